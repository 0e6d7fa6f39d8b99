"""Gradient descent as in training a model: the update, repeated, and what became of it.

In floating point; the gradient and the Hessian are exact expressions.  Knows no files and no printing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import chain, pairwise

from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.expr import Expr, name_of, num, substitute, sym
from calc_cli.numeric import floats, matrices
from calc_cli.numeric.series import Undecided
from calc_cli.solve import breaks
from calc_cli.topics import one_sided
from calc_cli.topics.explicit import slope

#: What gives the values of expressions at any point.
Values = Callable[[Sequence[Expr]], Callable[[dict[str, float]], list[float]]]

MAX_ITERATIONS = 10_000_000
MAX_RATE = 10**100  # the next step of a larger one overflows
_KEPT = 100_000  # rows that are remembered
_FAR = 1e150  # from such a distance nothing comes back
_OVERFLOWS = 1e50  # at such a distance differences of powers have no value in floats
_AWAY = 1e6  # times the distance of the start from 0, and with ever longer steps, is on the way out
_DECIDED = 30  # points of a run at which the gradient has no value in floats, and is looked for from both sides
_LOOK = 6  # the last updates, looked at for oscillation


@dataclass(frozen=True, slots=True)
class Settings:
    """The learning rate and the momentum, or Newton's step; the most iterations; the gradient that counts as 0.

    Raises UsageError for what is out of range.
    """

    rate: Fraction = Fraction(1, 10)
    momentum: Fraction = Fraction(0)
    newton: bool = False
    iterations: int = 1000
    tolerance: float = 1e-9

    def __post_init__(self) -> None:
        if not 0 < self.rate < MAX_RATE:
            raise UsageError(f"the rate is a positive number below {MAX_RATE:.0e}", hint="--rate 0.1")
        if not 0 <= self.momentum < 1:
            raise UsageError("the momentum is a number from 0 to below 1", hint="--momentum 0.9")
        if self.newton and self.momentum:
            raise UsageError("Newton's method has no momentum")
        if not 0 < self.iterations <= MAX_ITERATIONS:
            raise UsageError(f"the iterations are a number from 1 to {MAX_ITERATIONS}")
        if not 0 <= self.tolerance < math.inf:
            raise UsageError("the tolerance is a positive number, or 0", hint="--tolerance 1e-6")


USUAL = Settings()


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: `letters` are the parameters, by which the gradient and the Hessian are taken."""

    function: Expr
    letters: tuple[str, ...]
    gradient: tuple[Expr, ...]
    hessian: tuple[tuple[Expr, ...], ...]
    settings: Settings
    values: Values
    rows: int = 0  # of data that the loss is summed over; 0 without data
    mean: bool = False

    @property
    def curvature(self) -> tuple[Expr, ...]:
        """The entries of the Hessian, row by row."""
        return tuple(chain(*self.hessian))


@dataclass(frozen=True, slots=True)
class State:
    """Where an iteration stands."""

    iteration: int
    at: tuple[float, ...]
    value: float
    slope: float  # the length of the gradient


@dataclass(slots=True)
class Run:
    """What happened.

    `end` is "converged", "diverged", "oscillates", "no value", "kink", "unknown", "singular", "stuck" or "not yet".
    """

    plan: Plan
    states: list[State] = field(default_factory=list)
    end: str = "not yet"
    steps: list[tuple[float, ...]] = field(default_factory=list)  # the last updates

    @property
    def last(self) -> State:
        """The last state that has a value."""
        return self.states[-1]


def plan(
    function: Expr,
    letters: Sequence[str],
    settings: Settings,
    *,
    values: Values | None = None,
    rows: int = 0,
    mean: bool = False,
) -> Plan:
    """The plan, with the gradient and the Hessian.  Raises DxError where there is no derivative."""
    first = tuple([slope(function, name) for name in letters])
    second = tuple([tuple([slope(g, name) for name in letters]) for g in first])
    return Plan(function, tuple(letters), first, second, settings, values or _floats, rows, mean)


def _floats(expressions: Sequence[Expr]) -> Callable[[dict[str, float]], list[float]]:
    return floats.programs(expressions).all


