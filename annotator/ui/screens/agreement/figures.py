"""Figures in words: with interval and count, and a dash with its reason where there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotations import Family
from annotator.services.agreement_report import Figure, Reading, Where
from annotator.ui.charts.rows import ForestRow, figure
from annotator.ui.numbers import number
from annotator.ui.phrasing import spoken
from annotator.ui.screens.agreement.others import reached_by_others

DASH = "–"


def value_words(one: Figure, digits: int = 3) -> str:
    """Return the number, or a dash."""
    return DASH if one.value is None else figure(one.value, digits)


def interval_words(one: Figure, digits: int = 2) -> str:
    """Return the interval as “.81–.87”, or nothing."""
    if one.low is None or one.high is None:
        return ""
    return f"{figure(one.low, digits)}{DASH}{figure(one.high, digits)}"


def counted_words(one: Figure) -> str:
    """Return what was counted: “1,204 labels”."""
    return f"{number(one.n_items)} {translated(one.items)}"


def said(one: Figure, title: str = "") -> str:
    """Return all that is known of a figure, for tooltips and screen readers."""
    words = [f"{title or translated(one.title)}: {value_words(one)}"]
    if one.low is not None and one.high is not None:
        between = QCoreApplication.translate("agreement", "95 % interval {} to {} ({})")
        words.append(between.format(figure(one.low), figure(one.high), translated(one.method)))
    over = QCoreApplication.translate("agreement", "over {} in {} articles")
    if one.n_articles == 1:
        over = QCoreApplication.translate("agreement", "over {} in 1 article")
    words.append(over.format(counted_words(one), number(one.n_articles)))
    if one.note:
        words.append(translated(one.note))
    if one.faint:
        faint = QCoreApplication.translate("agreement", "too few to be read by itself")
        words.append(faint)
    return "; ".join(words)


def translated(words: str) -> str:
    """Return words of the report in the user's language, if they are among those known."""
    return spoken(words)


def beside(one: Figure) -> str:
    """Return the few words that stand beside a value: interval and count, or why there is none."""
    if one.value is None:
        return translated(one.note or "not defined")
    counted = QCoreApplication.translate("agreement", "n {}").format(number(one.n_items))
    return " · ".join(part for part in (interval_words(one), counted) if part)


def forest_row(one: Figure, title: str = "", family: Family | None = None) -> ForestRow:
    """Return the row of a figure; with `family` others' range of the same measure lies behind."""
    others = reached_by_others(family, one.name) if family is not None else None
    words = said(one, title)
    if others is not None:
        words = f"{words}; {others.sentence()}"
    return ForestRow(
        title=title or translated(one.title),
        value=value_words(one),
        said=words,
        point=one.value,
        low=one.low,
        high=one.high,
        beside=beside(one),
        reference=(others.low, others.high) if others is not None else None,
        target=one,
        faint=one.faint,
    )


def forest_rows(
    found: Sequence[Figure], title: Callable[[Figure], str], family: Family | None = None
) -> list[ForestRow]:
    """Return the rows of several figures."""
    return [forest_row(one, title(one), family) for one in found]


def reading_title(reading: Reading) -> str:
    """Return what a reading counts."""
    titles = {
        Reading.ALL: QCoreApplication.translate("agreement", "All labels"),
        Reading.TOUCHED: QCoreApplication.translate("agreement", "Made or changed by a person"),
        Reading.BLIND: QCoreApplication.translate("agreement", "Shown without suggestions"),
    }
    return titles[reading]


def kind_title(kind: str) -> str:
    """Return the name of a class of differences."""
    titles = {
        "missing": QCoreApplication.translate("agreement", "Missing in one"),
        "boundary": QCoreApplication.translate("agreement", "Boundary"),
        "label": QCoreApplication.translate("agreement", "Label"),
        "attribute": QCoreApplication.translate("agreement", "Attribute"),
        "link": QCoreApplication.translate("agreement", "Link"),
        "agreed": QCoreApplication.translate("agreement", "Agreed"),
    }
    return titles.get(kind, kind)


def hint_title(hint: str) -> str:
    """Return the name of a hint on differences."""
    titles = {
        "split": QCoreApplication.translate("agreement", "one against several"),
        "fragment": QCoreApplication.translate("agreement", "in one piece or two"),
        "alias": QCoreApplication.translate("agreement", "another mention of the same"),
        "duplicate": QCoreApplication.translate("agreement", "in a repeated passage"),
        "quote mark": QCoreApplication.translate("agreement", "quotation mark, comma or article"),
        "cascade": QCoreApplication.translate("agreement", "follows from another difference"),
    }
    return titles.get(hint, hint)


def family_title(family: Family) -> str:
    """Return the name of a family of labels."""
    titles = {
        Family.ENTITY: QCoreApplication.translate("agreement", "Entity"),
        Family.CLAIM: QCoreApplication.translate("agreement", "Claim"),
        Family.STANCE: QCoreApplication.translate("agreement", "Stance"),
        Family.DOCUMENT: QCoreApplication.translate("agreement", "Document"),
    }
    return titles[family]


def where_words(where: Where) -> str:
    """Return in words which differences are meant, as a heading of the list of their articles."""
    parts: list[str] = []
    if where.pair is not None:
        parts.append(f"{where.pair[0]} × {where.pair[1]}")
    if where.first is not None and where.second is not None:
        parts.append(f"{where.first} / {where.second}")
    parts += [item for item in (where.label, where.part) if item]
    if where.kind is not None:
        parts.append(kind_title(where.kind))
    if where.hint is not None:
        parts.append(hint_title(where.hint))
    if where.pattern is not None:
        parts.append(where.pattern)
    if where.period is not None:
        week = QCoreApplication.translate("agreement", "week of {}")
        parts.append(week.format(where.period))
    if where.reading is not Reading.ALL:
        parts.append(reading_title(where.reading))
    return " · ".join(parts) or QCoreApplication.translate("agreement", "All differences")
