"""What is said of one action of the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class Menu(StrEnum):
    """The menu that an action stands in, and its heading in the help."""

    FILE = "File"
    EDIT = "Edit"
    VIEW = "View"
    LABEL = "Label"
    REVIEW = "Review"
    HELP = "Help"


class Context(StrEnum):
    """Where an action's keys work: in the whole window, or only with one page's text in focus."""

    WINDOW = "window"
    ARTICLE = "article"
    REVIEW = "review"  # the lanes of Adjudicate


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: `title` for menus, `hint` says what it does, `keys` are its defaults.

    Actions of one menu with different `section` are parted by a line. With `canvas_keys` the
    article itself listens for the keys; they are shown with the action but not bound again.
    """

    id: str
    title: str
    hint: str
    menu: Menu
    section: int = 0
    keys: tuple[str, ...] = ()
    icon: str = ""
    context: Context = Context.WINDOW
    checkable: bool = False
    canvas_keys: bool = False

    def words(self) -> str:
        """Return the title in the user's language, without the dots that promise a question."""
        return QCoreApplication.translate("actions", self.title).rstrip("…")

    def explained(self) -> str:
        """Return the hint in the user's language."""
        return QCoreApplication.translate("actions", self.hint)
