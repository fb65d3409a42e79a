"""Plain stances: who, for or against, what."""

from __future__ import annotations

import pytest

from tests.nlp.reading import stances, suggest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denmark condemned Russia.", ("Denmark", "AGAINST", "Russia", "")),
        ("Ada Holm praised the new harbour plan.", ("Ada Holm", "FAVOR", "", "new harbour plan")),
        ("Denmark did not support Russia.", ("Denmark", "AGAINST", "Russia", "")),
        ("Russia was criticised by Ada Holm.", ("Ada Holm", "AGAINST", "Russia", "")),
        ("Norway condemned Russia’s attack.", ("Norway", "AGAINST", "Russia", "attack")),
        ("Ada Holm accused Russia of lying to Norway.", ("Ada Holm", "AGAINST", "Russia", "")),
        ("Ada Holm vowed to fight Nordic Bank.", ("Ada Holm", "AGAINST", "Nordic Bank", "")),
        ("Ada Holm backs the mayor.", ("Ada Holm", "FAVOR", "the mayor", "")),
        ("Ada Holm agreed with Erik Dahl.", ("Ada Holm", "FAVOR", "Erik Dahl", "")),
        ("Ada Holm is critical of Norway.", ("Ada Holm", "AGAINST", "Norway", "")),
        ("Ada Holm, a critic of Norway, left.", ("Ada Holm", "AGAINST", "Norway", "")),
        ("Ada Holm is no friend of Norway.", ("Ada Holm", "AGAINST", "Norway", "")),
        ("Ada Holm expressed support for Norway.", ("Ada Holm", "FAVOR", "Norway", "")),
        ("Ada Holm left, and praised Norway.", ("Ada Holm", "FAVOR", "Norway", "")),
        ("Ada Holm called Erik Dahl “a disgrace”.", ("Ada Holm", "AGAINST", "Erik Dahl", "")),
        ("Ada Holm voted in May to oppose the ferry.", ("Ada Holm", "AGAINST", "", "ferry")),
        (
            "Ada Holm called for Erik Dahl’s removal.",
            (
                "Ada Holm",
                "AGAINST",
                "Erik Dahl",
                "removal",
            ),
        ),
        ("Norway took no side in the dispute.", ("Norway", "NEUTRAL", "", "dispute")),
        ("“Erik Dahl should resign,” said Ada Holm.", ("Ada Holm", "AGAINST", "Erik Dahl", "")),
    ],
)
def test_stance_has_holder_polarity_and_target(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    assert expected in stances(text)


def test_speaker_holds_what_is_said_in_a_quotation() -> None:
    text = "“We oppose the merger,” said Ada Holm."
    found = suggest(text).stances
    assert stances(text) == [("Ada Holm", "AGAINST", "", "merger")]
    assert found[0].via_claim == 0


def test_holder_that_is_no_name_becomes_a_nominal_mention() -> None:
    text = "The officials condemned Russia."
    found = suggest(text)
    holder = found.mentions[found.stances[0].holder or 0]
    assert (text[holder.start : holder.end], holder.rule) == ("The officials", "nominal")


def test_bad_news_is_no_stance() -> None:
    assert stances("The attack on Denmark killed two. Russia may support it.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm is up against Erik Dahl.",
        "Ada Holm fought in Norway.",
        "Thanks to Ada Holm, Norway won.",
        "Air support for Norway came from Denmark.",
    ],
)
def test_words_that_only_look_like_taking_sides_are_left_alone(text: str) -> None:
    assert stances(text) == []
