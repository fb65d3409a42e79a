"""The menu of a paragraph: one letter picks one entry, in every language."""

from __future__ import annotations

import re
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Region, Span
from annotator.ui.annotating.region_hand import RegionHand
from annotator.ui.language import use_language
from annotator.ui.region_menu import region_menu
from tests.examples import scheme

TEXT = "A headline"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("repeats", [None, "r2"])
def test_every_entry_has_a_letter_of_its_own(
    qtbot: QtBot, german: QApplication, language: str, repeats: str | None
) -> None:
    use_language(german, language)
    here = Region("r1", "a", "HEADLINE", Span(0, 10), duplicate_of=repeats)
    hand = Mock(RegionHand)
    hand.region.return_value, hand.originals.return_value = here, [here]
    host = QWidget()
    qtbot.addWidget(host)
    entries = region_menu(hand, scheme(), TEXT, host).actions()
    letters = [re.findall("&(.)", one.text().upper()) for one in entries if one.text()]
    picked = [letter for found in letters for letter in found]
    assert [len(found) for found in letters] == [1] * len(letters)
    assert len(set(picked)) == len(picked)
    assert picked[:8] == list("HBDTCRYX")
