"""The list of conflicts keeps its counts while things are settled, changed and opened again."""

from __future__ import annotations

from collections.abc import Sequence
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
