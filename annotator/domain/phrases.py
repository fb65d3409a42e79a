"""Words for the user that can be said in another language: an English template and its values.

Whoever has something to say says it in English; the command line, the log and the corpus file keep
it so. The window knows the templates (`packaging/translations.py` collects them) and says them in
its own language.
"""

from __future__ import annotations

from collections.abc import Mapping

Value = str | int | float


class Phrase(str):
    """English words that remember how they were made; to all who do not ask, a plain text.

    `template` holds the names of the `values` in braces, as for `str.format`. One that counts has
    the template for many, and `number` chooses the form.
    """

    __slots__ = ("number", "template", "values")

    template: str
    values: Mapping[str, Value]
    number: int | None

    def __new__(
        cls,
        words: str,
        template: str,
        values: Mapping[str, Value] | None = None,
        number: int | None = None,
    ) -> Phrase:
        """Keep the finished English beside what it was made of."""
        made = super().__new__(cls, words)
        made.template, made.values, made.number = template, values or {}, number
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return (Phrase, (str(self), self.template, self.values, self.number))


def phrase(template: str, /, **values: object) -> Phrase:
    """Return the words of an English template, such as “{name}” was not opened, with its values.

    The template must be written out in the call, where the translations are collected from.
    """
    kept = _kept(values)
    return Phrase(template.format_map(kept), template, kept)


def plural(one: str, many: str, count: int, /, **values: object) -> Phrase:
    """Return the words for one or for many; {n} in them is the count."""
    kept = {**_kept(values), "n": count}
    return Phrase((one if count == 1 else many).format_map(kept), many, kept, count)


def _kept(values: Mapping[str, object]) -> dict[str, Value]:
    """Return the values as they may cross to another process: errors and paths as their words."""
    return {
        name: value if isinstance(value, str | int | float) else str(value)
        for name, value in values.items()
    }


TERMS = (
    phrase("entity"),
    phrase("claim"),
    phrase("stance"),
    phrase("document"),
    phrase("region"),
    phrase("label"),
    phrase("attribute"),
    phrase("role"),
    phrase("content"),
    phrase("cue"),
    phrase("source"),
    phrase("holder"),
    phrase("target"),
    phrase("anchor"),
    phrase("new"),
    phrase("begun"),
    phrase("done"),
    phrase("skipped"),
    phrase("accepted"),
    phrase("changed"),
    phrase("rejected"),
    phrase("unanimous"),
    phrase("majority"),
    phrase("reliability"),
    phrase("red"),
    phrase("green"),
    phrase("blue"),
    phrase("inside annotated region"),
    phrase("no crossing entities"),
    phrase("one entity per span"),
    phrase("cue and source outside content"),
    phrase("implicit without source"),
    phrase("cue unless implicit"),
    phrase("child claim inside parent"),
    phrase("holder is not target"),
    phrase("one document stance"),
)
"""Words that stand in phrases as values: families, parts, states, rules and constraints."""
