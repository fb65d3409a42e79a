"""The list of conflicts in which the same is decided: what is ticked is what is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.alike import AlikeDialog, AlikeLine


def test_what_is_ticked_is_what_is_taken(qtbot: QtBot, host: QWidget) -> None:
    lines = [
        AlikeLine("Sund", "GPE · 2/3", "Tunnel", "a"),
        AlikeLine("Aal", "GPE · 1/3", "Tunnel", "b", ticked=False, note="most say otherwise"),
        AlikeLine("Salla", "GPE · 3/3", "Tunnel", "c"),
    ]
    dialog = AlikeDialog("Decide alike", "GPE or LOC", lines, host)
    assert dialog.take.text() == "Decide 2"
    for row, state in ((0, Qt.CheckState.Unchecked), (1, Qt.CheckState.Checked)):
        box = dialog.table.item(row, 0)
        assert box is not None
        box.setCheckState(state)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.take.click()
    assert chosen.args == [["b", "c"]]
