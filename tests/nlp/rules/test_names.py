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
        ("The Weavers’ Union met Ada Holm.", [("Weavers’ Union", "ORG"), ("Ada Holm", "PERSON")]),
        ("Norway’s Water Board met.", [("Norway", "GPE"), ("Water Board", "ORG")]),
        ("It is run by the Port Authority of Norvik.", [("Port Authority of Norvik", "ORG")]),
        ("A firm called Krag & Lund left.", [("Krag & Lund", "ORG")]),
        ("He told The Bay Tribune nothing.", [("Bay Tribune", "ORG")]),
        ("Then the Norvik harbour tunnel was shut.", [("Norvik harbour tunnel", "FAC")]),
        ("He spoke in Arabic.", [("Arabic", "MISC")]),
        ("I say: stop it TODAY. BRIEF: it stopped.", []),
        ("“No,” Omar al-Rashi said.", [("Omar al-Rashi", "PERSON")]),
        ("A band played at Pier 4 today.", [("Pier 4", "FAC")]),
        ("It was cold in South Denmark.", [("South Denmark", "LOC")]),
        ("She sang “The Quiet Shore” twice.", [("Quiet Shore", "MISC")]),
        (
            "Then the Senate sent in the 3rd Air Brigade.",
            [
                ("Senate", "ORG"),
                ("3rd Air Brigade", "ORG"),
            ],
        ),
        ("They saw a UAV, an IED and nothing else.", []),
        ("THIS IS US NOW AND NOTHING ELSE", []),
    ],
)
def test_names_and_labels(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_surname_is_recognised_at_the_start_of_a_sentence() -> None:
    assert names("It was Erik Qvist. Qvist left.")[-1] == ("Qvist", "PERSON")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Erik Aarhus. Later Aarhus left.", ("Aarhus", "PERSON")),
        ("They live in Quellby. Quellby is small.", ("Quellby", "GPE")),
        ("The daily Kystbladet wrote it. Kystbladet is old.", ("Kystbladet", "ORG")),
        ("Zorvan, who leads it, spoke. Nobody liked Zorvan.", ("Zorvan", "PERSON")),
        ("They fear Quellish raids. Quellish ships came.", ("Quellish", "NORP")),
    ],
)
def test_word_is_judged_by_all_its_occurrences(text: str, expected: tuple[str, str]) -> None:
    assert names(text)[-1] == expected


def test_common_word_that_opens_a_sentence_is_no_name() -> None:
    assert names("Fishing stopped. Nobody knew why.") == []


def test_credit_gives_its_agency() -> None:
    assert names("Photo: Ada Holm/Seapress", "CREDIT")[-1] == ("Seapress", "ORG")


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
