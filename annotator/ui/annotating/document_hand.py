"""Labels of the whole article: giving, changing, accepting and taking them away."""

from __future__ import annotations

from annotator.domain.annotations import DocumentLabel
from annotator.domain.document_labels import own_label
from annotator.services.document_labeling import set_document_label
from annotator.services.ids import new_id
from annotator.ui.annotating.grip import Grip


class DocumentHand:
    """Changes what is said of the article as a whole. The label in hand stays in hand."""

    def __init__(self, grip: Grip) -> None:
        self._grip = grip

    def set(self, name: str, value: str) -> None:
        """Give the article a label; the value that it has already takes the label away."""
        grip, content = self._grip, self._grip.content()
        standing = own_label(content, name)
        if standing is not None and standing.value == value:
            self.remove(standing.id)
            return
        scheme = grip.editor.session.scheme
        grip.submit(lambda: set_document_label(content, scheme, new_id, name, value))

    def remove(self, record_id: str) -> None:
        """Take a label of the article away, or reject one that was suggested."""
        item = self._grip.content().annotation(record_id)
        if isinstance(item, DocumentLabel):
            self._grip.submit(lambda: self._grip.labeler().reject([record_id]))
