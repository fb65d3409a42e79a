"""A search kept under a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.queue import QueueOrder


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """What was typed, and how the list was sorted."""

    name: str
    typed: str
    order: QueueOrder = QueueOrder.IMPORTED
    descending: bool = False

    def to_json(self) -> dict[str, object]:
        """Return a plain value of it."""
        return {
            "name": self.name,
            "typed": self.typed,
            "order": self.order.value,
            "descending": self.descending,
        }


def saved_searches(value: object) -> list[SavedSearch]:
    """Return the searches of a plain value; what is none of ours is left out."""
    return list(_read(value)) if isinstance(value, list) else []


def _read(items: list[object]) -> Iterable[SavedSearch]:
    for item in items:
        if not isinstance(item, dict):
            continue
        name, typed = item.get("name"), item.get("typed")
        order = next((it for it in QueueOrder if it.value == item.get("order")), None)
        if isinstance(name, str) and isinstance(typed, str) and order is not None:
            yield SavedSearch(name, typed, order, item.get("descending") is True)
