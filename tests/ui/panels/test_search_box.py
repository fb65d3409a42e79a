"""A search is typed or chosen, shown as chips, and kept under a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.queue import QueueOrder, QueueQuery
from annotator.domain.saved_searches import SavedSearch, saved_searches
from annotator.domain.search import Facet, Field
from annotator.ui.panels.search_box import SearchBox
from annotator.ui.panels.search_names import SearchNames

DONE, ORG = Facet(Field.STATE, "done"), Facet(Field.LABEL, "ORG")


@pytest.fixture
def box(qtbot: QtBot, themes: object) -> SearchBox:
    made = SearchBox("/")
    qtbot.addWidget(made)
    made.names = SearchNames(["PERSON", "ORG"], ["Ines", "Ole"])
    made.show_query(QueueQuery("layer-ines"))
    made.show()
    return made


def query(box: SearchBox) -> QueueQuery:
    found = box.query()
    assert found is not None
    return found


def words(box: SearchBox) -> list[str]:
    return [chip.text() for chip in box.chips()]


def test_typed_filter_becomes_a_chip_with_the_next_blank(box: SearchBox) -> None:
    QTest.keyClicks(box.field, "ferry label:org ")
    assert query(box).facets == (ORG,)
    assert words(box) == ["label: ORG"]
    assert box.field.text().strip() == query(box).search == "ferry"
    QTest.keyClicks(box.field, "lat")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert query(box).search == "ferry lat"


def test_enter_ends_a_filter_and_half_a_filter_waits(qtbot: QtBot, box: SearchBox) -> None:
    QTest.keyClicks(box.field, "-state:don")
    assert (query(box).search, box.chips()) == ("", [])
    QTest.keyClicks(box.field, "e")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert words(box) == ["not state: done"]
    assert box.field.text() == ""


def test_enter_searches_for_a_quotation_that_nobody_closed(box: SearchBox) -> None:
    QTest.keyClicks(box.field, 'ice "the str')
    waiting = query(box).search
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert '"' not in waiting
    assert query(box).search == 'ice "the str'


def test_what_cannot_be_is_told_and_changes_nothing(box: SearchBox) -> None:
    for typed, told in [("state:gone", "skipped"), ("label:FOO", "PERSON, ORG"), ("by:Bo", "Ole")]:
        box.field.show_words("")
        QTest.keyClicks(box.field, typed)
        QTest.keyClick(box.field, Qt.Key.Key_Return)
        assert told in box.told()
        assert query(box) == QueueQuery("layer-ines")


def test_what_was_settled_and_oneself_can_be_named(box: SearchBox) -> None:
    QTest.keyClicks(box.field, "by:gold assigned:me by:INES ")
    assert words(box) == ["by: gold", "assigned: me", "by: Ines"]


def test_chips_are_taken_off_by_mouse_and_by_key(box: SearchBox) -> None:
    box.toggle(DONE)
    box.toggle(ORG)
    QTest.mouseClick(box.chips()[0], Qt.MouseButton.LeftButton)
    assert query(box).facets == (ORG,)
    QTest.keyClick(box.field, Qt.Key.Key_Backspace)
    assert query(box).facets == ()
    box.toggle(ORG)
    QTest.keyClick(box.chips()[0], Qt.Key.Key_Delete)
    assert query(box).facets == ()


def test_count_is_told_only_where_something_is_filtered(box: SearchBox) -> None:
    box.show_count(12)
    assert box.told() == ""
    box.toggle(DONE)
    box.show_count(1200)
    assert box.told() == "1,200 found"


def test_search_is_kept_and_used_again(qtbot: QtBot, box: SearchBox, qapp: QApplication) -> None:
    box.toggle(DONE)
    box.change(search="ferry lat", order=QueueOrder.DATE, descending=True)
    kept = box.saved_as("Late ferries")
    assert saved_searches([kept.to_json()]) == [kept]
    box.show_all()
    assert query(box).facets == ()
    box.use(kept)
    assert query(box).facets == (DONE,)
    assert query(box).search == "ferry lat*"
    assert (query(box).order, query(box).descending) == (QueueOrder.DATE, True)


def test_damaged_saved_searches_are_left_out() -> None:
    good = SavedSearch("a", "ferry")
    assert saved_searches([{"name": 3}, "x", good.to_json(), {"name": "b"}]) == [good]
    assert saved_searches({"name": "a"}) == []
