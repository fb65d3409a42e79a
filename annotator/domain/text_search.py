"""Looking for words in texts: as they are written, or by a regular expression."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.domain.annotations import Span
from annotator.domain.errors import BadPatternError
from annotator.domain.phrases import phrase

_QUOTES = {"'": "'’‘ʼ", '"': '"“”„«»'}
_ALIKE = {sign: f"[{signs}]" for signs in _QUOTES.values() for sign in signs}
# Scripts that write words without blanks: the index holds their runs whole, so it cannot help.
_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_OLD = unicodedata.ucd_3_2_0


@dataclass(frozen=True, slots=True)
class TextQuery:
    """What to look for. Plain words match with any blanks between them and any form of quotes.

    With `whole_words` nothing may go on before or behind; it is not looked at where `regex` is.
    """

    pattern: str
    regex: bool = False
    match_case: bool = False
    whole_words: bool = True


class Finder:
    """Finds what a query means. Raises `BadPatternError` when it cannot be understood."""

    def __init__(self, query: TextQuery) -> None:
        self.query = query
        flags = re.NOFLAG if query.match_case else re.IGNORECASE
        if not query.pattern.strip():
            raise BadPatternError(
                phrase("There is nothing to look for."), remedy=phrase("Write some words.")
            )
        written = query.pattern if query.regex else plain_pattern(query.pattern)
        try:
            self._pattern = re.compile(written, flags | re.MULTILINE)
        except (re.error, RecursionError, OverflowError) as error:
            raise BadPatternError(
                phrase(
                    "“{pattern}” is no regular expression: {error}.",
                    pattern=query.pattern,
                    error=error,
                ),
                remedy=phrase("Mend it, or look for the words as they are written."),
            ) from error

    def spans(self, text: str) -> Iterator[Span]:
        """Yield the places in the order of the text; they do not overlap, and none is empty."""
        whole = self.query.whole_words and not self.query.regex
        for match in self._pattern.finditer(text):
            span = Span(*match.span())
            if span.end > span.start and not (whole and _goes_on(text, span)):
                yield span

    def index_words(self) -> str | None:
        """Return a phrase that every text with a match has in the full-text index.

        None where the index cannot help, and every text must be read.
        """
        query = self.query
        if query.regex or not query.whole_words or _UNPARTED.search(query.pattern):
            return None
        return " ".join(query.pattern.split()) if any(map(_in_index, query.pattern)) else None


def plain_pattern(words: str) -> str:
    """Return the regular expression of words as written: any blanks, any form of quotes."""
    parts = words.split()
    return r"\s+".join("".join(_ALIKE.get(sign, re.escape(sign)) for sign in it) for it in parts)


def _goes_on(text: str, span: Span) -> bool:
    """Say whether a word goes on over either end of the span."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    first, last = text[span.start], text[span.end - 1]
    return (_in_word(before) and _in_word(first)) or (
        _in_word(after) and (_in_word(last) or unicodedata.category(after).startswith("M"))
    )


def _in_word(sign: str) -> bool:
    return bool(sign) and (
        sign.isalnum() or sign == "_" or unicodedata.category(sign).startswith("M")
    )


def _in_index(sign: str) -> bool:
    """Say whether the index, which knows an older Unicode, takes the sign for part of a word."""
    return _OLD.category(sign)[0] in "LN"
