"""Taking what a rule settles, over a whole corpus: forecast first, and undone whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field

from annotator.agreement.conflicts import items_of
from annotator.domain.annotations import ArticleState, Settlement, Stance
from annotator.domain.articles import Layer, LayerKind, Progress
from annotator.domain.bulk_edits import BulkStep
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.domain.stances import named_entities
from annotator.services.adjudicating import Adjudicator, Author, Taking, taking_of
from annotator.services.bulk_editing import BulkReport, apply_in_bulk
from annotator.services.clock import now
from annotator.services.comparing import ComparedArticle, Conflict, laid_out
from annotator.services.comparisons import compare_all
from annotator.services.conflict_list import ConflictList
from annotator.services.corpus import Corpus
from annotator.services.docket import Docket, named
from annotator.services.ids import new_id
from annotator.services.jobs import Progress as JobProgress
from annotator.services.settling_rules import (
    LEAST_VOICES,
    Reliabilities,
    Rule,
    choice_by_rule,
    settled_as_far_as_allowed,
    takings_by_rule,
)
from annotator.storage.corpus_store import CorpusStore

GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a rule would do: take `agreed` things and `conflicts`, and leave `left` conflicts.

    `overruled` of `taken` such takings were changed by a person so far; where persons decided
    themselves, the rule would have decided the same in `same` of `compared` cases. `note` says
    why a rule can take nothing.
    """

    rule: Rule
    articles: int
    agreed: int
    conflicts: int
    left: int
    by_kind: dict[str, int] = field(default_factory=dict)
    taken: int = 0
    overruled: int = 0
    same: int = 0
    compared: int = 0
    note: str = ""

    def to_json(self) -> dict[str, object]:
        """Return plain values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something that the scheme does not allow to be taken."""

    article_id: str
    words: str
    reason: str


@dataclass(slots=True)
class Settled:
    """What a rule took, article by article; `report` says what was written.

    `left` conflicts are a person's; of `finished` articles everything is settled.
    """

    rule: Rule
    agreed: int = 0
    conflicts: int = 0
    left: int = 0
    finished: int = 0
    left_by_kind: Counter[str] = field(default_factory=Counter)
    refused: list[NotTaken] = field(default_factory=list)
    report: BulkReport = field(default_factory=lambda: BulkReport("", ""))


def conflict_list(
    corpus: Corpus, progress: JobProgress | None = None, *, apart: bool = False
) -> ConflictList:
    """Return the conflicts of the corpus; what is new or changed is compared first.

    Many articles in worker processes if `apart`; see `compare_missing`.
    """
    articles = compare_all(corpus, progress, apart=apart)
    decided, done = corpus.run(
        lambda store: (store.comparisons.decided(), store.comparisons.settled_articles())
    )
    return ConflictList(articles, decided, done)


def forecast(conflicts: ConflictList, rule: Rule, unanimous: int = 0) -> Forecast:
    """Return what the rule would do; nothing is changed. `unanimous` things were taken already."""
    articles = conflicts.articles()
    known = reliabilities_for(rule, articles)
    waiting = [one for one in conflicts if conflicts.is_open(one)]
    taken = [one for one in waiting if choice_by_rule(one, rule, known) is not None]
    before = [one for one in conflicts.decided().values() if rule.value in (one.rule, one.over)]
    same, compared = _as_persons_did(conflicts, rule, known)
    done = sum(sum(one.agreed.values()) for one in articles if one.article_id in conflicts.done())
    return Forecast(
        rule,
        len(articles),
        max(0, conflicts.agreed() - max(unanimous, done)),
        len(taken),
        len(waiting) - len(taken),
        dict(Counter(one.kind for one in taken)),
        unanimous if rule is Rule.UNANIMOUS else len(before),
        sum(one.over == rule.value for one in before),
        same,
        compared,
        _note(rule, articles, known),
    )


