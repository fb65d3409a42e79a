"""The look of the HTML report: its frame, tables, and the drawings in them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from annotator.services.agreement_report import Figure

_STYLE = """
:root { color-scheme: light dark; --ground: #f6f5f2; --card: #ffffff; --ink: #1f2328;
  --soft: #5d6470; --line: #dedcd6; --blue: 37, 84, 178; --mark: #2554b2; --other: #9a4a00;
  --strong: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ground: #17181a; --card: #202225; --ink: #e7e6e3;
  --soft: #a3a7ae; --line: #37393d; --blue: 82, 136, 232; --mark: #82aaf2; --other: #e0954c;
  --strong: #ffffff; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px; background: var(--ground); color: var(--ink);
  font: 14px/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
main { max-width: 1320px; margin: 0 auto; }
h1 { font-size: 22px; margin: 0 0 8px; } h2 { font-size: 16px; margin: 0; }
header p { margin: 4px 0; color: var(--soft); } header .note { color: var(--ink); }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  padding: 16px 20px; margin: 16px 0; overflow-x: auto; }
.under { margin: 2px 0 12px; color: var(--soft); font-size: 13px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 12px 5px 0; text-align: left; vertical-align: middle; }
th { font-weight: 600; color: var(--soft); font-size: 13px; }
table.list { width: 100%; } table.list td { border-top: 1px solid var(--line); }
table.list td { white-space: nowrap; }
table.list td:first-child, table.list td:last-child { white-space: normal; }
table.list td:last-child { min-width: 220px; }
table.list td.n { text-align: right; }
table.list th.n { text-align: right; }
table.heat td { min-width: 66px; padding: 9px; text-align: center; border: 2px solid var(--card);
  border-radius: 6px; } table.heat th { text-align: center; padding: 4px 10px; }
small { display: block; font-size: 11px; opacity: .85; } .strong { color: var(--strong); }
.faint, .hint { color: var(--soft); } svg { display: block; } ul { margin: 0; padding-left: 20px; }
"""
_NUMERIC = frozenset("0123456789.,–-[]")


def page(title: str, body: str) -> str:
    """Return a whole page."""
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    )


def number(value: float | None) -> str:
    """Return a value with three digits, without the leading nought; a dash for none."""
    if value is None:
        return "–"
    words = f"{value:.3f}"
    return words.replace("0.", ".", 1) if abs(value) < 1 and not words.startswith("1") else words


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table; cells are HTML already, those of numbers stand to the right."""
    numeric = [
        bool(rows)
        and all(set(row[place]) <= _NUMERIC for row in rows)
        and any(row[place] for row in rows)
        for place in range(len(heads))
    ]
    marks = [" class=n" if is_number else "" for is_number in numeric]
    head = "".join(
        f"<th{mark}>{escape(name)}</th>" for name, mark in zip(heads, marks, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f"<td{mark}>{part}</td>" for part, mark in zip(row, marks, strict=True))
        + "</tr>"
        for row in rows
    )
    return f"<table class=list><tr>{head}</tr>{body}</table>"


def cell(words: str, share: float) -> str:
    """Return a cell shaded by a share from 0 to 1; its words stay readable on every shade."""
    depth = 0.06 + 0.94 * max(0.0, min(1.0, share)) ** 1.4
    strong = " class=strong" if depth > 0.78 else ""
    return f'<td{strong} style="background: rgba(var(--blue), {depth:.2f})">{words}</td>'


def bar(count: int, most: int) -> str:
    """Return a bar of a count beside the greatest one."""
    width = 320 * count / most if most else 0
    return (
        f'<svg width="320" height="12" aria-hidden="true"><rect width="{width:.0f}" height="12"'
        ' rx="2" fill="var(--mark)"/></svg>'
    )


def dot(figure: Figure) -> str:
    """Return the point and the interval of a figure on a scale from 0 to 1."""
    if figure.value is None:
        return ""
    x = _across(figure.value)
    whisker = ""
    if figure.low is not None and figure.high is not None:
        low, high = _across(figure.low), _across(figure.high)
        ends = f"M{low:.1f} 8H{high:.1f}M{low:.1f} 4V12M{high:.1f} 4V12"
        whisker = f'<path d="{ends}" stroke="var(--mark)" stroke-width="1.5"/>'
    return (
        '<svg width="190" height="18" aria-hidden="true">'
        '<path d="M5 16H185M5 13V16M95 13V16M185 13V16" stroke="var(--line)"/>'
        f'{whisker}<circle cx="{x:.1f}" cy="8" r="3" fill="var(--mark)"/></svg>'
    )


def line_chart(names: Sequence[str], lines: Sequence[Sequence[float | None]]) -> str:
    """Return two lines over the same names: the first solid, the second dotted."""
    step = 1040 / max(len(names) - 1, 1)
    drawn = []
    styles = ('stroke="var(--mark)"', 'stroke="var(--other)" stroke-dasharray="2 5"')
    for values, style in zip(lines, styles, strict=True):
        points = [
            f"{40 + place * step:.0f},{150 - 130 * max(0.0, value):.0f}"
            for place, value in enumerate(values)
            if value is not None
        ]
        if points:
            drawn.append(
                f'<polyline points="{" ".join(points)}" fill="none" stroke-width="2.5" {style}/>'
            )
            x, y = points[-1].split(",")
            drawn.append(f'<circle cx="{x}" cy="{y}" r="3.5" fill="none" {style.split(" s")[0]}/>')
    grid = "".join(
        f'<path d="M40 {y}H1080" stroke="var(--line)"/>'
        f'<text x="0" y="{y + 4}" fill="var(--soft)" font-size="12">{words}</text>'
        for y, words in ((20, "1.0"), (85, ".5"), (150, "0"))
    )
    ends = (
        f'<text x="40" y="172" fill="var(--soft)" font-size="12">{escape(names[0])}</text>'
        f'<text x="1080" y="172" fill="var(--soft)" font-size="12" text-anchor="end">'
        f"{escape(names[-1])}</text>"
    )
    return (
        '<svg viewBox="0 0 1100 180" width="100%" role="img" aria-label="Agreement over time;'
        f' the values are in the table below">{grid}{"".join(drawn)}{ends}</svg>'
    )


def _across(value: float) -> float:
    return 5 + 180 * max(0.0, min(1.0, value))
