"""What is seen of a canonical expression at a glance: its factors and powers, and whether there is anything to do."""

from __future__ import annotations

from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.rules.laws import COMPLEMENTS, PARTNERS
from calc_cli.simplify.angles import QUOTIENTS
from calc_cli.simplify.canonical import parts, total

_SUM, _FRACTION = ex.kinds("add"), ex.kinds("fraction")
_COMPLEMENTED = ex.kinds(*{row.function for row in COMPLEMENTS})
#: What a tree has in it that is a root, or has one.
ROOTS = ex.kinds("sqrt", "root", "fraction")
#: What may cancel with itself.
_SHARED = ("sym", "call")
#: Expressions of more nodes than this are printed as derived: rearranging them helps nobody.
MAX_NODES = 4000
#: A polynomial of fewer terms is left as it is, of one letter and of several.
LONG_POLYNOMIAL, LONG_WITH_LETTERS = 6, 4


def plain_enough(u: Expr) -> bool:
    """Is there nothing to combine: one product of distinct simple bases, or a polynomial, or two short terms?"""
    if u.head != "add":
        return _simple_product(u) and not _cancels(u)
    if not all(_simple_product(t) and not divides(t) for t in u.args):
        return False
    if is_polynomial(u):
        return len(u.args) < (LONG_POLYNOMIAL if len(u.names) == 1 else LONG_WITH_LETTERS)
    if u.kinds & QUOTIENTS:
        return False
    functions = [set(map(_function, factors_of(t))) - {None} for t in u.args]
    if all(base is not None and base.head == "add" for found in functions for base in found):
        return False  # a polynomial that is not multiplied out
    return len(u.args) == 2 and u.size < 30 and not functions[0] & functions[1] and not _squares_of_partners(*u.args)


def _squares_of_partners(a: Expr, b: Expr) -> bool:
    """Is there sin(v)^2 in one, and cos(v)^2 in the other, or the like?"""
    squared = [f.args[0] for f in factors_of(a) if f.head == "pow" and f.args[0].head == "call" and f.args[1] is ex.TWO]
    partners = {ex.power(ex.call(PARTNERS[ex.name_of(f)], *f.args), ex.TWO) for f in squared if f.leaf in PARTNERS}
    return not partners.isdisjoint(factors_of(b))


def _cancels(u: Expr) -> bool:
    """Is u a fraction with a letter above and below the line, in a sum or in the root of a quotient?"""
    factors = factors_of(u)
    if not any(map(divides, factors)):
        return False
    return bool(_shared_bases(factors)) or any(map(is_root_of_quotient, factors))


def is_root_of_quotient(f: Expr) -> bool:
    """Is f something like sqrt((x + 1)/x), or a power of it?"""
    return is_root(f) and f.args[0].head in ("mul", "pow") and any(map(divides, ex.factors(f.args[0])))


def is_uncancelled(u: Expr) -> bool:
    """Is there a fraction in a fraction, or is u a fraction in which a letter cancels?"""
    if ex.contains(u, _is_nested_fraction, _SUM):
        return True
    factors = factors_of(u)
    if has_exponentials_inside(u):
        return False
    if not any(divides(f) for f in factors):
        return False
    if _shared_bases(factors):
        return True
    return any(_divides_by_letters(t) for f in factors if f.head == "add" for t in f.args)


def has_fraction_inside(u: Expr) -> bool:
    """Is something divided by letters in a sum in a term that has a denominator itself, in u or in a sum in it?"""
    return any(
        any(_has_fraction(f) if divides(t) else f.head == "add" and has_fraction_inside(f) for f in factors_of(t))
        for t in ex.terms(u)
    )


def _has_fraction(f: Expr) -> bool:
    return f.head == "add" and any(_divides_by_letters(t) or any(map(_has_fraction, factors_of(t))) for t in f.args)


def has_sums_inside(u: Expr) -> bool:
    """Is u a fraction with a sum above the line in which there are sums to be multiplied out?"""
    factors = factors_of(u)
    above = [t for f in factors if f.head == "add" for t in f.args]
    return any(map(divides, factors)) and any(
        base_of(g).head == "add" and not is_root(g) for t in above for g in factors_of(t)
    )


def has_exponentials_inside(u: Expr) -> bool:
    """Is u a product of an exponential and a sum with exponentials in it?"""
    factors = factors_of(u)
    if not any(map(is_power_of_e, factors)):
        return False
    return any(is_power_of_e(g) for f in factors if f.head == "add" for t in f.args for g in factors_of(t))


def has_more_in_common(u: Expr) -> bool:
    """Is u a number times a sum whose terms share more: 2*(sec(x)^4 + 2*sec(x)^2*tan(x)^2)?"""
    sums = [f for f in factors_of(u) if f.head == "add"] if parts(u)[0] not in (1, -1) else []
    return any(set.intersection(*[set(map(base_of, factors_of(t))) for t in k.args]) for k in sums)


def has_common_function(u: Expr) -> bool:
    """Is u a flat sum all of whose terms have a function, such as e^x or sin(x), as a factor?"""
    if not is_flat(u):
        return False
    common = set.intersection(*[set(map(base_of, factors_of(t))) for t in u.args])
    return any(k.head == "call" or (k.head == "pow" and k.names) for k in common)


