"""Notes and their answers stand together, whatever order they come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Note
from annotator.domain.threads import open_thread_on, thread_of, threads


def note(name: str, on: str = "m1", at: str = "2026-01-01", *, settled: bool = False) -> Note:
    return Note(name, "a1", "L", on, "Ines", f"Note {name}", at, settled=settled)


def test_answers_to_answers_stand_in_the_same_thread() -> None:
    notes = [note("n3", "n2", "2026-01-03"), note("n1"), note("n2", "n1", "2026-01-02")]
    (thread,) = threads(notes)
    assert [item.id for item in thread.notes()] == ["n1", "n2", "n3"]
    assert thread_of(notes, "n3") == thread


def test_answer_to_a_note_that_is_gone_stands_alone() -> None:
    found = threads([note("n1"), note("n2", "gone")])
    assert [item.root.id for item in found] == ["n1", "n2"]


def test_newest_open_thread_is_the_one_to_answer() -> None:
    notes = [note("n1"), note("n2"), note("n3", settled=True), note("n4", "m2")]
    found = open_thread_on(notes, "m1")
    assert found is not None
    assert found.root.id == "n2"
    assert open_thread_on(notes, "m3") is None


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=7))
def test_every_note_stands_in_exactly_one_thread(pairs: list[tuple[int, int]]) -> None:
    notes = list({f"n{a}": note(f"n{a}", f"n{b}") for a, b in pairs}.values())
    found = [item.id for thread in threads(notes) for item in thread.notes()]
    assert sorted(found) == sorted(item.id for item in notes)
