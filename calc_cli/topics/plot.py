"""Pictures: of a curve with its derivative, a tangent and its critical points; of measurements; of a descent.

What is marked is found on the picture's own grid, in floating point: good to look at, and no proof.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import islice
from operator import gt
from typing import Generic, SupportsFloat, TypeVar

from calc_cli.errors import DomainError, UsageError
from calc_cli.expr import Expr, num, sym
from calc_cli.numeric import floats
from calc_cli.render.figure import Curve, Figure, Mark, drawn, save
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty
from calc_cli.report import Part, Picture, Report, Say, Words
from calc_cli.syntax import parse
from calc_cli.topics import explicit, one_sided, point, request
from calc_cli.topics.descent import Run
from calc_cli.topics.sampling import POINTS, Function, critical, heights, sampled, where_real, with_air
from calc_cli.trace import Derivation

_DEFAULT = (-10.0, 10.0)
_ELSEWHERE = "choose another interval with --on"
#: The most critical points that are named; and the most that are looked for, times the nodes of f and its slope.
_FEW, _EFFORT = 12, 100_000
#: The most points of a large function, times its nodes; and the least number of points.
_WORK, _COARSE = 600_000, 200
_MOST = 100_000  # measurements that are kept
_SOMEWHERE = 0.7310585786300049  # where functions do not jump

Row = TypeVar("Row")


def interval(text: str) -> tuple[float, float]:
    """The interval "a,b".  Raises UsageError when it is not one."""
    hint = "--on -2,2, or --on 0,2*pi"
    low, high = [_number(part, hint) for part in point.ends(text)]
    if not low < high:
        raise UsageError("an interval goes from the smaller number to the larger", hint=hint)
    return low, high


def place(text: str) -> tuple[str, float]:
    """The place "2" or "x=2": the letter, "" where none is said, and the number.  Raises UsageError."""
    name, _, value = text.rpartition("=")
    return name.strip(), _number(value, "--tangent 2")


def _number(text: str, hint: str) -> float:
    u = parse(text).expr
    v = math.nan if u.names or u.head == "eq" else floats.evaluate(u, {})
    if not math.isfinite(v):
        raise UsageError(f"expected a number, found {text.strip()}", hint=hint)
    return v


def derivation(text: str, wrt: str | None, let: Sequence[str], strict: bool) -> Derivation:
    """The derivative of the function to draw.  Raises UsageError for an equation and for a text that asks for d/dx."""
    by = request.variables(wrt)
    read = request.read(text, by, let, strict)
    request.check_expression(read, "a picture")
    request.check_known(read)
    x = by[0] if by else request.the_variable(read.letters)
    notes = (*read.notes, *request.doubtful(text, read.expr, (x,)))
    return explicit.differentiate(text, read.expr, (x,), request.writes_exp(read.expr), notes, read.decimals)


def report(
    d: Derivation,
    on: tuple[float, float] | None = None,
    *,
    derivative: bool = False,
    tangent: tuple[str, float] | None = None,
    file: str | None = None,
    draw: bool = True,
    width: int = 80,
    ascii: bool = False,
) -> Report:
    """The picture of the function that `d` differentiates; saved to `file`, or else, with `draw`, in characters.

    Raises DomainError where there is nothing to draw, UsageError for several letters, or a library that is missing.
    """
    figure, said = curve(d, on, derivative, tangent, ascii)
    parts: list[Part] = [Say(words, "result") for words in said]
    data: dict[str, object] = {
        "variable": d.variable,
        "on": list(figure.x_range),
        "derivative": plain(d.result),
        "critical": [{"kind": m.label.partition(" ")[0], "x": m.x, "y": m.y} for m in figure.marks if m.sign == "●"],
        "points": [[x, y] for x, y in zip(figure.curves[0].xs, figure.curves[0].ys, strict=True) if math.isfinite(y)],
    }
    if file is not None:
        save(figure, file)
        parts.append(Say((f"Written: {file}",), "result"))
        return Report("plot", d.input, tuple(parts), (file,), data, (), d.notes, d.decimals)
    if not draw:
        parts = parts or [Say(("No critical points were read off the picture's grid.",), "result")]
        return Report("plot", d.input, tuple(parts), (), data, (), d.notes, d.decimals)
    text = drawn(figure, width, ascii=ascii)
    return Report("plot", d.input, (Picture(text), *parts), tuple(text.split("\n")), data, (), d.notes, d.decimals)


def curve(
    d: Derivation,
    on: tuple[float, float] | None,
    derivative: bool,
    tangent: tuple[str, float] | None,
    ascii: bool = False,
) -> tuple[Figure, list[Words]]:
    """The figure of the function and what goes with it, and what there is to say about it.

    Raises as `report`.
    """
    if d.held:
        message = f"a picture is of a function of {d.variable}, and {d.held[0]} has no value"
        raise UsageError(message, 0, hint=f"put a number in place of {d.held[0]}")
    x = d.variable
    f, slope = _function(d.reading, x), _slope(d)
    name, at = tangent or ("", None)
    if name not in ("", x):
        raise UsageError(f"the tangent is at a value of {x}, not of {name}", 0, hint=f"--tangent {x}={at:g}")
    size = d.reading.size + d.result.size
    points = min(POINTS, max(_COARSE, _WORK // size))
    xs, ys = sampled(f, *_divisible(*(on or _range(at)), "the interval"), points)
    if on is None:
        xs, ys = sampled(f, *where_real(xs, ys, points), points)
    if not any(map(math.isfinite, ys)):
        raise DomainError("the function has no real value there", 0, hint=_ELSEWHERE)
    prime = "'" if ascii else "′"
    letter = pretty(sym(x), ascii)
    curves = [Curve(f"f({letter}) = {pretty(d.reading, ascii, d.decimals)}", xs, ys)]
    said: list[Words] = []
    found = islice(critical(f, slope, xs), max(_FEW + 1, _EFFORT // size))
    marks = [Mark(a, b, "●", f"{kind} ({_n(a)}, {_n(b)})", kind == "minimum") for a, b, kind in found]
    signs = [("●", "critical point")] if marks else []
    if marks:
        told = "; ".join(m.label for m in marks[:_FEW]) + ("; and more" if len(marks) > _FEW else "")
        said.append((f"Critical points, read off the picture's grid: {told}.",))
    if derivative:
        name = f"f{prime}({letter}) = {pretty(d.result, ascii, d.decimals)}"
        curves.append(Curve(name, *sampled(slope, xs[0], xs[-1], points), "dashed"))
    low, high = heights([c.ys for c in curves], [m.y for m in marks])
    if at is not None:
        y, m = f(at), slope(at)
        if not (math.isfinite(y) and math.isfinite(m)):
            raise DomainError(f"there is no tangent at {x} = {_n(at)}")
        line = tuple([y + m * (v - at) for v in xs])
        curves.append(Curve(f"tangent at {letter} = {_n(at)}, slope {_n(m)}", xs, line, "dotted"))
        marks.append(Mark(at, y, "○", f"({_n(at)}, {_n(y)})"))
        signs.append(("○", "point of the tangent"))
        low, high = min(low, y), max(high, y)
    low, high = _divisible(low, high, "the range of the values")
    title = pretty(d.reading, ascii, d.decimals)
    return (
        Figure(letter, f"f({letter})", (xs[0], xs[-1]), (low, high), tuple(curves), tuple(marks), title, tuple(signs)),
        said,
    )


def _function(u: Expr, x: str) -> Function:
    program = floats.program(u)
    return lambda v: program({x: v})


def _slope(d: Derivation) -> Function:
    """The slope of the curve: not a number where the curve jumps, which the formula of the derivative does not show."""
    from calc_cli.solve.breaks import at_breaks, breaks

    x, f, formula = d.variable, _function(d.reading, d.variable), _function(d.result, d.variable)
    jumps = [b for b in breaks(d.reading, sym(x)) if b.kind == "jump"]
    if not jumps:
        return formula
    values = floats.programs([b.rounded or b.equation for b in jumps])

    def on_jump(v: float) -> list[bool]:
        there = zip(jumps, values.all({x: v}), strict=True)
        return [math.isfinite(a) and a == (round(a) if b.rounded else 0) for b, a in there]

    @cache
    def decided(v: float) -> float:
        at = num(Fraction(v))
        if not math.isfinite(f(v)):
            return math.nan
        try:
            on_any = at_breaks(d.reading, sym(x), at)
            return floats.evaluate(one_sided.derivative(d.reading, x, at, 1), {}) if on_any else formula(v)
        except DomainError:
            return math.nan

    everywhere = on_jump(_SOMEWHERE)  # of floor(x/x)
    return lambda v: decided(v) if any(map(gt, on_jump(v), everywhere)) else formula(v)


def _n(v: float) -> str:
    return "0" if abs(v) < 1e-9 else f"{v:.4g}".replace("-", "−")


def _range(at: float | None) -> tuple[float, float]:
    """The interval to draw where none was given."""
    if at is None or _DEFAULT[0] < at < _DEFAULT[1]:
        return _DEFAULT
    return at - 10, at + 10


def _divisible(low: float, high: float, name: str) -> tuple[float, float]:
    """The range.  Raises DomainError where floats cannot part it: too large a one, or too small one for its place."""
    step, large = (high - low) / POINTS, not math.isfinite((high - low) * POINTS)
    if not large and low < low + step and high - step < high:
        return low, high
    message = f"{name} is too large to be drawn" if large else f"{name} is too small for its place to be drawn"
    raise DomainError(message, 0, hint=_ELSEWHERE)


def csv(d: Derivation, on: tuple[float, float] | None) -> Iterator[str]:
    """The points of the curve and its slope as lines of comma-separated values; empty where there is no value."""
    figure, _ = curve(d, on, False, None)
    slope = _slope(d)
    yield f"{d.variable},value,slope"
    for x, y in zip(figure.curves[0].xs, figure.curves[0].ys, strict=True):
        m = slope(x) if math.isfinite(y) else math.nan
        yield ",".join([repr(v) if math.isfinite(v) else "" for v in (x, y, m)])


# ------------------------------------------------------------------ of other topics
class Kept(Generic[Row]):
    """Measurements on their way: as many as a picture takes are kept, evenly, of however many there are."""

    def __init__(self) -> None:
        self._points: list[Row] = []
        self._last: list[Row] = []

    def passing(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, unchanged."""
        every = 1
        for k, row in enumerate(rows):
            if k % every == 0:
                self._points.append(row)
                if len(self._points) >= _MOST:
                    self._points = self._points[::2]
                    every *= 2
            self._last = [row]
            yield row

    @property
    def points(self) -> list[Row]:
        """Those that were kept, with the last."""
        return self._points if self._points[-1:] == self._last else self._points + self._last


