"""Constraints in a working, 2x + 2y = 100 or V = x^2 h = 32, and the letters that are solved from them: y = 50 - x."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.expr import Expr
from calc_cli.topics import parametric
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import partials_said, solving, written
from calc_cli.workings.claims import SOLVES, TO_BE_SOLVED, TO_SOLVE, Claim, State, as_given, judged, taken, undecided
from calc_cli.workings.layout import Side
from calc_cli.workings.relation import follows_from

#: What the square of a letter is called.
SQUARE = "the square"
#: Heads of what is no equation between letters.
_OPEN = ex.kinds("fn", "D")


def eliminated(of: Sequence[frozenset[str]]) -> frozenset[str]:
    """The letters that a name is said by at first, and then by fewer: the y of A = xy and A = x(50 - x)."""
    return frozenset().union(*[a - b for i, a in enumerate(of) for b in of[i + 1 :] if frozenset() < b < a])


def given(left: Expr, right: Expr, side: Side, state: State) -> Claim | None:
    """The claim of an equation between letters of which a later line gives one by the others, or of one that sets a
    partial derivative to zero; None for any other.
    """
    if (gradient := partials_said.set_to_zero(left, right, side, state)) is not None:
        return gradient
    if state.condition is not None or (left.kinds | right.kinds) & _OPEN:
        return None
    left, right = (left, right) if left.names else (right, left)  # 10 = x + y
    gap = ex.add(left, ex.neg(right))
    letters = gap.names - state.names.meaning.keys()
    if state.question is not None and not (right.names == frozenset() and letters <= state.question.names):
        return None
    of_several = right is not ex.ZERO and any(letters <= {*of} for of in state.names.arguments.values())
    if not right.names and ex.name_of(state.x) in letters:  # x + y = 10, of A = xy
        of_several |= any(letters <= u.names for u in state.names.meaning.values())
    begins = not (state.names.meaning or state.constraints) and bool(state.defines)  # 2x + y = 100, and A = x(100 - 2x)
    if (
        len(letters) < 2
        or (letters.isdisjoint(state.defines) and not (of_several or begins))
        or compare(left, right).equal
    ):
        return None
    if any(solving.is_same_equation(gap, constraint) for constraint in state.constraints):
        return Claim(side, Outcome("proved"), TO_SOLVE)
    known = bool(state.constraints)
    state.constraints.append(gap)
    state.bound = gap if not (known or right.names) else None
    return undecided(side) if known else as_given(side)


def number_last(name: str, sides: list[Side], state: State) -> list[Side]:
    """The sides of a definition; of a constraint the number stands last, P = 2x + 2y = 20 for P = 20 = 2x + 2y."""
    if len(sides) != 2:
        return sides
    number, value = (written.read(side, state.names).expr for side in sides)
    only = name not in state.names.meaning and len(value.names) == 1 and not (number.names or value.kinds & _OPEN)
    return sides[::-1] if not value.open and (only or _is_constraint(name, value, number, state)) else sides


def set_at_once(name: str, value: Expr, more: Sequence[Side], state: State) -> Claim | None:
    """The claim that a name with several letters is a number as well, V = x^2 h = 32, or one for the only letter, as in
    A = pi*r^2 = 25*pi; None for anything else.
    """
    if len(more) != 1:
        return None
    number = taken(written.read(more[0], state.names).expr)
    if len(value.names) > 1 and not _is_constraint(name, value, number, state):
        return None
    return value_of(more[0], value, number, state)


def _is_constraint(name: str, value: Expr, number: Expr, state: State) -> bool:
    if number.names or number.open or len(value.names) < 2 or _are_placed(value, state):
        return False
    return not value.kinds & _OPEN and (not value.names.isdisjoint(state.defines) or name in state.names.arguments)


def _are_placed(u: Expr, state: State) -> bool:
    """Has every letter of u a value at the place of the moment?  So may have rates, which are no letters."""
    return u.names <= {ex.name_of(k) for k in state.place if k.head == "sym"}


def value_of(side: Side, known: Expr, number: Expr, state: State) -> Claim | None:
    """The claim that what a name stands for is a number, A = 25*pi after A = pi*r^2: an equation to be solved for its
    only letter, or a constraint.  None where it is nothing of the kind; where nobody solves it, it is wrong.
    """
    if state.condition is not None or number.names or number.open or not known.names or known.kinds & _OPEN:
        return None
    outcome = compare(known, number)
    slopes = [derive(known, ex.sym(letter)).after for letter in sorted(known.names)]
    if outcome.equal or any(compare(slope, number).equal for slope in slopes):  # y = 3 for y' = 3
        return None
    if len(known.names) > 1:
        if _are_placed(known, state):
            return None
        state.constraints.append(ex.add(known, ex.neg(number)))
        return as_given(side)
    x = ex.sym(*known.names)
    if x in state.place:
        return None
    state.x = x
    state.wanted = ex.add(known, ex.neg(number))
    state.set_to_zero(state.wanted)
    return Claim(side, None, TO_BE_SOLVED, above="the name", identity=outcome)


def squared(left: Expr, right: Expr, side: Side, state: State) -> Claim | None:
    """The claim of an equation that says the square of a new letter, d^2 = x^2 + (y - 3)^2; None for any other."""
    letter = left.args[0] if left.head == "pow" and left.args[1] is ex.TWO else ex.ZERO
    known = {ex.name_of(state.x), *state.names.meaning, *(() if state.question is None else state.question.names)}
    known = known.union(*[u.names for u in state.constraints])
    if letter.head != "sym" or ex.name_of(letter) in known | right.names or not right.names:
        return None
    if state.condition is not None or right.kinds & _OPEN:
        return None
    state.squares[left] = right
    state.constraints.append(ex.add(left, ex.neg(right)))
    return as_given(side)


def named(left: Expr, right: Expr, side: Side, state: State) -> Claim | None:
    """The same where the formula of the name stands for it, 100 = 200*e^(-t) after N(t) = 200*e^(-t)."""
    number, formula = (left, right) if not left.names else (right, left)
    known = [state.names.full(u) for u in (*state.names.meaning.values(), *filter(None, [state.question]))]
    if number.names or not any(u.names == formula.names == {ex.name_of(state.x)} and u is formula for u in known):
        return None
    return value_of(side, formula, number, state)


def at_zero(side: Side, known: Expr, value: Expr, state: State) -> Claim | None:
    """The claim that a letter is what it is where something was set to zero, h = 2r at the minimum; None where it is
    that everywhere, or nothing was set to zero.
    """
    x = ex.name_of(state.x)
    if state.condition is None or not known.names == value.names == {x} or compare(known, value).equal:
        return None
    outcome = solving.at_zeros(state.condition, known, value, state.x)
    return judged(side, outcome, TO_SOLVE, "the letter")


def freed(name: str, typed: frozenset[str], state: State) -> bool:
    """Let a letter that was said to be made of the name be one again, and what was said of it a constraint.

    That is the V of V = pi*r^2*h where h = V/(pi*r^2) follows: `typed` are the letters of what the name is said to be.
    """
    meaning = state.names.meaning
    made = {by: meaning.pop(by) for by in sorted(typed & meaning.keys()) if name in meaning[by].names}
    state.names.former |= made
    state.names.declared |= {*made}  # E is no constant
    state.constraints += [ex.add(u, ex.neg(ex.sym(by))) for by, u in made.items()]
    return bool(made)


def on_constraints(known: Expr, value: Expr, state: State) -> Outcome | None:
    """Is what a name stands for the value, of fewer letters, wherever the constraints hold; None for anything else.

    Of a letter that a constraint gives as one of several, y of x^2 + y^2 = 100, one that gives the value is meant.
    Where no constraint gives the letter that is gone by those that are left, it is not decided.
    """
    gone = known.names - value.names
    constraints = [state.names.full(u) for u in state.constraints]
    letters = known.names.union(*[u.names for u in constraints if not gone.isdisjoint(u.names)])
    if not gone or not frozenset() < value.names <= letters or (known.kinds | value.kinds) & _OPEN:
        return None
    if follows_from(known, value, *constraints):
        return Outcome("proved")
    outcomes: list[Outcome] = []
    for letter in sorted(gone):
        for u in constraints:
            if letter in u.names <= value.names | {letter}:
                zeros, _ = parametric.solve(u, ex.sym(letter))
                outcomes += [compare(ex.substitute(known, {ex.sym(letter): z}), value) for z in zeros]
    is_open = any(not gone.isdisjoint(u.names) for u in constraints)
    return next(
        (o for o in outcomes if o.equal), outcomes[0] if outcomes else Outcome("undecided") if is_open else None
    )


def is_slope_on_them(slope: Expr, value: Expr, state: State) -> bool:
    """Is it the derivative of a name where the constraints give the letters that are gone: 10 - 2x, of A = xy where
    x + y = 10?
    """
    if slope.head != "D":
        return False
    u, x = slope.args
    kept = value.names | x.names
    return any(
        compare(derive(ex.substitute(u, {ex.sym(letter): z}), x).after, value).equal
        for letter in sorted(u.names - kept)
        for constraint in state.constraints
        if letter in constraint.names <= kept | {letter}
        for z in parametric.solve(constraint, ex.sym(letter))[0]
    )


def keeps_fixed(u: Expr, value: Expr, state: State) -> bool:
    """Is it a derivative, and none of f(x, y), with a letter that a constraint lets change with the variable?

    So it is of A = xy, where 2x + y = 100 gives the y of the value, or a later line has none.
    """
    if len(state.names.arguments.get(state.about, ())) > 1 or not u.open:
        return False
    x = ex.name_of(state.x)
    fixed = u.names & state.gone - {x}
    changes = any(x in constraint.names for constraint in state.constraints)
    if changes and any(not fixed.isdisjoint(constraint.names) for constraint in state.constraints):
        return True
    pairs = [{x, letter} for letter in value.names & u.names - {x}]
    return any(constraint.names in pairs for constraint in state.constraints)


def eliminate(name: str, value: Expr, state: State) -> None:
    """Let a name stand for the value from now on, where the constraints make it that."""
    known = state.names.meaning.get(name)
    if known is None or not state.constraints:
        return
    outcome = on_constraints(state.names.full(known), value, state)
    if outcome is not None and outcome.equal:
        state.names.meaning[name] = value
        if state.question is known:
            state.question = value


def solved(name: str, value: Expr, side: Side, state: State) -> Claim | None:
    """Does a letter that is defined solve the constraints; None where none of them says what it is."""
    letter = ex.sym(name)
    for constraint in state.constraints:
        gap = state.names.full(constraint, name)
        if name not in gap.names or not value.names <= gap.names - {name}:
            continue
        put = ex.substitute(gap, {letter: value})
        outcome = compare(put, ex.ZERO)
        if outcome.word == "different" and value.names != gap.names - {name}:
            there = [compare(u, ex.ZERO) for u in _at_solutions(put, state)]
            if not there:
                continue  # one letter more is not known yet
            outcome = next((o for o in there if o.equal), there[0])
        return Claim(side, outcome, SOLVES, above="the constraint")
    return None


def _at_solutions(u: Expr, state: State) -> list[Expr]:
    """u, which has one letter, where that is what the working has found it to be."""
    if len(u.names) != 1:
        return []
    x = ex.sym(*u.names)
    found = next((s.values for s in reversed(state.solved) if s.x is x and s.values), ())
    return [ex.substitute(u, {x: v}) for v in ([state.place[x]] if x in state.place else found) if not v.names]
