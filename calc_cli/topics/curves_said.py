"""Workings that begin with an equation, x^2 + y^2 = 25: what follows from it, and from its derivative.

The letters that are differentiated are unknown functions of the variable.  A line is compared wherever the equation
holds; where letters were given values, a point on a curve or a moment, at these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from calc_cli import expr as ex
from calc_cli.errors import DomainError, DxError, InputError
from calc_cli.expr import Expr
from calc_cli.simplify import canonical
from calc_cli.topics import claims, implicit, layout, slopes_said, solving, written
from calc_cli.topics.claims import SET_TO_ZERO, SOLVES, TO_BE_SOLVED, TO_SOLVE, Claim, State, taken
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.layout import Side
from calc_cli.topics.notation import PRIMES, quotients
from calc_cli.topics.relation import Curve, follows_from

_PRIMED = re.compile(rf"([A-Za-z])[{PRIMES}]")
_GIVEN, _THERE, _IMPLICIT, _ON_IT = ("given",), ("its value there",), ("implicit differentiation",), ("on the curve",)
_UNDECIDED = Outcome("undecided")
#: What is not 0 where values do not solve an equation.
_GAP = "what is between its sides"


def begin(lines: Iterable[str], state: State, question: Expr | None = None) -> None:
    """Let a working be one of an equation: the `question`, or its first line, where later ones differentiate it."""
    filled = [line for line in lines if line.strip()]
    equation = (question.args[0], question.args[1]) if question is not None else _first(filled, state)
    if equation is None or any(u.open or u.kinds & ex.kinds("fn") for u in equation):
        return
    moving = {name: None for line in filled for name in _differentiated(line, state.x)}
    dependent = [name for name in moving if name in equation[0].names | equation[1].names]
    if question is not None and not dependent:
        dependent = [implicit.letters(question, ex.name_of(state.x))[1]]
    if not dependent or len(equation[0].names | equation[1].names) < 2:
        return
    try:
        state.curve = Curve(*equation, state.x, dependent)
    except (DomainError, ValueError):
        return
    state.names.meaning |= {ex.name_of(letter): u for letter, u in state.curve.known.items()}
    state.names.arguments.setdefault(state.curve.top, (ex.name_of(state.x), state.curve.top))


def _first(lines: Sequence[str], state: State) -> tuple[Expr, Expr] | None:
    """The sides of the first line, where it is an equation between letters and defines none of them."""
    sides = layout.sides(lines[0]) if lines else []
    if len(sides) != 2 or sides[1].tends is not None:
        return None
    try:
        name = written.definition(sides[0], state.names)[0]
        left, right = (written.read(side, state.names).expr for side in sides)
    except DxError:
        return None
    finally:
        state.names.notes.clear()
    return None if name and name not in right.names else (left, right)


def _differentiated(line: str, x: Expr) -> Iterator[str]:
    """The letters of which the line has derivatives by x."""
    yield from quotients(line, ex.name_of(x))
    for m in _PRIMED.finditer(line):
        if m[1] != ex.name_of(x):
            yield m[1]


def stated(text: str, state: State) -> Iterator[Claim]:
    """The claims of a line of such a working."""
    curve = state.curve
    assert curve is not None
    if state.place:
        yield from _placed(text, state, curve)
    for part in layout.listed(text) or [text]:
        pieces = [layout.side(part, *span).text for span in solving.cases(part)]
        cases = [one for piece in pieces for one in solving.signed(piece)]
        before = curve.place, curve.branch
        for case in cases:
            yield from _equalities(case, state, curve)
            if len(cases) > 1:
                curve.place, curve.branch = before


def _placed(text: str, state: State, curve: Curve) -> Iterator[Claim]:
    """What there is to say of the values that a line begins with: at (3, 4)."""
    curve.place = {curve.plainly(ex.substitute(k, curve.known)): v for k, v in state.place.items()}
    state.place = {}
    left = curve.there()[0]
    if not left.names:
        side = layout.side(text, 0, len(text))
        outcome = compare(left, ex.ZERO)
        yield Claim(side, outcome, SOLVES, side.start, side.end, above=_GAP)


def _equalities(text: str, state: State, curve: Curve) -> Iterator[Claim]:
    """The claims of one equality after another."""
    text, near = layout.decimals(text)
    first, *rest = layout.sides(text)
    if not (rest or near) or any(side.tends is not None for side in rest):
        raise InputError("an equation is expected", first.start, first.end)
    if first.text.strip():
        curve.last = _named(first, curve) or taken(written.read(first, state.names).expr)
        curve.is_checked, curve.is_slope = False, curve.plainly(curve.last) is ex.sym(curve.top + "'")
    if curve.last is None:
        raise InputError("nothing stands before the sign", first.start, first.end)
    for side in rest:
        if curve.is_slope and _named(side, curve) is not None:  # slope: m = -3/4
            continue
        right = taken(written.read(side, state.names).expr)
        claim = _judged(curve.last, right, side, curve, state)
        yield claim
        curve.last, curve.is_checked = right, claim.outcome is not None and claim.outcome.equal
        if claim.wrong:
            return
    for side in near:
        yield _near(written.read(side, state.names).expr, side, curve)


def _near(decimal: Expr, side: Side, curve: Curve) -> Claim:
    """Is the decimal what stands before it, rounded?"""
    assert curve.last is not None
    value, unit = curve.value(curve.last), layout.unit(side)
    outcome = _UNDECIDED if value.names else solving.near(value, decimal, unit)._replace(right=side.text.strip())
    why = ("to the digits written",) if outcome.equal else ("not decided",)
    return Claim(side, outcome, why, side.start, side.end, above="the value")


def _named(side: Side, curve: Curve) -> Expr | None:
    """The slope, or that of the normal, where the side is a name of it."""
    name = side.text.strip()
    top = ex.unknown(curve.top, 1, curve.x)
    if not curve.is_of_points or name not in (*slopes_said.SLOPES, "m") or name in curve.letters:
        return None
    return ex.neg(ex.div(ex.ONE, top)) if name == "normal" else top


def _judged(left: Expr, right: Expr, side: Side, curve: Curve, state: State) -> Claim:
    """What there is to say of left = right."""
    a, b = (curve.plainly(u) for u in (left, right))
    found = Claim(side, _UNDECIDED, ("not decided",), side.start, side.end, above="the left-hand side")
    if not curve.begun and ex.eq(a, b) is curve.equation:
        curve.begun = True
        return found._replace(outcome=None, why=_GIVEN)
    curve.begun = True
    if a.head == "sym" and ex.name_of(a) in curve.letters | curve.rates and not b.names:
        return _value(a, b, found, curve)
    outcome = curve.along(left, right)
    if outcome.equal:
        has_rates = not curve.rates.isdisjoint(a.names | b.names)
        why = (TO_SOLVE if curve.differentiated else _IMPLICIT) if has_rates else _ON_IT
        curve.differentiated |= has_rates
        return found._replace(outcome=outcome, why=why)
    if curve.is_slope and right is ex.ZERO:
        return _set_to(left, ex.ZERO, found, curve)
    if curve.zeros and follows_from(a, b, curve.gap, *curve.zeros):
        curve.consequences.append(ex.add(a, ex.neg(b)))
        return found._replace(outcome=Outcome("proved"), why=TO_SOLVE)
    if a.head == "sym" and a not in ex.postorder(b) and b.names <= curve.letters:  # y = sqrt(25 - x^2)
        branch = compare(ex.substitute(curve.gap, {a: b}), ex.ZERO)
        if branch.equal:
            curve.branch = {a: b}
            return found._replace(outcome=branch, why=SOLVES)
    if curve.place:
        return _there(left, right, found, curve, state)
    # y = 2x, after the derivative was found, may be a further condition, and letters that are new any number
    is_open = curve.rates.isdisjoint(a.names | b.names) and not curve.is_slope
    further = is_open and (curve.zeros or curve.differentiated or not curve.is_of_points)
    put_in = curve.differentiated and not b.names  # y' = -x/y = -3/4, where the point is not said
    if further or put_in or not a.names | b.names <= curve.letters | curve.rates or outcome.word != "different":
        return found
    return found._replace(outcome=outcome, why=())


def _set_to(left: Expr, value: Expr, found: Claim, curve: Curve) -> Claim:
    """Remember that the derivative is set to the value, as where a tangent is horizontal."""
    gap = canonical(ex.add(curve.eliminated(left), ex.neg(value)))
    curve.zeros, curve.solved, curve.place = [gap], False, {}
    return found._replace(outcome=None, why=SET_TO_ZERO if value is ex.ZERO else TO_BE_SOLVED)


def _value(letter: Expr, value: Expr, found: Claim, curve: Curve) -> Claim:
    """What there is to say of x = 3, or y' = -3/4: given, or what the equations say there, right or wrong."""
    if letter in curve.place and not compare(curve.place[letter], value).equal:
        curve.place = {}  # another point
    curve.place = {k: v for k, v in curve.place.items() if k is not letter}
    slope = _slope_there(letter, curve)
    outcomes = [solving.solution(u, letter, value) for u in curve.there() if u.names == {ex.name_of(letter)}]
    if slope is not None:
        outcomes = [compare(slope, value)._replace(point=claims.shown(curve.place))]
    elif not outcomes and ex.name_of(letter) in curve.rates and curve.is_of_points:
        return _slope_said(value, found, curve)
    elif not outcomes and curve.zeros:
        outcomes = [_solves(letter, value, curve)]
    outcome = next((o for o in outcomes if not o.equal), outcomes[0] if outcomes else None)
    if outcome is not None and outcome.word == "different":
        return found._replace(outcome=outcome, why=SOLVES, above=_GAP if slope is None else "the derivative")
    curve.place, curve.solved = {**curve.place, letter: value}, True
    return found._replace(outcome=outcome, why=_GIVEN if outcome is None else SOLVES)


