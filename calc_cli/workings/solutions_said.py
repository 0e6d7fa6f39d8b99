"""What a working says of the equations that it solves: what is set to zero, its solutions, and those it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import dropwhile, takewhile

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, DxError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.numeric.reals import sign
from calc_cli.simplify import canonical, present
from calc_cli.simplify.rational import expanded, normal
from calc_cli.syntax import functions
from calc_cli.topics import one_sided
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import cases_left_out, claims, layout, solving, written
from calc_cli.workings.claims import (
    NO_POINT,
    NO_SOLUTION,
    PUT_IN,
    SET,
    SET_TO_ZERO,
    SOLVES,
    TO_BE_SOLVED,
    TO_SOLVE,
    Claim,
    Rounded,
    Solving,
    State,
    taken,
)
from calc_cli.workings.layout import Side
from calc_cli.workings.systems import System
from calc_cli.workings.written import Bound

#: As many of the last digit may be lost where numbers were rounded before.
GUARD = 10


def keep(claim: Claim, state: State) -> None:
    """Keep a solution beside the others of the same equation, and an equation that has only some of them."""
    if claim.gives:
        state.said.append((state.system, claim))
    if state.condition is None or (claim.solution is None and not claim.keeps):
        return
    new = Solving(state.condition, state.x, state.domain())
    so_far = next((s for s in state.solved if s.condition is state.condition), new)
    state.solved = [s for s in state.solved if s is not so_far]
    if claim.keeps:
        state.solved.append(so_far._replace(reduced=(*so_far.reduced, claim)))
    else:
        state.solved.append(so_far._replace(claims=(*so_far.claims, claim)))


def left_out(state: State) -> Iterator[Claim]:
    """Solutions that the working does not give, of equations of which it gives some, and those that do not count."""
    for s in state.solved:
        said, rejected = (state.bounds, state.rejected) if s.bounds is None else (s.bounds, s.rejected)
        if ex.name_of(s.x) in state.points:  # c of f'(c), which is where x may be
            said = [(n, (ex.substitute(u, {state.variable: s.x}), closed)) for n, (u, closed) in said]
        bounds = [b for _, b in said]
        for c, v in zip(s.claims, s.values, strict=True):
            if not s.withdrawn(c) and _others([v], rejected):
                yield from _not_counted(c, s.x, said)
        still_open = [c for c in s.reduced if not s.claims or c.number >= s.claims[-1].number]
        values = (*s.values, *[z for c in still_open for z in c.keeps])
        missing = solving.left_out(s.condition, s.x, values, s.domain, bounds)
        if state.constraints:  # whose letters may be lengths
            missing = [v for v in missing if v.names or sign(v) != -1]
        missing = _others(missing, rejected)
        if missing and not (
            _is_value_alone(s) or ex.name_of(s.x) in state.points or (_is_quantity(s.x) and not bounds)
        ):
            yield claims.at(missing[0], _where_lost(s, missing[0]), s.x)._replace(left_out=tuple(missing))
        yield from _restored(s)
    for system in dict.fromkeys([system for system, _ in state.said]):
        yield from _cases_left_out(system, state)


def _restored(s: Solving) -> Iterator[Claim]:
    """What is wrong with a line that loses solutions which a later one gives again: x = 1, and then x = ±1."""
    lines: dict[int, list[Claim]] = {}
    for c in s.claims:
        lines.setdefault(c.number, []).append(c)
    before: list[Claim] = []
    for number, given in lines.items():
        values, earlier = ([v for c in some if (v := c.solution) is not None] for some in (given, before))
        lost = _others(values, earlier)
        reduced = [c for c in s.reduced if c.number < number]
        cut = [c for c in reduced if c.number == reduced[-1].number]
        gone = _others(lost, [z for c in cut for z in c.keeps])
        if gone and cut and cut[-1].loses:
            yield claims.at(gone[0], cut[-1], s.x)._replace(left_out=tuple(gone))
        if earlier and lost and not reduced and not _others(earlier, values):
            yield claims.at(lost[0], before[-1], s.x)._replace(left_out=tuple(lost))
        before += given


def _others(values: Sequence[Expr], known: Sequence[Expr]) -> list[Expr]:
    """Those of the values that are none of the known ones."""
    return [v for v in values if not any(compare(v, u).equal for u in known)]


def _cases_left_out(system: System, state: State) -> Iterator[Claim]:
    """Cases of the equations for several letters that no value covers, where the function has a value in them."""
    said = [(claim, gives) for of, claim in state.said if of is system for gives in claim.gives]
    for case in cases_left_out.left_out(system, [gives for _, gives in said]):
        excluded = solving.inside(case.value, case.x, state.restrictions) is False
        if not excluded and not state.outside(case.value, case.x):
            value = present(canonical(case.value))
            yield claims.at(value, said[case.after][0], case.x)._replace(left_out=(value,))


#: What names one place where a derivative is 0, and not all of them: f'(x) = 0 at x = 1.
_ONE_PLACE = re.compile(r"[=\s]0\s+at\s+[A-Za-z]\s*=\s*$")


def _is_value_alone(s: Solving) -> bool:
    """Is the only solution that was given a value, f'(x) = 0 at x = 1, so that nothing is said of others?"""
    return len(s.claims) == 1 and _ONE_PLACE.search(s.claims[0].text, 0, s.claims[0].side.start) is not None


