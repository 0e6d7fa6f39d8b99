"""What a working claims, and what is known of it while it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, InputError
from calc_cli.expr import Expr
from calc_cli.grading.diagnosis import Finding, open_parts
from calc_cli.topics.equality import Outcome, compare
from calc_cli.trace import Note
from calc_cli.workings import solving, written
from calc_cli.workings.layout import Side
from calc_cli.workings.relation import Standing
from calc_cli.workings.systems import System
from calc_cli.workings.written import Names

#: What is said of an equation for the variable, and of what solves it.
TO_BE_SOLVED, SET_TO_ZERO, SOLVES = ("to be solved",), ("set to zero",), ("it solves the equation",)
TO_SOLVE, NO_SOLUTION = ("to solve the equation",), ("no solution",)
#: What something is compared with, where that must be 0.
SET, TAKES, GAP = "what was set to zero", "what it takes", "what is between its sides"
#: What is said of a value of one letter, as long as those of others in the equations are not known.
PUT_IN = ("put in",)
#: What is said of what may be right or wrong.
NOT_DECIDED = ("not decided",)
#: What is said of a definition, and of a value at the place that was given, exactly or to the digits of a decimal.
GIVEN, THERE, DIGITS = ("given",), ("its value there",), ("to the digits written",)
#: What is said of a value with which there is no real point.
NO_POINT = ("no real point there",)


class WorkingError(InputError):
    """A line of a working that cannot be read; `number` is the line's, counted from 1, `text` what it says."""

    def __init__(
        self, message: str, start: int | None, end: int | None, hint: str = "", number: int = 0, text: str = ""
    ) -> None:
        super().__init__(message, start, end, hint)
        self.number, self.text = number, text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.start, self.end, self.hint, self.number, self.text)


