"""Workings that begin with an equation, x^2 + y^2 = 25: what follows from it, and from its derivative.

The letters that are differentiated are unknown functions of the variable.  A line is compared wherever the equation
holds; where letters were given values, a point on a curve or a moment, at these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from math import isfinite

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, DxError, InputError
from calc_cli.expr import Expr
from calc_cli.grading.diagnosis import Finding
from calc_cli.numeric import floats, reals
from calc_cli.simplify import canonical
from calc_cli.topics import implicit
from calc_cli.topics.equality import Outcome, compare, not_zero
from calc_cli.topics.notation import differentials, primed, quotients
from calc_cli.workings import claims, layout, slopes_said, solutions_said, solving, written
from calc_cli.workings.claims import NO_POINT, SET_TO_ZERO, SOLVES, TO_BE_SOLVED, TO_SOLVE, Claim, State, taken
from calc_cli.workings.layout import Side
from calc_cli.workings.relation import Curve, Standing, follows_from

_SLOPE = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(slopes_said.SLOPES)})\s*=")
_IMPLICIT, _ON_IT = ("implicit differentiation",), ("on the curve",)
_LETTER = re.compile("[A-Za-zα-ω]")
_UNDECIDED = Outcome("undecided")
#: The slip of 2x + 2y = 0 after x^2 + y^2 = 25.
_PRIME_FORGOTTEN = Finding(
    "y' forgotten", "y depends on x: the chain rule leaves a factor y' where y was differentiated."
)
#: What is worked out from rounded values may be off by so much of itself, to each side.
_LITTLE = Fraction(1, 5)
#: What is not 0 where values do not solve an equation.
_GAP = claims.GAP


def begin(lines: Iterable[str], state: State, question: Expr | None = None) -> None:
    """Let a working be one of an equation: the `question`, or its first line, where later ones differentiate it."""
    filled = [line for line in lines if line.strip()]
    equation = (question.args[0], question.args[1]) if question is not None else _first(filled, state)
    if equation is None or any(u.open or u.kinds & ex.kinds("fn") for u in equation):
        return
    beside = [[*differentials(line)] for line in filled]
    x = ex.name_of(state.x)
    moving = {
        name: None for line, found in zip(filled, beside, strict=True) for name in _differentiated(line, found, x)
    }
    dependent = [name for name in moving if name in equation[0].names | equation[1].names]
    if not {*moving}.difference(dependent).isdisjoint(_defined(filled)):  # A = xy/2, and dA/dt, of x^2 + y^2 = 25
        return
    if not dependent and (
        question is not None or any(map(_SLOPE.search, filled)) or _lacks_a_prime(equation, filled[1:], state)
    ):
        dependent = [implicit.letters(question or ex.eq(*equation), x)[1]]
    if not dependent or len(equation[0].names | equation[1].names) < 2:
        return
    try:
        curve = Curve(*equation, state.x, dependent)
    except (DomainError, ValueError):
        return
    state.standing = Standing(curve)
    state.names.meaning |= {ex.name_of(letter): u for letter, u in curve.known.items()}
    run = "d" + x  # dy is y' dx, whatever dx is
    if any(x in found for found in beside):
        state.names.declared |= {run}
        state.names.meaning |= {"d" + name: ex.mul(ex.unknown(name, 1, state.x), ex.sym(run)) for name in dependent}
    state.names.arguments.setdefault(curve.top, (x, curve.top) if curve.is_of_points else tuple(sorted(dependent)))


def _defined(lines: Sequence[str]) -> set[str]:
    """The letters that the lines say by others: the A of A = xy/2."""
    found = (layout.sides(part) for line in lines for part in layout.equalities(line))
    return {
        m[1]
        for first, *rest in found
        if rest and (m := layout.NAMED.fullmatch(first.text)) and _LETTER.search(rest[0].text)
    }


def _first(lines: Sequence[str], state: State) -> tuple[Expr, Expr] | None:
    """The sides of the first line, where that is an equation between letters and defines none but the variable."""
    sides = layout.sides(lines[0]) if lines else []
    if len(sides) != 2 or sides[1].tends is not None:
        return None
    try:
        with state.names.glance():
            name = written.definition(sides[0], state.names)[0]
            left, right = (written.read(side, state.names).expr for side in sides)
    except DxError:
        return None
    return None if name not in ("", ex.name_of(state.x), *right.names) else (left, right)


def _lacks_a_prime(equation: tuple[Expr, Expr], lines: Sequence[str], state: State) -> bool:
    """Is the second line the derivative of the equation, with every y' forgotten: 2x + 2y = 0?"""
    sides = layout.sides(lines[0]) if lines else []
    try:
        x, y = map(ex.sym, implicit.letters(ex.eq(*equation), ex.name_of(state.x)))
        with state.names.glance():
            left, right = (written.read(side, state.names).expr for side in sides)
        slope = ex.add(*[derive(ex.add(equation[0], ex.neg(equation[1])), letter).after for letter in (x, y)])
        return solving.is_same_equation(ex.add(left, ex.neg(right)), slope) and bool(slope.names)
    except (DxError, ValueError):
        return False


