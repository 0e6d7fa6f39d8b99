"""What a working says of the inverse of a function: f^{-1}(x) = ln x after f(x) = e^x, and no 1/f(x)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.errors import InputError
from calc_cli.expr import Expr
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.notation import PRIMES
from calc_cli.workings import layout, solving, written
from calc_cli.workings.claims import Claim, State, taken, undecided
from calc_cli.workings.layout import Side
from calc_cli.workings.signs_said import has_sign

_INVERSE = re.compile(
    r"(?<![A-Za-z\\])(?P<name>[A-Za-z])\s?(?:\^\s?(?:-1|−1|\{\s?[-−]\s?1\s?\}|\(\s?[-−]\s?1\s?\))|⁻¹)"
    rf"(?:\s?\)?\s?(?P<primes>[{PRIMES}]))?\s?(?=\()"
)


def given(first: Side, rest: Sequence[Side], state: State) -> Claim | None:
    """Is the side behind f^{-1}(x) the inverse, so that f of it is x?  None for a line without one.

    Raises InputError for a derivative of the inverse, and where it stands in anything else.
    """
    sides = (first, *rest)
    found = next((m for side in sides for m in _INVERSE.finditer(side.text, side.start) if _is_meant(m, state)), None)
    if found is None:
        return None
    name, end = found["name"], found.end()
    if found["primes"]:
        hint = f"it is 1/{name}'(b) where {name}(b) = a: check {name}(b) and {name}'(b)"
        raise InputError(f"the derivative of the inverse of {name} is not checked", found.start(), end, hint)
    argument = layout.side(first.text, end, first.end)
    u = state.function(name)
    if _INVERSE.match(first.text, first.start) is None or not rest or u is None or found.string is not first.text:
        hint = f"write {name}^(-1)(x) = … in a line of its own, or 1/{name}(x) for the reciprocal"
        raise InputError(f"the inverse of {name} is not read here", found.start(), end, hint)
    value, of = (taken(written.read(side, state.names).expr) for side in (rest[0], argument))
    outcome = compare(ex.substitute(u, {state.x: value}), of)
    claim = Claim(rest[0], outcome, ("the inverse",), above=f"{name} of this")
    if claim.wrong and layout.is_rounded(rest[0]):
        near = solving.near_zero(ex.add(u, ex.neg(of)), state.x, value, layout.unit(rest[0]))
        claim = claim if near.word == "different" else claim._replace(outcome=near)
    back = _back(u, value, of, state)
    if back is not None and back.equal:
        return claim._replace(outcome=back)
    if outcome.equal:
        return undecided(rest[0])
    return claim._replace(asks=f"not {outcome.right}") if claim.wrong else claim


def _back(u: Expr, value: Expr, of: Expr, state: State) -> Outcome | None:
    """Is the inverse of u(x) x again, as sqrt(x^2) is not?  Then it is the inverse on the values of u.

    A number is the only one where u rises, or falls; None where that is not known.
    """
    if of.head == "sym" and value.names == of.names:
        back = ex.substitute(value, {of: u})
        outcome = compare(back, state.x, *state.domain())
        bounds = state.restrictions
        restricts = outcome.word == "different" and bounds
        return solving.restricted(outcome, back, state.x, state.x, bounds) if restricts else outcome
    slope = taken(ex.D(u, state.x))
    only = any(has_sign(s, state.x, state.restrictions, strict=False) for s in (slope, ex.neg(slope)))
    return compare(ex.substitute(u, {state.x: value}), of) if only and not value.names else None


def _is_meant(found: re.Match[str], state: State) -> bool:
    """Is it the inverse of a function that was defined, and no power of a letter?"""
    return found["name"] in state.names.functions
