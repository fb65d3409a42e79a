"""Keeps the card, the lanes and the lists about the article true to the thing in hand."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from PySide6.QtCore import QObject

from annotator.domain.scheme import Scheme
from annotator.services.conflict_list import likeliest
from annotator.services.docket import Docket, Item
from annotator.services.docket_figures import figures_of
from annotator.ui.adjudicate.card_views import CardViews, Shared
from annotator.ui.adjudicate.decide_panel import WhyView
from annotator.ui.adjudicate.state import AdjudicateState
from annotator.ui.adjudicate.voices import Voices, voices
from annotator.ui.phrasing import spoken
from annotator.ui.preferences.choices import reading

HIDDEN = "adjudicate/names hidden"


class CardKeeper(QObject):
    """Shows the thing in hand. What takes longer is shown by `show_beside`, after the text."""

    def __init__(self, state: AdjudicateState) -> None:
        super().__init__(state)
        self._state = state
        self._screen = state.screen
        self.item_id: str | None = None
        self.voices = Voices()
        self._item: Item | None = None
        self._docket: Docket | None = None
        self._views: CardViews | None = None
        self._names: Mapping[str, str] = {}
        self._scheme: Scheme | None = None
        self._figures_of: Docket | None = None
        self._secret = secrets.token_hex(8)
        self._hidden = state.tools.settings.get(HIDDEN) == "yes"
        self._screen.names.clicked.connect(self.toggle_names)
        self._actions = state.tools.window.actions_by_id
        state.tools.on(self._actions.keys_changed, self._show_keys)
        self._show_keys()
        state.tools.on(state.tools.window.preference_changed, self._show_reading)
        self._show_reading()
        self._show_hidden()

    def begin(self, names: Mapping[str, str], scheme: Scheme) -> None:
        """Know what the annotators are called."""
        self._names, self._scheme = names, scheme

    def leave(self) -> None:
        """Let go of the article."""
        self._item = self._docket = self._views = None
        self.item_id = None

    def show_docket(self, docket: Docket) -> None:
        """Show another article; no thing of it is in hand yet."""
        if self._scheme is None:
            return
        self._docket, self._item, self.item_id = docket, None, None
        self.voices = self._voices_of(docket)
        self._views = self._views_of(docket, self._scheme)
        self._screen.lanes.show_docket(docket, self._scheme, self.voices)

    def prepare(self, docket: Docket) -> None:
        """Have an article set that is wanted soon, about the first thing that waits there."""
        waiting = [item for item in docket.conflicts() if docket.is_open(item)]
        first = waiting or docket.conflicts()
        self._screen.lanes.prepare(docket, self._voices_of(docket), first[0].id if first else "")

    def show_again(self) -> None:
        """Lay the article out anew, with room for what was made by hand."""
        if self._docket is not None:
            self.show_docket(self._docket)

    def take_up(self, item: Item | None) -> None:
        """Have a thing in hand: ring it and fill the card."""
        self._item, self.item_id = item, item.id if item is not None else None
        self._screen.lanes.set_current(self.item_id)
        self.refresh()

    def refresh(self) -> None:
        """Fill the card anew."""
        item, views, decisions = self._item, self._views, self._state.decisions
        if item is None or views is None or decisions is None:
            self._screen.decide.show_view(None)
            return
        view = views.decide(item, self._place(item), self.likeliest(), decisions.prompt())
        self._screen.decide.show_view(view)

    def show_beside(self) -> None:
        """Show why they differ, what is agreed, and how far."""
        item, views = self._item, self._views
        if item is None or views is None or self._docket is None:
            return
        self._screen.decide.show_why(self._why(views, item))
        self._screen.queue.show_agreed(views.agreed())
        if self._figures_of is not self._docket:
            self._figures_of = self._docket
            self._screen.decide.show_figures(views.figures(figures_of(self._docket)))

    def likeliest(self) -> int:
        """Return the version that Enter takes."""
        conflict = self._state.conflict()
        if conflict is None:
            return 0
        return likeliest(conflict, self._state.conflicts.precedent(conflict.pattern))

    def toggle_names(self) -> None:
        """Hide the names behind letters in a random order, or show them."""
        self._hidden = not self._hidden
        self._state.tools.settings.set(HIDDEN, "yes" if self._hidden else "no")
        self._show_hidden()
        if self._docket is None or self._scheme is None:
            return
        self.voices = self._voices_of(self._docket)
        self._views = self._views_of(self._docket, self._scheme)
        self._screen.lanes.show_voices(self.voices)
        self.refresh()
        self.show_beside()

    def is_hidden(self) -> bool:
        """Say whether names are hidden."""
        return self._hidden

    def _show_hidden(self) -> None:
        words = self.tr("Names hidden") if self._hidden else self.tr("Hide names")
        self._screen.names.setText(words)
        self._screen.names.setChecked(self._hidden)
        self._screen.names.updateGeometry()

    def _show_keys(self) -> None:
        self._screen.show_keys(self._actions.caption)
        self.refresh()

    def _show_reading(self, _key: str = "") -> None:
        self._screen.lanes.set_reading(reading(self._state.tools.settings))

    def _views_of(self, docket: Docket, scheme: Scheme) -> CardViews:
        return CardViews(docket, self.voices, scheme, self._actions.caption)

    def _voices_of(self, docket: Docket) -> Voices:
        layers = {side for item in docket.items for one in item.versions for side in one.sides}
        secret = f"{self._secret} {docket.content.article.id}"
        return voices(sorted(layers), self._names, hidden=self._hidden, secret=secret)

    def _place(self, item: Item) -> tuple[int, int]:
        conflicts = self._docket.conflicts() if self._docket is not None else []
        ids = [one.id for one in conflicts]
        return (ids.index(item.id) + 1 if item.id in ids else 0), len(ids)

    def _why(self, views: CardViews, item: Item) -> WhyView | None:
        conflict = self._state.conflict()
        if conflict is None:
            return None
        count = self._state.conflicts.count(conflict.pattern)
        told = Shared(conflict.pattern_words, count, self._precedent(conflict.pattern))
        return views.why(item, told)

    def _precedent(self, pattern: str) -> str:
        given = self._state.conflicts.precedent(pattern)
        if given is None:
            return ""
        answer, number, of = given
        return self.tr("So far: {} in {} of {}.").format(spoken(answer), number, of)
