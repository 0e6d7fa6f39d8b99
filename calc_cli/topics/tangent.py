"""The tangent and the normal of a curve y = f(x) at a point: exact, in point-slope and in slope-intercept form."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, UsageError
from calc_cli.expr import Expr, add, eq, mul, neg
from calc_cli.numeric import reals
from calc_cli.render.plain import plain
from calc_cli.report import Derived, Part, Report, Say, Words
from calc_cli.simplify import simplify
from calc_cli.solve import constants
from calc_cli.topics import explicit, one_sided, request
from calc_cli.topics.one_sided import Local
from calc_cli.topics.point import check_conditions, check_smooth, shown
from calc_cli.trace import Derivation, Note, conditions

#: Why there is no tangent, by what the function does at the point.
_NONE = {
    "jump": "the function jumps",
    "kink": "the function has a kink",
    "edge": "the function is real on one side only",
    "undecided": "the slope could not be decided",
}


def report(
    text: str, f: Expr, x: str, at: Expr, put: dict[Expr, Expr], notes: tuple[Note, ...] = (), decimals: bool = False
) -> Report:
    """The tangent and the normal of y = f, in which other letters have the values in `put`, at the point.

    Raises DomainError where f has no real value there, or no tangent.
    """
    u, y, name = ex.substitute(f, put), ex.sym(request.ordinate(f, x)), ex.sym(x)
    value, slope = _known(u, x, at)
    parts: list[Part] = [Say((ex.unknown("f", 0, name), " = ", u, ", and ", ex.unknown("f", 0, at), " = ", value, "."))]
    if slope is None:
        parts.append(Say(("The slopes of the chords grow without bound: the tangent is vertical.",)))
    else:
        step = derive(u, name)
        _, after = simplify(step.after, x)
        parts += [Derived((step, *after), x), Say(("The slope is ", ex.unknown("f", 1, at), " = ", slope, "."))]
    return _lines(text, parts, slope, (name, at), (y, value), {x: plain(at, decimals)}, notes, decimals)


def of_curve(d: Derivation, point: Sequence[tuple[str, Expr]]) -> Report:
    """The tangent and the normal of the curve whose equation `d` differentiates, at a point of it.

    Raises UsageError for a letter without a value, DomainError where the point is not on the curve and where both
    partial derivatives of (left side) - (right side) are 0.
    """
    there = dict(point)
    hint = f"--at {d.variable}=…,{d.dependent}=…, a point of the curve"
    for name in (d.variable, d.dependent):
        if name not in there:
            raise UsageError(f"{name} has no value", hint=hint)
    for name in there:
        if name not in d.reading.names:
            raise UsageError(f"{name} does not occur in the equation", hint=hint)
    put = {ex.sym(name): v for name, v in there.items()}
    check_smooth(d.reading, (d.variable, d.dependent), tuple(point))
    f = add(d.reading.args[0], neg(d.reading.args[1]))
    check_conditions(conditions(d.steps), put, shown(point))
    try:
        across, up = [constants.exact(ex.substitute(explicit.slope(f, n), put)) for n in (d.variable, d.dependent)]
    except DomainError:
        raise DomainError(f"a side of the equation has no derivative at {shown(point)}") from None
    if _is_zero(across) and _is_zero(up):
        raise DomainError(f"the tangent at {shown(point)} is not decided: both partial derivatives are 0 there")
    parts: list[Part] = [Derived(d.steps, d.variable, d.held)]
    (x, at), (y, value) = ((ex.sym(name), there[name]) for name in (d.variable, d.dependent))
    here: Words = ("At ", eq(x, at), ", ", eq(y, value))
    slope = None
    if _is_zero(up):
        parts.append(Say((*here, " the divisor is 0: the tangent is vertical.")))
    else:
        slope = constants.exact(ex.div(neg(across), up))
        parts.append(Say((*here, " the slope is ", slope, ".")))
    places = {name: plain(v, d.decimals) for name, v in there.items()}
    return _lines(d.input, parts, slope, (x, at), (y, value), places, d.notes, d.decimals)


def _is_zero(u: Expr) -> bool:
    return u is ex.ZERO or (not u.names and reals.sign(u) == 0)


def _lines(
    text: str,
    parts: list[Part],
    slope: Expr | None,
    horizontal: tuple[Expr, Expr],
    vertical: tuple[Expr, Expr],
    places: dict[str, str],
    notes: tuple[Note, ...],
    decimals: bool,
) -> Report:
    """The report: both lines through the point, by each letter and its value there; None for an infinite slope."""
    (x, at), (y, value) = horizontal, vertical
    if slope is None:
        lines: list[tuple[Expr, ...]] = [(eq(x, at),), (eq(y, value),)]
    else:
        across = None if slope is ex.ZERO else constants.exact(ex.div(ex.MINUS_ONE, slope))
        lines = [_line(slope, y, x, at, value)]
        lines.append((eq(x, at),) if across is None else _line(across, y, x, at, value))
    tangent, normal = (forms[-1] for forms in lines)
    parts += [Say(_said(kind, forms), "result") for kind, forms in zip(("tangent", "normal"), lines, strict=True)]
    data: dict[str, object] = {
        "at": places,
        "value": plain(value, decimals),
        "slope": "inf" if slope is None else plain(slope, decimals),
        "tangent": plain(tangent, decimals),
        "normal": plain(normal, decimals),
    }
    return Report("tangent", text, tuple(parts), (plain(tangent, decimals),), data, (), notes, decimals)


def _known(u: Expr, x: str, at: Expr) -> tuple[Expr, Expr | None]:
    """The value and the slope at the point; None for a slope that is infinite.

    Raises DomainError where there is no value or no tangent.
    """
    put = {ex.sym(x): at}
    if u.names - {x} or u.kinds & ex.kinds("fn"):  # then the rules are all there is
        slope = constants.exact(ex.substitute(explicit.slope(u, x), put))
        return constants.exact(ex.substitute(u, put)), slope
    local = one_sided.about(u, x, at)
    return local.value, _slope(local, x, at)


def _slope(local: Local, x: str, at: Expr) -> Expr | None:
    side = local.sides[-1]
    if local.kind in ("vertical", "cusp") or (local.kind == "edge" and side.steep):
        return None
    if local.kind == "smooth" and isinstance(side.slope, Expr):
        return side.slope
    place = plain(at, decimals=True)
    why = _NONE.get(local.kind, "the slope is known as an estimate only")
    raise DomainError(f"there is no tangent at {x} = {place}: {why}", hint=f"dx slope shows it, with --at {x}={place}")


def _said(kind: str, forms: tuple[Expr, ...]) -> Words:
    """tangent: y - 4 = 4(x - 2), that is y = 4x - 4."""
    shown = [w for form in dict.fromkeys(forms) for w in (", that is ", form)]
    return (f"{kind}: ", *shown[1:])


def _line(slope: Expr, y: Expr, x: Expr, at: Expr, value: Expr) -> tuple[Expr, Expr]:
    """The line in point-slope and in slope-intercept form, with the intercept f(a) - m*a in its simplest form."""
    point_slope = eq(_shifted(y, value), _times(slope, _shifted(x, at)))
    intercept = constants.exact(add(value, neg(mul(slope, at))))
    rising = _times(slope, x)
    return point_slope, eq(y, ex.without_units(add(rising, *ex.terms(intercept))))


def _times(slope: Expr, u: Expr) -> Expr:
    """slope*u, without a factor of 1, -1 or 0."""
    return neg(u) if slope is neg(ex.ONE) else ex.without_units(mul(slope, u))


def _shifted(x: Expr, at: Expr) -> Expr:
    """x - a, as it is written."""
    return x if at is ex.ZERO else add(x, _negative(at))


def _negative(u: Expr) -> Expr:
    """-u, without a double minus."""
    if u.head == "neg":
        return u.args[0]
    return ex.num(-ex.value(u)) if u.head == "num" and ex.value(u) < 0 else neg(u)
