"""What a working says of the inverse of a function: f^{-1}(x) = ln x after f(x) = e^x, and no 1/f(x)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.errors import InputError
from calc_cli.topics import layout, written
from calc_cli.topics.claims import Claim, State, taken
from calc_cli.topics.equality import compare
from calc_cli.topics.layout import Side
from calc_cli.topics.notation import PRIMES

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
    value = taken(written.read(rest[0], state.names).expr)
    outcome = compare(ex.substitute(u, {state.x: value}), written.read(argument, state.names).expr)
    claim = Claim(rest[0], outcome, ("the inverse",), rest[0].start, rest[0].end, above=f"{name} of this")
    return claim._replace(asks=f"not {outcome.right}") if claim.wrong else claim


def _is_meant(found: re.Match[str], state: State) -> bool:
    """Is it the inverse of a function that was defined, and no power of a letter?"""
    return found["name"] in state.names.functions
