"""Plain text: one file is one article, its text taken as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.articles import Article
from annotator.domain.errors import UnreadableFileError
from annotator.domain.imports import ImportedArticle, Refusal
from annotator.domain.phrases import phrase
from annotator.domain.text import canonical, text_hash
from annotator.formats.decoding import Decoded, read_text
from annotator.formats.format import Format, ReadContext

BYTES_PER_CHARACTER = 4
"""The most that any of the encodings takes."""


def read(path: Path, context: ReadContext) -> Iterator[ImportedArticle | Refusal]:
    """Yield the one article of the file; the importer finds its regions and its title."""
    decoded = read_text(path, context.max_characters * BYTES_PER_CHARACTER)
    text = canonical(decoded.text).text
    if len(text) > context.max_characters:
        raise UnreadableFileError(
            phrase(
                "The text has {count:,} characters; an article may have {max_characters:,}.",
                count=len(text),
                max_characters=context.max_characters,
            ),
            where=str(path),
            remedy=phrase("Split it into its articles."),
        )
    if decoded.guessed:
        context.guessed(path, decoded.encoding)
    # A name that is no Unicode is kept in the form in which it can be written.
    name = path.name.encode("utf-8", "backslashreplace").decode()
    article = Article(
        id=context.new_id(),
        text=text,
        meta={"file": name, **encoding_note(decoded)},
        sha256=text_hash(text),
    )
    yield ImportedArticle(article, origin=str(path))


def encoding_note(decoded: Decoded) -> dict[str, object]:
    """Return what the article should remember of an encoding that was guessed."""
    return {"encoding": decoded.encoding, "encoding_guessed": True} if decoded.guessed else {}


PLAIN_TEXT = Format("text", phrase("Plain text, one article a file"), (".txt", ".text"), read=read)
