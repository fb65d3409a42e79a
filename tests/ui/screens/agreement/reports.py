"""An invented report, as a computation would give it."""

from __future__ import annotations

from array import array
from itertools import combinations

from annotator.domain.annotations import Family
from annotator.domain.articles import LayerKind
from annotator.services.agreement_report import (
    AgreementReport,
    ArticleLine,
    Conflicts,
    Confusion,
    Figure,
    Pattern,
    Period,
    Profile,
    Reading,
    Share,
    Side,
    Where,
)

NAMES = ("Ada", "Ben", "Cleo")
LABELS = ("PERSON", "ORG", "GPE", "none")
MEASURES = (
    ("f1_exact", "F1, exact span and label", 0.842),
    ("f1_overlap", "F1, overlapping span", 0.913),
    ("gamma", "γ (Mathet)", 0.788),
    ("alpha_u", "Krippendorff’s u-alpha", 0.761),
    ("kappa_cohen", "Cohen’s kappa on labels of shared spans", 0.902),
)


def figure(name: str, title: str, value: float | None, **parts: object) -> Figure:
    known = value is not None
    low, high = (value - 0.035, min(value + 0.03, 1.0)) if value is not None else (None, None)
    filled: dict[str, object] = {
        "low": low,
        "high": high,
        "n_articles": 60,
        "n_items": 1204,
        "method": "bootstrap" if known else "",
        "note": None if known else "nobody marked anything",
    }
    return Figure(name, title, value, **{**filled, **parts})  # type: ignore[arg-type]


def measures() -> tuple[Figure, ...]:
    found = []
    for place, reading in enumerate(Reading):
        for name, title, value in MEASURES:
            undefined = name == "gamma" and reading is Reading.BLIND
            shown = None if undefined else value - 0.03 * place
            found.append(figure(name, title, shown, reading=reading))
    return tuple(found)


def conflicts() -> Conflicts:
    names = ("", "PERSON", "ORG", "GPE", "none", "quote", "B includes the article")
    return Conflicts(
        articles=("a1", "a2"),
        pairs=(("Ada", "Ben"), ("Ada", "Cleo")),
        main=2,
        names=names,
        article=array("I", [0, 0, 1, 1]),
        pair=array("B", [0, 0, 0, 1]),
        kind=array("B", [0, 1, 2, 5]),
        first=array("I", [1, 2, 2, 1]),
        second=array("I", [4, 2, 3, 1]),
        part=array("I", [0, 0, 0, 0]),
        hints=array("I", [0, 16, 0, 0]),
        pattern=array("I", [0, 6, 0, 0]),
        untouched=array("B", [0, 0, 1, 0]),
        count=array("I", [3, 1, 2, 40]),
    )


def profile() -> Profile:
    kinds = (("missing", 92), ("boundary", 61), ("label", 34), ("attribute", 9), ("link", 0))
    return Profile(
        196,
        tuple(Share(kind, kind, count, 196, Where(kind=kind)) for kind, count in kinds),
        (Share("quote mark", "quote mark", 12, 196, Where(hint="quote mark")),),
        cascades=4,
        advice="Mostly missing: time or recall.",
    )


PATTERN = Pattern(
    "B includes the article",
    "Ben includes the leading article: 14 of 19",
    14,
    19,
    Where(pattern="B includes the article"),
)


def report(names: tuple[str, ...] = NAMES, **parts: object) -> AgreementReport:
    pairs = tuple(combinations(names, 2))
    counts = ((312, 2, 0, 11), (1, 240, 19, 14), (0, 12, 205, 8), (9, 7, 3, 0))
    weeks = ("2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26")
    filled: dict[str, object] = {
        "sides": tuple(Side(name, LayerKind.ANNOTATOR, name, 80, 400) for name in names),
        "pairs": pairs,
        "articles": (
            ArticleLine("a1", "The bridge at Alder", names, 0.61, 44, (3, 1, 0, 0, 0), False, True),
            ArticleLine("a2", "Ferry runs again", names[:2], 0.93, 61, (0, 0, 2, 0, 0)),
            ArticleLine("a3", "Weather", names, None, 0, (0, 0, 0, 0, 0), True),
        ),
        "measures": measures(),
        "by_pair": tuple(
            figure("f1_exact", "F1, exact", 0.89 - 0.06 * place, pair=pair)
            for place, pair in enumerate(pairs)
        ),
        "by_label": tuple(
            figure("f1_exact", "F1, exact", 0.9 - 0.1 * place, label=name, faint=place == 2)
            for place, name in enumerate(LABELS[:3])
        ),
        "by_attribute": (figure("alpha", "alpha", 0.71, attribute="mention"),),
        "periods": tuple(
            Period(week, (figure("f1_exact", "F1, exact", 0.7 + 0.04 * place, period=week),))
            for place, week in enumerate(weeks)
        ),
        "confusions": tuple(Confusion(pair, LABELS, counts, "ORG ↔ GPE") for pair in pairs),
        "profile": profile(),
        "patterns": (PATTERN,),
        "conflicts": conflicts(),
        "notes": ("Cleo and Ben have no finished article in common.",),
        "draws": 2000,
        "seed": 20260,
        "seconds": 0.8,
    }
    return AgreementReport(Family.ENTITY, **{**filled, **parts})  # type: ignore[arg-type]
