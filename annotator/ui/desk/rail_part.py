"""The rail beside the article, and the keys that go to the next mark of a kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.domain.annotations import NoteKind, Region, Span, Stance
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.scheme import Scheme
from annotator.ui.canvas.article_index import place_of
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.partings import Partings
from annotator.ui.models.rail_marks import Kind, Mark, RailMarks, label_at
from annotator.ui.models.repeated_stances import RepeatedStances
from annotator.ui.panels.outline_rail import Tick

if TYPE_CHECKING:
    from annotator.services.article_conflicts import Parting

_PAUSE_MS, _CARET_MS = 120, 30
JUMPS = {
    "note": Kind.NOTE,
    "flag": Kind.FLAG,
    "incomplete": Kind.INCOMPLETE,
    "parting": Kind.CONFLICT,
    "repeated": Kind.REPEATED,
}
"""The kinds that keys go to, by the names of the actions ``next_…`` and ``previous_…``."""


class RailPart(DeskPart):
    """Keeps the rail true in the pauses between keys, so that no key waits for it."""

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._rail = tools.screen.rail
        self._marks: RailMarks | None = None
        self._repeated: RepeatedStances | None = None
        self._partings = Partings(tools)
        self._parted: dict[Mark, Parting] = {}
        self._content: ArticleContent | None = None
        self._edits: list[Edit] = []
        self._found: list[Span] = []
        self._is_stale = False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._catch_up)
        self._caret_soon = QTimer(self, singleShot=True, interval=_CARET_MS)
        self._caret_soon.timeout.connect(self._show_caret)
        for name, kind in JUMPS.items():
            for word, step in (("next", 1), ("previous", -1)):
                action = tools.window.actions_by_id[f"{word}_{name}"]
                tools.on(action.triggered, partial(self._jump, kind, step))
        tools.on(self._partings.found, self._take_partings)
        tools.on(tools.canvas.caret_moved, lambda _offset: self._caret_soon.start())
        tools.on(tools.canvas.laid_out, self._look_again)
        tools.on(tools.screen.find_bar.found_changed, self._show_found)
        tools.on(self._rail.mark_requested, self._go_to)
        tools.on(self._rail.place_requested, tools.canvas.scroll_to_share)

    def follow_article(self, content: ArticleContent | None) -> None:
        """Mark another article, or none."""
        self._content, self._marks, self._edits, self._found = content, None, [], []
        self._parted = {}
        self._rail.show_caret(None)
        self._rail.show_ticks([], self._describe)
        self._soon.start()
        self._partings.follow_article(content)

    def follow_edit(self, edit: Edit) -> None:
        """Mark what an edit changed, in a moment."""
        self._edits.append(edit)
        self._soon.start()
        self._partings.follow_edit(edit)

    def follow_scheme(self, _scheme: Scheme) -> None:
        """Look at everything again: another scheme demands other parts."""
        self._marks = None
        self._soon.start()

    def leave(self) -> None:
        """Mark nothing any more."""
        self._soon.stop()
        self._caret_soon.stop()
        self._partings.leave()
        self._rail.show_ticks([], self._describe)

    def marks(self) -> RailMarks | None:
        """Return the marks of the open article, all edits followed."""
        self._catch_up()
        return self._marks

    def _catch_up(self) -> None:
        self._soon.stop()
        edits, self._edits = self._edits, []
        if self._content is None:
            return
        if self._marks is None or self._repeated is None:
            self._marks = RailMarks(self._content, self._tools.session.scheme)
            self._repeated = RepeatedStances(self._content)
            self._marks.put_labels(Kind.REPEATED, self._repeated.ids())
            self._marks.put(Kind.CONFLICT, self._parted)
            self._is_stale = True
        elif self._follow(self._marks, self._repeated, edits):
            self._is_stale = True
        if self._is_stale:
            self._is_stale = False
            self._rail.show_ticks(self._ticks(self._marks), self._describe)
            self._rail.say(self._told(self._marks))
        self._show_caret()

    def _follow(self, marks: RailMarks, repeated: RepeatedStances, edits: list[Edit]) -> bool:
        """Let everything follow the edits; say whether the rail must be drawn anew."""
        changed = marks.follow(edits)
        if repeated.follow(edits):
            before = marks.of(Kind.REPEATED)
            marks.put_labels(Kind.REPEATED, repeated.ids())
            changed = changed or before != marks.of(Kind.REPEATED)
        return changed or any(map(_moves_text, edits))

    def _take_partings(self, found: Sequence[Parting]) -> None:
        self._parted = {Mark(one.start, one.label_id): one for one in found}
        if self._marks is not None:
            self._marks.put(Kind.CONFLICT, self._parted)
        self._look_again()

    def _look_again(self) -> None:
        self._is_stale = True
        self._soon.start()

    def _ticks(self, marks: RailMarks) -> Iterator[Tick]:
        share = self._tools.canvas.share_of
        for span in self._found:
            yield Tick(share(span.start), None, Mark(span.start, ""))
        for kind in Kind:
            for mark in marks.of(kind):
                yield Tick(share(mark.offset), kind, mark)

    def _told(self, marks: RailMarks) -> str:
        words = {
            Kind.SUGGESTION: self.tr("suggestions: {}"),
            Kind.INCOMPLETE: self.tr("labels that lack something: {}"),
            Kind.VIOLATION: self.tr("labels against the scheme: {}"),
            Kind.CONFLICT: self.tr("places where annotators differ: {}"),
            Kind.REPEATED: self.tr("repeated stances: {}"),
            Kind.NOTE: self.tr("notes: {}"),
            Kind.FLAG: self.tr("flags: {}"),
        }
        told = [words[kind].format(number) for kind, number in marks.counts().items()]
        return ", ".join(told) or self.tr("nothing is marked")

    def _describe(self, mark: Mark) -> str:
        parted = self._parted.get(mark)
        if parted is not None:
            # Brings in all of agreement, which no start needs.
            from annotator.ui.adjudicate.conflict_words import kind_words  # noqa: PLC0415

            return f"{kind_words(parted.kind, parted.family, parted.part)}: {parted.words}"
        label = label_at(self._content, mark) if self._content is not None else None
        if label is None:
            return self.tr("the article")
        return self._tools.canvas.describe(label).split("\n")[0]

    def _show_caret(self) -> None:
        canvas, has_article = self._tools.canvas, self._content is not None
        self._rail.show_caret(canvas.share_of(canvas.caret()) if has_article else None)

    def _show_found(self, found: list[Span]) -> None:
        self._found = found
        self._look_again()

    def _go_to(self, mark: Mark) -> None:
        canvas, content = self._tools.canvas, self._content
        label = label_at(content, mark) if content is not None else None
        if label is not None:
            canvas.select(label)
        elif content is not None:
            canvas.set_caret(mark.offset)
        canvas.setFocus()

    def _jump(self, kind: Kind, step: int, _checked: bool = False) -> None:
        marks, canvas = self.marks(), self._tools.canvas
        if marks is None:
            return
        selected, offset = self._tools.annotation(canvas.selected_id()), canvas.caret()
        if isinstance(selected, Stance) and self._content is not None:
            # Selecting a chip leaves the caret where it was.
            offset = place_of(self._content, selected).start
        here = Mark(offset, selected.id if selected is not None else "")
        found = marks.next(kind, here, step)
        if found is None:
            words = {
                Kind.NOTE: self._no_remark(NoteKind.NOTE),
                Kind.FLAG: self._no_remark(NoteKind.FLAG),
                Kind.INCOMPLETE: self.tr("No label of this article lacks anything."),
                Kind.CONFLICT: self._no_conflict(),
                Kind.REPEATED: self.tr("No stance of this article is repeated in its sentence."),
            }
            self._tools.say(words[kind])
        else:
            self._go_to(found)

    def _no_remark(self, kind: NoteKind) -> str:
        """Say that there is none, or none that has a place here: labels of others are not shown."""
        content = self._content
        elsewhere = content is not None and any(
            note.kind is kind and not note.settled for note in content.notes()
        )
        if kind is NoteKind.NOTE:
            if elsewhere:
                return self.tr("The open notes are on labels of others; the panel lists them.")
            return self.tr("There is no open note in this article.")
        if elsewhere:
            return self.tr("The open flags are on labels of others; the panel lists them.")
        return self.tr("There is no open flag in this article.")

    def _no_conflict(self) -> str:
        content = self._content
        if content is not None and content.state().progress is not Progress.DONE:
            return self.tr("Where annotators differ is told once you have finished the article.")
        return self.tr("Nothing waits to be settled in this article.")


def _moves_text(edit: Edit) -> bool:
    """Say whether an edit may change where everything stands on the page."""
    return any(isinstance(record, Region) for record in (*edit.before, *edit.after))
