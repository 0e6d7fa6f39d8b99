"""Breaking what is too wide: a sum at its terms, a product at its factors, anything else between words."""

from __future__ import annotations

import re

from calc_cli.expr import Expr
from calc_cli.render.boxes import Box, beside, box, factors, fenced, line, over_bar, signed_terms, term_box
from calc_cli.render.levels import leads_with_minus
from calc_cli.render.plain import plain
from calc_cli.render.pretty import MINUS, pretty, side_by_side

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
        parts = _narrowed(expr, width - 1, decimals)
        if parts:
            first, *rest = _filled(parts, width - 1)
            return [first, *[row if row.rows[row.base][0] == "·" else beside((line("·"), row)) for row in rest]]
    if whole.height > 1 and expr.head == "neg" and expr.args[0].head == "mul" and not leads_with_minus(expr.args[0]):
        first, *rest = wrapped(expr.args[0], width - 1, decimals=decimals)
        return [beside((line(MINUS), first)), *rest]
    if whole.height > 1 and (quotient := _quotient(expr, width, decimals)) is not None:
        return [quotient]
    return [line(row) for row in flow(pretty(expr, decimals=decimals), width)]


def _narrowed(product: Expr, width: int, decimals: bool) -> list[Box]:
    """The factors; of what is too wide, the sums are broken.  [] where one is too wide all the same."""
    made: list[Box] = []
    for u, part in zip(side_by_side(product), factors(product, decimals), strict=True):
        if part.width > width and u.head == "add":
            part = fenced(_stacked(wrapped(u, width - 2, decimals=decimals)))
        elif part.width > width and (quotient := _quotient(u, width - 1, decimals)) is not None:
            part = beside((line(" "), quotient)) if made else quotient
        if part.width > width:
            return []
        made.append(part)
    return made


def _quotient(u: Expr, width: int, decimals: bool) -> Box | None:
    """A quotient with what is above and below the bar broken where it is too wide; None where that does not do."""
    if u.head != "div" or leads_with_minus(u):
        return None
    over, under = [_stacked(wrapped(v, width - 6, decimals=decimals)) for v in u.args]
    quotient = over_bar(over, under)
    return quotient if quotient.width <= width else None


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
        if sign and (term.head == "add" or leads_with_minus(term)):
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
    """The boxes one below the other, all but the first indented, with air between what is tall."""
    rows: list[str] = []
    for i, b in enumerate(boxes):
        rows += [""] if i and max(b.height, boxes[i - 1].height) > 1 else []
        rows += [("    " if i else "") + row for row in b.rows]
    width = max(map(len, rows))
    return Box(tuple([row.ljust(width) for row in rows]), len(rows) // 2) if len(boxes) > 1 else boxes[0]


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
