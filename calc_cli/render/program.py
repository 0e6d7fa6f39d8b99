"""Expressions as assignments of a program: functions taken apart, what is used twice named, everything flat enough.

Knows trees and a row of the table of languages; how a whole function is laid out is decided elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import count
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import UsageError
from calc_cli.expr import Expr, postorder
from calc_cli.numeric.definitions import body, defined
from calc_cli.render.languages import FUNCTIONS, Language, filled, number, too_large

#: Definitions that do not overflow or cancel in floats, in place of those of the mathematics.
_STABLE = {
    "sigmoid": "e^(min(x, 0))/(1 + e^(-abs(x)))",
    "silu": "x*sigmoid(x)",
    "softplus": "max(x, 0) + ln(1 + e^(-abs(x)))",
    "gelu": "x*erfc(-x/sqrt(2))/2",
}
#: Operations within each other on one line, and terms or factors side by side; compilers have limits near 100.
_MAX_DEPTH = 12
_MAX_WIDTH = 32
#: Integer powers written as products, in languages without an operator for powers.
_MAX_PRODUCT = 4
#: Of a power of a number that is still multiplied out.
_MAX_BITS = 20_000

_SUM, _PRODUCT, _POWER, _ATOM = range(4)


class Program(NamedTuple):
    """Assignments in order, name and right-hand side, and then the results."""

    assignments: tuple[tuple[str, str], ...]
    results: tuple[str, ...]


def program(results: Sequence[Expr], names: dict[str, str], language: Language) -> Program:
    """The program that computes the results; `names` are the identifiers of the letters.

    Raises UsageError for what has no program code, LimitError for a number that is too large for a float.
    """
    roots = _reduced(results)
    nodes = tuple(dict.fromkeys(node for root in roots for node in postorder(root)))
    shared = _shared(nodes, roots, language)
    taken = {*names.values(), *language.reserved}
    fresh = (name for name in (f"t{n}" for n in count(1)) if name not in taken)
    written: dict[Expr, tuple[str, int]] = {}
    depth: dict[Expr, int] = {}
    assignments: list[tuple[str, str]] = []
    for node in nodes:
        depth[node] = 1 + max([depth[a] for a in node.args], default=0)
        written[node] = _written(node, written, names, language)
        if node in shared or depth[node] > _MAX_DEPTH:
            name = next(fresh)
            assignments.append((name, written[node][0]))
            written[node], depth[node] = (name, _ATOM), 0
    return Program(tuple(assignments), tuple([written[root][0] for root in roots]))


def _reduced(results: Sequence[Expr]) -> list[Expr]:
    """The trees in what the languages have: their functions, sums, products, quotients and powers.

    Sums and products of the same operands get the order of the first of them, so that they are shared.
    """
    made: dict[Expr, Expr] = {}
    orders: dict[object, Expr] = {}
    stack = list(reversed(results))
    while stack:
        node = stack[-1]
        if node in made:
            stack.pop()
            continue
        source = _definition(node)
        needed = node.args if source is None else (source,)
        missing = [a for a in needed if a not in made]
        if missing:
            stack.extend(missing)
            continue
        new = _simpler(node, tuple([made[a] for a in node.args])) if source is None else made[source]
        if new.head in ("add", "mul"):
            new = orders.setdefault((new.head, frozenset(Counter(new.args).items())), new)
        made[node] = new
        stack.pop()
    return [made[u] for u in results]


def _definition(node: Expr) -> Expr | None:
    """What a function that no language has is made of.  Raises UsageError for one of which nothing is known."""
    if node.head in ("fn", "D"):
        name = ex.name_of(node) if node.head == "fn" else "derivative"
        raise UsageError(f"there is no program code for an unknown function, {name}")
    if node.head != "call":
        return None
    name = ex.name_of(node)
    if name in ("max", "min") and len(node.args) > 2:
        return ex.call(name, node.args[0], ex.call(name, *node.args[1:]))
    if name in FUNCTIONS:
        return None
    return body(_STABLE[name], node) if name in _STABLE else defined(node)


def _simpler(node: Expr, args: tuple[Expr, ...]) -> Expr:
    """The node on reduced operands: numbers put together, powers of e and square roots as functions."""
    head = node.head
    if head == "neg" and args[0].head == "num":
        return ex.num(-ex.value(args[0]))
    if head == "div" and args[0].head == args[1].head == "num" and args[1] is not ex.ZERO:
        return ex.num(Fraction(ex.value(args[0])) / ex.value(args[1]))
    if head == "pow" and args[0].head == "num" and type(args[1].leaf) is int:
        return _number_power(node, Fraction(ex.value(args[0])), args[1].leaf)
    if head == "pow":
        if args[0] is ex.E:
            return ex.call("exp", args[1])
        if args[1] is ex.HALF:
            return ex.call("sqrt", args[0])
        if args[1].head == "num" and ex.value(args[1]) == Fraction(-1, 2):
            return ex.div(ex.ONE, ex.call("sqrt", args[0]))
    if ex.is_call(node, "ln") and args[0].head == "add" and ex.ONE in args[0].args:
        rest = list(args[0].args)
        rest.remove(ex.ONE)
        return ex.call("log1p", ex.add(*rest))
    if head == "add" and len(args) == 2 and ex.MINUS_ONE in args:
        other = args[0] if args[1] is ex.MINUS_ONE else args[1]
        if ex.is_call(other, "exp"):
            return ex.call("expm1", other.args[0])
    if head in ("add", "mul"):
        return _grouped(node, args)
    return ex.rebuilt(node, args)


def _number_power(node: Expr, base: Fraction, n: int) -> Expr:
    """The value of a number's integer power.  Raises LimitError where no float is as large."""
    if base == 0 and n < 0:
        return node
    if abs(base) != 1 and abs(n) * max(base.numerator.bit_length(), base.denominator.bit_length()) > _MAX_BITS:
        too_large()
    return ex.num(base**n)


