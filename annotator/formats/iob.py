"""Tags that mark entities token by token: IOB1, IOB2, BILOU and what else is written so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.domain.phrases import phrase
from annotator.formats.jsonl_values import FaultError

_TAG = re.compile(r"([BILOUES])-(\S.*)")
_OUTSIDE = ("O", "_", "-X-")
_LAST = "LE"  # BIOES writes E where BILOU writes L, and S where it writes U
_SINGLE = "US"


class Entity(NamedTuple):
    """An entity: its label and its first and last token in the sentence."""

    label: str
    first: int
    last: int


def label_of(tag: str) -> str | None:
    """Return the label that the tag gives, None where it gives none."""
    found = _TAG.fullmatch(tag)
    return found[2] if found is not None else None


@dataclass(slots=True)
class TagStyle:
    """What was seen of the tags of a file; all styles are read alike, so this is only told.

    In IOB1 an entity begins with ``I-``, and with ``B-`` only right behind one of its own label.
    """

    ends: int = 0
    begun_inside: int = 0
    begun_apart: int = 0
    begun_behind: int = 0

    @property
    def name(self) -> str:
        """The name of the style; empty where no entity was seen."""
        if self.ends:
            return "BILOU"
        if self.begun_inside and not self.begun_apart:
            return "IOB1"
        if self.begun_inside:
            return phrase("IOB2, though some names begin with “I-”")
        return "IOB2" if self.begun_apart or self.begun_behind else ""


@dataclass(slots=True)
class TagReader:
    """Finds the entities of a sentence in the tags of its tokens."""

    style: TagStyle = field(default_factory=TagStyle)
    _found: list[Entity] = field(default_factory=list)
    _open: Entity | None = None
    _behind: str | None = None

    def take(self, tag: str, token: int) -> None:
        """Take the tag of a token, or raise `FaultError` if it is none."""
        if tag in _OUTSIDE:
            self._close()
            self._behind = None
            return
        parts = _TAG.fullmatch(tag)
        if parts is None or parts[1] == "O":
            raise FaultError(phrase("“{tag}” is not a tag such as O, B-ORG or I-ORG", tag=tag[:40]))
        prefix, label = parts.groups()
        goes_on = prefix in "I" + _LAST and self._open is not None and self._open.label == label
        if goes_on and self._open is not None:
            self._open = self._open._replace(last=token)
        else:
            self._note_start(prefix, label)
            self._close()
            self._open = Entity(label, token, token)
        self._behind = label
        self.style.ends += prefix in _LAST + _SINGLE
        if prefix in _LAST + _SINGLE:
            self._close()

    def end_sentence(self) -> list[Entity]:
        """Return the entities of the sentence that ends here."""
        self._close()
        self._behind = None
        found, self._found = self._found, []
        return found

    def _note_start(self, prefix: str, label: str) -> None:
        if prefix == "I":
            self.style.begun_inside += 1
        elif prefix == "B" and self._behind == label:
            self.style.begun_behind += 1
        elif prefix == "B":
            self.style.begun_apart += 1

    def _close(self) -> None:
        if self._open is not None:
            self._found.append(self._open)
            self._open = None
