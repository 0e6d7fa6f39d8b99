"""How tightly each kind of expression binds, and how its numbers are written, for every renderer.

Knows nothing of any output format.
"""

from __future__ import annotations

from fractions import Fraction

from calc_cli.expr import Expr, Number, num, rebuilt, value

#: From loose to tight.  A fraction or a negative number binds like a product, because it is printed as one.
EQUATION, SUM, PRODUCT, POWER, ATOM = range(5)

_LEVEL = {
    "eq": EQUATION,
    "add": SUM,
    "mul": PRODUCT,
    "neg": PRODUCT,
    "div": PRODUCT,
    "pow": POWER,
    "D": POWER,
    "num": ATOM,
    "sym": ATOM,
    "const": ATOM,
    "call": ATOM,
    "fn": ATOM,
}

MAX_DECIMALS = 12
_CHUNK_DIGITS = 4000
_CHUNK_BITS = 13_000  # fewer than 4,000 decimal digits: below Python's own limit for str(int)


def level(node: Expr, decimals: bool = False) -> int:
    """How tightly the node binds when it is written out."""
    leaf = node.leaf
    if node.head == "num" and (type(leaf) is Fraction or leaf < 0):  # type: ignore[operator]
        assert isinstance(leaf, (int, Fraction))
        return ATOM if decimals and leaf > 0 and decimal(leaf) else PRODUCT
    return _LEVEL[node.head]


def leads_with_minus(node: Expr) -> bool:
    """Does the node, written out, begin with a minus sign?"""
    while node.head in ("mul", "div", "add"):
        parent, node = node, node.args[0]
        if parent.head != "add" and _LEVEL[node.head] < PRODUCT:
            return False
    return node.head == "neg" or (node.head == "num" and node.leaf < 0)  # type: ignore[operator]


def unknown_of(node: Expr) -> tuple[str, int, bool]:
    """The name of an unknown function, its number of primes, and whether its argument is left out."""
    assert isinstance(node.leaf, tuple)
    return node.leaf


def integer(n: int) -> str:
    """The digits of an integer of any size (`str` refuses more than 4,300 of them)."""
    if n.bit_length() < _CHUNK_BITS:
        return str(n)
    sign, n = ("-" if n < 0 else ""), abs(n)
    chunks = []
    while n.bit_length() >= _CHUNK_BITS:
        n, low = divmod(n, 10**_CHUNK_DIGITS)
        chunks.append(str(low).zfill(_CHUNK_DIGITS))
    return sign + str(n) + "".join(reversed(chunks))


def decimal(value: Number) -> str:
    """The value as a finite decimal of at most twelve digits, or ""."""
    if isinstance(value, int):
        return integer(value)
    bottom, twos, fives = value.denominator, 0, 0
    if bottom > 10**MAX_DECIMALS:
        return ""
    while bottom % 2 == 0:
        bottom, twos = bottom // 2, twos + 1
    while bottom % 5 == 0:
        bottom, fives = bottom // 5, fives + 1
    places = max(twos, fives)
    if bottom != 1 or places > MAX_DECIMALS:
        return ""
    digits = integer(abs(value.numerator) * 10**places // value.denominator).zfill(places + 1)
    if len(digits) > MAX_DECIMALS:
        return ""
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def number(value: Number, decimals: bool = False) -> str:
    """The number as `3`, `1/4` or, where decimals are wanted, finite and short, `0.25`; with its sign."""
    if isinstance(value, int):
        return integer(value)
    short = decimal(value) if decimals else ""
    return short or f"{integer(value.numerator)}/{integer(value.denominator)}"


def unsigned(node: Expr) -> Expr:
    """A product or quotient that leads with a minus sign, without that sign."""
    above: list[Expr] = []
    while node.head in ("mul", "div"):
        above.append(node)
        node = node.args[0]
    node = node.args[0] if node.head == "neg" else num(-value(node))
    for parent in reversed(above):
        node = rebuilt(parent, (node, *parent.args[1:]))
    return node
