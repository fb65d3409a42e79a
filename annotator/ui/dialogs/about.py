"""What this program is, which versions it runs on, and whose work it carries."""

from __future__ import annotations

import platform
import sqlite3

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

import annotator
from annotator.ui.controls.facts import FactLine, FactTable
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.dialogs.ask import AskDialog


class AboutDialog(AskDialog):
    """Versions to quote in a report, and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask(self.tr("Annotator"), self.tr("Labelled corpora of news, made on your own desk."))
        self.versions = (
            ("Annotator", annotator.__version__),
            ("Python", platform.python_version()),
            ("Qt", qVersion()),
            ("SQLite", sqlite3.sqlite_version),
            (self.tr("System"), f"{platform.system()} {platform.release()}"),
        )
        table = FactTable(self)
        table.show_lines([FactLine(name, value) for name, value in self.versions])
        self.body.addWidget(table)
        self.body.addWidget(
            QuietLabel(
                self.tr(
                    "Annotator is free under the MIT licence. It carries Qt and PySide6 (LGPL),"
                    " SQLAlchemy and spaCy (MIT), the fonts Inter and Literata (SIL Open Font"
                    " License) and icons from Lucide (ISC). The texts of the licences lie beside"
                    " the program."
                ),
                self,
                0.94,
            )
        )
        copy = self.add_button(self.tr("Copy versions"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.versions_text()))
        close = self.add_button(self.tr("Close"), "Esc", lead=True)
        close.clicked.connect(self.accept)
        close.setFocus()

    def versions_text(self) -> str:
        """Return the versions, one to a line."""
        return "\n".join(f"{name} {value}" for name, value in self.versions)
