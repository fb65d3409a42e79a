"""Who is said to have said what, in the shapes that news writes it."""

from __future__ import annotations

import pytest

from tests.nlp.reading import ReadClaim, claims, read, suggest

SHAPES = [
    pytest.param(
        '“The bridge stays closed," said Mayor Ada Holm.',
        ReadClaim(("The bridge stays closed",), "said", ("Mayor Ada Holm",)),
        id="curly mark opens, straight mark closes",
    ),
    pytest.param(
        "“He called it ‘a gift’ to the town,” Holm said.",
        ReadClaim(("He called it ‘a gift’ to the town",), "said", ("Holm",)),
        id="single quotation marks inside",
    ),
    pytest.param(
        "“We tried,” Holm said on Monday. “Nobody came.”",
        ReadClaim(("We tried", "Nobody came."), "said", ("Holm",)),
        id="interrupted by the cue",
    ),
    pytest.param(
        "Holm said the council had been “asleep for years” and must go.",
        ReadClaim(("the council had been “asleep for years” and must go",), "said", ("Holm",)),
        id="partial quotation in a paraphrase",
    ),
    pytest.param(
        "“[The ferry] was too late,” said a senior official.",
        ReadClaim(("[The ferry] was too late",), "said", ("a senior official",)),
        id="insertion by the editor",
    ),
    pytest.param(
        "The mayor warned on Friday that the river would rise.",
        ReadClaim(("the river would rise",), "warned", ("The mayor",)),
        id="that-clause behind a date",
    ),
    pytest.param(
        "The harbour will close, according to the port authority.",
        ReadClaim(("The harbour will close",), "according to", ("the port authority",)),
        id="according to, behind",
    ),
    pytest.param(
        "According to Holm, the harbour will close.",
        ReadClaim(("the harbour will close",), "According to", ("Holm",)),
        id="according to, before",
    ),
    pytest.param(
        "The harbour will close, the mayor said.",
        ReadClaim(("The harbour will close",), "said", ("The mayor".lower(),)),
        id="cue behind",
    ),
    pytest.param(
        "The harbour, the mayor said, will close.",
        ReadClaim(("The harbour", "will close"), "said", ("the mayor",)),
        id="cue in the middle",
    ),
    pytest.param(
        "Holm told reporters that nobody was hurt.",
        ReadClaim(("nobody was hurt",), "told", ("Holm",)),
        id="told somebody",
    ),
    pytest.param(
        "“Will it hold?” Holm asked.",
        ReadClaim(("Will it hold?",), "asked", ("Holm",)),
        id="question mark before the speaker",
    ),
    pytest.param(
        "Erik Dahl, a spokesman for the union, said that talks had failed.",
        ReadClaim(
            ("talks had failed",), "said", ("Erik Dahl, a spokesman for the union",)
        ),
        id="apposition belongs to the source",
    ),
    pytest.param(
        "Both Holm and Dahl said that talks had failed.",
        ReadClaim(("talks had failed",), "said", ("Holm", "Dahl")),
        id="two sources",
    ),
    pytest.param(
        "😀😀 “It works,” said Ada Holm.",
        ReadClaim(("It works",), "said", ("Ada Holm",)),
        id="emoji before the words",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_claim_is_read_with_its_source_and_cue(text: str, expected: ReadClaim) -> None:
    assert expected in claims(text)


def test_headline_dash_names_the_speaker() -> None:
    found = claims("Port ‘closed for good’, no money for repairs – Holm", "HEADLINE")
    assert found == [ReadClaim(("Port ‘closed for good’, no money for repairs",), "–", ("Holm",))]


def test_quotation_without_speaker_is_an_implicit_claim() -> None:
    found = suggest("It was cold. “Nobody has ever seen such a winter here.”").claims
    assert [claim.attributes["source_type"] for claim in found] == ["IMPLICIT"]
    assert found[0].source == ()


def test_lost_reporting_verb_makes_no_claim() -> None:
    assert claims("Mayor Ada Holm the town was holding talks with the port.") == []


def test_three_levels_nest_in_one_another() -> None:
    text = "Holm said the union had claimed that the owners believed that the ship was safe."
    found = suggest(text).claims
    contents = [read(text, claim).content[0] for claim in found]
    assert [claim.nested_in for claim in found] == [None, 0, 1]
    assert contents[2] == "the ship was safe"


def test_second_report_of_a_sentence_ends_the_first() -> None:
    found = claims("Holm said the port would open, but Dahl said it was too early.")
    assert [claim.content for claim in found] == [
        ("the port would open",), ("it was too early",)
    ]  # fmt: skip


def test_participle_shares_the_subject() -> None:
    found = claims("Holm attacked the owners, saying they had lied to the town.")
    assert ReadClaim(("they had lied to the town",), "saying", ("Holm",)) in found


def test_agentless_expectation_is_implicit() -> None:
    found = suggest("The ferry is expected to sail in May.").claims
    assert found[0].attributes["source_type"] == "IMPLICIT"
    assert found[0].rule == "expected to"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is over now,” Holm said.", "DIRECT"),
        ("Holm said it was over.", "INDIRECT"),
        ("Holm said it was “over at last” for them.", "MIXED"),
    ],
)
def test_kind_of_quotation(text: str, kind: str) -> None:
    assert suggest(text).claims[0].attributes["quote"] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Holm said it was over.", "NAMED"),
        ("A senior official said it was over.", "UNNAMED"),
        ("Critics said it was over.", "COLLECTIVE"),
    ],
)
def test_kind_of_source(text: str, kind: str) -> None:
    assert suggest(text).claims[0].attributes["source_type"] == kind


def test_denied_report_is_negated() -> None:
    assert suggest("Holm did not say that it was over.").claims[0].attributes["negated"] == "yes"


def test_title_in_quotation_marks_is_no_speech() -> None:
    assert claims("“Night Train” host Ada Holm smiled.") == []
