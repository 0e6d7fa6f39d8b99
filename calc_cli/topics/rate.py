"""Average rates of change in a table of measurements: of every interval, and which are fastest and slowest.

A table is gone through once, with running totals, in memory that does not grow with it.  All numbers are exact; what
is said about them stands in `rate_page`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal, Inexact
from fractions import Fraction
from itertools import chain, pairwise
from typing import NamedTuple

from calc_cli.errors import DomainError
from calc_cli.topics.measured import Row, Table

#: Differences and products of what `measured` lets through need fewer digits than this.
_EXACT = Context(prec=5000, Emax=99999, Emin=-99999)
_SHORT = Context(prec=15, rounding=ROUND_HALF_EVEN)
#: The most intervals that are shown in full, and the number shown at each end of a longer table.
_ALL, _ENDS = 40, 10


class Interval(NamedTuple):
    """Two measurements, one after the other."""

    a: Row
    b: Row
    run: Decimal
    rise: Decimal

    @property
    def slope(self) -> Fraction:
        """The average rate of change, exactly."""
        return Fraction(self.rise) / Fraction(self.run)


@dataclass(slots=True)
class Totals:
    """What is known of all intervals together."""

    count: int
    first: Row
    last: Row
    most: Interval
    least: Interval
    calmest: Interval  # nearest to no change
    head: list[Interval] = field(default_factory=list)
    tail: deque[Interval] = field(default_factory=lambda: deque(maxlen=_ENDS))

    @property
    def constant(self) -> bool:
        """Is the rate the same everywhere?"""
        return self.most.slope == self.least.slope

    @property
    def shown(self) -> list[Interval | None]:
        """The intervals that are shown; None where some are left out."""
        if self.count <= _ALL:
            return list(self.head)
        return [*self.head[:_ENDS], None, *[*self.head, *self.tail][-_ENDS:]]


def interval(a: Row, b: Row) -> Interval:
    """The interval between two measurements."""
    return Interval(a, b, _EXACT.subtract(b.t, a.t), _EXACT.subtract(b.x, a.x))


def intervals(rows: Iterator[Row]) -> Iterator[Interval]:
    """The intervals between the rows, one by one.  Raises DataError as the rows do."""
    return (interval(a, b) for a, b in pairwise(rows))


def lines(table: Table, digits: int | None = None) -> Iterator[str]:
    """`t0 t1 slope` for every interval: a decimal where it is finite or `digits` are asked for, else a fraction."""
    for i in intervals(table.rows):
        yield f"{i.a.t:f} {i.b.t:f} {slope_text(i, digits)}"


def slope_text(i: Interval, digits: int | None = None) -> str:
    """The slope as it is written in a pipe."""
    return quotient_text(i.rise, i.run, digits)


def quotient_text(over: Decimal | int, under: Decimal | int, digits: int | None = None) -> str:
    """The quotient as a decimal where it is finite or digits are asked for, else as a fraction."""
    context = Context(prec=digits) if digits else _SHORT
    context.clear_flags()
    q = context.divide(over, under)
    if digits or not context.flags[Inexact]:
        return "0" if not q else f"{q.normalize():f}" if abs(q.adjusted()) < 15 else str(q.normalize())
    return str(Fraction(over) / Fraction(under))


def totals(table: Table) -> Totals:
    """The running totals over all of the table.  Raises DataError where a line is to blame."""
    walk = intervals(table.rows)
    first = next(walk)
    found = Totals(0, first.a, first.b, first, first, first)
    most = least = calmest = first
    multiply = _EXACT.multiply
    for i in chain((first,), walk):
        if multiply(i.rise, most.run) > multiply(most.rise, i.run):
            most = i
        elif multiply(i.rise, least.run) < multiply(least.rise, i.run):
            least = i
        if abs(multiply(i.rise, calmest.run)) < abs(multiply(calmest.rise, i.run)):
            calmest = i
        if found.count < _ALL:
            found.head.append(i)
        else:
            found.tail.append(i)
        found.count += 1
    found.last = i.b
    found.most, found.least, found.calmest = most, least, calmest
    return found


def between(table: Table, start: Decimal, end: Decimal) -> Interval:
    """The interval between two measured times; what comes after them is not read.

    Raises DomainError where one of them was not measured.
    """
    if start == end:
        raise DomainError(f"an interval has two different ends, found {start:f} twice", hint="--between 10,15")
    a: Row | None = None
    before: Row | None = None
    wanted, end = min(start, end), max(start, end)
    for row in table.rows:
        if row.t >= wanted:
            if row.t > wanted:
                raise _unmeasured(table, wanted, before, row)
            if a is not None:
                return interval(a, row)
            a, wanted = row, end
        before = row
    raise _unmeasured(table, wanted, before, None)


def _unmeasured(table: Table, t: Decimal, before: Row | None, after: Row | None) -> DomainError:
    near = [f"{row.t:f}" for row in (before, after) if row is not None]
    nearest = "nearest measurement is" if len(near) == 1 else "nearest measurements are"
    hint = f"the {nearest} at {table.t.name} = {' and '.join(near)}"
    return DomainError(f"nothing was measured at {table.t.name} = {t:f}", hint=hint)


def approximation(v: Fraction) -> str:
    """Six digits of a number that is not a short finite decimal, else ""."""
    d = _SHORT.divide(Decimal(v.numerator), Decimal(v.denominator))
    if Fraction(d) == v and len(d.normalize().as_tuple()[1]) <= 12:
        return ""
    near = f"{Context(prec=6).plus(d).normalize()}"
    return f"{Decimal(near):f}" if abs(d.adjusted()) < 9 else near
