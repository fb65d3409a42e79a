"""New ids from the clock and the system's randomness."""

from __future__ import annotations

import os
import time

from annotator.domain.ids import make_id


def new_id() -> str:
    """Return an id that no other machine will make, later ones sorting behind earlier ones."""
    return make_id(time.time_ns() // 1_000_000, int.from_bytes(os.urandom(10), "big"))
