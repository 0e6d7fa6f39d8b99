"""Where an expression may fail to be smooth: the equations of its kinks, jumps, poles and edges, and its pieces.

Between two neighbouring breaks the expression is smooth, or has no real value at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import PI, TWO, ZERO, Expr
from calc_cli.functions import BY_NAME, CIRCULAR, FUNCTIONS, STEPS
from calc_cli.numeric.reals import BITS, Real, rational, sign
from calc_cli.numeric.series import exact
from calc_cli.simplify import canonical
from calc_cli.simplify.rational import is_zero
from calc_cli.simplify.signs import BY_SIGN, Piece
from calc_cli.solve import constants
from calc_cli.syntax import formula

#: Bits for the sign of what is 0 at a point, a tiny step beside it.
CLOSE = 4096


class Break(NamedTuple):
    """An expression that is 0 at the breaks, and what is there: "kink", "jump", "pole", "edge" or "steep"."""

    equation: Expr
    kind: str
    rounded: Expr | None = None  # what is rounded down or up, where the breaks are its whole numbers
    without_value: bool = False  # of an edge, or a jump: there is no value on it, either

    @property
    def is_bent(self) -> bool:
        """Do the two sides of the break not belong to one curve?"""
        return self.kind in _BENT


def breaks(f: Expr, x: Expr) -> tuple[Break, ...]:
    """All breaks of f, each once."""
    found: dict[Break, None] = {}
    for n in ex.postorder(f):
        if x.leaf in n.names:
            for b in _of(n):
                if x.leaf in b.equation.names:
                    found[b] = None
    return tuple(found)


def seams(f: Expr, x: Expr) -> tuple[Break, ...]:
    """Where the formula of a piece changes, and f may be smooth: where a point of atan2 leaves the left of its axis."""
    angles = [n for n in ex.postorder(f) if ex.is_call(n, "atan2")]
    return tuple([Break(n.args[1], "kink") for n in angles if x.leaf in n.args[1].names])


#: Kinds of breaks at which a function is pieced together.
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
    put = {ex.sym("x"): n.args[0], ex.sym("u"): n.args[0], ex.sym("v"): n.args[-1]}
    rows = [row.split(": ") for row in BY_NAME[ex.name_of(n)].breaks.split("; ") if row]
    return [
        Break(ex.substitute(formula(text), put), kind.removeprefix("open "), without_value=kind.startswith("open "))
        for text, kind in rows
    ]


# ------------------------------------------------------------------ between two breaks, and at one
#: The sign of an expression at some place; 0 only where it is known to be 0 there, None where it is not decided.
Side = Callable[[Expr], int | None]


def piece(f: Expr, x: Expr, sample: Fraction) -> Expr:
    """f as it is between the breaks around the sample: |u| is u or -u there, a step is 0 or 1, and so on.

    What is not decided at the sample is left.  Raises DomainError where f has no value between the breaks, because it
    divides by what is 0 all over, or its like.
    """
    return resolved(f, x, _side(x, rational(sample)))


def piece_beside(f: Expr, x: Expr, at: Real, sample: Fraction) -> Expr:
    """f as `piece` gives it, close to the point `at` on the side of the sample, which is next to it.

    What is not 0 at the point has the same sign beside it; what is 0 there may be so to a high order, as x - sin(x) is,
    and the bits are as many as that takes.
    """
    name = ex.name_of(x)
    close = _side(x, rational(sample), CLOSE)

    def side(u: Expr) -> int | None:
        return (sign(u, {name: at}) if x.leaf in u.names else None) or close(u)

    return resolved(f, x, side)


def _close_sign(u: Expr) -> int | None:
    return sign(u, most=CLOSE)


def at_breaks(f: Expr, x: Expr, at: Expr, side: Side = _close_sign) -> list[Break]:
    """The breaks of f that the point is on, as far as `side` tells; by default, to CLOSE bits."""
    found = []
    for b in breaks(f, x):
        there = canonical(ex.substitute(b.equation, {x: at}))
        if there is ZERO or (there.head != "num" and not side(there)):
            found.append(b)
    return found


def resolved(f: Expr, x: Expr, side: Side) -> Expr:
    """f without its breaks, by the signs of what is 0 at them: |u| is u, -u or 0, and asin(u) is pi/2 where u - 1 is 0.

    What is not decided is left.  Raises DomainError for a pole, or an edge without a value.
    """

    def change(n: Expr) -> Expr:
        if not n.names:
            return _constant(_settled(n, side))
        if x.leaf not in n.names:
            return n
        resolve = _PIECES.get(ex.name_of(n)) if n.head == "call" else None
        return _settled(n, side) if resolve is None else resolve(n, side)

    return ex.transform(f, change) if f.names else _constant(_settled(f, side))


def _constant(n: Expr) -> Expr:
    """A function, or a power, of constants in its closed form."""
    return constants.exact(n) if n.head in ("call", "pow") else n


def _settled(n: Expr, side: Side) -> Expr:
    """The node with the value that its argument has at one of its breaks, if it is at one."""
    for b in _of(n):
        if b.rounded is not None or side(b.equation) != 0:
            continue
        if b.kind == "pole" or b.without_value:
            raise DomainError("this has no real value")
        there = canonical(ex.add(n.args[0], ex.neg(b.equation)))
        return canonical(ex.substitute(n, {n.args[0]: there}))
    return n


def _side(x: Expr, sample: Real, most: int = BITS) -> Side:
    """The sign between the breaks around the sample: 0 for what is proved to be 0 all over."""
    point = {ex.name_of(x): sample}

    def side(u: Expr) -> int | None:
        s = sign(u, point, most)
        if s != 0:
            return s
        if not u.names:
            return 0 if constants.is_zero(u) else None
        u = constants.exact(u)
        if u.kinds & BROKEN:  # as of sqrt(x^2) - x
            u = resolved(u, x, side)
        u = canonical(u)
        return 0 if is_zero(u) else sign(u, point, most) or None

    return side


def _by_sign(positive: Piece, negative: Piece) -> Callable[[Expr, Side], Expr]:
    def resolve(n: Expr, side: Side) -> Expr:
        s = side(n.args[0])
        return n if s is None else positive(n.args) if s > 0 else negative(n.args) if s < 0 else _settled(n, side)

    return resolve


def _rounded(up: bool) -> Callable[[Expr, Side], Expr]:
    def resolve(n: Expr, side: Side) -> Expr:
        """The whole number below or above: by halving the distance, once the range is known."""
        u = n.args[0]
        low, high = -1, 1
        while _above(u, low, side) == -1 and low > -(1 << 60):
            low *= 2
        while _above(u, high, side) == 1 and high < 1 << 60:
            high *= 2
        while high - low > 1:
            middle = (low + high) // 2
            s = _above(u, middle, side)
            if s is None or s == 0:
                return n if s is None else ex.num(middle)
            low, high = (middle, high) if s > 0 else (low, middle)
        signs = [_above(u, k, side) for k in (low, high)]
        if 0 in signs:
            return ex.num(high if signs[1] == 0 else low)
        return ex.num(high if up else low) if signs == [1, -1] else n

    return resolve


def _above(u: Expr, k: int, side: Side) -> int | None:
    return side(ex.add(u, ex.num(-k)))


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


def _angle(n: Expr, side: Side) -> Expr:
    """The angle of a point by one that is smooth beside it: left of the axis, that of its mirror image."""
    up, right = n.args
    along, height = side(right), side(up)
    if along == height == 0:
        raise DomainError("this has no real value")
    if along != -1 or height is None:
        return n
    half = ex.neg(PI) if height < 0 else PI
    return ex.add(half, ex.neg(ex.call("atan2", up, ex.neg(right)))) if height else half


_PIECES: dict[str, Callable[[Expr, Side], Expr]] = {
    **{name: _by_sign(*pieces) for name, pieces in BY_SIGN.items()},
    "floor": _rounded(False),
    "ceil": _rounded(True),
    "max": _extreme(1),
    "min": _extreme(-1),
    "atan2": _angle,
}


# ------------------------------------------------------------------ domains
def outside(f: Expr, point: Mapping[str, Real]) -> bool:
    """Has f surely no real value at the point, because a part of it is outside the domain of its function?"""
    return any(sign(inside, point) == -1 for n in ex.postorder(f) if (inside := _inside(n)) is not None)


def _inside(n: Expr) -> Expr | None:
    """What is not negative where the function, or the power, at the node has a value; None where nothing is known."""
    if n.head == "pow":
        q = exact(n.args[1])
        real = q.denominator == 1 if q is not None else n.args[1].kinds & _STEPPED
        return None if real else n.args[0]
    text = BY_NAME[ex.name_of(n)].domain if n.head == "call" else ""
    return ex.substitute(formula(text), {ex.sym("x"): n.args[0], ex.sym("u"): n.args[0]}) if text else None


#: An exponent with one of these may be a whole number on an interval.
_STEPPED = ex.kinds(*STEPS)


# ------------------------------------------------------------------ periods
#: Arguments of more nodes than this are not looked at as lines, a*x + b.
MAX_LINE = 60


def period(f: Expr, x: Expr) -> Expr | None:
    """A period of f, if every x is in a sine, a cosine or the like of a*x + b; else None."""
    from calc_cli.solve.roots import linear

    slopes: list[Expr] = []
    stack, seen = [f], {f}
    while stack:
        n = stack.pop()
        if n is x:
            return None
        if n.head == "call" and n.leaf in CIRCULAR and n.names and n.args[0].size <= MAX_LINE:
            line = linear(canonical(n.args[0]), x)
            if line is not None:
                slopes.append(line[0])
                continue
        inner = [a for a in n.args if x.leaf in a.names and a not in seen]
        seen.update(inner)
        stack += inner
    if not slopes:
        return None
    ratios = [constants.rational(ex.div(slopes[0], s)) for s in slopes]
    if None in ratios:
        return None
    turns = _lcm([abs(r) for r in ratios if r is not None])
    return constants.exact(ex.call("abs", ex.div(ex.mul(TWO, PI, ex.num(turns)), slopes[0])))


def _lcm(fractions: list[Fraction]) -> Fraction:
    from math import gcd, lcm

    return Fraction(lcm(*[f.numerator for f in fractions]), gcd(*[f.denominator for f in fractions]))
