"""How a function of one letter behaves beside a point: its limit and its slope from the left and from the right.

Exact where the function is one formula on that side (|x| is x to the right of 0) which has a derivative there; else
from Arb's balls at distances down to 10^-80, and said to be an estimate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import inf, isnan, nan
from typing import Any

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.numeric.reals import compare, midpoint, real
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.simplify import canonical, present
from calc_cli.simplify.form import to_expr
from calc_cli.simplify.rational import normal
from calc_cli.solve import constants
from calc_cli.solve.breaks import piece_beside
from calc_cli.topics.explicit import slope
from calc_cli.topics.point import no_value

#: Distances from the point at which a side is looked at, and the bits that takes.
_NEAR = tuple([Fraction(1, 10**k) for k in (10, 20, 40, 80)])
_BITS = 1200
#: The largest power of 2 that is worked out: e^(1/x^2) has more digits there than fit into memory.
_EXPONENT = 100_000
_ACCURATE = Fraction(1, 10**9)
LEFT, RIGHT = -1, 1
_LOOK = "dx slope shows what the chords tend to"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the point.

    `limit` is what the function tends to there, `slope` what its chords from that limit tend to: an exact number, a
    float that is an estimate, an infinity, or None where it could not be decided.  `jump` says that the limit is not
    the value at the point.
    """

    sign: int
    limit: Expr | float | None
    slope: Expr | float | None
    jump: bool = False

    @property
    def exact(self) -> bool:
        """Is the slope proved, and not estimated?"""
        return isinstance(self.slope, Expr)

    @property
    def near(self) -> float:
        """The slope in floating point; not a number where it could not be decided."""
        return nan if self.slope is None else _near(self.slope)

    @property
    def steep(self) -> bool:
        """Do the slopes grow without bound?"""
        return isinstance(self.slope, float) and abs(self.slope) == inf


@dataclass(frozen=True, slots=True)
class Local:
    """A function about a point: its value there, and the sides on which it is real."""

    value: Expr
    sides: tuple[Side, ...]

    @property
    def kind(self) -> str:
        """One of: smooth, edge, jump, kink, vertical, cusp, undecided."""
        slopes = [side.slope for side in self.sides]
        if any(side.jump for side in self.sides):
            return "jump"
        if not slopes or any(slope is None for slope in slopes):
            return "undecided"
        if len(slopes) == 1:
            return "edge"
        a, b = self.sides
        if a.steep and b.steep:
            return "vertical" if a.slope == b.slope else "cusp"
        return "smooth" if not a.steep and not b.steep and _same(a.slope, b.slope) else "kink"

    @property
    def has_slope(self) -> bool | None:
        """Has it one there?  None where that is not decided, and at an edge, where it is that of one side."""
        rough = self.kind in ("jump", "kink", "vertical", "cusp") or any(side.steep for side in self.sides)
        return True if self.kind == "smooth" else False if rough and self.kind != "undecided" else None


def about(u: Expr, x: str, at: Expr) -> Local:
    """The function u of x about the point.  Raises DomainError where it has no real value there, or on neither side."""
    value = _value(u, x, at)
    if value is None:
        error = no_value(u, f"{x} = {_text(at)}")
        filled = _filling(u, x, at)
        if filled is not None:
            error.hint = f"seen from both sides, it tends to {filled:.6g}"
        raise error
    sides = tuple([side for sign in (LEFT, RIGHT) if (side := _side(u, x, at, value, sign)) is not None])
    if not sides:
        raise DomainError(f"the function is not real on either side of {x} = {_text(at)}")
    return Local(value, sides)


def _filling(u: Expr, x: str, at: Expr) -> float | None:
    """What u tends to from both sides of a point where it has no value; None where they differ, or are not found."""
    values = [[_middle(beside(u, x, at, sign), x, at, sign * step, 0) for step in _NEAR] for sign in (LEFT, RIGHT)]
    left, right = map(_tending, values)
    return left if left is not None and _same(left, right) and abs(left) < inf else None


