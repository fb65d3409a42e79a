"""Settings survive the program, and a damaged file never stops it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.services.settings import RECENT_SHOWN, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_what_is_set_is_there_after_the_next_start(path: Path) -> None:
    settings = Settings(path)
    settings.set("annotator", "Ines")
    settings.set_bytes("window", b"\x00\xff")
    settings.set_list("formats", ["spacy", "jsonl"])
    again = Settings(path)
    assert again.get("annotator") == "Ines"
    assert again.get_bytes("window") == b"\x00\xff"
    assert again.get_list("formats") == ["spacy", "jsonl"]


def test_what_was_never_set_has_its_default(path: Path) -> None:
    settings = Settings(path)
    assert (settings.get("theme", "system"), settings.get_bytes("window")) == ("system", b"")
    assert not path.exists()


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe", b'{"a": '])
def test_a_damaged_file_is_put_aside_and_told(
    path: Path, caplog: pytest.LogCaptureFixture, damage: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    with caplog.at_level(logging.WARNING):
        settings = Settings(path)
    assert settings.get("theme", "system") == "system"
    assert "damaged" in caplog.text
    assert path.with_suffix(".damaged.json").read_bytes() == damage


def test_values_of_the_wrong_kind_count_as_missing(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": 3, "window": "not base64!", "recent": [1, "/a"]}', "utf-8")
    settings = Settings(path)
    assert settings.get("theme", "light") == "light"
    assert settings.get_bytes("window") == b""
    assert settings.recent() == [Path("/a")]


def test_a_folder_that_cannot_be_made_is_logged_not_raised(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"
    assert "could not be" in caplog.text


def test_nothing_but_the_file_is_left_behind(path: Path) -> None:
    Settings(path).set("theme", "dark")
    assert [item.name for item in path.parent.iterdir()] == ["settings.json"]


@given(st.lists(st.integers(0, 30), max_size=40))
def test_recent_corpora_are_few_and_each_stands_once(
    tmp_path_factory: pytest.TempPathFactory, opened: list[int]
) -> None:
    settings = Settings(tmp_path_factory.mktemp("config") / "settings.json")
    for number in opened:
        settings.add_recent(Path(f"/c/{number}.corpus"))
    latest = list(dict.fromkeys(Path(f"/c/{number}.corpus") for number in reversed(opened)))
    assert settings.recent() == latest[:RECENT_SHOWN]


def test_a_corpus_can_be_removed_from_the_recent_ones(path: Path) -> None:
    settings = Settings(path)
    settings.add_recent(Path("/c/one.corpus"))
    settings.add_recent(Path("/c/two.corpus"))
    settings.remove_recent(Path("/c/two.corpus"))
    assert settings.recent() == [Path("/c/one.corpus")]