def _slope_said(value: Expr, found: Claim, curve: Curve) -> Claim:
    """What there is to say of y' = 1, where the point is not known."""
    slope = ex.unknown(curve.top, 1, curve.x)
    if value is ex.ZERO or (curve.differentiated and not curve.place):
        return _set_to(slope, value, found, curve)
    return found if curve.place else found._replace(outcome=curve.along(slope, value), why=())


def _solves(letter: Expr, value: Expr, curve: Curve) -> Outcome:
    """Is it the value of the letter where the derivative is what it was set to?  Wrong is one with no such point.

    Not decided is one with points where the formula of the derivative is 0/0, alone: a branch may have any slope there.
    """
    here = (curve.gap, *curve.zeros, ex.add(letter, ex.neg(value)))
    if follows_from(ex.ONE, ex.ZERO, *here):
        different = Outcome("different", point=claims.shown({letter: value}), left="not 0", right="0")
        return _UNDECIDED if curve.solved else different
    if follows_from(ex.ONE, ex.ZERO, *here, curve.regular):
        return _UNDECIDED
    alone = [u for u in curve.consequences if u.names == letter.names]
    if any(solving.solution(u, letter, value).equal for u in alone):
        return Outcome("proved")
    return Outcome("proved") if follows_from(letter, value, curve.gap, *curve.zeros) else _UNDECIDED


