"""Vectors in a line of a working: a gradient and its length, a Hessian matrix, an equation between two vectors.

Knows texts alone, as `layout` does.
"""

from __future__ import annotations

import re

from calc_cli.syntax import functions
from calc_cli.syntax.brackets import outside
from calc_cli.workings.layout import Side, between, side, sides

#: The gradient of a function, ∇f = or ∇f(1, 2) =, and what it may be: (2x, 2y), or 0.
_GRADIENT = re.compile(
    r"\s*(?:∇|\\nabla(?![A-Za-z])|grad(?:ient)?(?![A-Za-z]))\s*([A-Za-z])\s*(?:\(([^()]*)\))?\s*(?==)"
)
_COMPONENTS = re.compile(
    r"\s*(?:\\left\s*)?(?:[(\[⟨<]|\\langle(?![A-Za-z]))(.*?)(?:\\right\s*)?(?:[)\]⟩>]|\\rangle)\s*(?:\^\s*\{?[T⊤]\}?)?\s*"
    r"|\s*(?:\\(?:vec|mathbf|boldsymbol)\s*\{?\s*)?(0)\s*\}?\s*"
)
#: A multiple of another gradient, λ∇g.
_MULTIPLE = re.compile(
    r"\s*(λ|\\lambda(?![A-Za-z])|[a-z])\s*(?:(?:[*·]|\\cdot(?![A-Za-z]))\s*)?(?:∇|\\nabla(?![A-Za-z]))\s*([A-Za-z])\s*"
)
#: The length of a gradient, |∇f(3, 4)|, and a Hessian matrix, H = [[2, 0], [0, 2]], or its determinant.
_LENGTH = re.compile(
    r"\s*(?:\|{1,2}|\\(?:left\s*)?[|‖]|‖)\s*(?:∇|\\nabla(?![A-Za-z]))\s*([A-Za-z])\s*(?:\(([^()]*)\))?\s*(?:\|{1,2}|‖)\s*"
)
_HESSIAN = re.compile(r"\s*H(?:_?f)?\s*(?:\(([^()]*)\))?\s*=\s*\[(?=\s*\[)")
_DETERMINANT = re.compile(r"\s*(?:det\s*\(\s*H\s*\)|det\s+H|\|H\|)\s*(?:\(([^()]*)\))?\s*")
_ROW = re.compile(r"\s*\[([^\[\]]*)\]\s*(?:,(?=\s*\[)|\](?=\s*$))")
#: An equation between vectors: (y, x) = λ(1, 1).
_VECTORS = re.compile(
    r"\s*[(⟨<]([^()<>⟨⟩]*,[^()<>⟨⟩]*)[)⟩>]\s*=\s*(?:(λ|\\lambda(?![A-Za-z])|[a-z])\s*[*·]?\s*)?[(⟨<]([^()<>⟨⟩]*,[^()<>⟨⟩]*)[)⟩>]\s*"
)


def gradient(line: str) -> tuple[str, str, list[list[Side]]] | None:
    """The function, the point where it is said, and the components, of a line such as ∇f(1, 2) = (2, 4).

    These are several where it goes on, ∇f = (2x, 2y) = (0, 0); for 0 it is one alone.
    """
    head = _GRADIENT.match(line)
    if head is None:
        return None
    rows: list[list[Side]] = []
    for row in sides(line)[1:]:
        found = _COMPONENTS.fullmatch(line, row.start, row.end)
        if found is None:
            return None
        rows.append(coordinates(side(line, *found.span(2 if found[2] else 1))))
    return (head[1], head[2] or "", rows) if rows else None


def multiple(line: str) -> tuple[str, str, str] | None:
    """The function, the letter and the other function of a line such as ∇f = λ∇g."""
    head = _GRADIENT.match(line)
    equals = line.find("=")
    found = _MULTIPLE.fullmatch(line, equals + 1) if head is not None and not head[2] else None
    return None if head is None or found is None else (head[1], functions.bare(found[1]), found[2])


def length(side: Side) -> tuple[str, str] | None:
    """The function, and the point or "", where the side is the length of a gradient."""
    found = _LENGTH.fullmatch(side.text)
    return None if found is None else (found[1], found[2] or "")


def hessian(line: str) -> tuple[str, list[list[Side]]] | None:
    """The point, or "", and the rows of a line such as H = [[2, 0], [0, 2]]."""
    head = _HESSIAN.match(line)
    if head is None:
        return None
    rows, at = [], head.end()
    while (row := _ROW.match(line, at)) is not None:
        rows.append(coordinates(side(line, *row.span(1))))
        at = row.end()
    return (head[1] or "", rows) if rows and not line[at:].strip() else None


def determinant(side: Side) -> str | None:
    """The point, or "", where the side is the determinant of a Hessian matrix."""
    found = _DETERMINANT.fullmatch(side.text)
    return None if found is None else found[1] or ""


def equations(line: str) -> list[str]:
    """The equations that one between vectors stands for, each at its place; none for any other line."""
    found = _VECTORS.fullmatch(line)
    if found is None:
        return []
    pairs = zip(*[coordinates(side(line, *found.span(k))) for k in (1, 3)], strict=False)
    lines = []
    for left, right in pairs:
        equals = line.index("=")
        factor = (found[2] or "").ljust(right.start - 1 - equals - 1)
        lines.append(f"{left.text.ljust(equals)}={factor}({right.text[right.start :]})")
    return lines


def coordinates(point: Side) -> list[Side]:
    """What commas part in a point, or in a vector, each at its place."""
    start = point.start
    cuts = [(start + i, start + i + 1) for i, c in outside(point.text[start : point.end]) if c == ","]
    return [side(point.text, *span) for span in between(cuts, start, point.end)]