def added(report: Report, figure: Figure, file: str | None, width: int = 80, ascii: bool = False) -> Report:
    """The report with the picture after what it says, or with a word on where it has been saved."""
    if file is None:
        return report._replace(parts=(*report.parts, Picture(drawn(figure, width, ascii=ascii))))
    save(figure, file)
    return report._replace(parts=(*report.parts, Say((f"The picture is in {file}.",))))


def points(rows: Sequence[tuple[SupportsFloat, SupportsFloat]], x: str, y: str, title: str = "") -> Figure:
    """The figure of measurements, joined by chords, each of them marked where they are few."""
    xs = tuple([float(a) for a, _ in rows])
    ys = tuple([float(b) for _, b in rows])
    marks = tuple([Mark(a, b) for a, b in zip(xs, ys, strict=True)]) if len(xs) <= 40 else ()
    signs = (("●", "measured"),) if marks else ()
    across = (xs[0], xs[-1]) if len(xs) > 1 else (xs[0] - 1, xs[0] + 1)
    return Figure(
        x,
        y,
        across,
        with_air(min(ys), max(ys)),
        (Curve("", xs, ys),),
        marks,
        title,
        signs,
    )


def of_descent(run: Run, ascii: bool = False) -> Figure:
    """The figure of a descent: on the curve, or, of several letters, the value by iterations."""
    p = run.plan
    states = [s for s in run.states if math.isfinite(s.value) and abs(s.value) < 1e100] or run.states[:1]
    if len(p.letters) > 1 or p.rows:
        xs = tuple([float(s.iteration) for s in states])
        ys = tuple([s.value for s in states])
        name = "loss" if p.rows else f"f({', '.join(p.letters)})"
        return Figure(
            "iteration", name, (0.0, max(xs[-1], 1.0)), with_air(min(ys), max(ys)), (Curve("", xs, ys),), (), ""
        )
    x = p.letters[0]
    at = [s.at[0] for s in states]
    low, high = min(at), max(at)
    edge = (high - low) / 5 or 1.0
    f = _function(p.function, x)
    label = f"f({x}) = {pretty(p.function, ascii)}"
    xs, ys = sampled(f, *_divisible(low - edge, high + edge, "the interval"))
    marks = tuple([Mark(s.at[0], s.value) for s in states[:200]])
    return Figure(
        x, f"f({x})", (xs[0], xs[-1]), heights([ys], [s.value for s in states[:200]]), (Curve(label, xs, ys),), marks,
        pretty(p.function, ascii), (("●", "iterations"),),
    )  # fmt: skip
