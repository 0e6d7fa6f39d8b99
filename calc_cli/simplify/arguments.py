"""One argument that is written in several ways: sin(x*(x + 1)) beside sin(x^2 + x), cos(1 - x) beside cos(x - 1)."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite, sqrt

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.functions import BY_NAME
from calc_cli.numeric import floats
from calc_cli.rules.laws import EVEN, ODD
from calc_cli.simplify.canonical import canonical, multiple

_SUM, _UNKNOWN, _FUNCTIONS = ex.kinds("add"), ex.kinds("fn", "D"), ex.kinds("call", "fn", *BY_NAME)
#: More arguments than these are not compared with one another, and no longer ones.
MAX_ARGUMENTS, MAX_SIZE = 12, 60


def unified(u: Expr) -> Expr:
    """A canonical expression with every argument, radicand and exponent in the shortest of the ways in which u has it.

    The opposite of an argument becomes the argument itself in an odd and in an even function.
    """
    arguments = _arguments(u) if u.kinds & _SUM else ()
    if not 1 < len(arguments) <= MAX_ARGUMENTS:
        return u
    shortest: list[Expr] = []
    places: dict[Expr, tuple[Expr, int]] = {}  # an argument, the one in whose place it stands, and its sign there
    for a in sorted(arguments, key=lambda a: a.size):
        found = next(((b, sign) for b in shortest if (sign := _ratio(a, b))), None)
        if found is None:
            shortest.append(a)
        else:
            places[a] = found
    return canonical(ex.transform(u, lambda n: _placed(n, places))) if places else u


def _arguments(u: Expr) -> dict[Expr, None]:
    """The arguments, radicands and exponents in u that have a sum in them."""
    found: dict[Expr, None] = {}
    seen, stack = {u}, [u]
    while stack:
        n = stack.pop()
        inside = [a for a in n.args if a.kinds & _SUM]
        if inside and _is_function(n):
            found.update(dict.fromkeys(inside))
        stack.extend([a for a in inside if a not in seen])
        seen.update(inside)
    return found


def _is_function(n: Expr) -> bool:
    """A function, or a power whose exponent is no whole number."""
    return n.head == "call" or (n.head == "pow" and not isinstance(n.args[1].leaf, int))


def _placed(n: Expr, places: Mapping[Expr, tuple[Expr, int]]) -> Expr:
    """The function or the power with another way of writing its arguments."""
    if not _is_function(n):
        return n
    new = list(n.args)
    for i, (first, sign) in enumerate([places.get(a, (a, 1)) for a in n.args]):
        if sign == 1 or n.leaf in EVEN:
            new[i] = first
        elif n.leaf in ODD:
            return ex.neg(ex.rebuilt(n, (first,)))
    return ex.rebuilt(n, tuple(new))


def _ratio(a: Expr, b: Expr) -> int:
    """1 where the two are surely equal, -1 where one is the opposite of the other, else 0."""
    if a.names != b.names or (a.kinds ^ b.kinds) & _FUNCTIONS or max(a.size, b.size) > MAX_SIZE:
        return 0
    sign = _sign_of_ratio(a, b)
    if not sign or a is multiple(b, sign):
        return sign
    if not _has_brackets(a) and not _has_brackets(b):
        return 0
    from calc_cli.simplify.rational import is_zero

    try:
        return sign if is_zero(canonical(ex.add(a, multiple(b, -sign)))) else 0
    except DomainError:
        return 0


def _sign_of_ratio(a: Expr, b: Expr) -> int:
    """What their ratio may be, by their values at a point where they have some."""
    if a.kinds & _UNKNOWN:
        return 0
    for scale in (0.41, 2.3):
        at = {name: scale * sqrt(i + 2) for i, name in enumerate(sorted(a.names))}
        x, y = floats.evaluate(a, at), floats.evaluate(b, at)
        if isfinite(x) and isfinite(y):
            return 0 if abs(abs(x) - abs(y)) > 1e-9 * abs(x) else 1 if x * y > 0 else -1
    return 0


def _has_brackets(u: Expr) -> bool:
    """Is there a sum inside u?"""
    return u.head != "add" or any(t.kinds & _SUM for t in u.args)
