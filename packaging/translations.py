"""Keeps the translations of the window: finds its words, and compiles what was translated.

Usage: python packaging/translations.py update|compile|check

`update` writes every word of the window into resources/translations/annotator_XX.ts; what has been
translated before stays, what is gone goes. So it does with the phrases that the rest of the program
hands to `phrase` and `plural`; phrases.json lists these for the window. Translate there (by hand
or with Qt Linguist), then `compile` makes the .qm files that the program reads. `check` says what
is missing.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "annotator"
UI = PACKAGE / "ui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
PHRASES = "phrases"
"""The context of what the program says wherever it runs (`annotator.domain.phrases`)."""

# `menu.tr(…)` outside a class is the menu's own: by the name of the variable.
_RECEIVERS = {"menu": "QMenu"}
# The functions that make phrases, and how many templates each takes.
_FORMS = {"phrase": 1, "plural": 2}


class Message(NamedTuple):
    """Words of the window in their context; `plural` ones have a form for one and for many."""

    context: str
    source: str
    counted: bool = False


class Found(NamedTuple):
    """What a look through the sources found, and where words are no plain literals."""

    messages: set[Message]
    unclear: list[str]


def find(folder: Path = UI) -> Found:
    """Return all words that the sources hand to tr() and translate(), and those of the tables."""
    found = Found(set(), [])
    for path in sorted(folder.rglob("*.py")):
        _Finder(path, found).visit(ast.parse(path.read_text("utf-8")))
    found.messages.update(_tables())
    for forms in phrases(found.unclear):
        found.messages.add(Message(PHRASES, forms[-1], len(forms) > 1))
    return found


def phrases(unclear: list[str] | None = None) -> list[tuple[str, ...]]:
    """Return the templates of all phrases of the program: one, or one for one and one for many."""
    sys.path.insert(0, str(ROOT))
    from annotator.ui.report_words import REPORT_WORDS  # noqa: PLC0415

    found: set[tuple[str, ...]] = {(words,) for words in REPORT_WORDS}
    for path in sorted(PACKAGE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                words = call.args[: _FORMS.get(call.func.id, 0)]
                forms = tuple(text for text in map(_literal, words) if text is not None)
                if forms and len(forms) == len(words):
                    found.add(forms)
                elif words and unclear is not None:
                    unclear.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    return sorted(found)


class _Finder(ast.NodeVisitor):
    """Looks through one module; the context of tr() is the class that stands around it."""

    def __init__(self, path: Path, found: Found) -> None:
        self._path, self._found = path, found
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._take(self._context(node.func.value), node.args[0], node)
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
            context = _literal(node.args[0])
            if context is not None:
                self._take(context, node.args[1], node)
        self.generic_visit(node)

    def _context(self, receiver: ast.expr) -> str:
        name = receiver.id if isinstance(receiver, ast.Name) else ""
        if name == "self" and self._classes:
            return self._classes[-1]
        return _RECEIVERS.get(name, "")

    def _take(self, context: str, words: ast.expr, call: ast.Call) -> None:
        text = _literal(words)
        if text is not None and context:
            counted = len(call.args) > 2 and _literal(call.func) is None
            self._found.messages.add(Message(context, text, counted))
        elif not _is_table(words):
            where = f"{self._path.relative_to(ROOT)}:{call.lineno}"
            self._found.unclear.append(where)


def _literal(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_table(words: ast.expr) -> bool:
    """Say whether the words are a plain name or attribute: those of a table, marked elsewhere."""
    return isinstance(words, ast.Name | ast.Attribute | ast.JoinedStr)


def _tables() -> Iterator[Message]:
    """Yield the words of the tables, which the window translates when it shows them."""
    sys.path.insert(0, str(ROOT))
    # The program is found only now, and only `compile` needs Qt.
    from annotator.ui.action_table import ACTIONS, CARET_KEYS, CHEAT_SHEET, Menu  # noqa: PLC0415

    for spec in ACTIONS:
        yield Message("actions", spec.title)
        yield Message("actions", spec.hint)
    for menu in Menu:
        yield Message("menus", f"&{menu.value}")
    for _, words in CARET_KEYS:
        yield Message("caret keys", words)
    for _, words in CHEAT_SHEET:
        yield Message("ArticlePanel", words)
    for name in ("Annotate", "Review", "Corpus", "Suggesters", "Export"):
        yield Message("MainWindow", name)


def ts_path(language: str) -> Path:
    """Return the file that holds a language's translations."""
    return FOLDER / f"annotator_{language}.ts"


