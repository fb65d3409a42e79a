"""Where each paragraph stands, in O(log n): a Fenwick tree over the heights."""

from __future__ import annotations

from collections.abc import Sequence


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
