"""The layers of a corpus and the numbers they have inside the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from annotator.domain.articles import Layer, LayerKind
from annotator.domain.errors import StorageError, UnknownNameError
from annotator.domain.phrases import phrase

SELECT_LAYERS = "SELECT number, id, name, kind FROM layer ORDER BY number"


class LayerBook:
    """All layers by id, by number and by name, held in memory: there are only ever a few."""

    def __init__(self, rows: Iterable[Sequence[Any]] = ()) -> None:
        self._by_number: dict[int, Layer] = {}
        self._numbers: dict[str, int] = {}
        for number, layer_id, name, kind in rows:
            self.put(number, Layer(layer_id, name, LayerKind(kind)))

    def put(self, number: int, layer: Layer) -> None:
        """Enter a layer under its number."""
        self._by_number[number] = layer
        self._numbers[layer.id] = number

    def copy(self) -> LayerBook:
        """Return a book of its own with the same layers."""
        copied = LayerBook()
        copied.adopt(self)
        return copied

    def adopt(self, other: LayerBook) -> None:
        """Enter all layers of the other book."""
        for number, layer in other._by_number.items():
            self.put(number, layer)

    @contextmanager
    def kept_if_all_goes_well(self) -> Iterator[None]:
        """Forget the layers entered inside, should an error come out."""
        before = self.copy()
        well = False
        try:
            yield
            well = True
        finally:
            if not well:
                self._by_number, self._numbers = before._by_number, before._numbers

    def all(self) -> list[Layer]:
        """Return the layers, oldest first."""
        return list(self._by_number.values())

    def find(self, name: str, kind: LayerKind) -> Layer | None:
        """Return the layer of that name and kind."""
        layers = self._by_number.values()
        return next((item for item in layers if item.name == name and item.kind == kind), None)

    def knows(self, layer_id: str) -> bool:
        """Say whether there is a layer of that id."""
        return layer_id in self._numbers

    def layer(self, layer_id: str) -> Layer:
        """Return the layer of that id, or raise `UnknownNameError`."""
        return self._by_number[self.number(layer_id)]

    def number(self, layer_id: str) -> int:
        """Return the number of a layer, or raise `UnknownNameError`."""
        number = self._numbers.get(layer_id)
        if number is None:
            raise UnknownNameError(
                phrase("The corpus has no layer with the id “{layer_id}”.", layer_id=layer_id)
            )
        return number

    def id_of(self, number: int) -> str:
        """Return the id of the layer with that number."""
        return self._by_number[number].id

    def numbers(self, layer_ids: Iterable[str] | None = None) -> list[int]:
        """Return the numbers of some layers, or of all."""
        if layer_ids is None:
            return list(self._by_number)
        return [self.number(layer_id) for layer_id in layer_ids]

    def suggesters(self) -> list[int]:
        """Return the numbers of the layers that hold suggestions."""
        kind = LayerKind.SUGGESTER
        return [number for number, layer in self._by_number.items() if layer.kind == kind]

    def enter(self, layer: Layer) -> int:
        """Enter a new layer and return its number; raise if its name stands under another id."""
        if self.find(layer.name, layer.kind) is not None:
            raise StorageError(
                phrase(
                    "The layer “{name}” was not added: the corpus has one of that name under "
                    "another id.",
                    name=layer.name,
                ),
                remedy=phrase("Give the layer another name."),
            )
        number = max(self._by_number, default=0) + 1
        self.put(number, layer)
        return number
