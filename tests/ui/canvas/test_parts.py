"""The claim in hand shows its parts; four claims in one another are all to be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Claim, Mention, Record, Span
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.canvas.marks import Role
from annotator.ui.canvas.painting import number_places
from annotator.ui.canvas.parts import Ghost, ghost_captions, missing_parts
from tests.examples import INES, TEXT, at, content, scheme

BRIDGE = at("the Sund bridge would open in May")


def canvas_with(bot: QtBot, records: list[Record], text: str = TEXT) -> ArticleCanvas:
    canvas = ArticleCanvas()
    bot.addWidget(canvas)
    canvas.resize(900, 600)
    canvas.show_content(content(records, text=text), scheme())
    canvas.show()
    return canvas


def claim(key: str, *pieces: Span, cue: tuple[Span, ...] = ()) -> Claim:
    return Claim(key, "article-1", INES.id, pieces, cue=cue)


@pytest.fixture
def canvas(qtbot: QtBot, dressed: QApplication) -> ArticleCanvas:
    safe, paid = at("It is safe,"), at("and it is paid for.")
    return canvas_with(qtbot, [claim("c", safe, paid, cue=(at("told"),))])


def test_piece_under_the_caret_is_the_one_in_brackets(canvas: ArticleCanvas) -> None:
    canvas.select("c")
    assert canvas.piece() == at("It is safe,")
    canvas.set_caret(at("told").start + 1)
    assert canvas.piece() == at("told")
    canvas.set_caret(0)
    assert canvas.piece() is None


def test_what_is_proposed_is_not_said_to_be_missing(canvas: ArticleCanvas) -> None:
    canvas.select("c")
    page = canvas._page
    assert page is not None
    record = page.content.annotation("c")
    assert isinstance(record, Claim)
    assert missing_parts(page, record, ()) == [Role.SOURCE]
    ghost = Ghost(Role.SOURCE, at("Holm", nth=1))
    assert missing_parts(page, record, (ghost,)) == []
    canvas.show_ghosts([ghost])
    before = len(canvas._links())
    canvas.select(None)
    assert before == 1
    assert canvas.ghosts() == ()


def test_captions_of_two_short_words_stand_beside_each_other(canvas: ArticleCanvas) -> None:
    page = canvas._page
    assert page is not None
    short = Ghost(Role.SOURCE, at("It")), Ghost(Role.CUE, at("is safe,"))
    (one, what), (other, said) = ghost_captions(page, short)
    assert (what, said) == ("SOURCE?", "CUE?")
    assert not one.intersects(other)


def test_four_claims_and_names_in_one_another_are_drawn_apart(
    qtbot: QtBot, dressed: QApplication
) -> None:
    spans = [Span(BRIDGE.start + 4 * n, BRIDGE.end) for n in range(5)]
    names = [Mention(f"m{n}", "article-1", INES.id, "MISC", (one,)) for n, one in enumerate(spans)]
    claims = [claim(f"c{n}", span) for n, span in enumerate(spans)]
    page = canvas_with(qtbot, [*names[:4], *claims])._page
    assert page is not None
    shapes = page.shapes(0)
    lanes = {stroke.mark.record_id: stroke.y for stroke in shapes.strokes}
    assert len(set(lanes.values())) == 4
    assert "c4" not in lanes
    assert [more.number for more in shapes.more][-1] >= 1
    heights = [fill.rect.height() for fill in shapes.fills if fill.rect.bottom() < 60]
    assert len({round(height, 1) for height in heights}) == 4


def test_the_lowest_lane_leaves_the_tags_below_it_readable(
    qtbot: QtBot, dressed: QApplication
) -> None:
    text = "the ice on the strait broke at dawn and all who stood there ran " * 4
    spans = [Span(4 * n, 200) for n in range(4)]
    names = [
        Mention(f"m{n}", "article-1", INES.id, "ORG", (Span(a, a + 6),))
        for n, a in enumerate(range(70, 190, 20))
    ]
    canvas = canvas_with(qtbot, [*names, *(claim(f"c{n}", it) for n, it in enumerate(spans))], text)
    page = canvas._page
    assert page is not None
    shapes = page.shapes(0)
    assert len(shapes.tags) == len(names)
    under = [QRectF(it.left, it.y, it.right - it.left, 1) for it in shapes.strokes]
    assert not [one for one in under for tag in shapes.tags if one.intersects(tag.rect)]
    drawn = {it.mark.record_id: it.y for it in shapes.strokes}
    assert len(set(drawn.values())) == 4


def test_numbers_of_four_claims_that_begin_in_one_line_are_all_shown(
    qtbot: QtBot, dressed: QApplication
) -> None:
    spans = [Span(BRIDGE.start + 4 * n, BRIDGE.end) for n in range(4)]
    page = canvas_with(qtbot, [claim(f"c{n}", span) for n, span in enumerate(spans)])._page
    assert page is not None
    layout = page.block(0).layout
    places = number_places(page, layout, page.shapes(0).numbers)
    tops = [rect.top() for _, rect in places]
    assert len(set(tops)) == 4
    assert max(rect.bottom() for _, rect in places) - min(tops) <= layout.metrics.pitch + 2


def test_every_label_under_the_caret_is_reached(qtbot: QtBot, dressed: QApplication) -> None:
    spans = [Span(BRIDGE.start + 4 * n, BRIDGE.end) for n in range(4)]
    canvas = canvas_with(qtbot, [claim(f"c{n}", span) for n, span in enumerate(spans)])
    canvas.set_caret(BRIDGE.end - 2)
    assert [canvas.step_nested() for _ in range(5)] == ["c3", "c2", "c1", "c0", "c3"]
    assert canvas.place_in_stack() == (1, 4)
