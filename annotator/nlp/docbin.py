"""Writes spaCy's `DocBin` files: what spaCy trains on, built without making a `Doc` of each text.

The file is what `DocBin.to_bytes` would give (zlib over msgpack, checked by a test against spaCy
reading it), laid out for speed and written through files on disk, so that memory stays flat.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from srsly.msgpack import Packer

from annotator.domain.articles import Layer
from annotator.domain.entities import EntityCard
from annotator.domain.exports import NotCarried, Selection
from annotator.domain.scheme import Scheme
from annotator.nlp.docbin_article import BinArticle
from annotator.nlp.spacy_tokens import SpacyTokens, TokenTable

FORMAT = "spacy"

# ORTH, ENT_IOB, ENT_TYPE: spaCy's numbers of the columns; every other column would be empty.
_ATTRIBUTES = (65, 77, 78)
_BEGINS, _INSIDE, _OUTSIDE = 3, 1, 2
_FULL = 1 << 30
_BLOCK = 1 << 20


class DocBinWriter:
    """Collects articles for one ``.spacy`` file. `scratch` is a folder for what waits on disk."""

    def __init__(
        self,
        scratch: Path,
        tokens: SpacyTokens,
        scheme: Scheme,
        identifiers: Mapping[str, str] | None = None,
    ) -> None:
        self.articles = 0
        self._tokens = tokens
        self._scheme = scheme
        self._identifiers = identifiers or {}
        self._words: set[str] = set()
        self._names = 0
        self._bytes = 0
        # One for all: each new one looks through the entry points of everything installed.
        self._dumps: Callable[[object], bytes] = Packer(use_bin_type=True).pack
        self._parts: dict[str, IO[bytes]] = {
            name: TemporaryFile(dir=scratch)  # noqa: SIM115 - closed by `close`
            for name in ("tokens", "spaces", "lengths", "strings", "cats", "groups", "user_data")
        }

    @property
    def is_full(self) -> bool:
        """Say whether another file should be begun: msgpack ends at 4 GB, memory before that."""
        return self._bytes > _FULL

    def add(
        self, selection: Selection, layer: Layer, entities: Sequence[EntityCard] = ()
    ) -> list[NotCarried]:
        """Add an article with its labels; return what of them the file cannot hold as it is."""
        dumps = self._dumps
        table = self._tokens.table(selection.article.text)
        article = BinArticle(
            selection, layer, table, self._scheme, self._tokens.hash_of, self._identifiers
        )
        ents = [(a, b, self._tokens.hash_of(label)) for a, b, label in article.ents()]
        groups = {
            dumps({"name": name, "attrs": {}, "spans": spans}): [name]
            for name, spans in article.groups.items()
        }
        self._write("tokens", _columns(table, ents))
        self._write("spaces", table.spaces)
        self._write("lengths", struct.pack("<i", len(table.starts)))
        self._write("groups", dumps(dumps(groups)))
        self._write("cats", dumps(article.cats()))
        self._write("user_data", dumps(dumps(article.user_data(entities))))
        for name in article.names:
            self._write("strings", dumps(name))
        self._names += len(article.names)
        self._words |= table.words | article.words
        self.articles += 1
        return [
            NotCarried(FORMAT, selection.article.id, ", ".join(what), why)
            for why, what in article.not_carried.items()
        ]

    def write(self, path: Path) -> None:
        """Write the file; nothing can be added afterwards."""
        press = zlib.compressobj()
        with path.open("wb") as out:
            for block in self._message():
                out.write(press.compress(block))
            out.write(press.flush())
        self.close()

    def close(self) -> None:
        """Let go of what waits on disk."""
        for part in self._parts.values():
            part.close()

    def _write(self, part: str, data: bytes) -> None:
        self._bytes += self._parts[part].write(data)

    def _message(self) -> Iterator[bytes]:
        dumps = self._dumps
        yield b"\x8a"  # a map of ten
        yield dumps("version") + dumps("0.1") + dumps("attrs") + dumps(list(_ATTRIBUTES))
        for name in ("tokens", "spaces", "lengths"):
            yield dumps(name) + struct.pack(">BI", 0xC6, self._parts[name].tell())
            yield from self._blocks(name)
        # An id stands in one article only, so only the words must be told apart in memory.
        yield dumps("strings") + _array(self._names + len(self._words))
        yield from self._blocks("strings")
        yield b"".join(map(dumps, sorted(self._words)))
        yield dumps("flags") + _array(self.articles)
        yield dumps({"has_unknown_spaces": False}) * self.articles
        for name, part in (("cats", "cats"), ("span_groups", "groups"), ("user_data", "user_data")):
            yield dumps(name) + _array(self.articles)
            yield from self._blocks(part)

    def _blocks(self, name: str) -> Iterator[bytes]:
        part = self._parts[name]
        part.seek(0)
        while block := part.read(_BLOCK):
            yield block


def _array(count: int) -> bytes:
    """Return the head of a msgpack array of `count` items."""
    return struct.pack(">BI", 0xDD, count)


def _columns(table: TokenTable, ents: Iterable[tuple[int, int, int]]) -> bytes:
    """Return the rows of the tokens; `ents` are first token, the one behind the last, label."""
    count, width = len(table.hashes), len(_ATTRIBUTES)
    # Looked at and found to be no name: without this, spaCy would take them as never labelled.
    iob, types = array("Q", [_OUTSIDE]) * count, array("Q", [0]) * count
    for first, last, label in ents:
        length = last - first
        iob[first:last] = array("Q", [_INSIDE]) * length
        iob[first] = _BEGINS
        types[first:last] = array("Q", [label]) * length
    rows = array("Q", bytes(8 * width * count))
    rows[0::width], rows[1::width], rows[2::width] = table.hashes, iob, types
    return rows.tobytes()
