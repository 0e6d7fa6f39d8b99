"""Related rates in a working: letters that change with the variable, though nothing says how, and what they are once.

In dA/dt = 2*pi*r dr/dt, r is an unknown function of t; r = 5 and dr/dt = 3 are its values at the moment asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.syntax import parse
from calc_cli.topics import layout, solving, written
from calc_cli.topics.claims import SOLVES, TAKES, TO_SOLVE, Claim, State, taken
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.layout import Side
from calc_cli.topics.notation import quotients

_UNKNOWN = ex.kinds("fn")


def begin(lines: Iterable[str], state: State) -> None:
    """Let the letters that are differentiated by the variable, and are no function that is defined, change with it."""
    moving: dict[str, None] = {}
    defined: set[str] = set()
    for line in lines:
        for named in quotients(line):
            state.by |= {*named.by}
            if len(named.function) == 1 and {*named.by} == {ex.name_of(state.x)}:
                moving[named.function] = None
        for part in layout.listed(line) or [line]:
            first, *rest = layout.sides(part)
            if rest and _has_letters(rest[0].text):
                defined.add(written.definition(first, state.names)[0])
    state.defines = defined - {""}
    unknown = [name for name in moving if name not in defined and name != ex.name_of(state.x)]
    if defined & moving.keys() and state.question is None:
        state.moving = {name: ex.unknown(name, 0, state.x) for name in unknown}
        state.names.meaning |= state.moving


def _has_letters(text: str) -> bool:
    """Is it no number, as sqrt(169 - 25) is, so far as it can be read?"""
    try:
        return any(c.isalpha() for c in text) and bool(parse(text).letters)
    except DxError:
        return True


def given(first: Side, rest: list[Side], state: State) -> Claim | None:
    """What there is to say of r = 5, dr/dt = 3, or f(2) = 5 of an unknown f: given, or where equations say what it is,
    right or wrong.  It may go on, dr/dt = 10/(5*pi) = 2/pi.
    """
    if not rest:
        return None
    try:
        left, value = (taken(written.read(side, state.names).expr) for side in (first, rest[0]))
    except DxError:
        return None
    if left.head != "fn" or value.names or value.open or (left.names and not state.moving):
        return None
    state.place[left] = value
    side = rest[0]
    for equation in state.rates:
        there = ex.substitute(equation, state.place)
        if left in ex.postorder(equation) and not there.kinds & _UNKNOWN:
            outcome = compare(there, ex.ZERO)
            return Claim(side, outcome, SOLVES, side.start, side.end, above=TAKES)
    return Claim(side, None, ("given",))


def held(at: Mapping[Expr, Expr], state: State) -> dict[Expr, Expr]:
    """The values of letters and of their rates at a place; what is said of others, dA/dt = 10, is an equation there."""
    if not state.moving:
        return {**at}
    state.rates += [ex.add(u, ex.neg(value)) for u, value in at.items() if u.head not in ("sym", "fn")]
    return {u: value for u, value in at.items() if u.head in ("sym", "fn")}


def there(side: Side, before: Expr, after: Expr, state: State) -> Claim | Outcome:
    """What there is to say of before = after at the moment; an outcome where that is wrong.

    A derivative that is said to be a number is an equation for the rates that are not known.
    """
    left, right = (ex.substitute(taken(u), state.place) for u in (before, after))
    outcome = compare(left, right)
    if outcome.equal:
        return Claim(side, outcome, ("its value there",))
    gap = ex.add(left, ex.neg(right))
    if not gap.kinds & _UNKNOWN:
        return outcome
    if any(solving.is_same_equation(gap, ex.substitute(equation, state.place)) for equation in state.rates):
        return Claim(side, Outcome("proved"), TO_SOLVE)
    if left.kinds & _UNKNOWN and not (right.names or right.kinds & _UNKNOWN):
        state.rates.append(ex.add(taken(before), ex.neg(right)))
        return Claim(side, None, ("given",))
    if not (left.names or left.kinds & _UNKNOWN):  # 100 = 4*pi*25^2 dr/dt: numbers that no line has given are put in
        state.rates.append(ex.add(taken(after), ex.neg(left)))
        return Claim(side, Outcome("undecided"), ("not decided",))
    return outcome if not state.rates else Claim(side, Outcome("undecided"), ("not decided",))
