"""Roots below the line: what a sum with roots is multiplied by to lose them."""

from __future__ import annotations

from typing import Any

from calc_cli.expr import Expr
from calc_cli.simplify.canonical import is_huge
from calc_cli.simplify.form import Form, atom, times, whole_power
from calc_cli.simplify.ring import (
    MAX_FACTORED,
    Ring,
    as_sum,
    factored,
    reduce_roots,
    ring_for,
    root_of,
    sum_of,
)

MAX_KERNELS = 8


def without_roots_below(f: Form, constants: bool = False) -> Form:
    """f with every sum below the line that contains roots replaced by its norm, and its conjugates above.

    `constants` does so for sums without letters alone.
    """
    for k in [k for k, e in f.powers.items() if k.head == "add" and e < 0 and e.denominator == 1]:
        if constants and k.names:
            continue
        n = -int(f.powers.get(k, 0))  # the conjugates of one sum may have cancelled another
        found = _norm(k) if n > 0 else None
        if found is not None and not any(is_huge(part.coefficient, n) for part in found):
            f = times(f, whole_power(atom(k), n))
            f = times(times(f, whole_power(found[0], n)), whole_power(found[1], -n))
    return f


def _norm(k: Expr) -> tuple[Form, Form] | None:
    """The conjugates of a sum with roots, and their product with it, which has none; None for a sum without roots."""
    found = as_sum(k)
    if found is None or all(n == 1 for n in found.roots.values()):
        return None
    ring = ring_for(found.terms)
    if ring is None or len(ring.kernels) > MAX_KERNELS:
        return None
    p = sum_of(ring, found.terms)
    conjugates = ring.context.constant(1)
    for i, n in enumerate(ring.roots):
        if n == 1 or all(int(e[i]) % n == 0 for e in p.to_dict()):
            continue
        if n not in (2, 3, 4):
            return None
        base = root_of(ring, i)
        c = _conjugate(ring, p, i, n, ring.gens[i] ** n if base is None else base)
        conjugates = reduce_roots(ring, conjugates * c)
        p = reduce_roots(ring, p * c)
        if p.is_zero() or len(p) > MAX_FACTORED or len(conjugates) > MAX_FACTORED:
            return None
    return factored(ring, conjugates), factored(ring, p)


def _conjugate(ring: Ring, p: Any, i: int, n: int, base: Any) -> Any:
    """What p is multiplied by to lose the n-th root g of the base: a - b*g for a + b*g, and the like for 3 and 4."""
    part = [ring.context.from_dict({}) for _ in range(n)]
    for e, c in p.to_dict().items():
        k = int(e[i]) % n
        part[k] += ring.context.from_dict({(*e[:i], int(e[i]) - k, *e[i + 1 :]): c})
    g = ring.gens[i]
    if n == 2:
        return part[0] - part[1] * g
    if n == 3:
        a, b, c = part
        return (a * a - b * c * base) + (c * c * base - a * b) * g + (b * b - a * c) * g**2
    even, odd = part[0] + part[2] * g**2, part[1] + part[3] * g**2
    # (even + odd*g)(even - odd*g) = u + v*g^2, and (u + v*g^2)(u - v*g^2) has no root left
    u = part[0] ** 2 + part[2] ** 2 * base - 2 * part[1] * part[3] * base
    v = 2 * part[0] * part[2] - part[1] ** 2 - part[3] ** 2 * base
    return (even - odd * g) * (u - v * g**2)
