"""The rational layer: one fraction of polynomials over the kernels of an expression, on FLINT.

Every sum is put over a common denominator (the least exponents of its terms), multiplied out, reduced by the
relations between its kernels, and factored; the factors become bases of a `Form`, where they cancel.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import Any, NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify.canonical import product, total
from calc_cli.simplify.form import (
    UNIT,
    ZERO,
    Form,
    Powers,
    atom,
    base_power,
    power_form,
    tidied,
    times,
    to_expr,
    whole_power,
)

#: A sum that would have more terms than this when multiplied out stays a base of its own.
MAX_TERMS = 1500
MAX_FACTORED = 400
MAX_KERNELS = 40

#: a^2 = p + q*b^2 for functions a, b of one argument; `new`: may one be brought in where only the other stands?
_RELATIONS = (
    ("sin", "cos", 1, -1, True),
    ("sec", "tan", 1, 1, True),
    ("csc", "cot", 1, 1, True),
    ("cosh", "sinh", 1, 1, True),
    ("sech", "tanh", 1, -1, False),
    ("coth", "csch", 1, 1, False),
)


def normal(u: Expr, rationalise: bool = False, eliminate: int | None = None) -> Form:
    """The form of a canonical expression: one fraction, cancelled and factored.

    `rationalise` also takes roots out of the sums below the line.  Of related functions, such as sin^2 + cos^2 = 1,
    squares of the first (`eliminate` 0) or of the second (1) are replaced by the other; without it, whichever
    leaves fewer terms.  Raises ZeroDivisionError for a division by 0.
    """
    made: dict[Expr, Form] = {}
    for node in ex.postorder(u):
        if node.head == "num":
            made[node] = Form(Fraction(ex.value(node)), {})
        elif node.head == "add":
            made[node] = _sum(node, [made[a] for a in node.args], eliminate)
        elif node.head == "mul":
            form = UNIT
            for a in node.args:
                form = times(form, made[a])
            made[node] = form
        elif node.head == "pow":
            made[node] = power_form(node.args[0], made[node.args[0]], node.args[1])
            if rationalise:
                made[node] = _without_roots_below(made[node])
        else:
            made[node] = atom(node)
    form = made[u]
    if rationalise:
        form = _without_roots_below(form)
    return roots_together(form)


def roots_together(f: Form) -> Form:
    """f with whole powers of all factors of a sum moved under its root: x*(x + 1)*sqrt(x^2 + x) is (x^2 + x)^(3/2)."""
    for k in [k for k, e in f.powers.items() if k.head == "add" and e.denominator != 1]:
        inside = normal(k) if k.size < 200 else UNIT
        if len(inside.powers) < 2 or any(e != 1 or b.head == "pow" for b, e in inside.powers.items()):
            continue
        exponents = [f.powers.get(b, Fraction(0)) for b in inside.powers]
        if all(e > 0 for e in exponents):
            t = int(min(exponents))
        elif all(e < 0 for e in exponents):
            t = -int(min(-e for e in exponents))
        else:
            continue
        if t:
            f = times(times(f, whole_power(inside, -t)), whole_power(atom(k), t))
    return f


def shallow(term: Expr) -> Form:
    """The form of one canonical term, its sums taken as they stand."""
    form = UNIT
    for f in term.args if term.head == "mul" else (term,):
        if f.head == "num":
            part = Form(Fraction(ex.value(f)), {})
        elif f.head == "pow":
            part = power_form(f.args[0], atom(f.args[0]), f.args[1])
        else:
            part = atom(f)
        form = times(form, part)
    return form


def _monomials(base: Expr) -> list[Form] | None:
    """The terms of a sum as products of kernels, or None when it is not a polynomial in them."""
    forms = [shallow(t) for t in base.args]
    for f in forms:
        for k, e in f.powers.items():
            if e < 0 or (k.head == "add" and e.denominator == 1):
                return None
    return forms


class _Ring(NamedTuple):
    """A FLINT polynomial ring whose i-th generator is kernels[i] to the power 1/roots[i]."""

    context: Any
    gens: tuple[Any, ...]
    kernels: tuple[Expr, ...]
    roots: tuple[int, ...]


def _ring(kernels: dict[Expr, int]) -> _Ring:
    from flint import Ordering, fmpq_mpoly_ctx

    names = [f"k{i}" for i in range(len(kernels))]
    context = fmpq_mpoly_ctx.get(names, Ordering.degrevlex)
    return _Ring(context, context.gens(), tuple(kernels), tuple(kernels.values()))


def _sum(node: Expr, forms: list[Form], eliminate: int | None) -> Form:
    """The sum of the forms over one denominator, cancelled and factored."""
    forms = [f for f in forms if f.coefficient]
    if not forms:
        return ZERO
    low: Powers = {}
    for f in forms:
        for k, e in f.powers.items():
            low.setdefault(k, e)
    for k in low:
        low[k] = min(f.powers.get(k, Fraction(0)) for f in forms)
    rests = [Form(f.coefficient, {k: f.powers.get(k, Fraction(0)) - e for k, e in low.items()}) for f in forms]
    numerator = polynomial(rests, eliminate)
    if numerator is None:
        return atom(node)
    return times(tidied(Fraction(1), low), numerator)


def polynomial(terms: list[Form], eliminate: int | None = None) -> Form | None:
    """The sum of products with exponents >= 0, multiplied out, reduced and factored; None when that is too large."""
    expanded: dict[Expr, list[Form] | None] = {}
    kernels: dict[Expr, int] = {}
    size = 0

    def need(k: Expr, e: Fraction) -> None:
        new = k not in kernels
        kernels[k] = lcm(kernels.get(k, 1), e.denominator)
        if new and k.head == "add" and e.denominator != 1:
            if k not in expanded:
                expanded[k] = _monomials(k)
            for m in expanded[k] or ():
                for kk, ee in m.powers.items():
                    need(kk, ee)

    for t in terms:
        estimate = 1
        for k, e in t.powers.items():
            if not e:
                continue
            if k.head == "add" and k not in expanded:
                expanded[k] = _monomials(k)
            inner = expanded.get(k)
            if inner is None:
                need(k, e)
                continue
            if e.denominator != 1:
                need(k, e)
            estimate *= len(inner) ** min(-(-e.numerator // e.denominator), 60)
            for m in inner:
                for kk, ee in m.powers.items():
                    need(kk, ee)
        size += estimate
    if size > MAX_TERMS or len(kernels) > MAX_KERNELS:
        return None
    partners = _partners(kernels)
    ring = _ring(kernels)
    bases = {k: _poly(ring, inner) for k, inner in expanded.items() if inner is not None}
    p = ring.context.from_dict({})
    for t in terms:
        p += _product(ring, t, bases)
    p = _reduce_roots(ring, p, bases)
    p = _reduce_relations(ring, p, partners, eliminate)
    return _factored(ring, p, bases)


def _product(ring: _Ring, t: Form, bases: dict[Expr, Any]) -> Any:
    p = ring.context.constant(_fmpq(t.coefficient))
    for k, e in t.powers.items():
        if not e:
            continue
        if k in bases and e.denominator == 1:
            p *= bases[k] ** e.numerator
        else:
            i = ring.kernels.index(k)
            p *= ring.gens[i] ** int(e * ring.roots[i])
    return p


def _poly(ring: _Ring, terms: list[Form]) -> Any:
    p = ring.context.from_dict({})
    for t in terms:
        p += _product(ring, t, {})
    return p


def _fmpq(v: Fraction) -> Any:
    from flint import fmpq

    return fmpq(v.numerator, v.denominator)


def _fraction(v: Any) -> Fraction:
    return Fraction(int(v.p), int(v.q))


def _reduce_roots(ring: _Ring, p: Any, bases: dict[Expr, Any]) -> Any:
    """(b^(1/n))^n is b, for sums and numbers b under a root."""
    for i, (k, n) in enumerate(zip(ring.kernels, ring.roots, strict=True)):
        if n == 1 or not (k in bases or k.head == "num"):
            continue
        base = bases[k] if k in bases else ring.context.constant(_fmpq(Fraction(ex.value(k))))
        p = _replace(ring, p, i, n, base)
    return p


def _without_roots_below(f: Form) -> Form:
    """f with every sum below the line that contains roots replaced by its norm, and its conjugates above."""
    for k in [k for k, e in f.powers.items() if k.head == "add" and e < 0 and e.denominator == 1]:
        found = _norm(k)
        if found is not None:
            n = -int(f.powers[k])
            f = times(f, whole_power(atom(k), n))
            f = times(times(f, whole_power(found[0], n)), whole_power(found[1], -n))
    return f


def _norm(k: Expr) -> tuple[Form, Form] | None:
    """The conjugates of a sum with roots, and their product with it, which has none; None for a sum without roots."""
    terms = _monomials(k)
    if terms is None or not any(e.denominator != 1 for t in terms for e in t.powers.values()):
        return None
    kernels: dict[Expr, int] = {}
    bases_needed: dict[Expr, list[Form]] = {}
    for t in terms:
        for b, e in t.powers.items():
            kernels[b] = lcm(kernels.get(b, 1), e.denominator)
    return _norm_in(kernels, terms, bases_needed)


def _norm_in(kernels: dict[Expr, int], terms: list[Form], expanded: dict[Expr, list[Form]]) -> tuple[Form, Form] | None:
    waiting = [b for b, n in kernels.items() if n > 1 and b.head == "add"]
    while waiting:
        b = waiting.pop()
        inner = _monomials(b)
        if inner is None:
            return None
        expanded[b] = inner
        for m in inner:
            for kk, ee in m.powers.items():
                kernels[kk] = lcm(kernels.get(kk, 1), ee.denominator)
                if kk.head == "add" and kk not in expanded:
                    waiting.append(kk)
    if len(kernels) > 8:
        return None
    ring = _ring(kernels)
    bases = {b: _poly(ring, inner) for b, inner in expanded.items()}
    p = _poly(ring, terms)
    conjugates = ring.context.constant(1)
    for i, (b, n) in enumerate(zip(ring.kernels, ring.roots, strict=True)):
        if n == 1 or all(int(e[i]) % n == 0 for e in p.to_dict()):
            continue
        if n not in (2, 3, 4):
            return None
        base = ring.gens[i] ** n
        if b in bases:
            base = bases[b]
        elif b.head == "num":
            base = ring.context.constant(_fmpq(Fraction(ex.value(b))))
        c = _conjugate(ring, p, i, n, base)
        conjugates = _reduce_roots(ring, conjugates * c, bases)
        p = _reduce_roots(ring, p * c, bases)
        if p.is_zero() or _size(p) > MAX_FACTORED or _size(conjugates) > MAX_FACTORED:
            return None
    return _factored(ring, conjugates, bases), _factored(ring, p, bases)


def _conjugate(ring: _Ring, p: Any, i: int, n: int, base: Any) -> Any:
    """What p is multiplied by to lose the n-th root g of the base: a - b*g for a + b*g, and the like for 3 and 4."""
    part = [ring.context.from_dict({}) for _ in range(n)]
    for e, c in p.to_dict().items():
        k = int(e[i]) % n
        part[k] += ring.context.from_dict({(*e[:i], int(e[i]) - k, *e[i + 1 :]): c})
    g = ring.gens[i]
    if n == 2:
        return part[0] - part[1] * g
    if n == 3:
        a, b, c = part
        return (a * a - b * c * base) + (c * c * base - a * b) * g + (b * b - a * c) * g**2
    even, odd = part[0] + part[2] * g**2, part[1] + part[3] * g**2
    # (even + odd*g)(even - odd*g) = u + v*g^2, and (u + v*g^2)(u - v*g^2) has no root left
    u = part[0] ** 2 + part[2] ** 2 * base - 2 * part[1] * part[3] * base
    v = 2 * part[0] * part[2] - part[1] ** 2 - part[3] ** 2 * base
    return (even - odd * g) * (u - v * g**2)


def _replace(ring: _Ring, p: Any, i: int, n: int, value: Any) -> Any:
    """p with the n-th power of generator i replaced by a polynomial, as often as it occurs."""
    if p.degrees()[i] < n:
        return p
    parts_by_power: dict[int, dict[tuple[int, ...], Any]] = {}
    for exponents, c in p.to_dict().items():
        whole, left = divmod(exponents[i], n)
        key = (*exponents[:i], left, *exponents[i + 1 :])
        parts_by_power.setdefault(whole, {})[key] = c
    result = ring.context.from_dict({})
    for whole, monomials in sorted(parts_by_power.items()):
        result += ring.context.from_dict(monomials) * value**whole
    return result


def _partners(kernels: dict[Expr, int]) -> list[tuple[Expr, Expr, int, int]]:
    """The related pairs among the kernels; a missing partner of a function is added where the relation allows."""
    found: dict[tuple[Expr, Expr], tuple[int, int]] = {}
    for k in list(kernels):
        if k.head != "call":
            continue
        for a, b, p, q, new in _RELATIONS:
            if k.leaf not in (a, b):
                continue
            pair = (ex.call(a, *k.args), ex.call(b, *k.args))
            if new or (pair[0] in kernels and pair[1] in kernels):
                found[pair] = (p, q)
    pairs = []
    for (a_, b_), (p, q) in found.items():
        if kernels.setdefault(a_, 1) == 1 and kernels.setdefault(b_, 1) == 1:
            pairs.append((a_, b_, p, q))
    return pairs


def _reduce_relations(ring: _Ring, p: Any, pairs: list[tuple[Expr, Expr, int, int]], eliminate: int | None) -> Any:
    """p reduced by each relation: in the direction given, or in that which leaves fewer terms than there were."""
    for a, b, c, q in pairs:
        i, j = ring.kernels.index(a), ring.kernels.index(b)
        one = ring.context.constant(1)
        first = _replace(ring, p, i, 2, c * one + q * ring.gens[j] ** 2)
        second = _replace(ring, p, j, 2, q * ring.gens[i] ** 2 - c * q * one)
        p = min((p, first, second), key=_size) if eliminate is None else (first, second)[eliminate]
    return p


def _size(p: Any) -> int:
    return len(p.to_dict())


def _factored(ring: _Ring, p: Any, bases: dict[Expr, Any]) -> Form:
    """p as a form: sums that stand under roots are divided out first, the rest is factored."""
    if p.is_zero():
        return ZERO
    form = UNIT
    eliminated = _eliminated(ring, p, bases)
    if eliminated is not None:
        p = eliminated
    else:
        for k, n in zip(ring.kernels, ring.roots, strict=True):
            if n > 1 and k in bases:
                p, times_divided = _divide_out(p, bases[k])
                if times_divided:
                    form = times(form, whole_power(atom(k), times_divided))
    if len(p.to_dict()) > MAX_FACTORED:
        return times(form, _as_sum(ring, _reduce_roots(ring, p, bases)))
    constant, factors = p.factor()
    form = times(form, Form(_fraction(constant), {}))
    for factor, k in factors:
        if eliminated is not None and _size(factor) > 1:
            factor = _reduce_roots(ring, factor, bases)
        form = times(form, whole_power(_as_sum(ring, factor), int(k)))
    return form


def _eliminated(ring: _Ring, p: Any, bases: dict[Expr, Any]) -> Any:
    """p with x replaced by (g^n - b)/a, where g is the n-th root of a*x + b: then nothing is left to reduce.

    None when no root of that kind occurs.
    """
    for i, (k, n) in enumerate(zip(ring.kernels, ring.roots, strict=True)):
        if n == 1 or k not in bases or p.degrees()[i] == 0:
            continue
        monomials = {tuple(map(int, e)): c for e, c in bases[k].to_dict().items()}
        if len(monomials) > 2 or any(sum(e) > 1 for e in monomials):
            continue
        linear = [e for e in monomials if sum(e) == 1]
        if len(linear) != 1:
            continue
        j = linear[0].index(1)
        if ring.kernels[j].head != "sym" or ring.roots[j] != 1:
            continue
        b = monomials.get((0,) * len(ring.kernels), 0)
        value = (ring.gens[i] ** n - ring.context.constant(b)) / monomials[linear[0]]
        return _replace(ring, p, j, 1, value)
    return None


def _divide_out(p: Any, base: Any) -> tuple[Any, int]:
    count = 0
    while True:
        quotient, remainder = divmod(p, base)
        if not remainder.is_zero() or base.is_constant():
            return p, count
        p, count = quotient, count + 1


def _as_sum(ring: _Ring, p: Any) -> Form:
    """A polynomial as a form: a monomial as powers, anything else as one base with whole coefficients."""
    monomials = p.to_dict()
    coefficients = {e: _fraction(c) for e, c in monomials.items()}
    terms = []
    if len(monomials) == 1:
        ((exponents, c),) = coefficients.items()
        return tidied(c, _powers(ring, exponents))
    for exponents, c in coefficients.items():
        factors = [base_power(k, e) for k, e in _powers(ring, exponents).items()]
        terms.append(product((ex.num(c), *factors)))
    return atom(total(terms))


def _powers(ring: _Ring, exponents: tuple[int, ...]) -> Powers:
    return {k: Fraction(int(e), n) for k, e, n in zip(ring.kernels, exponents, ring.roots, strict=True) if e}


def multiplied_out(f: Form) -> Expr | None:
    """The product of sums and kernels as one sum, or None when it is too large."""
    expanded: dict[Expr, list[Form] | None] = {k: _monomials(k) for k in f.powers if k.head == "add"}
    if any(m is None for m in expanded.values()):
        return None
    size = 1
    kernels: dict[Expr, int] = {}
    for k, e in f.powers.items():
        inner = expanded.get(k)
        if inner is None:
            kernels[k] = lcm(kernels.get(k, 1), e.denominator)
            continue
        size *= len(inner) ** min(int(e), 60)
        for m in inner:
            for kk, ee in m.powers.items():
                kernels[kk] = lcm(kernels.get(kk, 1), ee.denominator)
    if size > MAX_TERMS or len(kernels) > MAX_KERNELS:
        return None
    ring = _ring(kernels)
    bases = {k: _poly(ring, inner) for k, inner in expanded.items() if inner is not None}
    return to_expr(_as_sum(ring, _reduce_roots(ring, _product(ring, f, bases), bases)))
