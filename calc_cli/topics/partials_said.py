"""What a working says of functions of several letters: f_x, ∂²f/∂x∂y, f(1, 2), and the components of ∇f."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calc_cli import expr as ex
from calc_cli.errors import InputError
from calc_cli.expr import Expr
from calc_cli.topics import layout
from calc_cli.topics.claims import State, taken
from calc_cli.topics.layout import Side


def begins(first: Side, rest: Sequence[Side], state: State) -> bool:
    """Does the side name a partial derivative, or a value of a function of several letters, that the line goes on from?

    A partial derivative that is set to 0 lets its letter be solved for.
    """
    value, named = state.names.at_point(first), state.names.partial(first)
    if value is not None:
        state.last, state.above, state.defining = value, "the value", ""
    elif named is not None:
        state.about, partial = named
        state.last, state.above, state.defining = partial, "the derivative", ""
        seek(state)
        state.system.letters |= set(state.names.letters(state.about))
        state.system.sought |= {ex.name_of(partial.args[1])}
        if rest[-1].text.strip() == "0":
            state.x = _solved_for(partial)
    return value is not None or named is not None


def seek(state: State) -> None:
    """Let the letters of the function that the line is about be solved for, where it was defined as one of several."""
    letters = state.names.arguments.get(state.about, ())
    state.system.letters |= set(letters)
    state.system.sought |= set(letters)


def _solved_for(partial: Expr) -> Expr:
    """The letter of a partial derivative, or where that is not in it another."""
    by, names = partial.args[1], taken(partial).names
    return by if ex.name_of(by) in names or not names else ex.sym(min(names))


def is_gradient(text: str, state: State) -> bool:
    """Is it a line such as ∇f = (2x, 2y), of a function that was defined?"""
    found = layout.gradient(text)
    return found is not None and found[0] in state.names.meaning


def components(text: str, state: State) -> Iterator[list[Side]]:
    """What each component of the gradient is said to be, as the line goes on from the partial derivative, or its value.

    A component that is set to 0 lets a letter be solved for.
    """
    found = layout.gradient(text)
    assert found is not None
    name, point, rows = found
    state.about = name
    seek(state)
    letters = state.names.letters(name)
    for row in rows:
        if len(row) != len(letters) and [side.text.strip() for side in row] != ["0"]:
            said = f"the gradient has {len(letters)} components, by {', '.join(letters)}"
            raise InputError(said, row[0].start, row[-1].end)
    at = state.names.point(name, point) if point else None
    for k, letter in enumerate(letters):
        slope = ex.D(state.names.full(state.names.meaning[name]), ex.sym(letter))
        state.last = slope if at is None else ex.substitute(taken(slope), at)
        state.above, state.defining = "the derivative", ""
        these = [row[k] if len(row) > k else row[0] for row in rows]
        if these[-1].text.strip() == "0" and at is None:
            state.system.letters |= set(letters)
            state.system.sought |= {letter}
            state.x = _solved_for(slope)
        yield these
