"""What holds for any text: nothing crashes, nothing leaves the annotated regions."""

from __future__ import annotations

from itertools import count, pairwise
from pathlib import Path

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotations import Mention, Region, Span
from annotator.domain.rules import crossing, shape_problems
from annotator.domain.scheme import Scheme
from annotator.nlp.rules import RuleSuggester
from annotator.nlp.suggestions import Suggestions, to_records
from tests.nlp.reading import LEXICON, body, regions, suggester

SCHEME = Scheme.from_json(
    orjson.loads((Path(LEXICON).parent / "schemes" / "news.json").read_bytes())
)
PIECES = [
    *(
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "''",
        "«",
        "»",
        ".",
        ",",
        "?",
        " - ",
        " – ",
        "(",
        ")",
        "[",
        "]",
    ),
    *("\n", " ", ": ", " said ", " says ", " that ", " told ", " according to ", "According to "),
    *(
        " and ",
        " by ",
        " is ",
        "Holm",
        "Ada Holm",
        "the mayor",
        "U.S.",
        "US",
        "Denmark",
        "he",
        "We",
    ),
    *(" condemned ", " expected to ", "Advertisement\n", "😀", "é", "e\u0301", "\u202b", "\ud800"),
    *("12:30", "Mr.", "'s", " who ", " to ", "of ", " claim that ", "Ministry of ", "-led"),
    *(" supported ", " dangerous ", " called ", " against ", " a critic of ", " for ", " support "),
    *(
        "’",
        "’s",
        "&",
        " & ",
        "al-",
        "Pier 4",
        "South ",
        "The ",
        "65th ",
        " Brigade",
        " should resign",
    ),
    *(
        "Union",
        "Republic of ",
        "Harbour",
        " harbour tunnel",
        "R-Ohio",
        "No. ",
        "a UAV",
        "/",
        "Arabic",
    ),
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.text(max_size=200)
)


def all_spans(found: Suggestions) -> list[tuple[int, int]]:
    spans = [(m.start, m.end) for m in found.mentions]
    for claim in found.claims:
        spans += [*claim.content, *claim.cue, *claim.source]
    return spans + [span for stance in found.stances for span in stance.anchor]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_spans_lie_inside_annotated_regions(text: str) -> None:
    parts = regions(text)
    open_parts = [region.span for region in parts if region.annotate]
    for start, end in all_spans(suggester().suggest(text, parts)):
        assert start < end
        assert any(part.start <= start and end <= part.end for part in open_parts)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_pieces_are_ordered_and_claims_nest_without_rings(text: str) -> None:
    found = suggester().suggest(text, body(text) if text else [])
    for number, claim in enumerate(found.claims):
        assert all(one[1] <= two[0] for one, two in pairwise(claim.content))
        seen = {number}
        parent = claim.nested_in
        while parent is not None:
            assert parent not in seen
            seen.add(parent)
            parent = found.claims[parent].nested_in


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_records_keep_the_rules_of_the_scheme(text: str) -> None:
    ids = count()
    found = suggester().suggest(text, body(text) if text else [])
    records = to_records(
        found, article_id="a1", layer_id="l1", origin="rules", new_id=lambda: f"i{next(ids)}"
    )
    for record in records:
        assert not [p for p in shape_problems(record, len(text), SCHEME) if p.refused]
    spans = [record.spans[0] for record in records if isinstance(record, Mention)]
    assert len(set(spans)) == len(spans)
    assert not any(crossing(one, two) for one in spans for two in spans)


def test_labels_outside_the_scheme_are_never_suggested() -> None:
    text = "Ada Holm praised Denmark, said the officials."
    found = RuleSuggester(LEXICON, frozenset(["GPE"])).suggest(text, body(text))
    assert {mention.label for mention in found.mentions} == {"GPE"}


def test_advertising_inside_the_body_is_passed_over() -> None:
    text = "Holm said the port\nRELATED Bergen: Dahl said no\nwould close."
    parts = [
        Region("1", "a", "BODY", Span(0, 18)),
        Region("2", "a", "BOILERPLATE", Span(19, 47), annotate=False),
        Region("3", "a", "BODY", Span(48, len(text))),
    ]
    assert all(
        end <= 18 or start >= 48 for start, end in all_spans(suggester().suggest(text, parts))
    )
