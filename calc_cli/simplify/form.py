"""A product as a coefficient and powers of bases: what the functions of the rational layer take and return.

A base is a letter, a function, an irreducible sum, a prime under a root, or an exponential b^t; exponents are
rational numbers.  Knows nothing of sums; see `rational`.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from functools import partial
from operator import is_
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import ONE, E, Expr, Number
from calc_cli.functions import FUNCTIONS
from calc_cli.rules.laws import ROOT_OF_EVEN
from calc_cli.simplify import laws
from calc_cli.simplify.canonical import (
    are_opposite,
    called,
    is_huge,
    multiple,
    parts,
    prime_powers,
    product,
    raised,
    scaled,
    total,
    with_sign,
)
from calc_cli.simplify.signs import GIVEN, never_both_negative, positive

#: Exponents by base: ints where they are whole, which are many times faster than Fractions.
Powers = dict[Expr, Number]


_CALL, _SUM = map(ex.kinds, ("call", "add"))
_FUNCTIONS = ex.kinds("call", "fn", "exponential")


class Form(NamedTuple):
    """coefficient * product of base^exponent."""

    coefficient: Number
    powers: Powers


UNIT = Form(1, {})
ZERO = Form(0, {})
#: What is raised to a power with letters, and to the number in it: v^(n - 1) is v^n/v.
_BASES = frozenset(("num", "sym", "add", "mul", "call", "fn"))
#: Functions that are real wherever their argument is.
_REAL = frozenset([f.name for f in FUNCTIONS if not f.domain])


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
    if not a.powers and a.coefficient == 1:
        return b
    if not b.powers and b.coefficient == 1:
        return a
    powers = dict(a.powers)
    for k, e in b.powers.items():
        powers[k] = powers.get(k, 0) + e
    return tidied(a.coefficient * b.coefficient, powers)


def tidied(coefficient: Number, powers: Powers) -> Form:
    """The form without zero exponents, whole powers of numbers, even powers of |v|, third ones of cbrt(v), and bases
    that differ in sign.
    """
    kept: Powers = {}
    apart: list[tuple[Expr, int]] = []
    inverses = signed = False
    for k, e in powers.items():
        if not e:
            continue
        head = k.head
        if head == "num":
            whole = e.numerator // e.denominator
            if not is_huge(ex.value(k), whole):
                coefficient *= Fraction(ex.value(k)) ** whole
                e -= whole
                if e == 0:
                    continue
        elif head == "call":
            inverses = inverses or k.leaf in REDUCED
            whole = _out_of_cube_root(k, e, powers) if is_cube_root_of_product(k) else 0
            if whole:
                apart.append((k.args[0], whole))
                e -= 3 * whole
                if e == 0:
                    continue
        elif head == "add":
            signed = signed or e.denominator != 1
        elif head == "mul" or (head == "pow" and k.args[1].head == "num" and k.args[0].head != "num"):
            whole = e.numerator // e.denominator
            if whole and not is_huge(parts(k)[0], whole):
                apart.append((k, whole))  # (1/v)^(3/2) is sqrt(1/v)/v
                e -= whole
                if e == 0:
                    continue
            signed = True
        elif head == "pow":
            signed = signed or k.args[0].head == "add"
        kept[k] = _whole(e)
    if apart:
        f = Form(coefficient, kept)
        for k, whole in apart:
            f = times(f, whole_power(shallow(k), whole))
        return f
    for k in [k for k in kept if k.head == "call" and k.leaf in REDUCED] if inverses else ():
        if k in kept:  # and has not gone with another: |cbrt(v)|^2*cbrt(v)
            REDUCED[ex.name_of(k)](k, kept)
    for base in [b for k, e in kept.items() for b in _given(k, e)] if signed else ():
        other = next((k for k in kept if k.head == "add" and k is not base and are_opposite(k, base)), None)
        n = kept[other] if other is not None else 0
        if other is not None and n.denominator == 1:
            del kept[other]
            coefficient *= -1 if n.numerator % 2 else 1
            kept[base] = kept.get(base, 0) + n
            if kept[base] == 0:
                del kept[base]
    return Form(_whole(coefficient), kept)


def one_sign(f: Form) -> Form:
    """f with one base for two sums that differ in sign: (b - a)/(a - b) is -1."""
    found: dict[tuple[int, frozenset[str]], list[Expr]] = {}
    for k, e in f.powers.items():
        if k.head == "add" and e.denominator == 1:
            found.setdefault((len(k.args), k.names), []).append(k)
    if all(len(alike) == 1 for alike in found.values()):
        return f
    powers = dict(f.powers)
    odd = 0
    for alike in found.values():
        known = set(alike[:1])
        for k in alike[1:]:
            other = negated(k)
            if other in known:
                n = powers.pop(k)
                odd += n.numerator
                powers[other] += n
            else:
                known.add(k)
    return f if len(powers) == len(f.powers) else tidied(f.coefficient * (-1 if odd % 2 else 1), powers)


def _given(k: Expr, e: Number) -> list[Expr]:
    """The sums in k^e that cannot change sign, because they stand under a root or a power with letters.

    The opposite sum takes their sign: (x - 1)*(1 - x)^n is -(1 - x)^(n + 1).
    """
    if k.head == "add":
        return [k] if e.denominator != 1 else []
    if k.head == "pow":
        return [k.args[0]] if k.args[0].head == "add" else []
    return [b for f in k.args for b in (f, *f.args[:1]) if b.head == "add"] if k.head == "mul" else []


def _whole(v: Number) -> Number:
    """v, as an int if it is whole."""
    return v if type(v) is int or v.denominator != 1 else v.numerator


def _without_abs(k: Expr, powers: Powers) -> None:
    """|v|^2 is v^2, for real v: leave |v| to the power 1, -1 or 0, whichever makes the power of v smallest."""
    v = k.args[0]
    b = powers[k]
    if b.denominator != 1 or v.head == "mul":
        return
    a = powers.get(v, 0)
    if a.denominator != 1:
        return
    s = a + b
    choices = [(s, 0)] if b % 2 == 0 else [(s + 1, -1), (s - 1, 1)]
    _put(powers, v, k, min(choices, key=lambda c: (abs(c[0]), -c[0])))


def _without_cbrt(k: Expr, powers: Powers) -> None:
    """cbrt(v)^3 is v: leave to cbrt(v) what is left of the power of v when it is as small as it can be."""
    v = k.args[0]
    s = 3 * powers.get(v, 0) + powers[k]
    if s.denominator != 1 or v.head == "mul":
        return
    a = abs(s.numerator) // 3 * (1 if s > 0 else -1)
    _put(powers, v, k, (a, s.numerator - 3 * a))


def is_cube_root_of_product(k: Expr) -> bool:
    """Is it cbrt(v) of a product v?  Its third power is no power of one base."""
    return k.leaf == "cbrt" and k.args[0].head == "mul"


def _out_of_cube_root(k: Expr, e: Number, powers: Powers) -> int:
    """The power of v that leaves cbrt(v)^e: 1 for cbrt(2*x)^5, and -1 for cbrt(2*x)^(-2) beside a power of x."""
    whole = abs(e.numerator) // (3 * e.denominator) * (1 if e > 0 else -1)
    if whole or abs(e) != 2:
        return whole
    sign = 1 if e > 0 else -1
    inside = shallow(k.args[0]).powers.items()
    return sign if all(-sign * powers.get(b, 0) / Fraction(n) >= 1 for b, n in inside) else 0


def _put(powers: Powers, v: Expr, k: Expr, exponents: tuple[Number, Number]) -> None:
    """Give v and its function k other exponents."""
    for base, e in zip((v, k), exponents, strict=True):
        if e:
            powers[base] = e
        else:
            powers.pop(base, None)


def _without_step(k: Expr, powers: Powers) -> None:
    """step(v)*relu(v) is relu(v), and so with max(v, 0)."""
    if powers[k] > 0 and any(powers.get(p, 0) > 0 for p in positive_parts(k.args[0])):
        del powers[k]


def positive_parts(v: Expr) -> tuple[Expr, ...]:
    """The ways of writing max(v, 0)."""
    return ex.call("relu", v), ex.call("max", v, ex.ZERO), ex.call("max", ex.ZERO, v)


#: Functions of which a power, or a product with one of their argument, is simpler.
REDUCED = {"abs": _without_abs, "cbrt": _without_cbrt, "step": _without_step}


def negated(u: Expr) -> Expr:
    """-u for a sum, as a sum."""
    return multiple(u, -1)


def whole_power(f: Form, n: int) -> Form:
    """f^n; raises ZeroDivisionError for a negative power of 0."""
    if n == 1:
        return f
    return tidied(f.coefficient**n if n >= 0 else Fraction(f.coefficient) ** n, {k: e * n for k, e in f.powers.items()})


def atom(u: Expr) -> Form:
    """The form whose only base is u."""
    return Form(1, {u: 1})


def power_form(base: Expr, inside: Form, exponent: Expr) -> Form:
    """The form of base^exponent, where `inside` is that of the base."""
    if exponent.head == "num":
        q = ex.value(exponent)
        if q.denominator == 1:
            if is_huge(inside.coefficient, q.numerator):
                return atom(raised(base, exponent))
            return whole_power(inside, q.numerator)
        if base.head == "add" and any(e.denominator != 1 for e in inside.powers.values()):
            return Form(1, {base: q})  # sqrt(x + sqrt(x)) as it stands, not x^(1/4)*sqrt(sqrt(x) + 1)
        return root(inside, q)
    form = UNIT
    if base is E or base.head in _BASES or (base.head == "pow" and not isinstance(base.args[1].leaf, int)):
        for t in ex.terms(exponent):
            c, rest = parts(t)
            if rest is ONE:
                part = power_form(base, inside, ex.num(c)) if base is not E else Form(1, {E: c})
            elif base is E:
                part = Form(1, {ex.power(E, rest): c})
            else:
                part = Form(1, {ex.power(base, scaled(Fraction(1, c.denominator), rest)): c.numerator})
            form = times(form, part)
        return form
    numbers = [ex.value(t) for t in ex.terms(exponent) if t.head == "num"] if base.head == "pow" else []
    c = numbers[0] if numbers else 0
    whole = c.numerator // c.denominator  # (x^2)^(n - 1/2) is (x^2)^(n + 1/2)/x^2
    return times(whole_power(inside, whole), atom(ex.power(base, total((exponent, ex.num(-whole))))))


def shallow(term: Expr) -> Form:
    """The form of one canonical term, its sums taken as they stand."""
    form = UNIT
    for f in ex.factors(term):
        if f.head == "num":
            part = Form(ex.value(f), {})
        elif f.head == "pow":
            base = f.args[0]
            number = base.head == "num" and ex.value(base) > 0
            part = power_form(base, Form(ex.value(base), {}) if number else atom(base), f.args[1])
        else:
            part = atom(f)
        form = times(form, part)
    return form


def root(f: Form, q: Number) -> Form:
    """f^q for a fraction q: what is surely positive leaves the root, the rest stays together under it.

    A product is taken apart only where its factors are never negative together: sqrt(a*b) is sqrt(a)*sqrt(b) there.
    Raises ZeroDivisionError for a negative power of 0.
    """
    if not f.coefficient:
        return whole_power(f, 1 if q > 0 else -1)
    given = GIVEN.get()
    f = _positive_sums(f, given)
    size = max(f.coefficient, -f.coefficient)
    outside = number_root(size, q) if size != 1 else UNIT
    powers: Powers = {}
    inside: list[tuple[Expr, Number]] = []
    for k, e in f.powers.items():
        if k.head == "add" and not k.names and positive(k):
            outside = times(outside, _root_of_constant(k, e * q))
        elif (k.head == "pow" and k.args[0] is E) or k in given or positive(k):
            powers[k] = e * q
        elif e % 2 == 0 and (real(k) or (k.head == "pow" and k.args[1].names)):  # sqrt(x^(2*n)) is |x^n|
            laws.note(ROOT_OF_EVEN)
            v = called("abs", (k,))
            powers[v] = powers.get(v, 0) + e * q
        else:
            inside.append((k, e))
    sign = -1 if f.coefficient < 0 else 1
    if sign < 0 and any(e == 1 and k.head == "add" for k, e in inside):
        first = next(i for i, (k, e) in enumerate(inside) if e == 1 and k.head == "add")
        turned = [(negated(k), e) if i == first else (k, e) for i, (k, e) in enumerate(inside)]
        if len(inside) == 1 or _separable(turned):
            inside, sign = turned, 1
    if inside or sign < 0:
        if sign > 0 and ((len(inside) == 1 and -1 < inside[0][1] <= 1) or _separable(inside)):
            for k, e in inside:
                powers[k] = powers.get(k, 0) + e * q
        else:
            base = _under_root(sign, inside)
            powers[base] = powers.get(base, 0) + q
    return times(outside, tidied(1, powers))


def _positive_sums(f: Form, given: Collection[Expr]) -> Form:
    """f with its sums positive that are constant, or `given`: 2 - sqrt(2), not minus sqrt(2) - 2."""
    for k, e in list(f.powers.items()):
        if k.head != "add" or e.denominator != 1 or not e % 2 or (k.names and not given):
            continue
        if negated(k) in given if k.names else positive(negated(k)):
            powers = {b: p for b, p in f.powers.items() if b is not k}
            f = times(Form(-f.coefficient, powers), Form(1, {negated(k): e}))
    return f


def _separable(inside: list[tuple[Expr, Number]]) -> bool:
    """May the root of the product be taken factor by factor?"""
    return all(e == 1 for _, e in inside) and all(
        never_both_negative(a, b) for i, (a, _) in enumerate(inside) for b, _ in inside[i + 1 :]
    )


def _root_of_constant(k: Expr, q: Number) -> Form:
    """A positive sum of numbers and roots to the power q: p + r*sqrt(d) without a root where p^2 - r^2*d is a square.

    Where it is not, p - r*sqrt(d) is (p^2 - r^2*d)/(p + r*sqrt(d)), so that there is one base for both.
    """
    from calc_cli.simplify.rational import normal

    found = _quadratic(k)
    if found is None or q.denominator not in (2, 4):
        return Form(1, {k: q})
    p, r, d = found
    norm = p * p - r * r * d
    s = raised(ex.num(norm), ex.HALF) if norm > 0 else None
    if s is not None and s.head == "num" and p > 0:
        v = Fraction(ex.value(s))
        halves = [raised(ex.num((p + v) / 2), ex.HALF), raised(ex.num((p - v) / 2), ex.HALF)]
        denested = normal(total([halves[0], with_sign(r, halves[1])]))
        twice = q * 2
        return whole_power(denested, int(twice)) if twice.denominator == 1 else root(denested, twice)
    if r < 0 or p < 0:
        other = total([ex.num(abs(p)), product((ex.num(abs(r)), raised(ex.num(d), ex.HALF)))])
        return times(number_root(abs(norm), q), Form(1, {other: -q}))
    return Form(1, {k: q})


def _quadratic(k: Expr) -> tuple[Fraction, Fraction, int] | None:
    """(p, r, d) when k is p + r*sqrt(d) with a number d, else None."""
    if len(k.args) != 2:
        return None
    p = next((Fraction(ex.value(t)) for t in k.args if t.head == "num"), None)
    other = next((t for t in k.args if t.head != "num"), None)
    if p is None or other is None:
        return None
    r, rest = parts(other)
    if rest.head == "pow" and rest.args[0].head == "num" and rest.args[1] is ex.HALF:
        d = ex.value(rest.args[0])
        return (p, Fraction(r), d) if isinstance(d, int) else None
    return None


def _under_root(sign: int, inside: list[tuple[Expr, Number]]) -> Expr:
    """What stays under a root, as one base: multiplied out, if no function is then written more often.

    a*sin(x) + a for a*(sin(x) + 1), and (x + 1)*ln(x) as it stands.
    """
    from calc_cli.simplify.rational import multiplied_out

    factors = to_expr(Form(sign, dict(inside)))
    if all(e.denominator == 1 and e > 0 for _, e in inside) and any(k.head == "add" for k, _ in inside):
        whole = multiplied_out(Form(sign, dict(inside)))
        if whole is not None and _functions_in(whole) <= _functions_in(factors):
            return whole
    return factors


def _functions_in(u: Expr) -> int:
    """How often functions are written in u, and powers with letters in their exponents."""
    count = 0
    stack = [u]
    while stack:
        n = stack.pop()
        count += n.head in ("call", "fn") or is_exponential(n)
        stack.extend([a for a in n.args if a.kinds & _FUNCTIONS])
    return count


def number_root(size: Number, q: Number) -> Form:
    """The form of a positive number to a fractional power, prime by prime, roots above the line alone."""
    coefficient: Number = 1
    powers: Powers = {}
    for n, sign in ((size.numerator, 1), (size.denominator, -1)):
        for prime, k in prime_powers(n):
            e = q * k * sign
            whole = e.numerator // e.denominator
            if is_huge(prime, whole):
                whole = 0
            coefficient *= Fraction(prime) ** whole
            if e != whole:
                powers[ex.num(prime)] = powers.get(ex.num(prime), 0) + e - whole
    return tidied(coefficient, powers)


def to_expr(f: Form) -> Expr:
    """The form as a canonical expression; a minus sign goes into a sum where that reads better."""
    coefficient = f.coefficient
    powers = _with_roots_below(f.powers)
    if coefficient < 0:
        odd = [k for k, e in powers.items() if k.head == "add" and e.denominator == 1 and e % 2 and e >= -1]
        odd = [k for k in odd if not (_is_complement(k) or _stands_within(k, powers))]
        odd = sorted(odd, key=lambda k: (powers[k] < 0, len(k.args)))
        for k in odd:
            negative = sum(parts(t)[0] < 0 for t in k.args)
            if (2 * negative >= len(k.args) or is_either_way(k)) and negated(k) not in powers:
                powers = {(negated(k) if b is k else b): e for b, e in powers.items()}
                coefficient = -coefficient
                break
    factors = [ex.num(coefficient)]
    for k, e in powers.items():
        factors.append(base_power(k, e))
    return product(factors)


def is_either_way(k: Expr) -> bool:
    """Is k one of three terms with several letters and one minus sign, such as a + b - x?"""
    return len(k.args) == 3 and len(k.names) > 1 and sum(parts(t)[0] < 0 for t in k.args) == 1


def _stands_within(k: Expr, powers: Powers) -> bool:
    """Does the sum k below the line stand in another base that is no sum, such as cbrt((x - a)/b)?"""
    return powers[k] < 0 and any(b.head != "add" and ex.contains(b, partial(is_, k), _SUM) for b in powers)


def _is_complement(k: Expr) -> bool:
    """Is k something like 1 - sin(x)?"""
    return len(k.args) == 2 and k.args[0] is ONE and k.kinds & _CALL != 0 and parts(k.args[1])[0] == -1


def _with_roots_below(powers: Powers) -> Powers:
    """The powers with the root of a product, or of a power, below the line where that stands there: 1/sqrt(a*b)."""
    made = powers
    for k, e in powers.items():
        if k.head not in ("mul", "pow") or not 0 < e < 1:
            continue
        coefficient, inside = shallow(k)
        if coefficient == 1 and all(n * made.get(b, 0) <= -n * n for b, n in inside.items()):
            made = {b: p + inside.get(b, 0) for b, p in made.items()} | {k: e - 1}
    return {b: p for b, p in made.items() if p} if made is not powers else powers


def is_exponential(k: Expr) -> bool:
    """Is the base k one of the kind b^t?"""
    return k.head == "pow" and k.args[1].head != "num"


def base_power(k: Expr, e: Number) -> Expr:
    """k^e as a canonical expression, for a base k."""
    if is_exponential(k):
        return ex.power(k.args[0], product((ex.num(e), k.args[1])))
    return k if e == 1 else ex.power(k, ex.num(e))
