"""What goes into the log of edits must come out as it was, or undo brings back something else."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotations import Record
from annotator.domain.edits import Edit
from annotator.domain.packing import pack, pack_edit, unpack, unpack_edit
from tests.strategies import records


@given(records)
def test_record_survives_json(record: Record) -> None:
    assert unpack(json.loads(json.dumps(pack(record)))) == record


@given(st.text(max_size=20), st.lists(records, max_size=3), st.lists(records, max_size=3))
def test_edit_survives_json(title: str, before: list[Record], after: list[Record]) -> None:
    edit = Edit(title, tuple(before), tuple(after))
    assert unpack_edit(json.loads(json.dumps(pack_edit(edit)))) == edit
    assert edit.inverted().inverted() == edit
