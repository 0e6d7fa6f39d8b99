"""Expressions in two dimensions: fraction bars, roots with overbars, raised exponents, tall parentheses.

A pure layout: an expression becomes a `Box` of lines.  Every character used is one cell wide.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from calc_cli.expr import Expr, is_number, name_of, postorder
from calc_cli.render.levels import ATOM, PRODUCT, has_exponent, leads_with_minus, level, unknown_of, unsigned
from calc_cli.render.names import RAISED, is_letter, typeset
from calc_cli.render.pretty import (
    FENCES,
    FUNCTION_NAMES,
    MINUS,
    derivative_by,
    in_parentheses,
    is_root,
    is_short,
    joints,
    negated_quotient,
    pretty,
    prime_marks,
    root_sign,
    side_by_side,
    superscript,
)

BAR = "─"
MAX_SIZE = 600  # nodes; anything larger is written on one line, and wrapped
_MAX_HEIGHT = 11  # a taller tower is easier to read on one line
_MAX_RAISED = 30  # characters of an exponent that is raised above the line

#: Fences for tall contents: top, middle and bottom, left and right.
_TALL = {
    "(": ("⎛⎜⎝", "⎞⎟⎠"),
    "abs": ("│││", "│││"),
    "[": ("⎡⎢⎣", "⎤⎥⎦"),
    "floor": ("⎢⎢⎣", "⎥⎥⎦"),
    "ceil": ("⎡⎢⎢", "⎤⎥⎥"),
}
_FLAT = {"(": ("(", ")"), "[": ("[", "]"), **FENCES}


class Box(NamedTuple):
    """A rectangle of text; `base` is the row that lines up with its neighbours."""

    rows: tuple[str, ...]
    base: int = 0

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0])

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.rows)


Made = dict[Expr, Box]


def box(expr: Expr, decimals: bool = False) -> Box:
    """The expression in two dimensions, or on one line where it is too large for that."""
    flat = line(pretty(expr, decimals=decimals))
    if expr.size > MAX_SIZE or not any(c in flat.rows[0] for c in "/√∛^"):
        return flat
    tall = _lay_out(expr, {}, decimals)
    return tall if tall.height <= _MAX_HEIGHT else flat


def line(content: str) -> Box:
    """A box of one line."""
    return Box((content,))


def beside(boxes: Iterable[Box]) -> Box:
    """The boxes in a row, lined up on their bases."""
    parts = [b for b in boxes if b.width]
    if all(b.height == 1 for b in parts):
        return line("".join([b.rows[0] for b in parts]))
    up = max(b.base for b in parts)
    down = max(b.height - b.base for b in parts)
    rows = []
    for r in range(-up, down):
        cells = [b.rows[b.base + r] if 0 <= b.base + r < b.height else " " * b.width for b in parts]
        rows.append("".join(cells))
    return Box(tuple(rows), up)


def fenced(inner: Box, kind: str = "(") -> Box:
    """The box in parentheses, or the other fences of `_TALL`, as tall as it is."""
    if inner.height == 1:
        before, after = _FLAT[kind]
        return line(f"{before}{inner.rows[0]}{after}")
    left, right = _TALL[kind]
    pieces = [0, *[1] * (inner.height - 2), 2]
    return Box(tuple(left[i] + row + right[i] for i, row in zip(pieces, inner.rows, strict=True)), inner.base)


def signed_terms(expr: Expr, decimals: bool = False) -> list[tuple[str, Expr]]:
    """The terms of a sum, each with the sign in front of it; the first has none."""
    signed = [("", expr.args[0])]
    for term in expr.args[1:]:
        minus = level(term, decimals) >= PRODUCT and leads_with_minus(term)
        signed.append((MINUS, unsigned(term)) if minus else ("+", term))
    return signed


def term_box(sign: str, term: Expr, decimals: bool = False) -> Box:
    """The box of a term with its sign."""
    return _term(sign, term, {}, decimals)


def factors(expr: Expr, decimals: bool = False) -> list[Box]:
    """The boxes of the factors of a product, each with what joins it to the one before."""
    return _factors(expr, {}, decimals)


def _lay_out(expr: Expr, made: Made, decimals: bool) -> Box:
    for node in postorder(expr):
        if node not in made:
            made[node] = _layout(node, made, decimals)
    return made[expr]


def _layout(node: Expr, made: Made, decimals: bool) -> Box:
    """The box of a node whose operands have theirs."""
    head, args = node.head, node.args
    stacked = head in ("div", "pow") or (is_root(node) and not is_short(args[0]))
    if not stacked and all(made[u].height == 1 for u in args):
        return line(pretty(node, decimals=decimals))
    if head == "add":
        return beside([_term(sign, u, made, decimals) for sign, u in signed_terms(node, decimals)])
    if head == "mul":
        return beside(_factors(node, made, decimals))
    if head == "neg":
        inner = args[0]
        shut = leads_with_minus(inner) or level(inner, decimals) < PRODUCT
        return beside((line(MINUS), fenced(made[inner]) if shut else made[inner]))
    if head == "div":
        return _quotient(node, made, decimals)
    if head == "pow":
        return _power(node, made, decimals)
    if head == "eq":
        return beside((made[args[0]], line(" = "), made[args[1]]))
    if head == "D":
        return beside((line(derivative_by(node)), fenced(made[args[0]])))
    if head == "fn":
        name, primes, bare = unknown_of(node)
        shown = line(typeset(name) + prime_marks(primes))
        return shown if bare else beside((shown, fenced(made[args[0]])))
    return _call(node, made)


def _term(sign: str, term: Expr, made: Made, decimals: bool) -> Box:
    inner = _lay_out(term, made, decimals)
    if not sign:
        return inner
    shut = level(term, decimals) < PRODUCT or leads_with_minus(term)
    return beside((line(f" {sign} "), fenced(inner) if shut else inner))


def _factors(node: Expr, made: Made, decimals: bool) -> list[Box]:
    flat = side_by_side(node)
    between = joints(flat, decimals)
    parts: list[Box] = []
    for i, u in enumerate(flat):
        inner = _lay_out(u, made, decimals)
        bar = _has_bar(u, inner) and not (i and leads_with_minus(u))
        negated = negated_quotient(u, decimals) if i == 0 and not bar else None
        if negated is not None:
            inner = beside((line(MINUS), fenced(_lay_out(negated, made, decimals))))
        elif not bar and in_parentheses(u, first=i == 0, decimals=decimals):
            inner = fenced(inner)
        if i:
            last = flat[i - 1]
            gap = " " if bar or _has_bar(last, made[last]) else between[i]
            if last.head == "num" and bar:
                gap = "·"
            elif last.head == "pow" and made[last].height > made[last.args[0]].height and gap == "·":
                gap = " "  # the raised exponent is dot enough
            inner = beside((line(gap), inner))
        parts.append(inner)
    return parts


def _has_bar(u: Expr, inner: Box) -> bool:
    """Is the node drawn as a fraction with a bar, which needs no parentheses?"""
    return inner.height > 1 and (u.head == "div" or (u.head == "neg" and u.args[0].head == "div"))


def _is_small(u: Expr) -> bool:
    """May the node stand beside a slash?"""
    if u.head == "pow":
        return u.args[0].head in ("sym", "const") and bool(superscript(u.args[1]))
    if u.head == "sym":
        return is_letter(name_of(u))
    return u.head == "const" or type(u.leaf) is int or (u.head == "fn" and unknown_of(u)[2])


def _quotient(node: Expr, made: Made, decimals: bool) -> Box:
    if leads_with_minus(node):
        return beside((line(MINUS), _lay_out(unsigned(node), made, decimals)))
    over, under = node.args
    monomial = over.head == "mul" and len(over.args) == 2 and all(map(_is_small, over.args))
    if (_is_small(over) or monomial) and _is_small(under):
        return line(pretty(node, decimals=decimals))
    return over_bar(made[over], made[under])


def over_bar(top: Box, bottom: Box) -> Box:
    """The one box above the other, with the bar of a fraction between them."""
    nested = any(BAR in row for row in (*top.rows, *bottom.rows))
    width = max(top.width, bottom.width) + (2 if nested else 0)
    rows = [row.center(width) for row in top.rows]
    rows += [BAR * width, *(row.center(width) for row in bottom.rows)]
    return Box(tuple(rows), top.height)


def _power(node: Expr, made: Made, decimals: bool) -> Box:
    base, exponent = node.args
    raised = superscript(exponent, decimals)
    below = made[base]
    if raised and below.height == 1:
        return line(pretty(node, decimals=decimals))
    if raised and base.head == "call" and base.leaf in RAISED and is_number(exponent) and raised[0] != "⁻":
        return beside((line(name_of(base) + raised), fenced(made[base.args[0]])))
    if level(base, decimals) < ATOM or is_root(base) or has_exponent(base, decimals):
        below = fenced(below)
    if raised:
        return Box((below.rows[0] + raised, *(row + " " * len(raised) for row in below.rows[1:])), below.base)
    above = pretty(exponent, decimals=decimals)
    if len(above) > _MAX_RAISED:
        return beside((below, line(f"^({above})")))
    rows = (" " * below.width + above, *(row + " " * len(above) for row in below.rows))
    return Box(rows, below.base + 1)


def _call(node: Expr, made: Made) -> Box:
    name, args = name_of(node), node.args
    if name in FENCES:
        return fenced(made[args[0]], name)
    if is_root(node):
        inner = made[args[0]]
        if inner.height == 1:
            sign = root_sign(node)
            return Box((" " * len(sign) + "_" * inner.width, sign + inner.rows[0]), 1)
        return _tall_root(inner) if name == "sqrt" else beside((line(root_sign(node)), fenced(inner)))
    parts = [made[args[0]]]
    for u in args[1:]:
        parts += [line(", "), made[u]]
    return beside((line(FUNCTION_NAMES.get(name, name)), fenced(beside(parts))))


def _tall_root(inner: Box) -> Box:
    """A root sign as tall as what stands under it."""
    height = inner.height
    rows = [" " * (height + 1) + "_" * (inner.width + 1)]
    for r, content in enumerate(inner.rows):
        up = height - 1 - r
        stroke = "╲╱" if up == 0 else " " * (up + 1) + "╱"
        rows.append(stroke.ljust(height + 1) + " " + content)
    return Box(tuple(rows), inner.base + 1)
