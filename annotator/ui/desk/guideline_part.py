"""The guideline of the label in hand, beside the article, and the examples pinned to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from annotator.domain import guidelines
from annotator.domain.annotations import Annotation, Claim, Span, Spans
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.guidelines import LabelName
from annotator.domain.scheme import Example, Scheme
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.screens import Screen

if TYPE_CHECKING:
    from annotator.ui.panels.guideline_panel import GuidelinePanel

# Imports inside functions: most starts show no guideline.
# ruff: noqa: PLC0415

_OPEN = "guideline/open"
_PAUSE_MS = 30
_LONGEST_QUOTE = 400


class GuidelinePart(DeskPart):
    """Shows what the scheme says of the label in hand, lets it be edited, and pins examples."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._panel: GuidelinePanel | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._follow)
        actions = tools.window.actions_by_id
        tools.on(actions["guideline"].triggered, self._toggle)
        tools.on(actions["edit_guideline"].triggered, self._edit)
        tools.on(actions["pin_example"].triggered, self._pin_in_hand)
        tools.on(tools.canvas.selection_changed, self._follow_soon)
        tools.on(tools.canvas.caret_moved, self._follow_soon)
        tools.on(tools.pin_requested, self._ask_to_pin)
        if tools.settings.get(_OPEN) == "yes":
            QTimer.singleShot(0, self, self._open)

    def follow_article(self, _content: ArticleContent | None) -> None:
        """Follow the label in hand into another article."""
        self._follow_soon()

    def follow_edit(self, _edit: Edit) -> None:
        """The label in hand may have become another."""
        self._follow_soon()

    def follow_scheme(self, scheme: Scheme) -> None:
        """Show what the scheme says now."""
        if self._panel is not None:
            self._panel.show_scheme(scheme, may_change=not self._tools.session.read_only)

    def leave(self) -> None:
        """Take the panel out of the window."""
        self._soon.stop()
        panel, self._panel = self._panel, None
        if panel is not None:
            self._tools.screen.remove_beside(panel)
            panel.deleteLater()

    def _is_at_article(self) -> bool:
        return self._tools.window.pages.current() is Screen.ANNOTATE

    def _is_open(self) -> bool:
        return self._panel is not None and not self._panel.isHidden()

    def _toggle(self) -> None:
        """Open the panel on the label in hand; where it shows that one already, close it."""
        if not self._is_at_article():
            self._tools.window.show_screen(Screen.ANNOTATE)
            self._open()
            return
        wanted = self._in_hand()
        panel = self._panel
        if panel is not None and self._is_open() and wanted in (None, panel.shown):
            self._close()
            return
        self._open()

    def _open(self) -> None:
        panel = self._made()
        panel.show()
        self._tools.settings.set(_OPEN, "yes")
        self._follow()

    def _close(self) -> None:
        if self._panel is not None:
            self._panel.end_edit()
            self._panel.hide()
        self._tools.settings.set(_OPEN, "")
        self._tools.canvas.setFocus()

    def _made(self) -> GuidelinePanel:
        if self._panel is None:
            from annotator.ui.panels.guideline_panel import GuidelinePanel

            tools, actions = self._tools, self._tools.window.actions_by_id
            self._panel = panel = GuidelinePanel()
            tools.on(actions.keys_changed, self._show_keys)
            self._show_keys()
            tools.screen.add_beside(panel)
            panel.closed.connect(self._close)
            # The field that had the keys is gone; they go on in the article.
            panel.edit_ended.connect(tools.canvas.setFocus)
            panel.save_requested.connect(self._save)
            panel.removal_requested.connect(self._unpin)
            panel.pin_requested.connect(self._pin_in_hand)
            panel.link_clicked.connect(self._show_target)
            self.follow_scheme(tools.session.scheme)
        return self._panel

    def _show_keys(self) -> None:
        if self._panel is not None:
            caption = self._tools.window.actions_by_id.caption
            self._panel.close_button.set_key(caption("guideline"))
            self._panel.pin.set_key(caption("pin_example"))

    def _follow_soon(self) -> None:
        if self._is_open():
            self._soon.start()

    def _follow(self) -> None:
        if self._panel is not None:
            self._panel.show_label(self._in_hand())

    def _in_hand(self) -> LabelName | None:
        item = self._item()
        return LabelName(item.family.value, item.label) if item is not None else None

    def _item(self) -> Annotation | None:
        """Return the selected label, else the innermost one at the caret."""
        tools = self._tools
        content = tools.editor.content
        item = tools.annotation(tools.canvas.selected_id())
        if item is not None or content is None:
            return item
        at = tools.canvas.caret()
        found = [
            (span.end - span.start, other.id)
            for other in content.near(Span(at, at))
            for span in other.all_spans()
            if span.start <= at <= span.end
        ]
        return content.annotation(min(found)[1]) if found else None

    def _edit(self) -> None:
        if self._tools.may_change_scheme():
            if not self._is_at_article():
                self._tools.window.show_screen(Screen.ANNOTATE)
            self._open()
            self._made().begin_edit()

    def _save(self, name: LabelName, words: str) -> None:
        title = self.tr("Guideline of {}").format(name.label)
        change = partial(_with_guideline, name, words)
        self._tools.change_scheme(change, title)

    def _unpin(self, name: LabelName, example_id: str) -> None:
        title = self.tr("Unpin an example of {}").format(name.label)
        self._tools.change_scheme(partial(_without_example, name, example_id), title)

    def _pin_in_hand(self) -> None:
        tools = self._tools
        if not self._is_at_article():
            return
        content, item = tools.editor.content, self._item()
        words = tools.canvas.selection()
        spans: Spans = _main_spans(item) if item is not None else ()
        if not spans and words is not None:
            spans = (words,)
        if content is None or not spans:
            tools.say(self.tr("Select a label, or words, to pin them as an example."))
            return
        name = self._in_hand() or LabelName("entity", "")
        self._ask_to_pin(name.family, name.label, content.text, spans)

    def _ask_to_pin(self, family: str, label: str, text: str, spans: Spans) -> None:
        from annotator.services.ids import new_id
        from annotator.ui.dialogs.pin_example import PinDialog

        tools = self._tools
        if not tools.may_change_scheme():
            return
        example = guidelines.quoted(new_id(), text, spans, remark="", holds=True)
        labels = tools.session.scheme.family(family).labels
        dialog = PinDialog(example, labels, label, tools.window)
        dialog.pinned.connect(partial(self._pin, family, example))
        dialog.open()

    def _pin(self, family: str, example: Example, label: str, holds: bool, remark: str) -> None:
        title = self.tr("Pin an example of {}").format(label)
        change = partial(_with_example, LabelName(family, label), example, holds, remark)
        self._tools.change_scheme(change, title)
        if self._is_at_article():
            self._open()
            self._made().show_label(LabelName(family, label))
        else:
            self._tools.say(self.tr("Pinned as an example of {}.").format(label))

    def _show_target(self, target: str) -> None:
        def copy() -> None:
            QGuiApplication.clipboard().setText(target)

        self._tools.window.messages.show_news(
            self.tr("The link leads to {}").format(target), self.tr("Copy the address"), copy
        )


def _main_spans(item: Annotation) -> Spans:
    """Return the words to quote: of a long claim only its first piece."""
    spans = item.content if isinstance(item, Claim) else item.all_spans()
    if spans and spans[-1].end - spans[0].start > _LONGEST_QUOTE:
        first = spans[0]
        return (Span(first.start, min(first.end, first.start + _LONGEST_QUOTE)),)
    return spans


def _with_guideline(name: LabelName, words: str, scheme: Scheme) -> Scheme:
    return guidelines.with_guideline(scheme, name.family, name.label, words)


def _without_example(name: LabelName, example_id: str, scheme: Scheme) -> Scheme:
    return guidelines.without_example(scheme, name.family, name.label, example_id)


def _with_example(
    name: LabelName, example: Example, holds: bool, remark: str, scheme: Scheme
) -> Scheme:
    pinned = Example(example.id, example.text, example.start, example.end, remark, holds)
    return guidelines.with_example(scheme, name.family, name.label, pinned)
