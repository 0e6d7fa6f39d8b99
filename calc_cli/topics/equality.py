"""Are two expressions equal: proved, agreeing at some points, different at one, or not decided.

Knows no rule of differentiation and nobody's answer: two expressions, and where they are to be compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, islice, pairwise, repeat
from math import ceil, floor
from typing import Any, NamedTuple

from calc_cli import expr as ex
from calc_cli.check import BITS, MAX_NODES, sample
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.memo import Memo
from calc_cli.numeric import floats
from calc_cli.numeric.curves import point_on
from calc_cli.numeric.reals import midpoint
from calc_cli.numeric.series import Undecided
from calc_cli.numeric.series import value as ball
from calc_cli.render.plain import plain
from calc_cli.simplify import present
from calc_cli.simplify.canonical import canonical
from calc_cli.simplify.rational import is_zero
from calc_cli.solve.breaks import BROKEN, Break, breaks

#: Points that must agree before no more are tried: enough to meet every piece near 0 of a function with kinks.
POINTS = 20
#: `narrower` tries NARROW points; where a value is missing at no more than FEW of them, these may be isolated gaps, and
#: nothing is said.
NARROW, FEW = 40, 2
#: What is said for a value where there is none.
NO_VALUE = "no value"
#: What a person would try first; the letters take them in turn.
_PLAIN = (
    Fraction(2),
    Fraction(3),
    Fraction(1, 2),
    Fraction(5),
    Fraction(1, 3),
    Fraction(7),
    Fraction(-1),
    Fraction(-2),
)
#: The number of equations by which kinks and jumps are looked for, and of values for the other letters.
_MOST_BREAKS, _FEW_PLACES = 20, 3
_FIRST = (1, 0, -1, 2, -2)  # whole numbers at which what is rounded jumps
#: Where the sides of an equation are compared, to see where they cross; and farther away, where floats say less.
_GRID = [k / 8 - 12.06 for k in range(194)]
_FAR = [[end * 1.1**k for k in range(60)] for end in (_GRID[0], _GRID[-1])]
#: Of a long equation few points are looked for: the nodes of it times values of the other letters, and not fewer.
_EFFORT, _FEWEST = 5_000, 10
#: After this many points without a real value of an equation, only one in so many is tried.
_BARREN, _THIN = 25, 4
_DIGITS = (6, 9, 12, 16, 25, 50, 100, 200, 400)

Point = Mapping[str, Fraction]


class Outcome(NamedTuple):
    """What a comparison found; where they differ, the point and both values."""

    word: str  # "proved", "agrees", "different" or "undecided"
    points: int = 0  # at how many points they were compared
    point: tuple[tuple[str, str], ...] = ()
    left: str = ""
    right: str = ""

    @property
    def equal(self) -> bool:
        """Proved, or agreeing wherever it was tried."""
        return self.word in ("proved", "agrees")

    def at(self, place: Mapping[Expr, Expr]) -> Outcome:
        """The same, found where the letters have these values."""
        return self._replace(point=shown(place))


def shown(place: Mapping[Expr, Expr]) -> tuple[tuple[str, str], ...]:
    """What letters and their rates are at a place, as it is printed."""
    return tuple([(plain(letter), plain(present(canonical(v)))) for letter, v in place.items()])


#: What a number is called of which no more is known than that it differs from 0.
NOT_0 = "not 0"


def not_zero(place: Mapping[Expr, Expr]) -> Outcome:
    """That something is surely not 0 there, or not all of it, though nothing says what it is."""
    return Outcome("different", left=NOT_0, right="0").at(place)


def compare(a: Expr, b: Expr, *domain: Expr) -> Outcome:
    """Is a equal to b wherever both, and the expressions of `domain`, have real values?"""
    a, b, *others = abstract(a, b, *domain)
    if proved(a, b):
        return Outcome("proved")
    if max(a.size, b.size) > MAX_NODES:
        return Outcome("undecided")
    agreed = 0
    gap = _gap(a, b)
    whole = ex.add(a, b, *others)
    chosen = chain(_easy(whole), _beside_breaks(whole))
    for sampled, at in chain(zip(repeat(False), chosen), zip(repeat(True), sample(whole, seed=1))):
        if sampled and (agreed >= POINTS or not whole.names):
            break
        try:
            left, right = ball(a, at, BITS), ball(b, at, BITS)
            for u in others:
                ball(u, at, BITS)
        except Undecided:
            continue
        if not left.overlaps(right) or _is_nonzero(gap, at):
            return Outcome("different", agreed, _shown(at), *_values(a, b, at))
        agreed += left.rel_accuracy_bits() > 20 or left.rad() < 1e-12
    return Outcome("agrees", agreed) if agreed > 1 or (agreed and not whole.names) else Outcome("undecided")


class Narrower(NamedTuple):
    """Where b has no value and a has: the first such point of some, the value of a, and whether b has none at any."""

    point: tuple[tuple[str, str], ...]
    value: str
    nowhere: bool


def narrower(a: Expr, b: Expr, *domain: Expr) -> Narrower | None:
    """Has b no value at some points at which a, and the expressions of `domain`, have one?  More than FEW of them."""
    a, b, *others = abstract(a, b, *domain)
    missing: list[Narrower] = []
    both = 0
    for at in islice(points(a, b, *others), NARROW):
        where = {name: float(v) for name, v in at.items()}
        value = _float(a, where)
        if value is None or None in [_float(u, where) for u in others]:
            continue
        if _float(b, where) is not None or _enclosed(b, at):  # e^1000 has a value that is no float
            both += 1
        else:
            missing.append(Narrower(_shown(at), f"{value:.6g}", nowhere=False))
    return missing[0]._replace(nowhere=not both) if len(missing) > FEW else None


def _enclosed(u: Expr, at: Point) -> bool:
    try:
        ball(u, at, BITS)
    except Undecided:
        return False
    return True


def proved(a: Expr, b: Expr) -> bool:
    """Is the normal form of their difference 0, as it stands or in sines and cosines?"""
    if max(a.size, b.size) > MAX_NODES:
        return False
    gap = _gap(a, b)
    try:
        return gap is not None and is_zero(gap)
    except (ZeroDivisionError, DomainError):
        return False


def _gap(a: Expr, b: Expr) -> Expr | None:
    """Their difference, canonical; None where it divides by 0."""
    try:
        return canonical(ex.add(a, ex.neg(b)))
    except (ZeroDivisionError, DomainError):
        return None


def _is_nonzero(gap: Expr | None, at: Point) -> bool:
    """Is the difference surely not 0 there?  It may be less than what both values are known to."""
    if gap is None:
        return False
    try:
        return not ball(gap, at, BITS).contains(0)
    except Undecided:
        return False


def points(*of: Expr, stream: int = 0) -> Iterator[dict[str, Fraction]]:
    """Points for the letters of the expressions, the same in every run: those that are easily checked come first.

    Another stream has others, for letters that are independent of these.
    """
    whole = ex.add(*of)
    return chain(_easy(whole, stream), sample(whole, seed=1 + stream)) if whole.names else iter([{}])


def _easy(u: Expr, first: int = 0) -> list[dict[str, Fraction]]:
    """Points that a person would try first; of no letters, the only one."""
    names = sorted(u.names)
    if not names:
        return [{}]
    return [{name: _PLAIN[(i + k) % len(_PLAIN)] for i, name in enumerate(names, first)} for k in range(len(_PLAIN))]


def _beside_breaks(u: Expr) -> Iterator[dict[str, Fraction]]:
    """Points on both sides of the kinks and jumps of u, however far out, and between them; of few other letters."""
    from calc_cli.solve.roots import solve

    broken = canonical(u)  # sqrt((x - 10)^2) is |x - 10|
    if not broken.kinds & BROKEN:
        return
    for name in sorted(broken.names):
        x = ex.sym(name)
        equations = [e for b in breaks(broken, x) if b.kind in ("kink", "jump") for e in _places_of(b)]
        for at in _easy(u)[: _FEW_PLACES if len(u.names) > 1 else 1]:
            held = {ex.sym(other): ex.num(v) for other, v in at.items() if other != name}
            filled = dict.fromkeys([ex.substitute(e, held) for e in equations])
            try:
                roots = [r for e in islice(filled, _MOST_BREAKS) for r in solve(e, x).roots if r.period is None]
                places = sorted({midpoint(r.at.ball(64)).limit_denominator(10**6) for r in roots})
            except (DomainError, Undecided, ZeroDivisionError):
                continue
            between = [(a + b) / 2 for a, b in pairwise(places)]
            ends = (Fraction(floor(places[0]) - 1), Fraction(ceil(places[-1]) + 1)) if places else ()
            for v in (*ends, *between):
                yield {**at, name: v}


def _places_of(b: Break) -> list[Expr]:
    """Equations of some of the breaks: of what is rounded, where it is one of the first whole numbers."""
    return [b.equation] if b.rounded is None else [ex.add(b.rounded, ex.num(-n)) for n in _FIRST]


def abstract(*of: Expr) -> list[Expr]:
    """The expressions with a symbol for every value of an unknown function, such as f(x^2); equal values share it.

    What has more than MAX_NODES, and might never be written out, stays: it is not compared.
    """
    if not any(u.kinds & ex.kinds("fn") for u in of):
        return list(of)

    def change(n: Expr) -> Expr:
        if n.head != "fn" or n.size > MAX_NODES:
            return n
        return ex.sym(plain(ex.rebuilt(n, tuple([canonical(a) for a in n.args]))))

    return [ex.transform(u, change) for u in of]


def compare_on(
    curve: Expr,
    variable: str,
    dependent: str,
    a: Expr,
    b: Expr,
    on_a_branch: bool = False,
    positive: Collection[str] = (),
) -> Outcome:
    """Is a equal to b at the points of the curve, an equation?  At some, each of them proved to be on it: no proof.

    Where they may be equal `on_a_branch` of it alone, they are different where that is so on all above one value; on
    some it is not decided.  Some letters may have to be `positive`.
    """
    if proved(a, b):
        return Outcome("proved")
    agreed, everywhere = 0, True
    gap = ex.add(curve.args[0], ex.neg(curve.args[1]))
    on_it = {variable} | gap.names
    others = [ex.sym(name) for name in sorted((a.names | b.names) - on_it)]
    rests = points(*others, stream=1) if others else repeat({})
    tried = zip(points(gap, ex.sym(variable)), rests, strict=False)
    has_values = False
    for n, (at, rest) in enumerate(islice(tried, max(_FEWEST, _EFFORT // gap.size))):
        if n > _BARREN and not has_values and n % _THIN:
            continue
        where = {name: v for name, v in at.items() if name != dependent}
        above = _above(gap, where, dependent, _GRID)
        has_values = has_values or above.has_values
        found = list(_sides(a, b, above.points, rest, positive))
        apart = [one.place for one in found if one.are_apart and one.place is not None]
        if apart and on_a_branch:
            far = [_above(gap, where, dependent, grid).points for grid in _FAR]
            found += [one for places in far for one in _sides(a, b, places, rest, positive)]
        if apart and (not on_a_branch or all(one.are_apart for one in found)):
            return Outcome("different", agreed, _shown(apart[0]), *_values(a, b, apart[0]))
        everywhere = everywhere and not apart
        agreed += sum([one.place is not None and not one.are_apart for one in found])
        if agreed >= POINTS:
            break
    return Outcome("agrees" if agreed > 1 and everywhere else "undecided", agreed)


class _Compared(NamedTuple):
    """A point of a curve, None for one that is not proved to be on it, and are the sides surely different there?"""

    place: Mapping[str, Any] | None
    are_apart: bool


def _sides(
    a: Expr, b: Expr, places: Iterable[Mapping[str, Any] | None], rest: Point, positive: Collection[str]
) -> Iterator[_Compared]:
    """The places at which a and b have values, with the rest of their letters; some have to be positive there."""
    for on_it in places:
        at = None if on_it is None else {**on_it, **rest}
        if at is None:
            yield _Compared(None, False)
        elif all(at[name] > 0 for name in positive):
            try:
                yield _Compared(at, not ball(a, at, BITS).overlaps(ball(b, at, BITS)))
            except Undecided:
                continue


class _Above(NamedTuple):
    """What a curve has above, or below, values of all other letters: two sides anywhere, and the points on it:

    None for one that floats see, and that is not proved.
    """

    has_values: bool
    points: tuple[Mapping[str, Any] | None, ...]


#: The lines of a working have their curve in common.
_KNOWN: Memo[tuple[Expr, str, tuple[tuple[str, Fraction], ...], float], _Above] = Memo(500)


def _above(gap: Expr, where: Point, dependent: str, grid: Sequence[float]) -> _Above:
    """What the curve has there, where its sides cross between points of the grid; found once."""
    key = gap, dependent, tuple(where.items()), grid[-1]
    if (known := _KNOWN.get(key)) is not None:
        return known
    others, program = {name: float(v) for name, v in where.items()}, floats.program(gap)
    values = [_finite(program, {**others, dependent: y}) for y in grid]
    crossed = [
        _crossing(program, others, dependent, start, end)
        for (start, low), (end, high) in pairwise(zip(grid, values, strict=True))
        if low is not None and high is not None and (low < 0) != (high < 0)
    ]
    points = [_proved(gap, {**where, dependent: Fraction(y)}, dependent) for y in crossed if y is not None]
    return _KNOWN.keep(key, _Above(any(v is not None for v in values), tuple(points)))


def _proved(gap: Expr, at: Point, dependent: str) -> Mapping[str, Any] | None:
    """The point of the curve near there; None where it is not proved."""
    try:
        return point_on(gap, at, dependent, BITS)
    except Undecided:
        return None


def _crossing(gap: floats.Program, where: Mapping[str, float], dependent: str, a: float, b: float) -> float | None:
    """Where the gap between the sides is about 0, by halving; None where it only jumps."""
    start = _finite(gap, {**where, dependent: a})
    for _ in range(60):
        middle = (a + b) / 2
        v = _finite(gap, {**where, dependent: middle})
        if v is None or start is None:
            return None
        a, b = (middle, b) if (v < 0) == (start < 0) else (a, middle)
    v = _finite(gap, {**where, dependent: a})
    return a if v is not None and abs(v) < 1e-6 else None


class Fingerprint:
    """The values of one expression at a few points, in floats, to find its like among many quickly."""

    COUNT = 4

    def __init__(self, u: Expr, *domain: Expr) -> None:
        self.u, *others = abstract(u, *domain)
        self.at: list[tuple[dict[str, float], float]] = []
        real = [v for v in others if not v.open]
        for at in sample(ex.add(self.u, *others), seed=2):
            where = {name: float(v) for name, v in at.items()}
            found = _float(self.u, where)
            if found is not None and abs(found) < 1e12 and all(_float(v, where) is not None for v in real):
                self.at.append((where, found))
            if len(self.at) == self.COUNT:
                break

    def fits(self, u: Expr) -> bool:
        """Has u the same values, to nine digits?"""
        program = floats.program(*abstract(u))
        return bool(self.at) and all(_near(_finite(program, where), v) for where, v in self.at)

    def multiple_of(self, u: Expr) -> Fraction | None:
        """The simple number that this is of u; None where it is not one."""
        (u,) = abstract(u)
        if not self.at:
            return None
        where, value = self.at[0]
        v = _float(u, where)
        if v is None or v == 0 or not 1e-6 < abs(value / v) < 1e6:
            return None
        found = Fraction(value / v).limit_denominator(60)
        return found if found and self.fits(ex.mul(ex.num(found), u)) else None


def _float(u: Expr, at: dict[str, float]) -> float | None:
    """The value in floats, or None where there is none."""
    return _finite(floats.program(u), at)


def _finite(program: floats.Program, at: Mapping[str, float]) -> float | None:
    """The value of what was compiled, or None where there is none."""
    try:
        v = program(at)
    except (KeyError, OverflowError, ValueError):
        return None
    return v if v - v == 0 else None


def _near(a: float | None, b: float) -> bool:
    return a is not None and abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-3)


def _values(a: Expr, b: Expr, at: Point) -> tuple[str, str]:
    """The values of both there as decimals, with enough digits that they look different."""
    for digits in _DIGITS:
        bits = max(BITS, 4 * digits)
        left, right = (_decimal(ball(u, at, bits), digits) for u in (a, b))
        if left != right:
            break
    return left, right


def _shown(at: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The point as text; what is not a fraction is rounded."""
    return tuple(
        [(name, str(v) if isinstance(v, Fraction) else _decimal(v, _DIGITS[0])) for name, v in sorted(at.items())]
    )


def _decimal(a: Any, digits: int) -> str:
    text = "0" if a.contains(0) else str(a.str(digits, radius=False))
    body, e, exponent = text.partition("e")
    body = body.rstrip("0").rstrip(".") if "." in body else body
    return body + (f"e{int(exponent)}" if e else "")
