"""Backups: copies of a corpus in the user's data folder, and corpora made from them again."""

from __future__ import annotations

import errno
import logging
import shlex
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.domain.errors import DiskFullError, ReadOnlyCorpusError, UserError
from annotator.domain.phrases import phrase
from annotator.services import paths
from annotator.services.clock import now
from annotator.services.corpus import Corpus, default_scheme
from annotator.services.ids import new_id
from annotator.storage import salvage as storage
from annotator.storage.backups import revision_of
from annotator.storage.salvage import Salvaged

DAY = timedelta(days=1)

_log = logging.getLogger(__name__)

_SUFFIX = ".corpus"
_NAME = f"%Y-%m-%dT%H-%M-%SZ{_SUFFIX}"  # colons are not allowed everywhere
_PLACES = "places.txt"
_ALL = timedelta(days=2)
# How a time is named by its day, week and month, and how many of these keep their newest backup.
_PERIODS = (("%Y-%m-%d", 7), ("%G-%V", 4), ("%Y-%m", 6))


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a corpus, made at a time in UTC."""

    path: Path
    at: datetime


def kept(times: Iterable[datetime], today: datetime) -> set[datetime]:
    """Return which backups stay: all of two days, then one for each of 7 days, 4 weeks, 6 months.

    Only days, weeks and months that have a backup count, and the newest of each stays: a corpus
    that nobody opened for a year loses nothing.
    """
    newest_first = sorted(times, reverse=True)
    stay = {at for at in newest_first if at > today - _ALL}
    for period, count in _PERIODS:
        newest: dict[str, datetime] = {}
        for at in newest_first:
            newest.setdefault(at.strftime(period), at)
        stay |= set(list(newest.values())[:count])
    return stay


def backups_of(corpus_id: str) -> list[Backup]:
    """Return the backups of the corpus, newest first."""
    return _backups_in(_folder(corpus_id))


def backups_for(path: Path) -> list[Backup]:
    """Return the backups of the corpus at the path, which may be damaged or gone; newest first."""
    try:
        with Corpus.open(path, read_only=True) as corpus:
            folders = [_folder(_id(corpus))]
    except UserError:
        place = str(path.resolve())
        folders = [found.parent for found in _root().glob(f"*/{_PLACES}") if place in _lines(found)]
    found = [backup for folder in folders for backup in _backups_in(folder)]
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def due(corpus: Corpus, older_than: timedelta = timedelta()) -> bool:
    """Say whether the corpus should be copied now.

    It should if its newest backup is older than that and not the same. A corpus in which nobody
    has labelled holds nothing that could not be imported again; one that is damaged or that
    somebody else may write is left to itself.
    """
    backups = backups_of(_id(corpus))
    # A backup from the future was made by a clock that was wrong.
    if backups and timedelta() <= datetime.now(UTC) - backups[0].at < older_than:
        return False
    asked = corpus.owner.submit(
        lambda store: (not store.read_only and store.has_labels(), store.revision()), urgent=False
    )
    worth_it, revision = asked.result()
    return worth_it and (not backups or revision_of(backups[0].path) != revision)


def make(corpus: Corpus) -> Path:
    """Copy the corpus to its backups, let old ones go, and return where the copy lies.

    What a person does comes first meanwhile. Raises a `UserError` if there is no room for it;
    then no backup is touched.
    """
    folder, at = _folder(_id(corpus)), datetime.now(UTC)
    target = folder / at.strftime(_NAME)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        corpus.owner.backup(target).result()
    except (DiskFullError, ReadOnlyCorpusError) as problem:
        raise _not_made(folder, type(problem)) from problem
    except OSError as problem:
        full = problem.errno in {errno.ENOSPC, errno.EDQUOT}
        raise _not_made(folder, DiskFullError if full else ReadOnlyCorpusError) from problem
    try:
        _remember(folder, corpus.path)
        _let_go(folder, at)
    except OSError as problem:
        _log.warning("the folder of backups was not tidied: %s", problem.strerror)
    return target


def make_if_due(corpus: Corpus, older_than: timedelta = timedelta()) -> Path | None:
    """Make a backup if one is due, and return where it lies."""
    return make(corpus) if due(corpus, older_than) else None


def make_or_tell(
    corpus: Corpus, tell: Callable[[UserError], None], older_than: timedelta = timedelta()
) -> bool:
    """Make a backup if one is due. A failure is logged and told, and stops nobody: then False."""
    try:
        make_if_due(corpus, older_than)
    except UserError as error:
        _log.warning("no backup was made: %s", error.code)
        tell(error)
        return False
    return True


def what_helps(damaged: Path, backups: Sequence[Backup]) -> str:
    """Return the step that helps when the corpus is damaged, for the terminal."""
    if backups:
        source = shlex.quote(str(backups[0].path))
        return phrase(
            "Make a new corpus of its newest backup: annotator restore NEW.corpus {source}",
            source=source,
        )
    source = shlex.quote(str(damaged))
    return phrase(
        "Save what can be read of it: annotator restore NEW.corpus --salvage {source}",
        source=source,
    )


def restore(target: Path, source: Path) -> list[str]:
    """Make a new corpus at `target` out of a backup, and return what `check` says of it.

    The backup is only read. `target` must not exist; it is there whole in the end or not at all.
    """
    return storage.restore(source, target, now=now)


def salvage(target: Path, damaged: Path) -> Salvaged:
    """Make a new corpus at `target` out of what can still be read of a damaged one."""
    return storage.salvage(
        damaged, target, scheme_if_lost=default_scheme(), id_if_lost=new_id(), now=now
    )


def _root() -> Path:
    return paths.data() / "backups"


def _folder(corpus_id: str) -> Path:
    # The id comes out of a file that anybody may have made.
    return _root() / ("".join(filter(str.isalnum, corpus_id)) or "unnamed")


def _id(corpus: Corpus) -> str:
    return corpus.run(lambda store: store.corpus_id)


def _backups_in(folder: Path) -> list[Backup]:
    found = []
    for path in folder.glob(f"[0-9]*{_SUFFIX}"):
        with suppress(ValueError):
            found.append(Backup(path, datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def _let_go(folder: Path, today: datetime) -> None:
    backups = _backups_in(folder)
    stay = kept([backup.at for backup in backups], today)
    for backup in backups:
        if backup.at not in stay:
            backup.path.unlink()
    for part in folder.glob(".*.part"):  # left by a program that was killed
        if part.stat().st_mtime < time.time() - DAY.total_seconds():
            part.unlink()


def _remember(folder: Path, corpus: Path) -> None:
    """Note where the corpus lies, so that its backups are found when it is gone."""
    known, place = _lines(folder / _PLACES), str(corpus.resolve())
    if place not in known:
        with (folder / _PLACES).open("a", encoding="utf-8", errors="surrogateescape") as file:
            file.write(f"{place}\n")


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "surrogateescape").split("\n") if path.is_file() else []


def _not_made(folder: Path, kind: type[DiskFullError] | type[ReadOnlyCorpusError]) -> UserError:
    full = kind is DiskFullError
    reason = (
        phrase("the disk is full") if full else phrase("the folder for backups cannot be written")
    )
    return kind(
        phrase("No backup was made: {reason}. The corpus itself is saved.", reason=reason),
        where=str(folder),
        remedy=phrase("Make room there.")
        if full
        else phrase("Let the program write to that folder."),
    )
