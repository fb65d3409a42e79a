"""The report as one HTML page that needs nothing else: light and dark, values always as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from annotator.services import agreement_page
from annotator.services.agreement_page import bar, cell, dot, line_chart, number, table
from annotator.services.agreement_report import (
    READING_TITLES,
    AgreementReport,
    Confusion,
    Figure,
    Reading,
)

_ARTICLES = 200
_CONFUSIONS = 15


def to_html(report: AgreementReport) -> str:
    """Return the page."""
    parts = [
        _head(report),
        _section("Agreement", _about(report), _measures(report)),
        _section("Pair by pair", _pair_words(report), _pairs(report)),
        _section("Where they part", _profile_words(report), _profile(report)),
        _section("What comes back", "", _patterns(report)),
        *(_confusion(one) for one in report.confusions[:_CONFUSIONS]),
        _section("By label", "Grey: fewer than 30 occurrences.", _by(report.by_label, "label")),
        _section("By attribute", "Of labels alike.", _by(report.by_attribute, "attribute")),
        _section("By part", "", _by(report.by_role, "role")),
        _section("The same person twice", "", _by(report.intra, "pair")),
        _section("Over time", _time_words(), _time(report)),
        _section("By article", _article_words(report), _articles(report)),
    ]
    body = "\n".join(part for part in parts if part)
    title = f"Agreement: {report.family.value}"
    return agreement_page.page(title, body)


def _head(report: AgreementReport) -> str:
    names = ", ".join(
        f"{escape(side.name)} ({side.done} articles, {side.labels} labels)" for side in report.sides
    )
    facts = [
        f"<p>{report.n_articles} articles that two or more finished. {names}.</p>",
        f"<p>{report.agreed_empty} of them everybody left empty; these are agreed, and in no F1."
        f" {report.n_blind} were shown without suggestions.</p>",
    ]
    if report.against:
        facts.append(f"<p>Everybody is compared with {escape(report.against)}.</p>")
    if report.label:
        facts.append(f"<p>Only the label {escape(report.label)}.</p>")
    if report.filter:
        facts.append(f"<p>Only articles that pass: {escape(report.filter)}</p>")
    facts += [f"<p class=note>{escape(note)}</p>" for note in report.notes]
    return f"<header><h1>Agreement: {report.family.value}</h1>{''.join(facts)}</header>"


def _section(title: str, words: str, content: str) -> str:
    if not content:
        return ""
    under = f"<p class=under>{escape(words)}</p>" if words else ""
    return f"<section><h2>{escape(title)}</h2>{under}{content}</section>"


def _about(report: AgreementReport) -> str:
    return (
        f"Point and 95 % interval over articles: bootstrap of {report.draws:,} draws"
        f" (seed {report.seed}), jackknife below 20 articles, none below 8."
    )


def _measures(report: AgreementReport) -> str:
    rows = []
    for one in (one for one in report.measures if one.reading is Reading.ALL):
        others = [report.measure(one.name, reading) for reading in (Reading.TOUCHED, Reading.BLIND)]
        rows.append(
            [
                escape(one.title),
                number(one.value),
                dot(one),
                _interval(one),
                *(number(other.value) if other else "" for other in others),
                f"{one.n_articles:,}",
                f"{one.n_items:,} {escape(one.items)}",
                escape(one.note or ""),
            ]
        )
    readings = [READING_TITLES[reading] for reading in (Reading.TOUCHED, Reading.BLIND)]
    heads = ["Measure", "All labels", "", "95 %", *readings, "Articles", "Counted", "Note"]
    return table(heads, rows)


def _interval(one: Figure) -> str:
    if one.low is None or one.high is None:
        return "–"
    return f"[{number(one.low)}, {number(one.high)}]"


def _pair_words(report: AgreementReport) -> str:
    title = next((one.title for one in report.by_pair if one.name == "f1_exact"), "F1")
    return f"{title}; beneath it how many articles."


def _pairs(report: AgreementReport) -> str:
    if not report.pairs:
        return ""
    rows = list(dict.fromkeys(first for first, _ in report.pairs))
    columns = list(dict.fromkeys(second for _, second in report.pairs))
    lines = []
    for first in rows:
        cells = [f"<th>{escape(first)}</th>"]
        for second in columns:
            one = report.pair_figure("f1_exact", (first, second))
            if one is None:
                cells.append("<td></td>")
            else:
                words = f"{number(one.value)}<small>{one.n_articles}</small>"
                cells.append(cell(words, one.value or 0.0))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    heads = "".join(f"<th>{escape(name)}</th>" for name in columns)
    return f"<table class=heat><tr><th></th>{heads}</tr>{''.join(lines)}</table>"


def _profile_words(report: AgreementReport) -> str:
    cascades = report.profile.cascades
    more = f" {cascades} more follow from one of these." if cascades else ""
    return f"{report.profile.total} disagreements.{more} {report.profile.advice}".strip()


def _profile(report: AgreementReport) -> str:
    kinds = report.profile.kinds
    if not report.profile.total:
        return ""
    most = max(share.count for share in kinds)
    rows = [
        [escape(share.title), f"{share.count:,}", bar(share.count, most)]
        for share in (*kinds, *report.profile.hints)
    ]
    for row, share in zip(rows[len(kinds) :], report.profile.hints, strict=True):
        row[0] = f"<span class=hint>of these: {escape(share.title.lower())}</span>"
    return table(["Kind", "Count", ""], rows)


def _patterns(report: AgreementReport) -> str:
    items = "".join(f"<li>{escape(one.sentence)}</li>" for one in report.patterns)
    return f"<ul>{items}</ul>" if items else ""


def _confusion(one: Confusion) -> str:
    most = max((count for row in one.counts for count in row), default=0)
    if not most or len(one.labels) <= 2:
        return ""
    rows = "".join(
        f"<tr><th>{escape(label)}</th>"
        + "".join(cell(f"{count:,}", count / most) for count in counts)
        + "</tr>"
        for label, counts in zip(one.labels, one.counts, strict=True)
    )
    heads = "".join(f"<th>{escape(label)}</th>" for label in one.labels)
    first, second = one.pair
    content = f"<table class=heat><tr><th></th>{heads}</tr>{rows}</table>"
    words = f"Rows {first}, columns {second}. {one.sentence}".strip()
    return _section(f"Label confusion, {first} × {second}", words, content)


def _by(figures: Sequence[Figure], what: str) -> str:
    rows = []
    for one in figures:
        value = getattr(one, what)
        name = escape(" × ".join(value) if isinstance(value, tuple) else value)
        row = [name, escape(one.title), number(one.value), dot(one), _interval(one)]
        row += [f"{one.n_articles:,}", f"{one.n_items:,} {escape(one.items)}"]
        row.append(escape(one.note or ""))
        rows.append([f"<span class=faint>{part}</span>" for part in row] if one.faint else row)
    heads = [what.title(), "Measure", "Value", "", "95 %", "Articles", "Counted", "Note"]
    return table(heads, rows) if rows else ""


def _time_words() -> str:
    return "Per week in which an article was last worked on; dotted: shown without suggestions."


def _time(report: AgreementReport) -> str:
    weeks = [period.start for period in report.periods]
    lines = [list(_over_time(report, reading)) for reading in (Reading.ALL, Reading.BLIND)]
    if len(weeks) < 2:
        return ""
    rows = [
        [week, *(number(value) for value in values)]
        for week, *values in zip(weeks, *lines, strict=True)
    ]
    heads = ["Week of", "All", "Without suggestions"]
    return line_chart(weeks, lines) + table(heads, rows)


def _over_time(report: AgreementReport, reading: Reading) -> Iterator[float | None]:
    for period in report.periods:
        found: Iterable[Figure] = (one for one in period.figures if one.reading is reading)
        yield next((one.value for one in found), None)


def _article_words(report: AgreementReport) -> str:
    more = f" The first {_ARTICLES} of them." if report.n_articles > _ARTICLES else ""
    return f"Those with most differences first.{more}"


def _articles(report: AgreementReport) -> str:
    lines = sorted(report.articles, key=lambda line: -sum(line.differences))[:_ARTICLES]
    rows = [
        [
            escape(line.title or line.id),
            escape(", ".join(line.sides)),
            "all empty" if line.empty else number(line.f1),
            *(f"{count:,}" for count in line.differences),
        ]
        for line in lines
    ]
    heads = ["Article", "By", "F1", "Missing", "Boundary", "Label", "Attribute", "Link"]
    return table(heads, rows) if rows else ""
