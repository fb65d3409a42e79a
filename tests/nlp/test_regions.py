"""Regions: the page's furniture is told from the article, and nothing is lost."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotations import Region
from tests.nlp.reading import regions

BODY = (
    "The port of North Harbour was closed on Tuesday after a storm damaged two of its three piers."
)
CAPTION = "Mayor Ada Holm, seen here at the harbour in March, wants the ferry to sail again soon."
ARTICLE = f"""Home | News | Sport | Weather | Opinion
12 March 2021 14:05
Storm closes port for the second time
Storm closes port for the second time
By Ines Aalto and Per Lind
{CAPTION} Photo by Per Lind/Nordfoto
{CAPTION} Photo by Per Lind/Nordfoto | License Photo

NORTH HARBOUR, Norland, March 12 (NNA) -- {BODY}
Advertisement
“Nobody was hurt in the storm, and the ferries will sail again by the weekend,” Holm said.
RELATED Union: ferry owners knew about the damage
What happens now
The piers will be mended within a month, and the town hopes for help from the ministry.
Podcasts
0:00
28:21
Latest Headlines
Bank raises rates again
Sign up for our newsletter
© 2021 Nordfoto. All rights reserved.
"""


def labels(text: str) -> list[tuple[str, str | None, bool]]:
    return [(r.label, r.subtype, r.annotate) for r in regions(text)]


def region_of(text: str, words: str, nth: int = 0) -> Region:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return next(r for r in regions(text) if r.span.start <= start < r.span.end)


@pytest.mark.parametrize(
    ("words", "label", "subtype"),
    [
        ("Home |", "BOILERPLATE", "menu"),
        ("12 March", "TIMESTAMP", None),
        ("Storm closes", "HEADLINE", None),
        ("By Ines", "BYLINE", None),
        ("seen here", "CAPTION", None),
        ("Photo by", "CREDIT", None),
        ("NORTH HARBOUR, Norland", "DATELINE", None),
        ("The port of", "BODY", None),
        ("Advertisement", "BOILERPLATE", "advertisement"),
        ("RELATED", "BOILERPLATE", "related"),
        ("What happens", "BODY", "subhead"),
        ("Podcasts", "BOILERPLATE", "media"),
        ("28:21", "BOILERPLATE", "media"),
        ("Latest Headlines", "BOILERPLATE", "related"),
        ("Bank raises", "BOILERPLATE", "related"),
        ("Sign up", "BOILERPLATE", "newsletter"),
        ("© 2021", "BOILERPLATE", "legal"),
    ],
)
def test_each_part_of_a_scraped_page(words: str, label: str, subtype: str | None) -> None:
    region = region_of(ARTICLE, words)
    assert (region.label, region.subtype) == (label, subtype)
    assert region.annotate == (label != "BOILERPLATE")


@pytest.mark.parametrize("words", ["Storm closes port", "seen here", "Photo by"])
def test_later_copy_points_to_the_first(words: str) -> None:
    first, second = region_of(ARTICLE, words), region_of(ARTICLE, words, 1)
    assert second.duplicate_of == first.id
    assert first.annotate
    assert not second.annotate


@pytest.mark.parametrize(
    "line",
    [
        "Published: Tuesday, 3 May 2022, 09:15 GMT",
        "Updated 4:12 PM ET, Mon June 6, 2016",
        "2023-04-01",
        "3 hours ago",
    ],
)
def test_timestamps(line: str) -> None:
    assert labels(f"{line}\n{BODY}")[0][0] == "TIMESTAMP"


@pytest.mark.parametrize(
    "opening",
    ["LONDON (AP) — ", "Bergen (Reuters) - ", "OSLO/BERGEN, March 3 (Reuters) - ", "OSLO — "],
)
def test_datelines(opening: str) -> None:
    found = regions(opening + BODY)
    assert [r.label for r in found] == ["DATELINE", "BODY"]
    assert found[1].span.start == len(opening)


@pytest.mark.parametrize(
    "sentence",
    [
        "More than forty ferries lay idle in the harbour on Tuesday, the owners of the line said.",
        "Live music returned to the town on Friday, when hundreds filled the old theatre.",
        "Trending topics on the network were about the storm, according to the firm's own figures.",
        "By Tuesday the water had fallen, and the town began to count what it had lost.",
        "Share prices fell by a tenth on Monday, as traders heard that the port would stay closed.",
    ],
)
def test_sentences_that_begin_like_page_furniture_are_body(sentence: str) -> None:
    assert labels(f"{BODY}\n{sentence}") == [("BODY", None, True)]


def test_paragraph_printed_twice_counts_once() -> None:
    found = regions(
        f"{BODY}\nThe ferry line said that it would sue the owners of the pier.\n{BODY}"
    )
    assert found[-1].duplicate_of == found[0].id


def test_blank_text_has_no_regions() -> None:
    assert regions(" \n\t\n") == []


@given(st.one_of(st.text(max_size=300), st.permutations(ARTICLE.split("\n")).map("\n".join)))
@settings(max_examples=150, deadline=None)
def test_regions_are_disjoint_ordered_and_cover_all(text: str) -> None:
    found = regions(text)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    covered = {k for region in found for k in range(*region.span)}
    assert all(k in covered for k, letter in enumerate(text) if letter.strip())
    ids = {region.id for region in found}
    assert all(r.duplicate_of is None or r.duplicate_of in ids - {r.id} for r in found)


def test_very_long_line_is_judged_in_time() -> None:
    text = "word (photo " * 80_000
    assert [r.label for r in regions(text)][-1] in ("BODY", "HEADLINE")


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_51b4b65b6f199c0d.txt", "menu TIMESTAMP HEADLINE repeated BODY media"),
        (
            "004_79474b1618f9e3d2.txt",
            "advertisement HEADLINE BYLINE CAPTION CREDIT repeated repeated DATELINE BODY"
            " advertisement BODY related BODY advertisement BODY related",
        ),
    ],
)
def test_seed_articles_come_in_as_they_are(name: str, expected: str) -> None:
    text = (SEEDS / name).read_text("utf-8")
    found = regions(text)
    assert [region.subtype or region.label for region in found] == expected.split()
    assert found[-1].span.end == len(text.rstrip())


SENTENCE = "The old ferry sank on Monday night after it had struck a rock near the northern quay."
TITLE = "Ferry sinks off the northern quay"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["We respect your privacy. This site stores cookies on your device.", TITLE, SENTENCE],
            ["cookies", "HEADLINE", "BODY"],
        ),
        ([TITLE, "Ada Holm", SENTENCE], ["HEADLINE", "BYLINE", "BODY"]),
        ([TITLE, "Ada Holm and Erik Dahl", SENTENCE], ["HEADLINE", "BYLINE", "BODY"]),
        (["NEWS / AT SEA", TITLE, SENTENCE], ["breadcrumbs", "HEADLINE", "BODY"]),
        (["Home › Ships", TITLE, SENTENCE], ["breadcrumbs", "HEADLINE", "BODY"]),
        (
            [TITLE, SENTENCE, "Sign up for our newsletter", "The sea in your inbox at noon."],
            ["HEADLINE", "BODY", "newsletter"],
        ),
        (
            [TITLE, SENTENCE, "Advertisement", "New sails from 90 crowns. Order today!"],
            ["HEADLINE", "BODY", "advertisement"],
        ),
        ([TITLE, SENTENCE, "View this post"], ["HEADLINE", "BODY", "embed"]),
        ([TITLE, SENTENCE, "♥ 1,204 ↻ 33 Translate post"], ["HEADLINE", "BODY", "counts"]),
        ([TITLE, SENTENCE, "© Bay News Ltd. Contact us."], ["HEADLINE", "BODY", "legal"]),
        ([TITLE, f"NORVIK. {SENTENCE}"], ["HEADLINE", "DATELINE", "BODY"]),
        (
            [TITLE, "Photo: Ada Holm/Seapress | Order print", SENTENCE],
            ["HEADLINE", "CREDIT", "shop", "BODY"],
        ),
    ],
)
def test_page_furniture_around_an_article(lines: list[str], expected: list[str]) -> None:
    assert [item.subtype or item.label for item in regions("\n".join(lines))] == expected


@pytest.mark.parametrize("text", ["« Oui » dit Ada.", "She baked cookies for us."])
def test_sentences_are_no_furniture(text: str) -> None:
    assert regions(f"{TITLE}\n{SENTENCE}\n{text}")[-1].label == "BODY"