def _shared_bases(factors: tuple[Expr, ...]) -> set[Expr]:
    """Letters, functions and sums that divide a sum above the line and also something below it, so that they cancel."""
    above: set[Expr] = set()
    below: set[Expr] = set()
    for f in factors:
        base, n = (f.args[0], f.args[1].leaf) if f.head == "pow" else (f, 1)
        if isinstance(n, int) and base.head in ("add", *_SHARED):
            terms = ex.terms(base)
            common = set.intersection(
                *[{base_of(g) for g in factors_of(t) if base_of(g).head in ("add", *_SHARED)} for t in terms]
            )
            (below if n < 0 else above).update(common)
            if n < 0 and base.head == "add":
                below.add(base)
    return above & below


def has_complements(u: Expr) -> bool:
    """Does a function occur in u beside its complement: sigmoid(-x) beside sigmoid(x), acos(x) beside asin(x)?"""
    if not u.kinds & _COMPLEMENTED:
        return False
    from calc_cli.simplify.complements import replacements

    return bool(replacements(u))


def has_root_of_power(u: Expr) -> bool:
    return ex.contains(u, _is_root_of_power, _FRACTION)


def _is_root_of_power(u: Expr) -> bool:
    """Is u something like (x^4)^(1/2)?"""
    return u.head == "pow" and u.args[0].head == "pow" and isinstance(u.args[1].leaf, Fraction)


def is_root(u: Expr) -> bool:
    return u.head == "pow" and isinstance(u.args[1].leaf, Fraction)


def is_power_of_e(f: Expr) -> bool:
    return f.head == "pow" and f.args[0] is ex.E


def _is_nested_fraction(u: Expr) -> bool:
    """Is u one over a sum in which something is divided?"""
    return u.head == "pow" and u.args[0].head == "add" and divides(u) and any(map(divides, u.args[0].args))


def power_of(base: Expr, t: Expr) -> Number:
    """The numerical exponent of `base` among the factors of the term; 0 where there is none."""
    for f in ex.factors(t):
        if f is base:
            return 1
        if f.head == "pow" and f.args[0] is base and f.args[1].head == "num":
            return ex.value(f.args[1])
    return 0


def base_of(f: Expr) -> Expr:
    return f.args[0] if f.head == "pow" and f.args[1].head == "num" else f


def _function(f: Expr) -> Expr | None:
    """What terms with this factor may share: its base (a function, a sum), or x^a for the factor x^(a - 1).

    None for a number and for a power of a letter, such as x^2.
    """
    base = base_of(f)
    if base.head == "pow" and base.args[1].head == "add" and base.args[0] is not ex.E:
        return ex.power(base.args[0], total([t for t in base.args[1].args if t.head != "num"]))
    return base if base.head not in ("num", "sym") else None


def factors_of(t: Expr) -> tuple[Expr, ...]:
    """The factors of a canonical term without its coefficient; of a number, 1."""
    if t.head == "mul":
        return t.args[1:] if t.args[0].head == "num" else t.args
    return (ex.ONE,) if t.head == "num" else (t,)


def _simple_product(t: Expr) -> bool:
    """No sums but whole powers of one, so that nothing can cancel."""
    if any(is_root(f) and f.args[0].head == "mul" and f.kinds & _SUM for f in factors_of(t)):
        return False  # sqrt(x^3*(x + 1))
    sums = [f for f in factors_of(t) if f.head == "add" or (f.head == "pow" and f.args[0].head == "add")]
    return not any(_has_sum(f) for f in sums) and len(sums) <= 1 and (not sums or _is_polynomial_sum(sums[0]))


def _has_sum(f: Expr) -> bool:
    return any(t.kinds & _SUM for t in ex.base(f).args)


def _is_polynomial_sum(f: Expr) -> bool:
    base = ex.base(f)
    return is_polynomial(base) and not (len(base.args) > 2 and f.head == "pow")


def is_polynomial(u: Expr) -> bool:
    """Is u a sum of monomials, or one?"""
    return all(map(is_monomial, ex.terms(u)))


def is_monomial(t: Expr) -> bool:
    """A number times whole powers of letters."""
    return all(
        f.head in ("num", "sym", "const")
        or (f.head == "pow" and f.args[0].head == "sym" and isinstance(f.args[1].leaf, int) and f.args[1].leaf > 0)
        for f in factors_of(t)
    )


def is_flat(u: Expr) -> bool:
    """Is u a sum of products that have no sums as factors?"""
    return u.head == "add" and not any(base_of(f).head == "add" for t in u.args for f in factors_of(t))


def _divides_by_letters(t: Expr) -> bool:
    """Is there a letter below the line of the term?  Nobody minds 1/ln(2) and 1/sqrt(pi) in a fraction."""
    return any(f.names and is_below(f) for f in factors_of(t))


def divides(t: Expr) -> bool:
    """Has it a denominator: (x + 1)/x, 1/x?"""
    return any(map(is_below, factors_of(t)))


def is_shown_below(f: Expr) -> bool:
    """Is the factor, in canonical form, below the line where it is printed: x^(-2), x^(-n - 1)?"""
    if f.head != "pow" or f.args[0] is ex.E or f.args[1].head != "add":
        return is_below(f)
    return all(parts(t)[0] < 0 for t in f.args[1].args)


def is_below(f: Expr) -> bool:
    """Is the factor a power with a negative number as its exponent?"""
    return f.head == "pow" and f.args[1].head == "num" and ex.value(f.args[1]) < 0
