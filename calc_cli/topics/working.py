"""Does a working follow, line by line: the first line that does not, where and why, and the rules behind the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DxError, InputError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present, signs
from calc_cli.syntax.mistakes import limit
from calc_cli.topics import claims, conclusions, difference_quotients, solving, written
from calc_cli.topics.blame import blamed
from calc_cli.topics.claims import SET_TO_ZERO, SOLVES, TO_BE_SOLVED, Claim, Solving, State, WorkingError, taken
from calc_cli.topics.diagnosis import MAX_NAMED, Finding, find, open_parts, rewritten
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.reasons import reason
from calc_cli.topics.signs_said import concluded, sign_said
from calc_cli.topics.written import Read, Side

#: Characters of a line.
MAX_LENGTH = 2_000


def judged(
    lines: Iterable[str], question: Expr | None = None, variable: str = "x", declared: frozenset[str] = frozenset()
) -> tuple[Claim, ...]:
    """What there is to say of every line up to the first that does not follow.

    `question` is what is differentiated, where the working does not say so.  Raises WorkingError for a line that cannot
    be read, InputError where there is nothing to check.
    """
    state = State(question, variable, declared)
    if question is not None:
        signs.GIVEN.set(signs.given(question, variable))
    made: list[Claim] = []
    texts = [line.rstrip("\r\n") for line in lines]
    for number, (text, short) in enumerate(zip(texts, written.shortened(texts), strict=True), 1):
        state.number = number
        try:
            if len(text) > MAX_LENGTH:
                limit("length", 0, len(text), count=str(len(text)), limit=str(MAX_LENGTH))
            plain = written.bare(short)
            if not plain.strip():
                continue
            for claim in (claim for part in written.implied(plain) for claim in _inside(part, state)):
                notes = tuple([n for n in state.names.notes if n.level == "warning" or claim.wrong])
                claim = claim._replace(number=number, text=text, notes=notes)
                state.names.notes.clear()
                made.append(claim)
                _keep_solution(claim, state)
                if claim.wrong and len(made) == 1 and _relates(plain, state):
                    raise InputError(*EQUATION)
                if claim.wrong:
                    return tuple(made)
        except DxError as error:
            raise WorkingError(error.message, error.start, error.end, error.hint, number, text) from None
        state.above = f"line {number}"
    made += islice(_left_out(state), 1)
    if all(claim.outcome is None for claim in made):
        raise InputError("nothing to check in it", hint="a line such as f'(x) = 2x, or = 2x after another")
    return tuple(made)


def _keep_solution(claim: Claim, state: State) -> None:
    """Keep a solution beside the others of the same equation."""
    if claim.solution is None or state.condition is None:
        return
    before = [s for s in state.solved if s.condition is state.condition]
    state.solved = [s for s in state.solved if s not in before]
    state.solved.append(Solving(state.condition, (*[c for s in before for c in s.claims], claim)))


def _left_out(state: State) -> Iterator[Claim]:
    """Solutions that the working does not give, of equations of which it gives some, and those that do not count."""
    bounds = [b for _, b in state.bounds]
    for s in state.solved:
        for c in s.claims:
            if not s.withdrawn(c.number):
                yield from _not_counted(c, state)
        missing = solving.left_out(s.condition, state.x, s.values, state.domain(), bounds)
        if missing:
            yield claims.at(missing[0], s.claims[-1], state)._replace(left_out=tuple(missing))


def _not_counted(claim: Claim, state: State) -> Iterator[Claim]:
    """What is wrong with a solution that is outside the domain, or that the working excludes; one that it excludes in
    a later line is dropped.
    """
    assert claim.solution is not None
    v = claim.solution
    if solving.inside(v, state.x, [b for n, b in state.bounds if n <= claim.number]) is False:
        yield claims.at(v, claim, state)._replace(excluded=True)
    elif claim.outside is not None and solving.inside(v, state.x, [b for _, b in state.bounds]) is not False:
        yield claims.at(v, claim, state)


#: What is said of a working that begins with a curve, and what to try.
EQUATION = ("the working of an equation is not checked, only its result", 0, None, "dx check 'x^2 + y^2 = 25' '-x/y'")


def _relates(text: str, state: State) -> bool:
    """Is it an equation between the variable and another letter, such as that of a curve?"""
    names: frozenset[str] = frozenset().union(
        *[written.read(side, state.names).expr.names for side in written.sides(text)]
    )
    return state.question is None and ex.name_of(state.x) in names and len(names) > 1


def _inside(text: str, state: State) -> Iterator[Claim]:
    """The claims of one line, and that a function in it has no value where it is taken."""
    try:
        yield from _line(text, state)
    except written.OutsideDomain as error:
        claim = Claim(written.side(text, error.start or 0, error.end or len(text)), None, outside=error.name)
        yield claims.at(error.at, claim, state)


def _line(text: str, state: State) -> Iterator[Claim]:
    """The claims of one line, in order; each is compared with what stands to the left of its sign."""
    whole = text
    text, said = conclusions.split(text)
    parts = written.listed(text)
    if parts and (state.condition is None or not any(_gives_solutions(part, state) for part in parts)):
        yield from chain.from_iterable([_line(part, state) for part in parts])
    else:
        text, restriction = written.behind(text)
        signed = None if restriction else written.signed(text)
        equalities = text if signed is None else signed[0]
        if equalities.strip():
            yield from _equalities(equalities, restriction, state)
        if signed is not None:
            yield from sign_said(*signed[1:], state)
    for one in said:
        yield concluded(one, whole, state)


def _gives_solutions(text: str, state: State) -> bool:
    return any(solving.solutions(text, ex.name_of(state.x)))


def _equalities(text: str, restriction: str, state: State) -> Iterator[Claim]:
    limits = written.bounds(restriction or text, state.names)
    state.bounds += [(state.number, limit) for limit in limits]
    if limits and not restriction:
        yield Claim(written.side(text, 0, len(text)), None, ("given",))
        return
    pieces = [written.side(text, *span) for span in solving.cases(text)]
    if state.condition is not None and len(pieces) > 1 and all("=" in piece.text for piece in pieces):
        final = all(_gives_solutions(piece.text, state) for piece in pieces)
        for claim in chain.from_iterable([_line(piece.text, state) for piece in pieces]):
            yield claim if final or claim.outside is None else claim._replace(solution=None, outside=None)
        return
    text, near = written.decimals(text)
    if near:
        yield from _near(text, near, state)
        return
    first, *rest = written.sides(text.replace(";", " "))
    if first.text.strip():
        state.value = written.derivative_at(first, state.names)
        if state.value is not None and state.value[1] == 1:
            state.slope = state.value
    state.limit = state.limit and not (rest and first.text.strip())  # a new line of thought
    values = list(solving.solutions(text, ex.name_of(state.x))) if state.condition is not None else []
    if values:
        if len(rest) > 1 and [v[1:3] for v in values] == [rest[-1][1:3]]:  # x = 6/2 = 3
            state.last, state.above = written.read(rest[0], state.names).expr, "the side before"
            yield from _continued(rest[1:], state)
        yield from _solutions(values, text, state)
    elif (at := _given_point(first, rest, state)) is not None:
        state.at, state.slope = at, (state.about or "f", 1, at)
        yield Claim(rest[0], None, ("given",))
    elif not rest:
        yield from _continued([first], state)
    elif not first.text.strip():
        yield from _continued(rest, state)
    elif first.text.strip() == "slope" or (written.is_quotient_of_changes(first) and _is_constant(rest[0], state)):
        if len(rest) > 1 and written.is_quotient_of_changes(rest[0]) and _is_constant(rest[1], state):
            rest = rest[1:]  # of a chord between two numbers
        state.last, state.above, state.defining = _slope(first, rest[0], state), "the slope", ""
        yield from _continued(rest, state)
    else:
        named = written.label(first)
        if named is not None and named[1] and _is_value(named, state):
            named = None
        state.order, state.everywhere = (named[2] if named is not None else 0), None
        name, function = ("", False) if named else written.definition(first, state.names)
        line = None if named or function or len(rest) != 1 else _line_through(first, rest[0], state)
        if line is not None:
            yield line
        elif named is not None:
            state.about = named[0]
            state.last, state.above, state.defining = _derivative(named, state, first), "the derivative", ""
            if named[0] and named[1] not in ("", ex.name_of(state.x)):
                u = state.names.function(*named[:2])
                state.problem = ex.D(u, ex.sym(named[1])) if named[1] in u.names else None
            yield from _continued(rest, state)
        elif name and name != ex.name_of(state.x) and not _relates_to_zero(name, rest, state):
            state.names.functions |= {name} if function else set()
            yield from _defined(name, rest, state)
        else:
            yield from _equation(first, rest, state)


def _relates_to_zero(name: str, right: Sequence[Side], state: State) -> bool:
    """Is it a parameter of what was set to zero, and said in terms of the variable: b = -2*a*x after 2*a*x + b = 0?"""
    if state.condition is None or name not in state.condition.names or not right:
        return False
    return ex.name_of(state.x) in written.read(right[0], state.names).expr.names


def _given_point(left: Side, right: Sequence[Side], state: State) -> Expr | None:
    """The constant of a line such as x = 2, where nothing is to be solved; else None."""
    if state.condition is not None or len(right) != 1 or left.text.strip() != ex.name_of(state.x):
        return None
    value = written.read(right[0], state.names).expr
    return None if value.names or value.open else value


def _near(text: str, sides: Sequence[Side], state: State) -> Iterator[Claim]:
    """The claims of the line, and that its last value is near the decimals behind it."""
    name = ex.name_of(state.x)
    solves = state.condition is not None and _gives_solutions(f"{text}=" if text.strip() == name else text, state)
    state.last = None
    if "=" in text:
        yield from _equalities(text, "", state)
    if solves:
        values = state.solutions if "=" in text else []
    else:
        last = written.sides(text)[-1]
        values = [taken(written.read(last, state.names).expr)] if last.text.strip() else []
    for side in sides:
        shown = [*solving.solutions(f"{name}=".ljust(side.start) + side.text[side.start :], name)] if solves else [side]
        for i, one in enumerate(shown):
            decimal, unit = written.read(one, state.names).expr, written.unit(one)
            if values:
                outcome = solving.near(values[i % len(values)], decimal, unit)
            elif state.condition is not None and solves:
                outcome = solving.near_zero(state.condition, state.x, decimal, unit)
            else:
                raise InputError("nothing stands before it that it could be near", side.start, side.end)
            why = ("not decided",) if outcome.word == "undecided" else ("to the digits written",)
            above = "the value" if values else "what was set to zero"
            outcome = outcome._replace(right=one.text.strip() if values else "0")
            yield Claim(side, outcome, why, side.start, side.end, above=above)


def _line_through(left: Side, right: Side, state: State) -> Claim | None:
    """The claim that y = m*x + c, or y - f(a) = m*(x - a), is the tangent where a slope f'(a) was given; else None."""
    if state.slope is None or re.search(r"(?<![A-Za-z])y(?![A-Za-z'′’(])", left.text) is None:
        return None
    name, _, at = state.slope
    y, x = ex.sym("y"), state.x
    meant = state.names.meaning.pop("y", None)  # here it is the y of the line, and y(a) still a value of the question
    try:
        sides = [taken(written.read(side, state.names).expr) for side in (left, right)]
        here, slope = [state.names.applied(name, k, at) for k in (0, 1)]
    except DxError:
        return None
    finally:
        state.names.meaning |= {} if meant is None else {"y": meant}
    gap = ex.add(sides[0], ex.neg(sides[1]))
    across, up = [canonical(derive(gap, letter).after) for letter in (x, y)]
    if here is None or slope is None or not gap.names <= {"y", ex.name_of(x)} or across.names or up.names:
        return None
    if across is ex.ZERO or up is ex.ZERO:
        return None
    tangent = ex.add(here, ex.mul(slope, ex.add(x, ex.neg(at))))
    outcome = compare(tangent, ex.div(ex.neg(ex.substitute(gap, {y: ex.ZERO})), up))
    where = f"the tangent at {ex.name_of(x)} = {plain(at)}"
    return Claim(right, outcome, ("tangent",), right.start, right.end, above=where)


