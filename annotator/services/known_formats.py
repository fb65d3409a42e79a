"""All formats that can be read or written; spaCy's own is written by the package `nlp`."""

from __future__ import annotations

from annotator.domain.phrases import phrase
from annotator.formats.format import Format
from annotator.formats.registry import FORMATS

SPACY = Format(
    "spacy",
    phrase("spaCy DocBin: ents, spans, cats"),
    (".spacy",),
    can_write=True,
    leaves_out=phrase(
        "Leaves out notes and history. Names inside names, in pieces or without a proper name are "
        "in spans, not in ents; edges inside a token are widened to it."
    ),
)


def known_formats() -> tuple[Format, ...]:
    """Return the formats in the order in which they are listed."""
    return (*FORMATS, SPACY)
