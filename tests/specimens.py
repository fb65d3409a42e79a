"""The specimens in ``exports/``: the sample corpus's gold layer in every format.

``python -m tests.specimens`` writes them anew.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from annotator.services.corpus import Corpus, default_scheme
from annotator.services.exporting import ExportOptions, export
from annotator.storage.corpus_file import create_corpus
from tests.examples import ROOT
from tests.services.sampled import sample

FOLDER = ROOT / "exports" / "gold"
OPTIONS = ExportOptions(formats=("spacy", "jsonl", "training-jsonl"), layer="gold")


def write(out: Path) -> None:
    """Export the sample corpus to `out`; the same bytes each time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.corpus"
        create_corpus(path, default_scheme(), corpus_id="sample")
        with Corpus.open(path) as corpus:
            corpus.run(lambda store: store.add_articles(sample(), at="2026-01-01T00:00:00Z"))
            export(corpus, out, OPTIONS)


if __name__ == "__main__":
    write(FOLDER)
