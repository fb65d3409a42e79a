"""Verbs of working together: agreement, assign."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from annotator.cli.output import TerminalProgress, print_json, print_table, say
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.domain.annotations import Family
from annotator.services.agreeing import agreement_file
from annotator.services.agreement_cache import AgreementCache
from annotator.services.agreement_report import (
    READING_TITLES,
    AgreementReport,
    Figure,
    Reading,
)
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.agreement_tables import to_json, write_report

_HEADINGS = ("measure", "value", "low", "high", "articles", "counted", "", "note")


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    agree = add_verb(
        verbs, "agreement", _agreement, "how far annotators agree, and where they part"
    )
    add_corpus(agree)
    agree.add_argument(
        "--family", type=Family, choices=list(Family), default=Family.ENTITY, help="default entity"
    )
    agree.add_argument("--label", metavar="L", help="only labels of that name")
    agree.add_argument("--annotators", metavar="A,B…", default="", help="whose labels")
    agree.add_argument(
        "--articles",
        metavar="FILTER",
        default="",
        help="words to look for, source:NAME, date:FROM..TO, id:A,B, blind",
    )
    agree.add_argument(
        "--against", metavar="NAME", help="compare everybody with that one: gold, model, anybody"
    )
    agree.add_argument("--report", type=Path, metavar="FILE.html", help="a page, or FILE.csv")
    add_json(agree)


def _agreement(options: argparse.Namespace) -> int:
    chosen = AgreementOptions(
        family=options.family,
        label=options.label,
        annotators=tuple(name for name in options.annotators.split(",") if name),
        against=options.against,
        articles=options.articles,
    )
    progress = TerminalProgress("Comparing")
    report = agreement_file(options.corpus, chosen, progress, AgreementCache.on_disk())
    progress.finish()
    if options.report:
        write_report(report, options.report)
        say(f"Wrote {options.report}.")
    if options.json:
        print_json(to_json(report))
    else:
        _print(report)
    for note in report.notes:
        say(note)
    return 0


def _print(report: AgreementReport) -> None:
    names = ", ".join(side.name for side in report.sides)
    print(f"{report.family}: {report.n_articles} articles finished by two or more of {names}")
    print(f"{report.agreed_empty} of them all left empty, {report.n_blind} without suggestions")
    for reading in Reading:
        figures = [one for one in report.measures if one.reading is reading]
        if any(one.value is not None for one in figures):
            print(f"\n{READING_TITLES[reading]}")
            _print_figures(("", one.title, one) for one in figures)
    for title, what, by in (
        ("Pair by pair", "pair", report.by_pair),
        ("By label", "label", report.by_label),
        ("By attribute", "attribute", report.by_attribute),
        ("By part", "role", report.by_role),
        ("The same person twice", "pair", report.intra),
    ):
        if by:
            print(f"\n{title}")
            _print_figures((_name(one, what), one.title, one) for one in by)
    _print_differences(report)
    print(f"\nIntervals of 95 % over articles; {report.draws} draws, seed {report.seed}.")


def _print_differences(report: AgreementReport) -> None:
    print(f"\n{report.profile.total} disagreements")
    print_table(("kind", "count"), [(share.title, share.count) for share in report.profile.kinds])
    if report.profile.advice:
        print(report.profile.advice)
    for pattern in report.patterns:
        print(f"  {pattern.sentence}")


def _print_figures(figures: Iterable[tuple[str, str, Figure]]) -> None:
    rows = [
        (
            " ".join(filter(None, (name, title))),
            *(_digits(value) for value in (one.value, one.low, one.high)),
            one.n_articles,
            one.n_items,
            one.items,
            one.note or "",
        )
        for name, title, one in figures
    ]
    print_table(_HEADINGS, rows)


def _name(figure: Figure, what: str) -> str:
    value = getattr(figure, what)
    return " × ".join(value) if isinstance(value, tuple) else str(value)


def _digits(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
