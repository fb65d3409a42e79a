"""Making stances: what each step asks for, by key and by button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt

from annotator.domain.annotations import Argument
from annotator.domain.stances import IMPLIED
from annotator.ui.annotating.stance_hand import TOPIC_SIGN, Ask, Step
from annotator.ui.canvas.words import argument_words, cut
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.topics import Topics
from annotator.ui.letter_menu import LetterMenu
from annotator.ui.panels.ask_bar import Answer

_POLARITY, _SIGN, _ACTION = "polarity:", "sign:", "action:"


class StancePart(DeskPart):
    """Shows what a stance waits for, and lets the mouse answer as the keys do."""

    def __init__(self, tools: DeskTools, topics: Topics) -> None:
        super().__init__(tools)
        self._hand, self._bar = tools.annotating.stances, tools.screen.ask_bar
        self._hand.known_topics = topics.known
        tools.on(self._hand.asked, self._show)
        tools.on(self._hand.topic_added, topics.add)
        tools.on(self._bar.answered, self._on_answer)
        tools.on(self._bar.typed, self._on_topic)
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
        elif ask.step is Step.TOPIC:
            hint = self.tr("Topic: choose or type")
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
        return self.tr("nobody named") if holder == IMPLIED else argument_words(content, holder, {})

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
            return [author, Answer(f"{_SIGN}2", self.tr("nobody named"), "2"), leave]
        topics = [
            Answer(f"{_SIGN}{number}", cut(topic, 22), str(number), spare=True)
            for number, topic in enumerate(ask.topics[:3], 1)
        ]
        return [*topics, Answer(_SIGN + TOPIC_SIGN, self.tr("Topic…"), TOPIC_SIGN), leave]

    def _on_answer(self, value: str) -> None:
        actions = self._tools.window.actions_by_id
        if value.startswith(_POLARITY):
            actions.polarity_requested.emit(value.removeprefix(_POLARITY))
        elif value.startswith(_SIGN):
            self._hand.answer(value.removeprefix(_SIGN))
        else:
            actions[value.removeprefix(_ACTION)].trigger()

    def _on_topic(self, topic: str) -> None:
        if self._hand.asks_for_topic():
            self._tools.canvas.setFocus()
            self._hand.set_topic(topic)

    def _on_left(self) -> None:
        if self._hand.asks_for_topic():
            self._hand.leave_topic()
            self._tools.canvas.setFocus()
