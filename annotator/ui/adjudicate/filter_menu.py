"""The two menus over the queue: in which order, and which conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.services.conflict_list import ConflictFilter, ConflictOrder
from annotator.services.docket import Standing
from annotator.ui.adjudicate.conflict_words import (
    family_words,
    kind_words,
    standing_words,
)

OPEN = frozenset({Standing.OPEN, Standing.CHANGED})
_STATES: tuple[frozenset[Standing], ...] = (
    OPEN,
    frozenset({Standing.CHANGED}),
    frozenset({Standing.TAKEN}),
    frozenset({Standing.SETTLED}),
    frozenset(Standing),
)
Take = Callable[[ConflictFilter], None]


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from. `pairs` are two layers each, with their names."""

    families: Sequence[str] = ()
    kinds: Sequence[str] = ()
    labels: Sequence[str] = ()
    pairs: Sequence[tuple[tuple[str, str], str]] = ()


class FilterMenus(QWidget):
    """Makes the menus for what is in force; whatever is chosen goes to `take`."""

    def order_menu(self, now: ConflictFilter, take: Take) -> QMenu:
        """Return the menu of orders."""
        words = {
            ConflictOrder.ARTICLE: self.tr("By article"),
            ConflictOrder.LABEL: self.tr("By label"),
            ConflictOrder.PATTERN: self.tr("By pattern, the commonest first"),
            ConflictOrder.COST: self.tr("By cost, what most hangs on first"),
        }
        menu = QMenu(self)
        entries = [
            (words[order], replace(now, order=order), now.order is order) for order in ConflictOrder
        ]
        self._fill(menu, entries, take)
        return menu

    def filter_menu(
        self, now: ConflictFilter, choices: Choices, article_id: str | None, take: Take
    ) -> QMenu:
        """Return the menu of filters, those in force ticked."""
        menu = QMenu(self)
        self._fill(menu, self._states(now), take)
        menu.addSeparator()
        if article_id is not None:
            here = now.article_id == article_id
            other = replace(now, article_id="" if here else article_id)
            self._fill(menu, [(self.tr("This article only"), other, here)], take)
        if now.ids is not None:
            # Behind a figure everything is listed; of the rest, what waits.
            every = replace(now, ids=None, behind="", standings=OPEN)
            words = self.tr("Only what is behind “{}”").format(now.behind)
            self._fill(menu, [(words, every, True)], take)
        if now.pattern:
            every = replace(now, pattern="")
            self._fill(menu, [(self.tr("One pattern only"), every, True)], take)
        for title, entries in self._groups(now, choices):
            if len(entries) > 2:
                self._fill(menu.addMenu(title), entries, take)
        return menu

    def words_of(self, now: ConflictFilter, choices: Choices) -> str:
        """Return what is filtered, in a few words; nothing where all open ones are shown."""
        pair = next((name for key, name in choices.pairs if key == now.pair), "")
        parts = [
            self.tr("Behind “{}”").format(now.behind) if now.ids is not None else "",
            "" if now.standings == OPEN else self._state_words(now.standings),
            self.tr("this article") if now.article_id else "",
            self.tr("one pattern") if now.pattern else "",
            family_words(now.family) if now.family else "",
            kind_words(now.kind, "") if now.kind else "",
            now.label,
            pair,
        ]
        return " · ".join(part for part in parts if part)

    def _states(self, now: ConflictFilter) -> list[tuple[str, ConflictFilter, bool]]:
        return [
            (self._state_words(state), replace(now, standings=state), now.standings == state)
            for state in _STATES
        ]

    def _state_words(self, standings: frozenset[Standing]) -> str:
        if standings == OPEN:
            return self.tr("Waiting")
        if len(standings) == len(Standing):
            return self.tr("All")
        return standing_words(next(iter(standings))).capitalize()

    def _groups(
        self, now: ConflictFilter, choices: Choices
    ) -> Iterable[tuple[str, list[tuple[str, ConflictFilter, bool]]]]:
        everything = self.tr("All")
        yield (
            self.tr("Family"),
            [(everything, replace(now, family=""), not now.family)]
            + [
                (family_words(one), replace(now, family=one), now.family == one)
                for one in choices.families
            ],
        )
        yield (
            self.tr("Class"),
            [(everything, replace(now, kind=""), not now.kind)]
            + [
                (kind_words(one, "").capitalize(), replace(now, kind=one), now.kind == one)
                for one in choices.kinds
            ],
        )
        yield (
            self.tr("Label"),
            [(everything, replace(now, label=""), not now.label)]
            + [(one, replace(now, label=one), now.label == one) for one in choices.labels],
        )
        yield (
            self.tr("Who part"),
            [(everything, replace(now, pair=None), now.pair is None)]
            + [(name, replace(now, pair=key), now.pair == key) for key, name in choices.pairs],
        )

    @staticmethod
    def _fill(menu: QMenu, entries: Iterable[tuple[str, ConflictFilter, bool]], take: Take) -> None:
        group = QActionGroup(menu)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for words, wanted, holds in entries:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(holds)
            action.triggered.connect(partial(_chosen, take, wanted))
            group.addAction(action)


def _chosen(take: Take, wanted: ConflictFilter, _checked: bool = False) -> None:
    take(wanted)
