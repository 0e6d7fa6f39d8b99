"""Numbers as they were typed: where the input has decimals, sums keep them, and so do coefficients.

The canonical form knows no decimals: it has 100*x^2 + 1 under a root, where x^2 + 0.01 was typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from fractions import Fraction
from types import MappingProxyType

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.simplify.canonical import canonical, content, multiple, parts, product, raised, scaled, total

#: Was the input written with decimals?  Then a coefficient that ends is kept in one piece, to be printed as one.
DECIMALS: ContextVar[bool] = ContextVar("DECIMALS", default=False)
#: Multiple with whole coefficients -> (the sum as it was typed, typed / multiple); for a product that was typed under a
#: root with a decimal in front, such as sqrt(9.81*t), t -> (9.81*t, 9.81).
TYPED: ContextVar[Mapping[Expr, tuple[Expr, Fraction]]] = ContextVar("TYPED", default=MappingProxyType({}))


def short(v: Number) -> bool:
    """Is v a decimal that is printed as one?"""
    return ex.significand(v) is not None


def ends(v: Number) -> bool:
    """Is v a short decimal, and no whole number?"""
    return v.denominator != 1 and short(v)


def typed_sums(u: Expr) -> Mapping[Expr, tuple[Expr, Fraction]]:
    """For `TYPED`, what occurs in a tree as it was typed, or as the rules leave it."""
    found: dict[Expr, tuple[Expr, Fraction]] = {}
    for n in ex.postorder(u):
        base = canonical(n) if n.head == "add" else n
        if ex.is_call(n, "sqrt") or (n.head == "pow" and n.args[1] is ex.HALF):
            coefficient, rest = parts(canonical(n.args[0]))
            if rest.head not in ("add", "call") and coefficient > 0 and coefficient != 1 and short(coefficient):
                found[rest] = product((ex.num(coefficient), rest)), Fraction(coefficient)
        if base.head == "add" and (ratio := content(base)) != 1 and all(short(parts(t)[0]) for t in base.args):
            for sign in (1, -1):
                found[multiple(base, sign / ratio)] = multiple(base, sign), ratio
    return found


def as_typed(u: Expr) -> Expr:
    """The canonical expression with the sums that were typed: sqrt(x^2 + 0.01), not sqrt(100*x^2 + 1)/10."""
    sums = TYPED.get()

    def factor(f: Expr) -> Expr:
        base, ratio = sums.get(f, (f, Fraction(1))) if f.head == "add" else (f, Fraction(1))
        return f if ratio == 1 else product((ex.num(1 / ratio), base))

    def change(n: Expr) -> Expr:
        if n.head == "pow" and n.args[0] in sums and n.args[1].head == "num" and _is_typed(n):
            base, ratio = sums[n.args[0]]
            return product((raised(ex.num(ratio), ex.num(-ex.value(n.args[1]))), ex.power(base, n.args[1])))
        if ex.is_call(n, "abs") and n.args[0] in sums:
            base, ratio = sums[n.args[0]]
            return product((ex.num(1 / ratio), ex.call("abs", base)))
        if n.head == "pow" and n.args[0].head == "mul" and n.args[1].head == "num":
            return raised(*n.args)
        if n.head == "mul":
            return _within(product([factor(f) for f in n.args]))
        return total(n.args) if n.head == "add" else n

    return ex.transform(u, change)


def _is_typed(power: Expr) -> bool:
    """Is it a power of a sum, or a root?  sqrt(9.81*t) was typed, and t^2 was not."""
    return power.args[0].head == "add" or isinstance(power.args[1].leaf, Fraction)


def _within(u: Expr) -> Expr:
    """A product with its coefficient in the sum in it, where that is no longer: x - 0.4, not 0.1*(10*x - 4)."""
    c, rest = parts(u)
    factors = ex.factors(rest)
    sums = [f for f in factors if f.head == "add"]
    if len(sums) != 1 or c.denominator == 1:
        return u
    size = max(c, -c)
    made = multiple(sums[0], size)
    if not all(short(parts(t)[0]) for t in made.args) or _length(made) > _length(sums[0]) + _characters(size):
        return u
    shown = product([made if f is sums[0] else f for f in factors])
    return shown if c > 0 else scaled(-1, shown)


def _length(u: Expr) -> int:
    """Characters of the coefficients of a sum."""
    return sum([_characters(parts(t)[0]) for t in u.args])


def _characters(v: Number) -> int:
    """Those of a coefficient without its sign, with the sign of the product behind it."""
    if abs(v) > 10**ex.DIGITS:
        return v.numerator.bit_length() // 3
    return len(f"{abs(float(v)):.15g}*") if abs(v) != 1 else 0
