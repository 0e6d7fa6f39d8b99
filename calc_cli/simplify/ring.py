"""Polynomials over the kernels of an expression, in a FLINT ring of their own: made, reduced, factored, turned back.

The i-th generator is the i-th kernel, or its n-th root where the expression has such a root.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from math import gcd, isqrt, lcm
from typing import Any, NamedTuple, TypeAlias

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.memo import SMALL, Memo
from calc_cli.rules.laws import RELATED, RELATIONS
from calc_cli.simplify import laws
from calc_cli.simplify.canonical import multiple, product, signed_content, sum_of_products, total
from calc_cli.simplify.form import (
    REDUCED,
    UNIT,
    ZERO,
    Form,
    Powers,
    atom,
    base_power,
    is_cube_root_of_product,
    is_exponential,
    positive_parts,
    shallow,
    tidied,
    times,
    whole_power,
)
from calc_cli.simplify.predicates import divides
from calc_cli.simplify.signs import GIVEN

#: A sum that would have more terms than this when multiplied out stays a base of its own.
MAX_TERMS = 500
MAX_FACTORED = 400
MAX_KERNELS = 40
#: The greatest power of a generator: e^(1.2345*x) is the 2469th of one, and no polynomial to work with.
MAX_DEGREE = 250

#: That of a polynomial of several kernels, to be factored: FLINT takes 0.3 s for degree 40, minutes for some of 60.
MAX_DEGREE_OF_SEVERAL = 40

#: Bits of a coefficient of what is factored: FLINT takes 0.1 s where they are 4000.
MAX_BITS = 2000
#: e^(n*x) is factored as a power of e^x up to this n: e^(12*x) - 1 has the factor e^x - 1, e^(13*x) - 1 has none.
MAX_ROOT_OF_EXPONENTIAL = 12

#: Functions k of v with k^m = v^n, and m and n.
_POWERS = {"abs": (2, 2), "cbrt": (3, 1)}

#: (a, b, p, q, name): a^2 = p + q*b^2, and what that law is called.
Pair: TypeAlias = tuple[Expr, Expr, int, int, str]


#: Exponents of the generators, and the coefficient in front.
Monomial: TypeAlias = tuple[tuple[int, ...], Any]


class Ring(NamedTuple):
    """A FLINT ring and what its generators stand for.

    `gens[i]` is `kernels[i]` to the power 1/`roots[i]`; `bases` has the kernels that are sums, as polynomials; `pairs`
    are relations between kernels.
    """

    context: Any
    gens: tuple[Any, ...]
    kernels: tuple[Expr, ...]
    roots: tuple[int, ...]
    bases: dict[Expr, Any]
    pairs: list[Pair]


class Sum(NamedTuple):
    """A sum as a polynomial in kernels."""

    terms: list[Form]
    roots: dict[Expr, int]  # which root of each kernel is needed
    degrees: Powers  # the greatest power of each


def as_sum(base: Expr) -> Sum | None:
    """The sum taken apart, or None when it is not a polynomial in kernels."""
    # What the input says of signs decides which roots are taken apart: then nothing is remembered.
    if GIVEN.get():
        return _as_sum(base)
    memo = _KNOWN if base.size <= SMALL else _LARGE
    known = memo.get(base) or memo.keep(base, (_as_sum(base),))
    return known[0]


#: Large sums are taken apart again and again within one line; of those before it none is kept for long.
_KNOWN: Memo[Expr, tuple[Sum | None]] = Memo()
_LARGE: Memo[Expr, tuple[Sum | None]] = Memo(50)


def _as_sum(base: Expr) -> Sum | None:
    found = Sum([shallow(t) for t in base.args], {}, {})
    for f in found.terms:
        for k, e in f.powers.items():
            if e < 0 or (k.head == "add" and e.denominator == 1):
                return None
            found.roots[k] = lcm(found.roots.get(k, 1), e.denominator)
            found.degrees[k] = max(found.degrees.get(k, 0), e)
    return found


class _Kernels:
    """The kernels that some products need, with the degrees of their roots, and the sums among them taken apart."""

    def __init__(self) -> None:
        self.roots: dict[Expr, int] = {}
        self.sums: dict[Expr, Sum | None] = {}
        self.powers: list[Powers] = []  # of each product, as it is multiplied out, the greatest of each kernel

    def inner(self, k: Expr) -> Sum | None:
        """The terms of a sum."""
        if k.head != "add":
            return None
        if k not in self.sums:
            self.sums[k] = as_sum(k)
        return self.sums[k]

    def need(self, k: Expr, n: int) -> None:
        """Make room for the n-th root of k, and for what the sum k under a root is made of."""
        new = k not in self.roots
        self.roots[k] = lcm(self.roots.get(k, 1), n)
        if not new:
            return
        if n != 1:
            self.need_all(self.inner(k))
        elif k.head == "call" and k.leaf in _POWERS:
            if k.args[0].head in ("sym", "call"):
                self.need(k.args[0], 1)
            else:
                self.need_all(self.inner(k.args[0]))

    def need_all(self, inner: Sum | None) -> None:
        for k, n in inner.roots.items() if inner is not None else ():
            self.need(k, n)

    def add(self, t: Form) -> int:
        """Make room for a product; at most how many terms it has when it is multiplied out."""
        count = 1
        powers: Powers = {}
        brought: Powers = {}  # the part of the powers that the sums bring
        for k, e in t.powers.items():
            if not e:
                continue
            inner = self.inner(k)
            if inner is None or e.denominator != 1:
                self.need(k, e.denominator)
                powers[k] = powers.get(k, 0) + e
            if inner is None:
                continue
            self.need_all(inner)
            n = -(-e.numerator // e.denominator)
            count *= len(inner.terms) ** min(n, 60)
            for kk, most in inner.degrees.items():
                brought[kk] = brought.get(kk, 0) + n * most
                if n == e:
                    powers[kk] = powers.get(kk, 0) + e * most
        self.powers.append(powers)
        dense = 1
        for k, e in brought.items():
            dense *= int(e * self.roots.get(k, 1)) + 1
        return min(count, dense) if brought else count

    def degree(self) -> Number:
        """The greatest power of a generator in the products, when they are multiplied out."""
        return max([e * self.roots.get(k, 1) for powers in self.powers for k, e in powers.items()], default=0)


def irreducible(terms: list[Form]) -> Form | None:
    """The sum of the terms as its content times one base, where the sum is clearly irreducible; else None.

    The terms have no common factor.  A kernel that occurs in one term alone, to the power 1, makes the sum linear in
    it: a factor without that kernel divides this term, a product of kernels, and so every other term, too.  What is
    quadratic in its only kernel has a factor only if its discriminant is a square.
    """
    powers: dict[Expr, list[int]] = {}
    for t in terms:
        for k, e in t.powers.items():
            if e:
                if type(e) is not int or k.head in ("add", "num") or k.leaf in REDUCED:
                    return None
                powers.setdefault(k, []).append(e)
    linear = [1] in powers.values()
    if not (linear or [max(p) for p in powers.values()] == [2]):
        return None
    if any(k.leaf in RELATED and max(p) > 1 for k, p in powers.items()):
        return None
    rows = [(t.coefficient, [t.powers.get(k, 0) for k in powers]) for t in terms]
    by_exponents = {tuple(exponents): c for c, exponents in rows}
    if len(by_exponents) < len(rows) or not (linear or _is_without_zeros(by_exponents)):
        return None
    content: Number = gcd(*[c.numerator for c, _ in rows])
    below = lcm(*[c.denominator for c, _ in rows])
    if max(rows, key=lambda row: (sum(row[1]), [-e for e in reversed(row[1])]))[0] < 0:  # as FLINT has it
        content = -content
    made: list[tuple[Number, list[Expr]]] = [
        (
            c.numerator * (below // c.denominator) // content,
            [base_power(k, e) for k, e in zip(powers, exponents, strict=True) if e],
        )
        for c, exponents in rows
    ]
    return (
        Form(content if below == 1 else Fraction(content, below), {_added(powers, made): 1}) if len(made) > 1 else None
    )


def _is_without_zeros(quadratic: Mapping[tuple[Number, ...], Number]) -> bool:
    """Has the polynomial, by its exponents of one kernel, no rational zeros: is its discriminant no square?"""
    a, b, c = [quadratic.get((n,), 0) for n in (2, 1, 0)]
    square = b * b - 4 * a * c
    whole = square.numerator * square.denominator
    return whole < 0 or isqrt(whole) ** 2 != whole


def _added(kernels: Iterable[Expr], terms: list[tuple[Number, list[Expr]]]) -> Expr:
    """The sum of products of a coefficient and powers of the kernels, all of them different."""
    if all(k.head in _DISTINCT for k in kernels):
        return sum_of_products(terms)
    return total([product((ex.num(c), *factors)) for c, factors in terms])


#: Kernels whose powers never join those of another one, as e^x and e^(2*x) do, and which are no sums in a sum.
_DISTINCT = frozenset(("sym", "call", "fn"))


def ring_for(terms: list[Form], related: bool = False) -> Ring | None:
    """The ring in which the products can be multiplied out; None when that is too large.

    `related` adds the partners of functions with a relation, such as the cosine for a sine.
    """
    found = _Kernels()
    count = sum(map(found.add, terms))
    several = len(found.roots) > 1  # of one kernel there are no more terms than its degree says
    if (several and count > MAX_TERMS) or len(found.roots) > MAX_KERNELS or found.degree() > MAX_DEGREE:
        return None
    pairs = _partners(found.roots) if related else []
    context, gens = _generators(len(found.roots))
    ring = Ring(context, gens, tuple(found.roots), tuple(found.roots.values()), {}, pairs)
    for k, inner in found.sums.items():
        if inner is not None:
            ring.bases[k] = _polynomial(ring, [_monomial(ring, t, {}) for t in inner.terms])
    return ring


@cache
def _generators(count: int) -> tuple[Any, tuple[Any, ...]]:
    """FLINT's ring of so many generators, and these."""
    from flint import Ordering, fmpq_mpoly_ctx

    context = fmpq_mpoly_ctx.get([f"k{i}" for i in range(count)], Ordering.degrevlex)
    return context, context.gens()


