"""How good the built-in rules are: claims, names and regions against labelled news.

Give the folder of corpora as an argument or in ``ANNOTATOR_CORPORA`` (default
``../shared/corpora``); what is missing there is skipped. Precision counts every gold attribution
as right; recall counts those whose cue is a reporting word. A third of the articles, chosen by
name, is kept apart as the test part and printed beside the rest.
"""

from __future__ import annotations

import os
import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from benchmarks.rules_stances import measure_newsmtsc, measure_sample

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.annotations import Region, Span
from annotator.nlp.regions import find_regions
from annotator.nlp.rules import RuleSuggester
from annotator.nlp.rules.lexicon import load_lexicon
from annotator.nlp.suggestions import SuggestedClaim

ROOT = Path(__file__).parent.parent
LEXICON = ROOT / "resources" / "lexicon"
LABELS = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC"])
SURE = 0.6
RE3D = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Location", "LOC": "Location",
    "FAC": "Location", "NORP": "Nationality",
}  # fmt: skip
WIKIGOLD = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC",
    "EVENT": "MISC", "MISC": "MISC",
}  # fmt: skip
Ranges = tuple[tuple[int, int], ...]


class Gold(NamedTuple):
    """An attribution as people marked it."""

    content: Ranges
    cue: Ranges
    source: Ranges


class Score:
    """Counts of one comparison."""

    def __init__(self) -> None:
        self.suggested = self.right = self.gold = self.found = 0

    def __str__(self) -> str:
        precision = self.right / self.suggested if self.suggested else 0.0
        recall = self.found / self.gold if self.gold else 0.0
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return (
            f"P {precision:.3f} ({self.right}/{self.suggested})"
            f"  R {recall:.3f} ({self.found}/{self.gold})  F {both:.3f}"
        )


def is_test(name: str) -> bool:
    return zlib.crc32(name.encode()) % 3 == 0


