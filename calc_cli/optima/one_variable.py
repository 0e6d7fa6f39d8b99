"""The report on the extrema of a function of one variable: a study, in words."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, compare, rational
from calc_cli.optima.extremes import End, Extreme, extreme
from calc_cli.optima.monotonicity import Place, exact_form, study
from calc_cli.optima.one_variable_answer import BREAKS, SIGNS, Told, break_of, data, lines, runs
from calc_cli.render.levels import leads_with_minus
from calc_cli.report import Cell, Chain, Derived, Part, Report, Say, Table, Words
from calc_cli.topics import explicit, request
from calc_cli.topics.wording import (
    around,
    between,
    cell,
    closed,
    equals,
    family,
    listed,
    number,
    signed,
    text,
)
from calc_cli.trace import Line, Note

_VERDICTS = {"min": "local minimum", "max": "local maximum", "inflection": "inflection with a horizontal tangent"}
#: What is said in front of breaks of a kind; of the others it is that f′ does not exist there, and the kind.
_LEADS = {"pole": "f has no value at ", "edge": "the domain ends at "}
#: More places than this are not listed in a sentence: the table has them.
MAX_LISTED = 8
#: So many gaps in a search are not named one by one.
MANY_GAPS = 4


def report(
    typed_text: str, f: Expr, name: str, low: Real | None, high: Real | None, find: str,
    notes: tuple[Note, ...] = (), decimals: bool = False,
) -> Report:  # fmt: skip
    """Everything about the extrema of f by the letter between the ends, None for infinity.  Raises DxError."""
    x = ex.sym(name)
    exponential = request.writes_exp(f)
    d = explicit.differentiate(typed_text, f, (name,), exponential, notes, decimals)
    found = study(f, d.result, x, low, high)
    least, most = (extreme(f, x, found, largest) for largest in (False, True))
    told = Told(f, x, found, least, most)
    parts: list[Part] = [Derived(d.steps, name)] if d.steps else []
    parts += _zeros(d.result, told)
    parts += _searched(told)
    parts.append(Table(("where", "f′", f"f({name})", "what", "why"), tuple(_rows(told))))
    parts += [Say(words, "result") for words in _results(told, find)]
    return Report(
        "optimize",
        typed_text,
        tuple(parts),
        tuple(lines(told, find)) or ("none",),
        data(told, d.result),
        (),
        notes,
        decimals,
    )


# ------------------------------------------------------------------ the derivative's zeros
def _zeros(derivative: Expr, told: Told) -> Iterable[Part]:
    """Where f' is 0, and where it does not exist."""
    from calc_cli.simplify.present import present

    factored = present(exact_form(derivative), told.name)
    if factored is not derivative and factored.head == "mul" and len(factored.args) > 1 and derivative.head == "add":
        yield Chain((Line(derivative, ()), Line(factored, ("factor",))))
    zeros = [p for p in told.study.places if "zero" in p.kinds]
    flat: list[Words] = [(f"for {between(told.name, p.low, p.high)}",) for p in told.study.pieces if p.slope == 0]
    for kernel, v in told.study.ways[:MAX_LISTED]:
        yield Say(("f′ = 0 where ", kernel, " = ", v))
    if _nowhere(told):
        yield Say(("f has no real value",))
    elif derivative is ex.ZERO or all(p.slope == 0 or p.f is None for p in told.study.pieces):
        yield Say(("f′ is 0 " + ("wherever it exists" if _broken(told) else "everywhere"),))
    elif flat and len(flat) + len(zeros) <= MAX_LISTED:
        yield Say(("f′ = 0 ", *listed([*flat, *[("at ", *_at(p, told)) for p in zeros]])))
    elif not zeros:
        yield Say(("f′ is never 0" + _where(told),))
    elif len(zeros) > MAX_LISTED:
        yield Say((f"f′ is 0 at {len(zeros)} places" + _where(told),))
    else:
        yield Say(("f′ = 0 at ", *listed([_at(p, told) for p in zeros]), _families(told)))
    for kind, title in BREAKS.items():
        there = [p for p in told.study.places if break_of(p) == kind and p.kinds != ("end",)]
        if there and len(there) <= MAX_LISTED:
            lead, said = (_LEADS[kind], "") if kind in _LEADS else ("f′ does not exist at ", f" ({title})")
            yield Say((lead, *listed([_at(p, told) for p in there]), said, "" if zeros else _families(told)))


