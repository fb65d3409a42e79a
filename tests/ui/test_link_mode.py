"""Hints stand for what may be linked next, as long as nothing else happens."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Annotation, Argument, Claim, Stance
from annotator.domain.errors import RuleError
from annotator.ui.canvas.article_canvas import ArticleCanvas
from annotator.ui.link_mode import LinkMode
from tests.examples import INES, at, content, scheme, suggestions

_CLAIM = Claim("c", "article-1", INES.id, (at("would open in May"),))
_STANCE = Stance("st", "article-1", INES.id, "FAVOR", Argument(mention="s1"))


class Stage:
    """A canvas with the small article on it, and the mode."""

    def __init__(self, bot: QtBot) -> None:
        self.content = content([*suggestions(), _CLAIM, _STANCE])
        self.canvas = ArticleCanvas()
        bot.addWidget(self.canvas)
        self.canvas.show_content(self.content, scheme())
        self.mode = LinkMode(self.canvas, self.canvas)

    def begin(self, item: Annotation) -> None:
        self.canvas.select(item.id)
        self.mode.begin(item, self.content)


@pytest.fixture
def stage(qtbot: QtBot, dressed: QApplication) -> Stage:
    return Stage(qtbot)


def test_part_that_is_linked_is_named_and_then_no_more(stage: Stage) -> None:
    asked: list[str] = []
    stage.mode.awaited.connect(asked.append)
    stage.begin(_STANCE)
    stage.canvas.let_go()
    stage.begin(_CLAIM)
    stage.canvas.select(None)
    assert asked == ["target", "", "source", ""]


def test_typed_hint_chooses_its_label(stage: Stage, qtbot: QtBot) -> None:
    stage.begin(_STANCE)
    hint = stage.canvas.hints()["s2"]
    with qtbot.waitSignal(stage.mode.chosen) as chosen:
        stage.canvas.hint_typed.emit(hint)
    assert chosen.args == ["st", "s2"]
    assert stage.canvas.hints() == {}


def test_wrong_letter_leaves(stage: Stage, qtbot: QtBot) -> None:
    stage.begin(_STANCE)
    with qtbot.waitSignal(stage.mode.missed), qtbot.assertNotEmitted(stage.mode.chosen):
        stage.canvas.hint_typed.emit("x")
    assert stage.canvas.hints() == {}


def test_hidden_suggestions_are_no_candidates(stage: Stage) -> None:
    stage.canvas.set_suggestions_visible(False)
    stage.begin(_STANCE)
    assert set(stage.canvas.hints()) == {"c"}
    with pytest.raises(RuleError, match="No name outside this claim"):
        stage.begin(_CLAIM)
    assert stage.canvas.hints() == {}


def test_names_cannot_be_linked_to(stage: Stage) -> None:
    name = stage.content.annotation("s1")
    assert name is not None
    with pytest.raises(RuleError, match="Select a claim or a stance"):
        stage.begin(name)
