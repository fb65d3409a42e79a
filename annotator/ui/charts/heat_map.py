"""A table of shaded cells with their numbers in them: pairs of annotators, confused labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from annotator.ui.charts.chart import Chart, Spot
from annotator.ui.charts.shades import ink_on, shade
from annotator.ui.controls.paint import rounded
from annotator.ui.fonts import scaled
from annotator.ui.theme import Theme

_GAP = 2.0


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A number on its shade (0 to 1; None: no ground). `under` stands below it, in small."""

    text: str
    said: str
    shade: float | None = None
    target: object = None
    under: str = ""


Cells = Sequence[Sequence[HeatCell | None]]


class HeatMap(Chart):
    """Rows and columns with names; a cell may be missing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._row_names: tuple[str, ...] = ()
        self._column_names: tuple[str, ...] = ()
        self._cells: Cells = ()

    def show_cells(self, rows: Sequence[str], columns: Sequence[str], cells: Cells) -> None:
        """Show another table."""
        self._row_names, self._column_names, self._cells = tuple(rows), tuple(columns), cells
        self.updateGeometry()
        self.refresh()

    def cell(self, row: int, column: int) -> HeatCell | None:
        """Return a cell."""
        return self._cells[row][column]

    def height_wanted(self) -> int:
        """Return the height that the data take."""
        return round(self._head() + len(self._row_names) * self._pitch() + _GAP)

    def lay_out(self, width: float) -> list[Spot]:
        """Return one mark for each cell that is there."""
        left, side = self._sides(width)
        return [
            Spot(row, column, self._rect(row, column, left, side), cell.said, cell.target)
            for row, cells in enumerate(self._cells)
            for column, cell in enumerate(cells)
            if cell is not None
        ]

    def paint_marks(self, painter: QPainter, theme: Theme) -> None:
        """Paint names and cells."""
        self._paint_names(painter, theme)
        left, side = self._sides(float(self.width()))
        for row, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                if cell is not None:
                    self._paint_cell(painter, theme, cell, self._rect(row, column, left, side))
        under = self.under()
        if under is not None and under.target is not None:
            rounded(painter, under.rect, None, theme.text, 4.0)

    def _paint_names(self, painter: QPainter, theme: Theme) -> None:
        left, side = self._sides(float(self.width()))
        small = scaled(self.font(), 0.86)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        metrics, cut = QFontMetricsF(small), Qt.TextElideMode.ElideRight
        for column, name in enumerate(self._column_names):
            room = QRectF(left + column * side + 1, 0, side - 2, self._head())
            shown = metrics.elidedText(name, cut, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        bold = scaled(self.font(), 1.0, QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(theme.text))
        metrics = QFontMetricsF(bold)
        for row, name in enumerate(self._row_names):
            room = QRectF(4, self._head() + row * self._pitch(), left - 16, self._pitch())
            shown = metrics.elidedText(name, cut, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_cell(self, painter: QPainter, theme: Theme, cell: HeatCell, rect: QRectF) -> None:
        ink = QColor(theme.muted)
        if cell.shade is not None:
            fill = shade(theme, cell.shade)
            rounded(painter, rect, fill, None, 4.0)
            ink = ink_on(fill) if cell.target is not None else QColor(theme.muted)
        elif cell.target is not None:
            ink = QColor(theme.text)
        painter.setPen(ink)
        room = rect
        if cell.under:
            room = rect.adjusted(0, 0, 0, -rect.height() * 0.42)
            small = scaled(self.font(), 0.8)
            painter.setFont(small)
            low = rect.adjusted(2, rect.height() * 0.5, -2, 0)
            cut = Qt.TextElideMode.ElideRight
            shown = QFontMetricsF(small).elidedText(cell.under, cut, low.width())
            painter.drawText(low, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setFont(self._fitting(cell.text, rect.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _fitting(self, text: str, room: float) -> QFont:
        """Return the largest of a few fonts in which the text fits."""
        for factor in (1.0, 0.88, 0.76):
            font = scaled(self.font(), factor, QFont.Weight.DemiBold)
            if QFontMetricsF(font).horizontalAdvance(text) <= room - 4:
                break
        return font

    def _sides(self, width: float) -> tuple[float, float]:
        """Return where the cells begin and how wide they are, with the gap."""
        bold = QFontMetricsF(scaled(self.font(), 1.0, QFont.Weight.DemiBold))
        names = max((bold.horizontalAdvance(name) for name in self._row_names), default=0.0) + 22
        left = min(max(names, 60.0), width * 0.34)
        return left, (width - left) / max(len(self._column_names), 1)

    def _rect(self, row: int, column: int, left: float, side: float) -> QRectF:
        top = self._head() + row * self._pitch()
        return QRectF(left + column * side, top, side - _GAP, self._pitch() - _GAP)

    def _head(self) -> float:
        return self.fontMetrics().height() + 10.0

    def _pitch(self) -> float:
        taller = any(cell is not None and cell.under for cells in self._cells for cell in cells)
        return self.fontMetrics().height() + (27.0 if taller else 21.0)
