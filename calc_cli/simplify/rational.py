"""The rational layer: one fraction of polynomials over the kernels of an expression, on FLINT.

Every sum is put over a common denominator (the least exponents of its terms), multiplied out, reduced by the
relations between its kernels, and factored; the factors become bases of a `Form`, where they cancel.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.memo import Memo
from calc_cli.simplify import laws
from calc_cli.simplify.angles import in_sines
from calc_cli.simplify.arguments import unified
from calc_cli.simplify.canonical import canonical, content, multiple, product
from calc_cli.simplify.conjugates import without_roots_below
from calc_cli.simplify.form import (
    UNIT,
    ZERO,
    Form,
    Powers,
    atom,
    negated,
    one_sign,
    power_form,
    tidied,
    times,
    to_expr,
    whole_power,
)
from calc_cli.simplify.predicates import has_complements
from calc_cli.simplify.ring import (
    MAX_TERMS,
    Ring,
    as_form,
    as_sum,
    factored,
    irreducible,
    opened,
    reduce_relations,
    reduce_roots,
    ring_for,
    sum_of,
)
from calc_cli.simplify.signs import GIVEN

_KNOWN: dict[tuple[bool, int | None], Memo[Expr, laws.Made[Form]]] = {}


def normal(u: Expr, rationalise: bool = False, eliminate: int | None = None) -> Form:
    """The form of a canonical expression: one fraction, cancelled and factored.

    `rationalise` also takes roots out of the sums below the line.  Of related functions, such as sin^2 + cos^2 = 1,
    squares of the first (`eliminate` 0) or of the second (1) are replaced by the other; without it, whichever
    leaves fewer terms.  Raises ZeroDivisionError for a division by 0.
    """
    # What the input says of signs decides which roots are taken apart: then nothing is remembered.
    known = Memo() if GIVEN.get() else _KNOWN.setdefault((rationalise, eliminate), Memo())
    form, names = laws.remembered(u, known, lambda node, made: _form(node, made, rationalise, eliminate))
    for name in names:
        laws.note(name)
    if rationalise:
        form = without_roots_below(form)
    return roots_together(one_sign(form))


def is_zero(u: Expr) -> bool:
    """Is the canonical u surely 0: is its normal form, as it stands, in sines and cosines, or without complements?

    False, too, where it divides by 0.
    """
    try:
        return any(normal(v).coefficient == 0 for v in _equals(unified(u)))
    except ZeroDivisionError:
        return False


def is_zero_where(u: Expr, zero: Expr) -> bool:
    """Is the canonical u surely 0, or surely where the canonical `zero` is: as a multiple of that polynomial?"""
    if is_zero(u):
        return True
    found = _divided(above_the_line(u), above_the_line(zero))
    return found is not None and len(found.left) == 0


def _equals(u: Expr) -> Iterator[Expr]:
    """The canonical u, and what it is by the relations of functions that `normal` leaves alone."""
    yield u
    sines = in_sines(u)
    if sines is not None:
        yield sines
    if has_complements(u):
        from calc_cli.simplify.complements import replacements

        for put, _ in replacements(u):
            yield canonical(ex.substitute(u, put))


def _form(node: Expr, made: Mapping[Expr, laws.Made[Form]], rationalise: bool, eliminate: int | None) -> Form:
    """The form of a node by those of its operands."""
    if node.head == "num":
        return Form(ex.value(node), {})
    if node.head == "add":
        return _sum(node, [made[a][0] for a in node.args], eliminate)
    if node.head == "mul":
        form = UNIT
        for a in node.args:
            form = times(form, made[a][0])
        return form
    if node.head == "pow":
        form = power_form(node.args[0], made[node.args[0]][0], node.args[1])
        return without_roots_below(form) if rationalise else form
    return atom(node)


def roots_together(f: Form) -> Form:
    """f with whole powers of all factors of a sum moved under its root: x*(x + 1)*sqrt(x^2 + x) is (x^2 + x)^(3/2)."""
    for k in [k for k, e in f.powers.items() if k.head == "add" and e.denominator != 1]:
        inside = normal(k) if k.size < 200 else UNIT
        if len(inside.powers) < 2 or any(e != 1 or b.head == "pow" for b, e in inside.powers.items()):
            continue
        exponents = [f.powers.get(b, 0) for b in inside.powers]
        if all(e > 0 for e in exponents):
            t = int(min(exponents))
        elif all(e < 0 for e in exponents):
            t = -int(min(-e for e in exponents))
        else:
            continue
        if t:
            f = times(times(f, whole_power(inside, -t)), whole_power(atom(k), t))
    return f


def _sum(node: Expr, forms: list[Form], eliminate: int | None) -> Form:
    """The sum of the forms over one denominator, cancelled and factored."""
    made = _one_fraction(forms, eliminate)
    return atom(node) if made is None else made


def _one_fraction(forms: list[Form], eliminate: int | None = None) -> Form | None:
    """The sum of the forms as one fraction; None where it is too large."""
    forms = _as_under_roots([f for f in forms if f.coefficient])
    if not forms:
        return ZERO
    bases = dict.fromkeys([k for f in forms for k in f.powers])
    low: Powers = {k: e for k in bases if (e := min([f.powers.get(k, 0) for f in forms]))}
    if low:
        forms = [Form(f.coefficient, {k: d for k in bases if (d := f.powers.get(k, 0) - low.get(k, 0))}) for f in forms]
    numerator = _polynomial(forms, eliminate)
    return None if numerator is None else times(tidied(1, low), numerator)


def _as_under_roots(forms: list[Form]) -> list[Form]:
    """The forms with the sums of one in the sign that they have under the roots of another: 1 - x, not x - 1."""
    given = dict.fromkeys([k for f in forms for k, e in f.powers.items() if k.head == "add" and e.denominator != 1])
    if not given:
        return forms
    opposite = {negated(k): k for k in given}
    made: list[Form] = []
    for f in forms:
        turned = {k: e for k, e in f.powers.items() if type(e) is int and k in opposite and k not in given}
        rest = f._replace(powers={k: e for k, e in f.powers.items() if k not in turned}) if turned else f
        for k, e in turned.items():
            rest = times(rest, Form(-1 if e % 2 else 1, {opposite[k]: e}))
        made.append(rest)
    return made


def _polynomial(terms: list[Form], eliminate: int | None) -> Form | None:
    """The sum of products with exponents >= 0, multiplied out, reduced and factored; None when that is too large."""
    simple = irreducible(terms)
    if simple is not None:
        return simple
    ring = ring_for(terms, related=True)
    if ring is None:
        return None
    p = reduce_relations(ring, reduce_roots(ring, sum_of(ring, terms)), eliminate)
    apart = opened(ring, p)
    if apart is not None:
        return _one_fraction(apart, eliminate) if len(apart) <= MAX_TERMS else None
    return factored(ring, p) if len(p) <= MAX_TERMS else None  # sin(x)^100 has 51 terms in cosines


def expanded(f: Form) -> Expr | None:
    """The form with everything above the line multiplied out; None when that is too large."""
    above = {k: e for k, e in f.powers.items() if e > 0}
    below = {k: e for k, e in f.powers.items() if e <= 0}
    made = multiplied_out(Form(f.coefficient, above))
    if made is None or not below:
        return made
    shared = content(made) if made.head == "add" else Fraction(1)
    whole = multiple(made, 1 / shared) if shared != 1 else made
    return product((ex.num(shared), whole, to_expr(Form(1, below))))


def multiplied_out(f: Form) -> Expr | None:
    """The product of sums and kernels, to exponents >= 0, as one sum, or None when it is too large."""
    ring = ring_for([f])
    if ring is None:
        return None
    p = reduce_roots(ring, sum_of(ring, [f]))
    apart = opened(ring, p)
    if apart is not None:
        whole = _one_fraction(apart) if len(apart) <= MAX_TERMS else None
        return None if whole is None else to_expr(whole)
    return to_expr(as_form(ring, p)) if len(p) <= MAX_TERMS else None


def modulo(u: Expr, zero: Expr) -> Expr:
    """u with its sums reduced by what is 0, as polynomials, where that leaves fewer terms.

    -(x^2 + y^2)/y^3 with x^2 + y^2 - 25 is -25/y^3.  Both are canonical; so is the result.
    """
    made = form = normal(u)
    sums: Powers = {k: e for k, e in form.powers.items() if k.head == "add" and type(e) is int}
    above: Powers = {k: e for k, e in sums.items() if e > 0}
    letters: Powers = {k: e for k, e in form.powers.items() if k.head == "sym" and type(e) is int and e > 0}
    relation = above_the_line(zero)
    if relation is None or relation.head != "add":
        return u
    for powers in (above | letters, above) if above else ():  # above the line their product, below it each
        left = _remainder(multiplied_out(Form(1, powers)), relation)
        if left is not None:
            made = times(times(made, Form(1, {k: -e for k, e in powers.items()})), left)
            break
    for k, e in sums.items():
        left = _remainder(k, relation) if e < 0 else None
        if left is not None and left.coefficient:
            made = times(times(made, Form(1, {k: -e})), whole_power(left, int(e)))
    return u if made is form else to_expr(normal(to_expr(made)))


def above_the_line(u: Expr) -> Expr | None:
    """What stands above the line of a canonical u, multiplied out, without its coefficient: it is 0 where u is.

    None where that is too large.
    """
    form = normal(u)
    return multiplied_out(Form(1, {k: e for k, e in form.powers.items() if e > 0})) if form.coefficient else ex.ZERO


class _Division(NamedTuple):
    """A sum as a polynomial, and what its division by another leaves."""

    ring: Ring
    whole: Any
    left: Any


def _remainder(k: Expr | None, relation: Expr) -> Form | None:
    """What the division of one sum by the other leaves, where it has fewer terms; that may be 0."""
    found = _divided(k, relation)
    return factored(found.ring, found.left) if found and len(found.left) < len(found.whole) else None


def _divided(k: Expr | None, relation: Expr | None) -> _Division | None:
    """The division of one sum by another; None where one is no sum, or no polynomial in kernels."""
    if k is None or relation is None or k.head != "add" or relation.head != "add":
        return None
    sums = [as_sum(k), as_sum(relation)]
    if None in sums:
        return None
    terms = [t for found in sums if found is not None for t in found.terms]
    ring = ring_for(terms)
    if ring is None:
        return None
    count = len(k.args)
    p, f = sum_of(ring, terms[:count]), sum_of(ring, terms[count:])
    return _Division(ring, p, divmod(p, f)[1])
