"""Claims of a working about signs, f''(1) = 6 > 0, and about extrema, a minimum at x = 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric.reals import between, merged, rational, sign
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present, signs
from calc_cli.simplify.predicates import divides
from calc_cli.solve import breaks
from calc_cli.solve.intervals import expanded
from calc_cli.solve.roots import Solved, solve
from calc_cli.syntax import functions
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import claims, conclusions, layout, points_said, solutions_said, solving, written
from calc_cli.workings.claims import Claim, State, taken
from calc_cli.workings.conclusions import SLOPE, Conclusion, Decision
from calc_cli.workings.layout import Side
from calc_cli.workings.written import Bound

_UNKNOWN = ex.kinds("fn")


def sign_said(side: Side, relation: str, state: State, within: Sequence[Bound] = ()) -> Iterator[Claim]:
    """Has a value the sign that the line says, in f''(1) = 6 > 0?  With letters, that is proved or not decided.

    `within` are the bounds of the variable for which it is said: 2x - 4 > 0 for x > 2.
    """
    state.value = written.derivative_at(side, state.names) or state.value
    value = taken(written.read(side, state.names).expr)
    if state.is_placed and not within:
        value = canonical(state.there(value))
    way, strict = (1 if relation[0] == ">" else -1), not relation[1:]
    turned = value if way > 0 else ex.neg(value)
    found = _sign_of(turned)
    right = None if found is None else found > 0 if strict else found >= 0
    if right is None and not strict and signs.not_negative(canonical(turned)):
        right = True
    domain = within or state.restrictions
    if right is None and domain:
        right = has_sign(turned, state.x, domain, strict=strict)
    if right and (found or strict) and state.order and not within:
        _remember(value, way, state)
    outcome = Outcome("undecided" if right is None else "proved")
    if right is False:
        outcome = Outcome("different", left=plain(value), right=f"{relation} 0")
    yield claims.judged(side, outcome, ("its sign",), "the value")


def _remember(value: Expr, way: int, state: State) -> None:
    """Remember that the derivative which the line is about has that sign everywhere, or where its value is this one."""
    u = state.function(state.about)
    if u is not None and compare(claims.differentiated(u, state.x, state.order), value).equal:
        state.everywhere = state.order, way
    elif state.x in state.place:
        state.value = state.about, state.order, state.place[state.x]


def _sign_of(u: Expr) -> int | None:
    """The sign of u where it is proved, and of a constant where it is found; else None."""
    known = canonical(u)
    if _is_positive(known):
        return 1
    if known.names or known.open or known.kinds & _UNKNOWN:
        return -1 if _is_positive(canonical(ex.neg(u))) else None
    return sign(known)


def has_sign(u: Expr, x: Expr, within: Sequence[Bound], strict: bool) -> bool | None:
    """Is u positive, or without `strict` never negative, wherever x is within the bounds and u is real?

    By its sign between neighbouring zeros and breaks; None where not all of them are known.
    """
    if not (u.names or u.open or u.kinds & _UNKNOWN):
        return {1: True, -1: False}.get(sign(canonical(u)) or 0)
    if u.open or u.kinds & _UNKNOWN or any(v.names != {ex.name_of(x)} for v in (u, *[bound for bound, _ in within])):
        return None
    solved = solve(u, x)
    others = _breaks(u, x)
    limits = [solve(bound, x) for bound, _ in within]
    ends = merged([r.at for s in limits for r in s.roots if r.period is None])
    beyond = [between(None, ends[0]), between(ends[-1], None)] if ends else []
    bounded = len(ends) > 1 and not any(solving.inside(ex.num(v), x, within) for v in beyond)
    roots = [r for s in (solved, *others) for r in s.roots if bounded or r.period is None]
    places = expanded(tuple(roots), ends[0], ends[-1], closed=True) if bounded else [r.at for r in roots]
    if strict and any(r.at.exact is not None and solving.inside(r.at.exact, x, within) for r in solved.roots):
        return False
    found = [sign(u, {ex.name_of(x): rational(v)}) for v in solving.samples([*ends, *places], x, within)]
    if -1 in found:
        return False
    families = [r for s in (solved, *others, *limits) for r in s.roots if r.period is not None]
    known = not any(s.rest for s in (solved, *others, *limits)) and (bounded or not families)
    return True if known and 1 in found and 0 not in found else None


def _breaks(u: Expr, x: Expr) -> list[Solved]:
    """Where u may break."""
    return [solve(b.equation, x) for b in breaks.breaks(u, x)]


def _is_positive(u: Expr) -> bool:
    """Is the canonical u surely positive, wherever it is real: a product of what is, and of squares below the line?"""
    return signs.positive(u) or all(signs.positive(f) or (signs.not_negative(f) and divides(f)) for f in ex.factors(u))


def concluded(said: Conclusion, line: str, state: State) -> Claim:
    """Is it so, as a line concludes, or not so, where it denies that?"""
    claim = _concluded(said, line, state)
    if not said.denied or claim.outcome is None or claim.outcome.word not in ("proved", "different"):
        return claim
    if claim.outcome.word == "different":
        return claim._replace(outcome=Outcome("proved"), asks="") if claim.asks else claim
    return claim._replace(outcome=claim.outcome._replace(word="different"), asks=f'"not {said.word}" takes another')


def _concluded(said: Conclusion, line: str, state: State) -> Claim:
    """Is it so, by the sign that the derivative was said to have everywhere, or at the point that it is about?"""
    side = layout.side(line, said.start, said.end)
    claim = claims.undecided(side)
    order, found = state.everywhere or (0, 0)
    if said.within:
        return _decided(claim, _on_an_interval(said, written.bounds(said.within, state.names), state))
    if said.letter or said.place != (0, 0):
        at = written.read(layout.side(line, *said.place), state.names).expr
        if said.letter and functions.bare(said.letter) != ex.name_of(state.x):
            return claim
        if state.outside(at):
            return claims.at(at, claim._replace(outside=state.about), state.x)
        return _concluded_at(at, state.about, said, line, claim, state)
    has_no_point = state.value is None
    if has_no_point and order == said.order and said.height == (0, 0) and (state.solutions or not said.extreme):
        everywhere = conclusions.everywhere(said, found)
        return _decided(claim, everywhere) if not everywhere.right or _is_unbroken(said, state) else claim
    all_over = _on_an_interval(said, state.restrictions, state) if has_no_point else None
    if all_over is not None and (all_over.right or state.on_all_reals or _is_nowhere(said, state)):
        return _decided(claim, all_over)
    point = state.point()
    if point is None or (not said.extreme and (state.value is None or state.value[1] != said.order)):
        return claim
    name, at = point
    return _concluded_at(at, name, said, line, claim, state)


def _concluded_at(at: Expr, name: str, said: Conclusion, line: str, claim: Claim, state: State) -> Claim:
    """Is it so of the function of that name at the point, and is its value there the one that is said?"""
    u = state.function(name)
    if u is None:
        return claim
    if points_said.letters(name, state) and said.height != (0, 0):
        spans = [layout.side(line, *span) for span in (said.place, said.height)]
        return _decided(claim, points_said.decided(said, name, u, spans, state))
    if said.saddle:
        return claim
    at, is_rough = _exactly(at, u, line, state) if said.extreme else (at, "." in line[slice(*said.place)])
    if said.height != (0, 0):
        side = layout.side(line, *said.height)
        height, value = written.read(side, state.names).expr, ex.substitute(u, {state.x: at})
        near = solutions_said.rounded(side, value, height)
        there = compare(value, height) if near is None or near.outcome is None else near.outcome
        if not there.equal:
            return claims.judged(claim.side, there, above="f there")
    decision = conclusions.decided(said, u, state.x, at) if state.is_inside(at) else None
    # the slope at a sample, f'(-1) = -4 < 0, or the value at an end, names no point of an extreme value
    beside = said.extreme and not said.letter and state.value is not None and state.value[1] < 2
    vague = decision is not None and not decision.right and (is_rough or (beside and decision.above == SLOPE))
    if said.most and (decision is None or decision.right):
        return _decided(claim, _of_all(said, name, u, at, state))
    return claim if vague else _decided(claim, decision)


def _exactly(at: Expr, u: Expr, line: str, state: State) -> tuple[Expr, bool]:
    """The point where the slope of u is 0 of which the line gives a decimal, 0.577 for 1/sqrt(3); else the number.

    And may the number be rounded, so that the slope there need not be 0?
    """
    number, slope = canonical(at), taken(ex.D(u, state.x))
    value = Fraction(ex.value(number)) if number.head == "num" else None
    if (
        slope.names - {ex.name_of(state.x)}
        or value is None
        or value not in layout.decimals_typed(line)
        or solving.solution(slope, state.x, number).equal
    ):
        return at, False
    unit = layout.decimals_typed(line)[value]
    exact = None if unit is None else solving.rounded(slope, state.x, number, unit)
    return exact or at, exact is None and solving.near_zero(slope, state.x, number, unit).word != "different"


#: Where it is looked for a value that is further out than an extreme one.
_FAR = [Fraction(0), *[Fraction(sign * n) for n in (1, 2, 3, 10, 100, 1000) for sign in (1, -1)]]


def _of_all(said: Conclusion, name: str, u: Expr, at: Expr, state: State) -> Decision | None:
    """Is the value of u there the least of all, or the greatest, where the variable is within the bounds?

    It is where f falls before and rises after; it is not where another value is further out.
    """
    if u.open or u.kinds & _UNKNOWN or u.names != {ex.name_of(state.x)}:
        return None
    bounds = state.restrictions
    if solving.inside(at, state.x, bounds) is False:
        where = f"{state.x.leaf}={plain(present(canonical(at)))}"
        return conclusions.beaten(said, where, "outside the domain")
    ends = [v for r, _ in bounds for v in [root.at.exact for root in solve(r, state.x).roots] if v is not None]
    for v in (*map(ex.num, _FAR), *ends):
        if solving.inside(v, state.x, bounds) is not True:
            continue
        try:
            gap = canonical(ex.substitute(ex.add(u, ex.neg(ex.substitute(u, {state.x: at}))), {state.x: v}))
        except (DomainError, ZeroDivisionError):
            continue
        if not gap.names and not written.is_outside(gap) and sign(gap) == -said.sign:
            value = canonical(ex.substitute(u, {state.x: v}))
            there = f"{name or 'f'} at {state.x.leaf}={plain(present(canonical(v)))}"
            return conclusions.beaten(said, there, plain(present(value)))
    slope, away = taken(ex.D(u, state.x)), ex.add(state.x, ex.neg(at))
    falls = has_sign(ex.mul(ex.num(said.sign), slope, away), state.x, bounds, strict=False)
    smooth = not any(s.roots or s.rest for s in _breaks(u, state.x))
    certain = smooth and (falls or _is_furthest(said, u, slope, at, ends, state))
    return conclusions.throughout(said, True) if certain else None


def _is_furthest(said: Conclusion, u: Expr, slope: Expr, at: Expr, ends: Sequence[Expr], state: State) -> bool:
    """Is no value at the ends of a closed interval, or where the slope is 0 in it, further out than the one there?"""
    bounds = state.restrictions
    zeros = solve(slope, state.x)
    inside = [v for v in ends if solving.inside(v, state.x, bounds)]
    if len({*inside}) != 2 or zeros.rest:
        return False
    first, *_, last = merged([root.at for r, _ in bounds for root in solve(r, state.x).roots])
    critical = [v.exact for v in expanded(zeros.roots, first, last, closed=True)]
    if None in critical:
        return False
    candidates = [*inside, *[v for v in critical if v is not None and solving.inside(v, state.x, bounds) is not False]]
    there = ex.substitute(u, {state.x: at})
    gaps = [canonical(ex.add(ex.substitute(u, {state.x: v}), ex.neg(there))) for v in candidates]
    return all(gap is ex.ZERO or sign(gap) == said.sign for gap in gaps)


def _on_an_interval(said: Conclusion, within: Sequence[Bound], state: State) -> Decision | None:
    """Is f rising, or curved, as is said of it for these values of the variable, among which it does not break?"""
    u = state.function(state.about)
    if u is None or not said.sign or said.extreme or u.names != {ex.name_of(state.x)}:
        return None
    slope = claims.differentiated(u, state.x, said.order)
    found = has_sign(slope if said.sign > 0 else ex.neg(slope), state.x, within, strict=False)
    broken = _breaks(u, state.x)
    outside = [
        r.at.exact is not None and r.period is None and solving.inside(r.at.exact, state.x, within) is False
        for s in broken for r in s.roots
    ]  # fmt: skip
    if found and said.order == 1 and not all(outside):
        return _across(said, u, [r.at.exact for s in broken for r in s.roots], within, state)
    if found is None or (found and (any(s.rest for s in broken) or not all(outside))):
        return None
    return conclusions.throughout(said, found)


def _is_nowhere(said: Conclusion, state: State) -> bool:
    """Does f nowhere what is said of it, as e^x and x^3, which are said to decrease?"""
    slope = canonical(claims.differentiated(state.function(state.about) or ex.ZERO, state.x, said.order))
    opposite = slope if said.sign < 0 else ex.neg(slope)
    return slope is not ex.ZERO and has_sign(opposite, state.x, state.restrictions, strict=False) is True


#: How far from a break, on both sides, it is looked whether f rises across it, too.
_BESIDE = [Fraction(1, n) for n in (2, 10, 100, 1000)]


def _across(
    said: Conclusion, u: Expr, broken: Sequence[Expr | None], within: Sequence[Bound], state: State
) -> Decision | None:
    """Does f, which rises between its breaks as is said of it, fall across one of them, as -1/x does?  None if not."""
    for at in filter(None, broken):
        for away in _BESIDE:
            left, right = (canonical(ex.add(at, ex.num(v))) for v in (-away, away))
            if not all(solving.inside(v, state.x, within) for v in (left, right)):
                continue
            low, high = (canonical(ex.substitute(u, {state.x: v})) for v in (left, right))
            if written.is_outside(low) or written.is_outside(high):
                continue
            if sign(canonical(ex.add(high, ex.neg(low)))) == -said.sign:
                shown = [plain(present(v)) for v in (left, low, right, high)]
                return conclusions.across(state.about or "f", ex.name_of(state.x), *shown)
    return None


def _is_unbroken(said: Conclusion, state: State) -> bool:
    """Is f one piece, so that it rises where its slope is positive everywhere?  x - 1/x does not, across its pole.

    Nor is x^2 - |x| convex, whose second derivative is 2.
    """
    u = state.function(state.about)
    return said.extreme or (u is not None and not breaks.breaks(u, state.x))


def _decided(claim: Claim, found: Decision | None) -> Claim:
    """The claim with what was found."""
    if found is None:
        return claim
    outcome = Outcome("proved" if found.right else "different", left=found.found, right=found.asks)
    return claim._replace(outcome=outcome, why=("its sign",), above=found.above, asks=found.asks)
