"""What works in the pages of Review and Corpus, made when such a page is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.tab_desk import TabDesk

# Imports inside functions: most starts need none of them.
# ruff: noqa: PLC0415


MakeDesk: TypeAlias = Callable[[DeskTools, QWidget], TabDesk]


def _agreement(tools: DeskTools, page: QWidget) -> TabDesk:
    from annotator.ui.desk.agreement_desk import AgreementDesk

    return AgreementDesk(tools, page)


def _adjudicate(tools: DeskTools, page: QWidget) -> TabDesk:
    from annotator.ui.adjudicate.adjudicate_desk import AdjudicateDesk

    return AdjudicateDesk(tools, page)


def _articles(tools: DeskTools, page: QWidget) -> TabDesk:
    from annotator.ui.desk.articles_desk import ArticlesDesk

    return ArticlesDesk(tools, page)


def _concordance(tools: DeskTools, page: QWidget) -> TabDesk:
    from annotator.ui.desk.concordance_desk import ConcordanceDesk

    return ConcordanceDesk(tools, page)


def _names(tools: DeskTools, page: QWidget) -> TabDesk:
    from annotator.ui.desk.names_desk import NamesDesk

    return NamesDesk(tools, page)


def _scheme(tools: DeskTools, page: QWidget) -> TabDesk:
    from annotator.ui.desk.scheme_desk import SchemeDesk

    return SchemeDesk(tools, page)


TAB_DESKS: Mapping[str, MakeDesk] = {
    "agreement": _agreement,
    "adjudicate": _adjudicate,
    "articles": _articles,
    "concordance": _concordance,
    "names": _names,
    "scheme": _scheme,
}
"""By the id of the tab in `screens.tabs`."""


class TabsPart(DeskPart):
    """Makes the desk of each page when the page is first shown."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._desks: dict[str, TabDesk] = {}
        tools.on(tools.window.tab_shown, self._show)

    def desk(self, tab_id: str) -> TabDesk | None:
        """Return what works in a page, once that was shown."""
        return self._desks.get(tab_id)

    def follow_edit(self, edit: Edit) -> None:
        """Let the pages know."""
        for desk in self._desks.values():
            desk.follow_edit(edit)

    def follow_scheme(self, scheme: Scheme) -> None:
        """Let the pages know."""
        for desk in self._desks.values():
            desk.follow_scheme(scheme)

    def leave(self) -> None:
        """Leave all pages."""
        for desk in self._desks.values():
            desk.leave()

    def _show(self, tab_id: str) -> None:
        if tab_id not in self._desks and tab_id in TAB_DESKS:
            page = self._tools.window.pages.tab_page(tab_id)
            self._desks[tab_id] = TAB_DESKS[tab_id](self._tools, page)
        if tab_id in self._desks:
            self._desks[tab_id].show()