class Claim(NamedTuple):
    """One sign of equality in the working, and what was found."""

    side: Side  # what stands to the right of the sign
    outcome: Outcome | None  # None: a definition, or what is given
    why: tuple[str, ...] = ()  # the rules that explain it
    marked: tuple[int, int] | None = None  # where that stands which differs; None: it is the whole side
    findings: tuple[Finding, ...] = ()
    above: str = ""  # what it was compared with
    identity: Outcome | None = None  # of an equation to be solved: what it is where nobody solves it
    asks: str = ""  # of a conclusion: what it takes
    solution: Expr | None = None  # the value of the variable that it gives
    gives: tuple[tuple[Expr, Expr], ...] = ()  # of equations for several letters: one of these, or more, with its value
    keeps: tuple[Expr, ...] = ()  # of an equation that has only some of the solutions, these
    loses: bool = False  # is that equation none of the cases of a product that was written down?
    left_out: tuple[Expr, ...] = ()  # further solutions of the equation that is solved
    excluded: bool = False  # is it a solution that the working itself excludes?
    outside: str | None = None  # the function, "" without a name, that has no value at the point
    notes: tuple[Note, ...] = ()  # on how it was read: the warnings, and of a wrong one all
    number: int = 0  # of the line
    text: str = ""  # the line
    unread: WorkingError | None = None  # why the line cannot be read

    @property
    def start(self) -> int:
        """Where in the line that begins which differs."""
        return self.side.start if self.marked is None else self.marked[0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.side.end if self.marked is None else self.marked[1]

    @property
    def wrong(self) -> bool:
        """Is it shown not to follow?"""
        return self.outcome is not None and self.outcome.word == "different"

    @property
    def solves(self) -> bool:
        """Is it a step in solving an equation?"""
        return self.solution is not None or self.why in (SOLVES, TO_SOLVE, NO_SOLUTION, PUT_IN) or bool(self.left_out)


@dataclass(slots=True)
class Unread:
    """What lines that were not read leave open."""

    found: bool = False  # are there any?
    restricts: bool = False  # and may one have said where others hold?
    names: set[str] = field(default_factory=set)  # to which they may have given a meaning
    alike: set[str] = field(default_factory=set)  # letters that no line says, though one says p_1 of these, p_2
    firm: tuple[bool, bool] = (False, False)  # begins the line with a derivative, and is that a value, f'(2)?


class Update(NamedTuple):
    """The next value, as a function of a letter; `exact` are the values that were not rounded on the way."""

    of: Expr
    letter: Expr
    exact: dict[str, Expr]


@dataclass(slots=True)
class Rounds:
    """Steps that are repeated, w := w - 0.1 L'(w), and where the round of them stands."""

    steps: dict[str, Update] = field(default_factory=dict)  # by the letter whose values they give
    before: dict[Expr, Expr] = field(default_factory=dict)  # what the letters were that had their step in this round
    at_once: bool | None = None  # are the steps of the round by the values before it?  None: nothing says
    signed: frozenset[Expr] = frozenset()  # the letters that were given their value with :=
    assigned: bool = False  # does the line give a letter its next value, w := …?
    by: Expr | None = None  # by which letter the derivative is that was named last


class Motion(NamedTuple):
    """What a working on a position that is a function of t means by v and a."""

    moves: bool = False  # may v be the velocity?
    velocity: bool = False  # and is it said that it is one?
    acceleration: Side | None = None  # what the working says that a is


@dataclass(slots=True)
class Moment:
    """Related rates: which letters change, and what holds at the moment that is asked for."""

    moving: dict[str, Expr] = field(default_factory=dict)  # those that are unknown functions, as r is in dr/dt
    zeros: list[Expr] = field(default_factory=list)  # what is 0 at the moment
    earlier: tuple[dict[Expr, Expr], list[Expr]] | None = None  # the place, and what was 0, before it began


class Solving(NamedTuple):
    """What was set to zero, and the claims that give its solutions, in order."""

    condition: Expr
    x: Expr  # by which letter
    domain: Sequence[Expr]  # what must have a value there
    claims: tuple[Claim, ...] = ()
    reduced: tuple[Claim, ...] = ()  # equations that have only some of its solutions
    bounds: list[tuple[int, written.Bound]] | None = None  # those of its function, once another one has begun
    rejected: Sequence[Expr] = ()  # and the values that do not count then

    @property
    def values(self) -> tuple[Expr, ...]:
        """The solutions."""
        return tuple([c.solution for c in self.claims if c.solution is not None])

    def withdrawn(self, claim: Claim) -> bool:
        """Does a line after that of the claim, or the same line behind it, repeat some of the solutions, so that others
        are dropped: x = ±1, then x = 1?
        """
        said = [(c.number, i, v) for i, c in enumerate(self.claims) if (v := c.solution) is not None]
        number, at = claim.number, self.claims.index(claim)
        return any(
            (m <= number < n or i <= at < k) and compare(u, v).equal for m, i, u in said for n, k, v in said if i < k
        )


class Rounded(NamedTuple):
    """What a decimal that was given as a solution stands for."""

    unit: Fraction  # what one of its last digit is worth
    exact: Expr | None  # the solution that it rounds, None where that has no closed form


class State:
    """What has been said so far."""

    def __init__(self, question: Expr | None, variable: str, declared: frozenset[str]) -> None:
        self.variable = ex.sym(variable)  # what is differentiated by, where nothing else is said
        self.names = Names(variable, declared)
        self.names.question = question
        self.last: Expr | None = None  # what the next sign of equality continues
        self.above = ""
        self.limit = False  # was that a limit?
        self.inside: Expr | None = None  # and of what
        self.lost = False  # does the next sign continue a line that was not read?
        self.is_inverse = False  # was dx/dy said of y = sin(x), whose sign depends on the branch?
        self.problem: Expr | None = None  # the derivative by another letter that it is, dy/du, still to be taken
        self.defining = ""  # the name whose definition is being continued
        self.derived: list[Expr] = []  # the derivatives that were found
        self.partly: dict[Expr, Expr] = {}  # what derivatives are on an interval, or a constraint, as was found last
        self.condition: Expr | None = None  # what was set to zero
        self.wanted: Expr | None = None  # was it for one value of the letter, r of pi*r^2 = 25*pi, that others ask for?
        self.unsolved: int | None = None  # how many derivatives had been found then, as long as no solution was given
        self.points: frozenset[str] = frozenset()  # the letters of points where a derivative was said: the c of f'(c)
        self.factors: list[Expr] = []  # of the products that were written down
        self.system = System()  # everything that was set to zero so far
        self.said: list[tuple[System, Claim]] = []  # the values of letters that equations have beside others
        self.several = False  # are the values of a line alternatives: x = 0 or y = 0?
        self.solutions: list[Expr] = []  # where it is zero, as the last line says
        self.rounded: dict[Expr, Rounded] = {}  # those that were given as decimals
        self.solved: list[Solving] = []  # the conditions that were solved, each with all its solutions
        self.rejected: list[Expr] = []  # values that do not count, as the working says
        self.place: dict[Expr, Expr] = {}  # the values of the variable, and of others, that were given
        self.given = 0  # in which line
        self.given_first = False  # before anything that depends on them: then every value is one there
        self.by: set[str] = set()  # the letters that something is differentiated by
        self.defines: set[str] = set()  # the letters that some line says by others
        self.gone: frozenset[str] = frozenset()  # the letters that some name is said by at first, and later not
        self.standing: Standing | None = None  # of a working that begins with an equation
        self.named_at: tuple[int, dict[Expr, Expr]] = (0, {})  # the line and the point of the last value like f(1, 2)
        self.hessian_at: dict[Expr, Expr] = {}  # where the Hessian matrix was said
        self.squares: dict[Expr, Expr] = {}  # what the squares of letters were said to be: d^2 = x^2 + y^2
        self.constraints: list[Expr] = []  # what is 0 for letters of which one is said by the others
        self.bound: Expr | None = None  # what is 0 by the only constraint, whose right side is a number: the g of ∇g
        self.about = ""  # the function whose derivative was named last
        self.value: tuple[str, int, Expr] | None = None  # the derivative of f, of that order, whose value was said
        self.slope: tuple[str, int, Expr] | None = None  # the last of these of order 1
        self.order = 0  # of the derivative of f that the line is about
        self.everywhere: tuple[int, int] | None = None  # and the sign that it has everywhere, as was said and is so
        self.chords: dict[str, Side] = {}  # the names that were said to be Δx/Δt, and where
        self.line = ("", 0)  # what was said last, "tangent" or "normal", and in which line; 0: a line was one
        self.stated = 0  # the line that says of a line that it is one of these: normal: x = 2
        self.unread = Unread()
        self.rounds = Rounds()
        self.motion = Motion()
        self.moment = Moment()
        self.number = 0  # of the line
        self.asked = 0  # the line that begins as one that gives the critical points
        self.rough = False  # and may these be points without a slope, as stationary ones are not?
        self.on_all_reals = False  # does what is read say so of itself?
        self.aside: tuple[Expr, list[written.Bound]] | None = None  # what the line says of another letter: z > 0
        self.conditioned: set[str] = set()  # letters of which values of the function were said: P_0 by P(3) = 4000
        self.pieces = False  # has a line said what holds for some values of another letter: for z > 0?
        self.bounds: list[tuple[int, written.Bound]] = []  # what the working says of the variable, and in which line

    @property
    def x(self) -> Expr:
        """The variable: what is differentiated by, and solved for."""
        return self.names.x

    @x.setter
    def x(self, x: Expr) -> None:
        self.names.x = x

    @property
    def question(self) -> Expr | None:
        """What is differentiated."""
        return self.names.question

    @question.setter
    def question(self, u: Expr | None) -> None:
        self.names.question = u

    @property
    def restrictions(self) -> list[written.Bound]:
        """The bounds of the variable that the working has said so far."""
        return [bound for _, bound in self.bounds]

    def is_inside(self, at: Expr) -> bool:
        """Is the value of the variable within these bounds, and at no end: there, a maximum may have any slope?"""
        return solving.inside(at, self.x, [(u, True) for u, _ in self.restrictions]) is True

    def is_at_a_point(self, u: Expr) -> bool:
        """Is it made of letters of points alone, as 3*c^2 is of f'(c)?"""
        return frozenset() < u.names <= self.points

    def there(self, u: Expr) -> Expr:
        """What u is at the place, and with the values that were given: 5*3 for f'(g(1))*g'(1)."""
        for _ in self.place:
            u, before = ex.substitute(u, self.place), u
            if u is before:
                break
        return u

    def new_letters(self, u: Expr) -> frozenset[str]:
        """The letters of u that are none of what is differentiated."""
        known = frozenset() if self.question is None else self.question.names
        return taken(u).names - known - {ex.name_of(self.x)}

    def outside(self, at: Expr, x: Expr | None = None) -> bool:
        """Has the function whose derivative was named last, or what is differentiated, no value there?"""
        u = self.function(self.about)
        return u is not None and not u.open and written.is_outside(ex.substitute(u, {x or self.x: at}))

    def function(self, name: str) -> Expr | None:
        """What the name stands for, of the variable; without one, what is differentiated."""
        u = self.names.meant(name) if name else self.question
        return None if u is None else self.names.full(u)

    def is_letter(self, name: str) -> bool:
        """Is the name a letter of what is differentiated, or of an equation between letters, and so no name of that?"""
        of = self.constraints if self.question is None else [self.question, *self.constraints]
        return any(name in u.names for u in of)

    @property
    def is_placed(self) -> bool:
        """Does the line name the place where it holds: at x = 3?"""
        return self.given == self.number and self.x in self.place

    @property
    def is_parametric(self) -> bool:
        """Are x and y those of a curve, each said by a parameter?"""
        return {"x", "y"} <= self.names.meaning.keys() and ex.name_of(self.x) not in ("x", "y")

    def point(self) -> tuple[str, Expr] | None:
        """The function and the point that the working is about: of the last value, or the only solution in the line, or
        of all.
        """
        if self.value is not None:
            return self.value[0], self.value[2]
        given = self.solved[-1].claims if self.solved else ()
        found = [c.solution for c in given if c.number == self.number] or [c.solution for c in given]
        return (self.about, found[0]) if len(found) == 1 and found[0] is not None else None

    def write(self, u: Expr) -> None:
        """Remember the factors of u, above the line, where it is a product: each may be a case of its own."""
        above = u.args[0] if u.head == "div" else u
        self.factors += [ex.base(f) for f in ex.factors(above)] if above.head == "mul" else []

    def go_on(self, u: Expr, above: str = "the side before") -> None:
        """Let the next sign of equality continue u; what is wrong is said to differ from what is called `above`."""
        self.last, self.above = u, above

    def start_from(self, u: Expr, above: str = "the side before") -> None:
        """Let it continue u, which is none of the definition of a name."""
        self.go_on(u, above)
        self.defining = ""

    def put(self, values: Mapping[Expr, Expr]) -> None:
        """Let the letters have these values from this line on."""
        self.place, self.given = {**self.place, **values}, self.number

    def set_to_zero(self, u: Expr) -> None:
        """Remember that u is set to zero, to be solved for the variable."""
        self.condition, self.unsolved = u, len(self.derived)
        self.system.add(u, ex.name_of(self.x))

    def begin(self) -> None:
        """Let a new function begin: what was solved for another is not known of it, nor where that was looked at."""
        self.solved = [
            s if s.bounds is not None else s._replace(bounds=self.bounds, rejected=self.rejected) for s in self.solved
        ]
        self.x = self.variable
        self.condition, self.unsolved, self.solutions, self.system = None, None, [], System()
        self.rounded, self.rejected = {}, []
        self.bounds = [(number, bound) for number, bound in self.bounds if number == self.number]

    def domain(self) -> Sequence[Expr]:
        """What must have a value where two expressions are compared: the function whose derivative was named last, or
        what is differentiated, where that is known.
        """
        u = self.function(self.about) or self.question
        return (u,) if u is not None and not u.open and not u.kinds & ex.kinds("fn") else ()


def at(value: Expr, claim: Claim, x: Expr) -> Claim:
    """The claim, wrong at that value of the letter x."""
    return claim._replace(outcome=Outcome("different").at({x: value}), why=(), marked=None)


def differentiated(u: Expr, x: Expr, order: int) -> Expr:
    """The derivative of u of that order; u itself for 0.  Raises DomainError where there is none."""
    for _ in range(order):
        u = taken(ex.D(u, x))
    return u


def as_given(side: Side) -> Claim:
    """The claim of a side that is a definition, or given."""
    return Claim(side, None, GIVEN)


def undecided(side: Side) -> Claim:
    """The claim of a side that may be right or wrong."""
    return judged(side, Outcome("undecided"))


def judged(side: Side, outcome: Outcome, why: tuple[str, ...] = (), above: str = "") -> Claim:
    """The claim of a side with that outcome, and the reason where it is decided; `above`: what it was compared with."""
    return Claim(side, outcome, NOT_DECIDED if outcome.word == "undecided" else why, above=above)


def taken(u: Expr) -> Expr:
    """u with its derivatives taken.  Raises DomainError where there is none."""
    if not u.open:
        return u
    for d in open_parts(u):
        if d.args[0].open:
            raise DomainError("a derivative of a derivative is written with two primes")
        if d.args[1].head != "sym":
            raise DomainError("the letter of a derivative has a value here")
    return ex.fill_in(u, {d: derive(*d.args).after for d in open_parts(u)})
