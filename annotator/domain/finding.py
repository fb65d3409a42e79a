"""Where words stand in a text: what a search of the corpus found, and plain finding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.domain.annotations import Span
from annotator.domain.text_search import plain_pattern

if TYPE_CHECKING:
    from annotator.domain.search import Term

_WORD = re.compile(r"[^\W_]+")


class _Folding(dict[int, str]):
    """Plain small letters for letters with accents, filled as they are met."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        # One letter for one: offsets in the folded text are offsets in the text.
        self[code] = base if len(base) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """Return the text in small letters without accents, of the same length."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def term_spans(terms: Sequence[Term], text: str, most: int = 5000) -> list[Span]:
    """Return where the text holds the terms, as the full-text index would find them.

    Ordered and disjoint; at most so many. Terms of the title alone, and those that must not be
    there, are left out.
    """
    pattern = _pattern(tuple(term for term in terms if not term.negated and not term.in_title))
    if pattern is None:
        return []
    found = pattern.finditer(folded(text))
    return [Span(*match.span()) for match, _ in zip(found, range(most), strict=False)]


def plain_spans(
    words: str, text: str, *, match_case: bool = False, whole_words: bool = False
) -> Iterator[Span]:
    """Yield where the words stand in the text, with any blanks and any form of quotes in them.

    As in the concordance: a keyboard has the straight apostrophe only, newspapers the curly one.
    """
    if words:
        plain = plain_pattern(words) or re.escape(words)
        source = rf"(?<!\w)(?:{plain})(?!\w)" if whole_words else plain
        for match in re.finditer(source, text, 0 if match_case else re.IGNORECASE):
            yield Span(*match.span())


@lru_cache(maxsize=16)
def _pattern(terms: Iterable[Term]) -> re.Pattern[str] | None:
    sources = [source for source in map(_source, terms) if source]
    # The longest first: “the bridge” rather than “the”.
    return re.compile("|".join(sorted(sources, key=len, reverse=True))) if sources else None


def _source(term: Term) -> str:
    words = [re.escape(word) for word in _WORD.findall(folded(term.words))]
    if not words:
        return ""
    end = "" if term.beginning else r"(?![^\W_])"
    more = r"[^\W_]*" if term.beginning else ""
    joined = r"[\W_]+".join(words)
    return rf"(?<![^\W_]){joined}{more}{end}"
