"""The cache of counted articles as a file: plain numbers and texts, checked before use."""

from __future__ import annotations

import os
from array import array
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from annotator.agreement.ledger import WIDTH, Block, Ledger, joined

if TYPE_CHECKING:
    from annotator.agreement.sums import Matrix

_MAGIC = b"annotator agreement 2\n"
_DIGEST = 16
_BLOCKS = 7  # what is told about the rest, the five columns of a ledger's block, the draws
_FILES_KEPT = 12


class BadCacheError(ValueError):
    """The file is not a whole cache of ours."""


def save(path: Path, ledger: Ledger, ids: tuple[str, ...], draws: int, sums: Matrix | None) -> None:
    """Write the cache beside its place, then there; a fault leaves what was there, or nothing.

    Caches that were not used for longest make room.
    """
    block = joined(list(ledger.gathered(list(ledger.entries))))
    columns = (block.sum_ends, block.columns, block.values, block.row_ends, block.rows)
    head = {
        "keys": list(ledger.book.index),
        "names": list(ledger.names),
        "articles": [(name, entry.stamp) for name, entry in ledger.entries.items()],
        "drawn": ids,
        "draws": draws,
        "shape": None if sums is None else sums.shape,
    }
    blocks = [orjson.dumps(head), *(column.tobytes() for column in columns)]
    blocks.append(b"" if sums is None else sums.tobytes())
    sizes = array("Q", map(len, blocks)).tobytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(_MAGIC + _digest(sizes, *blocks) + sizes)
            file.writelines(blocks)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    _make_room(path.parent)


def load(path: Path) -> tuple[Ledger, tuple[str, ...], int, Matrix | None]:
    """Read a cache, or raise `OSError` or `BadCacheError`."""
    content = memoryview(path.read_bytes())
    at = len(_MAGIC) + _DIGEST
    sizes = array("Q")
    if content[: len(_MAGIC)] != _MAGIC or len(content) < at + _BLOCKS * sizes.itemsize:
        raise BadCacheError
    blocks_at = at + _BLOCKS * sizes.itemsize
    sizes.frombytes(content[at:blocks_at])
    blocks = []
    for size in sizes:
        blocks.append(content[blocks_at : blocks_at + size])
        blocks_at += size
    if content[len(_MAGIC) : at] != _digest(content[at : at + _BLOCKS * sizes.itemsize], *blocks):
        raise BadCacheError
    path.touch()
    head: dict[str, Any] = orjson.loads(bytes(blocks[0]))
    return _ledger(head, blocks), tuple(head["drawn"]), head["draws"], _sums(head, blocks[-1])


def _ledger(head: dict[str, Any], blocks: list[memoryview]) -> Ledger:
    import numpy as np  # noqa: PLC0415 - heavy

    ledger = Ledger()
    for key in head["keys"]:
        ledger.book.place(tuple(key))
    ledger.names = {name: place for place, name in enumerate(head["names"])}
    kinds = (np.int64, np.uint32, np.float64, np.int64, np.uint32)
    parts = (np.frombuffer(*one) for one in zip(blocks[1:-1], kinds, strict=True))
    sum_ends, columns, values, row_ends, rows = parts
    block = Block(sum_ends, columns, values, row_ends, rows.reshape(-1, WIDTH))
    ledger.enter(dict(head["articles"]), block)
    return ledger


def _sums(head: dict[str, Any], block: memoryview) -> Matrix | None:
    import numpy as np  # noqa: PLC0415 - heavy

    if head["shape"] is None:
        return None
    found: Matrix = np.frombuffer(block, np.float64).reshape(head["shape"])
    return found


def _digest(*blocks: bytes | memoryview) -> bytes:
    digest = blake2b(digest_size=_DIGEST)
    for block in blocks:
        digest.update(block)
    return digest.digest()


def _make_room(folder: Path) -> None:
    files = sorted(folder.glob("*.agreement"), key=lambda file: file.stat().st_mtime)
    for file in files[:-_FILES_KEPT]:
        file.unlink(missing_ok=True)
