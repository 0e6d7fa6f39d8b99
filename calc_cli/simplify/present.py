"""From the canonical form to the form that is printed: minus signs, fractions, roots, and the order of terms.

No mathematics here beyond the meaning of those signs: it can be ugly, not wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from types import MappingProxyType

from calc_cli import expr as ex
from calc_cli.expr import HALF, ONE, E, Expr, Number
from calc_cli.memo import SMALL, Memo
from calc_cli.simplify.canonical import canonical, parts
from calc_cli.simplify.decimals import DECIMALS, TYPED, as_typed, ends
from calc_cli.simplify.predicates import is_shown_below

#: Functions in the order in which a product names them; the others follow by name.
_FUNCTION_ORDER = {name: i for i, name in enumerate("sin cos sec tan csc cot sinh cosh sech tanh csch coth".split())}

#: What makes a sum more than a polynomial.
_ELABORATE = ex.kinds("call", "fn", "exponential")

#: Sums of at most so many terms may begin with a term other than that of the highest power, which is negative.
SHORT = 4

#: What roots were taken of, without the number in front -> the number, which is whole and more than 1.
RADICANDS: ContextVar[Mapping[Expr, int]] = ContextVar("RADICANDS", default=MappingProxyType({}))

#: Functions of constants -> what was typed for them: 1/cos(y) for sec(y).
CONSTANTS: ContextVar[Mapping[Expr, Expr]] = ContextVar("CONSTANTS", default=MappingProxyType({}))

Key = tuple[int, int, str, int, int]


def present(u: Expr, variable: str = "", exponential: bool = False) -> Expr:
    """The canonical expression as a person writes it.

    `variable` leads the order of terms; `exponential` writes exp(u) for e^u.
    """
    constants = CONSTANTS.get()
    if constants:
        u = canonical(ex.substitute(u, dict(constants)))
    if TYPED.get():
        u = as_typed(u)
    elif RADICANDS.get():
        from calc_cli.simplify.radicands import restored

        u = restored(u)
    way = (variable, exponential, DECIMALS.get())
    known = _KNOWN.get(way)
    if known is None:
        known = _KNOWN.keep(way, Memo())
    shown = known.get(u)
    if shown is not None:
        return shown
    made: dict[Expr, Expr] = {}
    known.trim()
    for node in ex.unknown_nodes(u, known, made, _operands):
        made[node] = shown = _shown(node, made, variable, exponential)
        if node.size <= SMALL:
            known[node] = shown
    return made[u]


#: Ways of writing that are remembered at once: a batch has few variables.
WAYS = 16
#: How nodes are written, by the variable, with exp(u) or e^u, and with decimals or without.
_KNOWN: Memo[tuple[str, bool, bool], Memo[Expr, Expr]] = Memo(WAYS)


def _operands(node: Expr) -> Sequence[Expr]:
    """What is written of a node by itself: of a product the bases, and not the coefficient."""
    if node.head == "mul":
        factors = node.args[1:] if node.args[0].head == "num" else node.args
        return [a for f in factors for a in (_operands(f) if f.head == "pow" else (f,))]
    return node.args[:1] if node.head == "pow" and node.args[1].head == "num" else node.args


def _shown(node: Expr, made: dict[Expr, Expr], variable: str, exponential: bool) -> Expr:
    if node.head == "add":
        return _sum(node, made, variable)
    if node.head == "mul":
        return _product(node, made, exponential)
    if node.head == "pow":
        return _fraction(1, [node], made, exponential)
    if node.head == "num":
        return number(ex.value(node))
    return ex.rebuilt(node, tuple([made[a] for a in node.args])) if node.args else node


def number(v: Number) -> Expr:
    """A number as it is written: -1/2 is a minus sign and a fraction."""
    if v < 0:
        return ex.neg(number(-v))
    if DECIMALS.get() and ends(v):
        return ex.num(v)
    return ex.num(v) if isinstance(v, int) else ex.div(ex.num(v.numerator), ex.num(v.denominator))


# ------------------------------------------------------------------ products and powers
def _product(node: Expr, made: dict[Expr, Expr], exponential: bool) -> Expr:
    coefficient, rest = parts(node)
    return _fraction(coefficient, list(rest.args) if rest.head == "mul" else [rest], made, exponential)


def _fraction(coefficient: Number, factors: list[Expr], made: dict[Expr, Expr], exponential: bool) -> Expr:
    """coefficient * factors, with what has a negative exponent below the line and a minus sign in front."""
    above: list[Expr] = []
    below: list[Expr] = []
    roots: tuple[list[Expr], list[Expr]] = ([], [])  # square roots of constants, above and below
    size = max(coefficient, -coefficient)
    for f in sorted(factors, key=factor_key) if len(factors) > 1 else factors:
        if f.head != "pow":
            above.append(made[f])
            continue
        base, exponent = f.args
        if exponent.head != "num":
            negative = is_shown_below(f)
            shown = made[exponent] if base is E else _exponent(made[exponent], negative)
            (below if negative else above).append(_power(made[base], shown, exponential))
            continue
        q = ex.value(exponent)
        constant = base.head == "const" or (base.head == "num" and ex.value(base) > 0)
        if constant and q.denominator == 2 and abs(q.numerator) == 1:
            if q > 0 and base.head == "num" and len(factors) > 1 and size.denominator % ex.value(base) == 0:
                size *= ex.value(base)  # sqrt(2)*x/2 is x/sqrt(2)
                q = -q
            roots[q < 0].append(base)
        elif q < 0:
            below.append(_raised(made[base], -q, exponential))
        else:
            above.append(_raised(made[base], q, exponential))
    if all(roots) and not any(ex.is_call(f, "sqrt") for f in above + below):
        above.insert(0, ex.call("sqrt", ex.div(*[ex.mul(*constants) for constants in roots])))  # sqrt(2/pi)
        roots = ([], [])
    for side, constants in zip((above, below), roots, strict=True):
        if constants:
            _put_root(side, ex.mul(*constants))
    top, bottom = (size, 1) if DECIMALS.get() and ends(size) else (size.numerator, size.denominator)
    if top != 1 or not above:
        above.insert(0, ex.num(top))
    if bottom != 1:
        below.insert(0, ex.num(bottom))
    shown = ex.mul(*_flat(above))
    if below:
        shown = ex.div(shown, ex.mul(*_flat(below)))
    return ex.neg(shown) if coefficient < 0 else shown


def _put_root(factors: list[Expr], constant: Expr) -> None:
    """The square root of a constant beside the factors: sqrt(2)*sqrt(x) is sqrt(2*x)."""
    for i, f in enumerate(factors):
        under = _multiplied(constant, f.args[0]) if ex.is_call(f, "sqrt") else None
        if under is not None:
            factors[i] = ex.call("sqrt", under)
            return
    factors.insert(0, ex.call("sqrt", constant))


def _multiplied(constant: Expr, shown: Expr) -> Expr | None:
    """The constant times what is shown, a number into every term of a polynomial; None where that is not plain."""
    if shown.head == "add":
        plain = constant.head == "num" and not shown.kinds & _ELABORATE
        terms = [_multiplied(constant, t) if plain else None for t in shown.args]
        return ex.add(*[t for t in terms if t is not None]) if None not in terms else None
    if shown.head == "neg":
        made = _multiplied(constant, shown.args[0])
        return None if made is None else ex.neg(made)
    if shown.head == "div":
        top, bottom = shown.args
        if any(f.head == "num" for f in _flat([bottom])):
            return None
        made = _multiplied(constant, top)
        return None if made is None else ex.div(made, bottom)
    first, *rest = _flat([shown])
    if first is ex.ONE:
        return ex.mul(*_flat([constant]), *rest)
    if first.head != "num":
        return ex.mul(*_flat([constant]), first, *rest)
    if constant.head != "num":
        return ex.mul(first, *_flat([constant]), *rest)
    return ex.mul(ex.num(ex.value(constant) * ex.value(first)), *rest)


def _flat(factors: list[Expr]) -> list[Expr]:
    return [g for f in factors for g in ex.factors(f)]


def _power(base: Expr, exponent: Expr, exponential: bool) -> Expr:
    return ex.call("exp", exponent) if exponential and base is E else ex.power(base, exponent)


def _exponent(shown: Expr, negative: bool) -> Expr:
    """An exponent as it is printed: n + 1 of x^(-n - 1), which is `negative`, and stands below the line."""
    if shown.head != "add":
        return shown
    return _over_one_line(ex.add(*[t.args[0] for t in shown.args]) if negative else shown)


def _over_one_line(shown: Expr) -> Expr:
    """A sum in an exponent as one fraction, where all of its terms have the same number below: (n + 3)/2."""
    signs = [t.head == "neg" for t in shown.args]
    terms = [t.args[0] if t.head == "neg" else t for t in shown.args]
    if not all(t.head == "div" and t.args[1].head == "num" and t.args[1] is terms[0].args[1] for t in terms):
        return shown
    above = [ex.neg(t.args[0]) if negative else t.args[0] for t, negative in zip(terms, signs, strict=True)]
    return ex.div(ex.add(*above), terms[0].args[1])


def _raised(base: Expr, q: Number, exponential: bool) -> Expr:
    """base ^ q for a positive number q."""
    if q == 1:
        return base
    if ex.num(q) is HALF:
        return ex.call("sqrt", base)
    return _power(base, number(q), exponential)


#: Letters that are written behind others, w*t and not t*w; and those of which the first leads: x^2 + y^2.
_LAST, _ALIKE = ("t", "x", "y", "z"), ("x", "y", "z")


def factor_key(f: Expr) -> Key:
    """Where a factor stands in a product: numbers, letters, polynomials, exponentials, functions, sums of functions."""
    known = _KEYS.get(f)
    if known is None:
        known = _factor_key(f)
        if f.size <= SMALL:
            _KEYS.keep(f, known)
    return known


_KEYS: Memo[Expr, Key] = Memo()


def _factor_key(f: Expr) -> Key:
    base, exponent = (f.args[0], f.args[1]) if f.head == "pow" else (f, ONE)
    if base.head == "num":
        return (0 if exponent.head == "num" else 5, 0, "", base.size, 0)
    if base.head == "const":
        return (5, 0, "", f.size, 0) if base is E and f is not E else (0, 1, str(base.leaf), 0, 0)
    if base.head == "sym":
        return (1 if exponent.head == "num" else 4, 0, _alphabetical(ex.name_of(base)), 0, 0)
    if base.head == "add":
        plain = not base.kinds & _ELABORATE
        if plain and exponent.names:
            return (4, 1, "", base.size, _start(base))
        root = exponent.head == "num" and ex.value(exponent).denominator != 1
        return (3 if plain else 8, int(root), "", base.size, _start(base))
    if base.head == "fn":
        assert isinstance(base.leaf, tuple)
        return (6, 0, base.leaf[0], base.leaf[1], 0)
    if base.head == "call":
        name = ex.name_of(base)
        if name == "abs":
            return (2, 0, name, base.size, 0)
        return (7, _FUNCTION_ORDER.get(name, 99), name, base.size, 0)
    return (9, 0, "", f.size, 0)


def _alphabetical(name: str) -> str:
    """By what letters are sorted: by the alphabet, small ones and capitals alike, but t, x, y and z at the end."""
    return f"{'~' if name in _LAST else ''}{name.lower()} {name}"


def _start(u: Expr) -> int:
    """By the largest number in a sum, to put x - 1 before x + 1, and that before x - 2."""
    positive = any(t.head == "num" and ex.value(t) > 0 for t in u.args)
    return 2 * max([abs(parts(t)[0].numerator) for t in u.args]) + positive


# ------------------------------------------------------------------ sums
def _sum(node: Expr, made: dict[Expr, Expr], variable: str) -> Expr:
    if variable in _ALIKE:
        variable = next((name for name in _ALIKE if name in node.names), variable)
    elaborate = node.kinds & _ELABORATE != 0
    keys = {t: term_key(t, variable, elaborate) for t in node.args}
    terms = sorted(node.args, key=keys.__getitem__)
    if parts(terms[0])[0] < 0:
        kind, falling, *_ = keys[terms[0]]
        positive = [t for t in terms if parts(t)[0] > 0]
        if positive and (len(terms) == 2 or kind == 1 or elaborate):
            first = next(filter(_is_elaborate, positive), positive[0])
            terms.remove(first)
            terms.insert(0, first)
        elif (  # a + b - x, and not -x + a + b
            len(node.names) > 1 and (falling in (-1, 0) or keys[terms[1]][0] != kind) and len(terms) <= SHORT
        ):
            terms = positive + [t for t in terms if parts(t)[0] < 0]
    return ex.add(*[made[t] for t in terms])


def _is_elaborate(t: Expr) -> bool:
    return t.kinds & _ELABORATE != 0


def term_key(t: Expr, variable: str, elaborate: bool) -> tuple[object, ...]:
    """Where a term stands in a sum: falling powers, then functions by rising powers beside them, then constants.

    Where the sum is not `elaborate`, (a + b)*x is a power of x as a*x is.
    """
    rest = parts(t)[1]
    degree: Number = 0
    others: Number = 0
    functions = beside = False
    factors = ex.factors(rest)
    for f in factors:
        base, exponent = (f.args[0], f.args[1]) if f.head == "pow" else (f, ONE)
        if base.head == "sym" and exponent.head == "num":
            if base.leaf == variable:
                degree += ex.value(exponent)
            else:
                others += ex.value(exponent)
        elif base.head not in ("num", "const") or exponent.head != "num":
            coefficient = not elaborate and f.head == "add" and variable not in f.names
            beside, functions = beside or coefficient, functions or not coefficient
    names = tuple(sorted(map(factor_key, factors)))
    if functions or (beside and degree <= 0):
        return (1, degree, others, names)
    return (0 if degree > 0 else 2, -degree, -others, names)
