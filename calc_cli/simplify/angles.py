"""One family of functions at one argument: tan, sec, ... as sines and cosines of a common part of the angle.

An equal form of the whole expression, offered to the choice of forms; and the way back to tan and sec.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import comb, gcd, lcm
from operator import is_

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.functions import CIRCULAR, HYPERBOLIC
from calc_cli.memo import SMALL, Memo
from calc_cli.rules.laws import RELATIONS
from calc_cli.simplify.canonical import called, canonical, content, multiple, parts, product, raised, total
from calc_cli.simplify.form import REDUCED

#: name -> (family, power of the sine, power of the cosine)
IN_SINES = {
    name: (family, *powers) for family, names in (("", CIRCULAR), ("h", HYPERBOLIC)) for name, powers in names.items()
}
#: What one over a function is called.
_INVERSE = {
    a + h: b + h for h in ("", "h") for pair in ("sin csc", "cos sec", "tan cot") for a, b in permutations(pair.split())
}
_BELOW = {"sec", "csc"}
#: Functions that are quotients of sines and cosines.
QUOTIENTS = ex.kinds(*(name for name, (_, p, q) in IN_SINES.items() if min(p, q) < 0))
_INVERSES = ex.kinds(*_BELOW)
_ANGLES, _SINES = ex.kinds(*IN_SINES), ex.kinds("sin", "cos", "sinh", "cosh")
#: Functions by which people divide, and not multiply with another.
DIVISORS = ex.kinds("sin", "cos", "tan", "sinh", "cosh", "tanh")
_FRACTION = ex.kinds("fraction")
#: Angles are taken apart up to this multiple of their common part.
MAX_MULTIPLE = 8
_FUNCTIONS = ("call", "fn")
#: Beyond this multiple, what comes of it is rarely read with ease.
MAX_PLAIN_MULTIPLE = 2


def in_sines(u: Expr) -> Expr | None:
    """u with every function of an angle as sines and cosines of its common part; None when nothing would change.

    What stands inside another function or in an exponent stays: e^tan(x) cancels with nothing but itself.
    """
    if not u.kinds & _ANGLES:
        return None
    coefficients: dict[tuple[str, Expr], list[Fraction]] = {}
    written: dict[tuple[str, Expr], set[Expr]] = {}  # 2*x + 2, 2*(x + 1) and x + 1
    names: dict[tuple[str, Expr], set[str]] = {}
    kernels = _kernels(u)
    for n, count in kernels.items():
        if n.leaf in IN_SINES:
            family = IN_SINES[ex.name_of(n)][0]
            c, rest = _multiple_and_part(n.args[0])
            coefficients.setdefault((family, rest), []).extend([c] * count)
            written.setdefault((family, rest), set()).add(n.args[0])
            names.setdefault((family, rest), set()).add(ex.name_of(n))
    if all(len(found) == 1 for found in coefficients.values()):
        return None  # a function that is alone has nothing to cancel with
    part: dict[tuple[str, Expr], Fraction] = {}
    for key, found in coefficients.items():
        bottom = lcm(*[c.denominator for c in found])
        part[key] = Fraction(gcd(*[int(c * bottom) for c in found]), bottom)
    mixed = any(len(written[k]) > 1 or not names[k] <= {"sin" + k[0], "cos" + k[0]} for k in coefficients)
    if not mixed:
        return None

    def change(n: Expr) -> Expr:
        if n.leaf not in IN_SINES:
            return n
        family, p, q = IN_SINES[ex.name_of(n)]
        c, rest = _multiple_and_part(n.args[0])
        unit = part[family, rest]
        if c / unit > MAX_MULTIPLE:
            return n
        sine, cosine = _multiple(family, int(c / unit), multiple(rest, unit))
        return product((raised(sine, ex.num(p)), raised(cosine, ex.num(q))))

    return canonical(ex.substitute(u, {n: change(n) for n in kernels}))


def _multiple_and_part(angle: Expr) -> tuple[Fraction, Expr]:
    """The rational multiple of an angle and the rest: 2 and x + 1 for 2*x + 2, as for 2*(x + 1)."""
    c, rest = parts(angle)
    shared = content(rest) if rest.head == "add" else Fraction(1)
    return c * shared, rest if shared == 1 else multiple(rest, 1 / shared)


def constant_quotients(u: Expr, variable: str) -> dict[Expr, Expr]:
    """1/cos(y) by sec(y), and the like, for the angles without the variable of which the tree u has one function.

    Of what is constant, the reader expects what was typed.
    """
    found: dict[Expr, set[str]] = {}
    for n in ex.postorder(u, DIVISORS):
        if n.leaf in IN_SINES and n.args[0].names and variable not in n.args[0].names:
            found.setdefault(canonical(n.args[0]), set()).add(ex.name_of(n))
    alone = [(ex.call(next(iter(names)), angle), angle) for angle, names in found.items() if len(names) == 1]
    return {
        ex.call(_INVERSE[ex.name_of(n)], angle): raised(n, ex.MINUS_ONE) for n, angle in alone if n.kinds & DIVISORS
    }


def apart(u: Expr, sines: Expr) -> bool:
    """Is an angle of u taken apart in `sines` to a third of it, or less: sin(3*x) to a polynomial in sin(x)?"""
    before, after = ({_multiple_and_part(n.args[0]) for n in _kernels(v) if n.leaf in IN_SINES} for v in (u, sines))
    units = {rest: c for c, rest in sorted(after, key=lambda part: -part[0])}
    return any(c / units.get(rest, c) > MAX_PLAIN_MULTIPLE for c, rest in before - after)


def _kernels(u: Expr) -> dict[Expr, int]:
    """The functions of which u is made by sums, products and powers with numbers, and how often each is written.

    A power with a function of an angle in its exponent is one, too.
    """
    found: dict[Expr, int] = {}
    stack = [u]
    while stack:
        n = stack.pop()
        if (n.head in _FUNCTIONS and n.leaf not in REDUCED) or (n.head == "pow" and n.args[1].kinds & _ANGLES):
            found[n] = found.get(n, 0) + 1
        else:
            stack.extend([a for a in n.args[::-1] if a.kinds & _ANGLES])
    return found


def has_half_angles(u: Expr) -> bool:
    """Are there functions of half angles in u: several, or the square of one in a sum below the line?"""
    if not (u.kinds & _ANGLES and u.kinds & _FRACTION):
        return False
    nodes = ex.postorder(u, _ANGLES)
    found = sum(map(is_halved, nodes))
    return found > 1 or (found == 1 and any(map(_is_over_halved_square, nodes)))


def _is_over_halved_square(n: Expr) -> bool:
    if n.head != "pow" or n.args[0].head != "add" or n.args[1].head != "num" or ex.value(n.args[1]) > 0:
        return False
    factors = (f for t in n.args[0].args for f in ex.factors(t))
    return any(f.head == "pow" and f.args[1] is ex.TWO and is_halved(f.args[0]) for f in factors)


def is_halved(n: Expr) -> bool:
    """Is it a function of a half angle, such as tan(x/2)?"""
    return n.head == "call" and n.leaf in IN_SINES and _multiple_and_part(n.args[0])[0].denominator == 2


def has_sines(u: Expr) -> bool:
    """Does a sine or a cosine occur in u?"""
    return u.kinds & _SINES != 0


def in_terms(u: Expr) -> Expr:
    """u with `quotients` applied to every term of a sum, to the sums in a product, and to the product itself."""
    if not u.kinds & _ANGLES:
        return u
    if u.head == "mul":
        factors = [in_terms(f) if f.head == "add" else f for f in u.args]
        return quotients(u if all(map(is_, factors, u.args)) else product(factors))
    if u.head != "add":
        return quotients(u)
    terms = [quotients(t) for t in u.args]
    return u if all(map(is_, terms, u.args)) else total(terms)


def quotients(u: Expr) -> Expr:
    """A canonical product with the functions of one angle by the shortest names: sin/cos is tan, 1/sec^2 is cos^2."""
    if not u.kinds & _ANGLES:
        return u
    known = _KNOWN.get(u)
    if known is None:
        known = _quotients(u)
        if u.size <= SMALL:
            _KNOWN.keep(u, known)
    return known


_KNOWN: Memo[Expr, Expr] = Memo()


def _quotients(u: Expr) -> Expr:
    given = ex.factors(u)
    beside = _beside_roots(given)
    if not all(map(is_, beside, given)):
        u = product(beside)
    factors = ex.factors(u)
    groups: dict[tuple[str, Expr], list[Expr]] = {}
    others: list[Expr] = []
    for f in factors:
        key = _angle_of(f)
        if key is None:
            others.append(f)
        else:
            groups.setdefault(key, []).append(f)
    for (family, angle), found in groups.items():
        names = _shorter(found, family)
        if names is None or (names.keys() & _BELOW and _has_sines_of(others, family, angle)):
            others += found
        else:
            others += [raised(ex.call(name + family, angle), ex.num(e)) for name, e in names.items()]
    return u if set(others) == set(factors) else product(others)


def spread(u: Expr) -> Expr:
    """A canonical product with the functions of an angle multiplied into the sum beside them, under the shortest names.

    (cos(x) + x*sin(x))/cos(x)^2 is sec(x) + x*sec(x)*tan(x).
    """
    factors = u.args if u.head == "mul" else ()
    sums = [f for f in factors if f.head == "add" and f.kinds & _ANGLES]
    turning = [f for f in factors if _angle_of(f) is not None]
    if len(sums) != 1 or not turning:
        return u
    divided = any(f.head == "pow" and ex.value(f.args[1]) < 0 for f in turning)
    if not divided and {ex.base(f) for f in turning} >= {n for n in _kernels(sums[0]) if n.leaf in IN_SINES}:
        return u
    terms = [quotients(product((t, *turning))) for t in sums[0].args]
    return product([*[f for f in factors if f is not sums[0] and f not in turning], total(terms)])


def homogeneous(u: Expr) -> tuple[Expr, str]:
    """A secant times two terms with sec^2 - tan^2 for 1 in them, where both have the same sign then, and the law.

    2*sec(x)^3 - sec(x) and sec(x)*(2*tan(x)^2 + 1) are sec(x)*(sec(x)^2 + tan(x)^2).  Else u, and no law.
    """
    sums = [f for f in ex.factors(u) if f.head == "add"] if u.kinds & _INVERSES else []
    if len(sums) != 1 or len(sums[0].args) != 2:
        return u, ""
    for first, second in permutations(sums[0].args):
        c, ratio = parts(product((second, raised(first, ex.MINUS_ONE))))
        square, n = ratio.args if ratio.head == "pow" else (ratio, ex.ONE)
        outside = [f for f in ex.factors(u) if f is not sums[0]] + [first]
        for row in RELATIONS if n is ex.TWO else ():
            pair = [ex.call(name, *square.args) for name in (row.a, row.b)]
            if row.a not in _BELOW or square not in pair or pair[0] not in map(ex.base, ex.factors(product(outside))):
                continue
            a, b = (1, c - 1) if square is pair[1] else (c + 1, -1)  # 1 + c*square is a*sec^2 + b*tan^2
            if a * b > 0:
                squares = [product((ex.num(m), raised(f, ex.TWO))) for m, f in zip((a, b), pair, strict=True)]
                return product((*outside, total(squares))), row.name
    return u, ""


def _angle_of(f: Expr) -> tuple[str, Expr] | None:
    """The family and the angle of a whole power of a function of an angle; None for anything else."""
    base = ex.base(f)
    if base.head != "call" or base.leaf not in IN_SINES or not (base is f or isinstance(f.args[1].leaf, int)):
        return None
    return IN_SINES[ex.name_of(base)][0], base.args[0]


def _beside_roots(factors: tuple[Expr, ...]) -> list[Expr]:
    """The factors with roots of sec for those of 1/cos, and sec beside a root of sec for cos, so that they join."""
    made = [_root_of_inverse(f) for f in factors]
    rooted = {f.args[0] for f in made if f.head == "pow" and isinstance(f.args[1].leaf, Fraction)}
    return [_inverse(f, rooted) for f in made] if rooted else made


def _root_of_inverse(f: Expr) -> Expr:
    """(1/cos)^q, which is no power of the cosine where that may be negative, as a power of the secant."""
    if f.head != "pow" or f.args[0].head != "pow" or f.args[0].args[1] is not ex.MINUS_ONE:
        return f
    base = f.args[0].args[0]
    name = _INVERSE.get(str(base.leaf))
    return ex.power(ex.call(name, *base.args), f.args[1]) if name else f


def _inverse(f: Expr, wanted: set[Expr]) -> Expr:
    """A whole power of a function as one of its inverse, where that is wanted."""
    base, exponent = f.args if f.head == "pow" else (f, ex.ONE)
    name = _INVERSE.get(str(base.leaf)) if base.head == "call" and isinstance(exponent.leaf, int) else None
    other = ex.call(name, *base.args) if name else base
    return raised(other, ex.num(-ex.value(exponent))) if other in wanted and other is not base else f


def _has_sines_of(factors: list[Expr], family: str, angle: Expr) -> bool:
    """Is there a sine or a cosine of the angle in one of the factors?  Then sec and csc do not come beside it."""
    sines = (ex.call("sin" + family, angle), ex.call("cos" + family, angle))
    return any(ex.contains(f, sines.__contains__, _SINES) for f in factors)


def _shorter(found: list[Expr], family: str) -> dict[str, int] | None:
    """The fewest names for the product of the factors, with their powers; None where that is not shorter."""
    a = b = 0
    length = 0
    for f in found:
        base, exponent = f.args if f.head == "pow" else (f, ex.ONE)
        n = ex.value(exponent)
        assert isinstance(n, int)
        _, p, q = IN_SINES[ex.name_of(base)]
        a, b = a + n * p, b + n * q
        length += _length(ex.name_of(base), n)
    names = {name: int(e) for name, e in _names(a, b).items() if e}
    return names if sum(_length(name + family, e) for name, e in names.items()) < length else None


def _length(name: str, n: int) -> int:
    """How long a power of a function is when it is written, below the line a little longer."""
    return len(name) + 4 + (0 if n == 1 else 2) + (n < 0)


def _multiple(family: str, n: int, angle: Expr) -> tuple[Expr, Expr]:
    """sin and cos (or sinh and cosh) of n times the angle, by the theorem of de Moivre: from (c + i*s)^n."""
    s, c = called("sin" + family, (angle,)), called("cos" + family, (angle,))
    square = 1 if family else -1  # of i; of what stands for it in (cosh + sinh)^n
    terms = [
        product((ex.num(square ** (k // 2) * comb(n, k)), raised(s, ex.num(k)), raised(c, ex.num(n - k))))
        for k in range(n + 1)
    ]
    return total(terms[1::2]), total(terms[::2])


def _names(a: Number, b: Number) -> dict[str, Number]:
    """sin^a * cos^b by the fewest functions: tan and cot take what they can, sec and csc what stays below the line."""
    if a > 0 > b:
        t = min(a, -b)
        return {"tan": t, "sin": a - t, "sec": -b - t}
    if b > 0 > a:
        t = min(-a, b)
        return {"cot": t, "cos": b - t, "csc": -a - t}
    return {
        "csc": max(-a, 0),
        "sec": max(-b, 0),
        "sin": max(a, 0),
        "cos": max(b, 0),
    }