def _slope_there(letter: Expr, curve: Curve) -> Expr | None:
    """The number that the letter, a derivative, is at the point, where all that it depends on is known there."""
    slope = curve.value(ex.unknown(curve.top, 1, curve.x))
    return None if ex.name_of(letter) != curve.top + "'" or slope.names else slope


def _there(left: Expr, right: Expr, found: Claim, curve: Curve, state: State) -> Claim:
    """What there is to say of left = right, which does not hold everywhere, at the point that was given."""
    a, b = (curve.plainly(u) for u in (left, right))
    line = _line(a, canonical(ex.add(a, ex.neg(b))), found.side, curve, state)
    if line is not None:
        return line
    letters = b.names if curve.is_checked or a.head == "sym" else a.names | b.names
    mentioned = not letters.isdisjoint({ex.name_of(k) for k in curve.place})
    a, b = (ex.substitute(u, curve.place) for u in (a, b))
    filled = [curve.value(u) for u in (left, right)]
    gap, equations = ex.add(a, ex.neg(b)), curve.there()
    outcome = _UNDECIDED
    if not filled[0].names | filled[1].names:
        outcome = compare(*filled)
    elif any(solving.is_same_equation(gap, u) for u in equations if u.names) or follows_from(a, b, *equations):
        outcome = Outcome("proved")
    elif len(gap.names) == 1:
        letter = ex.sym(*gap.names)
        outcomes = [solving.equation(u, a, b, letter) for u in equations if u.names == gap.names]
        outcome = outcomes[0] if outcomes else outcome
    if outcome.word == "different":
        return found._replace(outcome=outcome._replace(point=claims.shown(curve.place)), why=())
    why = _THERE if outcome.equal and not mentioned else ("not decided",)
    return found._replace(outcome=outcome if not mentioned else _UNDECIDED, why=why)


def _line(left: Expr, gap: Expr, side: Side, curve: Curve, state: State) -> Claim | None:
    """What there is to say of the tangent at the point, or the normal, whose equation is gap = 0; None of no line.

    y - 4 = ..., once the derivative is known, is the tangent where nothing else is said.
    """
    y = ex.sym(curve.top)
    here = curve.value(ex.unknown(curve.top, 1, curve.x))
    if not curve.is_of_points or not {curve.x, y} <= curve.place.keys() or here.names:
        return None
    away = canonical(ex.add(left, ex.neg(y)))
    asked = curve.differentiated and away is not ex.ZERO and not away.names
    return slopes_said.line(gap, (curve.place[curve.x], curve.place[y]), here, side, state, y, asked=asked)
