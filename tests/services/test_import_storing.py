"""A text that is there already: layers that are new to it join, nothing is doubled or lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotations import Mention, Note, Record, Region
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.queue import QueueQuery
from annotator.services.corpus import Corpus
from annotator.services.import_files import AnnotatorFrom
from annotator.services.importing import ImportOptions, ImportReport, import_paths

TEXT = "Ferry to sail\n\nMayor Pia Storm said the ferry would sail.\n"
LABEL = {"id": "m1", "label": "PERSON", "spans": [[TEXT.index("Pia"), TEXT.index(" said")]]}


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "news.corpus") as made:
        yield made


def layer(name: str, label_id: str = "m1", **others: Any) -> dict[str, Any]:
    label = {**LABEL, "id": label_id}
    return {"name": name, "kind": "annotator", "state": "done", "mentions": [label], **others}


def bring(corpus: Corpus, folder: Path, *layers: dict[str, Any], text: str = TEXT) -> ImportReport:
    """Import one article with such layers."""
    path = folder / "a.jsonl"
    path.write_text(json.dumps({"format": "annotator/1", "text": text, "layers": layers}))
    return import_paths(corpus.owner, [path])


def records(corpus: Corpus) -> list[Record]:
    (article_id,) = corpus.run(lambda store: store.article_ids())
    return corpus.run(lambda store: store.records(article_id))


def test_a_second_annotators_labels_join_the_article(corpus: Corpus, tmp_path: Path) -> None:
    bring(corpus, tmp_path, layer("Ines"))
    report = bring(corpus, tmp_path, layer("Tomas"))
    assert (report.articles, report.merged, report.labels) == (0, 1, 1)
    assert (report.duplicates, report.refused) == ([], [])
    mentions = [one for one in records(corpus) if isinstance(one, Mention)]
    assert len({one.id for one in mentions}) == len({one.layer_id for one in mentions}) == 2
    owner = corpus.layer("Tomas")
    done = QueueQuery(layer_id=owner.id, progress=(Progress.DONE,))
    assert corpus.run(lambda store: store.queue_size(done)) == 1
    assert corpus.check() == []


def test_labels_of_a_layer_that_has_some_are_listed(corpus: Corpus, tmp_path: Path) -> None:
    bring(corpus, tmp_path, layer("Ines"))
    report = bring(corpus, tmp_path, layer("Ines"), layer("Tomas", "m2"))
    assert (report.merged, report.labels, len(report.duplicates)) == (1, 1, 1)
    assert "1 label was not taken, as “Ines” has labels there" in report.duplicates[0].reason
    again = bring(corpus, tmp_path, layer("Ines"), layer("Tomas", "m2"))
    assert (again.merged, again.labels, len(again.duplicates)) == (0, 0, 1)
    assert len([one for one in records(corpus) if isinstance(one, Mention)]) == 2


def test_finished_without_a_label_is_a_voice_too(corpus: Corpus, tmp_path: Path) -> None:
    bring(corpus, tmp_path)
    assert bring(corpus, tmp_path, layer("Ines", mentions=[])).merged == 1
    report = bring(corpus, tmp_path, layer("Ines"))
    assert (report.merged, len(report.duplicates)) == (0, 1)


def test_what_points_at_a_label_follows_its_new_id(corpus: Corpus, tmp_path: Path) -> None:
    bring(corpus, tmp_path, layer("Ines"))
    note = {"id": "n1", "on": "m1", "by": "Tomas", "text": "Her title?", "at": ""}
    bring(corpus, tmp_path, layer("Tomas", notes=[note]))
    tomas = corpus.layer("Tomas").id
    mine = [one for one in records(corpus) if isinstance(one, Mention) and one.layer_id == tomas]
    notes = [one for one in records(corpus) if isinstance(one, Note)]
    assert [one.on for one in notes] == [mine[0].id] != ["m1"]


def test_a_joining_label_opens_what_looked_like_boilerplate(corpus: Corpus, tmp_path: Path) -> None:
    text = f"Advertisement\n\n{TEXT}"
    label = {"label": "MISC", "spans": [[0, 13]]}
    bring(corpus, tmp_path, text=text)
    report = bring(corpus, tmp_path, layer("Ines", mentions=[label]), text=text)
    assert (report.merged, report.refused) == (1, [])
    regions = [one for one in records(corpus) if isinstance(one, Region)]
    assert [one.annotate for one in regions if one.span.start == 0] == [True]
    assert corpus.check() == []


def test_files_of_several_annotators_are_one_article(corpus: Corpus, tmp_path: Path) -> None:
    """The texts may lie in another folder than the annotations."""
    for folder in ("labels", "text"):
        (tmp_path / "in" / folder).mkdir(parents=True)
    (tmp_path / "in" / "text" / "ferry.txt").write_text(TEXT)
    for name in ("ines", "tomas"):
        path = tmp_path / "in" / "labels" / f"ferry_{name}.ann"
        path.write_text(f"T1\tPER {LABEL['spans'][0][0]} {LABEL['spans'][0][1]}\tPia Storm\n")
    options = ImportOptions(annotator_from=AnnotatorFrom.SUFFIX)
    report = import_paths(corpus.owner, [tmp_path / "in"], options)
    assert (report.articles, report.merged, report.labels) == (1, 1, 2)
    assert (report.refused, report.duplicates) == ([], [])
    assert report.told == {"labels were read by the scheme's map “conll2003”": 2}
    names = {one.name for one in corpus.layers() if one.kind is LayerKind.ANNOTATOR}
    assert names == {"ines", "tomas"}
