"""Reads attributed quotations: “Q,” X said; X said: “Q”; a quotation that the cue interrupts."""

from __future__ import annotations

from annotator.nlp.rules.clauses import Clauses
from annotator.nlp.rules.finds import Find, Scene
from annotator.nlp.rules.phrases import Phrases, Tokens
from annotator.nlp.rules.words import Is, Quote, Words

_LONGEST_INTERRUPTION = 45
_INTERRUPTION_ENDS = (",", ".", ";", "—", "–", "-", ":")
_SPOKEN_ENDS = (",", ".", "?", "!", "…", "-", "—", "...")


class Quotations:
    """Finds the quotation that a reporting verb stands beside."""

    def __init__(self, words: Words, phrases: Phrases, clauses: Clauses, scene: Scene) -> None:
        self._words = words
        self._phrases = phrases
        self._clauses = clauses
        self._scene = scene

    def before(self, cue: int, source: Tokens | None, first: int, last: int) -> Find | None:
        """Read “Q,” X said and “Q,” said X, with the text before Q and a second part behind."""
        words = self._words
        if words.quote_at[cue] >= 0:
            return None
        group = self._phrases.verb_group(cue, first)
        for start, speaker in ((source[0] if source else -1, source), (group, None)):
            end = start - 1
            if end < first:
                continue
            if words.surface[end] == ",":
                end -= 1
            quote_index = words.quote_at[end] if end >= first else -1
            if quote_index < 0 or words.quotes[quote_index].outer_last != end + 1:
                continue
            if self._spoken(words.quotes[quote_index], words.surface[start - 1] == ","):
                return self._attributed_quote(quote_index, cue, speaker, (first, last))
        return None

    def _spoken(self, quote: Quote, comma: bool) -> bool:
        """Say whether a quotation is what somebody said, and no title or nickname in quotes."""
        ended = comma or self._words.surface[quote.last - 1] in _SPOKEN_ENDS
        return quote.last - quote.first >= (2 if ended else 5)

    def _attributed_quote(
        self, quote_index: int, cue: int, speaker: Tokens | None, bounds: Tokens
    ) -> Find | None:
        words, (first, last) = self._words, bounds
        quote = words.quotes[quote_index]
        behind = cue + 1
        if speaker is None:
            speaker = self._phrases.after(cue + 1, last)
            if speaker is None:
                return None
            behind = speaker[1]
        begin, rule = quote.outer_first, "quote, verb"
        # A quotation in the middle of a sentence: what stands before it is claimed as well.
        if begin > first and self._runs_into(quote, first):
            begin, rule = first, "mixed, verb"
        content, quotes = [(begin, quote.outer_last)], [quote_index]
        more = self._continued(behind)
        if more is not None:
            content.append((words.quotes[more].outer_first, words.quotes[more].outer_last))
            quotes.append(more)
        return Find(rule, content, source=speaker, quotes=quotes)

    def _runs_into(self, quote: Quote, first: int) -> bool:
        """Say whether the words before a quotation are part of what is claimed."""
        words, begin = self._words, quote.outer_first
        if any(first <= k < begin for k in self._scene.cues) or words.surface[begin - 1] == "(":
            return False
        return quote.last - quote.first >= 4 or begin - first > 3

    def _continued(self, index: int) -> int | None:
        """Return the second part of a quotation that the speaker's name interrupts."""
        words, limit = self._words, self._scene.paragraph_end
        for k in range(index, min(limit, index + _LONGEST_INTERRUPTION)):
            opened = words.quote_at[k]
            if opened >= 0:
                interrupted = k > index and words.surface[k - 1] in _INTERRUPTION_ENDS
                starts = words.quotes[opened].outer_first == k
                return opened if interrupted and starts and not self._has_speaker(opened) else None
            ends = words.flags[k] & Is.END and len(words.surface[k]) == 1
            if ends and (k + 1 >= limit or words.quote_at[k + 1] < 0):
                return None
            if words.flags[k] & Is.CUE:
                return None
        return None

    def _has_speaker(self, quote_index: int) -> bool:
        """Say whether a reporting verb of its own follows the quotation."""
        words, behind = self._words, self._words.quotes[quote_index].outer_last
        stop = min(self._scene.paragraph_end, behind + 6)
        return any(words.flags[k] & Is.CUE and words.quote_at[k] < 0 for k in range(behind, stop))

    def behind(self, cue: int, source: Tokens | None, last: int, kind: str) -> Find | None:
        """Read X said: “Q”, X told Y, “Q” and X called Y “Q”."""
        words = self._words
        if words.quote_at[cue] >= 0:
            return None
        opened = next((k for k in range(cue + 1, min(last, cue + 14)) if words.quote_at[k] >= 0), 0)
        if not opened:
            return None
        between = words.lower[cue + 1 : opened]
        direct = not between or between[-1] in (",", ":") or between == ["that"]
        if not direct and kind != "describe":
            return None
        if any(words.flags[k] & Is.CUE for k in range(cue + 1, opened)):
            return None
        if source is None:
            source = self._scene.subject
        quote_index = words.quote_at[opened]
        quote = words.quotes[quote_index]
        begin = opened
        rule = "verb, quote"
        if not direct:
            begin, rule = self._described(cue, opened), "describe, quote"
        end = quote.outer_last
        if self._goes_on(quote, last):
            end, rule = self._clauses.end(quote.outer_last, last), "verb, mixed"
        return Find(rule, [(begin, end)], source=source, quotes=[quote_index])

    def _described(self, cue: int, opened: int) -> int:
        words = self._words
        return opened if words.lower[opened - 1] == "as" and opened - cue == 2 else cue + 1

    def _goes_on(self, quote: Quote, last: int) -> bool:
        """Say whether the sentence runs on behind a partial quotation."""
        words = self._words
        if quote.outer_last >= last or not quote.closed:
            return False
        closed_by = words.surface[quote.last - 1]
        return closed_by not in (",", ".", "?", "!", "…") and not (
            words.flags[quote.outer_last] & Is.STOP
        )
