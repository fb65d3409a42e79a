"""The house stands as drawn: arrows point down only, heavy libraries stay in their rooms."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "annotator"

MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    "formats": {"domain"},
    "agreement": {"domain"},
    "nlp": {"domain"},
    "storage": {"domain"},
    "services": {"domain", "formats", "agreement", "nlp", "storage"},
    "ui": {"domain", "services"},
    "cli": {"domain", "services"},
}
# The command line opens the window; it does so inside a function.
LATE: dict[str, set[str]] = {"cli": {"ui"}}
HOME = {"PySide6": "ui", "shiboken6": "ui", "sqlalchemy": "storage", "alembic": "storage"}
ONLY_INSIDE_FUNCTIONS = {
    "spacy": {"nlp"},
    "thinc": {"nlp"},
    "numpy": {"nlp", "agreement", "services"},
}
PLATFORMDIRS_HOME = "services"


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield each absolute name imported by a module, and whether it is at module level."""
    tree = ast.parse(path.read_text("utf-8"))
    top = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or "", id(node) in top
            yield from ((f"{node.module}.{alias.name}", id(node) in top) for alias in node.names)


def room(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_module_imports_only_what_lies_below_it(path: Path) -> None:
    here = room(path)
    for name, at_top in imports(path):
        first, *rest = name.split(".")
        if first == "annotator" and rest and rest[0] in MAY_IMPORT and here:
            allowed = MAY_IMPORT[here] | {here} | (set() if at_top else LATE.get(here, set()))
            assert rest[0] in allowed, f"{here} may not import {name}"
        assert HOME.get(first, here) == here, f"{name} belongs to {HOME[first]}"
        if first in ONLY_INSIDE_FUNCTIONS:
            assert here in ONLY_INSIDE_FUNCTIONS[first], f"{here} has no use for {name}"
            assert not at_top, f"{name} must be imported inside a function"
        assert first != "platformdirs" or here == PLATFORMDIRS_HOME


def test_no_module_imports_itself_through_others() -> None:
    known = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in modules()}
    known = {name.removesuffix(".__init__"): path for name, path in known.items()}
    graph: dict[str, set[str]] = defaultdict(set)
    for name, path in known.items():
        graph[name] = {target for target, _ in imports(path) if target in known} - {name}
    while free := [name for name, targets in graph.items() if not targets & set(graph)]:
        for name in free:
            del graph[name]
    assert not graph, f"import ring among {sorted(graph)}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_module_keeps_to_the_budgets(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    assert len(text.splitlines()) <= 400
    assert ast.get_docstring(tree) or not tree.body
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= 40, f"{node.name} has {lines} lines"
            assert node.returns is not None, f"{node.name} has no return hint"


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=lambda p: p.name)
def test_tests_stay_short(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= 25, f"{node.name} has {lines} lines"


FORBIDDEN = ("processEvents(", ".exec()", "qtbot.wait(", "except:", "except BaseException")
CRASH_HOOK = "crash_hook.py"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_module_avoids_what_makes_programs_flaky(path: Path) -> None:
    text = path.read_text("utf-8")
    found = [word for word in FORBIDDEN if word in text]
    # The one event loop of the program is started in app.py.
    allowed = {".exec()"} if path.name == "app.py" else set()
    assert not set(found) - allowed
    if path.name != CRASH_HOOK:
        assert "except Exception" not in text
