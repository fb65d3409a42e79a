"""How good the suggested stances are: a part of ``rules_quality.py``.

The sample corpus has gold stances, but the rules were written with it in sight: not held out.
NewsMTSC says only how a sentence speaks of a person, which is near to a stance, but not the same.
"""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import count
from pathlib import Path

from annotator.domain.annotations import Mention, Region, Span, Stance
from annotator.domain.articles import Layer, LayerKind
from annotator.domain.imports import ImportedArticle
from annotator.nlp.rules import RuleSuggester
from annotator.nlp.suggestions import SuggestedStance, Suggestions
from annotator.services.sample import GOLD, build_sample

POLARITIES = {2.0: "AGAINST", 4.0: "NEUTRAL", 6.0: "FAVOR"}
_NEAR = 40


class Tally:
    """Right and all suggestions by rule, and how much of the gold was found."""

    def __init__(self) -> None:
        self.rules: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.gold = self.found = 0

    def print(self, title: str) -> None:
        right = sum(item[0] for item in self.rules.values())
        total = sum(item[1] for item in self.rules.values())
        print(
            f"stances, {title}: P {right / max(total, 1):.3f} ({right}/{total})"
            f"  R {self.found / max(self.gold, 1):.3f} ({self.found}/{self.gold})"
        )
        for rule, (good, of) in sorted(self.rules.items(), key=lambda item: -item[1][1]):
            print(f"    {rule:24} {good / of:.2f} of {of}")


def measure_sample(resources: Path, suggester: RuleSuggester) -> None:
    numbers = count()
    layers: dict[str, Layer] = {}

    def layer(name: str, kind: LayerKind) -> Layer:
        return layers.setdefault(name, Layer(id=f"layer {name}", name=name, kind=kind))

    polarity, holder = Tally(), Tally()
    for item in build_sample(lambda: str(next(numbers)), layer, resources):
        if any(labels.layer.name == GOLD for labels in item.layers):
            _compare(item, suggester, polarity, holder)
    polarity.print("sample corpus, target and polarity (not held out)")
    holder.print("sample corpus, holder as well (not held out)")


def _compare(
    item: ImportedArticle, suggester: RuleSuggester, polarity: Tally, holder: Tally
) -> None:
    records = next(labels.records for labels in item.layers if labels.layer.name == GOLD)
    mentions = {record.id: record for record in records if isinstance(record, Mention)}
    gold = [record for record in records if isinstance(record, Stance)]
    found = suggester.suggest(item.article.text, item.regions)
    matched, held = set[str](), set[str]()
    for stance in found.stances:
        hits = [one for one in gold if _matches(one, stance, found, mentions)]
        same = [one for one in hits if _same_holder(one, stance, found, mentions)]
        polarity.rules[stance.rule][0] += bool(hits)
        polarity.rules[stance.rule][1] += 1
        holder.rules[stance.rule][0] += bool(same)
        holder.rules[stance.rule][1] += 1
        matched |= {one.id for one in hits}
        held |= {one.id for one in same}
    polarity.gold += len(gold)
    polarity.found += len(matched)
    holder.gold += len(gold)
    holder.found += len(held)


def _matches(
    gold: Stance, ours: SuggestedStance, found: Suggestions, mentions: dict[str, Mention]
) -> bool:
    """Say whether polarity, place and target agree; a topic in free words is taken as it is."""
    start, end = ours.anchor[0]
    near = any(start < s.end + _NEAR and s.start - _NEAR < end for s in gold.anchor)
    if gold.polarity != ours.polarity or not near:
        return False
    target = gold.target
    if target is None or target.mention is None or ours.target is None:
        return target is None or target.mention is None or ours.topic is not None
    return _touch(mentions[target.mention].spans[0], found, ours.target)


def _same_holder(
    gold: Stance, ours: SuggestedStance, found: Suggestions, mentions: dict[str, Mention]
) -> bool:
    if gold.holder is None or gold.holder.mention is None or ours.holder is None:
        return False
    return _touch(mentions[gold.holder.mention].spans[0], found, ours.holder) or (
        found.mentions[ours.holder].cluster is not None
        and any(
            _touch(mentions[gold.holder.mention].spans[0], found, number)
            for number, mention in enumerate(found.mentions)
            if mention.cluster == found.mentions[ours.holder].cluster
        )
    )


def _touch(span: Span, found: Suggestions, mention: int) -> bool:
    ours = found.mentions[mention]
    return ours.start < span.end and span.start < ours.end


def measure_newsmtsc(path: Path, suggester: RuleSuggester) -> None:
    tally = Tally()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["sentence_normalized"]
        found = suggester.suggest(text, [Region("r", "a", "BODY", Span(0, len(text)))])
        for target in row["targets"]:
            span = Span(target["from"], target["to"])
            gold = POLARITIES[target["polarity"]]
            polar = gold != "NEUTRAL"
            tally.gold += polar
            hit = False
            for stance in found.stances:
                if stance.target is not None and _touch(span, found, stance.target):
                    tally.rules[stance.rule][0] += stance.polarity == gold
                    tally.rules[stance.rule][1] += 1
                    hit |= stance.polarity == gold
            tally.found += hit and polar
    tally.print("NewsMTSC, polarity toward a person")
