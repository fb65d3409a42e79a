"""Settlements in our JSONL: what was decided where annotators part, and why."""

from __future__ import annotations

from annotator.domain.annotations import Choice, Settlement
from annotator.domain.phrases import phrase
from annotator.formats.jsonl_records import Here, RecordForm
from annotator.formats.jsonl_values import (
    FaultError,
    Json,
    choice_of,
    list_of,
    optional_text,
    score_of,
    text_of,
)

_TEXTS = ("words", "reason", "rule", "over", "pattern", "answer", "said")
_KEYS = ("item", "choice", "by", "at", "outcome", "taken", "score", "versions", *_TEXTS)


def write_settlement(settlement: Settlement) -> Json:
    """Return the settlement as JSON values; of who had a say, the ids of their labels."""
    written: Json = {
        "item": settlement.item,
        "choice": settlement.choice.value,
        "by": settlement.by,
        "at": settlement.at,
        "outcome": settlement.outcome,
        "taken": settlement.taken,
        "score": settlement.probability,
        "versions": [label for _, label in settlement.versions if label],
    }
    return written | {name: getattr(settlement, name) for name in _TEXTS}


def read_settlement(item: Json, here: Here) -> Settlement:
    """Return the settlement that `write_settlement` wrote."""
    versions = list_of(item, "versions")
    if not all(isinstance(label, str) for label in versions):
        raise FaultError(phrase("“versions” should be a list of ids"))
    return Settlement(
        item=text_of(item, "item"),
        article_id=here.article_id,
        layer_id=here.layer_id,
        choice=choice_of(item, "choice", Choice, None),
        by=text_of(item, "by"),
        at=text_of(item, "at", ""),
        outcome=optional_text(item, "outcome"),
        taken=optional_text(item, "taken"),
        probability=score_of(item),
        versions=tuple(("", str(label)) for label in versions),
        **{name: text_of(item, name, "") for name in _TEXTS},
    )


SETTLEMENT = RecordForm("settlement", frozenset(_KEYS), read_settlement)
