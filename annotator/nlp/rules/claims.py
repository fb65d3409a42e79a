"""Finds who is said to have said what: quotations, reporting verbs, “according to”, headlines.

Everything counts in tokens here; `claim_details` turns the finds into suggestions.
"""

from __future__ import annotations

from bisect import bisect_right

from annotator.nlp.rules.clauses import Clauses
from annotator.nlp.rules.finds import Find, Scene
from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.phrases import Phrases, Tokens
from annotator.nlp.rules.quotations import Quotations
from annotator.nlp.rules.words import Is, Sentence, Words

_READ = frozenset(["HEADLINE", "CAPTION", "BODY"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "gets", "get", "got"])
_LEADS_TO_SAYING = frozenset(
    ["continue", "continues", "continued", "went", "goes", "way", "on", "quick", "began", "used"]
)
_SHORT_QUOTE = 5
_LONGEST_HEADLINE = 30


class ClaimFinder:
    """Finds the claims of one article, sentence by sentence."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._verbs = lexicon.verbs
        self._expected = lexicon.sections["expected"]
        self._phrases = Phrases(words, lexicon)
        self._found: list[Find] = []
        self._used_quotes: set[int] = set()
        self._scene = Scene()
        self._clauses = Clauses(words, lexicon, self._phrases, self._scene)
        self._quotations = Quotations(words, self._phrases, self._clauses, self._scene)

    def find(self) -> list[Find]:
        """Return the finds in the order of their cues, unattributed quotations last."""
        words = self._words
        for sentence in words.sentences:
            if words.labels[sentence.paragraph] in _READ:
                self._scene.paragraph_end = words.paragraphs[sentence.paragraph][1]
                self._scene.subject = None
                self._read(sentence)
        self._read_headlines()
        self._read_lone_quotes()
        return self._found

    def _read(self, sentence: Sentence) -> None:
        words, flags = self._words, self._words.flags
        hot = Is.CUE | Is.NOUN_CUE
        cues = [
            index
            for index in range(sentence.first, sentence.last)
            if flags[index] & hot or words.lower[index] == "according"
        ]
        if not cues:
            return
        self._scene.cues = [index for index in cues if flags[index] & Is.CUE]
        for index in cues:
            first, last = self._bounds(index, sentence)
            if words.lower[index] == "according":
                self._according(index, first, last)
            elif flags[index] & Is.CUE and self._is_verb(index, first):
                self._verb(index, first, last)
            elif flags[index] & Is.NOUN_CUE:
                self._noun(index, first, last)

    def _bounds(self, index: int, sentence: Sentence) -> Tokens:
        """Return the sentence around a cue; inside a quotation, the quoted sentence."""
        words = self._words
        quote = words.quote_at[index]
        if quote < 0:
            return sentence.first, sentence.last
        first = max(sentence.first, words.quotes[quote].first)
        last = min(sentence.last, words.quotes[quote].last)
        for k in range(index, first, -1):
            if words.flags[k - 1] & Is.END and len(words.surface[k - 1]) == 1:
                first = k
                break
        for k in range(index, last):
            if words.flags[k] & Is.END and len(words.surface[k]) == 1:
                return first, k + 1
        return first, last

    def _is_verb(self, index: int, first: int) -> bool:
        """Say whether the form reports here: not a noun, no infinitive."""
        words = self._words
        if index == first:
            return not words.flags[index] & Is.CAPITAL
        before = words.lower[index - 1]
        if before in ("said", "says") or words.lower[index] in ("said", "says"):
            return True
        if words.flags[index - 1] & (Is.DETERMINER | Is.PREPOSITION) and before != "that":
            return False
        if before == "to":
            return index - 2 >= first and words.lower[index - 2] in _LEADS_TO_SAYING
        return before not in ("'s", "’s", "-", "of")

    def _verb(self, cue: int, first: int, last: int) -> None:
        words = self._words
        word = words.lower[cue]
        kind = self._verbs[word]
        lead = cue - 2 if cue - 2 > first and words.lower[cue - 1] == "to" else cue
        group = self._phrases.verb_group(lead, first)
        auxiliaries = words.lower[group:cue]
        passive = not word.endswith("ing") and any(item in _BE for item in auxiliaries)
        if passive:
            self._passive(cue, group, first, last)
            return
        source = self._phrases.before(lead, first)
        find = (
            self._quotations.before(cue, source, first, last)
            or self._quotations.behind(cue, source, last, kind)
            or self._clauses.postponed(cue, source, first, last)
            or self._clauses.reported(cue, source, first, last)
        )
        if find is None:
            return
        find.cue = (cue, cue + 1)
        find.kind = kind
        find.negated = any(item == "not" or item.endswith(("n't", "n’t")) for item in auxiliaries)
        self._keep(find)

    def _keep(self, find: Find) -> None:
        self._found.append(find)
        if find.source is not None:
            self._scene.subject = find.source
        self._used_quotes.update(find.quotes)

    def _according(self, index: int, first: int, last: int) -> None:
        """Read S, according to X. / According to X, S."""
        words = self._words
        if index + 2 >= last or words.lower[index + 1] != "to":
            return
        opens = index == first or bool(words.flags[index] & Is.CAPITAL)
        source = self._phrases.after(index + 2, last, apposed=not opens)
        if source is None:
            return
        begin = source[1]
        if opens:
            if begin >= last or words.surface[begin] != ",":
                return
            content = [(begin + 1, self._clauses.end(begin + 1, last))]
        else:
            content = [(first, index)]
            if begin + 3 < last and words.surface[begin] == "," and words.surface[index - 1] == ",":
                content.append((begin + 1, last))
        self._keep(Find("according to", content, (index, index + 2), source))

    def _passive(self, cue: int, group: int, first: int, last: int) -> None:
        """Read S1 is expected to V; the claim has no source in the text."""
        words = self._words
        word = words.lower[cue]
        if word not in self._expected or cue + 1 >= last or words.lower[cue + 1] != "to":
            return
        subject = self._phrases.before(cue, first)
        end = self._clauses.end(cue + 1, last)
        content = [(cue + 1, end)] if subject is None else [subject, (cue + 1, end)]
        if subject is not None and subject[1] > group:
            return
        find = Find("expected to", content, (cue, cue + 1), kind="expected")
        self._found.append(find)

    def _noun(self, index: int, first: int, last: int) -> None:
        """Read X's claim that S."""
        words = self._words
        if index + 2 >= last or words.lower[index + 1] != "that" or index <= first:
            return
        source = None
        before = index - 1
        if words.lower[before] in ("his", "her", "their", "its", "my", "our"):
            source = (before, index)
        else:
            while before > first and words.flags[before] & Is.WORD and index - before < 4:
                before -= 1
            if words.lower[before] in ("'s", "’s"):
                source = self._phrases.ending(before - 1, first)
        if source is None:
            return
        end = self._clauses.end(index + 2, last)
        self._keep(Find("noun that", [(index + 2, end)], (index, index + 1), source, "think"))

    def _read_headlines(self) -> None:
        """Read “S – X” and “X: S”, as headlines attribute."""
        words = self._words
        for number, (first, last) in enumerate(words.paragraphs):
            if words.labels[number] != "HEADLINE" or last - first > _LONGEST_HEADLINE:
                continue
            for index in range(first + 1, last - 1):
                word = words.surface[index]
                if (
                    word in ("–", "—", "-", "--")
                    and words.gap(index)
                    and self._named(index + 1, last)
                ):
                    cue, source = (index, index + 1), (index + 1, last)
                    self._keep(Find("headline dash", [(first, index)], cue, source))
                elif word == ":" and index - first < 5 and self._named(first, index):
                    cue, source = (index, index + 1), (first, index)
                    self._keep(Find("headline colon", [(index + 1, last)], cue, source))

    def _named(self, first: int, last: int) -> bool:
        flags = self._words.flags[first:last]
        return 0 < len(flags) <= 4 and all(flag & Is.CAPITAL for flag in flags)

    def _read_lone_quotes(self) -> None:
        """Take quotations that nobody is named for, unless they lie in a claim already."""
        words = self._words
        covered = bytearray(len(words.surface))
        for find in self._found:
            for first, last in find.content:
                covered[first:last] = b"\1" * (last - first)
        starts = [first for first, _ in words.paragraphs]
        for number, quote in enumerate(words.quotes):
            if number in self._used_quotes or quote.last - quote.first < _SHORT_QUOTE:
                continue
            if any(covered[quote.outer_first : quote.outer_last]):
                continue
            paragraph = bisect_right(starts, quote.outer_first) - 1
            if words.labels[paragraph] in _READ:
                self._found.append(Find("lone quote", [(quote.outer_first, quote.outer_last)]))
