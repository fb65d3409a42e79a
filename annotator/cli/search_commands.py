"""Verbs that look for words: search, concordance."""

from __future__ import annotations

import argparse
import re
from typing import Any

from annotator.cli.output import TerminalProgress, of, print_json, print_table, say
from annotator.cli.verbs import Verbs, add_corpus, add_json, add_verb
from annotator.domain.concordance import Concordance, ConcordanceLine, LabelAt
from annotator.domain.errors import BadPatternError
from annotator.domain.queue import ArticleSummary, QueueQuery, Snippet
from annotator.domain.text_search import TextQuery
from annotator.services.concordance import LIMIT, concordance
from annotator.services.corpus import Corpus

_SIDE = 32  # characters of context in the printed table

_OF_SOMEBODY = re.compile(r"\b(?:state|label):")


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    search = add_verb(verbs, "search", _search, "find articles by their words")
    add_corpus(search)
    search.add_argument("query", metavar="QUERY", help="words and filters, as in the window")
    search.add_argument("--annotator", metavar="NAME", help="whose states the query means")
    _add_limit(search, 1000)
    add_json(search)

    lines = add_verb(verbs, "concordance", _concordance, "every mention of words, with its labels")
    add_corpus(lines)
    lines.add_argument("string", metavar="STRING", help="the words to look for")
    lines.add_argument("--regex", action="store_true", help="STRING is a regular expression")
    lines.add_argument("--case", action="store_true", help="capitals must be the same")
    lines.add_argument("--parts", action="store_true", help="find parts of words too")
    lines.add_argument("--annotator", metavar="NAME", help="whose labels are “mine”")
    _add_limit(lines, LIMIT)
    add_json(lines)


def _add_limit(parser: argparse.ArgumentParser, default: int) -> None:
    parser.add_argument(
        "--limit", type=int, default=default, metavar="N", help=f"at most N of them ({default:,})"
    )


def _search(options: argparse.Namespace) -> int:
    if not options.query.strip():
        raise BadPatternError("There is nothing to look for.", remedy="Write some words.")
    with Corpus.open(options.corpus, read_only=True) as corpus:
        # Without a name, states are those of somebody who has not begun.
        name = options.annotator
        layer = corpus.existing_layer(name) if name else corpus.layer("\N{EM DASH}")
        query = QueueQuery(layer.id, search=options.query)
        found = corpus.run(lambda store: store.queue(query, after=None, limit=options.limit))
        count = corpus.run(lambda store: store.queue_size(query))
    if options.json:
        articles = [_article_as_json(item) for item in found]
        print_json({"query": options.query, "count": count, "articles": articles})
    else:
        rows = ((it.id, it.date, it.source, it.title, _words(it.snippet)) for it in found)
        print_table(("article", "date", "source", "title", "words"), rows)
        say(f"{of(count, 'article')}.")
    if name is None and "by:" not in query.search and _OF_SOMEBODY.search(query.search):
        say("Whose state and labels are meant? --annotator NAME or by:NAME says so; now nobody's.")
    if count > len(found):
        say("There are more; --limit N prints more of them.")
    return 1 if count > len(found) else 0


def _article_as_json(item: ArticleSummary) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "source": item.source,
        "date": item.date,
        "snippet": _words(item.snippet),
    }


def _concordance(options: argparse.Namespace) -> int:
    query = TextQuery(options.string, options.regex, options.case, not options.parts)
    progress = TerminalProgress("Reading")
    with Corpus.open(options.corpus, read_only=True) as corpus:
        layer = corpus.existing_layer(options.annotator) if options.annotator else None
        found = concordance(corpus, layer, query, progress, limit=options.limit)
    progress.finish()
    if options.json:
        print_json(_as_json(options.string, found))
    else:
        print_table(("article", "", "", "", "labels"), map(_row, found.lines))
        articles = len({line.article_id for line in found.lines})
        say(f"{of(len(found.lines), 'line')} in {of(articles, 'article')}.")
    if found.cut:
        say("There are more; --limit N prints more of them.")
    return 1 if found.cut else 0


def _as_json(string: str, found: Concordance) -> dict[str, Any]:
    return {
        "string": string,
        "count": len(found.lines),
        "articles": len({line.article_id for line in found.lines}),
        "complete": not found.cut,
        "lines": [_line_as_json(line) for line in found.lines],
    }


def _line_as_json(line: ConcordanceLine) -> dict[str, Any]:
    return {
        "article": line.article_id,
        "title": line.title,
        "source": line.source,
        "date": line.date,
        "start": line.span.start,
        "end": line.span.end,
        "left": line.left,
        "text": line.words,
        "right": line.right,
        "annotate": line.annotate,
        "labels": [_label_as_json(item) for item in line.labels],
        "around": [_label_as_json(item) for item in line.around],
    }


def _label_as_json(item: LabelAt) -> dict[str, Any]:
    return {
        "id": item.record_id,
        "label": item.label,
        "by": item.by,
        "state": item.standing.value,
        "start": item.span.start,
        "end": item.span.end,
    }


def _row(line: ConcordanceLine) -> tuple[str, ...]:
    left = line.left[-_SIDE:].rjust(_SIDE)
    labels = [f"{item.label} ({item.by}, {item.standing.value})" for item in line.labels]
    around = [f"in {item.label} ({item.by}, {item.standing.value})" for item in line.around]
    shown = ", ".join(labels or around) or "–"
    return line.article_id, left, line.words, line.right[:_SIDE], shown


def _words(snippet: Snippet) -> str:
    return " ".join("".join(words for words, _ in snippet).split())