def _nowhere(told: Told) -> bool:
    """Is f real nowhere where it was looked at?"""
    return all(p.f is None for p in told.study.pieces) and all(p.value is None for p in told.study.places)


def _broken(told: Told) -> bool:
    return any(break_of(p) for p in told.study.places)


def _at(p: Place, told: Told) -> Words:
    u = told.point(p)
    if p.period is None:
        return equals(told.name, p.at)
    if u is None:
        return around(told.name, p.at, p.period, told.k)
    return (f"{told.name} = ", u)


def _families(told: Told) -> str:
    return f", for every whole number {ex.name_of(told.k)}" if told.study.period is not None else ""


def _where(told: Told) -> str:
    return f" for {between(told.name, told.study.low, told.study.high)}" if _bounded(told) else ""


def _bounded(told: Told) -> bool:
    return told.study.period is None and not (told.study.low is None and told.study.high is None)


def _searched(told: Told) -> Iterable[Part]:
    """How the places without closed form were found, and what is left."""
    s = told.study
    if s.chosen and s.low and s.high:
        words = f"no interval was given, and not every {told.name} could be searched: this is for "
        yield Say((words + f"{text(s.low)} ≤ {told.name} ≤ {text(s.high)}; --on a,b chooses another",), "warning")
    if any(p.at.exact is None for p in s.places):
        yield Say(
            ("zeros without a closed form are enclosed: each is alone in its interval, and every digit is certain",)
        )
    if s.undecided:
        gaps = s.undecided if len(s.undecided) < MANY_GAPS else ((s.undecided[0][0], s.undecided[-1][1]),)
        spans: list[Words] = [(span,) for span in dict.fromkeys([_span(told.name, a, b) for a, b in gaps])]
        count = "" if gaps is s.undecided else f" in {len(s.undecided)} gaps"
        yield Say(
            (
                f"the search was not completed{count} for ",
                *listed(spans),
                ": there may be more",
            ),
            "warning",
        )


def _span(name: str, a: Fraction, b: Fraction) -> str:
    """The interval, or the one number that both its ends are printed as."""
    low, high = _enclosed(a), _enclosed(b)
    return f"{name} near {text(low)}" if text(low) == text(high) else between(name, low, high)


def _enclosed(v: Fraction) -> Real:
    """The fraction as a number that is said by its decimal."""
    return Real(None, rational(v).ball)


# ------------------------------------------------------------------ the table
def _rows(told: Told) -> Iterable[tuple[Cell, ...]]:
    """The sign table of f', from left to right."""
    s = told.study
    places = list(s.places)
    for piece in runs(s):
        if piece.low is not None and places and _same(places[0].at, piece.low):
            yield _row(places.pop(0), told)
        shown = between(told.name, piece.low, piece.high)
        if piece.f is None:
            yield (shown, "", "no value", "", "")
        else:
            mark, course = SIGNS[piece.slope]
            yield (shown, mark, course, "", "")
    for p in places:
        yield _row(p, told)


def _same(a: Real, b: Real) -> bool:
    return compare(a, b) == 0


def _row(p: Place, told: Told) -> tuple[Cell, ...]:
    at = f"{told.name} {'=' if closed(p.at) is not None else '≈'} {_text_of(p.at)}"
    mark = "0" if p.kinds[0] == "zero" and not break_of(p) else "" if p.kinds == ("end",) else "none"
    missing = "not decided" if p.verdict == "unknown" else "no value"
    value: Cell = missing if p.value is None else cell(p.value)
    return (at, mark, value, _title(p, told), _why(p))


def _text_of(r: Real) -> str:
    return text(r) if closed(r) is not None else signed(r)


def _title(p: Place, told: Told) -> str:
    if p.verdict in ("min", "max"):
        kind = "minimum" if p.verdict == "min" else "maximum"
        return f"{'global' if told.is_global(p) else 'local'} {kind}"
    if p.verdict == "inflection":
        return "inflection"
    gap = "no value" if "end" in p.kinds else BREAKS["edge"] if break_of(p) == "edge" else "gap"
    return {"gap": gap, "unknown": "not decided", "flat": "flat"}.get(p.verdict, BREAKS.get(break_of(p), ""))


