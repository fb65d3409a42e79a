"""The guideline beside the article: it follows, it can be edited, and it fetches nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.guidelines import LabelName
from annotator.ui.controls.markdown_view import MarkdownView
from annotator.ui.panels.guideline_panel import GuidelinePanel
from tests.examples import scheme

GPE, AGAINST = LabelName("entity", "GPE"), LabelName("stance", "AGAINST")


@pytest.fixture
def panel(qtbot: QtBot, host: QWidget) -> GuidelinePanel:
    made = GuidelinePanel(host)
    made.show_scheme(scheme())
    host.show()
    return made


def test_a_label_is_shown_with_its_examples(panel: GuidelinePanel) -> None:
    panel.show_label(AGAINST)
    assert "against the target" in panel.words.toPlainText()
    assert [line.example.holds for line in panel.example_lines()] == [True, False]
    assert panel.choice.currentText() == "Against"


def test_markdown_is_read_and_html_is_not(panel: GuidelinePanel) -> None:
    panel.words.show_markdown("**Bold** <b>raw</b> <img src='file:///etc/hostname'>")
    assert panel.words.toPlainText().startswith("Bold <b>raw</b>")


def test_nothing_is_loaded_for_a_picture(qtbot: QtBot, host: QWidget) -> None:
    view = MarkdownView(host)
    view.show_markdown("![x](http://a.example/x.png) and ![y](file:///etc/hostname)")
    assert view.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert not view.openLinks()


def test_a_link_only_tells_where_it_leads(qtbot: QtBot, panel: GuidelinePanel) -> None:
    with qtbot.waitSignal(panel.link_clicked) as asked:
        panel.words.anchorClicked.emit(QUrl("http://a.example/"))
    assert asked.args == ["http://a.example/"]


def test_editing_stays_on_its_label_and_saves_by_key(qtbot: QtBot, panel: GuidelinePanel) -> None:
    panel.show_label(GPE)
    panel.begin_edit()
    panel.show_label(AGAINST)
    panel.field.setPlainText("A *town*.")
    assert panel.preview.toPlainText() == "A town."
    with qtbot.waitSignal(panel.save_requested) as asked:
        QTest.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [GPE, "A *town*."]
    assert not panel.is_editing()


def test_escape_leaves_editing_without_saving(qtbot: QtBot, panel: GuidelinePanel) -> None:
    panel.begin_edit()
    with qtbot.assertNotEmitted(panel.save_requested):
        QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.is_editing()


def test_an_example_is_unpinned_by_its_cross(qtbot: QtBot, panel: GuidelinePanel) -> None:
    panel.show_label(GPE)
    line = panel.example_lines()[0]
    with qtbot.waitSignal(panel.removal_requested) as asked:
        QTest.mouseClick(line.remove, Qt.MouseButton.LeftButton)
    assert asked.args == [GPE, line.example.id]
