"""What can be said about an article: spans, mentions, claims, stances, regions, notes, decisions.

Everything here is a record: an immutable value with an `id` and the `article_id` it belongs to.
A record that is somebody's also has a `layer_id`. References between records are ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, NamedTuple

from annotator.domain.articles import Progress

PERSON = "PERSON"
"""The type of names that can speak, and that pronouns stand for."""


class Span(NamedTuple):
    """A half-open stretch of the article's text, in code points."""

    start: int
    end: int


Spans = tuple[Span, ...]
Attributes = Mapping[str, str]

PERSON_ORIGIN = "person"
"""`origin` of a label that a person made or changed; otherwise it is the suggester's name."""


class Family(StrEnum):
    """The families of labels; each is drawn, checked and compared in its own way."""

    ENTITY = "entity"
    CLAIM = "claim"
    STANCE = "stance"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or mention of an entity. `spans` are ordered and disjoint, mostly just one."""

    family: ClassVar[Family] = Family.ENTITY

    id: str
    article_id: str
    layer_id: str
    label: str
    spans: Spans
    entity_id: str | None = None
    attributes: Attributes = field(default_factory=dict)
    score: float | None = None
    origin: str = PERSON_ORIGIN
    rule: str | None = None

    def all_spans(self) -> Spans:
        """Return every span of the mention."""
        return self.spans


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement attributed to somebody: its content in pieces, cue, source and medium."""

    family: ClassVar[Family] = Family.CLAIM
    label: ClassVar[str] = "CLAIM"

    id: str
    article_id: str
    layer_id: str
    content: Spans
    cue: Spans = ()
    source: Spans = ()
    via: Spans = ()
    attributes: Attributes = field(default_factory=dict)
    nested_in: str | None = None
    score: float | None = None
    origin: str = PERSON_ORIGIN
    rule: str | None = None

    def all_spans(self) -> Spans:
        """Return the spans of all roles, content first."""
        return self.content + self.cue + self.source + self.via


@dataclass(frozen=True, slots=True)
class Argument:
    """Who holds a stance, or what it is about.

    Exactly one of a mention, a claim, the author or an entity; a target may be, or add, a topic
    in free words.
    """

    mention: str | None = None
    claim: str | None = None
    author: bool = False
    entity_id: str | None = None
    topic: str | None = None

    def refers_to(self) -> str | None:
        """Return the id of the record it points at, if it points at one."""
        return self.mention or self.claim


@dataclass(frozen=True, slots=True)
class Stance:
    """Holder → target with a polarity, and the words that show it. A missing argument is None."""

    family: ClassVar[Family] = Family.STANCE

    id: str
    article_id: str
    layer_id: str
    polarity: str
    holder: Argument | None = None
    target: Argument | None = None
    anchor: Spans = ()
    attributes: Attributes = field(default_factory=dict)
    via_claim: str | None = None
    score: float | None = None
    origin: str = PERSON_ORIGIN
    rule: str | None = None

    @property
    def label(self) -> str:
        """The polarity, under the name that every family shares."""
        return self.polarity

    def all_spans(self) -> Spans:
        """Return the anchor's spans; its arguments have their own."""
        return self.anchor


@dataclass(frozen=True, slots=True)
class DocumentLabel:
    """A label of the whole article; a stance of it is named ``HOLDER|topic``, valued a polarity."""

    family: ClassVar[Family] = Family.DOCUMENT

    id: str
    article_id: str
    layer_id: str
    name: str
    value: str
    basis: tuple[str, ...] = ()
    score: float | None = None
    origin: str = PERSON_ORIGIN
    rule: str | None = None

    @property
    def label(self) -> str:
        """The name, under the word that every family shares."""
        return self.name

    def all_spans(self) -> Spans:
        """Return nothing: it stands for the whole article."""
        return ()


Annotation = Mention | Claim | Stance | DocumentLabel


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the article of one kind; outside `annotate` regions nothing is labelled."""

    id: str
    article_id: str
    label: str
    span: Span
    annotate: bool = True
    subtype: str | None = None
    duplicate_of: str | None = None


class NoteKind(StrEnum):
    """A note is read; a flag asks the reviewer to look."""

    NOTE = "note"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a label or on the article (`on` is the id of either). `at` is ISO UTC time."""

    id: str
    article_id: str
    layer_id: str
    on: str
    by: str
    text: str
    at: str
    kind: NoteKind = NoteKind.NOTE
    settled: bool = False


class Verdict(StrEnum):
    """What became of a suggestion."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """An annotator's answer to one suggestion; `outcome` is the label that came of it."""

    article_id: str
    layer_id: str
    suggestion: str
    verdict: Verdict
    outcome: str | None = None

    @property
    def id(self) -> str:
        """One answer for each suggestion and layer."""
        return f"{self.suggestion}/{self.layer_id}"


@dataclass(frozen=True, slots=True)
class ArticleState:
    """How far the owner of a layer has come with an article."""

    article_id: str
    layer_id: str
    progress: Progress = Progress.NEW

    @property
    def id(self) -> str:
        """One state for each article and layer."""
        return f"{self.article_id}/{self.layer_id}"


class Choice(StrEnum):
    """How a disagreement was settled."""

    VERSION = "version"  # as one or more annotators have it
    NONE = "none"  # none of these: nothing is there
    MIXED = "mixed"  # the boundary of one with the label of another, or what most say part by part
    EDITED = "edited"  # by hand


@dataclass(frozen=True, slots=True)
class Settlement:
    """What shall hold of one thing that annotators marked, and why; kept beside the gold label.

    `item` is the id of the thing (see `agreement.conflicts`), `outcome` the gold label that came of
    it, `taken` the annotator's label that it was made from, `words` what holds, for a list.
    `by` is the person, or the rule, which `rule` then names with its `probability` if it has one;
    `over` is the rule whose taking a person changed. `versions` are the layers that had a say with
    their labels then ("" for none), `said` tells whether they still say the same, `pattern` and
    `answer` what was decided in general. `at` is ISO UTC time.
    """

    item: str
    article_id: str
    layer_id: str
    choice: Choice
    by: str
    at: str
    outcome: str | None = None
    taken: str | None = None
    words: str = ""
    reason: str = ""
    rule: str = ""
    over: str = ""
    pattern: str = ""
    answer: str = ""
    probability: float | None = None
    versions: tuple[tuple[str, str], ...] = ()
    said: str = ""

    @property
    def id(self) -> str:
        """One settlement for each thing."""
        return f"{self.item}/settled"


Record = Annotation | Region | Note | Decision | ArticleState | Settlement
