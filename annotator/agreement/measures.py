"""Which measures are shown for which family of labels, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from annotator.agreement import formulas, unit_formulas
from annotator.agreement.figures import Formula, Measure
from annotator.agreement.gamma import SAMPLES, SEED
from annotator.agreement.sides import Plan, SidePair
from annotator.agreement.sums import Sums
from annotator.domain.annotations import Family

if TYPE_CHECKING:
    from annotator.agreement.sums import Column

_UNSHARED = "nobody found anything that another found too"
_ONE_LABEL = "only one label was ever given, so that chance alone would agree always"
_ONE_SEGMENT = "there is only one kind of segment, so that nothing can differ"
_ON_SHARED = {
    Family.ENTITY: "labels of shared spans",
    Family.CLAIM: "labels of shared claims",
    Family.STANCE: "polarity of shared stances",
    Family.DOCUMENT: "values that two gave",
}
_F1 = {
    Family.ENTITY: ("exact span and label", "overlapping span"),
    Family.CLAIM: ("exact content", "half of the content shared"),
    Family.STANCE: ("holder, target and polarity", "holder and target"),
    Family.DOCUMENT: ("name and value", "name"),
}
POLARITIES = ("AGAINST", "NEUTRAL", "FAVOR")
"""Polarities in their order; a mixed one has no place on it."""


def overall(plan: Plan, offered: int, *, touched: bool = False) -> Iterator[Measure]:
    """Yield the measures over all pairs; `offered` is how many labels there are to choose from.

    With `touched`, what two sides merely accepted as it was suggested is left out, and so are the
    measures over words and characters, for which that cannot be said.
    """
    yield from _spans(plan, plan.pairs, touched=touched)
    if not touched and plan.family in (Family.ENTITY, Family.CLAIM):
        yield from _text(plan)
    yield from _labels(plan, offered, touched=touched)


def for_pair(plan: Plan, pair: SidePair) -> Iterator[Measure]:
    """Yield the measures of two sides."""
    yield from _spans(plan, (pair,), touched=False)
    if plan.family is not Family.CLAIM:  # A claim has but one label.
        kappa = _kappa(plan, (pair,))
        yield kappa
        title = f"Scott π on {_ON_SHARED[plan.family]}"
        yield replace(
            kappa, name="pi_scott", title=title, formula=partial(formulas.scott, pair=pair)
        )
    if plan.family in (Family.ENTITY, Family.CLAIM):
        for side, name in (("a", "agr_first"), ("b", "agr_second")):
            one, other = pair if side == "a" else pair[::-1]
            yield Measure(
                name,
                f"agr, labels of {one} found by {other}",
                partial(formulas.agr_one_way, pair=pair, side=side),
                partial(formulas.total, keys=[("size", *pair, side)]),
                nothing=f"{one} marked nothing",
            )


def for_label(plan: Plan, label: str) -> Iterator[Measure]:
    """Yield the measures of one label, over all pairs."""
    if plan.family is Family.DOCUMENT:
        yield from _of_name(label)
        return
    sizes = partial(formulas.total, keys=[("label", label, "s")])
    for name, key, title in (
        ("f1_exact", "strict", f"F1, {_F1[plan.family][0]}"),
        ("f1_overlap", "type", "F1, overlapping, same label"),
    ):
        if key == "strict" or plan.family is not Family.STANCE:
            yield Measure(name, title, partial(_f1_of_label, label=label, key=key), sizes)
    if plan.family is Family.CLAIM:
        return  # A claim has but one label.
    yield Measure(
        "alpha_nominal",
        "Krippendorff α, this label or another",
        lambda sums: formulas.alpha_of_one(sums, label, "rated"),
        partial(formulas.total, keys=[("rated", "n", label)]),
        "shared labels",
        _UNSHARED,
        _ONE_LABEL,
    )
    if plan.family is Family.ENTITY:
        yield from _units_of_label(label)


def for_attribute(name: str) -> Iterator[Measure]:
    """Yield the measures of an attribute, on labels that two sides have alike."""
    things = partial(formulas.total, keys=[("attribute", name, "i")])
    for measure, title, formula in (
        ("percent", "Percent agreement", formulas.percent),
        ("alpha_nominal", "Krippendorff α", formulas.alpha),
    ):
        yield Measure(
            measure,
            title,
            _over(formula, "attribute", name),
            things,
            "shared labels",
            "no two have a label alike that may carry it",
            "only one value was ever given, so that chance alone would agree always",
            "given labels that both have",
        )


def for_role(plan: Plan, role: str) -> Iterator[Measure]:
    """Yield the measures of a part of claims or stances: end to end, and given what it hangs on."""
    of_stances = plan.family is Family.STANCE
    given = (
        ("F1, given known arguments", "of stances whose arguments both labelled")
        if of_stances
        else ("F1, given matched claims", "of claims that both found")
    )
    whole = ("F1, end to end", "a missed claim is a missed part")
    for name, (title, note), key in (
        ("f1_role", whole, "role"),
        ("f1_role_given", given, "role given"),
    ):
        if role == "content" or (of_stances and key == "role"):
            continue
        sizes = partial(formulas.total, keys=[(key, role, "s")])
        yield Measure(name, title, partial(_f1_of_role, key=key, role=role), sizes, note=note)
    if plan.family is Family.CLAIM and role != "via":
        yield Measure(
            "alpha_token",
            "Krippendorff α over words",
            _over(formulas.alpha, "words", role),
            _words("words", role),
            "words",
            "no words were compared",
            "nobody marked any word",
        )


def roles(plan: Plan) -> tuple[str, ...]:
    """Return the parts that have figures of their own."""
    if plan.family is Family.CLAIM:
        return ("content", "source", "cue", "via")
    return ("holder and target",) if plan.family is Family.STANCE else ()


def _spans(plan: Plan, pairs: Sequence[SidePair], *, touched: bool) -> Iterator[Measure]:
    rules = [("f1_exact", "strict", _F1[plan.family][0]), ("f1_overlap", "overlap", "")]
    rules[1] = ("f1_overlap", "overlap", _F1[plan.family][1])
    if plan.family is Family.ENTITY:
        rules.append(("f1_type", "type", "overlapping span, same label"))
        rules.append(("f1_span", "exact", "exact span, any label"))
    for name, rule, title in rules:
        yield Measure(
            name,
            f"F1, {title}",
            partial(formulas.f1, rule=rule, pairs=pairs, touched=touched),
            partial(_sizes, pairs=pairs, touched=touched),
        )
    if plan.family in (Family.ENTITY, Family.CLAIM) and not touched:
        yield Measure(
            "f1_token",
            "F1, words",
            partial(formulas.f1, rule="token", pairs=pairs),
            partial(formulas.sizes_of, pairs=pairs, rule="token"),
            "marked words",
        )
        sizes = partial(formulas.sizes_of, pairs=pairs)
        title = "agr, both ways: overlapped by some label of the other"
        yield Measure("agr", title, partial(formulas.agr, pairs=pairs), sizes)


def _text(plan: Plan) -> Iterator[Measure]:
    """Yield the measures over characters and words, and gamma."""
    text = Measure(
        "alpha_u",
        "Krippendorff uα, where units begin and end",
        unit_formulas.u_alpha,
        unit_formulas.characters,
        "characters",
        "no text was compared",
        _ONE_SEGMENT,
        "outermost labels",
    )
    yield text
    marked = "Krippendorff |uα, marked or not"
    yield replace(text, name="bar_u_alpha", title=marked, formula=unit_formulas.bar_u_alpha)
    if plan.family is Family.ENTITY:
        yield replace(
            text,
            name="cu_alpha",
            title="Krippendorff cuα, labels of text that two marked",
            formula=unit_formulas.cu_alpha,
            items=unit_formulas.shared_characters,
            nothing="nowhere did two mark the same text",
            flat="all that was marked twice has one label or is one unit",
            note="blind to what only one marked",
        )
    yield replace(
        text,
        name="alpha_token",
        title="Krippendorff α over words",
        formula=_over(formulas.alpha, "words"),
        items=_words("words"),
        called="words",
        flat="nobody marked any word",
        note="only for comparison: rises with plain text",
    )
    yield from _gamma()


def _gamma() -> Iterator[Measure]:
    for name, title, formula in (
        ("gamma", "γ (Mathet)", unit_formulas.gamma),
        ("gamma_cat", "γ-cat, labels as if of the same units", unit_formulas.gamma_cat),
    ):
        units = partial(formulas.total, keys=[("gamma", "units")])
        flat = "random labels would agree as well"
        note = f"chance sampled {SAMPLES} times, seed {SEED}"
        yield Measure(name, title, formula, units, flat=flat, note=note)


def _labels(plan: Plan, offered: int, *, touched: bool) -> Iterator[Measure]:
    shared = _ON_SHARED[plan.family]
    things = partial(_rated, touched=touched)
    without = ("accepted",) if touched else ()
    base = Measure("", "", things, things, "shared labels", _UNSHARED, _ONE_LABEL)
    if plan.family is Family.CLAIM:
        return
    for name, title, formula in (
        ("alpha_nominal", "Krippendorff α", formulas.alpha),
        ("percent", "Percent agreement", formulas.percent),
        ("ac1", "Gwet AC1", partial(formulas.ac1, offered=offered)),
    ):
        yield replace(
            base,
            name=name,
            title=f"{title} on {shared}",
            formula=_less(formula, without),
        )
    if not touched:
        yield _kappa(plan, plan.pairs)
        yield from _of_everybody(plan, base)


def _of_everybody(plan: Plan, base: Measure) -> Iterator[Measure]:
    yield replace(
        base,
        name="kappa_fleiss",
        title=f"Fleiss κ on {_ON_SHARED[plan.family]}",
        formula=lambda sums: formulas.fleiss(sums, "rated"),
        items=partial(formulas.total, keys=[("rated", "I")]),
        nothing="there is nothing that all of them found",
        note="only what all of them found",
    )
    if plan.family is Family.STANCE:
        yield replace(
            base,
            name="alpha_ordinal",
            title="Krippendorff α, ordinal, on polarity",
            formula=lambda sums: formulas.alpha_ordinal(sums, POLARITIES, "rated"),
            note="without mixed ones, which have no place on the order",
        )


def _kappa(plan: Plan, pairs: Sequence[SidePair]) -> Measure:
    return Measure(
        "kappa_cohen",
        f"Cohen κ on {_ON_SHARED[plan.family]}",
        partial(formulas.mean_kappa, pairs=pairs),
        _shared(pairs),
        "shared labels",
        _UNSHARED,
        _ONE_LABEL,
        "mean of pairs, weighed by what each shares" if len(pairs) > 1 else "",
    )


def _units_of_label(label: str) -> Iterator[Measure]:
    yield Measure(
        "ku_alpha",
        "Krippendorff (k)uα",
        partial(unit_formulas.ku_alpha, label=label),
        unit_formulas.shared_characters,
        "characters",
        "nobody else marked any of its text",
        "all that was marked twice has one label",
    )
    yield Measure(
        "coverage",
        "Share of its text that another marked too",
        partial(unit_formulas.coverage, label=label),
        unit_formulas.characters,
        "characters",
    )


def _of_name(name: str) -> Iterator[Measure]:
    things = partial(formulas.total, keys=[("name", name, "i")])
    for measure, title, formula in (
        ("alpha_nominal", "Krippendorff α", formulas.alpha),
        ("percent", "Percent agreement", formulas.percent),
    ):
        yield Measure(
            measure,
            title,
            _over(formula, "name", name),
            things,
            "articles",
            "no two gave it to one article",
            _ONE_LABEL,
        )


def _over(formula: Callable[..., Column], *name: str) -> Formula:
    return lambda sums: formula(sums, *name)


def _less(formula: Callable[..., Column], without: Sequence[str]) -> Formula:
    return lambda sums: formula(sums, "rated", without=without)


def _words(*name: str) -> Formula:
    return lambda sums: sums.each(*name, "n").sum(axis=1)


def _shared(pairs: Sequence[SidePair]) -> Formula:
    return partial(formulas.total, keys=[("kappa", *pair, "n") for pair in pairs])


def _rated(sums: Sums, *, touched: bool) -> Column:
    found = sums("rated", "i")
    return found - sums("accepted", "i") if touched else found


def _sizes(sums: Sums, *, pairs: Sequence[SidePair], touched: bool) -> Column:
    found = formulas.sizes_of(sums, pairs)
    accepted = formulas.total(sums, [("f1", "strict", *pair, "u") for pair in pairs])
    return found - 2 * accepted if touched else found


def _f1_of_label(sums: Sums, *, label: str, key: str) -> Column:
    return formulas.share(2 * sums("label", label, key), sums("label", label, "s"))


def _f1_of_role(sums: Sums, *, key: str, role: str) -> Column:
    return formulas.share(2 * sums(key, role, "m"), sums(key, role, "s"))
