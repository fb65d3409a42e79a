"""What the claim rules hand to one another: a find, and the sentence it was made in."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.nlp.rules.phrases import Tokens


@dataclass(slots=True)
class Find:
    """A claim by tokens. `kind` is the class of its reporting verb."""

    rule: str
    content: list[Tokens]
    cue: Tokens | None = None
    source: Tokens | None = None
    kind: str = "say"
    negated: bool = False
    quotes: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Scene:
    """The sentence being read: its reporting verbs, who spoke last, where its paragraph ends."""

    cues: list[int] = field(default_factory=list)
    subject: Tokens | None = None
    paragraph_end: int = 0
