"""What is done to many articles of the table at once, each as one run that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from annotator.domain.annotations import ArticleState, Note, NoteKind
from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Progress as State
from annotator.domain.bulk_edits import BulkStep
from annotator.domain.edits import Edit
from annotator.domain.phrases import phrase, plural
from annotator.services.bulk_editing import BulkReport, apply_in_bulk
from annotator.services.clock import now
from annotator.services.ids import new_id
from annotator.services.jobs import Progress
from annotator.services.session import Session


def mark(
    session: Session, article_ids: Sequence[str], state: State, progress: Progress
) -> BulkReport:
    """Say how far the annotator has come with all these articles."""
    words = {
        State.DONE: phrase("Done"),
        State.NEW: phrase("Not begun"),
        State.SKIPPED: phrase("Skip"),
    }.get(state, phrase("Begun"))
    title = phrase("{words}: {articles}", words=words, articles=_articles(len(article_ids)))

    def edit(content: ArticleContent) -> Edit | None:
        old = content.state()
        if old.progress is state:
            return None
        before = (old,) if content.get(old.id) is not None else ()
        fresh = ArticleState(content.article.id, content.layer.id, state)
        return Edit(words, before, (fresh,))

    return _do(session, article_ids, title, edit, progress)


def flag(session: Session, article_ids: Sequence[str], progress: Progress) -> BulkReport:
    """Flag these articles for the reviewer; those flagged by the annotator stay as they are."""
    title = phrase("Flag {articles}", articles=_articles(len(article_ids)))

    def edit(content: ArticleContent) -> Edit | None:
        article_id, layer = content.article.id, content.layer
        mine = (note for note in content.notes() if note.layer_id == layer.id)
        if any(
            note.on == article_id and note.kind is NoteKind.FLAG and not note.settled
            for note in mine
        ):
            return None
        made = Note(
            new_id(), article_id, layer.id, article_id, layer.name, "", now(), NoteKind.FLAG
        )
        return Edit(phrase("Flag for the reviewer"), after=(made,))

    return _do(session, article_ids, title, edit, progress)


def _do(
    session: Session,
    article_ids: Sequence[str],
    title: str,
    make: Callable[[ArticleContent], Edit | None],
    progress: Progress,
) -> BulkReport:
    def steps() -> Iterator[BulkStep]:
        for article_id in article_ids:
            edit = make(session.content(article_id).result())
            if edit is not None:
                yield BulkStep(article_id, edit)

    return apply_in_bulk(
        session.corpus, session.layer, title, steps(), progress, total=len(article_ids)
    )


def _articles(count: int) -> str:
    return plural("{n} article", "{n:,} articles", count)
