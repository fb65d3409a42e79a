"""Parts a scraped article into regions: what it says, and what the page put around it.

Every line gets a region; nothing is ever cut. A headline or caption that is printed again, and a
paragraph repeated word for word, point to their first copy and are not annotated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.annotations import Region, Span
from annotator.nlp.line_kinds import (
    BYLINE,
    CAPTION_WORDS,
    CREDIT,
    CREDIT_INSIDE,
    DATELINE,
    INVITATION,
    LONGEST_JUDGED,
    OFFER,
    ORDER_PRINT,
    STAFF_BYLINE,
    TIMESTAMP,
    TOWN_AND_STOP,
    are_bare_names,
    boilerplate_kind,
)

_SENTENCE_WORDS = 12
_SHORTEST_REPEAT = 30
_LONGEST_CAPTION = 1200
_LONGEST_LINK = 20
_NOT_WORD = re.compile(r"\W+")
_FIRST_DATELINES = 4
_TITLE_WORDS = 4
_LONGEST_BOX = 25


@dataclass(slots=True)
class _Line:
    """A line, or a part of one, on its way to a region."""

    start: int
    end: int
    text: str
    label: str = ""
    subtype: str | None = None
    copy_of: _Line | None = None
    id: str = ""

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like running text."""
        return self.text[-1] in ".!?…:”\"’')" and self.text.count(" ") + 1 >= _SENTENCE_WORDS

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1


def find_regions(text: str, *, article_id: str, new_id: Callable[[], str]) -> list[Region]:
    """Return disjoint regions in the order of the text that cover all of it that is not blank."""
    lines = _lines(text)
    body = next((n for n, line in enumerate(lines) if _opens_body(line)), len(lines))
    for number, line in enumerate(lines):
        _judge(line, before_body=number < body)
    _judge_headlines(lines, body)
    _judge_surroundings(lines)
    parts = _parted(lines)
    _mark_repeats(parts)
    return [
        Region(
            id=part.id,
            article_id=article_id,
            label=part.label,
            span=Span(part.start, part.end),
            annotate=part.label != "BOILERPLATE" and part.copy_of is None,
            subtype=part.subtype,
            duplicate_of=None if part.copy_of is None else part.copy_of.id,
        )
        for part in _merged(parts, new_id)
    ]


def _lines(text: str) -> list[_Line]:
    found = []
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        stripped = text[start:end].strip()
        if stripped:
            begin = start + text[start:end].index(stripped[0])
            found.append(_Line(begin, begin + len(stripped), stripped))
        start = end + 1
    return found


def _opens_body(line: _Line) -> bool:
    return line.is_sentence and not _is_caption(line) and boilerplate_kind(line.text) is None


