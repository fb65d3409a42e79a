"""What a bulk edit would leave out is said in the language of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QWidget

from annotator.domain.annotations import Span
from annotator.services.fixing import Outcome, Place, Plan, PlannedPlace
from annotator.ui.dialogs.fix_preview import FixPreview


def test_reasons_are_told_in_german(host: QWidget, german: object) -> None:
    why = "this is boilerplate, which is not labelled."
    place = PlannedPlace(Place("article-1", Span(0, 4)), Outcome.REFUSED, why)
    plan = Plan("Label GPE “ferry”")
    plan.places.append(place)
    dialog = FixPreview(plan, {"article-1": "Bridge"}, "Ines", host)
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    assert listed.item(0).text() == "Bridge: das ist boilerplate und wird nicht gelabelt."
