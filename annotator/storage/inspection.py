"""Looking for damage: in the file, and in what its rows say of one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.exc import DBAPIError

from annotator.domain.annotations import (
    Claim,
    Decision,
    DocumentLabel,
    Mention,
    Note,
    Record,
    Region,
    Stance,
)
from annotator.domain.article_content import references
from annotator.domain.articles import Article
from annotator.domain.phrases import phrase
from annotator.domain.rules import shape_problems
from annotator.domain.scheme import Scheme
from annotator.domain.text import text_hash
from annotator.storage import entity_book
from annotator.storage.article_reader import ArticleReader, chunks
from annotator.storage.database import Database
from annotator.storage.layer_book import LayerBook
from annotator.storage.rows import plain_json

_RECOUNTED = """
SELECT article, layer, sum(labels) AS labels, sum(answers) AS answers,
       sum(notes) AS notes, sum(flags) AS flags
FROM (
    SELECT article, layer, count(*) AS labels, 0 AS answers, 0 AS notes, 0 AS flags
    FROM annotation GROUP BY article, layer
    UNION ALL SELECT article, layer, 0, count(*), 0, 0 FROM decision GROUP BY article, layer
    UNION ALL SELECT article, layer, 0, 0, sum(kind = 'note' AND NOT settled),
        sum(kind = 'flag' AND NOT settled)
    FROM note GROUP BY article, layer
)
GROUP BY article, layer
HAVING sum(labels) + sum(answers) + sum(notes) + sum(flags) > 0
"""
_COUNTED = """
SELECT article, layer, labels, answers, notes, flags FROM counter
WHERE labels + answers + notes + flags > 0
"""
_WRONG_COUNTERS = f"""
SELECT DISTINCT article.id FROM (
    SELECT * FROM ({_RECOUNTED} EXCEPT {_COUNTED})
    UNION ALL SELECT * FROM ({_COUNTED} EXCEPT {_RECOUNTED})
) AS wrong JOIN article ON article.position = wrong.article
"""  # noqa: S608 - put together from constants
_SURFACES = """
SELECT article.id, annotation.id, surface, start_char, end_char FROM annotation
JOIN article ON article.position = annotation.article
WHERE article.id IN (SELECT value FROM json_each(?)) AND surface IS NOT NULL
"""
# What comes of bytes that are no UTF-8, JSON that is none, or a field that is missing.
_ROTTEN = (DBAPIError, ValueError, KeyError, TypeError)


def is_damaged(database: Database) -> bool:
    """Say whether the file itself is damaged; quick."""
    with database.reading():
        return bool(database.execute("PRAGMA quick_check(1)").scalar() != "ok")


def problems(database: Database, scheme: Scheme, layers: LayerBook) -> list[str]:
    """Return what is wrong with what a sound file holds, one sentence each; in flat memory."""
    # Rows that point nowhere make the rest of what could be said misleading.
    return list(_misfits(database)) or [
        *_article_problems(database, scheme, layers),
        *_counter_problems(database),
    ]


def recount(database: Database) -> None:
    """Write the counters anew."""
    database.execute("DELETE FROM counter")
    database.execute(f"INSERT INTO counter {_RECOUNTED}")
    database.execute("UPDATE corpus SET articles = (SELECT count(*) FROM article)")
    entity_book.recount(database)


def damage(database: Database) -> list[str]:
    """Return what is wrong with the file itself, one sentence each; reads all of it."""
    try:
        found = database.execute("PRAGMA integrity_check").scalars().all()
    except DBAPIError:
        found = [phrase("it cannot be read through")]
    return (
        []
        if found == ["ok"]
        else [phrase("The file is damaged: {item}.", item=item) for item in found]
    )


def _misfits(database: Database) -> Iterator[str]:
    for table, _, parent, _ in database.execute("PRAGMA foreign_key_check").all():
        yield phrase(
            "A row of “{table}” points at something missing in “{parent}”.",
            table=table,
            parent=parent,
        )


def _counter_problems(database: Database) -> Iterator[str]:
    for (article_id,) in database.execute(_WRONG_COUNTERS).all():
        yield phrase(
            "Article {article_id}: the numbers in the list of articles are wrong.",
            article_id=article_id,
        )
    counted, articles = database.execute(
        "SELECT articles, (SELECT count(*) FROM article) FROM corpus"
    ).one()
    if counted != articles:
        yield phrase(
            "The corpus counts {counted} articles but holds {articles}.",
            counted=counted,
            articles=articles,
        )
    if not entity_book.are_counted(database):
        yield phrase("The numbers in the list of names are wrong.")


def _article_problems(database: Database, scheme: Scheme, layers: LayerBook) -> Iterator[str]:
    reader = ArticleReader(database.fetch, layers)
    ids = database.execute("SELECT id FROM article ORDER BY position").scalars().all()
    for chunk in chunks(ids):
        read = {article.id: (article, records) for article, records in _readable(reader, chunk)}
        for article_id in chunk:
            if article_id not in read:
                yield phrase("Article {article_id}: it cannot be read.", article_id=article_id)
                continue
            for problem in _problems_of(*read[article_id], scheme):
                yield phrase(
                    "Article {article_id}: {problem}.", article_id=article_id, problem=problem
                )
        yield from _surface_problems(database, {key: read[key][0].text for key in read})


def _readable(
    reader: ArticleReader, article_ids: Sequence[str]
) -> list[tuple[Article, list[Record]]]:
    try:
        return list(reader.chunk(article_ids, None))
    except _ROTTEN:
        if len(article_ids) == 1:
            return []
        return [item for article_id in article_ids for item in _readable(reader, [article_id])]


def _surface_problems(database: Database, texts: dict[str, str]) -> Iterator[str]:
    rows = database.fetch(_SURFACES, (plain_json(list(texts)),))
    for article_id, record_id, surface, start, end in rows:
        if texts[article_id][start:end] != surface:
            yield phrase(
                "Article {article_id}: the words of label {record_id} are not those it marks.",
                article_id=article_id,
                record_id=record_id,
            )


def _problems_of(article: Article, records: Iterable[Record], scheme: Scheme) -> Iterator[str]:
    if text_hash(article.text) != article.sha256:
        yield phrase("its text is not the one that was imported")
    known = {record.id: record for record in records}
    for record in known.values():
        for problem in shape_problems(record, len(article.text), scheme):
            if problem.refused:
                yield phrase("label {id}: {message}", id=record.id, message=problem.message)
        for other in _pointed_at(record):
            # One by one: taking all the keys from a set would look at each for every record.
            if other not in known and other != article.id:
                yield phrase(
                    "{id} points at {other}, which is not there", id=record.id, other=other
                )


def _pointed_at(record: Record) -> frozenset[str]:
    match record:
        case Mention() | Claim() | Stance() | DocumentLabel():
            return references(record)
        case Decision():
            return frozenset({record.suggestion})
        case Note():
            return frozenset({record.on})
        case Region():
            return frozenset()
        case _:
            return frozenset()
