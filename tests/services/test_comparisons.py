"""Annotators are compared once an article, in other processes too, and what was found is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from annotator.domain.annotations import Annotation
from annotator.domain.edits import Edit
from annotator.domain.errors import CancelledError
from annotator.services import comparisons
from annotator.services.comparing import read_summary
from annotator.services.comparison_file import ComparisonFile
from annotator.services.comparisons import HERE_UP_TO, compare_all, compare_missing
from annotator.services.corpus import Corpus
from annotator.services.jobs import Unwatched
from tests.services.settled import LAYERS, make_corpus, name

MANY = HERE_UP_TO + 30


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a corpus of more articles than are compared in this process."""
    sides: dict[str, Sequence[Sequence[Annotation]]] = {
        key: [[name(0, "Sund", "GPE", article=key)], [name(1, "Sund", "LOC", article=key)]]
        for key in (f"a{number:02}" for number in range(MANY))
    }
    made = tmp_path / "many.corpus"
    make_corpus(made, *sides.items()).close()
    return made


class Impatient(Unwatched):
    """Asks to stop as soon as anything is done."""

    def __init__(self) -> None:
        self.done = 0

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        self.done = done

    def stop_requested(self) -> bool:
        return self.done > 0


def test_other_processes_find_what_this_one_does(path: Path) -> None:
    with Corpus.open(path) as corpus:
        assert compare_missing(corpus, apart=True) == MANY
        apart = corpus.run(lambda store: store.comparisons.kept())
        here = comparisons.compared(corpus, [one.article_id for one in apart]).summaries
    assert here == apart
    assert sum(len(read_summary(one).conflicts) for one in apart) == MANY


def test_what_was_compared_before_a_stop_is_kept(path: Path) -> None:
    with Corpus.open(path) as corpus:
        with pytest.raises(CancelledError, match="is kept"):
            compare_missing(corpus, Impatient(), apart=True)
        left = compare_missing(corpus)
        assert 0 < left < MANY
        assert len(compare_all(corpus)) == MANY


def test_a_label_that_changed_meanwhile_is_compared_again(path: Path) -> None:
    with Corpus.open(path) as corpus:
        batch = comparisons.compared(corpus, ["a00"])
        content = corpus.content("a00", LAYERS[0])
        corpus.submit(content, Edit("Delete", before=tuple(content.labels())))
        comparisons._keep(corpus, batch)
        assert "a00" in corpus.run(lambda store: store.comparisons.missing())


def test_a_corpus_that_is_only_read_is_compared_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Corpus.open(path, read_only=True) as corpus:
        first = compare_all(corpus)
    monkeypatch.setattr(comparisons, "compared", lambda *_: pytest.fail("compared again"))
    monkeypatch.setattr(comparisons, "HERE_UP_TO", MANY)
    with Corpus.open(path, read_only=True) as corpus:
        assert compare_all(corpus) == first
    assert [one.article_id for one in first] == [f"a{number:02}" for number in range(MANY)]


def test_what_was_kept_of_it_is_not_used_when_it_has_changed(path: Path) -> None:
    with Corpus.open(path, read_only=True) as corpus:
        compare_all(corpus)
    with Corpus.open(path) as corpus:
        content = corpus.content("a00", LAYERS[0])
        corpus.submit(content, Edit("Delete", before=tuple(content.labels())))
    with Corpus.open(path, read_only=True) as corpus:
        assert ComparisonFile.of(corpus).read() == []
        again = compare_all(corpus)
    assert again[0].conflicts[0].kind == "missing"


def test_a_damaged_file_is_as_good_as_none(path: Path) -> None:
    with Corpus.open(path, read_only=True) as corpus:
        file = ComparisonFile.of(corpus)
        compare_all(corpus)
        assert len(file.read()) == MANY
        file.path.write_bytes(b"{not json")
        assert file.read() == []
