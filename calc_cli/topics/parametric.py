"""Extrema of a function of one variable in which other letters have no value: where f' is 0, and what f'' is there.

A sign is told only where it is the same for all values of the letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from math import isfinite
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.render.plain import plain
from calc_cli.report import Derived, Part, Report, Say, Table, Words
from calc_cli.simplify import canonical, simplest, simplify
from calc_cli.simplify.signs import not_negative, positive
from calc_cli.solve import with_letters
from calc_cli.solve.breaks import breaks
from calc_cli.topics import explicit, request
from calc_cli.topics.equality import compare, points
from calc_cli.topics.wording import listed, packed
from calc_cli.trace import Note

_WHAT = {"min": "minimum", "max": "maximum"}
#: Values of the letters that are tried.
_TRIES = 100


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
    zeros, rest = solve(d.result, x, f, second)
    no_value = f"{', '.join(held)} {'has' if len(held) == 1 else 'have'} no value"
    rough = _rough(f, x)
    if rough - {"pole"}:
        raise UsageError(f"{no_value}, and kinks and ends are not looked for with letters", hint="put in numbers")
    if not zeros and rest:
        raise UsageError(f"{no_value}, and f′ = 0 was not solved with letters", hint="put in numbers")
    found = [_classified(at, f, second, x) for at in zeros]
    bowl = _sign(second) if len(found) == 1 and not rough else 0
    kinds = [p for p in found if find in ("all", p.verdict) or not p.verdict]
    parts: list[Part] = [Derived(d.steps, name, d.held)]
    parts.append(Say(("f′ = 0 at ", *listed([(f"{name} = ", p.at) for p in found])) if found else ("f′ is never 0",)))
    if rest:
        parts.append(Say(("f′ = 0 where ", *listed([(u, " = 0") for u in rest]), ", too, which was not solved")))
    if found:
        rows = tuple([(ex.eq(ex.sym(name), p.at), p.second, p.value, _WHAT.get(p.verdict, "")) for p in found])
        parts.append(Table(("where", "f″", f"f({name})", "what"), rows))
    parts += [Say(words, "result") for p in kinds for words in _results(p, name, bowl)]
    if not found:
        parts.append(Say(("no local minimum or maximum",), "result"))
    letters = f"{', '.join(held)} {'stands' if len(held) == 1 else 'stand'} for any number"
    parts.append(Say((f"{letters} for which all of this has a value",)))
    lines = [
        f"{p.verdict or 'stationary'} {name}={plain(p.at, decimals)} value={plain(p.value, decimals)}" for p in kinds
    ]
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


def _rough(f: Expr, x: Expr) -> set[str]:
    """What breaks f may have: "kink", "jump", "steep", "pole", or an "edge" that belongs to the domain."""
    u = canonical(f)
    found = [b for b in breaks(u, x) if b.kind == "jump" or not b.without_value]
    return {b.kind for b in found if not not_negative(canonical(b.equation))}


def solve(u: Expr, x: Expr, *where: Expr) -> tuple[list[Expr], list[Expr]]:
    """The solutions of u = 0 for x in terms of the other letters, and the factors of u that were not solved.

    A solution is given only if u is 0 there, compared independently of the way to it, and if the expressions of `where`
    have real values there for some values of the letters.
    """
    found: list[Expr] = []
    rest: list[Expr] = []
    for factor in with_letters.factors(u, x):
        try:
            made = [simplify(v, "")[0] for v in with_letters.candidates(factor, x)]
            good = bool(made) and all(compare(ex.substitute(u, {x: v}), ex.ZERO).equal for v in made)
        except (DxError, ZeroDivisionError):
            made, good = [], False
        if good:
            found += [v for v in made if _is_somewhere(v, x, (u, *where))]
        else:
            rest.append(factor)
    return list(dict.fromkeys(found)), rest


def _is_somewhere(v: Expr, x: Expr, where: Sequence[Expr]) -> bool:
    """Is v a number, and has each of the expressions a value there, for some values of the letters?"""
    for at in islice(points(ex.add(v, *where)), _TRIES):
        letters = {name: float(value) for name, value in at.items()}
        place = floats.evaluate(v, letters)
        if isfinite(place) and all(isfinite(floats.evaluate(u, {**letters, ex.name_of(x): place})) for u in where):
            return True
    return False
