"""Annotations beside their text: stretches, events, attributes, notes, and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.annotations import Claim, Mention, Note, Record
from annotator.domain.articles import Progress
from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import ImportedArticle
from annotator.formats.brat import read
from annotator.formats.label_map import LabelMap, LabelNames
from tests.examples import scheme
from tests.formats.reading import context, outcome

TEXT = "Mayor Pia Storm said the ferry,\nshe added, would sail to Norrevig.\n"


def place(*words: str) -> str:
    return ";".join(f"{TEXT.index(one)} {TEXT.index(one) + len(one)}" for one in words)


CLAIM = (
    f"T1\tSource {place('Mayor Pia Storm')}\tMayor Pia Storm",
    f"T2\tCue {place('said')}\tsaid",
    f"T3\tContent {place('the ferry', 'would sail')}\tthe ferry would sail",
    f"T4\tAttribution {place('said')}\tsaid",
    "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
)


def written(folder: Path, *lines: str, text: str = TEXT) -> Path:
    (folder / "ferry.txt").write_bytes(text.encode())
    path = folder / "ferry.ann"
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def records(article: ImportedArticle) -> list[Record]:
    return [one for part in article.layers for one in part.records]


def words(article: ImportedArticle, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [article.article.text[start:end] for start, end in spans]


def test_an_event_becomes_a_claim_with_its_parts(tmp_path: Path) -> None:
    (article,), refused = outcome(read, written(tmp_path, *CLAIM))
    (claim,) = records(article)
    assert isinstance(claim, Claim)
    assert words(article, claim.content) == ["the ferry", "would sail"]
    assert words(article, claim.source + claim.cue) == ["Mayor Pia Storm", "said"]
    assert (refused, article.layers[0].progress) == ([], Progress.DONE)
    assert article.article.text == TEXT


def test_two_contents_are_one_claim_and_offsets_follow_the_line_ends(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    lines = ("T1\tContent 21 30\tthe ferry", f"T2\tContent {text.index('would')} 54\twould sail")
    event = "E1\tAttribution-no-source:T9 Content:T1 Content2:T2"
    (article,), refused = outcome(read, written(tmp_path, *lines, event, text=text))
    (claim,) = records(article)
    assert isinstance(claim, Claim)
    assert words(article, claim.content) == ["the ferry", "would sail"]
    assert (claim.attributes, refused) == ({"source_type": "IMPLICIT"}, [])


def test_names_attributes_identities_and_notes(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        *CLAIM,
        f"T5\tGPE {place('Norrevig')}\tNorrevig",
        "A1\tRole T5 place",
        "A2\tNegated E1",
        "N1\tReference T5 Atlas:77\tNorrevig",
        "#1\tAnnotatorNotes T2\tIs this the cue?",
    )
    (article,), refused = outcome(read, path)
    claim, name, note = records(article)
    assert isinstance(claim, Claim)
    assert isinstance(name, Mention)
    assert isinstance(note, Note)
    assert claim.attributes == {"negated": "yes"}
    assert (name.attributes, name.entity_id) == ({"role": "PLACE"}, "Atlas:77")
    assert (note.on, note.text, refused) == (claim.id, "Is this the cue?", [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("and the rest of a broken line", "does not begin with an id"),
        ("T9\tGPE 5 5000\tx", "outside the text of"),
        ("T9\tGPE 0 5\tFerry", "but “Mayor” stands there"),
        ("T9\tGPE five 5\tMayor", "its place is not of the form"),
        ("T9\tGPE 0 5;3 8\tMayor or Pi", "its pieces overlap"),
        ("T9\tContent 0 5\tMayor", "belongs to no event"),
        ("T1\tGPE 0 5\tMayor", "T1 stands twice"),
        ("E9\tAttribution", "it is not of the form"),
        ("E9\tAttribution:T4 Content:T77", "it refers to T77"),
        ("E9\tAttribution:T4 Cue:T2", "has no content"),
        ("E9\tAttribution:T4 Content:T3 Mood:T2", "“Mood” is not known"),
        ("A9\tRole E1 nowhere", "no attribute “Role”"),
    ],
)
def test_a_bad_line_is_listed_and_the_rest_comes_in(tmp_path: Path, line: str, reason: str) -> None:
    (article,), refused = outcome(read, written(tmp_path, *CLAIM, line))
    assert [one.record for one in refused] == ["line 6"]
    assert reason in refused[0].reason
    assert len(records(article)) == 1


def test_roles_and_events_of_others_go_by_the_map(tmp_path: Path) -> None:
    lines = [line.replace("Content", "What").replace("Attribution", "Speech") for line in CLAIM]
    other = f"T6\tMood {place('added')}\tadded"
    path = written(tmp_path, *lines, other, "E2\tFeeling:T6", "R1\tNear Arg1:T1 Arg2:T2")
    given = LabelMap({}, {"What": "content"}, {"Speech": {"quote": "INDIRECT"}})
    known = LabelNames(scheme(), given)
    (article,), _ = outcome(read, path, context(given_names=known))
    (claim,) = records(article)
    assert isinstance(claim, Claim)
    assert claim.attributes == {"quote": "INDIRECT"}
    assert known.unknown.keys() >= {"Mood", "Feeling", "relation Near"}


def test_no_annotations_are_no_finished_work(tmp_path: Path) -> None:
    (article,), refused = outcome(read, written(tmp_path))
    assert (records(article), refused) == ([], [])
    assert article.layers[0].progress is Progress.NEW


def test_annotations_without_their_text_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, *CLAIM)
    path.with_suffix(".txt").unlink()
    with pytest.raises(UnreadableFileError, match="no text that belongs"):
        outcome(read, path)