def _is_quantity(x: Expr) -> bool:
    """Is it an angle θ, a rate λ, a deviation σ, or a radius r, of which the first solution, or the positive one, is
    meant?
    """
    return ex.name_of(x) in ("r", "R", *functions.GREEK_NAMES)


def _where_lost(s: Solving, missing: Expr) -> Claim:
    """The claim after which a solution is missing: the only equation that has fewer of them, or the last solution."""
    if len(s.reduced) == 1 and not any(compare(z, missing).equal for z in s.reduced[0].keeps):
        return s.reduced[0]
    return (*s.reduced, *s.claims)[-1]


def settled(claim: Claim, state: State) -> Claim:
    """A value that an equation has beside others, once all of them are known: right where they solve the system."""
    if claim.why != PUT_IN:
        return claim
    return _to_solve(claim.side, Outcome("proved" if state.system.is_solved else "undecided"))._replace(
        number=claim.number, text=claim.text
    )


def unsolved(made: list[Claim]) -> list[Claim]:
    """The claims up to the first that says of a formula that it is a number, f'(x) = 2/(2x) = 1, and means it.

    So it is where nobody solves that for the variable, and a slip explains it; without one it is not decided, but in
    the last line.
    """
    for i, claim in enumerate(made):
        if claim.identity is None or any(c.solves for c in _solved_by(made[i + 1 :])):
            continue
        if claim.findings:
            return [*made[:i], claim._replace(outcome=claim.identity, why=(), marked=None)]
        if i + 1 < len(made):
            made[i] = claim._replace(outcome=Outcome("undecided"), why=claims.NOT_DECIDED)
    return made


def _solved_by(later: Sequence[Claim]) -> Iterator[Claim]:
    """What follows an equation, and others that are to be solved with it, up to the next one."""
    together = dropwhile(lambda c: c.why == TO_BE_SOLVED, later)
    return takewhile(lambda c: c.why != TO_BE_SOLVED, together)


def none(side: Side, state: State) -> Claim:
    """Has what was set to zero no solution, as the line says?"""
    assert state.condition is not None
    claim, state.unsolved = claims.undecided(side), None
    missing = solving.left_out(state.condition, state.x, (), state.domain(), state.restrictions)
    if missing:
        return claims.at(missing[0], claim, state.x)._replace(left_out=tuple(missing))
    if not solving.all_known(state.condition, state.x):
        return claim
    return claim._replace(outcome=Outcome("proved"), why=NO_SOLUTION)


def _not_counted(claim: Claim, x: Expr, bounds: Sequence[tuple[int, Bound]]) -> Iterator[Claim]:
    """What is wrong with a solution that is outside the domain, or that the working excludes; one that it excludes in
    a later line is dropped.
    """
    assert claim.solution is not None
    v = claim.solution
    if solving.inside(v, x, [b for n, b in bounds if n <= claim.number]) is False:
        yield claims.at(v, claim, x)._replace(excluded=True)
    elif claim.outside is not None and solving.inside(v, x, [b for _, b in bounds]) is not False:
        yield claims.at(v, claim, x)


def ask(state: State) -> None:
    """Set the slope to zero, of which solutions are said, where nothing else is."""
    if state.condition is None and (slope := _slope(state)) is not None:
        state.set_to_zero(slope)


def ask_for_zeros(state: State) -> None:
    """Set the slope to zero, of which the critical points are said, where it was set to another number, or nothing."""
    if state.condition is None:
        ask(state)
    elif (slope := _slope(state)) is not None:
        gap = canonical(ex.add(state.condition, ex.neg(slope)))
        if written.is_number(gap) and gap is not ex.ZERO:  # f'(x) = 9
            state.set_to_zero(slope)


