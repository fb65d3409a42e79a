"""The labels of the whole article: its kind, its own stances, and what is proposed for it."""

from __future__ import annotations

from annotator.domain.annotations import ArticleState, Decision, DocumentLabel, Record, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.document_labels import AUTHOR_NAME, Pair, own_label
from annotator.domain.edits import Edit
from annotator.ui.annotating.document_hand import DocumentHand
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.topics import Topics
from annotator.ui.panels.document_view import DocumentLine, document_lines


class DocumentPart(DeskPart):
    """Keeps the panel of the article's own labels true and does what it asks for."""

    def __init__(self, tools: DeskTools, topics: Topics) -> None:
        super().__init__(tools)
        self._topics = topics
        self._hand = DocumentHand(tools.annotating.grip)
        self._panel, self._bar = tools.screen.document, tools.screen.ask_bar
        self._asking = False
        self._pending = ""
        tools.on(tools.window.actions_by_id["document"].triggered, self._open)
        tools.on(self._panel.value_requested, self._set)
        tools.on(self._panel.remove_requested, self._remove)
        tools.on(self._panel.topic_requested, self._ask_for_topic)
        tools.on(self._panel.record_requested, tools.canvas.select)
        tools.on(self._panel.left, tools.canvas.setFocus)
        tools.on(self._bar.typed, self._on_topic)
        tools.on(self._bar.left, self._on_bar_left)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Show the labels of another article, or of none."""
        self._pending, self._asking = "", False
        self._panel.setEnabled(content is not None)
        self._show()

    def follow_edit(self, edit: Edit) -> None:
        """Show what an edit changed of them, or of the stances that they rest on."""
        if any(self._concerns(record) for record in (*edit.before, *edit.after)):
            self._show()

    def leave(self) -> None:
        """Show nothing any more."""
        self._panel.show_lines([])

    def _concerns(self, record: Record) -> bool:
        if isinstance(record, Decision):
            record_id = record.suggestion
            return isinstance(self._tools.annotation(record_id), Stance | DocumentLabel)
        return isinstance(record, Stance | DocumentLabel | ArticleState)

    def _show(self) -> None:
        content = self._tools.editor.content
        self._panel.is_done = content is not None and content.state().progress is Progress.DONE
        self._panel.show_soon(self._lines)

    def _lines(self) -> list[DocumentLine]:
        content = self._tools.editor.content
        if content is None:
            return []
        numbers = self._tools.canvas.claim_numbers()
        return document_lines(content, self._tools.session.scheme, numbers, self._pending)

    def _open(self) -> None:
        if self._tools.editor.content is not None:
            self._tools.window.actions_by_id["show_panels"].setChecked(True)
            self._panel.open_at()

    def _set(self, name: str, value: str) -> None:
        if self._tools.may_change():
            self._hand.set(name, value)

    def _remove(self, record_id: str) -> None:
        if self._tools.may_change():
            self._hand.remove(record_id)

    def _ask_for_topic(self) -> None:
        if self._tools.may_change():
            self._asking = True
            hint = self.tr("Topic: choose or type")
            self._bar.ask_for_words(self.tr("The article’s own stance"), hint, self._topics.known())

    def _on_topic(self, topic: str) -> None:
        content, topic = self._tools.editor.content, " ".join(topic.split())
        if not self._asking or content is None or not topic:
            return
        self._bar.leave()
        self._asking = False
        known = {other.casefold(): other for other in self._topics.known()}
        if topic.casefold() not in known:
            self._topics.add(topic)
        topic = known.get(topic.casefold(), topic)
        name = Pair(AUTHOR_NAME, topic).name
        if own_label(content, name) is not None:
            said = self.tr("The article has one stance toward “{}” already; change it here.")
            self._tools.say(said.format(topic))
        else:
            self._pending = name
        self._panel.show_lines(self._lines(), is_done=self._panel.is_done)
        self._panel.open_at(name)

    def _on_bar_left(self) -> None:
        if self._asking:
            self._asking = False
            self._bar.leave()
            self._panel.setFocus()
