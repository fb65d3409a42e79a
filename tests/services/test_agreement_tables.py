"""What scripts and readers get of a report: JSON of a promised shape, CSV, one page of HTML."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from annotator.domain.annotations import Family
from annotator.domain.errors import ExportTargetError
from annotator.services.agreeing import agreement
from annotator.services.agreement_html import to_html
from annotator.services.agreement_report import AgreementReport
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.agreement_tables import PROMISED, to_csv, to_json, write_report
from tests.services.reviewed import Marks, reviewed

ARTICLE: dict[str, Marks | None] = {
    "Ada <b>": [("Harbour Board", "ORG"), ("Ada Lind", "PERSON")],
    "Ben": [("The Harbour Board", "ORG"), ("Ada Lind", "PERSON"), ("Port Aal", "GPE")],
}
SHAPE = {"name", "label", "pair", "value", "low", "high", "n_articles", "n_items", "note"}


@pytest.fixture
def report(tmp_path: Path) -> AgreementReport:
    with reviewed(tmp_path / "team.corpus", [ARTICLE] * 9) as corpus:
        return agreement(corpus.owner, corpus.path, AgreementOptions())


def test_json_has_the_promised_shape(report: AgreementReport) -> None:
    data = json.loads(json.dumps(to_json(report)))
    assert (data["family"], data["articles"], data["annotators"]) == (
        "entity",
        9,
        ["Ada <b>", "Ben"],
    )
    assert data["disagreements"] == {
        "missing": 9,
        "boundary": 9,
        "label": 0,
        "attribute": 0,
        "link": 0,
    }
    assert all(set(one) == SHAPE for one in data["measures"])
    whole = {one["name"]: one for one in data["measures"] if not (one["label"] or one["pair"])}
    assert set(PROMISED) <= set(whole)
    assert whole["f1_exact"]["value"] == pytest.approx(0.4)
    assert all(one["note"] for one in data["measures"] if one["value"] is None)


@pytest.mark.parametrize("family", list(Family))
def test_every_family_names_every_promised_measure(tmp_path: Path, family: Family) -> None:
    with reviewed(tmp_path / "team.corpus", [ARTICLE]) as corpus:
        found = agreement(corpus.owner, corpus.path, AgreementOptions(family))
    assert set(PROMISED) <= {one["name"] for one in to_json(found)["measures"]}


def test_csv_holds_every_figure_once(report: AgreementReport) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(report))))
    (row,) = (
        row
        for row in rows
        if (row["table"], row["reading"], row["name"]) == ("measures", "all", "f1_exact")
    )
    assert float(row["value"]) == pytest.approx(0.4)
    pairs = {(row["pair_first"], row["pair_second"]) for row in rows if row["table"] == "by_pair"}
    assert pairs == {("Ada <b>", "Ben")}


def test_csv_holds_all_cells_of_the_confusion_tables(report: AgreementReport) -> None:
    cells = {
        (row["label"], row["other_label"]): int(row["value"])
        for row in csv.DictReader(io.StringIO(to_csv(report)))
        if row["table"] == "confusions"
    }
    (table,) = report.confusions
    assert len(cells) == len(table.labels) ** 2
    assert (cells["ORG", "ORG"], cells["none", "GPE"], cells["GPE", "none"]) == (9, 9, 0)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.unbalanced: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "rect", "path", "circle", "polyline"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open and self.open.pop() != tag:
            self.unbalanced.append(tag)


def test_the_page_needs_nothing_else_and_is_escaped(report: AgreementReport) -> None:
    page = to_html(report)
    assert not re.search(r"https?:|<script|<link|src=|url\(", page)
    assert "Ada &lt;b&gt;" in page
    assert "Ada <b>" not in page
    tags = _Tags()
    tags.feed(page)
    assert (tags.open, tags.unbalanced) == ([], [])


def test_values_stand_as_text_beside_every_drawing(report: AgreementReport) -> None:
    page = to_html(report)
    assert ".400" in page
    assert "Ben includes the leading article: 9 of 9" in page


def test_a_report_is_written_whole_or_not_at_all(report: AgreementReport, tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    write_report(report, target)
    write_report(report, target)
    assert target.read_text("utf-8") == to_html(report)
    for bad in (tmp_path / "no" / "out.csv", tmp_path / "out.pdf"):
        with pytest.raises(ExportTargetError):
            write_report(report, bad)
    assert {path.suffix for path in tmp_path.iterdir()} == {".corpus", ".html"}
