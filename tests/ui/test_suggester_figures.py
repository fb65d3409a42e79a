"""Figures of suggesters are counted once more when somebody asks while they are counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.stats import SuggesterRecord
from annotator.services import suggester_records as service
from annotator.services.corpus import Corpus
from annotator.services.session import Session, session_of
from annotator.ui.main_window import MainWindow
from annotator.ui.suggester_figures import SuggesterFigures


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Corpus.create(tmp_path / "a.corpus") as corpus:
        yield session_of(corpus, "Ines")


def test_what_is_asked_for_meanwhile_is_counted_afterwards(
    qtbot: QtBot, window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, go_on = [], Event()

    def count(corpus: Corpus, _progress: object) -> dict[str, SuggesterRecord]:
        counted.append(corpus)
        go_on.wait(30)
        return {}

    monkeypatch.setattr(service, "suggester_records", count)
    figures = SuggesterFigures(window, session, window)
    for _ in range(3):
        figures.count()
    go_on.set()
    qtbot.waitUntil(lambda: len(counted) == 2)
    figures.leave()
