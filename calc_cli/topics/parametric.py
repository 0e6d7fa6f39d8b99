"""Extrema of a function of one variable in which other letters have no value: where f' is 0, and what f'' is there.

A sign is told only where it is the same for all values of the letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.report import Derived, Part, Report, Say, Table, Words
from calc_cli.simplify import canonical, simplest, simplify
from calc_cli.simplify.canonical import product, raised, total
from calc_cli.simplify.rational import normal
from calc_cli.simplify.signs import positive
from calc_cli.solve.roots import as_polynomial
from calc_cli.topics import explicit, request
from calc_cli.topics.equality import compare
from calc_cli.topics.wording import listed, packed
from calc_cli.trace import Note

_WHAT = {"min": "minimum", "max": "maximum"}
#: Functions inside functions are undone down to this depth.
_DEPTH = 4


class Stationary(NamedTuple):
    """A place where f' is 0, with f and f'' there; `verdict` is "min", "max", or "" where that depends on letters."""

    at: Expr
    value: Expr
    second: Expr
    verdict: str


def report(
    text: str, f: Expr, name: str, held: Sequence[str], find: str, notes: tuple[Note, ...] = (), decimals: bool = False
) -> Report:
    """The extrema of f by the letter, for all values of the letters that are `held`.

    Raises UsageError where no zero of the derivative is found in closed form, DxError as `explicit.differentiate`.
    """
    x = ex.sym(name)
    d = explicit.differentiate(text, f, (name,), request.writes_exp(f), notes, decimals)
    second = explicit.differentiate(text, d.result, (name,), request.writes_exp(f), (), decimals).result
    zeros, rest = solve(d.result, x)
    if not zeros and rest:
        raise UsageError(
            f"{', '.join(held)} {'has' if len(held) == 1 else 'have'} no value, and f′ = 0 was not solved with letters",
            hint="put in numbers",
        )
    found = [_classified(at, f, second, x) for at in zeros]
    bowl = _sign(second) if len(found) == 1 and _is_whole(canonical(f), x) else 0
    kinds = [p for p in found if find in ("all", p.verdict) or not p.verdict]
    parts: list[Part] = [Derived(d.steps, name, d.held)]
    parts.append(Say(("f′ = 0 at ", *listed([(f"{name} = ", p.at) for p in found])) if found else ("f′ is never 0",)))
    if rest:
        parts.append(Say(("f′ = 0 where ", *listed([(u, " = 0") for u in rest]), ", too, which was not solved")))
    if found:
        rows = tuple([(f"{name} = {plain(p.at)}", p.second, p.value, _WHAT.get(p.verdict, "")) for p in found])
        parts.append(Table(("where", "f″", f"f({name})", "what"), rows))
    parts += [Say(words, "result") for p in kinds for words in _results(p, name, bowl)]
    if not found:
        parts.append(Say(("no local minimum or maximum",), "result"))
    letters = f"{', '.join(held)} {'stands' if len(held) == 1 else 'stand'} for any number"
    parts.append(Say((f"{letters} for which all of this has a value",)))
    lines = [f"{p.verdict or 'stationary'} {name}={plain(p.at)} value={plain(p.value)}" for p in kinds]
    data = {
        "variable": name,
        "held": list(held),
        "derivative": packed(d.result),
        "second": packed(second),
        "complete": not rest,
        "points": [
            {
                "kind": p.verdict or "stationary",
                "at": packed(p.at),
                "value": packed(p.value),
                "second": packed(p.second),
            }
            for p in found
        ],
    }
    return Report("optimize", text, tuple(parts), tuple(lines) or ("none",), data, (), d.notes, decimals)


def _results(p: Stationary, name: str, bowl: int) -> Iterator[Words]:
    at: Words = (f" at {name} = ", p.at, ", where f = ", p.value)
    if not p.verdict:
        yield ("minimum or maximum" + str(at[0]), *at[1:])
        yield ("a minimum where ", p.second, " > 0, a maximum where it is < 0")
        return
    yield (f"local {_WHAT[p.verdict]}" + str(at[0]), *at[1:])
    if bowl:
        adjective, sign = ("smallest", ">") if bowl > 0 else ("largest", "<")
        yield (f"{adjective} value: ", p.value, f", because f″ {sign} 0 everywhere")


