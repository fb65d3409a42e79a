"""Where the names of a scheme are in use."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class SchemeUse:
    """How often the names of a scheme are in use.

    `labels` are by family and label, those of people and of gold; `suggested` the suggestions
    among them apart; `values` by family, attribute and value; `topics` by their words.
    """

    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    suggested: Counter[tuple[str, str]] = field(default_factory=Counter)
    values: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    topics: Counter[str] = field(default_factory=Counter)

    def of_label(self, family: str, label: str) -> int:
        """Return how many labels and suggestions bear the label."""
        return self.labels[family, label] + self.suggested[family, label]

    def of_attribute(self, family: str, name: str) -> int:
        """Return how many labels have the attribute."""
        return sum(
            number
            for (part, known, _), number in self.values.items()
            if (part, known) == (family, name)
        )


@dataclass(frozen=True, slots=True)
class LabelUse:
    """One label in use, with the words around it."""

    article_id: str
    title: str
    record_id: str
    layer: str
    before: str
    words: str
    behind: str
