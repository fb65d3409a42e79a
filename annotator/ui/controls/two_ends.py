"""A row with a left and a right end, which stand below each other where there is no room beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

_GAP = 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TwoEnds(QWidget):
    """All are as wide as they are; with `grows` the first takes what room there is."""

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        parent: QWidget | None = None,
        *,
        grows: bool = False,
        lined_up: Qt.AlignmentFlag = _MIDDLE,
    ) -> None:
        super().__init__(parent)
        self._ends = (QHBoxLayout(), QHBoxLayout())
        for end, parts in zip(self._ends, (left, right), strict=True):
            end.setSpacing(_GAP)
            for part in parts:
                end.addWidget(part)
                end.setAlignment(part, lined_up)
            end.addStretch()
        # What is left over stands between the ends, or behind both.
        self._ends[0].setStretch(0, 1 if grows else 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addLayout(self._ends[0], 1)
        self._row.addLayout(self._ends[1])

    def is_folded(self) -> bool:
        """Say whether the right end stands below the left one."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Return the least size: that of the wider end."""
        sides = self.contentsMargins()
        widest = max(end.minimumSize().width() for end in self._ends)
        width = widest + sides.left() + sides.right()
        return QSize(width, self._row.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where the room ends."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold when a part has become wider."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        needed = sum(end.minimumSize().width() for end in self._ends) + self._row.spacing()
        folds = needed > self.contentsRect().width()
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if folds else beside)
