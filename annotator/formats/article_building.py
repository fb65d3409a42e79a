"""An article on its way in: its records are checked one by one, and each fault is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.annotations import (
    PERSON_ORIGIN,
    Annotation,
    Claim,
    DocumentLabel,
    Mention,
    Record,
    Region,
    Stance,
)
from annotator.domain.articles import Article, Layer, LayerKind
from annotator.domain.entities import EntityCard
from annotator.domain.imports import ImportedArticle, ImportedLayer, Refusal
from annotator.domain.phrases import phrase
from annotator.domain.text import canonical, text_hash
from annotator.formats.admission import (
    Reasons,
    broken_references,
    label_conflicts,
    region_conflicts,
)
from annotator.formats.format import ReadContext
from annotator.formats.jsonl_records import REGION, Here, RecordForm
from annotator.formats.jsonl_values import (
    FaultError,
    Json,
    identifier,
    is_iso_date,
    list_of,
    object_of,
    optional_text,
    text_of,
)

ANNOTATIONS = (Mention, Claim, Stance, DocumentLabel)
_PLAIN = (str, int, float, bool, type(None))


class ArticleBuilder:
    """Takes in the parts of one article; `refusals` lists whatever was not right.

    `place` says where in the file `source` the article stands, such as ``line 12``. Making one
    raises `FaultError` when the article itself cannot be taken. `moved` turns offsets in the text
    as given into offsets in the article's, None where they are the same.
    """

    def __init__(self, data: Json, context: ReadContext, source: str, place: str) -> None:
        self.refusals: list[Refusal] = []
        self._entities: list[EntityCard] = []
        self._context = context
        self._renaming = bool(context.names.given.labels)
        self._source = source
        self._place = place
        raw = text_of(data, "text")
        lined = canonical(raw)
        self.article = self._article(data, lined.text)
        self.moved = lined.from_original if lined.shrunk_at else None
        self._here = Here(self.article.id, lined.text, context.new_id, self.moved)
        self._kinds: dict[str, str] = {self.article.id: "article"}
        self._places: dict[str, str] = {}
        self._regions: tuple[Region, ...] = ()
        self._layers: dict[str, ImportedLayer] = {}

    def refuse(self, what: str, reason: str) -> None:
        """List something of the article that is not taken."""
        place = ", ".join(part for part in (self._place, what) if part)
        self.refusals.append(Refusal(self._source, place, reason))

    def remember(self, **values: object) -> None:
        """Add values to the article's `meta`."""
        self.article = replace(self.article, meta={**self.article.meta, **values})

    def keep_others(self, data: Json, taken: frozenset[str]) -> None:
        """Keep plain values under other keys than those `taken` in `meta`; list the rest."""
        others = {key: value for key, value in data.items() if key not in taken}
        plain = {key: value for key, value in others.items() if isinstance(value, _PLAIN)}
        if plain:
            self.remember(**plain)
        for key in others.keys() - plain.keys():
            if others[key]:
                self.refuse(f"“{key}”", phrase("this key is not known here; it was left out"))

    def add_regions(self, data: Json) -> None:
        """Take the regions under “regions”, those that stand apart."""
        found = self.records(data, "regions", REGION, self._here)
        regions = [record for record in found if isinstance(record, Region)]
        gone = self.refuse_all(region_conflicts(regions))
        self._regions = tuple(region for region in regions if region.id not in gone)

    def here_in(self, layer: Layer) -> Here:
        """Return where the records of a layer are read."""
        origin = layer.name if layer.kind is LayerKind.SUGGESTER else PERSON_ORIGIN
        return replace(self._here, layer_id=layer.id, origin=origin)

    def records(self, data: Json, key: str, form: RecordForm, here: Here) -> list[Record]:
        """Return the records of a list, each checked by itself; those not right are listed."""
        try:
            items = list_of(data, key)
        except FaultError as fault:
            self.refuse("", phrase("{fault}; nothing of it was taken", fault=fault))
            return []
        taken: list[Record] = []
        reason_of, length, kinds = self._context.shape.reason, len(self.article.text), self._kinds
        renaming = self._renaming
        for number, item in enumerate(items, 1):
            try:
                if type(item) is not dict:
                    raise FaultError(phrase("it should be an object with named values"))
                record = form.read(item, here)
                if record.id in kinds:
                    raise FaultError(
                        phrase("the id “{id}” stands twice in the article", id=record.id)
                    )
                if renaming or reason_of(record, length) is not None:
                    renamed = self._renamed(record)
                    if renamed is None:
                        continue
                    record = renamed
            except FaultError as fault:
                given = item.get("id") if isinstance(item, dict) else None
                self.refuse(
                    phrase("{what} {number}", what=form.what, number=given or number), str(fault)
                )
            else:
                kinds[record.id] = form.what
                taken.append(record)
        self._list_unknown(items, form)
        return taken

    def _renamed(self, record: Record) -> Record | None:
        """Return the record with a label of ours and nothing wrong; None if a map leaves it out."""
        if type(record) is Mention:
            label = self._context.names.ours(record.label)
            if label is None:
                return None
            record = replace(record, label=label)
        reason = self._context.shape.reason(record, len(self.article.text))
        if reason is not None:
            raise FaultError(reason)
        return record

    def admits(self, record: Record, place: str) -> bool:
        """Say whether a record is right by itself; if not, it is listed under its `place`."""
        self._places[record.id] = place
        reason = self._context.shape.reason(record, len(self.article.text))
        if reason is not None:
            self.refuse(place, reason)
        return reason is None

    def _list_unknown(self, items: list[object], form: RecordForm) -> None:
        objects = [item for item in items if isinstance(item, dict)]
        if not all(map(form.keys.issuperset, objects)):
            unknown = set[str]().union(*objects) - form.keys
            names = ", ".join(f"“{name[:40]}”" for name in sorted(unknown))
            self.refuse(
                f"{form.what}s", phrase("{names}: not known here, so left out", names=names)
            )

    def has_layer(self, layer: Layer) -> bool:
        """Say whether the layer came already."""
        return layer.id in self._layers

    def add_layer(self, layer: ImportedLayer) -> None:
        """Take a layer, those of its labels that do not clash."""
        labels: list[Annotation] = [
            record for record in layer.records if isinstance(record, ANNOTATIONS)
        ]
        scheme = self._context.scheme
        gone = self.refuse_all(label_conflicts(labels, self._regions, scheme))
        self._layers[layer.layer.id] = _without(layer, gone)

    def finish(self) -> ImportedArticle:
        """Return the article with all that is left once nothing refers to what was refused."""
        layers: Sequence[ImportedLayer] = tuple(self._layers.values())
        records = [record for layer in layers for record in layer.records]
        known = {self.article.id, *(region.id for region in self._regions)}
        gone = self.refuse_all(broken_references(records, known))
        if gone:
            layers = tuple(_without(layer, gone) for layer in layers)
        return ImportedArticle(
            self.article, self._regions, layers, self._source, self._place, tuple(self._entities)
        )

    def add_entities(self, data: Json) -> None:
        """Take what is known of entities beside their labels."""
        try:
            items = list_of(data, "entities")
        except FaultError as fault:
            self.refuse("", str(fault))
            return
        for number, item in enumerate(items, 1):
            try:
                if not isinstance(item, dict):
                    raise FaultError(phrase("it should be an object with named values"))
                name = optional_text(item, "name") or ""
                known_as = optional_text(item, "identifier") or ""
                self._entities.append(EntityCard(text_of(item, "id"), name, known_as))
            except FaultError as fault:
                self.refuse(phrase("entity {number}", number=number), str(fault))

    def refuse_all(self, reasons: Reasons) -> Reasons:
        """List refused records by their place, or the kind and id they were read under."""
        for record_id, reason in reasons.items():
            named = phrase(
                "{kind} {record_id}", kind=self._kinds.get(record_id, "label"), record_id=record_id
            )
            self.refuse(self._places.get(record_id, named), reason)
        return reasons

    def _article(self, data: Json, text: str) -> Article:
        if not text or text.isspace():
            raise FaultError(phrase("its text is empty"))
        if len(text) > self._context.max_characters:
            raise FaultError(
                phrase(
                    "its text has {count:,} characters; an article may have {max_characters:,}",
                    count=len(text),
                    max_characters=self._context.max_characters,
                )
            )
        return Article(
            id=self._context.new_id() if data.get("id") is None else identifier(data["id"]),
            text=text,
            title=text_of(data, "title", ""),
            source=text_of(data, "source", ""),
            date=self._date(data),
            url=optional_text(data, "url"),
            language=text_of(data, "language", "en"),
            meta=object_of(data, "meta"),
            sha256=text_hash(text),
        )

    def _date(self, data: Json) -> str:
        value = text_of(data, "date", "")
        if value and not is_iso_date(value):
            self.refuse(
                "date",
                phrase(
                    "“{value}” is not of the form 2026-02-03; it was left out", value=value[:40]
                ),
            )
            return ""
        return value


def _without(layer: ImportedLayer, gone: Reasons) -> ImportedLayer:
    if not gone:
        return layer
    kept = tuple(record for record in layer.records if record.id not in gone)
    return replace(layer, records=kept)
