"""Parts side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter


def let_read_in_order(splitter: QSplitter) -> None:
    """Let screen readers meet the parts from left to right, after some were added.

    A splitter puts each new part below the others, and so before them.
    """
    parts = [splitter.widget(index) for index in range(splitter.count())]
    for part in filter(None, reversed(parts)):
        part.lower()
