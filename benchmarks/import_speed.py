"""Time the import of our JSONL against bare SQLite, and measure its memory.

Run ``python benchmarks/import_speed.py [articles] [--long]``. Each article has 500 words of
invented text, 45 labels and its regions. The speed is CPU time, of all threads, against
``sqlite3.executemany`` of the same rows into the same tables, indexes and search index. With
``--long`` the memory of 100,000 articles is held against that of 10,000: some minutes.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.annotations import Annotation, Claim, Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.formats.jsonl import write_article
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.importing import import_paths

SPEED, MEMORY, GROWTH = 0.35, 300.0, 1.2
ROUNDS = 3
WORDS = re.findall(
    r"\w+",
    "harbour tunnel minister council report test spring winter ferry union chair results safety "
    "traffic the a of in to and that with for was were has had said told opened closed before "
    "after under over between many few new old first second naïve façade Łódź Zürich",
)
LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC")
GOLD = Layer("gold", "gold", LayerKind.GOLD)
SEARCH = "INSERT INTO article_search (rowid, title, text) SELECT position, title, text FROM article"


def invented(number: int) -> ImportedArticle:
    """Return an article with 40 names and 5 claims."""
    dice = random.Random(number)
    head = f"The {dice.choice(WORDS)} of day {number}\n\n"
    text = head + " ".join(dice.choices(WORDS, k=500)) + ".\n"
    article = Article(new_id(), text, head.strip(), "The Bench", "2026-02-03")
    body = Region(new_id(), article.id, "BODY", Span(len(head), len(text) - 1))
    title = Region(new_id(), article.id, "HEADLINE", Span(0, len(head) - 2))
    labels: list[Annotation] = []
    for start in range(len(head), len(head) + 40 * 50, 50):
        spans = (Span(start, start + dice.randint(5, 25)),)
        labels.append(Mention(new_id(), article.id, GOLD.id, dice.choice(LABELS), spans))
    for start in range(len(head), len(head) + 5 * 200, 200):
        content, cue, source = ((Span(start + at, start + at + 20),) for at in (0, 30, 60))
        claim = Claim(new_id(), article.id, GOLD.id, content, cue, source)
        labels.append(replace(claim, attributes={"quote": "INDIRECT"}))
    return ImportedArticle(article, (title, body), (ImportedLayer(GOLD, labels, Progress.DONE),))


def make_file(path: Path, count: int) -> None:
    """Write so many articles as JSONL."""
    with path.open("wb") as out:
        for number in range(count):
            out.write(write_article(invented(number)))


def tables(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the names of the tables with rows of their own, and their insert statements."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_search%'"
    for (name,) in connection.execute(query).fetchall():
        columns = len(connection.execute(f"PRAGMA table_info({name})").fetchall())
        yield name, f"INSERT INTO {name} VALUES ({', '.join('?' * columns)})"


def bare_seconds(corpus: Path, target: Path) -> float:
    """Write all rows of a corpus to a new file of the same schema; return the CPU seconds."""
    source = sqlite3.connect(corpus)
    schema = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%_search_%'"
    statements = [sql for (sql,) in source.execute(schema)]
    rows = {
        insert: source.execute(f"SELECT * FROM {name}").fetchall()
        for name, insert in tables(source)
    }
    started = time.process_time()
    with sqlite3.connect(target) as bare:
        for sql in statements:
            bare.execute(sql)
        for insert, values in rows.items():
            bare.executemany(insert, values)
        bare.execute(SEARCH)
    return time.process_time() - started


def import_seconds(path: Path, corpus: Path) -> float:
    """Import a file into a new corpus; return the CPU seconds."""
    with Corpus.create(corpus) as opened:
        started = time.process_time()
        report = import_paths(opened.owner, [path])
        spent = time.process_time() - started
    print(
        f"  {report.articles:,} articles, {report.labels:,} labels, {len(report.refused)} refused"
    )
    return spent


def compare_speed(folder: Path, count: int) -> bool:
    """Print the speed as a share of bare SQLite's."""
    path = folder / "speed.jsonl"
    make_file(path, count)
    ours = bare = math.inf
    for run in range(ROUNDS):  # in turn, so that a busy machine slows both
        corpus = folder / f"{run}.corpus"
        ours = min(ours, import_seconds(path, corpus))
        bare = min(bare, bare_seconds(corpus, folder / f"bare{run}.db"))
    print(f"  ours {ours:.2f} s CPU ({count / ours:,.0f} articles/s), bare SQLite {bare:.2f} s")
    return told("speed against bare SQLite", bare / ours, SPEED, at_least=True)


def peak(folder: Path, count: int) -> float:
    """Return the peak memory, in MB, of a process that imports so many articles."""
    path = folder / f"{count}.jsonl"
    make_file(path, count)
    command = [sys.executable, __file__, "--only-import", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    path.unlink()
    return float(done.stdout.split()[-1])


def only_import(path: Path) -> None:
    """Import a file and print the peak memory of this process in MB."""
    import_seconds(path, path.with_suffix(".corpus"))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def told(what: str, figure: float, limit: float, *, at_least: bool = False) -> bool:
    """Print a figure beside its limit; return whether it holds."""
    holds = figure >= limit if at_least else figure <= limit
    sign = "≥" if at_least else "≤"
    print(f"{what}: {figure:.2f} (limit {sign} {limit:g}) {'ok' if holds else 'MISSED'}")
    return holds


def main() -> int:
    """Measure, print, and return 1 if a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=2_000)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only-import", type=Path)
    chosen = parser.parse_args()
    if chosen.only_import:
        only_import(chosen.only_import)
        return 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        held = [compare_speed(folder, chosen.articles)]
        small = peak(folder, 10_000)
        held.append(told("peak memory at 10,000 articles, MB", small, MEMORY))
        if chosen.long:
            growth = peak(folder, 100_000) / small
            held.append(told("peak memory at 100,000 against 10,000", growth, GROWTH))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
