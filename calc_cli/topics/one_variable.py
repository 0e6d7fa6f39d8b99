"""The report on the extrema of a function of one variable: a study, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, decimal, rational, sign
from calc_cli.report import Cell, Chain, Derived, Part, Report, Say, Table, Words
from calc_cli.topics import explicit
from calc_cli.topics.extremes import End, Extreme, extreme
from calc_cli.topics.study import Place, Study, exact_form, study
from calc_cli.topics.wording import between, cell, closed, equals, listed, member, number, packed, text, typed
from calc_cli.trace import Line, Note

_VERDICTS = {"min": "local minimum", "max": "local maximum", "inflection": "inflection with a horizontal tangent"}
#: Where the derivative does not exist, in order of what is said first.
_BREAKS = {"jump": "jump", "pole": "pole", "edge": "edge of the domain", "kink": "kink", "steep": "vertical tangent"}
#: More places than this are not listed in a sentence: the table has them.
MAX_LISTED = 8


def report(
    typed_text: str, f: Expr, name: str, low: Real | None, high: Real | None, find: str,
    notes: tuple[Note, ...] = (), decimals: bool = False,
) -> Report:  # fmt: skip
    """Everything about the extrema of f by the letter between the ends, None for infinity.  Raises DxError."""
    x = ex.sym(name)
    exponential = ex.contains(f, lambda n: ex.is_call(n, "exp")) and not ex.contains(f, lambda n: n is ex.E)
    d = explicit.differentiate(typed_text, f, (name,), exponential, notes, decimals)
    found = study(f, d.result, x, low, high)
    least, most = (extreme(f, x, found, largest) for largest in (False, True))
    told = _Told(f, x, found, least, most)
    parts: list[Part] = [Derived(d.steps, name)] if d.steps else []
    parts += _zeros(d.result, told)
    parts += _searched(told)
    parts.append(Table(("where", "f′", f"f({name})", "what", "why"), tuple(_rows(told))))
    parts += [Say(words, "result") for words in _results(told, find)]
    return Report(
        "optimize",
        typed_text,
        tuple(parts),
        tuple(_lines(told, find)) or ("none",),
        _data(told, d.result),
        (),
        notes,
        decimals,
    )


class _Told:
    """What is told: the function, its study, and its extreme values."""

    def __init__(self, f: Expr, x: Expr, found: Study, least: Extreme, most: Extreme) -> None:
        self.f, self.x, self.study, self.least, self.most = f, x, found, least, most
        self.name = ex.name_of(x)
        self.k = ex.sym("k" if self.name != "k" else "n")

    def point(self, p: Place) -> Expr | None:
        """The closed form of the place, or of the family that it stands for."""
        u = closed(p.at)
        if u is None or p.period is None:
            return u
        return member(self.x, self.x, p.at, p.period, self.k)

    def value(self, p: Place) -> Expr | None:
        """The closed form of the value there."""
        u = None if p.value is None else closed(p.value)
        return u if u is None or p.period is None else member(self.f, self.x, p.at, p.period, self.k)

    def is_global(self, p: Place) -> bool:
        """Is the value there the smallest, or the largest, of all?"""
        return self.study.whole and any(
            e.kind == "attained" and p in e.places
            for e in (self.least if p.verdict == "min" else self.most,)
            if p.verdict in ("min", "max")
        )


# ------------------------------------------------------------------ the derivative's zeros
def _zeros(derivative: Expr, told: _Told) -> Iterable[Part]:
    """Where f' is 0, and where it does not exist."""
    from calc_cli.simplify.present import present

    factored = present(exact_form(derivative), told.name)
    if factored is not derivative and factored.head == "mul" and len(factored.args) > 1 and derivative.head == "add":
        yield Chain((Line(derivative, ()), Line(factored, ("factor",))))
    zeros = [p for p in told.study.places if "zero" in p.kinds]
    if derivative is ex.ZERO or all(p.slope == 0 or p.f is None for p in told.study.pieces):
        yield Say(("f′ is 0 everywhere" + (" else" if _broken(told) else ""),))
    elif not zeros:
        yield Say(("f′ is never 0" + _where(told),))
    elif len(zeros) > MAX_LISTED:
        yield Say((f"f′ is 0 at {len(zeros)} places" + _where(told),))
    else:
        yield Say(("f′ = 0 at ", *listed([_at(p, told) for p in zeros]), _families(told)))
    for kind, title in _BREAKS.items():
        there = [p for p in told.study.places if _break(p) == kind and p.kinds != ("end",)]
        missing = "f has no value at " if kind in ("pole",) else "f′ does not exist at "
        if kind == "edge":
            missing = "the domain ends at "
        if there and len(there) <= MAX_LISTED:
            yield Say((missing, *listed([_at(p, told) for p in there]), "" if kind == "edge" else f" ({title})",
                       _families(told) if not zeros else ""))  # fmt: skip


