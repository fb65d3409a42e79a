"""Reads attributed quotations: “Q,” X said; X said: “Q”; a quotation that the cue interrupts."""

from __future__ import annotations

from annotator.nlp.rules.clauses import Clauses
from annotator.nlp.rules.finds import Find, Scene
from annotator.nlp.rules.phrases import Phrases, Tokens
from annotator.nlp.rules.words import Is, Quote, Words


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
            return self._attributed_quote(quote_index, cue, speaker, (first, last))
        return None

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
        if begin > first and not any(k < begin for k in self._scene.cues if k >= first):
            begin, rule = first, "mixed, verb"
        content, quotes = [(begin, quote.outer_last)], [quote_index]
        more = self._continued(behind)
        if more is not None:
            content.append((words.quotes[more].outer_first, words.quotes[more].outer_last))
            quotes.append(more)
        return Find(rule, content, source=speaker, quotes=quotes)

    def _continued(self, index: int) -> int | None:
        """Return the second part of a quotation that the speaker's name interrupts."""
        words, limit = self._words, self._scene.paragraph_end
        index = self._phrases.where_said(index, limit)
        if index + 1 >= limit or words.surface[index] not in (",", ".", ";", "—", "–", "-", ":"):
            return None
        opened = words.quote_at[index + 1]
        if opened < 0 or words.quotes[opened].outer_first != index + 1:
            return None
        behind = words.quotes[opened].outer_last
        stop = min(limit, behind + 6)
        if any(words.flags[k] & Is.CUE for k in range(behind, stop) if words.quote_at[k] < 0):
            return None
        return opened

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
