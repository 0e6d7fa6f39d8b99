"""The choice among equal forms: a stated cost over real candidates.  No mathematics of its own."""

from __future__ import annotations

from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify.canonical import parts
from calc_cli.simplify.present import present

#: A form that is shorter by less than this share does not replace the one that the rules lead to.
MARGIN = 0.1
#: Expressions of more nodes than this are printed as derived: rearranging them helps nobody.
MAX_NODES = 4000


def cost(shown: Expr) -> int:
    """The number of characters of the form as it is printed, near enough: the measure by which forms are compared."""
    made: dict[Expr, int] = {}
    for u in ex.postorder(shown):
        made[u] = _COST.get(u.head, _call)(u, [made[a] for a in u.args])
    return made[shown]


def _paren(u: Expr, c: int, heads: tuple[str, ...]) -> int:
    return c + 2 if u.head in heads else c


def _add(u: Expr, c: list[int]) -> int:
    return sum(c) + sum(a.head != "neg" for a in u.args[1:])


def _mul(u: Expr, c: list[int]) -> int:
    return sum(_paren(a, k, ("add", "neg")) for a, k in zip(u.args, c, strict=True)) + len(c) - 1


def _div(u: Expr, c: list[int]) -> int:
    return _paren(u.args[0], c[0], ("add",)) + 1 + _paren(u.args[1], c[1], ("add", "mul", "div", "neg"))


def _pow(u: Expr, c: list[int]) -> int:
    return (
        _paren(u.args[0], c[0], ("add", "mul", "div", "neg", "pow"))
        + 1
        + _paren(u.args[1], c[1], ("add", "mul", "div", "neg"))
    )


def _call(u: Expr, c: list[int]) -> int:
    return len(ex.name_of(u)) + 2 + sum(c) + len(c) - 1


_COST = {
    "num": lambda u, c: len(str(u.leaf)) if ex.value(u).numerator.bit_length() < 9000 else 3000,
    "sym": lambda u, c: len(ex.name_of(u)),
    "const": lambda u, c: len(ex.name_of(u)),
    "add": _add,
    "mul": _mul,
    "neg": lambda u, c: 1 + _paren(u.args[0], c[0], ("add",)),
    "div": _div,
    "pow": _pow,
}


def best(u: Expr, shown: Expr, variable: str, exponential: bool = False) -> Expr:
    """The form to print for the canonical u, whose form as derived is `shown`."""
    if u.size > MAX_NODES or plain_enough(u):
        return shown
    from calc_cli.simplify.form import atom, times, to_expr
    from calc_cli.simplify.rational import multiplied_out, normal

    form = normal(u)
    candidates = [form]
    above = {k: e for k, e in form.powers.items() if k.head == "add" and e > 0 and e.denominator == 1}
    if len(above) > 1 or any(e > 1 for e in above.values()):
        once = form._replace(coefficient=Fraction(1), powers=above)
        product = multiplied_out(once)
        if product is not None:
            rest = {k: e for k, e in form.powers.items() if k not in above}
            candidates.append(times(form._replace(powers=rest), atom(product)))
    chosen, least = shown, cost(shown) * (1 - MARGIN)
    for candidate in candidates:
        made = present(to_expr(candidate), variable, exponential)
        c = cost(made)
        if c < least:
            chosen, least = made, c
    return chosen


def plain_enough(u: Expr) -> bool:
    """Is there nothing to combine: one product of distinct simple bases, or a polynomial, or two short terms?"""
    if u.head != "add":
        return _simple_product(u)
    if not all(_simple_product(t) and not _divides(t) for t in u.args):
        return False
    return len(u.args) <= 2 and u.size < 30 or all(_is_monomial(t) for t in u.args)


def _factors(t: Expr) -> tuple[Expr, ...]:
    rest = parts(t)[1]
    return rest.args if rest.head == "mul" else (rest,)


def _simple_product(t: Expr) -> bool:
    """No sums but whole powers of one, so that nothing can cancel."""
    sums = [f for f in _factors(t) if f.head == "add" or (f.head == "pow" and f.args[0].head == "add")]
    return not any(_has_sum(f) for f in sums) and len(sums) <= 1 and (not sums or _is_polynomial_sum(sums[0]))


def _has_sum(f: Expr) -> bool:
    base = f.args[0] if f.head == "pow" else f
    return any(n.head == "add" for t in base.args for n in ex.postorder(t))


def _is_polynomial_sum(f: Expr) -> bool:
    base = f.args[0] if f.head == "pow" else f
    linear = all(_is_monomial(t) for t in base.args)
    return linear and not (len(base.args) > 2 and f.head == "pow")


def _is_monomial(t: Expr) -> bool:
    """A number times whole powers of letters."""
    return all(
        f.head in ("num", "sym", "const")
        or (f.head == "pow" and f.args[0].head == "sym" and isinstance(f.args[1].leaf, int) and f.args[1].leaf > 0)
        for f in _factors(t)
    )


def _divides(t: Expr) -> bool:
    return any(f.head == "pow" and f.args[1].head == "num" and ex.value(f.args[1]) < 0 for f in _factors(t))
