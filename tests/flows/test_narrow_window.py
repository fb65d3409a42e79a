"""In the smallest window parts give way to those that are opened, and come back after them."""

from __future__ import annotations

from itertools import pairwise

from annotator.ui.interface_scale import SMALLEST_WINDOW
from tests.flows.conftest import Hands


def _rights(hands: Hands) -> list[int]:
    splitter = hands.program.window.annotate.splitter
    parts = (splitter.widget(index) for index in range(splitter.count()))
    return [part.geometry().right() for part in parts if part is not None and part.isVisible()]


def test_history_and_guideline_stand_beside_the_article_not_over_it(hands: Hands) -> None:
    window = hands.program.window
    window.resize(SMALLEST_WINDOW)
    actions = window.actions_by_id

    def gives(name: str, *stay: bool) -> None:
        actions[name].trigger()
        shown = actions["show_queue"], actions["show_panels"]
        hands.bot.waitUntil(lambda: tuple(one.isChecked() for one in shown) == stay)
        hands.bot.waitUntil(lambda: max(_rights(hands)) < SMALLEST_WINDOW.width())

    gives("history", False, True)
    gives("guideline", False, False)
    gives("guideline", False, True)
    gives("history", True, True)


def _overlaps(hands: Hands) -> bool:
    splitter = hands.program.window.annotate.splitter
    parts = (splitter.widget(index) for index in range(splitter.count()))
    shown = [part.geometry() for part in parts if part is not None and part.isVisible()]
    aside = any(one.right() >= next_.left() for one, next_ in pairwise(shown))
    return aside or shown[-1].right() >= splitter.width()


def test_what_is_brought_back_by_its_key_stays_and_others_give_way_to_it(hands: Hands) -> None:
    window = hands.program.window
    window.resize(SMALLEST_WINDOW)
    actions, screen = window.actions_by_id, window.annotate

    def beside() -> int:
        shown = (screen.splitter.widget(at) for at in range(3, screen.splitter.count()))
        return sum(part is not None and part.isVisible() for part in shown)

    def gives(name: str, *stay: bool | int) -> None:
        actions[name].trigger()
        shown = actions["show_queue"], actions["show_panels"]
        hands.bot.waitUntil(lambda: (*(one.isChecked() for one in shown), beside()) == stay)
        hands.bot.waitUntil(lambda: not _overlaps(hands))

    gives("history", False, True, 1)
    gives("show_queue", True, False, 1)
    gives("show_queue", False, True, 1)
    gives("guideline", False, False, 2)
    gives("show_queue", True, False, 1)
    gives("show_panels", False, True, 1)
    gives("show_panels", True, False, 1)
    gives("guideline", True, False, 1)  # the history; the panels were put away by hand
    assert hands.canvas.isVisible()


def test_parts_give_way_to_a_window_made_narrow_and_come_back_with_its_width(hands: Hands) -> None:
    window = hands.program.window
    actions = window.actions_by_id
    window.resize(1440, 900)
    for name in ("history", "guideline"):
        actions[name].trigger()
    hands.bot.waitUntil(lambda: len(_rights(hands)) == 5)
    window.resize(SMALLEST_WINDOW)
    hands.bot.waitUntil(lambda: len(_rights(hands)) == 3 and not _overlaps(hands))
    assert not actions["show_queue"].isChecked()
    window.resize(1440, 900)
    hands.bot.waitUntil(lambda: len(_rights(hands)) == 5 and not _overlaps(hands))
