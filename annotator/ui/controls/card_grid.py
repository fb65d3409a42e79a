"""Cards with titles, and a grid that puts them in two columns where there is room, else in one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.controls.card import Card
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.fonts import scaled

TWO_COLUMNS_FROM = 860
GAP = 16


class TitledCard(Card):
    """A card with a title, a quiet sentence, perhaps something to choose, and what it shows.

    A `wide` one takes both columns. The height of one in a row is that of the tallest.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self.wide = wide
        self._title, self._words, self._foot = QLabel(title), QuietLabel(""), QuietLabel("")
        self._title.setFont(scaled(self.font(), 1.06, QFont.Weight.DemiBold))
        self._words.setFont(scaled(self.font(), 0.92))
        self._foot.setFont(scaled(self.font(), 0.92))
        self._corner = QHBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title, 1)
        head.addLayout(self._corner)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addSpacing(4)
        column.addLayout(self.body)
        column.addWidget(self._foot)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.say("")
        self.say_below("")

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def set_title(self, words: str) -> None:
        """Show another title."""
        self._title.setText(words)

    def say(self, words: str) -> None:
        """Show another sentence below the title."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def said(self) -> str:
        """Return the sentence below the title and the one at the foot."""
        return " ".join(part for part in (self._words.text(), self._foot.text()) if part)

    def say_below(self, words: str) -> None:
        """Show another sentence at the foot."""
        self._foot.setText(words)
        self._foot.setVisible(bool(words))

    def put(self, widget: QWidget) -> None:
        """Show a widget in the card, below those that are there."""
        self.body.addWidget(widget)

    def put_in_corner(self, widget: QWidget) -> None:
        """Show something to choose at the right of the title."""
        self._corner.addWidget(widget)


class CardGrid(QWidget):
    """The cards that are not hidden, in the order in which they were given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[TitledCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 4, 24, 24)
        self._grid.setSpacing(GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._columns = 0

    def cards(self) -> list[TitledCard]:
        """Return all cards, shown or not."""
        return self._cards

    def add(self, card: TitledCard) -> None:
        """Add a card at the end."""
        card.setParent(self)
        self._cards.append(card)

    def arrange(self) -> None:
        """Put the cards into their places, after some were shown or hidden."""
        columns = 2 if self.width() >= TWO_COLUMNS_FROM else 1
        for card in self._cards:
            self._grid.removeWidget(card)
        row, column = 0, 0
        for card in self._cards:
            if card.isHidden():
                continue
            if card.wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(card, row, column, 1, columns if card.wide else 1)
            column += columns if card.wide else 1
            if column >= columns:
                row, column = row + 1, 0
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns where the room asks for it."""
        super().resizeEvent(event)
        if self._columns != (2 if self.width() >= TWO_COLUMNS_FROM else 1):
            self.arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the least size: narrow, so that the width is the window's business."""
        return QSize(300, super().minimumSizeHint().height())
