"""Sums rearranged without being multiplied out: collected by functions, common factors in front, divided by terms."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from operator import is_

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.rules.laws import RELATED
from calc_cli.simplify.canonical import content, distributed, multiple, parts, product, raised, signed_content, total
from calc_cli.simplify.cost import cost
from calc_cli.simplify.form import Form, Powers, negated, shallow, to_expr
from calc_cli.simplify.predicates import (
    base_of,
    divides,
    factors_of,
    is_below,
    is_flat,
    is_polynomial,
    is_root,
    power_of,
)
from calc_cli.simplify.present import present
from calc_cli.simplify.rational import normal

_FUNCTIONS = ex.kinds("call", "fn", "exponential")
_FRACTION, _SUM = map(ex.kinds, ("fraction", "add"))
_SQUARES = ex.kinds(*RELATED)
#: More terms than this are not multiplied out further.
MAX_APART = 30


def collected(form: Form, known: dict[Expr, Expr]) -> Form:
    """The form with those terms of its sums as one that have the same functions in them.

    (x^2 + 1)*cos(x) - 2*x for x^2*cos(x) + cos(x) - 2*x.  `known` holds the sums that were collected before.
    """
    return _with_sums(form, [k for k in _long_sums(form) if k.kinds & _FUNCTIONS], _collected_sum, known)


def by_powers(form: Form, variable: str, known: dict[Expr, Expr]) -> Form:
    """The form with its polynomials in several letters by the powers of the variable: x*(a + b - 2) - a + 1.

    Those above the line, of a form that is no polynomial itself.
    """
    above = [k for k in _long_sums(form) if type(form.powers[k]) is int and form.powers[k] > 0]
    sums = [k for k in above if variable in k.names and len(k.names) > 1 and is_polynomial(k)]
    if not sums or all(k.head in ("add", "sym") and type(e) is int and e > 0 for k, e in form.powers.items()):
        return form
    return _with_sums(form, sums, partial(_by_powers, ex.sym(variable)), known)


def _long_sums(form: Form) -> list[Expr]:
    return [k for k in form.powers if k.head == "add" and len(k.args) > 2]


def _with_sums(form: Form, sums: list[Expr], change: Callable[[Expr], Expr], known: dict[Expr, Expr]) -> Form:
    """The form with each of its `sums` changed; `known` holds those that were before."""
    for k in sums:
        if k not in known:
            known[k] = change(k)
    if all(known[k] is k for k in sums):
        return form
    return form._replace(powers={known.get(k, k): e for k, e in form.powers.items()})


def _collected_sum(u: Expr) -> Expr:
    """The sum with each of its functions once, beside a polynomial."""
    return _gathered(u, cofactors(u))


def _by_powers(x: Expr, u: Expr) -> Expr:
    """The polynomial with each power of x once, beside what is free of it."""
    return _gathered(u, _beside(u, lambda f: base_of(f) is x))


def _gathered(u: Expr, found: dict[tuple[Expr, ...], list[Expr]]) -> Expr:
    """The sum with each of what was `found` in it once, and what stands beside that as one factor."""
    if len(found) == 1 or not any(shared and len(own) > 1 for shared, own in found.items()):
        return u
    terms: list[Expr] = []
    for shared, own in found.items():
        beside = own if len(own) == 1 or not shared else [_shorter(total(own))]
        terms += [product((*shared, t)) for t in beside]
    return total(terms)


def _shorter(u: Expr) -> Expr:
    """The polynomial u by its factors; as a sum where that is shorter and its coefficients share nothing."""
    if all(t.head in ("num", "sym") for t in u.args):
        return u
    factored = to_expr(normal(u))
    return u if content(u) == 1 and cost(present(u)) + 2 < cost(present(factored)) else factored


def signed(u: Expr, collected: bool = False, variable: str = "") -> Expr:
    """The canonical u without sums that begin with a minus sign, where the sign can go in front of them.

    Those of a `collected` sum take a minus sign in, too: (2 - x^2)*cos(x), not -(x^2 - 2)*cos(x).
    """
    if u.head == "add":
        terms = [_signed_term(t, collected, variable) for t in u.args]
        return u if all(map(is_, terms, u.args)) else total(terms)
    factors = [signed(f, collected, variable) if f.head == "add" else f for f in ex.factors(u)]
    made = _signed_term(u if all(map(is_, factors, ex.factors(u))) else product(factors), variable=variable)
    return _turned_within(made) if collected and parts(made)[0] < 0 else made


def _turned_within(t: Expr) -> Expr:
    """A negative product with the sign in each term of its sum, where that is shorter: (2 - x^2)*f(x) - 2*g(x)."""
    sums = [f for f in ex.factors(t) if f.head == "add"]
    if len(sums) != 1 or not any(map(_differences, sums[0].args)):
        return t
    turned = total([_without_minus(multiple(s, -1)) for s in sums[0].args])
    made = product((ex.MINUS_ONE, *[turned if f is sums[0] else f for f in ex.factors(t)]))
    return made if cost(present(made)) < cost(present(t)) else t


def _without_minus(t: Expr) -> Expr:
    """A negative product with a difference in it that may be turned round for that, as it is then; else t."""
    found = _differences(t) if parts(t)[0] < 0 else []
    return product((ex.MINUS_ONE, *[negated(f) if f in found else f for f in ex.factors(t)])) if len(found) == 1 else t


def _differences(t: Expr) -> list[Expr]:
    """The sums among the factors of t that do not begin with a minus sign when they are turned round."""
    sums = [f for f in ex.factors(t) if f.head == "add" and any(parts(s)[0] < 0 for s in f.args)]
    return [f for f in sums if not _begins_with_minus(negated(f))]


def _signed_term(t: Expr, collected: bool = False, variable: str = "") -> Expr:
    sums = [f for f in ex.factors(t) if f.head == "add"]
    if len(sums) != 1 or all(parts(s)[0] > 0 for s in sums[0].args):
        return t
    k = sums[0]
    takes = collected and parts(t)[0] < 0 and len(k.args) == 2 and not k.kinds & _FUNCTIONS
    if not (takes and any(s.head == "num" for s in k.args)) and not _begins_with_minus(k, variable):
        return t
    other = negated(k)
    if _begins_with_minus(other, variable):
        return t
    return product((ex.MINUS_ONE, *[other if f is k else f for f in ex.factors(t)]))


def _begins_with_minus(u: Expr, variable: str = "") -> bool:
    shown = present(u, variable)  # which decimals as they were typed may make shorter
    return shown.head == "add" and shown.args[0].head == "neg"


def cofactors(u: Expr) -> dict[tuple[Expr, ...], list[Expr]]:
    """What stands beside the functions in the terms of the sum u: products of numbers and powers of letters."""
    return _beside(u, lambda f: base_of(f).head not in ("num", "sym"))


def beside_letters(u: Expr, names: frozenset[str]) -> dict[tuple[Expr, ...], list[Expr]]:
    """What stands beside the powers of letters in the terms of the sum u, of all letters but those of the names."""
    return _beside(u, lambda f: base_of(f).head == "sym" and not f.names <= names)


def _beside(u: Expr, apart: Callable[[Expr], bool]) -> dict[tuple[Expr, ...], list[Expr]]:
    found: dict[tuple[Expr, ...], list[Expr]] = {}
    for t in u.args:
        factors: tuple[list[Expr], list[Expr]] = [], []
        for f in ex.factors(t):
            factors[apart(f)].append(f)
        found.setdefault(tuple(factors[1]), []).append(product(factors[0]))
    return found


def factored_out(u: Expr) -> Expr:
    """A sum, alone or as a factor, with what all of its terms have in front of it, where it may cancel.

    e^(a*x)*(2*x*e^(-a*x) - a*e^(-a*x)*f(x)) is 2*x - a*f(x).  The bases of powers with letters go with them:
    x^n*f(x) + x^(n - 1) is x^(n - 1)*(x*f(x) + 1).
    """
    if u.head == "mul":
        made = [factored_out(f) if f.head == "add" else f for f in u.args]
        return u if all(map(is_, made, u.args)) else product(made)
    if u.head != "add":
        return u
    within = [factored_out(t) if t.head == "mul" and t.kinds & _SUM else t for t in u.args]
    shared = set.intersection(*[set(map(ex.base, ex.factors(t))) for t in within])
    # The normal form takes letters out, and may write squares of functions by one another.
    if not shared or (all(b.head == "sym" for b in shared) and is_flat(u) and not u.kinds & _SQUARES):
        return u if all(map(is_, within, u.args)) else total(within)
    terms = [shallow(t).powers for t in within]
    common: Powers = {}
    for k in terms[0]:
        exponents = [p.get(k, 0) for p in terms]
        if min(exponents) > 0 or max(exponents) < 0:
            common[k] = min(exponents)
    for base in [k.args[0] for k in common if k.head == "pow" and k.args[0] is not ex.E]:
        least = min([p.get(base, 0) for p in terms])
        if least < 0:
            common[base] = least
    if not common:
        return u if all(map(is_, within, u.args)) else total(within)
    line = to_expr(Form(1, {k: -e for k, e in common.items()}))
    inner = total([product((t, line)) for t in within])
    out = to_expr(Form(1, common))
    numbers = _numbers_out(inner)[: 1 if divides(out) else 2]  # (x - 4*a)/(4*a^2), not (x/4 - a)/a^2
    made = [product((ex.num(c), out, multiple(inner, 1 / c) if c != 1 else inner)) for c in numbers]
    if len(made) == 1:
        return made[0]
    return min(made, key=lambda v: cost(present(v)) + 2 * (v is not made[0]))  # fewer fractions in fractions


def _numbers_out(u: Expr) -> list[Fraction]:
    """The numbers that may be taken out of a sum: what divides its coefficients, and that without what is below it.

    With a minus sign where all of its terms have one.
    """
    if u.head != "add":
        return [Fraction(1)]
    c = signed_content(u)
    return [c] if c.denominator == 1 else [c, Fraction(c.numerator)]


def divided(u: Expr) -> Expr:
    """A product with a sum and powers below it, with each term of the sum over them, where one of the terms cancels.

    (2*f(x) - 1/x)/f(x) is 2 - 1/(x*f(x)).
    """
    sums = [f for f in u.args if f.head == "add"] if u.head == "mul" else []
    below = [f for f in u.args if is_below(f)] if len(sums) == 1 else []
    if not below:
        return u
    bases = [f.args[0] for f in below]
    if not sums[0].kinds & _FUNCTIONS or not any(map(divides, sums[0].args)):
        bases = [k for k in bases if k.head not in ("sym", "fn")]  # (x^2 - 1)/x stays
    if not any(power_of(k, t) > 0 for k in bases for t in sums[0].args):
        return u
    beside = [f for f in u.args if f is not sums[0] and f not in below]
    over: dict[tuple[Expr, ...], list[Expr]] = {}  # what stands over each denominator
    for t in sums[0].args:
        factors: tuple[list[Expr], list[Expr]] = [], []
        for f in ex.factors(product((t, *below))):
            factors[is_below(f)].append(f)
        over.setdefault(tuple(factors[1]), []).append(product(factors[0]))
    whole = total([product((*own, *line) if len(own) == 1 else (total(own), *line)) for line, own in over.items()])
    if len(beside) == 1 and beside[0].head == "num":
        return multiple(whole, ex.value(beside[0]))
    return product((*beside, whole))


def like_terms(u: Expr) -> Expr:
    """A sum with its products multiplied out, where some of their terms are then like others; else u.

    (x*cos(x) - sin(x))/x^2 + cos(x)/x is 2*cos(x)/x - sin(x)/x^2.
    """
    terms = _apart(u) if u.head == "add" else []
    whole = total(terms) if len(terms) > len(u.args) else u
    return factored_out(whole) if len(ex.terms(whole)) < len(terms) else u


def divided_through(u: Expr) -> Expr:
    """A quotient of roots and letters as a sum of such: (2*x^2 - sqrt(x))/x is 2*x - 1/sqrt(x).

    -(x^2 + y^2)/y^3 stays: all of its terms would be fractions.
    """
    if u.head != "mul" or u.kinds & _FUNCTIONS or not divides(u):
        return u
    whole = total(_apart(u))
    return whole if any(t.kinds & _SUM or not divides(t) for t in ex.terms(whole)) else u


def _apart(u: Expr) -> list[Expr]:
    """The terms of u, those that are products with sums multiplied out as long as there are not too many."""
    terms = list(ex.terms(u))
    while len(terms) <= MAX_APART:
        more = [b for t in terms for b in distributed(t)]
        if len(more) == len(terms):
            break
        terms = more
    return terms


def over_roots(u: Expr) -> Expr:
    """A sum, alone or as a factor, of terms with roots of 1 - x^2/c^2 as a shorter one over the least of them."""
    if not u.kinds & _FRACTION:
        return u
    if u.head == "mul":
        made = [over_roots(f) if f.head == "add" else f for f in u.args]
        return u if all(map(is_, made, u.args)) else to_expr(shallow(product(made)))  # x - 1 beside sqrt(1 - x)
    if u.head != "add":
        return u
    for base in [f.args[0] for f in factors_of(u.args[0]) if is_root(f) and any(map(divides, f.args[0].args))]:
        powers = [
            next((f.args[1].leaf for f in factors_of(t) if is_root(f) and f.args[0] is base), None) for t in u.args
        ]
        if base.head != "add" or None in powers:
            continue
        least = ex.num(min([e for e in powers if isinstance(e, Fraction)]))
        terms = [product((t, raised(base, ex.num(-ex.value(least))))) for t in u.args]
        whole = total([p for t in terms for p in distributed(t)])
        if whole.head != "add" or (len(whole.args) <= len(u.args) and is_polynomial(whole)):
            return product((raised(base, least), to_expr(normal(whole))))
    return u
