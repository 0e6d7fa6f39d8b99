"""The velocity and the acceleration beside a position that is a function of t: s = t^3, v = 3t^2, a = 6t."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.topics.equality import compare
from calc_cli.workings import layout, written
from calc_cli.workings.claims import Motion, State, taken

#: What a position is called.
_POSITIONS = ("s", "x", "h", "y")
#: The u, or w, of a product rule, whose v is no velocity.
_WITH_V = re.compile(r"(?<![A-Za-z])[uw](?![A-Za-z])|(?<![A-Za-z])[uw]['′’v]|\bd[uw]\b")
#: What says that v is one.
_VELOCITY = re.compile(r"(?<!average )(?<!mean )\bvelocity\b", re.IGNORECASE)
_OF_TIME = re.compile(r"\s*v\s*\(\s*t\s*\)\s*=")
_ACCELERATION = re.compile(r"\s*a\s*(?:\(\s*t\s*\)\s*)?=")


def begin(texts: Iterable[str], formulas: Sequence[str], state: State) -> None:
    """Look at what a working says of v and a: the lines as they were typed, and bare."""
    moves = not any(map(_WITH_V.search, formulas))
    velocity = any(map(_OF_TIME.match, formulas)) or any(map(_VELOCITY.search, texts))
    said = (layout.sides(line)[1:2] for line in formulas if _ACCELERATION.match(line))
    acceleration = next(chain.from_iterable(said), None)
    state.motion = Motion(moves, velocity, acceleration)


def rate(name: str, value: Expr, state: State) -> tuple[Expr, str] | None:
    """The derivative that a new v, or a, is taken for, and what is said of that; None where it may be anything.

    A v that is no derivative is a velocity only where the working says so, or gives the acceleration.
    """
    if not state.motion.moves or name not in ("v", "a") or ex.name_of(state.x) != "t" or value.open:
        return None
    known = {p: state.names.full(u) for p in _POSITIONS if (u := state.names.meaning.get(p)) is not None}
    moving = [p for p, u in known.items() if "t" in u.names]
    if len(moving) != 1 or name in known[moving[0]].names:
        return None
    (position,) = moving
    velocity = derive(known[position], state.x).after
    if name == "v":
        meant = state.motion.velocity or compare(velocity, value).equal or _is_accelerated(velocity, value, state)
        return (ex.D(known[position], state.x), f"v as the velocity, d{position}/dt") if meant else None
    v = state.names.meaning.get("v")
    if v is None or not compare(taken(state.names.full(v)), velocity).equal:
        return None
    return ex.D(velocity, state.x), f"a as the acceleration, d^2{position}/dt^2"


def _is_accelerated(velocity: Expr, value: Expr, state: State) -> bool:
    """Does the working give an acceleration: the derivative of the velocity, or that of the value, as a function?"""
    if state.motion.acceleration is None:
        return False
    try:
        with state.names.glance():
            a = taken(written.read(state.motion.acceleration, state.names).expr)
        right, own = (derive(u, state.x).after for u in (velocity, value))
        return compare(a, right).equal or ("t" in a.names and compare(a, own).equal)
    except DxError:
        return False
