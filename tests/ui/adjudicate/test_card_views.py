"""Why they differ is said with what the guideline has to say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.agreement.patterns import broader_words
from annotator.domain.scheme import Scheme
from annotator.services.conflict_list import PatternCount
from annotator.ui.adjudicate.card_views import CardViews, Shared
from annotator.ui.adjudicate.voices import Voices, voices
from annotator.ui.phrasing import spoken
from tests.examples import scheme
from tests.services.settled import LAYERS, Settling, name


def with_guidelines(**lines: str) -> Scheme:
    known = scheme()
    labels = tuple(replace(one, guideline=lines.get(one.name, "")) for one in known.entity.labels)
    return replace(known, entity=replace(known.entity, labels=labels))


def why(*sides: str, **lines: str) -> str:
    marked = [[name(who, "Sund", label)] if label else [] for who, label in enumerate(sides)]
    settling = Settling(*marked)
    view = CardViews(settling.docket, Voices(), with_guidelines(**lines), str)
    return view.why(settling.item("Sund"), Shared("", PatternCount(1, 1, 1))).words


def test_the_guideline_of_each_label_in_question_is_quoted(qtbot: QtBot) -> None:
    both = why("GPE", "LOC", GPE="# Places\nMark *states*.", LOC="Mark waters.", ORG="No.")
    assert "Guideline, Place: “Mark states.”" in both
    assert "“Mark waters.”" in both
    assert "No." not in both


def test_hidden_names_stand_in_no_sentence(qtbot: QtBot) -> None:
    settling = Settling([name(0, "Sund", "GPE")], [], [])
    ids, names = [one.id for one in LAYERS], {one.id: one.name for one in LAYERS}
    said = []
    for hidden in (False, True):
        who = voices(ids, names, hidden=hidden, secret="x")
        view = CardViews(settling.docket, who, scheme(), str)
        said.append(view.why(settling.item("Sund"), Shared("", PatternCount(1, 1, 1))).words)
    assert said[0].startswith(f"{LAYERS[1].name} did not mark")
    assert not any(one in said[1].casefold() for one in names.values())


def test_without_a_guideline_nothing_is_quoted(qtbot: QtBot) -> None:
    assert "Guideline" not in why("GPE", "", ORG="No.")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("missing|claim|CLAIM", "eine Behauptung markiert oder nicht"),
        ("missing|entity|GPE", "GPE markiert oder nicht"),
        ("missing|document|TONE", "TONE gegeben oder nicht"),
        ("boundary|entity||end", "mit oder ohne einige Wörter am Ende"),
    ],
)
def test_broad_patterns_are_said_in_german(german: QApplication, key: str, words: str) -> None:
    assert spoken(broader_words(key)) == words
