"""Average rates of change from a table of measurements: of every interval, and which are fastest and slowest.

A table is gone through once, with running totals, in memory that does not grow with it.  All numbers are exact.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal, Inexact
from fractions import Fraction
from itertools import chain, pairwise
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr, num
from calc_cli.report import Part, Report, Say, Table, Words
from calc_cli.topics import measured
from calc_cli.topics.measured import Row
from calc_cli.topics.units import quotient

#: Differences and products of what `measured` lets through need fewer digits than this.
_EXACT = Context(prec=5000, Emax=99999, Emin=-99999)
_SHORT = Context(prec=15, rounding=ROUND_HALF_EVEN)
#: A table of so many intervals is shown in full, and a longer one by so many at its ends.
_ALL, _ENDS = 40, 10
_LONGEST = 9  # characters of a fraction that is shown as one


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


def interval(a: Row, b: Row) -> Interval:
    """The interval between two measurements."""
    return Interval(a, b, _EXACT.subtract(b.t, a.t), _EXACT.subtract(b.x, a.x))


def intervals(rows: Iterator[Row]) -> Iterator[Interval]:
    """The intervals between the rows, one by one.  Raises DataError as the rows do."""
    return (interval(a, b) for a, b in pairwise(rows))


def lines(table: measured.Table, digits: int | None = None) -> Iterator[str]:
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


def totals(table: measured.Table) -> Totals:
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


class Sayer(NamedTuple):
    """How a table's numbers are said: the names of its columns and the unit of its rates."""

    t: str
    x: str
    time: str
    quantity: str
    unit: str

    def rate(self, i: Interval) -> Words:
        """16 m/s; 50/3 m/s ≈ 16.6667 m/s."""
        exact, about = number(i.slope), approximation(i.slope)
        near = (f" ≈ {about}{self.after}",) if about else ()
        return (exact, self.after, *near)

    @property
    def after(self) -> str:
        """The unit as it follows a number."""
        return f" {self.unit}" if self.unit else ""

    def where(self, i: Interval) -> str:
        """[10, 15]."""
        return f"[{i.a.t:f}, {i.b.t:f}]"

    def chord(self, i: Interval) -> Words:
        """(202 - 122)/(15 - 10) = 80/5."""
        whole = ex.div(_difference(i.b.x, i.a.x), _difference(i.b.t, i.a.t))
        return whole, " = ", ex.div(number(i.rise), number(i.run))


def sayer(table: measured.Table) -> Sayer:
    """How this table's numbers are said."""
    t, x = table.t, table.x
    return Sayer(t.name, x.name, t.unit, x.unit, quotient(x.unit, t.unit))


def number(v: Fraction | Decimal) -> Expr:
    """The number as an expression."""
    return num(Fraction(v))


def approximation(v: Fraction) -> str:
    """Six digits of a number that is no finite decimal of a few digits, else ""."""
    d = _SHORT.divide(Decimal(v.numerator), Decimal(v.denominator))
    if Fraction(d) == v and len(d.normalize().as_tuple()[1]) <= 12:
        return ""
    near = f"{Context(prec=6).plus(d).normalize()}"
    return f"{Decimal(near):f}" if abs(d.adjusted()) < 9 else near


def _difference(b: Decimal, a: Decimal) -> Expr:
    return ex.add(number(b), ex.neg(number(a)))


def report(table: measured.Table, name: str, found: Totals) -> Report:
    """The page about the whole table, from its totals; `name` is the file's."""
    say = sayer(table)
    parts: list[Part] = [_listed(found, say)]
    parts += [Say(words, kind) for words, kind in _said(found, say)]
    parts += missing(table)
    whole = interval(found.first, found.last)
    data: dict[str, object] = {
        "t": table.t.name,
        "x": table.x.name,
        "unit": say.unit,
        "intervals": found.count,
        "constant": found.constant,
        "fastest": facts(found.most),
        "slowest": facts(found.least),
        "average": facts(whole),
        "shown": [facts(i) for i in _shown(found) if i],
        "missing": table.missing,
    }
    answer = tuple([f"{i.a.t:f} {i.b.t:f} {slope_text(i)}" for i in _shown(found) if i])
    return Report("rate", name, tuple(parts), answer, data, decimals=True)


def facts(i: Interval) -> dict[str, object]:
    """The interval for JSON: exact numbers as strings."""
    return {
        "from": f"{i.a.t:f}",
        "to": f"{i.b.t:f}",
        "run": f"{i.run:f}",
        "rise": f"{i.rise:f}",
        "slope": slope_text(i),
    }


def missing(table: measured.Table) -> list[Part]:
    """What was left out of the table."""
    if not table.missing:
        return []
    return [Say((f"{left_out(table)}.",), "warning")]


