"""The pace in words, short enough for the head of the queue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.pace import Pace
from annotator.ui.numbers import decimal, filled

_HOUR, _STEP = 3600, 5


def time_left_words(pace: Pace) -> str:
    """Return how long the rest may take, or nothing where nobody can tell."""
    if not pace.is_known or not pace.left:
        return ""
    return QCoreApplication.translate("pace", "≈ {} left").format(rough(pace.seconds_left()))


def pace_words(pace: Pace) -> str:
    """Return how many articles and labels an hour of work brings, or nothing."""
    if not pace.is_known:
        return ""
    articles, labels = pace.articles_an_hour(), pace.labels_an_hour()
    words = QCoreApplication.translate("pace", "{} articles · {:,.0f} labels an hour")
    return filled(words, decimal(articles) if articles < _STEP * 2 else f"{articles:.0f}", labels)


def rough(seconds: float) -> str:
    """Return a time as “2 h 40”, “25 min” or “3 h”, no finer than is known."""
    minutes = seconds / 60
    if minutes < _STEP:
        return QCoreApplication.translate("pace", "{} min").format(max(1, round(minutes)))
    if minutes < 60:
        rounded = min(55, _STEP * round(minutes / _STEP))
        return QCoreApplication.translate("pace", "{} min").format(rounded)
    if seconds >= 10 * _HOUR:
        return filled(QCoreApplication.translate("pace", "{:,} h"), round(seconds / _HOUR))
    whole = 10 * round(minutes / 10)
    hours, rest = divmod(whole, 60)
    if not rest:
        return filled(QCoreApplication.translate("pace", "{:,} h"), hours)
    return filled(QCoreApplication.translate("pace", "{:,} h {}"), hours, rest)
