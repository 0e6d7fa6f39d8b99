"""Breaking what is too wide: a sum at its terms, a product at its factors, anything else between words."""

from __future__ import annotations

import re

from calc_cli.expr import Expr
from calc_cli.render.boxes import Box, beside, box, factors, line, over_bar, signed_terms, term_box
from calc_cli.render.levels import leads_with_minus
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty

_OPEN, _CLOSE = frozenset("([{⌊⌈"), frozenset(")]}⌋⌉")
_MAX_NODES = 1000  # of what is set in two dimensions
#: Where a line may end, which is not within d/dx, and what opens and closes.
_PLACES = re.compile(r"[·*]|/(?![d∂])|[ (\[{⌊⌈)\]}⌋⌉]")
_SIGNS = ("+ ", "− ", "- ", "= ", "⇒ ", "=>")


def wrapped(expr: Expr, width: int, ascii: bool = False, decimals: bool = False) -> list[Box]:
    """The expression as boxes no wider than `width`, to be read one after the other."""
    if ascii:
        return [line(row) for row in flow(plain(expr, decimals), width)]
    if expr.size > _MAX_NODES:
        return [line(row) for row in flow(pretty(expr, decimals=decimals), width)]
    whole = box(expr, decimals)
    if whole.width <= width:
        return [whole]
    if whole.height > 1 and expr.head == "add":
        return _sum(expr, width, decimals)
    if whole.height > 1 and expr.head == "mul":
        parts = factors(expr, decimals)
        if all(part.width <= width for part in parts):
            return _filled(parts, width)
    if whole.height > 1 and expr.head == "div" and not leads_with_minus(expr):
        over, under = [_stacked(wrapped(u, width - 6, ascii, decimals)) for u in expr.args]
        quotient = over_bar(over, under)
        if quotient.width <= width:
            return [quotient]
    return [line(row) for row in flow(pretty(expr, decimals=decimals), width)]


def _sum(expr: Expr, width: int, decimals: bool) -> list[Box]:
    """The terms in rows; a term that is too wide for one is broken by itself."""
    rows: list[Box] = []
    waiting: list[Box] = []
    for sign, term in signed_terms(expr, decimals):
        part = term_box(sign, term, decimals)
        if part.width <= width:
            waiting.append(part)
            continue
        rows += _filled(waiting, width) if waiting else []
        waiting = []
        if term.head == "add" and sign:
            broken = [line(row) for row in flow(f"({pretty(term, decimals=decimals)})", width - 2)]
        else:
            broken = wrapped(term, width - 2, decimals=decimals)
        lead = f"{sign} " if sign else ""
        rows += [beside((line(lead if i == 0 else " " * len(lead)), b)) for i, b in enumerate(broken)]
    return rows + (_filled(waiting, width) if waiting else [])


def _filled(parts: list[Box], width: int) -> list[Box]:
    """The parts in rows, each as full as it gets."""
    rows: list[list[Box]] = [[]]
    used = 0
    for part in parts:
        if rows[-1] and used + part.width > width:
            rows.append([])
            used = 0
        rows[-1].append(part)
        used += part.width
    return [_trimmed(beside(row)) for row in rows]


def _stacked(boxes: list[Box]) -> Box:
    """The boxes one below the other, all but the first indented."""
    rows = [("    " if i else "") + row for i, b in enumerate(boxes) for row in b.rows]
    width = max(map(len, rows))
    return Box(tuple([row.ljust(width) for row in rows])) if len(boxes) > 1 else boxes[0]


def _trimmed(whole: Box) -> Box:
    """The box without the blank that joined it to the row above."""
    while whole.width > 1 and all(row[0] == " " for row in whole.rows):
        whole = Box(tuple([row[1:] for row in whole.rows]), whole.base)
    return whole


def flow(text: str, width: int) -> list[str]:
    """The text in lines no longer than `width`, broken where the fewest parentheses are open."""
    width = max(width, 8)
    rows: list[str] = []
    start, depth = 0, 0
    while len(text) - start > width:
        best: tuple[int, int, int] | None = None  # parentheses open, kind of place, minus the place
        level, here = depth, start
        for found in _PLACES.finditer(text, start, start + width + 1):
            i, char = found.start(), found[0]
            if char in _OPEN or char in _CLOSE:
                level += 1 if char in _OPEN else -1
                continue
            # a line may end before a sign (1), at a blank (2) or after a dot (3)
            kind = 3 if char != " " else 1 if text[i + 1 : i + 3] in _SIGNS else 2
            at = i + 1 if kind == 3 else i
            if start + width // 3 < at <= start + width and (kind < 3 or text[at] != " "):
                best = min(best or (level, kind, -at), (level, kind, -at))
        here = -best[2] if best else start + width
        rows.append(text[start:here].rstrip())
        depth += sum([text.count(c, start, here) for c in _OPEN]) - sum([text.count(c, start, here) for c in _CLOSE])
        start = here + (text[here] == " ")
    rows.append(text[start:])
    return rows
