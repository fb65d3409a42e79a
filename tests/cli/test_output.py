"""What is printed is safe for the terminal, and ends quietly when nobody reads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.cli.main import main
from annotator.cli.output import of, print_table, say, tell
from annotator.domain.errors import UserError
from tests.examples import ROOT


def test_what_would_steer_the_terminal_is_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    say("red \x1b[31m and \u202eturned round")
    print_table(("name",), [("\x07bell",)])
    printed = capsys.readouterr()
    assert printed.err == "red \\x1b[31m and \\u202eturned round\n"
    assert "\\x07bell" in printed.out


def test_words_of_all_scripts_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    words = "Zürich 漢字 עיר 👩‍👩‍👧\tnext\nline"
    say(words)
    assert capsys.readouterr().err == f"{words}\n"


def test_an_error_is_one_sentence_with_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    tell(UserError("It failed.", where="a.txt", remedy="Try again."))
    assert capsys.readouterr().err == "annotator: a.txt: It failed. Try again. [A900]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_reader_that_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "a.corpus")]) == 0
    child = subprocess.Popen(
        [sys.executable, "-m", "annotator.cli.main", "scheme", str(tmp_path / "a.corpus")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert child.stdout is not None
    child.stdout.close()
    _, told = child.communicate()
    assert (child.returncode, told) == (0, b"")


@pytest.mark.parametrize(("count", "words"), [(0, "0 files"), (1, "1 file"), (1200, "1,200 files")])
def test_one_is_told_from_many(count: int, words: str) -> None:
    assert of(count, "file") == words
