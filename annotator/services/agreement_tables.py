"""The report as one JSON object and as CSV: the shapes that scripts build on."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.annotations import Family
from annotator.domain.errors import ExportTargetError
from annotator.domain.phrases import phrase
from annotator.services.agreement_report import (
    AgreementReport,
    Figure,
    Reading,
)

PROMISED = (
    *("f1_exact", "f1_overlap", "f1_token", "alpha_token", "alpha_u", "cu_alpha", "gamma"),
    *("kappa_cohen", "kappa_fleiss", "alpha_nominal", "alpha_ordinal", "ac1", "agr"),
)
"""The names that `to_json` always has, with a note where the family has no such measure."""

_NOT_OF = {
    Family.ENTITY: "entities have no order",
    Family.CLAIM: "claims have but one label",
    Family.STANCE: "stances are links, not stretches of text",
    Family.DOCUMENT: "labels of the whole article have no place and no order",
}
_COLUMNS = (
    *("table", "reading", "name", "title", "label", "pair_first", "pair_second", "attribute"),
    *("role", "period", "value", "low", "high", "n_articles", "n_items", "items", "note"),
    "other_label",
)


def to_json(report: AgreementReport) -> dict[str, Any]:
    """Return the report as plain values: what cli.md promises, and more beside it.

    ``measures`` are those of all labels: over all pairs, then by label, then by pair.
    """
    return {
        "family": report.family.value,
        "articles": report.n_articles,
        "annotators": [side.name for side in report.sides],
        "measures": [_plain(one) for one in _measures(report)],
        "disagreements": {share.name: share.count for share in report.profile.kinds},
        "agreed_empty": report.agreed_empty,
        "without_suggestions": report.n_blind,
        **_further_figures(report),
        **_places(report),
        "against": report.against,
        "draws": report.draws,
        "seed": report.seed,
        "notes": list(report.notes),
    }


def _further_figures(report: AgreementReport) -> dict[str, Any]:
    return {
        "readings": {
            reading.value: [_plain(one) for one in report.measures if one.reading is reading]
            for reading in (Reading.TOUCHED, Reading.BLIND)
        },
        "by_attribute": [
            {"attribute": one.attribute, **_plain(one)} for one in report.by_attribute
        ],
        "by_role": [{"role": one.role, **_plain(one)} for one in report.by_role],
        "periods": [
            {"period": one.period, "reading": one.reading.value, **_plain(one)}
            for period in report.periods
            for one in period.figures
        ],
        "intra": [_plain(one) for one in report.intra],
    }


def _places(report: AgreementReport) -> dict[str, Any]:
    return {
        "patterns": [
            {"sentence": one.sentence, "count": one.count, "of": one.of} for one in report.patterns
        ],
        "confusions": [
            {"pair": list(one.pair), "labels": list(one.labels), "counts": one.counts}
            for one in report.confusions
        ],
        "by_article": [
            {
                "id": line.id,
                "title": line.title,
                "annotators": list(line.sides),
                "f1_exact": line.f1,
                "n_items": line.items,
                "differences": sum(line.differences),
            }
            for line in report.articles
        ],
    }


def to_csv(report: AgreementReport) -> str:
    """Return all figures as CSV, one a line, with a heading; values are not rounded.

    Last come the cells of the confusion tables: how often the first of the pair has `label` where
    the second has `other_label` ("none": nothing).
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for table, figure in _tables(report):
        first, second = figure.pair or ("", "")
        row = {name: getattr(figure, name, "") for name in _COLUMNS}
        row |= {"table": table, "reading": figure.reading.value}
        row |= {"pair_first": first, "pair_second": second}
        writer.writerow({name: "" if value is None else value for name, value in row.items()})
    writer.writerows(_confusion_rows(report))
    return out.getvalue()


def _confusion_rows(report: AgreementReport) -> Iterator[dict[str, object]]:
    for table in report.confusions:
        first, second = table.pair
        for label, counts in zip(table.labels, table.counts, strict=True):
            for other, count in zip(table.labels, counts, strict=True):
                yield {
                    "table": "confusions",
                    "reading": Reading.ALL.value,
                    "name": "count",
                    "title": "Label confusion",
                    "label": label,
                    "other_label": other,
                    "pair_first": first,
                    "pair_second": second,
                    "value": count,
                    "items": "labels",
                }


def write_report(report: AgreementReport, path: Path) -> None:
    """Write the report as CSV or HTML, as the name ends; an older one is replaced whole.

    Raises `ExportTargetError` if the file cannot be written; then it is as it was.
    """
    if path.suffix.lower() == ".csv":
        content = to_csv(report)
    elif path.suffix.lower() in (".html", ".htm"):
        from annotator.services.agreement_html import to_html  # noqa: PLC0415 - seldom wanted

        content = to_html(report)
    else:
        raise ExportTargetError(
            phrase("The report was not written: it can be an HTML page or CSV."),
            where=str(path),
            remedy=phrase("End its name in .html or .csv."),
        )
    part = path.with_name(f".{path.name}.annotator-part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportTargetError(
            phrase("The report was not written: {reason}.", reason=error.strerror or error),
            where=str(path),
            remedy=phrase("Name another folder or free some room."),
        ) from error


def _measures(report: AgreementReport) -> Iterator[Figure]:
    whole = [one for one in report.measures if one.reading is Reading.ALL]
    yield from whole
    for name in PROMISED:
        if not any(one.name == name for one in whole):
            why = _NOT_OF[report.family]
            if name == "gamma" and report.family in (Family.ENTITY, Family.CLAIM):
                why = "gamma was left out on request"
            yield Figure(name, name, None, note=f"not defined: {why}")
    yield from report.by_label
    yield from report.by_pair


def _tables(report: AgreementReport) -> Iterator[tuple[str, Figure]]:
    for table in ("measures", "by_pair", "by_label", "by_attribute", "by_role", "intra"):
        for figure in getattr(report, table):
            yield table, figure
    for period in report.periods:
        for figure in period.figures:
            yield "periods", figure


def _plain(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.name,
        "label": figure.label,
        "pair": None if figure.pair is None else list(figure.pair),
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "n_articles": figure.n_articles,
        "n_items": figure.n_items,
        "note": figure.note,
    }