def sum_of(ring: Ring, terms: list[Form]) -> Any:
    """The polynomial of a sum of products, the sums in them multiplied out."""
    bases = ring.bases
    alone: list[Monomial] = []
    p = None
    for t in terms:
        sums = [bases[k] ** e.numerator for k, e in t.powers.items() if k in bases and e and e.denominator == 1]
        if sums:
            q = _polynomial(ring, [_monomial(ring, t, bases)])
            for factor in sums:
                q *= factor
            p = q if p is None else p + q
        else:
            alone.append(_monomial(ring, t, bases))
    if p is None:
        return _polynomial(ring, alone)
    return p + _polynomial(ring, alone) if alone else p


def _monomial(ring: Ring, t: Form, bases: dict[Expr, Any]) -> Monomial:
    """The exponents and the coefficient of a product, without whole powers of the bases."""
    powers = t.powers
    exponents = [
        0 if not (e := powers.get(k, 0)) or (k in bases and e.denominator == 1) else int(e * n)
        for k, n in zip(ring.kernels, ring.roots, strict=True)
    ]
    return tuple(exponents), _fmpq(t.coefficient)


def _polynomial(ring: Ring, monomials: list[Monomial]) -> Any:
    """The sum of the monomials, of which some may be alike."""
    found: dict[tuple[int, ...], Any] = {}
    for exponents, c in monomials:
        found[exponents] = found[exponents] + c if exponents in found else c
    return ring.context.from_dict(found)


