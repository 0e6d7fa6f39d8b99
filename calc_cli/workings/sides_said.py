"""The sides of a line of a working, each against the one before: equal, a value, an equation to solve, or wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from calc_cli import expr as ex
from calc_cli.errors import DxError, InputError
from calc_cli.expr import Expr
from calc_cli.grading.diagnosis import MAX_NAMED, Finding, explanations, rewritten
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present, signs
from calc_cli.topics import difference_quotients
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import (
    claims,
    constraints_said,
    layout,
    rates_said,
    solutions_said,
    solving,
    updates_said,
    written,
)
from calc_cli.workings.blame import blamed
from calc_cli.workings.claims import TO_BE_SOLVED, Claim, State, taken
from calc_cli.workings.layout import Side
from calc_cli.workings.reasons import reason
from calc_cli.workings.solutions_said import is_set, to_be_solved
from calc_cli.workings.written import Bound, Read

_UNKNOWN = ex.kinds("fn")
#: What is another formula where a letter is negative.
_BY_SIGN = ex.kinds("sqrt", "pow", "abs", "ln")


def continued(sides: Sequence[Side], state: State, equation: bool = False) -> Iterator[Claim]:
    """Each side against the one before it; what does not hold may be an `equation` to solve."""
    number: Expr | None = None  # what the derivative is set to in this line
    for i, side in enumerate(sides):
        if side is not sides[-1] and _is_new_name(side, state):
            yield claims.as_given(side)
            continue
        if state.lost:  # what it continues was not read
            state.lost = False
            state.go_on(written.read(side, state.names).expr)
            yield claims.undecided(side)
            continue
        before = state.last or ex.ZERO
        try:
            read = _reached(side, state)
        except difference_quotients.InfiniteLimit:
            if state.last is None:
                raise
            yield _infinite(side, state.last, state.above)
            return
        if number is not None and not read.expr.names:
            state.go_on(number)
        if (question := _asked(side, read, state)) is not None:
            yield question
            continue
        assert state.last is not None
        outcome = _compared(state.last, read.expr, state)
        claim, positive = None, ""
        if outcome.word == "different" and (letters := _where_positive(state.last, read.expr, state)):
            positive = f"for positive {', '.join(letters)}"
            varies = any(not {*of}.isdisjoint(letters) for of in state.names.arguments.values())
            outcome = Outcome("undecided" if varies else "agrees")
        elif outcome.word == "different":
            _refuse_doubtful(side, state)
            claim = solutions_said.rounded(side, taken(state.last), read.expr)
            claim = claim or _at_the_place(side, read, state, equation)
            last = i > 0 and side is sides[-1]  # f'(x) = 4, or f'(x) = 2x + 2 = 4
            if claim is None and (claim := _set_equal(side, read, outcome, state, equation, last)) is not None:
                state.last = None if claim.outcome is None else read.expr
                number = read.expr if claim.outcome is None and not read.expr.names else None
        if claim is not None:
            yield claim
            continue
        claim = _claim(side, read, outcome, state)
        yield claim._replace(why=(*claim.why, positive)) if positive else claim
        yield from _kept(side, read, outcome, before, state)


def _reached(side: Side, state: State) -> Read:
    """The side as it was read; behind an arrow, what stands before it is its limit.  Raises InfiniteLimit."""
    read = _read(side, state)
    if side.tends is not None:
        state.go_on(_limit(side, state), "the limit")
        state.limit = True
    return read


def _infinite(side: Side, before: Expr, above: str) -> Claim:
    """The claim that what stands before an infinite limit is that limit, which is wrong."""
    outcome = Outcome("different", left=plain(present(canonical(taken(before)))), right="infinite")
    return Claim(side, outcome, (), above=above)


def _asked(side: Side, read: Read, state: State) -> Claim | None:
    """The claim that a side with nothing before it is what is differentiated.

    None where something stands before it, which is the derivative where that is known already.
    """
    if state.last is not None:
        return None
    if state.question is not None:
        state.go_on(ex.D(state.question, state.x), "the derivative")
        return None
    if read.limit is not None:  # a limit that is to be found
        state.go_on(read.expr)
        state.limit, state.inside = True, read.limit
        return claims.as_given(side)
    state.question = read.expr
    state.last = ex.D(read.expr, state.x) if not read.expr.open else read.expr
    signs.assume(read.expr, ex.name_of(state.x))
    return claims.as_given(side)


def _at_the_place(side: Side, read: Read, state: State, equation: bool) -> Claim | None:
    """What there is to say of a side where the letters have the values that were given; None where it is not of it."""
    assert state.last is not None
    found = _there(side, state.last, read.expr, state, equation)
    claim = _claim(side, read, found, state) if isinstance(found, Outcome) else found
    if claim is not None:
        state.go_on(read.expr)
    return claim


def _kept(side: Side, read: Read, outcome: Outcome, before: Expr, state: State) -> Iterator[Claim]:
    """Let the next side go on from this one; what is the limit of the side before must be the derivative, too."""
    assert state.last is not None
    state.write(read.expr)
    if state.last.open and outcome.equal:
        state.derived.append(taken(read.expr))
        if state.restrictions or state.constraints:
            state.partly[state.last] = taken(read.expr)
    if state.defining and outcome.equal:
        state.names.latest[state.defining] = read.expr
        constraints_said.eliminate(state.defining, taken(read.expr), state)
    of_all = side.tends is not None and ex.name_of(state.x) in before.names
    if of_all and outcome.equal and state.question is not None:
        state.go_on(ex.D(state.question, state.x), "the derivative")
        outcome = _compared(state.last, read.expr, state)
        if outcome.word == "different":  # the limit of something else
            yield _claim(side, read, outcome, state)
    state.go_on(read.expr)
    state.problem, state.limit, state.inside = None, read.limit is not None, read.limit


def _is_new_name(side: Side, state: State) -> bool:
    """Is it a new letter, for what stands before it: the m of f'(2) = m = 4?"""
    letter = written.definition(side, state.names)[0]
    if state.last is None or letter in ("", *state.names.meaning) or letter not in state.new_letters(ex.sym(letter)):
        return False
    state.names.meaning[letter] = taken(state.last)
    return True


