"""What a working says of points of a function of several letters: (1, 0) is a saddle point, critical points: (1, 0)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, DxError
from calc_cli.expr import Expr
from calc_cli.numeric.reals import real
from calc_cli.numeric.series import Undecided
from calc_cli.optima import curvature
from calc_cli.optima.curvature import Point
from calc_cli.simplify import canonical
from calc_cli.syntax import parse
from calc_cli.topics.equality import NOT_0, Outcome, compare, not_zero
from calc_cli.workings import layout, slopes_said, solutions_said, solving, vectors, written
from calc_cli.workings.claims import SET, SOLVES, THERE, Claim, State, judged, taken
from calc_cli.workings.conclusions import Conclusion, Decision
from calc_cli.workings.layout import Side

_COORDINATE = r"(?:[^(),]|\([^(),]*\))+"
_POINT = rf"\(({_COORDINATE}(?:,{_COORDINATE})+)\)"
_LISTED = re.compile(
    rf"\s*(?:\([A-Za-z](?:\s*,\s*[A-Za-z])+\)\s*=\s*)?{_POINT}(?:\s*(?:,\s*and|,\s*or|,|;|and|or)\s*{_POINT})*\s*"
)
_PAIR = rf"\(({_COORDINATE}),({_COORDINATE})\)"
_ON_CURVE = re.compile(
    rf"\s*(?:is\s+|are\s+)?(?:at\s+)?{_PAIR}(?:\s*(?:,\s*and|,|;|and)\s*{_PAIR})*"
    r"(?:\s+(?:is|lies)\s+on\s+(?:it|the\s+(?:curve|graph)))?\s*\.?\s*"
)
#: What `verdict` calls them -> the sign that is said of them, and what they are.
_KINDS = {"min": (1, "a minimum"), "max": (-1, "a maximum"), "saddle": (0, "a saddle point")}


def letters(name: str, state: State) -> tuple[str, ...]:
    """The letters of the function, where it is one of several; else none."""
    found = state.names.letters(name) if state.names.arguments.get(name) or state.system.letters else ()
    return found if len(found) > 1 else ()


def on_curve(text: str, state: State) -> Iterator[Claim] | None:
    """The claims of a line that names points of the graph, (3, 9); None for any other."""
    u = state.function(state.about)
    if _ON_CURVE.fullmatch(text) is None or u is None or u.names != {ex.name_of(state.x)}:
        return None
    if letters(state.about, state):
        return None
    if state.is_parametric:
        return chain.from_iterable([_on_parametric(found, text, state) for found in re.finditer(_PAIR, text)])
    return chain.from_iterable([_on_curve(u, found, text, state) for found in re.finditer(_PAIR, text)])


def _on_curve(u: Expr, found: re.Match[str], text: str, state: State) -> Iterator[Claim]:
    """Is it a point of the graph, and, where the line gives the critical ones, one of these?"""
    across, height = (layout.side(text, *found.span(k)) for k in (1, 2))
    at, value = (taken(written.read(side, state.names).expr) for side in (across, height))
    if state.condition is not None and state.asked == state.number:
        outcome, state.unsolved = solving.solution(state.condition, state.x, at), None
        rough = solutions_said.without_slope(across, at, state) if outcome.word == "different" else None
        yield rough or Claim(across, outcome, SOLVES, above=SET, solution=at)
        if outcome.word == "different" and rough is None:
            return
    elif state.condition is None:
        state.slope = (state.about or "f", 1, at)
    outcome = compare(ex.substitute(u, {state.x: at}), value)
    yield judged(height, outcome, THERE, "f there")


def tangent_of_parametric(first: Side, right: Side, state: State) -> Claim | None:
    """The claim of y = x - 2, or y - 3 = 2(x - 1), where x and y are said by a parameter; None for anything else.

    It is the tangent, or the normal, at the value of the parameter that was given last; of any other line nothing is
    decided, unless the line says that it is one.
    """
    name, shift = written.shifted(first)
    if name != "y" or not state.is_parametric:
        return None
    typed = parse(right.text).expr
    if typed.names != {"x"} and (typed.names or state.stated != state.number):  # tangent: y = 2
        return None
    letters = ex.sym("x"), ex.sym(name)
    x, y = (state.names.full(state.names.meaning[letter]) for letter in ("x", name))
    gap = ex.add(letters[1], shift, ex.neg(typed))
    along = ex.substitute(gap, dict(zip(letters, (x, y), strict=True)))
    there = [slopes_said.at_parameter(u, state) for u in (along, derive(along, state.x).after)]
    touches = all(not u.names and compare(u, ex.ZERO).equal for u in there)
    claim = judged(right, Outcome("proved" if touches else "undecided"), ("tangent",))
    said = state.line[0]
    if not said or (touches and said == "tangent") or any(u.names for u in there):
        return claim
    at, height = (slopes_said.at_parameter(u, state) for u in (x, y))
    steep = slopes_said.at_parameter(taken(state.names.derivative(name, "x", 1)), state)
    return slopes_said.line(gap, (at, height), steep, right, state, letters, asked=False) or claim


def _on_parametric(found: re.Match[str], text: str, state: State) -> Iterator[Claim]:
    """Are these the x and the y of the curve at the value of its parameter that was given last?"""
    for k, name in enumerate("xy", 1):
        side = layout.side(text, *found.span(k))
        there = slopes_said.at_parameter(state.names.full(state.names.meaning[name]), state)
        value = taken(written.read(side, state.names).expr)
        outcome = compare(there, value) if not there.names else Outcome("undecided")
        yield judged(side, outcome, THERE, f"{name} there")


def listed(text: str, state: State) -> list[Side] | None:
    """The coordinates of the points that the line lists, each point as one side; None where it is no such line."""
    if _LISTED.fullmatch(text) is None or not letters(state.about, state):
        return None
    start = text.find("=") + 1
    return [layout.side(text, start + m.start(1), start + m.end(1)) for m in re.finditer(_POINT, text[start:])]


def stationary(points: Sequence[Side], state: State) -> Iterator[Claim]:
    """Is the gradient 0 at each of the points?"""
    u = state.function(state.about)
    names = letters(state.about, state)
    for side in points:
        claim = judged(side, Outcome("undecided"), above="the gradient there")
        at = _values(side, names, state)
        slopes = None if u is None or at is None else _gradient(u, names, at)
        if at is None or slopes is None or None in slopes or (any(slopes) and _is_bound(names, state)):
            yield claim
        elif any(slopes):
            yield claim._replace(outcome=not_zero({})._replace(right="takes 0"), why=())
        else:
            gives = tuple([(ex.sym(name), v) for name, v in at.items()])
            yield claim._replace(outcome=Outcome("proved"), why=SOLVES, gives=gives)


def _is_bound(names: Sequence[str], state: State) -> bool:
    """Is there a constraint, or a multiplier, so that the gradient need not be 0 where the function is extreme?"""
    return bool(state.constraints) or not state.system.unknowns <= {*names}


def decided(said: Conclusion, name: str, u: Expr, places: Sequence[Side], state: State) -> Decision | None:
    """Is the function at the point as is said: by the gradient, which is 0, and by the Hessian?

    An extreme value of all is not decided, but where it is none of those beside it; nor is one under a constraint.
    """
    names = letters(name, state)
    if _is_bound(names, state):
        return None
    text = ",".join([place.text.strip() for place in places])
    at = _values(Side(text, 0, len(text)), names, state)
    slopes = None if at is None else _gradient(u, names, at)
    if at is None or slopes is None or None in slopes or not (said.extreme or said.saddle):
        return None
    if any(slopes):
        return Decision(False, "the gradient there", NOT_0, f"a {said.word} takes 0")
    point = _point(at)
    if point is None:
        return None
    kind = curvature.verdict(u, curvature.eigenvalue_signs(curvature.hessian(u, names), point), point)
    if kind not in _KINDS:
        return None
    sign, name = _KINDS[kind]
    if said.most and sign == said.sign:
        return None
    return Decision(sign == said.sign, "the point", name, f'this "{said.word}"')


def _values(side: Side, names: Sequence[str], state: State) -> dict[str, Expr] | None:
    """The coordinates, which are numbers, by their letters."""
    values = [written.read(one, state.names).expr for one in vectors.coordinates(side)]
    if len(values) != len(names) or any(v.names or v.open for v in values):
        return None
    return dict(zip(names, values, strict=True))


def _point(at: dict[str, Expr]) -> Point | None:
    try:
        return {name: real(canonical(v)) for name, v in at.items()}
    except (DxError, Undecided, ZeroDivisionError):
        return None


def _gradient(u: Expr, names: Sequence[str], at: dict[str, Expr]) -> list[int | None] | None:
    """The signs of the components of the gradient there; None where u has other letters, or no value."""
    point = _point(at)
    if point is None or not u.names <= {*names} or u.kinds & ex.kinds("fn"):
        return None
    try:
        return [curvature.sign_at(derive(u, ex.sym(name)).after, point) for name in names]
    except (DomainError, ZeroDivisionError):
        return None
