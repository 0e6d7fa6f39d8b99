"""What a working says of slopes: the derivative that a label names, the slope of a chord, and the tangent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DxError, InputError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present
from calc_cli.syntax import functions, parse
from calc_cli.syntax.brackets import closing
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import layout, written
from calc_cli.workings.claims import Claim, State, as_given, judged, taken, undecided
from calc_cli.workings.layout import Side

_Y = ex.sym("y")
_LINES = re.compile(r"(?<![A-Za-z])(?:tangent|normal)(?![A-Za-z])", re.IGNORECASE)
#: A line that is said to be one of them, and may be level or upright, which no horizontal tangents: x = ±1 are.
_STATED = re.compile(
    r"(?<!horizontal )(?<!vertical )(?<![A-Za-z])(?:tangent|normal)(?:\s+line)?(?:\s*:|\s+is)\s*[A-Za-z]\s*=",
    re.IGNORECASE,
)


def line_through(left: Side, right: Side, state: State) -> Claim | None:
    """The claim that y = m*x + c, or y - f(a) = m*(x - a), is the tangent where a slope f'(a) was given, or the normal.

    None where it says something else.
    """
    if state.slope is None or re.search(r"(?<![A-Za-z])y(?![A-Za-z'′’(])", left.text) is None:
        return None
    name, _, at = state.slope
    meant = state.names.meaning.pop("y", None)  # here it is the y of the line, and y(a) still a value of the question
    try:
        sides = [taken(written.read(side, state.names).expr) for side in (left, right)]
        here, slope = [state.names.applied(name, k, at) for k in (0, 1)]
    except DxError:
        return None
    finally:
        state.names.meaning |= {} if meant is None else {"y": meant}
    if here is None or slope is None:
        return None
    return line(ex.add(sides[0], ex.neg(sides[1])), (at, here), slope, right, state, (state.x, _Y), asked=True)


def line_said(text: str) -> str:
    """Which line the text speaks of, "tangent" or "normal"; "" where of none, or of both."""
    found = {m[0].lower() for m in _LINES.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def is_stated(text: str) -> bool:
    """Does the text say of a line that it is the tangent, or the normal: normal: x = 2?"""
    return _STATED.search(text) is not None


def upright(first: Side, rest: Sequence[Side], state: State) -> Claim | None:
    """The claim that the normal is x = 2, where a slope f'(a) was given; None for anything else."""
    if (
        state.stated != state.number
        or state.slope is None
        or len(rest) != 1
        or functions.bare(first.text) != ex.name_of(state.x)
    ):
        return None
    name, _, at = state.slope
    here, slope = [state.names.applied(name, k, at) for k in (0, 1)]
    where = taken(written.read(rest[0], state.names).expr)
    if here is None or slope is None:
        return None
    return line(ex.add(state.x, ex.neg(where)), (at, here), slope, rest[0], state, (state.x, _Y), asked=True)


def line(
    gap: Expr,
    at: tuple[Expr, Expr],
    slope: Expr,
    side: Side,
    state: State,
    letters: tuple[Expr, Expr],
    *,
    asked: bool,
) -> Claim | None:
    """The claim that gap = 0 is the tangent at the point of a curve with that slope there, or the normal.

    None where it is no line.  One that is neither is wrong where it misses the point, or is `asked` for the tangent, or
    where the working says which of them it is; so is the other one in a line that says so.
    """
    x, y = letters
    across, up = [canonical(derive(gap, letter).after) for letter in letters]
    said, number = state.line
    here = number == state.number  # the tangent: y = 3
    if not gap.names <= {ex.name_of(x), ex.name_of(y)} or across.names or up.names:
        return None
    if ex.ZERO in (across, up) and not (here and across is not up):
        return None
    if up is ex.ZERO:
        return _upright(ex.div(ex.neg(ex.substitute(gap, {x: ex.ZERO})), across), at[0], slope, side, state)
    height, away = ex.div(ex.neg(ex.substitute(gap, {y: ex.ZERO})), up), ex.add(x, ex.neg(at[0]))
    lines = {"tangent": ex.add(at[1], ex.mul(slope, away))}
    if canonical(slope) is not ex.ZERO:
        lines["normal"] = ex.add(at[1], ex.neg(ex.div(away, slope)))
    outcomes = {name: compare(u, height) for name, u in lines.items()}
    found = next((name for name, outcome in outcomes.items() if outcome.equal), "")
    meant = found or said or "tangent"
    if found and said not in ("", found):
        meant = said if number == state.number else ""
    elif not (found or said or asked):
        meant = "" if compare(ex.substitute(height, {x: at[0]}), at[1]).equal else meant
    outcome = outcomes.get(meant, Outcome("undecided"))
    if outcome.word != "undecided" and not said:
        state.line = meant, 0
    return judged(side, outcome, (meant,), f"the {meant} at {ex.name_of(x)} = {plain(at[0])}")


