from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleTextInterface

from annotator.domain.annotations import Claim, Mention
from annotator.domain.edits import Edit
from annotator.ui.canvas.accessibility import make_accessible
from annotator.ui.canvas.marks import Role
from annotator.ui.canvas.parts import Ghost
from tests.examples import INES, at
from tests.ui.canvas.desk import Desk, LayDesk

TEXT = "A 🙂 sign and some words"


@pytest.fixture
def heard(lay_desk: LayDesk) -> Iterator[tuple[Desk, QAccessibleTextInterface]]:
    desk = lay_desk(text=TEXT)
    make_accessible(desk.canvas)
    QAccessible.setActive(True)
    interface = QAccessible.queryAccessibleInterface(desk.canvas)
    assert interface is not None
    yield desk, interface.textInterface()
    QAccessible.setActive(False)


def test_a_screen_reader_reads_the_article(heard: tuple[Desk, QAccessibleTextInterface]) -> None:
    _, text = heard
    assert text.characterCount() == len(TEXT) + 1
    assert text.text(5, 9) == "sign"


def test_it_follows_and_moves_the_caret(heard: tuple[Desk, QAccessibleTextInterface]) -> None:
    desk, text = heard
    desk.canvas.set_caret(TEXT.index("sign"))
    assert text.cursorPosition() == TEXT.index("sign") + 1
    text.setCursorPosition(TEXT.index("some") + 1)
    assert desk.canvas.caret() == TEXT.index("some")


def test_it_selects_and_finds_letters(heard: tuple[Desk, QAccessibleTextInterface]) -> None:
    desk, text = heard
    text.setSelection(0, 5, 9)
    assert desk.canvas.selection() == at("sign", TEXT)
    assert text.selectionCount() == 1
    assert text.offsetAtPoint(text.characterRect(12).center()) in (12, 13)


def test_widgets_ask_for_other_interfaces_without_a_crash(lay_desk: LayDesk) -> None:
    desk = lay_desk()
    make_accessible(desk.canvas)
    interface = QAccessible.queryAccessibleInterface(desk.canvas)
    assert interface is not None
    others = [interface.valueInterface(), interface.actionInterface()]
    assert not any(others)
    assert QAccessible.queryAccessibleInterface(desk.canvas.verticalScrollBar()) is not None


CLAIM = Claim("c1", "article-1", INES.id, (at("the Sund bridge would open"),), cue=(at("said"),))
ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Holm"),))


@pytest.fixture
def said(lay_desk: LayDesk, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desk, list[str]]]:
    """Return an article with a claim and a name, and what a screen reader is told from now on."""
    told: list[str] = []

    def hear(_about: object, words: str, *, urgent: bool = False) -> None:
        if words:
            told.append(words)

    monkeypatch.setattr("annotator.ui.canvas.accessibility.announce", hear)
    desk = lay_desk([CLAIM, ADA])
    make_accessible(desk.canvas)
    QAccessible.setActive(True)
    yield desk, told
    QAccessible.setActive(False)


def test_what_is_proposed_is_told(said: tuple[Desk, list[str]]) -> None:
    desk, told = said
    desk.canvas.select("c1")
    told.clear()
    desk.canvas.show_ghosts([Ghost(Role.SOURCE, at("Minister Ada Holm"))])
    assert told == ["Proposed: source: Minister Ada Holm"]
    desk.canvas.show_ghosts([])
    assert len(told) == 1


def test_the_piece_between_brackets_is_told(said: tuple[Desk, list[str]]) -> None:
    desk, told = said
    desk.canvas.select("c1")
    told.clear()
    desk.canvas.set_caret(at("said").start + 1)
    assert told == ["cue: said"]


def test_words_that_a_label_got_are_told(said: tuple[Desk, list[str]]) -> None:
    desk, told = said
    desk.canvas.select("m1")
    told.clear()
    longer = replace(ADA, spans=(at("Ada Holm"),))
    desk.submit(Edit("Move the boundary", before=(ADA,), after=(longer,)))
    assert told == ["Ada Holm"]


def test_another_kind_of_the_paragraph_in_hand_is_told(said: tuple[Desk, list[str]]) -> None:
    desk, told = said
    desk.canvas.set_caret(at("Advertisement").start)
    region = next(item for item in desk.content.regions() if not item.annotate)
    told.clear()
    desk.submit(Edit("Kind", before=(region,), after=(replace(region, label="BODY"),)))
    assert told == ["Body: Advertisement"]
