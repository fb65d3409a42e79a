from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Argument, Claim, Mention, Region, Span, Stance
from annotator.domain.edits import Edit
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.theme import DARK
from tests.examples import INES, TEXT, at, scheme
from tests.ui.canvas.desk import Desk, LayDesk
from tests.ui.painted import shows_everything

LONG = "\n".join(f"Paragraph {n} says little, but it says it at some length." for n in range(300))


def tops(desk: Desk) -> list[tuple[int, int]]:
    rects = (desk.canvas.letter_rect(offset) for offset in range(0, len(TEXT), 7))
    return [(rect.left(), rect.top()) for rect in rects]


def test_the_text_never_moves_when_labels_change(lay_desk: LayDesk) -> None:
    desk = lay_desk()
    before = tops(desk)
    nested = [
        Claim(f"c{n}", "article-1", INES.id, (Span(n, 55 - n),), cue=(at("said"),))
        for n in range(6)
    ]
    names = [Mention(f"m{n}", "article-1", INES.id, "ORG", (Span(n, 50 - n),)) for n in range(6)]
    desk.submit(Edit("Many", after=(*nested, *names)))
    desk.canvas.grab()
    assert tops(desk) == before


def test_folding_hides_boilerplate_and_the_caret_steps_over_it(desk: Desk) -> None:
    shown = desk.canvas.letter_rect(at("It is safe").start).top()
    desk.canvas.set_boilerplate_folded(True)
    desk.canvas.set_caret(at("May").start)
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right)
    assert desk.canvas.caret() == at("“It").start
    desk.canvas.set_boilerplate_folded(False)
    assert desk.canvas.letter_rect(at("It is safe").start).top() == shown


