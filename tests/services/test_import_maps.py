"""A map of labels is read, used, kept with the corpus and found again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import LabelMapError
from annotator.services.corpus import Corpus
from annotator.services.import_maps import read_map
from annotator.services.importing import ImportOptions, import_paths


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "news.corpus") as made:
        yield made


def tokens(folder: Path, first: str) -> Path:
    path = folder / f"{first}.conll"
    path.write_text(f"{first} B-Person\nsailed O\non O\nTuesday B-Time\n")
    return path


def written(folder: Path, words: str) -> Path:
    path = folder / "map.json"
    path.write_text(words)
    return path


def test_the_map_is_kept_for_the_next_import(corpus: Corpus, tmp_path: Path) -> None:
    names = read_map(written(tmp_path, '{"labels": {"Person": "PERSON", "Time": null}}'))
    first = import_paths(corpus.owner, [tokens(tmp_path, "Ada")], ImportOptions(names=names))
    second = import_paths(corpus.owner, [tokens(tmp_path, "Karl")])
    assert (first.labels, second.labels) == (1, 1)
    assert first.left_out == second.left_out == {"Time": 1}
    assert first.refused == second.refused == []
    assert any("was kept for the format “conll”" in sentence for sentence in second.told)


def test_each_unknown_label_is_listed_once(corpus: Corpus, tmp_path: Path) -> None:
    paths = [tokens(tmp_path, "Ada"), tokens(tmp_path, "Karl")]
    report = import_paths(corpus.owner, paths)
    assert [one.record for one in report.refused] == ["label Person", "label Time"]
    assert "2 times" in report.refused[0].reason
    assert report.articles == 2


@pytest.mark.parametrize("words", ["{", '{"labels": 5}', '{"labels": {"Person": "NOBODY"}}'])
def test_a_bad_map_is_refused_before_anything(corpus: Corpus, tmp_path: Path, words: str) -> None:
    with pytest.raises(LabelMapError):
        import_paths(
            corpus.owner,
            [tokens(tmp_path, "Ada")],
            ImportOptions(names=read_map(written(tmp_path, words))),
        )
    assert list(corpus.articles()) == []
