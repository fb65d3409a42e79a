"""The palette offers every label, also those for which there is no room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.actions import ActionSet
from annotator.ui.controls.buttons import KeyButton
from annotator.ui.panels.label_palette import LabelPalette
from tests.examples import scheme


@pytest.fixture
def palette(qtbot: QtBot, actions: ActionSet) -> LabelPalette:
    made = LabelPalette(actions)
    qtbot.addWidget(made)
    made.show_scheme(scheme())
    made.resize(1400, 42)
    made.show()
    return made


def button(palette: LabelPalette, words: str) -> KeyButton:
    return next(item for item in palette.findChildren(KeyButton) if item.text() == words)


def test_a_click_asks_for_the_label(qtbot: QtBot, palette: LabelPalette) -> None:
    with qtbot.waitSignal(palette.label_requested) as asked:
        QTest.mouseClick(button(palette, "Organization"), Qt.MouseButton.LeftButton)
    assert asked.args == ["ORG"]
    with qtbot.waitSignal(palette.claim_requested):
        QTest.mouseClick(button(palette, "Claim"), Qt.MouseButton.LeftButton)


def test_with_room_all_labels_stand_there_with_their_keys(palette: LabelPalette) -> None:
    assert palette.hidden_labels() == []
    assert button(palette, "Person").key() == "1"


def test_in_little_room_names_get_short(palette: LabelPalette) -> None:
    palette.resize(700, 42)
    assert button(palette, "ORG").isVisible()
    assert len(palette.hidden_labels()) <= 2


def test_what_has_no_room_is_counted(palette: LabelPalette) -> None:
    palette.resize(420, 42)
    hidden = palette.hidden_labels()
    assert hidden
    assert button(palette, f"+{len(hidden)}").isVisible()
    assert [*scheme().entity.names()][-len(hidden) :] == hidden


def test_without_a_corpus_nothing_is_offered(palette: LabelPalette) -> None:
    palette.show_scheme(None)
    assert not any(item.isVisible() for item in palette.findChildren(KeyButton))


def test_the_button_for_claims_bears_the_title_of_the_scheme(palette: LabelPalette) -> None:
    plain = scheme()
    palette.show_scheme(plain)
    assert palette._claim.text() == "Claim"
    renamed = replace(plain.claim.labels[0], title="Statement")
    palette.show_scheme(plain.with_family("claim", replace(plain.claim, labels=(renamed,))))
    assert palette._claim.text() == palette._claim.accessibleName() == "Statement"


def test_tab_meets_the_buttons_as_they_stand(palette: LabelPalette) -> None:
    button(palette, "Person").setFocus(Qt.FocusReason.TabFocusReason)
    met = []
    for _ in range(9):
        found = QApplication.focusWidget()
        assert isinstance(found, KeyButton)
        met.append(found)
        QTest.keyClick(found, Qt.Key.Key_Tab)
    assert [one.x() for one in met] == sorted(one.x() for one in met)


def test_longer_keys_take_their_room_from_the_labels(
    palette: LabelPalette, actions: ActionSet
) -> None:
    palette.resize(800, 42)
    actions.rebind({"stance": ["Ctrl+Alt+Shift+Y"], "claim": ["Ctrl+Alt+Shift+C"]})
    QApplication.processEvents()
    for words in ("Claim", "Stance"):
        shown = button(palette, words)
        assert shown.width() >= shown.sizeHint().width()
