"""A curve as a picture sees it: points on a grid, its jumps and poles, its critical points, its height.

In floating point: good to look at, and no proof.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

POINTS = 600
_HALVINGS = 14
#: How many halvings a jump is sure to outlast, and how much of it, at least, is left after them.
_SURE, _LEFT = 4, 0.3

Function = Callable[[float], float]


def where_real(xs: tuple[float, ...], ys: tuple[float, ...], points: int = POINTS) -> tuple[float, float]:
    """The interval without ends where the function is not real."""
    real = [x for x, y in zip(xs, ys, strict=True) if math.isfinite(y)]
    if len(real) < 2:
        return xs[0], xs[-1]
    step = (xs[-1] - xs[0]) / points
    low = xs[0] if real[0] <= xs[0] + 2 * step else round(real[0] - step, 9)
    high = xs[-1] if real[-1] >= xs[-1] - 2 * step else round(real[-1] + step, 9)
    return low, high


def sampled(f: Function, low: float, high: float, points: int = POINTS) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """So many points of the curve, with not a number between the two sides of a jump or a pole."""
    xs = [low + (high - low) * k / points for k in range(points + 1)]
    ys = [f(x) if math.isfinite(x) else math.nan for x in xs]
    ys = [y if math.isfinite(y) else math.nan for y in ys]
    jumps = sorted(abs(b - a) for a, b in pairwise(ys) if math.isfinite(a) and math.isfinite(b))
    usual = jumps[len(jumps) // 2] if jumps else 0.0
    out_x, out_y = [xs[0]], [ys[0]]
    for (x0, y0), (x1, y1) in pairwise(zip(xs, ys, strict=True)):
        if abs(y1 - y0) > 4 * usual and _breaks(f, x0, y0, x1, y1):
            out_x.append((x0 + x1) / 2)
            out_y.append(math.nan)
        out_x.append(x1)
        out_y.append(y1)
    return tuple(out_x), tuple(out_y)


def _breaks(f: Function, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Does the curve jump between the two points?  Then the jump does not shrink with the interval."""
    whole = abs(y1 - y0)
    for k in range(_HALVINGS):
        if k >= _SURE and abs(y1 - y0) <= _LEFT * whole:
            return False
        x = (x0 + x1) / 2
        y = f(x)
        if not math.isfinite(y):
            return True
        if abs(y - y0) >= abs(y1 - y):
            x1, y1 = x, y
        else:
            x0, y0 = x, y
    return abs(y1 - y0) > _LEFT * whole


def critical(f: Function, slope: Function, xs: Sequence[float]) -> Iterator[tuple[float, float, str]]:
    """Where the slope changes its sign, or touches 0 on the grid: the points, and which of them are extremes."""
    before: tuple[float, float] | None = None  # the last place with a slope that is not 0
    touched: float | None = None
    for x in xs:
        m = slope(x)
        if not math.isfinite(m) or (m == 0 and not math.isfinite(f(x))):
            before = touched = None
            continue
        if m == 0:
            touched = x if touched is None else math.nan  # a level stretch is not a point
            continue
        if before is not None and (before[1] < 0) != (m < 0):
            at = _zero(slope, before[0], x) if touched is None else touched
            y = f(at)
            if math.isfinite(at) and math.isfinite(y) and abs(slope(at)) <= max(abs(m), abs(before[1])):
                yield at, y, "minimum" if m > 0 else "maximum"
        elif before is not None and touched is not None and math.isfinite(touched):
            yield touched, f(touched), "level"
        before, touched = (x, m), None


def _zero(slope: Function, a: float, b: float) -> float:
    """The place between a and b where the slope changes its sign; not a number where it jumps there."""
    first, ends = slope(a), abs(slope(a)) + abs(slope(b))
    for _ in range(80):
        x = (a + b) / 2
        m = slope(x)
        if not math.isfinite(m):
            return math.nan
        if m == 0:
            return x
        a, b = (x, b) if (m < 0) == (first < 0) else (a, x)
    return a if abs(slope(a)) < 1e-3 * ends else math.nan


def heights(curves: Iterable[Sequence[float]], more: Sequence[float] = ()) -> tuple[float, float]:
    """How high the picture is: all of the curves, but for what runs off at a pole."""
    lows, highs = list(more), list(more)
    for ys in curves:
        known = sorted(y for y in ys if math.isfinite(y))
        if not known:
            continue
        low, high = known[0], known[-1]
        a, b = known[len(known) // 10], known[-1 - len(known) // 10]
        broken = any(not math.isfinite(y) for y in ys[1:-1])
        if (broken and high - low > 4 * (b - a)) or high - low > 50 * (b - a) > 0:
            low, high = max(low, a - 1.5 * (b - a)), min(high, b + 1.5 * (b - a))
        lows.append(low)
        highs.append(high)
    return with_air(min(lows), max(highs))


def with_air(low: float, high: float) -> tuple[float, float]:
    """The range with a little room below and above."""
    size = max(abs(low), abs(high))
    if not high - low > 1e-12 * size:
        room = max(1.0, size / 1000)
        low, high = low - room, high + room
    margin = (high - low) / 20
    return low - margin, high + margin
