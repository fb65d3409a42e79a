"""What the window asks of the corpus while gold is settled, without waiting."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import NamedTuple

from annotator.domain.articles import Layer, LayerKind
from annotator.services.comparing import ComparedArticle, read_summary
from annotator.services.comparisons import compare_missing
from annotator.services.conflict_list import ConflictList
from annotator.services.corpus import Corpus
from annotator.services.docket import Docket
from annotator.services.jobs import Progress
from annotator.services.session import Session
from annotator.services.settling import GOLD, conflict_list, read_docket
from annotator.storage.comparisons import Decided
from annotator.storage.corpus_store import CorpusStore


class Listed(NamedTuple):
    """What the first look brings: the gold layer, all conflicts, and who has finished what.

    `names` are those of the layers, `voices` counts articles by how many finished them; `apart`
    are the titles of articles that annotators finished in different texts.
    """

    gold: Layer
    conflicts: ConflictList
    names: dict[str, str]
    voices: dict[int, int]
    apart: list[str]


class SettledState(NamedTuple):
    """What was decided of the conflicts of the corpus, and which articles are settled."""

    decided: list[Decided]
    done: set[str]


class GoldSession(Session):
    """A session of the gold layer: it fetches articles with all their annotators' labels."""

    @classmethod
    def beside(cls, session: Session, gold: Layer) -> GoldSession:
        """Return the session of gold in the corpus of another one."""
        return cls(session.corpus, gold, session.scheme, read_only=session.read_only)

    def docket(self, article_id: str) -> Future[Docket]:
        """Fetch an article with everything that anybody marked in it."""
        work = partial(_docket, article_id=article_id, gold=self.layer.id, session=self)
        return self.corpus.owner.submit(work)

    def settled(self) -> Future[SettledState]:
        """Fetch what was decided."""
        return self.corpus.owner.submit(_settled)


def waiting(session: Session) -> Future[list[str]]:
    """Fetch the articles that are to be compared (again)."""
    return session.corpus.owner.submit(lambda store: store.comparisons.missing())


def unanimous(session: Session) -> Future[int]:
    """Fetch how much was taken because all agreed on it."""
    return session.corpus.owner.submit(lambda store: store.comparisons.unanimous())


def list_conflicts(corpus: Corpus, progress: Progress) -> Listed:
    """Compare what is to be compared, then list all conflicts; a job."""
    conflicts = conflict_list(corpus, progress, apart=True)
    names = {layer.id: layer.name for layer in corpus.layers()}
    voices, apart = corpus.run(
        lambda store: (store.comparisons.voices(), store.comparisons.apart())
    )
    return Listed(corpus.layer(GOLD, LayerKind.GOLD), conflicts, names, voices, apart)


def compare_again(corpus: Corpus, progress: Progress) -> list[ComparedArticle]:
    """Compare what has changed and return what is known of it now; a job."""
    changed = corpus.run(lambda store: store.comparisons.missing())
    if corpus.run(lambda store: store.read_only):
        return []
    compare_missing(corpus, progress, apart=True)
    kept = corpus.run(lambda store: store.comparisons.kept(changed))
    return [read_summary(summary) for summary in kept]


def _docket(store: CorpusStore, *, article_id: str, gold: str, session: Session) -> Docket:
    found = read_docket(store, article_id, gold, session.scheme)
    # Found here, where nobody waits for a key.
    found.content.tokens  # noqa: B018
    return found


def _settled(store: CorpusStore) -> SettledState:
    return SettledState(store.comparisons.decided(), store.comparisons.settled_articles())
