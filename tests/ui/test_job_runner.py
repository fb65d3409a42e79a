"""Long work runs beside the window: progress, result, failure and stopping all come back."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.errors import CancelledError, UnreadableFileError
from annotator.services.jobs import Progress
from annotator.ui.job_runner import JobRunner


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    return JobRunner()


def test_the_result_arrives_in_the_windows_thread(qtbot: QtBot, runner: JobRunner) -> None:
    threads: list[threading.Thread] = []
    runner.finished.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(runner.ended), qtbot.waitSignal(runner.finished) as told:
        runner.start("count", lambda _: 42)
    assert told.args == [42]
    assert threads == [threading.main_thread()]
    assert not runner.is_running()


def test_progress_is_told(qtbot: QtBot, runner: JobRunner) -> None:
    def job(progress: Progress) -> None:
        for done in range(1, 1001):
            progress.report(done, 1000, "Reading")

    reports: list[tuple[int, int, str]] = []
    runner.progressed.connect(lambda *report: reports.append(report))
    with qtbot.waitSignal(runner.finished):
        runner.start("read", job)
    assert reports[-1] == (1000, 1000, "Reading")
    assert len(reports) < 1000


def test_a_failure_meant_for_the_user_is_passed_on(qtbot: QtBot, runner: JobRunner) -> None:
    error = UnreadableFileError("This is no text.")

    def job(_: Progress) -> None:
        raise error

    with qtbot.waitSignal(runner.failed) as told:
        runner.start("read", job)
    assert told.args == [error]


def test_a_fault_of_ours_is_told_and_logged(
    qtbot: QtBot, runner: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(runner.failed) as told:
        runner.start("read", lambda _: 1 // 0)
    assert told.args is not None
    assert "Something went wrong" in told.args[0].what
    assert "ZeroDivisionError" in caplog.text


def test_a_job_is_asked_to_stop(qtbot: QtBot, runner: JobRunner) -> None:
    begun = threading.Event()

    def job(progress: Progress) -> None:
        begun.set()
        while not progress.stop_requested():
            threading.Event().wait(0.001)
        raise CancelledError("Stopped.")

    runner.start("wait", job)
    assert begun.wait(5)
    assert not runner.start("another", lambda _: None)
    with qtbot.waitSignals([runner.cancelled, runner.ended]):
        runner.cancel()
    assert runner.wait(5)
