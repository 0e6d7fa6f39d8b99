"""An equation between letters, x^2 + y^2 = 25, of which some depend on the variable, and a working that follows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, InputError
from calc_cli.expr import Expr
from calc_cli.simplify import canonical
from calc_cli.simplify.ideals import follows
from calc_cli.topics import implicit
from calc_cli.topics.equality import Outcome, compare, compare_on

_UNDECIDED = Outcome("undecided")


class Curve:
    """An equation between letters, of which some depend on the variable x, and what it says of their derivatives."""

    def __init__(self, left: Expr, right: Expr, x: Expr, dependent: Sequence[str]) -> None:
        self.x = x
        self.known = {ex.sym(name): ex.unknown(name, 0, x) for name in dependent}
        u = ex.substitute(ex.add(left, ex.neg(right)), self.known)
        slope = derive(u, x).after
        self.gap, self.slope = (canonical(self.plainly(v, {})) for v in (u, slope))
        self.equation = ex.eq(self.plainly(left, {}), self.plainly(right, {}))
        self.letters = self.gap.names
        self.rates = {name + "'" for name in dependent}
        self.top = max(name for name in dependent if name + "'" in self.slope.names)
        self.derivative = ex.unknown(self.top, 1, x)
        self.steps = {self.derivative: implicit.solved(ex.eq(slope, ex.ZERO), self.derivative)}

    @property
    def is_of_points(self) -> bool:
        """Is it a curve, whose letters are y and the variable, and not one of letters that change with time?"""
        return ex.name_of(self.x) in self.letters

    def plainly(self, u: Expr, place: Mapping[Expr, Expr]) -> Expr:
        """u with a letter for every unknown function, y for y(x), and for its derivatives, y'; y(3) at the place alone.

        Raises InputError for such a value elsewhere.
        """
        return ex.transform(u, lambda n: self._letter(n, place) if n.head == "fn" else n)

    def _letter(self, n: Expr, place: Mapping[Expr, Expr]) -> Expr:
        at = n.args[0]
        if at is not self.x and not (self.x in place and compare(place[self.x], at).equal):
            name = ex.name_of(n)
            raise InputError(f"what {name} is there is not said", hint=f"at the point first: At (3, 4): {name}' = …")
        return ex.sym(ex.name_of(n) + "'" * ex.primes(n))

    def eliminated(self, u: Expr, place: Mapping[Expr, Expr]) -> Expr:
        """u with letters, where the derivative that the equation determines is what it says."""
        unknowns = [ex.primes(n) for n in ex.postorder(u) if n.head == "fn" and ex.name_of(n) == self.top]
        slope = self.steps[self.derivative]
        for k in range(len(self.steps) + 1, max(unknowns, default=0) + 1):
            before = self.steps[ex.unknown(self.top, k - 1, self.x)]
            more = ex.substitute(derive(before, self.x).after, {self.derivative: slope})
            self.steps[ex.unknown(self.top, k, self.x)] = more
        return self.plainly(ex.substitute(u, self.steps), place)


class Standing:
    """Where a working about a curve stands: the point or the moment it speaks of, and what it has said so far."""

    def __init__(self, curve: Curve) -> None:
        self.curve = curve
        self.place: dict[Expr, Expr] = {}
        self.since = 0  # the line that began to speak of it; 0 where one speaks of several
        self.always: dict[Expr, Expr] = {}  # the rates that were given before any moment: they hold at each
        self.before: frozenset[Expr] = frozenset()  # the rates of a moment that was left
        self.branch: dict[Expr, Expr] = {}  # y = sqrt(25 - x^2)
        self.zeros: list[Expr] = []  # what was set to zero
        self.consequences: list[Expr] = []  # what follows then
        self.solved = False  # and was a value given that solves it?
        self.is_rounded = False  # was one of them rounded, so that what is worked out from it may be off?
        self.typed: dict[Expr, Expr] = {}  # and the decimals that were written for values: 8.66 for sqrt(75)
        self.last: Expr | None = None  # what the next sign of equality continues
        self.is_checked = False  # did that follow?
        self.is_slope = False  # is it the derivative?
        self.is_derivative = False  # or one of any order, or by whatever letter, with which the line begins?
        self.begun = False  # has a line said something?
        self.differentiated = False  # and of the derivative?

    @property
    def point(self) -> dict[Expr, Expr]:
        """The values at the point or the moment alone."""
        return {k: v for k, v in self.place.items() if k not in self.always}

    def leave(self, line: int) -> None:
        """Let another point or moment begin in that line."""
        self.before |= {k for k in self.point if ex.name_of(k) in self.curve.rates}
        self.since, self.place = line, {**self.always}

    def know(self, letter: Expr, value: Expr) -> None:
        """Remember the value of a letter or a rate that was given, or found."""
        if ex.name_of(letter) in self.curve.rates and not (self.point or self.curve.is_of_points):
            self.always[letter] = value
        self.place, self.solved = {**self.place, letter: value}, True

    def is_known_before(self, rate: Expr) -> bool:
        """Was another rate known at an earlier moment, which it may have still?"""
        return bool(self.before - {rate})

    def plainly(self, u: Expr) -> Expr:
        """u with a letter for every unknown function and its derivatives.  Raises InputError as `Curve.plainly`."""
        return self.curve.plainly(u, self.place)

    def eliminated(self, u: Expr) -> Expr:
        """u with letters, where the derivative that the equation determines is what it says."""
        return self.curve.eliminated(u, self.place)

    def along(self, left: Expr, right: Expr) -> Outcome:
        """Is left = right wherever the equation holds, or on the branch that the working has taken?"""
        curve = self.curve
        a, b = (self.eliminated(u) for u in (left, right))
        if follows_from(a, b, curve.gap):
            return Outcome("proved")
        # what changes with time is a length, or another quantity; the points of a curve have both signs
        positive = () if curve.is_of_points else curve.letters
        outcome = _UNDECIDED
        for letter in (curve.top, *sorted(curve.letters - {curve.top})):
            variable = ex.name_of(curve.x) if curve.is_of_points else letter
            outcome = compare_on(curve.equation, variable, letter, a, b, on_a_branch=True, positive=positive)
            if outcome.points or outcome.word != "undecided":
                break
        if not outcome.equal and self.branch:
            return compare(*[ex.substitute(u, self.branch) for u in (a, b)])
        return outcome

    def value(self, u: Expr) -> Expr:
        """u with letters, at the point or the moment, as far as that is known."""
        return ex.substitute(self.eliminated(u), self.place)

    def there(self) -> list[Expr]:
        """The equation, and its derivative, where the letters have the values that were given."""
        return [ex.substitute(u, self.place) for u in (self.curve.gap, self.curve.slope)]

    def write(self, value: Expr, decimal: Expr) -> None:
        """Remember the decimal that was written for the value of letters."""
        self.typed |= {k: decimal for k, v in self.place.items() if v is value}
        self.is_rounded |= decimal in self.typed.values()

    @property
    def as_typed(self) -> dict[Expr, Expr]:
        """The point or the moment, with the decimals that were written."""
        return {k: self.typed.get(k, v) for k, v in self.place.items()}


def follows_from(left: Expr, right: Expr, *zeros: Expr) -> bool:
    """Does left = right follow from what is 0?  False where that is not known."""
    try:
        return follows(canonical(ex.add(left, ex.neg(right))), *map(canonical, zeros))
    except (DomainError, ZeroDivisionError):
        return False
