"""The majority as a layer to export: what most say, with what it cannot answer listed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.domain.errors import NothingToExportError
from annotator.services.exporting import ExportOptions, ExportReport, export
from tests.services.settled import make_corpus, name
from tests.services.test_settling import sides


def exported(tmp_path: Path, *labels: str) -> tuple[ExportReport, list[tuple[str, str]]]:
    """Return the report and the mentions of an article that annotators call Sund like this."""
    out = tmp_path / "out"
    with make_corpus(tmp_path / "news.corpus", ("a1", sides("a1", *labels))) as corpus:
        report = export(corpus, out, ExportOptions(formats=("jsonl",), layer="majority"))
    (line,) = (out / report.files[0].path).read_text("utf-8").splitlines()
    mentions = json.loads(line)["layers"][0]["mentions"]
    return report, [(one["label"], one["text"]) for one in mentions]


def test_what_most_say_is_exported(tmp_path: Path) -> None:
    report, mentions = exported(tmp_path, "GPE", "GPE", "LOC")
    assert mentions == [("FAC", "harbour tunnel"), ("PERSON", "Ada Holm"), ("GPE", "Sund")]
    assert report.not_carried == []


def test_ties_are_left_out_and_listed(tmp_path: Path) -> None:
    report, mentions = exported(tmp_path, "GPE", "LOC")
    assert mentions == [("PERSON", "Ada Holm")]
    assert [one.what for one in report.not_carried] == ["entity The harbour tunnel", "entity Sund"]


def test_same_labels_give_the_same_bytes(tmp_path: Path) -> None:
    digests = []
    with make_corpus(tmp_path / "n.corpus", ("a1", sides("a1", "GPE", "GPE", "LOC"))) as corpus:
        for number in range(2):
            options = ExportOptions(formats=("jsonl",), layer="majority")
            report = export(corpus, tmp_path / f"out{number}", options)
            digests.append(report.files[0].sha256)
    assert digests[0] == digests[1]


def test_articles_of_one_annotator_have_no_majority(tmp_path: Path) -> None:
    alone = [[name(0, "Sund", "GPE", article="a1")]]
    with make_corpus(tmp_path / "news.corpus", ("a1", alone)) as corpus:
        options = ExportOptions(formats=("jsonl",), layer="majority")
        with pytest.raises(NothingToExportError, match="two annotators"):
            export(corpus, tmp_path / "out", options)
