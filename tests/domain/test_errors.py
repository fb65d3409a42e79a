"""What the user reads when something goes wrong."""

from __future__ import annotations

import pickle

from annotator.domain import errors
from annotator.domain.errors import UserError


def kinds() -> list[type[UserError]]:
    return [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, UserError)
    ]


def test_sentence_names_the_place_first_and_ends_with_the_remedy() -> None:
    error = UserError("The line was not taken.", where="a.jsonl, line 3", remedy="Mend it.")
    assert error.sentence() == "a.jsonl, line 3: The line was not taken. Mend it."


def test_every_error_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in kinds()]
    assert len(codes) == len(set(codes))


def test_errors_cross_process_borders_whole() -> None:
    for kind in kinds():
        error = kind("what", where="where", remedy="remedy")
        copy = pickle.loads(pickle.dumps(error))
        assert type(copy) is kind
        assert copy.sentence() == error.sentence()
