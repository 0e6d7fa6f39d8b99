"""What stands under roots as it was given: -23/(46*x + 50)^(3/2), not -23/(2*sqrt(2)*(23*x + 25)^(3/2)).

The canonical form takes the number that the terms of a sum share out of a root.  Where its root would stand beside that
of the sum, it goes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify.canonical import canonical, content, multiple, parts, product, raised
from calc_cli.simplify.predicates import ROOTS, is_root
from calc_cli.simplify.present import RADICANDS


def radicands(u: Expr) -> Mapping[Expr, int]:
    """For `RADICANDS`, what the roots in a tree are taken of, as it was typed, or as the rules leave it."""
    found: dict[Expr, int] = {}
    for n in ex.postorder(u, ROOTS):
        if not n.names or not (is_root(n) or (n.head == "call" and n.leaf in ("sqrt", "root"))):
            continue
        inside = canonical(n.args[0])
        c, rest = (content(inside), inside) if inside.head == "add" else parts(inside)
        if c.denominator != 1 or c <= 1 or not rest.names:
            continue
        base = multiple(inside, Fraction(1, c.numerator)) if inside.head == "add" else rest
        found[base] = c.numerator if found.get(base, c) == c else 0
    return {base: c for base, c in found.items() if c}


def restored(u: Expr) -> Expr:
    """The canonical expression with the numbers back under the roots that they were taken from."""
    given = RADICANDS.get()

    def change(n: Expr) -> Expr:
        if n.head != "mul":
            return n
        roots = [f for f in n.args if is_root(f)]
        numbers = [f for f in roots if f.args[0].head == "num"]
        found = [f for f in roots if f.args[0] in given]
        if not numbers or len(found) != 1 or any(f.args[0].head == "const" for f in roots):
            return n  # sqrt(2*pi)*x^(3/2) as it stands
        base, exponent = found[0].args
        c = given[base]
        whole = multiple(base, c) if base.head == "add" else product((ex.num(c), base))
        for taken in (numbers, *([root] for root in numbers)):
            number = product((*taken, raised(ex.num(c), ex.num(-ex.value(exponent)))))
            if number.head == "num":
                others = [f for f in n.args if f not in taken and f is not found[0]]
                return product((number, *others, ex.power(whole, exponent)))
        return n

    return ex.transform(u, change)