def _slope(state: State) -> Expr | None:
    """The derivative of the function whose derivative was named last, where that is one of the variable alone."""
    u = state.function(state.about)
    return taken(ex.D(u, state.x)) if u is not None and u.names == {ex.name_of(state.x)} else None


def are_given(text: str, state: State) -> bool:
    """Are there values of the variable in the text: x = 2 or x = -2?"""
    return any(solving.solutions(text, ex.name_of(state.x)))


def are_meant(text: str, state: State) -> bool:
    """Are there several values of the variable in the text that say, though no line has, where the slope is 0?

    x = 0, 2 are, where it is 0 at these and nowhere else; x = ±2, too, where it is not 0 there, nor is the function
    itself, whose zeros these are, or the second derivative.
    """
    sides = [*solving.solutions(text, ex.name_of(state.x))]
    u, slope = state.function(state.about), _slope(state) if state.condition is None and len(sides) > 1 else None
    if u is None or slope is None:
        return False
    values = [taken(written.read(side, state.names).expr) for side in sides]

    def is_zero(v: Expr) -> bool:
        return all(solving.solution(v, state.x, at).equal for at in values)

    if not is_zero(slope):
        return "±" in text and not (is_zero(u) or is_zero(taken(ex.D(slope, state.x))))
    return not solving.left_out(slope, state.x, values, state.domain(), state.restrictions)


def _set_to_zero(before: Expr, right: Expr, state: State) -> Expr | None:
    """The derivative, or the function, that before = right sets to zero, as 2x = 2 does with 2x - 2; else None.

    None for the one that is set to zero already.
    """
    name = ex.name_of(state.x)
    left = taken(before)
    if name not in left.names | right.names:
        return None
    follows = _has_to_follow(state)
    found = _derived_since(state) if follows else state.derived
    slopes = [u for u in found if name in u.names]
    if right is ex.ZERO and state.question is not None and not (before.open or follows):
        slopes += [taken(ex.D(state.question, state.x)), *([] if state.derived else [taken(state.question)])]
    gap = ex.add(left, ex.neg(right))
    if compare(derive(gap, state.x).after, ex.ZERO).word == "proved":  # 2x + 1 - 2x is no equation
        return None
    if _is_number(left, right, found) if follows else is_set(before, right, state):
        return gap
    new = [u for u in reversed(slopes) if u is not state.condition]
    same = next((u for u in new if solving.is_multiple(gap, u, state.x) and _is_parted(left, right, u)), None)
    if same is None and right is ex.ZERO:
        factor = any(solving.is_multiple(gap, u, state.x) for u in state.factors)  # its solutions are those of a case
        case = new[0] if factor and new and state.condition is None else None
        return next((u for u in new if solving.has_zeros_of(gap, u, state.x)), case)
    if same is None and not right.names and left.head == "pow" and state.condition is None:  # q^2 = 25, of 2 - 50/q^2
        return next((u for u in new if solving.has_zeros_of(gap, u, state.x)), None)
    return same


def _is_parted(left: Expr, right: Expr, slope: Expr) -> bool:
    """Are these the terms of the slope, some of them on the other side: 4x^3 = 12x^2, and not (x + 1)^2 = x^2 + 1?

    That is a wrong identity, though its sides differ by 2x.
    """
    if ex.ZERO in (left, right):
        return True
    try:
        whole = expanded(normal(canonical(slope))) or slope
    except (DomainError, ZeroDivisionError):
        return False
    return sum([len(ex.terms(canonical(u))) for u in (left, right)]) <= max(len(ex.terms(f)) for f in ex.factors(whole))


def is_set(before: Expr, right: Expr, state: State) -> bool:
    """Is it a derivative that was found before, and a number that it is to be, as in f'(x) = 4 after f'(x) = 2x?"""
    left, u = taken(before), state.function(state.about)
    if right.names or u is None or not state.is_at_a_point(left) or len(left.names) != 1:
        return _is_number(left, right, state.derived)
    slope = taken(ex.D(u, state.variable))
    return compare(ex.substitute(slope, {state.variable: ex.sym(min(left.names))}), left).equal


def _is_number(left: Expr, right: Expr, slopes: Sequence[Expr]) -> bool:
    """Is it one of the slopes, and a number that this is to be?"""
    return not right.names and any(compare(u, left).equal for u in slopes)


def _has_to_follow(state: State) -> bool:
    """Has a line that does not name a derivative to follow, as no solution was given yet of what was set to zero?

    After f'(x) = 9, 3x^2 - 3 = 0 does not set another one; only a derivative that was found since may be meant.
    """
    return not (state.unsolved is None or state.condition is None or state.order or state.system.is_open)


