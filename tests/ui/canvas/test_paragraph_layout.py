from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotations import Span
from annotator.ui.canvas.canvas_style import CanvasStyle
from annotator.ui.canvas.metrics import LineMetrics, Metrics
from annotator.ui.canvas.paragraph_layout import ParagraphLayout
from annotator.ui.canvas.paragraphs import Kind
from tests.examples import scheme

TEXTS = [
    "plain words of a paragraph that runs over two lines at least, as it should",
    "emoji 🙂🙂 and 👩🏽‍🚀 between words, then more words",
    "combining e\u0301 and \ufeff a mark, \ud800 a lone half, and a\ttab",
    "שר התחבורה אמר ש-tunnel ייפתח באביב, 2026, כך אמר",
]


@pytest.fixture
def body(dressed: QApplication) -> LineMetrics:
    style = CanvasStyle.from_palette(dressed.palette(), scheme())
    return Metrics(style, 1.0).of(Kind.BODY)


@pytest.mark.parametrize("text", TEXTS)
def test_words_stand_where_the_mouse_finds_them(body: LineMetrics, text: str) -> None:
    layout = ParagraphLayout(text, 100, body, 300)
    for start in range(100, 100 + len(text)):
        if text[start - 100].isalpha() and text[start - 100].isascii():
            piece = layout.pieces(Span(start, start + 1))[0]
            middle = (piece.left + piece.right) / 2
            assert layout.letter_at(middle, piece.line) == start


@pytest.mark.parametrize("text", TEXTS)
def test_pieces_cover_a_span_and_stay_on_the_page(body: LineMetrics, text: str) -> None:
    layout = ParagraphLayout(text, 7, body, 260)
    pieces = layout.pieces(Span(0, 1000))
    assert {piece.line for piece in pieces} == set(range(len(layout.lines)))
    assert all(-1 <= piece.left < piece.right <= 262 for piece in pieces)


def test_a_span_that_wraps_is_open_where_it_goes_on(body: LineMetrics) -> None:
    layout = ParagraphLayout("some words that wrap " * 6, 0, body, 260)
    first, *_, last = layout.pieces(Span(0, 120))
    assert (first.first, first.last, last.first, last.last) == (True, False, False, True)


def test_lines_stand_at_equal_distances_whatever_font_stands_in(body: LineMetrics) -> None:
    layout = ParagraphLayout("words 🙂 漢字 and more 🙂 words " * 6, 0, body, 260)
    tops = [line.top for line in layout.lines]
    assert {round(b - a, 3) for a, b in itertools.pairwise(tops)} == {float(body.pitch)}


def test_a_right_to_left_paragraph_begins_at_the_right(body: LineMetrics) -> None:
    layout = ParagraphLayout("שלום לכולם", 0, body, 300)
    assert layout.right_to_left
    assert layout.caret_x(0) == pytest.approx(300)
