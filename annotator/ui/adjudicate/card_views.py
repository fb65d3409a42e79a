"""What the card and the lists say of a thing: worked out here, shown elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from annotator.domain.annotations import (
    Annotation,
    Choice,
    Claim,
    DocumentLabel,
    Mention,
    Settlement,
    Stance,
)
from annotator.domain.guidelines import first_line
from annotator.domain.scheme import Scheme
from annotator.services.adjudicating import can_mix
from annotator.services.comparing import NAME_OPENS
from annotator.services.conflict_list import PatternCount
from annotator.services.docket import Docket, Item, Standing, Version, title, words_of
from annotator.services.docket_figures import DocketFigure
from annotator.ui.adjudicate.agreed_list import AgreedRow
from annotator.ui.adjudicate.conflict_words import kind_words, reason_words
from annotator.ui.adjudicate.decide_panel import DecideView, WhyView
from annotator.ui.adjudicate.lane_marks import SIGNS
from annotator.ui.adjudicate.version_list import VersionRow
from annotator.ui.adjudicate.voices import Voices
from annotator.ui.controls.facts import FactLine
from annotator.ui.numbers import filled, short_date
from annotator.ui.phrasing import spoken

MOST_VERSIONS = 9
_QUOTED = 2  # the guidelines of so many labels are quoted
_NAMED = 3  # so many annotators of a version are named, further ones counted


class Shared(NamedTuple):
    """What a conflict shares with others: the pattern in words, how often, and what was decided."""

    pattern: str
    counted: PatternCount
    precedent: str = ""


class CardViews(QObject):
    """Words the things of one article, for one set of voices; `caption` tells an action's key."""

    def __init__(
        self, docket: Docket, voices: Voices, scheme: Scheme, caption: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._caption = caption
        self._docket = docket
        self._voices = voices
        self._scheme = scheme
        self._text = docket.content.text

    def decide(
        self, item: Item, place: tuple[int, int], likeliest: int, prompt: str = ""
    ) -> DecideView:
        """Return what the card says; `place` is which conflict of the article, of how many."""
        settlement = self._docket.settlement(item)
        standing = self._docket.standing(item)
        heading = self.tr("Decide · {} of {}").format(*place)
        if item.agreed:
            heading = self.tr("Agreed by all")
        elif standing not in (Standing.OPEN, Standing.CHANGED):
            heading = self.tr("Decided · {} of {}").format(*place)
        return DecideView(
            heading,
            item.words or words_of((), self._text),
            tuple(self._rows(item, settlement, likeliest)),
            self._standing_words(item, settlement, standing),
            settlement is not None,
            prompt,
        )

    def why(self, item: Item, shared: Shared) -> WhyView:
        """Return why they differ, in words."""
        sentences = [self._told(one.sentence) for one in item.differences[:3]]
        count = shared.counted
        if count.all > 1:
            kind = kind_words(item.kind.value if item.kind else "", item.family, item.part)
            words = self.tr("{} of {} conflicts of this class ({}) in the corpus are this: {}.")
            pattern = spoken(shared.pattern)
            sentences.append(words.format(count.all, count.of, kind, pattern))
        sentences += self._guidelines(item)
        if shared.precedent:
            sentences.append(shared.precedent)
        return WhyView(" ".join(sentences), count.open, count.all)

    def _told(self, sentence: str) -> str:
        """Return a sentence whole, with names; one that begins with a name keeps it as it is."""
        words = spoken(self._voices.spoken(sentence))
        if not sentence.startswith(NAME_OPENS):
            words = f"{words[:1].upper()}{words[1:]}"
        return words if words.endswith((".", "!", "?", "…")) else f"{words}."

    def _guidelines(self, item: Item) -> Iterator[str]:
        """Yield the first lines of the guidelines of the labels in question."""
        marked = [one.label for one in item.versions if one.label is not None]
        names = dict.fromkeys(self._label_name(label) for label in marked)
        known = [self._scheme.family(item.family).label(name) for name in names]
        for label in known[:_QUOTED]:
            line = first_line(label.guideline) if label is not None else ""
            if label is not None and line:
                yield self.tr("Guideline, {}: “{}”").format(label.title, line)

    @staticmethod
    def _label_name(label: Annotation) -> str:
        return "CLAIM" if isinstance(label, Claim) else label.label

    def agreed(self) -> list[AgreedRow]:
        """Return what all have alike, in the order of the text."""
        items = sorted(
            (item for item in self._docket.items if item.agreed), key=lambda item: item.place()
        )
        return [self._agreed_row(item) for item in items]

    def figures(self, figures: Iterable[DocketFigure]) -> list[FactLine]:
        """Return how far they agree in the article, as lines; a dash where nothing was marked."""
        names = {
            "entity": self.tr("Names, F1 of pairs"),
            "claim": self.tr("Claims, F1 of pairs"),
            "stance": self.tr("Stances, F1 of pairs"),
        }
        lines = []
        for figure in figures:
            value = figure.value.value
            shown = "–" if value is None else f"{value:.2f}".removeprefix("0")
            lines.append(FactLine(names[figure.name], f"{shown}   n {figure.value.n}"))
        return lines

    def _agreed_row(self, item: Item) -> AgreedRow:
        label = item.versions[0].label
        short = self._short(label) if label is not None else ""
        voices = item.votes()
        words = self.tr("{} of {}").format(voices, voices)
        in_gold = self._docket.held(item) is not None
        return AgreedRow(item.id, short, item.words, words, in_gold)

    def _rows(
        self, item: Item, settlement: Settlement | None, likeliest: int
    ) -> Iterator[VersionRow]:
        for number, version in enumerate(self._marking(item)):
            index = item.versions.index(version)
            yield self._row(item, version, str(number + 1), settlement, index == likeliest)
        if item.agreed:
            return
        yield self._none_row(item, settlement, likeliest)
        if can_mix(item):
            words = self.tr("boundary of one, label of another")
            key = self._caption("mix_versions")
            yield VersionRow(key, words, wish="mix", chosen=_is(settlement, Choice.MIXED))
        yield VersionRow(
            self._caption("edit_gold"),
            self.tr("edit by hand"),
            wish="edit",
            chosen=_is(settlement, Choice.EDITED),
        )

    def _marking(self, item: Item) -> list[Version]:
        return marking(item)

    def _row(
        self,
        item: Item,
        version: Version,
        key: str,
        settlement: Settlement | None,
        likeliest: bool,
    ) -> VersionRow:
        label = version.label
        assert label is not None, "only versions that mark something have a number"
        known = self._short(label)
        whole = self._words(label, item)
        return VersionRow(
            key,
            whole,
            self._who(version, item),
            known,
            self._colour(label),
            chosen=_is(settlement, Choice.VERSION) and _takes(settlement, version),
            likeliest=likeliest and settlement is None,
            wish=key,
            tip=f"{self._voices.listed(version.sides)}: {whole}",
        )

    def _none_row(self, item: Item, settlement: Settlement | None, likeliest: int) -> VersionRow:
        absent = next((one for one in item.versions if one.label is None), None)
        who = self._who(absent, item) if absent is not None else ""
        words = (
            self.tr("nothing is marked here") if absent is not None else self.tr("none of these")
        )
        leads = absent is not None and item.versions.index(absent) == likeliest
        return VersionRow(
            self._caption("take_none"),
            words,
            who,
            chosen=_is(settlement, Choice.NONE),
            likeliest=leads and settlement is None,
            wish="0",
            tip=self._voices.listed(absent.sides) if absent is not None else "",
        )

    def _who(self, version: Version, item: Item) -> str:
        """Return the names of who stands for a version; of many, how many of all."""
        if len(version.sides) > _NAMED:
            return self.tr("{} of {}").format(len(version.sides), item.votes())
        return self._voices.listed(version.sides)

    def _words(self, label: Annotation, item: Item) -> str:
        """Return a version's words with what else tells it from the others."""
        words = title(label, self._text, self._docket.labels)
        parts = [part for part in self._parts(label, item) if part]
        return f"{words}  ·  {'  ·  '.join(parts)}" if parts else words

    def _parts(self, label: Annotation, item: Item) -> Iterator[str]:
        differing = {one.part for one in item.differences if one.part}
        match label:
            case Claim():
                for role in ("source", "cue", "via"):
                    if role in differing:
                        spans = getattr(label, role)
                        yield f"{kind_words('link', '', role)}: {words_of(spans, self._text)}"
                if "nested_in" in differing:
                    yield (
                        self.tr("inside another claim")
                        if label.nested_in
                        else self.tr("on its own")
                    )
            case Stance():
                yield words_of(label.anchor, self._text) if not item.differences[0].part else ""
        attributes = {} if isinstance(label, DocumentLabel) else label.attributes
        for name in sorted(differing & attributes.keys()):
            yield f"{name.replace('_', ' ')}: {attributes[name]}"

    def _short(self, label: Annotation) -> str:
        match label:
            case Mention():
                known = self._scheme.entity.label(label.label)
                return (known.short or label.label) if known is not None else label.label
            case Claim():
                return self.tr("CLAIM")
            case Stance():
                known = self._scheme.stance.label(label.polarity)
                sign = SIGNS.get(label.polarity, "")
                words = known.title if known is not None else label.polarity
                return f"{sign} {words}".strip().upper()
            case DocumentLabel():
                return label.value

    def _colour(self, label: Annotation) -> str:
        known = self._scheme.family(label.family).label(self._label_name(label))
        return known.colour if known is not None else "#6b7280"

    def _standing_words(self, item: Item, settlement: Settlement | None, standing: Standing) -> str:
        if settlement is None:
            before = standing is Standing.SETTLED
            return self.tr("Settled before it came here.") if before else ""
        day = short_date(settlement.at, year=True)
        if settlement.rule:
            words = self.tr("Taken by the rule “{}” on {}.").format(settlement.rule, day)
            if settlement.probability is not None:
                words += " " + filled(self.tr("Probability {:.2f}."), settlement.probability)
        else:
            words = self.tr("Decided by {} on {}.").format(settlement.by, day)
        if settlement.reason:
            words += " " + self.tr("Reason: {}.").format(reason_words(settlement.reason))
        if standing is Standing.CHANGED:
            words += " " + self.tr("Somebody has said something else since.")
        held = self._docket.held(item)
        if settlement.choice in (Choice.MIXED, Choice.EDITED) and held is not None:
            own = self._words(held, item)
            whole = own if isinstance(held, DocumentLabel) else f"{self._short(held)} {own}"
            words += " " + self.tr("Gold: {}").format(whole)
        return words


def marking(item: Item) -> list[Version]:
    """Return the versions that have a number: those that mark something, at most nine."""
    return [one for one in item.versions if one.label is not None][:MOST_VERSIONS]


def _is(settlement: Settlement | None, choice: Choice) -> bool:
    return settlement is not None and settlement.choice is choice


def _takes(settlement: Settlement | None, version: Version) -> bool:
    """Say whether a settlement took this version: through whichever of those who have it."""
    if settlement is None:
        return False
    layers: Sequence[str] = [layer for layer, label in settlement.versions if label]
    taken = next((layer for layer, label in settlement.versions if label == settlement.taken), "")
    return taken in layers and taken in version.sides
