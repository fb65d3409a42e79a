"""The sample corpus shows every phenomenon that the program must survive."""

from __future__ import annotations

import re
from collections import Counter

from annotator.domain.annotations import (
    Claim,
    DocumentLabel,
    Mention,
    Stance,
)
from annotator.domain.rules import inside
from annotator.domain.scheme import FamilyScheme
from annotator.domain.text import has_right_to_left
from annotator.services.sample_labels import read_lines
from tests.examples import scheme
from tests.services.sampled import (
    RESOURCES,
    gold,
    numbered,
    of,
    sample,
    shown,
    surface,
    voices,
)

SPANNED: list[type[Mention | Claim]] = [Mention, Claim]


def test_repeated_headlines_and_captions_point_to_the_first() -> None:
    copies = Counter[str]()
    for item in sample():
        by_id = {region.id: region for region in item.regions}
        for region in filter(lambda region: region.duplicate_of, item.regions):
            first = by_id[region.duplicate_of or ""]
            text = item.article.text
            assert first.annotate
            assert not region.annotate
            assert text[slice(*first.span)] == text[slice(*region.span)]
            copies[region.label] += 1
    assert min(copies["HEADLINE"], copies["CAPTION"], copies["CREDIT"]) >= 2


def test_boilerplate_comes_in_many_styles() -> None:
    found = {
        region.subtype
        for item in sample()
        for region in item.regions
        if region.label == "BOILERPLATE"
    }
    styles = (
        "menu cookies newsletter advertisement related media share comments most-read copyright"
    )
    assert set(styles.split()) <= found
    assert {region.label for item in sample() for region in item.regions} == set(
        scheme().region.names()
    )


def test_one_article_was_scraped_twice() -> None:
    first, second = numbered("05"), numbered("13")
    assert first.article.text != second.article.text
    assert shown(first).split()[4:] == shown(second).split()  # without the timestamp


def test_every_label_value_of_the_scheme_is_used_in_gold() -> None:
    assert {record.label for _, record in gold(Mention)} == set(scheme().entity.names())
    assert {record.polarity for _, record in gold(Stance)} == set(scheme().stance.names())
    news = scheme()
    families: list[tuple[type[Mention | Claim | Stance], FamilyScheme]] = [
        (Mention, news.entity),
        (Claim, news.claim),
        (Stance, news.stance),
    ]
    for kind, family in families:
        used = {pair for _, record in gold(kind) for pair in record.attributes.items()}
        for attribute in family.attributes:
            assert {(attribute.name, value) for value in attribute.values} <= used
    assert {"NEWS", "ANALYSIS"} <= {record.value for _, record in gold(DocumentLabel)}


def test_an_opinion_piece_speaks_for_its_author() -> None:
    stances = of(Stance, voices(numbered("15"))["Ines"])
    labels = of(DocumentLabel, voices(numbered("15"))["Wale"])
    assert sum(bool(stance.holder and stance.holder.author) for stance in stances) >= 5
    assert any(label.name.startswith("AUTHOR|") and label.basis for label in labels)


def nesting(claim: Claim, claims: dict[str, Claim]) -> int:
    return 1 + (nesting(claims[claim.nested_in], claims) if claim.nested_in else 0)


def test_claims_nest_three_deep() -> None:
    depths = Counter[int]()
    for item in sample():
        claims = {claim.id: claim for claim in of(Claim, voices(item).get("gold"))}
        depths.update(nesting(claim, claims) for claim in claims.values())
    assert depths[2] >= 10
    assert depths[3] >= 4


def test_quotations_come_in_every_form() -> None:
    claims = list(gold(Claim))
    assert sum(len(claim.content) > 1 for _, claim in claims) >= 10
    interrupted = [
        claim
        for _, claim in claims
        if len(claim.content) > 1
        and claim.cue
        and claim.content[0] < claim.cue[0] < claim.content[1]
    ]
    assert len(interrupted) >= 8
    assert sum(not claim.source and not claim.cue for _, claim in claims) >= 1
    assert sum(bool(claim.source) and not claim.cue for _, claim in claims) == 1
    assert {"–", ":"} <= {surface(item, claim.cue) for item, claim in claims}
    assert any(claim.via for _, claim in claims)
    assert any("[" in surface(item, claim.content) for item, claim in claims)


