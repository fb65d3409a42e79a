"""Articles of one story share rare names within a few days."""

from __future__ import annotations

from annotator.nlp.stories import same_story

NAMES = {
    "Karlshavn": range(10),
    "Aagaard": [0, 1, 2],
    "Rehn": [0, 1, 2],
    "Brodal": [0, 1, 2, 3],
    "Only here": [0],
}
NEAR = {0: "2026-02-03", 1: "2026-02-05", 2: "2026-02-20", 3: "2026-02-03"}


def test_rare_names_within_days() -> None:
    assert same_story(0, NAMES, NEAR, 10) == [0, 1]


def test_one_shared_name_is_not_enough() -> None:
    assert 3 not in same_story(0, NAMES, NEAR, 10)


def test_names_that_stand_everywhere_tell_nothing() -> None:
    everywhere = {name: range(10) for name in ("A", "B", "C", "D")}
    assert same_story(0, everywhere, {}, 10) == [0]


def test_without_dates_names_alone_must_tell() -> None:
    assert same_story(0, NAMES, {}, 10) == [0, 1, 2]
    weak = {**NAMES, "E": [0, 5], "F": [0, 5], "G": [0, 5]}
    assert same_story(0, weak, NEAR, 10) == [0, 5, 1]


def test_likest_comes_first() -> None:
    names = {**NAMES, "Drage": [0, 3], "Osk": [0, 3], "Lund": [0, 3]}
    assert same_story(0, names, NEAR, 10) == [0, 3, 1]
