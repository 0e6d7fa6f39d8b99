"""What holds along the curve of an equation in two letters: of these, and of the derivatives of one by the other.

Knows no words.
"""

from __future__ import annotations

from typing import Any

from calc_cli import expr as ex
from calc_cli.check import sample
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric import curves, series
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present
from calc_cli.simplify.ideals import follows
from calc_cli.topics.equality import Outcome, compare

#: At so many points of the curve two sides are compared, with balls of so many bits.
POINTS, BITS = 4, 128
_UNDECIDED = Outcome("undecided")


class Curve:
    """The curve on which `left` = `right`, where the letter y depends on x."""

    def __init__(self, left: Expr, right: Expr, x: str, y: str) -> None:
        self.x, self.y = ex.sym(x), ex.sym(y)
        self.equation = ex.add(left, ex.neg(right))
        self.function = ex.unknown(y, 0, self.x, True)
        self.begun = False  # has a working said its equation?
        self.place: dict[Expr, Expr] = {}  # numbers that x and y were said to be
        self.point: dict[Expr, Expr] = {}  # the last one of both
        self.case: list[Expr] = []  # what is 0 besides: y', where a horizontal tangent is looked for
        self.consequences: list[Expr] = []  # what follows in that case for one of the letters
        self.values: dict[Expr, list[Expr]] = {}  # and the numbers that it may be
        self._derived = [ex.substitute(self.equation, {self.y: self.function})]

    def taken(self, u: Expr) -> Expr:
        """u with the derivatives by x in it taken, and letters for y and its derivatives: y, y', y''."""
        u = ex.transform(
            ex.substitute(u, {self.y: self.function}), lambda n: derive(*n.args).after if n.head == "D" else n
        )
        return ex.substitute(u, {n: self._letter(ex.primes(n)) for n in ex.postorder(u) if self._depends(n)})

    def order(self, u: Expr) -> int:
        """The highest derivative in what was taken."""
        return max((name.count("'") for name in u.names), default=0)

    def equations(self, order: int) -> list[Expr]:
        """What is 0 along the curve, up to the derivative of that order."""
        while len(self._derived) <= order:
            self._derived.append(derive(self._derived[-1], self.x).after)
        return [self.taken(u) for u in self._derived[: order + 1]]

    def is_at_point(self) -> bool:
        """Is a point known, and not only one of its coordinates?"""
        return {self.x, self.y} <= self.place.keys()

    def judge(self, left: Expr, right: Expr) -> Outcome:
        """Is left = right, both of them taken, at the point that is known, in the case at hand, or along the curve?"""
        order = max(map(self.order, (left, right)))
        if self.is_at_point():
            return self._there(left, right, order)
        gap = ex.add(left, ex.neg(right))
        known = [ex.add(letter, ex.neg(value)) for letter, value in self.place.items()]
        zeros = [canonical(u) for u in (*self.equations(order or bool(self.case)), *self.case, *known)]
        if follows(canonical(gap), *zeros):
            self.consequences += [gap] if self.case and len(gap.names) == 1 else []
            return Outcome("proved")
        if self.case or self.place:
            return _UNDECIDED
        return self._compared(left, right, order)

    def says(self, left: Expr, right: Expr) -> bool:
        """Is left = right the equation of the curve itself, or a derivative of it, but for a factor?"""
        gap = canonical(ex.add(left, ex.neg(right)))
        ratios = [canonical(ex.div(gap, u)) for u in self.equations(self.order(gap)) if canonical(u) is not ex.ZERO]
        return any(not ratio.names and ratio is not ex.ZERO for ratio in ratios)

    def set_to(self, letter: Expr, value: Expr) -> Outcome:
        """May the letter be that number in the case at hand: as a zero of what follows, or beside a value of the other
        letter?
        """
        other = self.y if letter is self.x else self.x
        beside = [self.equations(0)[0], *[u for u in self.case if not self.order(u)]]
        for v in self.values.get(other, ()):
            if all(compare(ex.substitute(u, {letter: value, other: v}), ex.ZERO).equal for u in beside):
                self.values.setdefault(letter, []).append(value)
                return Outcome("proved")
        for u in self.consequences:
            if u.names == letter.names and compare(ex.substitute(u, {letter: value}), ex.ZERO).equal:
                self.values.setdefault(letter, []).append(value)
                return Outcome("proved")
        return _UNDECIDED

    def is_tangent(self, left: Expr, right: Expr) -> bool:
        """Is left = right the tangent at the last point?"""
        gap = ex.add(left, ex.neg(right))
        across, up = (canonical(derive(gap, letter).after) for letter in (self.x, self.y))
        if across.names or up.names or (across, up) == (ex.ZERO, ex.ZERO):
            return False
        (curve,) = self.equations(0)
        here = [ex.substitute(derive(curve, letter).after, self.point) for letter in (self.x, self.y)]
        turned = ex.add(ex.mul(across, here[1]), ex.neg(ex.mul(up, here[0])))
        return all(compare(u, ex.ZERO).equal for u in (ex.substitute(gap, self.point), turned))

    def _there(self, left: Expr, right: Expr, order: int) -> Outcome:
        place = dict(self.place)
        try:
            for k, equation in enumerate(self.equations(order)[1:], 1):
                letter = self._letter(k)
                slope, rest = (
                    ex.substitute(u, place | {letter: ex.ZERO}) for u in (derive(equation, letter).after, equation)
                )
                place[letter] = canonical(ex.neg(ex.div(rest, slope)))
        except (DomainError, ZeroDivisionError):
            return _UNDECIDED
        outcome = compare(*[ex.substitute(side, place) for side in (left, right)])
        return outcome._replace(point=self.shown_place()) if outcome.word == "different" else outcome

    def shown_place(self) -> tuple[tuple[str, str], ...]:
        """The point, as it is printed."""
        return tuple([(plain(letter), plain(present(canonical(v)))) for letter, v in self.place.items()])

    def _compared(self, left: Expr, right: Expr, order: int) -> Outcome:
        """By balls at points of the curve: different where they differ at all of them, for it may have branches."""
        (f,) = self.equations(0)
        x, y = (ex.name_of(letter) for letter in (self.x, self.y))
        agreed = 0
        different: list[Outcome] = []
        for start in sample(ex.add(f, left, right)):
            try:
                point: dict[str, Any] = curves.point_on(f, start, y, BITS)
                slopes = curves.slopes_along(f, point, x, y, order, BITS)
                point |= {ex.name_of(self._letter(k)): v for k, v in enumerate(slopes, 1)}
                ours, theirs = (series.value(side, point, BITS) for side in (left, right))
            except series.Undecided:
                continue
            if ours.overlaps(theirs):
                agreed += 1
            else:
                at = tuple([(name, f"{float(point[name]):.4g}") for name in (x, y)])
                different.append(Outcome("different", 0, at, *[f"{float(v):.6g}" for v in (ours, theirs)]))
            if agreed + len(different) == POINTS:
                break
        if different and not agreed:
            return different[0]
        return Outcome("agrees", agreed) if agreed == POINTS else _UNDECIDED

    def _letter(self, primes: int) -> Expr:
        """The letter that stands for y, y', y''; nobody can type those with primes."""
        return ex.sym(ex.name_of(self.y) + "'" * primes)

    def _depends(self, n: Expr) -> bool:
        return n.head == "fn" and ex.name_of(n) == ex.name_of(self.y)
