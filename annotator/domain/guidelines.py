"""Guidelines and examples of labels; each change is a new scheme."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.annotations import Span, Spans
from annotator.domain.scheme import Example, Label, Scheme

_CONTEXT = 90
_LONGEST = 160  # of a guideline quoted by its first line
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"\*\*|__|`|^#+\s+|^\s*[-*+]\s+|\*(?=\w)|(?<=\w)\*", re.MULTILINE)
_SPACE = " \t\n\u00a0"


class LabelName(NamedTuple):
    """A label of the scheme: its family and its name."""

    family: str
    label: str


def with_label(scheme: Scheme, family: str, name: str, change: Callable[[Label], Label]) -> Scheme:
    """Return the scheme with one label of a family changed."""
    part = scheme.family(family)
    labels = tuple(change(label) if label.name == name else label for label in part.labels)
    return scheme.with_family(family, replace(part, labels=labels))


def with_guideline(scheme: Scheme, family: str, name: str, words: str) -> Scheme:
    """Return the scheme with another guideline for a label."""
    return with_label(scheme, family, name, lambda label: replace(label, guideline=words))


def with_example(scheme: Scheme, family: str, name: str, example: Example) -> Scheme:
    """Return the scheme with an example pinned to a label; one of its id is replaced."""

    def pinned(label: Label) -> Label:
        others = tuple(item for item in label.examples if item.id != example.id)
        return replace(label, examples=(*others, example))

    return with_label(scheme, family, name, pinned)


def without_example(scheme: Scheme, family: str, name: str, example_id: str) -> Scheme:
    """Return the scheme with an example of a label taken away."""

    def unpinned(label: Label) -> Label:
        kept = tuple(item for item in label.examples if item.id != example_id)
        return replace(label, examples=kept)

    return with_label(scheme, family, name, unpinned)


def quoted(example_id: str, text: str, spans: Spans, *, remark: str, holds: bool) -> Example:
    """Return the words of a label with what stands around them, as an example.

    The quotation ends at line ends and between words.
    """
    first, last = spans[0].start, spans[-1].end
    low = max(text.rfind("\n", 0, first) + 1, first - _CONTEXT)
    high = min(_end_of_line(text, last), last + _CONTEXT)
    if low > 0 and text[low - 1] not in _SPACE:
        low = next((at + 1 for at in range(low, first) if text[at] in _SPACE), first)
    if high < len(text) and text[high] not in _SPACE:
        high = next((at for at in range(high - 1, last, -1) if text[at] in _SPACE), last)
    start, end = first - low, last - low
    line = text[low:high].replace("\n", " ")
    return Example(example_id, line, start, end, remark, holds)


def plain_words(guideline: str) -> str:
    """Return the first paragraph of a guideline without the signs of Markdown."""
    first = guideline.strip().split("\n\n", 1)[0]
    return " ".join(_SIGNS.sub("", _LINK.sub(r"\1", first)).split())


def first_line(guideline: str) -> str:
    """Return the first line that says something, without signs; headings say too little.

    A long one is cut.
    """
    lines = (line.strip() for line in guideline.splitlines())
    said = (plain_words(line) for line in lines if not line.startswith("#"))
    line = next((words for words in said if any(map(str.isalnum, words))), "")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def marked(example: Example) -> tuple[str, str, str]:
    """Return what stands before the words of the example, the words, and what stands behind."""
    span = Span(example.start, example.end)
    return example.text[: span.start], example.text[span.start : span.end], example.text[span.end :]


def _end_of_line(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found
