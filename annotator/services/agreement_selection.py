"""Whose labels are compared, on which articles: the sides, their pairs, and what to say of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from annotator.agreement.sides import Plan
from annotator.domain.annotations import Family
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.errors import UnknownNameError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.domain.work import ArticleWork
from annotator.services.agreement_report import REPEAT, Pair

MODEL = "model"
"""What the only suggester of a corpus may be called."""


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """What is to be compared.

    `annotators` are names of sides, all annotators with finished articles if empty; with
    `against` each of them is compared with that one alone (gold, a suggester, an annotator).
    `articles` is a search (see `article_filter`). `gamma` may be left out, as it takes longest.
    """

    family: Family = Family.ENTITY
    label: str | None = None
    annotators: tuple[str, ...] = ()
    against: str | None = None
    articles: str = ""
    gamma: bool = True
    draws: int = 2000


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sides with their layers, the plan, the articles that two or more of them finished.

    `notes` are sentences about what could not be compared; `done` remembers who finished what.
    """

    layers: dict[str, Layer]
    plan: Plan
    work: list[ArticleWork]
    notes: list[str] = field(default_factory=list)

    done: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def finished(self, work: ArticleWork) -> tuple[str, ...]:
        """Return the sides that finished an article."""
        known = self.done.get(work.id)
        if known is None:
            sides = self.layers.items()
            known = tuple(name for name, layer in sides if has_finished(work, layer))
            self.done[work.id] = known
        return known

    def is_blind(self, work: ArticleWork) -> bool:
        """Say whether all annotators among the sides were shown the article without suggestions."""
        if not work.suggested:
            return True
        people = [
            layer.id
            for name, layer in self.layers.items()
            if layer.kind is LayerKind.ANNOTATOR and has_finished(work, layer)
        ]
        return all(layer_id in work.blind for layer_id in people)


def has_finished(work: ArticleWork, layer: Layer) -> bool:
    """Say whether what the layer says of the article may be compared."""
    if layer.kind is LayerKind.SUGGESTER:
        return layer.id in work.suggested
    return work.done(layer.id)


def choose(
    options: AgreementOptions,
    layers: Sequence[Layer],
    work: Sequence[ArticleWork],
    scheme: Scheme,
    passes: Callable[[ArticleWork], bool],
) -> Chosen:
    """Return what the options ask for; raise `UnknownNameError` for a name that nobody has."""
    inside = [item for item in work if passes(item)]
    against = None if options.against is None else named(options.against, layers)
    sides = _sides(options, layers, inside, against)
    repeats = _repeats(sides, layers)
    plan = _plan(options, sides, against, repeats, scheme)
    everybody = dict(sides)
    for one, other in plan.repeats:
        everybody |= {name: named(name, layers) for name in (one, other)}
    if against is not None:
        everybody[against.name] = against
    chosen = Chosen(everybody, plan, [])
    pairs = [frozenset(pair) for pair in (*plan.pairs, *plan.repeats)]
    # Few sets of sides finish many articles.
    shared: dict[tuple[str, ...], bool] = {}
    for item in inside:
        done = chosen.finished(item)
        if done not in shared:
            shared[done] = any(pair <= set(done) for pair in pairs)
        if shared[done]:
            chosen.work.append(item)
    chosen.notes.extend(_notes(options, chosen, inside, sides))
    return chosen


def named(name: str, layers: Sequence[Layer]) -> Layer:
    """Return the layer of a name: an annotator before gold, both before a suggester."""
    order = [LayerKind.ANNOTATOR, LayerKind.GOLD, LayerKind.SUGGESTER]
    found = [layer for layer in layers if layer.name == name]
    if not found and name == MODEL:
        suggesters = [layer for layer in layers if layer.kind is LayerKind.SUGGESTER]
        found = suggesters if len(suggesters) == 1 else []
    if not found:
        names = ", ".join(layer.name for layer in layers) or "nobody yet"
        raise UnknownNameError(
            phrase("Nobody called “{name}” has labels in this corpus.", name=name),
            remedy=phrase("There are: {names}.", names=names),
        )
    return min(found, key=lambda layer: order.index(layer.kind))