def reliabilities_for(rule: Rule, articles: Iterable[ComparedArticle]) -> Reliabilities:
    """Return how reliable the annotators are, if the rule asks for it."""
    if rule is not Rule.RELIABILITY:
        return Reliabilities()
    return Reliabilities(ballot for article in articles for ballot in article.ballots)


def _as_persons_did(conflicts: ConflictList, rule: Rule, known: Reliabilities) -> tuple[int, int]:
    same = compared = 0
    for one in conflicts:
        decided = conflicts.decided().get(one.id)
        if decided is None or decided.rule:
            continue
        choice = choice_by_rule(one, rule, known)
        if choice is not None and decided.choice in ("version", "none"):
            compared += 1
            same += choice == _version_of(one, decided.taken)
    return same, compared


def _version_of(conflict: Conflict, taken: str | None) -> str:
    return next((side.label_id for side in conflict.sides() if side.label_id == taken), "")


def _note(rule: Rule, articles: Sequence[ComparedArticle], known: Reliabilities) -> str:
    voices = max((len(article.layers) for article in articles), default=0)
    if not articles:
        return phrase(
            "No article has been finished by two annotators, so there is nothing to compare."
        )
    if rule is Rule.MAJORITY and voices < LEAST_VOICES:
        return phrase(
            "Of two annotators there is no majority: whatever they part on is left to a person."
        )
    if rule is Rule.RELIABILITY and (voices < LEAST_VOICES or not known):
        return phrase("Whom to rely on can be told from three annotators of an article on.")
    return ""


def read_docket(store: CorpusStore, article_id: str, gold: str, scheme: Scheme) -> Docket:
    """Return one article to be settled, as the layer of that id has it."""
    content = store.content(article_id, gold)
    article, records = next(store.iterate([article_id]))
    stances = (record for record in records if isinstance(record, Stance))
    named = sorted({entity for stance in stances for entity in named_entities(stance)})
    if named:
        known = store.entities.of(named)
        content.entity_names.update({entity.id: entity.title() for entity in known})
    layers = {layer.id: layer for layer in store.layers()}
    return Docket(content, items_of(laid_out(article, records, layers, scheme)))


def settle_by_rule(
    corpus: Corpus, rule: Rule, progress: JobProgress | None = None, *, into: str = GOLD
) -> Settled:
    """Take what the rule settles into the gold layer `into`, as one bulk edit.

    Raises `CancelledError` when stopped, and `RuleError` if another layer is gold here already;
    then nothing was changed.
    """
    _require_one_gold(corpus, into)
    conflicts = conflict_list(corpus, progress)
    articles = conflicts.articles()
    gold = corpus.layer(into, LayerKind.GOLD)
    work = _Run(corpus, rule, gold, reliabilities_for(rule, articles))
    title = phrase("Settle by the {value} rule", value=rule.value)
    steps = work.steps([article.article_id for article in articles])
    work.result.report = apply_in_bulk(corpus, gold, title, steps, progress, total=len(articles))
    return work.result


def _require_one_gold(corpus: Corpus, into: str) -> None:
    """Refuse a second layer of settlements: of each thing there is one decision in a corpus."""
    taken = corpus.run(lambda store: store.comparisons.settled_into())
    other = next((one for one in corpus.layers() if one.id in taken and one.name != into), None)
    if other is not None:
        raise RuleError(
            phrase(
                "Nothing was taken: what annotators part on is settled into “{name}” here.",
                name=other.name,
            ),
            remedy=phrase(
                "Take it into “{name}”, or into another copy of the corpus.", name=other.name
            ),
        )


