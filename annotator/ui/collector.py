"""Python's garbage collector, kept out of the way of the hands: while it looks, a key waits.

It looks through all that lives for objects that only hold one another. What is spared is not
looked at again until `look_through`.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_NEW_OBJECTS = 5_000  # between two looks at what is new
_LATER_MS = 1000


def spare_hands() -> None:
    """Have the collector come seldom, and spare what lives now: it lives to the end."""
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])


def spare_more() -> None:
    """Spare also what was read since, which lives as long as the corpus is open."""
    if gc.get_freeze_count():
        gc.freeze()


def look_through_soon(owner: QObject) -> None:
    """Have all be looked through when the corpus is gone, as what was spared may be garbage now."""
    QTimer.singleShot(_LATER_MS, owner, look_through)


def look_through() -> None:
    """Look through everything once, and spare what is left; nothing unless any was spared."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
        gc.freeze()