def person_of(name: str) -> str:
    """Return who “Ada#2” is: Ada."""
    head, mark, number = name.rpartition(REPEAT)
    return head if mark and number.isdigit() and head else name


def _sides(
    options: AgreementOptions,
    layers: Sequence[Layer],
    work: Sequence[ArticleWork],
    against: Layer | None,
) -> dict[str, Layer]:
    if options.annotators:
        found = [named(name, layers) for name in options.annotators]
    else:
        found = [
            layer
            for layer in layers
            if layer.kind is LayerKind.ANNOTATOR
            and person_of(layer.name) == layer.name
            and any(item.done(layer.id) for item in work)
        ]
    if against is not None:
        found = [layer for layer in found if layer.id != against.id]
    # Named by the layer, but by the option where that says “model”.
    return {layer.name: layer for layer in found}


def _repeats(sides: dict[str, Layer], layers: Sequence[Layer]) -> list[Pair]:
    return [
        (person_of(layer.name), layer.name)
        for layer in layers
        if layer.kind is LayerKind.ANNOTATOR
        and person_of(layer.name) != layer.name
        and person_of(layer.name) in sides
        and layer.name not in sides
    ]


def _plan(
    options: AgreementOptions,
    sides: dict[str, Layer],
    against: Layer | None,
    repeats: list[Pair],
    scheme: Scheme,
) -> Plan:
    if against is None:
        pairs = list(combinations(sides, 2))
    else:
        pairs = [(name, against.name) for name in sides]
    family = scheme.family(options.family)
    return Plan(
        options.family,
        tuple(pairs),
        tuple(repeats),
        by_pair=against is not None,
        label=options.label,
        attributes={
            item.name: item.only_for
            for item in family.attributes
            if options.family is not Family.DOCUMENT  # There they are its labels.
        },
        defaults={
            kind: {
                item.name: item.default
                for item in scheme.family(kind).attributes
                if item.default is not None
            }
            for kind in Family
        },
    )


def _notes(
    options: AgreementOptions,
    chosen: Chosen,
    inside: Sequence[ArticleWork],
    sides: dict[str, Layer],
) -> list[str]:
    if not inside:
        return (
            [phrase("No article passes the filter.")]
            if options.articles
            else [phrase("There are no articles.")]
        )
    if not sides:
        return [phrase("No annotator has finished an article yet; only finished work is compared.")]
    notes = list(_same_title(inside))
    if not chosen.plan.pairs:
        only = next(iter(sides))
        notes.append(
            phrase("Only {only} has finished articles: there is nobody to compare with.", only=only)
        )
    finished = Counter(map(chosen.finished, chosen.work))
    counts = {
        pair: sum(many for done, many in finished.items() if set(pair) <= set(done))
        for pair in chosen.plan.pairs
    }
    apart = [pair for pair, count in counts.items() if not count]
    if counts and len(apart) == len(counts):
        notes.append(phrase("No article was finished by two of them."))
    else:
        notes += [
            phrase("{one} and {other} have no finished article in common.", one=one, other=other)
            for one, other in apart
        ]
    return notes


def _same_title(work: Sequence[ArticleWork]) -> Iterator[str]:
    """Yield what to say of articles that came in twice with different texts, each done by some."""
    found: defaultdict[tuple[str, str, str], list[ArticleWork]] = defaultdict(list)
    for item in work:
        if item.title and Progress.DONE in item.states.values():
            found[item.title, item.source, item.date].append(item)
    twice = [
        title
        for (title, *_), items in found.items()
        if len(items) > 1 and len({frozenset(item.states) for item in items}) > 1
    ]
    if twice:
        more = phrase(" and {more} more", more=len(twice) - 1) if len(twice) > 1 else ""
        yield (
            phrase(
                "“{title}”{more}: several articles of one title with different texts. If "
                "they are one, their labels are not compared: offsets count in the text.",
                title=twice[0],
                more=more,
            )
        )
