"""All sums and rows of one article, whatever the family."""

from __future__ import annotations

from annotator.agreement.sides import ArticleSides, Plan
from annotator.agreement.tally import Tally
from annotator.agreement.tally_frames import (
    of_kind,
    tally_documents,
    tally_roles,
    tally_stances,
)
from annotator.agreement.tally_spans import tally_spans
from annotator.agreement.tally_words import tally_gamma, tally_role_words, tally_units, tally_words
from annotator.domain.annotations import Claim, Family
from annotator.domain.words import main_spans


def counted(article: ArticleSides, plan: Plan, *, with_gamma: bool = False) -> Tally:
    """Return what an article adds to every figure of the plan; gamma takes long, so on request."""
    tally = Tally()
    sides = [side for side in plan.everybody() if side in article.labels]
    items = {side: article.of(side, plan.family, plan.label) for side in sides}
    pairs = list(article.pairs(plan.pairs))
    for pair in pairs:
        tally.sums["articles", *pair] = 1
        if not items[pair[0]] and not items[pair[1]]:
            tally.sums["empty", *pair] = 1
    if plan.family is Family.STANCE:
        tally_stances(article, items, plan, tally)
    elif plan.family is Family.DOCUMENT:
        tally_documents(article, items, plan, tally)
    else:
        tally_spans(article, items, plan, tally)
        groups = article.groups(plan)
        marked = {
            side: [(item.label, main_spans(item)) for item in own] for side, own in items.items()
        }
        tally_words(article, marked, pairs, groups, tally)
        tally_units(article, marked, groups, tally)
        if with_gamma:
            tally_gamma(article, marked, groups, tally)
        if plan.family is Family.CLAIM:
            claims = of_kind(items, Claim)
            tally_roles(claims, pairs, tally)
            tally_role_words(article, claims, groups, tally)
    return tally
