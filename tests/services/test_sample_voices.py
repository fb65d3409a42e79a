"""An annotator of the sample differs from gold exactly as the label file lists it."""

from __future__ import annotations

import pytest

from annotator.domain.annotations import Claim, Mention, Note, Region, Span, Stance
from annotator.domain.articles import Progress
from annotator.domain.errors import BadRecordError
from annotator.services.sample_labels import LabelReader, read_lines
from annotator.services.sample_voices import Voice, read_voice
from tests.examples import scheme

TEXT = "Minister Ada Holm said the Sea Board feared that the dam would break. She hates the dam."
GOLD = """
PERSON ada-holm: Ada Holm
PERSON ada-holm PRO: {She} hates
ORG sea-board: Sea Board
FAC dam NOM: hates the {dam}
claim c1 INDIRECT NAMED: |Minister Ada Holm| <said> {the Sea Board feared that the dam would break}
claim c2 INDIRECT NAMED BELIEF in=c1: |the Sea Board| <feared> that {the dam would break}
stance s1 AGAINST: |She| {hates} the <dam>
"""


@pytest.fixture
def reader() -> LabelReader:
    return LabelReader(TEXT, [Region("r0", "", "BODY", Span(0, len(TEXT)))], scheme())


def voice(reader: LabelReader, differences: str, progress: str = "done") -> Voice:
    head, *lines = read_lines(f"[Bo {progress}]\n{differences}")
    return read_voice(head, lines, reader.gold(read_lines(GOLD), []), reader)


def surfaces(said: Voice) -> set[str]:
    mentions = (item for item in said.records.values() if isinstance(item, Mention))
    return {TEXT[start:end] for mention in mentions for start, end in mention.spans}


def test_without_differences_the_voice_is_gold(reader: LabelReader) -> None:
    said = voice(reader, "")
    assert said.records == reader.gold(read_lines(GOLD), [])
    assert (said.name, said.progress) == ("Bo", Progress.DONE)


def test_a_missed_claim_takes_links_to_it_along(reader: LabelReader) -> None:
    child = voice(reader, "miss c1").records["c2"]
    assert isinstance(child, Claim)
    assert child.nested_in is None


def test_a_missed_mention_does_not_drop_a_stance_in_silence(reader: LabelReader) -> None:
    with pytest.raises(BadRecordError, match="s1 needs the missing"):
        voice(reader, "miss: {She} hates")


def test_another_extent_keeps_the_mention_and_its_links(reader: LabelReader) -> None:
    said = voice(reader, "FAC dam NOM: hates {the dam}\nPERSON ada-holm: {Minister Ada Holm}")
    assert surfaces(said) == {"Minister Ada Holm", "Sea Board", "She", "the dam"}
    assert len(said.records) == 7


def test_the_habit_of_taking_the_article_in(reader: LabelReader) -> None:
    assert "the Sea Board" in surfaces(voice(reader, "the ORG PERSON"))


def test_set_changes_only_what_it_names(reader: LabelReader) -> None:
    said = voice(reader, "set s1 NEUTRAL WEAK\nset c2 in=none ASSERTION")
    stance, claim = said.records["s1"], said.records["c2"]
    assert isinstance(stance, Stance)
    assert isinstance(claim, Claim)
    assert (stance.polarity, stance.attributes["intensity"]) == ("NEUTRAL", "WEAK")
    assert stance.attributes["expression"] == "EXPLICIT"
    assert (claim.nested_in, claim.attributes["quote"]) == (None, "INDIRECT")


def test_until_stops_the_work_at_a_place(reader: LabelReader) -> None:
    said = voice(reader, "until: would {break}", "begun")
    assert surfaces(said) == {"Ada Holm", "Sea Board"}
    assert {"c1", "c2"} < said.records.keys()


def test_skipped_and_empty_articles_hold_no_labels(reader: LabelReader) -> None:
    assert voice(reader, "", "skipped").records == {}
    assert voice(reader, "nothing").records == {}


def test_extra_adds_and_a_rewritten_claim_replaces(reader: LabelReader) -> None:
    said = voice(reader, "extra FAC dam NOM: that the {dam} would\nclaim c2 MIXED: {the dam} would")
    assert len(said.records) == 8
    assert said.records["c2"].all_spans() == (Span(49, 56),)


def test_a_note_lands_on_its_label_or_on_the_article(reader: LabelReader) -> None:
    said = voice(
        reader, "note c1 at=2026-05-01T10:00:00Z: Sure?\nflag at=2026-05-01T10:01:00Z: Odd."
    )
    assert [(note.on, note.kind, note.text) for note in said.notes] == [
        ("c1", "note", "Sure?"),
        ("", "flag", "Odd."),
    ]
    assert all(isinstance(note, Note) and note.at.startswith("2026-05-01") for note in said.notes)


@pytest.mark.parametrize(
    ("difference", "complaint"),
    [
        ("miss c9", "no label “c9”"),
        ("miss: that {the dam} would", "not labelled"),
        ("ORG board: {would}", "touch no label"),
        ("note c9 at=2026-05-01T10:00:00Z: Sure?", "no label “c9”"),
    ],
)
def test_a_difference_from_nothing_is_refused(
    reader: LabelReader, difference: str, complaint: str
) -> None:
    with pytest.raises(BadRecordError, match=complaint):
        voice(reader, difference)
