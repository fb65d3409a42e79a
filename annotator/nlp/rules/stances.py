"""Finds plain stances: words that take sides, who holds them, and toward what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.nlp.rules.found_names import Name
from annotator.nlp.rules.lexicon import AttitudePhrase, Lexicon
from annotator.nlp.rules.phrases import Phrases, Tokens
from annotator.nlp.rules.stance_arguments import StanceArguments
from annotator.nlp.rules.words import Is, Sentence, Words
from annotator.nlp.suggestions import SuggestedClaim, SuggestedMention, SuggestedStance

_Rule = Callable[[int, str, Sentence], SuggestedStance | None]
_READ = frozenset(["HEADLINE", "CAPTION", "BODY"])
_OPPOSITE = {"FAVOR": "AGAINST", "AGAINST": "FAVOR", "NEUTRAL": "NEUTRAL"}
_BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"]
)
_LEANING_VERBS = _BE | {"remains", "remained", "came", "spoke", "voted", "argued", "campaigned"}
_POSSESSIVE = ("'s", "’s", "'", "’")
_OWNERS = frozenset([*_POSSESSIVE, "his", "her", "their"])
_JOINED = frozenset(["and", "but", ",", "then", "while", "by"])
_NEGATIONS = frozenset(["not", "never", "no", "hardly", "neither", "nor"])
_DUTIES = frozenset(["should", "must"])
_TOWARD = frozenset(["for", "of", "to", "at", "toward", "towards", "with", "in", "against"])
# What each rule was worth, measured by ``benchmarks/rules_stances.py``.
SCORES = {
    "verb": 0.6,
    "phrase": 0.55,
    "passive": 0.45,
    "wish": 0.45,
    "leaning": 0.55,
    "noun": 0.5,
    "judged": 0.5,
    "duty": 0.5,
    "adjective": 0.45,
}
_TOPIC_PENALTY = 0.1
_LONGEST_JUDGED = 4
_FARTHEST_VERB = 6
_FARTHEST_JUDGE = 12
_FARTHEST_ENDING = 10


class StanceFinder:
    """Finds the stances of one article; mentions that are no names are added on the way."""

    def __init__(self, words: Words, lexicon: Lexicon, labels: frozenset[str]) -> None:
        self._words = words
        self._lower = words.lower
        self._lexicon = lexicon
        self._labels = labels
        self._phrases = Phrases(words, lexicon)
        self._holder_before: int | None = None
        self._rules: dict[str, _Rule] = {
            "VERB": self._verb,
            "WORD": self._adjective,
            "NOUN": self._noun,
            "DUTY": self._duty,
        }

    def find(
        self,
        names: Sequence[Name],
        mentions: list[SuggestedMention],
        claims: Sequence[SuggestedClaim],
    ) -> list[SuggestedStance]:
        """Return the stances; `mentions`, parallel to `names`, grows by those they need."""
        words, found = self._words, list[SuggestedStance]()
        self._arguments = StanceArguments(
            words, self._lexicon, self._labels, names, mentions, claims
        )
        for sentence in words.sentences:
            if words.labels[sentence.paragraph] not in _READ:
                continue
            pairs = set[tuple[int | None, int | None, str | None]]()
            self._holder_before = None
            for index in range(sentence.first, sentence.last):
                if words.flags[index] & Is.ATTITUDE:
                    stance = self._stance(index, sentence)
                    pair = stance and (stance.holder, stance.target, stance.topic)
                    if stance is not None and pair is not None and pair not in pairs:
                        pairs.add(pair)
                        self._holder_before = stance.holder
                        found.append(stance)
        return found

    def _stance(self, index: int, sentence: Sentence) -> SuggestedStance | None:
        word = self._lower[index]
        for phrase in self._lexicon.attitude_phrases.get(word, ()):
            end = index + 1 + len(phrase.rest)
            if end < sentence.last and tuple(self._lower[index + 1 : end]) == phrase.rest:
                return self._phrase(index, end, phrase, sentence)
        polarity, _, kind = self._lexicon.attitudes.get(word, "").partition(" ")
        if " OR " in kind:
            kind = kind.split()[0 if self._is_verb(index, sentence) else -1]
        rule = self._rules.get(kind)
        return rule(index, polarity, sentence) if rule is not None else None

    def _is_verb(self, index: int, sentence: Sentence) -> bool:
        """Say whether “backs” or “attack” is a verb here, by what stands around it."""
        flags, before = self._words.flags, index - 1
        if before < sentence.first or index + 1 >= sentence.last:
            return False
        if self._lower[before] == "to":
            return True
        opens = flags[index + 1] & (Is.DETERMINER | Is.CAPITAL)
        subject = flags[before] & (Is.CAPITAL | Is.PRONOUN | Is.SKIPPED)
        return bool(opens and (subject or self._lower[before] in (",", "who", "which", "and")))

    def _is_negated(self, first: int, last: int) -> bool:
        return any(
            item in _NEGATIONS or item.endswith(("n't", "n’t")) for item in self._lower[first:last]
        )

    def _verb(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        words, lower = self._words, self._lower
        first, last = sentence.first, sentence.last
        if index == first or words.flags[index] & Is.CAPITAL:
            return None
        group = self._phrases.verb_group(index, first)
        if self._is_negated(group, index):
            polarity = _OPPOSITE[polarity]
        before = lower[index - 1]
        if any(item in _BE for item in lower[group:index]) and not lower[index].endswith("ing"):
            return self._passive(index, polarity, sentence)
        if before == "to" or lower[group - 1] == "to":
            return self._wish(index, polarity, sentence)
        if words.flags[index - 1] & (Is.DETERMINER | Is.PREPOSITION) or before in _POSSESSIVE:
            return None
        if index + 1 < last and words.flags[index + 1] & Is.PREPOSITION:
            return None
        # “accused X of Y”: X is the target, whatever Y names.
        limit = last
        if lower[index].startswith("accus"):
            limit = next((k for k in range(index + 1, last) if lower[k] == "of"), last)
        target = self._phrases.after(index + 1, limit)
        return self._made("verb", index, polarity, self._subject(index, sentence), target)

    def _subject(self, index: int, sentence: Sentence) -> int | None:
        """Return who does what the verb says; “and praised X” shares the subject before it."""
        first = sentence.first
        holder = self._arguments.holder(self._phrases.before(index, first), index)
        if holder is not None:
            return holder
        before = self._lower[self._phrases.verb_group(index, first) - 1]
        if before not in _JOINED or self._words.quote_at[index] >= 0:
            return None
        return self._holder_before or self._arguments.opening(first, index)

    def _phrase(
        self, index: int, end: int, phrase: AttitudePhrase, sentence: Sentence
    ) -> SuggestedStance | None:
        """Read “lashed out at X” and “is critical of X”."""
        polarity, flags = phrase.polarity, self._words.flags
        if index == sentence.first or flags[index] & Is.CAPITAL:
            return None
        if not phrase.is_verb:
            return self._leaning(index, end, polarity, sentence)
        if flags[index - 1] & (Is.DETERMINER | Is.PREPOSITION):
            return None
        target = self._phrases.after(end, sentence.last)
        if phrase.rest[-1] == "for" and self._is_ended(end, sentence):
            polarity = _OPPOSITE[polarity]
        group = self._phrases.verb_group(index, sentence.first)
        if self._lower[index - 1] == "to":
            return self._wish(index, polarity, sentence, end)
        if self._is_negated(group, index):
            polarity = _OPPOSITE[polarity]
        return self._made("phrase", index, polarity, self._subject(index, sentence), target, end)

    def _is_ended(self, first: int, sentence: Sentence) -> bool:
        """Say whether what is called for is the end of something: “for X to be scrapped”."""
        endings = self._lexicon.sections["endings"]
        for k in range(first, min(sentence.last, first + _FARTHEST_ENDING)):
            if self._lower[k] in endings:
                return True
            if self._words.flags[k] & Is.STOP:
                break
        return False

    def _leaning(
        self, index: int, end: int, polarity: str, sentence: Sentence
    ) -> SuggestedStance | None:
        """Read “X is against Y” and “X, a critic of Y,”."""
        lower, first = self._lower, sentence.first
        target = self._phrases.after(end, sentence.last)
        begin = index - (lower[index - 1] in ("a", "an", "no")) if index > first else index
        if begin > first and begin < index and lower[begin - 1] == ",":
            phrase = self._phrases.ending(begin - 2, first)
            return self._made(
                "leaning", index, polarity, self._arguments.holder(phrase, index), target, end
            )
        nearest = max(first, begin - _FARTHEST_VERB)
        verb = next((k for k in range(begin - 1, nearest, -1) if lower[k] in _LEANING_VERBS), None)
        if verb is None:
            return None
        between = range(verb + 1, begin)
        if any(self._words.flags[k] & (Is.STOP | Is.CLAUSE | Is.PREPOSITION) for k in between):
            return None
        if end == index + 1 and not all(self._words.flags[k] & Is.SKIPPED for k in between):
            # “is biased against X” tells of no side that somebody takes.
            return None
        if self._is_negated(verb, index):
            polarity = _OPPOSITE[polarity]
        return self._made("leaning", index, polarity, self._subject(verb, sentence), target, end)

    def _passive(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        limit = min(sentence.last, index + 4)
        by = next((k for k in range(index + 1, limit) if self._lower[k] == "by"), None)
        if by is None:
            return None
        holder = self._arguments.holder(self._phrases.after(by + 1, sentence.last), index)
        target = self._phrases.before(index, sentence.first)
        return self._made("passive", index, polarity, holder, target)

    def _wish(
        self, index: int, polarity: str, sentence: Sentence, end: int = 0
    ) -> SuggestedStance | None:
        """Read “vowed to fight X”; a mere plan or possibility takes no side."""
        lower, first = self._lower, sentence.first
        to = index - 1
        while to > first and lower[to] != "to":
            to -= 1
        wishing = self._lexicon.sections["wishing"]
        verb = next((k for k in range(to - 1, max(first, to - 4), -1) if lower[k] in wishing), None)
        if verb is None:
            return None
        if lower[verb] in ("refuse", "refused", "refuses"):
            polarity = _OPPOSITE[polarity]
        target = self._phrases.after(end or index + 1, sentence.last)
        return self._made("wish", index, polarity, self._subject(verb, sentence), target, end)

    def _adjective(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        """Read “X is dangerous” in what somebody says, and “called X a liar”."""
        lower, first = self._lower, sentence.first
        judging = self._lexicon.sections["judging"]
        nearest = max(first, index - _FARTHEST_JUDGE)
        judge = next((k for k in range(index - 1, nearest, -1) if lower[k] in judging), None)
        if judge is not None:
            judged = self._judged(index, judge, polarity, sentence)
            if judged is not None:
                return judged
        nearest = max(first, index - 5)
        verb = next((k for k in range(index - 1, nearest, -1) if lower[k] in _BE), None)
        claim = self._arguments.claim_around(index)
        if verb is None or claim is None:
            return None
        if self._is_negated(verb - 1, index):
            polarity = _OPPOSITE[polarity]
        target = self._phrases.before(verb, first)
        if target is None or target[1] - target[0] > _LONGEST_JUDGED:
            return None
        holder = self._arguments.source_of(claim)
        return self._made("adjective", index, polarity, holder, target)

    def _judged(
        self, index: int, judge: int, polarity: str, sentence: Sentence
    ) -> SuggestedStance | None:
        """Read “called the plan “a disgrace””: the target stands before the judgement."""
        words, lower = self._words, self._lower
        stop = judge + 1
        while stop < index and not (
            lower[stop] in ("as", "a", "an")
            or (words.quote_at[stop] >= 0 and words.quote_at[stop] != words.quote_at[judge])
        ):
            stop += 1
        target = self._phrases.after(judge + 1, min(stop, index))
        if target is None or words.flags[target[1] - 1] & Is.PREPOSITION:
            return None
        if any(words.flags[k] & Is.STOP and words.quote_at[k] < 0 for k in range(stop, index)):
            return None
        if self._is_negated(stop, index):
            polarity = _OPPOSITE[polarity]
        return self._made("judged", index, polarity, self._subject(judge, sentence), target)

    def _noun(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        """Read “expressed support for X” and “Ada's criticism of X”."""
        lower, first, end = self._lower, sentence.first, index + 2
        if end >= sentence.last or lower[index + 1] not in _TOWARD or index == first:
            return None
        target = self._phrases.after(end, sentence.last)
        if lower[index - 1] in _OWNERS:
            owner = index - 1 - (lower[index - 1] in _POSSESSIVE)
            phrase = self._phrases.ending(owner, first) if owner < index - 1 else None
            holder = self._arguments.holder(phrase, index)
            return self._made("noun", index, polarity, holder, target)
        showing = self._lexicon.sections["showing"]
        nearest = max(first, index - 5)
        verb = next((k for k in range(index - 1, nearest, -1) if lower[k] in showing), None)
        if verb is None or any(self._words.flags[k] & Is.STOP for k in range(verb, index)):
            return None
        if self._is_negated(verb - 2, index):
            polarity = _OPPOSITE[polarity]
        return self._made("noun", index, polarity, self._subject(verb, sentence), target)

    def _duty(self, index: int, polarity: str, sentence: Sentence) -> SuggestedStance | None:
        """Read “X should resign” in what somebody says."""
        claim = self._arguments.claim_around(index)
        modal = index - 1
        if claim is None or modal <= sentence.first or self._lower[modal] not in _DUTIES:
            return None
        target = self._phrases.before(modal, sentence.first)
        return self._made("duty", index, polarity, self._arguments.source_of(claim), target)

    def _made(
        self,
        rule: str,
        index: int,
        polarity: str,
        holder: int | None,
        target: Tokens | None,
        end: int = 0,
    ) -> SuggestedStance | None:
        if holder is None or target is None:
            return None
        mention, topic = self._arguments.target(target)
        if mention is None and (topic is None or rule in ("adjective", "duty")):
            return None
        if topic is None and mention is not None and self._arguments.same(holder, mention):
            return None
        return SuggestedStance(
            holder=holder,
            holder_author=False,
            target=mention,
            topic=topic,
            anchor=(self._words.char_span(index, end or index + 1),),
            polarity=polarity,
            via_claim=self._arguments.claim_around(index),
            score=round(SCORES[rule] - (_TOPIC_PENALTY if topic else 0), 2),
            rule=rule,
        )
