"""The Agreement screen: figures with their reasons, what lies behind each, and empty states."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotations import Family
from annotator.domain.articles import LayerKind
from annotator.services.agreement_report import Reading, Side, Where
from annotator.ui.screens.agreement.agreement_page import AgreementPage
from annotator.ui.screens.agreement.choices import Choices, SideLine
from annotator.ui.screens.agreement.figure_cards import LabelWords
from tests.ui.screens.agreement.reports import figure, report

LEFT = Qt.MouseButton.LeftButton
CHOICES = Choices(
    families={Family.ENTITY: 1204, Family.CLAIM: 311},
    sides=(
        SideLine("Ada", LayerKind.ANNOTATOR, 200),
        SideLine("Ben", LayerKind.ANNOTATOR, 120),
        SideLine("Zoe", LayerKind.ANNOTATOR, 0),
        SideLine("rules", LayerKind.SUGGESTER, 200),
    ),
    shared=60,
    blind=12,
    labels={Family.ENTITY: (("ORG", "Organisation"),)},
    sources=("Alder Gazette",),
)


@pytest.fixture
def page(qtbot: QtBot, themes: object) -> AgreementPage:
    made = AgreementPage()
    qtbot.addWidget(made)
    made.resize(1440, 800)
    made.show_choices(CHOICES)
    made.show_report(report(), LabelWords({"ORG": "Organisation"}, {"ORG": "ORG"}))
    made.show()
    return made


def test_people_who_finished_something_are_ticked_others_are_not(page: AgreementPage) -> None:
    assert page.wish().sides == ("Ada", "Ben")
    assert page.side.sides["rules"].accessibleName() == "rules, 200"


def test_a_tick_a_family_and_a_filter_are_wishes(qtbot: QtBot, page: AgreementPage) -> None:
    with qtbot.waitSignal(page.wish_changed) as wished:
        QTest.mouseClick(page.side.sides["rules"], LEFT)
    assert wished.args is not None
    assert wished.args[0].sides == ("Ada", "Ben", "rules")
    QTest.mouseClick(page.side.families[Family.CLAIM], LEFT)
    QTest.mouseClick(page.side.blind, LEFT)
    page.side.source.setCurrentText("Alder Gazette")
    page.side.first.setText("2026-01")
    wish = page.wish()
    assert (wish.family, wish.filter()) == (
        Family.CLAIM,
        'is:blind outlet:"Alder Gazette" date:2026-01..',
    )


def test_half_a_date_is_not_taken_for_a_filter(page: AgreementPage) -> None:
    page.side.last.setText("2026-0")
    assert page.wish().filter() == ""


def test_new_choices_keep_what_was_ticked(page: AgreementPage) -> None:
    QTest.mouseClick(page.side.sides["Ben"], LEFT)
    page.show_choices(Choices(sides=(*CHOICES.sides, SideLine("Cy", LayerKind.ANNOTATOR, 3))))
    assert page.wish().sides == ("Ada", "Cy")


def test_another_reading_shows_other_measures_at_once(qtbot: QtBot, page: AgreementPage) -> None:
    before = page.cards.measures.rows()[0].value
    with qtbot.assertNotEmitted(page.wish_changed):
        QTest.mouseClick(page.side.readings[Reading.BLIND], LEFT)
    rows = page.cards.measures.rows()
    assert (before, rows[0].value) == (".842", ".782")
    assert (rows[2].value, rows[2].beside) == ("–", "nobody marked anything")


def test_every_figure_and_cell_opens_what_lies_behind(qtbot: QtBot, page: AgreementPage) -> None:
    cards, asked = page.cards, []
    page.where_requested.connect(lambda where, _words: asked.append(where))
    for chart in (cards.measures, cards.pairs, cards.parts, cards.confusion, cards.time):
        QTest.mouseClick(chart, LEFT, pos=chart.spots()[0].rect.center().toPoint())
    QTest.mouseClick(cards.patterns, LEFT, pos=cards.patterns.spots()[0].rect.center().toPoint())
    assert asked == [
        Where(),
        Where(pair=("Ada", "Ben")),
        Where(kind="missing"),
        Where(("Ada", "Ben"), "agreed", first="PERSON", second="PERSON"),
        Where(period="2026-01-05"),
        Where(pattern="B includes the article"),
    ]


def test_a_click_on_a_pair_shows_its_confusion(page: AgreementPage) -> None:
    pairs = page.cards.pairs
    QTest.mouseClick(pairs, LEFT, pos=pairs.spots()[-1].rect.center().toPoint())
    assert page.cards.pair() == ("Ben", "Cleo")
    assert page.cards.pair_box.currentText() == "Ben × Cleo"
    assert "Rows: Ben; columns: Cleo." in page.cards.card(page.cards.confusion).said()


def test_what_was_left_out_is_told(page: AgreementPage) -> None:
    words = page.cards.notes.text()
    assert "In 1 article nobody found anything" in words
    assert "no finished article in common" in words
    assert "2,000 draws" in words


def test_a_figure_without_number_says_why(page: AgreementPage) -> None:
    page.show_report(report(measures=(figure("gamma", "γ", None),)), LabelWords())
    (row,) = page.cards.measures.rows()
    assert row.said == "γ: –; over 1,204 labels in 60 articles; nobody marked anything"


@pytest.mark.parametrize(
    ("sides", "words"),
    [
        ((), "Nobody has finished an article yet"),
        ((Side("Ada", LayerKind.ANNOTATOR, "a", 4),), "Only Ada is compared"),
        (
            tuple(Side(name, LayerKind.ANNOTATOR, name, 4) for name in ("Ada", "Ben")),
            "No article was finished by two of them",
        ),
    ],
)
def test_without_figures_the_next_step_is_told(
    page: AgreementPage, sides: tuple[Side, ...], words: str
) -> None:
    page.show_report(report(sides=sides, articles=()), LabelWords())
    assert words in page.empty.words()
    assert page.empty.isVisible()


def test_old_figures_say_that_labels_changed(qtbot: QtBot, page: AgreementPage) -> None:
    assert not page.again.isVisible()
    page.show_stale(True)
    assert "labels changed since" in page.standing.words()
    with qtbot.waitSignal(page.compute_requested):
        QTest.mouseClick(page.again, LEFT)


def test_articles_come_least_agreed_first_and_open(qtbot: QtBot, page: AgreementPage) -> None:
    table = page.cards.articles
    titles = [table.lines.line(row).id for row in range(3)]
    assert titles == ["a1", "a2", "a3"]
    with qtbot.waitSignal(page.article_requested) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["a1"]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert table.lines.line(0).title == "Ferry runs again"


def test_cards_stand_in_one_column_where_it_is_narrow(qtbot: QtBot, page: AgreementPage) -> None:
    first, second = page.cards.cards()[:2]
    assert first.y() == second.y()
    page.resize(800, 700)
    qtbot.waitUntil(lambda: first.y() < second.y())
    assert first.width() <= page.cards.width()


def test_tab_meets_people_and_corners_where_they_stand(page: AgreementPage) -> None:
    chain, part = list[QWidget](), page.nextInFocusChain()
    while part is not None and part is not page:
        chain.append(part)
        part = part.nextInFocusChain()
    side, cards = page.side, page.cards
    people = [chain.index(row) for row in side.sides.values()]
    assert chain.index(side.last) < min(people) <= max(people) < chain.index(side.against)
    assert chain.index(cards.pair_measure) < chain.index(cards.pairs)
    assert chain.index(cards.measures) < chain.index(cards.pair_measure)
