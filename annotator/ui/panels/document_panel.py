"""What is said of the article as a whole: a line for each label, opened to choose by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.canvas.polarity_shapes import paint_shape
from annotator.ui.controls.buttons import ChoiceButton, KeyButton, Look
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.paint import paint_dot, rounded
from annotator.ui.controls.texts import Heading, QuietLabel
from annotator.ui.fonts import scaled
from annotator.ui.panels.document_view import DocumentLine, Standing, Value
from annotator.ui.theme import Theme

_PAUSE_MS = 150  # it is looked at when the article has been read
_SHOWN_AT_REST = 5
_PAD = 8
TOPIC_KEY = "/"


class LineHead(QWidget):
    """One label on one line: what it says at the left, the value at the right."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: DocumentLine | None = None
        self.is_open = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, line: DocumentLine, *, is_open: bool) -> None:
        """Show another label."""
        self.line, self.is_open = line, is_open
        value = line.value()
        told = value.words if value is not None else "–"
        self.setAccessibleName(f"{line.title}: {told}")
        self.setToolTip(f"{line.title}: {told}\n{line.because}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it takes."""
        return QSize(120, self.fontMetrics().height() + 9)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Open the line."""
        self.pressed.emit()

    def enterEvent(self, _event: QEvent) -> None:
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Show that it is not pressed."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        line, theme, painter = self.line, Theme.of(self.palette()), QPainter(self)
        if line is None:
            return
        if self.is_open or self.underMouse():
            ground = theme.selection if self.is_open else theme.hover
            rounded(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), ground, None, 5.0)
        painter.setFont(self.font())
        right = self._paint_value(painter, theme, line)
        room = QRect(_PAD, 0, right - _PAD - 8, self.height())
        elided = Qt.TextElideMode.ElideRight
        painter.setPen(QColor(theme.text if line.standing is not Standing.OPEN else theme.muted))
        words = self.fontMetrics().elidedText(line.title, elided, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_value(self, painter: QPainter, theme: Theme, line: DocumentLine) -> int:
        """Paint the value at the right and return where it begins."""
        value, metrics, middle = line.value(), self.fontMetrics(), self.height() / 2
        words = value.words if value is not None else "–"
        x = self.width() - 10 - metrics.horizontalAdvance(words)
        given = line.standing is Standing.GIVEN
        painter.setPen(QColor(theme.text if given else theme.muted))
        painter.drawText(QRect(x, 0, 200, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        if value is not None and value.shape is not None:
            x -= 12
            ink = QColor(theme.text if given else theme.muted)
            paint_shape(painter, QPointF(x + 3, middle), 4.5, value.shape, ink, hollow=not given)
        elif value is not None and not given:
            x -= 10
            paint_dot(painter, QPointF(x + 3, middle), QColor(theme.muted), radius=3.0, hollow=True)
        return x


class OpenLine(QWidget):
    """The values of the label that is open, why it is so, and what can be done with it."""

    value_requested = Signal(str)
    remove_requested = Signal()
    basis_requested = Signal()

    def __init__(self, line: DocumentLine, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 2, _PAD, 6)
        column.setSpacing(5)
        flow = FlowLayout(gap=4)
        self.values = {value.name: self._value(value, line) for value in line.values}
        for button in self.values.values():
            flow.addWidget(button)
        column.addLayout(flow)
        if line.because:
            because = QuietLabel(self.tr("Rests on: {}").format(line.because), self, 0.92)
            column.addWidget(because)
        self.buttons = list(self._buttons(line))
        if self.buttons:
            row = FlowLayout(gap=4)
            for other in self.buttons:
                row.addWidget(other)
            column.addLayout(row)

    def _value(self, value: Value, line: DocumentLine) -> ChoiceButton:
        words = f"{value.words}  {value.key}" if value.key else value.words
        button = ChoiceButton(words, self)
        button.setAccessibleName(f"{line.title}: {value.words}")
        button.setChecked(value.name == line.current and line.standing is Standing.GIVEN)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self.value_requested.emit, value.name))
        return button

    def _buttons(self, line: DocumentLine) -> list[KeyButton]:
        made: list[KeyButton] = []
        if line.standing is Standing.PROPOSED and line.current is not None:
            accept = KeyButton(self.tr("Accept"), "Enter", look=Look.LEADING, parent=self)
            accept.clicked.connect(partial(self.value_requested.emit, line.current))
            made.append(accept)
        if line.basis:
            show = KeyButton(self.tr("Show"), "→", parent=self)
            show.setToolTip(self.tr("Go to the stances it rests on, one after the other"))
            show.clicked.connect(self.basis_requested)
            made.append(show)
        if line.record_id is not None:
            words = self.tr("Delete") if line.standing is Standing.GIVEN else self.tr("Reject")
            remove = KeyButton(words, "X", parent=self)
            remove.clicked.connect(self.remove_requested)
            made.append(remove)
        for button in made:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made


def _at_rest(lines: Sequence[DocumentLine]) -> list[DocumentLine]:
    """Return the lines that are seen while the panel has not the keys: what is said, few others."""
    said = [line for line in lines if line.standing is not Standing.PROPOSED]
    mine = [line for line in lines if line.standing is Standing.PROPOSED and line.is_articles]
    return [*said, *mine][:_SHOWN_AT_REST]


class DocumentPanel(QWidget):
    """Lists the labels of the article; while it has the focus, one line is open.

    Keys: ↑ ↓ another line, the keys of the values choose one, Enter accepts what is proposed,
    X takes away, / asks for a topic, → goes to the stances that the line rests on, Esc leaves.
    """

    value_requested = Signal(str, str)
    remove_requested = Signal(str)
    topic_requested = Signal()
    record_requested = Signal(str)
    left = Signal()

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._make_lines: Callable[[], list[DocumentLine]] = list
        self.lines: list[DocumentLine] = []
        self.is_done = False
        self._at, self._basis_at = 0, 0
        self._heads: list[LineHead] = []
        self.open_line: OpenLine | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._on_pause)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("About the article"))
        self._heading = Heading(self.tr("About the article"), self)
        self._key = KeyButton("", actions.caption("document"), look=Look.QUIET, parent=self)
        self.topic = KeyButton(self.tr("Topic…"), TOPIC_KEY, look=Look.QUIET, parent=self)
        self._hint = QuietLabel("", self)
        self._lay_out()
        actions.keys_changed.connect(lambda: self._key.set_key(actions.caption("document")))
        self.show_lines([])

    def show_soon(self, make_lines: Callable[[], list[DocumentLine]]) -> None:
        """Show the labels in a moment, so that the article is painted first."""
        self._make_lines = make_lines
        self._soon.start()

    def show_lines(self, lines: Sequence[DocumentLine], *, is_done: bool = False) -> None:
        """Show the labels of an article; without any it says so, and whether that was decided."""
        named = self.lines[self._at].name if self._at < len(self.lines) else ""
        names = [line.name for line in lines]
        self._at = names.index(named) if named in names else min(self._at, max(0, len(lines) - 1))
        self.lines, self.is_done = list(lines), is_done
        self._show()

    def open_at(self, name: str = "") -> None:
        """Take the keys, with the line of that name open, or the first that is not decided."""
        names = [line.name for line in self.lines]
        standing = [line.standing for line in self.lines]
        wanted = next((n for n, one in enumerate(standing) if one is not Standing.GIVEN), 0)
        self._at = names.index(name) if name in names else wanted
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show()

    def is_waiting(self) -> bool:
        """Say whether it is still to show what `show_soon` was told."""
        return self._soon.isActive()

    def heads(self) -> list[LineHead]:
        """Return the lines that are shown, to be pressed."""
        return [head for head in self._heads if not head.isHidden()]

    def words(self) -> list[str]:
        """Return what is shown, a line each."""
        return [head.accessibleName() for head in self.heads()]

    def hint(self) -> str:
        """Return what is said below the lines."""
        return "" if self._hint.isHidden() else self._hint.text()

    def event(self, event: QEvent) -> bool:
        """Keep letters and signs from the window's actions while they choose here."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.text().isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by keys."""
        line = self.lines[self._at] if self._at < len(self.lines) else None
        key, typed = event.key(), event.text()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.lines:
            self._go(self._at + (1 if key == Qt.Key.Key_Down else -1))
        elif typed == TOPIC_KEY:
            self.topic_requested.emit()
        elif line is not None and not self._do_with(line, key, typed):
            super().keyPressEvent(event)

    def _do_with(self, line: DocumentLine, key: int, typed: str) -> bool:
        chosen = next((one for one in line.values if one.key and one.key == typed), None)
        if chosen is not None:
            self.value_requested.emit(line.name, chosen.name)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if line.standing is Standing.PROPOSED and line.current is not None:
                self.value_requested.emit(line.name, line.current)
            else:
                self._go(self._at + 1)
        elif key in (Qt.Key.Key_X, Qt.Key.Key_Delete) and line.record_id is not None:
            self.remove_requested.emit(line.record_id)
        elif key == Qt.Key.Key_Right and line.basis:
            self._show_basis()
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open a line."""
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close it, unless only the window was left."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self._show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(self._heading)
        top.addWidget(self._key)
        top.addStretch(1)
        top.addWidget(self.topic)
        self._key.setToolTip(self._actions["document"].statusTip())
        self._key.setAccessibleName(self.tr("About the article"))
        self._key.clicked.connect(self._actions["document"].trigger)
        self.topic.setFont(scaled(self.font(), 0.9, QFont.Weight.Normal))
        self.topic.setToolTip(self.tr("A stance of the article toward a topic"))
        self.topic.clicked.connect(self.topic_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addLayout(top)
        self._hint.setContentsMargins(_PAD, 0, _PAD, 0)
        self._column.addWidget(self._hint)

    def _on_pause(self) -> None:
        self.show_lines(self._make_lines(), is_done=self.is_done)

    def _go(self, at: int) -> None:
        self._at, self._basis_at = at % len(self.lines), 0
        self._show()

    def _show(self) -> None:
        shown = self.lines if self.hasFocus() else _at_rest(self.lines)
        while len(self._heads) < len(shown):
            self._heads.append(self._make_head(len(self._heads)))
        for number, head in enumerate(self._heads):
            head.setVisible(number < len(shown))
            if number < len(shown):
                is_open = self.hasFocus() and number == self._at
                head.show_line(shown[number], is_open=is_open)
        self._show_open()
        hint = self._hint_words(len(self.lines) - len(shown))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _hint_words(self, more: int) -> str:
        if more:
            return self.tr("and {} more").format(more)
        if any(line.standing is not Standing.OPEN for line in self.lines):
            return ""
        if self.is_done:
            return self.tr("Reviewed: nothing is said of the whole article.")
        return "" if self.lines else self.tr("Nothing is said of the whole article yet.")

    def _show_open(self) -> None:
        if self.open_line is not None:
            self._column.removeWidget(self.open_line)
            self.open_line.hide()
            self.open_line.deleteLater()
            self.open_line = None
        if not self.hasFocus() or self._at >= len(self.lines):
            return
        line = self.lines[self._at]
        self.open_line = made = OpenLine(line, self)
        made.value_requested.connect(partial(self.value_requested.emit, line.name))
        made.remove_requested.connect(partial(self.remove_requested.emit, line.record_id or ""))
        made.basis_requested.connect(self._show_basis)
        self._column.insertWidget(self._column.indexOf(self._heads[self._at]) + 1, made)
        made.show()

    def _show_basis(self) -> None:
        basis = self.lines[self._at].basis
        self.record_requested.emit(basis[self._basis_at % len(basis)])
        self._basis_at += 1

    def _make_head(self, number: int) -> LineHead:
        head = LineHead(self)
        head.pressed.connect(lambda: self._on_head(number))
        self._column.insertWidget(self._column.count() - 1, head)
        return head

    def _on_head(self, number: int) -> None:
        self._at, self._basis_at = number, 0
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._show()
