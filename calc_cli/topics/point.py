"""The value of a derivative at a point: exact where it is exact, and a decimal with digits that are guaranteed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import isclose, isnan
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.simplify import simplify
from calc_cli.simplify.canonical import canonical, shortest_sum
from calc_cli.syntax import name_in, parse
from calc_cli.syntax.brackets import closing
from calc_cli.trace import Condition, Note

#: How near it is looked for values on both sides.
_NEAR = (1e-6, 1e-9)
#: What floats lose of a value.
_ROUNDED = 1e-12
#: The value of letters that have none while that is looked at.
_SOME = Fraction(137, 100)
DIGITS = 15
MAX_DIGITS = 10_000


class Value(NamedTuple):
    """The value at a point."""

    values: tuple[tuple[str, Expr], ...]
    exact: Expr
    decimal: str


def read(text: str, option: str = "--at", letter: str = "") -> tuple[tuple[str, Expr], ...]:
    """The point "x=2,y=1/3" as names and exact values; a number alone is the value of the `letter`, if there is one.

    Raises UsageError when it is not of that form; its hint has the `option` that asked for it.
    """
    hint = f"{option} x=2,y=1/3"
    found: dict[str, Expr] = {}
    if letter and _is_number(text):
        text = f"{letter}={text}"
    for part in text.split(","):
        name, sign, value = part.partition("=")
        unread = UsageError(f"a point is written name=value, found {part.strip() or 'nothing'}", hint=hint)
        if not sign or not value.strip():
            raise unread
        if len(value.split("=")) == 2 and len(value.split("=")[0].split()) == 2:  # x=1 y=2
            raise UsageError(f"a comma is expected between the values of a point, found {part.strip()}", hint=hint)
        try:
            name = name_in(name)
        except UsageError:
            raise unread from None
        try:
            u = parse(value).expr
        except DxError as error:
            raise UsageError(f"in the value of {name}: {error.message}", hint=hint) from None
        if u.names or u.head == "eq":
            raise UsageError(f"the value of {name} is not a number", hint=hint)
        if floats.undefined(u) is not None:
            raise UsageError(f"the value of {name} is no real number", hint=hint)
        if name in found:
            raise UsageError(f"{name} has two values", hint=hint)
        found[name] = u
    return tuple(found.items())


def has_decimals(text: str) -> bool:
    """Was the point typed with a decimal point or an exponent?"""
    return re.search(r"[0-9]*\.[0-9]|[0-9][eE][-+]?[0-9]", text) is not None


def ends(on: str, example: str = "--on 0,2*pi") -> list[str]:
    """The two ends in "0,2", or "[0,2]", as they were typed.  Raises UsageError where they are not two."""
    text = on.strip()
    if text[:1] == "(" and closing(text, 0) == len(text) - 1 and text.count(",") == 1:
        hint = f"{example.split()[0]} {text[1:-1].strip()}"
        raise UsageError(f"both ends belong to an interval, found {on}", hint=hint)
    inside = text[1:-1] if text[:1] == "[" and text[-1:] == "]" else text
    parts = inside.split(",")
    if len(parts) != 2:
        raise UsageError(f"an interval is written a,b, found {on or 'nothing'}", hint=example)
    return parts


def _is_number(text: str) -> bool:
    try:
        return "=" not in text and not parse(text).expr.names
    except DxError:
        return False


def value(
    reading: Expr,
    result: Expr,
    conditions: Sequence[Condition],
    point: tuple[tuple[str, Expr], ...],
    digits: int | None,
) -> Value:
    """The result at the point.

    Raises DomainError where the function or its derivative has no value, UsageError for a letter that does not occur
    and for a number of digits out of range.
    """
    if digits is not None and not 1 <= digits <= MAX_DIGITS:
        raise UsageError(f"the number of digits must be between 1 and {MAX_DIGITS}")
    for name, _ in point:
        if name not in reading.names and name not in result.names:
            raise UsageError(f"{name} does not occur in the expression", hint="--at x=2")
    put = {ex.sym(name): u for name, u in point}
    where = shown(point)
    _exists(reading, conditions, put, where)
    try:
        exact = simplify(ex.substitute(result, put), "")[0]
    except DomainError:
        raise DomainError(f"the derivative does not exist at {where}") from None
    if exact.names or exact.kinds & ex.kinds("fn"):
        return Value(point, exact, "")
    if not floats.is_real(exact):
        raise DomainError(f"the derivative does not exist at {where}")
    try:
        return Value(point, exact, decimal(exact, digits or DIGITS))
    except DomainError:
        if digits:
            raise
        return Value(point, exact, "")  # the exact value is known


def from_both_sides(
    reading: Expr, variable: str, order: int, point: tuple[tuple[str, Expr], ...], digits: int | None
) -> Value | None:
    """The derivative where its formula has no value, by the formulas on both sides; None where they do not prove it."""
    from calc_cli.topics import one_sided

    put = {ex.sym(name): u for name, u in point}
    at = put.pop(ex.sym(variable), None)
    u = ex.substitute(reading, put)
    if at is None or u.names != {variable} or u.kinds & ex.kinds("fn", "eq"):
        return None
    found = one_sided.derivative(u, variable, at, order)
    return None if found is None else Value(point, found, decimal(found, digits or DIGITS))


def _text(u: Expr) -> str:
    n = canonical(u)
    return str(n.leaf) if n.head == "num" else f"{floats.evaluate(u, {}):.6g}"


def _exists(reading: Expr, conditions: Sequence[Condition], put: dict[Expr, Expr], where: str) -> None:
    there = ex.substitute(reading, put)
    check_on_curve(there, where)
    if there.head != "eq" and floats.undefined(there) is not None:  # a part that has no other letters
        raise no_value(reading, where)
    check_conditions(conditions, put, where)


def check_inside(u: Expr, variable: str, point: tuple[tuple[str, Expr], ...]) -> None:
    """Raises DomainError where the function has a value at the point, and on one side of it none, or another one."""
    x, put = ex.sym(variable), {ex.sym(name): v for name, v in point}
    at = put.pop(x, None)
    put |= {ex.sym(name): ex.num(_SOME) for name in u.names - {variable, *[name for name, _ in point]}}
    u = ex.substitute(u, put)
    if at is None or u.names != {variable} or u.kinds & ex.kinds("fn", "eq"):
        return
    from calc_cli.simplify.rational import is_zero
    from calc_cli.solve.breaks import breaks

    kinds = {b.kind for b in breaks(u, x) if is_zero(canonical(ex.substitute(b.equation, {x: at})))}
    if not kinds & {"edge", "jump"}:
        return
    f, place = floats.program(u), floats.evaluate(at, {})
    steps = [size * (1 + abs(place)) for size in _NEAR]
    if not isnan(f({variable: place})) and any(
        all(isnan(f({variable: place + sign * step})) for step in steps) for sign in (-1, 1)
    ):
        raise DomainError(f"the derivative does not exist at {shown(point)}, where the function ends")
    here = f({variable: place})
    for sign in (-1, 1) if "jump" in kinds else ():
        wide, narrow = [abs(f({variable: place + sign * step}) - here) for step in steps]
        if narrow > wide / 2 and narrow > _ROUNDED * (1 + abs(here)):
            raise DomainError(f"the derivative does not exist at {shown(point)}, where the function jumps")


def check_conditions(conditions: Iterable[Condition], put: dict[Expr, Expr], where: str) -> None:
    """Raises DomainError where one of the conditions does not hold at the point."""
    for c in conditions:
        difference = shortest_sum(canonical(ex.substitute(ex.add(c.left, ex.neg(c.right)), put)))
        if difference.head != "num":
            continue
        v = ex.value(difference)
        holds = {"!=": v != 0, ">": v > 0, ">=": v >= 0, "<": v < 0, "<=": v <= 0}[c.relation]
        if not holds:
            raise DomainError(f"the derivative does not exist at {where}")


def check_on_curve(there: Expr, where: str) -> None:
    """Raises DomainError where an equation with numbers for its letters does not hold."""
    if there.head == "eq" and not there.names and not there.kinds & ex.kinds("fn"):
        left, right = (floats.evaluate(side, {}) for side in there.args)
        if not isclose(left, right, rel_tol=1e-9, abs_tol=1e-12):
            raise DomainError(f"the point {where} is not on the curve", hint="both sides must be equal there")


def shown(point: Iterable[tuple[str, Expr]]) -> str:
    """The point as it is named in a message, x=3, y=4."""
    return ", ".join(f"{name}={_text(u)}" for name, u in point)


def no_value(u: Expr, where: str) -> DomainError:
    """The error for a function without a real value there; a power of 1/3 is not the real cube root."""
    hint = next((_real_root(q, "x") for q in map(odd_root, ex.postorder(u)) if q is not None), "")
    return DomainError(f"the function has no real value at {where}", hint=hint)


def odd_powers(text: str, u: Expr) -> Iterator[Note]:
    """A note where a power with an odd denominator is taken of what may be negative."""
    from calc_cli.render.plain import plain
    from calc_cli.simplify.signs import not_negative

    for n in ex.postorder(u):
        q = odd_root(n)
        if q is not None and n.args[0].names and not not_negative(canonical(n.args[0])):
            base = plain(n.args[0])
            said = f"a power of {q} is real for {base} {'>' if q < 0 else '>='} 0 alone"
            yield Note("note", said, 0, len(text), _real_root(q, base))
            return


def odd_root(u: Expr) -> Fraction | None:
    """The exponent of a power such as x^(2/3), which has an odd denominator and is no real root; else None."""
    n = canonical(u.args[1]) if u.head == "pow" else ex.ONE
    q = Fraction(ex.value(n)) if n.head == "num" else Fraction(1)
    return q if q.denominator > 1 and q.denominator % 2 else None


def _real_root(q: Fraction, base: str) -> str:
    real = f"{f'sign({base})*' if q.numerator % 2 else ''}abs({base})^({q})"
    return f"{f'cbrt({base})' if q.denominator == 3 else real} is real for negative {base}, too"


def decimal(u: Expr, digits: int) -> str:
    """The value of a constant to that many significant digits, each of them guaranteed by Arb's error bound."""
    from calc_cli.numeric.reals import guaranteed, real

    known = canonical(u)
    if known.head == "num":
        short = _finite(Fraction(ex.value(known)), digits)
        if short:
            return short
    return guaranteed(real(u), digits)


def _finite(v: Fraction, digits: int) -> str:
    """A number whose decimal ends within so many digits, written out; "" for any other."""
    d = v.denominator
    for p in (2, 5):
        while d % p == 0:
            d //= p
    if d != 1 or v.denominator.bit_length() > 3.33 * digits or abs(v.numerator) >= 10**digits:
        return ""
    places = 0
    while v.denominator != 1 and (v * 10**places).denominator != 1:
        places += 1
    whole = abs(v.numerator * 10**places // v.denominator)
    text = str(whole).rjust(places + 1, "0")
    text = text[: len(text) - places] + ("." + text[len(text) - places :] if places else "")
    return ("-" if v < 0 else "") + text