def _why(p: Place) -> str:
    """The test that decides."""
    if p.verdict == "unknown":
        return ""
    if "zero" in p.kinds and "end" not in p.kinds:
        side = 0 if p.second is None else compare(p.second, rational(0))
        if p.second is not None and side and p.verdict in ("min", "max"):
            return f"f″ = {_brief(p.second)} {'>' if side > 0 else '<'} 0"
        if p.verdict == "inflection":
            return "f′ keeps its sign"
        change = {"min": "f′ from − to +", "max": "f′ from + to −"}.get(p.verdict, "")
        return f"f″ = 0, {change}" if p.second is not None and change else change
    named = BREAKS.get(break_of(p), "")
    if "end" in p.kinds:
        return "end of the interval"
    return named if p.verdict in ("min", "max") or (p.verdict == "gap" and named != BREAKS["edge"]) else ""


def _brief(r: Real) -> str:
    u = closed(r)
    return text(r) if u is not None and u.size <= 12 else signed(r, 6)


# ------------------------------------------------------------------ results
def _results(told: Told, find: str) -> Iterable[Words]:
    s = told.study
    shown = [p for p in s.places if p.verdict in ("min", "max", "inflection") and find in ("all", p.verdict)]
    if len(shown) <= 3 * MAX_LISTED:
        for p in shown:
            yield (_VERDICTS[p.verdict], _adverb(p), " at ", *_at(p, told), ", where f ", *_value(p, told))
    if not [p for p in s.places if p.verdict in ("min", "max")] and find == "all":
        decided = all(p.slope is not None or p.f is None for p in s.pieces)
        yield ("no local minimum or maximum" + " was found" * (not decided) + _where(told),)
    for e, kind, adjective in ((told.least, "min", "smallest"), (told.most, "max", "largest")):
        if not _nowhere(told) and find in ("all", kind):
            yield _extreme(e, adjective, told)


def _adverb(p: Place) -> str:
    return " (not strict)" if p.weak else ""


def _value(p: Place, told: Told) -> Words:
    """What f is there: = 2, or = π/3 + πk over a family of places."""
    if p.value is None:
        return ()
    equal = "= " if closed(p.value) is not None else ""
    if p.period is None or told.gain is ex.ZERO:
        return (equal, *number(p.value))
    if told.gain is None:
        return ("is not the same everywhere",)
    u = closed(p.value)
    if u is not None:
        return (equal, family(u, told.gain, told.k))
    falls = leads_with_minus(told.gain)
    turns = family(ex.ZERO, ex.neg(told.gain) if falls else told.gain, told.k)
    return (f"≈ {signed(p.value)} {'−' if falls else '+'} ", turns)


def _extreme(e: Extreme, adjective: str, told: Told) -> Words:
    s = told.study
    on = f" on {between(told.name, s.low, s.high, True, True)}" if _bounded(told) and not s.whole else ""
    if e.kind == "attained" and e.value is not None:
        ends = [(_place_at(piece.low, e), _place_at(piece.high, e)) for piece in e.flat]
        places: list[Words] = [_at(p, told) for p in e.places if not any(p in pair for pair in ends)]
        for piece, (low, high) in zip(e.flat, ends, strict=True):
            places.append((between(told.name, piece.low, piece.high, low is not None, high is not None),))
        if len(places) > MAX_LISTED:
            places = [*places[:MAX_LISTED], (f"{len(places) - MAX_LISTED} more places",)]
        return (f"{adjective} value{on}: ", *number(e.value), ", at ", *listed(places))
    if e.kind == "unbounded":
        if not e.ends:
            return (f"no {adjective} value: f changes without bound from period to period",)
        sign_ = "∞" if adjective == "largest" else "−∞"
        return (f"no {adjective} value: f({told.name}) → {sign_} as ", *_ends(e, told))
    if e.kind == "approached" and e.value is not None:
        return (
            f"no {adjective} value: f({told.name}) → ",
            *number(e.value),
            " as ",
            *_ends(e, told),
        )
    return (f"whether there is a {adjective} value{on} was not decided",)


def _place_at(at: Real | None, e: Extreme) -> Place | None:
    """The place at the end of a piece, where the value is attained, too."""
    return None if at is None else next((p for p in e.places if p.period is None and _same(p.at, at)), None)


def _ends(e: Extreme, told: Told) -> Words:
    return listed([_towards(end, told) for end in e.ends])


def _towards(end: End, told: Told) -> Words:
    if end.at is None:
        return (f"{told.name} → {'∞' if end.up else '−∞'}",)
    return (f"{told.name} → ", *((cell(end.at),)), f" from {'below' if end.up else 'above'}")
