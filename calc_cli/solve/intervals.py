"""All solutions of an equation in an interval: those in closed form, families written out, and the enclosed ones."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import pairwise
from math import ceil, floor

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, LimitError
from calc_cli.expr import Expr
from calc_cli.numeric import floats, reals
from calc_cli.numeric.enclosures import enclose, sign_between
from calc_cli.numeric.isolate import BUDGET, Isolated, isolate, tail
from calc_cli.numeric.reals import Real, compare, ends, rational, real
from calc_cli.numeric.series import Undecided
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import product, raised, total
from calc_cli.simplify.form import Form, to_expr
from calc_cli.simplify.rational import normal
from calc_cli.simplify.rearrange import collected
from calc_cli.simplify.signs import positive
from calc_cli.solve import breaks, constants, roots, tails
from calc_cli.solve.roots import Root, shifted, solve

#: More places than this are refused.
MAX_PLACES = 400
#: Fractions with larger denominators are not tried as zeros.
SIMPLE = 1 << 10
#: How many derivatives say where there are no more zeros, and how often twice as far is gone to look.
SLOPES, FARTHER = 4, 12
#: Larger expressions are not differentiated to see that.
LARGE = 60
Gap = tuple[Fraction, Fraction]
#: The most boxes that all searches of one study may look at.
BOXES = 4000
#: Zeros of the derivative in undecided intervals wider than this keep its sign beside them from being known.
NARROW = Fraction(1, 1 << 30)


def too_much(message: str) -> LimitError:
    """The error for an interval that is more than can be studied."""
    return LimitError(message, hint="--on 0,1 looks at a part")


class Gaps(list[Gap]):
    """The intervals that searches left undecided, and the number of boxes that those to come may look at.

    `known` is where the equations of breaks hold between two ends, of those that were looked at.  A `trial` is over at
    the first interval that is wide: `leave` raises LimitError.
    """

    boxes = BOXES

    def __init__(self, trial: bool = False) -> None:
        self.trial = trial
        self.known: dict[tuple[breaks.Break, Real | None, Real | None], list[Real]] = {}

    def leave(self, *gaps: Gap) -> None:
        self += gaps
        if self.trial and any(map(is_wide, gaps)):
            raise too_much("not everything in the interval is found")


def is_wide(gap: Gap) -> bool:
    """May there be more in the interval than one zero that rounding blurs?"""
    return gap[1] - gap[0] > NARROW


class Endless(Exception):
    """There are infinitely many places, or no bound is known for them."""


def inside(at: Real, low: Real | None, high: Real | None, closed: bool = False) -> bool:
    """Is the number between the ends, or with `closed` at one of them?"""
    least = 0 if closed else 1
    return (low is None or compare(at, low) >= least) and (high is None or compare(high, at) >= least)


def expanded(found: tuple[Root, ...], low: Real | None, high: Real | None, closed: bool) -> list[Real]:
    """The solutions between the ends, families written out.  Raises Endless for a family without an end."""
    made: list[Real] = []
    for r in found:
        if r.period is None:
            made.append(r.at)
            continue
        if low is None or high is None:
            raise Endless
        start, p = reals.near(r.at), reals.near(real(r.period))
        first, last = floor((reals.near(low) - start) / p) - 1, ceil((reals.near(high) - start) / p) + 1
        if last - first > 2 * MAX_PLACES:
            raise too_much("there are too many places in the interval")
        made += [shifted(r, k) for k in range(first, last + 1)]
    return [at for at in made if inside(at, low, high, closed)]


def solutions(b: breaks.Break, x: Expr, low: Real | None, high: Real | None, undecided: Gaps) -> list[Real]:
    """Where the equation of the break holds between the ends, but for intervals all over which it does.

    Between the breaks of the equation itself, such as that of x - |x|, each of its pieces is solved.
    """
    key = b, low, high
    if key not in undecided.known:
        undecided.known[key] = _solutions(b, x, low, high, undecided)
    return undecided.known[key]


def _solutions(b: breaks.Break, x: Expr, low: Real | None, high: Real | None, undecided: Gaps) -> list[Real]:
    if b.rounded is not None:
        rounded = canonical(constants.exact(b.rounded))
        if x.leaf not in rounded.names:
            return []
        if roots.linear(rounded, x) is None:
            return _whole(b.rounded, x, low, high, undecided)
    inner = breaks.breaks(b.equation, x) if b.equation.kinds & breaks.BROKEN and b.rounded is None else ()
    cuts = reals.merged([at for one in inner for at in solutions(one, x, low, high, undecided)])
    if not cuts:
        return _zeros(b.equation, x, low, high, undecided)
    # x - |x| is 0 for every positive x: each of its pieces is an equation of its own
    found = [at for at in cuts if roots.is_zero(b.equation, x, at)]
    limits = [end for end in (low, high) if end is not None]
    inside_ends = [at for at in cuts if all(compare(at, end) for end in limits)]
    for start, end in pairwise([low, *inside_ends, high]):
        sample = reals.between(start, end)
        try:
            here = breaks.piece(b.equation, x, sample)
        except DomainError:
            continue
        point = {ex.name_of(x): rational(sample)}
        if reals.defined(reals.value(here, point)):
            found += _zeros(here, x, start, end, undecided)
        elif not breaks.outside(here, point):
            if start is None or end is None:
                raise Endless
            undecided.leave((ends(start.ball(64))[0], ends(end.ball(64))[1]))
    return found


def _zeros(u: Expr, x: Expr, low: Real | None, high: Real | None, undecided: Gaps) -> list[Real]:
    """The single zeros of u between the ends."""
    solved = solve(u, x)
    found = expanded(solved.roots, low, high, closed=True)
    for v in solved.rest:
        found += searched(v, x, low, high, undecided)
    return found


def _whole(u: Expr, x: Expr, low: Real | None, high: Real | None, undecided: Gaps) -> list[Real]:
    """Where u is a whole number."""
    if low is None or high is None:
        raise Endless
    try:
        a, b = enclose(u, x, ends(low.ball(64))[0], ends(high.ball(64))[1])
        first, last = ceil(float(a)), floor(float(b))
    except (Undecided, OverflowError, ValueError):
        raise too_much("the jumps of a rounded function could not be counted") from None
    if last - first > MAX_PLACES:
        raise too_much("there are too many places in the interval")
    found: list[Real] = []
    for n in range(first, last + 1):
        found += solutions(breaks.Break(ex.add(u, ex.num(-n)), "jump"), x, low, high, undecided)
    return found


#: Where a function is looked at before its zeros are searched.
_SAMPLES = (0.0, 1.3, -1.3, 12.7, -12.7, 150.1, -150.1)


def is_never_zero(u: Expr, x: Expr) -> bool:
    """Is it certain that u = 0 has no real solution?  Of what has kinks, jumps or an edge with a value it is where u
    has one sign by its form.
    """
    try:
        u = canonical(u)
        if positive(u) or positive(canonical(ex.neg(u))):
            return True
        values = [floats.evaluate(u, {ex.name_of(x): v}) for v in _SAMPLES]
        both = any(v >= 0 for v in values) and any(v <= 0 for v in values)
        if both or not all(b.kind == "pole" or (b.kind == "edge" and b.without_value) for b in breaks.breaks(u, x)):
            return False
        solved, undecided = solve(u, x), Gaps()
        if solved.everywhere or solved.roots:
            return False
        return not any(searched(v, x, None, None, undecided) for v in solved.rest) and not undecided
    except (DomainError, Endless, LimitError, Undecided):
        return False


def is_never_zero_where(v: Expr, u: Expr, x: Expr) -> bool:
    """Is it certain that v is not 0 at a real solution of u = 0?  It is not where u has kinks or jumps."""
    if is_never_zero(ex.add(ex.power(u, ex.TWO), ex.power(v, ex.TWO)), x):
        return True
    if any(b.is_bent for b in breaks.breaks(u, x)):
        return False
    try:
        solved = solve(u, x)
    except DomainError:
        return False
    if solved.everywhere or solved.rest or any(r.period is not None for r in solved.roots):
        return False
    return all(reals.sign(v, {ex.name_of(x): r.at}) for r in solved.roots)


def searched(
    u: Expr, x: Expr, low: Real | None, high: Real | None, undecided: Gaps, multiple: Expr | None = None
) -> list[Real]:
    """The zeros without closed form of u, a factor of `multiple`.  Raises Endless where no bound for them is known.

    Those that the search does not decide, because u has the same sign on both sides, are those of the equations in the
    angle instead, where u is a polynomial in one periodic function.
    """
    a, b = None if low is None else ends(low.ball(128))[0], None if high is None else ends(high.ball(128))[1]
    if b is None:
        b = _beyond(u, x, a or Fraction(0), True)
    if a is None:
        a = _beyond(u, x, b if b is not None and high is not None else Fraction(0), False)
    if a is None or b is None:
        raise Endless
    found = _isolated(u, x, (min(a, b), max(a, b)), undecided, multiple)
    if found.undecided:
        by_angle = _by_angle(u, x, low, high, undecided.boxes)
        if by_angle is not None:
            return by_angle
    undecided.leave(*[gap for gap in found.undecided if not _settled(u, x, gap, low, high)])
    return [z for z in map(partial(_simple, u, x), found.zeros) if inside(z, low, high, closed=True)]


def _isolated(u: Expr, x: Expr, gap: Gap, undecided: Gaps, multiple: Expr | None) -> Isolated:
    """The zeros of u; where a part is left undecided, those of u with its functions collected, if that search ends."""
    found = isolate(u, x, *gap, min(BUDGET, undecided.boxes), multiple)
    undecided.boxes -= found.boxes
    other = _collected(u) if found.undecided else u
    if other is u:
        return found
    again = isolate(other, x, *gap, min(BUDGET, undecided.boxes), multiple)
    undecided.boxes -= again.boxes
    return found if again.budget else again


def _settled(u: Expr, x: Expr, gap: Gap, low: Real | None, high: Real | None) -> bool:
    """Has u no zero in a gap at one end, because it only rises or falls there, towards 0 or from its limit at the end?

    Of 3 + x*ln(x) beside 0 balls do not tell that.
    """
    sides = [(end, inner, up) for end, inner, up in ((low, gap[1], False), (high, gap[0], True)) if _touches(end, gap)]
    if len(sides) != 1:
        return False
    ((end, inner, up),) = sides
    slope = _slope(u, x)
    course = 0 if slope is None else sign_between(slope, x, *gap)
    here = reals.sign(u, {ex.name_of(x): rational(inner)})
    if not course or not here:
        return False
    return here == (course if up else -course) or _tends(u, x, end, up) in (0, here)


def _sums(u: Expr, x: Expr) -> list[Expr]:
    """What may be 0 where the product is: its factors with the letter, without their exponents."""
    factors = [f.args[0] if f.head == "pow" and not f.args[1].names else f for f in ex.factors(u)]
    return [f for f in factors if x.leaf in f.names and not roots.never_zero(f)]


def _tends(u: Expr, x: Expr, end: Real | None, up: bool) -> int | None:
    """The sign of what u tends to at the end, which is infinity where it is None; None where that is not known."""
    there = tails.limit(u, x, end, up)
    if there is None:
        return None
    return _INFINITE.get(there) or compare(there if isinstance(there, Real) else real(there), rational(0))


def _slope(u: Expr, x: Expr) -> Expr | None:
    """The derivative of u over one denominator, with each of its functions once; None where it divides by 0."""
    try:
        return to_expr(collected(normal(canonical(derive(u, x).after)), {}))
    except ZeroDivisionError:
        return None


def _collected(u: Expr) -> Expr:
    """The sum with each of its functions once, (2*x - 1)^2*e^x: where that is 0, or infinite, more is known of it."""
    return to_expr(collected(Form(1, {u: 1}), {}))


_INFINITE: dict[Expr | Real, int] = {tails.INFINITY: 1, tails.MINUS_INFINITY: -1}


def _touches(end: Real | None, gap: Gap) -> bool:
    return end is not None and inside(end, rational(gap[0]), rational(gap[1]), closed=True)


def _by_angle(u: Expr, x: Expr, low: Real | None, high: Real | None, boxes: int) -> list[Real] | None:
    """The zeros of u where its angle has one of the values that it must have; None where these do not decide it.

    That of sin(v^2) is v^2, which is pi*k, and 0 just where v is.
    """
    turns = roots.turns(u, x)
    doubtful = Gaps()
    doubtful.boxes = boxes
    try:
        found = [at for turn in turns for at in _whole(turn, x, low, high, doubtful)]
    except (Endless, LimitError):
        return None
    return None if doubtful or not turns else reals.merged(found)


def _simple(u: Expr, x: Expr, z: Real) -> Real:
    """The zero in closed form, where it is a simple fraction."""
    low, high = ends(z.ball(64))
    v = reals.simplest(low, high)
    return rational(v) if v.denominator <= SIMPLE and roots.is_zero(u, x, rational(v)) else z


def _beyond(u: Expr, x: Expr, start: Fraction, up: bool, order: int = SLOPES) -> Fraction | None:
    """A number beyond which u has no zero: seen from u, from u over one of its terms, or from its slope."""
    found = tail(u, x, start, up)
    if found is not None or u.head != "add":
        return found
    for t in u.args:
        if x.leaf not in t.names:
            continue
        ratio = total([product((v, raised(t, ex.MINUS_ONE))) for v in u.args])
        ends = tail(ratio, x, start, up), tail(t, x, start, up)
        if ends[0] is not None and ends[1] is not None:
            return max(ends[0], ends[1]) if up else min(ends[0], ends[1])
    return _by_slope(u, x, start, up, order) if order and u.size <= LARGE else None


def _by_slope(u: Expr, x: Expr, start: Fraction, up: bool, order: int) -> Fraction | None:
    """A number beyond which u has no zero, because it only rises or falls there, away from 0 or to a limit.

    x^2 - 3*e^x has that of its second derivative.
    """
    slope = _slope(u, x)
    if slope is None:
        return None
    for v in (*[b.equation for b in breaks.breaks(u, x)], *_sums(slope, x)):
        found = _beyond(v, x, start, up, order - 1)
        if found is None:
            return None
        start = found
    point = ex.name_of(x)
    step = 1 if up else -1
    course = reals.sign(slope, {point: rational(start + step)})
    for k in range(FARTHER):
        at = start + step * (1 << k)
        here = reals.sign(u, {point: rational(at)})
        if here and course and here == course * step:
            return at
    return at if here and _tends(u, x, None, up) in (0, here) else None