def _derived_since(state: State) -> list[Expr]:
    """The derivatives that were found after something was set to zero, and not before."""
    known = state.derived[: state.unsolved]
    return [u for u in state.derived[state.unsolved :] if u not in known]


def to_be_solved(side: Side, before: Expr, right: Expr, state: State) -> Claim | None:
    """What there is to say of before = right, which does not hold, as an equation to solve; None where it is none."""
    right = taken(right)
    left = taken(before)
    another = left.names and ex.name_of(state.x) not in left.names and is_set(before, right, state)
    if another and (right is ex.ZERO or state.is_at_a_point(left)):
        state.x = ex.sym(min(left.names))  # 2y = 0, after ∂f/∂y = 2y; 3c^2 = 3, after f'(c)
    state.write(before)
    slope = _set_to_zero(before, right, state)
    if slope is None and right is ex.ZERO:
        slope = state.partly.get(before)
    if slope is None and before.open and right is ex.ZERO and ex.name_of(state.x) in left.names and not state.derived:
        state.set_to_zero(left)  # f'(x) = 0 straight after f(x): whoever means it goes on to solve it
        return Claim(side, None, TO_BE_SOLVED)
    if slope is not None:
        state.set_to_zero(slope)
        return Claim(
            side,
            None,
            TO_BE_SOLVED if right is not ex.ZERO and is_set(before, right, state) else SET_TO_ZERO,
        )
    if state.condition is None and _is_problem(left, right, state):
        state.set_to_zero(ex.add(left, ex.neg(right)))
        return Claim(side, None, TO_BE_SOLVED)
    if state.condition is None or (before.open and right is not ex.ZERO):
        return None
    if state.system.is_open:
        state.x, outcome = state.system.follows(left, right)
        claim = _to_solve(side, outcome)
        return claim._replace(why=TO_SOLVE) if claim.why == SOLVES else claim
    if ex.name_of(state.x) not in before.names | right.names:
        return None
    bounds, gap = state.restrictions, ex.add(left, ex.neg(right))
    no_solution = solving.contradicts(state.condition, left, right, state.x, state.domain(), bounds)
    if no_solution is not None:
        return Claim(side, no_solution, (), above="the left-hand side")
    claim = _to_solve(side, solving.equation(state.condition, left, right, state.x))
    if claim.why != SOLVES:
        return claim
    keeps = solving.kept(state.condition, gap, state.x, state.domain(), bounds)
    loses = not any(solving.is_multiple(gap, u, state.x) for u in state.factors)
    return claim._replace(why=TO_SOLVE, keeps=keeps, loses=loses)


def _is_problem(left: Expr, right: Expr, state: State) -> bool:
    """Is it a formula and a number with which a working begins, 2x + 3 = 7 or 3/5 = sin(θ), and no value, x(10) = 2?"""
    begun = state.question is not None or state.names.meaning or state.derived
    is_of_x = {left.names, right.names} == {frozenset(), frozenset({ex.name_of(state.x)})}
    return is_of_x and not (begun or written.is_at_number(state.defining))


def given(values: Sequence[Side], text: str, state: State) -> Iterator[Claim]:
    """Each value of the variable must be a zero of what was set to zero."""
    condition = state.condition
    assert condition is not None
    state.solutions = [taken(written.read(side, state.names).expr) for side in values]
    state.unsolved = None
    state.names.meaning |= dict(solving.named(text, values, state.solutions, state.x))
    if state.system.is_open:
        yield from _of_a_system(values, state)
        return
    for side, value in zip(values, state.solutions, strict=True):
        if state.outside(value):
            yield Claim(side, None, ("not in the domain",), solution=value, outside=state.about)
            continue
        outcome = solving.solution(condition, state.x, value)
        if outcome.word == "different" and (rough := without_slope(side, value, state)) is not None:
            yield rough
            continue
        there = ex.substitute(condition, {k: v for k, v in state.place.items() if k is not state.x})
        if outcome.word == "different" and there is not condition:  # for a = 2, x = 1/2
            outcome = solving.solution(there, state.x, value)
        if outcome.word == "different" and condition.kinds & ex.kinds("fn"):
            outcome = Outcome("undecided")  # f(1) may be 0
        if outcome.word == "different" and "." in side.text:
            close = solving.near_zero(condition, state.x, value, layout.unit(side))
            if close.equal or (close.word == "undecided" and layout.is_rounded(side)):
                if (unit := layout.unit(side)) is not None:
                    state.rounded[value] = Rounded(unit, solving.rounded(condition, state.x, value, unit))
                yield decided_near(side, close if layout.is_rounded(side) else Outcome("undecided"), "")
                continue
        if outcome.equal and len(values) == 1 and not (value.names or state.several):
            state.system.numbers[ex.name_of(state.x)] = value
        claim = _to_solve(side, outcome)._replace(solution=value if outcome.equal else None)
        if claim.solution is not None and condition is state.wanted and len(values) == 1:
            state.put({state.x: value})
            state.condition = None
        yield claim


