"""The verb that writes training data: export."""

from __future__ import annotations

import argparse
from pathlib import Path

from annotator.cli.output import TerminalProgress, of, print_json, say
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.domain.exports import NotCarried
from annotator.services.corpus import Corpus
from annotator.services.exporting import (
    ALL_LAYERS,
    LOSSLESS,
    ExportOptions,
    ExportReport,
    default_layer,
    export,
)

_UNSETTLED = "no article is done in “gold”; name an annotator with --layer"


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    out = add_verb(verbs, "export", _export, "write training data from finished articles")
    add_corpus(out)
    out.add_argument("out", type=Path, metavar="OUT", help="a new folder, or an export to replace")
    out.add_argument(
        "--format", required=True, metavar="F[,F…]", help="spacy, jsonl, training-jsonl"
    )
    out.add_argument(
        "--layer",
        metavar="NAME",
        help="an annotator's name, gold (default), majority: what most say; all: every layer,"
        " jsonl only, and the default there as long as nothing is settled",
    )
    out.add_argument("--split", metavar="80/10/10", help="shares of train, dev and test")
    out.add_argument(
        "--split-by",
        choices=("article", "source", "date", "story"),
        default="article",
        help="kept together",
    )
    out.add_argument("--seed", type=int, default=0, metavar="S", help="which split (default 0)")
    out.add_argument("--include-boilerplate", action="store_true", help="keep the whole text")
    add_json(out)


def _export(options: argparse.Namespace) -> int:
    formats = tuple(name for name in options.format.split(",") if name)
    progress = TerminalProgress("Exporting")
    with Corpus.open(options.corpus, read_only=True) as corpus:
        layer = options.layer or default_layer(corpus, formats)
        possible = formats if layer != ALL_LAYERS else (LOSSLESS,)
        chosen = ExportOptions(
            formats=possible,
            layer=layer,
            split=options.split,
            split_by=options.split_by,
            seed=options.seed,
            include_boilerplate=options.include_boilerplate,
        )
        report = export(corpus, options.out, chosen, progress)
    progress.finish()
    for name in formats:
        if name not in possible:
            report.not_carried.append(NotCarried(name, "", "all articles", _UNSETTLED))
    if options.json:
        print_json(report.to_json())
    _say(report, options.out)
    return 0 if possible == formats else 1


def _say(report: ExportReport, out: Path) -> None:
    for file in report.files:
        labels = of(file.labels, "label")
        say(f"{out / file.path}: {of(file.articles, 'article')}, {labels}.")
    if report.left_out:
        counts = ", ".join(f"{count} {why}" for why, count in sorted(report.left_out.items()))
        say(f"Left out: {counts}.")
    if report.not_carried:
        kinds = sorted({(one.format, one.why) for one in report.not_carried})
        for name, why in kinds:
            count = sum((one.format, one.why) == (name, why) for one in report.not_carried)
            say(f"Not carried by {name}, {count} times: {why}")
