"""What the entities are called that stances name without any words of the article."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QTimer

from annotator.domain.annotations import Mention, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.entities import Entity
from annotator.domain.stances import named_entities, unnamed_entities
from annotator.domain.words import surface
from annotator.ui.desk.part import DeskPart, DeskTools


class EntityNamesPart(DeskPart):
    """Asks the corpus for their names, and has the stances shown with them."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        # Behind the first paint: looking through a long article takes a moment.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_through)
        # Names are also given, merged and taken back beside the article.
        tools.on(tools.step_logged, self._ask_anew)
        tools.on(tools.bulk.done, lambda _report: self._ask_anew())

    def follow_article(self, content: ArticleContent | None) -> None:
        """Look for such stances in another article, in a moment."""
        if content is not None:
            self._soon.start()

    def follow_edit(self, edit: Edit) -> None:
        """Ask for what a new stance names."""
        self._ask([record for record in edit.after if isinstance(record, Stance)])

    def leave(self) -> None:
        """Ask for nothing any more."""
        self._soon.stop()

    def _look_through(self) -> None:
        content = self._tools.editor.content
        if content is not None:
            self._ask(list(content.of_kind(Stance)))

    def _ask(self, stances: Iterable[Stance]) -> None:
        content = self._tools.editor.content
        if content is None:
            return
        self._ask_for({it for stance in stances for it in unnamed_entities(stance, content)})

    def _ask_anew(self) -> None:
        content = self._tools.editor.content
        if content is not None:
            stances = content.of_kind(Stance)
            self._ask_for({it for stance in stances for it in named_entities(stance)})

    def _ask_for(self, wanted: set[str]) -> None:
        content = self._tools.editor.content
        if wanted and content is not None:
            asked = self._tools.session.entities_of(sorted(wanted))
            self._tools.watch(asked, partial(self._take, content, wanted))

    def _take(self, content: ArticleContent, wanted: set[str], found: list[Entity]) -> None:
        if content is not self._tools.editor.content:
            return
        before = dict(content.entity_names)
        content.entity_names.update({entity.id: entity.title() for entity in found})
        content.entity_names.update(_named_here(content, wanted - content.entity_names.keys()))
        other = {it for it in wanted if content.entity_names[it] != before.get(it)}
        stances = content.of_kind(Stance)
        self._tools.editor.show_again([it for it in stances if other & set(named_entities(it))])


def _named_here(content: ArticleContent, wanted: set[str]) -> dict[str, str]:
    """Return what the article calls entities that nobody has labelled yet; else their ids."""
    found = {entity_id: entity_id for entity_id in wanted}
    for item in content.of_kind(Mention) if wanted else ():
        if item.entity_id in wanted:
            words = " ".join(surface(item, content.text).split())
            if found[item.entity_id] == item.entity_id or len(words) > len(found[item.entity_id]):
                found[item.entity_id] = words
    return found
