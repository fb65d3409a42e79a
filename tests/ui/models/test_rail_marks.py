from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Claim, Mention, NoteKind
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.services.labeling import Labeler
from annotator.ui.models.rail_marks import Kind, Mark, RailMarks
from tests.examples import INES, at, content, counter, scheme, suggestions

AT = "2026-02-03T09:00:00Z"


def submit(there: ArticleContent, marks: RailMarks, edit: Edit) -> bool:
    there.apply(edit)
    return marks.follow([edit])


def test_what_waits_lacks_or_was_remarked_on_is_marked() -> None:
    claim = Claim("c", "article-1", INES.id, (at("would open"),))
    strange = Mention("m", "article-1", INES.id, "SHIP", (at("May"),))
    there = content([*suggestions(), claim, strange])
    marks = RailMarks(there, scheme())
    assert marks.counts() == {Kind.SUGGESTION: 4, Kind.INCOMPLETE: 1, Kind.VIOLATION: 1}
    assert marks.of(Kind.INCOMPLETE) == [Mark(at("would open").start, "c")]
    assert marks.of(Kind.VIOLATION) == [Mark(at("May").start, "m")]


def test_answered_suggestion_is_marked_no_more_and_again_when_undone() -> None:
    there = content(suggestions())
    marks = RailMarks(there, scheme())
    edit = Labeler(there, scheme(), counter()).accept("s1")
    assert submit(there, marks, edit)
    assert "s1" not in [mark.record_id for mark in marks.of(Kind.SUGGESTION)]
    assert submit(there, marks, edit.inverted())
    assert marks.of(Kind.SUGGESTION)[0].record_id == "s1"


def test_notes_and_flags_on_labels_and_on_the_article_until_settled() -> None:
    there = content(suggestions())
    marks = RailMarks(there, scheme())
    labeler = Labeler(there, scheme(), counter())
    submit(there, marks, labeler.add_note("s2", "is it?", AT))
    submit(there, marks, labeler.toggle_flag("article-1", AT))
    assert marks.of(Kind.NOTE) == [Mark(at("Sund").start, "s2")]
    assert marks.of(Kind.FLAG) == [Mark(0, "article-1")]
    note = next(one for one in there.notes() if one.kind is NoteKind.NOTE)
    submit(there, marks, Edit("settle", (note,), (replace(note, settled=True),)))
    assert marks.of(Kind.NOTE) == []


def test_edit_that_marks_nothing_is_not_told() -> None:
    there = content(suggestions())
    marks = RailMarks(there, scheme())
    assert not submit(
        there, marks, Labeler(there, scheme(), counter()).create_mention("ORG", at("May"))
    )


def test_next_and_previous_go_round() -> None:
    marks = RailMarks(content(suggestions()), scheme())
    order = marks.of(Kind.SUGGESTION)
    assert marks.next(Kind.SUGGESTION, order[0], 1) == order[1]
    assert marks.next(Kind.SUGGESTION, order[0], -1) == order[-1]
    assert marks.next(Kind.SUGGESTION, order[-1], 1) == order[0]
    assert marks.next(Kind.FLAG, order[0], 1) is None


@given(st.lists(st.tuples(st.sampled_from(["accept", "reject", "flag"]), st.integers(0, 3))))
def test_following_edits_comes_to_the_same_as_looking_anew(steps: list[tuple[str, int]]) -> None:
    there = content(suggestions())
    marks = RailMarks(there, scheme())
    labeler = Labeler(there, scheme(), counter())
    for wish, number in steps:
        record_id = f"s{number + 1}"
        if wish == "flag":
            submit(there, marks, labeler.toggle_flag(record_id, AT))
        elif not there.is_answered(record_id):
            accept = wish == "accept"
            edit = labeler.accept(record_id) if accept else labeler.reject([record_id])
            submit(there, marks, edit)
    fresh = RailMarks(there, scheme())
    assert {kind: marks.of(kind) for kind in Kind} == {kind: fresh.of(kind) for kind in Kind}
