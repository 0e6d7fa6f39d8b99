"""A picture of curves and points, in characters or in a file.  Knows plotille and matplotlib, and no mathematics.

Plotille, because it is kept up, needs nothing else, has no global state, and loads in 15 ms (plotext, uniplot: 120).
"""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from calc_cli.errors import DxError, UsageError

_EXTRA = "pip install 'calc-cli[plot]'"
FORMATS = (".svg", ".png", ".pdf")
_HEIGHT = 20
_BRAILLE = 0x2800
#: Style -> (period, drawn): of every `period` columns of dots the first `drawn` are drawn.
_DASHES = {"solid": (1, 1), "dashed": (6, 3), "dotted": (4, 1)}
_SAMPLES = {"solid": ("──", "---"), "dashed": ("╌╌", "- -"), "dotted": ("··", ". .")}
_MARKS = {"●": "o", "○": "@"}


@dataclass(frozen=True, slots=True)
class Curve:
    """Points to be joined in order; not a number where the curve is broken."""

    label: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    style: str = "solid"  # or "dashed" or "dotted"


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with a sign of its own, ● or ○, and what a file writes beside it."""

    x: float
    y: float
    sign: str = "●"
    label: str = ""
    below: bool = False  # where the label goes


@dataclass(frozen=True, slots=True)
class Figure:
    """Curves and points on labelled axes."""

    x: str
    y: str
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    curves: tuple[Curve, ...]
    marks: tuple[Mark, ...] = ()
    title: str = ""
    signs: tuple[tuple[str, str], ...] = ()  # what the signs of the points mean


def ticks(low: float, high: float, most: int) -> list[float]:
    """At most `most` round numbers from low to high, in steps of 1, 2 or 5 times a power of ten."""
    raw = (high - low) / max(1, most - 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(k * power for k in (1, 2, 5, 10, 20) if k * power >= raw * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [k * step for k in range(first, last + 1)]


def number(v: float) -> str:
    """A round number, short."""
    text = f"{v:.10g}"
    return "0" if text == "-0" else text


# ------------------------------------------------------------------ in characters
def drawn(figure: Figure, width: int = 80, height: int = _HEIGHT, ascii: bool = False) -> str:
    """The figure in characters, no wider than `width`.  Raises UsageError where plotille is not installed."""
    try:
        import plotille
    except ImportError:
        raise UsageError("plotting needs plotille, which is not installed", hint=_EXTRA) from None
    (x0, x1), (y0, y1) = figure.x_range, figure.y_range
    rows_of = {_place(v, y0, y1, height): v for v in ticks(y0, y1, max(2, height // 3))}
    names = {height - 1 - row: number(v) for row, v in rows_of.items()}
    margin = max([len(name) for name in names.values()] + [1]) + 2
    columns = max(10, width - margin - 1)
    cells = [[" "] * columns for _ in range(height)]
    _axes(figure, cells)
    for curve in figure.curves:
        canvas = plotille.Canvas(columns, height, xmin=x0, ymin=y0, xmax=x1, ymax=y1)
        for a, b in _segments(curve, figure):
            canvas.line(*a, *b)
        _put(cells, canvas.plot().split("\n"), _DASHES[curve.style])
    for mark in figure.marks:
        if x0 <= mark.x <= x1 and y0 <= mark.y <= y1:
            cells[height - 1 - _place(mark.y, y0, y1, height)][_place(mark.x, x0, x1, columns)] = mark.sign
    out = [figure.y.rjust(margin - 1)] if figure.y else []
    for i, row in enumerate(cells):
        out.append((names.get(i, "").rjust(margin - 2) + (" ┤" if i in names else " │") + "".join(row)).rstrip())
    out += [*_bottom(figure, margin, columns), *_legend(figure, ascii)]
    text = "\n".join(out).replace("-", "−") if not ascii else "\n".join(out)
    return _spelt(text) if ascii else text


def _place(v: float, low: float, high: float, cells: int) -> int:
    return min(cells - 1, max(0, int((v - low) / (high - low) * cells)))


def _axes(figure: Figure, cells: list[list[str]]) -> None:
    """Where one of the variables is 0."""
    (x0, x1), (y0, y1) = figure.x_range, figure.y_range
    height, columns = len(cells), len(cells[0])
    if x0 < 0 < x1:
        for row in cells:
            row[_place(0, x0, x1, columns)] = "┆"
    if y0 < 0 < y1:
        row = cells[height - 1 - _place(0, y0, y1, height)]
        row[:] = ["┼" if c == "┆" else "┄" for c in row]


def _segments(curve: Curve, figure: Figure) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The pieces of the curve that are inside the frame."""
    points = list(zip(curve.xs, curve.ys, strict=True))
    for a, b in pairwise(points):
        if all(map(math.isfinite, (*a, *b))):
            found = _clipped(a, b, figure)
            if found:
                yield found


