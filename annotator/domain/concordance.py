"""Every mention of some words with its labels: the lines of a concordance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.annotations import Span

CONTEXT = 60
"""How many characters of the text a line shows on either side."""


class Standing(StrEnum):
    """Whose a label is, as seen by one annotator; a rejected suggestion is nobody's any more."""

    MINE = "mine"
    GOLD = "gold"
    ANNOTATOR = "annotator"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class LabelAt:
    """A name's label on the words of a line, or over some of them; `by` is its layer's name."""

    record_id: str
    standing: Standing
    by: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One place where the words stand, with what stands around them on the same line of text.

    `labels` are those on exactly these words, `around` those that only share some of them. In a
    region that is not labelled, such as boilerplate, `annotate` is False.
    """

    article_id: str
    title: str
    source: str
    date: str
    span: Span
    left: str
    words: str
    right: str
    labels: tuple[LabelAt, ...] = ()
    around: tuple[LabelAt, ...] = ()
    annotate: bool = True

    def standings(self) -> frozenset[Standing]:
        """Return whose labels stand on exactly these words; `NONE` where no label does."""
        found = {item.standing for item in self.labels}
        return frozenset(found) if found - {Standing.REJECTED} else frozenset({Standing.NONE})

    def label(self, standing: Standing) -> LabelAt | None:
        """Return the first label of that standing on these words."""
        return next((item for item in self.labels if item.standing is standing), None)


@dataclass(frozen=True, slots=True)
class Concordance:
    """The lines found, in the order of the articles; `read` articles of `articles` were read.

    `cut` says that there are more lines than were asked for; `stopped` that the user did not wait.
    """

    lines: tuple[ConcordanceLine, ...]
    read: int
    articles: int
    cut: bool = False
    stopped: bool = False


def context(text: str, span: Span) -> tuple[str, str]:
    """Return what stands before and behind the words, on one line."""
    left = text[max(0, span.start - CONTEXT) : span.start]
    right = text[span.end : span.end + CONTEXT]
    return left.replace("\n", " "), right.replace("\n", " ")
