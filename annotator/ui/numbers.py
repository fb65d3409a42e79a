"""Numbers, dates and spans of time as the user's language writes them."""

from __future__ import annotations

import string

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def locale() -> QLocale:
    """Return the user's way of writing; where the system names none, the British one."""
    found = QLocale()
    if found.language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return found


def number(value: int) -> str:
    """Return a whole number with its thousands marked."""
    return locale().toString(value)


def decimal(value: float) -> str:
    """Return a number with one digit behind the point."""
    return locale().toString(value, "f", 1)


def filled(template: str, /, *values: object, **named: object) -> str:
    """Return a template with its values; `{:,}` and `{:.1f}` are written as the language does."""
    return _FORMATTER.vformat(template, values, named)


def short_date(iso: str, *, year: bool = False) -> str:
    """Return an ISO date in the short form of the language; what is no date stays as it is."""
    date = QDate.fromString(iso[:10], "yyyy-MM-dd")
    translate = QCoreApplication.translate
    form = translate("numbers", "d MMM yyyy") if year else translate("numbers", "d MMM")
    return locale().toString(date, form) if date.isValid() else iso


def ago(seconds: float) -> str:
    """Return how long ago something was, in words."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return QCoreApplication.translate("numbers", "just now")
    if minutes < 60:
        return QCoreApplication.translate("numbers", "{} min ago").format(minutes)
    hours = minutes // 60
    return QCoreApplication.translate("numbers", "{} h ago").format(hours)


class _Formatter(string.Formatter):
    """Fills templates in; numbers are written as the language writes them."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, int) and format_spec == ",":
            return number(value)
        if isinstance(value, float) and format_spec.endswith("f"):
            return locale().toString(value, "f", int(format_spec.lstrip(",.").removesuffix("f")))
        return str(super().format_field(value, format_spec))


_FORMATTER = _Formatter()
