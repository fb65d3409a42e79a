"""What the window can show, one module for each screen."""

from __future__ import annotations

from enum import IntEnum


class Screen(IntEnum):
    """The screens in the order of the switch at the top."""

    ANNOTATE = 0
    REVIEW = 1
    CORPUS = 2
    SUGGESTERS = 3
    EXPORT = 4
