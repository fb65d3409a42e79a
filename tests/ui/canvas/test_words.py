from __future__ import annotations

import pytest

from annotator.domain.annotations import Argument, DocumentLabel, Mention, Span, Stance
from annotator.ui.canvas import words
from tests.examples import INES, at, content, scheme, suggestions


def test_tags_are_short_and_carry_the_score() -> None:
    assert words.tag_words(scheme(), "ORG", 0.94) == "ORG .94"
    assert words.tag_words(scheme(), "FAC", None) == "FACILITY"
    assert words.tag_words(scheme(), "NOT_THERE", 1.0) == "NOT_THERE 1"


def test_snippets_stand_on_one_line_and_are_cut() -> None:
    assert words.snippet("two\n words", Span(0, 10)) == "two words"
    assert words.snippet("abcdefgh", Span(0, 8), 5) == "abcd…"


def test_a_label_is_told_in_one_sentence() -> None:
    article = content(suggestions())
    assert words.describe(article, scheme(), "s1", {}) == "Person, suggested 90 %: Ada Holm"
    assert words.describe(article, scheme(), "s4", {"s4": 2}).startswith("Claim 2, suggested, Holm")
    assert words.describe(article, scheme(), "gone", {}) == ""


def test_a_stance_names_holder_polarity_and_target() -> None:
    ada = Mention("m", "article-1", INES.id, "PERSON", (at("Ada Holm"),))
    ends = Argument(mention="m"), Argument(topic="bridge")
    stance = Stance("st", "article-1", INES.id, "AGAINST", *ends)
    article = content([ada, stance])
    assert words.describe(article, scheme(), "st", {}) == "Ada Holm against bridge"
    assert words.argument_words(article, None, {}) == "?"


def test_names_written_from_the_right_do_not_turn_a_stance_round() -> None:
    ends = Argument(topic="הנמל"), Argument(topic="الميناء")
    stance = Stance("st", "article-1", INES.id, "AGAINST", *ends)
    told = words.stance_words(content([stance]), scheme(), stance, {})
    assert told == "\u2068הנמל\u2069 against \u2068الميناء\u2069"
    label = DocumentLabel("d", "article-1", INES.id, "AUTHOR|הנמל", "AGAINST")
    assert words.document_words(scheme(), label) == "Article against \u2068הנמל\u2069"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("kind", "NEWS", "Kind of article: News"),
        ("AUTHOR|the bridge", "AGAINST", "Article against the bridge"),
        ("ada-holm|ice", "FAVOR", "ada-holm for ice"),
        ("mood", "glum", "mood: Glum"),
    ],
)
def test_labels_of_the_article_are_told_in_words(name: str, value: str, told: str) -> None:
    label = DocumentLabel("d", "article-1", INES.id, name, value)
    assert words.document_words(scheme(), label) == told
    assert words.describe(content([label]), scheme(), "d", {}) == told
