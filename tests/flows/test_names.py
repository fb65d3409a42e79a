"""Names as one thing: from the key to the file and back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from annotator.domain.annotations import Argument, Mention, Stance
from annotator.domain.edits import Edit
from annotator.domain.stances import AUTHOR
from annotator.ui.naming.page import NamesPage
from annotator.ui.screens import Screen
from tests.examples import at
from tests.flows.conftest import CTRL, SHIFT, Hands, rows

ALT = Qt.KeyboardModifier.AltModifier
_OWN = """
SELECT surface, body FROM annotation WHERE family = 'entity'
AND layer = (SELECT number FROM layer WHERE name = 'Ines') ORDER BY start_char
"""


def entities(path: Path) -> dict[str, str | None]:
    """Return the entity of each own name in the file."""
    found = rows(path, _OWN)
    return {name: json.loads(body or "{}").get("entity_id") for name, body in found}


def test_surname_is_joined_by_one_key_and_undone_by_one(hands: Hands, corpus_path: Path) -> None:
    hands.join_surname()
    found = entities(corpus_path)
    assert found["Ada Holm"] == found["Holm"] is not None
    counted = rows(corpus_path, "SELECT name, count FROM entity_name ORDER BY name")
    assert counted == [("Ada Holm", 1), ("Holm", 1)]
    hands.press("z", modifier=CTRL)
    hands.bot.waitUntil(lambda: entities(corpus_path) == {"Ada Holm": None})
    assert rows(corpus_path, "SELECT * FROM entity_name") == []


def test_a_name_is_picked_by_letter_walked_to_and_split(hands: Hands, corpus_path: Path) -> None:
    for name in ("s1", "s2"):
        hands.canvas.select(name)
        hands.press(Qt.Key.Key_Return)
    sund = next(item for item in hands.canvas.visible_ids() if _words(hands, item) == "Sund")
    hands.canvas.select(sund)
    hands.press("i", modifier=SHIFT)
    ada = next(item for item in hands.canvas.hints() if _words(hands, item) == "Ada Holm")
    hands.press(hands.canvas.hints()[ada])
    assert hands.canvas.companions() == {ada}
    hands.press("w")
    assert hands.canvas.selected_id() == ada
    hands.press("i", modifier=ALT)
    hands.wait_until_saved()
    found = entities(corpus_path)
    assert found["Sund"] != found["Ada Holm"]
    assert hands.canvas.companions() == frozenset()


def _words(hands: Hands, record_id: str) -> str:
    content = hands.editor.content
    item = content.annotation(record_id) if content is not None else None
    if content is None or item is None or content.is_suggestion(item):
        return ""
    span = item.all_spans()[0]
    return content.text[span.start : span.end]


def test_the_panel_proposes_and_joins_by_mouse(hands: Hands, corpus_path: Path) -> None:
    panel = hands.program.window.annotate.names
    hands.canvas.select("s1")
    hands.press(Qt.Key.Key_Return)
    hands.canvas.select("s3")
    hands.bot.waitUntil(lambda: "Ada Holm" in panel.proposed.text())
    panel.join.click()
    hands.wait_until_saved()
    hands.bot.waitUntil(lambda: len(panel.name_buttons()) == 2)
    assert panel.title.words() == "Ada Holm"


def test_names_are_merged_in_the_table_and_undone(hands: Hands, corpus_path: Path) -> None:
    for name in ("s1", "s3"):
        hands.canvas.select(name)
        hands.press(Qt.Key.Key_Return)
    content = hands.editor.content
    assert content is not None
    own = [item for item in content.labels() if isinstance(item, Mention)]
    named = tuple(replace(item, entity_id=f"e{n}") for n, item in enumerate(own))
    hands.editor.submit(Edit("Name", before=tuple(own), after=named))
    hands.wait_until_saved()
    window = hands.program.window
    window.show_screen(Screen.CORPUS, "names")
    page = window.pages.tab_page("names")
    assert isinstance(page, NamesPage)
    hands.bot.waitUntil(lambda: page.model.counts() == (2, 2))
    page.table.selectAll()
    page.merge.click()
    hands.bot.waitUntil(lambda: len(set(entities(corpus_path).values())) == 1)
    hands.bot.waitUntil(lambda: page.model.counts() == (1, 1))
    window.messages.action.click()
    hands.bot.waitUntil(lambda: len(set(entities(corpus_path).values())) == 2)


def test_an_identifier_is_looked_up_and_kept(
    hands: Hands, corpus_path: Path, tmp_path: Path
) -> None:
    hands.join_surname()
    table = tmp_path / "people.csv"
    table.write_text("id,name,aliases\nQ7,Ada Holm,Holm\nQ8,Bo Berg,\n", "utf-8")
    window = hands.program.window
    window.show_screen(Screen.CORPUS, "names")
    page = window.pages.tab_page("names")
    assert isinstance(page, NamesPage)
    page.import_requested.emit(str(table))
    hands.bot.waitUntil(lambda: page.card.found.count() == 1)
    page.card.found.itemActivated.emit(page.card.found.item(0))
    hands.bot.waitUntil(lambda: rows(corpus_path, "SELECT identifier FROM entity") == [("Q7",)])


def names_page(hands: Hands) -> NamesPage:
    """Show the page of names with the only entity of the corpus in hand."""
    window = hands.program.window
    window.show_screen(Screen.CORPUS, "names")
    page = window.pages.tab_page("names")
    assert isinstance(page, NamesPage)
    hands.bot.waitUntil(lambda: page.card.entity is not None)
    return page


def identify(hands: Hands, identifier: str) -> None:
    """Give the only entity of the corpus an identifier, and come back to the article."""
    page = names_page(hands)
    page.card.identifier.setText(identifier)
    page.card.identifier.returnPressed.emit()
    hands.bot.waitUntil(lambda: page.model.index(0, 4).data() == identifier)
    hands.program.window.show_screen(Screen.ANNOTATE)


def test_the_panel_knows_an_identifier_given_beside_the_article(hands: Hands) -> None:
    hands.join_surname()
    panel = hands.program.window.annotate.names
    hands.bot.waitUntil(lambda: len(panel.name_buttons()) == 2)
    identify(hands, "Q7")
    hands.bot.waitUntil(lambda: panel.identifier.text() == "Q7")
    hands.program.window.messages.action.click()
    hands.bot.waitUntil(lambda: panel.identifier.text() == "")


def test_an_identifier_stays_whichever_way_names_are_joined(
    hands: Hands, corpus_path: Path
) -> None:
    hands.join_surname()
    identify(hands, "Q7")
    panel = hands.program.window.annotate.names
    hands.bot.waitUntil(lambda: panel.identifier.text() == "Q7")
    holm, before = hands.canvas.selected_id(), entities(corpus_path)
    other = make_entity(hands, "Sund")
    hands.canvas.select(holm)
    hands.press("i", modifier=SHIFT)
    hands.press(hands.canvas.hints()[other])
    hands.wait_until_saved()
    assert hands.canvas.selected_id() == holm
    assert entities(corpus_path) == {**before, "Sund": before["Holm"]}
    hands.press("z", modifier=CTRL)
    hands.bot.waitUntil(lambda: entities(corpus_path) == {**before, "Sund": "lone"})


def make_entity(hands: Hands, words: str) -> str:
    """Label words as an entity that has no identifier; return the label."""
    hands.canvas.select_words(at(words))
    hands.press("1")
    content, label = hands.editor.content, hands.canvas.selected_id()
    assert content is not None
    assert label is not None
    mention = content.annotation(label)
    assert isinstance(mention, Mention)
    lone = replace(mention, entity_id="lone")
    hands.editor.submit(Edit("Name", before=(mention,), after=(lone,)))
    return label


def test_a_stance_tells_the_name_that_its_target_was_given(hands: Hands) -> None:
    hands.join_surname()
    content = hands.editor.content
    assert content is not None
    entity_id = next(it.entity_id for it in content.labels() if isinstance(it, Mention))
    about = Argument(entity_id=entity_id)
    stance = Stance("st", "article-1", content.layer.id, "FAVOR", AUTHOR, about)
    hands.editor.submit(Edit("Stance", after=(stance,)))
    hands.bot.waitUntil(lambda: content.entity_names.get(entity_id or "") == "Ada Holm")
    page = names_page(hands)
    page.card.name.setText("Minister Holm")
    page.card.name.returnPressed.emit()
    outline = hands.program.window.annotate.article.model

    def told() -> set[str]:
        return {outline.row(row).words for row in range(outline.rowCount())}

    hands.bot.waitUntil(lambda: any("Minister Holm" in words for words in told()))
