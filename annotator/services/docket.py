"""One article on the table: everything that anybody marked, and what gold has of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from annotator.agreement.align import align_two
from annotator.agreement.conflicts import Item, Version, called, title
from annotator.agreement.wording import words_of
from annotator.domain.annotations import Annotation, DocumentLabel, Settlement
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.services.comparing import items_by_label

__all__ = [
    "Docket",
    "Item",
    "Standing",
    "Version",
    "called",
    "held_words",
    "leading",
    "named",
    "title",
    "words_of",
]

_LONGEST = 60


class Standing(StrEnum):
    """How far a thing is settled."""

    OPEN = "open"
    TAKEN = "taken"  # by a rule
    SETTLED = "settled"  # by a person, or before it came here
    CHANGED = "changed"  # settled, but somebody has said something else since


class Docket:
    """One article to be settled. Call `refresh` whenever its gold labels have changed.

    `content` is the article as the gold layer has it, and changes; `items` are its annotators'
    labels side by side.
    """

    def __init__(self, content: ArticleContent, items: Sequence[Item]) -> None:
        self.content = content
        self.items = tuple(items)
        self.by_id = {item.id: item for item in items}
        self.labels = {label.id: label for item in items for label in item.labels.values()}
        self.item_of = items_by_label(items)
        self._twins: dict[str, str] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Look again at what gold has."""
        self._settled = {
            record.item: record
            for record in self.content.records()
            if isinstance(record, Settlement)
        }
        self._by_label = {
            label: settlement
            for settlement in self._settled.values()
            for _, label in settlement.versions
            if label
        }
        self._twins = None

    def conflicts(self) -> list[Item]:
        """Return what annotators part on, family by family, in the order of the text."""
        return [item for item in self.items if not item.agreed]

    def settlements(self) -> list[Settlement]:
        """Return what was settled here."""
        return list(self._settled.values())

    def settlement(self, item: Item) -> Settlement | None:
        """Return how a thing was settled, under whatever id it had then."""
        direct = self._settled.get(item.id)
        if direct is not None:
            return direct
        for label in item.labels.values():
            found = self._by_label.get(label.id)
            if found is not None:
                return found
        return None

    def held(self, item: Item) -> Annotation | None:
        """Return the gold label of a thing, if it has one."""
        settlement = self.settlement(item)
        if settlement is not None:
            return self.content.annotation(settlement.outcome or "")
        return self.content.annotation(self._twin_of(item.id))

    def standing(self, item: Item) -> Standing:
        """Return how far a thing is settled."""
        settlement = self.settlement(item)
        if settlement is None:
            before = self.content.state().progress is Progress.DONE
            return Standing.SETTLED if before else Standing.OPEN
        if settlement.said != item.said:
            return Standing.CHANGED
        return Standing.TAKEN if settlement.rule else Standing.SETTLED

    def is_open(self, item: Item) -> bool:
        """Say whether somebody should decide."""
        return self.standing(item) in (Standing.OPEN, Standing.CHANGED)

    def has_twins(self) -> bool:
        """Say whether gold has labels that nobody settled here but that answer to things."""
        return bool(self._all_twins())

    def _twin_of(self, item_id: str) -> str:
        """Return the gold label that nobody settled here but that answers to the thing."""
        return self._all_twins().get(item_id, "")

    def _all_twins(self) -> dict[str, str]:
        if self._twins is None:
            self._twins = self._find_twins()
        return self._twins

    def _find_twins(self) -> dict[str, str]:
        outcomes = {settlement.outcome for settlement in self._settled.values()}
        free = [label for label in self.content.labels() if label.id not in outcomes]
        if not free:
            return {}
        records = {**self.labels, **{label.id: label for label in free}}
        found: dict[str, str] = {}
        for family in {label.family for label in free}:
            waiting = [
                item
                for item in self.items
                if item.family is family and self.settlement(item) is None
            ]
            gold = [label for label in free if label.family is family]
            pairs = align_two([leading(item) for item in waiting], gold, records)
            found.update((waiting[ours].id, gold[theirs].id) for ours, theirs in pairs)
        return found


def leading(item: Item) -> Annotation:
    """Return the label of the strongest version that marks anything."""
    return next(one.label for one in item.versions if one.label is not None)


def held_words(label: Annotation | None, docket: Docket) -> str:
    """Return what holds, in a few words for a list: “GPE Sund”, or nothing."""
    if label is None:
        return ""
    words = title(label, docket.content.text, docket.labels)
    name = label.value if isinstance(label, DocumentLabel) else label.label
    return f"{name} {words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}"


def named(item: Item) -> str:
    """Return the words of a thing in quotation marks, not too many of them."""
    return f"“{item.words if len(item.words) <= 40 else item.words[:39] + '…'}”"
