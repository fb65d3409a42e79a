"""Small widgets: words that are cut keep their tooltip, segments take arrows, fields take Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.controls.buttons import KeyButton, Look
from annotator.ui.controls.flow import FlowLayout
from annotator.ui.controls.progress import ThinBar
from annotator.ui.controls.segments import Segments
from annotator.ui.controls.texts import ElidedLabel


def test_words_that_do_not_fit_are_cut_and_told_whole(qtbot: QtBot, themes: object) -> None:
    label = ElidedLabel("The  Very Long Name\nof a Local Newspaper")
    qtbot.addWidget(label)
    label.resize(90, 20)
    label.show()
    assert label.shown().endswith("…")
    assert label.toolTip() == label.words() == "The Very Long Name of a Local Newspaper"
    label.resize(600, 20)
    assert (label.shown(), label.toolTip()) == (label.words(), "")


def test_segments_are_chosen_by_mouse_and_arrows(qtbot: QtBot, themes: object) -> None:
    segments = Segments(["One", "Two", "Three"])
    qtbot.addWidget(segments)
    segments.show()
    with qtbot.waitSignal(segments.chosen) as chosen:
        QTest.keyClick(segments, Qt.Key.Key_Left)
    assert (chosen.args, segments.current()) == ([2], 2)
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_current(1)
    assert segments.current() == 1


def test_a_click_on_a_button_leaves_the_focus_in_the_article(themes: object) -> None:
    assert KeyButton("Accept", "Enter", look=Look.LEADING).focusPolicy() is Qt.FocusPolicy.TabFocus


def test_a_key_cap_makes_its_button_wider(qtbot: QtBot, themes: object) -> None:
    button = KeyButton("Accept")
    qtbot.addWidget(button)
    bare = button.sizeHint().width()
    button.set_key("Enter")
    assert button.sizeHint().width() > bare


def test_a_flow_breaks_into_lines(qtbot: QtBot, themes: object) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=4)
    for words in ("Assertion", "Belief", "Fact", "Eventuality"):
        flow.addWidget(KeyButton(words, parent=host))
    one_line = flow.heightForWidth(2000)
    assert flow.heightForWidth(160) >= 2 * one_line


def test_a_share_stays_between_nothing_and_all(qtbot: QtBot, themes: object) -> None:
    bar = ThinBar()
    qtbot.addWidget(bar)
    bar.set_share(1.7)
    assert bar.share == 1.0
    bar.set_share(-1)
    assert bar.share == 0.0
