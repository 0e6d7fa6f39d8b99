"""The rate at one time, from measurements around it: what is known, and what may be assumed, named as an estimate.

The only module that knows SciPy, which smooths noisy data; where it is not installed, the estimate says so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from calc_cli.errors import DomainError, UsageError
from calc_cli.numeric.arrays import EXTRA
from calc_cli.report import Cell, Part, Report, Say, Table
from calc_cli.topics import measured, rate, rate_page
from calc_cli.topics.measured import Row

#: Measurements that are kept on each side of the time asked about, and the degree of the polynomial through them.
_SIDE, _DEGREE = 4, 2
#: A sum that is smaller than this share of its terms is what rounding leaves of 0.
_ROUNDING = 1e-14


class Around(NamedTuple):
    """The measurements around a time, in order; `split` is how many of them are not after it."""

    t: Decimal
    rows: tuple[Row, ...]
    split: int

    @property
    def measured(self) -> bool:
        """Was the time itself measured?"""
        return self.split > 0 and self.rows[self.split - 1].t == self.t


class Estimate(NamedTuple):
    """What a method makes of the rate: exact arithmetic on the data gives a Fraction, smoothing a float."""

    method: str
    value: Fraction | float | None
    used: str  # the measurements it is made from, or why there is no estimate


def around(rows: Iterator[Row], t: Decimal) -> Around:
    """The measurements around t; what comes after them is not read.  Raises DomainError where t is outside."""
    before: deque[Row] = deque(maxlen=_SIDE)
    for row in rows:
        if row.t > t:
            after = [row]
            after += [r for _, r in zip(range(_SIDE - 1), rows, strict=False)]
            break
        before.append(row)
    else:
        after = []
    if not before or (not after and before[-1].t != t):
        end = "the first is at" if not before else "the last is at"
        raise DomainError(
            f"{t:f} is outside the measurements", hint=f"{end} {(before or after)[-1 if before else 0].t:f}"
        )
    return Around(t, (*before, *after), len(before))


def secant(a: Around) -> Estimate:
    """The slope of the chord over the interval that contains the time, or over both that meet there."""
    low = max(a.split - 1 - a.measured, 0)
    high = min(a.split, len(a.rows) - 1)
    i = rate.interval(a.rows[low], a.rows[high])
    return Estimate("secant", i.slope, f"the chord over [{i.a.t:f}, {i.b.t:f}]")


def central(a: Around) -> Estimate:
    """Central differences at the measurements beside the time, and on the straight line between them."""
    places = [a.split - 1] if a.measured else [a.split - 1, a.split]
    if places[0] < 1 or places[-1] > len(a.rows) - 2:
        return Estimate("central difference", None, "needs a measurement more on each side")
    slopes = [_parabola(*a.rows[k - 1 : k + 2]) for k in places]
    if a.measured:
        return Estimate("central difference", slopes[0], f"at {a.t:f}, from its two neighbours")
    low, high = (Fraction(a.rows[k].t) for k in places)
    value = slopes[0] + (slopes[1] - slopes[0]) * (Fraction(a.t) - low) / (high - low)
    return Estimate(
        "central difference", value, f"at {a.rows[places[0]].t:f} and {a.rows[places[1]].t:f}, interpolated"
    )


def _parabola(a: Row, b: Row, c: Row) -> Fraction:
    """The slope at b of the parabola through three measurements; evenly spaced, that is the chord from a to c."""
    left, right = rate.interval(a, b), rate.interval(b, c)
    return (left.slope * Fraction(right.run) + right.slope * Fraction(left.run)) / (
        Fraction(left.run) + Fraction(right.run)
    )


def smoothed(a: Around) -> Estimate:
    """Savitzky and Golay's: the slope of the parabola that fits the measurements around the time best."""
    name = "Savitzky-Golay"
    rows = _balanced(a)
    size = len(rows)
    if size <= _DEGREE + 1:
        return Estimate(name, None, f"needs {_DEGREE + 2} measurements around the time")
    steps = {rate.interval(p, q).run for p, q in pairwise(rows)}
    if len(steps) > 1:
        return Estimate(name, None, "needs measurements at even distances")
    try:
        from scipy.signal import savgol_coeffs
    except ImportError:
        return Estimate(name, None, f"needs SciPy: {EXTRA}")
    step = Fraction(steps.pop())
    place = (Fraction(a.t) - Fraction(rows[0].t)) / step
    weights = savgol_coeffs(size, _DEGREE, deriv=1, delta=float(step), pos=float(place), use="dot")
    base = Fraction(rows[0].x)  # differences are small numbers, where the data need not be
    terms = [float(w) * float(Fraction(row.x) - base) for w, row in zip(weights, rows, strict=True)]
    value = sum(terms)
    if abs(value) < _ROUNDING * sum(map(abs, terms)):
        value = 0.0
    return Estimate(name, value, f"a parabola fitted to {size} measurements, [{rows[0].t:f}, {rows[-1].t:f}]")


