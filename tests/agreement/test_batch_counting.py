"""Counting many articles at once comes to what counting each of them comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.agreement.batch import Batch
from annotator.agreement.batch_counting import counted_batch
from annotator.agreement.counting import counted
from annotator.agreement.ledger import Ledger
from annotator.agreement.sides import ArticleSides, Plan
from annotator.domain.annotations import Family, Mention, Region, Span
from annotator.domain.mention_table import MentionTable

TEXT = "The Harbour Board met Ada Lind, of Port Aal; Ms Lind said that Valdia would pay."
SIDES = ("B", "C", "A", "B#2")  # Not in the order of the alphabet, in which they are aligned.
LABELS = ("ORG", "PERSON", "GPE", "O")
DEFAULTS = {Family.ENTITY: {"mention": "NAM"}}
ATTRIBUTES = {"mention": (), "role": ("GPE",)}
ALL = Plan(
    Family.ENTITY,
    tuple(combinations(SIDES[:3], 2)),
    (("B", "B#2"),),
    attributes=ATTRIBUTES,
    defaults=DEFAULTS,
)
AGAINST_ONE = replace(ALL, pairs=(("B", "A"), ("C", "A")), repeats=(), by_pair=True)
REGIONS = (
    Region("1", "", "ADVERT", Span(4, 12), annotate=False),
    Region("2", "", "ADVERT", Span(10, 17), annotate=False),
    Region("3", "", "COPY", Span(50, 70), duplicate_of="4"),
)

places = st.tuples(
    st.integers(0, 24) | st.integers(40, 60), st.integers(1, 15), st.sampled_from(LABELS)
)
extras = st.sampled_from([(), (), (), (("mention", "NOM"),), (("mention", "NAM"), ("role", "LOC"))])
some = st.sets(st.integers(0, 3))
# What one saw, and who has it, merely accepted it, marks more words, calls it otherwise.
seen = st.lists(
    st.tuples(places, extras, st.booleans(), some, some, some, some),
    max_size=7,
)
Seen = tuple[tuple[int, int, str], tuple[Any, ...], bool, set[int], set[int], set[int], set[int]]
finished = st.sets(st.integers(0, 3))
articles = st.lists(st.tuples(seen, finished, st.booleans()), min_size=1, max_size=4)
Articles = Sequence[tuple[list[Seen], set[int], bool]]


def mention(article: int, side: int, number: int, what: Seen) -> Mention:
    (start, size, label), attributes, parted, _, accepted, longer, renamed = what
    end = min(start + size + 4 * (side in longer), len(TEXT) - 4)
    spans = (Span(start, end), Span(end + 2, end + 4)) if parted and size == 7 else ()
    return Mention(
        f"{article}/{side}/{number}",
        str(article),
        SIDES[side],
        "PERSON" if side in renamed else label,
        spans or (Span(start, end),),
        attributes=dict(attributes),
        origin="rules" if side in accepted else "person",
    )


def as_table(every: Sequence[list[Mention]], regions: dict[str, Sequence[Region]]) -> MentionTable:
    items = [(place, item) for place, own in enumerate(every) for item in own]
    return MentionTable(
        [str(place) for place in range(len(every))],
        [f"{TEXT} No. {place}" for place in range(len(every))],
        SIDES,
        regions,
        [place for place, _ in items],
        [SIDES.index(item.layer_id) for _, item in items],
        [item.id for _, item in items],
        [item.label for _, item in items],
        [item.spans[0].start for _, item in items],
        [item.spans[-1].end for _, item in items],
        [item.origin for _, item in items],
        {row: item.spans for row, (_, item) in enumerate(items) if len(item.spans) > 1},
        {row: item.attributes for row, (_, item) in enumerate(items) if item.attributes},
    )


def told(ledger: Ledger, number: int) -> tuple[dict[Any, float], Counter[tuple[Any, ...]]]:
    (block,) = ledger.gathered([str(number)])
    keys, names = list(ledger.book.index), list(ledger.names)
    sums = {keys[column]: value for column, value in zip(block.columns, block.values, strict=True)}
    rows: Counter[tuple[Any, ...]] = Counter()
    for pair, kind, *texts, hints, habit, untouched, count in block.rows.tolist():
        rows[pair, kind, *(names[text] for text in texts), hints, names[habit], untouched] += count
    assert len(rows) == len(block.rows)
    return sums, rows


def compare(given_articles: Articles, plan: Plan, *, with_gamma: bool = False) -> None:
    every = [
        [
            mention(place, side, number, what)
            for number, what in enumerate(labels)
            for side in sorted(what[3])
        ]
        for place, (labels, _, _) in enumerate(given_articles)
    ]
    done = [[SIDES[side] for side in sorted(sides)] for _, sides, _ in given_articles]
    regions: dict[str, Sequence[Region]] = {
        str(place): REGIONS for place, (*_, some) in enumerate(given_articles) if some
    }
    table = as_table(every, regions)
    batch = Batch(table, plan, done, {side: side for side in plan.everybody()})
    ours, one_by_one = Ledger(), Ledger()
    chosen = range(len(every)) if with_gamma else ()
    ours.enter(dict.fromkeys(table.article_ids, ""), counted_batch(batch, ours, chosen))
    for place, own in enumerate(every):
        labels = {side: [item for item in own if item.layer_id == side] for side in done[place]}
        article = ArticleSides(table.texts[place], labels, regions.get(str(place), ()))
        tally = counted(article, plan, with_gamma=with_gamma)
        one_by_one.add(str(place), "", tally, (*plan.pairs, *plan.repeats))
        (sums, rows), (expected, expected_rows) = told(ours, place), told(one_by_one, place)
        assert sums == pytest.approx(expected)
        assert rows == expected_rows


def only(side: int, start: int, size: int) -> Seen:
    return (start, size, "ORG"), (), False, {side}, set(), set(), set()


# The first and the last meet, but share no text.
CHAIN: list[Seen] = [only(0, 4, 6), only(1, 8, 6), only(2, 10, 6)]
# All three share one thing most strongly, and two of them pair it with something else.
LEFT_ALONE: list[Seen] = [
    *(only(0, 4, 6), only(1, 5, 6), only(2, 6, 6)),
    *(only(0, 11, 3), only(2, 3, 2)),
]


@given(articles)
@example([(CHAIN, {0, 1, 2}, False)])
@example([(LEFT_ALONE, {0, 1, 2}, False)])
@settings(max_examples=150)
def test_all_with_all(given_articles: Articles) -> None:
    compare(given_articles, ALL)


@given(articles)
@settings(max_examples=60)
def test_each_with_one(given_articles: Articles) -> None:
    compare(given_articles, AGAINST_ONE)


@given(articles)
@settings(max_examples=30)
def test_one_label_alone(given_articles: Articles) -> None:
    compare(given_articles, replace(ALL, label="GPE"))


@given(articles)
@settings(max_examples=10)
def test_gamma(given_articles: Articles) -> None:
    compare(given_articles, ALL, with_gamma=True)
