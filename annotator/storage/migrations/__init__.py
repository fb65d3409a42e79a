"""The steps from one schema version to the next, oldest first; each is done with Alembic."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alembic.operations import Operations

from annotator.storage.migrations import (
    v2_token_cache,
    v3_working_together,
    v4_steps_of_the_corpus,
    v5_near_copies,
)

STEPS: Mapping[int, Callable[[Operations], None]] = {
    2: v2_token_cache.upgrade,
    3: v3_working_together.upgrade,
    4: v4_steps_of_the_corpus.upgrade,
    5: v5_near_copies.upgrade,
}
"""By the version that the step leads to."""
