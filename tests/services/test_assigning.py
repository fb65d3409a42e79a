"""Articles are dealt evenly, some to two, some blind; what is blind comes without suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotations import ArticleState
from annotator.domain.articles import Progress
from annotator.domain.edits import Edit
from annotator.domain.errors import AssignmentError
from annotator.domain.queue import QueueQuery
from annotator.domain.work import ArticleWork
from annotator.services.assigning import AssignOptions, assign, take_back
from annotator.services.corpus import Corpus
from annotator.storage.corpus_store import CorpusStore
from tests.services.reviewed import reviewed

SUGGESTED = {"rules": [("Harbour Board", "ORG")]}


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with reviewed(tmp_path / "team.corpus", [SUGGESTED] * 40) as made:
        yield made


def work(corpus: Corpus) -> list[ArticleWork]:
    return corpus.run(lambda store: store.work.all())


def test_the_deal_is_even_and_as_shared_and_blind_as_asked(corpus: Corpus) -> None:
    done = assign(corpus, AssignOptions(("Ada", "Ben", "Cleo"), share=0.3, blind=0.5))
    assert (done.articles, done.several, done.blind) == (40, 12, 20)
    assert sum(done.given.values()) == 52
    assert max(done.given.values()) - min(done.given.values()) <= 1
    pairs = Counter(item.assigned for item in work(corpus) if len(item.assigned) == 2)
    assert sorted(pairs.values()) == [4, 4, 4]
    assert sum(len(item.blind) == 2 for item in work(corpus)) == 6


def test_a_blind_article_is_blind_for_all_who_get_it(corpus: Corpus) -> None:
    assign(corpus, AssignOptions(("Ada", "Ben"), share=1, blind=0.5))
    assert {len(item.blind) for item in work(corpus)} == {0, 2}


def test_the_same_seed_deals_the_same(corpus: Corpus, tmp_path: Path) -> None:
    options = AssignOptions(("Ada", "Ben"), share=0.5, seed=7)
    dealt = []
    for number in range(2):
        path = tmp_path / f"{number}.corpus"
        with reviewed(path, [SUGGESTED] * 40) as other:
            assign(other, options)
            ada = other.layer("Ada").id
            dealt.append([ada in item.assigned for item in work(other)])
    assert dealt[0] == dealt[1]


def test_what_somebody_has_is_not_given_again(corpus: Corpus) -> None:
    assign(corpus, AssignOptions(("Ada",)))
    before = work(corpus)
    with pytest.raises(AssignmentError, match="no article is left"):
        assign(corpus, AssignOptions(("Ben",)))
    assert work(corpus) == before


@pytest.mark.parametrize(
    "options",
    [
        AssignOptions(()),
        AssignOptions(("Ada", "Ada")),
        AssignOptions(("Ada", "Ben"), overlap=3),
        AssignOptions(("Ada", "Ben"), share=1.5),
        AssignOptions(("Ada\n",)),
    ],
)
def test_what_cannot_be_dealt_is_refused(corpus: Corpus, options: AssignOptions) -> None:
    with pytest.raises(AssignmentError):
        assign(corpus, options)
    assert not any(item.assigned for item in work(corpus))


def finish(corpus: Corpus, name: str, article_id: str) -> None:
    layer = corpus.layer(name)
    content = corpus.content(article_id, layer)
    state = ArticleState(article_id, layer.id, Progress.DONE)
    corpus.submit(content, Edit("Done", before=(), after=(state,)))


def test_a_blind_article_comes_without_suggestions_until_it_is_done(corpus: Corpus) -> None:
    assign(corpus, AssignOptions(("Ada",), blind=1))
    ada = corpus.layer("Ada")

    def seen(store: CorpusStore) -> tuple[int, bool]:
        summary = store.queue(QueueQuery(ada.id, search="assigned:Ada"), after=None, limit=1)[0]
        return summary.suggestions, summary.blind

    assert list(corpus.content("a0", ada).suggestions()) == []
    assert corpus.run(seen) == (0, True)
    assert list(corpus.content("a0", corpus.layer("Ben")).suggestions())
    finish(corpus, "Ada", "a0")
    assert list(corpus.content("a0", ada).suggestions())
    assert corpus.run(seen) == (1, False)


def test_work_is_given_a_second_time_only_to_who_has_done_it(corpus: Corpus) -> None:
    assign(corpus, AssignOptions(("Ada",)))
    for number in range(10):
        finish(corpus, "Ada", f"a{number}")
    done = assign(corpus, AssignOptions(("Ada#2",), share=0.5, blind=1))
    assert (done.given, done.blind) == ({"Ada#2": 5}, 5)
    again = corpus.layer("Ada#2").id
    assert {item.id for item in work(corpus) if again in item.assigned} < {
        f"a{number}" for number in range(10)
    }


def test_only_what_was_not_begun_is_taken_back(corpus: Corpus) -> None:
    assign(corpus, AssignOptions(("Ada",)))
    ada = corpus.layer("Ada")
    first = work(corpus)[0].id
    content = corpus.content(first, ada)
    begun = ArticleState(first, ada.id, Progress.BEGUN)
    corpus.submit(content, Edit("Begin", after=(begun,)))
    done = take_back(corpus, ["Ada"])
    assert (done.taken, done.left) == ({"Ada": 39}, {"Ada": 1})
    assert [item.id for item in work(corpus) if item.assigned] == [first]
    with pytest.raises(AssignmentError, match="Nothing was taken back"):
        take_back(corpus, ["Ada"])
