"""The course of a function on an interval: where its derivative is 0 or does not exist, where it rises and falls.

Every place is found, and the sign of the derivative between two neighbours is that at any point between them; what
could not be decided is said.  Knows no words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor, isfinite, isnan

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, LimitError
from calc_cli.expr import Expr
from calc_cli.numeric import floats, reals
from calc_cli.numeric.reals import BITS, Real, between, compare, ends, rational, real, sign
from calc_cli.numeric.series import Undecided
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import canonical_node
from calc_cli.solve import breaks, roots, tails
from calc_cli.solve.constants import exact, is_zero, value
from calc_cli.solve.constants import known as closed_form
from calc_cli.solve.intervals import (
    MAX_PLACES,
    Endless,
    Gap,
    Gaps,
    expanded,
    inside,
    is_wide,
    searched,
    solutions,
    too_much,
)
from calc_cli.solve.roots import solve

#: How far from 0 to look when nobody says where, and not everything can be looked at: the first at which everything
#: between is found, and is not more than FEW places.
WINDOWS = (10, 3, 1)
FEW = 100


@dataclass(frozen=True, slots=True)
class Piece:
    """What f does between two neighbouring places; None for an end is infinity."""

    low: Real | None
    high: Real | None
    f: Expr | None  # as it is there, without |u| and steps; None where it has no real value
    derivative: Expr
    slope: int | None  # the sign of the derivative; None where that is not known, or nothing is there
    hidden: bool = False  # a break may be in it: then f and its derivative are as they were given


@dataclass(frozen=True, slots=True)
class Place:
    """A number where the derivative is 0 or does not exist, or an end."""

    at: Real
    kinds: tuple[str, ...]  # "zero", "kink", "jump", "pole", "edge", "steep", "end"
    value: Real | None  # f there
    verdict: str  # "min", "max", "inflection", "none", "flat", "gap" or "unknown"
    weak: bool = False  # an extremum that is not strict: f is constant on one side
    period: Expr | None = None
    second: Real | None = None  # the second derivative, where the first is 0


@dataclass(frozen=True, slots=True)
class Study:
    """Places and pieces, rising; `low` and `high` are what was looked at, None for infinity."""

    places: tuple[Place, ...]
    pieces: tuple[Piece, ...]
    low: Real | None
    high: Real | None
    undecided: tuple[tuple[Fraction, Fraction], ...] = ()
    period: Expr | None = None  # the places repeat after it, and one period is shown
    chosen: bool = False  # this interval was not asked for
    whole: bool = True  # everything that was asked for was looked at
    ways: tuple[tuple[Expr, Expr], ...] = ()  # how zeros were found: a function of the letter, and its value there


def study(f: Expr, slope: Expr, x: Expr, low: Real | None, high: Real | None) -> Study:
    """The course of f, whose derivative is `slope`, between the ends; None is infinity.

    Raises LimitError where there are too many places.
    """
    f = _folded(f)
    found = (*breaks.breaks(f, x), *breaks.seams(f, x))
    if low is None and high is None:
        period = breaks.period(ex.add(slope, *[b.equation for b in found]), x)
        if period is not None and _gains_alike(f, x, reals.near(real(period))):
            return _one_period(f, slope, x, period, found)
    try:
        return _study(f, slope, x, low, high, found)
    except Endless:
        return replace(_in_window(f, slope, x, low, high, found), chosen=True, whole=False)


def _in_window(
    f: Expr, slope: Expr, x: Expr, low: Real | None, high: Real | None, found: tuple[breaks.Break, ...]
) -> Study:
    """The course of f in the first of the windows in which everything is found."""
    *wider, last = WINDOWS
    for reach in wider:
        with suppress(LimitError):
            return _study(f, slope, x, *_window(low, high, reach), found, trial=True)
    return _study(f, slope, x, *_window(low, high, last), found)


def _window(low: Real | None, high: Real | None, reach: int) -> tuple[Real, Real]:
    """The ends that are given, and others so far from 0, or from those, that there is something between them."""
    a, b = -reach, reach
    if high is not None:  # which may be far from the nearest float
        a = min(a, ceil(reals.near(high)) - 2 * reach, ceil(ends(high.ball(BITS))[0]) - reach)
    if low is not None:
        b = max(b, floor(reals.near(low)) + 2 * reach, floor(ends(low.ball(BITS))[1]) + reach)
    return low or rational(a), high or rational(b)


def _one_period(f: Expr, slope: Expr, x: Expr, period: Expr, found: tuple[breaks.Break, ...]) -> Study:
    """The places from 0 up to one period, each with the neighbours it really has."""
    p = real(period)
    before, after = real(exact(ex.neg(period))), real(exact(ex.mul(ex.TWO, period)))
    wide = _study(f, slope, x, before, after, found)
    zero = rational(0)
    kept = [q for q in wide.places if compare(q.at, zero) >= 0 and compare(q.at, p) < 0 and q.kinds != ("end",)]
    places = tuple([replace(q, period=period, kinds=tuple(k for k in q.kinds if k != "end")) for q in kept])
    if not places:
        pieces = [replace(q, low=None, high=None) for q in wide.pieces[:1]]
        return replace(wide, places=(), pieces=tuple(pieces), low=None, high=None, chosen=False)
    first = places[0].at
    last = reals.plus(first, p) if first.exact is None else real(exact(ex.add(first.exact, period)))
    pieces = [
        q for q in wide.pieces
        if q.low is not None and q.high is not None and compare(q.low, first) >= 0 and compare(q.high, last) <= 0
    ]  # fmt: skip
    undecided = tuple([u for u in wide.undecided if u[1] >= 0 and compare(rational(u[0]), p) < 0])
    n = _repeats(f, x, places, period)
    if n > 1:
        period = exact(ex.div(period, ex.num(n)))
        count = len(places) // n
        places = tuple([replace(q, period=period) for q in places[:count]])
        pieces = pieces[:count]
    return replace(
        wide, places=places, pieces=tuple(pieces), undecided=undecided, period=period, low=first, high=pieces[-1].high
    )


#: Points of a period at which it is seen whether f gains the same from each to the next period, and how many periods.
SAMPLES, AHEAD = 11, 3


def _gains_alike(f: Expr, x: Expr, step: float) -> bool:
    """Is f(v + step) - f(v) the same at a number of points, where both have a value, and has neither one elsewhere?

    A derivative that repeats is not enough where f jumps: floor(x)^2 gains more and more, and sign(sin(x)) has the sign
    of the half period.
    """
    of, name = floats.program(f), ex.name_of(x)
    gains: list[float] = []
    for i in range(SAMPLES * AHEAD):
        v = step * (i // SAMPLES - 1 + (i % SAMPLES + 1) * floats.GOLDEN % 1)
        here, there = of({name: v}), of({name: v + step})
        if isnan(here) != isnan(there):
            return False
        if isfinite(here) and isfinite(there):
            gains.append(there - here)
            if abs(gains[-1] - gains[0]) > 1e-6 * (1 + abs(here) + abs(there)):
                return False
    return True


def _repeats(f: Expr, x: Expr, places: tuple[Place, ...], period: Expr) -> int:
    """How many times the same places follow each other within the period, and f goes on in the same way."""
    for n in range(len(places), 1, -1):
        if len(places) % n:
            continue
        m, step = len(places) // n, real(exact(ex.div(period, ex.num(n))))
        pairs = list(zip(places, places[m:], strict=False))
        alike = all((a.verdict, a.kinds) == (b.verdict, b.kinds) and _apart(a.at, b.at, step) for a, b in pairs)
        if alike and _gains_alike(f, x, reals.near(step)):
            return n
    return 1


def _apart(a: Real, b: Real, step: Real) -> bool:
    return compare(reals.plus(a, step), b) == 0


def _study(
    f: Expr, slope: Expr, x: Expr, low: Real | None, high: Real | None, found: tuple[breaks.Break, ...],
    trial: bool = False,
) -> Study:  # fmt: skip
    """The course of f between the ends.

    Raises LimitError where there are too many places; of a `trial` where there are many, or not all are found.
    """
    kinds: list[tuple[Real, str]] = [(end, "end") for end in (low, high) if end is not None]
    undecided = Gaps(trial)
    for b in found:
        kinds += [(at, b.kind) for at in solutions(b, x, low, high, undecided)]
    _check(kinds, trial)
    marks = _merged(kinds)
    cuts = [m for m, _ in marks]
    # there may be breaks; beside a pole, which is one already, an equation that has it too is not decided
    hidden = [gap for gap in undecided if is_wide(gap) or not any(_in_gap(m, gap) for m in cuts)]
    pieces: list[Piece] = []
    zeros: list[tuple[Real, str]] = []
    known: dict[Expr, roots.Solved] = {}
    for start, end, is_hidden in _parted(_gaps(cuts, low, high), hidden):
        if is_hidden:
            pieces.append(Piece(start, end, f, slope, None, hidden=True))
            continue
        made = _pieces(f, slope, x, start, end, known, undecided)
        pieces += made
        zeros += [(p.high, "zero") for p in made[:-1] if p.high is not None]
        _check([*marks, *zeros], trial)
    idle = [_idle(m, ks, x, pieces) for m, ks in marks]
    pieces = _joined(pieces, [m for (m, _), i in zip(marks, idle, strict=True) if i == "smooth"])
    kept = [(m, ("zero",) if i else ks) for (m, ks), i in zip(marks, idle, strict=True) if i != "smooth"]
    marks = _merged([*[(m, k) for m, ks in kept for k in ks], *zeros])
    _check(marks, trial)
    places = [_place(f, x, at, ks, pieces) for at, ks in marks]
    merged = tuple(sorted(set(undecided)))
    ways = tuple(dict.fromkeys([w for s in known.values() for w in s.ways]))
    return Study(tuple([p for p in places if p is not None]), tuple(pieces), low, high, merged, ways=ways)


def _check(places: Sequence[object], trial: bool) -> None:
    """Raises LimitError as `_study` does."""
    if len(places) > (FEW if trial else MAX_PLACES):
        raise too_much(f"there are more than {MAX_PLACES} places where the derivative is 0 or does not exist")


def _idle(at: Real, kinds: tuple[str, ...], x: Expr, pieces: list[Piece]) -> str:
    """Whether a break is none, because f is the same formula on both sides: "smooth", or "zero" where f' is 0 there.

    "" for a real break.
    """
    left = next((p for p in pieces if p.high is at), None)
    right = next((p for p in pieces if p.low is at), None)
    if set(kinds) != {"kink"} or left is None or right is None or left.hidden:
        return ""
    if left.f is not right.f or left.f is None:
        return ""
    return "zero" if roots.is_zero(left.derivative, x, at) else "smooth"


def _joined(pieces: list[Piece], smooth: list[Real]) -> list[Piece]:
    """The pieces, with neighbours merged where they meet at one of the `smooth` places, which are no breaks."""
    made: list[Piece] = []
    for p in pieces:
        if made and any(made[-1].high is at for at in smooth):
            made[-1] = replace(made[-1], high=p.high, slope=made[-1].slope if made[-1].slope == p.slope else None)
        else:
            made.append(p)
    return made


def _gaps(cuts: list[Real], low: Real | None, high: Real | None) -> list[tuple[Real | None, Real | None]]:
    stops: list[Real | None] = [*([None] if low is None else []), *cuts, *([None] if high is None else [])]
    return list(pairwise(stops))


def _parted(
    between: list[tuple[Real | None, Real | None]], hidden: Sequence[Gap]
) -> Iterator[tuple[Real | None, Real | None, bool]]:
    """The intervals, parted where breaks may be hidden; and whether that is so of a part."""
    for start, end in between:
        for a, b in sorted(hidden):
            low, high = rational(a), rational(b)
            if not (_in_order(start, high) and _in_order(low, end)):
                continue
            if _in_order(start, low):
                yield start, low, False
                start = low
            if end is None or compare(high, end) < 0:
                yield start, high, True
                start = high
            else:
                yield start, end, True
                break
        else:
            if _in_order(start, end):
                yield start, end, False


def _merged(marks: list[tuple[Real, str]]) -> list[tuple[Real, tuple[str, ...]]]:
    """The numbers in rising order, each with all its kinds; of equal numbers the exact one."""
    found: list[tuple[Real, tuple[str, ...]]] = []
    for at, kind in sorted(marks, key=lambda m: reals.order(m[0])):
        if found and compare(found[-1][0], at) == 0:
            other, kinds = found[-1]
            found[-1] = (other if other.exact is not None else at, tuple(dict.fromkeys((*kinds, kind))))
        else:
            found.append((at, (kind,)))
    return found


# ------------------------------------------------------------------ between two breaks
def _pieces(
    f: Expr, slope: Expr, x: Expr, low: Real | None, high: Real | None,
    known: dict[Expr, roots.Solved], undecided: Gaps,
) -> list[Piece]:  # fmt: skip
    """The pieces between two neighbouring breaks, cut where the derivative is 0."""
    sample = between(low, high)
    try:
        here = breaks.piece(f, x, sample)
    except DomainError:
        return [Piece(low, high, None, slope, None)]
    real_there = _is_real(here, x, sample)
    if not real_there:
        return [Piece(low, high, None if real_there is False else here, slope, None)]
    derivative, multiple = _smooth(slope, x, sample)
    if derivative is None or (derivative.kinds & breaks.BROKEN and not here.kinds & breaks.BROKEN):
        derivative = exact_form(derive(here, x).after)  # of max(x, |x|), where both are the same
    solved = known.get(derivative)
    if solved is None:
        solved = known[derivative] = solve(derivative, x)
    if solved.everywhere:
        return [Piece(low, high, here, derivative, _slope(derivative, x, low, high, []))]
    zeros = expanded(solved.roots, low, high, closed=False)
    before = len(undecided)
    for u in solved.rest:
        zeros += searched(u, x, low, high, undecided, multiple)
    doubtful = undecided[before:]
    cuts = [z for z in reals.merged(zeros) if inside(z, low, high)]
    stops = [low, *cuts, high]
    return [Piece(a, b, here, derivative, _slope(derivative, x, a, b, doubtful)) for a, b in pairwise(stops)]


def _smooth(slope: Expr, x: Expr, sample: Fraction) -> tuple[Expr | None, Expr | None]:
    """The derivative between the breaks, factored, and as it is; None where its formula divides by 0 there."""
    try:
        as_it_is = breaks.piece(slope, x, sample)
        # a square under a root leaves an absolute value behind
        return exact_form(breaks.piece(exact_form(as_it_is), x, sample)), as_it_is
    except DomainError:
        return None, None


def _is_real(f: Expr, x: Expr, sample: Fraction) -> bool | None:
    """Is f real at the sample?  None where that is not decided."""
    point = {ex.name_of(x): rational(sample)}
    if reals.defined(reals.value(f, point)):
        return True
    return False if breaks.outside(f, point) else None


def _folded(f: Expr) -> Expr:
    """f with its constants worked out: floor(1) is 1.  Raises DomainError for a division by 0."""
    return ex.transform(f, lambda n: n if n.names or not n.args else canonical_node(n, n.args))


def exact_form(u: Expr) -> Expr:
    """The expression over one denominator, factored: what it is a zero of is seen."""
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import normal

    try:
        return to_expr(normal(canonical(u)))
    except ZeroDivisionError:
        return u


def _slope(u: Expr, x: Expr, a: Real | None, b: Real | None, doubtful: Sequence[Gap]) -> int | None:
    """The sign of the derivative between two neighbouring places; None where there may be one more between them.

    That is so where the derivative may have a zero in a `doubtful` interval, but for a narrow one with the same sign on
    both of its sides.
    """
    narrow = sorted([gap for gap in doubtful if _overlaps(gap, a, b)])
    if any(map(is_wide, narrow)):
        return None
    stops = [a, *[end for low, high in narrow for end in (rational(low), rational(high))], b]
    apart = [(low, high) for low, high in zip(stops[::2], stops[1::2], strict=True) if _in_order(low, high)]
    signs = {sign(u, {ex.name_of(x): rational(between(low, high))}) for low, high in apart}
    return signs.pop() if len(signs) == 1 else None


def _overlaps(gap: Gap, a: Real | None, b: Real | None) -> bool:
    """Has the interval points between the two places?"""
    return _in_order(a, rational(gap[1])) and _in_order(rational(gap[0]), b)


def _in_gap(at: Real, gap: Gap) -> bool:
    return inside(at, rational(gap[0]), rational(gap[1]), closed=True)


def _in_order(a: Real | None, b: Real | None) -> bool:
    """Is the first end below the second; None is infinity?"""
    return a is None or b is None or compare(a, b) < 0


# ------------------------------------------------------------------ places
def value_at(f: Expr, x: Expr, at: Real) -> Real | None:
    """f at the number, in closed form where both have one; None where f has no real value there.

    Where it is not computed as it is, the arguments that are at a break there are put in: asin(u) is pi/2 where u is 1,
    and floor(u) the whole number that u is.  Raises Undecided where that does not decide it, either.
    """
    found = _computed(f, x, at)
    if found is not None:
        return found
    try:
        settled = breaks.resolved(f, x, _side(x, at))
        if at.exact is not None:
            closed_form(ex.substitute(settled, {x: at.exact}))
    except DomainError:
        return None
    found = _computed(settled, x, at if settled.names else rational(0))
    if found is None and not breaks.outside(settled, {ex.name_of(x): at}):
        raise Undecided
    return found


def _computed(f: Expr, x: Expr, at: Real) -> Real | None:
    """f at the number by closed forms or balls; None where they do not show that it has a value there."""
    if at.exact is not None:
        try:
            found = real(value(ex.substitute(f, {x: at.exact})))
        except DomainError:
            return None
    else:
        found = reals.value(f, {ex.name_of(x): at})
    return found if reals.defined(found) else None


def value_if_known(f: Expr, x: Expr, at: Real) -> Real | None:
    """f at the number; None where it has no real value there, or that is not decided."""
    try:
        return value_at(f, x, at)
    except Undecided:
        return None


def _side(x: Expr, at: Real) -> breaks.Side:
    """The sign at the number: 0 only where the closed form shows it, or, where it has none, all bits compared."""

    def side(u: Expr) -> int | None:
        s = sign(u, {ex.name_of(x): at})
        if s != 0 or at.exact is None:
            return s
        return 0 if is_zero(ex.substitute(u, {x: at.exact})) else None

    return side


def _place(f: Expr, x: Expr, at: Real, kinds: tuple[str, ...], pieces: list[Piece]) -> Place | None:
    """What is at the number; None where f is real on neither side, nor there."""
    left = next((p for p in pieces if p.high is not None and compare(p.high, at) == 0), None)
    right = next((p for p in pieces if p.low is not None and compare(p.low, at) == 0), None)
    sides = [p for p in (left, right) if p is not None and p.f is not None]
    try:
        here = value_at(f, x, at)
    except Undecided:
        return Place(at, kinds, None, "unknown")
    if here is None:
        if "end" not in kinds and {"edge", "pole"} <= set(kinds):
            # an edge where f is real on one side only, else a pole
            kinds = tuple([k for k in kinds if k != ("pole" if len(sides) == 1 else "edge")])
        return Place(at, kinds, None, "gap") if sides else None
    if not sides:
        return Place(at, kinds, here, "none")
    if any(p.hidden for p in sides):
        return Place(at, kinds, here, "unknown")
    seen = _seen(kinds, x, at, here, sides)
    if seen is None:
        return None
    kinds = seen
    ways = [_way(p, p is left, x, at, here, kinds) for p in sides]
    same = len(sides) == 2 and sides[0].f is sides[1].f
    second = _second(sides[0], x, at) if kinds == ("zero",) and same else None
    if None in ways:
        bent = 0 if second is None else compare(second, rational(0))  # told by f'' where f' is not decided beside it
        return Place(at, kinds, here, {1: "min", -1: "max"}.get(bent, "unknown"), second=second)
    found = {w for w in ways if w}
    if len(found) == 2:
        return Place(at, kinds, here, "inflection" if kinds == ("zero",) else "none", second=second)
    if not found:
        return Place(at, kinds, here, "flat", second=second)
    weak = 0 in ways
    if weak and "jump" in kinds:  # of a staircase every step would be a maximum, or a minimum
        return Place(at, kinds, here, "none")
    return Place(at, kinds, here, "min" if 1 in found else "max", weak, second=second)


def _seen(kinds: tuple[str, ...], x: Expr, at: Real, here: Real, sides: list[Piece]) -> tuple[str, ...] | None:
    """What a break really is, from the slopes on both sides: a kink, a zero of the derivative, or None for nothing."""
    if "end" in kinds or "zero" in kinds or len(sides) < 2 or sides[0].f is None or sides[1].f is None:
        return kinds
    beside = [value_if_known(p.f, x, at) for p in sides if p.f is not None]
    if any(v is None or compare(v, here) for v in beside):
        return kinds
    slopes = [_slope_beside(p, x, at, p is sides[0]) for p in sides]
    if slopes[0] is None or slopes[1] is None:
        return ("steep",) if set(kinds) & {"edge", "steep"} else kinds
    if compare(slopes[0], slopes[1]):
        return ("kink",)
    return ("zero",) if compare(slopes[0], rational(0)) == 0 else None


def _slope_beside(p: Piece, x: Expr, at: Real, is_left: bool) -> Real | None:
    """The slope of f at the end of a piece: that of its formula, or what that tends to; None where it has no bound."""
    found = value_if_known(p.derivative, x, at)
    if found is not None:
        return found
    tends = tails.limit(p.derivative, x, at, is_left)
    if not isinstance(tends, Expr):
        return tends
    return None if tends in (tails.INFINITY, tails.MINUS_INFINITY) else real(tends)


def _way(p: Piece, is_left: bool, x: Expr, at: Real, here: Real, kinds: tuple[str, ...]) -> int | None:
    """Is f larger (1) or smaller (-1) just beside the number than there, on this side; 0 where it is equal."""
    if "jump" in kinds and p.f is not None:
        beside = value_if_known(p.f, x, at)
        if beside is None:
            return None
        c = compare(beside, here)
        if c:
            return c
    return None if p.slope is None else -p.slope if is_left else p.slope


def _second(p: Piece, x: Expr, at: Real) -> Real | None:
    return value_if_known(canonical(derive(p.derivative, x).after), x, at)


def end_limit(p: Piece, x: Expr, up: bool) -> Expr | Real | None:
    """What f tends to at the upper, or the lower, end of a piece; None where that is not known."""
    end = p.high if up else p.low
    if p.f is None or p.hidden:
        return None
    found = tails.limit(p.f, x, end, up)
    return value_if_known(p.f, x, end) if found is None and end is not None and not p.f.kinds & breaks.BROKEN else found
