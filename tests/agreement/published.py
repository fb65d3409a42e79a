"""Data of published worked examples, as their authors print them."""

from __future__ import annotations

# Krippendorff 2011, "Computing Krippendorff's alpha-reliability", data C: four observers; also
# Gwet's four-rater data. One row for each observer, * is missing.
FOUR_OBSERVERS = ("123321412***", "1233224125*3", "*3332342251*", "12332441251*")

# Hayes & Krippendorff 2007, table 1: 40 articles by five observers, ordinal.
NEWS_TONE = """
112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
.100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
"""

# Fleiss 1971: 30 patients, six psychiatrists, five diagnoses; how often each was given.
PSYCHIATRIC = """
00060 03003 01401 00006 03030 20400 00402 20310 20040 00006
10050 11040 03300 10050 02031 00501 30012 51000 02040 10203
00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
"""

# Cohen 1960 and 1968: 200 cases, diagnoses of two psychiatrists.
COHEN = ((88, 14, 18), (10, 40, 10), (2, 6, 12))


def four_observers() -> list[list[int | None]]:
    units = zip(*FOUR_OBSERVERS, strict=True)
    return [[None if mark == "*" else int(mark) for mark in unit] for unit in units]


def news_tone() -> list[list[int | None]]:
    return [[None if mark == "." else int(mark) for mark in unit] for unit in NEWS_TONE.split()]


def psychiatric() -> list[list[int]]:
    return [
        [diagnosis for diagnosis, count in enumerate(row) for _ in range(int(count))]
        for row in PSYCHIATRIC.split()
    ]


def cohen() -> dict[tuple[int, int], int]:
    return {(i, j): count for i, row in enumerate(COHEN) for j, count in enumerate(row)}