def _differentiated(line: str, beside: Sequence[str], x: str) -> Iterator[str]:
    """The letters of which the line has derivatives by x; `beside` are those whose differentials it has."""
    yield from [named.function for named in quotients(line) if named.function and {*named.by} == {x}]
    yield from [letter for letter in (*(beside if x in beside else ()), *primed(line)) if letter != x]


def stated(text: str, state: State) -> Iterator[Claim]:
    """The claims of a line of such a working."""
    now = state.standing
    assert now is not None
    if state.place:
        yield from _placed(text, state, now)
    points = [layout.side(text, *span).text for span in solving.cases(text)]
    for point in points if all(map(layout.listed, points)) else [text]:  # x = 3, y = 4 or x = -3, y = -4
        for part in layout.listed(point) or [point]:
            yield from _cases(part, state, now)


def _cases(text: str, state: State, now: Standing) -> Iterator[Claim]:
    """The claims of y = 3 or y = -3, of y = ±3, or of one equation; what one of several says is not known of others."""
    pieces = [layout.side(text, *span).text for span in solving.cases(text)]
    cases = [one for piece in pieces for one in solving.signed(piece)]
    before = now.place, now.branch
    for case in cases:
        yield from _equalities(case, state, now)
        if len(cases) > 1:
            now.place, now.branch = before
            now.since = 0


def _placed(text: str, state: State, now: Standing) -> Iterator[Claim]:
    """What there is to say of the values that a line begins with: at (3, 4)."""
    now.leave(state.number)
    now.place |= {now.plainly(ex.substitute(k, now.curve.known)): v for k, v in state.place.items()}
    state.place = {}
    side = layout.side(text, 0, len(text))
    for left in now.there():
        if not left.names:
            yield Claim(side, compare(left, ex.ZERO), SOLVES, above=_GAP)


def _equalities(text: str, state: State, now: Standing) -> Iterator[Claim]:
    """The claims of one equality after another."""
    text, near = layout.decimals(text)
    first, *rest = layout.sides(text)
    if not (rest or near):
        written.read(first, state.names)  # what it is not
    if not (rest or near) or any(side.tends is not None for side in rest):
        raise InputError("an equation is expected", first.start, first.end)
    if first.text.strip():
        now.last = _named(first, now.curve) or taken(written.read(first, state.names).expr)
        now.is_checked, now.is_slope = False, now.plainly(now.last) is ex.sym(now.curve.top + "'")
        now.is_derivative = now.last.head == "fn" and bool(ex.primes(now.last))
    if now.last is None:
        raise InputError("nothing stands before the sign", first.start, first.end)
    for side in rest:
        if now.is_slope and _named(side, now.curve) is not None:  # slope: m = -3/4
            continue
        right = taken(written.read(side, state.names).expr)
        claim = _judged(_Equality(now.last, right, side, now), now, state)
        if claim.wrong and right is ex.ZERO and side is rest[0] and first.text.strip():
            claim = claim._replace(marked=(first.start, first.end))  # and not the 0
        yield claim
        now.last, now.is_checked = right, claim.outcome is not None and claim.outcome.equal
        if claim.wrong:
            return
    for side in near:
        yield _near(now.last, side, now, state)


