"""Keys on the Adjudicate page, and what then lies in the file and in the exported training data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from spacy.tokens import DocBin

from annotator.cli.main import main
from annotator.domain.annotations import Annotation
from annotator.ui.dialogs.alike import AlikeDialog
from annotator.ui.dialogs.pin_example import PinDialog
from annotator.ui.numbers import short_date
from annotator.ui.screens import Screen
from tests.flows.conftest import Reviewer, rows
from tests.services.settled import make_corpus, name

LONG, SHORT = "The harbour tunnel", "harbour tunnel"
NONE = Qt.KeyboardModifier.NoModifier


def sides(article: str) -> list[list[Annotation]]:
    """Return three annotators who part on the tunnel and on what Sund is, or whether it is."""
    return [
        [
            name(0, "Ada Holm", "PERSON", article=article),
            name(0, LONG, "FAC", article=article),
            name(0, "Sund", "GPE", article=article),
        ],
        [
            name(1, "Ada Holm", "PERSON", article=article),
            name(1, SHORT, "FAC", article=article),
            name(1, "Sund", "LOC", article=article),
        ],
        [name(2, "Ada Holm", "PERSON", article=article), name(2, SHORT, "FAC", article=article)],
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a corpus of two articles that three annotators have finished."""
    made = tmp_path / "tunnel.corpus"
    make_corpus(made, ("a1", sides("a1")), ("a2", sides("a2"))).close()
    return made


def test_a_number_takes_a_version_and_goes_on(reviewer: Reviewer, path: Path) -> None:
    assert reviewer.in_hand() == LONG
    reviewer.press(Qt.Key.Key_1)
    assert reviewer.in_hand() == "Sund"
    reviewer.wait_until_saved()
    gold = rows(
        path,
        "SELECT label, surface FROM annotation JOIN layer ON number = layer WHERE kind = 'gold'",
    )
    assert gold == [("FAC", "harbour tunnel")]


def test_reason_author_and_what_stood_lie_beside_it(reviewer: Reviewer, path: Path) -> None:
    reviewer.press(Qt.Key.Key_G, Qt.Key.Key_2)
    reviewer.wait_until_saved()
    found = rows(path, 'SELECT choice, reason, "by", words, answer FROM settlement')
    assert found == [("version", "guideline", "Wale", "FAC The harbour tunnel", "longer")]


def test_undo_takes_the_decision_back_and_shows_it(reviewer: Reviewer, path: Path) -> None:
    reviewer.press(Qt.Key.Key_1)
    reviewer.wait_until_saved()
    reviewer.program.window.actions_by_id["undo"].trigger()
    reviewer.bot.waitUntil(lambda: reviewer.in_hand() == LONG)
    reviewer.wait_until_saved()
    assert rows(path, "SELECT count(*) FROM settlement") == [(0,)]


def test_a_key_while_the_next_article_comes_decides_nothing_twice(
    reviewer: Reviewer, path: Path
) -> None:
    reviewer.press(Qt.Key.Key_1)
    table = reviewer.desk.state.table
    assert table is not None
    table.forget()
    reviewer.press(Qt.Key.Key_1, Qt.Key.Key_2)
    reviewer.bot.waitUntil(lambda: reviewer.in_hand() == LONG)
    reviewer.wait_until_saved()
    assert rows(path, "SELECT words FROM settlement ORDER BY words") == [
        ("FAC harbour tunnel",),
        ("GPE Sund",),
    ]


def test_editing_by_hand_with_the_usual_keys(reviewer: Reviewer, path: Path) -> None:
    reviewer.press(Qt.Key.Key_E)
    canvas = reviewer.desk.screen.hand.canvas
    assert reviewer.desk.screen.is_by_hand()
    QTest.keyClick(canvas, Qt.Key.Key_BracketRight, NONE)
    QTest.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not reviewer.desk.screen.is_by_hand()
    reviewer.wait_until_saved()
    assert rows(path, "SELECT choice, words FROM settlement") == [("edited", "FAC tunnel")]


