"""The names that filters may hold in this corpus, and the words for a filter that is on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.errors import SearchError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme

if TYPE_CHECKING:
    from annotator.domain.search import Facet

# Imports inside functions: nobody searches before the first article is on screen.
# ruff: noqa: PLC0415

GOLD = "gold"
"""The name of the layer of what was settled."""


class SearchNames:
    """Knows the labels of the scheme and the people of the corpus; empty, it lets all through."""

    def __init__(self, labels: Sequence[str] = (), people: Sequence[str] = ()) -> None:
        self.labels = tuple(labels)
        self.people = tuple(people)

    @staticmethod
    def of(scheme: Scheme, people: Sequence[str]) -> SearchNames:
        """Return the names of a scheme and of the annotators of a corpus."""
        families = (scheme.entity, scheme.claim, scheme.stance, scheme.document)
        labels = dict.fromkeys(name for family in families for name in family.names())
        return SearchNames(tuple(labels), people)

    def resolved(self, facet: Facet) -> Facet:
        """Return the filter with its value as the corpus writes it; raise `SearchError` if none."""
        from annotator.domain.search import ANYONE, ME, NOBODY, Field, require_sound

        require_sound(facet)
        if facet.field in (Field.LABEL, Field.SUGGESTED):
            return self._chosen(facet, self.labels, QCoreApplication.translate("search", "Labels"))
        if facet.field in (Field.BY, Field.ASSIGNED):
            others = (GOLD, ANYONE) if facet.field is Field.BY else (NOBODY,)
            known = (*self.people, *others, ME)
            people = QCoreApplication.translate("search", "Annotators")
            return self._chosen(facet, known if self.people else (), people)
        return facet

    def words(self, facet: Facet) -> str:
        """Return what stands on the chip of a filter."""
        words = f"{facet.field.value}: {facet.value}"
        negated = QCoreApplication.translate("search", "not {}")
        return negated.format(words) if facet.negated else words

    def _chosen(self, facet: Facet, known: Sequence[str], kind: str) -> Facet:
        if not known:
            return facet
        low = facet.value.casefold()
        value = next((item for item in known if item.casefold() == low), None)
        if value is None:
            raise SearchError(
                phrase("“{value}” is not known here.", value=facet.value),
                remedy=phrase("{kind}: {known}.", kind=kind, known=", ".join(known)),
            )
        return replace(facet, value=value)
