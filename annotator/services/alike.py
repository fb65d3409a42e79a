"""The same decision for all mentions of the same words: here, in the story, in the corpus.

Which mentions are ticked to begin with is decided so that nothing surprising is done: words inside
another name, in boilerplate, in other capitals, or that somebody labelled otherwise, are listed but
not ticked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from annotator.domain.annotations import Mention, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Layer
from annotator.domain.concordance import Concordance, ConcordanceLine, Standing
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.ids import NewId
from annotator.domain.imports import Refusal
from annotator.domain.phrases import phrase
from annotator.domain.rules import overlap
from annotator.domain.scheme import Scheme
from annotator.domain.text_search import Finder, TextQuery
from annotator.domain.words import surface
from annotator.services.bulk_editing import BulkReport, apply_in_bulk
from annotator.services.concordance import concordance
from annotator.services.corpus import Corpus
from annotator.services.fixing import Decision, Fix, Outcome, Place, fix_in, plan
from annotator.services.jobs import Progress
from annotator.services.stories import story_of

_OTHERS = (Standing.ANNOTATOR, Standing.GOLD)


class Scope(StrEnum):
    """Where to look for the same words."""

    ARTICLE = "article"
    STORY = "story"
    CORPUS = "corpus"


def lines_alike(
    corpus: Corpus,
    layer: Layer,
    words: str,
    article_id: str,
    scope: Scope,
    progress: Progress | None = None,
) -> Concordance:
    """Return all places of the words in the scope, seen from an article.

    They tell of one's own labels and suggestions alone: who labels must not see what others did.
    """
    articles: Sequence[str] | None = None
    if scope is Scope.ARTICLE:
        articles = [article_id]
    elif scope is Scope.STORY:
        articles = story_of(corpus, article_id, progress)
    found = concordance(corpus, layer, TextQuery(words), progress, articles=articles)
    return replace(found, lines=tuple(map(_own, found.lines)))


def _own(line: ConcordanceLine) -> ConcordanceLine:
    """Return the line without what others said."""
    labels = tuple(item for item in line.labels if item.standing not in _OTHERS)
    around = tuple(item for item in line.around if item.standing not in _OTHERS)
    return replace(line, labels=labels, around=around)


def concerns(line: ConcordanceLine, decision: Decision) -> bool:
    """Say whether the decision could do anything at the line."""
    mine = line.label(Standing.MINE)
    if decision.fix is Fix.REJECT:
        return mine is not None or line.label(Standing.SUGGESTED) is not None
    return line.annotate and (mine is None or mine.label != decision.label)


def is_plain(line: ConcordanceLine, decision: Decision, words: str) -> bool:
    """Say whether the decision is plainly meant for the line, so that it is ticked."""
    mine = line.label(Standing.MINE)
    suggested = [it.label for it in line.labels if it.standing is Standing.SUGGESTED]
    if decision.fix is Fix.REJECT:
        return mine is None and decision.label in suggested
    if mine is not None or not line.annotate:
        return False
    if suggested:
        return decision.label in suggested
    same_capitals = " ".join(line.words.split()) == " ".join(words.split())
    return same_capitals and not line.labels and not line.around


def decide_for(
    corpus: Corpus,
    layer: Layer,
    title: str,
    places: Sequence[Place],
    decision: Decision,
    progress: Progress,
) -> BulkReport:
    """Do the decision at all the places as one bulk edit; what the rules refuse is listed."""
    made = plan(corpus, layer, title, places, decision, progress)
    steps = [] if made.stopped else made.steps
    report = apply_in_bulk(corpus, layer, title, steps, progress, total=len(steps))
    report.skipped += [
        Refusal(item.place.article_id, title, item.reason)
        for item in made.places
        if item.outcome is Outcome.REFUSED
    ]
    return report


def label_alike_here(
    content: ArticleContent, scheme: Scheme, label_id: str, make_id: NewId
) -> Edit:
    """Return the edit that gives a label's type to all other mentions of its words here.

    Suggestions on the same words become it, whatever they say; words without label get it, unless
    they stand inside another name. Raises `RuleError` if there are none.
    """
    label = content.annotation(label_id)
    if not isinstance(label, Mention) or content.is_suggestion(label):
        raise RuleError(phrase("Select a name that you have labelled."))
    words = surface(label, content.text)
    scratch = ArticleContent(content.article, content.layer, content.records())
    spans = list(_free_places(content, words))
    edit, planned = fix_in(scratch, scheme, spans, Decision(Fix.LABEL, label.label), make_id)
    if edit is None:
        refused = next((it.reason for it in planned if it.reason), "")
        raise RuleError(
            phrase(
                "All “{words}” here are done already. {refused}", words=words, refused=refused
            ).strip()
        )
    return replace(
        edit, title=phrase("Label all “{words}” {label}", words=words, label=label.label)
    )


def rejectable_alike(content: ArticleContent, record_id: str) -> list[str]:
    """Return the suggestions, or own labels, like one here: same words and label, itself first."""
    item = content.annotation(record_id)
    if not isinstance(item, Mention):
        return [record_id]
    words, own = surface(item, content.text).casefold(), not content.is_suggestion(item)
    others = [
        other.id
        for other in content.annotations()
        if isinstance(other, Mention)
        and other.id != record_id
        and other.label == item.label
        and content.is_suggestion(other) is not own
        and surface(other, content.text).casefold() == words
    ]
    return [record_id, *others]


def _free_places(content: ArticleContent, words: str) -> Iterator[Span]:
    """Yield where the words stand without a label of one's own and not inside another name."""
    suggested = [it for it in content.suggestions() if isinstance(it, Mention)]
    wanted = {it.spans[0] for it in suggested if len(it.spans) == 1}
    exact = Finder(TextQuery(words, match_case=True)).spans(content.text)
    loose = Finder(TextQuery(words)).spans(content.text)
    for span in sorted({*exact, *(it for it in loose if it in wanted)}):
        names = [it for it in content.near(span) if isinstance(it, Mention)]
        names = [it for it in names if any(overlap(span, part) for part in it.spans)]
        closed = any(
            not it.annotate and overlap(it.span, span) for it in content.regions_near(span)
        )
        if not closed and all(content.is_suggestion(it) and it.spans == (span,) for it in names):
            yield span
