"""The schemes that were in force, what each changed, and the way back to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.domain.scheme_changes import changes
from annotator.domain.scheme_moves import Moves
from annotator.domain.scheme_versions import SchemeVersion
from annotator.ui.controls.texts import QuietLabel
from annotator.ui.phrasing import spoken
from annotator.ui.scheming.fields import FormPage


class VersionsForm(FormPage):
    """Lists the versions, newest first; `restore_requested` carries one."""

    restore_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Versions"),
            self.tr(
                "Every scheme that was applied is kept. Restoring brings one back as a new"
                " version; labels in use stay what they are now."
            ),
        )
        self.versions: tuple[SchemeVersion, ...] = ()
        self.list = QListWidget(self)
        self.list.setMinimumHeight(220)
        self.list.setObjectName("quiet")
        self.list.setAccessibleName(self.tr("Versions"))
        self._what = QuietLabel("", self)
        self.form.addRow(self.list)
        self.form.addRow(self._what)
        self.restore = self.add_button(self.tr("Restore…"))
        self.foot.addStretch(1)
        self.list.currentRowChanged.connect(self._show_what)
        self.restore.clicked.connect(self._on_restore)

    def show_versions(self, versions: Sequence[SchemeVersion], *, may_change: bool = True) -> None:
        """Show other versions."""
        self.versions = tuple(versions)
        self.list.clear()
        for version in versions:
            when = version.at[:16].replace("T", " ")
            title = spoken(version.title) or self.tr("As it was at first")
            words = f"{version.number} · {title}\n{version.actor or '–'} · {when} UTC"
            self.list.addItem(QListWidgetItem(words))
        if not versions:
            self.list.addItem(QListWidgetItem(self.tr("The scheme was never changed yet.")))
        self._may_change = may_change
        self._show_what(-1)

    def described(self) -> str:
        """Return what is said of the version that is chosen."""
        return self._what.text()

    def _show_what(self, row: int) -> None:
        chosen = 0 <= row < len(self.versions)
        self.restore.setEnabled(chosen and row > 0 and self._may_change)
        if not chosen or row + 1 >= len(self.versions):
            self._what.setText("")
            return
        before, after = self.versions[row + 1].scheme, self.versions[row].scheme
        lines = changes(before, after, Moves())
        self._what.setText("\n".join(f"· {line}" for line in lines[:12]))

    def _on_restore(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.versions):
            self.restore_requested.emit(self.versions[row])
