"""What `optimize` tells a program about a function of one variable: a line for each point, and the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, compare, decimal, decimal_if_told, rational
from calc_cli.optima.extremes import Extreme, drift, level
from calc_cli.optima.monotonicity import Piece, Place, Study
from calc_cli.topics.wording import closed, family, packed, typed

#: Where the derivative does not exist, in order of what is said first.
BREAKS = {"jump": "jump", "pole": "no value", "edge": "edge of the domain", "kink": "kink", "steep": "vertical tangent"}
#: The sign of the derivative, and what the function does.
SIGNS = {1: ("+", "rises"), -1: ("−", "falls"), 0: ("0", "constant"), None: ("?", "not decided")}


def break_of(p: Place) -> str:
    """The first reason why the derivative does not exist there; "" where it does."""
    return next((kind for kind in BREAKS if kind in p.kinds), "")


def runs(study: Study) -> list[Piece]:
    """The pieces, neighbours without a place between them as one where f does the same on both."""
    made: list[Piece] = []
    for p in study.pieces:
        last = made[-1] if made else None
        parted = last is None or any(last.high is q.at for q in study.places)
        if last is not None and not parted and (last.slope, last.f is None) == (p.slope, p.f is None):
            made[-1] = replace(last, high=p.high)
        else:
            made.append(p)
    return made


class Told:
    """What there is to tell: the function, its study, and its extreme values."""

    def __init__(self, f: Expr, x: Expr, found: Study, least: Extreme, most: Extreme) -> None:
        self.f, self.x, self.study, self.least, self.most = f, x, found, least, most
        self.name = ex.name_of(x)
        self.k = ex.sym("k" if self.name != "k" else "n")

    def point(self, p: Place) -> Expr | None:
        """The closed form of the place, or of the family that it stands for."""
        u = closed(p.at)
        return u if u is None or p.period is None else family(u, p.period, self.k)

    @cached_property
    def gain(self) -> Expr | None:
        """What f gains from one place of a family to the next; None where that is not known."""
        return drift(self.f, self.x, self.study)

    def value(self, p: Place) -> str:
        """The value there, or the family of the values, in the input language; "" where it is not known."""
        if p.value is None or (p.period is not None and self.gain is None):
            return ""
        steady = p.period is None or self.gain is ex.ZERO
        return typed(p.value) if steady else typed(p.value, self.gain, self.k)

    def is_global(self, p: Place) -> bool:
        """Is the value there the smallest, or the largest, of all?"""
        return self.study.whole and any(
            e.kind == "attained" and p in e.places
            for e in (self.least if p.verdict == "min" else self.most,)
            if p.verdict in ("min", "max")
        )


def lines(told: Told, find: str) -> Iterable[str]:
    """For a pipe: the kind of point, where, the value, and what else is to be known, a line for each."""
    for p in told.study.places:
        idle = p.verdict in ("gap", "flat") or (p.verdict == "none" and not break_of(p))
        if idle or find not in ("all", p.verdict):
            continue
        kind = p.verdict if p.verdict != "none" else break_of(p)
        yield " ".join([kind, *_assignments(p, told), *_tags(p, told)])
    for e, kind in ((told.least, "min"), (told.most, "max")):
        if e.kind == "attained" and find in ("all", kind):
            for piece in e.flat:
                if not _has_end(piece, e, kind, told):
                    yield f"{kind} {_level_line(piece, told)} flat{' global' * told.study.whole}"
    if find == "all":
        for piece in told.study.pieces:
            if piece.slope == 0 and piece.f is not None:
                yield f"flat {_level_line(piece, told)}"


def _has_end(piece: Piece, e: Extreme, kind: str, told: Told) -> bool:
    """Is an end of the piece one of the places of the extreme value, and a point of that kind?"""
    s = told.study
    high = s.low if s.period is not None and piece.high is s.high else piece.high
    ends = [r for r in (piece.low, high) if r is not None]
    return any(p.verdict == kind and compare(p.at, r) == 0 for p in e.places for r in ends)


def _level_line(piece: Piece, told: Told) -> str:
    """x=0..1 value=0, or its family."""
    low, high = (_moved(r, told.study.period, told) for r in (piece.low, piece.high))
    v = level(piece, told.x)
    value = "" if v is None or told.gain is None else f" value={_moved(v, told.gain, told)}"
    return f"{told.name}={low or '-inf'}..{high or 'inf'}{value}"


def _moved(r: Real | None, step: Expr | None, told: Told) -> str:
    """The number in the input language, with step*k added."""
    return "" if r is None else typed(r, step, told.k)


def _end(r: Real | None, infinite: str) -> str:
    return infinite if r is None else typed(r)


def _assignments(p: Place, told: Told) -> list[str]:
    at = typed(p.at, p.period, told.k)
    made = [f"{told.name}={at}"]
    if told.value(p):
        made.append(f"value={told.value(p)}")
    return made


def _tags(p: Place, told: Told) -> list[str]:
    found: list[str] = [
        kind for kind in ("jump", "edge", "kink", "steep") if kind in p.kinds and p.verdict in ("min", "max")
    ]
    found += ["end"] if "end" in p.kinds else []
    found += ["flat"] if p.weak else []
    return found + (["global"] if told.is_global(p) else [])


def data(told: Told, derivative: Expr) -> dict[str, object]:
    s = told.study
    return {
        "variable": told.name,
        "derivative": packed(derivative),
        "interval": [_end(s.low, "-inf"), _end(s.high, "inf")],
        "chosen": s.chosen,
        "period": None if s.period is None else packed(s.period),
        "complete": s.whole and not s.undecided,
        "undecided": [[decimal(rational(v)) for v in gap] for gap in s.undecided],
        "points": [_point(p, told) for p in s.places],
        "pieces": [
            {"from": _end(p.low, "-inf"), "to": _end(p.high, "inf"), "course": _course(p.f is None, p.slope)}
            for p in runs(s)
        ],
        "smallest": _of_extreme(told.least, told),
        "largest": _of_extreme(told.most, told),
    }


def _course(missing: bool, slope: int | None) -> str:
    return "no value" if missing else SIGNS[slope][1]


def _point(p: Place, told: Told) -> dict[str, object]:
    made = dict(part.split("=", 1) for part in _assignments(p, told))
    return {
        "kind": p.verdict,
        "breaks": [k for k in p.kinds if k not in ("zero", "end")],
        "end": "end" in p.kinds,
        "at": made[told.name],
        "decimal": decimal(p.at),
        "exact": closed(p.at) is not None,
        "value": made.get("value"),
        "value_decimal": None if p.value is None else decimal_if_told(p.value),
        "second": None if p.second is None else typed(p.second),
        "global": told.is_global(p),
    }


def _of_extreme(e: Extreme, told: Told) -> dict[str, object]:
    return {
        "kind": e.kind,
        "value": None if e.value is None else typed(e.value),
        "at": [_assignments(p, told)[0].partition("=")[2] for p in e.places],
    }
