"""The report on the extrema of a function of several variables: the zeros of its gradient, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from calc_cli import expr as ex
from calc_cli.errors import LimitError
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, compare, real
from calc_cli.numeric.systems import REACH, STARTS
from calc_cli.optima import bounds
from calc_cli.optima.curves import Curve
from calc_cli.optima.several_variables_answer import Told, curve_line, data, line
from calc_cli.optima.stationary import Stationary, stationary
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty
from calc_cli.report import Cell, Derived, Part, Report, Say, Table, Words
from calc_cli.simplify import canonical, present, simplest
from calc_cli.simplify.signs import positive
from calc_cli.solve import breaks
from calc_cli.topics import partials, request
from calc_cli.topics.wording import around, closed, equals, listed, number, signed, text
from calc_cli.trace import Note

_VERDICTS = {"min": "local minimum", "max": "local maximum", "saddle": "saddle point", "degenerate": "degenerate point"}
_REASONS = {
    "squares": "no term of f is ever negative, and f is 0 there",
    "convex": "the Hessian is positive definite everywhere, so that f is convex",
    "concave": "the Hessian is negative definite everywhere, so that f is concave",
    "nowhere negative": "no eigenvalue of the Hessian is ever negative, so that f is convex",
    "nowhere positive": "no eigenvalue of the Hessian is ever positive, so that f is concave",
    "periodic": "f repeats in every letter, and these are all the points",
    "grows": "f grows without bound in every direction, and these are all the points",
    "falls": "f falls without bound in every direction, and these are all the points",
    "decays": "f tends to 0 in every direction, and these are all the points",
}
#: A Hessian of more letters than this is not written out.
MAX_LETTERS = 6
#: Digits in a table.
IN_TABLE = 8


def report(
    typed_text: str, f: Expr, names: Sequence[str], find: str, notes: tuple[Note, ...] = (), decimals: bool = False
) -> Report:
    """Everything about the extrema of f by all the letters.  Raises DxError."""
    if len(names) > MAX_LETTERS:
        raise LimitError(f"extrema are looked for in at most {MAX_LETTERS} variables, found {len(names)}")
    exponential = request.writes_exp(f)
    second = partials.hessian(typed_text, f, tuple(names), exponential, notes, decimals, "auto")
    first = second.parts[: len(names)]
    gradient = [part.result for part in first]
    told = Told(f, names, stationary(f, gradient, second.rows, names), second)
    parts: list[Part] = [Derived(p.steps, p.variable, p.held, p.partial) for p in first]
    parts += _conditions(gradient, told)
    left = _unsmooth(told)
    parts += _method(told, left)
    if told.found.points:
        parts.append(Say(("the Hessian: ", *_hessian(told))))
        titles = (*names, "f", "eigenvalues", "what")
        parts.append(Table(titles, tuple([_row(p, told) for p in told.found.points])))
    parts += [Say(words, "result") for words in _results(told, find)]
    lines = [line(p, told) for p in told.found.points if find in ("all", p.verdict)]
    lines += [curve_line(c, told) for c in told.found.curves if find in ("all", told.along[c][0])]
    lines += _flat(f, find, decimals) if told.found.everywhere else []
    nothing = "unknown" if told.found.newton or left else "none"
    answer = tuple(lines) or (nothing,)
    return Report("optimize", typed_text, tuple(parts), answer, data(told, gradient), (), notes, decimals)


def _flat(f: Expr, find: str, decimals: bool) -> Iterable[str]:
    """The lines for a function whose gradient is zero everywhere: one value is the smallest and the largest."""
    value = simplest(f)
    shown = plain(present(canonical(f)) if value.names else value, decimals)
    for kind in ("min", "max"):
        if find in ("all", kind) and not value.names:
            yield f"{kind} value={shown} flat global"
    if find == "all":
        yield f"flat value={shown}"


def _conditions(gradient: Sequence[Expr], told: Told) -> Iterable[Part]:
    for name, u in zip(told.names, gradient, strict=True):
        factored = _factored(u)
        equal: Words = () if factored is u else (factored, " = ")
        if canonical(u).names:
            yield Say((f"∂f/∂{name} = ", *equal, "0") if equal else (f"∂f/∂{name} = ", u, " = 0"))
        else:
            yield Say((f"∂f/∂{name} = ", u, " everywhere" if u is ex.ZERO else ", which is never 0"))


def _factored(u: Expr) -> Expr:
    from calc_cli.optima.monotonicity import exact_form

    made = present(exact_form(u))
    return made if u.head == "add" and made.head == "mul" else u


def _method(told: Told, left: Sequence[Words]) -> Iterable[Part]:
    """How the points were found, and what is `left` to be looked at."""
    found = told.found
    if found.everywhere:
        yield Say(("the gradient is zero everywhere: f is constant",))
    elif found.newton:
        sure = "each is certain, and there may be others" if found.points else "that does not say that there is none"
        yield Say(
            ("these equations have no closed solution here: Newton's method, from at most "
             f"{STARTS} seeded points between −{REACH} and {REACH} in every letter, "
             f"found {_count(len(found.points))}; {sure}",), "warning",
        )  # fmt: skip
    else:
        others = "" if not found.points else ", and no others" if not found.curves else " beside what follows"
        if found.points or not found.curves:
            periodic = bool(found.points) and any(found.points[0].periods)
            repeated = " in one period" if periodic else ""
            yield Say((f"solved exactly: {_count(len(found.points))}{repeated}{others}",))
    for c in found.curves:
        yield Say(("the gradient is zero all along ", *_equations(c), ", which is no single point"), "warning")
    if left:
        yield Say(("not looked at: where f is not smooth, ", *listed(left, " or ")), "warning")


def _equations(c: Curve) -> Words:
    return listed([(present(u), " = 0") for u in c.equations])


def _count(n: int) -> str:
    return "no point" if not n else "one point" if n == 1 else f"{n} points"


def _unsmooth(told: Told) -> list[Words]:
    """Where f has values and may have no gradient."""
    made: dict[Expr, None] = {}
    for name in told.names:
        for b in breaks.breaks(told.f, ex.sym(name)):
            u = canonical(b.equation)
            if not positive(u) and b.kind != "pole" and (b.kind == "jump" or not b.without_value):
                made[present(u)] = None
    return [(u, " = 0") for u in made]


def _hessian(told: Told) -> Words:
    rows = told.second.rows
    entries: list[Words] = [
        (f"∂²f/∂{a}² = " if i == j else f"∂²f/∂{a}∂{b} = ", rows[i][j])
        for i, a in enumerate(told.names)
        for j, b in enumerate(told.names)
        if j >= i
    ]
    return listed(entries)


def _row(p: Stationary, told: Told) -> tuple[Cell, ...]:
    coordinates = [_cell(r) for r in p.at]
    value: Cell = "" if p.value is None else _cell(p.value)
    return (*coordinates, value, _eigenvalues(p), _title(p, told))


def _cell(r: Real) -> Cell:
    """Short enough for a table; the sentences have all digits."""
    u = closed(r)
    return signed(r, IN_TABLE) if u is None else u


def _eigenvalues(p: Stationary) -> str:
    if len(p.eigenvalues) == 2:
        return ", ".join([_short(r) for r in p.eigenvalues])
    up, down, zero = p.signs
    return " ".join(["+"] * up + ["−"] * down + ["0"] * zero)


def _short(r: Real) -> str:
    u = closed(r)
    return pretty(u) if u is not None and canonical(u).head == "num" else signed(r, 6)


def _title(p: Stationary, told: Told) -> str:
    return _VERDICTS[p.verdict].replace("local", "global") if told.reasons[p] else _VERDICTS[p.verdict]


# ------------------------------------------------------------------ results
def _results(told: Told, find: str) -> Iterable[Words]:
    found = told.found
    for p in found.points:
        if find in ("all", p.verdict):
            yield (_VERDICTS[p.verdict], " at ", *_where(p, told), ", where f ", *_value(p, told))
    for c in found.curves:
        kind, value = told.along[c][0], () if c.value is None else (", where f = ", present(c.value))
        if kind and find in ("all", kind):
            yield (_VERDICTS[kind], " all along ", *_equations(c), *value)
        elif value and find == "all":
            yield ("all along ", *_equations(c), ": f = ", value[1])
    if not found.points and not found.curves and not found.everywhere:
        yield ("no point where the gradient is zero" + (" was found" if found.newton else ""),)
    for kind, adjective in (("min", "smallest"), ("max", "largest")):
        if find in ("all", kind):
            yield from _global(kind, adjective, told)


def _where(p: Stationary, told: Told) -> Words:
    made: list[Words] = []
    for i, name in enumerate(told.names):
        u = told.coordinate(p, i)
        period = p.periods[i]
        if period is None:
            made.append(equals(name, p.at[i]))
        else:
            made.append((f"{name} = ", u) if u is not None else around(name, p.at[i], period, told.letters[i]))
    return listed(made, ", ")


def _value(p: Stationary, told: Told) -> Words:
    u = told.value(p)
    if u is not None and any(g is not ex.ZERO for g in told.gains):
        return ("= ", u)
    return () if p.value is None else ("= " if closed(p.value) is not None else "", *number(p.value))


def _global(kind: str, adjective: str, told: Told) -> Iterable[Words]:
    """The smallest or the largest value, as far as that is known."""
    proved = [p for p in told.found.points if told.reasons[p] and p.verdict == kind]
    if told.found.everywhere:
        return
    for c in told.found.curves:
        verdict, why = told.along[c]
        if verdict == kind and c.value is not None and not proved:
            yield (f"{adjective} value: ", *number(real(c.value)), f", all along it, because {_REASONS[why]}")
            return
    if proved and proved[0].value is not None:
        yield (f"{adjective} value: ", *number(proved[0].value), f", because {_REASONS[told.reasons[proved[0]]]}")
        return
    local = [p.value for p in told.found.points if p.verdict == kind and p.value is not None]
    if not local:
        return
    best = local[0]
    for v in local:
        best = v if compare(v, best) == (-1 if kind == "min" else 1) else best
    other = bounds.better(told.f, told.names, best, kind == "min")
    if other is None:
        yield (f"whether {'it' if len(local) == 1 else 'one of them'} is the {adjective} value was not decided",)
        return
    place, there = other
    at = ", ".join(f"{n} = {text(real(ex.num(v)))}" for n, v in zip(told.names, place, strict=True))
    yield (f"not the {adjective} value: at {at}, f ", *(() if closed(there) is None else ("= ",)), *number(there))
