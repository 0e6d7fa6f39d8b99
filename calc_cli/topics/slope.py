"""Chords closing in on a point: the slopes of ever shorter ones, and what they tend to from the left and the right."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from math import inf

from calc_cli import expr as ex
from calc_cli.errors import DomainError, UsageError
from calc_cli.expr import Expr, num
from calc_cli.numeric.reals import decimal, real
from calc_cli.render.plain import plain
from calc_cli.report import Cell, Part, Report, Say, Table, Words
from calc_cli.simplify import canonical
from calc_cli.simplify.decimals import DECIMALS
from calc_cli.topics import explicit, one_sided, point
from calc_cli.topics.one_sided import LEFT, RIGHT, Local, Side
from calc_cli.trace import Note

#: The runs of the chords, and the digits of their rises and slopes that are shown where they are not exact.
RUNS = tuple([Fraction(1, 10**k) for k in range(6)])
_DIGITS, _LONGEST = 8, 13
_WHERE = {LEFT: "from the left", RIGHT: "from the right"}


def report(
    text: str, f: Expr, x: str, at: Expr, put: dict[Expr, Expr], notes: tuple[Note, ...] = (), decimals: bool = False
) -> Report:
    """The chords of f, in which other letters have the values in `put`, at the point, and what they tend to.

    Raises DomainError where f has no real value at the point, UsageError where it has letters without a value.
    """
    u = ex.substitute(f, put)
    others = sorted(u.names - {x})
    if u.kinds & ex.kinds("fn"):
        raise UsageError("an unknown function has no values", hint="dx slope 'x^2' --at 2")
    if others:
        raise UsageError(f"{others[0]} has no value", hint=f"--at {x}=2,{others[0]}=3")
    local = one_sided.about(u, x, at)
    if local.kind == "edge":
        notes = (*notes, *point.odd_powers(text, u))
    at_text = plain(at, decimals)
    f = ex.unknown("f", 0, ex.sym(x))
    here = ex.unknown("f", 0, at)
    parts: list[Part] = [
        Say((f, " = ", u, ", and ", here, " = ", local.value, ".")),
        _chords(u, x, at, local),
        *[Say(words, "result") for words in _conclusion(local, u, x, at)],
        *[Say(words) for words in _how(local, u, x, at)],
    ]
    data: dict[str, object] = {
        "at": {x: at_text},
        "value": plain(local.value, decimals),
        "kind": local.kind,
        "left": _facts(local, LEFT),
        "right": _facts(local, RIGHT),
    }
    return Report("slope", text, tuple(parts), (_answer(local),), data, (), notes, decimals)


def _answer(local: Local) -> str:
    """The slope; where the sides differ, that from the left, then that from the right."""
    if local.kind in ("smooth", "vertical"):
        return _plain(local.sides[-1].slope)
    by_sign = {side.sign: side for side in local.sides}
    slopes = [_plain(by_sign[sign].slope) if sign in by_sign else "none" for sign in (LEFT, RIGHT)]
    return " ".join([slope.replace(" ", "") for slope in slopes])


def _plain(slope: Expr | float | None) -> str:
    if isinstance(slope, Expr):
        return plain(slope, DECIMALS.get())
    return "unknown" if slope is None else f"{slope:.10g}"


def _facts(local: Local, sign: int) -> dict[str, object] | None:
    """One side for JSON; None where the function is not real there."""
    for side in local.sides:
        if side.sign == sign:
            return {"slope": _plain(side.slope), "exact": side.exact or side.steep, "jump": side.jump}
    return None


def _chords(u: Expr, x: str, at: Expr, local: Local) -> Table:
    """The chords, from the right and from the left, with what their slopes tend to below them."""
    sides_ = sorted(local.sides, key=lambda side: -side.sign)
    rows: list[tuple[Cell, ...]] = []
    for run in RUNS:
        rows.append(tuple([cell for side in sides_ for cell in _chord(u, x, at, local.value, side.sign * run)]))
    ends = [cell for side in sides_ for cell in (f"→ 0{'+' if side.sign > 0 else '−'}", "", _tends(side.slope))]
    titles = (f"Δ{x}", "rise", "slope") * len(sides_)
    return Table(titles, (*rows, tuple(ends)))


def _tends(slope: Expr | float | None) -> Cell:
    if slope is None:
        return "?"
    if isinstance(slope, Expr):
        return slope if slope.size < 12 else f"≈ {decimal(real(slope), _DIGITS)}"
    return ("∞" if slope > 0 else "−∞") if abs(slope) == inf else f"≈ {slope:.{_DIGITS}g}".replace("-", "−")


def _chord(u: Expr, x: str, at: Expr, value: Expr, run: Fraction) -> tuple[Cell, Cell, Cell]:
    """Run, rise and slope of one chord; blank where the function is not real at its other end."""
    there = ex.add(at, num(run))
    rise = ex.add(ex.substitute(u, {ex.sym(x): there}), ex.neg(value))
    return _number(num(run)), _number(rise), _number(ex.div(rise, num(run)))


def _number(u: Expr) -> str:
    """The number, exactly where that is short, else to _DIGITS digits; "" where there is none."""
    try:
        known = canonical(u)
    except DomainError:  # a chord may end where the function divides by zero
        return ""
    exact = plain(known, decimals=True) if known.head == "num" else "/"
    if "/" not in exact and len(exact.lstrip("-")) <= _LONGEST:
        return exact
    for form in (u, known):
        with suppress(DomainError):
            return decimal(real(form), _DIGITS)
    return ""


def _conclusion(local: Local, u: Expr, x: str, at: Expr) -> list[Words]:
    """What the chords tend to, in a sentence or two."""
    place = ex.eq(ex.sym(x), at)
    last = local.sides[-1]
    if local.kind == "smooth":
        return [("As ", ex.sym(f"Δ{x}"), " → 0 the slopes tend to ", *_said(last.slope), " from both sides.")]
    if local.kind == "vertical":
        return [("There is no derivative: ", u, " has a vertical tangent at ", place, ".")]
    if local.kind == "edge":
        where = _WHERE[last.sign]
        first: Words = (u, " is real only ", _beyond(last), place, ": there is no derivative.")
        steep: Words = ("Its tangent there is vertical.",) if last.steep else ()
        return [first, steep or (f"The slopes {where} tend to ", *_said(last.slope), ".")]
    if local.kind == "cusp":
        return [("There is no derivative: ", u, " has a cusp with a vertical tangent at ", place, ".")]
    if local.kind == "kink":
        left, right = local.sides
        told: Words = ("the slopes tend to ", *_said(left.slope), " from the left and to ", *_said(right.slope))
        return [
            (
                "There is no derivative: ",
                u,
                " has a kink at ",
                place,
                ".",
            ),
            (*_capital(told), " from the right."),
        ]
    if local.kind == "jump":
        jumps = [side for side in local.sides if side.jump]
        said: list[Words] = [(*_said(side.limit), f" {_WHERE[side.sign]}") for side in jumps]
        both: Words = said[0] if len(said) == 1 else (*said[0], " and to ", *said[1])
        return [
            ("There is no derivative: ", u, " jumps at ", place, "."),
            ("Its value there is ", local.value, ", and it tends to ", *both, "."),
        ]
    return [("Whether the slopes tend to a number could not be decided.",)]


def _capital(words: Words) -> Words:
    first = words[0]
    return (first[:1].upper() + first[1:], *words[1:]) if isinstance(first, str) else words


def _beyond(side: Side) -> str:
    return "to the right of " if side.sign > 0 else "to the left of "


def _said(slope: Expr | float | None) -> Words:
    if isinstance(slope, Expr):
        return (slope,)
    if slope is None:
        return ("what could not be decided",)
    if abs(slope) == inf:
        return ("∞" if slope > 0 else "−∞",)
    return (f"about {slope:.{_DIGITS}g}".replace("-", "−"),)


def _how(local: Local, u: Expr, x: str, at: Expr) -> list[Words]:
    """Where the limits come from."""
    if local.kind == "smooth" and local.sides[-1].exact:
        left, right = [explicit.slope(one_sided.beside(u, x, at, sign), x) for sign in (LEFT, RIGHT)]
        place, here = ex.eq(ex.sym(x), at), _said(local.sides[-1].slope)
        if left is right:
            return [("The rules give the derivative ", right, ", which is ", *here, " at ", place, ".")]
        sides = (left, " to the left of ", place, " and ", right, " to the right")
        return [("The rules give the derivative ", *sides, "; both tend to ", *here, ".")]
    told: list[Words] = []
    for sides_, where in _together(local):
        side = sides_[0]
        if side.exact:
            formula = one_sided.beside(u, x, at, side.sign)
            told.append((f"{where.capitalize()} the function is ", formula, ", and its slope is exact."))
        elif side.steep:
            told.append(
                (
                    f"That the slopes grow without bound {where} is seen, at distances down to ",
                    _nearest(),
                    ", and not proved.",
                )
            )
        else:
            told.append((f"The slope {where} is an estimate, from distances down to ", _nearest(), "."))
    return told


def _together(local: Local) -> list[tuple[list[Side], str]]:
    """The sides without a jump whose slope is known; the two together where the same is to be said of them."""
    known = [side for side in local.sides if not side.jump and side.slope is not None]
    if len(known) == 2 and not any(side.exact for side in known) and known[0].steep == known[1].steep:
        return [(known, "from both sides")]
    return [([side], _WHERE[side.sign]) for side in known]


def _nearest() -> Expr:
    return ex.power(num(10), num(-80))