def _grouped(node: Expr, args: tuple[Expr, ...]) -> Expr:
    """A sum or a product of many, as one of a few groups."""
    while len(args) > _MAX_WIDTH:
        groups = [args[i : i + _MAX_WIDTH] for i in range(0, len(args), _MAX_WIDTH)]
        args = tuple([ex.rebuilt(node, group) if len(group) > 1 else group[0] for group in groups])
    return ex.rebuilt(node, args)


def _shared(nodes: Iterable[Expr], roots: Iterable[Expr], language: Language) -> set[Expr]:
    """What gets a name: whatever is used twice and is worth one, and groups of many."""
    uses: dict[Expr, int] = {}
    named: set[Expr] = set()
    for root in roots:
        uses[root] = uses.get(root, 0) + 1
    for node in nodes:
        twice = _repeats(node, language)
        for a in node.args:
            uses[a] = uses.get(a, 0) + 1
            if (twice and a.args) or (len(a.args) == _MAX_WIDTH and a.head in ("add", "mul")):
                named.add(a)
    return named | {node for node, n in uses.items() if n > 1 and not _is_trivial(node)}


def _repeats(node: Expr, language: Language) -> bool:
    """Is the first operand written more than once?"""
    if node.head == "call":
        return FUNCTIONS[ex.name_of(node)][language.column].count("{0}") > 1
    return not language.whole and _product_power(node) > 1


def _product_power(node: Expr) -> int:
    """How many factors an integer power has where it is written as a product; 0 where it is not."""
    if node.head != "pow" or type(node.args[1].leaf) is not int:
        return 0
    n = abs(node.args[1].leaf)
    return n if 0 < n <= _MAX_PRODUCT else 0


def _is_trivial(node: Expr) -> bool:
    """Is the node as short as a name would be: a letter, a number, or one quick operation on two of these?"""
    if node.head == "neg":
        node = node.args[0]
    return node.size <= 3 and node.head not in ("call", "div") and all(not a.args for a in node.args)


def _written(
    node: Expr, known: dict[Expr, tuple[str, int]], names: dict[str, str], language: Language
) -> tuple[str, int]:
    """The text of a node whose operands have theirs, and how tightly it binds."""
    head, args = node.head, node.args

    def operand(u: Expr, least: int) -> str:
        text, level = known[u]
        return text if level >= least else f"({text})"

    if head == "num":
        text = number(ex.value(node), language)
        return text, _PRODUCT if text[0] == "-" or "/" in text else _ATOM
    if head == "sym":
        return names[ex.name_of(node)], _ATOM
    if head == "const":
        return language.constants[ex.name_of(node)], _ATOM
    if head == "add":
        parts = [known[args[0]][0]]
        for u in args[1:]:
            text = operand(u, _PRODUCT)
            parts.append(f" - {text[1:]}" if text[0] == "-" else f" + {text}")
        return "".join(parts), _SUM
    if head == "mul":
        first = operand(args[0], _PRODUCT)
        rest = [known[u][0] if _is_plain_product(u, language) else operand(u, _POWER) for u in args[1:]]
        return "*".join([first, *rest]), _PRODUCT
    if head == "neg":
        text = operand(args[0], _PRODUCT)
        return f"-({text})" if text[0] == "-" else f"-{text}", _PRODUCT
    if head == "div":
        return f"{operand(args[0], _PRODUCT)}/{operand(args[1], _POWER)}", _PRODUCT
    if head == "pow":
        if type(args[1].leaf) is int and (language.whole or _product_power(node)):
            return _whole_power(args[1].leaf, operand(args[0], _ATOM), language)
        return filled(language.power, [known[u][0] for u in args]), _ATOM
    template = FUNCTIONS[ex.name_of(node)][language.column]
    return filled(template, [known[u][0] for u in args]), _ATOM


def _whole_power(n: int, base: str, language: Language) -> tuple[str, int]:
    if language.whole:
        return filled(language.whole, [base, str(n)]), _POWER
    product = "*".join([base] * abs(n))
    if n > 0:
        return product, _PRODUCT if n > 1 else _ATOM
    return f"1{language.integer}/{product if n == -1 else f'({product})'}", _PRODUCT


def _is_plain_product(node: Expr, language: Language) -> bool:
    """Is the node a power written as a product, which can go on within a product?"""
    return not language.whole and _product_power(node) > 0 and int(ex.value(node.args[1])) > 0
