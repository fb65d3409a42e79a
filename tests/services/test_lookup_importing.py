"""Tables of identifiers come in from three shapes; what cannot be read is told by its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.entities import Known
from annotator.domain.errors import UnreadableFileError
from annotator.services.corpus import Corpus
from annotator.services.lookup_importing import LookupReport, import_lookup


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "bridge.corpus") as made:
        yield made


def bring(corpus: Corpus, folder: Path, name: str, text: str) -> LookupReport:
    path = folder / name
    path.write_text(text, "utf-8")
    return import_lookup(corpus, path)


def search(corpus: Corpus, words: str) -> list[Known]:
    return corpus.run(lambda store: store.lookup.search(words))


HOLM = Known("Q7", "Ada Holm", ("A. Holm", "Holm"), "minister")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", 'id,name,aliases,description\nQ7,Ada Holm,"A. Holm;Holm",minister\n'),
        ("a.tsv", "QID\tlabel\taliases\tdescription\nQ7\tAda Holm\tA. Holm|Holm\tminister\n"),
        (
            "a.jsonl",
            '{"id": "Q7", "name": "Ada Holm", "aliases": ["A. Holm", "Holm"],'
            ' "description": "minister", "more": 1}\n',
        ),
    ],
)
def test_three_shapes(corpus: Corpus, tmp_path: Path, name: str, text: str) -> None:
    assert bring(corpus, tmp_path, name, text).lines == 1
    assert search(corpus, "a holm") == [HOLM]


def test_bad_lines_are_refused_by_number_and_the_rest_is_taken(
    corpus: Corpus, tmp_path: Path
) -> None:
    text = "id,name\nQ1,Ada\n,Bo\nQ1,Cy\nQ2,\nQ3,Di,x\nQ4,Eve\u202e\nQ5,Flo\n"
    report = bring(corpus, tmp_path, "a.csv", text)
    assert [item.record for item in report.refused] == [f"line {n}" for n in (3, 4, 5, 6, 7)]
    assert "line 2 already" in report.refused[1].reason
    assert (report.lines, report.refused_count) == (2, 5)


def test_lines_that_are_no_json_are_refused(corpus: Corpus, tmp_path: Path) -> None:
    text = '{"id": "Q1", "name": "Ada"}\n[1]\n{"id"\n\n'
    report = bring(corpus, tmp_path, "a.jsonl", text)
    assert [item.record for item in report.refused] == ["line 2", "line 3"]


def test_a_second_table_takes_the_place_of_the_first(corpus: Corpus, tmp_path: Path) -> None:
    bring(corpus, tmp_path, "a.csv", "id,name\nQ1,Ada\n")
    bring(corpus, tmp_path, "b.csv", "id,name\nQ2,Bo\n")
    assert (search(corpus, "ada"), search(corpus, "bo")[0].id) == ([], "Q2")


@pytest.mark.parametrize(("name", "text"), [("a.csv", "who,what\nx,y\n"), ("none.csv", "")])
def test_a_table_without_columns_is_refused_whole(
    corpus: Corpus, tmp_path: Path, name: str, text: str
) -> None:
    bring(corpus, tmp_path, "a.csv", "id,name\nQ1,Ada\n")
    if text:
        with pytest.raises(UnreadableFileError, match="columns id and name"):
            bring(corpus, tmp_path, name, text)
    else:
        assert bring(corpus, tmp_path, name, text).lines == 0


def test_another_encoding_is_refused_and_the_old_table_stays(
    corpus: Corpus, tmp_path: Path
) -> None:
    bring(corpus, tmp_path, "a.csv", "id,name\nQ1,Ada\n")
    path = tmp_path / "latin.csv"
    path.write_bytes("id,name\nQ2,Bjørn\n".encode("latin-1"))
    with pytest.raises(UnreadableFileError, match="UTF-8"):
        import_lookup(corpus, path)
    assert search(corpus, "ada")[0].id == "Q1"
