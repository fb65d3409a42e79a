"""The list of what is in the article leads to each label, and tells when there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Mention, Note, NoteKind
from annotator.domain.edits import Edit
from annotator.ui.actions import ActionSet
from annotator.ui.panels.article_panel import ArticlePanel
from tests.examples import INES, at, content, scheme, suggestions

TWICE = [
    Mention("m1", "article-1", INES.id, "PERSON", (at("Holm"),)),
    Mention("m2", "article-1", INES.id, "PERSON", (at("Holm", nth=1),)),
]
FLAG = Note("n1", "article-1", INES.id, "m1", "Ines", "Which Holm?", "2026-02-03", NoteKind.FLAG)


@pytest.fixture
def panel(qtbot: QtBot, actions: ActionSet) -> ArticlePanel:
    made = ArticlePanel(actions)
    qtbot.addWidget(made)
    made.resize(290, 640)
    made.show()
    return made


def click(qtbot: QtBot, panel: ArticlePanel, row: int) -> list[object]:
    place: QPoint = panel.list.visualRect(panel.model.index(row)).center()
    with qtbot.waitSignal(panel.record_requested) as asked:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return asked.args or []


def test_a_click_goes_to_the_label_and_again_to_the_next(qtbot: QtBot, panel: ArticlePanel) -> None:
    panel.show_article(content(TWICE), scheme())
    assert click(qtbot, panel, 0) == ["m1"]
    panel.show_selected("m1")
    assert click(qtbot, panel, 0) == ["m2"]
    panel.show_selected("m2")
    assert click(qtbot, panel, 0) == ["m1"]


def test_an_article_without_labels_says_so(panel: ArticlePanel) -> None:
    panel.show_article(content(), scheme())
    assert panel.is_empty()
    panel.show_article(content(suggestions()), scheme())
    assert not panel.is_empty()


def test_the_selected_label_is_marked_and_stays_so(panel: ArticlePanel) -> None:
    article = content(TWICE)
    panel.show_article(article, scheme())
    panel.show_selected("m2")
    earlier = Mention("m0", "article-1", INES.id, "ORG", (at("Minister"),))
    edit = Edit("Label", after=(earlier,))
    article.apply(edit)
    panel.follow(edit)
    assert panel.delegate.selected_row == 1


def test_open_notes_are_shown_and_lead_to_their_label(qtbot: QtBot, panel: ArticlePanel) -> None:
    article = content(TWICE)
    panel.show_article(article, scheme())
    assert panel.notes.lines() == []
    edit = Edit("Flag", after=(FLAG,))
    article.apply(edit)
    panel.follow(edit)
    (line,) = panel.notes.lines()
    with qtbot.waitSignal(panel.note_requested) as asked:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert (line.text(), asked.args) == ("Which Holm?", ["n1"])


def test_the_keys_give_way_where_room_is_short(panel: ArticlePanel) -> None:
    assert panel.keys.isVisible()
    panel.resize(290, 240)
    assert not panel.keys.isVisible()


def test_the_keys_follow_what_the_user_bound(panel: ArticlePanel, actions: ActionSet) -> None:
    actions.rebind({"note": ["M"]})
    assert "M: note" in panel.keys.accessibleName()


def test_an_action_without_a_key_is_no_line_of_the_keys(
    panel: ArticlePanel, actions: ActionSet
) -> None:
    actions.rebind({"link": []})
    shown = panel.keys.accessibleName().split("; ")
    assert all(not line.startswith(":") for line in shown)
    assert not any("link" in line for line in shown)
