from __future__ import annotations

from pathlib import Path

from annotator.domain.annotations import Argument, Stance
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from tests.examples import INES, article


def test_topics_in_use_come_by_how_often(tmp_path: Path) -> None:
    topics = ("ice", "bridge", "bridge", None)
    labels = [
        Stance(
            f"s{n}", "article-1", INES.id, "FAVOR", target=Argument(topic=topic, author=not topic)
        )
        for n, topic in enumerate(topics)
    ]
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        item = ImportedArticle(article(), (), (ImportedLayer(INES, labels),))
        corpus.run(lambda store: store.add_articles([item], at=now()))
        assert corpus.run(lambda store: store.topics.in_use()) == ["bridge", "ice"]
        assert corpus.run(lambda store: store.topics.in_use(most=1)) == ["bridge"]
