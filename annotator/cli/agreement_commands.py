"""Verbs of working together: agreement, assign."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from annotator.cli.output import TerminalProgress, of, print_json, print_table, say
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
from annotator.services.assigning import DEFAULT_SHARE, AssignOptions, assign, take_back
from annotator.services.corpus import Corpus

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
        help="as typed to search: words, outlet:NAME, date:2026-01..2026-03; also id:A,B",
    )
    agree.add_argument(
        "--against", metavar="NAME", help="compare everybody with that one: gold, model, anybody"
    )
    agree.add_argument("--report", type=Path, metavar="FILE.html", help="a page, or FILE.csv")
    add_json(agree)
    _add_assign(verbs)


def _add_assign(verbs: Verbs) -> None:
    give = add_verb(verbs, "assign", _assign, "give articles to annotators, or take them back")
    add_corpus(give)
    whom = give.add_mutually_exclusive_group(required=True)
    whom.add_argument("--to", nargs="+", metavar="NAME", help="annotators; NAME#2: NAME again")
    whom.add_argument(
        "--take-back", nargs="+", metavar="NAME", help="whose articles, but for those begun"
    )
    give.add_argument(
        "--overlap", type=int, default=2, metavar="N", help="annotators to a shared article (2)"
    )
    give.add_argument(
        "--share",
        type=_share,
        default=DEFAULT_SHARE,
        metavar="P",
        help="how many are shared, 0.2 or 20%% (default)",
    )
    give.add_argument(
        "--blind", type=_share, default=0.0, metavar="P", help="how many without suggestions (none)"
    )
    give.add_argument("--seed", type=int, default=0, metavar="S", help="which deal (default 0)")
    add_json(give)


def _share(words: str) -> float:
    """Read 0.2, 20% or 20 as a fifth."""
    try:
        value = float(words.removesuffix("%"))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{words}” is no share, such as 0.2 or 20%") from None
    share = value / 100 if words.endswith("%") or value > 1 else value
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"“{words}” is no share: it lies between 0 and 100%")
    return share


def _names(given: Sequence[str]) -> tuple[str, ...]:
    """Return names that were given one by one, or with commas between them."""
    return tuple(name for words in given for name in words.split(",") if name)


def _assign(options: argparse.Namespace) -> int:
    if options.take_back:
        return _take_back(options)
    names = _names(options.to)
    chosen = AssignOptions(names, options.overlap, options.share, options.blind, options.seed)
    with Corpus.open(options.corpus) as corpus:
        done = assign(corpus, chosen)
    if options.json:
        print_json(asdict(done))
    say(
        f"Gave out {of(done.articles, 'article')}: {done.several} of them to more than one,"
        f" {done.blind} without suggestions."
    )
    for name, count in done.given.items():
        say(f"{name}: {of(count, 'article')}.")
    return 0


def _take_back(options: argparse.Namespace) -> int:
    with Corpus.open(options.corpus) as corpus:
        done = take_back(corpus, _names(options.take_back))
    if options.json:
        print_json(asdict(done))
    for name, count in done.taken.items():
        begun = f"; {of(done.left[name], 'article')} begun and kept" if done.left[name] else ""
        say(f"{name}: took back {of(count, 'article')}{begun}.")
    return 0


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
    if not report.articles:
        return  # The notes say why.
    names = ", ".join(side.name for side in report.sides if side.name != report.against)
    against = f", against {report.against}" if report.against else ""
    count = of(report.n_articles, "article")
    print(f"{report.family}: {count} that two or more finished: {names}{against}")
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
    print(f"\n{of(report.profile.total, 'disagreement')}")
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
