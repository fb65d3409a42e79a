"""What kind a paragraph is: given by hand, parted, joined, taken from a suggestion, repeated.

Regions stay disjoint and their text is never touched. A label that stands in what would become
boilerplate is not lost: then the wish is refused, or the stretch stays as it is and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.annotations import Annotation, Decision, Region, Span, Verdict
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase, plural
from annotator.domain.rules import overlap
from annotator.domain.scheme import Scheme
from annotator.nlp.regions import find_regions
from annotator.services.drafting import Draft

BOILERPLATE, BODY = "BOILERPLATE", "BODY"
_NOT_WORD = re.compile(r"\W+")
_OFFERED = 6


class Split(NamedTuple):
    """A suggested split: its edit, how many regions change, how many stay for their labels."""

    edit: Edit
    changed: int
    kept: int


def is_labelled(label: str) -> bool:
    """Say whether labels may stand in a region of the kind."""
    return label != BOILERPLATE


class RegionLabeler:
    """Turns wishes about the paragraphs of one article into edits, or says why not."""

    def __init__(self, content: ArticleContent, scheme: Scheme, new_id: NewId) -> None:
        self._content = content
        self._scheme = scheme
        self._new_id = new_id

    def region_at(self, offset: int) -> Region | None:
        """Return the region that holds or touches an offset."""
        found = self._content.regions_near(Span(offset, offset))
        return max(found, key=lambda region: region.span.start, default=None)

    def set_kind(self, paragraph: Span, label: str) -> Edit:
        """Give a paragraph a kind; a region that reaches beyond it is cut there.

        What is suggested in what becomes boilerplate is rejected with it; labels refuse it.
        """
        span = self._inked(paragraph)
        if not is_labelled(label):
            self._refuse_labels(span)
        draft = self._draft()
        known = [
            region for region in self._content.regions_near(span) if overlap(region.span, span)
        ]
        exact = next((region for region in known if region.span == span), None)
        target = exact or Region(self._new_id(), self._content.article.id, label, span)
        kind = replace(
            target,
            label=label,
            annotate=is_labelled(label),
            subtype=target.subtype if target.label == label else None,
            duplicate_of=None,
        )
        for region in known:
            if region is not exact:
                self._cut_out(draft, region, span)
        draft.put(kind)
        if not kind.annotate:
            self._reject_suggestions(draft, [span])
        return draft.finished(phrase("Make the paragraph {label}", label=label))

    def split_at(self, offset: int) -> Edit:
        """Cut the region at an offset in two of the same kind."""
        region = self._region(offset)
        before = self._trimmed(Span(region.span.start, offset))
        behind = self._trimmed(Span(offset, region.span.end))
        if before is None or behind is None:
            raise RuleError(
                phrase("Put the caret to where the second part begins, inside the paragraph.")
            )
        draft = self._draft()
        draft.put(replace(region, span=before))
        draft.put(replace(region, id=self._new_id(), span=behind))
        return draft.finished(phrase("Split the paragraph"))

    def join_before(self, offset: int) -> Edit:
        """Let the region at an offset be one with the region before it, of that one's kind."""
        region = self._region(offset)
        regions = self._content.regions()
        place = regions.index(region)
        if place == 0:
            raise RuleError(phrase("There is nothing before it to join it with."))
        first = regions[place - 1]
        if not first.annotate:
            self._refuse_labels(region.span)
        draft = self._draft()
        draft.put(replace(first, span=Span(first.span.start, region.span.end)))
        draft.remove(region.id)
        self._point_elsewhere(draft, region.id, first.id)
        return draft.finished(phrase("Join the paragraphs"))

    def set_repeat(self, offset: int, copy_of: str | None) -> Edit:
        """Say that a passage repeats another and so is not labelled, or that it does not."""
        region = self._region(offset)
        if copy_of is not None:
            self._refuse_labels(region.span)
        annotate = copy_of is None and is_labelled(region.label)
        draft = self._draft()
        draft.put(replace(region, duplicate_of=copy_of, annotate=annotate))
        if copy_of is not None:
            self._reject_suggestions(draft, [region.span])
        return draft.finished(
            phrase("Link the repeated passage") if copy_of else phrase("Take the link back")
        )

    def originals(self, offset: int) -> list[Region]:
        """Return which passages the one at an offset may repeat, the likeliest first."""
        region = self.region_at(offset)
        if region is None:
            return []
        words = self._words(region)
        others = [
            other
            for other in self._content.regions()
            if other.id != region.id and other.duplicate_of is None and other.annotate
        ]
        scored = [(_likeness(words, self._words(other)), other) for other in others]
        fitting = [pair for pair in scored if pair[0] > 0.5]
        fitting.sort(key=lambda pair: (-pair[0], pair[1].span))
        return [other for _, other in fitting[:_OFFERED]]

    def suggested(self) -> Split:
        """Return the split that the rules suggest for the whole article.

        Where a label stands in what they take for boilerplate, the paragraph stays labelled text.
        """
        content = self._content
        found = find_regions(content.text, article_id=content.article.id, new_id=self._new_id)
        labelled = [span for item in content.labels() for span in item.all_spans()]
        regions = [self._kept(region, labelled) for region in found]
        kept = sum(mine is not theirs for mine, theirs in zip(regions, found, strict=True))
        before = {(one.span, one.label, one.annotate): one for one in content.regions()}
        fresh = [one for one in regions if (one.span, one.label, one.annotate) not in before]
        if not fresh and len(before) == len(regions):
            raise RuleError(phrase("All paragraphs are as suggested already."))
        draft = self._draft()
        for old in content.regions():
            draft.remove(old.id)
        # Those that stay as they are keep their ids, so that the edit says what it changes.
        olds = {one.id: before.get((one.span, one.label, one.annotate)) for one in regions}
        ids = {own: old.id if old is not None else own for own, old in olds.items()}
        for region in regions:
            copied = ids.get(region.duplicate_of or "")
            draft.put(replace(region, id=ids[region.id], duplicate_of=copied))
        self._reject_suggestions(draft, [one.span for one in regions if not one.annotate])
        return Split(draft.finished(phrase("Part the article as suggested")), len(fresh), kept)

    def _ids(
        self, regions: Sequence[Region], before: dict[tuple[Span, str, bool], Region]
    ) -> dict[str, str]:
        """Return the ids that regions go by: those they had where they stay as they are."""
        known = {one.id: before.get((one.span, one.label, one.annotate)) for one in regions}
        return {own: old.id if old is not None else own for own, old in known.items()}

    def _kept(self, region: Region, labelled: Iterable[Span]) -> Region:
        if region.annotate or not any(overlap(region.span, span) for span in labelled):
            return region
        label = region.label if is_labelled(region.label) else BODY
        return replace(region, label=label, annotate=True, subtype=None, duplicate_of=None)

    def _region(self, offset: int) -> Region:
        region = self.region_at(offset)
        if region is None:
            raise RuleError(phrase("This paragraph has no kind yet; give it one first."))
        return region

    def _cut_out(self, draft: Draft, region: Region, span: Span) -> None:
        """Leave of a region what lies before and behind the span."""
        parts = [
            part
            for part in (
                self._trimmed(Span(region.span.start, span.start)),
                self._trimmed(Span(span.end, region.span.end)),
            )
            if part is not None
        ]
        if not parts:
            draft.remove(region.id)
            self._point_elsewhere(draft, region.id, None)
        for number, part in enumerate(parts):
            own = region.id if number == 0 else self._new_id()
            draft.put(replace(region, id=own, span=part))

    def _point_elsewhere(self, draft: Draft, old: str, new: str | None) -> None:
        for region in self._content.regions():
            if region.duplicate_of == old:
                draft.put(replace(region, duplicate_of=new))

    def _refuse_labels(self, span: Span) -> None:
        labels = [item for item in self._in(span) if not self._content.is_suggestion(item)]
        if labels:
            raise RuleError(
                plural(
                    "A label stands in this paragraph, and boilerplate holds none.",
                    "{n} of your labels stand in this paragraph, and boilerplate holds none.",
                    len(labels),
                ),
                remedy=phrase("Delete them first, or leave the paragraph as it is."),
            )

    def _reject_suggestions(self, draft: Draft, spans: Sequence[Span]) -> None:
        waiting = {item.id for item in self._content.suggestions()}
        for span in spans:
            for item in self._in(span):
                if item.id in waiting:
                    article, layer = self._content.article.id, self._content.layer.id
                    draft.put(Decision(article, layer, item.id, Verdict.REJECTED))

    def _in(self, span: Span) -> list[Annotation]:
        near = self._content.near(span)
        return [item for item in near if any(overlap(one, span) for one in item.all_spans())]

    def _inked(self, span: Span) -> Span:
        trimmed = self._trimmed(span)
        if trimmed is None:
            raise RuleError(phrase("There are no words in this line."))
        return trimmed

    def _trimmed(self, span: Span) -> Span | None:
        words = self._content.text[span.start : span.end]
        kept = words.rstrip()
        start = span.start + len(kept) - len(kept.lstrip())
        return Span(start, span.start + len(kept)) if kept.strip() else None

    def _words(self, region: Region) -> frozenset[str]:
        words = self._content.text[region.span.start : region.span.end][:2000].casefold()
        return frozenset(word for word in _NOT_WORD.split(words) if word)

    def _draft(self) -> Draft:
        return Draft(self._content, self._scheme, self._new_id)


def _likeness(ones: frozenset[str], others: frozenset[str]) -> float:
    return len(ones & others) / len(ones | others) if ones and others else 0.0
