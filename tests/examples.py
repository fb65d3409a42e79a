"""Small invented values that many tests start from."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from annotator.domain.annotations import Claim, Mention, Record, Region, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.scheme import Scheme
from annotator.domain.text import text_hash

ROOT = Path(__file__).parent.parent
TEXT = (
    "Minister Ada Holm said the Sund bridge would open in May.\n"
    "Advertisement\n"
    "“It is safe,” Holm told Nordwire, “and it is paid for.”\n"
)
INES = Layer("layer-ines", "Ines", LayerKind.ANNOTATOR)
RULES = Layer("layer-rules", "rules", LayerKind.SUGGESTER)


def scheme() -> Scheme:
    """Return the scheme that ships with the program."""
    return Scheme.from_json(json.loads((ROOT / "resources/schemes/news.json").read_text("utf-8")))


def article(text: str = TEXT, article_id: str = "article-1", title: str = "Bridge") -> Article:
    """Return an article with the given text."""
    return Article(article_id, text, title=title, source="Nordwire", sha256=text_hash(text))


def at(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """Return where the words stand in the text (the nth time, from 0)."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def counter(prefix: str = "id") -> Callable[[], str]:
    """Return a maker of ids that can be read: id-1, id-2, …"""
    numbers = itertools.count(1)
    return lambda: f"{prefix}-{next(numbers)}"


def suggestions() -> list[Record]:
    """Return what a suggester might say about `TEXT`: two names, a place, a claim, a stance."""
    return [
        Mention(
            "s1", "article-1", RULES.id, "PERSON", (at("Ada Holm"),), score=0.9, origin="rules"
        ),
        Mention("s2", "article-1", RULES.id, "GPE", (at("Sund"),), score=0.5, origin="rules"),
        Mention("s3", "article-1", RULES.id, "PERSON", (at("Holm", nth=1),), origin="rules"),
        Claim(
            "s4",
            "article-1",
            RULES.id,
            (at("It is safe,"), at("and it is paid for.")),
            cue=(at("told"),),
            source=(at("Holm", nth=1),),
            attributes={"quote": "DIRECT"},
            origin="rules",
        ),
    ]


def regions() -> list[Record]:
    """Return the regions of `TEXT`; the advertisement in the middle is not labelled."""
    lines = TEXT.splitlines()
    return [
        Region("r1", "article-1", "BODY", at(lines[0])),
        Region(
            "r2", "article-1", "BOILERPLATE", at(lines[1]), annotate=False, subtype="advertisement"
        ),
        Region("r3", "article-1", "BODY", at(lines[2])),
    ]


def content(records: Iterable[Record] = (), *, text: str = TEXT) -> ArticleContent:
    """Return Ines's view of the article with its regions and these records."""
    return ArticleContent(article(text), INES, [*regions(), *records])
