"""Whose labels these are, the language of the window, and the time that is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.services import paths
from annotator.ui.controls.choice_box import ChoiceBox
from annotator.ui.controls.tick_box import TickBox
from annotator.ui.interface_scale import SCALE_KEY, fitting
from annotator.ui.preferences.choices import ANNOTATOR, LANGUAGE, TIME_KEEPING, keeps_time
from annotator.ui.preferences.page import PreferencePage, Settings

_NATURAL = 100


class GeneralPage(PreferencePage):
    """Name, language, time."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(settings, parent)
        form = self.add_form()
        self.name = QLineEdit(settings.get(ANNOTATOR), self)
        self.name.setMaxLength(60)
        self.name.setMinimumWidth(240)
        self.name.setPlaceholderText(self.tr("Name or initials"))
        self.name.editingFinished.connect(self._keep_name)
        form.addRow(self.tr("Annotator’s name"), self.name)
        self.language = ChoiceBox(self)
        self.language.addItem(self.tr("As the system"), "")
        for code in languages():
            self.language.addItem(_own_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.get(LANGUAGE))))
        self.language.currentIndexChanged.connect(
            lambda _at: self.keep(LANGUAGE, str(self.language.currentData()))
        )
        form.addRow(self.tr("Language"), self.language)
        self.scale = self._make_scales()
        form.addRow(self.tr("Size of menus and panels"), self.scale)
        self.add_words(self.tr("Another language or size is used from the next start on."))
        self.time = TickBox(self.tr("Keep the time spent on each article"), self)
        self.time.setChecked(keeps_time(settings))
        self.time.toggled.connect(lambda on: self.keep(TIME_KEEPING, "" if on else "off"))
        self.column.addSpacing(6)
        self.column.addWidget(self.time)
        self.add_words(
            self.tr(
                "Pauses of more than a minute are left out. The times lie in the corpus file and"
                " nowhere else. Without them no pace can be told, and nothing is written."
            )
        )
        self.column.addStretch(1)

    def _make_scales(self) -> ChoiceBox:
        box, chosen = ChoiceBox(self), self.settings.get(SCALE_KEY)
        box.addItem(self.tr("As the system"), "")
        for scale in fitting(self.screen().availableSize(), chosen):
            if scale != _NATURAL:
                box.addItem(f"{scale} %", str(scale))
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(lambda _at: self.keep(SCALE_KEY, str(box.currentData())))
        return box

    def _keep_name(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.keep(ANNOTATOR, name)


def languages(folder: Path | None = None) -> list[str]:
    """Return the codes of the languages that the window speaks, English first."""
    found = (folder or paths.resources() / "translations").glob("annotator_*.qm")
    return ["en", *sorted(path.stem.partition("_")[2] for path in found)]


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName() or code
    return name[:1].upper() + name[1:]
