"""What stands in the lanes: one for each annotator, and the last one for gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Family,
    Mention,
    Span,
    Spans,
    Stance,
)
from annotator.domain.articles import Progress
from annotator.domain.document_labels import pair_of
from annotator.domain.scheme import Scheme
from annotator.domain.words import main_spans
from annotator.services.docket import Docket, Item, Standing, called, leading
from annotator.ui.canvas.words import document_words


class Part(IntEnum):
    """How a piece of a label is drawn."""

    BAR = 0  # a name
    CONTENT = 1
    CUE = 2
    SOURCE = 3
    STANCE = 4
    OPEN = 5  # a conflict that waits, in the lane of gold


class LaneMark(NamedTuple):
    """A piece of a label in a lane; `tag` stands at its beginning, `first` says that it is there.

    `solid` marks what gold holds. `label` gives the colour.
    """

    lane: int
    item_id: str
    part: Part
    span: Span
    label: str
    tag: str = ""
    first: bool = True
    solid: bool = False


class WholeMark(NamedTuple):
    """A label of the whole article in a lane; `column` counts the things of this kind."""

    lane: int
    item_id: str
    column: int
    words: str
    solid: bool = False
    waits: bool = False


SIGNS = {"FAVOR": "+", "AGAINST": "−", "NEUTRAL": "0", "MIXED": "~"}


class LaneMarks:
    """The marks of one article; those of gold are made anew when it changes."""

    def __init__(self, docket: Docket, layers: Sequence[str], scheme: Scheme) -> None:
        self.docket = docket
        self.gold_lane = len(layers)
        self._lanes = {layer: lane for lane, layer in enumerate(layers)}
        self._scheme = scheme
        self.numbers = _claim_numbers(docket)
        self._columns = [item.id for item in docket.items if item.family is Family.DOCUMENT]
        self.marks = list(self._of_annotators())
        self._spans = _by_item(self.marks)
        self._gold: dict[str, list[LaneMark]] = {}
        self._gold_before: tuple[bool, bool] | None = None
        self.whole: list[WholeMark] = []
        self.refresh()

    @property
    def gold(self) -> list[LaneMark]:
        """Return the marks of gold."""
        return [mark for marks in self._gold.values() for mark in marks]

    def gold_of(self, item_ids: Iterable[str]) -> list[LaneMark]:
        """Return the marks that gold has of some things."""
        return [mark for item_id in item_ids for mark in self._gold.get(item_id, ())]

    def refresh(self, item_ids: Sequence[str] = ()) -> bool:
        """Make the marks of gold anew, of some things only where that is enough.

        Return whether it was. It is not where gold has labels that nobody settled here, as these
        go to whichever thing they answer to best, nor when the article is finished or taken up.
        """
        docket = self.docket
        finished = docket.content.state().progress is Progress.DONE
        before, now = self._gold_before, (finished, docket.has_twins())
        self._gold_before = now
        few = bool(item_ids) and before == now and not docket.has_twins()
        items = [docket.by_id[one] for one in item_ids if one in docket.by_id]
        for item in items if few else docket.items:
            self._gold[item.id] = list(self._of_gold(item))
        self.whole = list(self._of_the_whole())
        return few

    def spans_of(self, item_id: str) -> Spans:
        """Return the stretches that a thing covers, in whichever lane."""
        held = {mark.span for mark in self._gold.get(item_id, ())}
        return tuple(sorted(self._spans.get(item_id, set()) | held))

    def start_of(self, item_id: str) -> int | None:
        """Return where a thing itself begins, not its source or holder; None for the whole text."""
        item = self.docket.by_id.get(item_id)
        spans = self._place(leading(item)) if item is not None else ()
        return spans[0].start if spans else None

    def number(self, item_id: str) -> str:
        """Return the number of a claim: “C2”; it is the same in all lanes."""
        return f"C{self.numbers[item_id]}" if item_id in self.numbers else ""

    def _of_annotators(self) -> Iterator[LaneMark]:
        for item in self.docket.items:
            for layer, label in item.labels.items():
                if layer in self._lanes:
                    yield from self._pieces(self._lanes[layer], item, label, "", solid=False)

    def _of_gold(self, item: Item) -> Iterator[LaneMark]:
        held = self.docket.held(item)
        if held is not None:
            yield from self._pieces(self.gold_lane, item, held, votes(item, held), solid=True)
        elif not item.agreed and self.docket.standing(item) is Standing.OPEN:
            yield from self._waiting(item)

    def _waiting(self, item: Item) -> Iterator[LaneMark]:
        label = leading(item)
        for number, span in enumerate(self._place(label)):
            yield LaneMark(
                self.gold_lane, item.id, Part.OPEN, span, _colour(label), "?", number == 0
            )

    def _pieces(
        self, lane: int, item: Item, label: Annotation, count: str, *, solid: bool
    ) -> Iterator[LaneMark]:
        colour = _colour(label)
        match label:
            case Mention():
                parts: list[tuple[Part, Spans, str]] = [(Part.BAR, label.spans, self._name(label))]
            case Claim():
                parts = [
                    (Part.CONTENT, label.content, self.number(item.id)),
                    (Part.CUE, label.cue, ""),
                    (Part.SOURCE, label.source, ""),
                ]
            case Stance():
                parts = [(Part.STANCE, self._place(label), self._stance_tag(label))]
            case _:
                return
        for part, spans, tag in parts:
            words = " ".join(word for word in (tag, count) if word) if tag else ""
            for number, span in enumerate(spans):
                yield LaneMark(lane, item.id, part, span, colour, words, number == 0, solid)

    def _name(self, label: Mention) -> str:
        known = self._scheme.entity.label(label.label)
        return (known.short or label.label) if known is not None else label.label

    def _stance_tag(self, stance: Stance) -> str:
        sign = SIGNS.get(stance.polarity, stance.polarity)
        claim = self._claim_of(stance.target)
        return f"{sign} {claim}" if claim else sign

    def _claim_of(self, argument: Argument | None) -> str:
        if argument is None or argument.claim is None:
            return ""
        item_id = self.docket.item_of.get(argument.claim, "")
        return self.number(item_id)

    def _place(self, label: Annotation) -> Spans:
        """Return where a label stands; a stance without words of its own, where its holder is."""
        spans = main_spans(label)
        if spans or not isinstance(label, Stance):
            return spans
        for argument in (label.holder, label.target):
            pointed = argument.refers_to() if argument is not None else None
            other = self.docket.labels.get(pointed or "") or self.docket.content.annotation(
                pointed or ""
            )
            if other is not None:
                return main_spans(other)[:1]
        return (Span(0, min(1, len(self.docket.content.text))),)

    def _of_the_whole(self) -> Iterator[WholeMark]:
        for column, item_id in enumerate(self._columns):
            item = self.docket.by_id[item_id]
            for layer, label in item.labels.items():
                if layer in self._lanes:
                    yield WholeMark(self._lanes[layer], item_id, column, self._whole(label))
            held = self.docket.held(item)
            waits = held is None and self.docket.is_open(item)
            if held is not None:
                yield WholeMark(self.gold_lane, item_id, column, self._whole(held), solid=True)
            elif waits:
                yield WholeMark(self.gold_lane, item_id, column, "?", waits=True)

    def _whole(self, label: Annotation) -> str:
        if not isinstance(label, DocumentLabel):
            return label.label
        pair = pair_of(label.name)
        labels, text = self.docket.labels, self.docket.content.text
        holder = called(pair.holder, text, labels) if pair else ""
        return document_words(self._scheme, label, holder)


def votes(item: Item, held: Annotation) -> str:
    """Return how many stand for what gold holds, “2/3”; nothing where all do, or nobody."""
    all_of_them = item.votes()
    for version in item.versions:
        if version.label is not None and _same(version.label, held):
            count = len(version.sides)
            return f"{count}/{all_of_them}" if count < all_of_them else ""
    return ""


def _same(one: Annotation, other: Annotation) -> bool:
    return one.label == other.label and one.all_spans() == other.all_spans()


def _claim_numbers(docket: Docket) -> Mapping[str, int]:
    claims = [item for item in docket.items if item.family is Family.CLAIM]
    ordered = sorted(claims, key=lambda item: (item.place(), item.id))
    return {item.id: number for number, item in enumerate(ordered, 1)}


def _by_item(marks: Iterable[LaneMark]) -> dict[str, set[Span]]:
    found: dict[str, set[Span]] = defaultdict(set)
    for mark in marks:
        found[mark.item_id].add(mark.span)
    return found


def _colour(label: Annotation) -> str:
    return "CLAIM" if isinstance(label, Claim) else label.label
