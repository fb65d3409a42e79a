"""What most annotators say, as a layer to export: made while it is read, stored nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.agreement.conflicts import items_of
from annotator.domain.annotations import Annotation, ArticleState, Record, Region
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.exports import NotCarried
from annotator.domain.phrases import phrase
from annotator.services.adjudicating import Adjudicator, Author
from annotator.services.comparing import laid_out
from annotator.services.corpus import Corpus
from annotator.services.docket import Docket
from annotator.services.settling_rules import Rule, settled_as_far_as_allowed, takings_by_rule

MAJORITY = "majority"
_TIE = phrase("annotators part on it, and no version has a majority")
_AUTHOR = Author("majority rule", "")


class MajorityLayer:
    """The majority of each article that two or more annotators have finished.

    `not_carried` lists what it has no answer for: ties, and what the scheme forbids.
    """

    layer = Layer(MAJORITY, MAJORITY, LayerKind.GOLD)

    def __init__(self, corpus: Corpus, formats: Sequence[str]) -> None:
        self._layers = {layer.id: layer for layer in corpus.layers()}
        self._scheme = corpus.scheme
        self._formats = formats
        self._corpus = corpus
        self.not_carried: list[NotCarried] = []

    def wanted(self) -> tuple[list[str], int]:
        """Return the articles, and how many only one annotator has finished."""
        return self._corpus.run(
            lambda store: (store.comparisons.shared(), store.comparisons.voices().get(1, 0))
        )

    def records(self, article: Article, everything: Sequence[Record]) -> list[Record]:
        """Return what most say of an article, of which `everything` in all layers is given."""
        regions = [record for record in everything if isinstance(record, Region)]
        items = items_of(laid_out(article, everything, self._layers, self._scheme))
        docket = Docket(ArticleContent(article, self.layer, regions), items)
        adjudicator = Adjudicator(docket, self._scheme, _ids(article.id).__next__)
        takings = takings_by_rule(docket, Rule.MAJORITY)
        allowed, refused = settled_as_far_as_allowed(adjudicator, takings, _AUTHOR)
        why: dict[str, str] = {item.id: _TIE for item in items if item.id not in takings}
        why |= {key: error.what for key, error in refused.items()}
        for key, reason in why.items():
            words = f"{docket.by_id[key].family.value} {docket.by_id[key].words}"
            self.not_carried += [
                NotCarried(name, article.id, words, reason) for name in self._formats
            ]
        done = ArticleState(article.id, self.layer.id, Progress.DONE)
        if not allowed:
            return [*regions, done]
        edit = Adjudicator(docket, self._scheme, _ids(article.id).__next__).settle(allowed, _AUTHOR)
        labels = [record for record in edit.after if isinstance(record, Annotation)]
        return [*regions, *labels, done]


def _ids(article_id: str) -> Iterator[str]:
    """Yield ids that are the same in every export of the same labels."""
    number = 0
    while True:
        number += 1
        yield f"{article_id}-m{number}"