def test_a_click_on_the_folded_line_asks_to_unfold(desk: Desk) -> None:
    desk.canvas.set_boilerplate_folded(True)
    line = desk.canvas.letter_rect(at("Advertisement").start)
    with desk.qtbot.waitSignal(desk.canvas.fold_requested) as asked:
        QTest.mouseClick(
            desk.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            pos=line.topLeft() + QPoint(20, line.height() // 2),
        )
    assert asked.args == [False]


def test_the_place_in_the_article_comes_back(lay_desk: LayDesk) -> None:
    desk = lay_desk(text=LONG)
    desk.canvas.restore_place(("article-1", LONG.index("Paragraph 200")))
    place = desk.canvas.place()
    assert place == ("article-1", LONG.index("Paragraph 200"))
    desk.canvas.verticalScrollBar().setValue(0)
    desk.canvas.restore_place(("another", 4000))
    assert desk.canvas.place() == ("article-1", 0)


def test_zoom_keeps_the_place_and_stays_within_bounds(lay_desk: LayDesk) -> None:
    desk = lay_desk(text=LONG)
    desk.canvas.restore_place(("article-1", LONG.index("Paragraph 150")))
    with desk.qtbot.waitSignal(desk.canvas.zoom_changed) as told:
        desk.canvas.set_zoom(9.0)
    assert told.args == [3.0]
    assert desk.canvas.place() == ("article-1", LONG.index("Paragraph 150"))


def test_ctrl_and_wheel_zoom(desk: Desk) -> None:
    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(0, 0), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(desk.canvas.viewport(), event)
    assert desk.canvas.zoom() == pytest.approx(1.1)


def test_hidden_suggestions_cannot_be_seen_or_stepped_to(desk: Desk) -> None:
    assert "s1" in desk.canvas.visible_ids()
    desk.canvas.set_suggestions_visible(False)
    assert desk.canvas.visible_ids() == []
    assert desk.canvas.next_suggestion(1) is None


def test_selecting_a_label_off_screen_brings_it_into_view(lay_desk: LayDesk) -> None:
    start = LONG.index("Paragraph 250")
    far = Mention("far", "article-1", INES.id, "ORG", (Span(start, start + 9),))
    desk = lay_desk([far], text=LONG)
    desk.canvas.select("far")
    assert desk.canvas.viewport().rect().contains(desk.canvas.letter_rect(start))


def test_scrolling_up_shows_what_scrolling_down_showed(lay_desk: LayDesk) -> None:
    desk = lay_desk(text=LONG.replace(". ", " "))
    bar = desk.canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    bottom = desk.canvas.place()
    for _ in range(12):
        bar.setValue(bar.value() - 300)
    for _ in range(12):
        bar.setValue(bar.value() + 300)
    assert desk.canvas.place() == bottom


def test_a_blitted_scroll_looks_like_a_full_repaint(desk: Desk) -> None:
    desk.canvas.resize(900, 160)
    bar = desk.canvas.verticalScrollBar()
    bar.setValue(37)
    scrolled = desk.canvas.grab().toImage()
    desk.canvas.viewport().update()
    assert desk.canvas.grab().toImage() == scrolled


def test_a_changed_region_sets_the_paragraph_anew(desk: Desk) -> None:
    body = desk.content.get("r1")
    assert isinstance(body, Region)
    before = desk.canvas.letter_rect(at("bridge").start).height()
    desk.submit(Edit("Headline", (body,), (replace(body, label="HEADLINE"),)))
    assert desk.canvas.letter_rect(at("bridge").start).height() != before


def test_found_words_and_another_style_are_painted(desk: Desk) -> None:
    plain = desk.canvas.grab().toImage()
    desk.canvas.find_highlights([at("bridge")])
    found = desk.canvas.grab().toImage()
    assert found != plain
    desk.canvas.set_style(CanvasStyle.from_palette(DARK.palette(), scheme()))
    assert desk.canvas.grab().toImage().pixelColor(5, 5) == DARK.palette().base().color()


@pytest.mark.parametrize("width", [240, 480, 700, 1600])
def test_it_fits_windows_of_every_width(lay_desk: LayDesk, width: int) -> None:
    desk = lay_desk(text=TEXT + " ", width=width)
    desk.canvas.grab()
    assert desk.canvas.letter_rect(0).left() > 0


def test_small_repaints_add_up_to_what_a_full_one_shows(desk: Desk) -> None:
    name = Mention("own", "article-1", INES.id, "ORG", (at("Sund bridge"),))
    claim = Claim("c", "article-1", INES.id, (at("bridge would open in May"),), (at("said"),))
    longer = replace(name, spans=(at("the Sund bridge"),))
    stance = Stance("st", "article-1", INES.id, "FAVOR", None, Argument(claim="c"))
    for edit in (
        Edit("Label", after=(name,)),
        Edit("Move the start", (name,), (longer,)),
        Edit("Claim", after=(claim,)),
        Edit("Stance", after=(stance,)),
        Edit("Delete", before=(claim,)),
    ):
        desk.submit(edit)
        desk.qtbot.waitUntil(lambda: shows_everything(desk.canvas))
    for chosen in ("s1", "s2", None):
        desk.canvas.select(chosen)
        desk.qtbot.waitUntil(lambda: shows_everything(desk.canvas))


def test_what_is_set_above_the_screen_leaves_what_is_painted_where_it_stands(
    lay_desk: LayDesk,
) -> None:
    wide = "\n".join("MMM WWW " * 40 for _ in range(40))  # far higher than is reckoned with
    desk = lay_desk(text=wide)
    bar = desk.canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.qtbot.waitUntil(lambda: shows_everything(desk.canvas))
    desk.canvas.scroll_to(desk.canvas.place()[1] - 320)
    desk.qtbot.waitUntil(lambda: shows_everything(desk.canvas))


def test_no_edge_stays_half_painted_on_a_screen_of_one_and_a_half(lay_desk: LayDesk) -> None:
    desk = lay_desk(text=LONG)
    viewport = desk.canvas.viewport()
    image = QImage(QSize(602, 452), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1.5)
    image.fill(Qt.GlobalColor.black)
    viewport.setFixedSize(401, 301)
    viewport.render(image)
    ground = QColor(image.pixel(3, 3))
    assert all(QColor(image.pixel(x, 451)) == ground for x in range(3, 30))
