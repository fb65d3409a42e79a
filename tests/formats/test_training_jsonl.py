"""Training lines hold every label on token borders, and their tokens give the text back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given

from annotator.domain.annotations import (
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Record,
    Span,
    Stance,
)
from annotator.domain.articles import Article
from annotator.domain.imports import ImportedArticle
from annotator.formats import jsonl, training_jsonl
from tests.examples import INES, TEXT, article, at
from tests.formats.reading import context, outcome
from tests.formats.whole_articles import whole_articles

HOLM = Mention(
    "m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),), attributes={"mention": "NAM"}
)
SAFE = Claim(
    "c1",
    "article-1",
    INES.id,
    (at("It is safe,"), at("and it is paid for.")),
    cue=(at("told"),),
    source=(at("Holm", nth=1),),
)
FOR = Stance(
    "s1",
    "article-1",
    INES.id,
    "FAVOR",
    holder=Argument(mention="m1"),
    target=Argument(claim="c1", topic="the bridge"),
    anchor=(at("safe"),),
)


def written(*records: Record, given: Article | None = None) -> dict[str, Any]:
    line: dict[str, Any] = json.loads(
        training_jsonl.write_article(given or article(), INES, records).data
    )
    return line


def test_spans_name_their_tokens_the_last_one_included() -> None:
    line = written(HOLM)
    (span,) = line["spans"]
    first, last = line["tokens"][span["token_start"]], line["tokens"][span["token_end"]]
    assert (first["text"], last["text"]) == ("Ada", "Holm")
    assert (span["label"], span["family"], span["id"]) == ("PERSON", "entity", "m1")


def test_claims_and_stances_are_spans_and_relations() -> None:
    line = written(HOLM, SAFE, FOR)
    labels = {span["label"] for span in line["spans"]}
    assert labels == {"PERSON", "CLAIM", "CLAIM_CUE", "CLAIM_SOURCE", "FAVOR"}
    found = {
        (link["label"], link["head_span"]["id"], link["child_span"]["id"])
        for link in line["relations"]
    }
    assert found == {
        ("CONTINUES", "c1", "c1"),
        ("CUE", "c1", "c1"),
        ("SOURCE", "c1", "c1"),
        ("HOLDER", "s1", "m1"),
        ("TARGET", "s1", "c1"),
    }


def test_what_has_no_span_is_listed() -> None:
    author = Stance(
        "s2", "article-1", INES.id, "AGAINST", Argument(author=True), None, (at("May"),)
    )
    bare = Stance("s3", "article-1", INES.id, "MIXED")
    line = training_jsonl.write_article(article(), INES, [HOLM, SAFE, FOR, author, bare])
    assert line.labels == 5
    assert sorted(line.not_carried) == [
        ("stance s1", "its topic is not a span of the text"),
        ("stance s2", "its holder is not a span of the text"),
        ("stance s3", "a stance without words of its own has no span"),
    ]


def test_labels_of_the_article_are_categories() -> None:
    label = DocumentLabel("d1", "article-1", INES.id, "AUTHOR|bridge", "FAVOR")
    assert written(label)["cats"] == {"AUTHOR|bridge|FAVOR": 1.0}


def test_a_label_inside_a_word_parts_the_token() -> None:
    text = "The  U.S.-led bid\n\nfails. "
    half = Mention("m1", "a", INES.id, "GPE", (Span(5, 8),))
    padded = Mention("m2", "a", INES.id, "ORG", (Span(13, 18),))
    line = written(half, padded, given=Article("a", text))
    tokens = [token["text"] for token in line["tokens"]]
    assert tokens == ["The", " ", "U.S", ".", "-", "led", " ", "bid", "\n", "\n", "fails", "."]
    assert "".join(token["text"] + " " * token["ws"] for token in line["tokens"]) == text


@given(whole_articles())
def test_tokens_cover_the_text_and_every_label(item: ImportedArticle) -> None:
    for layer in item.layers:
        line = written(*layer.records, given=item.article)
        tokens = line["tokens"]
        assert "".join(one["text"] + " " * one["ws"] for one in tokens) == item.article.text
        for span in line["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]


def test_names_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_bytes(training_jsonl.write_article(article(), INES, [HOLM, SAFE]).data)
    (item,), refused = outcome(jsonl.read, path, context(unnamed="Ines"))
    (layer,) = item.layers
    (mention,) = layer.records
    assert isinstance(mention, Mention)
    assert (mention.id, mention.spans, mention.attributes) == ("m1", HOLM.spans, HOLM.attributes)
    assert (layer.layer.name, layer.progress, item.article.text) == ("Ines", "done", TEXT)
    assert any("claim is not read back" in one.reason for one in refused)
