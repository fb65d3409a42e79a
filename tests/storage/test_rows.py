"""Every record comes back from its row as it was."""

from __future__ import annotations

from hypothesis import given

from annotator.domain.annotations import Annotation, Decision, Note, Region
from annotator.storage.rows import (
    annotation_from,
    annotation_row,
    article_from,
    article_row,
    decision_from,
    decision_row,
    note_from,
    note_row,
    region_from,
    region_row,
)
from tests import strategies
from tests.examples import article

TEXT = "x" * strategies.LENGTH


@given(strategies.labels)
def test_label_survives_its_row(record: Annotation) -> None:
    row = annotation_row(record, 1, 2, TEXT)
    read = [row[1], *row[3:7], *row[8:12]]
    assert annotation_from(read, "article", "layer") == record


@given(strategies.labels)
def test_place_of_a_label_is_its_whole_stretch(record: Annotation) -> None:
    start, end, surface = annotation_row(record, 1, 2, TEXT)[5:8]
    if start is None:
        assert (end, surface) == (None, None)
    else:
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert surface == TEXT[start:end]


@given(strategies.regions)
def test_region_survives_its_row(record: Region) -> None:
    assert region_from(region_row(record, 1)[1:], "article") == record


@given(strategies.notes)
def test_note_survives_its_row(record: Note) -> None:
    row = note_row(record, 1, 2)
    assert note_from([row[1], *row[3:]], "article", "layer") == record


@given(strategies.decisions)
def test_decision_survives_its_row(record: Decision) -> None:
    row = decision_row(record, 1, 2)
    assert decision_from([row[1], *row[3:]], "article", "layer") == record


def test_article_survives_its_row() -> None:
    _, article_id, title, source, date, url, language, meta, _, _, sha256, text = article_row(
        article(), 0, "2026"
    )
    read = (article_id, text, title, source, date, url, language, meta, sha256)
    assert article_from(read) == article()
