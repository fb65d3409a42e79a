"""Rules settle what they may, say beforehand what that is, and can be taken back whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.annotations import Annotation, Choice, Settlement
from annotator.domain.articles import LayerKind, Progress
from annotator.domain.edits import Edit
from annotator.services.adjudicating import taking_of
from annotator.services.bulk_editing import take_back
from annotator.services.comparing import Ballot
from annotator.services.comparisons import compare_missing
from annotator.services.conflict_list import ConflictFilter, ConflictOrder, likeliest
from annotator.services.corpus import Corpus
from annotator.services.docket import Standing
from annotator.services.settling import (
    conflict_list,
    forecast,
    settle_by_rule,
)
from annotator.services.settling_rules import Reliabilities, Rule, takings_by_rule
from tests.services.settled import LAYERS, WALE, Settling, make_corpus, name

LONG, SHORT = "The harbour tunnel", "harbour tunnel"


def sides(article: str, *labels: str) -> list[list[Annotation]]:
    """Return what each annotator calls Sund; all have Ada Holm, the last the longer tunnel."""
    found: list[list[Annotation]] = []
    for who, label in enumerate(labels):
        mine: list[Annotation] = [name(who, "Ada Holm", "PERSON", article=article)]
        if label:
            mine.append(name(who, "Sund", label, article=article))
        last = who == len(labels) - 1
        mine.append(name(who, LONG if last else SHORT, "FAC", article=article))
        found.append(mine)
    return found


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Return three articles: two done by three annotators, one by two of them."""
    return make_corpus(
        tmp_path / "news.corpus",
        ("a1", sides("a1", "GPE", "GPE", "LOC")),
        ("a2", sides("a2", "GPE", "", "LOC")),
        ("a3", sides("a3", "GPE", "LOC")),
    )


def test_forecast_says_what_would_be_taken_and_changes_nothing(corpus: Corpus) -> None:
    with corpus:
        found = conflict_list(corpus)
        ahead = {rule: forecast(found, rule) for rule in Rule}
        assert corpus.run(lambda store: store.comparisons.settlements()) == []
    assert (ahead[Rule.UNANIMOUS].agreed, ahead[Rule.UNANIMOUS].conflicts) == (3, 0)
    assert (ahead[Rule.MAJORITY].conflicts, ahead[Rule.MAJORITY].left) == (3, 3)
    assert ahead[Rule.MAJORITY].by_kind == {"label": 1, "boundary": 2}


def test_rule_takes_exactly_what_was_forecast(corpus: Corpus) -> None:
    with corpus:
        ahead = forecast(conflict_list(corpus), Rule.MAJORITY)
        done = settle_by_rule(corpus, Rule.MAJORITY)
        found = conflict_list(corpus)
    assert (done.agreed, done.conflicts, done.left) == (ahead.agreed, ahead.conflicts, ahead.left)
    assert sum(map(found.is_open, found)) == ahead.left
    assert done.finished == 1


def test_what_a_rule_took_says_so_and_goes_back_whole(corpus: Corpus) -> None:
    with corpus:
        done = settle_by_rule(corpus, Rule.MAJORITY)
        taken = corpus.run(lambda store: store.comparisons.settlements())
        assert {one.rule for one in taken} == {"unanimous", "majority"}
        assert {one.by for one in taken} == {"majority rule"}
        take_back(corpus, corpus.layer("gold", LayerKind.GOLD), done.report.run_id)
        assert corpus.run(lambda store: store.comparisons.settlements()) == []
        assert corpus.check() == []


def test_second_run_finds_nothing_left_to_take(corpus: Corpus) -> None:
    with corpus:
        settle_by_rule(corpus, Rule.MAJORITY)
        again = settle_by_rule(corpus, Rule.MAJORITY)
    assert (len(again.report.articles), again.agreed, again.conflicts) == (0, 0, 0)


def test_rule_never_takes_what_a_person_decided() -> None:
    settling = Settling(*sides("article-1", "GPE", "GPE", "LOC"))
    item = settling.item("Sund")
    settling.take({item.id: taking_of(item, 1)})
    assert item.id not in takings_by_rule(settling.docket, Rule.MAJORITY)


