"""An export is put in place whole, and never over somebody's other files."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import ExportTargetError
from annotator.services.export_folder import ExportFolder


def written(target: Path, text: str) -> None:
    manifest = '{"format": "annotator-export/1", "files": [{"path": "a.txt"}], "papers": []}'
    with ExportFolder(target) as folder:
        (folder.scratch / "a.txt").write_text(text)
        (folder.scratch / "manifest.json").write_text(manifest)
        folder.publish()


def test_an_export_of_ours_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "größe 100%"
    written(target, "one")
    written(target, "two")
    assert (target / "a.txt").read_text() == "two"
    assert list(target.parent.iterdir()) == [target]


def test_what_a_killed_run_left_is_put_right_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "out"
    written(target, "one")
    target.rename(tmp_path / ".out.annotator-old")
    (tmp_path / ".out.annotator-part").mkdir()
    (tmp_path / ".out.annotator-part/half").write_text("half")
    with ExportFolder(target):
        assert (target / "a.txt").read_text() == "one"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("manifest", ["{}", "[]", "no json", '{"format": "word/1", "files": []}'])
def test_a_manifest_of_something_else_is_no_leave(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "manifest.json").write_text(manifest)
    with pytest.raises(ExportTargetError, match=r"manifest\.json"), ExportFolder(tmp_path):
        pass


def test_a_file_in_the_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(ExportTargetError, match="a file of this name"):
        written(tmp_path / "out", "one")
    with pytest.raises(ExportTargetError, match="cannot be written"):
        written(tmp_path / "out" / "below", "one")
    assert (tmp_path / "out").read_text() == "mine"


def test_the_folder_one_stands_in_is_refused_if_it_holds_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ExportTargetError, match=r"notes\.txt"), ExportFolder(Path()):
        pass
    assert [item.name for item in tmp_path.iterdir()] == ["notes.txt"]
