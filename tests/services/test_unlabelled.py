"""Names that nobody marked are found; words that only open a sentence are not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Decision, Mention, Verdict
from annotator.services.unlabelled import next_unlabelled, search_start
from tests.examples import INES, RULES, at, content, suggestions

HARBOUR = (
    "Boats left. The Dock Workers’ Union of Lund met Karin Voss on Monday.\n"
    "Nothing moved, Voss said. “Ferries stay,” she told boats and ferries in May.\n"
)


def found(text: str, step: int = 1, offset: int = 0) -> list[str]:
    here, names = content([], text=text), []
    while (run := next_unlabelled(here, offset, step)) is not None:
        names.append(text[run.start : run.end])
        offset = run.end if step > 0 else run.start
    return names


def test_names_in_the_order_of_the_text() -> None:
    assert found(HARBOUR) == ["Dock Workers’ Union of Lund", "Karin Voss", "Voss"]


def test_backwards_finds_the_same() -> None:
    assert found(HARBOUR, -1, len(HARBOUR)) == found(HARBOUR)[::-1]


def test_labels_suggestions_and_boilerplate_are_passed_over() -> None:
    here = content(suggestions())
    run = next_unlabelled(here, 0, +1)
    assert run == at("Nordwire")
    no = Decision("article-1", INES.id, "s9", Verdict.REJECTED)
    paper = Mention("s9", "article-1", RULES.id, "ORG", (at("Nordwire"),))
    assert next_unlabelled(content([*suggestions(), paper, no]), 0, +1) is None


def test_search_begins_behind_the_label_before() -> None:
    here = content(suggestions())
    assert search_start(here, at("Sund").start) == at("Ada Holm").end
    assert search_start(here, 0) == 0


@given(st.text("Aa b.\n“-’", max_size=60), st.integers(0, 60))
def test_any_text_is_read_to_its_ends(text: str, offset: int) -> None:
    here = content([], text=text)
    forwards, back = next_unlabelled(here, offset, +1), next_unlabelled(here, offset, -1)
    assert forwards is None or forwards.start >= offset
    assert back is None or back.end <= max(offset, 0)
