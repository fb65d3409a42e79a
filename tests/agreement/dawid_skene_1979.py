"""Table 1 of Dawid & Skene 1979: 45 patients, the first of five anaesthetists asked three times."""

from __future__ import annotations

_ROWS = """
111 1 1 1 1  333 4 3 3 4  112 2 1 2 2  222 3 1 2 1  222 3 2 2 2
222 3 3 2 2  122 2 1 1 1  333 3 4 3 3  222 2 2 2 3  232 2 2 2 3
444 4 4 4 4  222 3 3 4 3  111 1 1 1 1  222 3 2 1 2  121 1 1 1 1
111 2 1 1 1  111 1 1 1 1  111 1 1 1 1  222 2 2 2 1  222 1 3 2 2
222 2 2 2 2  222 2 2 2 1  222 3 2 2 2  221 2 2 2 2  111 1 1 1 1
111 1 1 1 1  232 2 2 2 2  111 1 1 1 1  111 1 1 1 1  112 1 1 2 1
111 1 1 1 1  333 3 2 3 3  111 1 1 1 1  222 2 2 2 2  222 3 2 3 2
433 4 3 4 3  221 2 2 3 2  232 3 2 3 3  333 3 4 3 2  111 1 1 1 1
111 1 1 1 1  121 2 1 1 1  232 2 2 2 2  121 1 1 1 1  222 2 2 2 2
"""


def patients() -> list[tuple[tuple[str, str], ...]]:
    """Return what was said of each patient: pairs of observer and class."""
    words = _ROWS.split()
    rows = [words[start : start + 5] for start in range(0, len(words), 5)]
    return [
        tuple((str(who), said) for who, all_said in enumerate(row, 1) for said in all_said)
        for row in rows
    ]
