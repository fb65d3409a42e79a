"""What is known of entities goes out with the articles that name them and comes in again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from annotator.domain.annotations import Argument, ArticleState, Mention, Span, Stance
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.entities import EntityCard
from annotator.domain.imports import ImportedArticle
from annotator.formats import jsonl
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.export_report import ExportOptions
from annotator.services.exporting import export
from annotator.services.importing import ImportOptions, import_paths
from tests.examples import article, at
from tests.formats.reading import outcome, write_lines

CARD = EntityCard("e1", "Ada", "Q7")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_cards_survive_export_and_import(tmp_path: Path) -> None:
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        corpus.run(lambda store: store.add_articles([ImportedArticle(article())], at=now()))
        ines = corpus.layer("Ines")
        ada = Mention("m1", "article-1", ines.id, "PERSON", (at("Ada Holm"),), "e1")
        done = ArticleState("article-1", ines.id, Progress.DONE)
        corpus.submit(corpus.content("article-1", ines), Edit("Label", after=(ada, done)))
        corpus.run(lambda store: store.entities.put(CARD))
        corpus.run(lambda store: store.entities.put(EntityCard("e2", "Bo")))
        export(corpus, tmp_path / "out", ExportOptions(formats=("jsonl",), layer="Ines"))
    (path,) = (tmp_path / "out").glob("*.jsonl")
    (line,) = lines(path)
    assert line["entities"] == [{"id": "e1", "name": "Ada", "identifier": "Q7"}]
    with Corpus.create(tmp_path / "b.corpus") as corpus:
        import_paths(corpus.owner, [path], ImportOptions())
        assert corpus.run(lambda store: store.entities.cards()) == {"e1": CARD}


def test_entities_that_are_none_are_refused_one_by_one(tmp_path: Path) -> None:
    data = json.loads(jsonl.write_article(ImportedArticle(article(), entities=(CARD,))))
    data["entities"] += [7, {"name": "Bo"}]
    (read,), refused = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [data]))
    assert list(read.entities) == [CARD]
    assert [item.record for item in refused] == ["line 1, entity 2", "line 1, entity 3"]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """Return an export of an article in which a stance names who stands in another one."""
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        articles = [article(), article("The strait froze over.\n", "article-2", "Ice")]
        incoming = [ImportedArticle(item) for item in articles]
        corpus.run(lambda store: store.add_articles(incoming, at=now()))
        ines = corpus.layer("Ines")
        ada = Mention("m1", "article-1", ines.id, "PERSON", (at("Ada Holm"),), "e1")
        corpus.submit(corpus.content("article-1", ines), Edit("Label", after=(ada,)))
        ends = Argument(entity_id="e1"), Argument(topic="ice")
        stance = Stance("s1", "article-2", ines.id, "AGAINST", *ends, (Span(4, 10),))
        done = ArticleState("article-2", ines.id, Progress.DONE)
        corpus.submit(corpus.content("article-2", ines), Edit("Label", after=(stance, done)))
        formats = ("jsonl", "spacy", "training-jsonl")
        export(corpus, tmp_path / "out", ExportOptions(formats=formats, layer="Ines"))
    return tmp_path / "out"


def test_a_name_that_only_a_stance_names_goes_along_and_comes_back(
    exported: Path, tmp_path: Path
) -> None:
    (line,) = lines(exported / "all.jsonl")
    assert line["entities"] == [{"id": "e1", "name": "Ada Holm", "identifier": None}]
    with Corpus.create(tmp_path / "b.corpus") as corpus:
        import_paths(corpus.owner, [exported / "all.jsonl"], ImportOptions())
        (found,) = corpus.content("article-2", corpus.layer("Ines")).labels()
        assert isinstance(found, Stance)
        assert found.holder == Argument(entity_id="e1")
        assert corpus.run(lambda store: store.entities.of(["e1"]))[0].title() == "Ada Holm"


def test_formats_for_training_tell_who_is_named(exported: Path) -> None:
    (trained,) = lines(exported / "all.training.jsonl")
    assert trained["meta"]["entities"] == {"e1": {"name": "Ada Holm"}}
    (doc,) = DocBin().from_disk(exported / "all.spacy").get_docs(Vocab())
    own = doc.user_data["annotator"]
    assert own["labels"]["s1"]["holder"]["entity_id"] == "e1"
    assert own["entities"] == {"e1": {"name": "Ada Holm"}}