def _fmpq(v: Number) -> Any:
    if type(v) is int:
        return v
    from flint import fmpq

    return fmpq(v.numerator, v.denominator)


def _number(v: Any) -> Number:
    return int(v.p) if v.q == 1 else Fraction(int(v.p), int(v.q))


# ------------------------------------------------------------------ reduction
def root_of(ring: Ring, i: int) -> Any:
    """The polynomial that a power of generator i equals, or None.

    It is b for the n-th power of b^(1/n), v^2 for |v|^2, and v for cbrt(v)^3.
    """
    k, n = ring.kernels[i], ring.roots[i]
    if k.head == "call" and k.leaf in _POWERS and n == 1:
        _, exponent = _POWERS[ex.name_of(k)]
        v = k.args[0]
        if v in ring.bases:
            return ring.bases[v] ** exponent
        j = ring.kernels.index(v) if v in ring.kernels else -1
        return ring.gens[j] ** (exponent * ring.roots[j]) if j >= 0 else None
    if n == 1:
        return None
    if k in ring.bases:
        return ring.bases[k]
    return ring.context.constant(_fmpq(ex.value(k))) if k.head == "num" else None


def reduce_roots(ring: Ring, p: Any) -> Any:
    """(b^(1/n))^n is b, for sums and numbers b under a root; |v|^2 is v^2, and cbrt(v)^3 is v.

    step(v)^n is step(v), and step(v)*relu(v) is relu(v).
    """
    for i, (k, n) in enumerate(zip(ring.kernels, ring.roots, strict=True)):
        base = root_of(ring, i)
        if base is not None:
            p = _replace(ring, p, i, n if n > 1 else _POWERS[ex.name_of(k)][0], base)
        elif k.leaf == "step":
            p = _reduce_step(ring, p, i)
    return p


