"""The tasks of `effort.py` by mouse alone.

Nothing is in hand before, but for rejecting and relabelling: there it is the suggestion that
answering the one before brought there; elsewhere a click on it (1.3 s) comes first.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.annotations import Annotation
from annotator.ui.controls.buttons import KeyButton
from benchmarks.effort import Task, body, first, is_done, own, whole_claim
from benchmarks.effort_article import MISSING, Item
from benchmarks.effort_hands import Hands

MakeTask = Callable[[int], Task]


def by_mouse() -> list[MakeTask]:
    return [accept, reject, relabel, boundary, entity, claim, source, stance, following]


def middle(hands: Hands, record: Annotation) -> QPoint:
    span = record.all_spans()[0]
    return hands.place((span.start + span.end) // 2)


def button(inside: QWidget, words: str) -> KeyButton:
    """Return the button that shows words that begin so."""
    found = (one for one in inside.findChildren(KeyButton) if one.isVisible())
    return next(one for one in found if one.text().startswith(words))


def _answered(item: Item, verdict: str) -> Callable[[Hands], bool]:
    return lambda hands: hands.verdict(item.record.id) == verdict


def accept(article: int) -> Task:
    item = first("accept", article)

    def do(hands: Hands) -> None:
        hands.think()
        hands.double_click(middle(hands, item.record))

    return Task("accept", do, _answered(item, "accepted"))


def reject(article: int) -> Task:
    """Reject the one in hand, which answering the one before brought there."""
    item = first("reject", article)

    def do(hands: Hands) -> None:
        hands.canvas.select(item.record.id)
        hands.settle()
        hands.think()
        hands.click(hands.program.window.annotate.selected.reject)

    return Task("reject", do, _answered(item, "rejected"))


def relabel(article: int) -> Task:
    item = first("relabel", article)

    def do(hands: Hands) -> None:
        hands.canvas.select(item.record.id)
        hands.settle()
        hands.think()
        hands.click(button(hands.program.window.annotate.palette_row, "Org"))

    return Task("relabel", do, _answered(item, "changed"))


def boundary(article: int) -> Task:
    item = first("boundary", article)

    def do(hands: Hands) -> None:
        end = item.record.all_spans()[0].end
        hands.think()
        hands.drag(hands.edge(end), hands.edge(end + len(" Authority")))

    return Task("boundary", do, _answered(item, "changed"))


def entity(_article: int) -> Task:
    def do(hands: Hands) -> None:
        span = hands.find(MISSING)
        hands.think()
        hands.drag(hands.place(span.start + 1), hands.place(span.end - 2))
        hands.click(button(hands.program.window.annotate.palette_row, "Person"))

    return Task("entity", do, lambda hands: ("PERSON", MISSING) in own(hands, "entity"))


def claim(article: int) -> Task:
    item = first("source", article)

    def do(hands: Hands) -> None:
        hands.canvas.select(item.record.id)
        hands.press("x")
        hands.canvas.select(None)
        hands.start_counting()
        window = hands.program.window.annotate
        hands.think()
        hands.click(hands.canvas.viewport(), hands.place(hands.find("would stay").start + 2))
        hands.click(button(window.palette_row, "Claim"))
        hands.wait(lambda: bool(window.selected.proposal()))
        hands.click(window.selected.accept)

    return Task("claim", do, whole_claim)


def source(article: int) -> Task:
    item = first("source", article)

    def do(hands: Hands) -> None:
        hands.think()
        start = hands.number_of(item.record.id)
        hands.drag(start, hands.place(hands.find("Karin Voss").start + 3))

    return Task("source", do, lambda hands: '"source"' in body(hands, "claim"))


def stance(_article: int) -> Task:
    def do(hands: Hands) -> None:
        window = hands.program.window.annotate
        view = hands.canvas.viewport()
        hands.think()
        hands.click(view, hands.place(hands.find("Karin Voss").start + 3))
        hands.click(button(window.palette_row, "Stance"))
        hands.click(button(window.ask_bar, "against"))
        hands.click(view, hands.place(hands.find("Lundby Port").start + 3))

    return Task("stance", do, lambda hands: '"target"' in body(hands, "stance"))


def following(article: int) -> Task:
    def do(hands: Hands) -> None:
        menus = hands.program.window.menuBar()
        entry = next(one for one in menus.actions() if "Label" in one.text())
        hands.think()
        hands.click(menus, menus.actionGeometry(entry).center())
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        done = hands.program.window.actions_by_id["done_next"]
        hands.click(menu, menu.actionGeometry(done).center())

    return Task("next", do, lambda hands: is_done(hands, article))
