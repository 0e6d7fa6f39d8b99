"""Simplification: from the derivative as the rules leave it to the form that is printed, in visible steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import gcd
from operator import is_
from typing import TypeAlias

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr, Number
from calc_cli.memo import SMALL, Memo
from calc_cli.rules.laws import ROOT_OF_EVEN, STEPS
from calc_cli.simplify import laws
from calc_cli.simplify.angles import DIVISORS, QUOTIENTS, constant_quotients, in_terms
from calc_cli.simplify.arguments import unified
from calc_cli.simplify.canonical import canonical, content, multiple, parts, product, raised, total, without_bracket
from calc_cli.simplify.choose import best
from calc_cli.simplify.decimals import DECIMALS, TYPED, short, typed_sums
from calc_cli.simplify.form import REDUCED, shallow, to_expr
from calc_cli.simplify.predicates import ROOTS, base_of, factors_of, is_shown_below, power_of
from calc_cli.simplify.present import CONSTANTS, RADICANDS, present
from calc_cli.simplify.signs import GIVEN
from calc_cli.trace import Later, Step

_STEP, _PARTS = ex.kinds("step"), ex.kinds("relu", "max")
_FUNCTIONS, _LOST = ex.kinds("call", "fn"), ex.kinds("constant", "neg")
_SUM, _DIV = map(ex.kinds, ("add", "div"))

#: A fraction is taken out of a sum below the line that has at most this power.
MAX_POWER = 4

__all__ = ["canonical", "present", "simplest", "simplify"]


def simplify(u: Expr, variable: str, exponential: bool = False, form: str = "auto") -> Simplified:
    """The form of u that is printed, and the steps that lead there; `exponential` writes exp(u) for e^u.

    `form` is "auto" for the shortest readable one, or "factored", "expanded" or "as-derived".

    Raises DomainError where u divides by zero.
    """
    # What the input says of signs is known of one line alone: then nothing is remembered.
    remembered = u.size <= SMALL and not GIVEN.get()
    key = (u, variable, exponential, form, DECIMALS.get())
    known = _KNOWN.get(key) if remembered else None
    if known is None:
        token = TYPED.set(typed_sums(u) if DECIMALS.get() else {})
        under_roots = RADICANDS.set(_radicands(u) if u.kinds & ROOTS else {})
        constants = CONSTANTS.set(
            constant_quotients(u, variable) if variable and u.kinds & DIVISORS and u.names - {variable} else {}
        )
        try:
            known = _simplify(u, variable, exponential, form)
        finally:
            TYPED.reset(token)
            RADICANDS.reset(under_roots)
            CONSTANTS.reset(constants)
        if remembered:
            _KNOWN.keep(key, known)
    return known


#: A form, and the steps that lead there.
Simplified: TypeAlias = tuple[Expr, Sequence[Step]]
_KNOWN: Memo[tuple[Expr, str, bool, str, bool], Simplified] = Memo()


def _radicands(u: Expr) -> Mapping[Expr, int]:
    from calc_cli.simplify.radicands import radicands

    return radicands(u)


def _simplify(u: Expr, variable: str, exponential: bool, form: str) -> Simplified:
    with laws.Record() as used:
        multiplied = unified(canonical(u))
        quotients = in_terms(multiplied)
        plain_form = without_bracket(_well_signed(_in_lowest_terms(quotients)))
        shown = present(plain_form, variable, exponential)
        if quotients.kinds & ~multiplied.kinds & shown.kinds & QUOTIENTS:
            laws.note("quotients of sines")
    # What is not of the same kinds is not the same; a constant may be lost in a product, and -1 is a number or a sign.
    alike = shown.kinds | _LOST == u.kinds | _LOST
    if alike and shown.head == u.head == "add":
        shown = _in_order(shown, flattened(u))
    try:
        result, lead = best(plain_form, shown, variable, exponential, form)
    except ZeroDivisionError:
        raise DomainError("division by zero") from None
    return result, Later(lambda: _steps(u, shown, result, alike, tuple(dict.fromkeys(used)), lead))


def _steps(
    u: Expr, shown: Expr, result: Expr, alike: bool, used: tuple[str, ...], lead: tuple[str, ...]
) -> tuple[Step, ...]:
    """From u to the form as derived, `shown`, by the laws `used`, and from that to the result, by those of `lead`.

    `alike` says that u and `shown` may be the same but for brackets.  The order alone is not changed on the way.
    """
    flat = flattened(u) if alike else u
    same = alike and (shown is flat or (shown.size == flat.size and flattened(shown) is flat))
    if alike and not same and result is not shown and _commuted(u) is _commuted(shown):
        same, shown = True, flat
    steps = [] if same else [_step("arithmetic", u, shown, used)]
    if result is not shown:
        name = _name_of(shown, result, lead)
        steps.append(_step(name, shown, result, tuple([law for law in lead if law != name])))
    return tuple(steps)


def _name_of(shown: Expr, result: Expr, used: tuple[str, ...]) -> str:
    """What is done to come from one form to the other."""
    if result.kinds & ~shown.kinds & QUOTIENTS:
        return "quotients of sines"
    inside = shown.args[0].args if shown.head == "neg" else shown.args
    if ROOT_OF_EVEN in used and shown.head != "add" and not any(ex.contains(a, _is_fraction, _DIV) for a in inside):
        return ROOT_OF_EVEN
    if ex.contains(shown, _is_fraction, _DIV):
        before, after = (u.args[0] if u.head == "neg" else u for u in (shown, result))
        if after.head == "add":
            return "divide" if len(after.args) > len(ex.terms(before)) else "one fraction"
        if not _is_one_fraction(before, after):
            if after.head == "div" or not ex.contains(result, _is_fraction, _DIV):
                return "one fraction"
        elif after.head != "div" or after.args[1] is not before.args[1]:
            joined = after.head == "div" and after.args[1].head == "add" and before.args[1].head == "mul"
            return "multiply out" if joined else "cancel"
        else:
            shown, result = before.args[0], after.args[0]
    out = ex.contains(shown, _has_sum_as_factor, _SUM) and not ex.contains(result, _has_sum_as_factor, _SUM)
    if out:
        return "multiply out"
    return "factor" if ex.contains(result, _is_product) else "arithmetic"


def _is_one_fraction(u: Expr, after: Expr) -> bool:
    """Is u a fraction without another one above or below its line, but such as x^2/n + 1 `after` it has, too?"""
    if u.head != "div":
        return False
    inside = {n for a in u.args for n in ex.postorder(a, _DIV) if _is_fraction(n)}
    return inside <= {n for a in after.args for n in ex.postorder(a, _DIV)}


def _has_sum_as_factor(u: Expr) -> bool:
    return (u.head == "mul" and any(a.head == "add" for a in u.args)) or (u.head == "pow" and u.args[0].head == "add")


def _is_product(u: Expr) -> bool:
    return u.head in ("mul", "div", "pow")


def _well_signed(u: Expr) -> Expr:
    """A product with its minus sign in a sum that has one, and with the least powers of |v| and cbrt(v).

    Of a sum the terms with relu(v) for relu(v)*step(v).
    """
    if u.head == "add" and u.kinds & _STEP and u.kinds & _PARTS:
        return total(
            [to_expr(shallow(t)) if t.kinds & _PARTS and any(map(_is_step, ex.factors(t))) else t for t in u.args]
        )
    if u.head != "mul" or not any(f.head in ("add", "call") or f.head == "pow" for f in u.args):
        return u
    negative = parts(u)[0] < 0 and any(f.head == "add" for f in u.args)
    return to_expr(shallow(u)) if negative or any(map(_is_reduced, u.args)) else u


def _is_step(f: Expr) -> bool:
    return ex.is_call(f, "step")


def _is_reduced(f: Expr) -> bool:
    """Is f, or a power of it, a function of which powers and products may be simpler?"""
    base = ex.base(f)
    return base.head == "call" and base.leaf in REDUCED


def _in_lowest_terms(u: Expr, stay: frozenset[Expr] = frozenset()) -> Expr:
    """A product, or each of a sum, with the numbers that sums in it share in its coefficient, in lowest terms.

    Letters stay in the sums `stay`.

    2*x^(2*x)*(ln(x) + 1) for x^(2*x)*(2*ln(x) + 2), and 3/(x^2 + 9) for 1/(3*(x^2/9 + 1)).
    """
    if u.head == "add":
        bases = [b for t in u.args for b in map(ex.base, ex.factors(t)) if b.head == "add"] if u.kinds & _SUM else []
        stay = frozenset([b for b, count in Counter(bases).items() if count > 1])  # (x^2 - x)^2 beside x^2 - x
        terms = [_in_lowest_terms(t, stay) for t in u.args]
        return u if all(map(is_, terms, u.args)) else total(terms)
    if not u.kinds & _SUM:
        return u
    u = _letters_out(u, stay)
    c, rest = parts(u)
    factor: Number = 1
    below = (c.denominator != 1 or any(map(is_shown_below, ex.factors(rest)))) and not DECIMALS.get()
    made: list[Expr] = []
    for f in ex.factors(rest):
        base, n = f.args if f.head == "pow" else (f, ex.ONE)
        shared = _shared(base, n, c * factor, below) if base.head == "add" else 1
        if shared != 1:
            factor *= Fraction(shared) ** int(ex.value(n))
            f = raised(multiple(base, 1 / Fraction(shared)), n)
        made.append(f)
    return u if all(map(is_, made, ex.factors(rest))) else product((ex.num(c * factor), *made))


def _letters_out(u: Expr, stay: frozenset[Expr]) -> Expr:
    """A product with the powers of letters that all terms of a sum in it share in front of that: a*x*(x + y)*f(x).

    Where they go out of a sum above the line, they do below it, too.  Higher powers above it stay, and the sums `stay`.
    """
    if u.head != "mul" or DECIMALS.get() or all(f.head in ("num", "add") for f in u.args):
        return u
    made: dict[Expr, Expr] = {}
    for side in (1, -1):
        for f in u.args:
            base, e = f.args if f.head == "pow" else (f, ex.ONE)
            if base.head != "add" or base in stay:
                continue
            if e is ex.ONE if side > 0 else isinstance(e.leaf, int) and e.leaf < 0:
                letters = product([raised(k, ex.num(n)) for k, n in _letters(base) if side < 0 or power_of(k, u) >= 0])
                if letters is not ex.ONE:
                    line = raised(letters, ex.MINUS_ONE)
                    made[f] = product([raised(v, e) for v in (letters, total([product((t, line)) for t in base.args]))])
        if not made:
            return u
    return product([made.get(f, f) for f in u.args])


def _letters(u: Expr) -> list[tuple[Expr, int]]:
    """The letters that all terms of a sum share, each with its least power, if that is whole."""
    least = {k: min([power_of(k, t) for t in u.args]) for k in map(base_of, factors_of(u.args[0])) if k.head == "sym"}
    return [(k, n) for k, n in least.items() if isinstance(n, int) and n > 0]


def _shared(u: Expr, n: Expr, c: Number, below: bool) -> Number:
    """What is taken out of the sum u, to the power n, beside a coefficient c: 1 where nothing is.

    `below` says that there is something below the line, to which a denominator goes.
    """
    if not isinstance(n.leaf, int):
        return 1
    found = content(u)
    sign = -1 if all(parts(t)[0] < 0 for t in u.args) else 1
    if n is ex.MINUS_ONE and found.denominator == 1 and c.numerator % found.numerator:
        return sign * gcd(c.numerator, found.numerator)  # 2/(4*x - 8) is 1/(2*x - 4)
    if -MAX_POWER <= n.leaf < 0 and found.denominator == 1 and c.numerator % found.numerator**-n.leaf == 0:
        return sign * found
    if n is ex.ONE:
        whole = c.numerator % found.denominator == 0  # 2*(x + 1/2) is 2*x + 1
        return sign * (found if whole or below else gcd(found.numerator, c.denominator))
    # x + 1/2 stays, and x/2 + 1 does not
    if (
        n.leaf > 0
        or n.leaf < -MAX_POWER
        or all(c.denominator == 1 or not r.names for c, r in map(parts, u.args))
        or (DECIMALS.get() and all(short(parts(t)[0]) for t in u.args))
    ):
        return sign
    return sign * found


def _in_order(shown: Expr, flat: Expr) -> Expr:
    """The sum in the order in which the rules leave its terms, where that is all that differs; polynomials fall."""
    if shown.head != "add" or flat.head != "add" or set(shown.args) != set(flat.args):
        return shown
    return flat if shown.kinds & _FUNCTIONS and flat.args[0].head != "neg" else shown


#: What may begin with a minus sign.
_SIGNED = ("num", "neg")


def flattened(u: Expr) -> Expr:
    """u as it is printed: products in products and sums in sums without their brackets, minus signs in front."""
    made: dict[Expr, Expr] = {}
    for n in ex.postorder(u):
        args, head = tuple([made[a] for a in n.args]), n.head
        negative = False
        if (head == "mul" or head == "div") and args[0].head in _SIGNED:
            lead = _signed(args[0])
            negative = lead.head == "neg"
            args = (lead.args[0], *args[1:]) if negative else args
        if (head == "add" or head == "mul") and head in [a.head for a in args]:
            args = tuple([b for a in args for b in (a.args if a.head == head else (a,))])
        if head == "add":
            args = tuple([_signed(a) if a.head == "num" else a for a in args])
        same = n if args == n.args else ex.rebuilt(n, args)
        made[n] = ex.neg(same) if negative else same
    return made[u]


def _commuted(u: Expr) -> Expr:
    """u with its terms and factors in one order, whatever they had."""
    return ex.transform(
        flattened(u), lambda n: ex.rebuilt(n, tuple(sorted(n.args, key=id))) if n.head in ("add", "mul") else n
    )


def _signed(u: Expr) -> Expr:
    """-3 as the negative of 3, another expression as it is."""
    return ex.neg(ex.num(-ex.value(u))) if u.head == "num" and ex.value(u) < 0 else u


def simplest(u: Expr) -> Expr:
    """The simplest form of a canonical expression, without a record."""
    return simplify(u, "")[0]


def _is_fraction(u: Expr) -> bool:
    return u.head == "div" and bool(u.args[1].names)


def _step(name: str, before: Expr, after: Expr, used: tuple[str, ...]) -> Step:
    return Step(name, STEPS[name], before, after, after, laws=used)
