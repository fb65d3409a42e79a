"""The check names every article in which something does not hold together."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.queue import QueueQuery
from annotator.storage.corpus_file import open_corpus
from tests.examples import INES
from tests.storage.corpora import now
from tests.storage.corpus_files import run_sql


def checked(corpus: Path) -> list[str]:
    store = open_corpus(corpus, now=now)
    found = store.check()
    store.close()
    return found


def test_sound_corpus_has_no_problems(corpus: Path) -> None:
    assert checked(corpus) == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE article SET text = text || '!'", "not the one that was imported"),
        ("UPDATE annotation SET surface = 'Bo' WHERE id = 's1'", "words of label s1"),
        ("UPDATE annotation SET label = 'SHIP' WHERE id = 's1'", "no label “SHIP”"),
        ("UPDATE annotation SET start_char = 9000, end_char = 9001 WHERE id = 's1'", "outside"),
        ("UPDATE annotation SET body = '{' WHERE id = 's4'", "cannot be read"),
        ("UPDATE annotation SET body = NULL WHERE id = 's4'", ""),
        ("UPDATE article SET title = CAST(x'ff' AS TEXT)", "cannot be read"),
        ("UPDATE counter SET labels = 7", "numbers in the list"),
        ("UPDATE corpus SET articles = 7", "counts 7 articles but holds 1"),
        ("UPDATE annotation SET layer = 9 WHERE id = 's1'", "missing in “layer”"),
        ("INSERT INTO decision VALUES (0, 's9', 1, 'accepted', NULL)", "points at s9"),
        ("INSERT INTO note VALUES (0, 'n', 1, 'x9', 'I', 'W', '', 'note', 0)", "points at x9"),
    ],
)
def test_each_damage_is_told(corpus: Path, statement: str, told: str) -> None:
    run_sql(corpus, "PRAGMA foreign_keys = OFF", statement)
    found = checked(corpus)
    assert any(told in line for line in found) or not told


def test_counters_are_repaired(corpus: Path) -> None:
    run_sql(corpus, "UPDATE counter SET labels = 7", "UPDATE corpus SET articles = 7")
    store = open_corpus(corpus, now=now)
    store.repair_counters()
    assert store.check() == []
    assert store.queue(QueueQuery(INES.id), after=None, limit=1)[0].suggestions == 4
    store.close()
