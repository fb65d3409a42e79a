"""Labels in use follow the scheme: renamed, merged, split, removed, with all that hangs on them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import (
    Argument,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    Record,
    Region,
    Stance,
    Verdict,
)
from annotator.domain.scheme_moves import Carried, Moves, carried
from tests.examples import INES, RULES, at, regions, scheme, suggestions

ADA = Mention("m1", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
TWIN = Mention("m2", "article-1", INES.id, "NORP", (at("Ada Holm"),))
SUND = Mention("m3", "article-1", INES.id, "GPE", (at("Sund"),), attributes={"role": "PLACE"})
VIEW = Stance(
    "t1", "article-1", INES.id, "AGAINST", Argument(mention="m2"), Argument(topic="tolls")
)
TAKEN = Decision("article-1", INES.id, "s1", Verdict.ACCEPTED, "m1")


def follow(moves: Moves, *records: Record) -> Carried:
    return carried("Change", records, moves, scheme())


def after(found: Carried) -> dict[str, Record]:
    return {record.id: record for record in found.edit.after}


def test_renaming_reaches_all_layers_and_loses_nothing() -> None:
    moves = Moves({("entity", "PERSON"): "HUMAN", ("entity", "GPE"): "STATE"})
    found = follow(moves, ADA, SUND, *suggestions())
    assert {item.id for item in found.edit.after} == {"m1", "m3", "s1", "s2", "s3"}
    assert after(found)["m1"] == replace(ADA, label="HUMAN")
    assert after(found)["m3"] == replace(SUND, label="STATE", attributes={})
    assert (found.removed, found.joined, found.attributes_lost) == (0, 0, 1)


def test_merging_leaves_one_label_on_the_same_words() -> None:
    moves = Moves({("entity", "NORP"): "PERSON"})
    found = follow(moves, ADA, TWIN, VIEW)
    assert found.joined == 1
    assert [item.id for item in found.edit.before] == ["m2", "t1"]
    assert after(found)["t1"] == replace(VIEW, holder=Argument(mention="m1"))


def test_removing_takes_answers_notes_and_links_along() -> None:
    note = Note("n1", "article-1", INES.id, "m1", "Ines", "?", "2026-01-01")
    view = replace(VIEW, holder=Argument(mention="m1"))
    open_one = Mention("s9", "article-1", RULES.id, "PERSON", (at("Holm", nth=1),))
    moves = Moves({("entity", "PERSON"): None})
    found = follow(moves, ADA, note, view, TAKEN, open_one)
    assert found.removed == 2
    assert after(found)["n1"] == replace(note, on="article-1")
    assert after(found)["t1"] == replace(view, holder=None)
    assert after(found)[TAKEN.id] == replace(TAKEN, verdict=Verdict.REJECTED, outcome=None)


def test_splitting_moves_only_the_labels_named() -> None:
    found = follow(Moves(single={"m1": "ORG"}), ADA, SUND)
    assert found.edit.after == (replace(ADA, label="ORG"),)


def test_polarities_and_topics_reach_the_labels_of_the_article() -> None:
    whole = DocumentLabel("d1", "article-1", INES.id, "AUTHOR|tolls", "AGAINST")
    moves = Moves({("stance", "AGAINST"): "CON"}, topics={"tolls": "bridge tolls"})
    found = after(follow(moves, whole, VIEW))
    assert found["d1"] == replace(whole, name="AUTHOR|bridge tolls", value="CON")
    turned = found["t1"]
    assert isinstance(turned, Stance)
    assert (turned.polarity, turned.target) == ("CON", Argument(topic="bridge tolls"))


def test_attributes_and_values_are_renamed_and_taken_away() -> None:
    kind = DocumentLabel("d1", "article-1", INES.id, "kind", "NEWS")
    moves = Moves(
        attributes={("entity", "role"): "meant", ("document", "kind"): "genre"},
        values={("entity", "role", "PLACE"): "SITE", ("document", "kind", "NEWS"): "REPORT"},
    )
    found = after(follow(moves, SUND, kind))
    assert found["m3"] == replace(SUND, attributes={"meant": "SITE"})
    assert found["d1"] == replace(kind, name="genre", value="REPORT")
    gone = follow(Moves(attributes={("entity", "role"): None}), SUND)
    assert after(gone)["m3"] == replace(SUND, attributes={})
    assert not gone.to_look_at()


def test_regions_are_renamed_but_never_taken_away() -> None:
    moves = Moves({("region", "BODY"): "TEXT", ("region", "BOILERPLATE"): None})
    found = follow(moves, *regions())
    assert {item.label for item in found.edit.after if isinstance(item, Region)} == {"TEXT"}
    assert len(found.edit.before) == 2


@given(st.permutations(["PERSON", "ORG", "GPE", "NORP"]))
def test_a_permutation_of_names_is_undone_by_its_inverse(names: list[str]) -> None:
    old = ["PERSON", "ORG", "GPE", "NORP"]
    records: list[Record] = [
        Mention(f"m{n}", "article-1", INES.id, name, (at("Sund"),)) for n, name in enumerate(old)
    ]
    there = {("entity", one): two for one, two in zip(old, names, strict=True)}
    back = {("entity", two): one for one, two in zip(old, names, strict=True)}
    moved = {record.id: record for record in records} | after(follow(Moves(there), *records))
    again = dict(moved) | after(follow(Moves(back), *moved.values()))
    assert list(again.values()) == records