def test_overruled_takings_are_counted(corpus: Corpus) -> None:
    with corpus:
        settle_by_rule(corpus, Rule.MAJORITY)
        found = conflict_list(corpus)
        one = next(c for c in found if found.standing(c) is Standing.TAKEN)
        other = Settlement(
            one.id,
            one.article_id,
            "gold",
            Choice.NONE,
            "Wale",
            WALE.at,
            over="majority",
            said=one.said,
        )
        found.settle([other])
        ahead = forecast(found, Rule.MAJORITY)
    assert (ahead.taken, ahead.overruled) == (3, 1)


def test_of_two_annotators_there_is_no_majority(tmp_path: Path) -> None:
    with make_corpus(tmp_path / "two.corpus", ("a1", sides("a1", "GPE", "LOC"))) as corpus:
        found = conflict_list(corpus)
        assert "no majority" in forecast(found, Rule.MAJORITY).note
        assert "three annotators" in forecast(found, Rule.RELIABILITY).note


def test_nobody_to_compare_with_is_said(tmp_path: Path) -> None:
    with make_corpus(tmp_path / "one.corpus", ("a1", sides("a1", "GPE"))) as corpus:
        found = conflict_list(corpus)
        assert len(found) == 0
        assert "two annotators" in forecast(found, Rule.UNANIMOUS).note
        assert settle_by_rule(corpus, Rule.UNANIMOUS).report.edits == 0


def test_article_that_all_found_empty_is_settled(tmp_path: Path) -> None:
    with make_corpus(tmp_path / "empty.corpus", ("a1", [[], []])) as corpus:
        done = settle_by_rule(corpus, Rule.UNANIMOUS)
        content = corpus.content("a1", corpus.existing_layer("gold"))
    assert done.finished == 1
    assert content.state().progress is Progress.DONE


def test_list_can_be_ordered_and_filtered(corpus: Corpus) -> None:
    with corpus:
        found = conflict_list(corpus)
    by_pattern = found.found(ConflictFilter(order=ConflictOrder.PATTERN))
    assert [one.pattern for one in by_pattern[:3]] == ["boundary|entity||article"] * 3
    assert {one.kind for one in found.found(ConflictFilter(kind="label"))} == {"label"}
    pair = (LAYERS[0].id, LAYERS[1].id)
    assert {one.article_id for one in found.found(ConflictFilter(pair=pair))} == {"a2", "a3"}
    assert len(found.found(ConflictFilter(article_id="a3"))) == 2
    assert found.count("boundary|entity||article").all == 3


def test_likeliest_follows_the_votes_then_what_was_decided_alike(corpus: Corpus) -> None:
    with corpus:
        found = conflict_list(corpus)
    tied = next(one for one in found.found(ConflictFilter(article_id="a3", kind="boundary")))
    assert tied.sides()[likeliest(tied, None)].answer == "shorter"
    assert tied.sides()[likeliest(tied, ("longer", 3, 4))].answer == "longer"
    voted = next(one for one in found.found(ConflictFilter(article_id="a1", kind="boundary")))
    assert len(voted.sides()[likeliest(voted, ("longer", 3, 4))].sides) == 2


def test_only_what_changed_is_compared_again(corpus: Corpus) -> None:
    with corpus:
        assert compare_missing(corpus) == 3
        assert compare_missing(corpus) == 0
        content = corpus.content("a2", LAYERS[0])
        label = next(iter(content.labels()))
        corpus.submit(content, Edit("Delete", before=(label,)))
        assert compare_missing(corpus) == 1


def test_reliable_annotators_outweigh_a_careless_one() -> None:
    votes = [(("a", c), ("b", c), ("c", "X")) for c in "XYZ"]
    known = Reliabilities(Ballot("entity", one, 40) for one in votes)
    chances = known.chances("entity", [("X", ["c"]), ("Y", ["a", "b"])])
    assert chances[1] > 0.95
    assert known.chances("entity", [("X", ["a"]), ("Y", ["b"])]) == []