def _there(side: Side, before: Expr, after: Expr, state: State, equation: bool) -> Claim | Outcome | None:
    """What there is to say of before = after where the letters have the values that were given.

    An outcome where that is wrong; None where it is not about that place.
    """
    if state.moment.moving:
        return rates_said.there(side, before, after, state)
    if not state.place or any(u.leaf in after.names for u in state.place if u.head == "sym"):
        return None
    value, after = state.there(taken(before)), state.there(after)
    outcome = compare(value, after)
    if after.names and not outcome.equal:
        return None
    if not outcome.equal and updates_said.is_to_come(state):  # the others have had their step in this round
        value = ex.substitute(taken(before), state.place | state.rounds.before)
        outcome = first if (first := compare(value, after)).equal else outcome
    claim = Claim(side, outcome, claims.THERE) if outcome.equal else solutions_said.rounded(side, value, after)
    if claim is not None:
        state.given = state.given if before.open else state.number  # f(x) = 8, and f'(x) may follow
        return claim
    meant = state.number - state.given < 2 or (state.given_first and not value.names)
    told = state.value is not None and before.kinds & _UNKNOWN and not value.kinds & _UNKNOWN
    if not told and (equation or after is ex.ZERO or not meant):  # it is told of h'(1) by g(1) = 2 and others
        return None
    return outcome.at(state.place)


def _set_equal(side: Side, read: Read, outcome: Outcome, state: State, equation: bool, last: bool) -> Claim | None:
    """The claim that a side, which is not what stands before it, is set equal to that; None where it is not.

    It is in an `equation`, where it is 0, and where the derivative is named, or this the `last` side, and a number.
    """
    assert state.last is not None
    if read.limit is not None or state.limit:
        return None
    if state.last.open and state.names.partial(side) is not None:  # f_x = f_y says where they are equal
        state.set_to_zero(taken(ex.add(state.last, ex.neg(read.expr))))
        return Claim(side, None, TO_BE_SOLVED, identity=outcome, above=state.above)
    if _is_another(side, state):
        gap = taken(ex.add(state.last, ex.neg(read.expr)))
        if gap.names == {ex.name_of(state.x)} and not gap.kinds & _UNKNOWN:
            state.set_to_zero(gap)
            return Claim(side, None, TO_BE_SOLVED, identity=outcome, above=state.above)
    at_a_point = state.is_at_a_point(state.last)
    named = state.last.open or last or at_a_point
    if not (equation or read.expr is ex.ZERO or (named and is_set(state.last, taken(read.expr), state))):
        return None
    claim = to_be_solved(side, state.last, read.expr, state)
    if claim is not None and claim.why == TO_BE_SOLVED and not (at_a_point or (state.last.open and state.derived)):
        return claim._replace(identity=outcome, findings=_slips(read, state), above=state.above)
    return claim


