"""Names: where they begin and end, what they are, and which are the same."""

from __future__ import annotations

import pytest

from tests.nlp.reading import names, suggest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S.-led mission left.", [("U.S.", "GPE")]),
        ("Defence Minister Ada Holm spoke.", [("Ada Holm", "PERSON")]),
        ("It was Secretary of State Jean-Luc Dahl.", [("Jean-Luc Dahl", "PERSON")]),
        ("They met at the Ministry of Fisheries today.", [("Ministry of Fisheries", "ORG")]),
        ("The Nordic Shipping Company failed.", [("Nordic Shipping Company", "ORG")]),
        ("Ships left Aarhus for the Black Sea.", [("Aarhus", "GPE"), ("Black Sea", "LOC")]),
        ("The Kastrup Airport was shut.", [("Kastrup Airport", "FAC")]),
        ("Danish and Swedish crews met.", [("Danish", "NORP"), ("Swedish", "NORP")]),
        ("Then Mr. Qvist left.", [("Qvist", "PERSON")]),
        ("Holm's boat sank, said Erik Dahl.", [("Holm", "PERSON"), ("Erik Dahl", "PERSON")]),
        ("The fight against al-Qaeda went on.", [("al-Qaeda", "ORG")]),
        ("On Monday the Police said nothing.", []),
        ("THIS IS US NOW AND NOTHING ELSE", []),
    ],
)
def test_names_and_labels(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_surname_is_recognised_at_the_start_of_a_sentence() -> None:
    assert names("It was Erik Qvist. Qvist left.")[-1] == ("Qvist", "PERSON")


def test_dateline_gives_its_town() -> None:
    assert names("NORTH HARBOUR, Aug. 2 (UPI) --", "DATELINE")[0] == ("NORTH HARBOUR", "GPE")


def clusters(text: str) -> dict[str, int | None]:
    return {text[m.start : m.end]: m.cluster for m in suggest(text).mentions}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Ashton Bell came. Later Ash Bell left.", "Ashton Bell", "Ash Bell"),
        ("President Ada Holm came. Then Holm left.", "Ada Holm", "Holm"),
        ("The U.S. spoke. America waited.", "U.S.", "America"),
        ("The Nordic Shipping Union met. The NSU voted.", "Nordic Shipping Union", "NSU"),
    ],
)
def test_aliases_are_one_entity(text: str, one: str, other: str) -> None:
    found = clusters(text)
    assert found[one] == found[other] is not None


def test_namesakes_stay_apart() -> None:
    found = clusters("Ada Holm came with Erik Holm.")
    assert found["Ada Holm"] != found["Erik Holm"]
