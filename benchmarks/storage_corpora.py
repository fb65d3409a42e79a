"""Invented articles in the sizes that the figures of storage are promised for."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.annotations import Argument, Claim, Mention, Region, Span, Stance
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.scheme import Scheme
from annotator.domain.text import text_hash

NOW = "2026-01-01T00:00:00Z"
INES = Layer("layer-ines", "Ines", LayerKind.ANNOTATOR)
RULES = Layer("layer-rules", "rules", LayerKind.SUGGESTER)
_ROOT = Path(__file__).parent.parent
_WORDS = [f"{start}{end}" for start in "bcdfglmnprstv" for end in ("alo", "er", "inta", "ou", "ek")]


def now() -> str:
    return NOW


def scheme() -> Scheme:
    return Scheme.from_json(json.loads((_ROOT / "resources/schemes/news.json").read_text("utf-8")))


def articles(count: int, *, labels: int = 45, words: int = 500) -> Iterator[ImportedArticle]:
    """Yield articles with twelve regions and so many suggestions: names, claims and stances."""
    chance = random.Random(7)
    for number in range(count):
        yield _article(f"A{number:025}", chance, labels, words)


def _article(article_id: str, chance: random.Random, labels: int, words: int) -> ImportedArticle:
    text = " ".join(chance.choices(_WORDS, k=words))
    article = Article(
        article_id,
        text,
        title=text[:60],
        source="Nordwire",
        date="2026-01-01",
        sha256=text_hash(text),
    )
    step = len(text) // 12
    regions = [
        Region(f"{article_id}r{n:02}", article_id, "BODY", Span(n * step, n * step + step))
        for n in range(12)
    ]
    return ImportedArticle(article, regions, [ImportedLayer(RULES, _labels(article, labels))])


def _labels(article: Article, count: int) -> list[Mention | Claim | Stance]:
    found: list[Mention | Claim | Stance] = []
    step = len(article.text) // (count + 1)
    for number in range(count):
        record_id, at = f"{article.id}s{number:05}", number * step
        if number % 9 == 7:
            found.append(_claim(record_id, article.id, at))
        elif number % 15 == 14:
            found.append(_stance(record_id, article.id, at, Argument(mention=found[-2].id)))
        else:
            found.append(_mention(record_id, article.id, at))
    return found


def _mention(record_id: str, article_id: str, at: int) -> Mention:
    return Mention(
        record_id,
        article_id,
        RULES.id,
        "PERSON",
        (Span(at, at + 7),),
        score=0.9,
        origin="rules",
        rule="names",
    )


def _claim(record_id: str, article_id: str, at: int) -> Claim:
    return Claim(
        record_id,
        article_id,
        RULES.id,
        (Span(at + 9, at + 15),),
        cue=(Span(at + 16, at + 18),),
        source=(Span(at, at + 7),),
        attributes={"quote": "DIRECT"},
        score=0.8,
        origin="rules",
        rule="said",
    )


def _stance(record_id: str, article_id: str, at: int, holder: Argument) -> Stance:
    return Stance(
        record_id,
        article_id,
        RULES.id,
        "FAVOR",
        holder,
        Argument(topic="bridge"),
        anchor=(Span(at, at + 7),),
        score=0.6,
        origin="rules",
        rule="welcomed",
    )
