"""Which records touch a stretch of text, answered without looking at all of them."""

from __future__ import annotations

from annotator.domain.annotations import Span, Spans

_BUCKET = 512  # code points; about one paragraph, so that a look-up meets a handful of records


class SpanIndex:
    """Ids by the places they cover. Adding, removing and asking cost what the stretch covers."""

    def __init__(self) -> None:
        self._buckets: dict[int, dict[str, None]] = {}

    def add(self, record_id: str, spans: Spans) -> None:
        """Remember that the record covers `spans`."""
        for bucket in _buckets_of(spans):
            self._buckets.setdefault(bucket, {})[record_id] = None

    def remove(self, record_id: str, spans: Spans) -> None:
        """Forget the record; `spans` must be those it was added with."""
        for bucket in _buckets_of(spans):
            self._buckets[bucket].pop(record_id, None)

    def near(self, span: Span) -> list[str]:
        """Return the ids of all records that may touch `span`, each once; the caller compares."""
        found: dict[str, None] = {}
        for bucket in range(span.start // _BUCKET, span.end // _BUCKET + 1):
            found.update(self._buckets.get(bucket, {}))
        return list(found)


def _buckets_of(spans: Spans) -> set[int]:
    return {
        bucket for span in spans for bucket in range(span.start // _BUCKET, span.end // _BUCKET + 1)
    }