def _classified(at: Expr, f: Expr, second: Expr, x: Expr) -> Stationary:
    there = simplest(ex.substitute(second, {x: at}))
    return Stationary(at, simplest(ex.substitute(f, {x: at})), there, {1: "min", -1: "max", 0: ""}[_sign(there)])


def _sign(u: Expr) -> int:
    """1 or -1 where u surely has that sign for all values of its letters, else 0."""
    return 1 if positive(canonical(u)) else -1 if positive(canonical(ex.neg(u))) else 0


#: Functions that are smooth wherever they have a value, and have one on an interval.
_SMOOTH = ex.kinds("num", "sym", "const", "add", "mul", "pow", "fraction", "exponential", "constant")
_SMOOTH |= ex.kinds("ln", "sin", "cos", "sinh", "cosh", "tanh", "sigmoid", "softplus", "atan", "erf")


def _is_whole(f: Expr, x: Expr) -> bool:
    """Is it clear that f has no poles, gaps and kinks inside its domain?"""
    divides = any(
        n.head == "pow" and n.args[1].head == "num" and ex.value(n.args[1]) < 0 and x.leaf in n.args[0].names
        and not positive(n.args[0])
        for n in ex.postorder(f)
    )  # fmt: skip
    return not f.kinds & ~_SMOOTH and not divides


def solve(u: Expr, x: Expr) -> tuple[list[Expr], list[Expr]]:
    """The solutions of u = 0 for x in terms of the other letters, and the factors of u that were not solved.

    A solution is given only if u is 0 there, compared independently of the way to it.
    """
    found: list[Expr] = []
    rest: list[Expr] = []
    for base, e in normal(canonical(u)).powers.items():
        if e <= 0 or x.leaf not in base.names or positive(base):
            continue
        try:
            made = [simplify(v, "")[0] for v in _inverted(base, x)]
            good = bool(made) and all(compare(ex.substitute(u, {x: v}), ex.ZERO).equal for v in made)
        except (DxError, ZeroDivisionError):
            good = False
        if good:
            found += made
        else:
            rest.append(base)
    return list(dict.fromkeys(found)), rest


def _inverted(u: Expr, x: Expr, depth: int = 0) -> list[Expr]:
    """What makes u equal to 0, a polynomial in one function of x, quadratic or with one power; [] of other kinds."""
    p = as_polynomial(canonical(u), x)
    if p is None or depth > _DEPTH or p.root != 1:
        return []
    n = max(p.coefficients)
    a, c = p.coefficients[n], p.coefficients.get(0, ex.ZERO)
    if p.coefficients.keys() <= {0, n}:
        values = _roots(_quotient(ex.neg(c), a), n)
    elif n == 2:
        b = p.coefficients[1]
        root = raised(canonical(ex.add(ex.power(b, ex.TWO), ex.neg(ex.mul(ex.num(4), a, c)))), ex.HALF)
        values = [_quotient(ex.add(ex.neg(b), s), ex.mul(ex.TWO, a)) for s in (root, ex.neg(root))]
    else:
        return []
    if p.kernel is x:
        return values
    k = p.kernel
    if k.head == "pow" and k.args[0] is ex.E:
        return [w for v in values for w in _inverted(ex.add(k.args[1], ex.neg(ex.call("ln", v))), x, depth + 1)]
    if ex.is_call(k, "ln"):
        return [w for v in values for w in _inverted(ex.add(k.args[0], ex.neg(ex.power(ex.E, v))), x, depth + 1)]
    return []


def _roots(v: Expr, n: int) -> list[Expr]:
    """The real numbers of which the n-th power is v; [] where no function is that root."""
    if n == 1:
        return [v]
    if n % 2:
        return [canonical(ex.call("cbrt", v))] if n == 3 else []
    root = raised(v, ex.num(Fraction(1, n)))
    return [root, canonical(ex.neg(root))]


def _quotient(over: Expr, under: Expr) -> Expr:
    return product((total([canonical(over)]), raised(canonical(under), ex.MINUS_ONE)))
