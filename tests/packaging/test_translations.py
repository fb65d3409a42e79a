"""The window speaks other languages as completely as its own."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.loading import load

FIELD = re.compile(r"\{[^}]*\}|%n")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load("translations.py")


def test_every_word_is_a_plain_literal_or_stands_in_a_table(tool: ModuleType) -> None:
    assert tool.find().unclear == []


def test_all_that_the_window_says_is_translated(tool: ModuleType) -> None:
    for language in tool.LANGUAGES:
        assert tool.missing(language) == [], "run: make translations, and fill them in"


def test_the_window_recognises_the_phrases_that_there_are(tool: ModuleType) -> None:
    kept = tool.phrases_path().read_text("utf-8")
    assert kept == tool.listed(), "run: make translations"


def test_translations_keep_what_is_filled_in(tool: ModuleType) -> None:
    for language in tool.LANGUAGES:
        for message, forms in tool.read(language).items():
            for form in filter(None, forms):
                assert sorted(FIELD.findall(form)) == sorted(FIELD.findall(message.source)), form


def test_blanks_at_the_ends_and_dots_are_kept(tool: ModuleType) -> None:
    for language in tool.LANGUAGES:
        for message, forms in tool.read(language).items():
            for form in filter(None, forms):
                assert form.startswith(" ") == message.source.startswith(" "), form
                assert form.endswith("…") == message.source.endswith("…"), form


def test_what_the_program_reads_is_made_from_what_was_translated(
    tool: ModuleType, tmp_path: Path
) -> None:
    for language in tool.LANGUAGES:
        tool.compile_to(language, tmp_path / "words.qm")
        made, kept = (tmp_path / "words.qm").read_bytes(), tool.qm_path(language).read_bytes()
        assert made == kept, "run: make translations"


def test_files_are_written_as_they_are_read(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {
        tool.Message("Page", "Ends & <angles>"): ("„Enden“ & <Winkel>",),
        tool.Message("Page", "%n more", True): ("einer", "viele"),
        tool.Message("Page", "new"): ("",),
    }
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    tool.write("de", known)
    assert tool.read("de") == known
