"""The value of a derivative at a point: exact where it is exact, and a decimal with digits that are guaranteed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import isclose
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.simplify import simplify
from calc_cli.simplify.canonical import canonical, shortest_sum
from calc_cli.simplify.decimals import DECIMALS
from calc_cli.syntax import name_in, parse
from calc_cli.syntax.brackets import closing
from calc_cli.trace import Condition, Note

#: The value of letters that have none while that is looked at.
_SOME = Fraction(137, 100)
DIGITS = 15
MAX_DIGITS = 10_000
#: A number that is no fraction is named in a message by so many characters, or by its first digits.
_LONGEST = 30


class Value(NamedTuple):
    """The value at a point."""

    values: tuple[tuple[str, Expr], ...]
    exact: Expr
    decimal: str


def read(text: str, option: str = "--at", letter: str = "") -> tuple[tuple[str, Expr], ...]:
    """The point "x=2,y=1/3" as names and exact values; a number alone is the value of the `letter`, if there is one.

    Raises UsageError when it is not of that form; its hint has the `option` that asked for it.
    """
    numbers = text.strip().strip("()").split(",")
    if len(numbers) in (2, 3) and all(map(_is_number, numbers)):  # (3, 4)
        hint = option + " " + ",".join([f"{name}={v.strip()}" for name, v in zip("xyz", numbers, strict=False)])
    else:
        hint = f"{option} x=2,y=1/3"
    comma = re.fullmatch(r"([^\W\d]\w*=)?-?[0-9]+,[0-9]+", "".join(text.split()))
    if comma is not None:
        point = f"{option} {comma[0].replace(',', '.')}"
        hint = f"{hint}, or {point} for a decimal" if comma[1] is None else f"{point}, with a decimal point"
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
            raise UsageError(f"the value of {name} is not a real number", hint=hint)
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


def check_digits(digits: int | None) -> None:
    """Raises UsageError for fewer digits than 1, and for more than MAX_DIGITS."""
    if digits is not None and not 1 <= digits <= MAX_DIGITS:
        raise UsageError(f"the number of digits must be between 1 and {MAX_DIGITS}")


def check_request(reading: Expr, result: Expr, point: tuple[tuple[str, Expr], ...], digits: int | None) -> None:
    """Raises UsageError for a letter that does not occur, and for a number of digits out of range."""
    check_digits(digits)
    for name, _ in point:
        if name not in reading.names and name not in result.names:
            raise UsageError(f"{name} does not occur in the expression", hint=_occurring(reading, point))


def _occurring(reading: Expr, point: tuple[tuple[str, Expr], ...]) -> str:
    """The point with a letter that has no value in place of one that does not occur, or without those."""
    free = iter(sorted(reading.names - {name for name, _ in point}))
    named = [(name if name in reading.names else next(free, ""), u) for name, u in point]
    there = ",".join([f"{name}={_text(u)}" for name, u in named if name])
    return f"--at {there}" if there else "leave --at out"


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
    check_request(reading, result, point, digits)
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


def along(
    reading: Expr,
    result: Expr,
    conditions: Sequence[Condition],
    variable: str,
    order: int,
    point: tuple[tuple[str, Expr], ...],
    digits: int | None,
) -> Value:
    """The derivative by one letter, which is `result` where the function does not break, at the point.

    Where it breaks, and where the formula has no value, its two sides decide, and not the formula.

    Raises DomainError where there is no derivative, or it is not decided; the rest as `value`.
    """
    check_request(reading, result, point, digits)
    names = {name for name, _ in point}
    is_known = reading.names <= {variable, *names}
    broken = check_inside(reading, variable, order, point)
    if broken is not None and is_known:
        return Value(point, broken, decimal(broken, digits or DIGITS))
    try:
        known = value(reading, result, conditions, point, None)
    except DomainError:
        line, at = _on_the_line(reading, variable, point)
        if at is None or not (is_known or broken is not None):
            raise
        from calc_cli.topics import one_sided

        if not is_known:
            raise one_sided.undecided(shown(point)) from None
        found = one_sided.derivative(line, variable, at, order, shown(point))
        return Value(point, found, decimal(found, digits or DIGITS))
    return known if digits is None else value(reading, result, conditions, point, digits)


def across(
    reading: Expr,
    result: Expr,
    conditions: Sequence[Condition],
    first: Sequence[tuple[str, int]],
    point: tuple[tuple[str, Expr], ...],
    digits: int | None,
) -> Value:
    """The `result` of differentiating by several letters, at the point.

    `first` are letters by which, so many times, there must be a derivative.

    Raises DomainError where one of those does not exist, and where the formula has no value: that is not decided if
    the function breaks at the point, and has those; the rest as `value`.
    """
    check_request(reading, result, point, digits)
    broken = [check_inside(reading, name, order, point) for name, order in first]
    try:
        known = value(reading, result, conditions, point, None)
    except DomainError:
        if not any(broken):
            raise
        from calc_cli.topics import one_sided

        raise one_sided.undecided(shown(point)) from None
    return known if digits is None else value(reading, result, conditions, point, digits)


def _on_the_line(
    u: Expr, variable: str, point: tuple[tuple[str, Expr], ...], unknown: Expr | None = None
) -> tuple[Expr, Expr | None]:
    """The function of the variable alone, where the point says what the other letters are, and its place; None where
    it has none, or where nobody knows the function.

    Letters without a value are the `unknown` number, if there is one.
    """
    put = {ex.sym(name): v for name, v in point}
    at = put.pop(ex.sym(variable), None)
    if unknown is not None:
        put |= {ex.sym(name): unknown for name in u.names - {variable, *[name for name, _ in point]}}
    return ex.substitute(u, put), None if u.kinds & ex.kinds("fn", "eq") else at


def _text(u: Expr) -> str:
    """The number without blanks: as it was typed, or a long one by its first digits."""
    from calc_cli.render.plain import plain

    n = canonical(u)
    typed = plain(n if n.head == "num" else u, DECIMALS.get()).replace(" ", "")
    return typed if n.head == "num" or len(typed) <= _LONGEST else f"{floats.evaluate(u, {}):.6g}"


def _exists(reading: Expr, conditions: Sequence[Condition], put: dict[Expr, Expr], where: str) -> None:
    there = ex.substitute(reading, put)
    check_on_curve(there, where)
    if there.head != "eq" and floats.undefined(there) is not None:  # a part that has no other letters
        raise no_value(reading, where)
    check_conditions(conditions, put, where)


def check_inside(u: Expr, variable: str, order: int, point: tuple[tuple[str, Expr], ...]) -> Expr | None:
    """The derivative, exact, where the function breaks at the point and both sides have the same; else None.

    Of letters without a value it is that for some value of theirs.

    Raises DomainError where the function breaks and has no derivative, or it is not decided.
    """
    line, at = _on_the_line(u, variable, point, ex.num(_SOME))
    if at is None or line.names != {variable} or order == 0:
        return None
    if floats.undefined(ex.substitute(line, {ex.sym(variable): at})) is not None:
        return None  # there is no value, either
    from calc_cli.solve.breaks import at_breaks

    if not at_breaks(line, ex.sym(variable), at):
        return None
    from calc_cli.topics import one_sided

    return one_sided.derivative(line, variable, at, order, shown(point))


def check_smooth(equation: Expr, letters: Iterable[str], point: tuple[tuple[str, Expr], ...]) -> None:
    """Raises DomainError where the point is not on the curve, where no point of the curve is there, and where a side of
    its equation has a kink or a jump there along one of the letters: then the curve may have a corner.
    """
    from calc_cli.solve.breaks import BROKEN, at_breaks

    there, where = ex.substitute(equation, {ex.sym(name): u for name, u in point}), shown(point)
    check_on_curve(there, where)
    f = ex.add(equation.args[0], ex.neg(equation.args[1]))
    if len(there.names) == 1 and not there.kinds & ex.kinds("fn"):
        from calc_cli.solve.intervals import is_never_zero

        (left,) = there.names
        if is_never_zero(ex.add(there.args[0], ex.neg(there.args[1])), ex.sym(left)):
            raise DomainError(f"no point of the curve has {where}", hint=f"no real {left} makes both sides equal there")
    if not f.kinds & BROKEN:
        return
    broken = False
    for name in letters:
        line, at = _on_the_line(f, name, point, ex.num(_SOME))
        if at is None or line.names != {name} or not any(b.is_bent for b in at_breaks(line, ex.sym(name), at)):
            continue
        from calc_cli.topics import one_sided

        broken = True
        one_sided.derivative(line, name, at, 1, shown(point))
    if broken:  # smooth along each letter, which decides nothing in between
        raise one_sided.undecided(shown(point))


def lost_divisors(u: Expr, shorter: Expr, letter: str) -> list[Expr]:
    """By what u divides, with the letter in it, and what it was simplified to does not: y of 0/y, if that may be 0."""
    from calc_cli.solve.breaks import breaks

    above, below = [ex.mul(*[b.equation for b in breaks(v, ex.sym(letter)) if b.kind == "pole"]) for v in (u, shorter)]
    left = simplify(ex.div(above, below), letter)[0]
    return [left] if letter in left.names else []


def check_divisors(
    equation: Expr,
    result: Expr,
    exact: Expr,
    conditions: Iterable[Condition],
    letters: Iterable[str],
    point: tuple[tuple[str, Expr], ...],
) -> None:
    """Raises DomainError where one of the letters has no value, and the `exact` one no longer divides by what the
    result divides by, and that is not known to be other than 0 on the curve there: of x^2 = y^2, x/y at x=0.
    """
    from calc_cli.solve.intervals import is_never_zero_where

    put = {ex.sym(name): u for name, u in point}
    free = [name for name in letters if ex.sym(name) not in put]
    there = ex.substitute(equation, put)
    if len(free) != 1 or there.kinds & ex.kinds("fn"):
        return
    (letter,) = free
    known = [ex.add(c.left, ex.neg(c.right)) for c in conditions if c.relation == "!="]
    there_too = [simplify(ex.substitute(q, put), letter)[0] for q in known]
    divisors = [*lost_divisors(ex.substitute(result, put), exact, letter), *[q for q in there_too if letter in q.names]]
    f = ex.add(there.args[0], ex.neg(there.args[1]))
    for some in (_SOME, -_SOME):
        others = {ex.sym(name): ex.num(some**k) for k, name in enumerate(sorted(f.names - {letter}), 1)}
        for q in divisors:
            if not is_never_zero_where(ex.substitute(q, others), ex.substitute(f, others), ex.sym(letter)):
                raise _not_known(q, letter, point)


def _not_known(divisor: Expr, letter: str, point: tuple[tuple[str, Expr], ...]) -> DomainError:
    from calc_cli.render.plain import plain

    where = shown(point)
    said = f"the derivative at {where} is not known: it divides by {plain(divisor)}, which may be 0 on the curve there"
    return DomainError(said, hint=f"--at {where.replace(' ', '')},{letter}=…, a point of the curve")


def check_conditions(conditions: Iterable[Condition], put: dict[Expr, Expr], where: str) -> None:
    """Raises DomainError where one of the conditions does not hold at the point."""
    from calc_cli.numeric.reals import sign

    for c in conditions:
        difference = shortest_sum(canonical(ex.substitute(ex.add(c.left, ex.neg(c.right)), put)))
        if difference.names or difference.kinds & ex.kinds("fn"):
            continue
        v = ex.value(difference) if difference.head == "num" else sign(difference)
        if v is None:
            continue
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
    """The exponent of a power such as x^(2/3), with an odd denominator, which is not the real root; else None."""
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
    """A number whose decimal ends within that many digits, written out; "" for any other."""
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
