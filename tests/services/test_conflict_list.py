"""The list of conflicts keeps its counts while things are settled, changed and opened again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import Annotation, Choice, Settlement
from annotator.services.comparing import Conflict
from annotator.services.conflict_list import ConflictList
from annotator.services.settling import conflict_list
from tests.services.settled import WALE, make_corpus, name

LONG, SHORT = "The harbour tunnel", "harbour tunnel"
ARTICLE = "boundary|entity||article"


@pytest.fixture
def conflicts(tmp_path: Path) -> ConflictList:
    """Return three conflicts of one pattern, in three articles."""
    sides: dict[str, Sequence[Sequence[Annotation]]] = {
        key: [[name(0, LONG, "FAC", article=key)], [name(1, SHORT, "FAC", article=key)]]
        for key in ("a1", "a2", "a3")
    }
    with make_corpus(tmp_path / "news.corpus", *sides.items()) as corpus:
        return conflict_list(corpus)


def decided(one: Conflict, *, rule: str = "", said: str = "") -> Settlement:
    return Settlement(
        one.id,
        one.article_id,
        "gold",
        Choice.VERSION,
        "Wale",
        WALE.at,
        rule=rule,
        pattern=one.pattern,
        answer="shorter",
        said=said or one.said,
    )


def test_open_ones_of_a_pattern_are_counted_as_they_are_settled(conflicts: ConflictList) -> None:
    first, second, third = conflicts
    assert conflicts.count(ARTICLE).open == 3
    conflicts.settle([decided(first), decided(second, rule="majority")])
    conflicts.settle([decided(first)])
    assert (conflicts.count(ARTICLE).open, conflicts.left()) == (1, 1)
    conflicts.reopen([first.id])
    assert (conflicts.count(ARTICLE).open, conflicts.left()) == (2, 2)
    conflicts.set_done("a3", done=True)
    assert conflicts.count(ARTICLE).open == 1
    assert not conflicts.is_open(third)


def test_a_decision_that_is_out_of_date_waits_again(conflicts: ConflictList) -> None:
    first = next(iter(conflicts))
    conflicts.settle([decided(first, said="something else")])
    assert conflicts.count(ARTICLE).open == 3


def test_rules_are_named_as_long_as_anything_stands_by_them(conflicts: ConflictList) -> None:
    first, second, _ = conflicts
    conflicts.settle([decided(first, rule="majority"), decided(second, rule="majority")])
    conflicts.settle([decided(first)])
    assert conflicts.rules() == {"majority"}
    conflicts.reopen([second.id])
    assert conflicts.rules() == set()


def test_what_is_alone_of_its_kind_is_a_case_of_a_broader_one(tmp_path: Path) -> None:
    both = [name(0, "Sund", "GPE"), name(0, "Ada Holm", "GPE"), name(0, "May", "GPE")]
    again = [name(0, "May", "GPE", article="a2")]
    with make_corpus(tmp_path / "lone.corpus", ("article-1", [both, []]), ("a2", [again, []])) as c:
        found = conflict_list(c)
    by_words: dict[str, list[str]] = {}
    for one in found:
        by_words.setdefault(one.words, []).append(one.pattern_words)
    assert by_words["Sund"] == by_words["Ada Holm"] == ["GPE marked or not"]
    assert by_words["May"] == ["“May” as GPE marked or not"] * 2
    lone = next(one for one in found if one.words == "Sund")
    assert found.count(lone.pattern).open == 2
    settled = replace(decided(lone), pattern="missing|entity|GPE|sund", answer="present")
    found.settle([settled])
    assert found.precedent(lone.pattern) == ("present", 1, 1)
    assert [one.words for one in found.alike(lone.pattern)] == ["Ada Holm", "Sund"]