def test_deciding_alike_is_one_step_over_all_articles(reviewer: Reviewer, path: Path) -> None:
    reviewer.press(Qt.Key.Key_1)
    reviewer.press(Qt.Key.Key_Up)
    reviewer.wait_until_saved()
    reviewer.desk.keys._hands.alike.ask()
    dialog = reviewer.program.window.findChild(AlikeDialog)
    assert dialog is not None
    holds = dialog.table.item(0, 1)
    assert holds is not None
    assert holds.text() == "FAC · shorter · 2/3"
    table = reviewer.desk.state.table
    assert table is not None
    with reviewer.bot.waitSignal(table.bulk.done):
        dialog.take.click()
    found = rows(path, "SELECT article, words FROM settlement ORDER BY article")
    assert found == [(0, "FAC harbour tunnel"), (1, "FAC harbour tunnel")]


def test_what_was_settled_is_what_spacy_reads(reviewer: Reviewer, path: Path) -> None:
    reviewer.press(Qt.Key.Key_1, Qt.Key.Key_1)
    reviewer.wait_until_saved()
    reviewer.program.window.close()
    reviewer.program.finish()
    assert main(["adjudicate", str(path), "--rule", "unanimous"]) == 0
    out = path.parent / "out"
    assert main(["export", str(path), str(out), "--format", "spacy", "--layer", "gold"]) == 0
    (file,) = out.rglob("*.spacy")
    docs = list(DocBin().from_disk(file).get_docs(spacy.blank("en").vocab))
    assert [[(one.text, one.label_) for one in doc.ents] for doc in docs] == [
        [("harbour tunnel", "FAC"), ("Ada Holm", "PERSON"), ("Sund", "GPE")]
    ]


def test_the_conflict_in_hand_is_pinned_to_its_guideline(reviewer: Reviewer, path: Path) -> None:
    window = reviewer.program.window
    window.actions_by_id["pin_example"].trigger()
    (dialog,) = window.findChildren(PinDialog)
    dialog.remark.setText("without the article")
    dialog.pin.click()

    def pinned() -> list[str]:
        ((scheme,),) = rows(path, "SELECT scheme FROM corpus")
        labels = json.loads(scheme)["entity"]["labels"]
        facility = next(label for label in labels if label["name"] == "FAC")
        return [example.get("remark", "") for example in facility["examples"]]

    reviewer.bot.waitUntil(lambda: pinned()[-1] == "without the article")
    assert window.pages.current() is Screen.REVIEW


def test_the_font_that_was_chosen_holds_here_too(reviewer: Reviewer) -> None:
    screen, window = reviewer.desk.screen, reviewer.program.window
    settings = reviewer.desk.tools.settings
    for key, chosen in (("family", "DejaVu Sans"), ("size", "30"), ("line_length", "44")):
        settings.set(f"text/{key}", chosen)
        window.preference_changed.emit(f"text/{key}")
    page = screen.lanes._page
    assert page is not None
    assert (page.style.text_family, page.style.text_size) == ("DejaVu Sans", 30.0)
    assert page.style.line_length == 44
    assert reviewer.in_hand() == LONG
    reviewer.press(Qt.Key.Key_E)
    assert screen.is_by_hand()
    by_hand = screen.hand.canvas._style
    assert by_hand is not None
    assert (by_hand.text_family, by_hand.text_size) == ("DejaVu Sans", 30.0)


def test_the_day_of_a_decision_is_written_as_the_language_does(
    reviewer: Reviewer, path: Path
) -> None:
    reviewer.press(Qt.Key.Key_1, Qt.Key.Key_Up)
    reviewer.wait_until_saved()
    ((at,),) = rows(path, "SELECT at FROM settlement")
    day = short_date(at, year=True)
    assert reviewer.desk.screen.decide.standing() == f"Decided by Wale on {day}."
