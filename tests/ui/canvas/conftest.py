"""A canvas with the small invented article of `tests.examples` on it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Record
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article
from annotator.ui.canvas.article_canvas import ArticleCanvas
from tests import examples
from tests.ui.canvas.desk import Desk, LayDesk


@pytest.fixture
def lay_desk(qtbot: QtBot, dressed: QApplication) -> LayDesk:
    """Return a function that shows a text with records on a canvas."""

    def lay(records: Iterable[Record] = (), text: str = examples.TEXT, width: int = 900) -> Desk:
        article = Article("article-1", text)
        regions = examples.regions() if text == examples.TEXT else []
        content = ArticleContent(article, examples.INES, [*regions, *records])
        canvas = ArticleCanvas()
        qtbot.addWidget(canvas)
        canvas.resize(width, 600)
        canvas.show_content(content, examples.scheme())
        with qtbot.waitExposed(canvas):
            canvas.show()
        canvas.setFocus()
        return Desk(qtbot, canvas, content)

    return lay


@pytest.fixture
def desk(lay_desk: LayDesk) -> Desk:
    """Show the small article with what a suggester says about it."""
    return lay_desk(examples.suggestions())
