from __future__ import annotations

import configparser
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from annotator.storage.file_header import APPLICATION_ID
from tests.packaging.loading import PACKAGING, load

LINUX = PACKAGING / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(LINUX / "annotator.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def mime_type() -> ElementTree.Element:
    found = ElementTree.parse(LINUX / "annotator-corpus.xml").find(f"{MIME}mime-type")
    assert found is not None
    return found


def test_system_knows_a_corpus_by_the_number_that_storage_writes() -> None:
    numbers = [match for match in mime_type().iter(f"{MIME}match") if match.get("offset") == "68"]
    assert [int(match.attrib["value"], 16) for match in numbers] == [APPLICATION_ID]


def test_menu_entry_opens_what_the_system_calls_a_corpus() -> None:
    assert desktop_entry()["MimeType"].split(";")[0] == mime_type().get("type")
    assert "%f" in desktop_entry()["Exec"]


def test_software_centre_knows_the_menu_entry_and_the_file_type() -> None:
    component = ElementTree.parse(LINUX / "annotator.metainfo.xml")
    assert component.findtext("launchable") == "annotator.desktop"
    assert component.findtext("provides/mediatype") == mime_type().get("type")


@pytest.mark.parametrize("name", ["app.svg", "document.svg"])
def test_icon_is_drawn_at_the_smallest_size(qtbot: QtBot, name: str) -> None:
    icons = load("linux/render_icons.py")
    image = icons.render(icons.ICONS / name, 16)
    colours = {image.pixel(x, y) for x in range(16) for y in range(16)}
    assert len(colours) > 8


def test_icons_of_the_desktop_bear_the_names_that_it_looks_for() -> None:
    icon = mime_type().find(f"{MIME}icon")
    assert icon is not None
    targets = set(load("linux/render_icons.py").TARGETS.values())
    assert targets == {f"apps/{desktop_entry()['Icon']}", f"mimetypes/{icon.get('name')}"}
