"""Matching an expression with the left-hand side of a row, and filling in its right-hand side.

Knows the pattern language (letters are types, `...` goes on) and no particular rule.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import repeat
from typing import TypeAlias

from calc_cli import expr as ex
from calc_cli.expr import Expr

Bindings = dict[str, Expr]
#: What becomes of a derivative of u by x.
Slope: TypeAlias = Callable[[Expr, Expr], Expr]

_OPEN = ex.kinds("D")

ELLIPSIS = ex.sym("...")
#: Keys in the bindings of a pattern with `...`: the whole node matched and, for `u*u*...`, the product of the others.
ALL = "..."
REST = "...rest"


def match(pattern: Expr, u: Expr, x: Expr) -> Bindings | None:
    """What the letters of the pattern stand for in u, or None when u is not of that form."""
    found: Bindings = {}
    return found if _match(pattern, u, x, found) else None


def _varies(u: Expr, x: Expr) -> bool:
    return ex.name_of(x) in u.names


#: What a letter accepts; a letter that is not here accepts anything.
_TYPES: dict[str, Callable[[Expr, Expr], bool]] = {
    "x": _varies,
    "c": lambda u, x: not _varies(u, x),
    "n": lambda u, x: ex.as_number(u) is not None,
    "p": _varies,
    "q": _varies,
}


def _match(p: Expr, u: Expr, x: Expr, found: Bindings) -> bool:
    if p.head == "sym":
        return _bind(ex.name_of(p), u, x, found)
    if p.head == "fn":
        return u.head == "fn" and _bind("f", u, x, found) and _match(p.args[0], u.args[0], x, found)
    if p.head == "mul" and u.head == "mul" and p.args[0].leaf == "c" and len(p.args) == 2:
        free = [a for a in u.args if not _varies(a, x)]
        rest = [a for a in u.args if _varies(a, x)]
        return (
            bool(free and rest)
            and _match(p.args[0], ex.mul(*free), x, found)
            and _match(p.args[1], ex.mul(*rest), x, found)
        )
    if p.head != u.head or p.leaf != u.leaf:
        return False
    parts, args = p.args, u.args
    if parts and parts[-1] is ELLIPSIS:
        if len(parts) == 3 and parts[0] is parts[1]:
            return _match_repeated(ex.name_of(parts[0]), u, found)
        parts = parts[:-1]
        if len(args) <= len(parts):
            return False
        found[ALL] = u
        args = args[: len(parts)]
    elif len(parts) != len(args):
        return False
    return all(map(_match, parts, args, repeat(x), repeat(found)))


def _match_repeated(letter: str, u: Expr, found: Bindings) -> bool:
    """`u*u*...`: the first operand that occurs more than once, how often as `n`, and the others for `...`."""
    count: dict[Expr, int] = {}
    for a in u.args:
        count[a] = count.get(a, 0) + 1
    repeated = next((a for a, n in count.items() if n > 1), None)
    if repeated is None:
        return False
    found[letter] = repeated
    found["n"] = ex.num(count[repeated])
    found[REST] = ex.mul(*[a for a in u.args if a is not repeated])
    return True


def _bind(letter: str, u: Expr, x: Expr, found: Bindings) -> bool:
    accepts = _TYPES.get(letter)
    if accepts is not None and not accepts(u, x):
        return False
    if letter == "n":
        number = ex.as_number(u)
        assert number is not None
        u = ex.num(number)
    return found.setdefault(letter, u) is u


def fill(template: Expr, found: Bindings, x: Expr, slope: Slope = ex.D) -> Expr:
    """The right-hand side with the letters replaced; numbers that the row itself combines are combined.

    A derivative that is still to be taken becomes what `slope` makes of it: the D node that it is, or its value.
    """
    head, args = template.head, template.args
    if head == "sym":
        return found.get(ex.name_of(template), template)
    if not args:
        return template
    if head == "fn":
        f = found["f"]
        assert isinstance(f.leaf, tuple)
        assert isinstance(template.leaf, tuple)
        return ex.unknown(f.leaf[0], f.leaf[1] + template.leaf[1], fill(args[0], found, x, slope), f.leaf[2])
    if head == "D":
        return slope(fill(args[0], found, x), x)
    if args[-1] is ELLIPSIS:
        return _go_on(template, found, x, slope)
    made = ex.rebuilt(template, tuple([fill(a, found, x, slope) for a in args]))
    if head == "call":
        return made
    return ex.without_units(made) if template.kinds & _OPEN else tidy(made)


def _go_on(template: Expr, found: Bindings, x: Expr, slope: Slope) -> Expr:
    """`D(u) + ...`, `D(u)*... + ...` and `max(v, ...)`: the template over all operands that were matched."""
    if REST in found:
        rest = found[REST]
        factors = ex.factors(rest) if rest is not ex.ONE else ()
        return ex.mul(fill(template.args[0], found, x, slope), *factors)
    matched = found[ALL]
    if template.head == "call":
        fixed = template.args[:-1]
        args = tuple(fill(a, found, x) for a in fixed) + matched.args[2:]
        return ex.call(ex.name_of(template), *args)
    if template.head == "add":
        terms = [fill(template.args[0], _at(found, i), x, slope) for i in range(len(matched.args))]
        return ex.without_units(ex.add(*terms))
    i = ex.value(found["#"])
    assert isinstance(i, int)
    return ex.without_units(ex.mul(*matched.args[:i], fill(template.args[0], found, x, slope), *matched.args[i + 1 :]))


def _at(found: Bindings, i: int) -> Bindings:
    """The bindings with `u` as the i-th of the operands matched by `...`."""
    return {**found, "u": found[ALL].args[i], "#": ex.num(i)}


def tidy(u: Expr) -> Expr:
    """u without the arithmetic that nobody writes: 3 - 1 is 2, x^1 is x, x^0 and 1*u are gone."""
    if u.head == "neg" and u.args[0].head == "num":
        return ex.num(-ex.value(u.args[0]))
    if u.head == "add" and not u.names:
        numbers = [ex.as_number(b) for b in u.args]
        if all(b is not None for b in numbers):
            return ex.num(sum(Fraction(b) for b in numbers if b is not None))
    return ex.without_units(u)
