"""The annotator's hands: what a key means for the label or the words in hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Claim, Decision, Mention, NoteKind, Stance, Verdict
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.session import session_of
from annotator.ui.annotating.annotating import Annotating
from annotator.ui.annotating.stance_hand import Ask, Step
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.canvas.article_canvas import ArticleCanvas
from tests.examples import RULES, article, at, regions, suggestions

L = TypeVar("L", Mention, Claim, Stance)


class Hands(Annotating):
    """Annotating with the canvas and the article at hand, and the refusals kept."""

    def __init__(self, editor: ArticleEditor, canvas: ArticleCanvas) -> None:
        super().__init__(editor, canvas)
        self.canvas, self.editor = canvas, editor
        self.refusals: list[str] = []
        self.refused.connect(lambda error: self.refusals.append(error.what))
        editor.edit_applied.connect(canvas.refresh)

    @property
    def content(self) -> ArticleContent:
        return self.grip.content()

    def own(self, kind: type[L]) -> list[L]:
        return [label for label in self.content.labels() if isinstance(label, kind)]


@pytest.fixture
def hands(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Hands]:
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        places: Any = regions()
        item = ImportedArticle(article(), places)
        corpus.run(lambda store: store.add_articles([item], at=now()))
        corpus.run(lambda store: store.add_layer(RULES))
        found: Any = {"article-1": suggestions()}
        corpus.run(lambda store: store.add_suggestions(found, RULES, "run-1"))
        session, canvas = session_of(corpus, "Ines"), ArticleCanvas()
        qtbot.addWidget(canvas)
        editor = ArticleEditor(session)
        editor.article_opened.connect(lambda shown: canvas.show_content(shown, session.scheme))
        with qtbot.waitSignal(editor.article_opened):
            editor.open("article-1")
        yield Hands(editor, canvas)
        qtbot.waitUntil(lambda: editor.is_saved)


def test_accepting_goes_on_to_the_next_suggestion(hands: Hands) -> None:
    for action in ("next_suggestion", "accept", "accept"):
        hands.do(action)
    assert [mention.label for mention in hands.own(Mention)] == ["PERSON", "GPE"]
    assert hands.canvas.selected_id() == "s4"


NEEDS_A_LABEL = ("reject", "reject_alike", "accept_alike", "start_left", "end_right_fine")


@pytest.mark.parametrize("action", [*NEEDS_A_LABEL, "next_piece", "step_out", "step_in"])
def test_a_key_that_needs_a_label_says_so_when_none_is_in_hand(hands: Hands, action: str) -> None:
    hands.canvas.select(None)
    hands.do(action)
    assert hands.refusals == ["Select a label first; Tab goes to the next suggestion."]


def test_relabelling_stays_on_the_label_that_came_of_it(hands: Hands) -> None:
    hands.canvas.select("s2")
    hands.give_label("LOC")
    (mention,) = hands.own(Mention)
    answer = hands.content.answer("s2")
    assert isinstance(answer, Decision)
    assert answer.verdict is Verdict.CHANGED
    assert hands.canvas.selected_id() == mention.id


def test_a_label_key_marks_the_word_at_the_caret(hands: Hands) -> None:
    hands.canvas.set_caret(at("Nordwire").start + 2)
    hands.give_label("ORG")
    assert hands.own(Mention)[0].spans == (at("Nordwire"),)


def test_words_selected_become_a_further_piece_of_the_claim_in_hand(hands: Hands) -> None:
    hands.canvas.select_words(at("It is safe,"))
    hands.do("claim")
    hands.canvas.select_words(at("and it is paid for."))
    hands.do("claim")
    assert hands.own(Claim)[0].content == (at("It is safe,"), at("and it is paid for."))


def test_what_a_key_needs_is_told(hands: Hands) -> None:
    for action in ("cue", "source", "remove_piece", "step_in", "step_out", "link"):
        hands.do(action)
    for action in ("stance_words", "stance_holder", "stance_through"):
        hands.do(action)
    assert len(hands.refusals) == 9
    assert list(hands.content.labels()) == []


def test_words_in_hand_are_the_anchor_of_a_stance(hands: Hands) -> None:
    hands.canvas.select("s1")
    hands.do("stance")
    hands.canvas.select_words(at("would open"))
    hands.give_polarity("FAVOR")
    assert hands.own(Stance)[0].anchor == (at("would open"),)


def test_escape_gives_up_the_stance_begun_and_keeps_its_holder_in_hand(hands: Hands) -> None:
    hands.canvas.select("s1")
    hands.do("stance")
    hands.do("let_go")
    hands.give_polarity("FAVOR")
    assert hands.own(Stance) == []
    assert hands.canvas.selected_id() == "s1"
    hands.do("let_go")
    assert hands.canvas.selected_id() is None


def test_another_article_forgets_the_stance_begun(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.select("s1")
    hands.do("stance")
    with qtbot.waitSignal(hands.editor.article_opened):
        hands.editor.open("article-1")
    hands.give_polarity("FAVOR")
    assert hands.own(Stance) == []


def test_a_stance_asks_for_its_target(hands: Hands) -> None:
    hands.canvas.select("s1")
    hands.do("stance")
    asked: list[Ask] = []
    hands.stances.asked.connect(asked.append)
    hands.give_polarity("AGAINST")
    assert asked[-1].step is Step.TARGET
    assert "s1" not in hands.canvas.hints()
    assert {"s2", "s3", "s4"} == set(hands.canvas.hints())


def test_a_stance_nothing_can_be_the_target_of_is_made_all_the_same(hands: Hands) -> None:
    for wrong in ("s2", "s3", "s4"):
        hands.canvas.select(wrong)
        hands.do("reject")
    hands.canvas.select("s1")
    hands.do("stance")
    hands.give_polarity("AGAINST")
    assert hands.own(Stance)[0].target is None
    assert hands.refusals == []


def test_a_flag_is_set_and_taken_back(hands: Hands) -> None:
    hands.canvas.select("s1")
    hands.do("flag")
    (note,) = hands.content.notes()
    assert (note.on, note.kind) == ("s1", NoteKind.FLAG)
    hands.do("flag")
    assert hands.content.notes() == []


def test_done_asks_for_the_next_article(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.finished):
        hands.do("done_next")
    assert hands.content.state().progress is Progress.DONE
