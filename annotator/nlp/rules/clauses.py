"""Reads reported clauses: “X said that S”, “S, X said”, “X vowed to V”, and where they end."""

from __future__ import annotations

from bisect import bisect_right

from annotator.nlp.rules.finds import Find, Scene
from annotator.nlp.rules.lexicon import Lexicon
from annotator.nlp.rules.phrases import Phrases, Tokens
from annotator.nlp.rules.words import Is, Words

# So many reporting verbs are looked at behind a clause: without stops there might be hundreds.
_MOST_CUES = 6
_COMMA_CUES = frozenset(
    ["adding", "saying", "noting", "arguing", "claiming", "insisting", "warning", "telling"]
)
_NOT_BARE = frozenset(["to", "what", "how", "why", "who", "otherwise", "too", "and", "or", "but"])
_NEVER_BARE = Is.STOP | Is.QUOTE | Is.PREPOSITION
_PLAINLY_SAID = frozenset(
    [
        "say",
        "says",
        "said",
        "saying",
        "insists",
        "insisted",
        "argues",
        "argued",
        "claims",
        "claimed",
    ]
)
_TO_VERBS = frozenset(["claimed", "claims", "claim", "expects", "expected", "hopes", "hoped"])
_SHARED_SUBJECT = frozenset(["and", "but", ",", "then", "while", "by", "after", "before"])
_ASIDES = frozenset(
    ["who", "whose", "as", "while", "when", "after", "before", "because", "although", "but"]
)
_POSTPONED = ("say", "think", "ask", "go on")


