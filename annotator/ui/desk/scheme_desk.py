"""Corpus › Scheme at work: a draft is edited in the page, applied as one step, and followed."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from annotator.domain.errors import SchemeError, UserError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Label, Scheme
from annotator.domain.scheme_changes import warnings
from annotator.domain.scheme_draft import DraftAttribute, DraftLabel, SchemeDraft, replaced
from annotator.domain.scheme_use import LabelUse, SchemeUse
from annotator.domain.scheme_versions import SchemeVersion
from annotator.services.bulk_editing import BulkReport
from annotator.services.corpus import read_scheme
from annotator.services.jobs import Progress
from annotator.services.scheme_editing import (
    MOST_USES,
    SchemeChange,
    SchemeReport,
    apply_change,
    label_uses,
    planned,
    scheme_use,
)
from annotator.ui.desk.leaving import Leaving
from annotator.ui.desk.part import DeskTools
from annotator.ui.desk.tab_desk import TabDesk
from annotator.ui.phrasing import spoken
from annotator.ui.scheming.page import SchemePage
from annotator.ui.scheming.questions import ApplyDialog, LookAgainDialog, RemoveDialog
from annotator.ui.scheming.split import SplitDialog, Use

T = TypeVar("T")
_MOST_ARTICLES = 500


class SchemeDesk(TabDesk):
    """Joins the scheme editor with the session."""

    def __init__(self, tools: DeskTools, page: QWidget) -> None:
        super().__init__(tools, page)
        assert isinstance(page, SchemePage)
        self._page: SchemePage = page
        self._use: SchemeUse | None = None
        self._report: SchemeReport | None = None
        self._to_look_at: list[tuple[str, str, str]] = []
        self._all_to_look_at = 0
        self._stop = Leaving()
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="scheme")
        self._connect()
        self._begin(SchemeDraft(tools.session.scheme))

    def show(self) -> None:
        """Count anew where the names are in use."""
        self._count()

    def follow_scheme(self, scheme: Scheme) -> None:
        """Go on from the scheme that is in force now; a draft that was begun is kept."""
        draft = self._page.draft
        if draft is None or not draft.is_changed():
            self._page.show_draft(SchemeDraft(scheme))
        else:
            draft.follow(scheme)
            self._page.refresh()
        self._read_versions()

    def leave(self) -> None:
        """Stop counting."""
        self._page.look_again.hide()
        self._stop.now = True
        self._reader.shutdown(wait=True, cancel_futures=True)

    def _connect(self) -> None:
        on, page = self.tools.on, self._page
        on(page.apply_requested, self._ask_apply)
        on(page.discard_requested, self._discard)
        on(page.merge_requested, partial(self._ask_remove, merge=True))
        on(page.remove_requested, self._ask_remove)
        on(page.attribute_removal_requested, self._ask_remove_attribute)
        on(page.value_removal_requested, self._ask_remove_value)
        on(page.split_requested, self._ask_split)
        on(page.general.import_requested, self._import)
        on(page.general.export_requested, self._export)
        on(page.versions.restore_requested, self._restore)
        on(page.look_again.clicked, self._ask_to_look_again)
        on(self.tools.bulk.done, self._on_bulk_done)

    def _begin(self, draft: SchemeDraft) -> None:
        self._page.show_draft(draft)
        self._read_versions()

    def _discard(self) -> None:
        self._page.show_draft(SchemeDraft(self.tools.session.scheme))

    def _read_versions(self) -> None:
        owner = self.tools.session.corpus.owner
        self.tools.watch(owner.submit(lambda store: store.schemes.versions()), self._show_versions)

    def _show_versions(self, versions: list[SchemeVersion]) -> None:
        self._page.show_versions(versions, may_change=not self.tools.session.read_only)

    def _count(self) -> None:
        corpus = self.tools.session.corpus
        self.tools.watch(self._later(partial(scheme_use, corpus, self._stop)), self._show_use)

    def _show_use(self, use: SchemeUse) -> None:
        self._use = use
        self._page.show_uses(use, dict(use.topics))

    def _later(self, work: Callable[[], T]) -> Future[T]:
        return self._reader.submit(work)

    def _uses_of(self, family: str, item: DraftLabel) -> int:
        if self._use is None or item.origin is None:
            return 0
        return self._use.of_label(family, item.origin)

    def _ask_remove(self, family: str, item: DraftLabel, *, merge: bool = False) -> None:
        draft = self._page.draft
        if draft is None:
            return
        others = [other for other in draft.families[family].labels if other is not item]
        dialog = RemoveDialog(
            item,
            others,
            self._uses_of(family, item),
            merge=merge,
            may_delete=family != "region",
            parent=self.tools.window,
        )
        dialog.answered.connect(partial(self._remove, family, item))
        dialog.open()

    def _remove(self, family: str, item: DraftLabel, into: object, delete: bool) -> None:
        draft = self._page.draft
        if draft is not None and item in draft.families[family].labels:
            target = into if isinstance(into, DraftLabel) else None
            draft.remove_label(family, item, into=target, delete=delete)
            self._page.refresh()

    def _ask_remove_attribute(self, family: str, item: DraftAttribute) -> None:
        uses = self._use.of_attribute(family, item.origin) if self._use and item.origin else 0
        words = item.attribute.title or item.attribute.name
        if uses:
            dialog = RemoveDialog(_named(words), (), uses, parent=self.tools.window)
            dialog.answered.connect(partial(self._remove_attribute, family, item))
            dialog.open()
        else:
            self._remove_attribute(family, item, None, True)

    def _remove_attribute(
        self, family: str, item: DraftAttribute, _into: object, delete: bool
    ) -> None:
        draft = self._page.draft
        if draft is not None and item in draft.families[family].attributes:
            draft.remove_attribute(family, item, delete=delete)
            self._page.refresh()

    def _ask_remove_value(self, family: str, item: DraftAttribute, row: int) -> None:
        origin, value = item.value_origins[row], item.attribute.values[row]
        known = self._use is not None and item.origin is not None and origin is not None
        uses = self._use.values[family, item.origin, origin] if known else 0  # type: ignore[union-attr,index]
        others = [_named(words) for words in item.attribute.values if words != value]
        if uses:
            dialog = RemoveDialog(_named(value), others, uses, parent=self.tools.window)
            dialog.answered.connect(partial(self._remove_value, family, item, value))
            dialog.open()
        else:
            self._remove_value(family, item, value, None, True)

    def _remove_value(
        self, family: str, item: DraftAttribute, value: str, into: object, delete: bool
    ) -> None:
        draft = self._page.draft
        if draft is None or value not in item.attribute.values:
            return
        target = into.label.name if isinstance(into, DraftLabel) else None
        keep = target is None and not delete
        row = item.attribute.values.index(value)
        draft.remove_value(family, item, row, target, keep=keep)
        self._page.refresh()

    def _ask_split(self, family: str, item: DraftLabel) -> None:
        draft = self._page.draft
        if draft is None:
            return
        if item.origin is None:
            self.tools.say(self.tr("This label is new; nothing bears it yet."))
            return
        others = [other for other in draft.families[family].labels if other is not item]
        others.sort(key=lambda other: other.origin is not None)
        dialog = SplitDialog(item, others, draft.single, self.tools.window)
        dialog.assigned.connect(self._assign)
        dialog.open()
        work = partial(label_uses, self.tools.session.corpus, family, item.origin, self._stop)
        self.tools.watch(self._later(work), partial(_show_uses, dialog))

    def _assign(self, chosen: dict[str, DraftLabel | None]) -> None:
        draft = self._page.draft
        if draft is None:
            return
        for record_id, label in chosen.items():
            draft.single.pop(record_id, None)
            if label is not None:
                draft.single[record_id] = label
        self._page.refresh()

    def _ask_apply(self) -> None:
        draft = self._page.draft
        if draft is None or not self.tools.may_change_scheme():
            return
        try:
            change = planned(draft)
        except SchemeError as error:
            self.tools.window.messages.show_refusal(error)
            return
        touched = self._touched(change)
        told = [spoken(line) for line in warnings(change.after)[:5]]
        dialog = ApplyDialog(
            [spoken(line) for line in change.lines], touched, told, self.tools.window
        )
        dialog.accepted.connect(partial(self._apply, change))
        dialog.open()

    def _touched(self, change: SchemeChange) -> int:
        use, moves = self._use, change.moves
        if use is None:
            return len(moves.single)
        labels = sum(use.of_label(*key) for key in moves.labels)
        values = sum(use.values[key] for key in moves.values)
        attributes = sum(use.of_attribute(*key) for key in moves.attributes)
        topics = sum(use.topics[topic] for topic in moves.topics)
        return labels + values + attributes + topics + len(moves.single)

    def _apply(self, change: SchemeChange) -> None:
        session = self.tools.session
        if not change.moves:
            work = partial(apply_change, session.corpus, session.layer, change)
            self.tools.watch(self._later(work), self._on_applied)
            return

        def job(progress: Progress) -> BulkReport:
            report = apply_change(session.corpus, session.layer, change, progress)
            self._report = report
            return report.bulk

        self.tools.bulk.start(change.title(), job)

    def _on_applied(self, report: SchemeReport) -> None:
        self._page.show_draft(SchemeDraft(report.scheme))
        self.tools.show_scheme(report.scheme)
        self.tools.say(
            self.tr("The scheme is applied, as version {}.").format(report.scheme.version)
        )

    def _on_bulk_done(self, done: BulkReport) -> None:
        report, self._report = self._report, None
        if done.scheme is None:
            return
        self._page.look_again.hide()
        if report is not None and report.bulk is done:
            self._page.show_draft(SchemeDraft(done.scheme))
            if report.look_again:
                self._read_titles(report)
        self._count()

    def _read_titles(self, report: SchemeReport) -> None:
        found = dict(list(report.look_again.items())[:_MOST_ARTICLES])
        owner = self.tools.session.corpus.owner

        def read(store: Any) -> list[tuple[str, str, str]]:
            return [
                (article_id, store.article(article_id).title, _lost(carried))
                for article_id, carried in found.items()
            ]

        show = partial(self._show_look_again, len(report.look_again))
        self.tools.watch(owner.submit(read), show)

    def _show_look_again(self, total: int, articles: list[tuple[str, str, str]]) -> None:
        self._to_look_at, self._all_to_look_at = articles, total
        # The list makes way for the article; here it can be come back to.
        self._page.look_again.show()
        self._ask_to_look_again()

    def _ask_to_look_again(self) -> None:
        dialog = LookAgainDialog(self._to_look_at, self._all_to_look_at, self.tools.window)
        dialog.article_requested.connect(self._open_article)
        dialog.open()

    def _open_article(self, article_id: str) -> None:
        self.tools.window.show_screen(0)
        self.tools.open(article_id)

    def _restore(self, version: SchemeVersion) -> None:
        self._page.show_draft(replaced(self.tools.session.scheme, version.scheme))
        words = self.tr("Version {} is shown as a draft. Apply puts it in force.")
        self.tools.say(words.format(version.number))

    def _import(self, name: str) -> None:
        try:
            scheme = read_scheme(Path(name))
        except SchemeError as error:
            self.tools.window.messages.show_error(error)
            return
        self._page.show_draft(replaced(self.tools.session.scheme, scheme))
        self.tools.say(self.tr("The file is shown as a draft. Apply puts it in force."))

    def _export(self, name: str) -> None:
        draft = self._page.draft
        if draft is None:
            return
        words = json.dumps(draft.scheme().to_json(), ensure_ascii=False, indent=1)
        try:
            Path(name).write_text(words + "\n", "utf-8")
        except OSError as error:
            self.tools.window.messages.show_error(_not_written(name, error))
            return
        self.tools.say(self.tr("The scheme is in {}.").format(Path(name).name))


def _named(words: str) -> DraftLabel:
    """Return what a question shows for an attribute or a value."""
    return DraftLabel(Label(words, words))


def _show_uses(dialog: SplitDialog, uses: list[LabelUse]) -> None:
    lines = [
        Use(use.record_id, use.title, use.layer, use.before, use.words, use.behind) for use in uses
    ]
    dialog.show_uses(lines, more=len(lines) >= MOST_USES)


def _lost(carried: Any) -> str:
    parts = (
        (carried.joined, phrase("{count} joined with the same words", count=carried.joined)),
        (carried.removed, phrase("{count} removed", count=carried.removed)),
        (
            carried.attributes_lost,
            phrase("{count} lost an attribute", count=carried.attributes_lost),
        ),
    )
    return ", ".join(spoken(words) for number, words in parts if number)


def _not_written(name: str, error: OSError) -> UserError:
    return SchemeError(
        phrase("The scheme could not be written: {reason}.", reason=error.strerror),
        where=Path(name).name,
        remedy=phrase("Choose another place."),
    )
