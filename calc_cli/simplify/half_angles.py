"""From the sine and the cosine of a half angle to those of the whole one: 1/(2*sin(x/2)*cos(x/2)) is 1/sin(x)."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.simplify.angles import IN_SINES, is_halved
from calc_cli.simplify.canonical import called, multiple, product, raised, total
from calc_cli.simplify.form import Form, Powers, shallow
from calc_cli.simplify.rational import multiplied_out

_ANGLES = ex.kinds(*IN_SINES)


class _Half(NamedTuple):
    """The functions of a half angle, and what their squares and their product are."""

    sine: Expr
    cosine: Expr
    sine_squared: Expr
    cosine_squared: Expr
    both: Expr


def doubled(form: Form) -> Expr | None:
    """The form, whose functions of angles are the sine and the cosine of a half one, in those of the whole angle.

    None where there are others, and where it changes its sign with both: then it is no function of the whole angle.
    The formulas are those of the double angle: 2*s*c = sin, 2*s^2 = 1 - cos, 2*c^2 = 1 + cos, and with cosh - 1 for
    the hyperbolic ones.
    """
    calls = {n for k in form.powers for n in ex.postorder(k) if n.head == "call" and n.leaf in IN_SINES}
    angles = {(IN_SINES[ex.name_of(n)][0], n.args[0]) for n in calls}
    if len(angles) != 1 or not all(map(is_halved, calls)):
        return None
    half = _half(*angles.pop())
    if not calls <= {half.sine, half.cosine}:
        return None
    above = _whole({k: e for k, e in form.powers.items() if k.head != "add"}, half)
    if above is None:
        return None
    factors, odd = [ex.num(form.coefficient), above], []
    for k, e in form.powers.items():
        if k.head == "add":
            made = _whole_sum(k, half)
            if made is None:
                odd.append((k, e))
            else:
                factors.append(raised(made, ex.num(e)))
    if odd:  # two of them are even together: (1 + cos(x/2))*(1 - cos(x/2))
        e = odd[0][1]
        n = 2 if len(odd) == 1 and e % 2 == 0 else 1
        joined = multiplied_out(Form(1, {k: n for k, _ in odd})) if all(other == e for _, other in odd) else None
        made = None if joined is None else _whole_sum(joined, half)
        if made is None:
            return None
        factors.append(raised(made, ex.num(Fraction(e) / n)))
    return product(factors)


def _half(family: str, angle: Expr) -> _Half:
    whole = multiple(angle, 2)
    sine, cosine = (called(name + family, (whole,)) for name in ("sin", "cos"))
    one = ex.ONE if family else ex.MINUS_ONE  # sinh^2 is (cosh - 1)/2
    squared = total((multiple(cosine, Fraction(1 if family else -1, 2)), multiple(one, Fraction(-1, 2))))
    return _Half(
        ex.call("sin" + family, angle),
        ex.call("cos" + family, angle),
        squared,
        total((multiple(cosine, Fraction(1, 2)), ex.num(Fraction(1, 2)))),
        multiple(sine, Fraction(1, 2)),
    )


def _whole(powers: Powers, half: _Half) -> Expr | None:
    """A product in the whole angle; None where it is none of it."""
    i, j = powers.get(half.sine, 0), powers.get(half.cosine, 0)
    rest = [raised(k, ex.num(e)) for k, e in powers.items() if k is not half.sine and k is not half.cosine]
    if i.denominator != 1 or j.denominator != 1 or (i + j) % 2 or any(r.kinds & _ANGLES for r in rest):
        return None
    both: Number = (i if i * i < j * j else j) if i * j > 0 else i % 2
    squares = ((half.sine_squared, (i - both) // 2), (half.cosine_squared, (j - both) // 2), (half.both, both))
    return product((*rest, *[raised(k, ex.num(n)) for k, n in squares]))


def _whole_sum(k: Expr, half: _Half) -> Expr | None:
    """A sum in the whole angle; None where it is none of it."""
    terms = [_term(t, half) for t in ex.terms(k)]
    return None if None in terms else total([t for t in terms if t is not None])


def _term(t: Expr, half: _Half) -> Expr | None:
    form = shallow(t)
    made = _whole(form.powers, half)
    return None if made is None else multiple(made, form.coefficient)
