"""Making stances: what each step asks for, by key and by button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt

from annotator.domain.annotations import Argument
from annotator.domain.entities import Entity, EntityCard
from annotator.domain.stances import IMPLIED
from annotator.ui.annotating.stance_hand import WORDS_SIGN, Ask, Step
from annotator.ui.canvas.words import apart, argument_words, cut
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.topics import Topics
from annotator.ui.letter_menu import LetterMenu
from annotator.ui.panels.ask_bar import Answer

_POLARITY, _SIGN, _ACTION = "polarity:", "sign:", "action:"
_MOST_NAMES = 4


class StancePart(DeskPart):
    """Shows what a stance waits for, and lets the mouse answer as the keys do."""

    def __init__(self, tools: DeskTools, topics: Topics) -> None:
        super().__init__(tools)
        self._hand, self._bar = tools.annotating.stances, tools.screen.ask_bar
        self._hand.known_topics = topics.known
        self._named: dict[str, Entity] = {}
        tools.on(self._hand.asked, self._show)
        tools.on(self._hand.topic_added, topics.add)
        tools.on(self._hand.entity_added, self._add_entity)
        tools.on(self._bar.answered, self._on_answer)
        tools.on(self._bar.typed, self._on_words)
        tools.on(self._bar.edited, self._look_for_names)
        tools.on(self._bar.left, self._on_left)
        tools.on(tools.canvas.more_requested, self._offer_folded)

    def leave(self) -> None:
        """Ask for nothing any more."""
        self._bar.leave()

    def _offer_folded(self, where: QPoint, record_ids: tuple[str, ...]) -> None:
        """Offer the stances for whose chips there was no room."""
        canvas = self._tools.canvas
        menu = LetterMenu(canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for record_id in record_ids:
            entry = menu.addAction(canvas.describe(record_id).split("\n")[0].replace("&", "&&"))
            entry.triggered.connect(partial(self._select, record_id))
        menu.popup(where)

    def _select(self, record_id: str, _checked: bool = False) -> None:
        self._tools.canvas.select(record_id, scroll=False)

    def _show(self, ask: Ask | None) -> None:
        if ask is None:
            self._bar.leave()
        elif ask.step is Step.WORDS:
            self._named = {}
            hint = self.tr("Topic or name: choose or type")
            if ask.role == "holder":
                hint = self.tr("Name: choose or type")
            self._bar.ask_for_words(self._begun(ask), hint, ask.topics)
        else:
            words = {
                Step.POLARITY: self.tr("Stance of {}"),
                Step.HOLDER: self.tr("{}: letters of the holder"),
                Step.TARGET: self.tr("{}: letters of the target"),
            }[ask.step]
            self._bar.ask(words.format(self._begun(ask)), self._answers(ask))

    def _begun(self, ask: Ask) -> str:
        """Return the stance as far as it is known: “Holm against”."""
        content, scheme = self._tools.editor.content, self._tools.session.scheme
        assert content is not None, "nothing is asked for without an article"
        if ask.holder is None:
            who = self.tr("somebody") if ask.step is Step.POLARITY else "?"
        else:
            who = self._who(ask.holder)
        label = scheme.stance.label(ask.polarity)
        return f"{who} {label.short if label else ask.polarity}".strip()

    def _who(self, holder: Argument) -> str:
        content = self._tools.editor.content
        assert content is not None, "nothing is asked for without an article"
        if holder.author:
            return self.tr("the author")
        if holder == IMPLIED:
            return self.tr("nobody named")
        return apart(argument_words(content, holder, {}))

    def _answers(self, ask: Ask) -> list[Answer]:
        caption = self._tools.window.actions_by_id.caption
        leave = Answer(f"{_ACTION}let_go", self.tr("Later"), caption("let_go"))
        if ask.step is Step.POLARITY:
            labels = self._tools.session.scheme.stance.labels
            polarities = [Answer(_POLARITY + one.name, one.short, one.key) for one in labels]
            other = Answer(f"{_ACTION}stance", self.tr("Other holder"), caption("stance"))
            return [*polarities, other, leave._replace(words=self.tr("Leave"))]
        if ask.step is Step.HOLDER:
            author = Answer(f"{_SIGN}1", self.tr("the author"), "1")
            nobody = Answer(f"{_SIGN}2", self.tr("nobody named"), "2")
            return [author, nobody, Answer(_SIGN + WORDS_SIGN, self.tr("Name…"), WORDS_SIGN), leave]
        topics = [
            Answer(f"{_SIGN}{number}", cut(topic, 22), str(number), spare=True)
            for number, topic in enumerate(ask.topics[:3], 1)
        ]
        words = Answer(_SIGN + WORDS_SIGN, self.tr("Topic or name…"), WORDS_SIGN)
        return [*topics, words, leave]

    def _on_answer(self, value: str) -> None:
        actions = self._tools.window.actions_by_id
        if value.startswith(_POLARITY):
            actions.polarity_requested.emit(value.removeprefix(_POLARITY))
        elif value.startswith(_SIGN):
            self._hand.answer(value.removeprefix(_SIGN))
        else:
            actions[value.removeprefix(_ACTION)].trigger()

    def _look_for_names(self, typed: str) -> None:
        if self._hand.asks_for_words() and typed.strip():
            asked = self._tools.session.entities_starting(typed, _MOST_NAMES)
            self._tools.watch(asked, partial(self._offer_names, typed))

    def _offer_names(self, typed: str, found: list[Entity]) -> None:
        if self._hand.asks_for_words():
            self._named |= _told_apart(found)
            self._bar.offer_more(typed, list(_told_apart(found)))

    def _on_words(self, words: str) -> None:
        if not self._hand.asks_for_words():
            return
        self._tools.canvas.setFocus()
        entity = self._named.get(words)
        if entity is not None:
            self._hand.set_entity(entity.id, entity.title())
        else:
            self._hand.set_words(words)

    def _add_entity(self, entity_id: str, name: str) -> None:
        tools, title = self._tools, self.tr("Name “{}”").format(name)
        card = EntityCard(entity_id, name)
        tools.watch(tools.session.change_card(card, title), lambda _: tools.step_logged.emit())

    def _on_left(self) -> None:
        if self._hand.asks_for_words():
            self._hand.leave_words()
            self._tools.canvas.setFocus()


def _told_apart(entities: list[Entity]) -> dict[str, Entity]:
    """Return the entities under words that tell them from topics and from each other."""
    found: dict[str, Entity] = {}
    for entity in entities:
        parts = (entity.title(), entity.label, entity.card.identifier)
        words = " · ".join(part for part in parts if part)
        if words in found:
            words = f"{words} · {entity.count}"
        found.setdefault(words, entity)
    return found
