"""How numbers, places and intervals are said: words for `optimize`, shared by one variable and several."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, decimal
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty
from calc_cli.report import Words
from calc_cli.simplify import canonical

#: Digits of a decimal that stands beside an exact value.
BESIDE = 6
#: A closed form of more nodes than this is not said; its decimal is.
MAX_NODES = 60


def closed(r: Real) -> Expr | None:
    """The closed form, where there is one that can be read."""
    return r.exact if r.exact is not None and r.exact.size <= MAX_NODES else None


def number(r: Real, decimals: bool = False) -> Words:
    """The number: exact, and with a decimal beside it where it is no fraction."""
    u = closed(r)
    if u is None:
        return ("≈ ", decimal(r))
    if canonical(u).head == "num":
        return (u,)
    return (u, f" ≈ {decimal(r, BESIDE)}")


def equals(name: str, r: Real) -> Words:
    """x = 1, or x ≈ 0.567143290409784."""
    u = closed(r)
    return (f"{name} ≈ {decimal(r)}",) if u is None else (f"{name} = ", *number(r))


def cell(r: Real) -> str | Expr:
    """The number in a table: exact, or its decimal."""
    u = closed(r)
    return decimal(r) if u is None else u


def text(r: Real) -> str:
    """The number in a sentence or an inequality, short."""
    u = closed(r)
    return decimal(r, BESIDE) if u is None else pretty(u)


def typed(r: Real) -> str:
    """The number in the input language, without blanks."""
    u = closed(r)
    return decimal(r) if u is None else packed(u)


def packed(u: Expr) -> str:
    """An expression in the input language, without blanks."""
    return plain(u).replace(" ", "")


def between(name: str, low: Real | None, high: Real | None) -> str:
    """-1 < x < 2, x > 2 or "every x"."""
    if low is None and high is None:
        return f"every {name}"
    if low is None and high is not None:
        return f"{name} < {text(high)}"
    if high is None and low is not None:
        return f"{name} > {text(low)}"
    assert low is not None
    assert high is not None
    return f"{text(low)} < {name} < {text(high)}"


def listed(parts: Sequence[Words], last: str = " and ") -> Words:
    """One, two and three."""
    made: list[str | Expr] = []
    for i, words in enumerate(parts):
        if i:
            made.append(last if i == len(parts) - 1 else ", ")
        made += words
    return tuple(made)


def member(u: Expr, x: Expr, at: Real, period: Expr, k: Expr) -> Expr | None:
    """u at the number + period*k for every whole number k, where functions of a*x + b repeat; None without a form."""
    from calc_cli.topics.constants import exact

    if at.exact is None:
        return None
    here = at.exact
    step = ex.mul(period, k)
    repeating = {
        n: ex.substitute(n, {x: here})
        for n in ex.postorder(u)
        if n.head == "call" and n.leaf in ("sin", "cos", "tan", "cot", "sec", "csc") and ex.name_of(x) in n.names
    }
    made = ex.substitute(ex.substitute(u, repeating), {x: ex.add(here, step)})
    return exact(made)
