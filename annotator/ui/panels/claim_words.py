"""What the panel says beside parts of claims and stances: what is proposed, how gaps are mended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotations import Spans
from annotator.services.claim_labeling import Proposal
from annotator.ui.actions import ActionSet
from annotator.ui.panels.selected_view import shortened

_LONGEST = 48


def proposal_words(proposal: Proposal, text: str) -> str:
    """Return what is proposed in one line, or nothing."""
    translate = QCoreApplication.translate
    parts = []
    if proposal.source:
        words = translate("SelectedPanel", "source “{}”")
        parts.append(words.format(_quoted(proposal.source, text)))
    elif proposal.attributes.get("source_type") == "IMPLICIT":
        parts.append(translate("SelectedPanel", "no source in the text"))
    if proposal.cue:
        parts.append(translate("SelectedPanel", "cue “{}”").format(_quoted(proposal.cue, text)))
    return translate("SelectedPanel", "Proposed: {}").format(", ".join(parts)) if parts else ""


def remedies(actions: ActionSet) -> dict[str, str]:
    """Return how each part that is missing can be given, by keys."""
    translate = QCoreApplication.translate
    words, link = translate("SelectedPanel", "words: {}"), translate("SelectedPanel", "link: {}")
    linked = link.format(actions.caption("link"))
    return {
        "source": f"{linked}, {words.format(actions.caption('source'))}",
        "cue": words.format(actions.caption("cue")),
        "holder": linked,
        "target": linked,
        "anchor": words.format(actions.caption("stance_words")),
    }


def _quoted(spans: Spans, text: str) -> str:
    return shortened(" … ".join(text[span.start : span.end] for span in spans), _LONGEST)
