"""The short way to the rows of two names leads where the long one does."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.explain import Compared, differences
from annotator.agreement.mention_rows import mention_rows
from annotator.agreement.tally_spans import row_of
from annotator.domain.annotations import Family, Mention
from tests.agreement.making import mention

TEXT = "“The Harbour Board’s men” (and the Mayor of Aal, an old man) met on a boat in Aal."
DEFAULTS = {"mention": "NAM"}

edges = st.tuples(st.integers(0, 30), st.integers(31, len(TEXT)))
names = st.builds(
    lambda place, label, kind: (place, label, kind),
    edges,
    st.sampled_from(["ORG", "PERSON"]),
    st.sampled_from(["", "NAM", "NOM"]),
)


def made(name: str, drawn: tuple[tuple[int, int], str, str]) -> Mention:
    place, label, kind = drawn
    return mention(name, label, *place, **({"mention": kind} if kind else {}))


@given(names, names)
def test_rows_are_those_of_the_explanation(
    one: tuple[tuple[int, int], str, str], other: tuple[tuple[int, int], str, str]
) -> None:
    first, second = made("a", one), made("b", other)
    sides = Compared(TEXT, ("A", "B"), [first], [second], defaults={Family.ENTITY: DEFAULTS})
    records = {"a": first, "b": second}
    expected = Counter(row_of(found, ("A", "B"), records, TEXT) for found in differences(sides))
    assert Counter(mention_rows(("A", "B"), first, second, TEXT, DEFAULTS)) == expected
