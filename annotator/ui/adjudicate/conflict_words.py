"""Conflicts in the user's language: their class, their state, and the reasons for a decision."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.services.docket import Standing

_KINDS = {
    "missing": str(QT_TRANSLATE_NOOP("conflicts", "missing")),
    "boundary": str(QT_TRANSLATE_NOOP("conflicts", "boundary")),
    "label": str(QT_TRANSLATE_NOOP("conflicts", "type")),
    "attribute": str(QT_TRANSLATE_NOOP("conflicts", "attribute")),
    "link": str(QT_TRANSLATE_NOOP("conflicts", "link")),
    "polarity": str(QT_TRANSLATE_NOOP("conflicts", "polarity")),
}
_PARTS = {
    "source": str(QT_TRANSLATE_NOOP("conflicts", "source")),
    "cue": str(QT_TRANSLATE_NOOP("conflicts", "cue")),
    "holder": str(QT_TRANSLATE_NOOP("conflicts", "holder")),
    "target": str(QT_TRANSLATE_NOOP("conflicts", "target")),
    "nested_in": str(QT_TRANSLATE_NOOP("conflicts", "nested in")),
    "via_claim": str(QT_TRANSLATE_NOOP("conflicts", "through")),
}
_FAMILIES = {
    "entity": str(QT_TRANSLATE_NOOP("conflicts", "Names")),
    "claim": str(QT_TRANSLATE_NOOP("conflicts", "Claims")),
    "stance": str(QT_TRANSLATE_NOOP("conflicts", "Stances")),
    "document": str(QT_TRANSLATE_NOOP("conflicts", "Whole articles")),
}
_STANDINGS = {
    Standing.OPEN: str(QT_TRANSLATE_NOOP("conflicts", "open")),
    Standing.CHANGED: str(QT_TRANSLATE_NOOP("conflicts", "changed since")),
    Standing.TAKEN: str(QT_TRANSLATE_NOOP("conflicts", "taken by rule")),
    Standing.SETTLED: str(QT_TRANSLATE_NOOP("conflicts", "settled")),
}
REASONS: tuple[tuple[str, str], ...] = (
    ("guideline", str(QT_TRANSLATE_NOOP("conflicts", "guideline"))),
    ("context", str(QT_TRANSLATE_NOOP("conflicts", "context"))),
    ("overlooked", str(QT_TRANSLATE_NOOP("conflicts", "overlooked"))),
    ("slip", str(QT_TRANSLATE_NOOP("conflicts", "slip"))),
    ("unclear", str(QT_TRANSLATE_NOOP("conflicts", "unclear text"))),
)
"""Reasons that one key gives: what is stored, and the words."""


def kind_words(kind: str, family: str, part: str = "") -> str:
    """Return what a conflict's class is called: a role or attribute by its own name."""
    if family == "stance" and kind == "label":
        return _told(_KINDS["polarity"])
    if part and kind in ("link", "attribute"):
        return _told(_PARTS.get(part, part.replace("_", " ")))
    return _told(_KINDS.get(kind, kind))


def family_words(family: str) -> str:
    """Return what a family is called."""
    return _told(_FAMILIES.get(family, family))


def standing_words(standing: Standing) -> str:
    """Return what a state is called."""
    return _told(_STANDINGS[standing])


def reason_words(reason: str) -> str:
    """Return a stored reason in the user's language; what a person typed stays as it is."""
    return next((_told(words) for name, words in REASONS if name == reason), reason)


def _told(words: str) -> str:
    return QCoreApplication.translate("conflicts", words)
