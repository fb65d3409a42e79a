"""Verbs about the corpus file itself: new, scheme, stats, check, backup."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotator.cli.output import print_json, print_table, say
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.stats import CorpusStats
from annotator.services.corpus import Corpus, read_scheme


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    new = add_verb(verbs, "new", _new, "make an empty corpus")
    add_corpus(new)
    new.add_argument("--scheme", type=Path, metavar="FILE", help="a label scheme (JSON)")

    scheme = add_verb(verbs, "scheme", _scheme, "print, replace or check the label scheme")
    add_corpus(scheme)
    scheme.add_argument("--set", type=Path, metavar="FILE", help="replace the scheme by this file")
    scheme.add_argument("--check", type=Path, metavar="FILE", help="only check this file")

    stats = add_verb(verbs, "stats", _stats, "count articles, labels, states and suggestions")
    add_corpus(stats)
    add_json(stats)

    check = add_verb(verbs, "check", _check, "check the file and everything in it")
    add_corpus(check)
    check.add_argument("--repair", action="store_true", help="count again what was miscounted")

    backup = add_verb(verbs, "backup", _backup, "copy the corpus, checked, to another file")
    add_corpus(backup)
    backup.add_argument("out", type=Path, metavar="OUT")


def _new(options: argparse.Namespace) -> int:
    scheme = read_scheme(options.scheme) if options.scheme else None
    with Corpus.create(options.corpus, scheme) as corpus:
        say(f"Made {corpus.path} with the scheme “{corpus.scheme.name}”.")
    return 0


def _scheme(options: argparse.Namespace) -> int:
    if options.check:
        scheme = read_scheme(options.check)
        say(f"{options.check}: the scheme “{scheme.name}” holds together.")
        return 0
    if not options.set:
        with Corpus.open(options.corpus, read_only=True) as corpus:
            print(json.dumps(corpus.scheme.to_json(), ensure_ascii=False, indent=1))
        return 0
    with Corpus.open(options.corpus) as corpus:
        corpus.set_scheme(read_scheme(options.set))
        problems = corpus.check()
        say(f"The scheme is now “{corpus.scheme.name}”, version {corpus.scheme.version}.")
    for problem in problems:
        say(problem)
    return 1 if problems else 0


def _stats(options: argparse.Namespace) -> int:
    with Corpus.open(options.corpus, read_only=True) as corpus:
        data = counts(corpus.stats(), corpus.layers())
    if options.json:
        print_json(data)
        return 0
    print(f"{data['articles']} articles")
    print_table(("state", "articles"), data["by_state"].items())
    print_table(("annotator", "family", "label", "count"), (row.values() for row in data["labels"]))
    print_table(("suggestions", "count"), data["suggestions"].items())
    return 0


def counts(stats: CorpusStats, layers: Sequence[Layer]) -> dict[str, Any]:
    """Return the figures in the shape that ``stats --json`` promises."""
    people = {layer.id: layer for layer in layers if layer.kind is not LayerKind.SUGGESTER}
    return {
        "articles": stats.articles,
        "by_state": {progress.value: stats.progress.get(progress, 0) for progress in Progress},
        "labels": [
            {"annotator": people[layer].name, "family": family, "label": label, "count": count}
            for (layer, family, label), count in sorted(stats.labels.items())
            if layer in people
        ],
        "suggestions": {
            name: sum(getattr(counts, name) for counts in stats.suggestions.values())
            for name in ("open", "accepted", "changed", "rejected")
        },
    }


def _check(options: argparse.Namespace) -> int:
    with Corpus.open(options.corpus, read_only=not options.repair) as corpus:
        if options.repair:
            corpus.run(lambda store: store.repair_counters())
        problems = corpus.check()
    for problem in problems:
        print(problem)
    if not problems:
        say("Everything is in order.")
    return 1 if problems else 0


def _backup(options: argparse.Namespace) -> int:
    with Corpus.open(options.corpus, read_only=True) as corpus:
        corpus.run(lambda store: store.backup(options.out))
    say(f"Copied to {options.out} and checked.")
    return 0