def _is_another(side: Side, state: State) -> bool:
    """Is the side nothing but another function, or a derivative of one, behind one that the line names?

    f'(x) = g'(x) says where the two are equal, as R'(q) = C'(q) does.
    """
    named = layout.label(side)
    name, function = (named[0], True) if named is not None else written.definition(side, state.names)
    begins = state.last is not None and (state.last.open or state.above in state.names.meaning)
    return begins and function and name in state.names.meaning


def _read(side: Side, state: State) -> Read:
    """The side.  Raises InputError where it follows only with arguments that end before a bracket, sin(x)*(…)."""
    read = written.read(side, state.names)
    sooner = written.sooner(side)
    if sooner is None or state.last is None:
        return read
    try:
        differs = _compared(state.last, read.expr, state).word == "different"
        with state.names.glance():
            product = differs and _compared(state.last, written.read(sooner[0], state.names).expr, state).equal
    except difference_quotients.InfiniteLimit:
        return read
    if product:
        name, argument = sooner[1].groups()
        hint = f"write {name}({argument}) (…) for the product"
        raise InputError(f"{name} {argument} (…) is read as {name} of all that follows", *sooner[1].span(), hint)
    return read


def _refuse_doubtful(side: Side, state: State) -> None:
    """Raise InputError where the side follows if something in it is read in another way."""
    product = written.multiplying(side, state.names)
    for other, message, hint in (
        (layout.multiplied(side), "is this x the variable, or a sign of multiplication?", "write * for the sign"),
        (written.reaching_farther(side), "how much of what follows does this differentiate?", "write d/dx (…)"),
        (product, "is this a value of a function, or a product?", "write * for a product"),
    ):
        if other is not None and _follows(other[0], state):
            raise InputError(message, *other[1], hint)


def _follows(side: Side, state: State) -> bool:
    if state.last is None:
        return False
    try:
        with state.names.glance():
            return _compared(state.last, written.read(side, state.names).expr, state).equal
    except DxError:  # in sin x (…) it is no sign
        return False


def _limit(side: Side, state: State) -> Expr:
    """The limit of the side before the arrow."""
    if state.last is None:
        raise InputError("nothing stands before the arrow", side.start, side.end)
    letter = side.tends or "".join(state.new_letters(state.last))
    if not side.tends and len(state.new_letters(state.last)) != 1:
        raise InputError("what goes to 0 is not said", side.start, side.end, hint="such as … as h -> 0")
    return difference_quotients.at_zero(taken(state.last), written.going_to_0(letter) if side.tends else ex.sym(letter))


def _compared(before: Expr, after: Expr, state: State) -> Outcome:
    left, right = taken(before), taken(after)
    letters = left.names | right.names
    domain = [u for u in state.domain() if u.names & letters]
    outcome = compare(left, right, *domain)
    named = {state.defining, state.above}
    has_name = constraints_said.SQUARE in named or not named.isdisjoint(state.names.meaning)
    if outcome.word == "different" and state.aside is not None:
        return _aside(left, right, *state.aside, state)
    if outcome.word == "different" and state.constraints and has_name:
        found = constraints_said.on_constraints(left, right, state)
        outcome = found if found is not None and not before.open else outcome
    if outcome.word == "different" and constraints_said.is_slope_on_them(before, right, state):
        return Outcome("proved")
    bounds = [(u, strict) for u, strict in state.restrictions if ex.name_of(state.x) in u.names & letters]
    if outcome.word == "different" and bounds:
        if not all(u.names <= letters for u, _ in bounds):
            return Outcome("undecided")  # the a of x > a may be anything
        if len(letters) == 1:
            return solving.restricted(outcome, left, right, state.x, bounds)
        return compare(left, right, *domain, *map(solving.only_where, bounds))
    if outcome.word == "different" and state.is_inverse and compare(ex.mul(left, left), ex.mul(right, right)).equal:
        return Outcome("undecided")  # 1/cos(x) and 1/sqrt(1 - y^2) of y = sin(x)
    if outcome.word == "different" and any(_is_of_a_function(u, state) for u in (left, right)):
        return Outcome("undecided")
    if outcome.word == "different" and state.pieces and _agree_on_a_piece(left, right):
        return Outcome("undecided")
    return outcome


