"""The order in which Tab goes from part to part."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def let_tab_meet(parts: Iterable[QWidget], *, before: QWidget) -> None:
    """Let Tab meet parts, in their order, before another one: whatever is made last comes last."""
    own = list(parts)
    last = before.previousInFocusChain()
    # Qt takes no order from a widget that Tab passes over.
    while last is not None and last is not before and not _is_met(last, own):
        last = last.previousInFocusChain()
    if last is None or last is before:
        return
    for part in own:
        QWidget.setTabOrder(last, part)
        last = part


def _is_met(widget: QWidget, parts: list[QWidget]) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget not in parts
