"""Words around the hits of a search, for the rows of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.queue import ArticleSummary, QueueQuery, Snippet
from annotator.domain.search import parse_search
from annotator.storage.database import Database
from annotator.storage.queue_filters import match_words
from annotator.storage.rows import plain_json

_BEGIN, _END = "\x02", "\x03"
_SNIPPETS = """
SELECT rowid, snippet(article_search, 1, char(2), char(3), '…', 12) FROM article_search
WHERE article_search MATCH ? AND rowid IN (SELECT value FROM json_each(?))
"""


def snippets(
    database: Database, query: QueueQuery, rows: Sequence[ArticleSummary]
) -> list[ArticleSummary]:
    """Return the rows with their snippets; as they were when no words are searched for."""
    terms = parse_search(query.search, typing=True).positive()
    if not terms or not rows:
        return list(rows)
    values = (match_words(terms), plain_json([row.position for row in rows]))
    found = {row[0]: row[1] for row in database.fetch(_SNIPPETS, values)}
    return [replace(row, snippet=_pieces(found.get(row.position, ""))) for row in rows]


def _pieces(marked: str) -> Snippet:
    pieces = tuple(_split(" ".join(marked.split())))
    # Where only the title holds the words, FTS5 shows how the text begins.
    return pieces if any(is_hit for _, is_hit in pieces) else ()


def _split(marked: str) -> Iterator[tuple[str, bool]]:
    for number, part in enumerate(marked.split(_BEGIN)):
        hit, _, rest = part.partition(_END) if number else ("", "", part)
        if hit:
            yield hit, True
        if rest:
            yield rest, False