def _reduce_step(ring: Ring, p: Any, i: int) -> Any:
    """p with generator i, which is 0 or 1, to the power 1 at most, and to none beside a positive part of the same."""
    if p.degrees()[i] == 0:
        return p
    parts_ = positive_parts(ring.kernels[i].args[0])
    places = [j for j, k in enumerate(ring.kernels) if k in parts_]
    made: dict[tuple[int, ...], Any] = {}
    for exponents, c in p.terms():
        power = 0 if any(exponents[j] for j in places) else min(exponents[i], 1)
        key = (*exponents[:i], power, *exponents[i + 1 :])
        made[key] = made.get(key, 0) + c
    return ring.context.from_dict(made)


def _replace(ring: Ring, p: Any, i: int, n: int, value: Any) -> Any:
    """p with the n-th power of generator i replaced by a polynomial, as often as it occurs."""
    if p.degrees()[i] < n:
        return p
    parts_by_power: dict[int, dict[tuple[int, ...], Any]] = {}
    for exponents, c in p.terms():
        whole, left = divmod(exponents[i], n)
        key = (*exponents[:i], left, *exponents[i + 1 :])
        parts_by_power.setdefault(whole, {})[key] = c
    result = ring.context.from_dict({})
    for whole, monomials in sorted(parts_by_power.items()):
        result += ring.context.from_dict(monomials) * value**whole
    return result


def _partners(kernels: dict[Expr, int]) -> list[Pair]:
    """The related pairs among the kernels; a missing partner of a function is added where the relation allows."""
    found: dict[tuple[Expr, Expr], tuple[int, int, str]] = {}
    for k in list(kernels):
        if k.head != "call":
            continue
        for name, a, b, p, q, brings, _ in RELATIONS:
            if k.leaf not in (a, b):
                continue
            pair = (ex.call(a, *k.args), ex.call(b, *k.args))
            if brings or (pair[0] in kernels and pair[1] in kernels):
                found[pair] = (p, q, name)
    pairs = []
    for (a_, b_), (p, q, name) in found.items():
        if kernels.setdefault(a_, 1) == 1 and kernels.setdefault(b_, 1) == 1:
            pairs.append((a_, b_, p, q, name))
    return pairs


def reduce_relations(ring: Ring, p: Any, eliminate: int | None) -> Any:
    """p reduced by each relation: in the direction given, or in that which leaves fewer terms than there were.

    What has more than MAX_TERMS is left as it is: of a product of n squares it would have 2^n.
    """
    for a, b, c, q, name in ring.pairs:
        if len(p) > MAX_TERMS:
            break
        i, j = ring.kernels.index(a), ring.kernels.index(b)
        squares = ((i, c + q * ring.gens[j] ** 2), (j, q * ring.gens[i] ** 2 - c * q))
        made = [_replace(ring, p, k, 2, v) for k, v in (squares if eliminate is None else [squares[eliminate]])]
        reduced = min((p, *made), key=len) if eliminate is None else made[0]
        if reduced != p:
            laws.note(name)
        p = reduced
    return p


# ------------------------------------------------------------------ factors
def factored(ring: Ring, p: Any) -> Form:
    """p as a form: sums that stand under roots are divided out first, the rest is factored."""
    if p.is_zero():
        return ZERO
    form = UNIT
    eliminated = _eliminated(ring, p)
    if eliminated is not None:
        p = eliminated
    else:
        for k, n in zip(ring.kernels, ring.roots, strict=True):
            if n > 1 and k in ring.bases:
                p, times_divided = _divide_out(p, ring.bases[k])
                if times_divided:
                    form = times(form, whole_power(atom(k), times_divided))
    found = _factors(ring, p)
    if found is None:
        return times(form, as_form(ring, reduce_roots(ring, p)))
    constant, factors = found
    form = times(form, Form(_number(constant), {}))
    for factor, exponent in factors:
        if eliminated is not None and len(factor) > 1:
            made = _content_out(as_form(ring, reduce_roots(ring, factor)))
        else:
            made = as_form(ring, factor)
        form = times(form, whole_power(made, int(exponent)))
    return form


