"""One family of functions at one argument: tan, sec, ... as sines and cosines of a common part of the angle.

An equal form of the whole expression, offered to the choice of forms; and the way back to tan and sec.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.simplify.canonical import called, canonical, parts, product, raised, scaled, total
from calc_cli.simplify.form import Form, Powers

#: name -> (family, power of the sine, power of the cosine)
_IN_SINES = {
    "sin": ("", 1, 0), "cos": ("", 0, 1), "tan": ("", 1, -1),
    "cot": ("", -1, 1), "sec": ("", 0, -1), "csc": ("", -1, 0),
    "sinh": ("h", 1, 0), "cosh": ("h", 0, 1), "tanh": ("h", 1, -1), "coth": ("h", -1, 1),
    "sech": ("h", 0, -1), "csch": ("h", -1, 0),
}  # fmt: skip
_ANGLES, _SINES = ex.kinds(*_IN_SINES), ex.kinds("sin", "cos", "sinh", "cosh")
#: Angles are taken apart up to this multiple of their common part.
MAX_MULTIPLE = 8


def in_sines(u: Expr) -> Expr | None:
    """u with every function of an angle as sines and cosines of its common part; None when nothing would change."""
    if not u.kinds & _ANGLES:
        return None
    coefficients: dict[tuple[str, Expr], list[Fraction]] = {}
    names: dict[tuple[str, Expr], set[str]] = {}
    for n, count in _occurring(u).items():
        family = _IN_SINES[ex.name_of(n)][0]
        c, rest = parts(n.args[0])
        coefficients.setdefault((family, rest), []).extend([Fraction(c)] * count)
        names.setdefault((family, rest), set()).add(ex.name_of(n))
    if all(len(found) == 1 for found in coefficients.values()):
        return None  # a function that is alone has nothing to cancel with
    part: dict[tuple[str, Expr], Fraction] = {}
    for key, found in coefficients.items():
        bottom = lcm(*[c.denominator for c in found])
        part[key] = Fraction(gcd(*[int(c * bottom) for c in found]), bottom)
    mixed = any(len(set(coefficients[k])) > 1 or not names[k] <= {"sin" + k[0], "cos" + k[0]} for k in coefficients)
    if not mixed:
        return None

    def change(n: Expr) -> Expr:
        if n.head != "call" or n.leaf not in _IN_SINES:
            return n
        family, p, q = _IN_SINES[ex.name_of(n)]
        c, rest = parts(n.args[0])
        unit = part.get((family, rest))
        if unit is None or Fraction(c) / unit > MAX_MULTIPLE:
            return n
        sine, cosine = _multiple(family, int(Fraction(c) / unit), scaled(unit, rest))
        return product((raised(sine, ex.num(p)), raised(cosine, ex.num(q))))

    return canonical(ex.transform(u, change))


def _occurring(u: Expr) -> dict[Expr, int]:
    """The functions of an angle in u, and how often each is written."""
    found: dict[Expr, int] = {}
    stack = [u]
    while stack:
        n = stack.pop()
        if n.head == "call" and n.leaf in _IN_SINES:
            found[n] = found.get(n, 0) + 1
        stack.extend([a for a in n.args[::-1] if a.kinds & _ANGLES])
    return found


def has_sines(u: Expr) -> bool:
    """Does a sine or a cosine occur in u?"""
    return u.kinds & _SINES != 0


def quotients(u: Expr) -> Expr:
    """A canonical product with the functions of one angle by the shortest names: sin/cos is tan, 1/sec^2 is cos^2."""
    if not u.kinds & _ANGLES:
        return u
    factors = u.args if u.head == "mul" else (u,)
    groups: dict[tuple[str, Expr], list[Expr]] = {}
    for f in factors:
        base, exponent = f.args if f.head == "pow" else (f, ex.ONE)
        if base.head == "call" and base.leaf in _IN_SINES and isinstance(exponent.leaf, int):
            groups.setdefault((_IN_SINES[ex.name_of(base)][0], base.args[0]), []).append(f)
    changed = {f: ex.ONE for (family, angle), found in groups.items() for f in _renamed(found, family, angle) or ()}
    if not changed:
        return u
    new = [p for (family, angle), found in groups.items() for p in _shorter(found, family, angle)]
    return product([*[f for f in factors if f not in changed], *new])


def _renamed(found: list[Expr], family: str, angle: Expr) -> list[Expr]:
    """The factors that have a shorter name together; none where they have not."""
    return found if _shorter(found, family, angle) else []


def _shorter(found: list[Expr], family: str, angle: Expr) -> list[Expr]:
    """The product of the factors under the fewest names, or nothing where that is not shorter."""
    a = b = 0
    length = 0
    for f in found:
        base, exponent = f.args if f.head == "pow" else (f, ex.ONE)
        n = ex.value(exponent)
        assert isinstance(n, int)
        _, p, q = _IN_SINES[ex.name_of(base)]
        a, b = a + n * p, b + n * q
        length += _length(ex.name_of(base), n)
    names = {name: int(e) for name, e in _names(a, b).items() if e}
    if sum(_length(name + family, e) for name, e in names.items()) >= length:
        return []
    return [raised(ex.call(name + family, angle), ex.num(e)) for name, e in names.items()] or [ex.ONE]


def _length(name: str, n: int) -> int:
    """How long a power of a function is when it is written, below the line a little longer."""
    return len(name) + 4 + (0 if n == 1 else 2) + (n < 0)


def _multiple(family: str, n: int, angle: Expr) -> tuple[Expr, Expr]:
    """sin and cos (or sinh and cosh) of n times the angle, by the addition theorems."""
    s, c = called("sin" + family, (angle,)), called("cos" + family, (angle,))
    sign = ex.ONE if family else ex.MINUS_ONE
    sine, cosine = s, c
    for _ in range(n - 1):
        sine, cosine = (
            total([product((sine, c)), product((cosine, s))]),
            total([product((cosine, c)), product((sign, sine, s))]),
        )
    return sine, cosine


def back(f: Form) -> Form:
    """The form with sin/cos as tan, 1/cos as sec, and so on, where that is shorter."""
    powers: Powers = dict(f.powers)
    for k in list(f.powers):
        if k.head != "call" or k.leaf not in ("sin", "sinh", "cos", "cosh"):
            continue
        family = "h" if k.leaf in ("sinh", "cosh") else ""
        s, c = ex.call("sin" + family, *k.args), ex.call("cos" + family, *k.args)
        a, b = powers.get(s, 0), powers.get(c, 0)
        if a.denominator != 1 or b.denominator != 1 or (a >= 0 and b >= 0):
            continue
        for base in (s, c):
            powers.pop(base, None)
        names = _names(a, b)
        for name, e in names.items():
            base = ex.call(name + family, *k.args)
            together = powers.pop(base, 0) + e
            if together:
                powers[base] = together
    return Form(f.coefficient, powers)


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
