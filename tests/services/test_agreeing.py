"""Agreement of a corpus: whose labels count, what is said when there is nothing to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from annotator.domain.annotations import Family
from annotator.domain.errors import CancelledError, UnknownNameError
from annotator.services.agreeing import agreement
from annotator.services.agreement_places import places
from annotator.services.agreement_report import AgreementReport, Reading, Where
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.jobs import Unwatched
from tests.services.reviewed import TEXT, Marks, reviewed

Articles = Sequence[Mapping[str, Marks | None]]
BOARD, LIND, AAL = ("Harbour Board", "ORG"), ("Ada Lind", "PERSON"), ("Port Aal", "GPE")


def report(path: Path, articles: Articles, **options: object) -> AgreementReport:
    with reviewed(path / "team.corpus", articles) as corpus:
        chosen = AgreementOptions(**options)  # type: ignore[arg-type]
        return agreement(corpus.owner, corpus.path, chosen)


def value(found: AgreementReport, name: str, reading: Reading = Reading.ALL) -> float | None:
    figure = found.measure(name, reading)
    assert figure is not None
    return figure.value


def test_only_finished_articles_count(tmp_path: Path) -> None:
    found = report(tmp_path, [{"Ada": [BOARD], "Ben": [BOARD]}, {"Ada": [LIND], "Ben": None}])
    assert (found.n_articles, value(found, "f1_exact")) == (1, 1.0)


def test_untouched_suggestions_are_nobodys_labels(tmp_path: Path) -> None:
    found = report(tmp_path, [{"Ada": [BOARD], "Ben": [BOARD], "rules": [BOARD, LIND]}])
    assert [side.name for side in found.sides] == ["Ada", "Ben"]
    assert value(found, "f1_exact") == 1.0


def test_what_both_left_empty_is_agreed_and_counted_apart(tmp_path: Path) -> None:
    found = report(tmp_path, [{"Ada": [], "Ben": []}, {"Ada": [BOARD], "Ben": []}])
    assert (found.n_articles, found.agreed_empty) == (2, 1)
    figure = found.measure("f1_exact")
    assert figure is not None
    assert (figure.value, figure.n_articles, figure.n_items) == (0.0, 1, 1)


def test_what_both_merely_accepted_is_left_out_of_the_second_reading(tmp_path: Path) -> None:
    accepted = ("Harbour Board", "*ORG")
    found = report(tmp_path, [{"Ada": [accepted, LIND], "Ben": [accepted]}])
    assert value(found, "f1_exact") == pytest.approx(2 / 3)
    assert value(found, "f1_exact", Reading.TOUCHED) == 0.0


def test_an_article_without_suggestions_is_a_blind_one(tmp_path: Path) -> None:
    seen = {"Ada": [BOARD], "Ben": [], "rules": [BOARD]}
    found = report(tmp_path, [seen, {"Ada": [LIND], "Ben": [LIND]}])
    assert found.n_blind == 1
    assert (value(found, "f1_exact"), value(found, "f1_exact", Reading.BLIND)) == (2 / 3, 1.0)


@pytest.mark.parametrize("against", ["gold", "rules", "model", "Ben"])
def test_anybody_can_be_what_others_are_compared_with(tmp_path: Path, against: str) -> None:
    article = {"Ada": [BOARD], "Ben": [BOARD], "gold": [BOARD], "rules": [BOARD, LIND]}
    found = report(tmp_path, [article], against=against)
    assert {pair[1] for pair in found.pairs} == {"rules" if against == "model" else against}
    expected = 1.0 if against in ("gold", "Ben") else pytest.approx(2 / 3)
    assert value(found, "f1_exact") == expected


def test_repeated_work_is_compared_with_itself_alone(tmp_path: Path) -> None:
    found = report(tmp_path, [{"Ada": [BOARD, LIND], "Ada#2": [BOARD], "Ben": [BOARD, LIND]}])
    assert found.pairs == (("Ada", "Ben"),)
    (intra,) = (one for one in found.intra if one.name == "f1_exact")
    assert (intra.pair, intra.value) == (("Ada", "Ada#2"), 2 / 3)
    assert found.behind(Where()) == []


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        ([], "There are no articles."),
        ([{"Ada": None}], "No annotator has finished an article yet"),
        ([{"Ada": [BOARD]}], "Only Ada has finished articles"),
        ([{"Ada": [BOARD]}, {"Ben": [BOARD]}], "No article was finished by two of them."),
        ([{"Ada": [], "Ben": []}], "Nobody marked anything of this family"),
        ([{"Ada": [BOARD], "Ben": [BOARD]}], "Only one label was given, ORG"),
        ([{"Ada": [("Valdia", "OLD")], "Ben": []}], "No longer in the scheme, but in use: OLD."),
    ],
)
def test_what_cannot_be_computed_is_said_in_a_sentence(
    tmp_path: Path, articles: Articles, said: str
) -> None:
    found = report(tmp_path, articles)
    assert any(note.startswith(said) for note in found.notes), found.notes
    assert all(one.note for one in found.measures if one.value is None)


def test_who_did_half_is_named(tmp_path: Path) -> None:
    whole = {name: [BOARD] for name in "ABCDE"}
    found = report(tmp_path, [whole | {"F": [BOARD]}, whole | {"F": None}])
    assert "F finished 1 of the 2 articles; figures with them are over those." in found.notes
    assert len(found.pairs) == 15


def test_a_name_that_nobody_has_is_refused_with_the_names_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="Ada, Ben"):
        report(tmp_path, [{"Ada": [BOARD], "Ben": [BOARD]}], against="Cleo")


def test_every_family_has_its_measures_on_an_empty_corpus_too(tmp_path: Path) -> None:
    for family in Family:
        folder = tmp_path / family
        folder.mkdir()
        found = report(folder, [{"Ada": [BOARD], "Ben": []}], family=family)
        assert found.measure("f1_exact") is not None


class _Stopped(Unwatched):
    def stop_requested(self) -> bool:
        return True


def test_it_can_be_stopped(tmp_path: Path) -> None:
    article: dict[str, Marks | None] = {"Ada": [BOARD], "Ben": [AAL]}
    with (
        reviewed(tmp_path / "t.corpus", [article]) as corpus,
        pytest.raises(CancelledError),
    ):
        agreement(corpus.owner, corpus.path, AgreementOptions(), _Stopped())


def test_the_places_behind_a_figure_are_as_many_as_it_counts(tmp_path: Path) -> None:
    articles: Articles = [
        {"Ada": [BOARD, LIND], "Ben": [("The Harbour Board", "ORG"), ("Ada Lind", "ORG")]},
        {"Ada": [AAL, BOARD], "Ben": [BOARD]},
    ]
    with reviewed(tmp_path / "t.corpus", articles) as corpus:
        found = agreement(corpus.owner, corpus.path, AgreementOptions())
        for kind, letter in (("boundary", "T"), ("label", "A"), ("missing", "P")):
            where = Where(kind=kind)
            (behind,) = found.behind(where)
            (place,) = places(corpus.owner, found, behind.line.id, where)
            assert place.span is not None
            assert (place.kind, TEXT[place.span.start]) == (kind, letter)


def test_a_habit_is_told_with_who_has_it_and_how_often(tmp_path: Path) -> None:
    article: dict[str, Marks | None] = {"Ada": [BOARD], "Ben": [("The Harbour Board", "ORG")]}
    found = report(tmp_path, [article] * 4)
    (pattern,) = found.patterns
    assert pattern.sentence == "Ben includes the leading article: 4 of 4"
    assert len(found.behind(pattern.where)) == 4


def test_one_article_in_two_texts_is_told(tmp_path: Path) -> None:
    with reviewed(
        tmp_path / "t.corpus", [{"Ada": [BOARD]}, {"Ben": [BOARD]}], title="Aal"
    ) as corpus:
        found = agreement(corpus.owner, corpus.path, AgreementOptions())
    assert any(note.startswith("“Aal”: several articles of one title") for note in found.notes)
