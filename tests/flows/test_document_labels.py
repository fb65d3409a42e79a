"""Labels of the whole article, by keys and by mouse: from the hand to the file and the export."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.document_labels import document_labels
from annotator.services.corpus import Corpus
from annotator.services.exporting import ExportOptions, export
from annotator.services.importing import import_paths
from annotator.ui.panels.document_panel import DocumentPanel
from tests.flows.conftest import CTRL, Hands, rows

_LABELS = (
    "SELECT label, json_extract(body, '$.value') FROM annotation"
    " WHERE family = 'document' ORDER BY 1"
)


def panel(hands: Hands) -> DocumentPanel:
    return hands.program.window.annotate.document


def press(hands: Hands, *keys: Qt.Key | str) -> None:
    """Press keys in the panel, once it shows what the last one did."""
    for key in keys:
        settle(hands)
        code = key if isinstance(key, Qt.Key) else Qt.Key(ord(key.upper()))
        QTest.keyClick(panel(hands), code)
    settle(hands)


def settle(hands: Hands) -> None:
    hands.bot.waitUntil(lambda: not panel(hands).is_waiting())


def author_is_for(hands: Hands, topic: str) -> None:
    """Make a stance of the author toward a topic."""
    hands.press("s", "+", "/")
    field = hands.program.window.annotate.ask_bar.field
    QTest.keyClicks(field, topic)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_kind_by_two_keys_changed_and_taken_away(hands: Hands, corpus_path: Path) -> None:
    hands.press("p")
    press(hands, "1")
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == [("kind", "NEWS")]
    press(hands, "3")
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == [("kind", "OPINION")]
    press(hands, "x")
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == []


def test_topic_typed_and_its_polarity(hands: Hands, corpus_path: Path) -> None:
    hands.press("p")
    press(hands, "/")
    field = hands.program.window.annotate.ask_bar.field
    QTest.keyClicks(field, "the bridge")
    QTest.keyClick(field, Qt.Key.Key_Return)
    press(hands, "-")
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == [("AUTHOR|the bridge", "AGAINST")]
    assert "Article on the bridge: Against" in panel(hands).words()


def test_second_stance_toward_a_topic_is_refused_in_words(hands: Hands, corpus_path: Path) -> None:
    test_topic_typed_and_its_polarity(hands, corpus_path)
    press(hands, "/")
    field = hands.program.window.annotate.ask_bar.field
    QTest.keyClicks(field, "THE bridge")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "one stance toward “the bridge” already" in hands.program.window.messages.words()
    assert rows(corpus_path, _LABELS) == [("AUTHOR|the bridge", "AGAINST")]


def test_proposal_accepted_with_its_basis_and_undone(hands: Hands, corpus_path: Path) -> None:
    author_is_for(hands, "the bridge")
    hands.press("p")
    press(hands, Qt.Key.Key_Down, Qt.Key.Key_Return)
    hands.wait_until_saved()
    sql = "SELECT id, json_extract(body, '$.basis') FROM annotation WHERE family = '{}'"
    ((_, basis),) = rows(corpus_path, sql.format("document"))
    ((stance, _),) = rows(corpus_path, sql.format("stance"))
    assert json.loads(basis) == [stance]
    with hands.bot.waitSignal(hands.editor.saved):
        hands.editor.undo()
    assert rows(corpus_path, _LABELS) == []


def test_all_of_it_by_mouse(hands: Hands, corpus_path: Path) -> None:
    settle(hands)
    shown = panel(hands)
    QTest.mouseClick(shown.heads()[0], Qt.MouseButton.LeftButton)
    assert shown.open_line is not None
    QTest.mouseClick(shown.open_line.values["ANALYSIS"], Qt.MouseButton.LeftButton)
    hands.wait_until_saved()
    assert rows(corpus_path, _LABELS) == [("kind", "ANALYSIS")]


def test_reviewed_and_nothing_said_is_told_apart_from_not_looked_at(hands: Hands) -> None:
    settle(hands)
    assert panel(hands).hint() == ""
    with hands.bot.waitSignal(hands.editor.article_opened):
        hands.press(Qt.Key.Key_Return, modifier=CTRL)
    hands.wait_until_saved()
    hands.open_article("article-1")
    settle(hands)
    assert panel(hands).hint() == "Reviewed: nothing is said of the whole article."


def test_labels_of_the_article_leave_with_it(
    hands: Hands, corpus_path: Path, tmp_path: Path
) -> None:
    test_proposal_accepted_with_its_basis_and_undone(hands, corpus_path)
    test_topic_typed_and_its_polarity(hands, corpus_path)
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_Return, modifier=CTRL)
    hands.wait_until_saved()
    hands.program.window.close()
    hands.program.finish()
    options = ExportOptions(formats=("jsonl", "training-jsonl"), layer="Ines")
    with Corpus.open(corpus_path) as corpus:
        export(corpus, tmp_path / "out", options)
        (label,) = document_labels(corpus.content("article-1", corpus.layer("Ines")))
    with Corpus.create(tmp_path / "back.corpus") as back:
        import_paths(back.owner, [tmp_path / "out" / "all.jsonl"])
        assert document_labels(back.content("article-1", back.layer("Ines"))) == [
            replace(label, layer_id=back.layer("Ines").id)
        ]
    line = json.loads((tmp_path / "out" / "all.training.jsonl").read_text("utf-8").splitlines()[0])
    assert line["cats"] == {"AUTHOR|the bridge|AGAINST": 1.0}
