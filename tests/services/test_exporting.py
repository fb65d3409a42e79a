"""Only what was decided leaves, whole or not at all, and what is missing is told."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from spacy.tokens import DocBin

from annotator.domain.annotations import Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.errors import (
    CancelledError,
    DiskFullError,
    ExportTargetError,
    NothingToExportError,
    UnknownFormatError,
    UnknownNameError,
)
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.nlp.spacy_tokens import english
from annotator.services.corpus import Corpus
from annotator.services.export_folder import sha256_of
from annotator.services.exporting import ALL_LAYERS, ExportOptions, export, export_file
from annotator.services.importing import import_paths
from annotator.services.jobs import Unwatched

NAMES = ("Ada", "Bo", "Cy", "Di")
STATES = (Progress.DONE, Progress.DONE, Progress.BEGUN, Progress.NEW)


def mention(article_id: str, layer: Layer, name: str) -> Mention:
    return Mention(
        f"{layer.name}-{article_id}", article_id, layer.id, "PERSON", (Span(0, len(name)),)
    )


def imported(number: int, ines: Layer, rules: Layer) -> ImportedArticle:
    """The first has a label, the second none; two are not done; all have an open suggestion."""
    name, state, own = NAMES[number], STATES[number], f"a{number}"
    text = f"{name} met the board.\nShare this article\nThe board said no.\n"
    article = Article(
        own, text, title=name, source="Nordwire", date="2026-03-01", sha256=text_hash(text)
    )
    labels = [mention(own, ines, name)] if number in (0, 2) else []
    layers = (ImportedLayer(ines, labels, state), ImportedLayer(rules, [mention(own, rules, name)]))
    start = text.index("Share")
    cut = Region(f"r{number}", own, "BOILERPLATE", Span(start, start + 18), annotate=False)
    return ImportedArticle(article, (cut,), layers)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.create(tmp_path / "news.corpus") as made:
        ines, rules = made.layer("Ines"), made.layer("rules", LayerKind.SUGGESTER)
        batch = [imported(number, ines, rules) for number in range(len(NAMES))]
        made.run(lambda store: store.add_articles(batch, at="2026-03-02T00:00:00Z"))
        yield made


def ines(*formats: str, **more: object) -> ExportOptions:
    return ExportOptions(formats, layer="Ines", **more)  # type: ignore[arg-type]


def lines(path: Path) -> list[dict[str, object]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def manifest(out: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((out / "manifest.json").read_bytes())
    return found


def test_only_what_is_done_leaves_and_what_is_empty_stays_empty(
    corpus: Corpus, tmp_path: Path
) -> None:
    report = export(corpus, tmp_path / "out", ines("spacy"))
    docs = DocBin().from_disk(tmp_path / "out/all.spacy").get_docs(english().vocab)
    found = {doc.user_data["annotator"]["id"]: [ent.text for ent in doc.ents] for doc in docs}
    assert found == {"a0": ["Ada"], "a1": []}
    assert report.left_out == {"begun": 1, "new": 1}
    assert manifest(tmp_path / "out")["splits"] == {
        "all": {"articles": 2, "empty": 1, "labels": {"entity": {"PERSON": 1}}}
    }


def test_no_suggestion_leaves_that_nobody_answered(corpus: Corpus, tmp_path: Path) -> None:
    export(corpus, tmp_path / "out", ines("jsonl", "training-jsonl"))
    for name in ("all.jsonl", "all.training.jsonl"):
        assert b"rules" not in (tmp_path / "out" / name).read_bytes()
        assert len(lines(tmp_path / "out" / name)) == 2


def test_boilerplate_stays_behind_unless_asked_for(corpus: Corpus, tmp_path: Path) -> None:
    export(corpus, tmp_path / "out", ines("training-jsonl"))
    first, _ = lines(tmp_path / "out/all.training.jsonl")
    assert first["text"] == "Ada met the board.\nThe board said no."
    assert first["meta"]["pieces"] == [[0, 18, 0], [38, 56, 19]]  # type: ignore[index]
    export(corpus, tmp_path / "out", ines("training-jsonl", include_boilerplate=True))
    first, _ = lines(tmp_path / "out/all.training.jsonl")
    assert "Share this article" in str(first["text"])


def test_all_layers_come_back_through_import(corpus: Corpus, tmp_path: Path) -> None:
    export(corpus, tmp_path / "out", ExportOptions(("jsonl",), layer=ALL_LAYERS))
    with Corpus.create(tmp_path / "copy.corpus") as copy:
        assert import_paths(copy.owner, [tmp_path / "out/all.jsonl"]).articles == 4
        export(copy, tmp_path / "again", ExportOptions(("jsonl",), layer=ALL_LAYERS))
    assert (tmp_path / "again/all.jsonl").read_bytes() == (tmp_path / "out/all.jsonl").read_bytes()


def test_the_same_export_gives_the_same_bytes(corpus: Corpus, tmp_path: Path) -> None:
    options = ines("spacy", "jsonl", "training-jsonl", split="50/50", seed=3)
    export(corpus, tmp_path / "out", options)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    export_file(corpus.path, tmp_path / "out", options)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_the_manifest_knows_every_file_and_no_place(corpus: Corpus, tmp_path: Path) -> None:
    report = export(corpus, tmp_path / "out", ines("spacy", "jsonl"))
    told = manifest(tmp_path / "out")
    named = {item["path"]: item["sha256"] for item in told["files"] + told["papers"]}  # type: ignore[operator]
    there = {path.name: sha256_of(path) for path in (tmp_path / "out").iterdir()}
    assert there.pop("manifest.json")
    assert named == there
    assert {file.path for file in report.files} <= set(named)
    assert str(tmp_path) not in (tmp_path / "out/manifest.json").read_text("utf-8")
    assert told["scheme"] == {"name": "news", "version": 1}


def test_what_reaches_into_boilerplate_is_told(corpus: Corpus, tmp_path: Path) -> None:
    layer = corpus.existing_layer("Ines")
    text = "Menu Ada"
    wide = Mention("m", "b", layer.id, "PERSON", (Span(0, 8),))
    cut = Region("r", "b", "BOILERPLATE", Span(0, 4), annotate=False)
    item = ImportedArticle(
        Article("b", text, sha256=text_hash(text)),
        (cut,),
        (ImportedLayer(layer, [wide], Progress.DONE),),
    )
    corpus.run(lambda store: store.add_articles([item], at="2026-03-02T00:00:00Z"))
    report = export(corpus, tmp_path / "out", ines("spacy"))
    (note,) = report.not_carried
    assert (note.format, note.article, note.what) == ("spacy", "b", "PERSON")
    assert lines(tmp_path / "out/not_carried.jsonl")[0]["article"] == "b"


def test_nothing_done_is_said_and_writes_nothing(corpus: Corpus, tmp_path: Path) -> None:
    corpus.layer("Tomas")
    with pytest.raises(NothingToExportError, match="Tomas"):
        export(corpus, tmp_path / "out", ExportOptions(layer="Tomas"))
    assert sorted(path.name for path in tmp_path.iterdir() if "corpus" not in path.name) == []


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (ExportOptions(("word",), layer="Ines"), UnknownFormatError),
        (ExportOptions((), layer="Ines"), UnknownFormatError),
        (ExportOptions(layer="Nobody"), UnknownNameError),
        (ExportOptions(layer=ALL_LAYERS), UnknownNameError),
        (ExportOptions(layer="Ines", split="80/x"), UnknownNameError),
        (ExportOptions(layer="Ines", split="0/0"), UnknownNameError),
        (ExportOptions(layer="Ines", split_by="mood"), UnknownNameError),
    ],
)
def test_a_wrong_wish_is_refused(
    corpus: Corpus, tmp_path: Path, options: ExportOptions, error: type[Exception]
) -> None:
    with pytest.raises(error):
        export(corpus, tmp_path / "out", options)
    assert not (tmp_path / "out").exists()


class Stopper(Unwatched):
    """A user who stops at once."""

    def stop_requested(self) -> bool:
        return True


def test_stopping_leaves_the_former_export(corpus: Corpus, tmp_path: Path) -> None:
    export(corpus, tmp_path / "out", ines("jsonl"))
    before = (tmp_path / "out/all.jsonl").read_bytes()
    with pytest.raises(CancelledError):
        export(corpus, tmp_path / "out", ines("jsonl"), Stopper())
    assert (tmp_path / "out/all.jsonl").read_bytes() == before


def test_a_full_disk_leaves_the_former_export(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(corpus, tmp_path / "out", ines("jsonl"))
    before = (tmp_path / "out/all.jsonl").read_bytes()

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFullError, match="still there"):
        export(corpus, tmp_path / "out", ines("jsonl"))
    monkeypatch.undo()
    assert (tmp_path / "out/all.jsonl").read_bytes() == before
    assert not list(tmp_path.glob(".*annotator*"))


def test_a_folder_with_something_else_is_refused(corpus: Corpus, tmp_path: Path) -> None:
    export(corpus, tmp_path / "out", ines("jsonl"))
    (tmp_path / "out/thesis.txt").write_text("years of work")
    with pytest.raises(ExportTargetError, match=r"thesis\.txt"):
        export(corpus, tmp_path / "out", ines("jsonl"))
    assert (tmp_path / "out/thesis.txt").read_text() == "years of work"


def test_only_chosen_articles_leave_and_the_manifest_names_them(
    corpus: Corpus, tmp_path: Path
) -> None:
    report = export(corpus, tmp_path / "out", ines("jsonl", articles=("a2", "a0", "a0")))
    assert [line["id"] for line in lines(tmp_path / "out/all.jsonl")] == ["a0"]
    assert report.left_out == {"chosen, but not done": 1}
    assert manifest(tmp_path / "out")["options"]["articles"] == ["a0", "a2"]  # type: ignore[index]
    assert "Only 2 chosen articles" in (tmp_path / "out/README.md").read_text("utf-8")
    everything = ExportOptions(("jsonl",), layer=ALL_LAYERS, articles=("a3",))
    export(corpus, tmp_path / "all", everything)
    assert [line["id"] for line in lines(tmp_path / "all/all.jsonl")] == ["a3"]


def test_chosen_articles_of_which_none_is_done_are_refused(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(NothingToExportError):
        export(corpus, tmp_path / "out", ines("jsonl", articles=("a3",)))
    assert not (tmp_path / "out").exists()
