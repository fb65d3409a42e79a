"""The specimens in ``exports/`` are what the program writes today, and spaCy learns from them."""

from __future__ import annotations

import re
import zlib
from functools import cache
from pathlib import Path

import orjson
import pytest
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import fix_random_seed

from annotator.nlp.spacy_tokens import english
from annotator.services.export_folder import sha256_of
from tests.examples import ROOT
from tests.specimens import FOLDER, write

NAMES = sorted(path.name for path in FOLDER.iterdir())


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("specimen") / "gold"
    write(out)
    return out


@cache
def docs() -> list[Doc]:
    return list(DocBin().from_disk(FOLDER / "all.spacy").get_docs(english().vocab))


def content(path: Path) -> bytes:
    """Return the bytes without zlib, which may press differently elsewhere."""
    data = path.read_bytes()
    if path.suffix == ".spacy":
        return zlib.decompress(data)
    return re.sub(rb'"sha256": "\w+"', b"", data) if path.name == "manifest.json" else data


def test_every_file_of_the_specimen_is_there(fresh: Path) -> None:
    assert sorted(path.name for path in fresh.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_specimen_is_what_is_written_today(fresh: Path, name: str) -> None:
    assert content(fresh / name) == content(FOLDER / name), "python -m tests.specimens writes anew"


def test_the_manifest_of_the_specimen_fits_its_files() -> None:
    told = orjson.loads((FOLDER / "manifest.json").read_bytes())
    for item in told["files"] + told["papers"]:
        assert sha256_of(FOLDER / item["path"]) == item["sha256"]


def test_the_specimen_holds_every_kind_of_label() -> None:
    for key in ("entities", "claim_source", "claim_cue", "claim_content", "stance", "regions"):
        assert any(doc.spans[key] for doc in docs()), key
    assert any(doc.cats for doc in docs())
    assert all(doc.has_annotation("ENT_IOB") for doc in docs())


def test_spacy_learns_names_from_the_specimen() -> None:
    nlp = english()
    nlp.add_pipe("ner")
    fix_random_seed(0)
    short = sorted((doc for doc in docs() if len(doc.ents) > 5), key=len)[:2]
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in short]
    optimizer = nlp.initialize(lambda: examples)
    losses = [sum(nlp.update([one], sgd=optimizer)["ner"] for one in examples) for _ in range(15)]
    assert min(losses) < losses[0] / 4
    known = {ent.text for doc in short for ent in doc.ents}
    assert known & {ent.text for doc in short for ent in nlp(doc.text).ents}


def test_the_guide_to_the_exports_is_linked() -> None:
    assert "docs/exports.md" in (ROOT / "exports/README.md").read_text("utf-8")


def test_the_example_of_the_guide_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = (ROOT / "docs/exports.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(example, "docs/exports.md", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) == len(docs())