def run(p: Plan, start: Sequence[float], progress: Callable[[int], None] = lambda done: None) -> Run:
    """Go downhill from the start until the gradient is within the tolerance, or the iterations are used up.

    Raises DomainError where the start has no value.
    """
    how = p.settings
    valued = p.values((p.function, *p.gradient, *(p.curvature if how.newton else ())))
    n = len(p.letters)
    rate, momentum = float(how.rate), float(how.momentum)
    at = tuple(start)
    velocity = (0.0,) * n
    found = Run(p)
    every = -(-how.iterations // _KEPT)
    decided = 0
    for k in range(how.iterations + 1):
        values = valued(dict(zip(p.letters, at, strict=True)))
        gradient = values[1 : n + 1]
        state = State(k, at, values[0], math.hypot(*gradient))
        size = max(map(abs, at))
        far = size > _FAR
        if size < _OVERFLOWS and math.isfinite(values[0]) and any(map(math.isnan, gradient)):
            decided += 1
            slopes, end = _decided(p, at) if decided <= _DECIDED and not p.rows else ([], "unknown")
            if end or how.newton:
                found.states.append(state)
                found.end = end or "unknown"
                return found
            gradient = values[1:] = slopes
            state = replace(state, slope=math.hypot(*gradient))
        if not all(map(math.isfinite, values)) or far:
            if not found.states:
                raise DomainError("there is no value at the start")
            lost = size < (_OVERFLOWS if math.isnan(values[0]) else 1e6)
            found.end = "no value" if lost else "diverged"
            return found
        if found.states and found.states[-1].iteration % every:
            found.states[-1] = state
        else:
            found.states.append(state)
        if state.slope <= how.tolerance:
            found.end = "converged"
            return found
        if k == how.iterations:
            break
        if how.newton:
            solved = matrices.solve(_rows(values[n + 1 :], n), gradient)
            if solved is None:
                found.end = "singular"
                return found
            velocity = tuple([-s for s in solved])
        else:
            velocity = tuple([momentum * v - rate * g for v, g in zip(velocity, gradient, strict=True)])
        moved = tuple([a + v for a, v in zip(at, velocity, strict=True)])
        found.steps = [*found.steps[1 - _LOOK :], velocity]
        if moved == at:  # the smallest step that floating point can take is larger
            found.end = "stuck"
            return found
        at = moved
        progress(k + 1)
    found.end = _trend(found)
    return found


def _decided(p: Plan, at: Sequence[float]) -> tuple[list[float], str]:
    """The gradient at a point at which its formulas have no value in floats, or a list of none, and how the run ends.

    That of relu(x)^2/x to the left of 0 is 0.
    """
    place = {sym(name): num(Fraction(v)) for name, v in zip(p.letters, at, strict=True)}
    found = []
    for x, here in place.items():
        alone = substitute(p.function, {y: v for y, v in place.items() if y is not x})
        try:
            local = one_sided.about(alone, name_of(x), here)
        except (DxError, Undecided):
            return [], "unknown"
        if local.kind != "smooth":
            return [], "unknown" if local.kind == "undecided" else "kink"
        found.append(local.sides[0].near)
    return found, ""


def _trend(found: Run) -> str:
    """How a run ended that used up its iterations: still on its way, oscillating, or diverging."""
    steps = found.steps
    if len(steps) < 3:
        return "not yet"
    lengths = [math.hypot(*s) for s in steps]
    turns = all(_dot(a, b) < 0 for a, b in pairwise(steps))
    if turns and lengths[-1] > lengths[0] * 1.001:
        return "diverged"
    if turns and lengths[-1] > 0.999 * lengths[0]:
        return "oscillates"
    gone = math.dist(found.last.at, found.states[0].at) > _AWAY * (1 + math.hypot(*found.states[0].at))
    return "diverged" if gone and all(a < b for a, b in pairwise(lengths)) else "not yet"


def curvatures(p: Plan, at: Sequence[float]) -> list[float]:
    """The eigenvalues of the Hessian there, rising.  Empty where it has no value."""
    n = len(p.letters)
    flat = p.values(p.curvature)(dict(zip(p.letters, at, strict=True)))
    return matrices.eigenvalues(_rows(flat, n)) if all(map(math.isfinite, flat)) else []


#: How much of a Newton step the next one is, at most, near a zero, and of the point what is lost by rounding.
_NEXT, _ROUNDED = 0.1, 1e-9
#: How much of the way from the start to it, and of the point, is left, at most, where a zero is near.
_LEFT, _LITTLE = 1e-2, 1e-6


def near_zero(found: Run) -> bool:
    """Is a zero of the gradient near the last point, and not a flat tail: is Newton's step small, and the next smaller?

    Near a zero where the Hessian is regular each is about the square of the one before; on the tails of e^(-x) and of
    1/x none is smaller.  Small is what is little of the way to the point: a gradient as good as 0 may be that of
    x^2/10^12 anywhere.
    """
    p, at = found.plan, found.last.at
    step = _newton(p, at)
    if step is None or max(map(abs, step)) > max(_LEFT * _way(found), _LITTLE * max(1, math.hypot(*at))):
        return False
    lost = _ROUNDED * math.hypot(*at)
    if is_quadratic(p) or max(map(abs, step)) <= lost:
        return True
    following = _newton(p, [a - s for a, s in zip(at, step, strict=True)])
    return following is not None and all(abs(b) <= _NEXT * abs(a) + lost for a, b in zip(step, following, strict=True))


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    """The dot product."""
    return sum(map(math.prod, zip(a, b, strict=True)))


def _way(found: Run) -> float:
    return math.dist(found.last.at, found.states[0].at)


#: How much of the change of the gradient, and of the value to their rounding, another is than the Hessian says.
_BENDS, _EXACT = 0.5, 1e-12


def is_smooth(found: Run) -> bool:
    """Does the function go on as its gradient and Hessian say around the last point: no jump and no kink beside it?

    Around is farther than Newton's step, along every letter.
    """
    p, at = found.plan, found.last.at
    n = len(at)
    value_and_gradient = (p.function, *p.gradient)

    def values(wanted: Sequence[Expr], point: Sequence[float]) -> list[float]:
        return p.values(wanted)(dict(zip(p.letters, point, strict=True)))

    here = values((*value_and_gradient, *p.curvature), at)
    step = _newton(p, at) or [0.0] * n
    reach = 2 * max(map(abs, step)) + _LITTLE * (max(_way(found), math.hypot(*at)) or 1.0)
    curved = max(map(abs, here[n + 1 :]))
    around = [[a + side * reach * (i == k) for k, a in enumerate(at)] for i in range(n) for side in (1, -1)]
    for point in [*around, [a - s for a, s in zip(at, step, strict=True)]]:
        there = values(value_and_gradient, point)
        if not all(map(math.isfinite, there)):
            return False
        away = [b - a for a, b in zip(at, point, strict=True)]
        rises = [_dot(row, away) for row in _rows(here[n + 1 :], n)]
        gain = _dot(here[1 : n + 1], away) + _dot(rises, away) / 2
        if abs(there[0] - here[0] - gain) > _BENDS * curved * reach**2 + _EXACT * (abs(here[0]) + abs(there[0])):
            return False
        if any(
            abs(b - a - r) > _BENDS * curved * reach for a, b, r in zip(here[1 : n + 1], there[1:], rises, strict=True)
        ):
            return False
    return True


def _newton(p: Plan, at: Sequence[float]) -> list[float] | None:
    """The step of Newton's method from the point; None where the Hessian is singular or has no value."""
    n = len(p.letters)
    values = p.values((*p.gradient, *p.curvature))(dict(zip(p.letters, at, strict=True)))
    return matrices.solve(_rows(values[n:], n), values[:n]) if all(map(math.isfinite, values)) else None


def _rows(flat: list[float], n: int) -> list[list[float]]:
    """The rows of an n by n matrix whose entries stand one after another."""
    return [flat[i * n : (i + 1) * n] for i in range(n)]


def is_quadratic(p: Plan) -> bool:
    """Is the Hessian the same everywhere, and the function one formula?"""
    return _curved_alike(p) and not any(_breaks(p))


def is_bent(p: Plan) -> bool:
    """Has the function kinks or jumps, or other breaks that its Hessian does not show?"""
    return any(_curved_alike(p) or b.is_bent for b in _breaks(p))


def _curved_alike(p: Plan) -> bool:
    return not any(h.names & set(p.letters) for h in p.curvature)


def _breaks(p: Plan) -> Iterator[breaks.Break]:
    for name in p.letters:
        yield from breaks.breaks(p.function, sym(name))


def csv(found: Run, every: int = 1) -> Iterator[str]:
    """Every `every`-th state, and the last, as comma-separated values below their titles; numbers in full."""
    yield ",".join(["iteration", *found.plan.letters, "value", "gradient"])
    for s in found.states:
        if s.iteration % every and s is not found.last:
            continue
        yield ",".join([str(s.iteration), *[repr(v) for v in (*s.at, s.value, s.slope)]])
