"""The lanes: everybody's labels under the words, gold below them, and the thing in question."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.agreement.conflicts import items_of
from annotator.domain.annotations import Annotation, ArticleState, Claim, Mention, Record, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article, Progress
from annotator.domain.text import text_hash
from annotator.services.adjudicating import taking_of
from annotator.services.comparing import laid_out, marked
from annotator.services.docket import Docket
from annotator.ui.adjudicate.lane_marks import LaneMarks, Part
from annotator.ui.adjudicate.lane_view import LaneView
from annotator.ui.adjudicate.voices import Voices, voices
from tests.examples import scheme
from tests.services.settled import GOLD, LAYERS, Settling, name
from tests.ui.painted import shows_everything

LONG, SHORT = "The harbour tunnel", "harbour tunnel"
IDS = [layer.id for layer in LAYERS]
NONE = Qt.KeyboardModifier.NoModifier
NAMES = {layer.id: layer.name for layer in LAYERS}


@pytest.fixture
def settling() -> Settling:
    """Return an article on whose tunnel three annotators part."""
    sides: list[list[Annotation]] = [
        [name(0, LONG, "FAC"), name(0, "Sund", "GPE")],
        [name(1, SHORT, "FAC"), name(1, "Sund", "GPE")],
        [name(2, SHORT, "FAC"), name(2, "Sund", "GPE")],
    ]
    return Settling(*sides)


@pytest.fixture
def view(qtbot: QtBot, dressed: QApplication, settling: Settling) -> LaneView:
    """Return the view of that article, shown."""
    made = LaneView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    said = voices(IDS, NAMES, hidden=False, secret="")
    made.show_docket(settling.docket, scheme(), said)
    return made


def test_every_annotator_has_a_lane_and_what_waits_stands_in_that_of_gold(
    settling: Settling,
) -> None:
    marks = LaneMarks(settling.docket, IDS, scheme())
    tunnel = settling.item(LONG).id
    lanes = {mark.lane for mark in marks.marks if mark.item_id == tunnel}
    assert lanes == {0, 1, 2}
    assert [(mark.lane, mark.part) for mark in marks.gold] == [(3, Part.OPEN)]


def test_gold_says_how_many_stand_for_it(settling: Settling) -> None:
    item = settling.item(LONG)
    settling.take({item.id: taking_of(item, 0)})
    marks = LaneMarks(settling.docket, IDS, scheme())
    assert [(mark.tag, mark.solid) for mark in marks.gold] == [("FAC 2/3", True)]


def test_the_text_stays_where_it_is_when_things_are_settled(
    view: LaneView, settling: Settling
) -> None:
    item = settling.item(LONG)
    view.set_current(item.id)
    page = view._page
    assert page is not None
    before = page.line_box(settling.docket.content.text.index("safe"))
    settling.take({item.id: taking_of(item, 0)})
    view.refresh([item.id])
    assert page.line_box(settling.docket.content.text.index("safe")) == before


def long_docket() -> Docket:
    """Return an article of many paragraphs, far higher than reckoned; two part on each of them."""
    paragraph = "WWW MMM " * 12
    text = "\n".join(paragraph for _ in range(30))
    article = Article("long", text, "Long", sha256=text_hash(text))
    records: list[Record] = [ArticleState("long", one.id, Progress.DONE) for one in LAYERS[:2]]
    for number in range(30):
        start = number * (len(paragraph) + 1)
        for layer, label in zip(LAYERS, ("GPE", "LOC"), strict=False):
            key, span = f"{number:02}-{layer.name}", Span(start, start + len(paragraph) - 1)
            records.append(Mention(key, "long", layer.id, label, (span,)))
    known = {layer.id: layer for layer in (*LAYERS, GOLD)}
    laid = laid_out(article, records, known, scheme())
    return Docket(ArticleContent(article, GOLD, []), items_of(laid))


class WatchedView(LaneView):
    """Knows which parts of the page were to be painted anew."""

    asked = QRegion()

    def _update(self, boxes: Iterable[QRectF]) -> None:
        boxes = list(boxes)
        for box in boxes:
            self.asked += QRegion(box.adjusted(-6, -6, 6, 6).toAlignedRect())
        super()._update(boxes)


def test_all_that_looks_otherwise_after_a_decision_is_painted_anew(
    qtbot: QtBot, dressed: QApplication
) -> None:
    parted = ((LONG, "GPE"), (SHORT, "GPE"), (SHORT, "LOC"))
    sides = [[name(n, one, "FAC"), name(n, "Sund", two)] for n, (one, two) in enumerate(parted)]
    settling, view = Settling(*sides), WatchedView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_docket(settling.docket, scheme(), voices(IDS, NAMES, hidden=False, secret=""))
    item = settling.item(LONG)
    view.set_current(item.id)
    before, view.asked = view.viewport().grab().toImage(), QRegion()
    settling.take({item.id: taking_of(item, 0)})
    view.refresh([item.id])
    view.set_current(settling.item("Sund").id)
    after = view.viewport().grab().toImage()
    places = [QPoint(x, y) for x in range(after.width()) for y in range(after.height())]
    changed = [at for at in places if before.pixel(at) != after.pixel(at)]
    assert changed
    assert all(view.asked.contains(at) for at in changed)


def test_going_up_and_down_a_long_article_shows_what_a_full_repaint_would(
    qtbot: QtBot, dressed: QApplication
) -> None:
    view, docket = LaneView(), long_docket()
    qtbot.addWidget(view)
    view.resize(700, 400)
    with qtbot.waitExposed(view):
        view.show()
    view.show_docket(docket, scheme(), voices(IDS, NAMES, hidden=False, secret=""))
    items = docket.conflicts()
    for item in (items[-1], *reversed(items[-6:]), *items[:8], items[20], items[19]):
        view.set_current(item.id)
        assert view.rect_of(item.id, 1) is not None, "the thing in hand is on screen"
        qtbot.waitUntil(lambda: shows_everything(view))


def test_a_claim_is_gone_to_though_its_source_stands_far_above(
    qtbot: QtBot, dressed: QApplication
) -> None:
    text = (
        "Ada Holm spoke.\n" + "Nothing else was heard that day in the harbour.\n" * 40 + "It opens."
    )
    start = text.index("It opens")
    records: list[Record] = [ArticleState("far", one.id, Progress.DONE) for one in LAYERS[:2]]
    content, source = (Span(start, start + 8),), (Span(0, 8),)
    records.append(Claim("c", "far", LAYERS[0].id, content, source=source))
    known = {layer.id: layer for layer in (*LAYERS, GOLD)}
    article = Article("far", text, "Far", sha256=text_hash(text))
    docket = Docket(
        ArticleContent(article, GOLD, []), items_of(laid_out(article, records, known, scheme()))
    )
    view = LaneView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_docket(docket, scheme(), voices(IDS, NAMES, hidden=False, secret=""))
    view.set_current("c")
    place = view.rect_of("c", len(IDS))
    assert place is not None
    assert 0 < place.top() < place.bottom() < view.viewport().height()


def test_what_is_expected_is_set_and_moves_nothing(qtbot: QtBot, dressed: QApplication) -> None:
    view, docket = LaneView(), long_docket()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_docket(docket, scheme(), voices(IDS, NAMES, hidden=False, secret=""))
    items, page = docket.conflicts(), view._page
    assert page is not None
    view.set_current(items[-1].id)
    before = view.rect_of(items[-1].id, 1)
    expected = page.index_of(items[12].place())
    assert expected not in page._blocks
    view.expect(items[12].id)
    assert expected in page._blocks
    assert view.rect_of(items[-1].id, 1) == before


def test_an_article_that_was_prepared_is_not_made_again(view: LaneView) -> None:
    other = Settling([name(0, LONG, "FAC")], [name(1, SHORT, "FAC")], [name(2, SHORT, "FAC")])
    said = voices(IDS, NAMES, hidden=False, secret="")
    view.prepare(other.docket, said, other.item(LONG).id)
    ready = view._workshop._ready[other.docket.content.article.id][2]
    view.show_docket(other.docket, scheme(), said)
    assert view._page is ready
    view.set_zoom(1.5)
    assert view._page is not ready


def test_a_click_in_a_lane_asks_for_the_thing(
    qtbot: QtBot, view: LaneView, settling: Settling
) -> None:
    item = settling.item("Sund")
    rect = view.rect_of(item.id, 1)
    assert rect is not None
    with qtbot.waitSignal(view.item_requested) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, rect.center().toPoint())
    assert asked.args == [item.id]


def test_a_double_click_asks_for_that_version(
    qtbot: QtBot, view: LaneView, settling: Settling
) -> None:
    item = settling.item(LONG)
    rect = view.rect_of(item.id, 1)
    assert rect is not None
    with qtbot.waitSignal(view.version_requested) as asked:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, rect.center().toPoint())
    assert asked.args == [item.id, LAYERS[1].id]


def test_digits_and_tab_leave_as_wishes(qtbot: QtBot, view: LaneView) -> None:
    with qtbot.waitSignal(view.digit_typed) as digit:
        QTest.keyClick(view, Qt.Key.Key_2)
    with qtbot.waitSignal(view.step_requested) as step:
        QTest.keyClick(view, Qt.Key.Key_Tab)
    assert (digit.args, step.args) == ([2], [1])


def test_ctrl_and_tab_lead_out_of_the_lanes(qtbot: QtBot, view: LaneView) -> None:
    page, before, behind = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for part in (before, view, behind):
        column.addWidget(part)
    page.show()
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    with qtbot.assertNotEmitted(view.step_requested):
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_Tab, ctrl)
        assert page.focusWidget() is behind
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_Backtab, ctrl | shift)
        assert page.focusWidget() is before
    view.setParent(None)  # the fixture closes it


def test_hidden_names_are_letters_in_an_order_of_their_own() -> None:
    hidden = [voices(IDS, NAMES, hidden=True, secret=str(n)) for n in range(20)]
    assert all(sorted(one.names.values()) == ["A", "B", "C"] for one in hidden)
    assert len({one.layers for one in hidden}) > 1
    assert hidden[0] == voices(IDS, NAMES, hidden=True, secret="0")


def test_sentences_speak_of_whoever_is_meant() -> None:
    said = Voices(tuple(IDS), {IDS[0]: "A", IDS[1]: "B"})
    sentence = f"{marked(IDS)[IDS[1]]} stops before “fighters”"
    assert said.spoken(sentence) == "B stops before “fighters”"
