"""What annotators are called on the screen: by their names, or by letters that hide them."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase

from annotator.services.comparing import NAME_CLOSES, NAME_OPENS

_MARKED = re.compile(f"{NAME_OPENS}([^{NAME_CLOSES}]*){NAME_CLOSES}")


@dataclass(frozen=True, slots=True)
class Voices:
    """The annotators of one article in the order of their lanes, and what each is called."""

    layers: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, layer_id: str) -> str:
        """Return what a layer's owner is called."""
        return self.names.get(layer_id, "?")

    def spoken(self, sentence: str) -> str:
        """Return a sentence with names where it held marked layers."""
        return _MARKED.sub(lambda found: self.name(found[1]), sentence)

    def listed(self, layer_ids: Sequence[str]) -> str:
        """Return the names of some layers, in the order of the lanes."""
        return ", ".join(self.name(layer) for layer in self.layers if layer in layer_ids)


def voices(
    layer_ids: Sequence[str], names: Mapping[str, str], *, hidden: bool, secret: str
) -> Voices:
    """Return the voices of an article by name, or hidden behind letters in a random order.

    The order is the same whenever the same article is looked at with the same secret, and tells
    nothing of who is who in another one.
    """
    if not hidden:
        ordered = sorted(layer_ids, key=lambda layer: names.get(layer, layer).casefold())
        return Voices(tuple(ordered), {layer: names.get(layer, layer) for layer in ordered})
    shuffled = sorted(layer_ids)
    random.Random(secret).shuffle(shuffled)  # noqa: S311 - nothing to be kept from attackers
    return Voices(tuple(shuffled), dict(zip(shuffled, ascii_uppercase, strict=False)))
