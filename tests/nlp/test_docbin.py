"""What spaCy reads back from our file is what the annotator decided."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from spacy.tokens import Doc, DocBin

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Span,
    Stance,
)
from annotator.domain.articles import Article
from annotator.domain.exports import NotCarried, Selection, whole, without_boilerplate
from annotator.nlp.docbin import DocBinWriter
from annotator.nlp.spacy_tokens import SpacyTokens, english
from tests.examples import INES, TEXT, article, at, regions, scheme

tokens = cache(SpacyTokens)
pipeline = cache(english)


def mention(name: str, label: str, *spans: Span, **more: object) -> Mention:
    return Mention(name, "article-1", INES.id, label, spans, **more)  # type: ignore[arg-type]


ADA = mention("m1", "PERSON", at("Ada Holm"), entity_id="Q-ada")
CLAIM = Claim(
    "c1",
    "article-1",
    INES.id,
    (at("It is safe,"), at("and it is paid for.")),
    cue=(at("told"),),
    source=(at("Holm", nth=1),),
    attributes={"quote": "DIRECT"},
)
STANCE = Stance(
    "s1",
    "article-1",
    INES.id,
    "FAVOR",
    Argument(mention="m1"),
    Argument(claim="c1", topic="bridge"),
    (at("safe"),),
)
KIND = DocumentLabel("d1", "article-1", INES.id, "AUTHOR|bridge", "FAVOR")


def written(tmp_path: Path, *selections: Selection) -> tuple[list[Doc], list[NotCarried]]:
    writer = DocBinWriter(tmp_path, tokens(), scheme())
    missed = [one for selection in selections for one in writer.add(selection, INES)]
    writer.write(tmp_path / "out.spacy")
    return list(DocBin().from_disk(tmp_path / "out.spacy").get_docs(pipeline().vocab)), missed


def read_back(
    tmp_path: Path, *labels: Annotation, of: Article | None = None
) -> tuple[Doc, list[NotCarried]]:
    docs, missed = written(tmp_path, whole(of or article(), [], labels))
    return docs[0], missed


def test_names_are_ents_and_keep_their_id_and_entity(tmp_path: Path) -> None:
    doc, missed = read_back(tmp_path, ADA)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ada Holm", "PERSON")]
    (span,) = doc.spans["entities"]
    assert (span.id_, span.kb_id_, span.label_, span.text) == ("m1", "Q-ada", "PERSON", "Ada Holm")
    assert doc.text == TEXT
    assert not missed


def test_a_reviewed_and_empty_article_says_that_there_is_nothing(tmp_path: Path) -> None:
    doc, _ = read_back(tmp_path)
    assert doc.has_annotation("ENT_IOB")
    assert {token.ent_iob_ for token in doc} == {"O"}
    assert not doc.spans["entities"]
    assert not doc.spans["claim_content"]


def test_a_claim_in_pieces_keeps_one_id_and_all_its_roles(tmp_path: Path) -> None:
    doc, missed = read_back(tmp_path, CLAIM)
    found = {key: [(s.text, s.id_) for s in group] for key, group in doc.spans.items() if group}
    assert found == {
        "claim_content": [("It is safe,", "c1"), ("and it is paid for.", "c1")],
        "claim_cue": [("told", "c1")],
        "claim_source": [("Holm", "c1")],
    }
    assert doc.user_data["annotator"]["labels"]["c1"]["attributes"] == {"quote": "DIRECT"}
    assert not missed


def test_relations_lead_from_token_to_token_and_from_id_to_id(tmp_path: Path) -> None:
    doc, _ = read_back(tmp_path, ADA, CLAIM, STANCE)
    if not Doc.has_extension("rel"):
        Doc.set_extension("rel", default={})
    named = {(doc[a].text, doc[b].text): labels for (a, b), labels in doc._.rel.items()}
    assert named == {
        ("It", "told"): {"CUE": 1.0},
        ("It", "Holm"): {"SOURCE": 1.0},
        ("safe", "Ada"): {"HOLDER": 1.0},
        ("safe", "It"): {"TARGET": 1.0},
    }
    own = doc.user_data["annotator"]
    assert own["relations"] == (("s1", "HOLDER", "m1"), ("s1", "TARGET", "c1"))
    assert own["labels"]["s1"]["target"] == {"claim": "c1", "topic": "bridge"}


def test_a_stance_of_the_article_is_a_category_among_its_kind(tmp_path: Path) -> None:
    doc, _ = read_back(tmp_path, KIND)
    assert doc.cats["AUTHOR|bridge|FAVOR"] == 1.0
    assert doc.cats["AUTHOR|bridge|AGAINST"] == 0.0
    assert sum(doc.cats.values()) == 1.0


def test_a_name_inside_a_name_is_told_and_stays_among_the_spans(tmp_path: Path) -> None:
    outer = mention("m2", "ORG", at("Minister Ada Holm"))
    doc, missed = read_back(tmp_path, ADA, outer)
    assert [ent.label_ for ent in doc.ents] == ["ORG"]
    assert len(doc.spans["entities"]) == 2
    (note,) = missed
    assert note.article == "article-1"
    assert note.what == f"PERSON at {ADA.spans[0].start}–{ADA.spans[0].end}"
    assert "cannot nest" in note.why


@pytest.mark.parametrize(
    ("label", "why"),
    [
        (mention("m", "ORG", at("Minister"), at("bridge")), "in pieces"),
        (mention("m", "ORG", at("Minister"), attributes={"mention": "NOM"}), "names only"),
    ],
)
def test_what_is_no_plain_name_is_told_and_stays_among_the_spans(
    tmp_path: Path, label: Mention, why: str
) -> None:
    doc, (note,) = read_back(tmp_path, label)
    assert not doc.ents
    assert {span.id_ for span in doc.spans["entities"]} == {"m"}
    assert why in note.why


def test_an_edge_inside_a_token_is_widened_and_told(tmp_path: Path) -> None:
    text = "A U.S.-led force in Paris\u200b met."
    inside = mention("m", "GPE", at("Paris", text))
    doc, (note,) = read_back(tmp_path, inside, of=article(text))
    assert [ent.text for ent in doc.ents] == ["Paris\u200b"]
    assert "widened" in note.why
    _, missed = read_back(tmp_path, mention("m", "GPE", at("U.S.", text)), of=article(text))
    assert not missed


def test_blanks_at_an_edge_are_left_off_and_told(tmp_path: Path) -> None:
    start, end = ADA.spans[0]
    wide, blank = (
        mention("m", "PERSON", Span(start - 1, end + 1)),
        mention("b", "ORG", Span(end, end + 1)),
    )
    doc, missed = read_back(tmp_path, wide, blank)
    assert [ent.text for ent in doc.ents] == ["Ada Holm"]
    assert {note.why.split(",")[0] for note in missed} == {
        "blanks at its edges were left off",
        "it marks nothing but blanks",
    }


def test_without_boilerplate_every_place_leads_back(tmp_path: Path) -> None:
    selection, hurt = without_boilerplate(article(), regions(), [ADA, CLAIM])  # type: ignore[arg-type]
    (doc,), _ = written(tmp_path, selection)
    assert not hurt
    assert "Advertisement" not in doc.text
    assert doc.user_data["annotator"]["pieces"] == tuple(
        (p.start, p.end, p.at) for p in selection.excerpt.pieces
    )
    for span in (*doc.spans["claim_content"], *doc.spans["entities"]):
        start = selection.excerpt.original(span.start_char)
        assert TEXT[start : start + len(span.text)] == span.text


def test_the_same_articles_give_the_same_bytes_as_spacy_reads_them(tmp_path: Path) -> None:
    docs, _ = written(tmp_path, whole(article(), [], [ADA, CLAIM]), whole(article("Two."), [], []))
    first = (tmp_path / "out.spacy").read_bytes()
    written(tmp_path, whole(article(), [], [ADA, CLAIM]), whole(article("Two."), [], []))
    assert (tmp_path / "out.spacy").read_bytes() == first
    stock = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True, docs=docs)
    again = list(DocBin().from_bytes(stock.to_bytes()).get_docs(pipeline().vocab))
    assert [doc.to_json() for doc in again] == [doc.to_json() for doc in docs]
    assert [doc.spans.to_bytes() for doc in again] == [doc.spans.to_bytes() for doc in docs]
