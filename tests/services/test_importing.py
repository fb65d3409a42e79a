"""Importing: what is good comes in once, with its labels; what is not is listed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

import pytest

from annotator.domain.annotations import Mention, Record, Region
from annotator.domain.articles import Article, LayerKind
from annotator.domain.errors import DiskFullError, UnknownFormatError
from annotator.domain.phrases import Phrase
from annotator.services.corpus import Corpus
from annotator.services.import_files import AnnotatorFrom
from annotator.services.importing import ImportOptions, import_paths
from annotator.services.jobs import Unwatched
from annotator.storage.corpus_store import CorpusStore
from tests.examples import ROOT

T = TypeVar("T")
TEXT = "Ferry to sail again\n\nNORREVIG (Nordwire) - Mayor Pia Storm said the ferry would sail.\n"


KILLED = """
import os, sys
from annotator.services.corpus import Corpus
from annotator.services.importing import ImportOptions, import_paths
from annotator.storage.corpus_store import CorpusStore
from pathlib import Path
add, calls = CorpusStore.add_articles, []
def dying(store, batch, *, at):
    calls.append(add(store, batch, at=at))
    if len(calls) == 2:
        os._exit(9)
CorpusStore.add_articles = dying
corpus = Corpus.open(sys.argv[1])
import_paths(corpus.owner, [Path(sys.argv[2])], ImportOptions(strict=True))
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "news.corpus") as made:
        yield made


def line(number: int, **others: Any) -> dict[str, Any]:
    text = f"{TEXT}It was trip {number}.\n"
    start = text.index("Pia Storm")
    label = {"id": "m1", "label": "PERSON", "spans": [[start, start + 9]]}
    layers = [{"name": "gold", "kind": "gold", "state": "done", "mentions": [label]}]
    fixed = {"format": "annotator/1", "id": f"a{number:04}", "text": text, "layers": layers}
    return {**fixed, **others}


def jsonl(path: Path, *lines: object) -> Path:
    written = [one if isinstance(one, str) else json.dumps(one) for one in lines]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(written), "utf-8")
    return path


def articles(corpus: Corpus) -> list[Article]:
    return list(corpus.articles())


def records_of(corpus: Corpus, article: Article) -> list[Record]:
    return corpus.run(lambda store: store.records(article.id))


def test_articles_come_in_with_labels_regions_and_titles(corpus: Corpus, tmp_path: Path) -> None:
    report = import_paths(corpus.owner, [jsonl(tmp_path / "a.jsonl", line(1), line(2))])
    assert (report.articles, report.labels, report.refused) == (2, 2, [])
    first = articles(corpus)[0]
    assert first.title == "Ferry to sail again"
    records = records_of(corpus, first)
    assert any(isinstance(record, Mention) for record in records)
    assert "HEADLINE" in {record.label for record in records if isinstance(record, Region)}
    assert corpus.check() == []


