"""Does a working follow, line by line: the first line that does not, where and why, and the rules behind the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, DxError, InputError
from calc_cli.expr import Expr
from calc_cli.simplify import signs
from calc_cli.topics import solving, written
from calc_cli.topics.blame import blamed
from calc_cli.topics.diagnosis import MAX_NAMED, Finding, find, open_parts, rewritten
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.reasons import reason
from calc_cli.topics.written import Names, Read, Side


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

    number: int  # of the line
    text: str  # the line
    side: Side  # what stands to the right of the sign
    outcome: Outcome | None  # None: a definition, or what is given
    why: tuple[str, ...] = ()  # the rules that explain it
    start: int = 0  # what differs, where it does
    end: int = 0
    findings: tuple[Finding, ...] = ()
    above: str = ""  # what it was compared with

    @property
    def wrong(self) -> bool:
        """Is it shown not to follow?"""
        return self.outcome is not None and self.outcome.word == "different"


class _State:
    """What has been said so far."""

    def __init__(self, question: Expr | None, variable: str, declared: frozenset[str]) -> None:
        self.names = Names(variable, declared)
        self.names.question = question
        self.last: Expr | None = None  # what the next sign of equality continues
        self.above = ""
        self.limit = False  # was that a limit?
        self.defining = ""  # the name whose definition is being continued
        self.derived: list[Expr] = []  # the derivatives that were found
        self.condition: Expr | None = None  # what was set to zero
        self.solutions: list[Expr] = []  # where it is zero, as the last line says

    @property
    def x(self) -> Expr:
        return self.names.x

    @property
    def question(self) -> Expr | None:
        """What is differentiated."""
        return self.names.question

    @question.setter
    def question(self, u: Expr | None) -> None:
        self.names.question = u

    def domain(self) -> Sequence[Expr]:
        return (self.question,) if self.question is not None and not self.question.open else ()


def judged(
    lines: Iterable[str], question: Expr | None = None, variable: str = "x", declared: frozenset[str] = frozenset()
) -> tuple[Claim, ...]:
    """What there is to say of every line up to the first that does not follow.

    `question` is what is differentiated, where the working does not say so.  Raises WorkingError for a line that cannot
    be read, InputError where there is nothing to check.
    """
    state = _State(question, variable, declared)
    if question is not None:
        signs.GIVEN.set(signs.given(question))
    made: list[Claim] = []
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\r\n")
        plain = written.bare(text)
        if not plain.strip():
            continue
        try:
            for claim in _line(plain, state):
                made.append(claim._replace(number=number, text=text))
                if claim.wrong and len(made) == 1 and _relates(plain, state):
                    raise InputError(*EQUATION)
                if claim.wrong:
                    return tuple(made)
        except DxError as error:
            raise WorkingError(error.message, error.start, error.end, error.hint, number, text) from None
        state.above = f"line {number}"
    if all(claim.outcome is None for claim in made):
        raise InputError("nothing to check in it", hint="a line such as f'(x) = 2x, or = 2x after another")
    return tuple(made)


#: What is said of a working that begins with a curve, and what to try.
EQUATION = ("the working of an equation is not checked, only its result", 0, None, "dx check 'x^2 + y^2 = 25' '-x/y'")


def _relates(text: str, state: _State) -> bool:
    """Is it an equation between the variable and another letter, such as that of a curve?"""
    names: frozenset[str] = frozenset().union(
        *[written.read(side, state.names).expr.names for side in written.sides(text)]
    )
    return state.question is None and ex.name_of(state.x) in names and len(names) > 1


def _line(text: str, state: _State) -> Iterator[Claim]:
    """The claims of one line, in order; each is compared with what stands to the left of its sign."""
    first, *rest = written.sides(text)
    state.limit = state.limit and not (rest and first.text.strip())  # a new line of thought
    values = list(solving.solutions(text, ex.name_of(state.x))) if state.condition is not None else []
    if values:
        yield from _solutions(values, state)
    elif not rest:
        yield from _continued([first], state)
    elif not first.text.strip():
        yield from _continued(rest, state)
    else:
        named = written.label(first)
        name, function = ("", False) if named else written.definition(first)
        if named is not None:
            state.last, state.above, state.defining = _derivative(named, state, first), "the derivative", ""
            yield from _continued(rest, state)
        elif name and name != ex.name_of(state.x):
            state.names.functions |= {name} if function else set()
            yield from _defined(name, rest, state)
        else:
            yield from _equation(first, rest, state)


def _derivative(named: tuple[str, str, int], state: _State, at: Side) -> Expr:
    """The derivative that a label names.  Raises InputError where it is not known of what."""
    name, by, times = named
    names = state.names
    if name and name not in names.meaning and state.question is not None:
        names.meaning[name] = state.question
    if not name and state.question is not None:
        return _of(state.question, state.x, times)
    if name not in names.meaning:
        what = f"nothing says what {name} is" if name else "nothing says what is differentiated"
        raise InputError(what, at.start, at.end, hint=f"a line such as {name or 'y'} = x^2 before it")
    return names.derivative(name, by or ex.name_of(state.x), times)


def _of(u: Expr, x: Expr, times: int) -> Expr:
    for _ in range(times - 1):
        u = derive(u, x).after
    return ex.D(u, x)


def _defined(name: str, rest: list[Side], state: _State) -> Iterator[Claim]:
    """A name gets its meaning; what follows, and a second definition, must equal it."""
    first, *more = rest
    read = written.read(first, state.names)
    known = state.names.meaning.get(name)
    if known is None and state.question is not None and not state.names.meaning and name in ("f", "y"):
        known = state.question
    if known is None:
        state.condition = None
        state.names.meaning[name] = read.expr
        if state.question is None and name in ("f", "y", "g", "h"):
            state.question = read.expr
            signs.GIVEN.set(signs.given(read.expr))
        yield Claim(0, "", first, None, ("given",))
        state.names.latest[name] = state.last = read.expr
    elif state.solutions and not read.expr.names and known.names == {ex.name_of(state.x)}:
        values = [compare(ex.substitute(known, {state.x: v}), read.expr) for v in state.solutions]
        outcome = next((o for o in values if o.equal), values[0])
        yield Claim(0, "", first, outcome, ("its value there",), first.start, first.end, above=f"{name} there")
        return
    else:
        state.names.meaning.setdefault(name, known)
        state.last, state.above = known, name
        yield from _continued([first], state)
    state.defining = name
    yield from _continued(more, state)


def _equation(first: Side, rest: list[Side], state: _State) -> Iterator[Claim]:
    """An expression, a sign and more: it goes on from the line above where it equals that, or stands for itself."""
    read = written.read(first, state.names)
    if read.expr.open and state.question is None:
        inner = open_parts(read.expr)
        state.question = inner[0].args[0] if read.expr.head == "D" else None
    state.last, state.above, state.defining = read.expr, "the left-hand side", ""
    right = written.read(rest[0], state.names).expr if len(rest) == 1 else read.expr
    with_x = not (read.expr.open or right.open) and ex.name_of(state.x) in read.expr.names | right.names
    if with_x and not compare(read.expr, right, *state.domain()).equal:
        slope = _set_to_zero(read.expr, right, state)
        if slope is not None:
            state.condition, state.last = slope, None
            yield Claim(0, "", rest[0], None, ("set to zero",))
            return
        if state.condition is not None:
            outcome = solving.equation(state.condition, read.expr, right, state.x)
            yield _to_solve(Side(first.text, first.start, rest[0].end), outcome)
            return
    yield from _continued(rest, state)


def _set_to_zero(left: Expr, right: Expr, state: _State) -> Expr | None:
    """The derivative that left = right sets to zero, as 2x = 2 does with 2x - 2, if it is a new one; else None."""
    name = ex.name_of(state.x)
    if name in left.names & right.names:
        return None
    slopes = [u for u in state.derived if name in u.names]
    if right is ex.ZERO and state.question is not None:
        slopes.append(taken(ex.D(state.question, state.x)))
    gap = ex.add(left, ex.neg(right))
    new = [u for u in reversed(slopes) if u is not state.condition]
    return next((u for u in new if solving.is_multiple(gap, u, state.x)), None)


def _solutions(values: Sequence[Side], state: _State) -> Iterator[Claim]:
    """Each value of the variable must be a zero of what was set to zero."""
    assert state.condition is not None
    state.solutions = [taken(written.read(side, state.names).expr) for side in values]
    for side, value in zip(values, state.solutions, strict=True):
        yield _to_solve(side, solving.solution(state.condition, state.x, value))


def _to_solve(side: Side, outcome: Outcome) -> Claim:
    """What there is to say of an equation, or of a value, after something was set to zero."""
    why = ("not decided",) if outcome.word == "undecided" else ("it solves the equation",)
    return Claim(0, "", side, outcome, why, side.start, side.end, above="what was set to zero")


def _continued(sides: Sequence[Side], state: _State) -> Iterator[Claim]:
    """Each side against the one before it."""
    for side in sides:
        read = written.read(side, state.names)
        if state.last is None:
            if state.question is None:
                state.question = read.expr
                state.last = ex.D(read.expr, state.x) if not read.expr.open else read.expr
                signs.GIVEN.set(signs.given(read.expr))
                yield Claim(0, "", side, None, ("given",))
                continue
            state.last, state.above = ex.D(state.question, state.x), "the derivative"
        if read.expr is ex.ZERO and _is_slope(state.last, state):
            state.condition, state.last = taken(state.last), None
            yield Claim(0, "", side, None, ("set to zero",))
            continue
        claim = _claim(side, read, state)
        yield claim
        if state.last.open and claim.outcome is not None and claim.outcome.equal:
            state.derived.append(taken(read.expr))
        if state.defining and claim.outcome is not None and claim.outcome.equal:
            state.names.latest[state.defining] = read.expr
        state.last, state.above, state.limit = read.expr, "the line above", read.limit


def _why(before: Expr, read: Read, state: _State) -> tuple[str, ...]:
    """The reasons for a step that is right."""
    if read.limit:
        return ("definition of the derivative",) if before.open else ("algebra",)
    return ("the limit",) if state.limit else reason(before, read.expr, state.x)


def _is_slope(u: Expr, state: _State) -> bool:
    """Is u a derivative that was found, and no constant, so that u = 0 is an equation to solve?"""
    slope = taken(u)
    if not state.derived or ex.name_of(state.x) not in slope.names:
        return False
    return u.open or any(compare(slope, found).equal for found in state.derived)


def _claim(side: Side, read: Read, state: _State) -> Claim:
    before = state.last
    assert before is not None
    left, right = taken(before), taken(read.expr)
    numbers = not left.names | right.names
    outcome = compare(left, right, *(() if numbers else state.domain()))
    if outcome.word != "different":
        why = _why(before, read, state) if outcome.equal else ("not decided",)
        return Claim(0, "", side, outcome, why)
    latest = [ex.D(u, state.x) for u in state.names.latest.values() if before is not ex.D(u, state.x)]
    problems = [before, *[d for d in latest if before.head == "D" and compare(taken(d), left).equal]]
    start, end = blamed([taken(d) for d in problems], read, taken) or (side.start, side.end)
    tried = () if numbers else reversed(problems)
    found = [f for d in tried for f in explanations(d, left, right, state.x, state.domain())]
    named = {f.name: f for f in reversed(found)}
    findings = tuple(reversed(named.values()))[:MAX_NAMED]
    return Claim(0, "", side, outcome, (), start, end, findings, state.above)


def explanations(before: Expr, left: Expr, right: Expr, x: Expr, domain: Sequence[Expr]) -> tuple[Finding, ...]:
    """The slips that lead from one line to the next: of a derivative where there is one to take, or of algebra."""
    if before.open:
        found = find(before, right, x, domain=domain)
        if found:
            return found
    for u in dict.fromkeys((before, left)):
        found = () if u.open else rewritten(u, right, x, domain)
        if found:
            return found
    return find(left, right, x, domain=domain)


def taken(u: Expr) -> Expr:
    """u with its derivatives taken.  Raises DomainError where there is none."""
    if not u.open:
        return u
    for d in open_parts(u):
        if d.args[0].open:
            raise DomainError("a derivative of a derivative is written with two primes")
    return ex.fill_in(u, {d: derive(*d.args).after for d in open_parts(u)})
