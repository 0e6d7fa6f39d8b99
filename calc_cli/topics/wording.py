"""How numbers, places and intervals are said: words for `optimize`, shared by one variable and several."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import DIGITS, Real, decimal, decimal_if_told
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty
from calc_cli.report import Words
from calc_cli.simplify import canonical, present
from calc_cli.simplify.decimals import DECIMALS, short

#: Digits of a decimal that stands beside an exact value.
BESIDE = 6
#: A closed form of more nodes than this is not said; its decimal is.
MAX_NODES = 60


def signed(r: Real, digits: int = DIGITS) -> str:
    """The decimal as it is read: with a minus sign, not a hyphen."""
    return decimal(r, digits).replace("-", "−")


def closed(r: Real) -> Expr | None:
    """The closed form, where there is one that can be read."""
    return r.exact if r.exact is not None and r.exact.size <= MAX_NODES else None


def number(r: Real) -> Words:
    """The number: exact; a decimal stands beside it unless it is a fraction (one that ends, if decimals were typed)."""
    u = closed(r)
    if u is None:
        return (f"≈ {signed(r)}",)
    v = canonical(u)
    if v.head == "num" and (short(ex.value(v)) or not DECIMALS.get()):
        return (u,)
    near = decimal_if_told(r, BESIDE)
    return (u,) if near is None else (u, f" ≈ {near.replace('-', '−')}")


def equals(name: str, r: Real) -> Words:
    """x = 1, or x ≈ 0.567143290409784."""
    u = closed(r)
    return (f"{name} {number(r)[0]}",) if u is None else (f"{name} = ", *number(r))


def cell(r: Real) -> str | Expr:
    """The number in a table: exact, or its decimal."""
    u = closed(r)
    return signed(r) if u is None else u


def text(r: Real) -> str:
    """The number in a sentence or an inequality, short."""
    u = closed(r)
    return signed(r, BESIDE) if u is None else pretty(u, decimals=DECIMALS.get())


def typed(r: Real, period: Expr | None = None, k: Expr | None = None) -> str:
    """The number in the input language, without blanks; with a period its family for every whole number k."""
    u = closed(r)
    if period is None or k is None:
        return decimal(r) if u is None else packed(u)
    if u is not None:
        return packed(family(u, period, k))
    return f"{decimal(r)}+{packed(family(ex.ZERO, period, k))}".replace("+-", "-")


def around(name: str, r: Real, period: Expr, k: Expr) -> Words:
    """x ≈ 0.785398163397448 + 2πk."""
    return (f"{name} ≈ {signed(r)} + ", family(ex.ZERO, period, k))


def packed(u: Expr) -> str:
    """An expression in the input language, without blanks."""
    v = canonical(u) if DECIMALS.get() and not u.names else u
    return plain(v if v.head == "num" else u, DECIMALS.get()).replace(" ", "")


def between(name: str, low: Real | None, high: Real | None, with_low: bool = False, with_high: bool = False) -> str:
    """-1 < x < 2, x > 2 or "every x"; with an end in it, x ≥ 2."""
    if low is None and high is None:
        return f"every {name}"
    if low is None and high is not None:
        return f"{name} {'≤' if with_high else '<'} {text(high)}"
    if high is None and low is not None:
        return f"{name} {'≥' if with_low else '>'} {text(low)}"
    assert low is not None
    assert high is not None
    return f"{text(low)} {'≤' if with_low else '<'} {name} {'≤' if with_high else '<'} {text(high)}"


def listed(parts: Sequence[Words], last: str = " and ") -> Words:
    """One, two and three."""
    made: list[str | Expr] = []
    for i, words in enumerate(parts):
        if i:
            made.append(last if i == len(parts) - 1 else ", ")
        made += words
    return tuple(made)


def family(at: Expr, step: Expr, k: Expr) -> Expr:
    """at + step*k, as it is written."""
    turns = present(canonical(ex.mul(step, k)))
    return turns if at is ex.ZERO else at if step is ex.ZERO else ex.add(at, turns)