def _is_of_a_function(u: Expr, state: State) -> bool:
    """Has it values of an unknown function that was defined since: the f of h(x) = f(g(x)) before f(u) = u^3?"""
    known = state.names.own.keys() & state.names.meaning.keys()
    return bool(u.kinds & _UNKNOWN) and ex.contains(u, lambda n: n.head == "fn" and ex.name_of(n) in known)


def _agree_on_a_piece(left: Expr, right: Expr) -> bool:
    """Are they equal where max(0, z), and what else is another formula by sign, is that of a positive z; a negative?"""

    def piece(n: Expr, sign: int) -> Expr:
        return signs.BY_SIGN[ex.name_of(n)][sign](n.args) if n.head == "call" and n.leaf in signs.BY_SIGN else n

    pairs = [[ex.transform(canonical(u), partial(piece, sign=sign)) for u in (left, right)] for sign in (0, 1)]
    return any(compare(*pair).equal for pair in pairs)


def _where_positive(before: Expr, after: Expr, state: State) -> Sequence[str]:
    """For which letters but the variable they are equal if these are positive, as constants of nature are; else none.

    So sqrt(k/m) is sqrt(k)/sqrt(m).
    """
    left, right = taken(before), taken(after)
    letters = sorted((left.names | right.names) - {ex.name_of(state.x)})
    kinds = left.kinds | right.kinds
    if state.aside is not None or not letters or not kinds & _BY_SIGN or kinds & _UNKNOWN:
        return ()
    squares = {ex.sym(name): ex.power(ex.sym(name), ex.TWO) for name in letters}
    return letters if compare(*[ex.substitute(u, squares) for u in (left, right)]).equal else ()


def _aside(left: Expr, right: Expr, letter: Expr, bounds: Sequence[Bound], state: State) -> Outcome:
    """The outcome where the line restricts a letter that is not the variable: da/dz = 1 for z > 0, of z = w*x + b.

    It is not decided where that is none, but a formula such as w*x.
    """
    if letter.head != "sym":
        return Outcome("undecided")
    known = state.names.meaning.get(ex.name_of(letter), letter)
    left, right = (ex.substitute(u, {state.names.full(known): letter}) for u in (left, right))
    if not left.names | right.names <= {ex.name_of(letter)}:
        return Outcome("undecided")
    return solving.restricted(compare(left, right), left, right, letter, bounds)


def _why(before: Expr, read: Read, state: State) -> tuple[str, ...]:
    """The reasons for a step that is right."""
    if read.limit is not None:
        if not state.limit or state.inside is None:
            return ("definition of the derivative",)
        return ("algebra",) if compare(state.inside, read.limit).equal else ("the same limit of another expression",)
    if state.limit:
        return ("the limit",)
    if state.constraints and not compare(taken(before), taken(read.expr)).equal:
        return ("on the constraint",)
    problem = state.problem or before
    found = reason(problem, read.expr, problem.args[1] if state.problem is not None else state.x)
    return ("difference quotient",) if found == ("arithmetic",) and _is_quotient(before, state) else found


def _is_quotient(u: Expr, state: State) -> bool:
    """Is it the slope of a chord of what is differentiated, as it is defined?"""
    if state.question is None or u.open:
        return False
    return any(u is written.quotient(state.names, state.question, ex.sym(name)) for name in state.new_letters(u))


def _claim(side: Side, read: Read, outcome: Outcome, state: State) -> Claim:
    """What there is to say of a side that continues what stands before it."""
    before = state.last
    assert before is not None
    left, right = taken(before), taken(read.expr)
    if outcome.equal and not constraints_said.keeps_fixed(before, right, state):
        return Claim(side, outcome, _why(before, read, state))
    if outcome.word != "different" or _is_open(before, left, right, state):
        _keep_condition(left, right, state)
        return claims.undecided(side)
    return _wrong(side, read, outcome, left, right, state)