def _broken(told: _Told) -> bool:
    return any(_break(p) for p in told.study.places)


def _break(p: Place) -> str:
    return next((kind for kind in _BREAKS if kind in p.kinds), "")


def _at(p: Place, told: _Told) -> Words:
    u = told.point(p)
    if p.period is None:
        return equals(told.name, p.at)
    if u is None:
        return (f"{told.name} ≈ {decimal(p.at)} + ", ex.mul(p.period, told.k))
    return (f"{told.name} = ", u)


def _families(told: _Told) -> str:
    return f", for every whole number {ex.name_of(told.k)}" if told.study.period is not None else ""


def _where(told: _Told) -> str:
    return f" for {between(told.name, told.study.low, told.study.high)}" if _bounded(told) else ""


def _bounded(told: _Told) -> bool:
    return told.study.period is None and not (told.study.low is None and told.study.high is None)


def _searched(told: _Told) -> Iterable[Part]:
    """How the places without closed form were found, and what is left."""
    s = told.study
    if s.chosen and s.low and s.high:
        words = f"no interval was given, and not every {told.name} could be searched: this is for "
        yield Say((words + f"{text(s.low)} ≤ {told.name} ≤ {text(s.high)}; --on a,b chooses another",), "warning")
    if any(p.at.exact is None for p in s.places):
        yield Say(
            ("zeros without a closed form are enclosed: each is alone in its interval, and all their digits are sure",)
        )
    for a, b in s.undecided:
        low, high = (decimal(rational(v), 6) for v in (a, b))
        yield Say(
            (f"the search was not completed between {told.name} = {low} and {high}: there may be more",), "warning"
        )


# ------------------------------------------------------------------ the table
_SIGNS = {1: ("+", "rises"), -1: ("−", "falls"), 0: ("0", "constant"), None: ("?", "not decided")}


def _rows(told: _Told) -> Iterable[tuple[Cell, ...]]:
    """The sign table of f', from left to right."""
    s = told.study
    places = list(s.places)
    for piece in s.pieces:
        if piece.low is not None and places and _same(places[0].at, piece.low):
            yield _row(places.pop(0), told)
        shown = between(told.name, piece.low, piece.high)
        if piece.f is None:
            yield (shown, "", "no value", "", "")
        else:
            mark, course = _SIGNS[piece.slope]
            yield (shown, mark, course, "", "")
    for p in places:
        yield _row(p, told)


def _same(a: Real, b: Real) -> bool:
    from calc_cli.numeric.reals import compare

    return compare(a, b) == 0


def _row(p: Place, told: _Told) -> tuple[Cell, ...]:
    at = f"{told.name} {'=' if closed(p.at) is not None else '≈'} {_text_of(p.at)}"
    mark = "0" if p.kinds[0] == "zero" and not _break(p) else "" if p.kinds == ("end",) else "none"
    value: Cell = "no value" if p.value is None else cell(p.value)
    return (at, mark, value, _title(p, told), _why(p))


def _text_of(r: Real) -> str:
    return text(r) if closed(r) is not None else decimal(r)


def _title(p: Place, told: _Told) -> str:
    if p.verdict in ("min", "max"):
        kind = "minimum" if p.verdict == "min" else "maximum"
        return f"{'global' if told.is_global(p) else 'local'} {kind}"
    if p.verdict == "inflection":
        return "inflection"
    return {"gap": "gap", "unknown": "not decided", "flat": "flat"}.get(p.verdict, _BREAKS.get(_break(p), ""))


def _why(p: Place) -> str:
    """The test that decides."""
    if p.verdict == "unknown":
        return ""
    if p.second is not None and "zero" in p.kinds:
        side = sign(p.second.exact) if p.second.exact is not None else _sign_of(p.second)
        if side in (1, -1) and p.verdict in ("min", "max"):
            return f"f″ = {_brief(p.second)} {'>' if side > 0 else '<'} 0"
        change = {"min": "− to +", "max": "+ to −"}.get(p.verdict)
        if p.verdict == "inflection":
            return "f′ keeps its sign"
        return f"f″ = 0, f′ from {change}" if change else ""
    named = _BREAKS.get(_break(p), "")
    if "end" in p.kinds:
        return "end of the interval"
    return named if p.verdict in ("min", "max", "gap") else ""


def _brief(r: Real) -> str:
    u = closed(r)
    return text(r) if u is not None and u.size <= 12 else decimal(r, 6)


def _sign_of(r: Real) -> int | None:
    from calc_cli.numeric.reals import compare

    return compare(r, rational(0))


