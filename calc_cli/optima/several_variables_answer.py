"""What `optimize` tells a program about a function of several variables: a line for each point, and the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import decimal, decimal_if_told
from calc_cli.optima import bounds
from calc_cli.optima.curves import Curve
from calc_cli.optima.stationary import Found, Stationary
from calc_cli.simplify import present
from calc_cli.solve import breaks
from calc_cli.solve.constants import known
from calc_cli.topics.wording import closed, family, packed, typed
from calc_cli.trace import Partials

#: Letters for whole numbers.
_WHOLE = ("k", "m", "n", "p", "q", "r", "s")


class Told:
    """What there is to tell: the function, its derivatives, and the points."""

    def __init__(self, f: Expr, names: Sequence[str], found: Found, second: Partials) -> None:
        found = replace(found, points=tuple([self._lowest(f, p) for p in found.points]))
        self.f, self.names, self.found, self.second = f, names, found, second
        self.letters = [ex.sym(k) for k in _WHOLE if k not in names]
        self.reasons = {p: bounds.reason(f, second.rows, names, found, p) for p in found.points}
        self.along = {c: bounds.reason_along(f, second.rows, names, c) for c in found.curves}
        self.gains = [self._gain(i) for i in range(len(names))]

    @staticmethod
    def _lowest(f: Expr, p: Stationary) -> Stationary:
        """The point as a minimum, where the Hessian does not decide and no term is negative."""
        lowest = p.verdict == "degenerate" and bounds.is_sum_of_squares_at_0(f, p)
        return replace(p, verdict="min") if lowest else p

    def _gain(self, i: int) -> Expr | None:
        """What f gains over one period of its gradient in a letter; None where that is no constant."""
        period = self.found.points[0].periods[i] if self.found.points else None
        x = ex.sym(self.names[i])
        if period is None or breaks.period(self.f, x) is not None:
            return ex.ZERO
        gain = known(ex.add(ex.substitute(self.f, {x: ex.add(x, period)}), ex.neg(self.f)))
        return None if gain.names else gain

    def coordinate(self, p: Stationary, i: int) -> Expr | None:
        """The closed form of one coordinate, or of its family."""
        u, period = closed(p.at[i]), p.periods[i]
        return u if u is None or period is None else family(u, period, self.letters[i])

    def value(self, p: Stationary) -> Expr | None:
        """The closed form of the value, or of its family."""
        u = None if p.value is None else closed(p.value)
        for i, gain in enumerate(self.gains):
            if u is None or gain is None:
                return None
            u = family(u, gain, self.letters[i]) if p.periods[i] is not None else u
        return u


def _coordinates(p: Stationary, told: Told) -> list[str]:
    made = []
    for i in range(len(told.names)):
        u = told.coordinate(p, i)
        made.append(typed(p.at[i], p.periods[i], told.letters[i]) if u is None else packed(u))
    return made


def line(p: Stationary, told: Told) -> str:
    """min x=1 y=1 value=0 global"""
    at = [f"{n}={v}" for n, v in zip(told.names, _coordinates(p, told), strict=True)]
    return " ".join([p.verdict, *at, *_valued(p, told), *(["global"] if told.reasons[p] else [])])


def _valued(p: Stationary, told: Told) -> list[str]:
    u = told.value(p)
    return [] if p.value is None else [f"value={typed(p.value) if u is None else packed(u)}"]


def curve_line(c: Curve, told: Told) -> str:
    """min curve x-y=0 value=0 global"""
    kind = told.along[c][0]
    value = [] if c.value is None else [f"value={packed(present(c.value))}"]
    equations = [f"{packed(present(u))}=0" for u in c.equations]
    return " ".join([*([kind] if kind else []), "curve", *equations, *value, *(["global"] if kind else [])])


def data(told: Told, gradient: Sequence[Expr]) -> dict[str, object]:
    found = told.found
    return {
        "variables": list(told.names),
        "gradient": [packed(u) for u in gradient],
        "hessian": [[packed(u) for u in row] for row in told.second.rows],
        "complete": found.complete,
        "method": "newton" if found.newton else "exact",
        "curves": [
            {
                "kind": told.along[c][0] or None,
                "equations": [packed(present(u)) for u in c.equations],
                "value": None if c.value is None else packed(present(c.value)),
                "global": bool(told.along[c][0]),
            }
            for c in found.curves
        ],
        "points": [
            {
                "kind": p.verdict,
                "at": _coordinates(p, told),
                "decimals": [decimal(r) for r in p.at],
                "exact": all(closed(r) is not None for r in p.at),
                "value": None if p.value is None else (_valued(p, told)[0].partition("=")[2]),
                "value_decimal": None if p.value is None else decimal_if_told(p.value),
                "eigenvalues": {"positive": p.signs[0], "negative": p.signs[1], "zero": p.signs[2]},
                "global": bool(told.reasons[p]),
            }
            for p in found.points
        ],
    }
