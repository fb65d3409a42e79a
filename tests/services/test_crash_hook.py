"""The last net: one sentence for the user, the place for the log, no article text anywhere."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import UserError
from annotator.services import crash_hook, paths

SECRET = "the minister’s words"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(paths, "logs", lambda: tmp_path / "log")
    logger = logging.getLogger("annotator")
    before, logger.handlers = logger.handlers, []
    crash_hook.set_up_log()
    yield crash_hook.log_file()
    logger.handlers[0].close()
    logger.handlers = before


def crash() -> int:
    article = {"text": SECRET}
    raise KeyError(f"no {article}")


def test_crash_is_told_in_one_sentence_and_logged_without_text(log: Path) -> None:
    told: list[UserError] = []
    assert crash_hook.guarded(crash, told.append) == 3
    assert str(log) in told[0].sentence()
    written = log.read_text("utf-8")
    assert "KeyError" in written
    assert "in crash" in written
    assert SECRET not in written + told[0].sentence()


def test_refusal_is_no_crash(log: Path) -> None:
    told: list[UserError] = []

    def refuse() -> int:
        raise UserError("No.")

    assert crash_hook.guarded(refuse, told.append) == 2
    assert [str(error) for error in told] == ["No."]


def test_nothing_is_written_while_nothing_happens(log: Path) -> None:
    assert crash_hook.guarded(lambda: 0, lambda error: None) == 0
    assert not log.exists()


def test_work_at_the_edge_of_a_thread_gives_its_result_or_its_error(log: Path) -> None:
    assert crash_hook.outcome(lambda: 7) == (7, None)
    result, error = crash_hook.outcome(crash)
    assert result is None
    assert error is not None
    assert SECRET not in error.sentence()


def test_log_without_a_place_goes_nowhere(log: Path) -> None:
    log.parent.write_text("a file where the folder should be")
    told: list[UserError] = []
    assert crash_hook.guarded(crash, told.append) == 3


def test_stopping_by_key_is_no_fault_of_the_program() -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    told: list[UserError] = []
    assert crash_hook.guarded(stopped, told.append) == 1
    assert [error.code for error in told] == ["A601"]