def _upright(where: Expr, at: Expr, slope: Expr, side: Side, state: State) -> Claim:
    """The claim that the line x = where is the tangent, or the normal, as the line says, at that x."""
    said = state.line[0]
    if said == "normal" and compare(slope, ex.ZERO).equal:
        return judged(side, compare(at, where), (said,), f"the {said} at {plain(at)}")
    steep = slope if said == "tangent" else ex.div(ex.num(-1), slope)
    outcome = Outcome("different", left=plain(present(canonical(steep))), right="infinite")
    return Claim(side, outcome, (), above=f"the slope of the {said}")


def is_named(side: Side, state: State) -> bool:
    """Is the side nothing but the name of a derivative: f_x, or dy/dx?"""
    return state.names.partial(side) is not None or layout.label(side) is not None


def is_value(named: tuple[str, str, int], state: State) -> bool:
    """Is f'(a) the value at a, a letter on which nothing depends, or a parameter of a function of the variable?"""
    name, at, _ = named
    u = state.names.meant(name)
    known = (at == ex.name_of(state.x) and at not in state.points) or (
        at in state.names.meaning and bool(state.names.meaning[at].names)
    )
    if u is None or known or name not in state.names.functions:
        return False
    return at not in u.names or ex.name_of(state.x) in u.names


def derivative(named: tuple[str, str, int], state: State, at: Side) -> Expr:
    """The derivative that a label names.  Raises InputError where it is not known of what."""
    name, by, times = named
    names = state.names
    by = by or ex.name_of(state.x)
    if names.is_former(name, by):
        return names.derivative(name, by, times)
    x = ex.name_of(state.x)
    if name == x and times == 1 and (of := _inverse(by, x, state)) is not None:
        state.is_inverse = True  # dx/dy of y = x^3, and dy/dx of x = y^3
        return ex.div(ex.ONE, ex.D(of, state.x))
    if name not in ("", x, *names.meaning) and state.question is not None and not state.is_letter(name):
        names.meaning[name] = state.question
    if not name and state.question is not None:
        return names.opened(state.question, state.x, times)
    if name not in names.meaning:
        what = f"nothing says what {name} is" if name else "nothing says what is differentiated"
        raise InputError(what, at.start, at.end, hint=f"a line such as {name or 'y'} = x^2 before it")
    return names.derivative(name, by, times)


def _inverse(by: str, x: str, state: State) -> Expr | None:
    """What the letter `by` is as a function of the variable x, which is differentiated by it; None where it is none."""
    u = state.names.meant(by)
    return None if u is None or x in state.names.meaning or x not in state.names.full(u).names else u


def chained(claim: Claim, named: tuple[str, str, int], state: State) -> Claim:
    """The claim; of a wrong dA/dt after A = pi*r^2, with the derivative of r in what it is: 2*pi*r*dr/dt, and not 0.

    That it is 0 is not decided: it is where r does not change; nor is a value at another letter.
    """
    name, by, times = named
    u = state.function(name)
    if times != 1 or u is None or not u.names or by in ("", *u.names, *state.names.meaning):
        return claim
    said = claim.side.text[claim.side.start : claim.side.end].strip()
    if said == "0" and claim.outcome is not None and claim.outcome.equal:
        return undecided(claim.side)
    if not claim.wrong or len(u.names) != 1:
        return claim
    (letter,) = u.names
    slope = present(canonical(derive(u, ex.sym(letter)).after))
    if compare(ex.substitute(slope, {ex.sym(letter): ex.sym(by)}), written.read(claim.side, state.names).expr).equal:
        return undecided(claim.side)  # y'(a) = 3a^2 of y = x^3
    shown = f"({plain(slope)})" if slope.head == "add" else plain(slope)
    outcome = Outcome("different", left=f"{shown}*d{letter}/d{by}", right=said)
    return claim._replace(outcome=outcome, findings=(), above="the derivative")


#: What stands before the sign where the slope of the curve is said, and that of the normal.
SLOPES = ("slope", "normal")


def slope(at: Side, right: Side, state: State) -> Expr:
    """What the slope is that the right side says: of the normal, of a chord, where that has a step in it, else the
    derivative.

    Where the line names no place, a value f'(3) in it does.
    """
    values = [] if state.is_placed else [v for v in _slopes_in(right, state) if v[1] == 1]
    state.slope = values[0] if len(values) == 1 else state.slope
    if at.text.strip() == "normal":
        return ex.div(ex.num(-1), taken(_slope(at._replace(text="slope"), right, state)))
    return _slope(at, right, state)


def _subject(state: State) -> Expr | None:
    """What the slope is of: what is differentiated, or else what was defined first."""
    return next(iter(state.names.meaning.values()), None) if state.question is None else state.question


