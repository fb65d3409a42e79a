"""Nothing is lost between writing and reading, and every fault is told with its line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.domain.annotations import Mention, Span
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.formats import jsonl
from tests.formats.reading import context, outcome, write_lines
from tests.formats.whole_articles import free_scheme, whole_articles

TEXT = "Mayor Ines Dahl said the ferry would sail again.\nThe union doubts it.\n"


def mention(words: str, label: str = "PERSON", **others: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    spans = [[start, start + len(words)]]
    return {"id": f"m-{words}", "label": label, "spans": spans, "text": words, **others}


def line(*mentions: object, **others: Any) -> dict[str, Any]:
    layer = {"name": "gold", "kind": "gold", "state": "done", "mentions": list(mentions)}
    article = {"format": "annotator/1", "id": "a1", "text": TEXT, "layers": [layer]}
    return {**article, **others}


def unordered(item: ImportedArticle) -> ImportedArticle:
    layers = [
        replace(layer, records=tuple(sorted(layer.records, key=lambda record: record.id)))
        for layer in sorted(item.layers, key=lambda layer: layer.layer.id)
    ]
    return replace(item, layers=tuple(layers), origin="", place="")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(whole_articles())
def test_what_is_written_is_read_back_equal(tmp_path: Path, item: ImportedArticle) -> None:
    path = tmp_path / "one.jsonl"
    path.write_bytes(jsonl.write_article(item))
    articles, refused = outcome(jsonl.read, path, context(scheme=free_scheme()))
    assert refused == []
    assert unordered(articles[0]) == unordered(item)
    assert jsonl.write_article(articles[0]) == path.read_bytes()


@settings(deadline=None)
@given(whole_articles())
def test_the_order_of_records_leaves_the_bytes_alone(item: ImportedArticle) -> None:
    turned = [
        replace(layer, records=tuple(reversed(layer.records))) for layer in reversed(item.layers)
    ]
    assert jsonl.write_article(replace(item, layers=turned)) == jsonl.write_article(item)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"label": "BOAT"}, "no label “BOAT”"),
        ({"spans": [[6, 9999]]}, "outside the text"),
        ({"spans": [[15, 6]]}, "outside the text"),
        ({"spans": [[-3, 4]]}, "outside the text"),
        ({"spans": [[True, 4]]}, "whole numbers"),
        ({"spans": "6-15"}, "list of [start, end]"),
        ({"spans": []}, "marks no words"),
        ({"text": "Ines Dale"}, "given as “Ines Dale”"),
        ({"attributes": {"mention": "BIG"}}, "not a value"),
        ({"attributes": {"mention": 1}}, "should be text"),
        ({"score": "high"}, "should be a number"),
        ({"id": "a1"}, "stands twice"),
        ({"label": None}, "missing"),
    ],
)
def test_a_bad_label_is_refused_alone(tmp_path: Path, fault: dict[str, Any], said: str) -> None:
    bad = {**mention("Ines Dahl"), "text": None, **fault}
    path = write_lines(tmp_path / "a.jsonl", [line(bad, mention("union", "ORG"))])
    (article,), (refused,) = outcome(jsonl.read, path)
    assert [record.id for record in article.layers[0].records] == ["m-union"]
    assert refused.record == f"line 1, mention {bad['id']}"
    assert said in refused.reason


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (b'{"format":"annotator/1","id":"a2","text":"Cut', "breaks off after 45 bytes"),
        (b'{"format":"annotator/1","text":"x","text":"y"}', "“text” stands twice"),
        (b'{"format":"annotator/1","text":"a\\u0000b"}', "NUL"),
        (
            b'{"format":"annotator/1","text":"a","meta":{"n":' + b"9" * 5000 + b"}}",
            "not valid JSON",
        ),
        (
            b'{"format":"annotator/1","text":"a","meta":{"n":123456789012345678901234567890}}',
            "too large",
        ),
        (b'{"format":"annotator/1","text":"a","meta":{"n":NaN}}', "not valid JSON"),
        (b'{"format":"annotator/9","text":"a"}', "annotator/9"),
        (b'{"format":"annotator/1","text":"  "}', "empty"),
        (b'{"format":"annotator/1"}', "“text” is missing"),
        (b'{"format":"annotator/1","text":"a","id":"\\n"}', "“id” should be text"),
        (b"[" * 200_000, "not valid JSON"),
        (b'{"text":"a","meta":{"n":' + b"[" * 900 + b"]" * 900 + b"}}", "nested too deeply"),
        (b'{"text":"one \x00 in a line"}', "not valid JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"format":"annotator/1","text":"caf\xc3\x28"}', "0xC3 at line 2, column 36"),
    ],
)
def test_a_bad_line_is_refused_and_reading_goes_on(tmp_path: Path, bad: bytes, said: str) -> None:
    good = [line(), bad, line(id="a3")]
    articles, (refused,) = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", good))
    assert [item.article.id for item in articles] == ["a1", "a3"]
    assert (refused.source, refused.record) == (str(tmp_path / "a.jsonl"), "line 2")
    assert said in refused.reason


def test_what_refers_to_a_refused_label_goes_with_it(tmp_path: Path) -> None:
    data = line(mention("Ines Dahl", "BOAT"), mention("union", "ORG"))
    data["layers"][0]["stances"] = [
        {"id": "s1", "polarity": "FAVOR", "holder": {"mention": "m-Ines Dahl"}},
        {"id": "s2", "polarity": "AGAINST", "holder": {"mention": "m-union"}},
    ]
    data["layers"][0]["notes"] = [{"id": "n1", "on": "s1", "text": "really?"}]
    (article,), refused = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [data]))
    assert [record.id for record in article.layers[0].records] == ["m-union", "s2"]
    assert [item.record.split(", ")[1] for item in refused] == [
        "mention m-Ines Dahl",
        "stance s1",
        "note n1",
    ]


def test_of_two_crossing_names_the_first_in_the_file_stays(tmp_path: Path) -> None:
    crossing = [mention("Ines Dahl said"), mention("Mayor Ines"), mention("Dahl")]
    (article,), (refused,) = outcome(
        jsonl.read, write_lines(tmp_path / "a.jsonl", [line(*crossing)])
    )
    assert [record.id for record in article.layers[0].records] == ["m-Ines Dahl said", "m-Dahl"]
    assert "cross the label PERSON" in refused.reason


def test_offsets_are_moved_where_line_ends_shrink(tmp_path: Path) -> None:
    raw = TEXT.replace("\n", "\r\n")
    spans = [[raw.index("union"), raw.index("union") + 5]]
    item = {"id": "m1", "label": "ORG", "spans": spans, "text": "union"}
    (article,), refused = outcome(
        jsonl.read, write_lines(tmp_path / "a.jsonl", [line(item, text=raw)])
    )
    assert (article.article.text, refused) == (TEXT, [])
    (label,) = article.layers[0].records
    assert isinstance(label, Mention)
    assert label.spans == (Span(TEXT.index("union"), TEXT.index("union") + 5),)


def test_a_label_in_boilerplate_is_refused(tmp_path: Path) -> None:
    closed = {"id": "r1", "label": "BOILERPLATE", "start": 0, "end": 48, "annotate": False}
    data = line(mention("Ines Dahl"), mention("union", "ORG"), regions=[closed])
    (article,), (refused,) = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [data]))
    assert [record.id for record in article.layers[0].records] == ["m-union"]
    assert refused.reason == "this is boilerplate, which is not labelled"


def test_overlapping_regions_and_rings_of_claims_are_refused(tmp_path: Path) -> None:
    regions = [{"id": f"r{n}", "label": "BODY", "start": n, "end": 20} for n in (0, 5)]
    data = line(regions=regions)
    data["layers"][0]["claims"] = [
        {"id": "c1", "content": [[0, 5]], "nested_in": "c2"},
        {"id": "c2", "content": [[0, 9]], "nested_in": "c1"},
    ]
    (article,), refused = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [data]))
    assert [region.id for region in article.regions] == ["r0"]
    assert article.layers[0].records == ()
    assert [item.record for item in refused] == [
        "line 1, region r5",
        "line 1, claim c1",
        "line 1, claim c2",
    ]


def test_unknown_keys_are_kept_in_meta_or_listed(tmp_path: Path) -> None:
    data = line(mention("union", "ORG", mood="grim"), desk="foreign", links=["x"])
    (article,), refused = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [data]))
    assert article.article.meta == {"desk": "foreign"}
    assert [item.record for item in refused] == ["line 1, “links”", "line 1, mentions"]


def test_as_suggestions_every_layer_is_a_suggesters(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", [line(mention("union", "ORG"))])
    (article,), _ = outcome(jsonl.read, path, context(as_suggestions=True))
    (layer,) = article.layers
    assert (layer.layer.kind, layer.progress) == (LayerKind.SUGGESTER, Progress.NEW)


def test_the_encoding_of_a_file_is_guessed_aloud(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps(line(text="Café “Ær” ø"), ensure_ascii=False).encode("cp1252"))
    guesses: list[str] = []
    given = context(guessed=lambda _, encoding: guesses.append(encoding))
    (article,), _ = outcome(jsonl.read, path, given)
    assert (article.article.text, guesses) == ("Café “Ær” ø", ["windows-1252"])
    assert article.article.meta["encoding"] == "windows-1252"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((json.dumps(line()) + "\n" + json.dumps(line(id="a2"))).encode(encoding))
    articles, refused = outcome(jsonl.read, path)
    assert ([item.article.id for item in articles], refused) == (["a1", "a2"], [])


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=r"no article in it"):
        outcome(jsonl.read, path)


def test_layers_of_articles_come_as_they_were(tmp_path: Path) -> None:
    layers = [{"name": "Ines", "mentions": [mention("union", "ORG")]}, {"name": "Ines"}]
    path = write_lines(tmp_path / "a.jsonl", [line(layers=[*layers, {"name": "x", "kind": "y"}])])
    (article,), refused = outcome(jsonl.read, path)
    assert [(one.layer.name, one.progress) for one in article.layers] == [("Ines", "begun")]
    assert [item.record for item in refused] == ["line 1, layer Ines", "line 1, layer x"]


def test_nothing_but_this_layer_is_written(tmp_path: Path) -> None:
    (article,), _ = outcome(jsonl.read, write_lines(tmp_path / "a.jsonl", [line()]))
    empty = replace(article, layers=(ImportedLayer(article.layers[0].layer, (), Progress.DONE),))
    written = json.loads(jsonl.write_article(empty))
    assert written["layers"][0]["state"] == "done"
    assert written["layers"][0]["mentions"] == []


@pytest.mark.parametrize("name", ["turned \u202e round", "n" * 500, "two\nlines"])
def test_a_layer_without_a_fit_name_is_refused(tmp_path: Path, name: str) -> None:
    layer = {"name": name, "kind": "annotator", "mentions": [mention("union", "ORG")]}
    path = write_lines(tmp_path / "a.jsonl", [line(layers=[layer])])
    (article,), (refused,) = outcome(jsonl.read, path)
    assert article.layers == ()
    assert "a name" in refused.reason