def read_brat(path: Path) -> list[Gold]:
    spans: dict[str, tuple[str, Ranges]] = {}
    events: list[list[str]] = []
    for line in path.read_text("utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) == 3:
            kind, _, places = fields[1].partition(" ")
            pieces = [piece.split() for piece in places.split(";")]
            if all(len(piece) == 2 for piece in pieces):
                spans[fields[0]] = (kind, tuple((int(a), int(b)) for a, b in pieces))
        elif line.startswith("E") and len(fields) > 1:
            events.append(fields[1].split())
    return [gold for gold in (_event(event, spans) for event in events) if gold.content]


def _event(event: Iterable[str], spans: Mapping[str, tuple[str, Ranges]]) -> Gold:
    parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for item in event:
        kind, _, name = item.partition(":")
        if name in spans:
            parts[kind.rstrip("0123456789")] += spans[name][1]
    return Gold(*(tuple(sorted(parts[kind])) for kind in ("Content", "Cue", "Source")))


def agreement(one: Ranges, other: Ranges) -> float:
    left = {k for start, end in one for k in range(start, end)}
    right = {k for start, end in other for k in range(start, end)}
    return len(left & right) / len(left | right)


def touches(one: Ranges, other: Ranges) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


class ClaimScores:
    """Everything counted about claims in one part of the corpus."""

    def __init__(self) -> None:
        self.all, self.sure, self.beliefs = Score(), Score(), Score()
        self.rules: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.details: Counter[str] = Counter()

    def add(self, claims: list[SuggestedClaim], gold: list[Gold], speech: list[bool]) -> None:
        """Count one article; `speech` says which of the gold have a reporting word."""
        found, found_sure = set[int](), set[int]()
        for claim in claims:
            best = max(
                (n for n in range(len(gold)) if touches(claim.content, gold[n].content)),
                key=lambda n: agreement(claim.content, gold[n].content),
                default=-1,
            )
            right = best >= 0 and agreement(claim.content, gold[best].content) >= 0.5
            self._count(claim, right)
            if right:
                found.add(best)
                if claim.score >= SURE:
                    found_sure.add(best)
                    self._compare(claim, gold[best])
        for score, hits, which in (
            (self.all, found, speech),
            (self.sure, found_sure, speech),
            (self.beliefs, found_sure, [True] * len(gold)),
        ):
            score.gold += sum(which)
            score.found += sum(which[n] for n in hits)

    def _count(self, claim: SuggestedClaim, right: bool) -> None:
        self.rules[claim.rule][0] += right
        self.rules[claim.rule][1] += 1
        for score, counts in (
            (self.all, True),
            (self.sure, claim.score >= SURE),
            (self.beliefs, claim.score >= SURE),
        ):
            score.suggested += counts
            score.right += counts and right

    def _compare(self, claim: SuggestedClaim, gold: Gold) -> None:
        if claim.source and gold.source:
            self.details["sources"] += 1
            self.details["overlap"] += touches(claim.source, gold.source)
            hull = (claim.source[0][0], claim.source[-1][1])
            self.details["exact"] += hull == (gold.source[0][0], gold.source[-1][1])
        if claim.cue and gold.cue:
            self.details["cues"] += 1
            self.details["cue overlap"] += touches(claim.cue, gold.cue)


def whole(text: str) -> list[Region]:
    return [Region("r", "a", "BODY", Span(0, len(text)))] if text else []


def measure_claims(folder: Path, suggester: RuleSuggester) -> None:
    verbs = {word for word, kind in load_lexicon(LEXICON).verbs.items() if kind != "think"}
    verbs |= {"according", "reports", "claims", "tweets", "writes", "states", "asks", "report"}
    parts = {"rest": ClaimScores(), "test": ClaimScores()}
    seen = set[str]()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        text_path = folder / "text" / f"{name}.txt"
        if name in seen or not text_path.is_file():
            continue
        seen.add(name)
        text = text_path.read_bytes().decode("utf-8")
        gold = read_brat(path)
        speech = [
            any(w.strip(",.:").lower() in verbs for a, b in item.cue for w in text[a:b].split())
            or not item.cue
            for item in gold
        ]
        claims = [
            claim
            for claim in suggester.suggest(text, whole(text)).claims
            if claim.nested_in is None
        ]
        parts["test" if is_test(name) else "rest"].add(claims, gold, speech)
    for part, scores in parts.items():
        print_claims(part, scores)


def print_claims(part: str, scores: ClaimScores) -> None:
    print(f"claims, PolNeAR, {part} (content IoU >= .5; claims inside claims are not counted)")
    print(f"  score >= {SURE}: {scores.sure}")
    print(f"  all:         {scores.all}")
    print(f"  score >= {SURE} against every attribution: {scores.beliefs}")
    details = scores.details
    if details["sources"] and details["cues"]:
        print(
            f"  source overlaps {details['overlap'] / details['sources']:.3f}"
            f" exact {details['exact'] / details['sources']:.3f}"
            f" cue {details['cue overlap'] / details['cues']:.3f}"
        )
    for rule, (right, total) in sorted(scores.rules.items(), key=lambda item: -item[1][1]):
        print(f"    {rule:24} {right / total:.2f} of {total}")


def read_conll(path: Path) -> Iterator[tuple[str, set[tuple[int, int, str]]]]:
    """Yield text and entities of the documents of a file of one token and tag a line."""
    for document in re.split(r"^-DOCSTART-.*$", path.read_text("utf-8"), flags=re.MULTILINE):
        if document.strip():
            yield _read_document(document.strip("\n"))


def _read_document(lines: str) -> tuple[str, set[tuple[int, int, str]]]:
    text, gold = "", set[tuple[int, int, str]]()
    current: tuple[int, int, str] | None = None
    for line in lines.splitlines():
        word, _, tag = line.rpartition(" " if " " in line else "\t")
        if not word:
            text += "\n"
            gold |= {current} if current else set()
            current = None
            continue
        start = len(text)
        text += word + " "
        kind = tag[2:]
        if tag == "O" or (current and (tag[0] == "B" or current[2] != kind)):
            gold |= {current} if current else set()
            current = None
        if tag != "O":
            current = (current[0] if current else start, start + len(word), kind)
    gold |= {current} if current else set()
    return text, gold


def measure_names(
    title: str, paths: Iterable[Path], labels: Mapping[str, str], suggester: RuleSuggester
) -> None:
    strict, loose = Score(), Score()
    by_label: dict[str, Score] = defaultdict(Score)
    for text, marked in (document for path in paths for document in read_conll(path)):
        gold = {_stripped(text, *item) for item in marked if item[2] in labels.values()}
        mentions = suggester.suggest(text, whole(text)).mentions
        found = {
            (m.start, m.end, labels[m.label])
            for m in mentions
            if m.label in labels and m.rule not in ("nominal", "pronoun")
        }
        for score, hit in ((strict, _same), (loose, _near)):
            _add(score, found, gold, hit)
        for label in set(labels.values()):
            ours = {item for item in found if item[2] == label}
            theirs = {item for item in gold if item[2] == label}
            _add(by_label[label], ours, theirs, _same)
    print(f"names, {title}\n  exact:   {strict}\n  overlap: {loose}")
    for label, score in sorted(by_label.items()):
        print(f"    {label:14} {score}")


Entity = tuple[int, int, str]


def _stripped(text: str, start: int, end: int, label: str) -> Entity:
    """Leave out a leading “the”, which our guideline keeps outside names."""
    return (start + 4 if text[start : start + 4].lower() == "the " else start), end, label


def _same(one: Entity, others: set[Entity]) -> bool:
    return one in others


def _near(one: Entity, others: set[Entity]) -> bool:
    return any(one[2] == o[2] and one[0] < o[1] and o[0] < one[1] for o in others)


def _add(score: Score, found: set[Entity], gold: set[Entity], hit: object) -> None:
    assert callable(hit)
    score.suggested += len(found)
    score.right += sum(hit(item, gold) for item in found)
    score.gold += len(gold)
    score.found += sum(hit(item, found) for item in gold)


def measure_regions(folder: Path) -> None:
    numbers: Iterator[int] = iter(range(1_000_000))
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        regions = find_regions(text, article_id="a", new_id=lambda: str(next(numbers)))
        print(f"regions, {path.name}")
        for label, group in groupby(regions, key=lambda r: (r.label, r.subtype or "", r.annotate)):
            items = list(group)
            start = items[0].span.start
            print(f"    {len(items)} x {' '.join(map(str, label)):32} {text[start : start + 44]!r}")


def main() -> None:
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("ANNOTATOR_CORPORA", "")
    corpora = Path(given) if given else ROOT.parent / "shared" / "corpora"
    suggester = RuleSuggester(LEXICON, LABELS)
    if (corpora / "polnear").is_dir():
        measure_claims(corpora / "polnear", suggester)
    if (corpora / "re3d").is_dir():
        measure_names("re3d", sorted((corpora / "re3d").rglob("*.conll")), RE3D, suggester)
    if (corpora / "wikigold").is_dir():
        paths = sorted((corpora / "wikigold").glob("*.conll"))
        measure_names("wikigold", paths, WIKIGOLD, suggester)
    measure_sample(ROOT / "resources", suggester)
    if (corpora / "newsmtsc" / "train.jsonl").is_file():
        measure_newsmtsc(corpora / "newsmtsc" / "train.jsonl", suggester)
    if (corpora.parent / "seeds").is_dir():
        measure_regions(corpora.parent / "seeds")
    if not corpora.is_dir():
        print(f"skipped: there are no corpora in {corpora}")


if __name__ == "__main__":
    main()
