"""The desk: a session in the window, one part for each concern."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.domain.scheme import Scheme
from annotator.ui.controls.announce import announce
from annotator.ui.desk.alike_part import AlikePart
from annotator.ui.desk.bulk_part import BulkPart
from annotator.ui.desk.claims_part import ClaimsPart
from annotator.ui.desk.copies_part import CopiesPart
from annotator.ui.desk.document_part import DocumentPart
from annotator.ui.desk.drag_part import DragPart
from annotator.ui.desk.entity_names_part import EntityNamesPart
from annotator.ui.desk.finding_part import FindingPart
from annotator.ui.desk.guideline_part import GuidelinePart
from annotator.ui.desk.history_part import HistoryPart
from annotator.ui.desk.labels_part import LabelsPart
from annotator.ui.desk.names_part import NamesPart
from annotator.ui.desk.notes_part import NotesPart
from annotator.ui.desk.palette_part import PalettePart
from annotator.ui.desk.part import DeskPart, DeskTools
from annotator.ui.desk.place_part import PlacePart
from annotator.ui.desk.queue_part import QueuePart
from annotator.ui.desk.rail_part import RailPart
from annotator.ui.desk.regions_part import RegionsPart
from annotator.ui.desk.scheme_part import SchemePart
from annotator.ui.desk.settled_part import SettledPart
from annotator.ui.desk.stance_part import StancePart
from annotator.ui.desk.tabs_part import TabsPart
from annotator.ui.desk.time_part import TimePart
from annotator.ui.desk.topics import Topics
from annotator.ui.desk.words_part import WordsPart
from annotator.ui.main_window import MainWindow, WindowSettings
from annotator.ui.standing import StandingKeeper
from annotator.ui.status_line import Saving

if TYPE_CHECKING:
    from annotator.services.session import Session


class Desk(QObject):
    """Shows a session in the window until `leave`; every connection it makes ends there."""

    def __init__(self, window: MainWindow, session: Session, settings: WindowSettings) -> None:
        super().__init__(window)
        self.session = session
        self.tools = tools = DeskTools(window, session, settings, self)
        self.editor, self.annotating = tools.editor, tools.annotating
        tools.open = self.open
        self._window = window
        self._standing = StandingKeeper(self)
        self._queue = QueuePart(tools, self._standing)
        topics = Topics(tools)
        # In the order in which they follow: the article itself is painted first.
        self._parts: tuple[DeskPart, ...] = (
            SettledPart(tools),
            LabelsPart(tools),
            ClaimsPart(tools),
            DragPart(tools),
            RegionsPart(tools),
            StancePart(tools, topics),
            DocumentPart(tools, topics),
            RailPart(tools),
            FindingPart(tools),
            NotesPart(tools),
            BulkPart(tools, self._queue),
            NamesPart(tools),
            EntityNamesPart(tools),
            SchemePart(tools),
            GuidelinePart(tools),
            self._queue,
            TimePart(tools, self._standing),
            HistoryPart(tools),
            CopiesPart(tools, self._queue),
            AlikePart(tools),
            PlacePart(tools),
            WordsPart(tools),
            PalettePart(tools),
            TabsPart(tools),
        )
        self._connect()
        self._show_session()

    def start(self, first: ArticleContent | None = None) -> None:
        """Show `first`, or the article that was open last, or the first of the list."""
        if first is not None and first.layer.id == self.session.layer.id:
            self.editor.show(first)
            return
        self.tools.watch(self.session.last_article(), self._open_or_first)

    def leave(self) -> None:
        """Let go of the window; what is not written yet is written before the corpus closes."""
        self._remember_place()
        self.tools.leave()
        for part in self._parts:
            part.leave()
        self.editor.retire(self._window, self._window.messages.show_error)
        self.deleteLater()

    def open(self, article_id: str) -> None:
        """Show another article."""
        self._remember_place()
        self.editor.open(article_id)

    def reload(self) -> None:
        """Read the list and the article again, after something else changed the corpus."""
        self._queue.show()
        content = self.editor.content
        if content is not None:
            self.open(content.article.id)
        else:
            self.start()

    def _connect(self) -> None:
        tools, editor = self.tools, self.editor
        tools.on(editor.article_opened, self._on_article_opened)
        tools.on(editor.edit_applied, self._on_edit_applied)
        tools.on(editor.edit_refused, self._on_not_saved)
        tools.on(tools.scheme_changed, self._on_scheme_changed)
        tools.on(editor.saving_begun, partial(self._show_saving, Saving.SAVING))
        tools.on(editor.saved, partial(self._show_saving, Saving.SAVED))
        tools.on(tools.canvas.caret_moved, self._standing.move_to)
        tools.on(self._standing.changed, self._window.status.show_standing_soon)

    def _show_session(self) -> None:
        session, window = self.session, self._window
        window.show_corpus(session.corpus.path, session.scheme.name, self._place_name())
        window.top.show_annotator(session.layer.name, session.others)
        window.actions_by_id.show_labels(session.scheme)
        window.annotate.palette_row.show_scheme(session.scheme)
        self._show_saving(Saving.SAVED)
        self._queue.show()

    def _place_name(self) -> str:
        read_only = self.session.read_only
        return self.tr("SQLite · read-only") if read_only else self.tr("SQLite · local")

    def _show_saving(self, state: Saving) -> None:
        shown = Saving.READ_ONLY if self.session.read_only else state
        self._window.status.saving.set_state(shown)

    def _open_or_first(self, article_id: str | None) -> None:
        if article_id is not None:
            self.open(article_id)
        else:
            self._queue.open_first()

    def _on_article_opened(self, content: ArticleContent | None) -> None:
        for part in self._parts:
            part.follow_article(content)
        self._standing.follow_article(content)
        if content is not None:
            announce(self._window.annotate.canvas, content.article.title)
            self._restore_place(content.article.id)
            self.session.remember_article(content.article.id)

    def _on_edit_applied(self, edit: Edit) -> None:
        self._standing.follow_edit(edit)
        for part in self._parts:
            part.follow_edit(edit)

    def _on_scheme_changed(self, scheme: Scheme) -> None:
        self._window.status.show_corpus(scheme.name, self._place_name())
        for part in self._parts:
            part.follow_scheme(scheme)

    def _on_not_saved(self, error: UserError) -> None:
        self._show_saving(Saving.FAILED if self.editor.is_saved else Saving.SAVING)
        self._window.messages.show_error(error)

    def _remember_place(self) -> None:
        if self.editor.content is not None:
            article_id, offset = self.tools.canvas.place()
            self.tools.settings.set("place", f"{article_id} {offset}")

    def _restore_place(self, article_id: str) -> None:
        remembered = self.tools.settings.get("place").split()
        if len(remembered) == 2 and remembered[0] == article_id:
            place, canvas = (article_id, int(remembered[1])), self.tools.canvas
            # The canvas knows its size only once the window has been laid out.
            QTimer.singleShot(0, canvas, partial(canvas.restore_place, place))
