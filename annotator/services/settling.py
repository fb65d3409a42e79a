"""Taking what a rule settles, over a whole corpus: forecast first, and undone whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field

from annotator.agreement.conflicts import items_of
from annotator.domain.annotations import ArticleState, Settlement
from annotator.domain.articles import Layer, LayerKind
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import CancelledError
from annotator.domain.scheme import Scheme
from annotator.services.adjudicating import Adjudicator, Author
from annotator.services.clock import now
from annotator.services.comparing import ComparedArticle, Conflict, compare_all, laid_out
from annotator.services.conflict_list import ConflictList
from annotator.services.corpus import Corpus
from annotator.services.docket import Docket, named
from annotator.services.ids import new_id
from annotator.services.jobs import Progress as JobProgress
from annotator.services.jobs import Unwatched
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
    """What a rule took. `run_id` takes it back whole; `left` conflicts are a person's."""

    rule: Rule
    run_id: str
    articles: int = 0
    agreed: int = 0
    conflicts: int = 0
    left: int = 0
    finished: int = 0
    left_by_kind: Counter[str] = field(default_factory=Counter)
    refused: list[NotTaken] = field(default_factory=list)


def conflict_list(corpus: Corpus, progress: JobProgress | None = None) -> ConflictList:
    """Return the conflicts of the corpus; what is new or changed is compared first."""
    articles = compare_all(corpus, progress)
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
        return "No article has been finished by two annotators, so there is nothing to compare."
    if rule is Rule.MAJORITY and voices < LEAST_VOICES:
        return "Of two annotators there is no majority: whatever they part on is left to a person."
    if rule is Rule.RELIABILITY and (voices < LEAST_VOICES or not known):
        return "Whom to rely on can be told from three annotators of an article on."
    return ""


def read_docket(store: CorpusStore, article_id: str, gold: str, scheme: Scheme) -> Docket:
    """Return one article to be settled, as the layer of that id has it."""
    content = store.content(article_id, gold)
    article, records = next(store.iterate([article_id]))
    layers = {layer.id: layer for layer in store.layers()}
    return Docket(content, items_of(laid_out(article, records, layers, scheme)))


def settle_by_rule(
    corpus: Corpus,
    rule: Rule,
    actor: str,
    progress: JobProgress | None = None,
    *,
    into: str = GOLD,
) -> Settled:
    """Take what the rule settles into the gold layer `into`: one edit for each article, one run.

    When stopped, what was taken stays, and can be taken back as a run. Raises `CancelledError`
    and what storing an edit raises.
    """
    watch = progress or Unwatched()
    conflicts = conflict_list(corpus, watch)
    gold = corpus.layer(into, LayerKind.GOLD)
    work = _Run(corpus, rule, actor, gold, reliabilities_for(rule, conflicts.articles()))
    articles = conflicts.articles()
    for number, article in enumerate(articles):
        if watch.stop_requested():
            raise CancelledError("The rule was stopped; what it took so far is kept.")
        watch.report(number, len(articles), article.title)
        work.settle(article.article_id)
    watch.report(len(articles), len(articles))
    return work.result


class _Run:
    def __init__(
        self, corpus: Corpus, rule: Rule, actor: str, gold: Layer, known: Reliabilities
    ) -> None:
        self.result = Settled(rule, new_id())
        self._corpus = corpus
        self._rule = rule
        self._actor = actor
        self._gold = gold
        self._known = known
        self._scheme = corpus.scheme

    def settle(self, article_id: str) -> None:
        """Settle one article in one piece: nobody else can write in between."""
        work = self._corpus.owner.submit(
            lambda store: self._settle(store, article_id), urgent=False
        )
        work.result()

    def _settle(self, store: CorpusStore, article_id: str) -> None:
        docket = read_docket(store, article_id, self._gold.id, self._scheme)
        adjudicator = Adjudicator(docket, self._scheme, new_id)
        author = Author(f"{self._rule.value} rule", now())
        wanted = takings_by_rule(docket, self._rule, self._known)
        takings, refused = settled_as_far_as_allowed(adjudicator, wanted, author)
        if takings:
            edit: Edit | None = adjudicator.settle(takings, author, "Take by rule")
        else:
            edit = adjudicator.close_article()
        if edit is not None:
            store.submit(
                edit,
                article_id=article_id,
                layer_id=self._gold.id,
                actor=self._actor,
                at=now(),
                run_id=self.result.run_id,
            )
        self._count(docket, set(takings), edit)
        self.result.refused += [
            NotTaken(article_id, named(docket.by_id[key]), error.what)
            for key, error in refused.items()
        ]

    def _count(self, docket: Docket, taken: set[str], edit: Edit | None) -> None:
        result = self.result
        result.articles += bool(edit)
        for item in docket.items:
            if item.id in taken:
                result.agreed += item.agreed
                result.conflicts += not item.agreed
            elif docket.is_open(item):
                result.left += 1
                result.left_by_kind[item.kind.value if item.kind else "refused"] += 1
        states = [one for one in (edit.after if edit else ()) if isinstance(one, ArticleState)]
        result.finished += any(state.progress == "done" for state in states)


def take_back(corpus: Corpus, gold: Layer, run_id: str, actor: str) -> list[LoggedEdit]:
    """Undo all edits of a run that still hold, the newest first; return what was written."""

    def work(store: CorpusStore) -> list[LoggedEdit]:
        back = new_id()
        return [
            store.submit(
                logged.edit.inverted(),
                article_id=logged.article_id,
                layer_id=gold.id,
                actor=actor,
                at=now(),
                undoes=logged.number,
                run_id=back,
            )
            for logged in store.run_edits(run_id)
            if logged.undone_by is None
        ]

    return corpus.run(work)


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
