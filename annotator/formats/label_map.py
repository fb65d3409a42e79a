"""The labels and roles of others under our names: what a map says, and what holds for one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from annotator.domain.errors import LabelMapError
from annotator.domain.phrases import phrase
from annotator.domain.scheme import Scheme

CLAIM_ROLES = ("content", "cue", "source", "via")


@dataclass(frozen=True, slots=True)
class LabelMap:
    """What a map file says; None leaves out whatever has that name.

    `labels` are the labels of entities, `roles` the parts of a claim, `events` the events that
    are claims, with the attributes that the claims get.
    """

    labels: Mapping[str, str | None] = field(default_factory=dict)
    roles: Mapping[str, str | None] = field(default_factory=dict)
    events: Mapping[str, Mapping[str, str] | None] = field(default_factory=dict)

    @staticmethod
    def from_json(data: object) -> LabelMap:
        """Build a map from plain values, or raise `LabelMapError` saying what is wrong."""
        if not isinstance(data, dict):
            raise _fault(phrase("It should be an object with “labels”, “roles” or “events”"))
        unknown = sorted(data.keys() - {"labels", "roles", "events"})
        if unknown:
            raise _fault(phrase("“{name}” is not known in it", name=unknown[0]))
        return LabelMap(
            labels=_names(data, "labels"),
            roles=_names(data, "roles"),
            events={name: _attributes(name, value) for name, value in _table(data, "events")},
        )

    def to_json(self) -> dict[str, object]:
        """Return plain values that `from_json` reads back equal."""
        events = {
            name: None if value is None else dict(value) for name, value in self.events.items()
        }
        return {"labels": dict(self.labels), "roles": dict(self.roles), "events": events}

    def require(self, scheme: Scheme) -> None:
        """Raise `LabelMapError` if the map names what is not there."""
        for what, targets, known in (
            ("label", self.labels, scheme.entity.names()),
            (phrase("role of a claim"), self.roles, CLAIM_ROLES),
        ):
            wrong = next((one for one in targets.values() if one not in (None, *known)), None)
            if wrong is not None:
                raise _fault(
                    phrase(
                        "There is no {what} “{wrong}”; known are {known}",
                        what=what,
                        wrong=wrong,
                        known=", ".join(known),
                    )
                )
        for attributes in self.events.values():
            for name, value in (attributes or {}).items():
                attribute = scheme.claim.attribute(name)
                if attribute is None or value not in attribute.values:
                    raise _fault(
                        phrase("A claim cannot have “{name}”: “{value}”", name=name, value=value)
                    )


class LabelNames:
    """What the entity labels of one file are called in the scheme.

    A label that `given` maps goes by that; one that the scheme knows keeps its name; for the others
    the scheme's own maps are tried, and one is taken if it has every one of them. `labels_in`
    yields the labels of the file and is asked only then. `left_out` and `unknown` count.
    """

    def __init__(
        self,
        scheme: Scheme,
        given: LabelMap | None = None,
        labels_in: Callable[[], Iterable[str]] | None = None,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self.given = given or LabelMap()
        self.left_out: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self._known = frozenset(scheme.entity.names())
        self._maps = scheme.maps
        self._labels_in = labels_in
        self._tell = tell
        self._foreign: Mapping[str, str] | None = None

    def ours(self, label: str) -> str | None:
        """Return the name in the scheme; None for a label to leave out; itself if not known."""
        found: str | None = label
        if label in self.given.labels:
            found = self.given.labels[label]
        elif label not in self._known:
            found = self._scheme_map(label).get(label, label)
        if found is None:
            self.left_out[label] += 1
        return found

    def known(self, label: str) -> str | None:
        """Return the name in the scheme; None for a label to leave out and, counted, if unknown."""
        found = self.ours(label)
        if found is None or found in self._known:
            return found
        self.unknown[label] += 1
        return None

    def _scheme_map(self, label: str) -> Mapping[str, str]:
        if self._foreign is None:
            labels = {label, *(self._labels_in() if self._labels_in is not None else ())}
            strange = labels - self._known - self.given.labels.keys()
            self._foreign = self._covering(strange)
        return self._foreign

    def _covering(self, strange: set[str]) -> Mapping[str, str]:
        for name, table in self._maps.items():
            if strange <= table.keys() and self._known.issuperset(map(table.get, strange)):
                if self._tell is not None:
                    self._tell(phrase("labels were read by the scheme's map “{name}”", name=name))
                return {label: table[label] for label in strange}
        return {}


def _fault(what: str) -> LabelMapError:
    return LabelMapError(
        phrase("{fault}.", fault=what),
        remedy=phrase("Nothing was imported. The form is described in docs/imports.md."),
    )


def _table(data: dict[str, object], key: str) -> list[tuple[str, object]]:
    table = data.get(key, {})
    if not isinstance(table, dict):
        raise _fault(phrase("“{key}” should be an object with named values", key=key))
    return list(table.items())


def _names(data: dict[str, object], key: str) -> dict[str, str | None]:
    names: dict[str, str | None] = {}
    for name, value in _table(data, key):
        if value is not None and not isinstance(value, str):
            raise _fault(
                phrase(
                    "“{name}” among the {key} should stand for a name, or null", name=name, key=key
                )
            )
        names[name] = value
    return names


def _attributes(name: str, value: object) -> dict[str, str] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise _fault(
            phrase(
                "The event “{name}” should stand for attributes with their values, or null",
                name=name,
            )
        )
    return {str(key): str(one) for key, one in value.items()}
