"""Why there is nothing to settle: nobody to compare with, all agreed, or all settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.services.conflict_list import ConflictList
from annotator.ui.numbers import filled


def empty_words(
    voices: Mapping[int, int], conflicts: ConflictList, apart: Sequence[str] = ()
) -> tuple[str, str]:
    """Return a title and the words; `voices` counts articles by how many finished them.

    `apart` are the titles of articles that annotators finished in different texts.
    """
    translate = QCoreApplication.translate
    if not voices:
        return (
            translate("adjudicate", "Nobody has finished an article yet"),
            translate(
                "adjudicate",
                "Conflicts are looked for in articles that two or more annotators have marked as"
                " done.",
            ),
        )
    if not conflicts.articles():
        return _apart_words(apart) if apart else _alone_words(voices.get(1, 0))
    settled = all(one.article_id in conflicts.done() for one in conflicts.articles())
    if conflicts.size == 0 and not settled:
        return _alike_words(conflicts)
    return (
        translate("adjudicate", "Everything is settled"),
        filled(
            translate(
                "adjudicate",
                "Conflicts decided: {:,}; things all agree on: {:,}. It can be exported.",
            ),
            conflicts.size,
            conflicts.agreed(),
        ),
    )


def _alike_words(conflicts: ConflictList) -> tuple[str, str]:
    translate = QCoreApplication.translate
    return (
        translate("adjudicate", "They agree on everything"),
        filled(
            translate(
                "adjudicate",
                "Articles finished by two or more annotators: {:,}. All that they marked, {:,}"
                " in number, is alike. “Settle by rule” takes it into gold.",
            ),
            len(conflicts.articles()),
            conflicts.agreed(),
        ),
    )


def _apart_words(titles: Sequence[str]) -> tuple[str, str]:
    translate = QCoreApplication.translate
    return (
        translate("adjudicate", "The annotators have different texts"),
        filled(
            translate(
                "adjudicate",
                "Titles that stand here with more than one text, each finished by somebody: {:,},"
                " “{}” first. Labels are compared on the very same text only: import what everybody"
                " has for one file.",
            ),
            len(titles),
            titles[0],
        ),
    )


def _alone_words(articles: int) -> tuple[str, str]:
    translate = QCoreApplication.translate
    return (
        translate("adjudicate", "No article has a second annotator yet"),
        filled(
            translate(
                "adjudicate",
                "Articles finished by one annotator: {:,}; by two: none. Give some of them to a"
                " second one; then what they part on stands here.",
            ),
            articles,
        ),
    )
