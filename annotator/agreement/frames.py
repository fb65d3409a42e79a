"""Agreement on labels with parts: claims with source and cue, stances with holder and target.

Two questions, both with counts for `spans.f1`: end to end, where a part that hangs on a claim the
other side does not have is missed as well; and given matched heads or arguments, which looks at
the parts alone. The second is conditional: always show its n.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.agreement.align import Records, argument_likeness, argument_spans, entity_of
from annotator.agreement.assignment import best_pairs
from annotator.agreement.extents import shared
from annotator.agreement.spans import Counts, Marked, Rule, count_matches, matched, pooled
from annotator.domain.annotations import Annotation, Argument, Claim, Mention, Spans, Stance
from annotator.domain.words import main_spans

ROLES = ("source", "cue", "via")
LEAST_IOU = 0.5


def matched_claims(
    first: Sequence[Claim], second: Sequence[Claim], *, least_iou: float = LEAST_IOU
) -> list[tuple[Claim, Claim]]:
    """Return the claims with the same content: one-to-one, sharing at least `least_iou` of it."""
    pairs = matched(_contents(first), _contents(second), Rule.OVERLAP, least_iou=least_iou)
    return [(first[mine], second[their]) for mine, their in pairs]


def claim_counts(
    first: Sequence[Claim], second: Sequence[Claim], *, least_iou: float = LEAST_IOU
) -> Counts:
    """Return the counts of claims whose content both sides found."""
    pairs = matched_claims(first, second, least_iou=least_iou)
    return Counts(len(pairs), len(first), len(second))


def role_counts(
    first: Sequence[Claim], second: Sequence[Claim], role: str, *, given_claims: bool
) -> Counts:
    """Return the counts of links from a claim to a span in `role`: source, cue or via.

    A link matches where the claims match and the spans overlap, one-to-one. With `given_claims`
    only the links of matched claims are counted, on either side.
    """
    pairs = matched_claims(first, second)
    found = pooled(
        count_matches(_parts(ours, role), _parts(theirs, role), Rule.OVERLAP)
        for ours, theirs in pairs
    )
    if given_claims:
        return found
    return Counts(
        found.matches,
        sum(len(_parts(claim, role)) for claim in first),
        sum(len(_parts(claim, role)) for claim in second),
    )


def matched_stances(
    first: Sequence[Stance],
    second: Sequence[Stance],
    records: Records,
    *,
    same_polarity: bool = False,
) -> list[tuple[Stance, Stance]]:
    """Return the stances with the same holder and target, one-to-one.

    Arguments are the same where they name one author, entity or topic, or share text. Where
    several answer, the same polarity goes first, then what is most alike.
    """
    weights: dict[tuple[int, int], float] = {}
    scale = 1 / (3 * min(len(first), len(second)) + 1)
    for a, ours in enumerate(first):
        for b, theirs in enumerate(second):
            alike = _alike(ours, theirs, records)
            agreed = ours.polarity == theirs.polarity
            if alike and (agreed or not same_polarity):
                weights[a, b] = 1 + scale * (alike + agreed)
    return [(first[a], second[b]) for a, b in best_pairs(weights)]


def stance_counts(
    first: Sequence[Stance],
    second: Sequence[Stance],
    records: Records,
    *,
    same_polarity: bool = True,
) -> Counts:
    """Return the counts of (holder, target, polarity), or without polarity."""
    pairs = matched_stances(first, second, records, same_polarity=same_polarity)
    return Counts(len(pairs), len(first), len(second))


def with_known_arguments(
    stances: Iterable[Stance], other_side: Sequence[Annotation], records: Records
) -> list[Stance]:
    """Return the stances whose arguments the other side has labelled as well.

    `other_side` are all labels of the other side in the article. Counts over what this returns
    for both sides say how far stances agree, given that their arguments were found.
    """
    return [
        stance
        for stance in stances
        if all(_known(part, other_side, records) for part in (stance.holder, stance.target))
    ]


def _contents(claims: Sequence[Claim]) -> list[Marked]:
    return [Marked(claim.label, claim.content) for claim in claims]


def _parts(claim: Claim, role: str) -> list[Marked]:
    if role not in ROLES:
        raise ValueError(f"a claim has no role {role!r}")
    spans: Spans = getattr(claim, role)
    return [Marked(role, (span,)) for span in spans]


def _alike(first: Stance, second: Stance, records: Records) -> float:
    """Return how alike holder and target are together, from 0 to 2; 0 unless both are."""
    holder = argument_likeness(first.holder, second.holder, records)
    target = argument_likeness(first.target, second.target, records)
    return holder + target if holder and target else 0.0


def _known(argument: Argument | None, others: Sequence[Annotation], records: Records) -> bool:
    if argument is None or argument.refers_to() is None:
        return True
    spans, entity = argument_spans(argument, records), entity_of(argument, records)
    return any(
        shared(spans, main_spans(other)) > 0
        or (isinstance(other, Mention) and entity is not None and other.entity_id == entity)
        for other in others
    )