def left_out(table: measured.Table) -> str:
    """Which rows were left out."""
    more = ", …" if table.missing > len(table.missing_lines) else ""
    places = ", ".join(map(str, table.missing_lines)) + more
    rows = "1 row has" if table.missing == 1 else f"{table.missing} rows have"
    are = "is" if table.missing == 1 else "are"
    return f"{rows} no measurement and {are} left out: line {places}"


def _shown(found: Totals) -> list[Interval | None]:
    """The intervals of the table that is shown; None where some are left out."""
    if found.count <= _ALL:
        return list(found.head)
    return [*found.head[:_ENDS], None, *[*found.head, *found.tail][-_ENDS:]]


def _listed(found: Totals, say: Sayer) -> Table:
    def titled(title: str, unit: str) -> str:
        return f"{title} ({unit})" if unit else title

    titles = (
        titled(say.t, say.time),
        "to",
        titled(f"Δ{say.t}", say.time),
        titled(f"Δ{say.x}", say.quantity),
        titled("slope", say.unit),
    )
    rows = []
    for i in _shown(found):
        if i is None:
            rows.append(("…",) * 5)
            continue
        rows.append((*map(number, (i.a.t, i.b.t, i.run, i.rise)), cell(i.slope)))  # type: ignore[arg-type]
    return Table(titles, tuple(rows))


def cell(slope: Fraction) -> str | Expr:
    """A slope in a table: a short fraction as it is, else about six digits."""
    about = approximation(slope)
    return f"≈ {about}" if about and len(str(slope)) > _LONGEST else number(slope)


def _said(found: Totals, say: Sayer) -> Iterator[tuple[Words, str]]:
    """Is the rate constant, where is it fastest and slowest, and what is it on the whole."""
    if found.count == 1:
        yield ("There is one interval; its rate is ", *say.rate(found.most), "."), "result"
        return
    if found.constant:
        yield ("The rate is constant: ", *say.rate(found.most), " on every interval."), "result"
        return
    yield ("The rate is not constant: the intervals have different slopes.",), "result"
    for said, i in _extremes(found):
        yield (f"{said} on {say.where(i)}: ", *say.rate(i), "."), "text"
    whole = interval(found.first, found.last)
    yield (f"Average over {say.where(whole)}: ", *say.chord(whole), " = ", *say.rate(whole), "."), "text"


def _extremes(found: Totals) -> list[tuple[str, Interval]]:
    if found.least.rise >= 0:
        return [("Fastest", found.most), ("Slowest", found.least)]
    if found.most.rise <= 0:
        return [("Falls fastest", found.least), ("Falls slowest", found.most)]
    return [("Rises fastest", found.most), ("Falls fastest", found.least), ("Nearest to no change", found.calmest)]


def between(table: measured.Table, name: str, start: Decimal, end: Decimal) -> Report:
    """The average rate between two measured times, with the whole line of reasoning.

    Raises DomainError where one of them was not measured.
    """
    a, b = _measured(table, min(start, end), max(start, end))
    i, say = interval(a, b), sayer(table)
    run = _difference(i.b.t, i.a.t)
    symbols: Words = ("slope = rise/run = ", ex.div(ex.sym(f"Δ{say.x}"), ex.sym(f"Δ{say.t}")), " = ")
    named = ex.div(ex.add(_at(say.x, i.b.t), ex.neg(_at(say.x, i.a.t))), run)
    parts: tuple[Part, ...] = (
        Say((*symbols, named)),
        Say((f"average rate on {say.where(i)} = ", *say.chord(i), " = ", *say.rate(i)), "result"),
        *missing(table),
    )
    answer = (f"{i.a.t:f} {i.b.t:f} {slope_text(i)}",)
    return Report("rate", name, parts, answer, {"unit": say.unit, **facts(i)}, decimals=True)


def _at(name: str, t: Decimal) -> Expr:
    return ex.unknown(name, 0, number(t))


def _measured(table: measured.Table, start: Decimal, end: Decimal) -> tuple[Row, Row]:
    """The rows at two times; what comes after them is not read."""
    if start == end:
        raise DomainError(f"an interval has two different ends, found {start:f} twice", hint="--between 10,15")
    a: Row | None = None
    before: Row | None = None
    wanted = start
    for row in table.rows:
        if row.t >= wanted:
            if row.t > wanted:
                raise _unmeasured(table, wanted, before, row)
            if a is not None:
                return a, row
            a, wanted = row, end
        before = row
    raise _unmeasured(table, wanted, before, None)


def _unmeasured(table: measured.Table, t: Decimal, before: Row | None, after: Row | None) -> DomainError:
    near = " and ".join([f"{row.t:f}" for row in (before, after) if row is not None])
    hint = f"the nearest measurements are at {table.t.name} = {near}"
    return DomainError(f"nothing was measured at {table.t.name} = {t:f}", hint=hint)
