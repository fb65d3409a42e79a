"""Names are found by few letters, and the nearest one comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.fuzzy import misfit


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("un", "Undo", "Run"),
        ("next", "Next article", "Done, next article"),
        ("art ne", "Done, next article", "Start one word left"),
        ("dna", "Done, next article", "Domain names"),
        ("sc", "Scheme", "Suggest corpus"),
        ("zo", "Zoom", "Show zone"),
    ],
)
def test_the_nearer_name_fits_better(query: str, better: str, worse: str) -> None:
    first, second = misfit(query, better), misfit(query, worse)
    assert first is not None
    assert second is None or first < second


def test_letters_that_are_not_there_do_not_fit() -> None:
    assert misfit("xyz", "Undo", "take back") is None
    assert misfit("back", "Undo", "take back") == 3.0


@given(st.text(min_size=1, max_size=12), st.text(max_size=30))
def test_a_name_fits_itself_best(name: str, other: str) -> None:
    own = misfit(name, name)
    assert own is not None
    foreign = misfit(name, other)
    if foreign is not None and not other.casefold().startswith(" ".join(name.casefold().split())):
        assert own <= foreign or not name.split()
