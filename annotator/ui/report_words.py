"""The words of a report of agreement that are alike in every report, so that they are translated.

Sentences that are made of names and words of an article stay as they were computed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

REPORT_WORDS = (
    # Measures.
    "Cohen κ on labels of shared spans",
    "Cohen κ on polarity of shared stances",
    "Cohen κ on values that two gave",
    "F1, end to end",
    "F1, exact content",
    "F1, exact span and label",
    "F1, exact span, any label",
    "F1, given known arguments",
    "F1, given matched claims",
    "F1, half of the content shared",
    "F1, holder and target",
    "F1, holder, target and polarity",
    "F1, name",
    "F1, name and value",
    "F1, overlapping span",
    "F1, overlapping span, same label",
    "F1, overlapping, same label",
    "F1, words",
    "Fleiss κ on labels of shared spans",
    "Fleiss κ on polarity of shared stances",
    "Fleiss κ on values that two gave",
    "Gwet AC1 on labels of shared spans",
    "Gwet AC1 on polarity of shared stances",
    "Gwet AC1 on values that two gave",
    "Krippendorff (k)uα",
    "Krippendorff cuα, labels of text that two marked",
    "Krippendorff uα, where units begin and end",
    "Krippendorff |uα, marked or not",
    "Krippendorff α",
    "Krippendorff α on labels of shared spans",
    "Krippendorff α on polarity of shared stances",
    "Krippendorff α on values that two gave",
    "Krippendorff α over words",
    "Krippendorff α, ordinal, on polarity",
    "Krippendorff α, this label or another",
    "Percent agreement",
    "Percent agreement on labels of shared spans",
    "Percent agreement on polarity of shared stances",
    "Percent agreement on values that two gave",
    "Scott π on labels of shared spans",
    "Scott π on polarity of shared stances",
    "Scott π on values that two gave",
    "Share of its text that another marked too",
    "agr, both ways: overlapped by some label of the other",
    "γ (Mathet)",
    "γ-cat, labels as if of the same units",
    # What was counted.
    "characters",
    "labels",
    "marked words",
    "shared labels",
    "words",
    # How an interval came about.
    "bootstrap",
    "jackknife",
    # Why there is no figure or no interval, and what to keep in mind; parted by “; ”.
    "a missed claim is a missed part",
    "blind to what only one marked",
    "given labels that both have",
    "mean of pairs, weighed by what each shares",
    "no article was shown to all of them without suggestions",
    "no interval below 8 articles",
    "no interval: the figure is undefined for many draws",
    "no interval: the figure is undefined without some of the articles",
    "nobody marked anything",
    "not defined",
    "nothing could differ",
    "of claims that both found",
    "of stances whose arguments both labelled",
    "only for comparison: rises with plain text",
    "only what all of them found",
    "outermost labels",
    "rough: few articles",
    "all that was marked twice has one label",
    "all that was marked twice has one label or is one unit",
    "no text was compared",
    "no two gave it to one article",
    "no two have a label alike that may carry it",
    "no words were compared",
    "nobody else marked any of its text",
    "nobody found anything that another found too",
    "nobody marked any word",
    "nowhere did two mark the same text",
    "only one label was ever given, so that chance alone would agree always",
    "only one value was ever given, so that chance alone would agree always",
    "random labels would agree as well",
    "there is nothing that all of them found",
    "there is only one kind of segment, so that nothing can differ",
    "without mixed ones, which have no place on the order",
    "articles",
    # What the differences say.
    "Most are attributes: their values need examples in the guideline.",
    "Most are boundaries: the guideline lacks a line on where labels begin and end.",
    "Most are labels of the same words: two labels are too close to one another.",
    "Most are labels that only one has: a question of time, or of what is to be marked.",
    "Most are links: who is source, holder or target needs examples in the guideline.",
    # What was left out, with names and numbers in it.
    "agr, labels of {} found by {}",
    "Most confused: {} and {}, {} times.",
    "No longer in the scheme, but in use: {}.",
    "Nobody marked anything of this family in these articles.",
    "Only one label was given, {}: nothing can be said about mixing labels.",
    "{} and {} have no finished article in common.",
    "{} finished {} of the {} articles; figures with them are over those.",
)
"""English as `annotator.agreement` and the services write it; {} stands for names and numbers."""


def in_words_of(language: Callable[[str], str], words: str) -> str:
    """Return words of a report in a language; notes that stand together part by part."""
    whole = _one(language, words)
    if whole != words:
        return whole
    return "; ".join(_one(language, part) for part in words.split("; "))


def _one(language: Callable[[str], str], words: str) -> str:
    said = language(words)
    if said != words:
        return said
    for template, pattern in _patterns():
        found = pattern.fullmatch(words)
        if found is not None:
            return language(template).format(*found.groups())
    return words


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (template, re.compile("(.+)".join(map(re.escape, template.split("{}")))))
        for template in REPORT_WORDS
        if "{}" in template
    ]
