"""The outline of the article keeps in step with the labels, edit by edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Argument, Family, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.services.claim_labeling import ClaimLabeler
from annotator.services.labeling import Labeler
from annotator.ui.models.outline_model import OutlineModel
from tests.examples import at, content, counter, scheme, suggestions

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


def shown(model: OutlineModel) -> list[tuple[str, str, int, int]]:
    rows = [model.row(row) for row in range(model.rowCount())]
    return [(row.badge, row.words, row.confirmed, row.suggested) for row in rows]


def opened(article: ArticleContent) -> OutlineModel:
    model = OutlineModel()
    model.show(article, scheme())
    return model


def hand(article: ArticleContent) -> Labeler:
    return Labeler(article, scheme(), counter("new"))


def apply(model: OutlineModel, article: ArticleContent, edit: Edit) -> None:
    article.apply(edit)
    model.follow(edit)


def test_names_come_first_then_claims_in_the_order_of_the_text(qtbot: QtBot) -> None:
    model = opened(content(suggestions()))
    assert shown(model) == [
        ("PER", "Ada Holm", 0, 1),
        ("GPE", "Sund", 0, 1),
        ("PER", "Holm", 0, 1),
        ("C1", "It is safe, … and it is paid for.", 0, 1),
    ]
    QAbstractItemModelTester(model, WARN)


def test_an_accepted_suggestion_stays_in_its_line(qtbot: QtBot) -> None:
    article = content(suggestions())
    model = opened(article)
    # A line that came and went would make the list paint all its lines.
    with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.assertNotEmitted(model.rowsInserted):
        apply(model, article, hand(article).accept("s1"))
    assert shown(model)[0] == ("PER", "Ada Holm", 1, 0)
    assert model.rowCount() == 4


def test_a_relabelled_name_moves_to_another_line() -> None:
    article = content(suggestions())
    model = opened(article)
    apply(model, article, hand(article).relabel("s2", "FAC"))
    assert ("FAC", "Sund", 1, 0) in shown(model)
    assert all(badge != "GPE" for badge, *_ in shown(model))


def test_rejected_claims_give_their_number_up() -> None:
    article = content(suggestions())
    model = opened(article)
    labeler = ClaimLabeler(article, scheme(), counter())
    apply(model, article, labeler.create((at("would open in May"),)))
    assert [badge for badge, *_ in shown(model)[3:]] == ["C1", "C2"]
    first = model.record_ids(3)[0]
    apply(model, article, hand(article).reject([first]))
    assert [badge for badge, *_ in shown(model)[3:]] == ["C1"]


def test_a_stance_is_told_in_words_with_the_claims_number() -> None:
    article = content(suggestions())
    model = opened(article)
    wish = Stance(
        "", "", "", "AGAINST", Argument(mention="s1"), Argument(claim="s4"), (at("safe"),)
    )
    made = hand(article).create_stance(wish)
    apply(model, article, made)
    row = model.row(model.rowCount() - 1)
    assert (row.family, row.words) == (Family.STANCE, "Ada Holm against C1")


def test_alike_are_the_open_suggestions_on_the_same_words() -> None:
    article = content([*suggestions()])
    outline = opened(article).outline
    assert outline is not None
    assert outline.alike("s3") == ["s3"]
    assert outline.alike("gone") == ["gone"]


@given(st.lists(st.sampled_from(["accept", "reject", "relabel", "undo"]), max_size=12))
def test_following_edits_ends_where_opening_afresh_does(steps: list[str]) -> None:
    article, done = content(suggestions()), list[Edit]()
    model, labeler = opened(article), hand(article)
    for step in steps:
        target = next(iter(article.suggestions()), None) or next(iter(article.labels()), None)
        if step == "undo" and done:
            edit = done.pop().inverted()
        elif target is None or step == "undo" or target.family is Family.CLAIM:
            continue
        elif step == "accept" and article.is_suggestion(target):
            edit = labeler.accept(target.id)
        elif step == "relabel":
            edit = labeler.relabel(target.id, "EVENT")
        else:
            edit = labeler.reject([target.id])
        done += [] if step == "undo" else [edit]
        apply(model, article, edit)
    assert shown(model) == shown(opened(article))
