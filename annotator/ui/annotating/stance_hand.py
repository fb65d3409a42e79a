"""Stances: holder in hand, polarity key, target by letters or topic; words and claim afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotations import Argument, Stance
from annotator.domain.phrases import phrase
from annotator.domain.stances import AUTHOR, IMPLIED, claims_of_holder
from annotator.services.ids import new_id
from annotator.services.stancing import (
    Begun,
    begun,
    choices,
    given,
    naming,
    next_part,
    pointing_at,
    through_next_claim,
    topics_of,
    with_words,
)
from annotator.ui.annotating.grip import Actions, Grip
from annotator.ui.letter_mode import LetterMode

WORDS_SIGN = "/"
NO_TOPICS: tuple[str, ...] = ()
_HOLDERS = {"1": AUTHOR, "2": IMPLIED}
_DIGITS = "123456789"


class Step(Enum):
    """What a stance waits for."""

    POLARITY = "polarity"
    HOLDER = "holder"
    TARGET = "target"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked for now. `holder` is who holds the stance; `topics` have the keys 1 to 9.

    Words are asked for as the `role`: a target may be a topic, either may be a name.
    """

    step: Step
    holder: Argument | None = None
    polarity: str = ""
    topics: tuple[str, ...] = ()
    role: str = "target"


