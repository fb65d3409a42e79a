"""spaCy pipelines as suggesters: used if they are sound, refused if they would run foreign code."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.annotations import Region, Span
from annotator.domain.errors import SuggesterFailedError, UnknownSuggesterError
from annotator.nlp.pipelines import PipelineSuggester, installed_pipelines
from tests.nlp.reading import body

TEXT = "😀 Ada Holm met Nordic Bank in May."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spacy = pytest.importorskip("spacy")
    language = spacy.blank("en")
    patterns = [("PER", "Ada Holm"), ("ORG", "Nordic Bank"), ("DATE", "May")]
    ruler = language.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": words} for label, words in patterns])
    path = tmp_path_factory.mktemp("pipelines") / "tiny"
    language.to_disk(path)
    return path


def test_labels_are_mapped_and_unmapped_ones_counted(folder: Path) -> None:
    suggester = PipelineSuggester(folder, {"PER": "PERSON", "ORG": "ORG"})
    found = suggester.suggest(TEXT, body(TEXT)).mentions
    assert [(TEXT[m.start : m.end], m.label) for m in found] == [
        ("Ada Holm", "PERSON"),
        ("Nordic Bank", "ORG"),
    ]
    assert suggester.unmapped == {"DATE": 1}


def test_offsets_count_in_the_article_and_closed_regions_are_not_read(folder: Path) -> None:
    regions = [
        Region("1", "a", "BOILERPLATE", Span(0, 10), annotate=False),
        Region("2", "a", "BODY", Span(11, len(TEXT))),
    ]
    found = PipelineSuggester(folder, {"PER": "PERSON", "ORG": "ORG"}).suggest(TEXT, regions)
    assert [TEXT[m.start : m.end] for m in found.mentions] == ["Nordic Bank"]


def test_lone_surrogate_does_not_stop_it(folder: Path) -> None:
    text = "\ud800 Ada Holm"
    found = PipelineSuggester(folder, {"PER": "PERSON"}).suggest(text, body(text))
    assert (found.mentions[0].start, found.mentions[0].end) == (2, 10)


def test_text_that_is_too_long_is_refused_in_words(folder: Path) -> None:
    text = "a " * 500_001
    with pytest.raises(SuggesterFailedError, match="at most 1,000,000"):
        PipelineSuggester(folder, {}).suggest(text, body(text))


@pytest.mark.parametrize("name", ["no_such_pipeline", "orjson"])
def test_what_is_no_pipeline_is_refused(name: str) -> None:
    with pytest.raises(UnknownSuggesterError, match="no spaCy pipeline"):
        PipelineSuggester(name, {})


def test_folder_without_config_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownSuggesterError, match="not a spaCy pipeline"):
        PipelineSuggester(tmp_path, {})


def test_config_that_would_run_a_foreign_function_is_refused(folder: Path, tmp_path: Path) -> None:
    config = (folder / "config.cfg").read_text("utf-8")
    evil = '\n[corpora.more]\n@readers = "srsly.read_json.v1"\npath = "secrets.json"\n'
    (tmp_path / "config.cfg").write_text(config + evil, "utf-8")
    with pytest.raises(UnknownSuggesterError, match=r"would run .*srsly\.read_json"):
        PipelineSuggester(tmp_path, {})


def test_unknown_component_is_refused(folder: Path, tmp_path: Path) -> None:
    config = (folder / "config.cfg").read_text("utf-8")
    (tmp_path / "config.cfg").write_text(
        config.replace('factory = "entity_ruler"', 'factory = "mystery"'), "utf-8"
    )
    with pytest.raises(UnknownSuggesterError, match="could not be loaded"):
        PipelineSuggester(tmp_path, {})


def test_installed_pipelines_are_named() -> None:
    assert installed_pipelines() == sorted(installed_pipelines())
