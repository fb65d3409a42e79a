"""In the smallest window parts give way to those that are opened, and come back after them."""

from __future__ import annotations

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