def test_folders_are_read_in_order_and_other_files_listed(corpus: Corpus, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    jsonl(folder / "b" / "2.jsonl", line(2))
    jsonl(folder / ".hidden" / "3.jsonl", line(3))
    (folder / "a.txt").write_text(TEXT)
    (folder / "c.csv").write_text("a,b")
    (folder / "d.txt").write_bytes(b"\x00\x01\x02")
    report = import_paths(corpus.owner, [folder, folder / "a.txt"])
    assert [one.meta.get("file") for one in articles(corpus)] == ["a.txt", None]
    assert [Path(one.source).name for one in report.refused] == ["c.csv", "d.txt"]
    assert all(one.record == "file" and one.reason for one in report.refused)
    # Said in the language of the window, though it crossed from another process.
    told = [words for one in report.refused for words in (one.record, one.reason)]
    assert all(isinstance(words, Phrase) for words in told)


def test_the_same_again_is_noticed_and_not_doubled(corpus: Corpus, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", line(1), line(1, id="other"), line(2, id="a0001"))
    report = import_paths(corpus.owner, [path])
    assert (report.articles, len(report.duplicates), len(report.refused)) == (1, 1, 1)
    assert report.duplicates[0].record == "line 2"
    assert "its 1 label was not taken" in report.duplicates[0].reason
    assert "belongs to another article" in report.refused[0].reason
    again = import_paths(corpus.owner, [path])
    assert (again.articles, len(again.duplicates)) == (0, 2)


def test_a_cut_line_is_listed_and_the_rest_comes_in(corpus: Corpus, tmp_path: Path) -> None:
    lines: list[object] = [line(number) for number in range(450)]
    lines[300] = json.dumps(lines[300])[:-40]
    report = import_paths(corpus.owner, [jsonl(tmp_path / "a.jsonl", *lines)])
    assert (report.articles, report.labels) == (449, 449)
    (refused,) = report.refused
    assert (refused.record, refused.source) == ("line 301", str(tmp_path / "a.jsonl"))
    assert report.error() is None


@pytest.mark.parametrize("bad", ['{"cut', json.dumps(line(999, id="a0001"))])
def test_strict_takes_all_or_nothing(corpus: Corpus, tmp_path: Path, bad: str) -> None:
    strict = ImportOptions(strict=True)
    path = jsonl(tmp_path / "a.jsonl", *(line(number) for number in range(250)), bad)
    report = import_paths(corpus.owner, [path], strict)
    assert (report.articles, report.labels, articles(corpus)) == (0, 0, [])
    error = report.error()
    assert error is not None
    assert "line 251" in str(error)
    good = jsonl(tmp_path / "b.jsonl", *(line(number) for number in range(250)))
    assert import_paths(corpus.owner, [good], strict).articles == 250


def test_strict_import_killed_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    """The process dies while the second slice is written."""
    path = jsonl(tmp_path / "a.jsonl", *(line(number) for number in range(450)))
    target = tmp_path / "killed.corpus"
    Corpus.create(target).close()
    with subprocess.Popen([sys.executable, "-c", KILLED, target, path], cwd=ROOT) as process:
        assert process.wait(60) == 9
    with Corpus.open(target) as corpus:
        assert articles(corpus) == []
        assert corpus.check() == []
        assert import_paths(corpus.owner, [path], ImportOptions(strict=True)).articles == 450


def test_strict_import_of_a_file_that_changes_meanwhile_leaves_nothing(
    corpus: Corpus, tmp_path: Path
) -> None:
    path = jsonl(tmp_path / "a.jsonl", *(line(number) for number in range(251)))

    class Spoils(Unwatched):
        def report(self, done: int, total: int | None = None, message: str = "") -> None:
            if done == total:
                path.write_text(path.read_text("utf-8")[:-40], "utf-8")

    report = import_paths(corpus.owner, [path], ImportOptions(strict=True), Spoils())
    assert (report.articles, report.labels, articles(corpus)) == (0, 0, [])
    assert [one.record for one in report.refused] == ["line 251"]
    assert corpus.layers() == []


class StopsAfter(Unwatched):
    """Asks to stop once it was asked a number of times."""

    def __init__(self, times: int) -> None:
        self.left = times
        self.told: list[tuple[int, int | None]] = []

    def report(self, done: int, total: int | None = None, message: str = "") -> None:
        self.told.append((done, total))

    def stop_requested(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize(
    ("strict", "asked", "stay"), [(False, 300, 200), (True, 300, 0), (True, 750, 0)]
)
def test_stopped_import_keeps_whole_slices(
    corpus: Corpus, tmp_path: Path, strict: bool, asked: int, stay: int
) -> None:
    path = jsonl(tmp_path / "a.jsonl", *(line(number) for number in range(500)))
    report = import_paths(corpus.owner, [path], ImportOptions(strict=strict), StopsAfter(asked))
    assert report.cancelled
    assert (report.articles, len(articles(corpus))) == (stay, stay)


def test_progress_counts_the_bytes_of_all_files(corpus: Corpus, tmp_path: Path) -> None:
    paths = [jsonl(tmp_path / f"{n}.jsonl", *(line(n * 99 + k) for k in range(99))) for n in (0, 1)]
    watch = StopsAfter(10_000)
    import_paths(corpus.owner, paths, progress=watch)
    total = sum(path.stat().st_size for path in paths)
    assert watch.told[-1] == (total, total)
    assert watch.told == sorted(watch.told)


def test_labels_go_to_the_named_annotator_or_suggester(corpus: Corpus, tmp_path: Path) -> None:
    simple = {"text": TEXT, "spans": [{"start": 0, "end": 5, "label": "MISC"}]}
    path = jsonl(tmp_path / "ferry_Wale.jsonl", simple, {**simple, "text": TEXT + "More.\n"})
    import_paths(corpus.owner, [path], ImportOptions(annotator_from=AnnotatorFrom.SUFFIX))
    suggested = ImportOptions(annotator="tagger", as_suggestions=True)
    import_paths(corpus.owner, [jsonl(tmp_path / "b.jsonl", line(1))], suggested)
    assert {(layer.name, layer.kind) for layer in corpus.layers()} == {
        ("Wale", LayerKind.ANNOTATOR),
        ("gold", LayerKind.SUGGESTER),
    }


def test_a_persons_label_opens_what_looked_like_boilerplate(corpus: Corpus, tmp_path: Path) -> None:
    text = f"Advertisement\n\n{TEXT}"
    label = {"start": 0, "end": 13, "label": "MISC"}
    path = jsonl(tmp_path / "a.jsonl", {"text": text, "spans": [label]})
    suggested = jsonl(tmp_path / "b.jsonl", {"text": text + "Again.\n", "spans": [label]})
    assert import_paths(corpus.owner, [path]).labels == 1
    report = import_paths(corpus.owner, [suggested], ImportOptions(as_suggestions=True))
    assert [one.reason for one in report.refused] == ["this is boilerplate, which is not labelled"]
    records = [records_of(corpus, article) for article in articles(corpus)]
    kept = [
        next(one.annotate for one in found if isinstance(one, Region) and one.span.start == 0)
        for found in records
    ]
    assert kept == [True, False]


def test_guessed_encodings_and_long_articles_are_told(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"{TEXT}Café “Nord”.\n".encode("cp1252"))
    (tmp_path / "b.txt").write_text("long " * 100)
    paths = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "nowhere.txt"]
    report = import_paths(corpus.owner, paths, ImportOptions(max_characters=200))
    assert report.guessed == {str(tmp_path / "a.txt"): "windows-1252"}
    assert ["500 characters" in one.reason for one in report.refused] == [True, False]


def test_an_unknown_format_is_refused_before_anything(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="no format"):
        import_paths(corpus.owner, [tmp_path], ImportOptions(format="runes"))
    path = jsonl(tmp_path / "a.jsonl", line(1))
    report = import_paths(corpus.owner, [path], ImportOptions(format="training-jsonl"))
    assert "only be written" in report.refused[0].reason


class FullAfter:
    """An owner whose disk is full after some slices."""

    def __init__(self, corpus: Corpus, slices: int) -> None:
        self.owner = corpus.owner
        self.left = slices

    def submit(self, work: Callable[[CorpusStore], T], *, urgent: bool = True) -> Future[T]:
        self.left -= not urgent
        if self.left >= 0:
            return self.owner.submit(work, urgent=urgent)
        full: Future[T] = Future()
        full.set_exception(DiskFullError("Nothing of this step was saved.", where="news.corpus"))
        return full


def test_a_full_disk_tells_what_had_come_in(corpus: Corpus, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", *(line(number) for number in range(500)))
    with pytest.raises(DiskFullError, match="200 articles of this import had come in and stay"):
        import_paths(FullAfter(corpus, 1), [path])
    assert len(articles(corpus)) == 200
    assert import_paths(corpus.owner, [path]).articles == 300


def test_the_scraped_articles_come_in_as_they_are(corpus: Corpus) -> None:
    seeds = ROOT.parent / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the scraped articles are not here")
    report = import_paths(corpus.owner, [seeds])
    assert (report.articles, report.refused, report.duplicates) == (2, [], [])
    for article, path in zip(articles(corpus), sorted(seeds.glob("*.txt")), strict=True):
        assert article.text == path.read_text("utf-8")
        assert article.title in article.text
