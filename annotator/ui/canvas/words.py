"""Labels in words: for chips, tags, tool tips and screen readers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotations import (
    Annotation,
    Argument,
    Claim,
    DocumentLabel,
    Mention,
    Note,
    NoteKind,
    Span,
    Stance,
)
from annotator.domain.article_content import ArticleContent
from annotator.domain.document_labels import AUTHOR_NAME, pair_of
from annotator.domain.scheme import Label, Scheme
from annotator.domain.stances import IMPLIED
from annotator.ui.canvas.article_index import argument_record, resolve

_TAG_LONGEST = 8
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def snippet(text: str, span: Span, longest: int = 48) -> str:
    """Return the words of a span on one line, cut at the end where they are too many."""
    return cut(text[span.start : min(span.end, span.start + 4 * longest)], longest)


def cut(words: str, longest: int) -> str:
    """Return the words on one line, with “…” behind `longest` letters."""
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def remark_words(note: Note) -> str:
    """Return an open note or flag on one line."""
    if note.kind is NoteKind.FLAG:
        title = QCoreApplication.translate("ArticleCanvas", "Flagged by {}")
    else:
        title = QCoreApplication.translate("ArticleCanvas", "Note by {}")
    words = cut(note.text, 120)
    return f"{title.format(note.by)}: {words}" if words else title.format(note.by)


def score_words(score: float | None) -> str:
    """Return a score as “.94”; nothing where there is none."""
    if score is None:
        return ""
    return f"{score:.2f}".removeprefix("0") if score < 0.995 else "1"


def tag_words(scheme: Scheme, label: str, score: float | None) -> str:
    """Return what stands above an entity: its title, or its short name, and its score."""
    found = scheme.entity.label(label)
    if found is None:
        name = label
    else:
        name = found.title if len(found.title) <= _TAG_LONGEST else found.short
    return f"{name.upper()} {score_words(score)}".rstrip()


def label_title(scheme: Scheme, record: Annotation) -> str:
    """Return the title of a record's label in the scheme's words."""
    found: Label | None = None
    if not isinstance(record, DocumentLabel):
        found = scheme.family(record.family).label(record.label)
    return found.title if found is not None else record.label.title()


def argument_words(
    content: ArticleContent, argument: Argument | None, numbers: Mapping[str, int]
) -> str:
    """Return a stance's holder or target in a few words; “?” where it is missing."""
    if argument is None:
        return "?"
    if argument.author:
        return QCoreApplication.translate("ArticleCanvas", "Author")
    if argument == IMPLIED:
        return QCoreApplication.translate("ArticleCanvas", "nobody named")
    record = argument_record(content, argument)
    if isinstance(record, Claim):
        number = numbers.get(record.id)
        return f"C{number}" if number else QCoreApplication.translate("ArticleCanvas", "claim")
    if isinstance(record, Mention) and record.spans:
        return snippet(content.text, record.spans[0], 26)
    known = content.entity_names.get(argument.entity_id or "")
    return known or argument.topic or argument.entity_id or "?"


def stance_words(
    content: ArticleContent, scheme: Scheme, stance: Stance, numbers: Mapping[str, int]
) -> str:
    """Return a stance in a few words: “Holm against the bridge”."""
    holder, target = (
        apart(argument_words(content, end, numbers)) for end in (stance.holder, stance.target)
    )
    return f"{holder} {polarity_words(scheme, stance)} {target}"


def apart(words: str) -> str:
    """Return the words so that their direction does not turn what stands beside them."""
    return f"\u2068{words}\u2069" if _RIGHT_TO_LEFT.search(words) else words


def polarity_words(scheme: Scheme, stance: Stance) -> str:
    """Return the polarity as it stands between holder and target: “against”."""
    found = scheme.stance.label(stance.polarity)
    return found.short if found is not None else stance.polarity.lower()


def value_words(value: str) -> str:
    """Return the value of a label of the whole article; short ones are names, as “UK” is."""
    return value.replace("_", " ").capitalize() if len(value) > 3 else value


def document_words(scheme: Scheme, label: DocumentLabel, holder: str = "") -> str:
    """Return a label of the whole article in a few words: “Article against the bridge”.

    `holder` is what a holder is called whom the label knows by an id.
    """
    pair = pair_of(label.name)
    if pair is None:
        attribute = scheme.document.attribute(label.name)
        title = attribute.title if attribute is not None else label.name
        return f"{title}: {value_words(label.value)}"
    holder = holder or pair.holder
    if pair.holder == AUTHOR_NAME:
        holder = QCoreApplication.translate("ArticleCanvas", "Article")
    polarity = scheme.stance.label(label.value)
    between = polarity.short if polarity is not None else label.value.lower()
    return f"{apart(holder)} {between} {apart(pair.topic)}"


def describe(
    content: ArticleContent, scheme: Scheme, record_id: str, numbers: Mapping[str, int]
) -> str:
    """Return one sentence on a label: what it is, whether it is decided, and its words."""
    record = resolve(content, record_id)
    if record is None:
        return ""
    state = _state(content, record)
    title = label_title(scheme, record)
    if isinstance(record, Stance):
        return f"{stance_words(content, scheme, record, numbers)}{state}"
    if isinstance(record, Claim):
        number = numbers.get(record.id)
        title = f"{title} {number}" if number else title
        source = ", ".join(snippet(content.text, span) for span in record.source)
        state += f", {source}" if source else ""
    if isinstance(record, DocumentLabel):
        return f"{document_words(scheme, record)}{state}"
    words = " … ".join(snippet(content.text, span) for span in record.all_spans()[:1])
    return f"{title}{state}: {words}"


def _state(content: ArticleContent, record: Annotation) -> str:
    if not content.is_suggestion(record):
        return ""
    suggested = QCoreApplication.translate("ArticleCanvas", "suggested")
    if record.score is None:
        return f", {suggested}"
    return f", {suggested} {round(100 * record.score)} %"
