"""Names that nobody has marked: capitalised words outside all labels, found from a place on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from annotator.domain.annotations import Decision, Mention, Span, Verdict
from annotator.domain.article_content import ArticleContent
from annotator.domain.rules import overlap

_LINKING = frozenset(["of", "the", "de", "la", "du", "van", "von", "der", "den", "al", "bin"])
_SMALL_WORDS = (
    "A After All Also An And Another Any As At Because Before Both But By Despite During Each Even"
    " Every Few For From Given Had Has Have He Her Here His How However I If In Into Is It Its Just"
    " Last Later Many May Meanwhile More Most Much My Near Next No Nobody None Not Nothing Now Of"
    " On Once One Only Or Other Others Our Over People Since She So Some Soon Still Such That The"
    " Their Then There These They This Those Though Three Through To Today Tomorrow Two Under"
    " Until Up Was We Were What When Where Whether Which While Who Why Will With Without Would"
    " Yesterday Yet You Your"
)
_TIMES = (
    "January February March April June July August September October November December Jan Feb"
    " Mar Apr Jun Jul Aug Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday"
    " Sunday AM PM Mr Mrs Ms Dr"
)
_NO_NAMES = frozenset([*_SMALL_WORDS.split(), *_TIMES.split()])
_ENDS = '.!?:…\n“”"„«‘(·|'


def next_unlabelled(content: ArticleContent, offset: int, step: int) -> Span | None:
    """Return the nearest run of words behind (+1) or before (−1) `offset` that looks like a name.

    Runs in labels, in suggestions (also rejected ones) and in what is not labelled are passed
    over, and so are first words of sentences that are written small elsewhere.
    """
    rejected = _rejected(content)
    finder = _Runs(content)
    for run in finder.after(offset) if step > 0 else finder.before(offset):
        if run not in rejected and finder.is_open(run):
            return run
    return None


def search_start(content: ArticleContent, offset: int) -> int:
    """Return where to look from for what was passed over: the end of the mention before."""
    ends = (
        item.spans[-1].end
        for item in content.annotations()
        if isinstance(item, Mention) and item.spans[-1].end <= offset
    )
    return max(ends, default=0)


class _Runs:
    """Runs of capitalised tokens of one article."""

    def __init__(self, content: ArticleContent) -> None:
        self._content = content
        self._text = content.text
        self._starts, self._ends = content.tokens.starts, content.tokens.ends
        self._small: dict[str, bool] = {}

    def after(self, offset: int, end: int | None = None) -> Iterator[Span]:
        """Yield the runs that begin at the offset or behind it, but before `end`."""
        index = bisect_left(self._starts, offset)
        stop = len(self._starts) if end is None else bisect_left(self._starts, end)
        while index < stop:
            last = self._run_end(index)
            if last > index:
                yield from self._trimmed(index, last)
            index = max(last, index + 1)

    def before(self, offset: int) -> Iterator[Span]:
        """Yield the runs that end at the offset or before it, the nearest first."""
        end = offset
        while end > 0:
            start = self._text.rfind("\n", 0, end) + 1
            runs = [run for run in self.after(start, end) if run.end <= offset]
            yield from reversed(runs)
            end = start - 1

    def is_open(self, run: Span) -> bool:
        """Say whether the words stand in no label and where labels may stand."""
        content = self._content
        taken = (item for item in content.near(run) if isinstance(item, Mention))
        if any(overlap(span, run) for item in taken for span in item.spans):
            return False
        regions = content.regions_near(run)
        return all(item.annotate or not overlap(item.span, run) for item in regions)

    def _is_capital(self, index: int) -> bool:
        return self._text[self._starts[index]].isupper()

    def _word(self, index: int) -> str:
        return self._text[self._starts[index] : self._ends[index]]

    def _gap(self, index: int) -> str:
        """Return what stands between a token and the one before."""
        return self._text[self._ends[index - 1] : self._starts[index]]

    def _run_end(self, index: int) -> int:
        """Return the token behind the run that begins at a token; itself where none does."""
        if not self._is_capital(index):
            return index
        last, count = index + 1, len(self._starts)
        while last < count:
            if self._gap(last) in (" ", "") and self._is_capital(last) and last - index < 12:
                last += 1
                continue
            joins = self._word(last) in _LINKING or self._word(last) in "-&’'"
            follows = last + 1 < count and self._gap(last + 1) in (" ", "")
            if joins and follows and self._gap(last) in (" ", "") and self._is_capital(last + 1):
                last += 2
                continue
            break
        return last

    def _trimmed(self, first: int, last: int) -> Iterator[Span]:
        """Yield the run without words at its edges that are no part of a name."""
        while first < last and self._word(first) in _NO_NAMES | _LINKING:
            first += 1
        while first < last and self._word(last - 1) in _NO_NAMES:
            last -= 1
        if first >= last or (last - first == 1 and self._only_opens(first)):
            return
        yield Span(self._starts[first], self._ends[last - 1])

    def _only_opens(self, index: int) -> bool:
        """Say whether a single word is capitalised for opening a sentence alone."""
        before = self._text[max(0, self._starts[index] - 4) : self._starts[index]].rstrip(" ")
        opens = not before or before[-1] in _ENDS
        word = self._word(index)
        if not opens or len(word) == 1:
            return len(word) == 1
        if word not in self._small:
            place = self._text.find(word.lower())
            self._small[word] = place >= 0
        return self._small[word] or word.endswith(("ly", "ing"))


def _rejected(content: ArticleContent) -> frozenset[Span]:
    """Return the words on which a suggestion was rejected."""
    found: set[Span] = set()
    for record in content.records():
        if isinstance(record, Decision) and record.verdict is Verdict.REJECTED:
            item = content.annotation(record.suggestion)
            if isinstance(item, Mention):
                found.update(item.spans)
    return frozenset(found)
