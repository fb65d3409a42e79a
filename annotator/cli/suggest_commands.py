"""Verbs that suggest labels: suggest, suggesters."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from annotator.cli.output import TerminalProgress, of, print_json, print_table, say, tell
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.services import backups
from annotator.services.corpus import Corpus
from annotator.services.suggesting import RULES, SuggestOptions, suggest, suggesters


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    run = add_verb(verbs, "suggest", _suggest, "let suggesters mark the articles")
    add_corpus(run)
    run.add_argument(
        "--with",
        dest="names",
        nargs="+",
        default=[RULES],
        metavar="NAME",
        help="suggesters: rules (default), memory, a spaCy pipeline's name or folder",
    )
    run.add_argument(
        "--only",
        nargs="+",
        default=["new"],
        metavar="WHICH",
        help="new (default): not gone through yet; undecided: done by nobody; or ids of articles",
    )
    run.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes side by side (default 1)"
    )
    add_json(run)
    known = add_verb(verbs, "suggesters", _suggesters, "list what can suggest here")
    add_json(known)


def _suggest(options: argparse.Namespace) -> int:
    progress = TerminalProgress("Suggesting")
    chosen = SuggestOptions(tuple(options.names), tuple(options.only), max(0, options.jobs))
    with Corpus.open(options.corpus) as corpus:
        backups.make_or_tell(corpus, tell, backups.DAY)
        report = suggest(corpus, chosen, progress)
    progress.finish()
    if options.json:
        failed = [asdict(item) for item in report.failed]
        print_json(
            {"articles": report.articles, "suggestions": report.suggestions, "failed": failed}
        )
    say(f"{of(report.suggestions, 'suggestion')} in {of(report.articles, 'article')}.")
    for item in report.failed:
        say(f"article {item.source}: {item.reason}")
    return 1 if report.failed else 0


def _suggesters(options: argparse.Namespace) -> int:
    known = suggesters()
    if options.json:
        print_json({"suggesters": [asdict(item) for item in known]})
    else:
        print_table(("suggester", "what it is"), [(item.name, item.title) for item in known])
    return 0
