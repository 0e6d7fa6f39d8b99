"""A product as a coefficient and powers of bases: the currency of the rational layer.

A base is a letter, a function, an irreducible sum, a prime under a root, or an exponential b^t; exponents are
rational numbers.  Knows nothing of sums; see `rational`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import ONE, E, Expr
from calc_cli.simplify.canonical import (
    MAX_BITS,
    called,
    parts,
    positive,
    prime_powers,
    product,
    raised,
    scaled,
    total,
)

Powers = dict[Expr, Fraction]


class Form(NamedTuple):
    """coefficient * product of base^exponent."""

    coefficient: Fraction
    powers: Powers


UNIT = Form(Fraction(1), {})
ZERO = Form(Fraction(0), {})
#: Functions that are real wherever their argument is.
_REAL = frozenset(
    "sin cos tan cot sec csc sinh cosh tanh coth sech csch atan acot asinh acsch erf erfc abs sign step floor ceil "
    "max min relu sigmoid softplus cbrt".split()
)


def real(u: Expr) -> bool:
    """Is u surely real wherever its letters are?"""
    for n in ex.postorder(u):
        if n.head == "call" and n.leaf not in _REAL:
            return False
        if n.head == "pow" and not isinstance(n.args[1].leaf, int) and not positive(n.args[0]):
            return False
    return True


def times(a: Form, b: Form) -> Form:
    """The product of two forms."""
    powers = dict(a.powers)
    for k, e in b.powers.items():
        powers[k] = powers.get(k, Fraction(0)) + e
    return tidied(a.coefficient * b.coefficient, powers)


def tidied(coefficient: Fraction, powers: Powers) -> Form:
    """The form without zero exponents, whole powers of numbers, even powers of |v|, and bases that differ in sign."""
    kept: Powers = {}
    for k, e in powers.items():
        if e == 0:
            continue
        if k.head == "num":
            whole = e.numerator // e.denominator
            if abs(whole) * ex.value(k).numerator.bit_length() < MAX_BITS:
                coefficient *= Fraction(ex.value(k)) ** whole
                e -= whole
                if e == 0:
                    continue
        kept[k] = e
    for k in [k for k in kept if ex.is_call(k, "abs")]:
        _without_abs(k, kept)
    for k in [k for k, e in kept.items() if k.head == "add" and e.denominator != 1]:
        other = negated(k)
        e = kept.get(other, Fraction(0))
        if e and e.denominator == 1:
            del kept[other]
            coefficient *= -1 if e.numerator % 2 else 1
            kept[k] += e
            if kept[k] == 0:
                del kept[k]
    return Form(coefficient, kept)


def _without_abs(k: Expr, powers: Powers) -> None:
    """|v|^2 is v^2, for real v: leave |v| to the power 1, -1 or 0, whichever makes the power of v smallest."""
    v = k.args[0]
    b = powers[k]
    if b.denominator != 1 or v.head == "mul":
        return
    a = powers.get(v, Fraction(0))
    if a.denominator != 1:
        return
    s = a + b
    choices = [(s, 0)] if b % 2 == 0 else [(s + 1, -1), (s - 1, 1)]
    a, b = min(((Fraction(p), Fraction(q)) for p, q in choices), key=lambda c: (abs(c[0]), -c[0]))
    for base, e in ((v, a), (k, b)):
        if e:
            powers[base] = e
        else:
            powers.pop(base, None)


def negated(u: Expr) -> Expr:
    """-u for a sum, as a sum."""
    return total([scaled(-c, r) for c, r in map(parts, u.args)])


def whole_power(f: Form, n: int) -> Form:
    """f^n; raises ZeroDivisionError for a negative power of 0."""
    return tidied(f.coefficient**n, {k: e * n for k, e in f.powers.items()})


def atom(u: Expr) -> Form:
    """The form whose only base is u."""
    return Form(Fraction(1), {u: Fraction(1)})


def power_form(base: Expr, inside: Form, exponent: Expr) -> Form:
    """The form of base^exponent, where `inside` is that of the base."""
    if exponent.head == "num":
        q = Fraction(ex.value(exponent))
        if q.denominator == 1:
            if abs(q) * max(1, inside.coefficient.numerator.bit_length()) > MAX_BITS and abs(inside.coefficient) != 1:
                return atom(raised(base, exponent))
            return whole_power(inside, q.numerator)
        return root(inside, q)
    form = UNIT
    if base is E or base.head in ("num", "sym"):
        for t in exponent.args if exponent.head == "add" else (exponent,):
            c, rest = parts(t)
            if rest is ONE:
                part = power_form(base, inside, ex.num(c)) if base is not E else Form(Fraction(1), {E: Fraction(c)})
            elif base is E:
                part = Form(Fraction(1), {ex.power(E, rest): Fraction(c)})
            else:
                c = Fraction(c)
                part = Form(
                    Fraction(1),
                    {ex.power(base, scaled(Fraction(1, c.denominator), rest)): Fraction(c.numerator)},
                )
            form = times(form, part)
        return form
    return atom(ex.power(base, exponent))


def root(f: Form, q: Fraction) -> Form:
    """f^q for a fraction q: what is surely positive leaves the root, the rest stays together under it."""
    powers: Powers = {}
    outside = UNIT
    size = abs(f.coefficient)
    if size != 1:
        outside = number_root(size, q)
    inside: list[tuple[Expr, Fraction]] = []
    for k, e in f.powers.items():
        if (k.head == "pow" and k.args[0] is E) or positive(k):
            powers[k] = e * q
        elif e % 2 == 0 and real(k):
            v = called("abs", (k,))
            powers[v] = powers.get(v, Fraction(0)) + e * q
        else:
            inside.append((k, e))
    sign = -1 if f.coefficient < 0 else 1
    if inside or sign < 0:
        if len(inside) == 1 and sign > 0 and -1 < inside[0][1] <= 1:
            k, e = inside[0]
            powers[k] = powers.get(k, Fraction(0)) + e * q
        else:
            base = _under_root(sign, inside)
            powers[base] = powers.get(base, Fraction(0)) + q
    return times(outside, tidied(Fraction(1), powers))


def _under_root(sign: int, inside: list[tuple[Expr, Fraction]]) -> Expr:
    """What stays under a root, as one base: a sum if it is one, multiplied out when that is short."""
    from calc_cli.simplify.rational import multiplied_out

    if all(e.denominator == 1 and e > 0 for _, e in inside) and any(k.head == "add" for k, _ in inside):
        poly = multiplied_out(Form(Fraction(sign), dict(inside)))
        if poly is not None:
            return poly
    return product([ex.num(sign), *[raised(k, ex.num(e)) for k, e in inside]])


def number_root(size: Fraction, q: Fraction) -> Form:
    """The form of a positive number to a fractional power, prime by prime, roots above the line alone."""
    coefficient = Fraction(1)
    powers: Powers = {}
    for n, sign in ((size.numerator, 1), (size.denominator, -1)):
        for prime, k in prime_powers(n):
            e = q * k * sign
            whole = e.numerator // e.denominator
            if abs(whole) * prime.bit_length() > MAX_BITS:
                whole = 0
            coefficient *= Fraction(prime) ** whole
            if e != whole:
                powers[ex.num(prime)] = powers.get(ex.num(prime), Fraction(0)) + e - whole
    return tidied(coefficient, powers)


def to_expr(f: Form) -> Expr:
    """The form as a canonical expression; a minus sign goes into a sum where that reads better."""
    coefficient = f.coefficient
    powers = f.powers
    if coefficient < 0:
        odd = [k for k, e in powers.items() if k.head == "add" and e.denominator == 1 and e % 2]
        odd.sort(key=lambda k: (powers[k] < 0, len(k.args)))
        for k in odd:
            negative = sum(parts(t)[0] < 0 for t in k.args)
            if 2 * negative >= len(k.args) and negated(k) not in powers:
                powers = {(negated(k) if b is k else b): e for b, e in powers.items()}
                coefficient = -coefficient
                break
    factors = [ex.num(coefficient)]
    for k, e in powers.items():
        factors.append(base_power(k, e))
    return product(factors)


def base_power(k: Expr, e: Fraction) -> Expr:
    """k^e as a canonical expression, for a base k."""
    if k.head == "pow" and k.args[1].head != "num":
        return ex.power(k.args[0], product((ex.num(e), k.args[1])))
    return k if e == 1 else ex.power(k, ex.num(e))
