"""Labels dragged with the mouse: from the list into the article, and a chip to its target."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotations import Mention
from tests.examples import at
from tests.flows.conftest import Hands, rows

_BODIES = """
SELECT body FROM annotation JOIN layer ON number = layer WHERE name = 'Ines' AND family = ?
"""
_LEFT, _NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_KINDS = {
    QEvent.Type.MouseButtonPress: (_LEFT, _LEFT),
    QEvent.Type.MouseMove: (_NO_BUTTON, _LEFT),
    QEvent.Type.MouseButtonRelease: (_LEFT, _NO_BUTTON),
}


def send(widget: QWidget, kind: QEvent.Type, where: QPoint) -> None:
    """Let the mouse do something at a place on the screen."""
    here, button = QPointF(widget.mapFromGlobal(where)), _KINDS[kind]
    event = QMouseEvent(kind, here, QPointF(where), *button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    send(widget, QEvent.Type.MouseButtonPress, start)
    for part in (0.5, 0.9, 1.0):
        send(widget, QEvent.Type.MouseMove, start + (end - start) * part)
    send(widget, QEvent.Type.MouseButtonRelease, end)


def on_words(hands: Hands, words: str, nth: int = 0) -> QPoint:
    rect = hands.canvas.letter_rect(at(words, nth=nth).start + 1)
    return hands.canvas.viewport().mapToGlobal(rect.center())


def drag_line(hands: Hands, record_id: str, end: QPoint) -> None:
    """Drag the line of a label out of the list beside the article."""
    panel = hands.program.window.annotate.article
    outline = panel.model.outline
    assert outline is not None
    row = outline.row_of(record_id)
    assert row is not None
    panel.list.scrollTo(panel.model.index(row))
    start = panel.list.visualRect(panel.model.index(row)).center()
    port = panel.list.viewport()
    drag(port, port.mapToGlobal(start), end)


def bodies(path: Path, family: str) -> list[dict[str, Any]]:
    found = rows(path, _BODIES.replace("?", f"'{family}'"))
    return [json.loads(body or "{}") for (body,) in found]


def own_words(hands: Hands, record_id: str) -> str:
    content = hands.editor.content
    assert content is not None
    item = content.annotation(record_id)
    assert isinstance(item, Mention)
    return content.text[slice(*item.spans[0])]


def test_a_name_dragged_from_the_list_onto_a_claim_is_its_source(
    hands: Hands, corpus_path: Path
) -> None:
    hands.canvas.select_words(at("the Sund bridge would open"))
    hands.press("c")
    drag_line(hands, "s1", on_words(hands, "would"))
    hands.wait_until_saved()
    (claim,) = bodies(corpus_path, "claim")
    assert claim["source"] == [list(at("Ada Holm"))]


def test_a_name_dragged_onto_a_name_is_one_with_it(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press(Qt.Key.Key_Return)
    drag_line(hands, "s3", on_words(hands, "Ada Holm"))
    hands.wait_until_saved()
    named = {body["entity_id"] for body in bodies(corpus_path, "entity")}
    assert len(bodies(corpus_path, "entity")) == 2
    assert len(named) == 1


def test_a_chip_dragged_to_a_name_makes_it_the_target(hands: Hands, corpus_path: Path) -> None:
    hands.canvas.select("s1")
    hands.press("s", "-", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    port, canvas = hands.canvas.viewport(), hands.canvas
    assert canvas._chips is not None
    (chip,) = canvas._chips.between(0, canvas.viewport().height())
    middle = chip.rect.center().toPoint() - QPoint(0, canvas.verticalScrollBar().value())
    drag(port, port.mapToGlobal(middle), on_words(hands, "Sund"))
    hands.wait_until_saved()
    (body,) = bodies(corpus_path, "stance")
    assert own_words(hands, body["target"]["mention"]) == "Sund"


def test_what_cannot_be_linked_is_said_and_let_go_beside_all_nothing_is(
    hands: Hands, corpus_path: Path
) -> None:
    hands.canvas.select_words(at("would open"))
    hands.press("c")
    drag_line(hands, "s4", on_words(hands, "would"))
    assert "cannot be linked" in hands.program.window.messages.words()
    hands.program.window.messages.dismiss()
    drag_line(hands, "s1", on_words(hands, "Advertisement"))
    assert not hands.program.window.messages.isVisible()
    hands.wait_until_saved()
    (claim,) = bodies(corpus_path, "claim")
    assert "source" not in claim
    assert bodies(corpus_path, "entity") == []