class _Run:
    def __init__(self, corpus: Corpus, rule: Rule, gold: Layer, known: Reliabilities) -> None:
        self.result = Settled(rule)
        self._corpus = corpus
        self._rule = rule
        self._gold = gold
        self._known = known
        self._scheme = corpus.scheme

    def steps(self, article_ids: Iterable[str]) -> Iterator[BulkStep]:
        """Yield the edit of each article in which there is anything to take."""
        for article_id in article_ids:
            docket = fetch_docket(self._corpus, article_id, self._gold, self._scheme)
            edit = self._edit(docket, article_id)
            if edit is not None:
                yield BulkStep(article_id, edit)

    def _edit(self, docket: Docket, article_id: str) -> Edit | None:
        adjudicator = Adjudicator(docket, self._scheme, new_id)
        author = Author(f"{self._rule.value} rule", now())
        wanted = takings_by_rule(docket, self._rule, self._known)
        takings, refused = settled_as_far_as_allowed(adjudicator, wanted, author)
        self.result.refused += [
            NotTaken(article_id, named(docket.by_id[key]), error.what)
            for key, error in refused.items()
        ]
        if takings:
            edit: Edit | None = adjudicator.settle(takings, author, by_rule=True)
        else:
            edit = adjudicator.close_article()
        self._count(docket, set(takings), edit)
        return edit

    def _count(self, docket: Docket, taken: set[str], edit: Edit | None) -> None:
        result = self.result
        for item in docket.items:
            if item.id in taken:
                result.agreed += item.agreed
                result.conflicts += not item.agreed
            elif docket.is_open(item):
                result.left += 1
                result.left_by_kind[item.kind.value if item.kind else "refused"] += 1
        states = [one for one in (edit.after if edit else ()) if isinstance(one, ArticleState)]
        result.finished += any(state.progress is Progress.DONE for state in states)


def fetch_docket(corpus: Corpus, article_id: str, gold: Layer, scheme: Scheme) -> Docket:
    """Return one article to be settled; whoever has a key to press comes first."""
    reading = corpus.owner.submit(
        lambda store: read_docket(store, article_id, gold.id, scheme), urgent=False
    )
    return reading.result()


@dataclass(frozen=True, slots=True)
class Alike:
    """A conflict in which the same may be decided: the version that gives the same answer."""

    article_id: str
    item_id: str
    taken: str | None


def settle_alike(
    corpus: Corpus,
    gold: Layer,
    chosen: Sequence[Alike],
    author: Author,
    reason: str,
    progress: JobProgress | None = None,
) -> BulkReport:
    """Settle all of them as one bulk edit, article by article.

    What was settled or has changed in the meantime is left alone.
    """
    by_article: dict[str, list[Alike]] = {}
    for one in chosen:
        by_article.setdefault(one.article_id, []).append(one)
    scheme = corpus.scheme

    def steps() -> Iterator[BulkStep]:
        for article_id, wanted in by_article.items():
            docket = fetch_docket(corpus, article_id, gold, scheme)
            adjudicator = Adjudicator(docket, scheme, new_id)
            takings = dict(_takings(docket, wanted, reason))
            allowed, _ = settled_as_far_as_allowed(adjudicator, takings, author)
            if allowed:
                yield BulkStep(article_id, adjudicator.settle(allowed, author))

    title = phrase("Settle {count} alike", count=len(chosen))
    return apply_in_bulk(corpus, gold, title, steps(), progress, total=len(by_article))


def _takings(docket: Docket, wanted: Sequence[Alike], reason: str) -> Iterator[tuple[str, Taking]]:
    for one in wanted:
        item = docket.by_id.get(one.item_id)
        if item is None or not docket.is_open(item):
            continue
        for index, version in enumerate(item.versions):
            label = version.label.id if version.label is not None else None
            if label == one.taken:
                yield item.id, taking_of(item, index, reason)


def settlements_in(edit: Edit) -> tuple[list[Settlement], list[str]]:
    """Return the settlements that an edit leaves, and the things it opens again."""
    after = [record for record in edit.after if isinstance(record, Settlement)]
    kept = {settlement.item for settlement in after}
    gone = [
        record.item
        for record in edit.before
        if isinstance(record, Settlement) and record.item not in kept
    ]
    return after, gone
