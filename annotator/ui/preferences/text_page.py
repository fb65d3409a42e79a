"""How the article is set: font, size, length of the lines, zoom; and the colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QWidget

from annotator.ui.appearance import THEME_KEY, Appearance, appearance
from annotator.ui.controls.buttons import KeyButton
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.number_box import NumberBox
from annotator.ui.fonts import TEXT_FAMILY as OWN_FAMILY
from annotator.ui.preferences.choices import (
    LENGTHS,
    LINE_LENGTH,
    SIZES,
    TEXT_FAMILY,
    TEXT_SIZE,
    USUAL_LENGTH,
    USUAL_SIZE,
    ZOOM,
    ZOOMS,
    number,
)
from annotator.ui.preferences.page import PreferencePage, Settings


class TextPage(PreferencePage):
    """The article behind the dialog follows at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(settings, parent)
        form = self.add_form()
        self.family = self._make_families()
        self.text_size = self._spin(SIZES, " px")
        self.length = QSlider(Qt.Orientation.Horizontal, self)
        self.length.setRange(*LENGTHS)
        self.length.setMinimumWidth(240)
        self._length_words = QLabel(self)
        self.zoom = self._spin(ZOOMS, " %")
        self.zoom.setSingleStep(10)
        self.theme = ChoiceBox(self)
        for choice, words in self._themes():
            self.theme.addItem(words, choice.value)
        for words, field in self._rows():
            form.addRow(words, field)
        form.addRow("", self._length_words)
        self.sample = QLabel(self.tr("The ferry left the harbour at noon, the council said."), self)
        self.sample.setWordWrap(True)
        self.sample.setMinimumHeight(84)
        self.column.addWidget(self.sample)
        usual = KeyButton(self.tr("As it was at first"), parent=self)
        usual.clicked.connect(self._put_back)
        self.column.addWidget(usual)
        self.column.addStretch(1)
        self._show_choices()
        self._connect()

    def _rows(self) -> list[tuple[str, QWidget]]:
        return [
            (self.tr("Colours"), self.theme),
            (self.tr("Font of the article"), self.family),
            (self.tr("Size"), self.text_size),
            (self.tr("Zoom"), self.zoom),
            (self.tr("Length of a line"), self.length),
        ]

    def _themes(self) -> list[tuple[Appearance, str]]:
        return [
            (Appearance.SYSTEM, self.tr("As the system")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
        ]

    def _make_families(self) -> QComboBox:
        families = ChoiceBox(self)
        families.addItem(self.tr("{} (the program’s own)").format(OWN_FAMILY), "")
        for family in QFontDatabase.families():
            if QFontDatabase.isSmoothlyScalable(family) and family != OWN_FAMILY:
                families.addItem(family, family)
        families.setMinimumWidth(240)
        return families

    def _spin(self, limits: tuple[int, int], unit: str) -> NumberBox:
        spin = NumberBox(self)
        spin.setRange(*limits)
        spin.setSuffix(unit)
        spin.setMinimumWidth(100)
        return spin

    def _show_choices(self) -> None:
        settings = self.settings
        self.family.setCurrentIndex(max(0, self.family.findData(settings.get(TEXT_FAMILY))))
        self.text_size.setValue(number(settings, TEXT_SIZE, USUAL_SIZE, SIZES))
        self.length.setValue(number(settings, LINE_LENGTH, USUAL_LENGTH, LENGTHS))
        self.zoom.setValue(round(100 * float(settings.get(ZOOM) or 1.0)))
        chosen = appearance(settings.get(THEME_KEY))
        self.theme.setCurrentIndex(self.theme.findData(chosen.value))
        self._show_sample()

    def _connect(self) -> None:
        self.family.currentIndexChanged.connect(
            lambda _at: self._choose(TEXT_FAMILY, str(self.family.currentData()))
        )
        self.text_size.valueChanged.connect(lambda value: self._choose(TEXT_SIZE, str(value)))
        self.length.valueChanged.connect(lambda value: self._choose(LINE_LENGTH, str(value)))
        self.zoom.valueChanged.connect(lambda value: self._choose(ZOOM, f"{value / 100:g}"))
        self.theme.currentIndexChanged.connect(
            lambda _at: self._choose(THEME_KEY, str(self.theme.currentData()))
        )

    def _choose(self, key: str, value: str) -> None:
        self.keep(key, value)
        self._show_sample()

    def _show_sample(self) -> None:
        font = QFont(str(self.family.currentData()) or OWN_FAMILY)
        font.setPixelSize(self.text_size.value())
        self.sample.setFont(font)
        self._length_words.setText(self.tr("{} letters").format(self.length.value()))

    def _put_back(self) -> None:
        self.family.setCurrentIndex(0)
        self.text_size.setValue(USUAL_SIZE)
        self.length.setValue(USUAL_LENGTH)
        self.zoom.setValue(100)
