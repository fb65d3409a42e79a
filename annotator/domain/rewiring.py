"""Records pointing at other records: what changes when the others go, or get another id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.domain.annotations import Annotation, Argument, Claim, DocumentLabel, Stance


def pointing_elsewhere(item: Annotation, new_ids: Mapping[str, str | None]) -> Annotation:
    """Return `item` with every reference in `new_ids` replaced; None takes the reference away."""
    match item:
        case Claim():
            return replace(item, nested_in=_mapped(item.nested_in, new_ids))
        case Stance():
            return replace(
                item,
                holder=_argument(item.holder, new_ids),
                target=_argument(item.target, new_ids),
                via_claim=_mapped(item.via_claim, new_ids),
            )
        case DocumentLabel():
            basis = (_mapped(stance, new_ids) for stance in item.basis)
            return replace(item, basis=tuple(stance for stance in basis if stance))
        case _:
            return item


def without_reference(item: Annotation, record_id: str) -> Annotation:
    """Return `item` pointing nowhere where it pointed at the record."""
    return pointing_elsewhere(item, {record_id: None})


def _mapped(record_id: str | None, new_ids: Mapping[str, str | None]) -> str | None:
    return new_ids.get(record_id, record_id) if record_id is not None else None


def _argument(argument: Argument | None, new_ids: Mapping[str, str | None]) -> Argument | None:
    if argument is None or argument.refers_to() not in new_ids:
        return argument
    moved = replace(
        argument,
        mention=_mapped(argument.mention, new_ids),
        claim=_mapped(argument.claim, new_ids),
    )
    return None if moved == Argument() else moved
