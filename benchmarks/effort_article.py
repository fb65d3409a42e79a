"""An invented article of 45 suggestions, of which some are wrong, for `effort.py`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from annotator.domain.annotations import Annotation, Claim, Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.imports import ImportedArticle
from annotator.domain.text import text_hash
from annotator.services.clock import now
from annotator.services.corpus import Corpus

RULES = Layer("layer-rules", "rules", LayerKind.SUGGESTER)
MARKED = [
    "[P:Karin Voss] of [O:Lundby Port] <said> in [G:Lundby] on {X:Monday} that (the cranes would"
    " stay until May), and [P:Tom Rehn] nodded.",
    "[O:Port] Authority clerks met [P:Ada Holm] near [F:Pier Four]; the [O:Dock Union] sent"
    " [P:Nils Berg].",
    "[P:Ada Holm] <claimed> that (the pumps had failed twice), and the [O:Dock Union] backed her"
    " in [G:Torsby].",
    "A letter from [G:Torsby] to [G>ORG:Nordwire] named [P:Eva Lind], [P:Jon Falk] and the"
    " [O:Harbour Court].",
    "[P:Eva Lind] <added> that (nobody had asked the divers), while [O:Sund Ferries] and"
    " [O:Lundby Port] kept silent.",
    "From {X:Spring} on the [O:Harbour Court] will sit in [G:Aasen], where [P:Olga Brandt] works"
    " with Ivo Maar.",
    "[P:Jon Falk] <told> [O>PERSON:Mia Roth] that (the ferry is older than its captain), to the"
    " joy of [G:Aasen].",
    "[O:Sund] Ferries will lease [F:Pier Four] to [P:Tom Rehn] and [P:Nils Berg] of [G:Lundby].",
    "[P:Olga Brandt] <said> that (her town needs a bridge), which [P>ORG:Bygd Council] and"
    " {X:Easter} visitors want too.",
    "[P:Tom Rehn] will show [P:Mia Roth] the cranes of [O:Lundby Port] in [G:Lundby].",
]
TYPES = {"P": "PERSON", "O": "ORG", "G": "GPE", "F": "FAC", "X": "PERSON"}
BOUNDARIES = {"Port": "Authority", "Sund": "Ferries"}
MISSING = "Ivo Maar"


class Item(NamedTuple):
    """A suggestion, and what an annotator has to do about it."""

    record: Annotation
    todo: str  # accept, reject, relabel LABEL, boundary, source


def make_article(number: int = 1) -> tuple[str, list[Item]]:
    """Return the text, and its suggestions in the order in which Tab goes through them."""
    text = ""
    items: list[Item] = []
    article_id = f"article-{number}"
    for line in MARKED:
        parsed, found = _parse(line, len(text), article_id, len(items))
        text += parsed + "\n"
        items += found
    items.sort(key=lambda item: _place(item.record))
    return text, items


def make_corpus(path: Path, articles: int) -> None:
    """Store some copies of the article in a new corpus."""
    with Corpus.create(path) as corpus:
        corpus.run(lambda store: store.add_layer(RULES))
        for number in range(1, articles + 1):
            text, items = make_article(number)
            key = f"article-{number}"
            body = Region(f"body-{number}", key, "BODY", Span(0, len(text)))
            digest = text_hash(f"{number}{text}")
            item = ImportedArticle(Article(key, text, f"Cranes {number}", sha256=digest), (body,))
            found = {key: [one.record for one in items]}
            _store(corpus, item, found)


def _store(corpus: Corpus, item: ImportedArticle, found: dict[str, list[Annotation]]) -> None:
    corpus.run(lambda store: store.add_articles([item], at=now()))
    corpus.run(lambda store: store.add_suggestions(found, RULES, "run"))


def _parse(line: str, offset: int, article_id: str, count: int) -> tuple[str, list[Item]]:
    """Return the line without its marks, and the suggestions that they stand for."""
    text, opened = "", ""
    items: list[Item] = []
    spans: dict[str, Span] = {}
    start, head = 0, ""
    for sign in line:
        if sign in "[{(<":
            start, opened, head = offset + len(text), sign, ""
        elif sign in "]})>" and opened and not (sign == ">" and opened == "["):
            span, label = Span(start, offset + len(text)), head.rstrip(":")
            if opened in "[{":
                key = f"{article_id}-{count + len(items)}"
                items.append(_mention(key, article_id, span, label, text[start - offset :]))
            else:
                spans[opened] = span
            opened = ""
        elif opened in ("[", "{") and not head.endswith(":"):
            head += sign
        else:
            text += sign
    if "(" in spans:
        key = f"{article_id}-{count + len(items)}"
        claim = Claim(
            key, article_id, RULES.id, (spans["("],), (spans["<"],), score=0.8, origin="rules"
        )
        items.append(Item(claim, "source"))
    return text, items


def _mention(key: str, article_id: str, span: Span, head: str, words: str) -> Item:
    kind, _, right = head.partition(">")
    label = TYPES[kind]
    todo = f"relabel {right}" if right else "reject" if kind == "X" else "accept"
    todo = "boundary" if words in BOUNDARIES else todo
    return Item(Mention(key, article_id, RULES.id, label, (span,), score=0.9, origin="rules"), todo)


def _place(record: Annotation) -> tuple[int, int]:
    span = record.all_spans()[0]
    return span.start, -span.end
