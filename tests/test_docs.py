"""The docs say what the program does: every error code has its section."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.domain import errors
from annotator.domain.errors import UserError
from tests.examples import ROOT, TEXT


def test_every_error_code_has_a_section_and_no_section_is_left_over() -> None:
    page = (ROOT / "docs" / "errors.md").read_text("utf-8")
    explained = re.findall(r"^## (A\d{3})$", page, re.MULTILINE)
    kinds = (value for value in vars(errors).values() if isinstance(value, type))
    codes = {kind.code for kind in kinds if issubclass(kind, UserError)}
    assert sorted(explained) == sorted(codes)


def test_no_page_links_to_a_page_that_is_not_there() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!http)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_script_in_the_docs_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "bridge.txt").write_text(TEXT, "utf-8")
    exec(compile(code, "docs/python.md", "exec"), {"folder": tmp_path})
    assert "1 articles" in capsys.readouterr().out
    assert {path.name for path in (tmp_path / "training").iterdir()} >= {"manifest.json"}