def _is_value(named: tuple[str, str, int], state: State) -> bool:
    """Is f'(a) the value at a, a letter on which nothing depends, or a parameter of a function of the variable?"""
    name, at, _ = named
    u = state.names.meant(name)
    known = at == ex.name_of(state.x) or (at in state.names.meaning and bool(state.names.meaning[at].names))
    if u is None or known or name not in state.names.functions:
        return False
    return at not in u.names or ex.name_of(state.x) in u.names


def _derivative(named: tuple[str, str, int], state: State, at: Side) -> Expr:
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


def _slope(at: Side, right: Side, state: State) -> Expr:
    """What the slope is that the right side says: of a chord, where that has a step in it, else the derivative."""
    question = next(iter(state.names.meaning.values()), None) if state.question is None else state.question
    if question is None:
        raise InputError(
            "nothing says of what it is the slope", at.start, at.end, hint="a line such as y = x^2 before it"
        )
    read = written.read(right, state.names)
    if not read.expr.names and written.has_values(right):
        return read.expr
    steps = [] if read.limit is not None else sorted(_new(read.expr, state) - question.names)
    return written.quotient(state.names, question, ex.sym(steps[0])) if len(steps) == 1 else ex.D(question, state.x)


def _is_constant(side: Side, state: State) -> bool:
    return written.has_values(side) and not written.read(side, state.names).expr.names


