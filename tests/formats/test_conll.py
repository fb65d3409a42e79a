"""Tokens with tags come in as text with names, whichever of the styles the tags are in."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.annotations import Mention
from annotator.domain.articles import Progress
from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import ImportedArticle
from annotator.formats.conll import labels, read, sentence_text
from annotator.formats.label_map import LabelMap, LabelNames
from tests.examples import scheme
from tests.formats.reading import context, outcome

IOB1 = "Ada I-PERSON\nHolm I-PERSON\nKarl B-PERSON\nleft O\nNorrevig I-GPE\n. O\n"
IOB2 = "Ada B-PERSON\nHolm I-PERSON\nKarl B-PERSON\nleft O\nNorrevig B-GPE\n. O\n"
BILOU = "Ada B-PERSON\nHolm L-PERSON\nKarl U-PERSON\nleft O\nNorrevig U-GPE\n. O\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "ferry.conll"
    path.write_text(text, "utf-8")
    return path


def names(article: ImportedArticle) -> list[tuple[str, str]]:
    """Return the words of each name with its label."""
    found = [one for part in article.layers for one in part.records if isinstance(one, Mention)]
    text = article.article.text
    return [(text[one.spans[0].start : one.spans[0].end], one.label) for one in found]


@pytest.mark.parametrize(("style", "text"), [("IOB1", IOB1), ("IOB2", IOB2), ("BILOU", BILOU)])
def test_every_style_gives_the_same_names_and_is_told(
    tmp_path: Path, style: str, text: str
) -> None:
    told: list[str] = []
    (article,), refused = outcome(read, written(tmp_path, text), context(tell=told.append))
    assert article.article.text == "Ada Holm Karl left Norrevig.\n"
    assert names(article) == [("Ada Holm", "PERSON"), ("Karl", "PERSON"), ("Norrevig", "GPE")]
    assert (told, refused) == ([f"tags were read as {style}"], [])
    assert article.layers[0].progress is Progress.DONE


def test_documents_and_sentences_are_kept_apart(tmp_path: Path) -> None:
    text = f"-DOCSTART- -X- O O\n\n{IOB2}\n\nIt O\nsank O\n-DOCSTART- O\n\n{BILOU}"
    articles, refused = outcome(read, written(tmp_path, text))
    assert [one.article.text.count("\n") for one in articles] == [2, 1]
    assert [one.place for one in articles] == ["line 1", "line 13"]
    assert refused == []


def test_a_name_ends_with_its_sentence(tmp_path: Path) -> None:
    text = "Ada I-PERSON\n\nHolm I-PERSON\n"
    (article,), _ = outcome(read, written(tmp_path, text))
    assert names(article) == [("Ada", "PERSON"), ("Holm", "PERSON")]


def test_lines_that_are_no_token_are_listed(tmp_path: Path) -> None:
    text = "# a remark\nFerry O\nalone\nsank Q-ORG\nagain\tVBD\tO\n"
    (article,), refused = outcome(read, written(tmp_path, text))
    assert article.article.text == "Ferry again\n"
    assert [one.record for one in refused] == ["line 3", "line 4"]
    assert "“Q-ORG” is not a tag" in refused[1].reason


def test_a_file_without_any_token_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="No line of the file"):
        outcome(read, written(tmp_path, "only words here that mean nothing.\n"))


def test_foreign_labels_go_by_the_map(tmp_path: Path) -> None:
    path = written(tmp_path, "Ada B-Person\nNorrevig B-Place\nTuesday B-Time\nX B-Ship\n")
    given = LabelMap({"Person": "PERSON", "Place": "GPE", "Time": None})
    known = LabelNames(scheme(), given, lambda: labels(path, context()))
    (article,), refused = outcome(read, path, context(given_names=known))
    assert [label for _, label in names(article)] == ["PERSON", "GPE"]
    assert (dict(known.left_out), dict(known.unknown), refused) == ({"Time": 1}, {"Ship": 1}, [])


def test_text_is_joined_by_the_documented_rules() -> None:
    tokens = ["“", "It", "'s", "late", "(", "again", ")", ",", "”", "she", "did", "n't", "say", "."]
    text, places = sentence_text(tokens)
    assert text == "“It's late (again),” she didn't say."
    assert [text[start:end] for start, end in places] == tokens