def _content_out(f: Form) -> Form:
    """The form whose only base is a sum, with the signed content of that as its coefficient; another form as it is."""
    k = next(iter(f.powers), None)
    if k is None or k.head != "add" or f.powers != {k: 1}:
        return f
    c = signed_content(k)
    return f if c == 1 else Form(f.coefficient * c, {multiple(k, 1 / c): 1})


def _factors(ring: Ring, p: Any) -> tuple[Any, list[tuple[Any, int]]] | None:
    """The constant and the irreducible factors, with their exponents; None where to find them could take minutes.

    Of high powers of several kernels, such as x^100 + y^100, those factors that are polynomials in the powers; of
    e^(60*x) + 1, which nobody takes for a polynomial in e^x, those that are polynomials in e^(60*x).  A polynomial of
    one kernel of more than MAX_DEGREE, which a norm may be, is taken for one in its powers, too: FLINT takes 5 s for
    one of degree 320.
    """
    if len(p) > MAX_FACTORED or any(c.p.bit_length() > MAX_BITS for c in p.coeffs()):
        return None
    degrees = p.degrees()
    several = sum(d > 0 for d in degrees) > 1 and p.total_degree() > MAX_DEGREE_OF_SEVERAL
    if not several and max(degrees, default=0) <= MAX_ROOT_OF_EXPONENTIAL:
        return p.factor()  # type: ignore[no-any-return]
    strides = [gcd(int(n), int(least)) or 1 for n, least in zip(*p.deflation_index(), strict=True)]
    if not several and max(degrees) <= MAX_DEGREE:
        strides = [
            n if n > MAX_ROOT_OF_EXPONENTIAL and is_exponential(k) else 1
            for k, n in zip(ring.kernels, strides, strict=True)
        ]
    p = p.deflate(strides)
    if p.total_degree() > (MAX_DEGREE_OF_SEVERAL if several else MAX_DEGREE):
        return None
    constant, factors = p.factor()
    return constant, [(factor.inflate(strides), k) for factor, k in factors]


def _eliminated(ring: Ring, p: Any) -> Any:
    """p with x replaced by (g^n - b)/a, where g is the n-th root of a*x + b: then nothing is left to reduce.

    None when no root of that kind occurs.
    """
    for i, (k, n) in enumerate(zip(ring.kernels, ring.roots, strict=True)):
        if n == 1 or k not in ring.bases or p.degrees()[i] == 0:
            continue
        monomials = {tuple(map(int, e)): c for e, c in ring.bases[k].to_dict().items()}
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


def as_form(ring: Ring, p: Any) -> Form:
    """A polynomial as a form: a monomial as powers, anything else as one base with whole coefficients."""
    rows = [(exponents, _number(c)) for exponents, c in p.terms()]
    if len(rows) == 1:
        ((exponents, coefficient),) = rows
        return tidied(coefficient, _powers(ring, exponents))
    terms = [(c, [base_power(k, e) for k, e in _powers(ring, exponents).items()]) for exponents, c in rows]
    return atom(_added(ring.kernels, terms))


def opened(ring: Ring, p: Any) -> list[Form] | None:
    """The terms of p, where the n-th power of an n-th root of a quotient is in it: (x + 1)/x for sqrt((x + 1)/x)^2.

    So is the third power of cbrt(2*x).  None where there is none: such a power is no polynomial, and no relation
    reduces it.
    """
    rows = enumerate(zip(ring.kernels, ring.roots, strict=True))
    roots = [(i, n if n > 1 else 3) for i, (k, n) in rows if (divides(k) if n > 1 else is_cube_root_of_product(k))]
    if not roots:
        return None
    degrees = p.degrees()
    if all(degrees[i] < n for i, n in roots):
        return None
    return [tidied(_number(c), _powers(ring, exponents)) for exponents, c in p.terms()]


def _powers(ring: Ring, exponents: tuple[int, ...]) -> Powers:
    return {
        k: int(e) if n == 1 else Fraction(int(e), n)
        for k, e, n in zip(ring.kernels, exponents, ring.roots, strict=True)
        if e
    }
