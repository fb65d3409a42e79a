"""Verbs about the corpus file itself: new, scheme, stats, check, backup, restore."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.cli.output import of, print_json, print_table, say
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.errors import NotACorpusError, StorageError
from annotator.domain.stats import CorpusStats
from annotator.services import backups
from annotator.services.corpus import Corpus, read_scheme


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    new = add_verb(verbs, "new", _new, "make an empty corpus")
    add_corpus(new)
    new.add_argument("--scheme", type=Path, metavar="FILE", help="a label scheme (JSON)")

    stats = add_verb(verbs, "stats", _stats, "count articles, labels, states and suggestions")
    add_corpus(stats)
    add_json(stats)

    check = add_verb(verbs, "check", _check, "check the file and everything in it")
    add_corpus(check)
    check.add_argument("--repair", action="store_true", help="count again what was miscounted")

    backup = add_verb(verbs, "backup", _backup, "copy the corpus, checked")
    add_corpus(backup)
    backup.add_argument(
        "out", type=Path, nargs="?", metavar="OUT", help="a new file; if not given, its backups"
    )

    restore = add_verb(verbs, "restore", _restore, "make a new corpus from a backup")
    add_corpus(restore)
    restore.add_argument(
        "source",
        type=Path,
        nargs="?",
        metavar="FROM",
        help="the backup; if not given, those of CORPUS are listed",
    )
    restore.add_argument(
        "--salvage", type=Path, metavar="DAMAGED", help="take what can be read of a damaged corpus"
    )


def _new(options: argparse.Namespace) -> int:
    scheme = read_scheme(options.scheme) if options.scheme else None
    with Corpus.create(options.corpus, scheme) as corpus:
        say(f"Made {corpus.path} with the scheme “{corpus.scheme.name}”.")
    return 0


def _stats(options: argparse.Namespace) -> int:
    with Corpus.open(options.corpus, read_only=True) as corpus:
        data = counts(corpus.stats(), corpus.layers())
        data["seconds"] = spent(corpus.run(lambda store: store.time.by_layer()), corpus.layers())
    if options.json:
        print_json(data)
        return 0
    print(of(data["articles"], "article"))
    print_table(("state", "articles"), data["by_state"].items())
    print_table(("annotator", "family", "label", "count"), (row.values() for row in data["labels"]))
    print_table(("suggestions", "count"), data["suggestions"].items())
    if data["seconds"]:
        minutes = {name: f"{seconds / 60:,.0f}" for name, seconds in data["seconds"].items()}
        print_table(("annotator", "minutes"), minutes.items())
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


def spent(seconds: Mapping[str, int], layers: Sequence[Layer]) -> dict[str, int]:
    """Return the seconds of work by annotator, for those who had their time kept."""
    return {layer.name: seconds[layer.id] for layer in layers if layer.id in seconds}


def _check(options: argparse.Namespace) -> int:
    try:
        with Corpus.open(options.corpus, read_only=not options.repair) as corpus:
            problems = corpus.check()
            damaged = corpus.run(lambda store: store.damaged)
            if options.repair and problems and not damaged:
                backups.make_if_due(corpus, backups.DAY)
                corpus.run(lambda store: store.repair_counters())
                problems = corpus.check()
    except (NotACorpusError, StorageError):
        _say_what_helps(options.corpus)
        raise
    for problem in problems:
        print(problem)
    if damaged:
        _say_what_helps(options.corpus)
    elif not problems:
        say("Everything is in order.")
    return 1 if problems else 0


def _say_what_helps(damaged: Path) -> None:
    found = backups.backups_for(damaged)
    if found:
        say(backups.what_helps(damaged, found))
    say(backups.what_helps(damaged, []))


def _backup(options: argparse.Namespace) -> int:
    with Corpus.open(options.corpus, read_only=True) as corpus:
        if options.out:
            corpus.owner.backup(options.out, replacing=False).result()
        out = options.out or backups.make(corpus)
    say("Copied and checked:")
    print(out)
    return 0


def _restore(options: argparse.Namespace) -> int:
    if options.salvage:
        return _salvage(options)
    if not options.source:
        return _list_backups(options.corpus)
    problems = backups.restore(options.corpus, options.source)
    say(f"Made {options.corpus} from the backup.")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def _list_backups(corpus: Path) -> int:
    found = backups.backups_for(corpus)
    rows = [(f"{item.at:%Y-%m-%d %H:%M:%S} UTC", item.path) for item in found]
    if not rows:
        say("There are no backups of this corpus.")
        return 2
    print_table(("made at", "file"), rows)
    say("To make a new corpus from one: annotator restore NEW.corpus FILE")
    return 0


def _salvage(options: argparse.Namespace) -> int:
    result = backups.salvage(options.corpus, options.salvage)
    rows = [
        (table.name, table.saved, "not known" if table.lost is None else table.lost)
        for table in result.tables
    ]
    print_table(("table", "saved", "lost"), rows)
    for problem in result.problems:
        print(problem)
    whole = not result.problems and not any(
        table.lost or table.lost is None for table in result.tables
    )
    say(f"Made {options.corpus}; {options.salvage} was not changed.")
    return 0 if whole else 1
