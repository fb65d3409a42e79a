"""Hypothesis strategies for texts, records and edits of one article."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from annotator.domain.annotations import (
    Annotation,
    Argument,
    ArticleState,
    Choice,
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Record,
    Region,
    Settlement,
    Span,
    Spans,
    Stance,
    Verdict,
)
from annotator.domain.articles import Progress

LENGTH = 120
ids = st.integers(0, 2**128 - 1).map(lambda number: f"{number:026X}"[:26])
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=200)
attributes = st.dictionaries(st.sampled_from(["mention", "role", "quote"]), words, max_size=2)
scores = st.none() | st.floats(0, 1)
origins = st.sampled_from(["person", "rules", "memory"])


@st.composite
def span_tuples(draw: st.DrawFn, least: int = 0, most: int = 3) -> Spans:
    """Ordered, disjoint, non-empty spans inside a text of `LENGTH`."""
    count = draw(st.integers(least, most))
    edges = draw(
        st.lists(st.integers(0, LENGTH), min_size=2 * count, max_size=2 * count, unique=True)
    )
    edges.sort()
    return tuple(Span(a, b) for index, (a, b) in enumerate(pairwise(edges)) if index % 2 == 0)


arguments: st.SearchStrategy[Argument | None] = st.none() | st.one_of(
    st.builds(Argument, mention=ids),
    st.builds(Argument, claim=ids),
    st.just(Argument(author=True)),
    st.builds(Argument, entity_id=ids, topic=words.filter(bool)),
)
mentions = st.builds(
    Mention,
    ids,
    st.just("article"),
    st.just("layer"),
    st.sampled_from(["PERSON", "ORG", "GPE"]),
    span_tuples(least=1),
    entity_id=st.none() | ids,
    attributes=attributes,
    score=scores,
    origin=origins,
    rule=st.none() | words.filter(bool),
)
claims = st.builds(
    Claim,
    ids,
    st.just("article"),
    st.just("layer"),
    span_tuples(least=1),
    cue=span_tuples(),
    source=span_tuples(),
    via=span_tuples(),
    attributes=attributes,
    nested_in=st.none() | ids,
    score=scores,
    origin=origins,
)
stances = st.builds(
    Stance,
    ids,
    st.just("article"),
    st.just("layer"),
    st.sampled_from(["FAVOR", "AGAINST", "NEUTRAL", "MIXED"]),
    holder=arguments,
    target=arguments,
    anchor=span_tuples(),
    attributes=attributes,
    via_claim=st.none() | ids,
    score=scores,
    origin=origins,
)
document_labels = st.builds(
    DocumentLabel,
    ids,
    st.just("article"),
    st.just("layer"),
    words.filter(bool),
    words,
    basis=st.lists(ids, max_size=2).map(tuple),
)
labels: st.SearchStrategy[Annotation] = mentions | claims | stances | document_labels
regions = st.builds(
    Region,
    ids,
    st.just("article"),
    st.sampled_from(["BODY", "BOILERPLATE"]),
    span_tuples(1, 1).map(lambda spans: spans[0]),
    annotate=st.booleans(),
    subtype=st.none() | st.just("menu"),
    duplicate_of=st.none() | ids,
)
notes = st.builds(
    Note,
    ids,
    st.just("article"),
    st.just("layer"),
    ids,
    words,
    words,
    st.just("2026-02-03T04:05:06Z"),
    kind=st.sampled_from(NoteKind),
    settled=st.booleans(),
)
decisions = st.builds(
    Decision,
    st.just("article"),
    st.just("layer"),
    ids,
    st.sampled_from(Verdict),
    st.none() | ids,
)
states = st.builds(ArticleState, st.just("article"), st.just("layer"), st.sampled_from(Progress))
settlements = st.builds(
    Settlement,
    ids,
    st.just("article"),
    st.just("layer"),
    st.sampled_from(Choice),
    words,
    st.just("2026-02-03T04:05:06Z"),
    outcome=st.none() | ids,
    taken=st.none() | ids,
    reason=words,
    probability=scores,
    versions=st.lists(st.tuples(ids, words), max_size=3).map(tuple),
    said=words,
)
records: st.SearchStrategy[Record] = labels | regions | notes | decisions | states | settlements
