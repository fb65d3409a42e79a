"""The row of labels to click or to type. It asks for a label; it never applies one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QSizePolicy, QWidget

from annotator.domain.guidelines import plain_words
from annotator.domain.scheme import Label, Scheme
from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.tab_order import let_tab_meet
from annotator.ui.controls.texts import Rule

_PAUSE_MS = 30
_CLAIM = "Claim"  # the title that is shipped is said in the language of the window
_CROWDED = 1.25
"""Where the titles want so much more than the room there is, short names take their place."""


class LabelPalette(QWidget):
    """Entity types in their colours, then claim and stance; what does not fit is behind “+n”."""

    label_requested = Signal(str)
    claim_requested = Signal()
    stance_requested = Signal()

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._scheme: Scheme | None = None
        self._labels: tuple[Label, ...] = ()
        self._buttons: dict[str, KeyButton] = {}
        self._more = KeyButton("+0", look=Look.QUIET, parent=self)
        self._more.clicked.connect(self._open_more)
        self._menu = QMenu(self)
        self._marked: str | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._mark)
        self._rule = Rule(self, vertical=True)
        self._rule.setFixedHeight(18)
        self._claim = self._family_button("claim", self.tr("Claim"), self.claim_requested)
        self._stance = self._family_button("stance", self.tr("Stance"), self.stance_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 12, 0)
        self._row.setSpacing(6)
        # What does not fit goes behind “+n”; it never keeps the window from getting narrower.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for part in (self._more, self._rule, self._claim, self._stance):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self.setFixedHeight(self.fontMetrics().height() + 26)
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        actions.keys_changed.connect(self._show_keys)
        self.show_scheme(None)

    def show_scheme(self, scheme: Scheme | None) -> None:
        """Offer the labels of the scheme."""
        self._scheme = scheme
        scheme = self._actions.with_own_keys(scheme) if scheme is not None else None
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._labels = scheme.entity.labels if scheme else ()
        self._buttons = {label.name: self._make_button(label) for label in self._labels}
        for index, button in enumerate(self._buttons.values()):
            self._row.insertWidget(index, button)
            button.show()
        let_tab_meet(self._buttons.values(), before=self._more)
        for part in (self._more, self._rule, self._claim, self._stance):
            part.raise_()  # screen readers meet the labels first, as they stand
        if scheme and scheme.claim.labels:
            claim = scheme.claim.labels[0]
            self._claim.colour = claim.colour
            self._claim.setText(self.tr("Claim") if claim.title == _CLAIM else claim.title)
            self._claim.setAccessibleName(self._claim.text())
        for part in (self._claim, self._stance, self._rule):
            part.setVisible(scheme is not None)
        self._fit()

    def mark_soon(self, label: str | None) -> None:
        """Show which label the one in hand has, in a moment: the article is painted first."""
        self._marked = label
        self._soon.start()

    def hidden_labels(self) -> list[str]:
        """Return the labels that did not fit, which “+n” offers."""
        return [name for name, button in self._buttons.items() if button.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the new room."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(520, 42)

    def _mark(self) -> None:
        for name, button in self._buttons.items():
            button.setDown(name == self._marked)

    def _make_button(self, label: Label) -> KeyButton:
        button = KeyButton(
            label.title, label.key, look=Look.LABEL, colour=label.colour, parent=self
        )
        hint = self.tr("Label the words “{}”").format(label.title)
        hint = f"{hint} ({label.key})" if label.key else hint
        words = plain_words(label.guideline)
        button.setToolTip(f"{hint}\n{words}" if words else hint)
        button.clicked.connect(partial(self.label_requested.emit, label.name))
        return button

    def _family_button(self, action: str, words: str, wish: object) -> KeyButton:
        look = Look.UNDERLINED if action == "claim" else Look.QUIET
        button = KeyButton(
            words, self._actions.caption(action), look=look, colour="#b91c1c", parent=self
        )
        button.setToolTip(self._actions[action].statusTip())
        button.clicked.connect(wish)
        return button

    def _fit(self) -> None:
        """Show as many labels as there is room for."""
        gap, margins = self._row.spacing(), self._row.contentsMargins()
        fixed = sum(part.sizeHint().width() + gap for part in (self._claim, self._stance))
        room = self.width() - margins.left() - margins.right() - fixed - 1 - gap
        width = self._say(lambda label: label.title)
        if width > room * _CROWDED:
            width = self._say(lambda label: label.short or label.name)
        if width > room:
            room -= self._more.sizeHint().width() + gap + 8
        used = 0
        for button in self._buttons.values():
            used += button.sizeHint().width() + gap
            button.setVisible(used <= room)
        over = len(self.hidden_labels())
        self._more.setText(f"+{over}")
        words = self.tr("1 more label") if over == 1 else self.tr("{} more labels")
        self._more.setAccessibleName(words.format(over))
        self._more.setVisible(over > 0)

    def _say(self, words: Callable[[Label], str]) -> int:
        """Put words on the buttons and return how wide they stand."""
        width = 0
        for label in self._labels:
            button = self._buttons[label.name]
            button.setText(words(label))
            width += button.sizeHint().width() + self._row.spacing()
        return width

    def _open_more(self) -> None:
        self._menu.clear()
        hidden = self.hidden_labels()
        for label in self._labels:
            if label.name in hidden:
                entry = self._menu.addAction(f"{label.title}\t{label.key}")
                entry.triggered.connect(self._buttons[label.name].click)
        self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _show_keys(self) -> None:
        # First, as the labels share what room these leave.
        self._claim.set_key(self._actions.caption("claim"))
        self._stance.set_key(self._actions.caption("stance"))
        self.show_scheme(self._scheme)
