"""Suggesting for many articles: the same in workers as here, stoppable, and crashes stay small."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from annotator.domain.annotations import Region
from annotator.domain.errors import SuggesterFailedError, UnknownSuggesterError
from annotator.nlp.pool import Article, SuggesterSpec, suggest_all
from annotator.nlp.suggestions import Suggestions
from tests.nlp.reading import LABELS, LEXICON, body

RULES = SuggesterSpec("rules", str(LEXICON), LABELS)
TEXTS = [f"“We oppose plan {n},” said Ada Holm of Denmark. 😀" for n in range(40)]
ARTICLES: list[Article] = [(f"a{n}", text, body(text)) for n, text in enumerate(TEXTS)]


def never() -> bool:
    return False


class _Fragile:
    """A suggester that takes its process down, or fails, over some texts."""

    def suggest(self, text: str, regions: list[Region]) -> Suggestions:
        if text == "crash":
            os._exit(3)
        if text == "fail":
            raise SuggesterFailedError("It failed.")
        return Suggestions()


@dataclass(frozen=True)
class FragileSpec(SuggesterSpec):
    def build(self) -> _Fragile:
        return _Fragile()


def test_workers_answer_what_the_same_process_answers() -> None:
    here = dict(suggest_all(RULES, ARTICLES, processes=0, should_stop=never))
    there = dict(suggest_all(RULES, ARTICLES, processes=2, should_stop=never))
    assert here == there
    assert len(here) == len(TEXTS)
    assert isinstance(there["a0"], Suggestions)
    assert there["a0"].stances


def test_crash_costs_one_article_and_names_it() -> None:
    texts = ["fine", "crash", "fine", "fail", "fine"]
    articles: list[Article] = [(f"a{n}", text, body(text)) for n, text in enumerate(texts)]
    spec = FragileSpec("fragile")
    found = dict(suggest_all(spec, articles, processes=1, should_stop=never))
    errors = {name: item for name, item in found.items() if isinstance(item, SuggesterFailedError)}
    assert set(found) == {"a0", "a1", "a2", "a3", "a4"}
    assert {name: error.where for name, error in errors.items()} == {
        "a1": "article a1",
        "a3": "article a3",
    }


@pytest.mark.parametrize("processes", [0, 1])
def test_stop_ends_the_run(processes: int) -> None:
    assert list(suggest_all(RULES, ARTICLES, processes=processes, should_stop=lambda: True)) == []


def test_reader_who_leaves_early_leaves_no_workers_behind() -> None:
    run = suggest_all(RULES, ARTICLES, processes=1, should_stop=never)
    next(iter(run))
    run.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("processes", [0, 1])
def test_suggester_that_cannot_be_built_is_told(processes: int) -> None:
    spec = SuggesterSpec("pipeline", "no_such_pipeline")
    with pytest.raises(UnknownSuggesterError, match="no_such_pipeline"):
        list(suggest_all(spec, ARTICLES, processes=processes, should_stop=never))


def test_parent_imports_nothing_heavy() -> None:
    code = (
        "import sys, annotator.nlp.pool, annotator.nlp.pipelines, annotator.nlp.rules;"
        "sys.exit(bool({'spacy', 'numpy', 'thinc', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