def _new(u: Expr, state: State) -> frozenset[str]:
    """The letters of u that are none of the question."""
    known = frozenset() if state.question is None else state.question.names
    return taken(u).names - known - {ex.name_of(state.x)}


def _of(u: Expr, x: Expr, times: int) -> Expr:
    for _ in range(times - 1):
        u = derive(u, x).after
    return ex.D(u, x)


def _defined(name: str, rest: list[Side], state: State) -> Iterator[Claim]:
    """A name gets its meaning; what follows, and a second definition, must equal it."""
    first, *more = rest
    read = written.read(first, state.names)
    known = state.names.meaning.get(name)
    if known is None and state.question is not None and not state.names.meaning and name in ("f", "y"):
        known = state.question
    known = None if known is None else state.names.full(known)
    if known is None:
        state.condition = None
        state.names.meaning[name] = taken(read.expr)
        if state.question is None and name in ("f", "y", "g", "h"):
            state.question = read.expr
            signs.GIVEN.set(signs.given(read.expr, ex.name_of(state.x)))
        yield Claim(first, None, ("given",))
        state.names.latest[name] = state.last = read.expr
    elif state.solutions and not read.expr.names and known.names == {ex.name_of(state.x)}:
        values = [compare(ex.substitute(known, {state.x: v}), read.expr) for v in state.solutions]
        outcome = next((o for o in values if o.equal), values[0])
        yield Claim(first, outcome, ("its value there",), first.start, first.end, above=f"{name} there")
        return
    elif read.expr is ex.ZERO and not more and not compare(known, ex.ZERO).equal:
        state.condition = known
        yield Claim(first, None, SET_TO_ZERO)
        return
    else:
        state.names.meaning.setdefault(name, known)
        state.last, state.above = known, name
        yield from _continued([first], state)
    state.defining = name
    yield from _continued(more, state)


