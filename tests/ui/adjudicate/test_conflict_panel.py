"""The queue of conflicts: headings, what is next, filters, and rows that follow what is settled."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.services.conflict_list import ConflictFilter, ConflictList, ConflictOrder
from annotator.services.docket import Standing
from annotator.services.settling import conflict_list
from annotator.ui.adjudicate.conflict_model import ROW, ConflictModel, Head
from annotator.ui.adjudicate.conflict_panel import ConflictPanel
from annotator.ui.adjudicate.empty_words import empty_words
from annotator.ui.adjudicate.filter_menu import Choices
from tests.services.settled import make_corpus, name


@pytest.fixture
def conflicts(tmp_path: Path) -> ConflictList:
    """Return four conflicts in two articles."""
    sides = {
        article: [
            [
                name(0, "The harbour tunnel", "FAC", article=article),
                name(0, "Sund", "GPE", article=article),
            ],
            [
                name(1, "harbour tunnel", "FAC", article=article),
                name(1, "Sund", "LOC", article=article),
            ],
        ]
        for article in ("a1", "a2")
    }
    with make_corpus(tmp_path / "two.corpus", *sides.items()) as corpus:
        return conflict_list(corpus)


@pytest.fixture
def panel(qtbot: QtBot, dressed: QApplication, conflicts: ConflictList) -> ConflictPanel:
    """Return the panel with all of them."""
    made = ConflictPanel()
    qtbot.addWidget(made)
    made.show_conflicts(conflicts.found(ConflictFilter()), conflicts.standing)
    return made


def headings(model: ConflictModel) -> list[str]:
    rows = [model.index(row).data(ROW) for row in range(model.rowCount())]
    return [row.words for row in rows if isinstance(row, Head)]


def test_conflicts_stand_under_their_articles(panel: ConflictPanel) -> None:
    assert headings(panel.model) == ["Tunnel a1", "Tunnel a2"]
    assert panel.model.size() == 4


def test_other_orders_have_headings_of_their_own(
    panel: ConflictPanel, conflicts: ConflictList
) -> None:
    wanted = ConflictFilter(order=ConflictOrder.PATTERN)
    panel.show_filter(wanted)
    panel.show_conflicts(conflicts.found(wanted), conflicts.standing)
    assert headings(panel.model) == ["with or without the leading article", "GPE or LOC"]


def test_next_passes_over_what_is_settled_and_begins_again(
    panel: ConflictPanel, conflicts: ConflictList
) -> None:
    first, second, *_, last = list(conflicts)
    model = panel.model
    model.show(
        list(conflicts),
        ConflictOrder.ARTICLE,
        lambda one: Standing.SETTLED if one is second else Standing.OPEN,
    )
    following = model.next_open(first.id)
    assert following is not None
    assert following.article_id == "a2"
    assert model.next_open(last.id) == first


def test_filters_are_chosen_in_the_menu(qtbot: QtBot, panel: ConflictPanel) -> None:
    panel.choices = Choices(kinds=("boundary", "label"))
    menu = panel.filter_menu()
    kinds = next(one for one in menu.findChildren(QMenu) if one.title() == "Class")
    with qtbot.waitSignal(panel.filter_changed) as changed:
        next(one for one in kinds.actions() if one.text() == "Boundary").trigger()
    assert changed.args == [ConflictFilter(kind="boundary")]
    assert panel.filter_button.text() == "boundary"


def test_empty_list_says_so(panel: ConflictPanel, conflicts: ConflictList) -> None:
    panel.show_conflicts((), conflicts.standing)
    assert "waits" in panel.empty.text()
    assert not panel.empty.isHidden()


def test_counts_are_told(panel: ConflictPanel) -> None:
    panel.show_counts(3, 4)
    assert panel.heading.text() == "DISAGREEMENTS · 3 OF 4 LEFT"


@pytest.mark.parametrize(
    ("voices", "words"),
    [({}, "finished an article"), ({1: 7}, "second annotator")],
)
def test_why_there_is_nothing_is_said(voices: dict[int, int], words: str) -> None:
    title, _ = empty_words(voices, ConflictList())
    assert words in title


def test_annotators_whose_texts_differ_are_told_of_it() -> None:
    title, words = empty_words({1: 2}, ConflictList(), ["Ferry"])
    assert "different texts" in title
    assert "“Ferry” first" in words
