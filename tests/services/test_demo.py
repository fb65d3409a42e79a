"""The sample corpus as a new user gets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.articles import LayerKind
from annotator.services import demo
from annotator.services.corpus import Corpus


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "sample.corpus"
    demo.make_sample(path)
    return path


def test_sample_is_sound_and_has_something_true_to_show(path: Path) -> None:
    with Corpus.open(path, read_only=True) as corpus:
        assert corpus.check() == []
        stats = corpus.stats()
        kinds = [layer.kind for layer in corpus.layers()]
    assert stats.articles >= 12
    assert kinds.count(LayerKind.ANNOTATOR) == 3
    (counts,) = stats.suggestions.values()
    assert min(counts.open, counts.accepted, counts.changed, counts.rejected) > 0


def test_new_annotator_finds_every_article_suggested(path: Path) -> None:
    with Corpus.open(path, read_only=True) as corpus:
        guest = corpus.layer("Guest")
        for article in corpus.articles():
            content = corpus.content(article.id, guest)
            assert not list(content.labels())
            assert list(content.suggestions()), article.title


def test_making_it_fails_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(demo, "build_sample", broken)
    with pytest.raises(OSError, match="gone"):
        demo.make_sample(tmp_path / "sample.corpus")
    assert list(tmp_path.iterdir()) == []
