"""A derivation on the terminal, in colour.  With `progress`, the only module that knows rich; no layout here."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.text import Text

from calc_cli.render.chain import Row, right_edge
from calc_cli.render.collected import rows as collected
from calc_cli.render.report import rows as reported
from calc_cli.render.tree import VIEWS
from calc_cli.report import Report
from calc_cli.trace import Derivation, Partials

#: Styles that read on light and on dark backgrounds: no colour where weight will do.
STYLES = {
    "formula": "",
    "result": "bold",
    "note": "dim",
    "warning": "magenta",
    "condition": "",
    "heading": "bold",
    "value": "bold",
    "check": "green",
}
LABEL = "italic"
_TOGETHER = 100  # rows that are printed in one call


def print_derivation(
    found: Derivation | Partials | Report,
    *,
    width: int = 80,
    ascii: bool = False,
    view: str = "chain",
    color: bool = True,
) -> None:
    """Print the derivation, the partial derivatives or the report to standard output; `view` is one of tree.VIEWS."""
    console = Console(
        file=sys.stdout,
        width=width,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    lines = painted(_rows(found, width, ascii, view), width)
    for first in range(0, len(lines), _TOGETHER):
        console.print(Text("\n").join(lines[first : first + _TOGETHER]), soft_wrap=True)


def _rows(found: Derivation | Partials | Report, width: int, ascii: bool, view: str) -> list[Row]:
    if isinstance(found, Report):
        return reported(found, width, ascii, view)
    if isinstance(found, Partials):
        return collected(found, width, ascii, view)
    return VIEWS[view](found, width, ascii, True)


def painted(rows: list[Row], width: int) -> list[Text]:
    """The rows as styled text, labels at the right."""
    edge = right_edge(rows, width)
    lines = []
    for row in rows:
        line = Text()
        line.append(row.text, STYLES.get(row.kind, ""))
        if row.label:
            line.append(row.label.rjust(edge - len(row.text)), LABEL)
        lines.append(line)
    return lines
