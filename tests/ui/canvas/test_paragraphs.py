from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Region, Span
from annotator.nlp.line_kinds import _FURNITURE
from annotator.nlp.page_wordings import _WORDINGS
from annotator.ui.canvas.paragraphs import FURNITURE, LONGEST, Fold, Kind, folds, split

TEXT = "Menu\n\nA headline\nBody one.\nA headline\nMore links"


def region(label: str, words: str, *, annotate: bool = True, nth: int = 0, **more: str) -> Region:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    span = Span(start, start + len(words))
    return Region(f"{label}{nth}", "a", label, span, annotate, **more)


REGIONS = [
    region("BOILERPLATE", "Menu", annotate=False, subtype="MENU"),
    region("HEADLINE", "A headline"),
    region("BODY", "Body one."),
    region("HEADLINE", "A headline", annotate=False, nth=1, duplicate_of="x"),
    region("BOILERPLATE", "More links", annotate=False),
]


@given(st.text(alphabet="ab .\n\u0301🙂\u200d", max_size=400).map(lambda text: text * 40))
def test_paragraphs_and_line_ends_are_the_whole_text(text: str) -> None:
    paragraphs = split(text, [])
    joined = "".join(
        text[item.start : item.end] + ("" if item.continues else "\n") for item in paragraphs
    )
    assert joined == text + "\n"
    assert all(item.end - item.start <= LONGEST for item in paragraphs)


def test_a_very_long_line_is_cut_at_a_sentence() -> None:
    text = "A sentence of some words. " * 400
    cuts = [item for item in split(text, []) if item.continues]
    assert cuts
    assert all(text[: item.end].endswith(". ") for item in cuts)


def test_regions_give_paragraphs_their_kind_and_a_remark() -> None:
    found = [(item.kind, item.dimmed, item.remark) for item in split(TEXT, REGIONS)]
    assert found == [
        (Kind.BOILERPLATE, True, "boilerplate · menu"),
        (Kind.BLANK, False, ""),
        (Kind.HEADLINE, False, ""),
        (Kind.BODY, False, ""),
        (Kind.BOILERPLATE, True, "repeated headline"),
        (Kind.BOILERPLATE, True, "boilerplate"),
    ]


def test_runs_of_boilerplate_fold_and_count_their_lines() -> None:
    assert folds(split(TEXT, REGIONS)) == [Fold(0, 0, 1), Fold(4, 5, 2)]


@pytest.mark.parametrize(
    ("subtype", "words"), [("most-read", "Beiwerk · meistgelesen"), ("my_box", "Beiwerk · my box")]
)
def test_kinds_of_boilerplate_are_told_in_german(
    german: QApplication, subtype: str, words: str
) -> None:
    region = Region("r", "a", "BOILERPLATE", Span(0, 4), False, subtype)
    assert [item.remark for item in split("Menu", [region])] == [words]


def test_every_kind_of_boilerplate_of_the_rules_has_words() -> None:
    told = {words.replace(" ", "-") for words in FURNITURE}
    assert {*_WORDINGS, *(kind for kind, _ in _FURNITURE)} <= told
