"""The sample corpus holds: every label, every state, and the differences of its annotators."""

from __future__ import annotations

import shutil
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from annotator.domain.annotations import (
    Annotation,
    Claim,
    Mention,
    Note,
    NoteKind,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import BadRecordError
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.rules import Problem, check
from annotator.domain.text import text_hash
from tests.examples import scheme
from tests.services.sampled import (
    RESOURCES,
    build,
    numbered,
    of,
    sample,
    surface,
    voices,
)

ANNOTATORS = ["Ines", "Tomas", "Wale"]


def problems(item: ImportedArticle, layer: ImportedLayer) -> tuple[Problem, ...]:
    labels = tuple(record for record in layer.records if not isinstance(record, Note))
    content = ArticleContent(item.article, layer.layer, item.regions)
    return check(Edit("all", after=labels), content, scheme())


def test_every_label_holds_under_the_scheme() -> None:
    for item in sample():
        for layer in item.layers:
            found = problems(item, layer)
            assert not [problem for problem in found if problem.refused], item.origin
            gaps = {problem.message for problem in found}
            # Gold has no gap but the reporting verb that one article has lost.
            assert layer.layer.name != "gold" or gaps <= {"no cue yet"}, item.origin


def test_the_articles_are_many_and_from_several_outlets() -> None:
    items = sample()
    assert len(items) >= 14
    assert {"Nordwire", "Kystposten", "The Strait Herald"} <= {
        item.article.source for item in items
    }
    for item in items:
        article = item.article
        assert article.date.startswith("2026-")
        assert article.sha256 == text_hash(article.text)
        assert article.url is None or ".example.org/" in article.url
        assert "\r" not in article.text
    assert any(item.article.url is None for item in items)


def test_there_is_a_long_feature_and_a_tiny_brief() -> None:
    lengths = [len(item.article.text.split()) for item in sample()]
    assert max(lengths) >= 1200
    assert min(lengths) < 100
    assert sum(180 <= length <= 600 for length in lengths) >= 12


def test_the_same_words_make_the_same_ids() -> None:
    assert build() == sample()


def test_ids_are_never_given_twice() -> None:
    ids = [item.article.id for item in sample()]
    ids += [region.id for item in sample() for region in item.regions]
    ids += [record.id for item in sample() for layer in item.layers for record in layer.records]
    assert len(ids) == len(set(ids))


def test_regions_cover_all_words_once() -> None:
    for item in sample():
        text, end = item.article.text, 0
        for region in item.regions:
            assert not text[end : region.span.start].strip(), item.origin
            assert end <= region.span.start < region.span.end
            assert text[slice(*region.span)] == text[slice(*region.span)].strip()
            end = region.span.end
        assert not text[end:].strip()


def test_annotators_have_come_differently_far() -> None:
    progress = Counter(
        (layer.layer.name, layer.progress) for item in sample() for layer in item.layers
    )
    assert {name for name, _ in progress} == {"gold", *ANNOTATORS}
    for name in ANNOTATORS:
        assert progress[name, Progress.DONE] >= 6
    assert sum(progress[name, Progress.BEGUN] for name in ANNOTATORS) >= 3
    assert progress["Wale", Progress.SKIPPED] == 1
    assert sum(not item.layers for item in sample()) == 3
    unsettled = [item for item in sample() if item.layers and "gold" not in voices(item)]
    assert len(unsettled) == 2


def test_an_article_can_be_done_and_empty() -> None:
    said = voices(numbered("07"))
    assert said["Ines"].progress is Progress.DONE
    assert not of(Mention, said["Ines"])
    assert len(of(Mention, said["gold"])) == 2
    assert not said["Wale"].records or said["Wale"].progress is Progress.SKIPPED


def test_notes_and_flags_are_here_and_there() -> None:
    notes = [note for item in sample() for layer in item.layers for note in of(Note, layer)]
    ids = {record.id for item in sample() for layer in item.layers for record in layer.records}
    articles = {item.article.id for item in sample()}
    assert Counter(note.kind for note in notes).keys() == set(NoteKind)
    assert {note.by for note in notes} == set(ANNOTATORS)
    assert all(note.on in ids | articles and note.at.endswith("Z") for note in notes)
    assert {note.on in articles for note in notes} == {True, False}


def kinds_of_difference(item: ImportedArticle, one: str, other: str) -> Counter[str]:
    """Count how two voices part on one article, as the agreement screen will name it."""
    found = Counter[str]()
    mine, theirs = (voices(item)[name] for name in (one, other))
    found += mention_differences(of(Mention, mine), of(Mention, theirs))
    found += claim_differences(item, of(Claim, mine), of(Claim, theirs))
    polarities = {stance.anchor: stance.polarity for stance in of(Stance, mine)}
    for stance in of(Stance, theirs):
        found["label"] += polarities.get(stance.anchor, stance.polarity) != stance.polarity
        found["missing"] += stance.anchor not in polarities
    return found


def mention_differences(mine: list[Mention], theirs: list[Mention]) -> Counter[str]:
    found = Counter[str]()
    by_spans = {mention.spans: mention for mention in mine}
    for mention in theirs:
        same = by_spans.get(mention.spans)
        if same is not None:
            found["label"] += same.label != mention.label
            found["attribute"] += same.attributes != mention.attributes
        elif any(overlapping(mention, other) for other in mine):
            found["boundary"] += 1
        else:
            found["missing"] += 1
    return found


def overlapping(one: Annotation, other: Annotation) -> bool:
    return any(a < d and c < b for a, b in one.all_spans() for c, d in other.all_spans())


def claim_differences(
    item: ImportedArticle, mine: list[Claim], theirs: list[Claim]
) -> Counter[str]:
    found = Counter[str]()
    by_content = {claim.content: claim for claim in mine}
    contents = {claim.id: surface(item, claim.content) for claim in mine + theirs}
    for claim in theirs:
        same = by_content.get(claim.content)
        if same is None:
            found["boundary"] += any(claim.content[0] == other.content[0] for other in mine)
            continue
        parents = [contents.get(each.nested_in or "") for each in (same, claim)]
        found["attribute"] += same.attributes != claim.attributes
        found["link"] += same.source != claim.source or parents[0] != parents[1]
    return found


@pytest.mark.parametrize(("one", "other"), list(combinations(ANNOTATORS, 2)))
def test_each_pair_of_annotators_parts_in_every_way(one: str, other: str) -> None:
    total = Counter[str]()
    shared = 0
    for item in sample():
        said = voices(item)
        done = {name for name, layer in said.items() if layer.progress is Progress.DONE}
        if {one, other} <= done:
            shared += 1
            total += kinds_of_difference(item, one, other)
    assert shared >= 4
    assert min(total[kind] for kind in ("missing", "boundary", "label", "attribute", "link")) >= 2


def test_a_broken_label_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "sample", tmp_path / "sample")
    shutil.copytree(RESOURCES / "schemes", tmp_path / "schemes")
    broken = tmp_path / "sample/labels/04-second-inspection.txt"
    broken.write_text(broken.read_text("utf-8").replace("|Drage| did", "|Drake| did"), "utf-8")
    with pytest.raises(BadRecordError, match=r"04-second-inspection\.txt, line 18: .*Drake"):
        build(tmp_path)
