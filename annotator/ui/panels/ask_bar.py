"""What a step asks for: a few words, a button for each key that answers, at times a field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.texts import ElidedLabel
from annotator.ui.theme import Theme

_OFFERED = 6
_TYPED = "typed:"
_GAP, _FIELD_LEAST, _FIELD_MOST = 6, 200, 260
_BESIDE = QBoxLayout.Direction.LeftToRight


class Answer(NamedTuple):
    """One button: what `answered` tells of it, its words, and the key that does the same.

    One that is `spare` is left out where room ends; its key works all the same.
    """

    value: str
    words: str
    key: str = ""
    spare: bool = False


class AskBar(QWidget):
    """Stays out of the way until something is asked for.

    `answered` tells which answer was pressed; `typed` the words that were chosen or typed into the
    field; `left` that the question was left with Esc or the cross. `edited` tells what the field
    holds by now, for who can offer more (`offer_more`).
    """

    answered = Signal(str)
    typed = Signal(str)
    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[str, ...] = ()
        self._more: tuple[str, ...] = ()
        self._shown: list[str] = []
        self._at = 0
        self._room: QWidget | None = None
        self.words = ElidedLabel("", self)
        self.field = QLineEdit(self)
        self.field.setMaximumWidth(_FIELD_MOST)
        self.field.textEdited.connect(self._on_edited)
        self.buttons: list[KeyButton] = []
        self._spare: list[KeyButton] = []
        self._answers = QWidget(self)
        self._flow = FlowLayout(self._answers, gap=_GAP)
        self._row = row = QBoxLayout(_BESIDE, self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(_GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self._answers)
        self.setAutoFillBackground(True)
        self.hide()

    def stand_over(self, room: QWidget) -> None:
        """Stand over the foot of a sibling, which then keeps its size while something is asked."""
        self._room = room
        room.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the sibling."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def ask(self, words: str, answers: Sequence[Answer]) -> None:
        """Ask for one of a few answers."""
        self._offers = self._more = ()
        self.field.hide()
        self._say(words)
        self._show_buttons(answers)
        self._appear()

    def ask_for_words(self, words: str, hint: str, offers: Sequence[str]) -> None:
        """Ask for words, of which some are offered; what is typed completes them."""
        self._offers, self._more = tuple(offers), ()
        self._say(words)
        self.field.clear()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.show()
        self._offer()
        self._appear()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_more(self, typed: str, offers: Sequence[str]) -> None:
        """Offer more words that were found for what the field holds; if it holds that no more, not.

        They stand behind those that begin with what is typed, and are not looked through again.
        """
        if not self.isHidden() and self.field.text() == typed:
            self._more = tuple(offers)
            self._offer()

    def leave(self) -> None:
        """Ask for nothing any more."""
        self._offers = self._more = ()
        self.hide()

    def offered(self) -> list[str]:
        """Return the words that are offered now, the first of which Enter takes."""
        return list(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose among what is offered, take it, or leave."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._shown:
            self.typed.emit(self._shown[self._at])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._shown:
            self._at = (self._at + (1 if key == Qt.Key.Key_Down else -1)) % len(self._shown)
            self._show_offers()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline that parts it from the article."""
        theme = Theme.of(self.palette())
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(theme.line))

    def _appear(self) -> None:
        self.show()
        self.raise_()

    def _place(self) -> None:
        height = self._fit(self._room.width() if self._room is not None else self.width())
        if self._room is not None:
            below = self._room.geometry()
            self.setGeometry(below.x(), below.bottom() + 1 - height, below.width(), height)

    def _fit(self, width: int) -> int:
        """Leave spare buttons out, the last first, until the words can be read.

        Where that is not enough, the buttons stand below the words. Returns the height.
        """
        margins = self._row.contentsMargins()
        room = width - margins.left() - margins.right()
        # Beside a field the words may be cut: what they say is told in the panel too.
        asked = self.words.sizeHint().width() if self.field.isHidden() else _FIELD_LEAST
        answers = sum(button.sizeHint().width() + _GAP for button in self.buttons)
        for button in self.buttons:
            button.setVisible(True)
        for button in reversed(self._spare):
            if asked + answers <= room:
                break
            button.setVisible(False)
            answers -= button.sizeHint().width() + _GAP
        beside = asked + answers <= room
        self._row.setDirection(_BESIDE if beside else QBoxLayout.Direction.TopToBottom)
        self.field.setMaximumWidth(_FIELD_MOST if beside else max(0, room))
        self._answers.setFixedWidth(max(0, answers - _GAP) if beside else max(0, room))
        self._answers.setFixedHeight(self._flow.heightForWidth(self._answers.width()))
        return self._row.sizeHint().height()

    def _say(self, words: str) -> None:
        self.words.set_words(words)
        self.setAccessibleName(words)

    def _on_edited(self, typed: str) -> None:
        wanted = " ".join(typed.split()).casefold()
        self._more = tuple(offer for offer in self._more if wanted in offer.casefold())
        self._offer()
        self.edited.emit(typed)

    def _offer(self) -> None:
        """Offer what the typed words may become, what begins with them first, last themselves."""
        typed = " ".join(self.field.text().split())
        wanted = typed.casefold()
        begins = [offer for offer in self._offers if offer.casefold().startswith(wanted)]
        holds = [offer for offer in self._offers if wanted in offer.casefold()]
        self._shown = list(dict.fromkeys([*begins, *self._more, *holds]))[:_OFFERED]
        if typed and all(offer.casefold() != wanted for offer in self._shown):
            self._shown.append(typed)
        self._at = 0
        self._show_offers()

    def _show_offers(self) -> None:
        known = {*self._offers, *self._more}
        new = self.tr("new: {}")
        self._show_buttons(
            [
                Answer(
                    _TYPED + offer,
                    offer if offer in known else new.format(offer),
                    "↵" if index == self._at else "",
                )
                for index, offer in enumerate(self._shown)
            ]
        )

    def _show_buttons(self, answers: Sequence[Answer]) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(answer) for answer in answers]
        pairs = zip(answers, self.buttons, strict=True)
        self._spare = [button for answer, button in pairs if answer.spare]
        for button in self.buttons:
            self._flow.addWidget(button)
            button.show()
        self._place()

    def _button(self, answer: Answer) -> KeyButton:
        look = Look.LEADING if answer.key == "↵" else Look.PLAIN
        shown = answer.words if len(answer.words) <= 28 else f"{answer.words[:27].rstrip()}…"
        button = KeyButton(shown, answer.key, look=look, parent=self._answers)
        button.setAccessibleName(answer.words)
        button.setToolTip(answer.words)
        button.clicked.connect(partial(self._on_pressed, answer.value))
        return button

    def _on_pressed(self, value: str) -> None:
        if value.startswith(_TYPED):
            self.typed.emit(value.removeprefix(_TYPED))
        else:
            self.answered.emit(value)
