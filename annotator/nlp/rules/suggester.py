"""The built-in suggester: word lists and rules, no model, no download."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.domain.annotations import Region
from annotator.nlp.rules.aliases import clusters
from annotator.nlp.rules.claim_details import ClaimDetails
from annotator.nlp.rules.claims import ClaimFinder
from annotator.nlp.rules.lexicon import load_lexicon
from annotator.nlp.rules.names import NameFinder
from annotator.nlp.rules.stances import StanceFinder
from annotator.nlp.rules.words import Words
from annotator.nlp.suggestions import SuggestedMention, Suggestions


class RuleSuggester:
    """Suggests names, claims and plain stances for English news.

    `lexicon` is the folder of word lists; of `labels`, the entity labels of the scheme, only
    those that the rules know are suggested, and no others.
    """

    def __init__(self, lexicon: Path, labels: frozenset[str]) -> None:
        self._lexicon = load_lexicon(lexicon)
        self._labels = labels

    def suggest(self, text: str, regions: Sequence[Region]) -> Suggestions:
        """Return the suggestions for the annotated regions of `text`."""
        words = Words(text, regions, self._lexicon.vocabulary)
        names = [
            name for name in NameFinder(words, self._lexicon).find() if name.label in self._labels
        ]
        numbers = clusters(names, words)
        claims = ClaimDetails(words, self._lexicon, names).complete(
            ClaimFinder(words, self._lexicon).find()
        )
        mentions = [
            SuggestedMention(
                *words.char_span(name.first, name.last), name.label, name.score, name.rule, number
            )
            for name, number in zip(names, numbers, strict=True)
        ]
        stances = StanceFinder(words, self._lexicon, self._labels).find(names, mentions, claims)
        return Suggestions(tuple(mentions), tuple(claims), tuple(stances))
