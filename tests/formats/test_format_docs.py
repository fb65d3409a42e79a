"""The page that describes our JSONL is true: its examples come in whole, it names every key."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from annotator.formats import jsonl, jsonl_records
from tests.examples import ROOT
from tests.formats.reading import outcome, write_lines

PAGE = (ROOT / "docs/format-jsonl.md").read_text("utf-8")


def examples() -> list[dict[str, Any]]:
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)]


def test_the_examples_come_in_whole(tmp_path: Path) -> None:
    articles, refused = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", examples()))
    assert refused == []
    whole, simple = articles
    assert len(whole.regions) == 3
    assert [len(layer.records) for layer in whole.layers] == [1, 7]
    assert [len(layer.records) for layer in simple.layers] == [1]


def test_the_long_example_is_written_again_as_it_is(tmp_path: Path) -> None:
    long, _ = examples()
    (article, *_), _ = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [long]))
    assert json.loads(jsonl.write_article(article)) == long


def test_every_key_is_named() -> None:
    forms = (
        jsonl_records.REGION,
        jsonl_records.MENTION,
        jsonl_records.CLAIM,
        jsonl_records.STANCE,
        jsonl_records.DOCUMENT_LABEL,
        jsonl_records.NOTE,
        jsonl_records.DECISION,
    )
    keys = {key for form in forms for key in form.keys}
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()
