"""A working along a curve: x^2 + y^2 = 25, 2x + 2yy' = 0, y' = -x/y."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calc_cli import expr as ex
from calc_cli.errors import DxError, InputError
from calc_cli.expr import Expr
from calc_cli.topics import layout, slopes_said, solving, written
from calc_cli.topics.along_curve import Curve
from calc_cli.topics.claims import SET_TO_ZERO, SOLVES, TO_SOLVE, Claim, State
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.layout import Side
from calc_cli.topics.notation import OVER, PRIMES, over

_PRIMED = re.compile(rf"(?<![A-Za-z])([A-Za-z])[{PRIMES}]|[A-Za-z]([A-Za-z])[{PRIMES}]")


def begin(lines: Sequence[str], state: State) -> None:
    """Let the working be one along a curve: it begins with an equation in two letters, and has the derivative of one of
    them by the other in a later line.
    """
    filled = [line for line in lines if line.strip()]
    if state.question is not None or len(filled) < 2:
        return
    sides = layout.sides(filled[0])
    try:
        exprs = [written.read(side, state.names).expr for side in sides]
    except DxError:
        return
    finally:
        state.names.notes.clear()
    defined = written.definition(sides[0], state.names)[0]
    if len(exprs) != 2 or any(u.open or u.kinds & ex.kinds("fn") for u in exprs):
        return
    x, y = _letters("\n".join(filled[1:]), sorted(ex.add(*exprs).names))
    if y and not (defined and defined not in exprs[1].names):
        state.curve = Curve(exprs[0], exprs[1], x, y)
        state.x = ex.sym(x)
        state.names.meaning[y] = state.curve.function
        state.names.arguments[""] = (x, y)


def _letters(text: str, names: Sequence[str]) -> tuple[str, str]:
    """By which of the letters the text differentiates which; "" for none."""
    for m in OVER.finditer(text):
        named = over(m)
        if named is not None and len({*named.by}) == 1 and {named.function, *named.by} <= {*names}:
            return named.by[0], named.function
    primed = [m[1] or m[2] for m in _PRIMED.finditer(text)]
    y = next((name for name in ("y", *names) if name in names and name in primed), "")
    others = [name for name in names if name != y]
    x = next((name for name in ("x", *others) if name in others), "") if len(names) == 2 or "x" in others else ""
    return (x, y) if x and y else ("", "")


def claims(text: str, curve: Curve, state: State) -> Iterator[Claim]:
    """The claims of one line: what holds along the curve, or where the line says."""
    for part in layout.listed(text) or [text]:
        for cased in [part[slice(*span)].rjust(span[1]) for span in solving.cases(part)]:
            for signed in solving.signed(cased):
                yield from _equation(signed, curve, state)


def _equation(text: str, curve: Curve, state: State) -> Iterator[Claim]:
    first, *rest = layout.sides(text)
    if not rest:
        raise InputError("a line of the working of a curve is an equation", first.start, first.end)
    if state.last is None and not curve.begun:
        curve.begun = True
        yield Claim(rest[0], None, ("given",))
        return
    if first.text.strip():
        state.last = _read(first, curve, state)
        state.above = "the derivative" if state.last.head == "sym" and curve.order(state.last) else "the left-hand side"
    for side in rest:
        if side.tends is not None:
            raise InputError("the limit of a curve is not checked", side.start, side.end)
        before, after = state.last, _read(side, curve, state)
        if before is None:
            raise InputError("nothing stands before the sign of equality", side.start, side.end)
        letter = written.definition(first, state.names)[0] if side is rest[0] else ""
        yield _claim(side, before, after, letter, curve, state)
        state.last, state.above = after, "the side before"


def _read(side: Side, curve: Curve, state: State) -> Expr:
    """The side, with derivatives taken; "slope" is y'."""
    if side.text.strip() in slopes_said.SLOPES[:1]:
        return curve.taken(ex.D(curve.y, curve.x))
    return curve.taken(written.read(side, state.names).expr)


def _claim(side: Side, before: Expr, after: Expr, letter: str, curve: Curve, state: State) -> Claim:
    """What there is to say of before = after."""
    place = {(curve.y if k is curve.function else k): v for k, v in state.place.items()}
    if before in (curve.x, curve.y) and not after.names and not curve.case:
        return _coordinate(side, before, after, curve)
    if letter and before.head == "sym" and letter not in (ex.name_of(curve.x), ex.name_of(curve.y)):
        if letter != "m":
            state.names.meaning[letter] = after  # u = x*y
            return Claim(side, None, ("given",))
        before = curve.taken(ex.D(curve.y, curve.x))
    lasting, curve.place = curve.place, curve.place | place
    try:
        return _judged(side, before, after, curve, state)
    finally:
        curve.place = lasting


def _coordinate(side: Side, letter: Expr, value: Expr, curve: Curve) -> Claim:
    """x = 3, or y = 4 where x is 3: given, where there is such a point."""
    other = curve.y if letter is curve.x else curve.x
    known = other in curve.place and letter not in curve.place
    curve.place = ({other: curve.place[other]} if known else {}) | {letter: value}
    if not curve.is_at_point():
        return Claim(side, None, ("given",))
    return _on_it(side, curve)


def _on_it(side: Side, curve: Curve) -> Claim:
    """Is the point that is known on the curve?"""
    outcome = compare(ex.substitute(curve.equations(0)[0], curve.place), ex.ZERO)
    outcome = outcome._replace(point=curve.shown_place()) if outcome.word == "different" else outcome
    return Claim(side, outcome, SOLVES, side.start, side.end, above="left minus right of the equation")


def _judged(side: Side, before: Expr, after: Expr, curve: Curve, state: State) -> Claim:
    """What there is to say of before = after where the curve is at the place that is known, or anywhere."""
    if curve.is_at_point():
        on_it = _on_it(side, curve)
        if on_it.wrong:
            return on_it
        curve.point = curve.place
    if before in (curve.x, curve.y) and not after.names and curve.case and not curve.place:
        outcome = curve.set_to(before, after)
        if outcome.equal:
            return Claim(side, outcome, SOLVES)
    if curve.point and ex.add(before, after).names and not curve.order(ex.add(before, after)):
        if curve.is_tangent(before, after):
            return Claim(side, Outcome("proved"), ("tangent",))
        curve.place = {}
    outcome = curve.judge(before, after)
    if outcome.equal and before in (curve.x, curve.y) and not after.names:
        curve.values.setdefault(before, []).append(after)
    if outcome.word == "different" and curve.point and not curve.order(ex.add(before, after)):
        outcome = Outcome("undecided")  # a line through the point
    if outcome.word == "different" and not after.names and not curve.place:
        slope = curve.taken(ex.D(curve.y, curve.x))
        if before is slope or curve.judge(before, slope).equal:
            curve.case = [ex.add(before, ex.neg(after))]
            return Claim(side, None, SET_TO_ZERO)
    return Claim(side, outcome, _why(outcome, before, after, curve), side.start, side.end, above=state.above)


def _why(outcome: Outcome, before: Expr, after: Expr, curve: Curve) -> tuple[str, ...]:
    """Why before = after, of which that was found, is right."""
    if not outcome.equal:
        return ("not decided",) if outcome.word == "undecided" else ()
    if curve.is_at_point():
        return ("its value there",)
    return ("both sides",) if curve.order(before) and curve.says(before, after) else TO_SOLVE