def _equation(first: Side, rest: list[Side], state: State) -> Iterator[Claim]:
    """An expression, a sign and more: it goes on from the line above where it equals that, or stands for itself."""
    read = written.read(first, state.names)
    if read.expr.open and state.question is None:
        inner = open_parts(read.expr)
        state.question = inner[0].args[0] if read.expr.head == "D" else None
    state.last, state.above, state.defining = read.expr, "the left-hand side", first.text.strip()
    yield from _continued(rest, state, equation=len(rest) == 1)


def _set_to_zero(before: Expr, right: Expr, state: State) -> Expr | None:
    """The derivative that before = right sets to zero, as 2x = 2 does with 2x - 2, if it is a new one; else None."""
    name = ex.name_of(state.x)
    left = taken(before)
    if name not in left.names | right.names or name in left.names & right.names:
        return None
    slopes = [u for u in state.derived if name in u.names]
    if right is ex.ZERO and state.question is not None and not before.open:
        slopes.append(taken(ex.D(state.question, state.x)))
    gap = ex.add(left, ex.neg(right))
    if compare(derive(gap, state.x).after, ex.ZERO).word == "proved":  # 2x + 1 - 2x is no equation
        return None
    if _is_set(before, right, state):
        return gap
    new = [u for u in reversed(slopes) if u is not state.condition]
    same = next((u for u in new if solving.is_multiple(gap, u, state.x)), None)
    if same is None and right is ex.ZERO:
        return next((u for u in new if solving.has_zeros_of(gap, u, state.x)), None)
    return same


