"""Related rates in a working: letters that change with the variable, though nothing says how, and what they are once.

In dA/dt = 2*pi*r dr/dt, r is an unknown function of t; r = 5 and dr/dt = 3 are its values at the moment asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.syntax import parse
from calc_cli.syntax.functions import GREEK_NAMES
from calc_cli.topics import parametric
from calc_cli.topics.equality import Outcome, abstract, compare, not_zero
from calc_cli.topics.notation import quotients
from calc_cli.workings import constraints_said, layout, solving, written
from calc_cli.workings.claims import SOLVES, TAKES, THERE, TO_SOLVE, Claim, State, as_given, taken, undecided
from calc_cli.workings.layout import Side
from calc_cli.workings.relation import follows_from

_UNKNOWN = ex.kinds("fn")


def begin(lines: Iterable[str], state: State) -> None:
    """Let the letters that are differentiated by the variable, and are no function that is defined, change with it."""
    moving: dict[str, None] = {}
    defined: dict[str, list[frozenset[str]]] = {}
    for line in lines:
        for named in quotients(line):
            state.by |= {*named.by}
            if (len(named.function) == 1 or named.function in GREEK_NAMES) and {*named.by} == {ex.name_of(state.x)}:
                moving[named.function] = None
        for part in layout.equalities(line):
            first, *rest = layout.sides(part)
            name = written.definition(first, state.names)[0] if rest else ""
            at = layout.NAMED.fullmatch(first.text)
            is_value = (
                name in defined and at is not None and layout.argument(at) not in ("", ex.name_of(state.x))
            )  # v(K)
            if name and not is_value:
                defined.setdefault(name, []).extend(map(_letters, rest))
    defined = {name: of for name, of in defined.items() if of[0]}
    state.gone = frozenset().union(*map(constraints_said.eliminated, defined.values()))
    state.defines = defined.keys() | state.gone
    unknown = [name for name in moving if name not in defined and name != ex.name_of(state.x)]
    if defined.keys() & moving.keys() and state.question is None:
        state.moment.moving = {name: ex.unknown(name, 0, state.x) for name in unknown}
        state.names.meaning |= state.moment.moving


def _letters(side: Side) -> frozenset[str]:
    """The letters of a side, none where it is a number, as sqrt(169 - 25) is; a blank where it cannot be read."""
    try:
        return frozenset(parse(side.text).letters if any(c.isalpha() for c in side.text) else ())
    except DxError:
        return frozenset(" ")


def given(first: Side, rest: list[Side], state: State) -> Claim | None:
    """What there is to say of r = 5, dr/dt = 3, or f(2) = 5 of an unknown f: given, or where equations say what it is,
    right or wrong.  It may go on, dr/dt = 10/(5*pi) = 2/pi.
    """
    if not rest:
        return None
    try:
        with state.names.glance():
            left, value = (taken(written.read(side, state.names).expr) for side in (first, rest[0]))
    except DxError:
        return None
    if left.head != "fn" or value.names or value.open or (left.names and not state.moment.moving):
        return None
    state.place[left] = value
    side = rest[0]
    for equation in state.moment.zeros:
        there = ex.substitute(equation, state.place)
        if left in ex.postorder(equation) and not (there.names or there.kinds & _UNKNOWN):
            outcome = compare(there, ex.ZERO)
            if not outcome.equal and _is_near(equation, left, side, value, state):
                return undecided(side)
            return Claim(side, outcome, SOLVES, above=TAKES)
    if state.moment.earlier is not None and ex.primes(left) and state.number > state.given:
        state.moment.earlier[0][left] = value  # a rate that is said without the moment
    return as_given(side)


def _is_near(equation: Expr, left: Expr, side: Side, value: Expr, state: State) -> bool:
    """Is the decimal what the equation says the letter is, rounded?"""
    place = {k: v for k, v in state.place.items() if k is not left}
    u, letter = _plainly([ex.substitute(equation, place), left], state)
    return solving.near_zero(u, letter, value, layout.unit(side)).equal


def begin_moment(state: State) -> None:
    """Let another moment begin: what was known of the one before is not known of it."""
    if state.moment.earlier is not None:
        state.place, state.moment.zeros = state.moment.earlier
    state.moment.earlier = {**state.place}, [*state.moment.zeros]


def held(at: Mapping[Expr, Expr], state: State) -> dict[Expr, Expr]:
    """The values of letters and of their rates at a place; what is said of others, dA/dt = 10, is an equation there."""
    if not state.moment.moving:
        return {**at}
    values = {u: value for u, value in at.items() if u.head in ("sym", "fn")}
    for u, value in at.items():
        if u not in values and not learn(u, value, state):
            state.moment.zeros.append(ex.add(u, ex.neg(value)))
    return values


def learn(left: Expr, right: Expr, state: State) -> bool:
    """Let a letter stand for what left = right says it is by those that change, r = h/2 of 2r = h; does it say that?

    It has no other letter, and no line says what that is, though a formula has it: the c of x + y = c may be a number.
    """
    gap = ex.add(left, ex.neg(right))
    unknown = [n for n in ex.postorder(gap) if n.head == "fn"]
    letters = gap.names - {ex.name_of(state.x), *state.names.meaning}
    if len(letters) != 1 or not letters <= _in_formulas(state) or not unknown or any(map(ex.primes, unknown)):
        return False
    (letter,) = letters
    plainly = _plainly([gap, *unknown], state)
    zeros, rest = parametric.solve(plainly[0], ex.sym(letter))
    if len(zeros) == 1 and not rest:
        state.names.meaning[letter] = ex.substitute(zeros[0], dict(zip(plainly[1:], unknown, strict=True)))
    return letter in state.names.meaning


def relates(left: Expr, right: Expr, state: State) -> bool:
    """Does left = right say of a letter, of which nothing is known, how it changes, z^2 = x^2 + y^2 of x = 3t, y = 4t?

    Or how several change together, x^2 + y^2 = 25, before anything is known of a moment.
    From now on that holds, and so does its derivative.
    """
    gap = taken(ex.add(left, ex.neg(right)))
    letters = {n for n in ex.postorder(gap) if n.head == "fn"}
    known = {n for u in (*state.moment.zeros, *state.place) for n in ex.postorder(u) if n.head == "fn"}
    is_of_time = any(ex.name_of(state.x) in u.names and not u.kinds & _UNKNOWN for u in (left, right))
    is_constant = len(letters) > 1 and written.is_number(right) and not state.place
    if not (letters and (is_of_time or is_constant)) or letters & known or any(map(ex.primes, letters)):
        return False
    state.moment.zeros += [gap, derive(gap, state.x).after]
    return True


def _in_formulas(state: State) -> set[str]:
    """The letters by which others are said."""
    return {letter for u in state.names.meaning.values() for letter in u.names}


def there(side: Side, before: Expr, after: Expr, state: State) -> Claim | Outcome:
    """What there is to say of before = after at the moment; an outcome where that is wrong.

    What is said to be a number, or a letter that no formula has, is an equation for the rates that are not known.
    """
    left, right = (ex.substitute(taken(u), state.place) for u in (before, after))
    outcome = compare(left, right)
    if outcome.equal:
        return Claim(side, outcome, THERE)
    gap = ex.add(left, ex.neg(right))
    if not gap.kinds & _UNKNOWN:
        return outcome
    by_others = _by_the_others(gap, state)
    if by_others.equal:
        state.moment.zeros.append(gap)
        return Claim(side, by_others, TO_SOLVE)
    if by_others.word == "different":
        is_new = before.open or state.above in state.names.meaning  # A = 36*pi, of another moment
        if is_new or any(map(_is_decimal, (*ex.postorder(before), *ex.postorder(after)))):
            return undecided(side)
        return Claim(side, by_others, TO_SOLVE, above=TAKES)
    is_number = right.names.isdisjoint((ex.name_of(state.x), *state.names.meaning, *_in_formulas(state)))
    if left.kinds & _UNKNOWN and is_number and not right.kinds & _UNKNOWN:
        state.moment.zeros.append(ex.add(taken(before), ex.neg(right)))
        return as_given(side)
    if not (left.names or left.kinds & _UNKNOWN):  # 100 = 4*pi*25^2 dr/dt: numbers that no line has given are put in
        state.moment.zeros.append(ex.add(taken(after), ex.neg(left)))
        return undecided(side)
    return outcome if not state.moment.zeros else undecided(side)


def _by_the_others(gap: Expr, state: State) -> Outcome:
    """What the equations at the moment say of gap = 0: that it follows from them, or that it cannot be."""
    u, *others = _plainly([gap, *[ex.substitute(equation, state.place) for equation in state.moment.zeros]], state)
    alone = [v for v in others if v.names == u.names]
    if len(u.names) == 1 and alone:
        outcome = solving.equation(alone[0], u, ex.ZERO, ex.sym(*u.names))
        if outcome.word != "undecided":
            return outcome
    if follows_from(u, ex.ZERO, *others):
        return Outcome("proved")
    never = follows_from(ex.ONE, ex.ZERO, u, *others)
    return not_zero({}) if never else Outcome("undecided")


def _plainly(these: list[Expr], state: State) -> list[Expr]:
    """These with a letter for every unknown function of the variable and its derivatives, r and r'."""
    letters = {
        n: ex.sym(ex.name_of(n) + "'" * ex.primes(n))
        for u in these
        for n in ex.postorder(u)
        if n.head == "fn" and n.args[0] is state.x
    }
    return abstract(*[ex.substitute(u, letters) for u in these])


def _is_decimal(u: Expr) -> bool:
    """Is it a number with digits behind the point, which may be rounded?"""
    return u.head == "num" and Fraction(ex.value(u)).denominator > 1