def _near(left: Expr, side: Side, now: Standing, state: State) -> Claim:
    """Is the decimal what stands before it, rounded?"""
    value = now.value(left)
    decimal = written.read(side, state.names).expr
    if not value.names:
        claim = solutions_said.near(side, side, value, state)
        if claim.outcome is not None and claim.outcome.equal:
            now.write(value, decimal)
        return claim
    said = _Equality(left, decimal, side, now)
    return (_of_digits(said, now, state, True) if _is_value(said, now) else None) or said.undecided


def _named(side: Side, curve: Curve) -> Expr | None:
    """The slope, or that of the normal, where the side is a name of it."""
    name = side.text.strip()
    if not curve.is_of_points or name not in (*slopes_said.SLOPES, "m") or name in curve.letters:
        return None
    return ex.neg(ex.div(ex.ONE, curve.derivative)) if name == "normal" else curve.derivative


class _Equality:
    """left = right, as a line says it, and the same with letters for the functions, a = b."""

    def __init__(self, left: Expr, right: Expr, side: Side, now: Standing) -> None:
        self.left, self.right, self._now = left, right, now
        self.a, self.b = (now.plainly(u) for u in (left, right))
        self.names = self.a.names | self.b.names
        self.has_rates = not now.curve.rates.isdisjoint(self.names)
        self.undecided = claims.judged(side, _UNDECIDED, above="the left-hand side")

    @cached_property
    def along(self) -> Outcome:
        """Does it hold wherever the equation of the curve does?"""
        return self._now.along(self.left, self.right)

    def claim(self, outcome: Outcome | None, why: tuple[str, ...] = (), above: str = "the left-hand side") -> Claim:
        """What there is to say of it."""
        is_open = outcome is not None and outcome.word == "undecided" and why != NO_POINT
        return self.undecided if is_open else self.undecided._replace(outcome=outcome, why=why, above=above)


def _judged(said: _Equality, now: Standing, state: State) -> Claim:
    """What there is to say of an equality: what the first of the ways says that says anything."""
    for way in _WAYS:
        if (claim := way(said, now, state)) is not None:
            return claim
    return said.undecided


def _given(said: _Equality, now: Standing, _: State) -> Claim | None:
    """The equation of the curve itself, where the working begins with it."""
    begun, now.begun = now.begun, True
    return said.claim(None, claims.GIVEN) if not begun and ex.eq(said.a, said.b) is now.curve.equation else None


def _is_value(said: _Equality, now: Standing) -> bool:
    """Is it a letter of the curve, or its rate, and a number?"""
    names = now.curve.letters | now.curve.rates
    return said.a.head == "sym" and ex.name_of(said.a) in names and not said.b.names


def _rounded(said: _Equality, now: Standing, state: State) -> Claim | None:
    """x = 0.577, where equations say that it is 1/sqrt(3): right to the digits written, if these are three or more."""
    side = said.undecided.side
    is_decimal = "." in side.text and _is_value(said, now)
    return _of_digits(said, now, state, layout.is_rounded(side)) if is_decimal else None


def _of_digits(said: _Equality, now: Standing, state: State, enough: bool) -> Claim | None:
    """The claim that the decimal is the value of the letter, rounded; None where it is that value, or no such decimal.

    Where it has not `enough` digits, nothing is decided.
    """
    letter, decimal, unit = said.a, said.b, layout.unit(said.undecided.side)
    equations = [*_alone(letter, now.place, now), *[u for u in now.consequences if u.names == letter.names]]
    if unit is None or any(solving.solution(u, letter, decimal).equal for u in equations):
        return None
    close = [u for u in equations if solving.near_zero(u, letter, decimal, unit).equal]
    exact = next((v for u in close if (v := solving.rounded(u, letter, decimal, unit)) is not None), None)
    if exact is None or not enough:
        guard = solutions_said.GUARD * unit
        off = [u for u in equations if now.is_rounded and solving.near_zero(u, letter, decimal, guard).equal]
        return said.undecided if close or off else None
    claim = _value(_Equality(said.left, exact, said.undecided.side, now), now, state)
    if claim is None or claim.outcome is None or not claim.outcome.equal:
        return claim
    now.write(exact, decimal)
    return claim._replace(why=claims.DIGITS)


