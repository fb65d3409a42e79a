"""A short run through the whole program, to see whether an installation works."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.annotations import Mention
from annotator.domain.articles import Progress
from annotator.services.corpus import Corpus
from annotator.services.exporting import ExportOptions, export
from annotator.services.ids import new_id
from annotator.services.importing import import_paths
from annotator.services.labeling import Labeler
from annotator.services.suggesting import SuggestOptions, suggest

_ARTICLE = (
    "Ferry line to Karlshavn reopens\n\n"
    "KARLSHAVN – Transport Minister Mette Aagaard said on Tuesday that the ferry would sail.\n"
    "“We promised it and we kept the promise,” Aagaard told reporters.\n"
)


def steps(folder: Path) -> Iterator[str]:
    """Make a corpus in `folder`, suggest, label, export and open it again; yield what worked."""
    yield f"SQLite {sqlite3.sqlite_version}"
    (folder / "ferry.txt").write_text(_ARTICLE, "utf-8")
    with Corpus.create(folder / "smoke.corpus") as corpus:
        report = import_paths(corpus.owner, [folder / "ferry.txt"])
        yield f"imported {report.articles} article"
        found = suggest(corpus, SuggestOptions(processes=1))
        yield f"{found.suggestions} suggestions from a worker process"
        yield f"labelled “{_label(corpus)}”"
        written = export(
            corpus, folder / "out", ExportOptions(formats=("spacy", "jsonl"), layer="me")
        )
        yield f"exported {len(written.files)} files"
    with Corpus.open(folder / "smoke.corpus") as corpus:
        problems = corpus.check()
        yield "reopened, everything in order" if not problems else problems[0]


def _label(corpus: Corpus) -> str:
    (article,) = corpus.articles()
    content = corpus.content(article.id, corpus.layer("me"))
    labeler = Labeler(content, corpus.scheme, new_id)
    name = next(item for item in content.suggestions() if isinstance(item, Mention))
    corpus.submit(content, labeler.accept(name.id))
    corpus.submit(content, labeler.set_progress(Progress.DONE))
    return article.text[name.spans[0].start : name.spans[0].end]