def _balanced(a: Around) -> tuple[Row, ...]:
    """As many measurements on one side as on the other; near an end, all there are."""
    before, after = a.split - a.measured, len(a.rows) - a.split
    side = min(before, after)
    return a.rows if side < _DEGREE else a.rows[before - side : a.split + side]


#: The methods by the names that ask for them.
METHODS = {"secant": secant, "central": central, "savitzky-golay": smoothed}


def at(table: measured.Table, name: str, t: Decimal, method: str | None = None) -> Report:
    """What can be said of the rate at the time t; `method` is one of METHODS, else all are tried.

    The short answer is the time and the estimate by that method, else the intervals beside it and their slopes.

    Raises DomainError where t is outside the measurements, UsageError where the method asked for cannot be used.
    """
    if method is not None and method not in METHODS:
        raise UsageError(f"there is no method {method}", hint=f"--estimate {', '.join(METHODS)}")
    a, say = around(table.rows, t), rate_page.sayer(table)
    made = [METHODS[method](a)] if method else [estimate(a) for estimate in METHODS.values()]
    if method and made[0].value is None:
        raise UsageError(f"no estimate by {made[0].method}: it {made[0].used}")
    beside = [rate.interval(p, q) for p, q in pairwise(a.rows) if p.t <= t <= q.t]
    if not a.measured:
        why = (
            f"the table says where {say.x} was at {beside[0].a.t:f} and at {beside[0].b.t:f}, and not how it got there."
        )
    else:
        why = f"the table says where {say.x} was at {t:f}, and not how fast it changed there."
    parts: list[Part] = [Say((f"Not enough information for the exact rate at {say.t} = {t:f}: {why}",), "warning")]
    parts += [Say((f"average rate on {say.where(i)} = ", *say.reasoned(i)), "result") for i in beside]
    unit = f" ({say.unit})" if say.unit else ""
    parts.append(Say((f"Estimates of the rate at {say.t} = {t:f}, each on an assumption:",)))
    parts.append(Table(("method", f"rate ≈{unit}", "from"), tuple([(e.method, _cell(e.value), e.used) for e in made])))
    data: dict[str, object] = {
        "at": f"{t:f}",
        "exact": None,
        "unit": say.unit,
        "average": [rate_page.facts(i) for i in beside],
        "estimates": [{"method": e.method, "rate": _text(e.value), "from": e.used} for e in made],
    }
    answer = tuple([f"{i.a.t:f} {i.b.t:f} {rate.slope_text(i)}" for i in beside])
    if method:
        answer = (f"{t:f} {_text(made[0].value)}",)
    return Report("rate", name, (*parts, *rate_page.missing(table)), answer, data, decimals=True)


def _cell(value: Fraction | float | None) -> Cell:
    if isinstance(value, Fraction):
        return rate_page.cell(value)
    return "" if value is None else f"{value:.6g}"


def _text(value: Fraction | float | None) -> str | None:
    """The estimate for JSON."""
    if isinstance(value, Fraction):
        return rate.quotient_text(value.numerator, value.denominator)
    return None if value is None else f"{value:.6g}"