def test_an_implicit_source_has_no_words() -> None:
    for _, claim in gold(Claim):
        assert (claim.attributes["source_type"] == "IMPLICIT") == (not claim.source)


def test_curly_quotations_close_straight() -> None:
    assert sum(bool(re.search('“[^”"]*"', shown(item))) for item in sample()) >= 2


def test_one_entity_goes_by_many_names() -> None:
    forms: dict[str, set[tuple[str, str]]] = {}
    for item, mention in gold(Mention):
        form = (mention.attributes["mention"], surface(item, mention.spans))
        forms.setdefault(mention.entity_id or "", set()).add(form)
    union = forms["dock-workers-union"]
    assert {
        ("NAM", "Dock Workers’ Union"),
        ("NAM", "DWU"),
        ("NOM", "union"),
        ("PRO", "it"),
    } <= union
    assert {("NAM", "Mette Aagaard"), ("NAM", "Aagaard"), ("NOM", "minister")} <= forms[
        "mette-aagaard"
    ]
    assert "" not in forms


def test_nouns_and_pronouns_are_marked_only_where_they_have_a_part() -> None:
    for item in sample():
        layer = voices(item).get("gold")
        mentions, sources = (
            of(Mention, layer),
            [part for c in of(Claim, layer) for part in c.source],
        )
        arguments = [each for s in of(Stance, layer) for each in (s.holder, s.target) if each]
        parts = {each.mention for each in arguments} | {each.entity_id for each in arguments}
        for mention in mentions:
            acts = mention.id in parts or mention.entity_id in parts
            speaks = any(inside(mention.spans[0], source) for source in sources)
            assert mention.attributes["mention"] == "NAM" or acts or speaks, item.origin
        for source in sources:
            assert any(inside(mention.spans[0], source) for mention in mentions), item.origin


def test_one_name_is_a_woman_and_an_island() -> None:
    labels = {
        (item.origin, mention.label)
        for item, mention in gold(Mention)
        if surface(item, mention.spans) == "Lindholm"
    }
    both = [origin for origin, label in labels if label == "GPE" and (origin, "PERSON") in labels]
    assert len(both) >= 3


def test_names_stand_inside_longer_mentions_but_not_inside_names() -> None:
    nested = 0
    for item in sample():
        mentions = of(Mention, voices(item).get("gold"))
        for outer in mentions:
            for inner in mentions:
                (start, end), (first, last) = outer.spans[0], inner.spans[0]
                if outer != inner and start <= first and last <= end:
                    assert outer.attributes["mention"] == "NOM"
                    nested += 1
    assert nested >= 10


def test_a_name_with_an_editorial_insertion_is_in_two_pieces() -> None:
    pieces = [
        surface(numbered("09"), mention.spans)
        for mention in of(Mention, voices(numbered("09"))["Wale"])
        if len(mention.spans) > 1
    ]
    assert pieces == ["Tomas … Rehn"]


def test_one_post_has_emoji_and_combining_marks_inside_labels() -> None:
    item = numbered("10")
    assert "\N{ZERO WIDTH JOINER}" in shown(item)
    labelled = [
        surface(item, label.all_spans())
        for kind in SPANNED
        for label in of(kind, voices(item)["gold"])
    ]
    assert any("😷" in words for words in labelled)
    assert any("e\N{COMBINING ACUTE ACCENT}" in words for words in labelled)
    assert any("é" in words for words in labelled)


def test_one_article_is_partly_right_to_left() -> None:
    item = numbered("11")
    for kind in SPANNED:
        words = [surface(item, label.all_spans()) for label in of(kind, voices(item)["gold"])]
        assert any(re.search("[א-ת]", part) for part in words)
        assert any(re.search("[ء-ي]", part) for part in words)
    assert [has_right_to_left(each.article.text) for each in sample()].count(True) == 1


def test_every_shared_name_stands_in_some_article() -> None:
    everything = "\n".join(shown(item) for item in sample())
    for line in read_lines((RESOURCES / "sample/names.txt").read_text("utf-8")):
        for name in line.parts():
            assert name in everything
