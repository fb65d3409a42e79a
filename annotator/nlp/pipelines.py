"""Uses an installed spaCy pipeline, or a folder of one, as a suggester.

A folder is data from elsewhere: functions that its config names would run while it loads, so the
config is read first, and only functions of spaCy's own family may be named.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from configparser import ConfigParser
from configparser import Error as ConfigError
from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol, cast

from annotator.domain.annotations import Region
from annotator.domain.errors import SuggesterFailedError, UnknownSuggesterError
from annotator.domain.phrases import phrase
from annotator.nlp.suggestions import SuggestedMention, Suggestions

_LOG = logging.getLogger(__name__)
_FAMILY = frozenset(
    ["spacy", "spacy_legacy", "spacy_loggers", "spacy_transformers", "spacy_curated_transformers",
     "curated_transformers", "thinc"]
)  # fmt: skip
_SCORES = {"pipeline": 0.7, "pipeline span": 0.6}
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)


class _Ent(Protocol):
    start_char: int
    end_char: int
    label_: str


class _Doc(Protocol):
    ents: Sequence[_Ent]
    spans: Mapping[str, Sequence[_Ent]]


class _Language(Protocol):
    max_length: int

    def __call__(self, text: str) -> _Doc: ...


def installed_pipelines() -> list[str]:
    """Return the names of the spaCy pipelines installed beside the program; spaCy stays asleep."""
    return sorted({point.name for point in entry_points(group="spacy_models")})


class PipelineSuggester:
    """Suggests what a spaCy pipeline finds; `label_map` turns its labels into the scheme's.

    Labels that the map does not know are counted in `unmapped` and not suggested. Raises
    `UnknownSuggesterError` for what is no pipeline, or one that must not be loaded.
    """

    def __init__(self, name_or_folder: str | Path, label_map: Mapping[str, str]) -> None:
        self._name = str(name_or_folder)
        self._labels = label_map
        self._language = _loaded(self._name)
        self.unmapped: Counter[str] = Counter()

    def suggest(self, text: str, regions: Sequence[Region]) -> Suggestions:
        """Return the names that the pipeline finds in the annotated regions of `text`."""
        found: dict[tuple[int, int], SuggestedMention] = {}
        for region in regions:
            if region.annotate:
                for mention in self._read(text[slice(*region.span)], region.span.start):
                    found.setdefault((mention.start, mention.end), mention)
        return Suggestions(tuple(_uncrossed(sorted(found.values()))))

    def _read(self, piece: str, offset: int) -> Iterator[SuggestedMention]:
        if len(piece) > self._language.max_length:
            raise SuggesterFailedError(
                phrase(
                    "“{name}” was not used on this article: one part of it has {count:,} "
                    "characters, and the pipeline takes at most {max_length:,}.",
                    name=self._name,
                    count=len(piece),
                    max_length=self._language.max_length,
                ),
                remedy=phrase("Use the built-in rules for this article."),
            )
        try:
            doc = self._language(piece.translate(_SURROGATES))
        except (ValueError, KeyError, TypeError, RuntimeError) as error:
            _LOG.warning("Pipeline %s failed: %s", self._name, type(error).__name__)
            raise SuggesterFailedError(
                phrase(
                    "“{name}” stopped on this article ({name2}).",
                    name=self._name,
                    name2=type(error).__name__,
                ),
                remedy=phrase("Use another suggester for this article."),
            ) from error
        yield from self._mapped(doc.ents, offset, "pipeline")
        for group in doc.spans.values():
            yield from self._mapped(group, offset, "pipeline span")

    def _mapped(self, ents: Sequence[_Ent], offset: int, rule: str) -> Iterator[SuggestedMention]:
        for ent in ents:
            label = self._labels.get(ent.label_)
            if label is None:
                self.unmapped[ent.label_] += 1
            elif ent.start_char < ent.end_char:
                start, end = offset + ent.start_char, offset + ent.end_char
                yield SuggestedMention(start, end, label, _SCORES[rule], rule)


def _uncrossed(mentions: Sequence[SuggestedMention]) -> Iterator[SuggestedMention]:
    """Yield the mentions that lie beside or within one another, never across."""
    open_ends: list[int] = []
    for mention in sorted(mentions, key=lambda item: (item.start, -item.end)):
        while open_ends and open_ends[-1] <= mention.start:
            open_ends.pop()
        if not open_ends or mention.end <= open_ends[-1]:
            open_ends.append(mention.end)
            yield mention


def _loaded(name: str) -> _Language:
    """Load the pipeline, or say in one sentence why it cannot be used."""
    folder = Path(name)
    if folder.is_dir():
        _check_config(folder)
    elif name not in installed_pipelines():
        raise UnknownSuggesterError(
            phrase(
                "There is no spaCy pipeline “{name}”, neither installed nor as a folder.", name=name
            ),
            remedy=phrase(
                "Choose one of the installed pipelines, or the folder that holds config.cfg."
            ),
        )
    import spacy  # noqa: PLC0415

    try:
        return cast(_Language, spacy.load(folder if folder.is_dir() else name))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, ImportError) as error:
        _LOG.warning("Pipeline %s did not load: %s", name, type(error).__name__)
        raise UnknownSuggesterError(
            phrase(
                "The pipeline “{name}” could not be loaded ({name2}).",
                name=name,
                name2=type(error).__name__,
            ),
            remedy=phrase("Check that it was made for the installed version of spaCy."),
        ) from error


def _check_config(folder: Path) -> None:
    """Refuse a folder without a readable config, or whose config names foreign functions."""
    config = ConfigParser(interpolation=None, strict=False)
    try:
        config.read_string((folder / "config.cfg").read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ConfigError) as error:
        raise UnknownSuggesterError(
            phrase(
                "“{folder}” is not a spaCy pipeline: its config.cfg is missing or unreadable.",
                folder=folder.name,
            ),
            where=str(folder),
            remedy=phrase("Choose the folder that holds config.cfg and meta.json."),
        ) from error
    for section in config.sections():
        for key, value in config[section].items():
            if key.startswith("@") and not _is_family(key[1:], value.strip("\"' ")):
                raise UnknownSuggesterError(
                    phrase(
                        "“{folder}” was not loaded: its config.cfg would run “{value}”, which is "
                        "not part of spaCy.",
                        folder=folder.name,
                        value=value,
                    ),
                    where=str(folder),
                    remedy=phrase(
                        "Use a pipeline from a source that you trust, without code of its own."
                    ),
                )


def _is_family(registry: str, function: str) -> bool:
    """Say whether a registered function is spaCy's or thinc's own; it is looked up, never run."""
    from spacy.util import registry as registries  # noqa: PLC0415

    try:
        found = registries.get(registry, function)
    except (ValueError, AttributeError, KeyError, ImportError):
        return False
    module = str(getattr(found, "__module__", ""))
    return module.partition(".")[0] in _FAMILY
