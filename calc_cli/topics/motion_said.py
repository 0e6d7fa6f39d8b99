"""The velocity and the acceleration beside a position that is a function of t: s = t^3, v = 3t^2, a = 6t."""

from __future__ import annotations

import re
from collections.abc import Iterable

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.expr import Expr
from calc_cli.topics.claims import State, taken
from calc_cli.topics.equality import compare

#: What a position is called.
_POSITIONS = ("s", "x", "h", "y")
#: The u of a product rule, whose v is no velocity.
_WITH_V = re.compile(r"(?<![A-Za-z])u(?![A-Za-z])|(?<![A-Za-z])u['′’v]|\bdu\b")


def may_be_meant(lines: Iterable[str]) -> bool:
    """May v be a velocity: is there no u beside it, as in a product rule?"""
    return not any(map(_WITH_V.search, lines))


def rate(name: str, value: Expr, state: State) -> tuple[Expr, str] | None:
    """The derivative that a new v, or a, is taken for, and what is said of that; None where it may be anything."""
    if not state.moves or name not in ("v", "a") or ex.name_of(state.x) != "t" or value.open:
        return None
    known = {p: state.names.full(u) for p in _POSITIONS if (u := state.names.meaning.get(p)) is not None}
    moving = [p for p, u in known.items() if "t" in u.names]
    if len(moving) != 1 or name in known[moving[0]].names:
        return None
    (position,) = moving
    u = known[position]
    if name == "v":
        return ex.D(u, state.x), f"v as the velocity, d{position}/dt"
    velocity, v = derive(u, state.x).after, state.names.meaning.get("v")
    if v is None or not compare(taken(state.names.full(v)), velocity).equal:
        return None
    return ex.D(velocity, state.x), f"a as the acceleration, d^2{position}/dt^2"
