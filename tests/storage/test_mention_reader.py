"""Names in columns are the names that records tell of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotations import Mention, Region, Span
from annotator.domain.edits import Edit
from annotator.domain.errors import UnknownNameError
from annotator.services.corpus import Corpus
from tests.services.reviewed import reviewed

ADVERT = Region("advert", "a0", "ADVERT", Span(4, 17), annotate=False)


def test_the_table_holds_what_the_records_say(tmp_path: Path) -> None:
    marks = {"Ada": [("Harbour Board", "ORG"), ("Ada Lind", "*PERSON")], "Ben": None}
    with reviewed(tmp_path / "team.corpus", [marks] * 2, regions=[ADVERT]) as corpus:
        ada, ben = corpus.layer("Ada"), corpus.layer("Ben")
        spans = (Span(4, 11), Span(18, 21))
        parted = Mention("p", "a1", ben.id, "ORG", spans, "Q1", {"mention": "NOM"})
        corpus.submit(corpus.content("a1", ben), Edit("Label", after=(parted,)))
        ids, layers = ["a1", "a0"], [ben.id, ada.id]
        table = corpus.run(lambda store: store.mentions.table(ids, layers))
        read = corpus.run(lambda store: list(store.iterate(ids, labels_only=True)))
    assert table.texts == [article.text for article, _ in read]
    own = [[item for item in records if isinstance(item, Mention)] for _, records in read]
    found = [table.mention(place) for place in range(len(table))]
    assert len(found) == sum(map(len, own))
    for place, mentions in enumerate(own):
        assert {item.id: replace(item, entity_id=None) for item in mentions} == {
            item.id: item for item in found if item.article_id == ids[place]
        }
    assert [region.id for region in table.regions["a0"]] == ["advert"]


def test_an_article_that_is_not_there_is_named(tmp_path: Path) -> None:
    with (
        Corpus.create(tmp_path / "empty.corpus") as corpus,
        pytest.raises(UnknownNameError, match="nowhere"),
    ):
        corpus.run(lambda store: store.mentions.table(["nowhere"], []))