def _alone(letter: Expr, place: dict[Expr, Expr], now: Standing) -> list[Expr]:
    """What is 0 for the letter alone, with the values of the others put in: by the equation and its derivative."""
    place = {k: v for k, v in place.items() if k is not letter}
    filled = [ex.substitute(u, place) for u in (now.curve.gap, now.curve.slope)]
    slope = ex.substitute(now.eliminated(now.curve.derivative), place)
    if ex.name_of(letter) == now.curve.top + "'" and not slope.names:
        filled.append(ex.add(letter, ex.neg(slope)))
    return [u for u in filled if u.names == letter.names]


def _value(said: _Equality, now: Standing, state: State) -> Claim | None:
    """x = 3, or y' = -3/4: given, or what the equations say there, right or wrong."""
    if not _is_value(said, now):
        return None
    letter, value = said.a, said.b
    if letter in now.place and not compare(now.place[letter], value).equal:  # another point
        lists = len(now.point) == 1 and now.since in (0, state.number)  # x = 3, x = -3
        now.leave(0 if lists else state.number)
    elif not now.point:
        now.since = state.number
    now.place = {k: v for k, v in now.place.items() if k is not letter}
    slope = _slope_there(letter, now)
    outcomes = [solving.solution(u, letter, value) for u in _alone(letter, now.place, now)]
    claim = said.claim(None, claims.GIVEN)
    if slope is not None:
        claim = said.claim(compare(slope, value).at(now.place), SOLVES, "the derivative")
    elif outcomes:
        claim = said.claim(next((o for o in outcomes if not o.equal), outcomes[0]), SOLVES, _GAP)
    elif ex.name_of(letter) in now.curve.rates:
        if now.curve.is_of_points:
            return _slope_said(said, now)
        claim = _rate_said(said, now)
    if claim.wrong and now.is_rounded:
        claim, value = _as_typed(said, claim, now), slope or value
    if now.zeros and not claim.wrong and ex.name_of(letter) in now.curve.letters:
        claim = _solves(said, claim, now, state)
    if not claim.wrong and claim.why != NO_POINT:
        now.typed.pop(letter, None)
        now.know(letter, value)
    return claim


def _rate_said(said: _Equality, now: Standing) -> Claim:
    """What there is to say of a rate, dy/dt = 3, that the values of the moment do not give as a number.

    Where the equation gives one more letter, y of y^2 = 16, the rate must solve the derivative with one of its values;
    a length is positive.  Given is one that nothing determines; at a second moment it is not decided.
    """
    if (by_branch := _on_the_branch(said.a, now)) is not None:
        return said.claim(solving.solution(by_branch, said.a, said.b), SOLVES, _GAP)
    gap, slope = now.there()
    if len(gap.names) != 1 or slope.names != gap.names | {ex.name_of(said.a)}:
        return said.undecided if now.is_known_before(said.a) else said.claim(None, claims.GIVEN)
    y = ex.sym(*gap.names)
    values = solving.real_zeros(gap, y)
    there = [ex.substitute(slope, {said.a: said.b})]
    if values is None or (right := solving.vanish(there, y, values)) is None:
        return said.undecided
    if right:
        lengths = [v for v in values if reals.sign(y, {ex.name_of(y): v}) == 1]
        return said.claim(Outcome("proved") if solving.vanish(there, y, lengths) else _UNDECIDED, SOLVES)
    return said.claim(not_zero({**now.place, said.a: said.b}), SOLVES, _GAP)


