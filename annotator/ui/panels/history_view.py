"""What the history says of a step, in words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from annotator.services.article_history import Answered, HistoryStep, Lot
from annotator.ui.numbers import filled
from annotator.ui.phrasing import spoken


class HistoryLine(NamedTuple):
    """One line: what, then who, when and from which suggestion. `struck` no longer holds."""

    title: str
    aside: str
    struck: bool
    quiet: bool


def line_of(step: HistoryStep) -> HistoryLine:
    """Return what is shown of a step."""
    title = spoken(step.title)
    if step.lot is Lot.UNDO:
        title = QCoreApplication.translate("history", "Taken back: {}").format(title)
    parts = [step.actor, when(step.at)]
    if step.is_of_corpus:
        parts.append(QCoreApplication.translate("history", "whole corpus"))
    elif step.is_bulk:
        parts.append(QCoreApplication.translate("history", "in bulk"))
    parts += _answers(step.answered)
    aside = " · ".join(parts)
    return HistoryLine(title, aside, step.lot is Lot.TAKEN_BACK, step.lot is Lot.UNDO)


def when(at: str) -> str:
    """Return a time of the log as people here write it: the hour today, else with the day."""
    try:
        then = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    clock = f"{then:%H:%M}"
    if then.date() == datetime.now(UTC).astimezone().date():
        return clock
    day = QLocale().toString(QDate(then.year, then.month, then.day), QLocale.FormatType.ShortFormat)
    return f"{day} {clock}"


def _answers(answered: tuple[Answered, ...]) -> list[str]:
    if not answered:
        return []
    first = answered[0]
    words = {
        "accepted": QCoreApplication.translate("history", "accepted from {by}"),
        "changed": QCoreApplication.translate("history", "changed from {by}: {label}"),
        "rejected": QCoreApplication.translate("history", "rejected of {by}: {label}"),
    }[first.verdict].format(by=first.by, label=first.label)
    if first.score is not None:
        words += filled(" {:.2f}", first.score)
    more = len(answered) - 1
    return [
        words + (QCoreApplication.translate("history", " and {} more").format(more) if more else "")
    ]
