"""Texts cut into the tokens that spaCy cuts them into, many times faster.

spaCy's tokenizer looks at one stretch between blanks at a time, and news repeats its stretches; so
each one is tokenised once and remembered.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING, NamedTuple, cast

from annotator.domain.tokens import Tokens

if TYPE_CHECKING:
    from spacy.language import Language

NAME = "en-news/1"
"""The name of the rules below; it stands in every export."""

EXTRA_INFIXES = (
    # “U.S.-led”, “‘safe’-ish”: spaCy parts at a hyphen only between letters.
    r"(?<=[.’'”\"\)\]])(?:-|–|—|--)(?=[^\W\d_])",
    # “said,“Look”: the blank before a quotation is often lost when a page is scraped.
    r"[“”]",
    r"(?<=[^\W\d_]),(?=[“‘\"])",
)
"""What parts a word beside spaCy's own English infixes, as regular expressions."""

# A stretch with the one space that spaCy books on its last token; any further blanks are a token.
_STRETCH = re.compile(r"\S+ ?|\s+")

# spaCy's time grows with the square of the stretch: 25 s for 10,000 times “<”.
_LONGEST = 256
_REMEMBERED = 30_000


class _Cut(NamedTuple):
    """The tokens of one stretch: 8 bytes of hash each, length with the space behind, 1 if so."""

    hashes: bytes
    widths: tuple[int, ...]
    spaces: bytes
    words: tuple[str, ...]

    def spaced(self) -> _Cut:
        """Return the same tokens with a space behind the last."""
        *widths, last = self.widths
        spaces = self.spaces[:-1] + b"\1"
        return _Cut(self.hashes, (*widths, last + 1), spaces, self.words)


class TokenTable(NamedTuple):
    """The tokens of a text: spaCy's hash of each, where it starts and ends, and if a space follows.

    `words` are the strings behind the hashes.
    """

    hashes: array[int]
    starts: list[int]
    ends: list[int]
    spaces: bytes
    words: set[str]


class SpacyTokens:
    """spaCy's English tokenizer with `EXTRA_INFIXES`. Loads spaCy when made; memory stays flat.

    Tokens are those of spaCy but for stray marks: spaCy lets a few special cases, such as two
    apostrophes for a quotation mark, reach over a blank.
    """

    def __init__(self) -> None:
        self._nlp = english()
        # The features of words are not in the file, and take longer than finding the words.
        self._nlp.vocab.lex_attr_getters = {}
        self._known: dict[str, _Cut] = {}
        self._known_before: dict[str, _Cut] = {}

    def table(self, text: str) -> TokenTable:
        """Return the tokens of the text."""
        if len(self._known) > _REMEMBERED:
            self._known, self._known_before = {}, self._known
        stretches = _STRETCH.findall(text)
        if new := set(stretches).difference(self._known):
            self._learn(new)
        cuts = [self._known[stretch] for stretch in stretches]
        behind = list(accumulate(width for cut in cuts for width in cut.widths))
        spaces = b"".join([cut.spaces for cut in cuts])
        return TokenTable(
            array("Q", b"".join([cut.hashes for cut in cuts])),
            [0, *behind][: len(behind)],
            list(map(sub, behind, spaces)),
            spaces,
            set().union(*[cut.words for cut in cuts]),
        )

    def hash_of(self, text: str) -> int:
        """Return spaCy's hash of a string; 0 for the empty one."""
        return cast(int, self._nlp.vocab.strings[text])

    def _learn(self, stretches: set[str]) -> None:
        remembered = {one: cut for one in stretches if (cut := self._known_before.get(one))}
        self._known |= remembered
        bare = {one: _without_space(one) for one in stretches if one not in remembered}
        cuts = {
            word: _Cut(
                array("Q", map(self.hash_of, parts)).tobytes(),
                tuple(map(len, parts)),
                bytes(len(parts)),
                parts,
            )
            for word, parts in self._parts(sorted(set(bare.values())))
        }
        for one, word in bare.items():
            self._known[one] = cuts[word] if one == word else cuts[word].spaced()

    def _parts(self, words: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each word with its tokens; all are cut in one go, and spaCy forgets them again."""
        plain = {word for word in words if self._is_plain(word)}
        usual = [word for word in words if word not in plain and len(word) <= _LONGEST]
        with self._nlp.memory_zone():
            # Line ends keep the words from touching one another.
            tokens = (token.text for token in self._nlp.tokenizer("\n".join(usual)))
            for word in usual:
                parts = [next(tokens)]
                while sum(map(len, parts)) < len(word):
                    parts.append(next(tokens))
                yield word, tuple(parts)
                next(tokens, None)
        for word in words:
            if word in plain:
                yield word, (word,)
            elif len(word) > _LONGEST:
                cut = Tokens(word)
                yield word, tuple(map(word.__getitem__, map(slice, cut.starts, cut.ends)))

    def _is_plain(self, word: str) -> bool:
        """Say whether spaCy would surely make one token of it: blanks, and letters only."""
        letters = word.isascii() and word.isalpha() and word not in self._nlp.tokenizer.rules
        return letters or word.isspace()


def _without_space(stretch: str) -> str:
    return stretch if stretch.isspace() else stretch.removesuffix(" ")


def english() -> Language:
    """Return an empty English pipeline with the tokenizer of the exports."""
    import spacy  # noqa: PLC0415 - half a second that the window must not wait for

    nlp = spacy.blank("en")
    infixes = [*nlp.Defaults.infixes, *EXTRA_INFIXES]
    nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    return nlp
