"""A corpus in the hand: what scripts, the command line and the window all open and close."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from annotator.domain.article_content import ArticleContent
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.edits import Edit, LoggedEdit
from annotator.domain.errors import SchemeError, UnknownNameError, UserError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.domain.stats import CorpusStats
from annotator.services import paths
from annotator.services.clock import now
from annotator.services.ids import new_id
from annotator.storage.corpus_file import create_corpus, open_corpus
from annotator.storage.corpus_store import CorpusStore
from annotator.storage.owner_thread import OwnerThread

T = TypeVar("T")


def default_scheme() -> Scheme:
    """Return the scheme that a new corpus starts with."""
    return read_scheme(paths.resources() / "schemes" / "news.json")


def read_scheme(path: Path) -> Scheme:
    """Read a scheme file, or raise `SchemeError` naming the file and the fault."""
    try:
        return Scheme.from_json(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise SchemeError(
            phrase(
                "The scheme could not be read: {reason}.",
                reason=getattr(error, "strerror", None) or error,
            ),
            where=str(path),
            remedy=phrase("Nothing was changed."),
        ) from error
    except SchemeError as error:
        raise SchemeError(
            phrase("The scheme does not hold together: {fault}.", fault=error.what),
            where=str(path),
            remedy=phrase("Nothing was changed."),
        ) from error


class Corpus:
    """An open corpus file. Every method waits for the disk; use it with ``with``.

    All work on the file is done by one thread that owns it; `owner` takes more of it.
    """

    def __init__(self, path: Path, owner: OwnerThread) -> None:
        self.path = path
        self.owner = owner

    @classmethod
    def create(cls, path: Path | str, scheme: Scheme | None = None) -> Corpus:
        """Make an empty corpus file and open it. An existing file is left alone and refused."""
        target = Path(path)
        create_corpus(target, scheme or default_scheme(), corpus_id=new_id())
        return cls.open(target)

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Corpus:
        """Open a corpus file; an older one is copied to the backups, then brought up to date."""
        source = Path(path)
        backups = paths.data() / "backups"
        owner = OwnerThread(
            lambda: open_corpus(source, read_only=read_only, now=now, backups=backups)
        )
        try:
            owner.opened.result()
        except UserError:
            owner.close()
            raise
        return cls(source, owner)

    def __enter__(self) -> Corpus:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write what is waiting and close the file."""
        self.owner.close()

    def announce_leaving(self) -> None:
        """Tell others who want the corpus that it is about to be closed."""
        self.owner.submit(lambda store: store.announce_leaving())

    def run(self, work: Callable[[CorpusStore], T]) -> T:
        """Have the owning thread do `work` and wait for the result."""
        return self.owner.submit(work).result()

    @property
    def scheme(self) -> Scheme:
        """The label scheme of the corpus."""
        return self.run(lambda store: store.scheme())

    def set_scheme(self, scheme: Scheme, *, actor: str = "", title: str = "Replaced") -> Scheme:
        """Put a label scheme in force and keep the one before.

        Labels that it no longer knows stay, and are told by `check`; `services.scheme_changes`
        carries them along.
        """
        return self.run(
            lambda store: store.schemes.apply(scheme, at=now(), actor=actor, title=title)
        )

    def layers(self) -> list[Layer]:
        """Return all layers."""
        return self.run(lambda store: store.layers())

    def layer(self, name: str, kind: LayerKind = LayerKind.ANNOTATOR) -> Layer:
        """Return the layer of that name and kind, made if it is not there."""
        return self.run(lambda store: _layer(store, name, kind))

    def existing_layer(self, name: str) -> Layer:
        """Return the layer of an annotator or the gold layer, or raise `UnknownNameError`."""
        known = [layer for layer in self.layers() if layer.kind is not LayerKind.SUGGESTER]
        found = next((layer for layer in known if layer.name == name), None)
        if found is None:
            names = ", ".join(layer.name for layer in known) or "nobody yet"
            raise UnknownNameError(
                phrase("Nobody called “{name}” has labels in this corpus.", name=name),
                remedy=phrase("There are: {names}.", names=names),
            )
        return found

    def articles(self) -> Iterator[Article]:
        """Yield the articles in the order of import, reading one at a time."""
        for article_id in self.run(lambda store: store.article_ids()):
            yield self.run(lambda store, wanted=article_id: store.article(wanted))  # type: ignore[misc]

    def content(self, article_id: str, layer: Layer) -> ArticleContent:
        """Return an article as the owner of `layer` sees it."""
        return self.run(lambda store: store.content(article_id, layer.id))

    def submit(self, content: ArticleContent, edit: Edit) -> LoggedEdit:
        """Make the edit in `content` and on disk; on an error neither is changed."""
        content.apply(edit)
        try:
            return self.run(
                lambda store: store.submit(
                    edit,
                    article_id=content.article.id,
                    layer_id=content.layer.id,
                    actor=content.layer.name,
                    at=now(),
                )
            )
        except UserError:
            content.apply(edit.inverted())
            raise

    def stats(self) -> CorpusStats:
        """Return the counts of articles, labels, states and suggestions."""
        return self.run(lambda store: store.stats())

    def check(self) -> list[str]:
        """Return what is wrong with the file and with what it holds, one sentence each."""
        return self.run(lambda store: store.check())


def _layer(store: CorpusStore, name: str, kind: LayerKind) -> Layer:
    layer = store.layer(name, kind)
    if layer is None:
        layer = Layer(new_id(), name, kind)
        store.add_layer(layer)
    return layer
