"""Which articles tell of the same event: those that share rare names and were published together.

A plain measure, and it says so: an article belongs to the story of another if it came out within
`DAYS` days of it and shares at least `SHARED` names with it which together weigh at least
`LEAST_SHARE` of what all names of the other weigh. A name weighs log(articles / articles with
it), so that names which stand everywhere weigh nothing. Articles without a date, on either side,
are told apart by their names alone, of which they must share more (`SHARE_WITHOUT_DATE`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from math import log

DAYS = 3
SHARED = 3
LEAST_SHARE = 0.3
SHARE_WITHOUT_DATE = 0.5


def same_story(
    article: int,
    names: Mapping[str, Collection[int]],
    dates: Mapping[int, str],
    articles: int,
) -> list[int]:
    """Return the articles of the story of `article`, itself first, then by likeness.

    `names` are those of the article with the numbers of all articles that have them, `dates` the
    ISO dates by number (or empty), `articles` how many the corpus has.
    """
    weights = {name: log(articles / len(found)) for name, found in names.items() if found}
    shared: dict[int, list[float]] = {}
    for name, weight in weights.items():
        for other in names[name]:
            if other != article and weight > 0:
                shared.setdefault(other, []).append(weight)
    # A name that no other article has tells nothing about what they share.
    all_of_it = sum(weight for name, weight in weights.items() if len(names[name]) > 1)
    alike = []
    for other, found in shared.items():
        gap = _days_between(dates.get(article, ""), dates.get(other, ""))
        least = SHARE_WITHOUT_DATE if gap is None else LEAST_SHARE
        near = gap is None or gap <= DAYS
        if near and len(found) >= SHARED and sum(found) >= least * all_of_it:
            alike.append((-sum(found), other))
    return [article, *(other for _, other in sorted(alike))]


def _days_between(one: str, other: str) -> int | None:
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
    except ValueError:
        return None
