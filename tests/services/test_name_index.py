"""The index of names proposes what a walk through all of them proposes, after every edit."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.aliases import Kinship, is_pronoun, kinship
from annotator.domain.annotations import Mention, Span
from annotator.domain.article_content import ArticleContent
from annotator.domain.edits import Edit
from annotator.domain.errors import UserError
from annotator.domain.words import surface
from annotator.services.labeling import Labeler
from annotator.services.name_index import NameIndex
from annotator.services.naming import Namer
from tests.examples import INES, RULES, article, counter, scheme

NAMES = (
    *("Ada Holm", "Holm", "ada holm", "Bo Holm", "A. Holm", "Ada", "Holm’s", "she", "They"),
    *("Dock Workers’ Union", "DWU", "D.W.U.", "Union", "Union of the Docks", "UD", "…"),
)
named = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(["PERSON", "PERSON", "ORG"]),
    st.sampled_from([INES.id, RULES.id]),
    st.sampled_from([None, None, "e1", "e2", "e3"]),
)
steps = st.tuples(st.sampled_from(["join", "split", "accept", "reject", "undo"]), st.integers(0))


def made(found: list[tuple[str, str, str, str | None]]) -> ArticleContent:
    text, mentions = "", []
    for number, (words, label, layer, entity) in enumerate(found):
        span = (Span(len(text), len(text) + len(words)),)
        mentions.append(Mention(f"m{number}", "article-1", layer, label, span, entity))
        text += f"{words} " if number % 4 else ""  # some stand on one another
    last = "x" * max((len(words) for words, *_ in found), default=1)
    return ArticleContent(article(text + last), INES, mentions)


def kin(one: Mention, two: Mention, text: str) -> Kinship | None:
    first, second = surface(one, text), surface(two, text)
    if is_pronoun(first) and not is_pronoun(second):
        earlier = two.spans[0].start < one.spans[0].start
        return Kinship.PRONOUN if two.label == "PERSON" and earlier else None
    people = one.label == "PERSON"
    return kinship(first, second, people=people) if one.label == two.label else None


def walked(there: ArticleContent, mention: Mention) -> str | None:
    """Return the mention that a walk through all of them finds to be the likeliest."""
    found = []
    for other in there.annotations():
        if not isinstance(other, Mention) or other.id == mention.id:
            continue
        apart = mention.entity_id is None or other.entity_id != mention.entity_id
        reason = kin(mention, other, there.text)
        if reason is not None and apart:
            start, lone = other.spans[0].start, other.entity_id is None
            far = abs(start - mention.spans[0].start)
            found.append((list(Kinship).index(reason), lone, far, start, other.id))
    return min(found)[-1] if found else None


def agree(there: ArticleContent, names: NameIndex) -> None:
    plain, quick = (Namer(there, scheme(), counter(), it) for it in (None, names))
    for mention in plain.mentions():
        proposal = quick.proposal(mention)
        assert (proposal.mention_id if proposal else None) == walked(there, mention)
        assert quick.companions(mention) == plain.companions(mention)


new_id = counter()


def wished(there: ArticleContent, wish: str, which: int, done: list[Edit]) -> Edit | None:
    """Return the edit that is wished for, if it can be made; `done` is what undo takes back."""
    namer, labeler = Namer(there, scheme(), new_id), Labeler(there, scheme(), new_id)
    mentions = namer.mentions()
    if wish == "undo":
        return done.pop().inverted() if done else None
    if not mentions:
        return None
    one, two = mentions[which % len(mentions)], mentions[which // 7 % len(mentions)]
    try:
        done.append(
            {
                "join": lambda: namer.join(one.id, two.id),
                "split": lambda: namer.split(one.id),
                "accept": lambda: labeler.accept(one.id),
                "reject": lambda: labeler.reject([one.id]),
            }[wish]()
        )
    except UserError:
        return None
    return done[-1]


@given(st.lists(named, max_size=14), st.lists(steps, max_size=8))
@example(
    [("Ada Holm", "PERSON", "layer-ines", None), ("Ada Holm", "PERSON", "layer-rules", "e1")],
    [("join", 8)],
)
def test_index_in_step_with_edits_proposes_what_a_walk_does(
    found: list[tuple[str, str, str, str | None]], wishes: list[tuple[str, int]]
) -> None:
    there = made(found)
    names, done = NameIndex(there), list[Edit]()
    agree(there, names)
    for wish, which in wishes:
        edit = wished(there, wish, which, done)
        if edit is not None:
            there.apply(edit)
            names.follow(edit)
            agree(there, names)
