"""Which names may be one, and which may not."""

from __future__ import annotations

import pytest

from annotator.domain.aliases import Kinship, is_pronoun, kinship


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ada Holm", "ada  holm", Kinship.SAME),
        ("Ada Holm", "Holm", Kinship.SURNAME),
        ("Ada Holm", "Ada", Kinship.SURNAME),
        ("Ada Holm", "A. Holm", Kinship.SURNAME),
        ("Holm", "Holm’s", Kinship.SAME),
        ("Ada Holm", "Bo Holm", None),
        ("Ada Holm", "Ada Berg", None),
        ("", "Holm", None),
    ],
)
def test_people(one: str, other: str, reason: Kinship | None) -> None:
    assert kinship(one, other, people=True) is reason
    assert kinship(other, one, people=True) is reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Dock Workers’ Union", "DWU", Kinship.INITIALS),
        ("Bank of the Sund", "B.S.", Kinship.INITIALS),
        ("Dock Workers’ Union", "Union", None),
        ("Dock Workers’ Union", "dwu", None),
        ("Sund", "S", None),
    ],
)
def test_others(one: str, other: str, reason: Kinship | None) -> None:
    assert kinship(one, other, people=False) is reason


def test_pronouns_are_known_in_any_case() -> None:
    assert is_pronoun("She")
    assert not is_pronoun("Shell")
