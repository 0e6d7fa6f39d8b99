"""The end of a working on maxima and minima: a derivative set to zero, and the lines that solve it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import islice, pairwise

from calc_cli import expr as ex
from calc_cli.check import BITS
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric import floats, reals
from calc_cli.numeric.isolate import isolate
from calc_cli.numeric.reals import Real
from calc_cli.numeric.series import Undecided
from calc_cli.numeric.series import value as ball
from calc_cli.simplify import canonical, present
from calc_cli.simplify.rational import above_the_line, normal
from calc_cli.solve import constants, with_letters
from calc_cli.solve.breaks import breaks, piece
from calc_cli.solve.roots import is_zero, solve
from calc_cli.syntax import parse
from calc_cli.syntax.brackets import depth
from calc_cli.topics import parametric
from calc_cli.topics.equality import Outcome, compare, points, proved
from calc_cli.workings.layout import Side, between, side, typed
from calc_cli.workings.written import Bound, is_outside

#: What may stand between two solutions.
_OR = r"\bor\b|∨|\\(?:vee|lor)(?![A-Za-z])"
_BETWEEN = re.compile(rf"{_OR}|\band\b|∧|\\(?:wedge|land)(?![A-Za-z])|[,;]")
_SIGNS = ("±", "\\pm", "+/-", "+-")
#: What tells the solutions of one equation apart: x_1, x2, x₁.
_NUMBERED = r"(?:_?\{?\d\}?|[₀-₉])?"
#: So many values of other letters are tried.
_TRIED = 40
#: Letters that stand for whole numbers, as in x = pi/2 + k*pi.
_WHOLE = frozenset("kmn")
_NOT_DECIDED = Outcome("undecided")
_ROOTS = ex.kinds("sqrt", "fraction")
#: Of solutions that are left out, so many are named.
MAX_NAMED = 4
#: Of solutions that repeat, so many periods to each side are looked at.
_PERIODS = 10
#: The same where it is asked whether they solve another equation.
_FEW = 2
#: So many values of further letters are tried, to see whether a point is real.
_CHOICES = 8
#: Floats that are further apart are of different numbers.
_CLOSE = 1e-6


def solutions(text: str, variable: str) -> Iterator[Side]:
    """The values in a line such as x = 1 or x = -1, x = ±1, or x = 0, 2; none where it is not such a line."""
    listed = re.fullmatch(rf"(\s*{typed(variable)}\s*)(∈|\\in(?![A-Za-z]))(\s*\\?\{{)(.*?)\\?\}}\s*", text)
    if listed is not None:  # x ∈ {-1, 1}
        text = listed[1] + "=".rjust(len(listed[2])) + " " * len(listed[3]) + listed[4]
    named = re.compile(rf"\s*{typed(variable)}{_NUMBERED}\s*=")
    if named.match(text) is None:
        return
    cuts = [m.span() for m in _BETWEEN.finditer(text) if depth(text[: m.start()]) == 0]
    start = 0
    for end, after in [*cuts, (len(text), len(text))]:
        if "=" in text[start:end] and not named.match(text, start, end):  # of x = 1, y = 2, the y
            start = after
            continue
        piece = text[:end]
        start = max(start, piece.rfind("=") + 1)  # of x = 6/2 = 3, the 3
        signed = next((s for s in _SIGNS if s in piece[start:]), "")
        if signed == "+-" and not piece[start:].lstrip().startswith(signed):  # 1 + -2 is a sum
            signed = ""
        for sign in "+-" if signed else ("",):
            shown = piece[:start] + piece[start:].replace(signed, sign.rjust(len(signed)), 1) if sign else piece
            yield side(shown, start, end)
        start = after


def signed(text: str) -> list[str]:
    """The two equations that ± stands for in one, or that one."""
    return [text.replace("±", sign) for sign in "+-"] if "±" in text else [text]


def named(text: str, sides: Sequence[Side], values: Sequence[Expr], x: Expr) -> Iterator[tuple[str, Expr]]:
    """The names of solutions that have one, x1, x_2 or x₃, each with its value."""
    for one, value in zip(sides, values, strict=True):
        found = re.search(rf"{typed(ex.name_of(x))}(?:(_?)\{{?(\d)\}}?|([₀-₉]))\s*=\s*$", text[: one.start])
        if found is not None:
            index = found[1] + found[2] if found[2] else "_" + str("₀₁₂₃₄₅₆₇₈₉".index(found[3]))
            yield ex.name_of(x) + index, value


def cases(text: str) -> list[tuple[int, int]]:
    """Where the parts of a line stand that an "or" outside all brackets separates."""
    cuts = [m.span() for m in re.finditer(_OR, text) if depth(text[: m.start()]) == 0]
    return between(cuts, 0, len(text))


def solution(condition: Expr, x: Expr, value: Expr) -> Outcome:
    """Is the condition zero where x has this value, for every whole k in it?"""
    whole = [ex.sym(name) for name in sorted(value.names - condition.names) if name in _WHOLE]
    if len(whole) == 1:
        put = [ex.substitute(value, {whole[0]: ex.num(k)}) for k in range(-_FEW, _FEW + 1)]
        outcomes = [solution(condition, x, v) for v in put if not is_outside(v)]  # 1/(k*pi) is none for k = 0
        return next((o for o in outcomes if not o.equal), outcomes[0] if outcomes else _NOT_DECIDED)
    try:
        found = compare(ex.substitute(canonical(condition), {x: value}), ex.ZERO)
    except DomainError:  # of a denominator that is 0 there
        found = Outcome("different", left="no value", right="0")
    return found.at({x: value}) if found.word == "different" else found


def near(value: Expr, decimal: Expr, unit: Fraction | None) -> Outcome:
    """Is the decimal, whose last digit counts so much, the value rounded?  One that is cut off is not decided."""
    if unit is None or value.names or value.kinds & ex.kinds("fn", "D"):
        return _NOT_DECIDED
    size, gap = (ex.call("abs", u) for u in (value, ex.add(value, ex.neg(decimal))))
    if not _exceeds(gap, ex.num(unit / 2)):
        return Outcome("proved")
    if _exceeds(ex.call("abs", decimal), size) or not _exceeds(ex.num(unit), gap):
        return Outcome("different", left=f"{floats.evaluate(value, {}):.6g}")
    return _NOT_DECIDED


def _exceeds(a: Expr, b: Expr) -> bool:
    """Is the constant a surely larger than b?"""
    return reals.sign(canonical(ex.add(a, ex.neg(b)))) == 1


def near_zero(condition: Expr, x: Expr, decimal: Expr, unit: Fraction | None) -> Outcome:
    """Is the decimal, whose last digit counts so much, a zero of the condition, rounded?  Cut off: not decided."""
    number = canonical(decimal)
    if unit is None or number.head != "num" or condition.names != {ex.name_of(x)} or condition.kinds & ex.kinds("fn"):
        return _NOT_DECIDED
    at = Fraction(ex.value(number))
    ends = (at - unit / 2, at + unit / 2), (at - unit * (at <= 0), at + unit * (at >= 0))
    close, cut_off = [isolate(canonical(condition), x, *between) for between in ends]
    if close.zeros:
        return Outcome("proved")
    there = f"{floats.evaluate(condition, {ex.name_of(x): float(at)}):.6g}"
    return _NOT_DECIDED if cut_off.zeros or close.undecided or cut_off.undecided else Outcome("different", left=there)


def rounded(u: Expr, x: Expr, decimal: Expr, unit: Fraction) -> Expr | None:
    """The zero of u that the decimal, whose last digit counts so much, is, rounded, in closed form; None without one.

    None, too, where not all zeros have a closed form.
    """
    return next((z for z in _zeros(u, x) if near(z, decimal, unit).equal), None)


def real_zeros(u: Expr, x: Expr) -> list[Real] | None:
    """The real zeros of u, where all of them are known and they have an end; else None."""
    try:
        found = solve(canonical(u), x)
    except (DomainError, ZeroDivisionError):
        return None
    if found.rest or found.everywhere or any(r.period is not None for r in found.roots):
        return None
    return [r.at for r in found.roots]


def vanish(these: Sequence[Expr], x: Expr, at: Sequence[Real]) -> bool | None:
    """Are these, which have no other letter, real and 0 at one of the numbers?  None where that is not known."""
    if any(all(is_zero(u, x, one) for u in these) for one in at):
        return True
    numerators = [v for v in map(above, these) if v is not None]
    apart = all(any(reals.sign(u, {ex.name_of(x): one}) in (1, -1) for u in numerators) for one in at)
    return False if apart else None


def above(u: Expr) -> Expr | None:
    """What is 0 where u is, without its denominator; None where u has no value, or is too large."""
    try:
        return above_the_line(canonical(u))
    except (DomainError, ZeroDivisionError):
        return None


def have_common_zero(these: Sequence[Expr], letters: Sequence[str]) -> bool:
    """Are there numbers for the letters, all but the last of them chosen, at which all of these are real and 0?"""
    *chosen, last = letters
    x = ex.sym(last)
    for at in islice(points(*map(ex.sym, chosen)), _CHOICES):
        filled = [ex.substitute(u, {ex.sym(name): ex.num(at[name]) for name in chosen}) for u in these]
        if vanish(filled[1:], x, real_zeros(filled[0], x) or ()):
            return True
    return False


def has_zeros_of(u: Expr, condition: Expr, x: Expr) -> bool:
    """Is u 0 just where the condition is, as far as their factors tell: 1 - ln(x), and (1 - ln(x))/x^2?"""
    try:
        return _vanishing(u, x) == _vanishing(condition, x) != frozenset()
    except (DomainError, ZeroDivisionError):
        return False


def _vanishing(u: Expr, x: Expr) -> frozenset[Expr]:
    """The factors of u that may be 0, each with one sign."""
    return frozenset([k for k in with_letters.factors(u, x) if k.head != "pow" or not k.args[1].names])


def is_multiple(u: Expr, condition: Expr, x: Expr) -> bool:
    """Is u the condition times something without x, and not 0?"""
    ratio = ex.div(u, condition)
    return compare(derive(ratio, x).after, ex.ZERO, ratio).word == "proved" and not compare(u, ex.ZERO).equal


def equation(condition: Expr, left: Expr, right: Expr, x: Expr) -> Outcome:
    """Does left = right follow from condition = 0: is it a multiple of it, or are its solutions zeros of it?"""
    u = ex.add(left, ex.neg(right))
    if is_multiple(u, condition, x) or has_zeros_of(u, condition, x):
        return Outcome("proved")
    if condition.names | u.names != {ex.name_of(x)} or u.kinds & ex.kinds("fn"):
        return _NOT_DECIDED
    values = [z for z in _zeros(u, x, _FEW) if not is_outside(ex.substitute(condition, {x: z}))]
    values.sort(key=lambda z: abs(floats.evaluate(z, {})))
    if not values:
        return _NOT_DECIDED
    outcomes = [solution(condition, x, v) for v in values]
    wrong = next((o for o in outcomes if not o.equal), None)
    if wrong is None:
        return outcomes[0]
    if _is_squared(u, condition, x):
        return Outcome("proved")
    if any(o.equal for o in outcomes) and any(r.period is not None for r in solve(u, x).roots):
        return _NOT_DECIDED  # cos(θ) = 4/5 after sin(θ) = 3/5: which angle is meant is not said
    return wrong


def _is_squared(u: Expr, condition: Expr, x: Expr) -> bool:
    """Is u 0 at all zeros of the condition, and has no root, as the condition has: 25x^2 = 9(x^2 + 4) is a square?"""
    zeros = _zeros(condition, x) if condition.kinds & _ROOTS and not u.kinds & _ROOTS else []
    return bool(zeros) and all(solution(u, x, z).equal for z in zeros)


def may_agree(condition: Expr, u: Expr, x: Expr) -> bool:
    """Is u 0 at one of the zeros of the condition: sin(x) - 0.8 where cos(x) is 0.6?"""
    return any(solution(u, x, z).equal for z in _zeros(condition, x, _FEW))


def at_zeros(condition: Expr, left: Expr, right: Expr, x: Expr) -> Outcome:
    """Is left = right at the zeros of the condition, where these are known in closed form?  Not decided is at some."""
    if is_multiple(ex.add(left, ex.neg(right)), condition, x):
        return Outcome("proved")
    outcomes: list[Outcome] = []
    for z in _zeros(condition, x):
        try:
            found = compare(*[ex.substitute(side, {x: z}) for side in (left, right)])
        except DomainError:
            return _NOT_DECIDED
        outcomes.append(found.at({x: z}))
    alike = len({o.word if not o.equal else "" for o in outcomes}) == 1
    return outcomes[0] if alike else _NOT_DECIDED


def kept(condition: Expr, u: Expr, x: Expr, where: Sequence[Expr], bounds: Sequence[Bound]) -> tuple[Expr, ...]:
    """The zeros of u, where all are known and the condition has more; () for any other."""
    zeros = _zeros(u, x, 2 * _PERIODS) if condition.names == {ex.name_of(x)} == u.names else []
    return tuple(zeros) if zeros and left_out(condition, x, zeros, where, bounds) else ()


def contradicts(
    condition: Expr, left: Expr, right: Expr, x: Expr, where: Sequence[Expr], bounds: Sequence[Bound]
) -> Outcome | None:
    """What left and right are at a zero of the condition, where left = right has no solution at which the condition
    has a value; None for any other.

    A factor of the condition that is never 0 may be written down as one of its cases.  The zero counts where the
    expressions of `where` have values, and within the bounds.
    """
    u = ex.add(left, ex.neg(right))
    if condition.names | u.names != {ex.name_of(x)} or (condition.kinds | u.kinds) & ex.kinds("fn"):
        return None
    found = solve(u, x)
    values = _zeros(u, x)
    possible = [z for z in values if not is_outside(ex.substitute(condition, {x: z}))]
    if possible or (found.roots and not values) or found.rest or found.everywhere or is_factor(u, condition):
        return None
    for z in _zeros(condition, x):
        if _has_values(z, x, where) and inside(z, x, bounds) is not False:
            outcome = compare(*[ex.substitute(side, {x: z}) for side in (left, right)])
            if outcome.word == "different":
                return outcome.at({x: z})
    return None


def is_factor(u: Expr, condition: Expr) -> bool:
    """Are all factors of u among those of the condition, above the line or below it as they are there?"""
    try:
        ours, theirs = normal(canonical(u)).powers, normal(canonical(condition)).powers
    except (DomainError, ZeroDivisionError):
        return False
    return all(e * theirs.get(k, 0) > 0 for k, e in ours.items())


def _zeros(u: Expr, x: Expr, periods: int = 0) -> list[Expr]:
    """The zeros of u if they are all known in closed form; else none.  Of those that repeat, so many to each side."""
    found = solve(u, x)
    exact: list[Expr] = []
    for r in found.roots:
        if r.at.exact is None or (r.period is not None and not periods):
            return []
        repeated = range(-periods, periods + 1) if r.period is not None else (0,)
        exact += [ex.add(r.at.exact, ex.mul(ex.num(k), r.period)) if r.period and k else r.at.exact for k in repeated]
    return exact if not found.rest and not found.everywhere else []


def all_known(condition: Expr, x: Expr) -> bool:
    """Are all zeros of the condition known, by their closed forms or as the zeros of a polynomial?"""
    found = solve(condition, x)
    return condition.names == {ex.name_of(x)} and not found.rest and not found.everywhere


def left_out(
    condition: Expr, x: Expr, values: Sequence[Expr], where: Sequence[Expr], bounds: Sequence[Bound]
) -> list[Expr]:
    """The zeros of the condition that are not among the values, if all of its zeros are known in closed form.

    They count where the expressions of `where` have values, and within the bounds; MAX_NAMED of them, nearest to 0.
    Other letters may be positive, as lengths are: x^2 = a^2/2 has the solutions ±a/sqrt(2).
    """
    squares: dict[Expr, Expr] = {}
    if condition.names == {ex.name_of(x)}:
        zeros = _zeros(condition, x, _PERIODS)
        zeros.sort(key=lambda z: abs(floats.evaluate(z, {})))
    else:
        zeros, rest = parametric.solve(condition, x)
        if rest or bounds:
            return []
        squares = {a: ex.power(a, ex.TWO) for a in map(ex.sym, condition.names - {ex.name_of(x)})}
    families = [_family(ex.substitute(v, squares), condition) for v in values]
    if None in families:
        return []
    real = [z for z in zeros if _has_values(z, x, where) and inside(z, x, bounds) is not False]
    positive = {z: ex.substitute(z, squares) for z in real}
    missing = [z for z, u in positive.items() if not any(_belongs(u, *f) for f in families if f is not None)]
    return [present(canonical(z)) for z in missing if _has_value(positive[z])][:MAX_NAMED]


def _family(value: Expr, condition: Expr) -> tuple[Expr, Expr] | None:
    """a and b of a value a + b*k for every whole k, as pi/2 + k*pi; b is 0 for one value.  None for anything else."""
    letters = sorted(value.names - condition.names)
    if not letters:
        return value, ex.ZERO
    k = ex.sym(letters[0])
    period = canonical(derive(value, k).after)
    if len(letters) > 1 or letters[0] not in _WHOLE or period.names:
        return None
    return ex.substitute(value, {k: ex.ZERO}), period


def _belongs(z: Expr, a: Expr, b: Expr) -> bool:
    """Is z one of a + b*k, for a whole k?"""
    if b is ex.ZERO:
        return _near(z, a) and compare(z, a).equal
    steps = constants.rational(ex.div(ex.add(z, ex.neg(a)), b))
    return steps is not None and steps.denominator == 1


def _near(a: Expr, b: Expr) -> bool:
    """May they be equal, as far as floats tell?"""
    return bool(a.names or b.names) or not abs(floats.evaluate(a, {}) - floats.evaluate(b, {})) > _CLOSE


def _has_values(at: Expr, x: Expr, where: Sequence[Expr]) -> bool:
    """Have the expressions values there?  Those with other letters have one where they have one for some of these."""
    return all(_has_value(ex.substitute(u, {x: at})) for u in where)


def _has_value(u: Expr) -> bool:
    """Has it a value: ln(-sqrt(a)) has none, whatever a is?"""
    for at in islice(points(u), _TRIED if u.names else 1):
        with suppress(Undecided):
            ball(u, at, BITS)
            return True
    return False


#: Points at which two expressions are compared where the variable is restricted.
_SAMPLES = [Fraction(7 * k + 3, 11) for k in range(-40, 40)]


def restricted(outcome: Outcome, left: Expr, right: Expr, x: Expr, bounds: Sequence[Bound]) -> Outcome:
    """The outcome that left and right are different, as far as that is so within the bounds; else it is not decided.

    |x|' = 1 for x > 0, and not at x = -1.
    """
    at = [parse(text).expr for name, text in outcome.point if name == ex.name_of(x)]
    if not at or inside(at[0], x, bounds) is not False:
        return outcome
    for v in _SAMPLES:
        if inside(ex.num(v), x, bounds):
            found = compare(*[ex.substitute(u, {x: ex.num(v)}) for u in (left, right)])
            if found.word == "different":
                return found._replace(point=((ex.name_of(x), str(v)),))
    return Outcome("proved") if _same_pieces(left, right, x, bounds) else _NOT_DECIDED


def only_where(bound: Bound) -> Expr:
    """An expression that has a value where the bound holds, and nowhere else."""
    u, strict = bound
    return ex.call("ln" if strict else "sqrt", u)


def _same_pieces(left: Expr, right: Expr, x: Expr, bounds: Sequence[Bound]) -> bool:
    """Are they equal in every piece that they have within the bounds?  Not where not all of the pieces are known."""
    ends = [*[b.equation for b in breaks(ex.add(left, right), x)], *[u for u, _ in bounds]]
    if any(u.names != {ex.name_of(x)} for u in ends):
        return False
    solved = [solve(u, x) for u in ends]
    if any(s.rest or any(r.period is not None for r in s.roots) for s in solved):
        return False
    found = samples([r.at for s in solved for r in s.roots], x, bounds)
    return bool(found) and all(proved(*[piece(side, x, v) for side in (left, right)]) for v in found)


def samples(places: Sequence[Real], x: Expr, bounds: Sequence[Bound]) -> list[Fraction]:
    """The numbers between neighbouring places, and beyond the outermost, one each, that are within the bounds."""
    stops = [None, *reals.merged([*places]), None]
    return [v for v in (reals.between(a, b) for a, b in pairwise(stops)) if inside(ex.num(v), x, bounds)]


def inside(at: Expr, x: Expr, bounds: Sequence[Bound]) -> bool | None:
    """Is the number within all bounds; None where that is not decided."""
    decided: bool | None = True
    for u, strict in bounds:
        there = canonical(ex.substitute(u, {x: at}))
        if there.names:
            decided = None
            continue
        try:
            v = 0 if there is ex.ZERO else ball(there, {}, BITS)
        except Undecided:
            decided = None
            continue
        if v < 0 or (there is ex.ZERO and strict):
            return False
        if not v >= 0:
            decided = None
    return decided


def is_same_equation(u: Expr, v: Expr) -> bool:
    """Is u a number other than 0 times v, so that one is 0 where the other is?"""
    try:
        ratio = normal(canonical(ex.div(u, v)))
    except (DomainError, ZeroDivisionError):
        return False
    return bool(ratio.coefficient) and not any(k.names or k.kinds & ex.kinds("fn") for k in ratio.powers)
