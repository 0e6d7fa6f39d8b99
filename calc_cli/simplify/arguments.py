"""One argument that is written in several ways: sin(x*(x + 1)) beside sin(x^2 + x), cos(1 - x) beside cos(x - 1)."""

from __future__ import annotations

from collections.abc import Mapping

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.functions import BY_NAME
from calc_cli.rules.laws import EVEN, ODD
from calc_cli.simplify.canonical import canonical, multiple

_SUM, _FUNCTIONS = ex.kinds("add"), ex.kinds("call", "fn", *BY_NAME)
#: The place of the first argument of a function, and of the exponent of a power.
_FIRST = {"call": 0, "pow": 1}
#: More arguments than these are not compared with one another, and no longer ones.
MAX_ARGUMENTS, MAX_SIZE = 12, 60


def unified(u: Expr) -> Expr:
    """A canonical expression with every argument and exponent in the shortest of the ways in which u has it.

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
    """The arguments and exponents in u that have a sum in them."""
    found: dict[Expr, None] = {}
    seen, stack = {u}, [u]
    while stack:
        n = stack.pop()
        for i, a in enumerate(n.args):
            if a.kinds & _SUM:
                if i >= _FIRST.get(n.head, len(n.args)):
                    found[a] = None
                if a not in seen:
                    seen.add(a)
                    stack.append(a)
    return found


def _placed(n: Expr, places: Mapping[Expr, tuple[Expr, int]]) -> Expr:
    """The function or the power with another way of writing its arguments."""
    new = list(n.args)
    for i in range(_FIRST.get(n.head, len(new)), len(new)):
        first, sign = places.get(new[i], (new[i], 1))
        if sign == 1 or n.leaf in EVEN:
            new[i] = first
        elif n.leaf in ODD:
            return ex.neg(ex.rebuilt(n, (first,)))
    return ex.rebuilt(n, tuple(new))


def _ratio(a: Expr, b: Expr) -> int:
    """1 where the two are surely equal, -1 where one is the opposite of the other, else 0."""
    if a.names != b.names or (a.kinds ^ b.kinds) & _FUNCTIONS or max(a.size, b.size) > MAX_SIZE:
        return 0
    opposite = multiple(b, -1)
    if not _has_brackets(a) and not _has_brackets(b):
        return -1 if a is opposite else 0
    from calc_cli.simplify.rational import is_zero

    try:
        if is_zero(canonical(ex.add(a, opposite))):
            return 1
        return -1 if is_zero(canonical(ex.add(a, b))) else 0
    except DomainError:
        return 0


def _has_brackets(u: Expr) -> bool:
    """Is there a sum inside u?"""
    return u.head != "add" or any(t.kinds & _SUM for t in u.args)
