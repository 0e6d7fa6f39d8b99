"""The choice among equal forms: a stated cost over real candidates.  No mathematics of its own."""

from __future__ import annotations

from math import isfinite
from operator import is_

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.simplify.angles import has_half_angles, homogeneous, in_terms, spread
from calc_cli.simplify.canonical import distributed, product, total, without_bracket
from calc_cli.simplify.cost import FOREIGN, cost
from calc_cli.simplify.predicates import (
    MAX_NODES,
    factors_of,
    has_common_function,
    has_complements,
    has_exponentials_inside,
    has_fraction_inside,
    has_more_in_common,
    has_root_of_power,
    has_sums_inside,
    is_flat,
    is_polynomial,
    is_root_of_quotient,
    is_uncancelled,
    plain_enough,
)
from calc_cli.simplify.present import present
from calc_cli.simplify.signs import GIVEN

_UNKNOWN, _ABS = ex.kinds("fn", "D"), ex.kinds("abs")
#: The forms that may be asked for.
FORMS = ("auto", "factored", "expanded", "as-derived")
#: A form replaces the one that the rules lead to only if it is shorter by more than this share.
MARGIN = 0.08
#: The cost of an uncancelled fraction is multiplied by this: a slightly longer form may replace it.
UNCANCELLED = 1.3
#: The same of a product in which a sum has more to be taken out.
HALF_FACTORED = 1.02
#: The same of a sum whose terms have a function in common: e^x + x*e^x.
COMMON_FUNCTION = 1.06
#: The cost of a sum that is rearranged without being one fraction is multiplied by this, beside other short forms.
REARRANGED = 1.15
#: As MARGIN, where the rules lead to a polynomial, or to a sum without brackets that would be collected.
FACTORED_MARGIN = 0.35
#: Points at which a form is tried before it is chosen, of positive and of negative numbers.
POINTS = 6
#: A lower bound for the cost of a form: so many characters for each node of its bases.  Above the limit, it is skipped.
CHARACTERS = 1.2


def best(
    u: Expr, shown: Expr, variable: str, exponential: bool = False, form: str = "auto"
) -> tuple[Expr, tuple[str, ...]]:
    """The form to print for the canonical u, whose form as derived is `shown`, and the laws that lead to it.

    `form` is one of FORMS.
    """
    if form != "auto":
        return _asked_for(u, shown, variable, exponential, form), ()
    if u.size > MAX_NODES:
        return shown, ()
    v, used = _shortest(u, shown, variable, exponential)
    if v is u:
        return shown, ()
    even, law = homogeneous(v)
    if law:
        made = [present(w, variable, exponential) for w in (even, total(distributed(even)))]
        return min(made, key=cost), tuple(dict.fromkeys((*used, law)))
    return present(v, variable, exponential), used


def _shortest(u: Expr, shown: Expr, variable: str, exponential: bool) -> tuple[Expr, tuple[str, ...]]:
    """The form of the canonical u that is printed, canonical, and the laws that lead to it; u where that is `shown`."""
    rooted = has_root_of_power(u)
    if plain_enough(u) and not (rooted or has_half_angles(u) or has_complements(u)):
        return u, ()
    from calc_cli.simplify import candidates, rearrange
    from calc_cli.simplify.groups import groups, in_common

    separate = groups(u) if u.head == "add" else [u]
    if len(separate) > 1:
        shortest = [
            (v, ()) if is_polynomial(v) else _shortest(v, present(v, variable, exponential), variable, exponential)
            for v in separate
        ]
        if all(map(is_, separate, [v for v, _ in shortest])):
            return u, ()
        whole = total([v for v, _ in shortest])
        if not in_common(whole):
            return whole, tuple(dict.fromkeys([name for _, own in shortest for name in own]))
    length = cost(shown)
    limit = length * max(_weight(u), HALF_FACTORED if has_more_in_common(u) else 0)
    most_collected = length * (1 - FACTORED_MARGIN) if is_flat(u) else min(limit, length)
    shorter: list[tuple[float, int, Expr, tuple[str, ...]]] = []  # canonical
    seen: set[object] = set()
    foreign = FOREIGN if not (shown.kinds & _ABS or rooted) else 1
    out = u if rooted else rearrange.factored_out(u)
    most_rearranged = min(limit, (1 - MARGIN) * length)
    if limit > length:
        most_rearranged = limit if has_common_function(u) else length
    parted = rearrange.divided(out)
    over = rearrange.over_roots(u)
    ways = (spread(u), over, parted, rearrange.divided_through(u), rearrange.like_terms(u))
    for way in dict.fromkeys((out, *ways)):
        v = way
        if v is not u:
            lead: tuple[str, ...] = ()
            most = most_rearranged
            if limit > length and v is parted and parted.head == "add" and not has_fraction_inside(parted):
                (v, lead), most = _by_terms(v, variable, exponential), limit
            v = rearrange.signed(without_bracket(in_terms(v)))
            found = cost(present(v, variable, exponential))
            if found < most:
                uncancelled = v.head == "mul" and has_fraction_inside(v)
                weight = 1 if way is over else REARRANGED * (UNCANCELLED if uncancelled else 1)
                shorter.append((found * weight, len(shorter), v, lead))
    one_fraction = False
    given = candidates.given_sums(u)
    longer = 0.0  # the cost of the form before the collected one, if that is to be chosen and longer than `shown`
    for candidate in candidates.forms(u, variable):
        coefficient, powers = candidate.form
        most = max(most_collected, longer) if candidate.collected else limit
        longer = 0.0
        key = (coefficient, frozenset(powers.items()))
        if key in seen:
            continue
        long = sum([b.size for b in powers]) * CHARACTERS * candidate.weight > most
        if long and (candidate.collected or not candidates.has_letters_above(candidate.form)):
            continue
        seen.add(key)
        for v in candidates.written(candidate, u, variable):
            made = present(candidates.as_given(v, given) if given else v, variable, exponential)
            c = cost(made) * candidate.weight * (foreign if made.kinds & _ABS else 1)
            if c < most and (c < length or not _has_fraction_left(v)):
                shorter.append((c, len(shorter), v, candidate.laws))
                one_fraction = one_fraction or not candidate.collected
                longer = c if c > length and not candidate.collected else 0.0
    if not one_fraction or (u.head == "add" and limit > length):
        apart, used = _by_terms(u, variable, exponential)
        if (
            apart is not u
            and not (shorter and is_uncancelled(apart))
            and not (one_fraction and any(map(_has_fraction_left, (apart, *apart.args))))
        ):
            apart = in_terms(apart)
            shorter.append((cost(present(apart, variable, exponential)), len(shorter), apart, used))
    for _, _, v, used in sorted(shorter, key=lambda s: s[:2]):
        v = candidates.as_given(v, given) if given else v
        if agree(present(v, variable, exponential), shown):
            return v, used
    return u, ()


