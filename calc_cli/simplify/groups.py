"""Terms of a sum that have nothing to do with one another: each group of them has a shortest form of its own."""

from __future__ import annotations

from math import gcd

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.rules.laws import COMPLEMENTS, RELATED
from calc_cli.simplify.angles import IN_SINES
from calc_cli.simplify.canonical import multiple, parts, total
from calc_cli.simplify.predicates import base_of, factors_of

#: With one of these, a term may cancel with roots, and with what is rational: |x| with the root of x^2.
_ENTANGLED = ex.kinds("abs", "sign", "step", "relu", "max", "cbrt")
#: What terms may have in common beside nodes of the tree.
_RATIONAL, _ROOT, _ANGLE = "rational", "root", "angle"
#: Functions that may be written by one another, and what ties them: of erfc and erf, erf.
_FAMILY = {name: row.other for row in COMPLEMENTS for name in (row.function, row.other)}
#: A number that is less than this is not taken out of terms that have nothing else in common.
SMALL_NUMBER = 10


def groups(u: Expr) -> list[Expr]:
    """The sums into which the terms of a sum u fall: [u] where they hang together.

    Terms do where they have a function at the same argument, something below the line, or the base of a power with
    letters in common; so do all that have roots, and all that are rational or have a sum with functions as a factor.
    """
    if u.open:
        return [u]
    found: list[tuple[set[object], list[Expr]]] = []
    for t in u.args:
        ties, terms = _ties(t), [t]
        apart = []
        for other in found:
            if ties.isdisjoint(other[0]):
                apart.append(other)
            else:
                ties |= other[0]
                terms = other[1] + terms
        found = [*apart, (ties, terms)]
    return [u] if len(found) == 1 or in_common(u) else [total(terms) for _, terms in found]


def in_common(u: Expr) -> bool:
    """Is u a sum all of whose terms share a factor, or a number that is worth to be taken out?"""
    if u.head != "add":
        return False
    numbers = [parts(t)[0] for t in u.args]
    shared = set.intersection(*[set(map(base_of, factors_of(t))) for t in u.args])
    whole, below = gcd(*[c.numerator for c in numbers]), gcd(*[c.denominator for c in numbers])
    return bool(shared) or whole >= SMALL_NUMBER or below > 1


def _tie(f: Expr) -> object:
    """What a function has in common with others: those of the same angle, and sigmoid(v) with sigmoid(-v)."""
    v = f.args[0]
    if f.leaf in IN_SINES:
        return _ANGLE, parts(v)[1]
    return (_FAMILY[ex.name_of(f)], frozenset((v, multiple(v, -1)))) if f.leaf in _FAMILY else f


def _ties(t: Expr) -> set[object]:
    """What ties the term to other ones."""
    functions: set[object] = set()
    below: set[object] = set()
    _collect(t, functions, below)
    if not functions or t.kinds & _ENTANGLED:
        below.add(_RATIONAL)
    if t.kinds & _ENTANGLED:
        functions.add(_ROOT)
    return functions | below


def _collect(t: Expr, functions: set[object], below: set[object]) -> None:
    for f in factors_of(t):
        base, exponent = f.args if f.head == "pow" else (f, ex.ONE)
        e = exponent.leaf
        if exponent.head != "num":
            functions.update([(base, parts(s)[1]) for s in ex.terms(exponent)] if base is ex.E else [base])
        elif base.head == "sym":
            if not isinstance(e, int) or e < 0:
                below.add(base)
        elif base.head == "call":
            functions.add(_tie(base))
            if base.leaf in RELATED and e != 1:
                below.add(_RATIONAL)
        elif base.head == "fn":
            functions.add((ex.name_of(base), base.args))
        elif base.names:
            if not isinstance(e, int):
                functions.add(_ROOT)
            elif e < 0:
                below.add(base)
            inner: set[object] = set()
            for s in ex.terms(base):
                _collect(s, inner, below)
            functions |= inner
            if inner and isinstance(e, int):
                below.add(_RATIONAL)  # (2*e^x + 1)/e^x is 2 + e^(-x)
