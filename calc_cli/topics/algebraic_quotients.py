"""Difference quotients of polynomials, fractions and roots: expand, cancel, divide by the step, let it go to 0."""

from __future__ import annotations

from fractions import Fraction
from math import comb

from calc_cli import expr as ex
from calc_cli.errors import LimitError
from calc_cli.expr import ONE, ZERO, Expr
from calc_cli.simplify.canonical import canonical, parts, product, scaled, total
from calc_cli.simplify.form import Form, to_expr
from calc_cli.simplify.present import present
from calc_cli.simplify.rational import multiplied_out, normal

#: Powers of a sum, and powers of x itself, above these are not written out.
MAX_POWER = 12
MAX_DEGREE = 200
MAX_TERMS = 4000
#: What to try where there is no derivation from first principles.
HINT = "leave --method limit out, to use the rules"

#: A line: what it is, why, and the sign that joins it to the one before.
Row = tuple[Expr, str, str]
#: The lines after the definition, and the limit.
Proof = tuple[list[Row], Expr]

_ROOTS = {"sqrt": 2, "cbrt": 3}


def is_rational(u: Expr, x: Expr) -> bool:
    """Is u made of x, and of what is free of x, by + - * / and whole powers alone, none too high to write out?"""
    name = ex.name_of(x)
    for n in ex.postorder(u):
        if name not in n.names or n.head in ("sym", "add", "mul", "neg", "div"):
            continue
        k = _whole_exponent(n)
        if k is None or abs(k) > (MAX_DEGREE if n.args[0] is x else MAX_POWER):
            return False
    return True


def is_polynomial(u: Expr, x: Expr) -> bool:
    """Is u such a polynomial in x?"""
    name = ex.name_of(x)
    if not is_rational(u, x):
        return False
    for n in ex.postorder(u):
        if name in n.names and (
            (n.head == "div" and name in n.args[1].names) or (n.head == "pow" and (_whole_exponent(n) or 0) < 0)
        ):
            return False
    return True


def _whole_exponent(n: Expr) -> int | None:
    if n.head != "pow" or n.args[1].names:
        return None
    leaf = canonical(n.args[1]).leaf
    return leaf if isinstance(leaf, int) else None


def shifted(u: Expr, x: Expr, step: Expr) -> Expr:
    """u at x + step."""
    return ex.substitute(u, {x: ex.add(x, step)})


def difference(u: Expr, x: Expr, step: Expr) -> Expr:
    """What u changes by."""
    return ex.add(shifted(u, x, step), ex.neg(u))


def quotient(u: Expr, x: Expr, step: Expr) -> Expr:
    """The difference quotient of u, as it is defined."""
    return ex.div(difference(u, x, step), step)


def polynomial(u: Expr, x: Expr, step: Expr) -> Proof:
    """The lines for a polynomial."""
    s = ex.name_of(step)
    old = _terms(_expanded(u))
    new = [n for t in old for n in _binomial(t, x, step)]
    rest = total([*new, *map(_negative, old)])
    written = ex.add(*_written(new, x), *map(_negated, _written(old, x)))
    rows: list[Row] = [] if u is x else [(ex.div(written, step), "expand", "=")]
    cancel = f"the terms without {s} cancel"
    if len(old) > 1:
        rows.append((ex.div(present(rest, ex.name_of(x)), step), cancel, "="))
        cancel = ""
    return _ending(rows, rest, x, step, ONE, ONE, cancel)


def fraction(u: Expr, x: Expr, step: Expr) -> Proof:
    """The lines for a quotient of polynomials."""
    s = ex.name_of(step)
    above, below, typed = _over(u, x)
    new_above, new_below = shifted(above, x, step), shifted(below, x, step)
    rows: list[Row] = []
    if not typed:
        joined = ex.add(ex.div(new_above, new_below), ex.neg(ex.div(above, below)))
        rows.append((ex.div(joined, step), "write each as one fraction", "="))
    crossed = ex.add(_product(new_above, below), ex.neg(_product(above, new_below)))
    shared = _product(below, new_below)
    rows.append((ex.div(crossed, _product(step, shared)), "common denominator", "="))
    rest = total([*_crossed(above, below, x, step, False), *_crossed(below, above, x, step, True)])
    rows.append(
        (ex.div(present(rest, ex.name_of(x)), _product(step, shared)), f"expand; the terms without {s} cancel", "=")
    )
    return _ending(rows, rest, x, step, shared, ex.power(below, ex.TWO), "")


def root(u: Expr, x: Expr, step: Expr) -> Proof | None:
    """The lines for a root of a polynomial; None for anything else."""
    if u.head != "call" or u.leaf not in (*_ROOTS, "root") or not is_polynomial(u.args[0], x):
        return None
    n = _ROOTS.get(ex.name_of(u)) or canonical(u.args[1]).leaf
    if not isinstance(n, int) or not 2 <= n <= 6:
        return None
    s = ex.name_of(step)
    inside, new = u.args[0], shifted(u, x, step)
    factor = _cofactor(new, u, n)
    why = "multiply by the conjugate" if n == 2 else f"multiply by the other factor of {_raised(n)}"
    old = _terms(_expanded(inside))
    rest = total([*[n for t in old for n in _binomial(t, x, step)], *map(_negative, old)])
    rows: list[Row] = [(ex.div(difference(inside, x, step), _product(step, factor)), why, "=")]
    cancel = f"the terms without {s} cancel"
    rows.append((ex.div(present(rest, ex.name_of(x)), _product(step, factor)), f"expand; {cancel}", "="))
    at_once = ex.mul(ex.num(n), u if n == 2 else ex.power(u, ex.num(n - 1)))
    return _ending(rows, rest, x, step, factor, at_once, "")


