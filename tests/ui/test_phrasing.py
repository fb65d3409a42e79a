"""What the program says is said in the window's language, however it came to the window."""

from __future__ import annotations

import re
import string
from time import process_time

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import CorpusLockedError
from annotator.domain.phrases import phrase, plural
from annotator.ui.phrasing import _catalogue, spoken, spoken_error

NOT_SAVED = "“{title}” was not saved: the label has changed in the meantime."


def test_an_error_is_told_in_german(german: QApplication) -> None:
    error = CorpusLockedError(
        phrase("“{file}” is already open in this window.", file="news.corpus"),
        where=phrase("line {number}", number=3),
        remedy=phrase("Go on there."),
    )
    assert spoken_error(error) == (
        "Zeile 3: „news.corpus“ ist in diesem Fenster schon offen. Machen Sie dort weiter."
    )
    assert error.sentence() == "line 3: “news.corpus” is already open in this window. Go on there."


def test_english_stays_english(dressed: QApplication) -> None:
    assert spoken(phrase("Go on there.")) == "Go on there."
    assert spoken("1 label") == "1 label"


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 Artikel gelesen"), (1200, "1.200 Artikel gelesen")]
)
def test_counts_are_written_as_the_language_writes_them(
    german: QApplication, count: int, words: str
) -> None:
    assert spoken(plural("{n} article read", "{n:,} articles read", count)) == words


def test_a_title_within_a_sentence_is_said_too_and_the_users_words_are_not(
    german: QApplication,
) -> None:
    title = phrase("Accept {label} {words}", label="ORG", words=phrase("“{words}”", words="labels"))
    assert spoken(phrase(NOT_SAVED, title=title)) == (
        "„ORG „labels“ annehmen“ wurde nicht gespeichert: Das Label hat sich inzwischen geändert."
    )


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        ("Accept ORG “Harbour Board”", "ORG „Harbour Board“ annehmen"),
        ("Delete ORG “Harbour Board” and 3 more", "ORG „Harbour Board“ und 3 weitere löschen"),
        ("Relabel as GPE: “Karlshavn”", "Umlabeln zu GPE: „Karlshavn“"),
        ("Mark the article done", "Den Artikel als erledigt vermerken"),
        ("Done: 12 articles", "Erledigt: 12 Artikel"),
        ("Reject all “Done: it is”", "Alle „Done: it is“ ablehnen"),
        ("Join “she” with “Mette Aagaard”: “she”", "„she“ mit „Mette Aagaard“ verbinden: „she“"),
        ("Add entity label SHIP · 2 more", "Label SHIP hinzufügen (Entität) · 2 weitere"),
        ("Ben says ORG where Ada says GPE: 3 of 5", "Ben sagt ORG, wo Ada GPE sagt: 3 von 5"),
        ("the disk is full", "der Datenträger ist voll"),
    ],
)
def test_stored_english_is_recognised(german: QApplication, stored: str, words: str) -> None:
    assert spoken(stored) == words


def test_long_words_of_others_are_let_be_at_once(german: QApplication) -> None:
    began = process_time()
    words = "a has b, c d; " * 200
    assert spoken(words) == words
    assert process_time() - began < 0.1


@pytest.mark.parametrize("words", ["", "x", "Something that nobody ever wrote", "{n} {", "“"])
def test_words_nobody_knows_stay_as_they_are(german: QApplication, words: str) -> None:
    assert spoken(words) == words


def filled_in(template: str) -> str:
    """Return a template with something for every name, as English writes it."""
    parts = string.Formatter().parse(template)
    names = {name: spec or "" for _, name, spec, _ in parts if name is not None}
    numbers = {name: 233 for name, spec in names.items() if spec or name == "n"}
    return template.format_map({**dict.fromkeys(names, "words"), **numbers})


def test_every_phrase_with_a_number_is_recognised(german: QApplication) -> None:
    """Reports of other processes come as plain English."""
    counted = [words for one in _catalogue() for words in one if re.search(r"\{\w+:", words)]
    assert len(counted) > 10
    same = [words for words in map(filled_in, counted) if spoken(words) == words]
    assert same == []


def test_a_number_in_plain_english_is_written_as_the_language_does(german: QApplication) -> None:
    said = spoken("The file is UTF-16 but broken at byte 12,345.")
    assert "12.345" in said
    assert "0xFF" in spoken(
        "The byte 0xFF at line 3 is not valid UTF-8, and nothing else in the file says that it is"
        " in another encoding."
    )


def test_words_quoted_with_their_label_have_german_quotation_marks(german: QApplication) -> None:
    said = spoken("Tomas did not mark “employers” (PERSON)")
    assert said == "Tomas markierte „employers“ (PERSON) nicht"
