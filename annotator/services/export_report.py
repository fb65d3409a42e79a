"""What an export is asked for, and what is said about it: report, manifest, data card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

import orjson

import annotator
from annotator.domain.annotations import Annotation
from annotator.domain.articles import Layer
from annotator.domain.exports import NotCarried
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme
from annotator.nlp import spacy_tokens
from annotator.services.export_files import ExportedFile
from annotator.services.export_folder import FORMAT

ALL_LAYERS = "all"
"""As the layer of an export to JSONL: every article with every layer, whatever its state."""

NOT_CARRIED = "not_carried.jsonl"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to export and how.

    `formats` are names of formats that can be written; `layer` is an annotator's name, ``gold``,
    or for JSONL alone `ALL_LAYERS`. `split` gives shares such as ``80/10/10``, None for one part;
    `split_by` keeps together the articles of one ``source``, ``date`` or ``story``. Boilerplate is
    left out, but not from JSONL, which always holds whole articles. `articles` are the ids of those
    that may be in it, None for all.
    """

    formats: Sequence[str] = ("spacy",)
    layer: str = "gold"
    split: str | None = None
    split_by: str = "article"
    seed: int = 0
    include_boilerplate: bool = False
    articles: Sequence[str] | None = None


@dataclass(slots=True)
class ExportReport:
    """What was written, and what of the labels a format could not hold.

    `left_out` counts the articles that are not in it, by why: how far the layer's owner has come
    (``new``: never looked at), or ``boilerplate`` where the text is nothing else.
    """

    files: list[ExportedFile] = field(default_factory=list)
    not_carried: list[NotCarried] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def left_out_plain(self) -> dict[str, int]:
        """Return what was left out with plain texts as keys, in their order."""
        return {str(why): count for why, count in sorted(self.left_out.items())}

    def to_json(self) -> dict[str, object]:
        """Return plain values, as the command line prints them."""
        return {
            "files": [asdict(file) for file in self.files],
            "not_carried": [asdict(one) for one in self.not_carried],
            "left_out": self.left_out_plain(),
        }


@dataclass(slots=True)
class PartCounts:
    """What is in one part of the data. `empty` articles were looked at and have no label."""

    articles: int = 0
    empty: int = 0
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, labels: Sequence[Annotation]) -> None:
        """Count an article with its labels."""
        self.articles += 1
        self.empty += not labels
        self.labels.update((label.family.value, label.label) for label in labels)


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """Everything that manifest and card tell of one export."""

    corpus_id: str
    options: ExportOptions
    layer: Layer
    scheme: Scheme
    counts: Mapping[str, PartCounts]
    report: ExportReport

    def manifest(self, papers: Mapping[str, str]) -> bytes:
        """Return the manifest; `papers` are the sha256 of the files that are no data.

        No time and no path of this machine stands in it: the same corpus gives the same bytes.
        """
        content = {
            "format": FORMAT,
            "program": annotator.__version__,
            "corpus": self.corpus_id,
            "scheme": {"name": self.scheme.name, "version": self.scheme.version},
            "layer": {"name": self.layer.name, "kind": self.layer.kind},
            "options": self._options(),
            **self._tokenizer(),
            "splits": {name: _counts_json(part) for name, part in self.counts.items()},
            "left_out": self.report.left_out_plain(),
            "not_carried": [
                {"format": name, "why": why, "articles": count}
                for (name, why), count in sorted(self._missed().items())
            ],
            "files": [asdict(file) for file in self.report.files],
            "papers": [{"path": name, "sha256": digest} for name, digest in papers.items()],
        }
        return orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

    def card(self) -> str:
        """Return a data card for people: what this is, how much, and what is not in it."""
        whose = "all layers" if self.layer.name == ALL_LAYERS else f"the layer “{self.layer.name}”"
        lines = [
            "# Labelled news",
            "",
            f"Exported by Annotator {annotator.__version__} from {whose} with the label scheme"
            f" “{self.scheme.name}”, version {self.scheme.version}.",
            "",
            *self._table(),
            "",
            *self._label_table(),
            "",
            *self._left_out_lines(),
            "",
            "## Files",
            "",
            *(
                f"- `{file.path}`: {file.format}, {file.articles} articles"
                for file in self.report.files
            ),
            "- `manifest.json`: options, counts and the sha256 of every file",
        ]
        if self.report.not_carried:
            lines += ["", "## What a format could not hold as it is", ""]
            lines += [
                f"- {name}, {count} articles: {why}"
                for (name, why), count in sorted(self._missed().items())
            ]
            lines.append(f"\nEach case stands in `{NOT_CARRIED}`.")
        return "\n".join(lines) + "\n"

    def _options(self) -> dict[str, object]:
        """Return the options; of articles that were chosen, which, in the order of their ids."""
        options = asdict(self.options)
        chosen = options.pop("articles")
        return options if chosen is None else {**options, "articles": sorted(set(chosen))}

    def _tokenizer(self) -> dict[str, object]:
        if "spacy" not in self.options.formats:
            return {}
        rules = {"name": spacy_tokens.NAME, "language": "en"}
        return {"tokenizer": {**rules, "extra_infixes": spacy_tokens.EXTRA_INFIXES}}

    def _missed(self) -> Counter[tuple[str, str]]:
        return Counter((one.format, one.why) for one in self.report.not_carried)

    def _table(self) -> Iterable[str]:
        yield "| part | articles | of them without labels | labels |"
        yield "|---|---|---|---|"
        for name, part in self.counts.items():
            yield f"| {name} | {part.articles} | {part.empty} | {part.labels.total()} |"

    def _label_table(self) -> Iterable[str]:
        total = sum((part.labels for part in self.counts.values()), Counter[tuple[str, str]]())
        yield "| family | label | count |"
        yield "|---|---|---|"
        for (family, label), count in sorted(total.items()):
            yield f"| {family} | {_cell(label)} | {count} |"

    def _left_out_lines(self) -> Iterable[str]:
        if self.options.articles is not None:
            chosen = len(set(self.options.articles))
            yield f"Only {chosen} chosen articles were to be exported, not the whole corpus."
        if self.layer.name != ALL_LAYERS:
            yield "Only articles that were marked done are in it, those without any label included;"
            yield "suggestions that nobody answered are not."
        for why, count in sorted(self.report.left_out.items()):
            yield f"Left out: {count} articles ({_WHY.get(why, why)})."


_WHY = {
    "new": phrase("nobody has looked at them in this layer"),
    "begun": phrase("begun, not done"),
    "skipped": "skipped",
    "boilerplate": phrase("nothing but boilerplate"),
}


def _counts_json(part: PartCounts) -> dict[str, object]:
    labels: dict[str, dict[str, int]] = {}
    for (family, label), count in sorted(part.labels.items()):
        labels.setdefault(family, {})[label] = count
    return {"articles": part.articles, "empty": part.empty, "labels": labels}


def _cell(text: str) -> str:
    """Return text that cannot break out of a cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")
