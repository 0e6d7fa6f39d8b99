"""Where an expression may fail to be smooth: the equations of its kinks, jumps, poles and edges, and its pieces.

Between two neighbouring breaks the expression is smooth, or has no real value at all.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import ONE, PI, TWO, ZERO, Expr
from calc_cli.functions import BY_NAME, CIRCULAR, FUNCTIONS
from calc_cli.numeric.reals import rational, sign
from calc_cli.numeric.series import exact
from calc_cli.syntax import formula


class Break(NamedTuple):
    """An expression that is 0 at the breaks, and what is there: "kink", "jump", "pole", "edge" or "steep"."""

    equation: Expr
    kind: str
    rounded: Expr | None = None  # what is rounded down or up, where the breaks are its whole numbers
    without_value: bool = False  # of an edge: there is no value on it, either


def breaks(f: Expr, x: Expr) -> tuple[Break, ...]:
    """All breaks of f, each once."""
    found: dict[Break, None] = {}
    for n in ex.postorder(f):
        if x.leaf in n.names:
            for b in _of(n):
                if x.leaf in b.equation.names:
                    found[b] = None
    return tuple(found)


#: Kinds of breaks across which a function has two sides that do not belong to one curve.
_BENT = ("kink", "jump")
#: Expressions with such functions may have kinks and jumps.
BROKEN = ex.kinds(
    "floor", "ceil", "max", "min",
    *[f.name for f in FUNCTIONS if f.breaks.endswith(_BENT)],
)  # fmt: skip


def _of(n: Expr) -> list[Break]:
    if n.head == "div":
        return [Break(n.args[1], "pole")]
    if n.head == "pow":
        q = exact(n.args[1])
        if q is None:
            return [Break(n.args[0], "edge")]
        found = [Break(n.args[0], "pole")] if q < 0 else []
        return found + ([Break(n.args[0], "edge")] if q.denominator != 1 and q > 0 else [])
    if n.head != "call":
        return []
    if n.leaf in ("floor", "ceil"):
        return [Break(ex.call("sin", ex.mul(PI, n.args[0])), "jump", n.args[0])]
    if n.leaf in ("max", "min"):
        pairs = [(a, b) for i, a in enumerate(n.args) for b in n.args[i + 1 :]]
        return [Break(ex.add(a, ex.neg(b)), "kink") for a, b in pairs]
    put = {ex.sym("x"): n.args[0], ex.sym("u"): n.args[0]}
    rows = [row.split(": ") for row in BY_NAME[ex.name_of(n)].breaks.split("; ") if row]
    return [
        Break(ex.substitute(formula(text), put), kind.removeprefix("open "), without_value=kind == "open edge")
        for text, kind in rows
    ]


# ------------------------------------------------------------------ between two breaks
def piece(f: Expr, x: Expr, sample: Fraction) -> Expr:
    """f as it is between the breaks around the sample: |u| is u or -u there, a step is 0 or 1, and so on.

    What is not decided at the sample is left.
    """

    def change(n: Expr) -> Expr:
        resolve = _PIECES.get(ex.name_of(n)) if n.head == "call" and x.leaf in n.names else None
        return n if resolve is None else resolve(n, _side(x, sample))

    return ex.transform(f, change)


Side = Callable[[Expr], int | None]


def _side(x: Expr, sample: Fraction) -> Side:
    return lambda u: sign(u, {ex.name_of(x): rational(sample)})


def _by_sign(positive: Callable[[Expr], Expr], negative: Callable[[Expr], Expr]) -> Callable[[Expr, Side], Expr]:
    def resolve(n: Expr, side: Side) -> Expr:
        s = side(n.args[0])
        if s == 0 and n.leaf != "step":  # not only there: the sample is no break
            return ZERO
        return positive(n) if s == 1 else negative(n) if s == -1 else n

    return resolve


def _argument(n: Expr) -> Expr:
    return n.args[0]


def _rounded(up: bool) -> Callable[[Expr, Side], Expr]:
    def resolve(n: Expr, side: Side) -> Expr:
        """The whole number below or above: by halving the distance, once the range is known."""
        u = n.args[0]
        low, high = -1, 1
        while side(ex.add(u, ex.num(-low))) == -1 and low > -(1 << 60):
            low *= 2
        while side(ex.add(u, ex.num(-high))) == 1 and high < 1 << 60:
            high *= 2
        while high - low > 1:
            middle = (low + high) // 2
            s = side(ex.add(u, ex.num(-middle)))
            if s is None or s == 0:
                return n
            low, high = (middle, high) if s > 0 else (low, middle)
        return ex.num(high if up else low)

    return resolve


def _extreme(wanted: int) -> Callable[[Expr, Side], Expr]:
    def resolve(n: Expr, side: Side) -> Expr:
        best = n.args[0]
        for a in n.args[1:]:
            s = side(ex.add(a, ex.neg(best)))
            if s is None:
                return n
            best = a if s == wanted else best
        return best

    return resolve


def _leaky(n: Expr) -> Expr:
    return ex.mul(n.args[1] if len(n.args) > 1 else ex.num(Fraction(1, 100)), n.args[0])


_PIECES: dict[str, Callable[[Expr, Side], Expr]] = {
    "abs": _by_sign(_argument, lambda n: ex.neg(n.args[0])),
    "sign": _by_sign(lambda n: ONE, lambda n: ex.MINUS_ONE),
    "step": _by_sign(lambda n: ONE, lambda n: ZERO),
    "relu": _by_sign(_argument, lambda n: ZERO),
    "leaky_relu": _by_sign(_argument, _leaky),
    "floor": _rounded(False),
    "ceil": _rounded(True),
    "max": _extreme(1),
    "min": _extreme(-1),
}


# ------------------------------------------------------------------ periods
def period(f: Expr, x: Expr) -> Expr | None:
    """A number that f repeats after, where every x stands in a sine, cosine or their like of a*x + b; else None."""
    from calc_cli.simplify import canonical
    from calc_cli.solve.constants import exact as simplest
    from calc_cli.solve.constants import rational as fraction
    from calc_cli.solve.roots import linear

    slopes: list[Expr] = []
    stack = [f]
    while stack:
        n = stack.pop()
        if n is x:
            return None
        if n.head == "call" and n.leaf in CIRCULAR and n.names:
            line = linear(canonical(n.args[0]), x)
            if line is not None:
                slopes.append(line[0])
                continue
        stack.extend(a for a in n.args if x.leaf in a.names)
    if not slopes:
        return None
    ratios = [fraction(ex.div(slopes[0], s)) for s in slopes]
    if None in ratios:
        return None
    turns = _lcm([abs(r) for r in ratios if r is not None])
    return simplest(ex.call("abs", ex.div(ex.mul(TWO, PI, ex.num(turns)), slopes[0])))


def _lcm(fractions: list[Fraction]) -> Fraction:
    from math import gcd, lcm

    return Fraction(lcm(*[f.numerator for f in fractions]), gcd(*[f.denominator for f in fractions]))
