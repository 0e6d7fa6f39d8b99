"""How tightly each kind of expression binds, and how its numbers are written, for every renderer.

Knows nothing of any output format.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache

from calc_cli.expr import Expr, Number, num, rebuilt, significand, value
from calc_cli.render.names import CALL_LIKE

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

#: Integers of fewer bits have few enough digits for `str`, which refuses more than 4,300 of them.
_SHORT = 13_000
#: So many characters must be saved by an exponent: 0.00001 and 200000 are written out, 1e-8 and 1e9 are not.
_SAVED = 5


def level(node: Expr, decimals: bool = False) -> int:
    """How tightly the node binds when it is written out."""
    leaf = node.leaf
    if node.head == "num" and (type(leaf) is Fraction or leaf < 0):  # type: ignore[operator]
        assert isinstance(leaf, (int, Fraction))
        return ATOM if decimals and leaf > 0 and decimal(leaf) else PRODUCT
    return _LEVEL[node.head]


def has_exponent(node: Expr, decimals: bool) -> bool:
    """Is the node a number that is written with an exponent, as 1e-8?"""
    return decimals and node.head == "num" and "e" in decimal(value(node))


def write_minus(out: list[str], sign: str = "-") -> None:
    """Write a minus sign; after the plus of a sum it becomes the sum's own minus."""
    if out and out[-1] == " + ":
        out[-1] = f" {sign} "
    else:
        out.append(sign)


class Writing:
    """An expression on its way to text: what is written, and what is still to be written, the last first.

    `opened` says, by heads, what opens a node: it writes its beginning, or puts its parts on the stack.  A "-" on the
    stack is a sign.  `fences` are put around what binds too loosely by `level`.
    """

    __slots__ = ("decimals", "fences", "level", "minus", "opened", "out", "stack", "steady")

    def __init__(
        self,
        opened: Mapping[str, Callable[[Writing, Expr], None]],
        decimals: bool,
        minus: str = "-",
        fences: tuple[str, str] = ("(", ")"),
        level: Callable[[Expr, bool], int] = level,
    ) -> None:
        self.opened, self.decimals, self.minus, self.fences, self.level = opened, decimals, minus, fences, level
        self.out: list[str] = []
        self.stack: list[str | Expr] = []
        self.steady: set[Expr] = set()  # quotients known not to lead with a minus sign

    def text(self, expr: Expr) -> str:
        """The text of the expression."""
        stack, out, opened = self.stack, self.out, self.opened
        stack.append(expr)
        while stack:
            item = stack.pop()
            if not isinstance(item, str):
                opened[item.head](self, item)
            elif item == "-":
                self.write_minus()
            else:
                out.append(item)
        return "".join(out)

    def write_minus(self) -> None:
        """Write a minus sign; after the plus of a sum it becomes the sum's own minus."""
        write_minus(self.out, self.minus)

    def push(self, *parts: str | Expr) -> None:
        """Put the parts on the stack, so that they are written in this order."""
        self.stack.extend(parts[::-1])

    def operand(self, node: Expr, least: int) -> None:
        """Put the node on the stack, between fences if it binds less tightly than `least`."""
        if self.level(node, self.decimals) < least:
            self.push(self.fences[0], node, self.fences[1])
        else:
            self.stack.append(node)

    def sum(self, node: Expr) -> None:
        """Open a sum."""
        for term in node.args[:0:-1]:
            self.operand(term, PRODUCT)
            self.stack.append(" + ")
        self.stack.append(node.args[0])

    def equation(self, node: Expr) -> None:
        """Open an equation."""
        self.push(node.args[0], " = ", node.args[1])

    def arguments(self, before: str, node: Expr) -> None:
        """Open a call whose name is written `before` the fences."""
        arguments = [part for u in node.args for part in (", ", u)][1:]
        self.push(before + self.fences[0], *arguments, self.fences[1])


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


def is_call_like(node: Expr) -> bool:
    """Is it a letter, or an unknown function without its argument, that a bracket behind it could be an argument of?"""
    if node.head == "fn":
        name, _, bare = unknown_of(node)
        return bare and name in CALL_LIKE
    return node.head == "sym" and node.leaf in CALL_LIKE


def integer(n: int) -> str:
    """The digits of an integer of any size, with its sign."""
    if n.bit_length() < _SHORT:
        return str(n)
    from calc_cli.numeric.integers import digits

    return digits(n)


@lru_cache(1000)  # the numbers of a derivation come again and again
def decimal(value: Number) -> str:
    """The value as a finite decimal of few digits, 0.25 or 2.5e-9, or ""; a whole number in any case."""
    found = significand(value)
    if found is None:
        return integer(value) if isinstance(value, int) else ""
    m, e = found
    sign, digits = "-" * (m < 0), str(abs(m))
    if e < 0:
        padded = digits.zfill(1 - e)
        whole = f"{padded[:e]}.{padded[e:]}"
    else:
        whole = digits + "0" * e
    powered = f"{digits[0]}{'.' * (len(digits) > 1)}{digits[1:]}e{len(digits) - 1 + e}"
    return sign + (powered if len(powered) + _SAVED <= len(whole) else whole)


def number(value: Number, decimals: bool = False) -> str:
    """The number as `3`, `1/4` or, where decimals are wanted, finite and short, `0.25` or `1e-8`; with its sign."""
    short = decimal(value) if decimals else ""
    if short or isinstance(value, int):
        return short or integer(value.numerator)
    return f"{integer(value.numerator)}/{integer(value.denominator)}"


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


def same_letter(left: Expr, right: Expr) -> bool:
    """Does a product of the two have a letter beside itself, x·x or 2x·x³, which is not written xx?"""
    while left.head in ("mul", "neg", "pow"):
        left = left.args[0 if left.head == "pow" else -1]
    while right.head in ("mul", "pow"):
        right = right.args[0]
    return left is right and left.head == "sym"
