"""The canonical layer: sums and products flattened, numbers exact, like terms and like powers together.

What it builds uses num, sym, const, call, fn, add, mul and pow alone: a minus is a factor -1, a quotient a
negative power, a square root the power 1/2, exp(u) the power e^u.  Every change holds for the principal
values of complex functions, too, so that no sign of a root is ever lost: (u^a)^b is u^(a*b) only where b is
an integer or -1 < a <= 1, and only positive numbers leave a root.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cmp_to_key
from math import gcd, isqrt, lcm

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import MINUS_ONE, ONE, ZERO, E, Expr, Number
from calc_cli.functions import CIRCULAR
from calc_cli.memo import SMALL, Memo
from calc_cli.simplify import laws
from calc_cli.simplify.signs import BY_SIGN, not_negative, positive

#: Numbers of more bits than this are left as powers.
MAX_BITS = 14_000
#: A sum of more nodes than this is not multiplied out to see whether it becomes shorter.
MAX_SUM = 400

_SUM = ex.kinds("add")
_compare = cmp_to_key(ex.compare)
_RANK = {"num": 0, "const": 1, "sym": 2, "pow": 3, "mul": 3, "add": 4, "call": 5, "fn": 6}


def order(u: Expr) -> tuple[object, ...]:
    """A sort key: the same in every process, cheap unless two nodes are nearly alike."""
    known = _ORDER.get(u)
    if known is None:
        base = u
        while base.head == "pow":
            base = base.args[0]
        name = base.leaf if isinstance(base.leaf, str) else ""
        known = (_RANK.get(base.head, 9), name, base.size, u.size, _compare(u))
        if u.size <= SMALL:
            _ORDER.keep(u, known)
    return known


_ORDER: Memo[Expr, tuple[object, ...]] = Memo()


def canonical(u: Expr) -> Expr:
    """The canonical form of u.

    Raises DomainError for a division by zero.
    """
    form, names = laws.remembered(u, _KNOWN, _made_of)
    for name in names:
        laws.note(name)
    return form


_KNOWN: Memo[Expr, laws.Made[Expr]] = Memo()


def _made_of(u: Expr, made: Mapping[Expr, laws.Made[Expr]]) -> Expr:
    return canonical_node(u, tuple([made[a][0] for a in u.args]))


def canonical_node(u: Expr, args: tuple[Expr, ...]) -> Expr:
    """The canonical form of the node u, with these canonical operands in the place of its own."""
    build = _BUILD.get(u.head)
    if build is None:
        return u if args == u.args else ex.rebuilt(u, args)
    return build(u, args)


def _call(u: Expr, args: tuple[Expr, ...]) -> Expr:
    name = ex.name_of(u)
    if name == "sqrt":
        return raised(args[0], ex.HALF)
    if name == "exp":
        return raised(E, args[0])
    return called(name, args)


_BUILD: dict[str, Callable[[Expr, tuple[Expr, ...]], Expr]] = {
    "add": lambda u, args: total(args),
    "mul": lambda u, args: product(args),
    "neg": lambda u, args: product((MINUS_ONE, args[0])),
    "div": lambda u, args: product((args[0], raised(args[1], MINUS_ONE))),
    "pow": lambda u, args: raised(*args),
    "call": _call,
}


# ------------------------------------------------------------------ sums
def parts(term: Expr) -> tuple[Number, Expr]:
    """The numerical coefficient of a canonical term, and the rest."""
    if term.head == "mul":
        if term.args[0].head != "num":
            return 1, term
        found = _PARTS.get(term)
        if found is None:
            found = ex.value(term.args[0]), ex.mul(*term.args[1:])
            if term.size <= SMALL:
                _PARTS.keep(term, found)
        return found
    return (ex.value(term), ONE) if term.head == "num" else (1, term)


_PARTS: Memo[Expr, tuple[Number, Expr]] = Memo()


def scaled(coefficient: Number, rest: Expr) -> Expr:
    """coefficient * rest, where rest has no coefficient of its own."""
    if coefficient == 1:
        return rest
    if coefficient == 0:
        return ZERO
    if rest is ONE:
        return ex.num(coefficient)
    return ex.mul(ex.num(coefficient), *ex.factors(rest))


def total(terms: Iterable[Expr]) -> Expr:
    """The sum of canonical terms."""
    found: dict[Expr, Number] = {}
    alone: dict[Expr, Expr] = {}  # the terms that are like no other
    queue = list(terms)
    for t in queue:  # which grows on the way
        if t.head == "add":
            queue += t.args
            continue
        coefficient, rest = parts(t)
        if rest.head == "add":
            queue += [scaled(coefficient * c, r) for c, r in map(parts, rest.args)]
        elif rest in found:
            found[rest] += coefficient
            alone.pop(rest, None)
        else:
            found[rest] = coefficient
            alone[rest] = t
    kept = [r for r, c in found.items() if c != 0]
    if len(kept) > 1:
        kept.sort(key=order)
    return ex.add(*[alone[r] if r in alone else scaled(found[r], r) for r in kept])


def sum_of_products(terms: list[tuple[Number, list[Expr]]]) -> Expr:
    """The canonical sum of the terms, each a coefficient and its factors.

    The factors of a term are powers of distinct bases; no two terms have the same factors.
    """
    found: list[tuple[Expr, Number]] = []
    for coefficient, factors in terms:
        factors.sort(key=order)
        found.append((ex.mul(*factors), coefficient))
    found.sort(key=lambda row: order(row[0]))
    return ex.add(*[scaled(coefficient, rest) for rest, coefficient in found])


# ------------------------------------------------------------------ products
def product(factors: Iterable[Expr]) -> Expr:
    """The product of canonical factors."""
    coefficient: Number = 1
    powers: dict[Expr, Expr] = {}  # the first power of each base
    more: dict[Expr, list[Expr]] = {}  # all exponents of those that have several
    rooted = False  # is there a root of a number?
    sums = 0
    queue = list(factors)
    for f in queue:  # which grows on the way
        head = f.head
        if head == "num":
            coefficient *= ex.value(f)
            continue
        if head == "mul":
            queue += f.args
            continue
        base = f.args[0] if head == "pow" else f
        if base.head == "num":
            rooted = True
        elif base.head == "add":
            sums += 1
        if base not in powers:
            powers[base] = f
        else:
            exponents = more.setdefault(base, [_exponent(powers[base])])
            exponents.append(_exponent(f))
    if coefficient == 0:
        return ZERO
    kept: list[Expr] = [] if more else list(powers.values())
    again = False
    for base, p in powers.items() if more else ():
        if base not in more:
            kept.append(p)
            continue
        p = raised(base, _exponents(more[base]))
        if p.head == "num":
            coefficient *= ex.value(p)
        elif p.head == "mul":
            again = True
            kept.extend(p.args)
        else:
            # another base: |x|^2 has become x^2, which may stand beside other powers of x
            again = again or (p.args[0] if p.head == "pow" else p) is not base
            kept.append(p)
    if sums > 1:
        opposite = _opposite([f for f in kept if ex.base(f).head == "add"])
        if opposite is not None:
            f, turned = opposite
            return product((ex.num(coefficient), *[g for g in kept if g is not f], turned))
    if again:
        return product((ex.num(coefficient), *kept))
    if rooted:
        roots = [k for k in kept if k.head == "pow" and k.args[0].head == "num" and k.args[1].head == "num"]
        if len(roots) > 1:
            return _with_joined_roots(coefficient, kept, roots)
    if len(kept) > 1:
        kept.sort(key=order)
    return ex.mul(*kept) if coefficient == 1 else ex.mul(ex.num(coefficient), *kept)


def _opposite(sums: list[Expr]) -> tuple[Expr, Expr] | None:
    """A whole power of a sum beside a higher one of its opposite, and the same as one of that: y - x beside (x - y)^2.

    Of equal ones, that of the sum with the minus sign in front of its first letter.
    """
    alike: dict[object, list[Expr]] = {}  # by what is the same of a sum and its opposite
    for g in sums:
        b = ex.base(g)
        before = alike.setdefault(tuple([(abs(c), r) for c, r in map(parts, b.args)]), [])
        for f in before:
            a = ex.base(f)
            if not are_opposite(a, b):
                continue
            m, n = _exponent(f).leaf, _exponent(g).leaf
            if isinstance(m, int) and isinstance(n, int):
                lead = next((t for t in a.args if t.names), a.args[0])
                if abs(m) > abs(n) or (abs(m) == abs(n) and parts(lead)[0] > 0):
                    return g, product((ex.num(-1 if n % 2 else 1), raised(a, ex.num(n))))
                return f, product((ex.num(-1 if m % 2 else 1), raised(b, ex.num(m))))
        before.append(g)
    return None


def are_opposite(a: Expr, b: Expr) -> bool:
    """Is the sum b the negative of the sum a?"""
    return len(a.args) == len(b.args) and all(map(_is_opposite, a.args, b.args))


def _is_opposite(s: Expr, t: Expr) -> bool:
    (c, r), (d, q) = parts(s), parts(t)
    return r is q and c == -d


def _with_joined_roots(coefficient: Number, kept: list[Expr], roots: list[Expr]) -> Expr:
    """The product with roots of numbers under one root, where their exponents are equal."""
    by_exponent: dict[Expr, Number] = {}
    for r in roots:
        by_exponent[r.args[1]] = by_exponent.get(r.args[1], 1) * ex.value(r.args[0])
    others = [k for k in kept if k not in roots]
    if len(by_exponent) == len(roots):
        kept.sort(key=order)
        return scaled(coefficient, ex.mul(*kept))
    joined = [raised(ex.num(b), q) for q, b in by_exponent.items()]
    return product((ex.num(coefficient), *others, *joined))


def _exponents(terms: list[Expr]) -> Expr:
    """The sum of the exponents, with products multiplied out where that is shorter: x + x*(n - 1) is n*x."""
    whole = total(terms)
    if whole.head != "add" or not any(f.head == "add" for t in whole.args for f in t.args if t.head == "mul"):
        return whole
    apart = total([b for t in whole.args for b in distributed(t)])
    return apart if apart.size < whole.size else whole


def distributed(t: Expr) -> list[Expr]:
    """The terms of a product with one sum in it, or the term."""
    sums = [f for f in t.args if f.head == "add"] if t.head == "mul" else []
    return [product((*[f for f in t.args if f is not sums[0]], b)) for b in sums[0].args] if len(sums) == 1 else [t]


def _exponent(f: Expr) -> Expr:
    return f.args[1] if f.head == "pow" else ONE


# ------------------------------------------------------------------ powers
def raised(base: Expr, exponent: Expr) -> Expr:
    """base ^ exponent of canonical operands.

    Raises DomainError for 0 to a power that is not positive.
    """
    if exponent.head != "num":
        return _symbolic_power(base, number_into_sum(exponent))
    q = ex.value(exponent)
    if q == 1:
        return base
    if base is ZERO:
        if q > 0:
            return ZERO
        raise DomainError("division by zero" if q else "0^0 has no value")
    if q == 0 or base is ONE:
        return ONE
    whole = isinstance(q, int)
    if not whole and not base.names:
        settled = _settled(base)
        if settled is not base:
            return raised(settled, exponent)
    if base.head == "num":
        return _number_power(ex.value(base), q)
    if base.head == "pow":
        inner = base.args[1]
        if whole or positive(base.args[0]) or (inner.head == "num" and -1 < ex.value(inner) <= 1):
            return raised(base.args[0], product((inner, exponent)))
    elif base.head == "mul":
        if whole:
            return product([raised(f, exponent) for f in base.args])
        return _root_of_product(base, exponent)
    elif base.head == "add" and not whole:
        return _root_of_sum(base, exponent)
    elif base.head == "call" and base.leaf == "abs" and whole and q % 2 == 0:
        return raised(base.args[0], exponent)
    elif base.head == "call" and base.leaf == "step" and whole and q > 0:
        return base  # 0 and 1 are their own powers
    elif base.head == "call" and base.leaf == "cbrt" and whole and q % 3 == 0:
        return raised(base.args[0], ex.num(Fraction(q, 3)))
    return ex.power(base, exponent)


def number_into_sum(u: Expr) -> Expr:
    """A number times a sum, multiplied out; another expression as it is."""
    c, rest = parts(u)
    return multiple(rest, c) if c != 1 and rest.head == "add" else u


#: 10^log10(u) is u.
_LOGARITHMS: dict[Number, str] = {10: "log10", 2: "log2"}


def _symbolic_power(base: Expr, exponent: Expr) -> Expr:
    if base is ONE:
        return ONE
    if base is ZERO:
        if positive(exponent):
            return ZERO
        raise DomainError("0 to a power that may be 0 or less")
    if base is E:
        return _exponential(exponent)
    if base.head == "num" and exponent.head == "call" and exponent.leaf == _LOGARITHMS.get(ex.value(base)):
        laws.note("exponential of a logarithm")
        return exponent.args[0]
    if base.head == "pow" and base.args[0] is E:
        return raised(E, product((base.args[1], exponent)))
    return ex.power(base, exponent)


def _exponential(exponent: Expr) -> Expr:
    """e^exponent, with e^(c*ln(u)) written u^c."""
    terms = ex.terms(exponent)
    powers: list[Expr] = []
    rest: list[Expr] = []
    for t in terms:
        factors = ex.factors(t)
        logs = [f for f in factors if ex.is_call(f, "ln")]
        if len(logs) == 1:
            powers.append(raised(logs[0].args[0], product([f for f in factors if f is not logs[0]])))
        else:
            rest.append(t)
    if not powers:
        return ex.power(E, exponent)
    laws.note("exponential of a logarithm")
    left = total(rest)
    return product((*powers, ex.power(E, left))) if left is not ZERO else product(powers)


def _number_power(base: Number, q: Number) -> Expr:
    """A rational number to a rational power: exact where it is, roots taken out, and left alone where it is huge."""
    size = max(base.numerator.bit_length(), base.denominator.bit_length())
    if isinstance(q, int):
        if is_huge(base, q):
            return ex.power(ex.num(base), ex.num(q))
        return ex.num(Fraction(base) ** q)
    if base == 1:
        return ONE
    if base < 0 or size * abs(q) > MAX_BITS:
        return ex.power(ex.num(base), ex.num(q))
    top, bottom = base.numerator, base.denominator
    if bottom != 1:
        return product((_number_power(top, q), _number_power(bottom, -q)))
    whole, fraction = divmod(q, 1)
    outside: Number = Fraction(base) ** whole
    n, d = fraction.numerator, fraction.denominator
    kept: list[Expr] = []
    for prime, k in prime_powers(top):
        w, r = divmod(k * n, d)
        outside *= Fraction(prime) ** w
        if r:
            kept.append(ex.power(ex.num(prime), ex.num(Fraction(r, d))))
    kept.sort(key=order)
    return scaled(outside, ex.mul(*_joined(kept)))


def is_huge(c: Number, n: int) -> bool:
    """Has c^n more than MAX_BITS?"""
    return abs(c) != 1 and abs(n) * max(c.numerator.bit_length(), c.denominator.bit_length()) > MAX_BITS


def _joined(roots: list[Expr]) -> list[Expr]:
    """Roots of the same degree under one root: sqrt(2)*sqrt(3) is sqrt(6)."""
    by_exponent: dict[Expr, Number] = {}
    for r in roots:
        by_exponent[r.args[1]] = by_exponent.get(r.args[1], 1) * ex.value(r.args[0])
    return [ex.power(ex.num(b), q) for q, b in by_exponent.items()]


def prime_powers(n: int) -> list[tuple[int, int]]:
    """The factors of n that trial division to 1000 finds, a perfect square that is left, and what is left of it."""
    from calc_cli.numeric.integers import divided_out

    found = []
    p = 2
    while p * p <= n and p < 1000:
        if n % p == 0:
            n, k = divided_out(n, p)
            found.append((p, k))
        p += 1 if p == 2 else 2
    if n > 1:
        r = isqrt(n)
        found.append((r, 2) if r * r == n else (n, 1))
    return found


def _root_of_product(base: Expr, exponent: Expr) -> Expr:
    """A fractional power of a product: factors that are surely positive leave it, the rest stay together."""
    outside: list[Expr] = []
    inside: list[Expr] = []
    for f in base.args:
        f = _settled(f)
        if f is ZERO:
            return raised(ZERO, exponent)
        if f.head == "num":
            v = ex.value(f)
            outside.append(_number_power(abs(Fraction(v)), ex.value(exponent)))
            if v < 0:
                inside.append(MINUS_ONE)
        elif positive(f):
            outside.append(raised(f, exponent))
        else:
            inside.append(f)
    if not outside:
        return ex.power(base, exponent)
    rest = product(inside)
    return product((*outside, raised(rest, exponent) if rest.head != "mul" else ex.power(rest, exponent)))


def _root_of_sum(base: Expr, exponent: Expr) -> Expr:
    """A fractional power of a sum: a positive common divisor of the coefficients leaves it."""
    shared = content(base)
    if shared == 1:
        return ex.power(base, exponent)
    inner = multiple(base, 1 / shared)
    return product((_number_power(shared, ex.value(exponent)), ex.power(inner, exponent)))


def multiple(u: Expr, c: Number) -> Expr:
    """c times a canonical expression, into the terms of a sum."""
    return total([scaled(c * k, rest) for k, rest in map(parts, ex.terms(u))])


def with_sign(sign: Number, u: Expr) -> Expr:
    """u, or -u for a negative sign."""
    return product((MINUS_ONE, u)) if sign < 0 else u


def without_bracket(u: Expr) -> Expr:
    """-(a - b) as b - a: the whole needs no bracket."""
    if u.head != "mul" or len(u.args) != 2 or u.args[0] is not MINUS_ONE or u.args[1].head != "add":
        return u
    return multiple(u.args[1], -1)


def content(u: Expr) -> Fraction:
    """The greatest positive number that divides all coefficients of a sum."""
    top, bottom = 0, 1
    for t in u.args:
        c = parts(t)[0]
        top, bottom = gcd(top, c.numerator), lcm(bottom, c.denominator)
    return Fraction(top, bottom)


def signed_content(u: Expr) -> Fraction:
    """The content of a sum, with the minus sign that all of its terms have."""
    return -content(u) if all(parts(t)[0] < 0 for t in u.args) else content(u)


def primitive(u: Expr) -> Expr:
    """A canonical expression over the greatest positive number that divides it; 0 is 0."""
    if u is ZERO:
        return u
    shared = content(u) if u.head == "add" else abs(Fraction(parts(u)[0]))
    return multiple(u, 1 / shared)


# ------------------------------------------------------------------ functions
_EXACT: dict[str, Callable[..., Number | None]] = {
    "abs": abs,
    "sign": lambda v: (v > 0) - (v < 0),
    "step": lambda v: None if v == 0 else int(v > 0),
    "floor": lambda v: v // 1,
    "ceil": lambda v: -(-v // 1),
    "max": max,
    "min": min,
    "relu": lambda v: max(v, 0),
    "leaky_relu": lambda v, slope=Fraction(1, 100): v if v > 0 else slope * v,
}


def called(name: str, args: tuple[Expr, ...]) -> Expr:
    """The function at canonical arguments: exact where it is, and by the laws of the function."""
    args = tuple([a if a.names else _settled(a) for a in args])
    exact = _EXACT.get(name)
    if exact is not None and all(a.head == "num" for a in args):
        result = exact(*[ex.value(a) for a in args])
        if result is not None:
            return ex.num(result)
    if len(args) == 1:
        if name in CIRCULAR:
            turned = _reduced_angle(name, args[0])
            if turned is not None:
                return turned
        if name in ("step", "sign"):
            args = (shortest_sum(args[0]),)
            c = parts(args[0])[0]
            size = Fraction(max(c, -c))
            if size != 1 and args[0].names:  # what counts is the sign
                return called(name, (product((ex.num(1 / size), args[0])),))
        if name in BY_SIGN:
            for pieces, known in zip(BY_SIGN[name], (args[0], product((MINUS_ONE, args[0]))), strict=True):
                if positive(known):
                    return canonical(pieces(args))
        if name in laws.ODD or name in laws.EVEN:
            coefficient, rest = parts(args[0])
            if coefficient < 0:
                inner = called(name, (scaled(-coefficient, rest),))
                return inner if name in laws.EVEN else product((MINUS_ONE, inner))
        if name == "ln" and args[0].head == "num" and ex.value(args[0]).numerator == 1 != ex.value(args[0]):
            laws.note("logarithm of a reciprocal")
            return product((MINUS_ONE, called("ln", (ex.num(ex.value(args[0]).denominator),))))
        if name == "ln" and args[0].head == "pow" and args[0].args[0] is E:
            laws.note("logarithm of an exponential")
            return args[0].args[1]
        if name == "abs":
            return _absolute(args[0])
        if args[0].head == "num":
            exact_value = _of_number(name, ex.value(args[0]))
            if exact_value is not None:
                return exact_value
        if name == "cbrt" and args[0].head == "pow":
            base, exponent = args[0].args
            if isinstance(exponent.leaf, int):
                return raised(called("cbrt", (base,)), exponent)
        if name == "cbrt":
            shared = content(args[0]) if args[0].head == "add" else parts(args[0])[0]
            outside = _cube_root(shared)[0]
            if outside != 1:
                return scaled(outside, called("cbrt", (multiple(args[0], 1 / outside**3),)))
    elif name in ("max", "min") and all(a is args[0] for a in args):
        return args[0]
    elif name == "root" and args[1].head == "num" and args[1] is not ZERO:
        if args[1] is ex.num(3):
            return called("cbrt", args[:1])
        laws.note("root as a power")
        return raised(args[0], ex.num(Fraction(1) / ex.value(args[1])))
    elif name == "log" and args[1].head == "num" and args[0].head == "num":
        power = _logarithm(ex.value(args[0]), ex.value(args[1]))
        if power is not None:
            return ex.num(power)
        return product((called("ln", (args[0],)), raised(called("ln", (args[1],)), MINUS_ONE)))
    made = ex.call(name, *map(without_bracket, args))
    law = laws.special(made)
    return made if law is None else canonical(law)


#: The base of each logarithm that has one in its name.
_LOGARITHM_BASES = {name: base for base, name in _LOGARITHMS.items()}


def _of_number(name: str, v: Number) -> Expr | None:
    """A logarithm of a power of its base, or a cube root from which a cube comes out; else None."""
    if name in _LOGARITHM_BASES:
        power = _logarithm(v, _LOGARITHM_BASES[name])
        return None if power is None else ex.num(power)
    if name != "cbrt" or v < 0:
        return None
    outside, inside = _cube_root(v)
    if v == 0 or inside == 1:
        return ex.num(outside if v else 0)
    return scaled(outside, ex.call("cbrt", ex.num(inside))) if outside != 1 else None


def _cube_root(v: Number) -> tuple[Fraction, Fraction]:
    """(a, b) with v = a^3*b for the largest a there is; v is not negative."""
    outside, inside = Fraction(1), Fraction(1)
    for n, sign in ((v.numerator, 1), (v.denominator, -1)):
        for prime, k in prime_powers(n) if n > 1 else ():
            outside *= Fraction(prime) ** (sign * (k // 3))
            inside *= Fraction(prime) ** (sign * (k % 3))
    return outside, inside


def _logarithm(v: Number, base: Number) -> int | None:
    """n where v is base^n, for a whole base; None where there is no whole n, or where there is no logarithm."""
    if v <= 0 or base < 2 or base.denominator != 1:
        return None
    if v < 1:
        n = _logarithm(1 / Fraction(v), base)
        return None if n is None else -n
    n, power = 0, 1
    while power < v:
        n, power = n + 1, power * base.numerator
    return n if power == v else None


def _reduced_angle(name: str, u: Expr) -> Expr | None:
    """The function at a multiple of pi that is not in the first quadrant, by its value there; None elsewhere.

    Raises DomainError at a pole.
    """
    c, rest = parts(u)
    q = Fraction(c)
    if rest is not ex.PI or (0 < q < Fraction(1, 2)):
        return None
    q %= 2
    sine, cosine = 1, 1
    if q >= 1:
        q, sine, cosine = q - 1, -1, -1
    if q > Fraction(1, 2):
        q, cosine = 1 - q, -cosine
    powers = CIRCULAR[name]
    if (q == 0 and powers[0] < 0) or (q == Fraction(1, 2) and powers[1] < 0):
        raise DomainError(f"{name} has no value there")
    sign = (sine if powers[0] else 1) * (cosine if powers[1] else 1)
    if q in (0, Fraction(1, 2)):
        zero = powers[0] > 0 if q == 0 else powers[1] > 0
        return ex.ZERO if zero else ex.num(sign)
    return product((ex.num(sign), called(name, (scaled(q, ex.PI),))))


def shortest_sum(u: Expr) -> Expr:
    """A canonical sum with products of sums in it in its normal form, where that is shorter: (t - 1)*v - t*v is -v.

    A constant with powers of sums, too: (1 + sqrt(2))^2 - 2*sqrt(2) - 3 is 0.  A large sum is left as it is.
    Raises DomainError for a division by 0.
    """
    if (
        u.head != "add"
        or u.size > MAX_SUM
        or not any(
            f.head == "add" or (not u.names and ex.base(f).head == "add")
            for t in u.args
            for f in (t.args if t.head == "mul" else (t,))
        )
    ):
        return u
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import normal

    try:
        made = to_expr(normal(u))
    except ZeroDivisionError:
        raise DomainError("division by zero") from None
    return made if made.size < u.size else u


def _settled(u: Expr) -> Expr:
    """u; a constant with its sums as short as they can be, so that it is seen where it is 0."""
    if u.names or not u.kinds & _SUM:
        return u
    return product([shortest_sum(f) for f in ex.factors(u)])


def _absolute(u: Expr) -> Expr:
    """|u|, with positive factors outside and powers of |v| for powers of v."""
    if not_negative(u):
        return u
    if u.head == "mul":
        return product([called("abs", (f,)) for f in u.args])
    if u.head == "pow" and u.args[1].head == "num" and isinstance(u.args[1].leaf, int):
        return raised(called("abs", (u.args[0],)), u.args[1])
    if u.head == "call" and u.leaf == "abs":
        return u
    if u.head == "add" and content(u) != 1:
        shared = content(u)
        inner = multiple(u, 1 / shared)
        return product((ex.num(shared), ex.call("abs", inner)))
    return ex.call("abs", u)