def _on_the_branch(rate: Expr, now: Standing) -> Expr | None:
    """What is 0 for the rate alone where a letter was said by the others, s = (2/3)x; None where that does not tell."""
    for letter, u in now.branch.items():
        others = [ex.sym(name) for name in sorted(u.names)]
        parts = [ex.mul(derive(u, other).after, ex.sym(f"{ex.name_of(other)}'")) for other in others]
        gap = ex.add(ex.sym(f"{ex.name_of(letter)}'"), ex.neg(ex.add(*parts) if parts else ex.ZERO))
        there = ex.substitute(gap, {k: v for k, v in now.place.items() if k is not rate})
        if there.names == rate.names:
            return there
    return None


def _as_typed(said: _Equality, claim: Claim, now: Standing) -> Claim:
    """The `claim` that a value is wrong, where it is so for the decimals that were written for others, too: 8.66 for
    sqrt(75).  One that is off by little is not decided.
    """
    letter, value = said.a, said.b
    equations = _alone(letter, now.as_typed, now)
    if equations and all(solving.solution(u, letter, value).equal for u in equations):
        return claim._replace(outcome=Outcome("proved"))
    found = floats.evaluate(value, {})
    number = Fraction(f"{found if isfinite(found) else 0:.6g}")
    exact = _alone(letter, now.place, now)
    close = [u for u in exact if solving.near_zero(u, letter, ex.num(number), _LITTLE * abs(number)).equal]
    return said.undecided if close else claim


def _slope_there(letter: Expr, now: Standing) -> Expr | None:
    """The number that the letter, a derivative, is at the point, where all that it depends on is known there."""
    slope = now.value(now.curve.derivative)
    return None if ex.name_of(letter) != now.curve.top + "'" or slope.names else slope


def _slope_said(said: _Equality, now: Standing) -> Claim:
    """What there is to say of y' = 1, where the point is not known: it is so everywhere, or is asked where."""
    slope, value = now.curve.derivative, said.b
    if now.place and value is not ex.ZERO:
        return said.undecided
    everywhere = _everywhere(said, now)
    if everywhere is not None:
        return everywhere
    gap = ex.add(now.eliminated(slope), ex.neg(value))
    never = value is not ex.ZERO and follows_from(ex.ONE, ex.ZERO, now.curve.gap, gap)
    if never or not (value is ex.ZERO or now.differentiated):
        return said.claim(said.along)
    return _set_to(slope, value, said, now)


def _set_to(left: Expr, value: Expr, said: _Equality, now: Standing) -> Claim:
    """Remember that the derivative is set to the value, as where a tangent is horizontal."""
    gap = canonical(ex.add(now.eliminated(left), ex.neg(value)))
    now.zeros, now.solved, now.place = [gap], False, {}
    return said.claim(None, SET_TO_ZERO if value is ex.ZERO else TO_BE_SOLVED)


def _solves(said: _Equality, claim: Claim, now: Standing, state: State) -> Claim:
    """Is it the value of the letter where the derivative is what it was set to, with the values that are known?

    Wrong is one with no such point.  Another line may say it of another point, and behind a point that was found, of
    one with any derivative: then there is the `claim` on the curve alone.
    """
    letter, value = said.a, said.b
    known = {k: v for k, v in now.place.items() if ex.name_of(k) in now.curve.letters}
    if known and _set_there(said, known, now).wrong:
        return claim
    there = _set_there(said, {**known, letter: value}, now)
    if not there.wrong or (known and now.since == state.number):
        return there
    if known and not _set_there(said, {letter: value}, now).wrong:
        now.since, now.place = state.number, {}
        return said.undecided
    return said.undecided if now.solved and not known else there


