"""The conflicts of a whole corpus: filtered, ordered and counted in memory, a few bytes each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from annotator.agreement.patterns import broader, broader_words
from annotator.domain.annotations import Settlement
from annotator.services.comparing import ComparedArticle, Conflict
from annotator.services.docket import Standing
from annotator.storage.comparisons import Decided

_PATTERN = attrgetter("pattern")
_WAITING = frozenset({Standing.OPEN, Standing.CHANGED})


class ConflictOrder(StrEnum):
    """How the list is sorted; ties fall to the order of import and of the text."""

    ARTICLE = "article"
    LABEL = "label"
    PATTERN = "pattern"  # the commonest pattern first
    COST = "cost"  # what most hangs on first


@dataclass(frozen=True, slots=True)
class ConflictFilter:
    """Which conflicts are meant: those for which everything that is not empty holds.

    `pair` are the ids of two layers that part; `standings` are those to be shown; `ids` are just
    the conflicts behind a figure, which `behind` names.
    """

    family: str = ""
    label: str = ""
    kind: str = ""
    pattern: str = ""
    pair: tuple[str, str] | None = None
    article_id: str = ""
    ids: frozenset[str] | None = None
    behind: str = ""
    standings: frozenset[Standing] = _WAITING
    order: ConflictOrder = ConflictOrder.ARTICLE


@dataclass(frozen=True, slots=True)
class PatternCount:
    """How often a pattern comes: `open` of `all` wait; `of` is the number of its class."""

    open: int
    all: int
    of: int


class ConflictList:
    """All conflicts with what has become of each. Articles can be replaced one by one.

    A conflict whose pattern no other shares is given the broader one that this is a case of: alone
    of its kind it could not be decided like any other.
    """

    def __init__(
        self,
        articles: Iterable[ComparedArticle] = (),
        decided: Iterable[Decided] = (),
        done: Iterable[str] = (),
    ) -> None:
        self._articles = {article.article_id: article for article in articles}
        self._decided = {one.item: one for one in decided}
        self._done = set(done)
        self._places = {key: place for place, key in enumerate(self._articles)}
        self._count()

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Conflict]:
        return iter(self._by_id.values())

    def articles(self) -> list[ComparedArticle]:
        """Return what is known of each article, in the order of import."""
        return list(self._articles.values())

    def article(self, article_id: str) -> ComparedArticle | None:
        """Return what is known of one article."""
        return self._articles.get(article_id)

    def conflict(self, item_id: str) -> Conflict | None:
        """Return the conflict of that id."""
        return self._by_id.get(item_id)

    def agreed(self) -> int:
        """Return how many things all agree on."""
        return sum(sum(article.agreed.values()) for article in self._articles.values())

    def standing(self, conflict: Conflict) -> Standing:
        """Return how far a conflict is settled."""
        decided = self._decided.get(conflict.id)
        if decided is None:
            return Standing.SETTLED if conflict.article_id in self._done else Standing.OPEN
        if decided.said != conflict.said:
            return Standing.CHANGED
        return Standing.TAKEN if decided.rule else Standing.SETTLED

    def is_open(self, conflict: Conflict) -> bool:
        """Say whether somebody should decide."""
        return self.standing(conflict) in (Standing.OPEN, Standing.CHANGED)

    def left(self) -> int:
        """Return how many conflicts wait."""
        return len(self._open)

    def found(self, wanted: ConflictFilter) -> list[Conflict]:
        """Return the conflicts that the filter lets through, in its order."""
        candidates: Iterable[Conflict] = self
        if wanted.article_id:
            article = self._articles.get(wanted.article_id)
            known = article.conflicts if article is not None else ()
            candidates = [self._by_id[one.id] for one in known]
        chosen = list(candidates)
        for test in filter(None, self._tests(wanted)):
            chosen = [one for one in chosen if test(one)]
        key = self._key(wanted.order)
        return sorted(chosen, key=key) if key is not None else chosen

    def _tests(self, wanted: ConflictFilter) -> Iterator[Callable[[Conflict], bool] | None]:
        ids = wanted.ids
        yield (lambda one: one.id in ids) if ids is not None else None
        yield (lambda one: one.family == wanted.family) if wanted.family else None
        yield (lambda one: one.kind == wanted.kind) if wanted.kind else None
        yield (lambda one: one.pattern == wanted.pattern) if wanted.pattern else None
        yield (lambda one: _has_label(one, wanted.label)) if wanted.label else None
        pair = wanted.pair
        yield (lambda one: parts(one, *pair)) if pair is not None else None
        if wanted.standings == _WAITING:
            yield lambda one: one.id in self._open
        elif len(wanted.standings) < len(Standing):
            yield lambda one: self.standing(one) in wanted.standings

    def _key(self, order: ConflictOrder) -> Callable[[Conflict], tuple[object, ...]] | None:
        common = self.patterns
        match order:
            case ConflictOrder.LABEL:
                return lambda one: (one.family, one.label)
            case ConflictOrder.PATTERN:
                return lambda one: (-common[one.pattern], one.pattern)
            case ConflictOrder.COST:
                return lambda one: (-one.cost,)
            case _:
                return None

    def count(self, pattern: str) -> PatternCount:
        """Return how often a pattern comes, of how many conflicts of its class and family."""
        alike = self._alike.get(pattern, [])
        of = self._classes[alike[0].family, alike[0].kind] if alike else 0
        if pattern not in self._waiting:
            self._waiting[pattern] = sum(one.id in self._open for one in alike)
        return PatternCount(self._waiting[pattern], len(alike), of)

    def alike(self, pattern: str) -> list[Conflict]:
        """Return all conflicts of a pattern."""
        return list(self._alike.get(pattern, ()))

    def precedent(self, pattern: str) -> tuple[str, int, int] | None:
        """Return the answer that persons mostly gave to a pattern, how often, and of how many."""
        given = self._answers.get(pattern)
        if not given:
            return None
        answer, number = given.most_common(1)[0]
        return answer, number, given.total()

    def settle(self, settlements: Iterable[Settlement]) -> None:
        """Take in what was settled."""
        for one in settlements:
            self._forget(one.item)
            decided = Decided(
                one.item,
                one.said,
                one.rule,
                one.over,
                one.pattern,
                one.answer,
                one.taken,
                one.choice.value,
            )
            self._decided[one.item] = decided
            self._remember(decided, 1)
            self._look_at(one.item)

    def reopen(self, items: Iterable[str]) -> None:
        """Take in that settlements are gone."""
        for item in items:
            self._forget(item)
            self._look_at(item)

    def set_done(self, article_id: str, done: bool) -> None:
        """Take in whether gold is done with an article."""
        if done is (article_id in self._done):
            return
        (self._done.add if done else self._done.discard)(article_id)
        article = self._articles.get(article_id)
        for conflict in article.conflicts if article is not None else ():
            self._look_at(conflict.id)

    def replace(self, article: ComparedArticle) -> None:
        """Take in an article that was compared again."""
        self._articles[article.article_id] = article
        self._count()

    def rules(self) -> set[str]:
        """Return the rules that have taken conflicts which still stand so."""
        return {rule for rule, number in self._rules.items() if rule and number}

    def decided(self) -> Mapping[str, Decided]:
        """Return what was settled, by the id of the thing."""
        return self._decided

    def done(self) -> set[str]:
        """Return the articles whose gold is done."""
        return self._done

    def _forget(self, item: str) -> None:
        before = self._decided.pop(item, None)
        if before is not None:
            self._remember(before, -1)

    def _remember(self, decided: Decided, by: int) -> None:
        self._rules[decided.rule] += by
        if not decided.rule and decided.answer:
            self._answers[self._group(decided.pattern)][decided.answer] += by

    def _look_at(self, item: str) -> None:
        conflict = self._by_id.get(item)
        if conflict is None:
            return
        waits, waited = self.is_open(conflict), item in self._open
        if waits is not waited:
            (self._open.add if waits else self._open.discard)(item)
            if conflict.pattern in self._waiting:
                self._waiting[conflict.pattern] += 1 if waits else -1

    def _group(self, pattern: str) -> str:
        return pattern if self._exact[pattern] > 1 or not pattern else broader(pattern)

    def _broader(self, conflict: Conflict) -> Conflict:
        key = self._group(conflict.pattern)
        return conflict._replace(pattern=key, pattern_words=broader_words(key))

    def _count(self) -> None:
        everything = [one for article in self._articles.values() for one in article.conflicts]
        self._exact = Counter(map(_PATTERN, everything))
        lone = {
            key for key, number in self._exact.items() if number == 1 and self._group(key) != key
        }
        self._by_id = {
            one.id: one if one.pattern not in lone else self._broader(one) for one in everything
        }
        self.size = len(self._by_id)
        known, done = self._decided, self._done
        self._open = {
            one.id
            for one in self
            if (self.is_open(one) if one.id in known else one.article_id not in done)
        }
        self._waiting: dict[str, int] = {}  # of those that were asked for
        self._alike: dict[str, list[Conflict]] = defaultdict(list)
        self._classes: Counter[tuple[str, str]] = Counter()
        for one in self:
            self._alike[one.pattern].append(one)
            self._classes[one.family, one.kind] += 1
        self.patterns = Counter({key: len(alike) for key, alike in self._alike.items()})
        self._rules: Counter[str] = Counter()
        self._answers: dict[str, Counter[str]] = defaultdict(Counter)
        for decided in self._decided.values():
            self._remember(decided, 1)


def likeliest(conflict: Conflict, precedent: tuple[str, int, int] | None) -> int:
    """Return the index of the version that is likeliest to hold.

    Most votes first; among as many, what was decided before in the like; then what is there before
    what is not, and the shorter before the longer. No figure is claimed for it.
    """
    versions = conflict.sides()
    answer = precedent[0] if precedent is not None else ""

    def weight(index: int) -> tuple[int, bool, bool, bool, int]:
        version = versions[index]
        return (
            len(version.sides),
            bool(answer) and version.answer == answer,
            bool(version.label_id),
            version.answer == "shorter",
            -index,
        )

    return max(range(len(versions)), key=weight)


def parts(conflict: Conflict, one: str, other: str) -> bool:
    """Say whether two layers say different things."""
    layers: Sequence[str] = conflict.layers
    if one not in layers or other not in layers:
        return False
    numbers = {layers.index(one), layers.index(other)}
    return not any(numbers <= set(side.sides) for side in conflict.sides())


def _has_label(conflict: Conflict, label: str) -> bool:
    return any(side.label == label for side in conflict.sides())
