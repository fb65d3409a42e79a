"""Every article goes to one part, always the same, and what belongs together stays together."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import Article
from annotator.services.export_split import splitter


def article(number: int, source: str = "", date: str = "") -> Article:
    return Article(f"a{number}", "", source=source, date=date)


@given(st.integers(0, 1000), st.integers(0, 10**6), st.sampled_from(["article", "source", "date"]))
def test_a_part_depends_on_seed_and_article_alone(seed: int, number: int, by: str) -> None:
    first = splitter("80/10/10", by, seed).part_of(article(number, "Nordwire", "2026-01-01"))
    assert first in ("train", "dev", "test")
    assert (
        splitter("80/10/10", by, seed).part_of(article(number, "Nordwire", "2026-01-01")) == first
    )


def test_shares_are_met_on_average() -> None:
    deal = splitter("80/20", seed=1)
    found = Counter(deal.part_of(article(number)) for number in range(2000))
    assert 1500 < found["train"] < 1700
    assert found["train"] + found["dev"] == 2000


def test_a_part_without_a_share_gets_nothing() -> None:
    deal = splitter("50/0/50")
    assert "dev" not in {deal.part_of(article(number)) for number in range(200)}


@given(st.lists(st.integers(), min_size=2, max_size=20), st.integers(0, 50))
def test_one_source_stays_together_and_no_source_does_not_bind(
    numbers: list[int], seed: int
) -> None:
    deal = splitter("50/50", "source", seed)
    assert len({deal.part_of(article(number, "Nordwire")) for number in numbers}) == 1
    loose = splitter("50/50", "article", seed)
    assert [deal.part_of(article(n)) for n in numbers] == [
        loose.part_of(article(n)) for n in numbers
    ]


def test_one_story_stays_together() -> None:
    stories = {f"a{number}": "a0" for number in range(20)}
    deal = replace(splitter("50/50", "story"), stories=stories)
    assert len({deal.part_of(article(number)) for number in range(20)}) == 1
    assert len({deal.part_of(article(number)) for number in range(20, 60)}) == 2


def test_without_a_split_there_is_one_part() -> None:
    assert splitter(None).part_of(article(1)) == "all"