def _is_set(before: Expr, right: Expr, state: State) -> bool:
    """Is it a derivative that was found before, and a number that it is to be, as in f'(x) = 4 after f'(x) = 2x?"""
    return not right.names and any(compare(u, taken(before)).equal for u in state.derived)


def _to_be_solved(side: Side, before: Expr, right: Expr, state: State) -> Claim | None:
    """What there is to say of before = right, which does not hold, as an equation to solve; None where it is none."""
    right = taken(right)
    slope = _set_to_zero(before, right, state)
    if slope is not None:
        state.condition = slope
        return Claim(
            side,
            None,
            TO_BE_SOLVED if right is not ex.ZERO and _is_set(before, right, state) else SET_TO_ZERO,
        )
    if state.condition is None or (before.open and right is not ex.ZERO):
        return None
    if ex.name_of(state.x) not in before.names | right.names:
        return None
    left, bounds = taken(before), [b for _, b in state.bounds]
    outcome = solving.contradicts(state.condition, left, right, state.x, state.domain(), bounds)
    if outcome is not None:
        return Claim(side, outcome, (), side.start, side.end, above="the left-hand side")
    claim = _to_solve(side, solving.equation(state.condition, left, right, state.x))
    return claim._replace(why=("to solve the equation",)) if claim.why == SOLVES else claim


def _solutions(values: Sequence[Side], text: str, state: State) -> Iterator[Claim]:
    """Each value of the variable must be a zero of what was set to zero."""
    assert state.condition is not None
    state.solutions = [taken(written.read(side, state.names).expr) for side in values]
    state.names.meaning |= dict(solving.named(text, values, state.solutions, state.x))
    for side, value in zip(values, state.solutions, strict=True):
        if state.outside(value):
            yield Claim(side, None, ("not in the domain",), solution=value, outside=state.about)
            continue
        outcome = solving.solution(state.condition, state.x, value)
        yield _to_solve(side, outcome)._replace(solution=value if outcome.equal else None)


def _to_solve(side: Side, outcome: Outcome) -> Claim:
    """What there is to say of an equation, or of a value, after something was set to zero."""
    why = ("not decided",) if outcome.word == "undecided" else SOLVES
    return Claim(side, outcome, why, side.start, side.end, above="what was set to zero")


def _continued(sides: Sequence[Side], state: State, equation: bool = False) -> Iterator[Claim]:
    """Each side against the one before it; what does not hold may be an `equation` to solve."""
    number: Expr | None = None  # what the derivative is set to in this line
    for i, side in enumerate(sides):
        try:
            read = written.read(side, state.names)
            if side.tends is not None:
                state.last, state.above, state.limit = _limit(side, state), "the limit", True
        except difference_quotients.InfiniteLimit:
            if state.last is None:
                raise
            left = plain(present(canonical(taken(state.last))))
            outcome = Outcome("different", left=left, right="infinite")
            yield Claim(side, outcome, (), side.start, side.end, above=state.above)
            return
        if number is not None and not read.expr.names:
            state.last, state.above = number, "the side before"
        if state.last is None:
            if state.question is None:
                state.question = read.expr
                state.last = ex.D(read.expr, state.x) if not read.expr.open else read.expr
                signs.GIVEN.set(signs.given(read.expr, ex.name_of(state.x)))
                yield Claim(side, None, ("given",))
                continue
            state.last, state.above = ex.D(state.question, state.x), "the derivative"
        outcome = _compared(state.last, read.expr, state)
        if outcome.word == "different" and state.at is not None and not read.expr.names:
            there = compare(ex.substitute(taken(state.last), {state.x: state.at}), read.expr)
            if there.equal:
                yield Claim(side, there, ("its value there",))
                state.last, state.above = read.expr, "the line above"
                continue
        tends = read.limit is not None or state.limit
        named = state.last.open or (i and side is sides[-1])  # f'(x) = 4, or f'(x) = 2x + 2 = 4
        asks = equation or read.expr is ex.ZERO or (named and _is_set(state.last, taken(read.expr), state))
        if outcome.word == "different" and asks and not tends:
            claim = _to_be_solved(side, state.last, read.expr, state)
            if claim is not None:
                state.last = None if claim.outcome is None else read.expr
                number = read.expr if claim.outcome is None and not read.expr.names else None
                yield claim
                continue
        yield _claim(side, read, outcome, state)
        if state.last.open and outcome.equal:
            state.derived.append(taken(read.expr))
        if state.defining and outcome.equal:
            state.names.latest[state.defining] = read.expr
        if side.tends is not None and outcome.equal and state.question is not None:
            state.last, state.above = ex.D(state.question, state.x), "the derivative"
            outcome = _compared(state.last, read.expr, state)
            if outcome.word == "different":  # the limit of something else
                yield _claim(side, read, outcome, state)
        state.last, state.above, state.problem = read.expr, "the line above", None
        state.limit, state.inside = read.limit is not None, read.limit


