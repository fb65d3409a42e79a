"""Import into a corpus, against bare `executemany` of the same rows into the same tables.

CPU seconds of one process; each way writes slices of 250 articles of 45 labels and 12 regions,
full-text index included, one transaction a slice.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.imports import ImportedArticle
from annotator.storage.corpus_file import create_corpus, open_corpus
from annotator.storage.database import INSERT, connect
from benchmarks.storage_corpora import INES, NOW, RULES, articles, now, scheme

ARTICLES, SLICE, ROUNDS, LEAST = 1500, 250, 3, 0.70
TABLES = ("article", "region", "annotation", "counter")
SEARCH = "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)"

Rows = dict[str, list[tuple[object, ...]]]


def empty(folder: Path, name: str) -> Path:
    path = folder / name
    create_corpus(path, scheme(), corpus_id="benchmark")
    store = open_corpus(path, now=now)
    store.add_layer(INES)
    store.add_layer(RULES)
    store.close()
    return path


def through_the_store(path: Path, slices: Sequence[Sequence[ImportedArticle]]) -> float:
    store = open_corpus(path, now=now)
    started = time.process_time()
    for batch in slices:
        store.add_articles(batch, at=NOW)
    spent = time.process_time() - started
    store.close()
    return spent


def rows_of(path: Path) -> list[Rows]:
    """Return what the store wrote, slice by slice."""
    with closing(connect(path, read_only=True)) as connection:
        found = []
        for first in range(0, ARTICLES, SLICE):
            where = (first, first + SLICE)
            rows: Rows = {
                table: connection.execute(
                    f"SELECT * FROM {table} WHERE {column} >= ? AND {column} < ?", where
                ).fetchall()
                for table in TABLES
                for column in ["position" if table == "article" else "article"]
            }
            rows["search"] = [(row[0], row[2], row[-1]) for row in rows["article"]]
            found.append(rows)
        return found


def bare(path: Path, slices: Sequence[Rows]) -> float:
    with closing(connect(path)) as connection:
        started = time.process_time()
        for rows in slices:
            connection.execute("BEGIN IMMEDIATE")
            for table in TABLES:
                connection.executemany(INSERT[table], rows[table])
            connection.executemany(SEARCH, rows["search"])
            connection.execute("COMMIT")
        return time.process_time() - started


def main() -> None:
    made = list(articles(ARTICLES))
    slices = [made[first : first + SLICE] for first in range(0, ARTICLES, SLICE)]
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        for number in range(ROUNDS):  # in turns: other work on the machine then meets both
            store = empty(Path(name), f"store{number}")
            ours.append(through_the_store(store, slices))
            theirs.append(bare(empty(Path(name), f"bare{number}"), rows_of(store)))
    speed, bare_speed = ARTICLES / min(ours), ARTICLES / min(theirs)
    print(f"import {speed:.0f} articles/s; bare executemany {bare_speed:.0f}")
    print(f"import ratio {speed / bare_speed:.2f}; limit: at least {LEAST}")


if __name__ == "__main__":
    main()
