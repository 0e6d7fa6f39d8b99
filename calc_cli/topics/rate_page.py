"""What is said of average rates of change: the table, which are the fastest, and the reasoning on one interval."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr, num
from calc_cli.report import Cell, Part, Report, Say, Table, Words
from calc_cli.topics import measured, rate
from calc_cli.topics.rate import Interval, Totals, approximation, interval, slope_text
from calc_cli.topics.units import quotient

_LONGEST = 9  # characters of a fraction that is shown as one


class Sayer(NamedTuple):
    """How a table's numbers are said: the names of its columns and the unit of its rates."""

    t: str
    x: str
    time: str
    quantity: str
    unit: str

    def rate(self, i: Interval) -> Words:
        """16 m/s; 50/3 ≈ 16.6667 m/s; of a long fraction, ≈ 11.9975 m/s."""
        about = approximation(i.slope)
        if not about:
            return number(i.slope), self.after
        near: Words = ("≈ ", _decimal(about), self.after)
        return (number(i.slope), " ", *near) if _is_short(i.slope) else near

    def reasoned(self, i: Interval) -> Words:
        """(202 - 122)/(15 - 10) = 80/5 = 16 m/s."""
        whole = ex.div(_difference(i.b.x, i.a.x), _difference(i.b.t, i.a.t))
        told: Words = (whole, " = ", ex.div(number(i.rise), number(i.run)))
        about = approximation(i.slope)
        if about and (_is_reduced(i) or not _is_short(i.slope)):
            return (*told, " ≈ ", _decimal(about), self.after)
        return (*told, " = ", *self.rate(i))

    @property
    def after(self) -> str:
        """The unit as it follows a number."""
        return f" {self.unit}" if self.unit else ""

    def where(self, i: Interval) -> str:
        """[10, 15]."""
        return f"[{i.a.t.normalize():f}, {i.b.t.normalize():f}]"


def sayer(table: measured.Table) -> Sayer:
    """How this table's numbers are said."""
    t, x = table.t, table.x
    unit = quotient(x.sign, t.sign) if t.sign or not x.sign else f"{x.sign} per unit of {t.name}"
    return Sayer(t.name, x.name, t.unit, x.unit, unit)


def number(v: Fraction | Decimal) -> Expr:
    """The number as an expression."""
    return num(Fraction(v))


def _decimal(text: str) -> Expr:
    return number(Decimal(text))


def _is_reduced(i: Interval) -> bool:
    """Is rise/run, as it stands, the slope in lowest terms?"""
    return i.rise == i.slope.numerator and i.run == i.slope.denominator


def _is_short(slope: Fraction) -> bool:
    return len(str(slope)) <= _LONGEST


def _difference(b: Decimal, a: Decimal) -> Expr:
    return ex.add(number(b), ex.neg(number(a)))


def report(table: measured.Table, name: str, found: Totals, reasoned: bool = False) -> Report:
    """The page about the whole table, from its totals; `name` is the file's.

    With `reasoned` the arithmetic of every slope that is shown, too.
    """
    say = sayer(table)
    parts: list[Part] = [_listed(found, say)]
    if reasoned:
        parts.append(Say((f"slope = rise/run = Δ{say.x}/Δ{say.t}:",)))
        parts += [Say(("…",) if i is None else (f"on {say.where(i)}: ", *say.reasoned(i))) for i in found.shown]
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
        "shown": [facts(i) for i in found.shown if i],
        "missing": table.missing,
    }
    answer = tuple([f"{i.a.t:f} {i.b.t:f} {slope_text(i)}" for i in found.shown if i])
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
    return f"{rows} no measurement and {are} left out: line{'s' * (table.missing > 1)} {places}"


def _listed(found: Totals, say: Sayer) -> Table:
    def titled(title: str, unit: str) -> str:
        return f"{title} ({unit})" if unit else title

    slopes = [cell(i.slope) for i in found.shown if i is not None]
    inexact = any(approximation(i.slope) for i in found.shown if i is not None)
    titles = (
        titled(say.t, say.time),
        "to",
        titled(f"Δ{say.t}", say.time),
        titled(f"Δ{say.x}", say.quantity),
        titled("slope ≈" if inexact else "slope", say.unit),
    )
    rows: list[tuple[Cell, ...]] = []
    waiting = iter(slopes)
    for i in found.shown:
        if i is None:
            rows.append(("…",) * 5)
        else:
            rows.append((number(i.a.t), number(i.b.t), number(i.run), number(i.rise), next(waiting)))
    return Table(titles, tuple(rows), asked=True)


def cell(slope: Fraction) -> Cell:
    """A slope in a table: exact, or about six digits."""
    about = approximation(slope)
    return _decimal(about) if about else number(slope)


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
    yield (f"Average over {say.where(whole)}: ", *say.reasoned(whole), "."), "text"


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
    i, say = rate.between(table, start, end), sayer(table)
    run = _difference(i.b.t, i.a.t)
    symbols: Words = ("slope = rise/run = ", ex.div(ex.sym(f"Δ{say.x}"), ex.sym(f"Δ{say.t}")), " = ")
    named = ex.div(ex.add(_at(say.x, i.b.t), ex.neg(_at(say.x, i.a.t))), run)
    parts: tuple[Part, ...] = (
        Say((*symbols, named)),
        Say((f"average rate on {say.where(i)} = ", *say.reasoned(i)), "result"),
        *missing(table),
    )
    answer = (f"{i.a.t:f} {i.b.t:f} {slope_text(i)}",)
    return Report("rate", name, parts, answer, {"unit": say.unit, **facts(i)}, decimals=True)


def _at(name: str, t: Decimal) -> Expr:
    return ex.unknown(name, 0, number(t))
