"""Gives articles to annotators: evenly, some to several of them, some without suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, cycle
from random import Random

from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.errors import AssignmentError
from annotator.domain.phrases import phrase
from annotator.domain.text import name_fault
from annotator.domain.work import ArticleWork
from annotator.services.agreement_selection import person_of
from annotator.services.corpus import Corpus

DEFAULT_SHARE = 0.2
_SLICE = 500


@dataclass(frozen=True, slots=True)
class AssignOptions:
    """Who gets what. Shares are of 1.

    `share` of the articles go to `overlap` annotators each, the rest to one; `blind` of both are
    shown without suggestions. A name such as “Ada#2” gets `share` of what Ada has done, to do it
    a second time. The same `seed` deals the same articles in the same way.
    """

    to: tuple[str, ...]
    overlap: int = 2
    share: float = DEFAULT_SHARE
    blind: float = 0.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Assigned:
    """What was given: articles by name, how many of them to several, how many blind."""

    given: dict[str, int] = field(default_factory=dict)
    articles: int = 0
    several: int = 0
    blind: int = 0


@dataclass(frozen=True, slots=True)
class _Deal:
    article_id: str
    names: tuple[str, ...]
    blind: bool


def assign(corpus: Corpus, options: AssignOptions) -> Assigned:
    """Give the articles that nobody has begun or been given; raise `AssignmentError` for none.

    What was given before stays as it is.
    """
    _check(options)
    work = corpus.run(lambda store: store.work.all())
    layers = corpus.layers()
    deals = list(_deals(options, work, layers))
    if not deals:
        raise AssignmentError(
            phrase("Nothing was assigned: no article is left that nobody has begun or been given."),
            remedy=phrase("Import more articles, or take some back first."),
        )
    by_name = {name: corpus.layer(name) for name in options.to}
    rows = [
        (deal.article_id, by_name[name].id, deal.blind) for deal in deals for name in deal.names
    ]
    corpus.run(lambda store: store.work.assign(rows))
    given = Counter(dict.fromkeys(options.to, 0))
    given.update(name for deal in deals for name in deal.names)
    return Assigned(
        dict(given),
        len(deals),
        sum(len(deal.names) > 1 for deal in deals),
        sum(deal.blind for deal in deals),
    )


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Articles by name: those taken back, and those left because they were begun."""

    taken: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)


def take_back(corpus: Corpus, names: Sequence[str]) -> TakenBack:
    """Take back from annotators what they were given and have not begun.

    Raises `UnknownNameError` for a name that nobody has, and `AssignmentError` if there is nothing
    to take back.
    """
    layers = {name: corpus.existing_layer(name) for name in names}
    work = corpus.run(lambda store: store.work.all())
    taken, left = Counter(dict.fromkeys(names, 0)), Counter(dict.fromkeys(names, 0))
    rows = []
    for name, layer in layers.items():
        for item in work:
            if layer.id not in item.assigned:
                continue
            if item.states.get(layer.id, Progress.NEW) is Progress.NEW:
                taken[name] += 1
                rows.append((item.id, layer.id))
            else:
                left[name] += 1
    if not rows:
        raise AssignmentError(
            phrase("Nothing was taken back: they were given no article that they have not begun.")
        )
    corpus.run(lambda store: store.work.take_back(rows))
    return TakenBack(dict(taken), dict(left))


def _check(options: AssignOptions) -> None:
    for name in options.to:
        if (fault := name_fault(name)) is not None:
            raise AssignmentError(
                phrase(
                    "Nothing was assigned: “{name}” cannot be a name: {fault}.",
                    name=name,
                    fault=fault,
                )
            )
    people = [name for name in options.to if person_of(name) == name]
    if not options.to or len(set(options.to)) < len(options.to):
        raise AssignmentError(
            phrase("Nothing was assigned: name each annotator once, and one at least.")
        )
    if options.overlap < 1 or (people and options.overlap > len(people) and len(people) > 1):
        raise AssignmentError(
            phrase(
                "Nothing was assigned: {overlap} annotators to an article cannot be had of "
                "{count}.",
                overlap=options.overlap,
                count=len(people),
            ),
            remedy=phrase("Name more annotators, or a smaller overlap."),
        )
    if not (0 <= options.share <= 1 and 0 <= options.blind <= 1):
        raise AssignmentError(
            phrase("Nothing was assigned: a share lies between 0 and 1, or 0 and 100 %.")
        )


def _deals(
    options: AssignOptions, work: Sequence[ArticleWork], layers: Sequence[Layer]
) -> Iterator[_Deal]:
    source = Random(options.seed)  # noqa: S311 - a fair deal, not a secret
    ids = {layer.name: layer.id for layer in layers if layer.kind is LayerKind.ANNOTATOR}
    people = [name for name in options.to if person_of(name) == name]
    if people:
        free = [item.id for item in work if _is_free(item, set(ids.values()))]
        yield from _dealt(options, people, free, source)
    for name in options.to:
        person = person_of(name)
        if person == name:
            continue
        done = [
            item.id
            for item in work
            if person in ids
            and item.done(ids[person])
            and ids.get(name, "") not in (*item.states, *item.assigned)
        ]
        again = source.sample(done, round(options.share * len(done)))
        blind = set(source.sample(again, round(options.blind * len(again))))
        yield from (_Deal(article, (name,), article in blind) for article in again)


def _dealt(
    options: AssignOptions, people: Sequence[str], free: Sequence[str], source: Random
) -> Iterator[_Deal]:
    """Deal the articles round: the order is shuffled, and so is who begins."""
    order = source.sample(free, len(free))
    several = 0
    if len(people) >= options.overlap > 1:
        several = round(options.share * len(order))
    groups = list(combinations(source.sample(people, len(people)), options.overlap))
    source.shuffle(groups)
    for part, names in (
        (order[:several], cycle(groups)),
        (order[several:], cycle([(name,) for name in source.sample(people, len(people))])),
    ):
        # Of both parts as many are blind: agreement is wanted on those, too.
        blind = set(source.sample(part, round(options.blind * len(part))))
        for article, who in zip(part, names, strict=False):
            yield _Deal(article, who, article in blind)


def _is_free(item: ArticleWork, annotators: set[str]) -> bool:
    begun = any(
        state is not Progress.NEW for layer, state in item.states.items() if layer in annotators
    )
    return not begun and not item.assigned