def _set_there(said: _Equality, at: dict[Expr, Expr], now: Standing) -> Claim:
    """Is there a real point with these values at which the derivative is what it was set to?

    Not decided is one with no real point, or with points where the formula of the derivative is 0/0, alone: a branch
    may have any slope there.
    """
    gap = now.curve.gap
    others = sorted(now.curve.letters.union(*[u.names for u in now.zeros]) - {ex.name_of(k) for k in at})
    there = [ex.substitute(u, at) for u in (gap, *now.zeros)]
    equal = [ex.add(k, ex.neg(v)) for k, v in at.items()]
    different = not_zero(at)
    above = [v for v in map(solving.above, now.zeros) if v is not None]
    if follows_from(ex.ONE, ex.ZERO, gap, *above, *equal):
        outcome = different
    elif not others:
        outcome = _are_zero(there).at(at)
    elif len(others) == 1:
        letter = ex.sym(others[0])
        points = solving.real_zeros(there[0], letter)
        if points == []:
            return said.claim(_UNDECIDED, NO_POINT)
        right = None if points is None else solving.vanish(there[1:], letter, points)
        if right is False and solving.vanish([ex.substitute(u, at) for u in above], letter, points or ()):
            right = None  # 0/0
        outcome = {True: Outcome("proved"), False: different, None: _UNDECIDED}[right]
    else:
        right = follows_from(said.a, said.b, gap, *now.zeros) and solving.have_common_zero(there, others)
        outcome = Outcome("proved") if right else _UNDECIDED
    return said.claim(outcome, SOLVES, _GAP)


def _are_zero(these: Sequence[Expr]) -> Outcome:
    """Are the numbers 0?  Where one of them has no value, that is not decided."""
    try:
        outcomes = [compare(u, ex.ZERO) for u in these]
    except DomainError:
        return _UNDECIDED
    return next((o for o in outcomes if not o.equal), outcomes[0])


def _everywhere(said: _Equality, now: Standing, _: State | None = None) -> Claim | None:
    """What holds all along the curve."""
    if not said.along.equal:
        return None
    why = (TO_SOLVE if now.differentiated else _IMPLICIT) if said.has_rates else _ON_IT
    now.differentiated |= said.has_rates
    if _is_a_letter_by_others(said, now):
        now.branch = {said.a: said.b}
    return said.claim(said.along, why)


def _is_a_letter_by_others(said: _Equality, now: Standing) -> bool:
    """Does it say a letter of the curve by the others, y = sqrt(25 - x^2)?"""
    return said.a.head == "sym" and said.a not in ex.postorder(said.b) and said.names <= now.curve.letters


def _set_to_zero(said: _Equality, now: Standing, _: State) -> Claim | None:
    """A formula of the derivative that is set to a number: y' = -x/y = 0, or 1 where no point is known."""
    is_set = said.right is ex.ZERO or (now.curve.is_of_points and not (now.place or said.right.names))
    return _set_to(said.left, said.right, said, now) if now.is_slope and said.left.names and is_set else None


def _consequence(said: _Equality, now: Standing, _: State) -> Claim | None:
    """What follows where the derivative is what it was set to."""
    if not now.zeros or not follows_from(said.a, said.b, now.curve.gap, *now.zeros):
        return None
    now.consequences.append(ex.add(said.a, ex.neg(said.b)))
    return said.claim(Outcome("proved"), TO_SOLVE)


def _branch(said: _Equality, now: Standing, _: State) -> Claim | None:
    """A letter as a function of the others: y = sqrt(25 - x^2)."""
    a, b = said.a, said.b
    if not _is_a_letter_by_others(said, now):
        return None
    outcome = compare(ex.substitute(now.curve.gap, {a: b}), ex.ZERO)
    if not outcome.equal:
        return None
    now.branch = {a: b}
    return said.claim(outcome, SOLVES)


def _line(said: _Equality, now: Standing, state: State) -> Claim | None:
    """The tangent at the point, or the normal.

    y - 4 = ..., once the derivative is known, is the tangent where nothing else is said.
    """
    curve, y = now.curve, ex.sym(now.curve.top)
    if not curve.is_of_points or not {curve.x, y} <= now.place.keys() or now.value(curve.derivative).names:
        return None
    away = canonical(ex.add(said.a, ex.neg(y)))
    asked = now.differentiated and away is not ex.ZERO and not away.names
    gap, point = canonical(ex.add(said.a, ex.neg(said.b))), (now.place[curve.x], now.place[y])
    slope, side = now.value(curve.derivative), said.undecided.side
    claim = slopes_said.line(gap, point, slope, side, state, (curve.x, y), asked=asked)
    return said.undecided if claim is not None and claim.wrong and now.is_rounded else claim


