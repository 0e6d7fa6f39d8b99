"""The largest and the smallest value of a function over all that a study has looked at, as data and not in words."""

from __future__ import annotations

from dataclasses import dataclass

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, between, compare, rational, real, sign
from calc_cli.numeric.series import Undecided
from calc_cli.optima.monotonicity import Piece, Place, Study, end_limit, value_if_known
from calc_cli.simplify import canonical
from calc_cli.solve import breaks, tails
from calc_cli.solve.constants import exact
from calc_cli.solve.constants import rational as rational_of


@dataclass(frozen=True, slots=True)
class End:
    """An end of a piece that f does not reach: the number, None for infinity, and from which side."""

    at: Real | None
    up: bool


@dataclass(frozen=True, slots=True)
class Extreme:
    """The largest, or the smallest, value.

    `kind` is "attained" (at the places, or all over the flat pieces), "unbounded", "approached" (the value is a limit
    that f does not reach) or "unknown"; `ends` are those towards which f goes there.
    """

    kind: str
    value: Real | None = None
    places: tuple[Place, ...] = ()
    flat: tuple[Piece, ...] = ()
    ends: tuple[End, ...] = ()


def extreme(f: Expr, x: Expr, study: Study, largest: bool) -> Extreme:
    """The largest or the smallest value of f over the places and pieces of its study."""
    wanted = 1 if largest else -1
    gain = drift(f, x, study)
    side = None if gain is None else sign(gain)
    if side is None:
        return Extreme("unknown")
    limits = _limits(study, x, wanted)
    if side:
        poles = tuple([end for v, end in limits or () if v is _INFINITE[wanted]])
        broken = any(p.value is None for p in study.places)  # then f has no limit at infinity
        return Extreme("unbounded", ends=poles if broken else (End(None, side == wanted),))
    if limits is None:
        return Extreme("unknown")
    best: Real | None = None
    candidates = [(p.value, p) for p in study.places if p.value is not None]
    levels = [(level(p, x), p) for p in study.pieces if p.slope == 0 and p.f is not None]
    flats = [(v, p) for v, p in levels if v is not None]
    known = len(flats) == len(levels) and not any(p.verdict == "unknown" and p.value is None for p in study.places)
    for v in [*[v for v, _ in candidates], *[v for v, _ in flats]]:
        if best is None or compare(v, best) == wanted:
            best = v
    return _with_limits(best, limits, known, candidates, flats, wanted)


_INFINITE = {1: tails.INFINITY, -1: tails.MINUS_INFINITY}


def _limits(study: Study, x: Expr, wanted: int) -> list[tuple[Expr | Real | None, End]] | None:
    """The limits where f rises, or falls, to an end that it does not reach; None where it is not known to do so."""
    limits: list[tuple[Expr | Real | None, End]] = []
    for p in study.pieces:
        if p.f is None or p.slope == 0:
            continue
        if p.slope is None:
            return None
        up = p.slope == wanted
        end = p.high if up else p.low
        if not _reached(end, study):
            limits.append((end_limit(p, x, up), End(end, up)))
    return limits


def _with_limits(
    best: Real | None,
    limits: list[tuple[Expr | Real | None, End]],
    known: bool,
    candidates: list[tuple[Real, Place]],
    flats: list[tuple[Real, Piece]],
    wanted: int,
) -> Extreme:
    """The extreme value, from the limits and the values that f takes; `known` says that no other is missing."""
    ends = tuple([end for v, end in limits if v is _INFINITE[wanted]])
    if ends:
        return Extreme("unbounded", ends=ends)
    finite = [
        (v if isinstance(v, Real) else real(v), end)
        for v, end in limits
        if v is not None and v is not _INFINITE[-wanted]
    ]
    top = best
    try:
        for v, _ in finite:
            if top is None or compare(v, top) == wanted:
                top = v
        if top is None or not known or any(v is None for v, _ in limits):
            return Extreme("unknown")
        if best is not None and compare(best, top) == 0:
            return Extreme(
                "attained",
                best,
                tuple([p for v, p in candidates if compare(v, best) == 0]),
                tuple([p for v, p in flats if compare(v, best) == 0]),
            )
        return Extreme("approached", top, ends=tuple([end for v, end in finite if compare(v, top) == 0]))
    except Undecided:
        return Extreme("unknown")


def _reached(end: Real | None, study: Study) -> bool:
    """Does f take its limit there: is the end a place where f has a value, and does not jump?"""
    if end is None:
        return False
    if study.period is not None and end is study.high:
        end = study.low
    return any(p.value is not None and "jump" not in p.kinds for p in study.places if end and compare(p.at, end) == 0)


def level(p: Piece, x: Expr) -> Real | None:
    """The value on a flat piece; None where it is not known."""
    return value_if_known(p.f, x, rational(between(p.low, p.high))) if p.f is not None else None


def drift(f: Expr, x: Expr, study: Study) -> Expr | None:
    """What f gains over one period T of its derivative: 0 where f has that period too, or there is none.

    f(x + T) - f(x) is constant, so that terms which repeat gain nothing; of other terms it is known where the
    difference between two places has a closed form.  None where it is not known.
    """
    if study.period is None or breaks.period(f, x) is not None:
        return ex.ZERO
    rising = _multiples(f, x, study.period)
    if rising is not None:
        return exact(ex.mul(rising, study.period))
    start = study.places[0].at.exact
    if start is None:
        return None
    ahead = ex.substitute(f, {x: exact(ex.add(start, study.period))})
    try:
        return exact(ex.add(ahead, ex.neg(ex.substitute(f, {x: start}))))
    except DomainError:
        return None


def _multiples(f: Expr, x: Expr, period: Expr) -> Expr | None:
    """The sum of a in the terms a*x of f, where all others repeat after some multiple of the period; else None."""
    found: list[Expr] = []
    whole = canonical(f)
    for t in ex.terms(whole):
        ratio = canonical(ex.div(t, x))
        if x.leaf not in ratio.names:
            found.append(ratio)
        elif x.leaf in t.names:
            repeats = breaks.period(t, x)
            if repeats is None or rational_of(ex.div(period, repeats)) is None:
                return None
    return ex.add(*found)
