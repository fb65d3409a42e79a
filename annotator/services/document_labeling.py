"""Edits of the labels of the whole article."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotations import DocumentLabel
from annotator.domain.article_content import ArticleContent
from annotator.domain.document_labels import basis_of, own_label, pair_of
from annotator.domain.edits import Edit
from annotator.domain.errors import RuleError
from annotator.domain.ids import NewId
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.services.drafting import Draft
from annotator.services.labeling import Labeler


def set_document_label(
    content: ArticleContent,
    scheme: Scheme,
    new_id: NewId,
    name: str,
    value: str,
) -> Edit:
    """Give the article a label; one of the same name is changed, a suggestion of it answered.

    A stance of the article rests on the stances of that holder toward that topic.
    """
    _refuse_unknown(name, value, scheme)
    pair = pair_of(name)
    basis = basis_of(pair, value, content) if pair is not None else ()
    labeler = Labeler(content, scheme, new_id)
    standing = own_label(content, name) or _suggested(content, name)
    if standing is None:
        draft = Draft(content, scheme, new_id)
        draft.put(DocumentLabel(new_id(), content.article.id, content.layer.id, name, value, basis))
        return draft.finished(phrase("Label the article {name} = {value}", name=name, value=value))
    if content.is_suggestion(standing) and standing.value == value:
        return labeler.accept(standing.id)
    changed = replace(standing, value=value, basis=basis or standing.basis)
    return labeler.changed(standing, changed, phrase("Label the article"))


def _suggested(content: ArticleContent, name: str) -> DocumentLabel | None:
    found = filter(content.is_suggestion, content.of_kind(DocumentLabel))
    return next((item for item in found if item.name == name), None)


def _refuse_unknown(name: str, value: str, scheme: Scheme) -> None:
    """Refuse a value that the scheme does not have for a label of this name."""
    attribute = scheme.document.attribute(name)
    known = attribute.values if attribute is not None else ()
    if pair_of(name) is not None:
        known = scheme.stance.names()
    if value not in known:
        raise RuleError(
            phrase("“{value}” is not a value of “{name}” in the scheme.", value=value, name=name),
            remedy=phrase("Nothing was changed."),
        )