def _clipped(
    a: tuple[float, float], b: tuple[float, float], figure: Figure
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """The part of the line from a to b that is inside the frame (Liang and Barsky)."""
    (x0, x1), (y0, y1) = figure.x_range, figure.y_range
    dx, dy = b[0] - a[0], b[1] - a[1]
    enter, leave = 0.0, 1.0
    for p, q in ((-dx, a[0] - x0), (dx, x1 - a[0]), (-dy, a[1] - y0), (dy, y1 - a[1])):
        if p == 0:
            if q < 0:
                return None
            continue
        t = q / p
        enter, leave = (max(enter, t), leave) if p < 0 else (enter, min(leave, t))
    if enter > leave:
        return None
    return (a[0] + enter * dx, a[1] + enter * dy), (a[0] + leave * dx, a[1] + leave * dy)


def _put(cells: list[list[str]], rows: Sequence[str], dashes: tuple[int, int]) -> None:
    """Add the dots of a curve to the cells, dashed."""
    period, on = dashes
    for row, text in zip(cells, rows, strict=False):
        for k, char in enumerate(text[: len(row)]):
            dots = ord(char) - _BRAILLE if _BRAILLE < ord(char) < _BRAILLE + 256 else 0
            left = 0b01000111 if (2 * k) % period < on else 0
            right = 0b10111000 if (2 * k + 1) % period < on else 0
            dots &= left | right
            if dots:
                before = ord(row[k]) - _BRAILLE if _BRAILLE < ord(row[k]) < _BRAILLE + 256 else 0
                row[k] = chr(_BRAILLE + (dots | before))


def _bottom(figure: Figure, margin: int, columns: int) -> list[str]:
    """The axis below, its numbers, and its label."""
    x0, x1 = figure.x_range
    axis, names = ["─"] * columns, [" "] * (columns + margin)
    free = 0
    for v in ticks(x0, x1, max(2, columns // 12)):
        k = _place(v, x0, x1, columns)
        axis[k] = "┬"
        text = number(v)
        start = min(max(0, margin + k - len(text) // 2), columns + margin - len(text))
        if start >= free:
            names[start : start + len(text)] = text
            free = start + len(text) + 1
    return [
        " " * (margin - 1) + "└" + "".join(axis),
        "".join(names).rstrip(),
        (" " * margin + figure.x.center(columns)).rstrip(),
    ]


def _legend(figure: Figure, ascii: bool) -> list[str]:
    entries = [f"{_SAMPLES[c.style][ascii]} {c.label}" for c in figure.curves if c.label]
    entries += [f"{sign} {meaning}" for sign, meaning in figure.signs]
    return ["", *entries] if entries else []


def _spelt(text: str) -> str:
    """The picture in ASCII: a cell becomes the sign that is nearest to its dots."""
    signs = {
        "┤": "+",
        "│": "|",
        "└": "+",
        "─": "-",
        "┬": "+",
        "┆": ":",
        "┄": "-",
        "┼": "+",
        "′": "'",
        "−": "-",
        **_MARKS,
    }
    return "".join(
        [signs.get(c) or (_sign(ord(c) - _BRAILLE) if _BRAILLE <= ord(c) < _BRAILLE + 256 else c) for c in text]
    )


def _sign(dots: int) -> str:
    top, low = dots & 0b00011011, dots & 0b11100100
    return " " if not dots else "'" if not low else "." if not top else "*"


# ------------------------------------------------------------------ in a file
def check_ending(name: str) -> None:
    """Raises UsageError unless the name of the file ends in one of FORMATS."""
    if Path(name).suffix.lower() not in FORMATS:
        raise UsageError(f"a picture is saved as svg, png or pdf, not as {Path(name).name}", hint="--save out.svg")


def save(figure: Figure, name: str) -> None:
    """Write the figure to a file whose name ends in one of FORMATS.

    Raises UsageError for another ending or where matplotlib is not installed, DxError where it cannot be written.
    """
    check_ending(name)
    os.environ["MPLBACKEND"] = "Agg"  # what a user has there may be for a screen
    try:
        import matplotlib
    except ImportError:
        raise UsageError("saving a picture needs matplotlib, which is not installed", hint=_EXTRA) from None
    with matplotlib.rc_context({"svg.hashsalt": "dx", "svg.fonttype": "path", "mathtext.default": "regular"}):
        made = io.BytesIO()
        ending = Path(name).suffix.lower()[1:]
        _chart(figure).savefig(made, format=ending, metadata={"Date": None} if ending == "svg" else None)
        try:
            Path(name).write_bytes(made.getvalue())  # at once: an interrupt leaves the picture that was there
        except OSError as error:
            raise DxError(f"cannot write {name}: {(error.strerror or 'it fails').lower()}") from None


def _chart(figure: Figure) -> Any:
    from matplotlib.figure import Figure as Chart

    chart = Chart(figsize=(8, 5), dpi=150, layout="constrained")
    axes = chart.add_subplot()
    lines = {"solid": "-", "dashed": "--", "dotted": ":"}
    for curve in figure.curves:
        axes.plot(curve.xs, curve.ys, lines[curve.style], label=_verbatim(curve.label) or None, linewidth=1.8)
    for sign, meaning in figure.signs:
        here = [m for m in figure.marks if m.sign == sign]
        face = "white" if sign == "○" else "black"
        axes.plot([m.x for m in here], [m.y for m in here], "o", color="black", mfc=face, label=meaning, zorder=3)
    for mark in figure.marks:
        if mark.label and figure.y_range[0] <= mark.y <= figure.y_range[1]:
            axes.annotate(
                _verbatim(mark.label),
                (mark.x, mark.y),
                (6, -14 if mark.below else 8),
                textcoords="offset points",
                fontsize=9,
            )
    axes.set(xlim=figure.x_range, ylim=figure.y_range, xlabel=_verbatim(figure.x), ylabel=_verbatim(figure.y))
    axes.set_title(_verbatim(figure.title))
    axes.axhline(0, color="0.6", linewidth=0.8, zorder=0)
    axes.axvline(0, color="0.6", linewidth=0.8, zorder=0)
    axes.grid(color="0.9")
    if any(curve.label for curve in figure.curves) or figure.signs:
        axes.legend(frameon=False)
    return chart


def _verbatim(text: str) -> str:
    """The text as it stands: a dollar sign begins no formula."""
    return text.replace("$", r"\$")
