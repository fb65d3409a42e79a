"""The last article is shown before the corpus is open, without loading what is slow to load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from annotator.storage.corpus_file import open_corpus
from annotator.storage.first_look import first_look
from tests.examples import INES, ROOT, scheme
from tests.storage.corpora import accepted, now, submit
from tests.storage.corpus_files import run_sql

LOADED = """
import sys
from pathlib import Path
from annotator.storage.first_look import first_look
assert first_look(Path(sys.argv[1]), "Ines") is not None
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""


def visited(corpus: Path) -> None:
    """Open the corpus, accept a suggestion, and leave it at the article."""
    store = open_corpus(corpus, now=now)
    submit(store, accepted())
    store.set_last_article(INES.id, "article-1")
    store.close()


def test_shows_what_the_corpus_holds(corpus: Path) -> None:
    visited(corpus)
    looked = first_look(corpus, "Ines")
    store = open_corpus(corpus, now=now)
    assert looked is not None
    assert list(looked[0].records()) == list(store.content("article-1", INES.id).records())
    assert looked[1] == scheme()
    store.close()


def test_loads_neither_sqlalchemy_nor_alembic(corpus: Path) -> None:
    visited(corpus)
    words = subprocess.run(
        [sys.executable, "-c", LOADED, str(corpus)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert not {"sqlalchemy", "alembic", "PySide6", "orjson"} & set(words)


def test_says_nothing_about_anything_unusual(corpus: Path, tmp_path: Path) -> None:
    assert first_look(corpus, "Ines") is None
    visited(corpus)
    assert first_look(corpus, "Tomas") is None
    assert first_look(tmp_path / "gone.corpus", "Ines") is None
    run_sql(corpus, "UPDATE meta SET value = 'article-9'")
    assert first_look(corpus, "Ines") is None
    run_sql(corpus, "PRAGMA user_version = 99")
    assert first_look(corpus, "Ines") is None


def test_leaves_an_open_corpus_alone(corpus: Path) -> None:
    visited(corpus)
    store = open_corpus(corpus, now=now)
    assert first_look(corpus, "Ines") is None
    store.close()
