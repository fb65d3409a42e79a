"""Finds plain stances: a verb or adjective that takes sides, who holds it, and toward what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotator.nlp.rules.found_names import Name
from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.phrases import Phrases, Tokens
from annotator.nlp.rules.words import Is, Sentence, Words
from annotator.nlp.suggestions import (
    NOMINAL_RULE,
    PRONOUN_RULE,
    SuggestedClaim,
    SuggestedMention,
    SuggestedStance,
)

_READ = frozenset(["HEADLINE", "CAPTION", "BODY"])
_OPPOSITE = {"FAVOR": "AGAINST", "AGAINST": "FAVOR"}
_BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"]
)
_SPEAKERS = frozenset(["i", "we"])
_PERSONS = frozenset(["he", "she", "him"])
_POSSESSIVE = ("'s", "’s", "'", "’")
# What each rule was worth: `suggesting.md` judges stances by hand, names on both sides do best.
SCORES = {"verb": 0.5, "passive": 0.45, "wish": 0.4, "adjective": 0.4}
_TOPIC_PENALTY = 0.1
_LONGEST_TOPIC = 8
_LONGEST_JUDGED = 4


class StanceFinder:
    """Finds the stances of one article; mentions that are no names are added on the way."""

    def __init__(self, words: Words, lexicon: Lexicon, labels: frozenset[str]) -> None:
        self._words = words
        self._attitudes = lexicon.attitudes
        self._wishing = lexicon.sections["wishing"]
        self._stops = lexicon.sections["stops"]
        self._heads = dict.fromkeys(lexicon.sections["people"], "PERSON")
        self._heads |= dict.fromkeys(lexicon.sections["bodies"], "ORG")
        self._labels = labels
        self._phrases = Phrases(words, lexicon)
        self._mentions: list[SuggestedMention] = []
        self._claims: Sequence[SuggestedClaim] = ()
        self._name_at: dict[int, int] = {}
        self._by_span: dict[tuple[int, int], int] = {}
        self._claim_at: dict[int, int] = {}

    def find(
        self,
        names: Sequence[Name],
        mentions: list[SuggestedMention],
        claims: Sequence[SuggestedClaim],
    ) -> list[SuggestedStance]:
        """Return the stances; `mentions`, parallel to `names`, grows by those they need."""
        self._mentions, self._claims = mentions, claims
        self._name_at = {k: n for n, name in enumerate(names) for k in range(name.first, name.last)}
        self._by_span = {(item.start, item.end): n for n, item in enumerate(mentions)}
        self._claim_at = self._paint_claims()
        words, found = self._words, list[SuggestedStance]()
        for sentence in words.sentences:
            if words.labels[sentence.paragraph] not in _READ:
                continue
            pairs = set[tuple[int | None, int | None, str | None]]()
            for index in range(sentence.first, sentence.last):
                if words.flags[index] & Is.ATTITUDE:
                    stance = self._stance(index, sentence)
                    pair = stance and (stance.holder, stance.target, stance.topic)
                    if stance is not None and pair is not None and pair not in pairs:
                        pairs.add(pair)
                        found.append(stance)
        return found

    def _stance(self, index: int, sentence: Sentence) -> SuggestedStance | None:
        kind = self._attitudes[self._words.lower[index]]
        if kind.endswith("_WORD"):
            return self._adjective(index, kind.removesuffix("_WORD"), sentence)
        return self._verb(index, kind, sentence)

    def _verb(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        words = self._words
        first, last = sentence.first, sentence.last
        if index == first or words.flags[index] & Is.CAPITAL:
            return None
        group = self._phrases.verb_group(index, first)
        auxiliaries = words.lower[group:index]
        if any(item == "not" or item.endswith(("n't", "n’t", "never")) for item in auxiliaries):
            polarity = _OPPOSITE[polarity]
        before = words.lower[index - 1]
        if any(item in _BE for item in auxiliaries) and not words.lower[index].endswith("ing"):
            return self._passive(index, polarity, sentence)
        if before == "to" or words.lower[group - 1] == "to":
            return self._wish(index, polarity, sentence)
        if words.flags[index - 1] & (Is.DETERMINER | Is.PREPOSITION) or before in _POSSESSIVE:
            return None
        holder = self._holder(self._phrases.before(index, first), index)
        # “accused X of Y”: X is the target, whatever Y names.
        limit = last
        if words.lower[index].startswith("accus"):
            limit = next((k for k in range(index + 1, last) if words.lower[k] == "of"), last)
        target = self._phrases.after(index + 1, limit)
        return self._made("verb", index, polarity, holder, target)

    def _passive(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        words, limit = self._words, min(sentence.last, index + 4)
        by = next((k for k in range(index + 1, limit) if words.lower[k] == "by"), None)
        if by is None:
            return None
        holder = self._holder(self._phrases.after(by + 1, sentence.last), index)
        return self._made(
            "passive", index, polarity, holder, self._phrases.before(index, sentence.first)
        )

    def _wish(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        """Read “vowed to fight X”; a mere plan or possibility takes no side."""
        words = self._words
        to = index - 1
        while to > sentence.first and words.lower[to] != "to":
            to -= 1
        verb = to - 1
        if verb <= sentence.first or words.lower[verb] not in self._wishing:
            return None
        if words.lower[verb] in ("refuse", "refused", "refuses"):
            polarity = _OPPOSITE[polarity]
        holder = self._holder(self._phrases.before(verb, sentence.first), index)
        target = self._phrases.after(index + 1, sentence.last)
        return self._made("wish", index, polarity, holder, target)

    def _adjective(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        """Read “X is dangerous” in what somebody says; the author's own view is left alone."""
        words = self._words
        verb = next(
            (k for k in range(index - 1, max(sentence.first, index - 5), -1)
             if words.lower[k] in _BE),
            None,
        )  # fmt: skip
        if verb is None:
            return None
        if any(w == "not" or w.endswith(("n't", "n’t")) for w in words.lower[verb - 1 : index]):
            polarity = _OPPOSITE[polarity]
        claim = self._claim_around(index)
        if claim is None:
            return None
        target = self._phrases.before(verb, sentence.first)
        if target is None or target[1] - target[0] > _LONGEST_JUDGED:
            return None
        stance = self._made("adjective", index, polarity, self._source_of(claim), target)
        return stance if stance is not None and stance.topic is None else None

    def _made(
        self, rule: str, index: int, polarity: str, holder: int | None, target: Tokens | None
    ) -> SuggestedStance | None:
        if holder is None or target is None:
            return None
        mention, topic = self._target(target)
        if mention is None and topic is None:
            return None
        if topic is None and mention is not None and self._same(holder, mention):
            return None
        words = self._words
        return SuggestedStance(
            holder=holder,
            holder_author=False,
            target=mention,
            topic=topic,
            anchor=((words.starts[index], words.ends[index]),),
            polarity=polarity,
            via_claim=self._claim_around(index),
            score=round(SCORES[rule] - (_TOPIC_PENALTY if topic else 0), 2),
            rule=rule,
        )

    def _same(self, one: int, other: int) -> bool:
        first, second = self._mentions[one], self._mentions[other]
        return one == other or (first.cluster is not None and first.cluster == second.cluster)

    def _holder(self, phrase: Tokens | None, index: int) -> int | None:
        """Return the mention that holds the stance; “we” in a quotation is whoever speaks."""
        if phrase is None:
            return None
        words = self._words
        if phrase[1] - phrase[0] == 1 and words.lower[phrase[0]] in _SPEAKERS:
            claim = self._claim_around(index)
            return None if claim is None else self._source_of(claim)
        return self._mention(phrase)

    def _mention(self, phrase: Tokens) -> int | None:
        """Return the mention that a noun phrase is: its name, or a new one that is none."""
        words, (first, last) = self._words, phrase
        if last - first == 1 and words.lower[first] in _PERSONS:
            return self._new_mention(phrase, "PERSON", PRONOUN_RULE)
        ending = self._name_at.get(last - 1)
        if ending is not None:
            return ending
        label = self._heads.get(words.lower[last - 1])
        return None if label is None else self._new_mention(phrase, label, NOMINAL_RULE)

    def _new_mention(self, phrase: Tokens, label: str, rule: str) -> int | None:
        span = self._words.char_span(*phrase)
        if span in self._by_span:
            return self._by_span[span]
        if label not in self._labels or self._crosses(phrase):
            return None
        score = SCORES["verb"]
        self._mentions.append(SuggestedMention(*span, label, score, rule))
        self._by_span[span] = len(self._mentions) - 1
        return self._by_span[span]

    def _crosses(self, phrase: Tokens) -> bool:
        first, last = phrase
        span = self._words.char_span(first, last)
        for number in {self._name_at.get(first), self._name_at.get(last - 1)} - {None}:
            name = self._mentions[number or 0]
            if name.start < span[0] or name.end > span[1]:
                return True
        return any(
            item.start < span[1] and span[0] < item.end
            for item in self._mentions[-8:]
            if item.rule in (NOMINAL_RULE, PRONOUN_RULE)
        )

    def _target(self, phrase: Tokens) -> tuple[int | None, str | None]:
        """Return the mention, the topic, or both: “Oslo's plan” is the plan of a mention."""
        words, (first, last) = self._words, phrase
        while last - 1 > first and words.lower[last - 1] in self._stops:
            last -= 1
        for index in range(first + 1, last):
            if words.lower[index] in self._stops:
                last = index
                break
        opening = self._name_at.get(first)
        for index in range(first, last - 1):
            if words.surface[index] in _POSSESSIVE and index > first:
                owner = self._name_at.get(index - 1)
                return owner, self._topic(index + 1, last) if owner is not None else None
        mention = self._mention((first, last))
        if mention is None and opening is not None and words.flags[last - 1] & Is.CAPITAL:
            mention = opening
        return (mention, None) if mention is not None else (None, self._topic(first, last))

    def _topic(self, first: int, last: int) -> str | None:
        words = self._words
        if first < last and words.flags[first] & Is.DETERMINER:
            first += 1
        if not 0 < last - first <= _LONGEST_TOPIC or words.flags[first] & Is.PRONOUN:
            return None
        start, end = words.char_span(first, last)
        topic = words.text[start:end]
        return topic if any(letter.isalpha() for letter in topic) and len(topic) > 3 else None

    def _claim_around(self, index: int) -> int | None:
        """Return the innermost claim in whose content the token stands."""
        return self._claim_at.get(index)

    def _paint_claims(self) -> dict[int, int]:
        """Return for each token the claim around it; inner claims are painted over outer ones."""
        pieces = [
            (start - end, start, end, number)
            for number, claim in enumerate(self._claims)
            for start, end in claim.content
        ]
        painted: dict[int, int] = {}
        for _, start, end, number in sorted(pieces):
            first = bisect_right(self._words.starts, start) - 1
            last = bisect_right(self._words.starts, end - 1)
            painted.update(dict.fromkeys(range(max(first, 0), last), number))
        return painted

    def _source_of(self, claim: int) -> int | None:
        words = self._words
        for start, end in self._claims[claim].source:
            first = bisect_right(words.starts, start) - 1
            last = bisect_right(words.starts, end - 1)
            named = [self._name_at[k] for k in range(first, last) if k in self._name_at]
            people = [n for n in named if self._mentions[n].label == "PERSON"]
            if people or named:
                return (people or named)[-1]
            return self._mention((first, last))
        return None
