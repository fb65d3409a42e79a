"""A scheme file that does not hold together is refused with the place of the fault."""

from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.domain.errors import SchemeError
from annotator.domain.scheme import Constraint, Scheme
from tests.examples import scheme


def plain() -> dict[str, Any]:
    return dict(json.loads(json.dumps(scheme().to_json())))


def test_scheme_that_ships_survives_json() -> None:
    assert Scheme.from_json(plain()) == scheme()


def test_scheme_that_ships_has_its_keys_apart() -> None:
    labels = [*scheme().entity.labels, *scheme().stance.labels]
    keys = [label.key for label in labels if label.key]
    assert len(keys) == len(set(keys))
    assert scheme().requires(Constraint.NO_CROSSING_ENTITIES)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda data: data.update(version="one"), "scheme.version"),
        (lambda data: data.pop("name"), "scheme.name"),
        (lambda data: data["entity"]["labels"][2].update(title=7), "scheme.entity.labels[2].title"),
        (lambda data: data["constraints"].append("no_luck"), "no_luck"),
        (lambda data: data["entity"]["labels"].append({"name": "person"}), "PERSON"),
        (lambda data: data["entity"]["labels"][2].update(name="PER\u202e"), "cannot be seen"),
        (lambda data: data["region"]["labels"][0].update(name=""), "must not be empty"),
        (lambda data: data["claim"]["attributes"][0].update(default="SHOUTED"), "SHOUTED"),
        (lambda data: data.update(stance=[]), "scheme.stance"),
        (lambda data: data["maps"].update(acme=["x"]), "acme"),
    ],
)
def test_fault_is_named(change: Any, place: str) -> None:
    data = plain()
    change(data)
    with pytest.raises(SchemeError) as caught:
        Scheme.from_json(data)
    assert place in caught.value.sentence()


def test_list_is_not_a_scheme() -> None:
    with pytest.raises(SchemeError):
        Scheme.from_json([1, 2])
