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
from annotator.agreement.spans import Counts, Marked, Rule, matched
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
    first: Sequence[Claim],
    second: Sequence[Claim],
    pairs: Sequence[tuple[Claim, Claim]],
    role: str,
) -> tuple[Counts, Counts]:
    """Return the counts of links from a claim to a span in `role` (source, cue or via).

    A link matches where the claims match, as `pairs` has them, and the spans overlap, one-to-one.
    The first are end to end, the second only of the links of matched claims, on either side.
    """
    matches = sum(_matches(_spans(ours, role), _spans(theirs, role)) for ours, theirs in pairs)
    ours, theirs = ([pair[side] for pair in pairs] for side in (0, 1))
    return (
        Counts(matches, _links(first, role), _links(second, role)),
        Counts(matches, _links(ours, role), _links(theirs, role)),
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


def _spans(claim: Claim, role: str) -> Spans:
    if role not in ROLES:
        raise ValueError(f"a claim has no role {role!r}")
    spans: Spans = getattr(claim, role)
    return spans


def _links(claims: Sequence[Claim], role: str) -> int:
    return sum(len(_spans(claim, role)) for claim in claims)


def _matches(first: Spans, second: Spans) -> int:
    """Return how many of the spans overlap, one-to-one; mostly there is one each."""
    if len(first) < 2 and len(second) < 2:
        return int(shared(first, second) > 0)
    ours, theirs = ([Marked("", (span,)) for span in spans] for spans in (first, second))
    return len(matched(ours, theirs, Rule.OVERLAP))


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