def _side(u: Expr, x: str, at: Expr, value: Expr, sign: int) -> Side | None:
    """What the function does on one side, or None where it is not real there."""
    if not _is_real(u, x, at, sign):
        return None
    formula = beside(u, x, at, sign)
    limit = _limit(formula, x, at, sign)
    jump = limit is not None and not _same(limit, value)
    slope = _slope(formula, x, at, sign)
    if jump and limit is not None:
        gap = _near(limit) - _near(value)
        slope = inf if gap * sign > 0 else -inf
    return Side(sign, limit, slope, jump)


def beside(u: Expr, x: str, at: Expr, sign: int) -> Expr:
    """The formula that u is close to the point on one side: without bars, steps, and choices of the larger."""
    place = real(at)
    sample = midpoint(place.ball(_BITS)) + sign * _NEAR[-1]
    formula = piece_beside(u, ex.sym(x), place, sample)
    sizes = ex.transform(formula, _size)
    return formula if sizes is formula else piece_beside(sizes, ex.sym(x), place, sample)


def _size(n: Expr) -> Expr:
    """A root of a square as a size: sqrt(x^2) is |x|."""
    if not n.names or not (ex.is_call(n, "sqrt") or n.head == "pow"):
        return n
    form = normal(canonical(n))
    return present(to_expr(form)) if any(ex.is_call(k, "abs") for k in form.powers) else n


def derivative(u: Expr, x: str, at: Expr, order: int, where: str = "") -> Expr:
    """The derivative of that order at the point, exact; `where` is how the point is named.

    u is one formula on either side; where those and their derivatives meet at the point, so does u, and where the
    derivatives of a continuous function tend to the same from both sides, that is its derivative.

    Raises DomainError where there is none, and, with another message, where that is not decided.
    """
    where = where or f"{x}={_text(at)}"
    here = _value(u, x, at)
    is_inside = all(_is_real(u, x, at, sign) for sign in (LEFT, RIGHT))
    if not is_inside and not isnan(floats.evaluate(u, {x: floats.evaluate(at, {})})):
        raise DomainError(f"the derivative does not exist at {where}, where the function ends")
    if here is None:
        raise no_value(u, where)
    try:
        for k, (left, right) in enumerate(_limits(u, x, at, order)):
            if not k and any(limit is not None and not _same(limit, here) for limit in (left, right)):
                raise DomainError(f"the derivative does not exist at {where}, where the function jumps")
            if left is not None and right is not None and not (_is_finite(left) and _same(left, right)):
                raise DomainError(f"the derivative does not exist at {where}")
            if not (isinstance(left, Expr) and isinstance(right, Expr)):
                raise undecided(where)
            here = right
    except Undecided:  # a value whose digits do not tell which one it is
        raise undecided(where) from None
    return here


def _limits(u: Expr, x: str, at: Expr, order: int) -> Iterator[tuple[Expr | float | None, Expr | float | None]]:
    """What u tends to from the left and from the right, then what its derivatives do, up to that order."""
    try:
        formulas = [beside(u, x, at, sign) for sign in (LEFT, RIGHT)]
        for k in range(order + 1):
            formulas = [slope(f, x) for f in formulas] if k else formulas
            left, right = formulas
            yield _limit(left, x, at, LEFT), _limit(right, x, at, RIGHT)
    except (DomainError, Undecided):
        yield None, None


def undecided(where: str) -> DomainError:
    """The error for a derivative at a break of the function that is neither found nor refuted."""
    return DomainError(f"it could not be decided whether the derivative exists at {where}", hint=_LOOK)


def _is_finite(limit: Expr | float) -> bool:
    return isinstance(limit, Expr) or abs(limit) < inf


def _is_real(u: Expr, x: str, at: Expr, sign: int) -> bool:
    """Has the function real values on that side, as close as it is looked at?"""
    try:
        _series(u, x, at, sign * _NEAR[-1])
        return True
    except Undecided:
        place = floats.evaluate(at, {})
        return not any(isnan(floats.evaluate(u, {x: place + sign * step})) for step in (1e-3, 1e-5, 1e-7))


