"""Lines are sorted by what stands next to the words, filtered, and ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.domain.annotations import Span
from annotator.domain.concordance import ConcordanceLine, LabelAt, Standing
from annotator.ui.models.concordance_model import Column, ConcordanceModel, label_words

HERE = Span(0, 4)


def line(left: str, right: str, *labels: LabelAt) -> ConcordanceLine:
    return ConcordanceLine("a", "Title", "Wire", "2026-01-01", HERE, left, "Holm", right, labels)


def label(standing: Standing, by: str, name: str = "GPE") -> LabelAt:
    return LabelAt("id", standing, by, name, HERE)


LINES = (
    line("said the ", " left", label(Standing.SUGGESTED, "rules")),
    line("wrote a ", " arrived"),
    line("saw the ", " Zulu", label(Standing.MINE, "Ines", "ORG")),
)


def model() -> ConcordanceModel:
    made = ConcordanceModel()
    made.show(LINES)
    return made


def order(shown: ConcordanceModel) -> list[int]:
    return [shown.number(row) for row in range(shown.rowCount())]


def test_left_context_is_sorted_from_the_words_on() -> None:
    shown = model()
    shown.sort(Column.LEFT)
    assert order(shown) == [1, 0, 2]
    shown.sort(Column.LEFT, Qt.SortOrder.DescendingOrder)
    assert order(shown) == [2, 0, 1]


def test_right_context_and_labels_are_sorted() -> None:
    shown = model()
    shown.sort(Column.RIGHT)
    assert order(shown) == [1, 0, 2]
    shown.sort(Column.LABEL)
    assert order(shown) == [1, 0, 2]


def test_filter_keeps_the_order_and_the_ticks() -> None:
    shown = model()
    shown.tick([0, 2], True)
    shown.filter(Standing.NONE)
    assert (order(shown), shown.ticked()) == ([1], [])
    shown.filter(None)
    assert shown.ticked() == [LINES[0], LINES[2]]


def test_tick_all_ticks_and_unticks() -> None:
    shown = model()
    shown.tick_all()
    assert len(shown.ticked()) == 3
    shown.tick_all()
    assert shown.ticked() == []


def test_labels_in_words() -> None:
    assert label_words(LINES[0]) == "GPE rules?"
    assert label_words(LINES[2]) == "ORG Ines"
    assert label_words(LINES[1]) == ""
