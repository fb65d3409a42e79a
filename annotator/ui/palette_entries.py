"""What the command palette offers: actions, settings, pages, labels; articles come by search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.ui.action_table import ACTIONS
from annotator.ui.actions import ActionSet
from annotator.ui.keys import key_caption
from annotator.ui.screens import Screen

if TYPE_CHECKING:
    from annotator.domain.queue import ArticleSummary
    from annotator.domain.scheme import Scheme

_SCREENS = frozenset(f"screen_{screen.name.lower()}" for screen in Screen)


class Kind(Enum):
    """What an entry is; shown beside it, and the order among equals."""

    COMMAND = 0
    SETTING = 1
    PAGE = 2
    LABEL = 3
    ARTICLE = 4

    def words(self) -> str:
        """Return the kind in the user's language."""
        names = {
            Kind.COMMAND: QCoreApplication.translate("palette", "Command"),
            Kind.SETTING: QCoreApplication.translate("palette", "Setting"),
            Kind.PAGE: QCoreApplication.translate("palette", "Page"),
            Kind.LABEL: QCoreApplication.translate("palette", "Label"),
            Kind.ARTICLE: QCoreApplication.translate("palette", "Article"),
        }
        return names[self]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: `id` is remembered, `run` does it, `words` are found by as well."""

    id: str
    title: str
    words: str
    key: str
    kind: Kind
    run: Callable[[], object]


def action_entries(actions: ActionSet) -> list[Entry]:
    """Return the actions that can be done now; what is switched on and off counts as a setting."""
    return [
        Entry(
            f"action:{spec.id}",
            spec.words(),
            spec.explained(),
            actions.caption(spec.id),
            _kind(spec.id, checkable=spec.checkable),
            actions[spec.id].trigger,
        )
        for spec in ACTIONS
        if spec.id != "commands" and actions[spec.id].isEnabled()
    ]


def page_entries(show: Callable[[Screen, str], object]) -> list[Entry]:
    """Return the pages of the screens that have several."""
    from annotator.ui.screens.tabs import TABS  # noqa: PLC0415 - needed when the palette opens

    return [
        Entry(
            f"page:{tab.id}",
            tab.words(),
            screen.name.title(),
            "",
            Kind.PAGE,
            lambda screen=screen, tab=tab: show(screen, tab.id),  # type: ignore[misc]
        )
        for screen, tabs in TABS.items()
        for tab in tabs
    ]


def label_entries(
    scheme: Scheme, keys: Callable[[str], str], give: Callable[[str], object]
) -> list[Entry]:
    """Return the entity types, to be given to what is in hand."""
    words = QCoreApplication.translate("palette", "give this label to what is in hand")
    return [
        Entry(
            f"label:{label.name}",
            label.title,
            f"{label.name} · {words}" if label.name != label.title else words,
            key_caption(keys(label.name)) if keys(label.name) else "",
            Kind.LABEL,
            lambda name=label.name: give(name),  # type: ignore[misc]
        )
        for label in scheme.entity.labels
    ]


def article_entries(found: Sequence[ArticleSummary], show: Callable[[str], object]) -> list[Entry]:
    """Return articles to go to."""
    return [
        Entry(
            f"article:{item.id}",
            item.title or item.id,
            " · ".join(part for part in (item.source, item.date) if part),
            "",
            Kind.ARTICLE,
            lambda article_id=item.id: show(article_id),  # type: ignore[misc]
        )
        for item in found
    ]


def _kind(action_id: str, *, checkable: bool) -> Kind:
    if action_id in _SCREENS:
        return Kind.PAGE
    return Kind.SETTING if checkable else Kind.COMMAND
