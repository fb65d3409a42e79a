"""The entity in hand: its panel, its companions on the canvas, and what the corpus remembers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer

from annotator.domain.annotations import Mention
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.entities import Entity, folded
from annotator.domain.words import surface
from annotator.services.naming import Proposal
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.panels.names_panel import NameCount, NamesView

_PAUSE_MS = 100
"""Of keys in a row only the last is worked out: the corpus is asked for what it knows of a name."""


class NamesPart(DeskPart):
    """Shows which names are one, and lets them be joined and split."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._known: dict[str, Sequence[Entity]] = {}
        self._cards: dict[str, Entity] = {}
        self._asked: set[str] = set()
        self._identifiers: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._show)
        hand, panel = tools.annotating.names, tools.screen.names
        hand.known = self._named_like
        hand.identified = lambda entity_id: bool(self._identifiers.get(entity_id))
        tools.on(hand.awaited, self._say_awaited)
        tools.on(tools.canvas.selection_changed, self._soon.start)
        tools.on(panel.mention_requested, self._go_to)
        for signal, action in (
            (panel.join_requested, "join_name"),
            (panel.choose_requested, "join_name_by_letter"),
            (panel.split_requested, "split_name"),
        ):
            tools.on(signal, tools.window.actions_by_id[action].trigger)
        tools.on(panel.step_requested, self._step)
        # Names and identifiers are also given, merged and taken back beside the article.
        tools.on(tools.step_logged, self._know_anew)
        tools.on(tools.bulk.done, lambda _report: self._know_anew())

    def follow_article(self, _content: ArticleContent | None) -> None:
        """Forget what was remembered for the names of another article."""
        self._know_anew()

    def follow_edit(self, _edit: Edit) -> None:
        """Names may have been joined or split; what the corpus knows is asked for anew."""
        self._forget()
        self._soon.start()

    def leave(self) -> None:
        """Show nothing."""
        self._soon.stop()
        self._tools.screen.names.show_names(None)

    def _know_anew(self) -> None:
        self._forget()
        self._identifiers.clear()
        self._soon.start()

    def _forget(self) -> None:
        self._known.clear()
        self._cards.clear()
        self._asked.clear()

    def _show(self) -> None:
        self._ask_for_identifiers()
        self._tools.screen.names.show_names(self._view())

    def _view(self) -> NamesView | None:
        tools = self._tools
        item = tools.annotation(tools.canvas.selected_id())
        content = tools.editor.content
        if not isinstance(item, Mention) or content is None or content.is_answered(item.id):
            return None
        self._ask_for(item)
        hand = tools.annotating.names
        companions = hand.namer().companions(item)
        return self._view_of(item, companions, content, hand.proposal(item))

    def _view_of(
        self,
        item: Mention,
        companions: Sequence[Mention],
        content: ArticleContent,
        proposal: Proposal | None,
    ) -> NamesView:
        words = {other.id: " ".join(surface(other, content.text).split()) for other in companions}
        counted = Counter(words.values())
        first: dict[str, str] = {}
        for other in companions:
            first.setdefault(words[other.id], other.id)
        names = tuple(
            NameCount(name, counted[name], first[name], words[item.id] == name) for name in first
        )
        entity = self._cards.get(item.entity_id or "")
        longest = max(first, key=len)
        return NamesView(
            title=entity.title() if entity is not None else longest,
            identifier=entity.card.identifier if entity is not None else "",
            place=[other.id for other in companions].index(item.id) + 1,
            names=names,
            proposed=proposal.words if proposal is not None else "",
            reason=self._reason(proposal),
        )

    def _reason(self, proposal: Proposal | None) -> str:
        if proposal is None:
            return ""
        return {
            "same name": self.tr("same name"),
            "surname": self.tr("surname"),
            "initials": self.tr("initials"),
            "known name": self.tr("so elsewhere in the corpus"),
            "pronoun": self.tr("the person named before"),
        }[proposal.reason.value]

    def _named_like(self, mention: Mention) -> Sequence[Entity]:
        content = self._tools.editor.content
        if content is None:
            return ()
        return self._known.get(folded(surface(mention, content.text)), ())

    def _ask_for(self, item: Mention) -> None:
        """Ask what the corpus knows of the name and of its entity, once."""
        content = self._tools.editor.content
        name = folded(surface(item, content.text)) if content is not None else ""
        session, ask = self._tools.session, self._tools.watch
        if name and name not in self._asked:
            self._asked.add(name)
            ask(session.entities_named(name), partial(self._take_known, name))
        entity_id = item.entity_id
        if entity_id is not None and entity_id not in self._asked:
            self._asked.add(entity_id)
            ask(session.entities_of([entity_id]), self._take_cards)

    def _ask_for_identifiers(self) -> None:
        """Ask which entities of the article have an identifier: joined, it must not be lost."""
        content = self._tools.editor.content
        mentions = content.of_kind(Mention) if content is not None else ()
        ids = {item.entity_id for item in mentions if item.entity_id} - self._identifiers.keys()
        if ids:
            self._identifiers.update(dict.fromkeys(ids, ""))
            asked = self._tools.session.entities_of(sorted(ids))
            self._tools.watch(asked, self._take_identifiers)

    def _take_identifiers(self, found: Sequence[Entity]) -> None:
        self._identifiers.update({it.id: it.card.identifier for it in found})

    def _take_known(self, name: str, found: Sequence[Entity]) -> None:
        self._known[name] = found
        self._soon.start()

    def _take_cards(self, found: Sequence[Entity]) -> None:
        self._cards.update({entity.id: entity for entity in found})
        self._soon.start()

    def _go_to(self, record_id: str) -> None:
        self._tools.canvas.select(record_id)
        self._tools.canvas.setFocus()

    def _step(self, step: int) -> None:
        self._tools.annotating.names.walk(step)
        self._tools.canvas.setFocus()

    def _say_awaited(self, awaited: bool) -> None:
        if awaited:
            self._tools.say(self.tr("Type the letters of the same name; Esc leaves"))
        else:
            self._tools.window.messages.dismiss()
