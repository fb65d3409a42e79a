"""Suggestions become records of a suggester's layer, with their links kept."""

from __future__ import annotations

from itertools import count

from annotator.domain.annotations import Claim, Mention, Stance
from annotator.nlp.suggestions import to_records
from tests.nlp.reading import suggest

TEXT = "Ada Holm said the officials condemned Russia. “We oppose the merger,” said Holm."


def test_links_between_records_hold() -> None:
    ids = count()
    records = to_records(
        suggest(TEXT),
        article_id="a",
        layer_id="rules",
        origin="rules",
        new_id=lambda: f"i{next(ids)}",
    )
    by_id = {record.id: record for record in records}
    assert len(by_id) == len(records)
    stances = [record for record in records if isinstance(record, Stance)]
    assert len(stances) == 2
    for stance in stances:
        assert stance.holder is not None
        assert isinstance(by_id[stance.holder.mention or ""], Mention)
        assert isinstance(by_id[stance.via_claim or ""], Claim)
        assert 0 <= (stance.score or -1) <= 1


def test_one_entity_has_one_id_and_nominal_mentions_say_so() -> None:
    ids = count()
    records = to_records(
        suggest(TEXT), article_id="a", layer_id="l", origin="rules", new_id=lambda: str(next(ids))
    )
    mentions = {
        TEXT[m.spans[0].start : m.spans[0].end]: m for m in records if isinstance(m, Mention)
    }
    assert mentions["Ada Holm"].entity_id == mentions["Holm"].entity_id
    assert mentions["the officials"].attributes == {"mention": "NOM"}
    assert mentions["the officials"].entity_id is None
