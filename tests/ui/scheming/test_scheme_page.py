"""The scheme editor changes a draft only, says what is waiting, and asks what becomes of labels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.label_colours import contrast
from annotator.domain.scheme import Constraint
from annotator.domain.scheme_draft import DraftLabel, SchemeDraft
from annotator.domain.scheme_use import SchemeUse
from annotator.ui.appearance import Appearance, ThemeSwitch
from annotator.ui.scheming.outline import Place
from annotator.ui.scheming.page import SchemePage
from annotator.ui.scheming.questions import LookAgainDialog, RemoveDialog
from annotator.ui.scheming.split import SplitDialog, Use
from annotator.ui.theme import DARK
from tests.examples import scheme


@pytest.fixture
def page(qtbot: QtBot, host: QWidget) -> SchemePage:
    made = SchemePage(host)
    made.show_draft(SchemeDraft(scheme()))
    use = SchemeUse()
    use.labels["entity", "GPE"] = 7
    made.show_uses(use)
    made.resize(1100, 700)
    host.show()
    return made


def draft(page: SchemePage) -> SchemeDraft:
    assert page.draft is not None
    return page.draft


def choose(page: SchemePage, name: str, family: str = "entity") -> DraftLabel:
    item = draft(page).find(family, name)
    assert item is not None
    page.outline.choose(Place("label", family, item))
    return item


def type_into(field: QWidget, words: str) -> None:
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)


def test_nothing_waits_at_first(page: SchemePage) -> None:
    assert page.waiting() == "Nothing is changed."
    assert not page.apply.isEnabled()
    assert "Place" in page.outline.lines()


def test_a_label_is_renamed_in_the_draft_and_its_uses_are_told(page: SchemePage) -> None:
    choose(page, "GPE")
    type_into(page.label_form.name, "STATE")
    assert page.waiting().startswith("Rename GPE to STATE")
    assert draft(page).moves().labels == {("entity", "GPE"): "STATE"}
    assert "in use 7 ×" in page.label_form.words.text()
    assert page.apply.isEnabled()


def test_a_name_that_stands_twice_cannot_be_applied(page: SchemePage) -> None:
    choose(page, "GPE")
    type_into(page.label_form.name, "org")
    assert "stands twice" in page.waiting()
    assert not page.apply.isEnabled()


def test_a_key_that_clashes_is_told_beside_the_label(page: SchemePage) -> None:
    choose(page, "GPE")
    type_into(page.label_form.key, "1")
    assert "same key 1" in page.label_form.told.text()
    assert page.apply.isEnabled()


def test_a_new_label_is_in_hand_at_once(page: SchemePage) -> None:
    page.outline.choose(Place("add_label", "entity"))
    type_into(page.label_form.name, "SHIP")
    assert draft(page).scheme().entity.names()[-1] == "SHIP"
    assert "Add entity label SHIP" in page.waiting()


def test_labels_move_up_and_down(page: SchemePage) -> None:
    choose(page, "ORG")
    page.label_form.up.click()
    assert draft(page).scheme().entity.names()[:2] == ("ORG", "PERSON")
    assert page.waiting() == "Order of the entity labels"


def test_values_are_added_renamed_and_taken_out(qtbot: QtBot, page: SchemePage) -> None:
    role = draft(page).families["entity"].attributes[1]
    page.outline.choose(Place("attribute", "entity", role))
    form = page.attribute_form
    form.values.field.setText("ARMY")
    form.values.add.click()
    item = form.values.list.item(0)
    assert item is not None
    item.setText("STATE")
    form.values.list.setCurrentRow(1)
    with qtbot.waitSignal(page.value_removal_requested) as asked:
        form.values.remove.click()
    assert asked.args == ["entity", role, 1]
    draft(page).remove_value("entity", role, 1)
    assert role.attribute.values == ("STATE", "POP", "ARMY")
    assert draft(page).moves().values == {
        ("entity", "role", "GOV"): "STATE",
        ("entity", "role", "PLACE"): None,
    }


def test_rules_are_switched_in_words(page: SchemePage) -> None:
    page.outline.choose(Place("rules"))
    box = page.rules.boxes[Constraint.NO_CROSSING_ENTITIES]
    box.click()
    assert Constraint.NO_CROSSING_ENTITIES not in draft(page).constraints
    assert "Rule off" in page.waiting()


def test_topics_and_maps_are_edited(page: SchemePage) -> None:
    page.outline.choose(Place("topics"))
    page.topics.words_list.field.setText("bridge tolls")
    page.topics.words_list.add.click()
    page.outline.choose(Place("maps"))
    page.maps.choice.setCurrentText("acme")
    cells = [page.maps.table.item(0, column) for column in (0, 1)]
    for cell, words in zip(cells, ("LOCN", "LOC"), strict=True):
        assert cell is not None
        cell.setText(words)
    made = draft(page).scheme()
    assert (made.topics, made.maps["acme"]) == (("bridge tolls",), {"LOCN": "LOC"})


def test_removing_a_label_in_use_asks_what_becomes_of_it(qtbot: QtBot, host: QWidget) -> None:
    made = SchemeDraft(scheme())
    gpe, loc = made.find("entity", "GPE"), made.find("entity", "LOC")
    assert gpe is not None
    assert loc is not None
    dialog = RemoveDialog(gpe, [loc], 7, parent=host)
    dialog.open()
    assert not dialog.delete.isHidden()
    with qtbot.waitSignal(dialog.answered) as asked:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.args == [loc, False]


def test_uses_are_assigned_by_digits(qtbot: QtBot, host: QWidget) -> None:
    made = SchemeDraft(scheme())
    gpe, loc = made.find("entity", "GPE"), made.find("entity", "LOC")
    assert gpe is not None
    assert loc is not None
    dialog = SplitDialog(gpe, [loc], parent=host)
    dialog.show_uses([Use(f"m{n}", "Bridge", "Ines", "a", "Sund", "b") for n in range(3)])
    QTest.keyClicks(dialog.table, "11")
    dialog.table.selectRow(0)
    QTest.keyClicks(dialog.table, "0")
    with qtbot.waitSignal(dialog.assigned) as asked:
        dialog.take.click()
    assert asked.args == [{"m0": None, "m1": loc, "m2": None}]


def test_a_split_begun_is_gone_on_with_and_says_that_there_are_more(
    qtbot: QtBot, host: QWidget
) -> None:
    made = SchemeDraft(scheme())
    gpe, loc = made.find("entity", "GPE"), made.find("entity", "LOC")
    assert gpe is not None
    assert loc is not None
    dialog = SplitDialog(gpe, [loc], {"m1": loc, "of-another-label": loc}, host)
    dialog.show_uses(
        [Use(f"m{n}", "Bridge", "Ines", "a", "Sund", "b") for n in range(2)], more=True
    )
    item = dialog.table.item(1, 1)
    assert item is not None
    assert item.text() == loc.label.title
    QTest.keyClicks(dialog.table, "1")
    assert dialog._count.text() == "2 of 2 assigned; there are more, which stay as they are"
    QTest.keyClicks(dialog.table, "0")
    with qtbot.waitSignal(dialog.assigned) as asked:
        dialog.take.click()
    assert asked.args == [{"m0": loc, "m1": None}]


def test_a_raised_two_is_no_digit_to_assign_by(qtbot: QtBot, host: QWidget) -> None:
    # It has a key of its own on French keyboards.
    made = SchemeDraft(scheme())
    gpe, loc = made.find("entity", "GPE"), made.find("entity", "LOC")
    assert gpe is not None
    assert loc is not None
    dialog = SplitDialog(gpe, [loc], parent=host)
    dialog.show_uses([Use("m1", "Bridge", "Ines", "a", "Sund", "b")])
    with qtbot.assertNotEmitted(dialog.table.digit_typed):
        raised = QKeyEvent(
            QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "\N{SUPERSCRIPT TWO}"
        )
        QApplication.sendEvent(dialog.table, raised)


def test_articles_to_look_at_that_are_not_listed_are_counted(qtbot: QtBot, host: QWidget) -> None:
    dialog = LookAgainDialog([("article-1", "Bridge", "1 removed")], 501, host)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("the first 1 of 501 articles" in line for line in words)


def dot(page: SchemePage, words: str) -> QColor:
    """Return the colour in the middle of the dot beside a line of the outline."""
    (item,) = page.outline.findItems(words, Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly)
    image = item.icon(0).pixmap(14, 14).toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_the_dots_of_dark_labels_show_on_dark_ground(page: SchemePage, themes: ThemeSwitch) -> None:
    on_light = dot(page, "Place")
    themes.choose(Appearance.DARK)
    on_dark, ground = dot(page, "Place"), QColor(DARK.page)
    assert on_dark != on_light
    assert contrast(on_dark.name(), ground.name()) >= 3
