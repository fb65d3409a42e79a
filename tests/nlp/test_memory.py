"""Memory: confirmed words are the same name again."""

from __future__ import annotations

from annotator.domain.annotations import Region, Span
from annotator.nlp.memory import MemorySuggester
from annotator.nlp.suggestions import to_records
from tests.nlp.reading import body

FORMS = {
    "Holm": ("PERSON", "e1", 5),
    "Ada Holm": ("PERSON", "e1", 2),
    "Nordic Bank": ("ORG", None, 1),
}


def test_longest_confirmed_form_wins_and_keeps_its_entity() -> None:
    text = "Ada Holm left. Holm’s Nordic Bank stayed; Holmgren too."
    found = MemorySuggester(FORMS).suggest(text, body(text))
    assert [text[m.start : m.end] for m in found.mentions] == ["Ada Holm", "Holm", "Nordic Bank"]
    records = to_records(
        found, article_id="a", layer_id="l", origin="memory", new_id=iter("12345").__next__
    )
    assert [getattr(record, "entity_id", "") for record in records] == ["e1", "e1", None]


def test_closed_regions_are_not_read() -> None:
    region = Region("r", "a", "BOILERPLATE", Span(0, 4), annotate=False)
    assert MemorySuggester(FORMS).suggest("Holm", [region]).mentions == ()


def test_no_memory_suggests_nothing() -> None:
    assert MemorySuggester({"": ("ORG", None, 1)}).suggest("Holm", body("Holm")).mentions == ()