def _is_caption(line: _Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_CAPTION:
        return False
    return bool(CREDIT_INSIDE.search(text[-250:]) or CAPTION_WORDS.search(text[:600]))


def _judge(line: _Line, *, before_body: bool) -> None:
    """Label the line by its own wording."""
    text = line.text
    short = len(text) <= LONGEST_JUDGED
    if short and TIMESTAMP.fullmatch(text):
        line.label = "TIMESTAMP"
    elif kind := boilerplate_kind(text):
        line.label, line.subtype = "BOILERPLATE", kind
    elif short and line.words < 25 and (BYLINE.fullmatch(text) or STAFF_BYLINE.fullmatch(text)):
        line.label = "BYLINE"
    elif short and line.words < 30 and CREDIT.fullmatch(text):
        line.label = "CREDIT"
    elif _is_caption(line) and (before_body or line.words < 90):
        line.label = "CAPTION"


def _judge_headlines(lines: Sequence[_Line], body: int) -> None:
    """Label what stands above the body and has no other label: the title and its second line."""
    _judge_bare_bylines(lines[:body])
    above = [line for line in lines[:body] if not line.label and len(line.text) <= LONGEST_JUDGED]
    titled = any(line.words >= _TITLE_WORDS for line in above)
    for line in above:
        if line.words >= _TITLE_WORDS or (not titled and line is above[0]):
            line.label = "HEADLINE"
        else:
            line.label, line.subtype = "BOILERPLATE", "menu"
    for line in lines:
        line.label = line.label or "BODY"


def _judge_bare_bylines(above: Sequence[_Line]) -> None:
    """Label names that stand alone below the title, which must have been there before."""
    titled = False
    for line in above:
        if titled and not line.label and are_bare_names(line.text):
            line.label = "BYLINE"
            return
        titled = titled or (not line.label and line.words >= _TITLE_WORDS)


def _judge_surroundings(lines: Sequence[_Line]) -> None:
    """Label what only its neighbours give away: the heading of a player, links under a heading."""
    for line, following in pairwise(lines):
        if following.subtype == "media" and line.label == "BODY" and line.words <= 3:
            line.label, line.subtype = "BOILERPLATE", "media"
        box = {"newsletter": INVITATION, "advertisement": OFFER}.get(line.subtype or "")
        short = following.label == "BODY" and following.words <= _LONGEST_BOX
        if box is not None and short and box.search(following.text):
            following.label, following.subtype = line.label, line.subtype
    listing = False
    for line in lines:
        if line.subtype == "related" and line.words <= 5:
            listing = True
        elif line.is_sentence:
            listing = False
        elif listing and line.label == "BODY" and line.words <= _LONGEST_LINK:
            line.label, line.subtype = "BOILERPLATE", "related"
        if line.label == "BODY" and not line.subtype and _is_subhead(line):
            line.subtype = "subhead"


def _is_subhead(line: _Line) -> bool:
    return line.words <= 10 and line.text[-1] not in ".!?…:”\"’'),;" and len(line.text) > 1


def _parted(lines: Sequence[_Line]) -> list[_Line]:
    """Split captions from their credits, and the dateline from the first paragraph."""
    parts: list[_Line] = []
    paragraphs = 0
    for line in lines:
        if line.label in ("CAPTION", "CREDIT"):
            parts += _shop_parts(line)
        elif line.label == "BODY" and paragraphs < _FIRST_DATELINES:
            paragraphs += 1
            parts += _dateline_parts(line)
        else:
            parts.append(line)
    return parts


def _shop_parts(line: _Line) -> list[_Line]:
    """Split “| Order print” from a credit or caption."""
    match = ORDER_PRINT.search(line.text)
    at = len(line.text) if match is None else match.end() - len(match[0].lstrip())
    *kept, rest = _split(line, at, line.label, "BOILERPLATE")
    if kept:
        rest.subtype = "shop"
        return [*_caption_parts(kept[0]), rest]
    return _caption_parts(line)


def _caption_parts(line: _Line) -> list[_Line]:
    if line.label != "CAPTION":
        return [line]
    offset = max(0, len(line.text) - 250)
    match = CREDIT_INSIDE.search(line.text[offset:])
    if match is None:
        return [line]
    return _split(line, offset + match.start("credit"), "CAPTION", "CREDIT")


def _dateline_parts(line: _Line) -> list[_Line]:
    match = DATELINE.match(line.text[:160]) or TOWN_AND_STOP.match(line.text[:80])
    if match is None or not line.is_sentence:
        return [line]
    rest = line.text[match.end() :]
    at = match.end() + len(rest) - len(rest.lstrip())
    return _split(line, at, "DATELINE", line.label)


def _split(line: _Line, at: int, first: str, second: str) -> list[_Line]:
    head = line.text[:at].rstrip()
    if not head or at >= len(line.text):
        return [line]
    return [
        _Line(line.start, line.start + len(head), head, first),
        _Line(line.start + at, line.end, line.text[at:], second),
    ]


def _mark_repeats(parts: Sequence[_Line]) -> None:
    """Point later copies to the first one, which is the copy that counts."""
    seen: dict[str, _Line] = {}
    for part in parts:
        if part.label == "BOILERPLATE":
            continue
        key = _NOT_WORD.sub(" ", part.text.casefold()).strip()
        if part.label == "CREDIT":
            key = key.partition(" license")[0]
        if len(key) < (_SHORTEST_REPEAT if part.label == "BODY" else 8):
            continue
        first = seen.setdefault(key, part)
        if first is not part and first.label != "BYLINE":
            part.copy_of, part.subtype = first, "repeated"
            part.label = first.label if part.label == "BODY" else part.label


def _merged(parts: Sequence[_Line], new_id: Callable[[], str]) -> list[_Line]:
    """Join neighbours of one kind, so that the body is one region where nothing interrupts it."""
    originals = {id(part.copy_of) for part in parts}
    merged: list[_Line] = []
    for part in parts:
        last = merged[-1] if merged else None
        alone = part.copy_of is not None or id(part) in originals
        if (
            last is not None
            and not alone
            and last.copy_of is None
            and id(last) not in originals
            and (last.label, last.subtype) == (part.label, part.subtype)
            and part.label in ("BODY", "BOILERPLATE")
        ):
            last.end = part.end
        else:
            part.id = new_id()
            merged.append(part)
    return merged
