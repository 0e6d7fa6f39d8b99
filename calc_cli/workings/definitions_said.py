"""What a line of a working says a letter or a function to be, and what it says again of one that is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify import canonical, signs
from calc_cli.topics.equality import compare
from calc_cli.workings import constraints_said, layout, motion_said, solutions_said, written
from calc_cli.workings.claims import SET_TO_ZERO, THERE, Claim, State, as_given, taken, undecided
from calc_cli.workings.layout import Side
from calc_cli.workings.sides_said import continued
from calc_cli.workings.solutions_said import to_be_solved
from calc_cli.workings.written import Read


def defined(name: str, rest: list[Side], state: State, function: bool = False) -> Iterator[Claim]:
    """A name gets its meaning; what follows, and a second definition, must equal it.  Is it a `function`, f(x)?"""
    first, *more = constraints_said.number_last(name, rest, state)
    read = written.read(first, state.names)
    if name not in state.names.meaning and constraints_said.freed(name, read.letters, state):
        read = written.read(first, state.names)
    known = _known(name, read.expr, state)
    motion = motion_said.rate(name, taken(read.expr), state) if known is None else None
    if motion is not None:
        yield from _moving(name, first, read, *motion, state)
    elif known is None:
        yield from _introduced(name, first, more, read, state)
        return
    elif state.solutions and not read.expr.names and known.names == {ex.name_of(state.x)}:
        claim = _at_solutions(name, known, first, read.expr, state)
        is_right = claim.outcome is not None and claim.outcome.equal
        here = any(c.number == state.number for s in state.solved for c in s.claims)
        of_point = not function and (here or name == "y")
        if not of_point and read.expr is ex.ZERO and not more and not is_right:  # h(t) = 0, after h(2) = 144
            state.set_to_zero(known)
            yield Claim(first, None, SET_TO_ZERO)
            return
        yield claim
        if claim.wrong:
            return
        state.go_on(read.expr)
    elif (
        read.expr is ex.ZERO
        and not more
        and (state.condition is None or name in ("y", *state.names.functions))
        and not compare(known, ex.ZERO).equal
    ):
        state.set_to_zero(known)
        yield Claim(first, None, SET_TO_ZERO)
        return
    elif _is_next(known, read.expr) or (not more and _is_another_case(name, known, read.expr, state)):
        state.names.meaning[name] = read.expr
        yield as_given(first)
        state.go_on(read.expr)
    elif not (read.expr.names or more) and (solved := _put_in(first, known, read.expr, state)) is not None:
        yield solved
        return
    elif not more and (equation := constraints_said.value_of(first, known, read.expr, state)) is not None:
        yield equation
        return
    elif not more and (optimum := constraints_said.at_zero(first, known, read.expr, state)) is not None:
        yield optimum
        return
    else:
        state.names.meaning.setdefault(name, known)
        state.go_on(known, name)
        yield from continued([first], state)
        constraints_said.eliminate(name, taken(read.expr), state)
    state.defining = name
    yield from continued(more, state)


def _at_solutions(name: str, known: Expr, side: Side, value: Expr, state: State) -> Claim:
    """The claim of the value that the name has at a solution, a decimal to the digits written.

    At a solution that was given as a decimal, that of what it rounds is meant as well; and a value that is off by what
    its rounding loses is not decided.
    """
    here = [state.place[state.x]] if state.is_placed else state.solutions
    rounded = {v: state.rounded[v] for v in here if v in state.rounded}
    exact = [r.exact for r in rounded.values() if r.exact is not None]
    values = [ex.substitute(known, {state.x: v}) for v in (*here, *exact)]
    outcomes = [compare(u, value) for u in values]
    right = next((o for o in outcomes if o.equal), None)
    close = [solutions_said.rounded(side, taken(u), value) for u in values] if right is None else []
    if (found := next((claim for claim in close if claim is not None), None)) is not None:
        return found
    units = {sign * Fraction(ex.value(canonical(v))): r.unit for v, r in rounded.items() for sign in (1, -1)}
    if right is None and any(solutions_said.off_by_rounding([value], u, units) for u in values):
        return undecided(side)
    return Claim(side, right or outcomes[0], THERE, above=f"{name} there")


def _introduced(name: str, first: Side, more: Sequence[Side], read: Read, state: State) -> Iterator[Claim]:
    """The claims of a line that gives a new name its meaning."""
    state.condition = None
    solved = constraints_said.solved(name, taken(read.expr), first, state)
    state.names.meaning[name] = taken(read.expr)
    if solved is None and state.question is None and name in ("f", "y", "g", "h"):
        state.question = read.expr
        signs.assume(read.expr, ex.name_of(state.x))
    yield solved or as_given(first)
    if solved is not None and solved.wrong:
        return
    state.names.latest[name] = read.expr
    state.go_on(read.expr, "the quotient" if layout.is_quotient_of_changes(first) else "the side before")
    given = constraints_said.set_at_once(name, taken(read.expr), more, state)
    if given is not None:
        yield given
        state.last = None
        return
    state.defining = name
    yield from continued(more, state)


def _moving(name: str, side: Side, read: Read, rate: Expr, said: str, state: State) -> Iterator[Claim]:
    """The claims of a new v, or a, that is taken for the rate."""
    state.names.meaning[name] = taken(read.expr)
    state.condition = None
    state.go_on(rate, f"the derivative, {said},")
    for claim in continued([side], state):
        if claim.wrong and not read.expr.names:  # a number, maybe one of something else
            claim = undecided(side)
        yield claim if claim.wrong else claim._replace(why=(said, *claim.why))


def _known(name: str, u: Expr, state: State) -> Expr | None:
    """What the name that is said to be u means already; None where it is a new one."""
    known = state.names.meaning.get(name)
    asked = state.question
    if known is None and asked is not None and not state.names.meaning and name in {"f", "y"} - asked.names:
        known = asked
    constrained = any("y" in constraint.names for constraint in state.constraints)
    if known is None and name == "y" and state.solutions and not (u.names or constrained):
        known = state.names.meant(state.about or "f")  # the height of a point
    return None if known is None else state.names.full(known)


def _is_another_case(name: str, known: Expr, value: Expr, state: State) -> bool:
    """Is it another number for a letter that is one in formulas, a = 3 after a = 2, and that no value of them gives?"""
    if name in state.conditioned or known.names or not written.is_number(value) or compare(known, value).equal:
        return False
    return any(name in u.names for u in state.names.meaning.values())


def _is_next(known: Expr, value: Expr) -> bool:
    """Is it worked out from the number that the letter was, 0.9*2 + 0.1*4 after 2, so that the letter has it next?"""
    if known.names or not written.is_number(value) or compare(known, value).equal:
        return False
    old = ex.as_number(canonical(known))
    return old is not None and value.head != "num" and any(ex.as_number(n) == old for n in ex.postorder(value))


def _put_in(side: Side, known: Expr, value: Expr, state: State) -> Claim | None:
    """u = 2, where u stands for e^x, as an equation that solves what was set to zero; None for anything else."""
    if state.condition is None or ex.name_of(state.x) not in known.names or compare(known, value).equal:
        return None
    claim = to_be_solved(side, known, value, state)
    if claim is not None and claim.wrong and claim.above == "the left-hand side":
        return undecided(side)  # u = 0, which e^x never is: a case to be dropped
    return claim