class Clauses:
    """Finds the clause that a reporting verb governs."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases, scene: Scene) -> None:
        self._words = words
        self._verbs = lexicon.verbs
        self._phrases = phrases
        self._scene = scene

    def postponed(self, cue: int, source: Tokens | None, first: int, last: int) -> Find | None:
        """Read S, X said. / S, said X. / S1, X said, S2."""
        words = self._words
        comma, behind = cue - 1, cue + 1
        if source is not None:
            comma = source[0] - 1
        elif (
            comma >= first and words.surface[comma] == "," and not words.lower[cue].endswith("ing")
        ):
            source = self._phrases.after(cue + 1, last)
            behind = source[1] if source is not None else behind
        kind = self._verbs[words.lower[cue]]
        if source is None or comma < first + 2 or words.surface[comma] not in (",", "—", "–"):
            return None
        if kind not in _POSTPONED:
            return None
        end = self._phrases.where_said(behind, last)
        if self._ends_report(end, last):
            return Find("clause, verb", [(first, comma)], source=source)
        if (
            words.surface[end] != ","
            or kind == "ask"
            or words.quote_at[end + 1] != words.quote_at[cue]
        ):
            return None
        pieces = [(first, comma), (end + 1, self.end(end + 1, last))]
        if words.flags[first] & Is.PREPOSITION and comma - first < 7:
            pieces = pieces[1:]
        return Find("clause, verb, clause", pieces, source=source)

    def _ends_report(self, end: int, last: int) -> bool:
        """Say whether nothing is reported behind “S, X said”."""
        words = self._words
        if end >= last or words.flags[end] & Is.END or words.lower[end] in _ASIDES:
            return True
        if words.surface[end] != ",":
            return False
        if end + 1 >= last:
            return True
        return bool(words.flags[end + 1] & Is.CLAUSE) or words.lower[end + 1] in _COMMA_CUES

    def reported(self, cue: int, source: Tokens | None, first: int, last: int) -> Find | None:
        """Read X said (that) S, X told Y that S, X vowed to V, “…, adding that S”."""
        words = self._words
        word, kind = words.lower[cue], self._verbs[words.lower[cue]]
        if source is None:
            source = self._inherited(cue, first)
        begin = cue + 1
        if kind == "tell" or word in ("asked", "warned"):
            begin = self._past_addressee(begin, last)
        moved = self._phrases.where_said(begin, last)
        if moved < last and (words.lower[moved] == "that" or words.surface[moved] == ","):
            begin = moved
        if begin < last and words.surface[begin] in (",", ":"):
            begin += 1
        if begin >= last:
            return None
        rule = self._clause_rule(cue, begin, kind, source)
        if rule is None:
            return None
        begin += words.lower[begin] in ("that", "as")
        end = self.end(begin, last)
        return Find(rule, [(begin, end)], source=source) if end - begin > 1 else None

    def _clause_rule(self, cue: int, begin: int, kind: str, source: Tokens | None) -> str | None:
        words = self._words
        opening = words.lower[begin]
        if kind == "go on":
            return None
        if opening in ("that", "whether", "if"):
            return f"{kind} that" if source or kind != "think" else None
        if source is None:
            return None
        to = opening == "to"
        if kind in ("pledge", "order", "describe", "ask"):
            fits = kind == "order" or to or (kind == "describe" and opening != "by")
            return kind if fits else None
        if to or opening in _NOT_BARE or words.flags[begin] & _NEVER_BARE:
            return f"{kind} to" if to and words.lower[cue] in _TO_VERBS else None
        return "said" if words.lower[cue] in _PLAINLY_SAID else f"{kind} bare"

    def _inherited(self, cue: int, first: int) -> Tokens | None:
        """Return the subject that “and added” or “, saying” shares with the verb before."""
        words = self._words
        before = words.lower[cue - 1] if cue > first else ""
        group = self._phrases.verb_group(cue, first)
        if group > first and words.lower[group - 1] in ("and", "but", ",", "then"):
            before = words.lower[group - 1]
        quoted = cue > first and words.quote_at[cue - 1] >= 0 > words.quote_at[cue]
        if not quoted and before not in _SHARED_SUBJECT:
            return None
        return self._scene.subject or self._opening_subject(first, cue)

    def _opening_subject(self, first: int, limit: int) -> Tokens | None:
        """Return the name or pronoun that opens the sentence."""
        words = self._words
        if words.flags[first] & Is.PRONOUN:
            return first, first + 1
        index = first + (words.lower[first] == "the")
        while index < limit and words.flags[index] & Is.CAPITAL and index - first < 6:
            index += 1
        return (first, index) if index > first + (words.lower[first] == "the") else None

    def _past_addressee(self, begin: int, last: int) -> int:
        """Return where the clause begins behind “told reporters”."""
        words = self._words
        for index in range(begin, min(last, begin + 10)):
            if words.lower[index] == "that" or words.surface[index] in (",", ":"):
                return index
            if words.quote_at[index] >= 0 and words.quote_at[index] != words.quote_at[begin - 1]:
                return index
        index = begin + 1
        while index < last and words.flags[index] & words.flags[begin] & Is.CAPITAL:
            index += 1
        return index

    def end(self, begin: int, last: int) -> int:
        """Return where a reported clause ends: with the sentence or at the next report."""
        words = self._words
        cues = self._scene.cues
        following = bisect_right(cues, begin)
        for cue in cues[following : following + _MOST_CUES]:
            if cue < last and words.quote_at[cue] == words.quote_at[begin - 1]:
                stop = self._next_report(cue, begin)
                if stop:
                    return stop
        for index in range(begin, last):
            if words.surface[index] == ";" and words.quote_at[index] < 0:
                return index
            if words.lower[index] == "according" and words.surface[index - 1] == ",":
                return index - 1
        return last

    def _next_report(self, cue: int, begin: int) -> int:
        """Return where “, adding …”, “and said …” or “, but X said …” begins, or 0."""
        words = self._words
        index = self._phrases.verb_group(cue, begin) - 1
        if words.lower[index] in ("and", "but") or words.surface[index] == ",":
            comma = index > begin and words.surface[index - 1] == ","
            return index - comma
        source = self._phrases.before(cue, begin)
        if source is None or source[0] - 1 <= begin:
            return 0
        index = source[0] - 1
        if words.lower[index] in ("and", "but", "while", "though", "as"):
            comma = index > begin and words.surface[index - 1] == ","
            return index - 1 if comma else 0
        return 0
