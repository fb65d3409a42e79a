"""Verbs that bring articles in: import, formats."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from annotator.cli.output import TerminalProgress, of, print_json, print_table, say, tell
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.domain.text import name_fault
from annotator.services import backups
from annotator.services.corpus import Corpus
from annotator.services.import_files import AnnotatorFrom
from annotator.services.import_maps import read_map
from annotator.services.importing import (
    ImportOptions,
    ImportReport,
    import_paths,
)
from annotator.services.known_formats import known_formats
from annotator.services.near_copies import mark_near_copies


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    bring = add_verb(
        verbs, "import", _import, "import articles, with their labels if they have any"
    )
    add_corpus(bring)
    bring.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files or folders")
    bring.add_argument("--format", metavar="F", help="a format's name; recognised if not given")
    bring.add_argument(
        "--annotator", type=_annotator, metavar="NAME", default="imported", help="whose labels"
    )
    bring.add_argument(
        "--annotator-from",
        type=AnnotatorFrom,
        choices=list(AnnotatorFrom),
        help="where the annotator's name stands",
    )
    bring.add_argument("--as", dest="as_", choices=("labels", "suggestions"), default="labels")
    bring.add_argument("--map", type=Path, metavar="FILE", help="what others' labels are here")
    bring.add_argument(
        "--strict", action="store_true", help="one bad record, and nothing is imported"
    )
    add_json(bring)
    formats = add_verb(verbs, "formats", _formats, "list what can be read and written")
    add_json(formats)


def _annotator(name: str) -> str:
    if (fault := name_fault(name)) is not None:
        raise argparse.ArgumentTypeError(fault)
    return name


def _import(options: argparse.Namespace) -> int:
    chosen = ImportOptions(
        format=options.format,
        annotator=options.annotator,
        annotator_from=options.annotator_from,
        as_suggestions=options.as_ == "suggestions",
        strict=options.strict,
        names=None if options.map is None else read_map(options.map),
    )
    progress = TerminalProgress("Importing")
    with Corpus.open(options.corpus) as corpus:
        backups.make_or_tell(corpus, tell, backups.DAY)
        report = import_paths(corpus.owner, options.paths, chosen, progress)
        mark_near_copies(corpus)
    progress.finish()
    if options.json:
        print_json(_as_json(report))
    _say(report)
    error = report.error()
    if error is not None:
        raise error
    if not report.refused:
        return 0
    return 1 if report.articles or report.merged else 2


def _as_json(report: ImportReport) -> dict[str, object]:
    return {
        "articles": report.articles,
        "labels": report.labels,
        "merged": report.merged,
        "refused": [asdict(item) for item in report.refused],
        "duplicates": [asdict(item) for item in report.duplicates],
        "guessed_encodings": report.guessed,
        "told": report.told,
        "left_out": report.left_out,
        "seconds": round(report.seconds, 3),
    }


def _say(report: ImportReport) -> None:
    say(f"{of(report.articles, 'article')} with {of(report.labels, 'label')} imported.")
    if report.merged:
        say(f"{of(report.merged, 'time')}, the labels of one more annotator joined an article.")
    for sentence, files in report.told.items():
        say(f"{of(files, 'file')}: {sentence}.")
    for label, count in report.left_out.items():
        say(f"{label}: left out {of(count, 'time')}, as the map says.")
    for path, encoding in report.guessed.items():
        say(f"{path}: its encoding was guessed to be {encoding}.")
    for item in report.duplicates:
        say(f"{item.source}, {item.record}: not imported again: {item.reason}.")
    for item in report.refused:
        say(f"{item.source}, {item.record}: refused: {item.reason.rstrip('.')}.")


def _formats(options: argparse.Namespace) -> int:
    rows = [
        {
            "name": known.name,
            "title": known.title,
            "suffixes": list(known.suffixes),
            "read": known.can_read,
            "write": known.can_write,
        }
        for known in known_formats()
    ]
    if options.json:
        print_json({"formats": rows})
        return 0
    print_table(
        ("format", "reads", "writes", "files", "holds"),
        [
            (
                row["name"],
                "yes" if row["read"] else "",
                "yes" if row["write"] else "",
                " ".join(map(str, known.suffixes)),
                row["title"],
            )
            for row, known in zip(rows, known_formats(), strict=True)
        ],
    )
    return 0
