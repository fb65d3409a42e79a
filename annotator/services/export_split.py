"""Which part of the training data an article goes to: always the same, whatever is added."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from annotator.domain.articles import Article
from annotator.domain.errors import UnknownNameError
from annotator.domain.phrases import phrase

WHOLE = "all"
"""The name of the only part of data that is not split."""

_NAMES: dict[int, tuple[str, ...]] = {2: ("train", "dev"), 3: ("train", "dev", "test")}


class SplitBy(StrEnum):
    """What is kept together: articles of one source, date or story always go to the same part."""

    ARTICLE = "article"
    SOURCE = "source"
    DATE = "date"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Splitter:
    """Deals articles out by a hash of the seed and what is kept together.

    The shares are met on average: adding articles never moves one that was there. `stories` names
    the story of each article that shares one with another.
    """

    names: tuple[str, ...]
    shares: tuple[int, ...]
    by: SplitBy
    seed: int
    stories: Mapping[str, str] = field(default_factory=dict)

    def part_of(self, article: Article) -> str:
        """Return the name of the article's part."""
        groups = {
            SplitBy.SOURCE: article.source,
            SplitBy.DATE: article.date,
            SplitBy.STORY: self.stories.get(article.id, ""),
        }
        group = groups.get(self.by, "")
        # Without a source or date there is nothing to keep together.
        key = f"{self.seed}/{self.by}:{group}" if group else f"{self.seed}/{article.id}"
        place = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big")
        reached = (place * sum(self.shares)) >> 64
        limits: Sequence[int] = list(accumulate(self.shares))
        return next(name for name, limit in zip(self.names, limits, strict=True) if reached < limit)


def splitter(split: str | None, by: str = SplitBy.ARTICLE, seed: int = 0) -> Splitter:
    """Return what deals out articles by shares such as ``80/10/10``; None keeps them together.

    Raises `UnknownNameError` for shares or a way of splitting that cannot be understood.
    """
    if by not in list(SplitBy):
        raise UnknownNameError(
            phrase("Nothing was exported: there is no splitting by “{by}”.", by=by),
            remedy=phrase("There is: {known}.", known=", ".join(SplitBy)),
        )
    shares = split.split("/") if split else ["1"]
    names = _NAMES.get(len(shares), (WHOLE,) if not split else ())
    numbers = tuple(int(share) for share in shares if share.isascii() and share.isdigit())
    if len(numbers) != len(names) or not sum(numbers) or not names:
        raise UnknownNameError(
            phrase("Nothing was exported: “{split}” is no split.", split=split),
            remedy=phrase("Write the shares of train, dev and test, such as 80/10/10."),
        )
    return Splitter(names, numbers, SplitBy(by), seed)
