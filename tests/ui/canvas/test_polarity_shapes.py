from __future__ import annotations

from dataclasses import replace

from annotator.ui.canvas.polarity_shapes import Shape, shape_of
from tests.examples import scheme


def test_polarities_differ_in_shape() -> None:
    known = scheme()
    shapes = [shape_of(known, name) for name in known.stance.names()]
    assert shapes == [Shape.UP, Shape.DOWN, Shape.LEVEL, Shape.DIAMOND]
    assert shape_of(known, "LOUD") is Shape.DISC


def test_polarities_differ_in_shape_with_other_keys_too() -> None:
    known = scheme()
    labels = tuple(
        replace(label, key=key) for label, key in zip(known.stance.labels, "yniu", strict=True)
    )
    other = replace(known, stance=replace(known.stance, labels=labels))
    assert len({shape_of(other, name) for name in other.stance.names()}) == 4