class StanceHand(QObject):
    """Makes stances and gives them their parts.

    `asked` carries an `Ask` for what is waited for, None when nothing is; `polarity_awaited`
    tells whether the keys of polarities mean a new stance; `topic_added` names a topic that the
    scheme does not have yet, `entity_added` the id and the name of an entity that nobody has named.
    """

    asked = Signal(object)
    polarity_awaited = Signal(bool)
    topic_added = Signal(str)
    entity_added = Signal(str, str)

    def __init__(self, grip: Grip) -> None:
        super().__init__(grip)
        self._grip = grip
        self._begun: Begun | None = None
        self._words_for: tuple[str, str] | None = None  # stance and role
        self._letters = LetterMode(grip.canvas, self)
        self._letters.ended.connect(lambda: self.asked.emit(None))
        self._letters.chosen.connect(self._on_label_chosen)
        self._letters.sign_typed.connect(self._on_sign)
        self._letters.missed.connect(self._on_missed)
        self._stance_id, self._role = "", ""
        self.known_topics: Callable[[], Sequence[str]] = lambda: grip.editor.session.scheme.topics
        grip.editor.article_opened.connect(self._on_article)
        grip.canvas.selection_changed.connect(self._on_selected)

    def actions(self) -> Actions:
        """Return what this hand does, by action."""
        return {
            "stance": self.begin,
            "stance_words": self.add_words,
            "stance_through": self.step_claim,
            "stance_holder": partial(self.choose, "holder"),
            "stance_topic": self.ask_for_words,
        }

    def begin(self) -> None:
        """Let the next polarity key make a stance; again, let somebody else hold it."""
        grip = self._grip
        if self._begun is not None:
            self._begun = self._begun.with_next_holder()
        else:
            self._begun = begun(grip.selected(), grip.canvas.selection(), grip.content())
            self.polarity_awaited.emit(True)
        self.asked.emit(Ask(Step.POLARITY, self._begun.holder))

    def give_polarity(self, polarity: str) -> None:
        """Make the stance that was begun and ask for the rest; or relabel the selected stance."""
        grip, waiting, item = self._grip, self._begun, self._grip.selected()
        if waiting is None:
            if isinstance(item, Stance):
                grip.change(item, lambda: grip.labeler().relabel(item.id, polarity))
            return
        self.forget()
        stance, words = waiting.stance(polarity), grip.canvas.selection()
        if words is not None and not waiting.anchor:
            stance = replace(stance, anchor=(words,))
        if stance.via_claim is None and stance.anchor:
            held = claims_of_holder(stance, grip.content())
            stance = replace(stance, via_claim=held[0].id if held else None)
        made = grip.create(lambda: grip.labeler().create_stance(stance))
        if isinstance(made, Stance):
            self.choose(next_part(made))

    def choose(self, role: str = "") -> None:
        """Show letters on what may be the holder or target of the selected stance."""
        grip, item = self._grip, self._grip.selected()
        if not isinstance(item, Stance):
            grip.refuse(phrase("Select a stance first."))
            return
        self._stance_id, self._role = item.id, role or next_part(item)
        found = choices(item, self._role, grip.content(), grip.canvas.caret())
        if not grip.canvas.suggestions_visible():
            found = [other for other in found if not grip.is_suggestion(other)]
        if not found:
            self.ask_for_words(self._role)
            return
        step, signs, topics = Step.HOLDER, "".join(_HOLDERS), NO_TOPICS
        if self._role == "target":
            step, topics = Step.TARGET, self.topics()[: len(_DIGITS)]
            signs = _DIGITS[: len(topics)]
        self._letters.begin(found, WORDS_SIGN + signs)
        self.asked.emit(Ask(step, item.holder, item.polarity, topics))

    def topics(self) -> tuple[str, ...]:
        """Return the topics to choose from, those of this article first."""
        return topics_of(self._grip.content(), self.known_topics())

    def ask_for_words(self, role: str = "target") -> None:
        """Ask for the topic that the selected stance is about, or for a name as holder or target.

        A name needs no words in this article.
        """
        item = self._grip.selected()
        if not isinstance(item, Stance):
            self._grip.refuse(phrase("Select a stance first."))
            return
        self._words_for = item.id, role
        topics = self.topics() if role == "target" else NO_TOPICS
        self.asked.emit(Ask(Step.WORDS, item.holder, item.polarity, topics, role))

    def asks_for_words(self) -> bool:
        """Say whether words for the holder or the target of a stance are asked for."""
        return self._words_for is not None

    def set_words(self, words: str) -> None:
        """Let the stance be about a topic, or held by somebody whom nobody has named yet.

        A new topic joins the list of the corpus, a new name its entities.
        """
        words, wanted = " ".join(words.split()), self._words_for
        self.leave_words()
        if not words or wanted is None:
            return
        if wanted[1] == "holder":
            entity_id = new_id()
            self.entity_added.emit(entity_id, words)
            self._give_entity(wanted, entity_id, words)
            return
        known = {item.casefold(): item for item in self.topics()}
        if words.casefold() not in known:
            self.topic_added.emit(words)
        self.give(*wanted, Argument(topic=known.get(words.casefold(), words)))

    def set_entity(self, entity_id: str, name: str) -> None:
        """Let an entity of the corpus be the holder or target; if it is named here, by its name."""
        wanted = self._words_for
        self.leave_words()
        if wanted is not None:
            self._give_entity(wanted, entity_id, name)

    def _give_entity(self, wanted: tuple[str, str], entity_id: str, name: str) -> None:
        content = self._grip.content()
        stance = content.annotation(wanted[0])
        if isinstance(stance, Stance):
            content.entity_names[entity_id] = name
            self.give(*wanted, naming(entity_id, stance, content))

    def leave_words(self) -> None:
        """Ask for no words any more."""
        if self._words_for is not None:
            self._words_for = None
            self.asked.emit(None)

    def give(self, stance_id: str, role: str, argument: Argument) -> None:
        """Give a stance another holder or target; a new one is then asked for what it lacks."""
        grip, content = self._grip, self._grip.content()
        item = content.annotation(stance_id)
        if not isinstance(item, Stance):
            return
        changed = given(item, role, argument, content)
        title = phrase("Change the holder") if role == "holder" else phrase("Change the target")
        grip.change(item, lambda: grip.labeler().changed(item, changed, title), scroll=True)
        if role == "holder" and item.target is None:
            self.choose("target")

    def add_words(self) -> None:
        """Let the selected words, or the one at the caret, show the selected stance."""
        grip, item = self._grip, self._grip.selected()
        words = grip.canvas.selection() or grip.word_at_caret()
        if not isinstance(item, Stance):
            grip.refuse(phrase("Select a stance first; then the words that show it."))
        elif words is not None:
            changed = with_words(item, words)
            grip.change(
                item, lambda: grip.labeler().changed(item, changed, phrase("Words of the stance"))
            )

    def step_claim(self) -> None:
        """Let the selected stance be told in the next claim around it, or in none."""
        grip, item = self._grip, self._grip.selected()
        if not isinstance(item, Stance):
            grip.refuse(phrase("Select a stance first."))
            return
        changed = through_next_claim(item, grip.content())
        if changed == item:
            grip.refuse(phrase("The holder of this stance makes no claim around it."))
        else:
            grip.change(
                item, lambda: grip.labeler().changed(item, changed, phrase("Told in a claim"))
            )

    def answer(self, sign: str) -> None:
        """Do what typing a sign does while letters stand on the labels."""
        self._letters.type(sign)

    def forget(self) -> bool:
        """Wait for no polarity any more; say whether one was waited for."""
        waiting = self._begun is not None
        self._begun = None
        if waiting:
            self.polarity_awaited.emit(False)
            self.asked.emit(None)
        return waiting

    def _on_article(self) -> None:
        self.forget()
        self.leave_words()

    def _on_selected(self, record_id: str | None) -> None:
        # Words may be selected for a stance begun; then no label is in hand for a while.
        if record_id is not None:
            self.forget()
        self.leave_words()

    def _on_label_chosen(self, other_id: str) -> None:
        other = self._grip.content().annotation(other_id)
        if other is not None:
            self.give(self._stance_id, self._role, pointing_at(other))

    def _on_sign(self, sign: str) -> None:
        if sign == WORDS_SIGN:
            self.ask_for_words(self._role)
        elif self._role == "holder":
            self.give(self._stance_id, "holder", _HOLDERS[sign])
        else:
            self._words_for = self._stance_id, "target"
            self.set_words(self.topics()[_DIGITS.index(sign)])

    def _on_missed(self, typed: str) -> None:
        self._grip.refuse(
            phrase("No label has the letters “{typed}”; nothing was linked.", typed=typed)
        )