# ------------------------------------------------------------------ results
def _results(told: _Told, find: str) -> Iterable[Words]:
    s = told.study
    shown = [p for p in s.places if p.verdict in ("min", "max", "inflection") and find in ("all", p.verdict)]
    if len(shown) <= 3 * MAX_LISTED:
        for p in shown:
            yield (_adverb(p) + _VERDICTS[p.verdict], " at ", *_at(p, told), ", where f = ", *_value(p, told))
    if not [p for p in s.places if p.verdict in ("min", "max")] and find == "all":
        yield ("no local minimum or maximum" + _where(told),)
    for e, kind, adjective in ((told.least, "min", "smallest"), (told.most, "max", "largest")):
        if find in ("all", kind):
            yield _extreme(e, adjective, told)


def _adverb(p: Place) -> str:
    return "(not strict) " if p.weak else ""


def _value(p: Place, told: _Told) -> Words:
    u = told.value(p)
    if u is not None and p.period is not None:
        return (u,)
    return number(p.value) if p.value is not None else ()


def _extreme(e: Extreme, adjective: str, told: _Told) -> Words:
    on = _where(told).replace(" for ", " on ") if not told.study.whole else ""
    if e.kind == "attained" and e.value is not None:
        places = [_at(p, told) for p in e.places][:MAX_LISTED] or [(between(told.name, e.flat[0].low, e.flat[0].high),)]
        return (f"{adjective} value{on}: ", *number(e.value), ", at ", *listed(places))
    if e.kind == "unbounded":
        sign_ = "∞" if adjective == "largest" else "−∞"
        return (f"no {adjective} value: f({told.name}) → {sign_} as ", *_towards(e.ends[0], told))
    if e.kind == "approached" and e.value is not None:
        return (f"no {adjective} value: f({told.name}) → ", *number(e.value), " as ", *_towards(e.ends[0], told))
    return (f"whether there is a {adjective} value{on} was not decided",)


def _towards(end: End, told: _Told) -> Words:
    if end.at is None:
        return (f"{told.name} → {'∞' if end.up else '−∞'}",)
    return (f"{told.name} → ", *((cell(end.at),)), f" from {'below' if end.up else 'above'}")


# ------------------------------------------------------------------ for programs
def _lines(told: _Told, find: str) -> Iterable[str]:
    """For a pipe: the kind of point, where, the value, and what else is to be known, a line for each."""
    for p in told.study.places:
        if p.verdict == "gap" or (p.verdict == "none" and not _break(p)) or find not in ("all", p.verdict):
            continue
        kind = p.verdict if p.verdict != "none" else _break(p)
        yield " ".join([kind, *_assignments(p, told), *_tags(p, told)])
    for piece in told.study.pieces:
        if piece.slope == 0 and piece.f is not None and find == "all":
            from calc_cli.topics.extremes import _level

            v = _level(piece, told.x)
            span = [_end(piece.low, "-inf"), _end(piece.high, "inf")]
            yield f"flat {told.name}={'..'.join(span)}" + ("" if v is None else f" value={typed(v)}")


def _end(r: Real | None, infinite: str) -> str:
    return infinite if r is None else typed(r)


def _assignments(p: Place, told: _Told) -> list[str]:
    u, v = told.point(p), told.value(p)
    at = packed(u) if u is not None else typed(p.at) + (
        "" if p.period is None else "+" + packed(ex.mul(p.period, told.k))
    )  # fmt: skip
    made = [f"{told.name}={at}"]
    if p.value is not None:
        made.append(f"value={packed(v) if v is not None else typed(p.value)}")
    return made


def _tags(p: Place, told: _Told) -> list[str]:
    found: list[str] = [
        kind for kind in ("jump", "edge", "kink", "steep") if kind in p.kinds and p.verdict in ("min", "max")
    ]
    found += ["end"] if "end" in p.kinds else []
    found += ["flat"] if p.weak else []
    return found + (["global"] if told.is_global(p) else [])


def _data(told: _Told, derivative: Expr) -> dict[str, object]:
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
            for p in s.pieces
        ],
        "smallest": _of_extreme(told.least, told),
        "largest": _of_extreme(told.most, told),
    }


def _course(missing: bool, slope: int | None) -> str:
    return "no value" if missing else _SIGNS[slope][1]


def _point(p: Place, told: _Told) -> dict[str, object]:
    made = dict(part.split("=", 1) for part in _assignments(p, told))
    return {
        "kind": p.verdict,
        "breaks": [k for k in p.kinds if k not in ("zero", "end")],
        "end": "end" in p.kinds,
        "at": made[told.name],
        "decimal": decimal(p.at),
        "exact": closed(p.at) is not None,
        "value": made.get("value"),
        "value_decimal": None if p.value is None else decimal(p.value),
        "second": None if p.second is None else typed(p.second),
        "global": told.is_global(p),
    }


def _of_extreme(e: Extreme, told: _Told) -> dict[str, object]:
    return {
        "kind": e.kind,
        "value": None if e.value is None else typed(e.value),
        "at": [_assignments(p, told)[0].partition("=")[2] for p in e.places],
    }


__all__: Sequence[str] = ("report",)
