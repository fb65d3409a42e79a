"""Only what changed is counted again, and what comes out is what counting everything gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.edits import Edit
from annotator.services import agreeing, agreement_counting
from annotator.services.agreeing import agreement
from annotator.services.agreement_cache import AgreementCache
from annotator.services.agreement_report import AgreementReport
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.corpus import Corpus
from tests.services.reviewed import Marks, mention, reviewed

ARTICLE: dict[str, Marks | None] = {"Ada": [("Harbour Board", "ORG")], "Ben": [("Ada Lind", "ORG")]}


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with reviewed(tmp_path / "team.corpus", [ARTICLE] * 45) as made:
        yield made


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many articles were counted, run by run."""
    counts: list[int] = []
    count_all = agreement_counting.count_all

    def watched(*values: object) -> object:
        counts.append(len(values[3]))  # type: ignore[arg-type]
        return count_all(*values)  # type: ignore[arg-type]

    monkeypatch.setattr(agreeing, "count_all", watched)
    return counts


def compute(corpus: Corpus, cache: AgreementCache | None = None) -> AgreementReport:
    chosen = AgreementOptions(gamma=False, draws=300)
    found = agreement(corpus.owner, corpus.path, chosen, None, cache)
    return replace(found, seconds=0)


def label_one_more(corpus: Corpus) -> None:
    layer = corpus.layer("Ben")
    content = corpus.content("a7", layer)
    fresh = mention(content.article, layer, "Harbour Board", "ORG")
    corpus.submit(content, Edit("Label", after=(fresh,)))


def test_after_one_new_label_one_article_is_counted(corpus: Corpus, counted: list[int]) -> None:
    cache = AgreementCache()
    compute(corpus, cache)
    compute(corpus, cache)
    label_one_more(corpus)
    again = compute(corpus, cache)
    assert counted == [45, 1]
    whole = compute(corpus)
    assert again.articles == whole.articles
    for one, other in zip(again.measures, whole.measures, strict=True):
        assert one.value == pytest.approx(other.value)
        assert (one.low, one.high) == pytest.approx((other.low, other.high))


def test_the_cache_file_is_used_at_the_next_start(
    corpus: Corpus, counted: list[int], tmp_path: Path
) -> None:
    first = compute(corpus, AgreementCache(tmp_path / "cache"))
    second = compute(corpus, AgreementCache(tmp_path / "cache"))
    assert counted == [45]
    assert first == second


def test_a_damaged_cache_file_is_as_good_as_none(
    corpus: Corpus, counted: list[int], tmp_path: Path
) -> None:
    first = compute(corpus, AgreementCache(tmp_path / "cache"))
    (file,) = (tmp_path / "cache").iterdir()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert compute(corpus, AgreementCache(tmp_path / "cache")) == first
    assert counted == [45, 45]
