"""The menu of a paragraph: its kind by one letter, splitting and joining, what it repeats."""

from __future__ import annotations

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
    group, taken = QActionGroup(menu), set("SJGNW")
    for label in scheme.region.labels:
        entry = menu.addAction(_lettered(label, taken))
        entry.setCheckable(True)
        entry.setChecked(region is not None and region.label == label.name)
        entry.triggered.connect(partial(hand.set_kind, label.name))
        group.addAction(entry)
    menu.addSeparator()
    menu.addAction(menu.tr("&Split at the caret")).triggered.connect(hand.split)
    joins = menu.addAction(menu.tr("&Join with the one before"))
    joins.triggered.connect(hand.join)
    if region is not None and region.duplicate_of is not None:
        there = menu.addAction(menu.tr("&Go to what it repeats"))
        there.triggered.connect(partial(hand.go_to, region.duplicate_of))
        menu.addAction(menu.tr("&No repetition")).triggered.connect(lambda: hand.set_repeat(None))
    elif originals := hand.originals():
        repeats = menu.add_letter_menu(menu.tr("Repeats a&nother passage"))
        for number, other in enumerate(originals, 1):
            words = snippet(text, other.span, _LONGEST).replace("&", "&&")
            entry = repeats.addAction(f"&{number}  {words}")
            entry.triggered.connect(partial(hand.set_repeat, other.id))
    menu.addSeparator()
    whole = menu.addAction(menu.tr("&Whole article as suggested"))
    whole.triggered.connect(hand.take_suggested)
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