def _slope(at: Side, right: Side, state: State) -> Expr:
    if state.is_parametric:
        return _slope_of_parametric(right, state)
    question = _subject(state)
    if question is None:
        raise InputError(
            "nothing says of what it is the slope", at.start, at.end, hint="a line such as y = x^2 before it"
        )
    if layout.NAMED.fullmatch(right.text):
        at_point = None if state.slope is None else state.names.applied(*state.slope)
        return ex.D(question, state.x) if at_point is None else at_point
    read = written.read(right, state.names)
    if not (read.expr.names or read.expr.open or state.place) and state.slope is not None:
        name, times, at_point = state.slope
        return state.names.applied(name, times, at_point) or ex.D(question, state.x)
    if not read.expr.names and layout.has_values(right):
        return read.expr
    steps = [] if read.limit is not None else sorted(state.new_letters(read.expr) - question.names)
    return written.quotient(state.names, question, ex.sym(steps[0])) if len(steps) == 1 else ex.D(question, state.x)


def _slope_of_parametric(right: Side, state: State) -> Expr:
    """dy/dx of a curve; a number is its value where the parameter was said to be last."""
    steep = state.names.derivative("y", "x", 1)
    if state.slope is None or written.read(right, state.names).expr.names:
        return steep
    there = at_parameter(taken(steep), state)
    return steep if there.names else there


def at_parameter(u: Expr, state: State) -> Expr:
    """What u is at the value of the parameter that was said last."""
    there = state.there(u)
    return there if state.slope is None else ex.substitute(there, {state.x: state.slope[2]})


def elsewhere(text: str, state: State) -> Claim | None:
    """The claim that a line names one place, at x = 4, and a value at another, f'(3) = 6; None for any other line.

    Nor is it one of a working with several functions, where f'(2) may be at the g(1) of x = 1.
    """
    if not state.is_placed or len(state.names.functions) > 1:
        return None
    first, *rest = layout.sides(text)
    side = first if written.derivative_at(first, state.names) is not None or not rest else rest[0]  # m = f'(3)
    value = written.derivative_at(side, state.names)
    if value is None or not (side is first or value[1]) or state.names.meant(value[0]) is None:
        return None
    outcome = compare(state.place[state.x], value[2])
    if outcome.word != "different":
        return None
    return Claim(side, outcome, (), above=f"the {ex.name_of(state.x)} that the line names")


def _slopes_in(side: Side, state: State) -> list[tuple[str, int, Expr]]:
    """The values of derivatives in a side, f'(3), each with its order."""
    found = [
        layout.side(side.text, m.start(), closing(side.text, m.end()) + 1) for m in layout.APPLIED.finditer(side.text)
    ]
    values = [written.derivative_at(one, state.names) for one in found if one.end]
    return list(dict.fromkeys([v for v in values if v is not None]))


def chord(first: Side, rest: Sequence[Side], state: State) -> tuple[Claim | None, list[Side]]:
    """What there is to say of v = Δx/Δt, whose changes are given as numbers behind it, or not at all; and what is left.

    Where they are said later, v = 16 is compared with their quotient.
    """
    name = first.text.strip()
    alone = rest and layout.is_quotient_of_changes(first) and state.names.meant(_changing(first)) is None
    if alone and _has_letters(first, state) and not _has_letters(rest[0], state):
        state.go_on(written.read(rest[0], state.names).expr)
        return as_given(rest[0]), [*rest[1:]]
    if rest and name not in SLOPES and layout.is_quotient_of_changes(rest[0]) and _has_letters(rest[0], state):
        known = state.names.meant(_changing(rest[0])) is not None
        if name and name not in state.names.meaning and not (known if len(rest) == 1 else _has_letters(rest[1], state)):
            state.chords[name], state.lost = rest[0], len(rest) == 1
            return undecided(rest[0]) if known else as_given(rest[0]), [*rest[1:]]
    said = state.chords.get(name)
    if said is not None and rest and not _has_letters(said, state):
        return None, [said, *rest]
    return None, [*rest]


def _changing(chord: Side) -> str:
    """The x of Δx/Δt."""
    return next(m[1] for m in layout.CHANGE.finditer(chord.text))


def _has_letters(side: Side, state: State) -> bool:
    return not written.is_number(written.read(side, state.names).expr)


def average(label: Side, state: State) -> Expr | None:
    """The slope of the chord between the values that the label has, chord|1|3; None where it has none."""
    _, *ends = label.text.strip().split("|")
    u = _subject(state)
    if u is None or not ends:
        return None
    low, high = (parse(end).expr for end in ends)
    there, here = (ex.substitute(state.names.full(u), {state.x: at}) for at in (high, low))
    return ex.div(ex.add(there, ex.neg(here)), ex.add(high, ex.neg(low)))


def is_of_values(side: Side, state: State) -> bool:
    """Is it a number made of values of a function: (f(2) - f(1))/(2 - 1)?"""
    return layout.has_values(side) and not written.read(side, state.names).expr.names