def without_slope(side: Side, at: Expr, state: State) -> Claim | None:
    """The claim of a critical point where the function has no slope; None where it has one, and of any other point."""
    u = state.function(state.about)
    asked = state.rough and state.asked == state.number
    if not asked or at.names or u is None or u.names != {ex.name_of(state.x)}:
        return None
    try:
        has_slope = one_sided.about(u, ex.name_of(state.x), at).has_slope
    except DxError:
        return None
    if has_slope is None:
        return claims.undecided(side)
    return None if has_slope else Claim(side, Outcome("proved"), ("no derivative there",), solution=at)


def _of_a_system(values: Sequence[Side], state: State) -> Iterator[Claim]:
    """What there is to say of values of a letter that equations have beside others."""
    for side, value in zip(values, state.solutions, strict=True):
        found = state.system.judge(ex.name_of(state.x), value, state.several or len(values) > 1, state.number)
        state.condition = found.equation or state.condition
        if found.outcome is not None and found.outcome.word == "different" and layout.is_rounded(side):
            close = state.system.rounded(ex.name_of(state.x), value, layout.unit(side))
            if close.word != "different":
                yield decided_near(side, close, "")
                continue
        claim = _to_solve(side, found.outcome or Outcome("undecided"))._replace(gives=((state.x, value),))
        if not found.is_real:
            claim = claim._replace(why=NO_POINT)
        elif found.outcome is None and not value.names:
            known = any(ex.name_of(state.x) in u.names for u in state.system.equations)
            claim = claim._replace(why=PUT_IN) if known else claims.as_given(side)
        yield claim._replace(solution=value if found.equation is not None and not claim.wrong else None)


def near(side: Side, one: Side, value: Expr, state: State, *, put_in: bool = False) -> Claim:
    """Is `one` of the decimals of a side the value, rounded?

    Where numbers were `put_in`, which may be rounded themselves, one that is off by little is not decided.
    """
    decimal, unit = written.read(one, state.names).expr, layout.unit(one)
    outcome = solving.near(value, decimal, unit)
    if put_in and unit is not None and outcome.word == "different" and solving.near(value, decimal, GUARD * unit).equal:
        outcome = Outcome("undecided")
    return decided_near(side, outcome._replace(right=one.text.strip()), "the value")


def rounded(side: Side, value: Expr, decimal: Expr) -> Claim | None:
    """The claim that a decimal behind a sign of equality is the value, rounded; None where it is not, or too short.

    Arithmetic with such decimals, 2*0.577, is not decided where it is near.
    """
    if value.names:
        return None
    if layout.unit(side) is None:
        units = {v: unit for v, unit in layout.decimals_typed(side.text).items() if unit is not None}
        near = off_by_rounding([value], decimal, units)
        return decided_near(side, Outcome("undecided"), "") if near else None
    if not layout.is_rounded(side):
        return None
    outcome = solving.near(value, decimal, layout.unit(side))
    return decided_near(side, outcome, "") if outcome.equal else None


def off_by_rounding(values: Sequence[Expr], u: Expr, units: Mapping[Fraction, Fraction]) -> bool:
    """May u be one of the values, worked out from rounded decimals, each with what one of its last digit is worth?

    A number that is in the values themselves is none of these.
    """
    if not all(map(written.is_number, (*values, u))):
        return False
    exact = {ex.value(n) for value in values for n in ex.postorder(value) if n.head == "num"}
    here, lost = floats.evaluate(u, {}), 0.0
    for number, unit in units.items():
        if abs(number) not in exact:
            lost += abs(floats.evaluate(ex.substitute(u, {ex.num(number): ex.num(number + unit)}), {}) - here)
    return lost != 0 and not all(abs(floats.evaluate(value, {}) - here) > GUARD * lost for value in values)


def decided_near(side: Side, outcome: Outcome, above: str) -> Claim:
    """The claim that a decimal is what it was compared with, rounded."""
    return claims.judged(side, outcome, claims.DIGITS, above)


def _to_solve(side: Side, outcome: Outcome) -> Claim:
    """What there is to say of an equation, or of a value, after something was set to zero."""
    return claims.judged(side, outcome, SOLVES, SET)
