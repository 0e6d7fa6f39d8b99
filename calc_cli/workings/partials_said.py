"""What a working says of functions of several letters: f_x, ∂²f/∂x∂y, f(1, 2), and the components of ∇f."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import InputError
from calc_cli.expr import Expr
from calc_cli.optima import curvature
from calc_cli.simplify import canonical
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import layout, solving, vectors, written
from calc_cli.workings.claims import SET_TO_ZERO, Claim, State, judged, taken
from calc_cli.workings.layout import Side


def begins(first: Side, rest: Sequence[Side], state: State) -> bool:
    """Does the side name a partial derivative, or a value of a function of several letters, that the line goes on from?

    A partial derivative that is set to 0 lets its letter be solved for.
    """
    value, named = state.names.at_point(first), state.names.partial(first)
    if value is not None:
        state.start_from(value, "the value")
        state.named_at = state.number, state.names.point_named(first)
    elif named is not None and (there := _there(named[1], rest, state)) is not None:
        state.start_from(there, "the derivative there")
        state.named_at = state.number, state.named_at[1]
    elif named is not None:
        state.about, partial = named
        state.start_from(partial, "the derivative")
        seek(state)
        state.system.letters |= set(state.names.letters(state.about))
        state.system.sought |= {ex.name_of(partial.args[1])}
        if rest[-1].text.strip() == "0":
            state.x = _solved_for(partial)
    return value is not None or named is not None


def _there(partial: Expr, rest: Sequence[Side], state: State) -> Expr | None:
    """The number that a partial derivative is where the line, or the one above, has named a value: f_xx = 6 behind
    D(1, 1) = 27; None where it is said to be no number, or 0, which is an equation.
    """
    number, point = state.named_at
    said = written.read(rest[0], state.names).expr
    if number < state.number - 1 or said.names or said is ex.ZERO:
        return None
    there = ex.substitute(taken(partial), point)
    return None if there.names else there


def seek(state: State) -> None:
    """Let the letters of the function that the line is about be solved for, where it was defined as one of several."""
    letters = state.names.arguments.get(state.about, ())
    state.system.letters |= set(letters)
    state.system.sought |= set(letters)


def _solved_for(partial: Expr) -> Expr:
    """The letter of a partial derivative, or where that is not in it another."""
    by, names = partial.args[1], taken(partial).names
    return by if ex.name_of(by) in names or not names else ex.sym(min(names))


def set_to_zero(left: Expr, right: Expr, side: Side, state: State) -> Claim | None:
    """The claim that an equation sets a partial derivative to zero without its name, 4x^3 - 4y = 0 or x^3 = y.

    None for another, for one that is set to zero already, and where there are constraints.
    """
    u, gap = state.question or state.names.meaning.get(state.about), ex.add(left, ex.neg(right))
    of = {name: letters for name, letters in state.names.arguments.items() if state.names.meant(name) is u}
    name, letters = next(((name, letters) for name, letters in of.items() if len(letters) > 1), ("", ()))
    if u is None or u.open or left.open or state.constraints or not gap.names <= {*letters}:
        return None
    if any(solving.is_same_equation(gap, known) for known in state.system.equations):
        return None
    for letter in letters:
        partial = ex.D(u, ex.sym(letter))
        slope = canonical(taken(partial))
        if slope.names and solving.is_same_equation(gap, slope):
            state.about, state.x = name, _solved_for(partial)
            state.system.letters |= set(letters)
            state.system.sought |= {letter}
            state.write(left)
            state.set_to_zero(slope)
            return Claim(side, None, SET_TO_ZERO)
    return None


def plane(first: Side, right: Side, state: State) -> Claim | None:
    """The claim of a tangent plane of a function of two letters, z - 3 = 2(x - 1) + 4(y - 1); None for anything else.

    It touches at a point of which values were said.  Of one that does not, nothing is decided unless they are of one.
    """
    name, shift = written.shifted(first)
    name = _of_several(state) if name == "z" and name not in state.names.meaning else name
    known = state.names.meant(name) if name else None
    if known is None or known.open or len((u := state.names.full(known)).names) != 2:
        return None
    height = ex.add(written.read(right, state.names).expr, ex.neg(shift))
    letters = [ex.sym(name) for name in sorted(u.names)]
    level = all(not canonical(derive(height, letter).after).names for letter in letters)
    if not level or not height.names or (not state.names.touched and shift is ex.ZERO) or compare(u, height).equal:
        return None
    gap = ex.add(u, ex.neg(height))
    zeros = (gap, *[derive(gap, one).after for one in letters])
    points = [at for at in state.names.touched if {*letters} <= at.keys()]
    outcomes = [_all_zero(zeros, at) for at in points]
    outcome = next((o for o in outcomes if o.equal), outcomes[0] if len(outcomes) == 1 else Outcome("undecided"))
    return judged(right, outcome, ("tangent plane",), "the tangent plane")


def _all_zero(these: Sequence[Expr], at: dict[Expr, Expr]) -> Outcome:
    """Are these 0 at the point?  The outcome of the first that is not, if there is one."""
    outcomes = [compare(ex.substitute(u, at), ex.ZERO) for u in these]
    return next((o.at(at) for o in outcomes if not o.equal), outcomes[0])


def measures(first: Side, state: State) -> bool:
    """Is the side the length of a gradient, |∇f(3, 4)|, or the determinant of the Hessian, that the line goes on from?

    Raises InputError for a point that has not as many coordinates as the function has letters.
    """
    length, at = vectors.length(first), vectors.determinant(first)
    if length is not None and length[0] in state.names.meaning:
        (name, point), above = length, "the length of the gradient"
        slopes = [
            derive(state.names.full(state.names.meaning[name]), ex.sym(v)).after for v in state.names.letters(name)
        ]
        found = ex.call("sqrt", ex.add(*[ex.power(u, ex.num(2)) for u in slopes]))
    elif at is not None and (name := _of_several(state)):
        point, above = at, "the determinant"
        rows = _second(name, state)
        if len(rows) != 2:
            raise InputError("the determinant of a Hessian is checked in two letters", first.start, first.end)
        found = ex.add(ex.mul(rows[0][0], rows[1][1]), ex.neg(ex.mul(rows[0][1], rows[1][0])))
    else:
        return False
    put = _at(name, point, first, state) if point else state.hessian_at if at is not None else {}
    state.start_from(ex.substitute(found, put), above)
    return True


def _at(name: str, point: str, side: Side, state: State) -> dict[Expr, Expr]:
    """The values of the letters of the function at the point."""
    found = state.names.point(name, point)
    if found is None:
        raise InputError(f"{name} has {len(state.names.letters(name))} letters", side.start, side.end)
    return found


def _of_several(state: State) -> str:
    """The function of several letters that the working is about; "" without one."""
    names, known = (state.about, *reversed(state.names.arguments)), state.names
    return next((name for name in names if known.arguments.get(name) and name in known.meaning), "")


def _second(name: str, state: State) -> curvature.Matrix:
    """The Hessian matrix of the function."""
    return curvature.hessian(state.names.full(state.names.meaning[name]), state.names.letters(name))


def hessian(text: str, state: State) -> Iterator[Side] | None:
    """What each entry of a Hessian matrix is said to be, as the line goes on from that; None for any other line."""
    found, name = vectors.hessian(text), _of_several(state)
    return None if found is None or not name else _entries(found[0], found[1], name, state)


def _entries(point: str, rows: list[list[Side]], name: str, state: State) -> Iterator[Side]:
    expected = _second(name, state)
    if [len(row) for row in rows] != [len(row) for row in expected]:
        said = f"the Hessian has {len(expected)} rows, by {', '.join(state.names.letters(name))}"
        raise InputError(said, rows[0][0].start, rows[-1][-1].end)
    state.about = name
    state.hessian_at = _at(name, point, rows[0][0], state) if point else {}
    for u, side in zip([u for row in expected for u in row], [side for row in rows for side in row], strict=True):
        state.start_from(ex.substitute(u, state.hessian_at), "the second derivative")
        yield side


def multipliers(text: str, state: State) -> Iterator[Claim] | None:
    """The claims of a line such as ∇f = λ∇g, an equation for each letter, beside the constraint; None for any other."""
    found = vectors.multiple(text)
    if found is None or found[0] not in state.names.meaning:
        return None
    if found[2] not in state.names.meaning:
        if state.bound is None or not state.bound.names <= {*state.names.letters(found[0])}:
            return None
        state.names.meaning[found[2]] = state.bound
    return _multipliers(*found, layout.side(text, text.index("=") + 1, len(text)), state)


def _multipliers(name: str, factor: str, other: str, side: Side, state: State) -> Iterator[Claim]:
    letters = state.names.letters(name)
    f, g = (state.names.full(state.names.meaning[one]) for one in (name, other))
    state.system.letters |= {*letters, factor}
    state.system.sought |= {*letters, factor}
    state.about = name
    for letter in letters:
        x = ex.sym(letter)
        slopes = [derive(u, x).after for u in (f, g)]
        state.x = x
        state.set_to_zero(ex.add(slopes[0], ex.neg(ex.mul(ex.sym(factor), slopes[1]))))
        yield Claim(side, None, SET_TO_ZERO)
    beside = [u for u in state.constraints if u.names <= {*letters}]
    at_0 = ex.substitute(g, {ex.sym(letter): ex.ZERO for letter in letters})
    if not beside and not written.is_outside(at_0) and not compare(at_0, ex.ZERO).equal:
        beside = [g]  # who writes x + y - 10, and not x + y, means that it is 0
    for u in beside:
        state.set_to_zero(u)


def is_gradient(text: str, state: State) -> bool:
    """Is it a line such as ∇f = (2x, 2y), of a function that was defined?"""
    found = vectors.gradient(text)
    return found is not None and found[0] in state.names.meaning


def components(text: str, state: State) -> Iterator[list[Side]]:
    """What each component of the gradient is said to be, as the line goes on from the partial derivative, or its value.

    A component that is set to 0 lets a letter be solved for.
    """
    found = vectors.gradient(text)
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
        state.start_from(slope if at is None else ex.substitute(taken(slope), at), "the derivative")
        these = [row[k] if len(row) > k else row[0] for row in rows]
        if these[-1].text.strip() == "0" and at is None:
            state.system.letters |= set(letters)
            state.system.sought |= {letter}
            state.x = _solved_for(slope)
        yield these
