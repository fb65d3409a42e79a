"""The verb that settles disagreements by rule: adjudicate."""

from __future__ import annotations

import argparse

from annotator.cli.output import TerminalProgress, of, print_json, print_table, say
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.services import backups
from annotator.services.conflict_list import ConflictList
from annotator.services.corpus import Corpus
from annotator.services.settling import (
    GOLD,
    Forecast,
    Settled,
    conflict_list,
    forecast,
    settle_by_rule,
)
from annotator.services.settling_rules import Rule


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    run = add_verb(verbs, "adjudicate", _adjudicate, "take what a rule settles, say what is left")
    add_corpus(run)
    run.add_argument(
        "--rule",
        required=True,
        choices=[rule.value for rule in Rule],
        help="unanimous: what all have alike; majority: also what most have, part by part;"
        " reliability: also what is likely (95 %%), by Dawid and Skene",
    )
    run.add_argument("--into", default=GOLD, metavar="NAME", help="the gold layer (default gold)")
    run.add_argument(
        "--dry-run", action="store_true", help="say what would be taken and change nothing"
    )
    add_json(run)


def _adjudicate(options: argparse.Namespace) -> int:
    rule = Rule(options.rule)
    progress = TerminalProgress("Comparing")
    with Corpus.open(options.corpus, read_only=options.dry_run) as corpus:
        conflicts = conflict_list(corpus, progress)
        unanimous = corpus.run(lambda store: store.comparisons.unanimous())
        ahead = forecast(conflicts, rule, unanimous)
        if options.dry_run:
            progress.finish()
            return _tell_forecast(ahead, conflicts, options)
        backups.make_or_tell(corpus, _tell, backups.DAY)
        done = settle_by_rule(corpus, rule, progress, into=options.into)
        left = conflict_list(corpus)
    progress.finish()
    return _tell_settled(ahead, done, left, options)


def _tell(error: Exception) -> None:
    say(str(error))


def _tell_forecast(ahead: Forecast, conflicts: ConflictList, options: argparse.Namespace) -> int:
    if options.json:
        print_json({**ahead.to_json(), "left_conflicts": _rows(conflicts)})
    say(
        f"{ahead.rule}: would take {of(ahead.agreed, 'thing')} all agree on and"
        f" {of(ahead.conflicts, 'conflict')} in {of(ahead.articles, 'article')};"
        f" left to a person: {of(ahead.left, 'conflict')}."
    )
    _tell_record(ahead)
    return 0


def _tell_settled(
    ahead: Forecast, done: Settled, left: ConflictList, options: argparse.Namespace
) -> int:
    if options.json:
        print_json(
            {
                "rule": done.rule,
                "into": options.into,
                "run": done.report.run_id,
                "articles": len(done.report.articles),
                "agreed": done.agreed,
                "conflicts": done.conflicts,
                "left": done.left,
                "finished": done.finished,
                "left_by_class": dict(done.left_by_kind),
                "overruled": {"taken": ahead.taken, "changed": ahead.overruled},
                "persons": {"compared": ahead.compared, "same": ahead.same},
                "note": ahead.note or None,
                "left_conflicts": _rows(left),
                "refused": [
                    {"article": one.article_id, "words": one.words, "reason": one.reason}
                    for one in done.refused
                ],
            }
        )
    elif len(rows := _rows(left)):
        print_table(
            ("article", "family", "class", "what", "versions"),
            [(r["article"], r["family"], r["class"], r["words"], r["versions"]) for r in rows],
        )
    say(
        f"{done.rule}: took {of(done.agreed, 'thing')} all agree on and"
        f" {of(done.conflicts, 'conflict')} in {of(len(done.report.articles), 'article')};"
        f" left to a person: {done.left}. Settled: {of(done.finished, 'article')}."
    )
    _tell_record(ahead)
    for one in done.refused:
        say(f"article {one.article_id}: {one.words} was left: {one.reason}")
    return 1 if done.refused else 0


def _tell_record(ahead: Forecast) -> None:
    if ahead.note:
        say(ahead.note)
    if ahead.taken:
        say(f"Of {ahead.taken} such takings so far {ahead.overruled} were changed by a person.")
    if ahead.compared:
        say(f"It would have decided as persons did in {ahead.same} of {ahead.compared} cases.")


def _rows(conflicts: ConflictList) -> list[dict[str, object]]:
    return [
        {
            "id": one.id,
            "article": one.article_id,
            "family": one.family,
            "label": one.label,
            "class": one.kind,
            "part": one.part or None,
            "pattern": one.pattern_words,
            "words": one.words,
            "start": one.start,
            "versions": len(one.sides()),
        }
        for one in conflicts
        if conflicts.is_open(one)
    ]