def _line_stated(said: _Equality, now: Standing, state: State) -> Claim | None:
    """The tangent: y = 3, or the normal: x = 2, which elsewhere is a coordinate of another point."""
    return _line(said, now, state) if state.stated == state.number else None


def _there(said: _Equality, now: Standing, _: State) -> Claim | None:
    """What does not hold everywhere, at the point that was given."""
    if not now.place:
        return None
    letters = said.b.names if now.is_checked or said.a.head == "sym" else said.names
    mentioned = not letters.isdisjoint({ex.name_of(k) for k in now.place if k.head == "sym"})
    outcome = _at_the_point(said, now)
    if outcome.word == "different":
        return said.claim(outcome.at(now.place))
    return said.claim(outcome, claims.THERE) if outcome.equal and not mentioned else said.undecided


def _at_the_point(said: _Equality, now: Standing) -> Outcome:
    """Is it so, with the values at the point put in?  Where one was rounded, with what was written for it, or nothing
    is decided.
    """
    outcome = _at(now.place, said, now)
    if outcome.equal or not now.is_rounded:
        return outcome
    outcome = _at(now.as_typed, said, now)
    return outcome if outcome.equal else _UNDECIDED


def _at(place: dict[Expr, Expr], said: _Equality, now: Standing) -> Outcome:
    """Is it so, with these values put in?"""
    filled = [ex.substitute(now.eliminated(u), place) for u in (said.left, said.right)]
    if not filled[0].names | filled[1].names:
        return compare(*filled)
    a, b = (ex.substitute(u, place) for u in (said.a, said.b))
    gap = ex.add(a, ex.neg(b))
    equations = [u for u in (ex.substitute(v, place) for v in (now.curve.gap, now.curve.slope)) if u.names]
    if any(solving.is_same_equation(gap, u) for u in equations) or follows_from(a, b, *equations):
        return Outcome("proved")
    alone = [u for u in equations if u.names == gap.names]
    if not alone or len(gap.names) != 1:
        return _UNDECIDED
    letter = ex.sym(*gap.names)
    outcome = solving.equation(alone[0], a, b, letter)
    return outcome if outcome.equal or not solving.may_agree(alone[0], gap, letter) else _UNDECIDED


def _nowhere(said: _Equality, now: Standing, _: State) -> Claim | None:
    """What is no part of the curve, and no further condition.

    After the derivative was found, y = 2x may be one, and where the point is not said, y' = -x/y = -3/4 is its value
    there; letters that are new may be any number.
    """
    curve = now.curve
    is_open = not (said.has_rates or now.is_slope or now.is_derivative)
    further = is_open and (now.zeros or now.differentiated or not curve.is_of_points)
    put_in = now.differentiated and not said.b.names
    known = curve.letters | curve.rates | {"d" + ex.name_of(curve.x)}
    if further or put_in or not said.names <= known or said.along.word != "different":
        return None
    gap = ex.add(said.a, ex.neg(said.b))
    at_1 = [ex.substitute(u, {ex.sym(curve.top + "'"): ex.ONE}) for u in (gap, curve.slope)]
    forgotten = curve.is_of_points and not now.differentiated and solving.is_same_equation(*at_1)
    return said.claim(said.along)._replace(findings=(_PRIME_FORGOTTEN,) if forgotten else ())


#: The ways to judge an equality, in this order: what holds everywhere is asked for before what holds somewhere, and
#: what a line may mean besides before it is called wrong.
_WAYS: tuple[Callable[[_Equality, Standing, State], Claim | None], ...] = (
    _given,
    _line_stated,
    _rounded,
    _value,
    _everywhere,
    _set_to_zero,
    _consequence,
    _branch,
    _line,
    _there,
    _nowhere,
)
