"""A table in characters: numbers to the right, text to the left, cells broken or rows unrolled where it is too wide.

Pure layout of strings; knows neither expressions nor where the cells came from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_GAPS = (3, 2, 1)  # columns between columns, the widest that fits
_NARROWEST = 12  # a column of text is not broken to less
_NUMBER = re.compile(r"[-+−]?(\d[\d,]*\.?\d*|\.\d+)([eE][-+−]?\d+|·10[⁻⁰-⁹¹²³]+)?(/\d+)?|[-+−]?(∞|inf)")

Cells = Sequence[Sequence[str]]


def is_number(cell: str) -> bool:
    """Is the cell a number, as it is printed?"""
    return _NUMBER.fullmatch(cell) is not None


def to_the_right(rows: Cells, columns: int) -> list[bool]:
    """For each column: do numbers make up most of it?"""
    held = [[row[k] for row in rows if row[k]] for k in range(columns)]
    return [2 * sum(map(is_number, cells)) > len(cells) for cells in held]


def table(titles: Sequence[str], rows: Cells, width: int, ascii: bool = False) -> list[str]:
    """The lines of the table, no wider than `width`."""
    right = to_the_right(rows, len(titles))
    widths = [max(map(len, column)) for column in zip(titles, *rows, strict=True)]
    for gap in _GAPS:
        if sum(widths) + gap * (len(widths) - 1) <= width:
            return _grid(titles, rows, widths, right, gap, ascii)
    gap = _GAPS[1]
    over = sum(widths) + gap * (len(widths) - 1) - width
    for k in sorted([k for k in range(len(widths)) if not right[k]], key=lambda k: -widths[k]):
        room = widths[k] - over
        if room >= max(_NARROWEST, len(titles[k]), *[len(word) for row in rows for word in row[k].split()]):
            widths[k] = room
            return _grid(titles, [r for row in rows for r in _broken(row, k, room)], widths, right, gap, ascii)
    return _unrolled(titles, rows, width)


def _grid(
    titles: Sequence[str], rows: Cells, widths: Sequence[int], right: Sequence[bool], gap: int, ascii: bool
) -> list[str]:
    def line(cells: Sequence[str]) -> str:
        set_ = [c.rjust(w) if r else c.ljust(w) for c, w, r in zip(cells, widths, right, strict=True)]
        return (" " * gap).join(set_).rstrip()

    return [line(titles), line([("-" if ascii else "─") * w for w in widths]), *map(line, rows)]


def _broken(row: Sequence[str], k: int, room: int) -> list[list[str]]:
    """The row as rows in which the k-th cell has room."""
    from textwrap import wrap

    first, *rest = wrap(row[k], room, break_on_hyphens=False) or [""]
    return [[*row[:k], first, *row[k + 1 :]], *[["" if i != k else text for i in range(len(row))] for text in rest]]


def _unrolled(titles: Sequence[str], rows: Cells, width: int) -> list[str]:
    """Every cell on a line of its own, after its title; a blank line between rows."""
    from calc_cli.render.wrap import flow

    margin = min(max(map(len, titles)) + 2, width // 2)
    out: list[str] = []
    for row in rows:
        if out:
            out.append("")
        for title, cell in zip(titles, row, strict=True):
            for i, text in enumerate(flow(cell, width - margin)):
                out.append((title.ljust(margin)[:margin] if i == 0 else " " * margin) + text)
    return out
