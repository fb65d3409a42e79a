"""Labels of others: by the given map, by a map of the scheme, or listed."""

from __future__ import annotations

import json

import pytest

from annotator.domain.errors import LabelMapError
from annotator.formats.label_map import LabelMap, LabelNames
from tests.examples import scheme


def test_a_map_of_the_scheme_is_taken_if_it_covers_the_file() -> None:
    told: list[str] = []
    names = LabelNames(scheme(), None, lambda: ["PER", "LOC", "ORG"], told.append)
    assert [names.known(label) for label in ("PER", "LOC")] == ["PERSON", "LOC"]
    assert told == ["labels were read by the scheme's map “conll2003”"]


def test_no_map_is_taken_that_covers_only_some() -> None:
    names = LabelNames(scheme(), None, lambda: ["PER", "SHIP"])
    assert names.known("PER") is None
    assert names.ours("PER") == "PER"
    assert dict(names.unknown) == {"PER": 1}


def test_the_given_map_goes_before_the_scheme() -> None:
    names = LabelNames(scheme(), LabelMap({"LOC": "GPE", "MISC": None}))
    assert [names.known(label) for label in ("LOC", "MISC", "ORG")] == ["GPE", None, "ORG"]
    assert dict(names.left_out) == {"MISC": 1}


def test_a_map_is_read_back_as_it_was_written() -> None:
    chosen = LabelMap({"A": "ORG", "B": None}, {"What": "content"}, {"Say": {"quote": "DIRECT"}})
    assert LabelMap.from_json(json.loads(json.dumps(chosen.to_json()))) == chosen


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (["PER"], "should be an object"),
        ({"label": {}}, "“label” is not known"),
        ({"labels": ["PER"]}, "“labels” should be an object"),
        ({"labels": {"PER": 5}}, "“PER” among the labels"),
        ({"labels": {"PER": "PERSONN"}}, "no label “PERSONN”"),
        ({"roles": {"What": "contents"}}, "no role of a claim “contents”"),
        ({"events": {"Say": "claim"}}, "“Say” should stand for"),
        ({"events": {"Say": {"quote": "LOUD"}}}, "cannot have “quote”: “LOUD”"),
    ],
)
def test_a_map_that_does_not_hold_is_refused(data: object, reason: str) -> None:
    with pytest.raises(LabelMapError, match=reason):
        LabelMap.from_json(data).require(scheme())
