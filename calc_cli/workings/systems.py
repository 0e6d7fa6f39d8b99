"""Several equations for several letters, as a working solves them: by values and by formulas put in, case by case."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.simplify import canonical, ideals
from calc_cli.simplify.ideals import follows
from calc_cli.topics.algebraic_quotients import is_polynomial
from calc_cli.topics.equality import Outcome, compare, not_zero
from calc_cli.workings import solving


class Judgement(NamedTuple):
    """Is a value right; None where that is not decided, as for one with which there is no real point.

    And the equation for its letter alone that it solves, if that was stated: the working must give all solutions of it.
    """

    outcome: Outcome | None
    equation: Expr | None = None
    is_real: bool = True


class System:
    """What was set to zero, by which letters, and what is known of these in the case at hand."""

    def __init__(self) -> None:
        self.letters: set[str] = set()  # of the function whose partial derivatives are taken
        self.sought: set[str] = set()  # those of them that it is surely of, and that are no parameters
        self.equations: list[Expr] = []
        self.unknowns: set[str] = set()
        self.numbers: dict[str, Expr] = {}
        self.formulas: dict[str, Expr] = {}  # y = 3 - 2x
        self.certain: set[str] = set()  # the letters whose formula holds in every case
        self.consequences: list[Expr] = []  # equations for one letter that combinations of all of them give
        self.line = 0  # the last that gave a value
        self.beside: dict[str, Expr] = {}  # the numbers that it gave, of one point
        self.is_list = False  # or does it list those of one letter after another: x = 0, x = 1, y = 0, y = 1?
        self.is_valued = False  # had a letter a number?
        self.stated: set[Expr] = set()  # the equations for one letter, with formulas put in, that a line has stated

    @property
    def is_open(self) -> bool:
        """Are there several letters to solve for?"""
        return len(self.unknowns) > 1

    def add(self, u: Expr, letter: str) -> None:
        """Set u to zero, to be solved for the letter."""
        self.equations.append(u)
        self.unknowns |= {letter, *self.letters}

    def alone(self, letter: str) -> list[Expr]:
        """The equations for the letter alone, with the formulas put in that hold in every case."""
        certain = {name: u for name, u in self.formulas.items() if name in self.certain}
        every = [*self.equations, *self.consequences]
        return [u for u in (put_in(e, letter, certain) for e in every) if self._is_alone(u, letter)]

    def _is_alone(self, u: Expr, letter: str) -> bool:
        return u.names & self.unknowns == {letter}

    def judge(self, letter: str, value: Expr, several: bool, line: int) -> Judgement:
        """Is it right that the letter is the value, a number or a formula, or one of `several` that it may be?

        A number that is not one of several, and not wrong, is known from now on.
        """
        if line != self.line or letter in self.beside:
            self.is_list = line == self.line and (self.is_list or len(self.beside) == 1)
            self.line, self.beside = line, {}
        several = several or self.is_list
        ways = (self._zero, self._case, self._formula, self._one_of_several, self._number)
        found = (way(letter, value, several) for way in ways)
        judged = next((one for one in found if one is not None), Judgement(None))
        if judged.outcome is None or not judged.outcome.equal:
            return judged
        self.is_valued |= not value.names
        return self._together(letter, value, several, judged)

    def _together(self, letter: str, value: Expr, several: bool, judged: Judgement) -> Judgement:
        """What was `judged` right by itself, as far as it is with the values of the other letters, too.

        It is wrong where the same line gave these.  Another line may begin another case, as what solves a single
        equation does: it is not decided where that leads nowhere.
        """
        if value.names:
            return judged if self._is_real({letter: value}) else Judgement(None, is_real=False)
        is_case = not self.alone(letter)
        beside, before = ({**known, letter: value} for known in (self.beside, self.numbers))
        if self.beside and not is_case and self._is_impossible(beside):
            return Judgement(_not_zero_at(beside))
        self.beside = self.beside if several else beside
        if not self._is_real({letter: value}) or (is_case and self._is_impossible({letter: value})):
            return Judgement(None, judged.equation, is_real=False)
        if not several and self._is_impossible(before):
            self.numbers = {letter: value}
            return Judgement(None, judged.equation)
        return judged

    def _is_impossible(self, known: dict[str, Expr]) -> bool:
        """Is there surely no solution with these numbers?"""
        gaps = [ex.add(ex.sym(name), ex.neg(v)) for name, v in known.items()]
        if any(not u.names and compare(u, ex.ZERO).word == "different" for u in self._there(known)):
            return True
        return follows(ex.ONE, *map(canonical, (*gaps, *self.equations)))

    def _there(self, known: dict[str, Expr]) -> list[Expr]:
        """What is 0 with these values put in; nothing where that has no value."""
        try:
            return [put_in(u, "", known) for u in self.equations]
        except (DomainError, ZeroDivisionError):
            return []

    def _is_real(self, known: dict[str, Expr]) -> bool:
        """May there be a real solution with these values: have the equations for one letter alone a common zero?"""
        there = self._there(known)
        for letter in sorted(self.unknowns):
            alone = [u for u in there if u.names == {letter}]
            points = solving.real_zeros(alone[0], ex.sym(letter)) if alone else None
            if points is not None and solving.vanish(alone, ex.sym(letter), points) is False:
                return False
        return True

    def rounded(self, letter: str, value: Expr, unit: Fraction | None) -> Outcome:
        """Is the decimal, whose last digit counts so much, the letter by all equations for it alone, rounded?"""
        equations = (*self.alone(letter), *self._put(letter))
        outcomes = [solving.near_zero(u, ex.sym(letter), value, unit) for u in equations] or [Outcome("undecided")]
        return next((o for word in ("different", "undecided") for o in outcomes if o.word == word), Outcome("proved"))

    def _zero(self, letter: str, value: Expr, several: bool) -> Judgement | None:
        """A number, where there is an equation for the letter alone."""
        alone = [] if value.names else self.alone(letter)
        if not alone:
            return None
        x, u = ex.sym(letter), alone[0]
        outcome = solving.solution(u, x, value)
        if outcome.equal and u not in self.equations:
            outcome = self._refuted(x, value) or outcome
        if not outcome.equal:
            return Judgement(outcome)
        self._know(letter, value, several)
        return Judgement(outcome, u if u in self.equations or u in self.stated else None)

    def _case(self, letter: str, value: Expr, several: bool) -> Judgement | None:
        """What solves an equation with further letters, a case of its own: x = 0 of x*y = 0."""
        x = ex.sym(letter)
        mine = [] if letter in value.names else self._with(letter)
        solved = next((u for u in mine if solving.solution(u, x, value).equal), None)
        if solved is None:
            return None
        if value.names:
            self.formulas[letter] = value
            self.certain |= {letter} if letter not in derive(solved, x).after.names else set()
        else:
            self.numbers.clear()
            self._know(letter, value, several)
        return Judgement(Outcome("proved"))

    def _formula(self, letter: str, value: Expr, _: bool) -> Judgement | None:
        """A formula that combinations of the equations give, or refute."""
        if not value.names:
            return None
        self.numbers.pop(letter, None)
        combined = self._combined(ex.sym(letter), value)
        if combined is not None:
            self.formulas[letter] = value
            self.certain.add(letter)
        return Judgement(combined)

    def _one_of_several(self, letter: str, value: Expr, several: bool) -> Judgement | None:
        """One of several numbers, by the values that are known of other letters: y = 0, x = ±2."""
        if not several:
            return None
        outcomes = self._filled(letter, value)
        self.numbers.pop(letter, None)
        if outcomes and all(o.equal for o in outcomes):
            return Judgement(outcomes[0])
        if (refuted := self._refuted(ex.sym(letter), value)) is not None:
            return Judgement(refuted)
        u = self._eliminated(letter)
        if u is None or not (outcome := solving.solution(u, ex.sym(letter), value)).equal:
            return Judgement(None)
        self.consequences.append(u)  # which all further values must solve, and together give all solutions of
        self.stated.add(u)
        return Judgement(outcome, u)

    def _eliminated(self, letter: str) -> Expr | None:
        """The equation for the letter alone that all of them have together, where each of its zeros may be of a real
        solution; None without one, once a letter has had a value, and where a formula is that of a case.
        """
        gaps = [ex.add(ex.sym(name), ex.neg(u)) for name, u in self.formulas.items()]
        if self.is_valued or not all(follows(*map(canonical, (gap, *self.equations))) for gap in gaps):
            return None
        x = ex.sym(letter)
        u = ideals.alone(x, *map(canonical, self.equations))
        zeros = solving.real_zeros(u, x) if u is not None else None
        real = zeros and all(z.exact is not None and self._is_real({letter: z.exact}) for z in zeros)
        return canonical(u) if u is not None and real else None

    def _number(self, letter: str, value: Expr, several: bool) -> Judgement:
        """A number, by the values that are known of other letters; of another case where the letter had one."""
        if letter in self.numbers:
            self.numbers.clear()
        outcomes = self._filled(letter, value)
        wrong = next((o for o in outcomes if not o.equal), None)
        if wrong is not None:
            return Judgement(wrong if self.formulas.keys() <= self.certain else None)
        self._know(letter, value, several)
        return Judgement(outcomes[0] if outcomes else self._combined(ex.sym(letter), value))

    def _with(self, letter: str) -> list[Expr]:
        """The equations that have the letter."""
        return [u for u in self.equations if letter in u.names]

    def _filled(self, letter: str, value: Expr) -> list[Outcome]:
        """Does the number solve the equations that are for the letter alone, with what is known put in?"""
        return [solving.solution(u, ex.sym(letter), value) for u in self._put(letter)]

    def _put(self, letter: str) -> list[Expr]:
        """The equations that are for the letter alone, with what is known put in."""
        known = {**self.formulas, **self.numbers}
        return [u for u in (put_in(e, letter, known) for e in self._with(letter)) if self._is_alone(u, letter)]

    def _combined(self, left: Expr, right: Expr) -> Outcome | None:
        """Is left = right what a combination of the equations says?  None where that is open."""
        refuted = self._refuted(left, right) if left.head == "sym" else None
        if refuted is None and follows(*map(canonical, (ex.add(left, ex.neg(right)), *self.equations))):
            return Outcome("proved")
        return refuted

    def _refuted(self, x: Expr, value: Expr) -> Outcome | None:
        """That the equations have no solution with this number for the letter, where a combination of them says so.

        Of x - y = 0 and x + y = 2 follows x^2 = 1, which -1 is a zero of, too.
        """
        gap = ex.add(x, ex.neg(value))
        if not follows(ex.ONE, *map(canonical, (gap, *self.equations))):
            return None
        return _not_zero_at({ex.name_of(x): value})

    def _know(self, letter: str, value: Expr, several: bool) -> None:
        if several:
            self.numbers.pop(letter, None)
        else:
            self.numbers[letter] = value

    @property
    def is_solved(self) -> bool:
        """Are the numbers that are known a solution of all equations?"""
        left = self._there(self.numbers)
        return (
            bool(left)
            and not any(u.names & self.unknowns for u in left)
            and all(compare(u, ex.ZERO).equal for u in left)
        )

    def follows(self, left: Expr, right: Expr) -> tuple[Expr, Outcome]:
        """Does left = right follow from one of the equations, with what is known put in; and the letter it is for."""
        letters = (left.names | right.names) & self.unknowns
        known = {**self.formulas, **self.numbers}
        gap = ex.add(left, ex.neg(right))
        loses: Outcome | None = None
        for letter in sorted(letters) if len(letters) == 1 else ():
            for u in [*self.alone(letter), *[put_in(e, letter, known) for e in self.equations]]:
                if self._is_alone(u, letter) and solving.equation(u, left, right, ex.sym(letter)).equal:
                    outcome = _lost(u, gap, ex.sym(letter)) or Outcome("proved")
                    if outcome.equal:
                        self.stated.add(u)
                        return ex.sym(letter), outcome
                    loses = loses or outcome
        combined = self._combined(left, right)
        if combined is not None and combined.equal and len(letters) == 1:
            self.consequences.append(gap)
        case = [ex.add(ex.sym(name), ex.neg(v)) for name, v in known.items()]
        if combined is None and case and follows(*map(canonical, (gap, *self.equations, *case))):
            combined = Outcome("proved")
        if combined is None and loses is None and follows(ex.ONE, *map(canonical, (gap, *self.equations))):
            combined = not_zero({})
        return ex.sym(min(letters, default="x")), combined or loses or Outcome("undecided")


def _lost(u: Expr, gap: Expr, x: Expr) -> Outcome | None:
    """What gap, whose zeros are zeros of u, is at another zero of u; None where it keeps them, or is a factor of u.

    A factor is a case of its own.  Not decided is anything but polynomials.
    """
    zeros = solving.kept(u, gap, x, (), ())
    if not zeros or solving.is_factor(gap, u):
        return None
    lost, *_ = solving.left_out(u, x, zeros, (), ())
    if not (is_polynomial(u, x) and is_polynomial(gap, x)):
        return Outcome("undecided")
    return solving.solution(gap, x, lost)


def _not_zero_at(known: dict[str, Expr]) -> Outcome:
    """That the equations have no solution with these numbers."""
    return not_zero({ex.sym(name): v for name, v in known.items()})


def put_in(u: Expr, letter: str, known: dict[str, Expr]) -> Expr:
    """u with what is known of the letters, but of one."""
    put = {ex.sym(name): v for name, v in known.items() if name != letter}
    for _ in put:
        u = ex.substitute(u, put)
    return canonical(u) if put else u