def qm_path(language: str) -> Path:
    """Return the compiled file of a language."""
    return FOLDER / f"annotator_{language}.qm"


def read(language: str) -> dict[Message, tuple[str, ...]]:
    """Return what has been translated: one form, or one and many."""
    path, known = ts_path(language), {}
    if not path.is_file():
        return {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for item in context.iter("message"):
            counted = item.get("numerus") == "yes"
            forms = [form.text or "" for form in item.iter("numerusform")]
            text = tuple(forms) if counted else (item.findtext("translation") or "",)
            known[Message(name, item.findtext("source") or "", counted)] = text
    return known


def write(language: str, known: dict[Message, tuple[str, ...]]) -> None:
    """Write the translations, sorted, so that a change is a change of lines."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    context = ""
    for message in sorted(known):
        if message.context != context:
            lines += ["</context>"] if context else []
            lines += ["<context>", f"    <name>{escape(message.context)}</name>"]
            context = message.context
        lines += _entry(message, known[message])
    lines += ["</context>", "</TS>", ""]
    FOLDER.mkdir(parents=True, exist_ok=True)
    ts_path(language).write_text("\n".join(lines), "utf-8", newline="\n")


def _entry(message: Message, forms: tuple[str, ...]) -> Iterator[str]:
    done = "" if all(forms) else ' type="unfinished"'
    yield '    <message numerus="yes">' if message.counted else "    <message>"
    yield f"        <source>{escape(message.source)}</source>"
    if message.counted:
        each = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
        yield f"        <translation{done}>{each}</translation>"
    else:
        yield f"        <translation{done}>{escape(forms[0])}</translation>"
    yield "    </message>"


def update() -> None:
    """Bring the files up to date with the sources."""
    messages = find().messages
    for language in LANGUAGES:
        known = read(language)
        write(language, {one: known.get(one) or _blank(one) for one in messages})
    phrases_path().write_text(listed(), "utf-8", newline="\n")


def phrases_path() -> Path:
    """Return the file by which the window recognises phrases."""
    return FOLDER / "phrases.json"


def listed() -> str:
    """Return what stands in the list of phrases: one a line."""
    lines = ",\n".join(json.dumps(forms, ensure_ascii=False) for forms in phrases())
    return f"[\n{lines}\n]\n"


def _blank(message: Message) -> tuple[str, ...]:
    return ("", "") if message.counted else ("",)


def compile_to(language: str, target: Path) -> None:
    """Make the compiled file with Qt's own tool."""
    import PySide6  # noqa: PLC0415

    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    command = [str(tool), "-silent", str(ts_path(language)), "-qm", str(target)]
    subprocess.run(command, check=True)


def missing(language: str) -> list[Message]:
    """Return what the window says and nobody has translated."""
    known = read(language)
    return sorted(one for one in find().messages if not all(known.get(one, ("",))))


def main(arguments: list[str]) -> int:
    """Do what is asked for and return the exit code."""
    if arguments == ["update"]:
        update()
    elif arguments == ["compile"]:
        for language in LANGUAGES:
            compile_to(language, qm_path(language))
    elif arguments != ["check"]:
        print(__doc__, file=sys.stderr)
        return 2
    lacking = [(language, one) for language in LANGUAGES for one in missing(language)]
    for language, one in lacking:
        print(f"{language}: {one.context}: {one.source!r}")
    return 1 if lacking and arguments == ["check"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
