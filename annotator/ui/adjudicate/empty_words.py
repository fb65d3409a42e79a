"""Why there is nothing to settle: nobody to compare with, all agreed, or all settled."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.services.conflict_list import ConflictList


def empty_words(voices: Mapping[int, int], conflicts: ConflictList) -> tuple[str, str]:
    """Return a title and the words; `voices` counts articles by how many finished them."""
    translate = QCoreApplication.translate
    alone = voices.get(1, 0)
    if not voices:
        return (
            translate("adjudicate", "Nobody has finished an article yet"),
            translate(
                "adjudicate",
                "Conflicts are looked for in articles that two or more annotators have marked as"
                " done (Ctrl+Enter).",
            ),
        )
    if not conflicts.articles():
        return (
            translate("adjudicate", "No article has a second annotator yet"),
            translate(
                "adjudicate",
                "{:,} articles were finished by one annotator each, none by two. Give some of them"
                " to a second one; then what they part on stands here.",
            ).format(alone),
        )
    if conflicts.size == 0:
        return (
            translate("adjudicate", "They agree on everything"),
            translate(
                "adjudicate",
                "{:,} articles were finished by two or more annotators, and all {:,} things they"
                " marked are alike. “Settle by rule” takes them into gold.",
            ).format(len(conflicts.articles()), conflicts.agreed()),
        )
    return (
        translate("adjudicate", "Everything is settled"),
        translate("adjudicate", "All {:,} conflicts are decided.").format(conflicts.size),
    )
