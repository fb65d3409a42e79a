"""The menu of a paragraph: its kind by one letter, splitting and joining, what it repeats."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.scheme import Label, Scheme
from annotator.ui.annotating.region_hand import RegionHand
from annotator.ui.canvas.words import snippet
from annotator.ui.letter_menu import LetterMenu

_LONGEST = 44


def region_menu(hand: RegionHand, scheme: Scheme, text: str, parent: QWidget) -> QMenu:
    """Return the menu for the paragraph at the caret; every entry has a letter of its own."""
    menu = LetterMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    region = hand.region()
    split, join, go, none, another, whole = own = (
        menu.tr("&Split at the caret"),
        menu.tr("&Join with the one before"),
        menu.tr("&Go to what it repeats"),
        menu.tr("&No repetition"),
        menu.tr("Repeats a&nother passage"),
        menu.tr("&Whole article as suggested"),
    )
    # All of them, also those not shown: a kind has the same letter everywhere.
    group, taken = QActionGroup(menu), set(re.findall("&(.)", "".join(own).upper()))
    for label in scheme.region.labels:
        entry = menu.addAction(_lettered(label, taken))
        entry.setCheckable(True)
        entry.setChecked(region is not None and region.label == label.name)
        entry.triggered.connect(partial(hand.set_kind, label.name))
        group.addAction(entry)
    menu.addSeparator()
    menu.addAction(split).triggered.connect(hand.split)
    menu.addAction(join).triggered.connect(hand.join)
    if region is not None and region.duplicate_of is not None:
        menu.addAction(go).triggered.connect(partial(hand.go_to, region.duplicate_of))
        menu.addAction(none).triggered.connect(lambda: hand.set_repeat(None))
    elif originals := hand.originals():
        repeats = menu.add_letter_menu(another)
        for number, other in enumerate(originals, 1):
            words = snippet(text, other.span, _LONGEST).replace("&", "&&")
            entry = repeats.addAction(f"&{number}  {words}")
            entry.triggered.connect(partial(hand.set_repeat, other.id))
    menu.addSeparator()
    menu.addAction(whole).triggered.connect(hand.take_suggested)
    return menu


def _lettered(label: Label, taken: set[str]) -> str:
    """Return the label's title with the letter that picks it marked, its own key before others."""
    title = label.title.replace("&", "&&")
    for letter in (label.key + title).upper():
        if letter.isalpha() and letter not in taken:
            taken.add(letter)
            place = title.upper().find(letter)
            return f"{title[:place]}&{title[place:]}" if place >= 0 else f"{title} (&{letter})"
    return title