def _raised(n: int) -> str:
    return f"a{'⁰¹²³⁴⁵⁶'[n]} − b{'⁰¹²³⁴⁵⁶'[n]}"


def _cofactor(a: Expr, b: Expr, n: int) -> Expr:
    """a^(n-1) + a^(n-2)*b + ... + b^(n-1)."""
    terms = [
        _product(*[ex.without_units(ex.power(v, ex.num(k))) for v, k in ((a, n - 1 - i), (b, i))]) for i in range(n)
    ]
    return ex.add(*terms)


def _ending(rows: list[Row], rest: Expr, x: Expr, step: Expr, below: Expr, limit_below: Expr, before: str) -> Proof:
    """Divide by the step, and let it go to 0; `below` stands under the line, and tends to `limit_below`."""
    name, s = ex.name_of(x), ex.name_of(step)
    slope = total([canonical(ex.div(t, step)) for t in _terms(rest)])
    there = canonical(ex.substitute(slope, {step: ZERO}))

    def over(u: Expr, v: Expr) -> Expr:
        shown = present(u, name)
        if v is ONE:
            return shown
        return ex.neg(ex.div(shown.args[0], v)) if shown.head == "neg" else ex.div(shown, v)

    why = f"divide by {s}" if rest is not ZERO else "nothing is left"
    rows.append((over(slope, below), f"{before}; {why}" if before else why, "="))
    limit = over(there, limit_below)
    if limit is not rows[-1][0]:
        rows.append((limit, f"{s} → 0", "→"))
    return rows, limit


def _over(u: Expr, x: Expr) -> tuple[Expr, Expr, bool]:
    """u as one fraction, and whether it was typed as one."""
    name = ex.name_of(x)
    if u.head == "div" and is_polynomial(u.args[0], x) and is_polynomial(u.args[1], x):
        return u.args[0], u.args[1], True
    if u.head == "pow" and u.args[0] is x:
        return ONE, ex.without_units(ex.power(x, ex.num(-(_whole_exponent(u) or 0)))), True
    form = normal(canonical(u))
    above = {k: e for k, e in form.powers.items() if e > 0}
    below = {k: -e for k, e in form.powers.items() if e < 0}
    return (
        present(to_expr(Form(form.coefficient, above)), name),
        present(to_expr(Form(Fraction(1), below)), name),
        False,
    )


def _product(*factors: Expr) -> Expr:
    """The product, flat and without ones."""
    flat = [g for f in factors for g in ex.factors(f)]
    return ex.without_units(ex.mul(*flat))


def _expanded(u: Expr) -> Expr:
    """u multiplied out, canonical.  Raises LimitError when it is too large."""
    form = normal(canonical(u))
    above, below = [{k: e for k, e in form.powers.items() if (e > 0) is side} for side in (True, False)]
    found = multiplied_out(form._replace(powers=above))
    if found is None:
        raise _too_long()
    divided = to_expr(form._replace(coefficient=1, powers=below))  # by what is free of x
    return total([product((t, divided)) for t in _terms(found)]) if below else found


def _too_long() -> LimitError:
    return LimitError("the expansion is too long to write out", hint=HINT)


def _binomial(term: Expr, x: Expr, step: Expr) -> list[Expr]:
    """The term at x + step, by the binomial theorem: its powers of x are whole."""
    factors = ex.factors(term)
    n = 0
    others = []
    for f in factors:
        base, exponent = f.args if f.head == "pow" else (f, ONE)
        if base is x and isinstance(exponent.leaf, int):
            n += exponent.leaf
        else:
            others.append(f)
    powers = [(ex.num(comb(n, k)), ex.power(x, ex.num(n - k)), ex.power(step, ex.num(k))) for k in range(n + 1)]
    return [canonical(ex.mul(*others, *p)) for p in powers]


def _crossed(moved: Expr, kept: Expr, x: Expr, step: Expr, minus: bool) -> list[Expr]:
    """The terms of `moved` at x + step, times those of `kept`, or minus that."""
    new = [n for t in _terms(_expanded(moved)) for n in _binomial(t, x, step)]
    old = _terms(_expanded(kept))
    if len(new) * len(old) > MAX_TERMS:
        raise _too_long()
    return [canonical(ex.mul(ex.MINUS_ONE if minus else ONE, n, t)) for n in new for t in old]


def _terms(u: Expr) -> list[Expr]:
    return list(u.args) if u.head == "add" else [] if u is ZERO else [u]


def _negative(term: Expr) -> Expr:
    coefficient, rest = parts(term)
    return scaled(-coefficient, rest)


def _negated(term: Expr) -> Expr:
    """The term as it is written, with the other sign."""
    return term.args[0] if term.head == "neg" else ex.neg(term)


def _written(terms: list[Expr], x: Expr) -> list[Expr]:
    """The terms as they are written, in order."""
    shown = present(total(terms), ex.name_of(x))
    return list(shown.args) if shown.head == "add" else [shown]
