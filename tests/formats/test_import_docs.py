"""The page about importing says what is so."""

from __future__ import annotations

import json
import re

from annotator.formats.label_map import LabelMap
from annotator.formats.registry import FORMATS
from tests.examples import ROOT, scheme

PAGE = (ROOT / "docs" / "imports.md").read_text("utf-8")


def test_every_format_with_its_files_is_named() -> None:
    for item in FORMATS:
        if item.can_read:
            assert f"| `{item.name}` |" in PAGE
            assert all(f"`{suffix}`" in PAGE for suffix in item.suffixes if suffix != ".text")


def test_the_map_of_the_page_can_be_used() -> None:
    example = re.search(r"```json\n(.+?)```", PAGE, re.DOTALL)
    assert example is not None
    LabelMap.from_json(json.loads(example[1])).require(scheme())
