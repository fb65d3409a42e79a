"""Looking for words from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import main
from annotator.domain.imports import ImportedArticle
from annotator.services.clock import now
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.labeling import Labeler
from tests.examples import article, at

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    path = tmp_path / "news.corpus"
    with Corpus.create(path) as opened:
        items = [ImportedArticle(article()), ImportedArticle(article("Ice.", "article-2", "Ice"))]
        opened.run(lambda store: store.add_articles(items, at=now()))
        content = opened.content("article-1", opened.layer("Ines"))
        opened.submit(
            content, Labeler(content, opened.scheme, new_id).create_mention("GPE", at("Sund"))
        )
    return str(path)


def printed(capsys: Capture, *given: str) -> Any:
    assert main(given) == 0
    return json.loads(capsys.readouterr().out)


def test_search_lists_articles(corpus: str, capsys: Capture) -> None:
    found = printed(capsys, "search", corpus, "bridge", "--json")
    assert found["count"] == 1
    assert found["articles"][0]["id"] == "article-1"
    assert "bridge" in found["articles"][0]["snippet"]


def test_search_for_a_sign_alone_says_that_it_cannot_be_found(corpus: str, capsys: Capture) -> None:
    assert main(["search", corpus, "🎉"]) != 0
    told = capsys.readouterr()
    assert "“🎉” cannot be searched for" in told.err
    assert "article-1" not in told.out


def test_concordance_has_lines_with_labels(corpus: str, capsys: Capture) -> None:
    found = printed(capsys, "concordance", corpus, "sund", "--annotator", "Ines", "--json")
    (line,) = found["lines"]
    span = at("Sund")
    assert (line["start"], line["end"], line["text"]) == (span.start, span.end, "Sund")
    assert [(it["label"], it["by"], it["state"]) for it in line["labels"]] == [
        ("GPE", "Ines", "mine")
    ]


def test_concordance_as_a_table(corpus: str, capsys: Capture) -> None:
    assert main(["concordance", corpus, r"S\w+d", "--regex", "--case"]) == 0
    out = capsys.readouterr()
    assert "GPE (Ines, annotator)" in out.out
    assert "1 line in 1 article" in out.err


def test_more_than_asked_for_is_told(corpus: str, capsys: Capture) -> None:
    assert main(["concordance", corpus, "Holm", "--limit", "1"]) == 1
    assert "There are more" in capsys.readouterr().err


@pytest.mark.parametrize("given", [("concordance", "(", "--regex"), ("search", " ")])
def test_what_cannot_be_understood_is_refused(
    corpus: str, capsys: Capture, given: tuple[str, ...]
) -> None:
    verb, *rest = given
    assert main([verb, corpus, *rest]) == 2
    assert "[A801]" in capsys.readouterr().err


def test_a_state_of_nobody_is_told(corpus: str, capsys: Capture) -> None:
    main(["search", corpus, "state:done"])
    assert "by:NAME" in capsys.readouterr().err
