"""The panel says what the label is and asks with its id; it never guesses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.ui.actions import ActionSet
from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.controls.keyed_title import KeyedTitle
from annotator.ui.controls.texts import WarningLabel
from annotator.ui.panels.claim_words import remedies
from annotator.ui.panels.selected_panel import SelectedPanel
from annotator.ui.panels.selected_view import SelectedView, selected_view
from annotator.ui.theme import DARK, LIGHT
from tests.examples import at, content, scheme, suggestions

STANCE = Stance(
    "st", "article-1", "layer-ines", "AGAINST", Argument(mention="s1"), anchor=(at("safe"),)
)


def view(record_id: str, alike: int = 1) -> SelectedView:
    made = selected_view(content([*suggestions(), STANCE]), scheme(), record_id, alike=alike)
    assert made is not None
    return made


@pytest.fixture
def panel(qtbot: QtBot, actions: ActionSet) -> SelectedPanel:
    made = SelectedPanel(actions)
    qtbot.addWidget(made)
    made.resize(280, 500)
    made.show()
    return made


def test_a_suggestion_says_where_it_comes_from() -> None:
    facts = {fact.name: fact.value for fact in view("s1", alike=3).facts}
    assert facts["Suggested by"] == "rules · .90"
    assert facts["In this article"] == "2 more like it"


def test_a_claim_names_its_parts_and_a_stance_its_arguments() -> None:
    claim = {fact.name: fact.value for fact in view("s4").facts}
    assert (claim["Source"], claim["Cue"]) == ("Holm", "told")
    stance = {fact.name: fact.value for fact in view("st").facts}
    assert (stance["Holder"], stance["Target"]) == ("Ada Holm", "?")


def test_what_is_missing_is_said_quietly(panel: SelectedPanel) -> None:
    panel.show_label(view("st"))
    assert panel.problems() == "no target yet"


def test_a_stance_without_words_says_the_key_that_gives_them(actions: ActionSet) -> None:
    bare = replace(STANCE, target=Argument(topic="ice"), anchor=())
    there = content([*suggestions(), bare])
    made = selected_view(there, scheme(), "st", remedies=remedies(actions))
    assert made is not None
    assert made.problems == ("no words that show it yet (words: A)",)


def test_a_long_title_of_an_attribute_takes_two_lines(panel: SelectedPanel) -> None:
    panel.show_label(view("s1"))
    row = panel.choice("mention")
    assert row is not None
    title = KeyedTitle("Kind of mention", "M", row)
    assert title.height_for(100) > title.height_for(300)
    assert row.height() >= title.height_for(100)


def test_ids_of_the_programs_own_making_are_not_shown() -> None:
    linked = [
        Mention("m1", "article-1", "layer-ines", "GPE", (at("Sund"),), "Q1748"),
        Mention(
            "m2", "article-1", "layer-ines", "ORG", (at("Nordwire"),), "01ARZ3NDEKTSV4RRFFQ69G5FAV"
        ),
    ]
    views = [selected_view(content(linked), scheme(), item.id) for item in linked]
    told = [{fact.name: fact.value for fact in made.facts} for made in views if made is not None]
    assert [facts.get("Linked to") for facts in told] == ["Q1748", None]


def test_gone_labels_have_no_view() -> None:
    assert selected_view(content(), scheme(), "s1") is None


def test_buttons_ask_with_the_id(qtbot: QtBot, panel: SelectedPanel) -> None:
    panel.show_label(view("s1", alike=4))
    for button, signal in (
        (panel.accept, panel.accept_requested),
        (panel.reject, panel.reject_requested),
        (panel.alike, panel.accept_alike_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == ["s1"]
    assert panel.alike.text() == "All 4"


def test_a_label_of_ones_own_is_deleted_not_accepted(panel: SelectedPanel) -> None:
    panel.show_label(view("st"))
    assert not panel.accept.isVisible()
    assert not panel.alike.isVisible()
    assert panel.reject.text() == "Delete"


def test_attributes_are_chosen_and_let_go(qtbot: QtBot, panel: SelectedPanel) -> None:
    panel.show_label(view("s4"))
    row = panel.choice("quote")
    assert row is not None
    with qtbot.waitSignal(panel.attribute_requested) as asked:
        QTest.mouseClick(row.button("MIXED"), Qt.MouseButton.LeftButton)
    assert asked.args == ["s4", "quote", "MIXED"]
    with qtbot.waitSignal(panel.attribute_requested) as asked:
        QTest.mouseClick(row.button("DIRECT"), Qt.MouseButton.LeftButton)
    assert asked.args == ["s4", "quote", None]
    assert row.button("DIRECT").isChecked()


def test_a_polarity_relabels_the_stance(qtbot: QtBot, panel: SelectedPanel) -> None:
    panel.show_label(view("st"))
    row = panel.choice("polarity")
    assert row is not None
    with qtbot.waitSignal(panel.relabel_requested) as asked:
        QTest.mouseClick(row.button("FAVOR"), Qt.MouseButton.LeftButton)
    assert asked.args == ["st", "FAVOR"]


def test_attributes_of_other_labels_are_not_offered(panel: SelectedPanel) -> None:
    panel.show_label(view("s1"))
    assert panel.choice("role") is None
    panel.show_label(view("s2"))
    assert panel.choice("role") is not None


def test_the_heading_counts_the_suggestions(panel: SelectedPanel) -> None:
    panel.show_label(view("s1"), (7, 19))
    assert panel.heading() == "SELECTED · SUGGESTION 7 OF 19"
    panel.show_label(None)
    assert panel.heading() == "NOTHING SELECTED"


def test_of_many_labels_in_a_row_the_last_is_shown(qtbot: QtBot, panel: SelectedPanel) -> None:
    panel.show_label(view("s1"))
    panel.show_soon("s2", lambda: view("s2"))
    panel.show_soon("st", lambda: view("st"))
    with qtbot.waitSignal(panel.reject_requested) as asked:
        panel.reject.click()
    assert asked.args == ["st"]
    qtbot.waitUntil(lambda: panel.reject.text() == "Delete")
    assert panel.problems() == "no target yet"


def test_what_is_missing_can_be_read_in_another_theme(
    panel: SelectedPanel, themes: ThemeSwitch
) -> None:
    panel.show_label(view("st"))
    for choice, theme in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)):
        themes.choose(choice)
        (told,) = panel.findChildren(WarningLabel)
        assert told.palette().color(QPalette.ColorRole.WindowText).name() == theme.warning
