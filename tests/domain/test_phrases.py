"""Phrases are plain English to all who do not ask, and know what they were made of."""

from __future__ import annotations

import ast
import json
import pickle
from itertools import chain
from pathlib import Path

import pytest

from annotator.domain.annotations import Family, Verdict
from annotator.domain.articles import Progress
from annotator.domain.errors import UserError
from annotator.domain.phrases import TERMS, Phrase, phrase, plural
from annotator.domain.scheme import Constraint

PACKAGE = Path(__file__).parents[2] / "annotator"
SAMPLE = set(PACKAGE.glob("services/sample*"))


def test_it_is_the_english_text() -> None:
    words = phrase("“{name}” has {count:,} characters", name="Ada", count=1200)
    assert words == "“Ada” has 1,200 characters"
    assert json.dumps([words], ensure_ascii=False) == '["“Ada” has 1,200 characters"]'
    assert words.template == "“{name}” has {count:,} characters"
    assert words.values == {"name": "Ada", "count": 1200}


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 labels"), (1, "1 label"), (1200, "1,200 labels")]
)
def test_one_and_many_are_told_apart(count: int, words: str) -> None:
    assert plural("{n} label", "{n:,} labels", count) == words


def test_it_crosses_to_another_process_whole() -> None:
    inner = plural("{n} label", "{n} labels", 1)
    words = phrase("{labels} of {path}", labels=inner, path=Path("a.corpus"))
    back = pickle.loads(pickle.dumps(words))
    assert isinstance(back, Phrase)
    assert (back, back.template, back.values) == (words, words.template, words.values)
    assert isinstance(back.values["labels"], Phrase)


def test_words_that_stand_in_phrases_as_values_are_known() -> None:
    constraints = [item.replace("_", " ") for item in Constraint]
    assert {*Family, *Progress, *Verdict, *constraints} <= set(TERMS)


def error_names() -> set[str]:
    found = {UserError}
    while more := {kind for one in found for kind in one.__subclasses__()} - found:
        found |= more
    return {kind.__name__ for kind in found}


def plain_words(call: ast.Call) -> bool:
    words = chain(call.args, (item.value for item in call.keywords))
    parts = (part for one in words for part in getattr(one, "values", [one]))
    texts = (part.value for part in parts if isinstance(part, ast.Constant))
    return any(isinstance(text, str) and " " in text for text in texts)


TELLING = {"Edit", "finished", "changed", "joined", "Problem", "FaultError", "Refusal", "refuse"}
"""What else takes words for the user: names of steps, problems, reasons of an import."""


def called(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def test_what_the_user_is_told_can_be_said_in_another_language() -> None:
    names, found = error_names() | TELLING, []
    # What only the command line and the maker of the sample say is English.
    for path in sorted(set(PACKAGE.rglob("*.py")) - set(PACKAGE.glob("cli/*")) - SAMPLE):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and called(call) in names and plain_words(call):
                found.append(f"{path.relative_to(PACKAGE)}:{call.lineno}")
    assert not found, f"{found}: hand the words to phrase() or plural()"