def _by_terms(u: Expr, variable: str, exponential: bool) -> tuple[Expr, tuple[str, ...]]:
    """The canonical u with each of its terms as one fraction where that is shorter, and the laws that lead there."""
    from calc_cli.simplify import candidates, laws, rearrange

    if u.head == "mul":
        made = [_by_terms(f, variable, exponential) if f.head == "add" else (f, ()) for f in u.args]
        changed = any(m is not f for (m, _), f in zip(made, u.args, strict=True))
        used = dict.fromkeys([name for _, own in made for name in own])
        return (product([m for m, _ in made]), tuple(used)) if changed else (u, ())
    if u.head != "add":
        return u, ()
    terms: list[Expr] = []
    laws_used: dict[str, None] = {}
    for t in u.args:
        terms.append(t)
        if not plain_enough(t):
            with laws.Record() as log:
                term = candidates.one_fraction(t, variable, exponential)
            if term is t:
                continue
            before, after = (_cost_in_sum(present(v, variable, exponential)) for v in (t, term))
            parted = rearrange.divided(t)
            if parted.head == "add" and not has_fraction_inside(parted):
                apart = cost(present(parted, variable, exponential))
                if apart < after:
                    term, after = parted, apart
            after *= FOREIGN if term.kinds & ~t.kinds & _ABS else 1.0
            if after < _weight(t) * before and (after < before or not _has_fraction_left(term)):
                terms[-1] = term
                laws_used.update(dict.fromkeys(log))
    return (u, ()) if all(map(is_, terms, u.args)) else (total(terms), tuple(laws_used))


def _has_fraction_left(v: Expr) -> bool:
    """Is the form, which may be a little longer where a fraction in a fraction goes away, one itself?"""
    return is_uncancelled(v) or any(map(is_root_of_quotient, factors_of(v)))


def _cost_in_sum(shown: Expr) -> float:
    """The cost of a term: its minus sign is that of the sum."""
    return cost(shown.args[0] if shown.head == "neg" else shown)


def agree(a: Expr, b: Expr) -> bool:
    """Have two forms the same value at a few points?  A form that has not is not worth its brevity.

    Only where the input has values; roots of positive and of negative numbers are asked for apart.  Floats lose digits
    where much cancels: one point at which they agree outweighs those at which they do not.
    """
    if a.kinds & _UNKNOWN or a is b:
        return True
    given = GIVEN.get()
    names = sorted(a.names.union(b.names, *[k.names for k in given]))
    both = floats.programs((a, b))
    not_negative = [floats.program(k) for k in given]
    for sign in (1, -1) if names else (1,):
        against = False
        for i in range(1, POINTS + 1):
            scale = sign * (23 if i % 3 == 0 else 2.3)
            at = {name: 0.1 * sign + scale * ((i * 7 + 3 * j + 1) * floats.GOLDEN % 1) for j, name in enumerate(names)}
            if any(k(at) < 0 for k in not_negative):
                continue
            x, y = both.all(at)
            if isfinite(x) and isfinite(y):
                against = abs(x - y) > 1e-6 * max(abs(x), abs(y)) + 1e-12
                if not against:
                    break
        if against:
            return False
    return True


def _asked_for(u: Expr, shown: Expr, variable: str, exponential: bool, form: str) -> Expr:
    """The form that was asked for by name; as derived where u is too large for it."""
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import expanded, normal

    if form == "as-derived" or u.size > MAX_NODES:
        return shown
    made = expanded(normal(u)) if form == "expanded" else to_expr(normal(u))
    return shown if made is None else present(made, variable, exponential)


def _weight(u: Expr) -> float:
    """The factor on the cost of the form as derived: another form must cost less than the product."""
    if u.head == "add" and is_polynomial(u):
        return 1 - FACTORED_MARGIN
    if is_uncancelled(u):
        return UNCANCELLED
    if has_common_function(u):
        return COMMON_FUNCTION
    return 1 if has_exponentials_inside(u) or has_sums_inside(u) else 1 - MARGIN
