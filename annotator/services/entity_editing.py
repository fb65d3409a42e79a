"""Entities over the corpus: merged and split; the labels that point at them come along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from annotator.domain.annotations import Argument, Mention, Record, Stance
from annotator.domain.articles import Layer
from annotator.domain.bulk_edits import BulkStep
from annotator.domain.edits import Edit
from annotator.domain.entities import Entity, EntityCard, folded
from annotator.domain.errors import RuleError
from annotator.domain.phrases import phrase
from annotator.domain.words import surface
from annotator.services.bulk_editing import BulkReport, apply_in_bulk
from annotator.services.corpus import Corpus
from annotator.services.ids import new_id
from annotator.services.jobs import Progress, Unwatched
from annotator.storage.corpus_store import CorpusStore

_SLICE = 2000
Moved = Callable[[Record, str], Record]
"""What becomes of a record in an article of that text."""


def all_entities(corpus: Corpus, progress: Progress | None = None) -> list[Entity]:
    """Return all entities of the corpus, read in slices so that others come in between."""
    watch, found, after = progress or Unwatched(), list[Entity](), ""
    while not watch.stop_requested():
        work = partial(_some, after)
        more = corpus.owner.submit(work, urgent=False).result()
        if not more:
            break
        found += more
        after = max(entity.id for entity in more)
        watch.report(len(found))
    return found + corpus.owner.submit(_bare, urgent=False).result()


def merge_entities(
    corpus: Corpus,
    layer: Layer,
    into: Entity,
    others: Sequence[Entity],
    progress: Progress | None = None,
) -> BulkReport:
    """Make several entities one, in all layers, as one run of `layer`'s owner.

    The name and identifier of `into` stay; where it has none it gets the first of the others'.
    Two different identifiers are refused: `RuleError` names them.
    """
    card = _merged_card([into, *others])
    gone = {entity.id: into.id for entity in others}
    title = phrase("Merge “{other}” into “{into}”", other=others[0].title(), into=into.title())
    if len(others) > 1:
        title = phrase("Merge {count} names into “{into}”", count=len(others), into=into.title())

    cards = [card, *(EntityCard(entity.id) for entity in others)]
    moved = partial(_pointing_to, gone)
    return _carry(corpus, layer, title, list(gone), moved, progress, cards)


def split_name(
    corpus: Corpus, layer: Layer, entity: Entity, name: str, progress: Progress | None = None
) -> BulkReport:
    """Make an entity of its own of one name of an entity, in all layers."""
    title = phrase("Split “{name}” off “{entity}”", name=name, entity=entity.title())
    moved = partial(_split, entity.id, new_id(), folded(name))
    return _carry(corpus, layer, title, [entity.id], moved, progress)


def same_names(entities: Sequence[Entity]) -> list[list[Entity]]:
    """Return the groups of entities that share label and a full name, each the most frequent first.

    A full name has several words, or is the only name that its entity has. Entities with different
    identifiers are never put together.
    """
    by_name: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        full = len(entity.title().split()) > 1 or len(entity.aliases()) == 1
        if entity.names and full:
            by_name[entity.label, folded(entity.title())].append(entity)
    groups = []
    for found in by_name.values():
        known = {entity.card.identifier for entity in found if entity.card.identifier}
        if len(found) > 1 and len(known) <= 1:
            groups.append(sorted(found, key=_weight))
    return groups


def merge_same_names(
    corpus: Corpus,
    layer: Layer,
    groups: Sequence[Sequence[Entity]],
    progress: Progress | None = None,
) -> BulkReport:
    """Merge each group into its first, all as one run."""
    gone = {other.id: group[0].id for group in groups for other in group[1:]}
    cards = [_merged_card(group) for group in groups] + [EntityCard(item) for item in gone]
    title = phrase("Merge {count} names that are the same", count=len(gone))
    if len(gone) == 1:
        title = phrase("Merge a name with one that is the same")
    moved = partial(_pointing_to, gone)
    return _carry(corpus, layer, title, list(gone), moved, progress, cards)


def _weight(entity: Entity) -> tuple[bool, int, str]:
    return not entity.card.identifier, -entity.count, entity.id


def _merged_card(entities: Sequence[Entity]) -> EntityCard:
    known = dict.fromkeys(it.card.identifier for it in entities if it.card.identifier)
    if len(known) > 1:
        raise RuleError(
            phrase("These names were not merged: they are {names}.", names=" and ".join(known)),
            remedy=phrase("Take one identifier away first if they are one all the same."),
        )
    names = [entity.card.name for entity in entities if entity.card.name]
    return EntityCard(entities[0].id, next(iter(names), ""), next(iter(known), ""))


def _carry(
    corpus: Corpus,
    layer: Layer,
    title: str,
    ids: Sequence[str],
    moved: Moved,
    progress: Progress | None,
    cards: Sequence[EntityCard] = (),
) -> BulkReport:
    articles = corpus.run(lambda store: store.entities.articles(ids))
    steps = _steps(corpus, articles, title, moved)
    return apply_in_bulk(corpus, layer, title, steps, progress, total=len(articles), cards=cards)


def _steps(corpus: Corpus, articles: Sequence[str], title: str, moved: Moved) -> Iterator[BulkStep]:
    for article_id in articles:
        article, records = corpus.owner.submit(partial(_read, article_id), urgent=False).result()
        pairs = [(record, moved(record, article)) for record in records]
        changed = [(old, new) for old, new in pairs if new != old]
        if changed:
            before, after = zip(*changed, strict=True)
            yield BulkStep(article_id, Edit(title, before=before, after=after))


def _some(after: str, store: CorpusStore) -> list[Entity]:
    return store.entities.some(after, _SLICE)


def _bare(store: CorpusStore) -> list[Entity]:
    return store.entities.bare()


def _read(article_id: str, store: CorpusStore) -> tuple[str, list[Record]]:
    article, records = next(store.iterate([article_id]))
    return article.text, records


def _pointing_to(new_ids: dict[str, str], record: Record, _text: str) -> Record:
    if isinstance(record, Mention) and record.entity_id in new_ids:
        return replace(record, entity_id=new_ids[record.entity_id or ""])
    if isinstance(record, Stance):
        holder, target = (_argument(item, new_ids) for item in (record.holder, record.target))
        if (holder, target) != (record.holder, record.target):
            return replace(record, holder=holder, target=target)
    return record


def _argument(argument: Argument | None, new_ids: dict[str, str]) -> Argument | None:
    if argument is None or argument.entity_id is None or argument.entity_id not in new_ids:
        return argument
    return replace(argument, entity_id=new_ids[argument.entity_id])


def _split(old_id: str, fresh: str, name: str, record: Record, text: str) -> Record:
    if not isinstance(record, Mention) or record.entity_id != old_id:
        return record
    named = folded(surface(record, text)) == name
    return replace(record, entity_id=fresh) if named else record