def _limit(side: Side, state: State) -> Expr:
    """The limit of the side before the arrow."""
    if state.last is None:
        raise InputError("nothing stands before the arrow", side.start, side.end)
    letter = side.tends or "".join(_new(state.last, state))
    if not side.tends and len(_new(state.last, state)) != 1:
        raise InputError("what goes to 0 is not said", side.start, side.end, hint="such as … as h -> 0")
    return difference_quotients.at_zero(taken(state.last), written.going_to_0(letter) if side.tends else ex.sym(letter))


def _compared(before: Expr, after: Expr, state: State) -> Outcome:
    left, right = taken(before), taken(after)
    return compare(left, right, *(state.domain() if left.names | right.names else ()))


def _why(before: Expr, read: Read, state: State) -> tuple[str, ...]:
    """The reasons for a step that is right."""
    if read.limit is not None:
        if not state.limit or state.inside is None:
            return ("definition of the derivative",)
        return ("algebra",) if compare(state.inside, read.limit).equal else ("the same limit",)
    if state.limit:
        return ("the limit",)
    problem = state.problem or before
    found = reason(problem, read.expr, problem.args[1] if state.problem is not None else state.x)
    return ("difference quotient",) if found == ("arithmetic",) and _is_quotient(before, state) else found


def _is_quotient(u: Expr, state: State) -> bool:
    """Is it the slope of a chord of what is differentiated, as it is defined?"""
    if state.question is None or u.open:
        return False
    return any(u is written.quotient(state.names, state.question, ex.sym(name)) for name in _new(u, state))


def _claim(side: Side, read: Read, outcome: Outcome, state: State) -> Claim:
    """What there is to say of a side that continues what stands before it."""
    before = state.last
    assert before is not None
    left, right = taken(before), taken(read.expr)
    numbers = not left.names | right.names
    if outcome.word != "different":
        why = _why(before, read, state) if outcome.equal else ("not decided",)
        return Claim(side, outcome, why)
    if state.above != "the derivative" and _new(right, state) - _new(left, state) - set(state.names.meaning):
        return Claim(side, Outcome("undecided"), ("not decided",))  # u of y = e^u, before u = 3x
    latest = [ex.D(u, state.x) for u in state.names.latest.values() if before is not ex.D(u, state.x)]
    problems = [before, *[d for d in latest if before.open and compare(taken(d), left).equal]]
    # y' = ... after another y' = ... may have been worked out from that
    above = [u for u in state.derived[-1:] if before.open and not numbers and compare(u, left).equal]
    start, end = blamed([*above, *[taken(d) for d in problems]], read, taken) or (side.start, side.end)
    tried = () if numbers else reversed(problems)
    found = [f for u in above for f in rewritten(u, right, state.x, state.domain())]
    found += [f for d in tried for f in explanations(d, left, right, state.x, state.domain())]
    named = {f.name: f for f in reversed(found)}
    findings = tuple(reversed(named.values()))[:MAX_NAMED]
    return Claim(side, outcome, (), start, end, findings, state.above)


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
