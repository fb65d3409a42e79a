"""What the parts of a desk share, and how they let go of the window when it is left."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QMetaObject, QObject, Signal

from annotator.domain.annotations import Annotation, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.domain.scheme import Scheme
from annotator.ui.annotating.annotating import Annotating
from annotator.ui.article_editor import ArticleEditor
from annotator.ui.futures import FutureWatcher
from annotator.ui.main_window import MainWindow, WindowSettings

if TYPE_CHECKING:
    from annotator.services.session import Session
    from annotator.ui.bulk_work import BulkWork
    from annotator.ui.panels.selected_view import Fact

T = TypeVar("T")


class DeskTools(QObject):
    """What every part works with. Connections made with `on` end with the desk.

    `open` shows another article; the desk sets it. `bulk` runs bulk edits; `BulkPart` sets it.
    `go_to` shows words, or the label on exactly them, in any article; `PlacePart` sets it.
    `scheme_changed` tells of another scheme in force; `pin_requested` asks to pin words as an
    example: family, label, text, spans. `copies_wanted` tells that near copies are
    looked for. `step_logged` tells of a step of undo that is of no article
    and ran in no job. `facts_about` says what else there is to know of a label;
    `SettledPart` sets it.
    """

    bulk: BulkWork
    facts_about: Callable[[str], tuple[Fact, ...]]
    go_to: Callable[[str, Span], None]
    scheme_changed = Signal(object)
    pin_requested = Signal(str, str, str, object)
    step_logged = Signal()
    copies_wanted = Signal()

    def __init__(
        self, window: MainWindow, session: Session, settings: WindowSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.window = window
        self.session = session
        self.settings = settings
        self.screen = window.annotate
        self.canvas = window.annotate.canvas
        self.editor = ArticleEditor(session, parent)
        self.annotating = Annotating(self.editor, self.canvas, parent)
        self.open: Callable[[str], None] = self.editor.open
        self._watcher = FutureWatcher(self)
        self._connections: list[QMetaObject.Connection] = []

    def on(self, signal: Any, slot: Callable[..., object]) -> None:
        """Connect a signal until the desk is left."""
        self._connections.append(signal.connect(slot))

    def watch(
        self,
        future: Future[T],
        on_result: Callable[[T], None],
        on_failure: Callable[[UserError], None] | None = None,
    ) -> None:
        """Call back with the result in the window's thread; errors are told to the user."""
        self._watcher.watch(future, on_result, on_failure or self.window.messages.show_error)

    def leave(self) -> None:
        """End all connections; nobody is called back any more."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
        self._watcher.close()

    def say(self, words: str) -> None:
        """Tell the user something that needs no answer."""
        self.window.messages.show_news(words)

    def has_the_keys(self) -> bool:
        """Say whether the article's keys are meant for this desk, not for gold in Adjudicate."""
        tabs = self.window.pages.tabs()
        return tabs is None or tabs.current_tab() != "adjudicate"

    def may_change(self) -> bool:
        """Say whether the open article may be changed; where it may not, tell the user."""
        if self.session.read_only:
            self.say(self.tr("The corpus is open for reading only; nothing was changed."))
        return not self.session.read_only and self.editor.content is not None

    def may_change_scheme(self) -> bool:
        """Say whether the scheme may be changed; where it may not, tell the user."""
        if self.session.read_only:
            self.say(self.tr("The corpus is open for reading only; nothing was changed."))
        return not self.session.read_only

    def change_scheme(self, change: Callable[[Scheme], Scheme], title: str) -> None:
        """Change what the scheme says of its labels; labels in use stay what they are."""
        if self.may_change_scheme():
            self.watch(self.session.change_scheme(change, title), self.show_scheme)

    def show_scheme(self, scheme: Scheme) -> None:
        """Work with another scheme, in force by now; everything in the window follows."""
        self.session.scheme = scheme
        self.scheme_changed.emit(scheme)
        self.step_logged.emit()

    def article_id(self) -> str | None:
        """Return the id of the article on screen."""
        content = self.editor.content
        return content.article.id if content is not None else None

    def annotation(self, record_id: str | None) -> Annotation | None:
        """Return a label or suggestion of the article on screen."""
        content = self.editor.content
        return content.annotation(record_id) if content is not None and record_id else None


class DeskPart(QObject):
    """One concern of the desk: it connects what belongs to it and follows the article.

    The desk calls `follow_article` and `follow_edit` of its parts in their order, so that the
    article itself is painted first.
    """

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._tools = tools

    def follow_article(self, content: ArticleContent | None) -> None:
        """Another article was opened, or the open one was closed."""

    def follow_edit(self, edit: Edit) -> None:
        """The open article was changed."""

    def follow_scheme(self, scheme: Scheme) -> None:
        """Another scheme is in force."""

    def leave(self) -> None:
        """The desk is left."""
