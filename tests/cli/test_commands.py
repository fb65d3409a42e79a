"""The command line is a contract: names, shapes and exit statuses stay."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import main
from tests.examples import TEXT


@pytest.fixture
def corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "news.corpus"
    assert main(["new", str(path)]) == 0
    capsys.readouterr()
    return path


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, Any]:
    """Run a verb with --json and return its exit status and what it printed."""
    status = main([*map(str, words), "--json"])
    return status, json.loads(capsys.readouterr().out)


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_import_counts_and_notices_the_same_article_twice(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    write(folder, "bridge.txt", TEXT)
    status, report = run(capsys, "import", corpus, folder)
    assert (status, report["articles"], report["refused"]) == (0, 1, [])
    assert {"articles", "labels", "refused", "seconds"} <= set(report)
    status, report = run(capsys, "import", corpus, folder)
    assert (status, report["articles"], len(report["duplicates"])) == (0, 0, 1)


def test_import_lists_what_it_refuses_and_takes_the_rest(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    write(folder, "good.txt", TEXT)
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    status, report = run(capsys, "import", corpus, folder)
    assert (status, report["articles"]) == (1, 1)
    (refused,) = report["refused"]
    assert refused["source"].endswith("bad.txt")
    assert refused["reason"]


def test_import_that_takes_nothing_is_refused(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, report = run(capsys, "import", corpus, write(tmp_path / "in", "empty.txt", ""))
    assert (status, report["articles"], len(report["refused"])) == (2, 0, 1)


def test_strict_import_takes_nothing_when_one_is_bad(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    write(folder, "good.txt", TEXT)
    write(folder, "empty.txt", "")
    status, _ = run(capsys, "import", corpus, folder, "--strict")
    assert status == 2
    _, stats = run(capsys, "stats", corpus)
    assert stats["articles"] == 0


def test_import_by_a_map_file(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = write(tmp_path, "map.json", '{"labels": {"Person": "PERSON", "Time": null}}')
    tokens = write(tmp_path / "in", "a.conll", "Ada B-Person\nleft O\nTuesday B-Time\n")
    status, report = run(capsys, "import", corpus, tokens, "--map", names)
    assert (status, report["labels"], report["left_out"]) == (0, 1, {"Time": 1})
    assert report["told"] == {"tags were read as IOB2": 1}
    broken = write(tmp_path, "broken.json", "[]")
    assert main(["import", str(corpus), str(tokens), "--map", str(broken)]) == 2
    assert "A205" in capsys.readouterr().err


def test_suggest_then_stats(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "import", corpus, write(tmp_path / "in", "bridge.txt", TEXT))
    status, report = run(capsys, "suggest", corpus, "--jobs", "0")
    assert (status, report["articles"]) == (0, 1)
    assert report["suggestions"] > 0
    _, again = run(capsys, "suggest", corpus, "--jobs", "0")
    assert again["articles"] == 0
    _, stats = run(capsys, "stats", corpus)
    assert stats["by_state"]["new"] == 1
    assert stats["labels"] == []
    assert stats["suggestions"]["open"] == report["suggestions"]


def test_unknown_suggester_is_refused(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "import", corpus, write(tmp_path / "in", "bridge.txt", TEXT))
    assert main(["suggest", str(corpus), "--with", "no_such_pipeline", "--jobs", "0"]) == 2
    assert "A401" in capsys.readouterr().err


def test_check_is_quiet_on_a_sound_corpus(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(corpus)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["stats", "missing.corpus"], "A101"),
        (["new", "taken.corpus"], "A102"),
        (["check", "taken.corpus"], "A103"),
        (["formats.corpus"], "A101"),
    ],
)
def test_refusal_is_one_sentence_with_its_code(
    words: list[str],
    code: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "taken.corpus", "not a corpus at all, just words\n" * 200)
    assert main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert code in told.err
    assert "Traceback" not in told.err


def test_scheme_is_printed_checked_and_replaced(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scheme", str(corpus)]) == 0
    scheme = json.loads(capsys.readouterr().out)
    scheme["version"] = 2
    changed = write(tmp_path, "changed.json", json.dumps(scheme))
    broken = write(tmp_path, "broken.json", json.dumps({**scheme, "version": "two"}))
    assert main(["scheme", str(corpus), "--check", str(broken)]) == 2
    assert main(["scheme", str(corpus), "--set", str(changed)]) == 0
    capsys.readouterr()
    main(["scheme", str(corpus)])
    assert json.loads(capsys.readouterr().out)["version"] == 2


def test_formats_and_suggesters_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    _, formats = run(capsys, "formats")
    names = {item["name"]: item for item in formats["formats"]}
    assert names["jsonl"]["read"]
    assert names["jsonl"]["write"]
    assert names["spacy"]["write"]
    assert not names["spacy"]["read"]
    _, known = run(capsys, "suggesters")
    assert known["suggesters"][0]["name"] == "rules"
