"""The chord of a function over an interval: its slope is the average rate of change, exactly."""

from __future__ import annotations

from calc_cli import expr as ex
from calc_cli.errors import DomainError, LimitError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric.reals import real, sign
from calc_cli.numeric.series import Undecided
from calc_cli.render.plain import plain
from calc_cli.report import Report, Say, Words
from calc_cli.simplify import canonical
from calc_cli.solve import constants
from calc_cli.solve.breaks import breaks
from calc_cli.solve.intervals import expanded
from calc_cli.solve.roots import solve
from calc_cli.topics import point
from calc_cli.topics.wording import signed
from calc_cli.trace import Note

#: Digits of a slope that is not a fraction.
_DIGITS = 8
#: At most this many places without a value are named.
_NAMED = 3
_EXAMPLE = "--between 1,3"


def ends(text: str) -> tuple[Expr, Expr]:
    """The two ends in "1,3", or in "[0, pi/2]", rising.  Raises UsageError where they are not two different numbers."""
    try:
        a, b = [dict(point.read(f"x={end}"))["x"] for end in point.ends(text, _EXAMPLE)]
    except UsageError:
        raise UsageError(f"an interval is written a,b with two numbers, found {text}", hint=_EXAMPLE) from None
    run = sign(ex.add(b, ex.neg(a)))
    if run == 0:
        raise UsageError(f"an interval has two different ends, found {text}", hint=_EXAMPLE)
    return (b, a) if run == -1 else (a, b)


def report(
    text: str, u: Expr, x: str, between: tuple[Expr, Expr], notes: tuple[Note, ...] = (), decimals: bool = False
) -> Report:
    """The average rate of change of u over the interval, (f(b) - f(a))/(b - a).

    Raises DomainError where u has no real value at an end, UsageError where it has an unknown function.
    """
    if u.kinds & ex.kinds("fn"):
        raise UsageError("an unknown function has no values", hint=f"dx slope 'x^2' {_EXAMPLE}")
    a, b = between
    at_a, at_b = [_value(u, x, end) for end in between]
    rise, run = [constants.exact(ex.add(v, ex.neg(w))) for v, w in ((at_b, at_a), (b, a))]
    slope = constants.exact(ex.div(rise, run))
    gaps = _gaps(u, x, between)
    if gaps:
        said_of = f"the function has no value at {', '.join(gaps)}, between the two ends"
        notes = (*notes, Note("warning", said_of, 0, len(text)))
    f_a, f_b = [ex.unknown("f", 0, end) for end in between]
    is_fraction = "/" in plain(rise)
    whole = rise if run is ex.ONE else slope if is_fraction else ex.div(rise, run)  # and not -2/3/2
    chain = [_quotient(f_b, f_a, b, a), _quotient(at_b, at_a, b, a), whole, slope]
    said: Words = tuple([w for v in {plain(v): v for v in chain}.values() for w in (" = ", v)])
    near: Words = () if slope.names or canonical(slope).head == "num" else (f" ≈ {signed(real(slope), _DIGITS)}",)
    parts = (
        Say((ex.unknown("f", 0, ex.sym(x)), " = ", u, ", ", f_a, " = ", at_a, " and ", f_b, " = ", at_b, ".")),
        Say(("average rate on [", a, ", ", b, "]", *said, *near), "result"),
    )
    data: dict[str, object] = {
        "between": [plain(end, decimals) for end in between],
        "values": [plain(v, decimals) for v in (at_a, at_b)],
        "rise": plain(rise, decimals),
        "run": plain(run, decimals),
        "slope": plain(slope, decimals),
    }
    return Report("slope", text, parts, (plain(slope, decimals),), data, (), notes, decimals)


def _gaps(u: Expr, x: str, between: tuple[Expr, Expr]) -> list[str]:
    """Where inside the interval u has no value because it divides by 0, as far as that is found; some of many."""
    low, high = map(real, between)
    found: dict[str, None] = {}
    for b in breaks(u, ex.sym(x)):
        if (b.kind != "pole" and not b.without_value) or b.equation.names != {x}:
            continue
        try:
            inside = expanded(solve(b.equation, ex.sym(x)).roots, low, high, closed=False)
        except (DomainError, LimitError, Undecided):
            continue
        for at in inside:
            if at.exact is not None:
                try:
                    constants.value(ex.substitute(u, {ex.sym(x): at.exact}))
                except DomainError:
                    found[f"{x} = {plain(at.exact)}"] = None
    return list(found)[:_NAMED]


def _value(u: Expr, x: str, at: Expr) -> Expr:
    try:
        return constants.value(ex.substitute(u, {ex.sym(x): at}))
    except DomainError:
        raise DomainError(f"the function has no real value at {point.shown(((x, at),))}") from None


def _quotient(at_b: Expr, at_a: Expr, b: Expr, a: Expr) -> Expr:
    """(f(b) - f(a))/(b - a), as it stands."""
    return ex.div(ex.add(at_b, ex.neg(at_a)), ex.add(b, ex.neg(a)))
