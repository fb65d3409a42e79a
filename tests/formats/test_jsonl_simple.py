"""Lines of other tools: what is certain comes in, the rest is listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from annotator.domain.annotations import Mention, Span
from annotator.domain.articles import Progress
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.formats import jsonl
from tests.formats.reading import outcome, write_lines


def read(tmp_path: Path, **line: Any) -> tuple[list[ImportedArticle], list[Refusal]]:
    text = {"text": "Ada Holm left the Sund."}
    return outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [{**text, **line}]))


def test_spans_become_mentions_of_the_named_annotator(tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 8, "label": "PERSON", "token_start": 0, "token_end": 1}]
    line = {"_input_hash": -7, "tokens": [{"id": 0}], "_view_id": "ner_manual", "desk": "sea"}
    (item,), refused = read(tmp_path, spans=spans, answer="accept", annotator="Wale", **line)
    (layer,) = item.layers
    (mention,) = layer.records
    assert isinstance(mention, Mention)
    assert (mention.label, mention.spans) == ("PERSON", (Span(0, 8),))
    assert (layer.layer.name, layer.progress, refused) == ("Wale", Progress.DONE, [])
    assert item.article.meta == {"desk": "sea"}


def test_a_rejected_line_gives_its_text_but_no_labels(tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 8, "label": "PERSON"}]
    (item,), (refused,) = read(tmp_path, spans=spans, answer="reject")
    assert item.layers == ()
    assert "its answer is “reject”" in refused.reason


def test_a_line_without_spans_has_no_layer_and_an_accepted_one_is_done(tmp_path: Path) -> None:
    (plain,), _ = read(tmp_path)
    (empty,), _ = read(tmp_path, answer="accept")
    assert plain.layers == ()
    assert [(one.progress, one.records) for one in empty.layers] == [(Progress.DONE, ())]


def test_relations_and_unknown_labels_are_listed(tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 8, "label": "BOAT"}, {"start": 18, "end": 22, "label": "GPE"}]
    (item,), refused = read(tmp_path, spans=spans, relations=[{"head": 1}])
    assert len(item.layers[0].records) == 1
    assert [one.record for one in refused] == ["line 1, “relations”", "line 1, span 1"]


def test_a_line_without_text_says_so(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", [{"sentence": "x"}])
    articles, (refused,) = outcome(jsonl.read, path)
    assert (articles, refused.reason) == ([], "“text” is missing")
