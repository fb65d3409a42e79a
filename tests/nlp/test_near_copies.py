from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from annotator.nlp.near_copies import LEAST, likeness, sketch

WORDS = [f"word{number}" for number in range(4000)]


def text(seed: int, length: int = 400) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(WORDS) for _ in range(length)]


def alike(one: list[str], other: list[str]) -> float:
    return likeness(sketch(" ".join(one)), sketch(" ".join(other)))


def test_a_report_run_twice_with_a_new_end_is_a_near_copy() -> None:
    report = text(1)
    again = [*report[:390], "by", "a", "reporter", "of", "ours"]
    assert alike(report, again) >= LEAST


def test_capitals_and_marks_make_no_difference() -> None:
    words = " ".join(text(1))
    assert likeness(sketch(words), sketch(words.upper().replace(" ", ", "))) == 1


def test_texts_on_their_own_are_not_alike() -> None:
    assert alike(text(1), text(2)) == 0


def test_what_is_too_short_is_like_nothing() -> None:
    assert sketch("Weather for Monday") == ()
    assert likeness((), ()) == 0


@given(st.integers(0, 400), st.integers(0, 100))
def test_likeness_is_near_the_share_of_common_runs(common: int, seed: int) -> None:
    one, other = text(seed), text(seed + 1000)
    mixed = one[:common] + other[common:]
    exact = _jaccard(one, mixed)
    assert abs(alike(one, mixed) - exact) < 0.35
    assert alike(one, mixed) == alike(mixed, one)


def _jaccard(one: list[str], other: list[str]) -> float:
    runs = [{tuple(words[at : at + 4]) for at in range(len(words) - 3)} for words in (one, other)]
    return len(runs[0] & runs[1]) / len(runs[0] | runs[1])
