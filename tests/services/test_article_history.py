"""The history tells what was done and lets one step of it be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import RuleError, StaleEditError, UnknownNameError
from annotator.services.article_history import (
    Lot,
    bringing_back,
    built_on,
    history,
    places,
    taking_back,
    versions,
)
from annotator.services.labeling import Labeler
from tests.examples import at, content, counter, scheme, suggestions


class Desk:
    """An article with a log of its own, newest first."""

    def __init__(self) -> None:
        self.content = content(suggestions())
        self.log: list[LoggedEdit] = []
        self._new_id = counter("own")

    @property
    def labeler(self) -> Labeler:
        return Labeler(self.content, scheme(), self._new_id)

    def do(self, edit: Edit, run_id: str | None = None, actor: str = "Ines") -> LoggedEdit:
        self.content.apply(edit)
        number = len(self.log) + 1
        logged = LoggedEdit(number, "article-1", actor, "2026-01-01", edit, run_id=run_id)
        self.log.insert(0, logged)
        return logged

    def label(self, words: str, name: str = "ORG") -> Mention:
        made = self.do(self.labeler.create_mention(name, at(words)))
        (mention,) = [it for it in made.edit.after if isinstance(it, Mention)]
        return mention


def snapshot(shown: ArticleContent) -> dict[str, object]:
    return {record.id: record for record in shown.records()}


def test_step_tells_which_suggestion_it_answered() -> None:
    desk = Desk()
    desk.do(desk.labeler.accept("s1"))
    (step,) = history(desk.log, desk.content)
    assert step.title == "Accept PERSON “Ada Holm”"
    assert [(it.verdict, it.by, it.label, it.score) for it in step.answered] == [
        ("accepted", "rules", "PERSON", 0.9)
    ]
    assert places(step) == (at("Ada Holm"),)


def test_edits_of_a_run_are_one_step() -> None:
    desk = Desk()
    desk.do(desk.labeler.create_mention("ORG", at("bridge")), run_id="run-1")
    desk.do(desk.labeler.create_mention("ORG", at("May")), run_id="run-1")
    desk.label("Minister")
    steps = history(desk.log, desk.content)
    assert [len(step.entries) for step in steps] == [1, 2]
    assert steps[1].is_bulk


def test_steps_of_others_on_their_own_labels_are_not_told() -> None:
    desk = Desk()
    other = Mention("t1", "article-1", "layer-tomas", "ORG", (at("bridge"),))
    desk.do(Edit("Label", after=(other,)), actor="Tomas")
    assert history(desk.log, desk.content) == []


def test_what_others_did_to_my_labels_is_told() -> None:
    desk = Desk()
    mine = desk.label("bridge")
    desk.do(Edit("Rename ORG", (mine,), (replace(mine, label="FAC"),)), actor="Tomas")
    assert [step.actor for step in history(desk.log, desk.content)] == ["Tomas", "Ines"]


def test_lot_of_steps_taken_back() -> None:
    desk = Desk()
    done = desk.do(desk.labeler.create_mention("ORG", at("bridge")))
    undone = desk.do(done.edit.inverted())
    desk.log = [replace(undone, undoes=done.number), replace(done, undone_by=undone.number)]
    assert [step.lot for step in history(desk.log, desk.content)] == [Lot.UNDO, Lot.TAKEN_BACK]


def test_step_done_once_more_holds() -> None:
    desk = Desk()
    done = desk.do(desk.labeler.create_mention("ORG", at("bridge")))
    undone = desk.do(done.edit.inverted())
    again = desk.do(done.edit)
    desk.log = [
        replace(again, undoes=undone.number),
        replace(undone, undoes=done.number, undone_by=again.number),
        replace(done, undone_by=undone.number),
    ]
    lots = [step.lot for step in history(desk.log, desk.content)]
    assert lots == [Lot.HOLDS, Lot.UNDO, Lot.TAKEN_BACK]


def test_history_of_one_label_has_the_answer_that_it_came_from() -> None:
    desk = Desk()
    desk.do(desk.labeler.accept("s1"))
    label = next(iter(desk.content.labels()))
    desk.label("bridge")
    desk.do(desk.labeler.relabel(label.id, "ORG"))
    titles = [step.title for step in history(desk.log, desk.content, label.id)]
    assert titles == ["Relabel as ORG: “Ada Holm”", "Accept PERSON “Ada Holm”"]


def test_an_early_step_is_taken_back_alone() -> None:
    desk = Desk()
    first = desk.label("bridge")
    desk.label("May")
    desk.do(desk.labeler.set_progress(Progress.DONE))
    (step,) = history(desk.log, desk.content, first.id)
    assert built_on(step, desk.log) == []
    desk.content.apply(taking_back(step.entries[0], desk.content))
    assert [it.all_spans() for it in desk.content.labels()] == [(at("May"),)]
    assert desk.content.state().progress is Progress.DONE


def test_what_builds_on_a_step_is_found() -> None:
    desk = Desk()
    holder = desk.label("Minister", "PERSON")
    stance = Stance("", "", "", "FAVOR", Argument(mention=holder.id), Argument(topic="bridge"))
    made = desk.do(desk.labeler.create_stance(stance))
    desk.label("May")
    step = history(desk.log, desk.content)[-1]
    assert built_on(step, desk.log) == [made]
    for logged in (made, step.entries[0]):
        desk.content.apply(taking_back(logged, desk.content))
    assert [it.all_spans() for it in desk.content.labels()] == [(at("May"),)]


def test_taking_back_under_a_later_change_is_refused_whole() -> None:
    desk = Desk()
    label = desk.label("bridge")
    desk.do(desk.labeler.relabel(label.id, "FAC"))
    before = snapshot(desk.content)
    with pytest.raises(StaleEditError):
        desk.content.apply(taking_back(desk.log[-1], desk.content))
    assert snapshot(desk.content) == before


def test_earlier_version_of_a_label_is_brought_back() -> None:
    desk = Desk()
    label = desk.label("bridge")
    desk.do(desk.labeler.relabel(label.id, "FAC"))
    desk.do(desk.labeler.reject([label.id]))
    first = history(desk.log, desk.content, label.id)[-1]
    version = versions(first, label.id)
    assert version == label
    desk.content.apply(bringing_back(version, desk.content, scheme()))
    assert desk.content.annotation(label.id) == label
    with pytest.raises(RuleError, match="just like that"):
        bringing_back(version, desk.content, scheme())


def test_version_that_points_at_nothing_or_breaks_a_rule_is_refused() -> None:
    desk = Desk()
    label = desk.label("bridge")
    desk.do(desk.labeler.reject([label.id]))
    desk.label("bridge", "FAC")
    with pytest.raises(RuleError, match="already labelled"):
        bringing_back(label, desk.content, scheme())
    stance = Stance(
        "x", "article-1", label.layer_id, "FAVOR", Argument(mention="gone"), Argument(topic="t")
    )
    with pytest.raises(UnknownNameError, match="is gone"):
        bringing_back(stance, desk.content, scheme())
