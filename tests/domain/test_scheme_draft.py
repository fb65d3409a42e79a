"""A draft of a scheme remembers what each name was, and says what will change."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.scheme import Attribute, Label, Scheme
from annotator.domain.scheme_changes import changes, faults, warnings, warnings_of
from annotator.domain.scheme_draft import SchemeDraft, replaced
from tests.examples import scheme


def lines(draft: SchemeDraft) -> list[str]:
    return changes(draft.base, draft.scheme(), draft.moves())


def rename(draft: SchemeDraft, family: str, old: str, new: str) -> None:
    item = draft.find(family, old)
    assert item is not None
    item.label = replace(item.label, name=new)


def test_an_untouched_draft_is_the_scheme() -> None:
    draft = SchemeDraft(scheme())
    assert (draft.scheme(), draft.is_changed(), lines(draft)) == (scheme(), False, [])


def test_renaming_twice_is_one_move_and_takes_limits_and_maps_along() -> None:
    draft = SchemeDraft(scheme())
    rename(draft, "entity", "GPE", "STATE")
    rename(draft, "entity", "STATE", "COUNTRY")
    assert draft.moves().labels == {("entity", "GPE"): "COUNTRY"}
    role = draft.scheme().entity.attribute("role")
    assert role is not None
    assert role.only_for == ("COUNTRY",)
    assert draft.scheme().maps["ontonotes5"]["GPE"] == "COUNTRY"
    assert lines(draft)[0] == "Rename GPE to COUNTRY"


def test_merging_into_a_renamed_label_follows_the_name() -> None:
    draft = SchemeDraft(scheme())
    loc, gpe = draft.find("entity", "LOC"), draft.find("entity", "GPE")
    assert loc is not None
    draft.remove_label("entity", loc, into=gpe)
    rename(draft, "entity", "GPE", "PLACE")
    assert draft.moves().labels == {("entity", "GPE"): "PLACE", ("entity", "LOC"): "PLACE"}
    assert draft.scheme().maps["conll2003"]["LOC"] == "PLACE"
    assert lines(draft)[:2] == ["Rename GPE to PLACE", "Merge LOC into PLACE"]
    assert faults(draft.scheme()) == []


def test_merging_changes_nothing_about_the_label_merged_into() -> None:
    draft = SchemeDraft(scheme())
    gpe, person = draft.find("entity", "GPE"), draft.find("entity", "PERSON")
    assert gpe is not None
    draft.remove_label("entity", gpe, into=person)
    assert not [line for line in lines(draft) if line.startswith("PERSON:")]


def test_label_removed_after_something_merged_into_it_hands_that_on() -> None:
    draft = SchemeDraft(scheme())
    loc, gpe, fac = (draft.find("entity", name) for name in ("LOC", "GPE", "FAC"))
    assert loc is not None
    assert gpe is not None
    draft.remove_label("entity", loc, into=gpe)
    draft.remove_label("entity", gpe, into=fac)
    assert draft.moves().labels == {("entity", "LOC"): "FAC", ("entity", "GPE"): "FAC"}


def test_values_move_and_a_lost_default_goes() -> None:
    draft = SchemeDraft(scheme())
    kind = draft.families["entity"].attributes[0]
    kind.attribute = replace(kind.attribute, values=("NAME", "NOM", "PRO"), default="NAME")
    draft.remove_value("entity", kind, 2, into="NOM")
    moves = draft.moves().values
    assert moves == {("entity", "mention", "NAM"): "NAME", ("entity", "mention", "PRO"): "NOM"}
    draft.remove_value("entity", kind, 0)
    assert draft.scheme().entity.attributes[0].default is None


def test_names_that_cannot_be_are_faults_and_look_alikes_warnings() -> None:
    draft = SchemeDraft(scheme())
    draft.add_label("entity", Label("person", "Twice"))
    draft.add_label("entity", Label("РLACE", "Cyrillic"))
    draft.add_label("entity", Label("PLACE", "Latin", key="1", colour="red"))
    made = draft.scheme()
    assert faults(made) == ["“person” stands twice among the entity names"]
    assert "“РLACE” and “PLACE” look alike" in warnings(made)
    assert any("same key 1" in line for line in warnings_of(made, "PERSON"))
    assert any("not a colour" in line for line in warnings_of(made, "PLACE"))


def test_colours_that_some_eyes_cannot_part_are_told() -> None:
    draft = SchemeDraft(scheme())
    for name, colour in (("ORG", "#2f6f2f"), ("LOC", "#7a5a2a")):
        item = draft.find("entity", name)
        assert item is not None
        item.label = replace(item.label, colour=colour)
    told = warnings_of(draft.scheme(), "LOC")
    assert any("“ORG” and “LOC”: colours hard to tell apart" in line for line in told)


def test_another_file_keeps_what_has_the_same_name() -> None:
    other = scheme()
    fewer = replace(other.entity, labels=other.entity.labels[1:])
    draft = replaced(scheme(), other.with_family("entity", fewer))
    assert draft.moves().labels == {}
    assert lines(draft) == ["Remove entity label PERSON"]


def test_everything_else_is_said_too() -> None:
    draft = SchemeDraft(scheme())
    draft.name = "mine"
    draft.constraints.pop()
    draft.maps["acme"] = {"P": "PERSON"}
    person = draft.find("entity", "PERSON")
    assert person is not None
    person.label = replace(person.label, key="9", colour="#112233")
    told = lines(draft)
    assert {"The scheme is called “mine”", "PERSON: key, colour", "Map acme: added"} <= set(told)
    assert Scheme.from_json(draft.scheme().to_json()) == draft.scheme()
    assert Attribute("x", "X", ()) not in draft.scheme().entity.attributes
