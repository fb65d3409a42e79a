"""Where each paragraph stands, in O(log n): a Fenwick tree over the heights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol


class HeightIndex:
    """The heights of a column of paragraphs, in whole pixels; a height of 0 is a hidden one."""

    __slots__ = ("_heights", "_top_bit", "_tree", "total")

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        self._tree = [0, *heights]
        self.total = sum(heights)
        self._top_bit = 1 << len(heights).bit_length()
        for node in range(1, len(self._tree)):
            parent = node + (node & -node)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[node]

    def __len__(self) -> int:
        return len(self._heights)

    def height(self, index: int) -> int:
        """Return the height of one paragraph."""
        return self._heights[index]

    def set_height(self, index: int, height: int) -> int:
        """Change the height of one paragraph and return by how much it grew."""
        growth = height - self._heights[index]
        if growth:
            self._heights[index] = height
            self.total += growth
            node = index + 1
            while node < len(self._tree):
                self._tree[node] += growth
                node += node & -node
        return growth

    def top(self, index: int) -> int:
        """Return the sum of the heights before the paragraph."""
        total, node = 0, index
        while node > 0:
            total += self._tree[node]
            node -= node & -node
        return total

    def at(self, y: float) -> int:
        """Return the paragraph that covers `y`; the first above all, the last below all."""
        position, bit, rest = 0, self._top_bit, y
        while bit:
            node = position + bit
            if node < len(self._tree) and self._tree[node] <= rest:
                position = node
                rest -= self._tree[node]
            bit >>= 1
        return min(position, len(self._heights) - 1)


class Column(Protocol):
    """Paragraphs below one another, which are set when they are asked for."""

    def top(self, index: int) -> int:
        """Return where a paragraph begins."""

    def between(self, y0: float, y1: float) -> Iterator[object]:
        """Yield what stands between two heights, set."""


def settled(column: Column, y: int, height: int, anchor: int) -> int:
    """Set what stands between `y` and `y + height`; return how far the `anchor` moved by that.

    Heights are estimates until a paragraph is set, and those above may turn out otherwise.
    """
    before = column.top(anchor)
    while True:
        shift = column.top(anchor) - before
        for _ in column.between(y + shift, y + shift + height):
            pass
        if column.top(anchor) - before == shift:
            return shift
