"""What agreement others reached on labels of this kind: context beside a figure, no yardstick.

Only figures that were read in the source or its data are here, none from memory.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.domain.annotations import Family


@dataclass(frozen=True, slots=True)
class OthersRange:
    """The range of one measure that others report for one family, and who they are."""

    family: Family
    measure: str
    low: float
    high: float
    words: str

    def sentence(self) -> str:
        """Return who reports it, in the user's language."""
        return QCoreApplication.translate("others", self.words)


OTHERS = (
    OthersRange(
        Family.CLAIM,
        "alpha_token",
        0.754,
        0.754,
        str(
            QT_TRANSLATE_NOOP(
                "others", "α over words .754: attributions in campaign news (Newell et al. 2018)"
            )
        ),
    ),
    OthersRange(
        Family.CLAIM,
        "agr",
        0.923,
        0.923,
        str(
            QT_TRANSLATE_NOOP(
                "others", "agr .923: attributions in campaign news (Newell et al. 2018)"
            )
        ),
    ),
    OthersRange(
        Family.DOCUMENT,
        "percent",
        0.731,
        0.731,
        str(
            QT_TRANSLATE_NOOP(
                "others", "percent .731: stance of short messages (SemEval-2016, task 6)"
            )
        ),
    ),
)


def reached_by_others(family: Family, measure: str) -> OthersRange | None:
    """Return what others report for a measure, if anything is known."""
    found = (item for item in OTHERS if (item.family, item.measure) == (family, measure))
    return next(found, None)