def _keep_condition(left: Expr, right: Expr, state: State) -> None:
    """Let letters stand for what a value of the function makes them, P_0 for 500 by P(0) = 500, or for some number."""
    if right.names or state.value is None:
        return
    letter = canonical(left)
    state.conditioned |= left.names - {ex.name_of(state.x)}
    if letter.head == "sym" and letter is not state.x:
        state.names.meaning[ex.name_of(letter)] = right


def _is_open(before: Expr, left: Expr, right: Expr, state: State) -> bool:
    """May left = right, though it does not hold of all letters, be one of something that is not known?"""
    known = state.names.meaning
    if not state.conditioned.isdisjoint(left.names - right.names):
        return True  # P(3) = 4000 may have given P_0
    if not (left.names or right.names or right.kinds & _UNKNOWN) and state.there(left).kinds & _UNKNOWN:
        return True  # h'(1) = 14, where f'(g(1)) is not known
    new = state.new_letters(right) - state.new_letters(left) - known.keys()
    left_over = state.limit and new & state.names.small  # the h of a limit that was taken
    if state.above != "the derivative" and new and not left_over:
        return True  # u of y = e^u, before u = 3x
    asked = state.new_letters(left) - known.keys() - state.names.small
    begun = state.question is not None or known
    if begun and state.above == "the left-hand side" and asked and ("y" in asked or not right.names):
        return True  # f'(c) = 3: a condition on c; a line
    if right.names or not left.names:
        return False
    parameters = frozenset() if state.question is None else state.question.names - {ex.name_of(state.x)}
    if state.above == "the left-hand side" and frozenset() < canonical(left).names <= parameters:
        return True  # 2 + k = 0, after f'(1) = 0 of f(x) = x^2 + k*x: a condition on k
    at = layout.NAMED.fullmatch(state.defining)
    if state.value is not None or (at is not None and at[2] and ex.name_of(state.x) not in left.names):
        return True  # f(1) = 3 of f(x) = a*x^2, or f(a) = 3: a condition on a
    defined = known.get(state.defining)
    said = state.place or state.solutions or defined is state.question
    return defined is before and not said  # v = d/t = 80/5: what d and t are is not said


def _wrong(side: Side, read: Read, outcome: Outcome, left: Expr, right: Expr, state: State) -> Claim:
    """The claim that left = right is wrong, with the place and the slips that explain it, of any of the problems."""
    before = state.last
    assert before is not None
    numbers = not left.names | right.names
    latest = [ex.D(u, state.x) for u in map(taken, state.names.latest.values()) if before is not ex.D(u, state.x)]
    problems = [before, *[d for d in latest if before.open and compare(taken(d), left).equal]]
    # y' = ... after another y' = ... may have been worked out from that
    above = [u for u in state.derived[-1:] if before.open and not numbers and compare(u, left).equal]
    marked = blamed([*above, *[taken(d) for d in problems]], read, taken)
    tried = () if numbers else reversed(problems)
    found = [f for u in above for f in rewritten(u, right, state.x, state.domain())]
    found += [f for d in tried for f in explanations(d, left, right, state.x, state.domain())]
    named = {f.name: f for f in reversed(found)}
    findings = tuple(reversed(named.values()))[:MAX_NAMED]
    return Claim(side, outcome, (), marked, findings, state.above)


def _slips(read: Read, state: State) -> tuple[Finding, ...]:
    """The slips that lead to a number from the derivative, or from the formula before it, a term with the variable
    below the line.

    Of anything else, 3x^2 = 12 or 2x + 2 = 4, it is rather asked where it is the number.
    """
    assert state.last is not None
    below = [n.args[1] for n in ex.postorder(state.last) if n.head == "div"]
    formula = state.last.head != "add" and any(ex.name_of(state.x) in u.names for u in below)
    if not (formula or state.last.open):
        return ()
    return explanations(state.last, taken(state.last), taken(read.expr), state.x, state.domain())[:MAX_NAMED]
