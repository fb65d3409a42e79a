"""The verb about the label scheme: printed, checked, replaced with the labels in use."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from annotator.cli.output import TerminalProgress, of, print_table, say, tell
from annotator.cli.verbs import Verbs, add_corpus, add_verb
from annotator.domain.articles import LayerKind
from annotator.domain.errors import SchemeError
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_changes import changes, faults, warnings
from annotator.domain.scheme_draft import Removal, SchemeDraft, replaced
from annotator.services import backups
from annotator.services.corpus import Corpus, read_scheme
from annotator.services.scheme_editing import apply_change, planned, scheme_use


def add_verbs(verbs: Verbs) -> None:
    """Declare the verbs of this module."""
    scheme = add_verb(verbs, "scheme", _scheme, "print, replace or check the label scheme")
    add_corpus(scheme)
    scheme.add_argument("--set", type=Path, metavar="FILE", help="replace the scheme by this file")
    scheme.add_argument("--check", type=Path, metavar="FILE", help="only check this file")
    scheme.add_argument(
        "--rename",
        action="append",
        default=[],
        metavar="OLD=NEW",
        help="with --set or --check: labels, attributes or topics in use that are called OLD"
        " become NEW; with nothing behind “=” they are deleted; may be given several times",
    )
    scheme.add_argument(
        "--annotator", metavar="NAME", help="in whose history the step stands; else in gold's"
    )
    scheme.add_argument("--versions", action="store_true", help="list the schemes of before")


def _scheme(options: argparse.Namespace) -> int:
    if options.check:
        return _check(options)
    if options.set:
        return _set(options)
    with Corpus.open(options.corpus, read_only=True) as corpus:
        if options.versions:
            return _list_versions(corpus)
        print(json.dumps(corpus.scheme.to_json(), ensure_ascii=False, indent=1))
    return 0


def _list_versions(corpus: Corpus) -> int:
    versions = corpus.run(lambda store: store.schemes.versions())
    rows = [
        (item.number, f"{item.at[:16]}Z", item.actor or "–", item.title or "as it was at first")
        for item in versions
    ]
    if rows:
        print_table(("version", "since", "by", "change"), rows)
    else:
        say("The scheme was never changed.")
    return 0


def _check(options: argparse.Namespace) -> int:
    scheme = read_scheme(options.check)
    wrong = faults(scheme)
    for line in (*wrong, *warnings(scheme)):
        print(line)
    if wrong:
        say(f"{options.check}: the scheme “{scheme.name}” cannot be used.")
        return 2
    say(f"{options.check}: the scheme “{scheme.name}” holds together.")
    with Corpus.open(options.corpus, read_only=True) as corpus:
        draft = _draft(corpus.scheme, scheme, options.rename)
        return _tell_what_becomes(corpus, draft)


def _set(options: argparse.Namespace) -> int:
    scheme = read_scheme(options.set)
    with Corpus.open(options.corpus) as corpus:
        change = planned(_draft(corpus.scheme, scheme, options.rename))
        backups.make_or_tell(corpus, tell, backups.DAY)
        if options.annotator:
            layer = corpus.existing_layer(options.annotator)
        else:
            layer = corpus.layer("gold", LayerKind.GOLD)
        report = apply_change(corpus, layer, change, TerminalProgress("Carrying the labels along"))
        for article_id, found in report.look_again.items():
            say(
                f"Look again at {article_id}: {found.joined} joined, {found.removed} removed,"
                f" {found.attributes_lost} lost an attribute."
            )
        problems = corpus.check()
        say(f"The scheme is now “{corpus.scheme.name}”, version {corpus.scheme.version}.")
    for problem in problems:
        say(problem)
    return 1 if problems or report.look_again else 0


def _draft(before: Scheme, after: Scheme, renames: list[str]) -> SchemeDraft:
    """Return the change to `after`, with names in use carried along as asked for."""
    draft = replaced(before, after)
    for wish in renames:
        old, sign, new = wish.partition("=")
        if not sign or not old:
            raise SchemeError(
                f"“{wish}” was not understood; nothing was changed.",
                remedy="Write --rename OLD=NEW.",
            )
        _carry(draft, before, old, new)
    return draft


def _carry(draft: SchemeDraft, before: Scheme, old: str, new: str) -> None:
    for family in draft.families:
        part = before.family(family)
        if part.label(old) is not None:
            target = draft.find(family, new) if new else None
            if new and target is None:
                raise _unknown(new, family)
            draft.removals.append(Removal(family, old, target, delete=not new))
            return
        if part.attribute(old) is not None:
            _carry_attribute(draft, family, old, new)
            return
    if old not in before.topics:
        raise _unknown(old, "old")
    topic = next((item for item in draft.topics if item.words == new), None)
    if topic is not None:
        topic.origin = old
    elif not new:
        draft.gone_topics.add(old)
    else:
        raise _unknown(new, "new")


def _carry_attribute(draft: SchemeDraft, family: str, old: str, new: str) -> None:
    items = draft.families[family].attributes
    item = next((it for it in items if it.attribute.name == new), None)
    if item is not None:
        item.origin = old
        item.value_origins = list(item.attribute.values)
    elif not new:
        draft.gone_attributes.add((family, old))
    else:
        raise _unknown(new, family)


def _unknown(name: str, where: str) -> SchemeError:
    return SchemeError(
        f"There is no “{name}” in the {where} scheme; nothing was changed.",
        remedy="Look at the names in both schemes.",
    )


def _tell_what_becomes(corpus: Corpus, draft: SchemeDraft) -> int:
    """Print what would change, and what in use the scheme would not know any more."""
    after, moves = draft.scheme(), draft.moves()
    for line in changes(draft.base, after, moves):
        print(line)
    lost = 0
    for (family, label), number in sorted(_in_use(corpus).items()):
        known = after.family(family).label(label) is not None
        if not known and (family, label) not in moves.labels:
            lost += number
            stay = "stays as it is" if number == 1 else "stay as they are"
            uses = of(number, "label")
            print(f"{label}: {uses} in use {stay}; --rename {label}=… helps")
    return 1 if lost else 0


def _in_use(corpus: Corpus) -> dict[tuple[str, str], int]:
    use = scheme_use(corpus)
    keys = {key for key in (*use.labels, *use.suggested) if key[0] not in ("document", "claim")}
    return {key: use.of_label(*key) for key in keys}
