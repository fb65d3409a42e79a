"""The garbage collector spares what it is told to, and still finds it when the corpus is gone."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from annotator.ui.collector import look_through, spare_hands, spare_more


class Ring:
    """Holds itself, so that only the collector can free it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    limits = gc.get_threshold()
    yield
    gc.set_threshold(*limits)
    gc.unfreeze()


def test_what_was_spared_is_found_when_all_is_looked_through() -> None:
    spare_hands()
    ring = Ring()
    seen = weakref.ref(ring)
    spare_more()
    del ring
    gc.collect()
    assert seen() is not None
    look_through()
    assert seen() is None


def test_without_a_window_nothing_is_spared() -> None:
    gc.unfreeze()
    before = gc.get_freeze_count()
    spare_more()
    assert gc.get_freeze_count() == before
