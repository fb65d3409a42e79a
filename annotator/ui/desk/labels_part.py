"""The article and the label in hand: keys, clicks and panels asked for, edits shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint

from annotator.domain.annotations import Annotation, Claim, Mention, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.ui.annotating.annotating import OF_CORPUS
from annotator.ui.claim_menu import add_claims
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.label_menu import label_menu
from annotator.ui.numbers import filled
from annotator.ui.panels.claim_words import proposal_words, remedies
from annotator.ui.panels.selected_view import SelectedView, selected_view

_ONLY_LOOK = frozenset(
    {"next_suggestion", "previous_suggestion", "next_name", "previous_name"}
    | {"step_nested", "step_out", "step_in", "next_piece", "let_go"}
)


class LabelsPart(DeskPart):
    """Lets the annotator's hands at the article and shows what is in hand."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._connect_actions()
        self._connect_canvas()
        self._connect_panels()

    def follow_article(self, content: ArticleContent | None) -> None:
        """Show another article, or none."""
        scheme, screen = self._tools.session.scheme, self._tools.screen
        self._tools.canvas.show_content(content, scheme)
        screen.article.show_article(content, scheme if content is not None else None)
        self.show_selected(None)

    def follow_edit(self, edit: Edit) -> None:
        """Show what an edit changed."""
        self._tools.canvas.refresh(edit)
        self._tools.screen.article.follow(edit)
        self.show_selected(self._tools.canvas.selected_id())

    def show_selected(self, record_id: str | None) -> None:
        """Show the label in hand in the panels."""
        screen = self._tools.screen
        item = self._tools.annotation(record_id)
        screen.article.show_soon(record_id)
        actions = self._tools.window.actions_by_id
        actions.expect_polarity(isinstance(item, Stance))
        actions.attributes.expect(item.family if item is not None else None)
        screen.palette_row.mark_soon(item.label if item is not None else None)
        chosen = item.id if item is not None else None
        screen.selected.show_soon(chosen, partial(self._view_of, chosen))

    def _connect_actions(self) -> None:
        tools = self._tools
        actions = tools.window.actions_by_id
        for action_id in tools.annotating.action_ids():
            tools.on(actions[action_id].triggered, partial(self._do, action_id))
        tools.on(actions.label_requested, self._give_label)
        tools.on(actions.polarity_requested, self._give_polarity)
        tools.on(actions.attributes.value_requested, self._step_attribute)
        tools.on(actions["suggestions"].toggled, tools.canvas.set_suggestions_visible)
        tools.on(actions["boilerplate"].toggled, self._show_boilerplate)

    def _connect_canvas(self) -> None:
        tools = self._tools
        annotating, canvas = tools.annotating, tools.canvas
        tools.on(annotating.refused, tools.window.messages.show_refusal)
        tools.on(annotating.polarity_awaited, self._show_polarity_awaited)
        tools.on(annotating.link_awaited, self._show_link_awaited)
        tools.on(annotating.passages.accepted, self._tell_accepted)
        tools.on(annotating.claims.proposal_dropped, self._show_again)
        tools.on(canvas.fold_requested, self._on_fold_requested)
        tools.on(canvas.selection_changed, self.show_selected)
        tools.on(canvas.tab_requested, annotating.go_to_suggestion)
        tools.on(canvas.boundary_requested, self._change_spans)
        tools.on(canvas.activated, self._activate)
        tools.on(canvas.menu_requested, self._open_menu)

    def _connect_panels(self) -> None:
        tools, article, selected = (
            self._tools,
            self._tools.screen.article,
            self._tools.screen.selected,
        )
        tools.on(article.record_requested, self._go_to)
        tools.on(selected.accept_requested, partial(self._do_on, "accept"))
        tools.on(selected.accept_alike_requested, partial(self._do_on, "accept_alike"))
        tools.on(selected.reject_requested, partial(self._do_on, "reject"))
        tools.on(selected.relabel_requested, self._relabel)
        tools.on(selected.attribute_requested, self._set_attribute)

    def _do(self, action_id: str, _checked: bool = False) -> None:
        if not self._tools.has_the_keys():
            return
        tools = self._tools
        may_change = tools.may_change_scheme if action_id in OF_CORPUS else tools.may_change
        if action_id in _ONLY_LOOK or may_change():
            tools.annotating.do(action_id)

    def _do_on(self, action_id: str, record_id: str) -> None:
        self._tools.canvas.select(record_id)
        self._do(action_id)

    def _give_label(self, label: str) -> None:
        if self._tools.has_the_keys() and self._tools.may_change():
            self._tools.annotating.give_label(label)

    def _give_polarity(self, polarity: str) -> None:
        if self._tools.has_the_keys() and self._tools.may_change():
            self._tools.annotating.give_polarity(polarity)

    def _step_attribute(self, name: str) -> None:
        if self._tools.has_the_keys() and self._tools.may_change():
            self._tools.annotating.labels.step_attribute(name)

    def _relabel(self, record_id: str, label: str) -> None:
        self._tools.canvas.select(record_id, scroll=False)
        self._give_polarity(label)

    def _set_attribute(self, record_id: str, name: str, value: str | None) -> None:
        if self._tools.may_change():
            self._tools.canvas.select(record_id, scroll=False)
            self._tools.annotating.labels.set_attribute(name, value)

    def _change_spans(self, record_id: str, old: Span, new: Span) -> None:
        if self._tools.may_change():
            self._tools.annotating.change_spans(record_id, old, new)

    def _activate(self, record_id: str) -> None:
        if self._tools.may_change():
            self._tools.annotating.labels.activate(record_id)

    def _go_to(self, record_id: str) -> None:
        self._tools.canvas.select(record_id)
        self._tools.canvas.setFocus()

    def _show_boilerplate(self, shown: bool) -> None:
        self._tools.canvas.set_boilerplate_folded(not shown)

    def _on_fold_requested(self, folded: bool) -> None:
        self._tools.window.actions_by_id["boilerplate"].setChecked(not folded)

    def _view_of(self, record_id: str | None) -> SelectedView | None:
        content, item = self._tools.editor.content, self._tools.annotation(record_id)
        if content is None or item is None:
            return None
        alike = len(self._tools.screen.article.alike(item.id))
        numbers = self._claim_numbers(item)
        scheme, attributes = self._tools.session.scheme, self._tools.window.actions_by_id.attributes
        keys = attributes.of(item.family)
        view = selected_view(
            content,
            scheme,
            item.id,
            alike=alike,
            numbers=numbers,
            keys=keys,
            remedies=remedies(self._tools.window.actions_by_id),
        )
        if view is None:
            return None
        here = self._tools.canvas.place_in_stack()
        facts = (*view.facts, *self._tools.facts_about(item.id))
        return view._replace(facts=facts, here=here, proposal=self._proposal_words())

    def _proposal_words(self) -> str:
        proposal, content = self._tools.annotating.claims.proposal(), self._tools.editor.content
        return proposal_words(proposal, content.text) if content is not None else ""

    def _claim_numbers(self, item: Annotation) -> dict[str, int]:
        wanted: list[str | None] = []
        if isinstance(item, Stance):
            wanted = [argument.claim for argument in (item.holder, item.target) if argument]
            wanted.append(item.via_claim)
        elif isinstance(item, Claim) and self._tools.editor.content is not None:
            inner = self._tools.editor.content.referring_to(item.id)
            wanted = [item.nested_in, *(other.id for other in inner)]
        numbers = {claim: self._tools.canvas.claim_number(claim) for claim in wanted if claim}
        return {claim: number for claim, number in numbers.items() if number is not None}

    def _show_polarity_awaited(self, awaited: bool) -> None:
        waiting = awaited or isinstance(self._selected(), Stance)
        self._tools.window.actions_by_id.expect_polarity(waiting)

    def _show_link_awaited(self, part: str) -> None:
        words = {
            "source": self.tr("Type the letters of the source; Tab: another part; Esc leaves"),
            "via": self.tr("Type the letters of its medium; Tab: another part; Esc leaves"),
            "nested_in": self.tr(
                "Type the letters of the claim around it; Tab: another part; Esc leaves"
            ),
        }.get(part)
        if words is not None:
            self._tools.say(words)
        else:
            self._tools.window.messages.dismiss()

    def _selected(self) -> Annotation | None:
        return self._tools.annotation(self._tools.canvas.selected_id())

    def _link(self, claim_id: str, mention_id: str, _checked: bool = False) -> None:
        if self._tools.may_change():
            self._tools.annotating.links.link_to(claim_id, mention_id, "source")

    def _show_again(self) -> None:
        self.show_selected(self._tools.canvas.selected_id())

    def _tell_accepted(self, count: int) -> None:
        words = self.tr("{:,} accepted; {} takes them back.")
        if count == 1:
            words = self.tr("1 accepted; {1} takes it back.")
        undo = self._tools.window.actions_by_id.key_words("undo")
        self._tools.say(filled(words, count, undo))

    def _open_menu(self, where: QPoint, record_id: str | None) -> None:
        tools = self._tools
        if tools.editor.content is not None:
            item = tools.annotation(record_id)
            menu = label_menu(tools.window.actions_by_id, tools.session.scheme, item, tools.canvas)
            if isinstance(item, Mention):
                add_claims(menu, item, tools.editor.content, tools.canvas.claim_number, self._link)
            menu.popup(where)