def _series(u: Expr, x: str, at: Expr, step: Fraction, length: int = 1) -> Any:
    """The value of u, and with a length its derivatives too, so far from the point.  Raises Undecided."""
    place = real(ex.add(at, ex.num(step))).ball(_BITS)
    return evaluate(u, {x: place}, x, length, _BITS)


def _limit(formula: Expr, x: str, at: Expr, sign: int) -> Expr | float | None:
    """What the formula tends to on that side: its value, where the values beside it come ever closer to that."""
    values = [_middle(formula, x, at, sign * step, 0) for step in _NEAR]
    return _confirmed(_value(formula, x, at), values)


def _slope(formula: Expr, x: str, at: Expr, sign: int) -> Expr | float | None:
    """What the slopes of the formula tend to: by the mean value theorem, what its derivative tends to."""
    values = [_middle(formula, x, at, sign * step, 1) for step in _NEAR]
    try:
        return _confirmed(_value(slope(formula, x), x, at), values)
    except DomainError:
        return _tending(values)


def _value(u: Expr, x: str, at: Expr) -> Expr | None:
    try:
        value = constants.value(ex.substitute(u, {ex.sym(x): at}))
    except DomainError:
        return None
    return None if isnan(floats.evaluate(value, {})) else value


def _confirmed(value: Expr | None, values: list[Fraction | None]) -> Expr | float | None:
    """The value, if the values beside it tend to it; else what they tend to."""
    try:
        there = _fraction(real(value).ball(_BITS)) if value is not None and None not in values else None
    except Undecided:
        there = None
    if there is None:
        return _tending(values)
    gaps = [abs(v - there) for v in values if v is not None]
    return value if gaps[-1] <= _ACCURATE * (1 + abs(there)) or gaps[-1] < gaps[0] / 2 else _tending(values)


def _middle(u: Expr, x: str, at: Expr, step: Fraction, order: int) -> Fraction | None:
    """The value of u, or of its derivative, so far from the point; None where that cannot be enclosed, or is huge."""
    try:
        return _fraction(_series(u, x, at, step, order + 1)[order])
    except Undecided:
        return None


def _fraction(ball: Any) -> Fraction | None:
    """The middle of the ball; 0 for what is tiny, None for what is huge."""
    exponent = int(ball.mid().man_exp()[1]) if ball.is_finite() else _EXPONENT + 1
    if exponent < -_EXPONENT:
        return Fraction(0)
    return midpoint(ball) if exponent <= _EXPONENT else None


def _tending(values: list[Fraction | None]) -> float | None:
    """What values at ever smaller distances tend to: a number, an infinity, or None where they do not tell."""
    known = [v for v in values if v is not None]
    if len(known) < len(values):
        return None
    if abs(known[-1] - known[-2]) <= _ACCURATE * (1 + abs(known[-1])):
        return _float(known[-1]) if abs(known[-1]) > _ACCURATE else 0.0
    if abs(known[-1]) <= _ACCURATE and all(2 * abs(b) <= abs(a) for a, b in pairwise(known)):
        return 0.0
    # a logarithm grows by twice as much each time, a power with a limit, such as 1 - x^0.0001, by less
    growth = [b - a for a, b in pairwise(known)]
    grown = all(b * known[-1] > 0 and abs(b) >= (2 - _ACCURATE) * abs(a) for a, b in pairwise(growth))
    return None if not grown else inf if known[-1] > 0 else -inf


def _float(v: Fraction) -> float:
    try:
        return float(v)
    except OverflowError:
        return inf if v > 0 else -inf


def _near(v: Expr | float) -> float:
    return floats.evaluate(v, {}) if isinstance(v, Expr) else v


def _same(a: Expr | float | None, b: Expr | float | None) -> bool:
    """Are the numbers the same: exactly, or as far as estimates go?"""
    if isinstance(a, Expr) and isinstance(b, Expr):
        return a is b or constants.exact(ex.add(a, ex.neg(b))) is ex.ZERO or compare(real(a), real(b)) == 0
    if a is None or b is None:
        return False
    return abs(_near(a) - _near(b)) <= _ACCURATE * (1 + abs(_near(a)))


def _text(at: Expr) -> str:
    from calc_cli.render.plain import plain

    return plain(at, decimals=True)
