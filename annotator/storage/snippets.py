"""Words around the first hit of a search, for the rows of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.annotations import Span
from annotator.domain.finding import term_spans
from annotator.domain.queue import ArticleSummary, QueueQuery, Snippet
from annotator.domain.search import parse_search
from annotator.storage.database import Database
from annotator.storage.rows import plain_json

_BEFORE, _AFTER = 30, 110  # characters
_HITS = 40
_TEXTS = "SELECT position, text FROM article WHERE position IN (SELECT value FROM json_each(?))"


def snippets(
    database: Database, query: QueueQuery, rows: Sequence[ArticleSummary]
) -> list[ArticleSummary]:
    """Return the rows with their snippets; as they were when no words are searched for.

    FTS5 has snippets of its own, but makes them by going through all that the search finds.
    """
    terms = parse_search(query.search, typing=True).positive()
    if not terms or not rows:
        return list(rows)
    texts = database.fetch(_TEXTS, (plain_json([row.position for row in rows]),))
    found = {position: _snippet(text, term_spans(terms, text, _HITS)) for position, text in texts}
    return [replace(row, snippet=found.get(row.position, ())) for row in rows]


def _snippet(text: str, hits: Sequence[Span]) -> Snippet:
    if not hits:
        return ()
    first = hits[0].start
    start = text.find(" ", max(0, first - _BEFORE), first) + 1 if first > _BEFORE else 0
    start = start or max(0, first - _BEFORE)
    end = min(len(text), hits[0].end + _AFTER)
    pieces = list(_pieces(text, start, end, [hit for hit in hits if hit.end <= end]))
    before = [("… ", False)] if start else []
    after = [("…", False)] if end < len(text) else []
    return (*before, *pieces, *after)


def _pieces(text: str, start: int, end: int, hits: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = start
    for hit in hits:
        if hit.start > at:
            yield _on_one_line(text[at : hit.start]), False
        yield _on_one_line(text[hit.start : hit.end]), True
        at = hit.end
    if at < end:
        yield _on_one_line(text[at:end]), False


def _on_one_line(words: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in words)
