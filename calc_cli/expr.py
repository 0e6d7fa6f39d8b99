"""The expression tree: frozen, interned nodes, so that equal means identical.

Nothing here knows how an expression is typed, differentiated, simplified or printed.  The tree keeps
what was typed: a minus is a `neg`, a fraction a `div`, a root a `call`.  Every walk uses an explicit
stack, because depth is bounded by memory and not by Python's recursion limit.
"""

from __future__ import annotations

import signal
from _thread import RLock
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from fractions import Fraction
from sys import getrefcount
from typing import TypeAlias, TypeVar

V = TypeVar("V")
Number: TypeAlias = int | Fraction
#: What a node holds beside its operands; see `Expr`.
Leaf: TypeAlias = int | Fraction | str | tuple[str, int, bool] | None


class _Node:
    """A node while it is made."""

    __slots__ = ("__weakref__", "args", "head", "kinds", "leaf", "names", "size")

    head: str
    args: tuple[Expr, ...]
    leaf: Leaf
    names: frozenset[str]
    size: int
    kinds: int


class Expr(_Node):
    """One node of an expression.

    `head`  `leaf`                      `args`
    num     an exact int or Fraction    ()
    sym     a name                      ()
    const   "e" or "pi"                 ()
    add     None                        two or more terms; a subtracted term is a `neg`
    mul     None                        two or more factors
    neg     None                        (u,)
    div     None                        (numerator, denominator)
    pow     None                        (base, exponent)
    call    a function's name           its arguments, as many as the function takes
    fn      (name, primes, bare)        the argument of an unknown function; `bare` ones print as y, not y(x)
    D       None, or "partial"          (u, x): the derivative of u by the symbol x, still to be taken;
                                        "partial" says only that it is printed with ∂
    eq      None                        (left, right)

    names   the symbols that occur
    size    nodes, counted as a tree
    kinds   the heads and functions that occur, and what else is asked often, as bits; see `kinds`

    Build nodes with the functions below, never directly.  Equal nodes are one object: compare with `is`.
    """

    __slots__ = ()

    @property
    def depth(self) -> int:
        """Edges on the longest way down: found by a walk."""
        depths: dict[Expr, int] = {}
        for n in postorder(self):
            depths[n] = 1 + max([depths[a] for a in n.args], default=-1)
        return depths[self]

    @property
    def open(self) -> bool:
        """Is a derivative still to be taken somewhere in it?"""
        return self.kinds & _OPEN != 0

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("an expression cannot be changed")

    def __reduce__(self) -> tuple[object, ...]:
        return _load, (_dump(self),)

    def __repr__(self) -> str:
        inner = [repr(self.leaf)] if self.leaf is not None else []
        if self.size > 100:
            inner.append(f"... {self.size} nodes")
        else:
            inner += [repr(a) for a in self.args]
        return f"{self.head}({', '.join(inner)})"


#: The bit of each name in `Expr.kinds`: of every head, of "e" and "pi", of every function that has occurred, and of
#: "fraction" (a number that is not whole), "exponential" (a power with letters in its exponent) and "constant" (an
#: operation without letters).
_BITS: dict[str, int] = {}


def kinds(*names: str) -> int:
    """The bits of heads and functions: `u.kinds & kinds("fn", "sin")` is 0 where neither of them occurs in u."""
    bits = 0
    for name in names:
        bits |= _BITS.setdefault(name, 1 << len(_BITS))
    return bits


kinds("num", "sym", "const", "add", "mul", "neg", "div", "pow", "call", "fn", "eq")
_OPEN, _FRACTION, _EXPONENTIAL, _CONSTANT = map(kinds, ("D", "fraction", "exponential", "constant"))

#: (head, leaf, operands) -> the one node made of them, for every node there is.
_table: dict[tuple[object, ...], Expr] = {}
#: How many nodes the table holds before its first sweep.
FEW = 40_000
_sweep_at = FEW
_NO_NAMES: frozenset[str] = frozenset()
#: sys.getrefcount of a node that nothing else refers to: its place in a table, the entry, and getrefcount's argument.
_UNHELD = 3
#: Held while a node is put in, and while the table is swept: two threads never have two nodes for one.
_lock = RLock()


def sweep() -> None:
    """Remove from the table the nodes that nothing else refers to.

    A node stands behind its operands: one pass from the last to the first also frees operands of removed nodes.
    """
    global _sweep_at
    with _lock, _undisturbed():
        held = dict(_table)
        entries = list(held.items())
        _table.clear()  # so that no other thread finds what is about to go
        while entries:
            entry = entries.pop()
            if getrefcount(entry[1]) <= _UNHELD:
                del held[entry[0]]
        _table.update(held)
        _sweep_at = max(FEW, 2 * len(_table))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Block SIGALRM inside: the alarm of --timeout would leave half of the table behind."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _node(head: str, leaf: Leaf, args: tuple[Expr, ...], key: tuple[object, ...] = ()) -> Expr:
    """The one node with this head, leaf and operands; of a fraction, which is slow to compare, with a `key` for it."""
    key = key or (head, leaf, args)
    found = _table.get(key)
    if found is not None:
        return found
    names = _NO_NAMES
    size = 1
    bits = _BITS[head]
    if head == "call" or head == "const":
        assert isinstance(leaf, str)
        bits |= _BITS.get(leaf) or kinds(leaf)
    elif head == "num":
        if leaf.__class__ is Fraction:
            bits |= _FRACTION
    elif head == "pow":
        if args[1].names:
            bits |= _EXPONENTIAL
    elif head == "sym":
        assert isinstance(leaf, str)
        names = frozenset((leaf,))
    for a in args:
        bits |= a.kinds
        size += a.size
        more = a.names
        if more is not names and more:
            names = names | more if names else more
    if args and not names:
        bits |= _CONSTANT
    node = _Node()
    node.head = head
    node.leaf = leaf
    node.args = args
    node.names = names
    node.size = size
    node.kinds = bits
    node.__class__ = Expr
    made: Expr = node  # type: ignore[assignment]
    with _lock:
        if len(_table) >= _sweep_at:
            sweep()
        return _table.setdefault(key, made)


#: The numbers that occur everywhere.
_SMALL: dict[int, Expr] = {}


def num(value: Number) -> Expr:
    """An exact number; a Fraction with denominator 1 becomes an int."""
    if type(value) is int:
        return _SMALL.get(value) or _node("num", value, ())
    top, bottom = value.as_integer_ratio()
    return num(top) if bottom == 1 else _node("num", value, (), (top, bottom))


def sym(name: str) -> Expr:
    """A variable or a named constant."""
    return _node("sym", name, ())


def add(*terms: Expr) -> Expr:
    """A sum of the terms as they stand; of one term, that term; of none, 0."""
    if len(terms) < 2:
        return terms[0] if terms else ZERO
    return _node("add", None, terms)


def mul(*factors: Expr) -> Expr:
    """A product of the factors as they stand; of one factor, that factor; of none, 1."""
    if len(factors) < 2:
        return factors[0] if factors else ONE
    return _node("mul", None, factors)


def neg(u: Expr) -> Expr:
    """-u."""
    return _node("neg", None, (u,))


def div(numerator: Expr, denominator: Expr) -> Expr:
    """numerator / denominator."""
    return _node("div", None, (numerator, denominator))


def power(base: Expr, exponent: Expr) -> Expr:
    """base ^ exponent."""
    return _node("pow", None, (base, exponent))


def call(name: str, *args: Expr) -> Expr:
    """A known function, by its one canonical name, at its arguments."""
    return _node("call", name, args)


def unknown(name: str, primes: int, argument: Expr, bare: bool = False) -> Expr:
    """An unknown function with so many primes at its argument; `bare` ones print without the argument."""
    return _node("fn", (name, primes, bare), (argument,))


def D(u: Expr, x: Expr) -> Expr:
    """The derivative of u by the symbol x, still to be taken."""
    return _node("D", None, (u, x))


def with_partials(u: Expr) -> Expr:
    """The tree as it is printed where several letters vary: its derivatives are partial ones."""
    return transform(u, lambda n: _node("D", "partial", n.args) if n.head == "D" else n) if u.open else u


def eq(left: Expr, right: Expr) -> Expr:
    """An equation."""
    return _node("eq", None, (left, right))


def terms(u: Expr) -> tuple[Expr, ...]:
    """The terms of a sum; what is no sum is its only term."""
    return u.args if u.head == "add" else (u,)


def factors(u: Expr) -> tuple[Expr, ...]:
    """The factors of a product; what is no product is its only factor."""
    return u.args if u.head == "mul" else (u,)


def base(u: Expr) -> Expr:
    """The base of a power; what is no power is its own base."""
    return u.args[0] if u.head == "pow" else u


def rebuilt(node: Expr, args: tuple[Expr, ...]) -> Expr:
    """The node with other operands."""
    return node if args is node.args else _node(node.head, node.leaf, args)


_SMALL.update({n: num(n) for n in range(-12, 100)})
ZERO = num(0)
ONE = num(1)
MINUS_ONE = num(-1)
TWO = num(2)
HALF = num(Fraction(1, 2))
E = _node("const", "e", ())
PI = _node("const", "pi", ())


def is_number(u: Expr) -> bool:
    """Is u a number literal (not a constant such as pi)?"""
    return u.head == "num"


def value(u: Expr) -> Number:
    """The exact number that a `num` holds."""
    return u.leaf  # type: ignore[return-value]


def as_number(u: Expr) -> Number | None:
    """The value of a number as people write it: 3, -3, 1/2, -1/2; None for anything else."""
    sign = 1
    if u.head == "neg":
        sign, u = -1, u.args[0]
    if u.head == "num":
        return sign * value(u)
    if u.head == "div" and u.args[0].head == "num" and u.args[1].head == "num" and value(u.args[1]):
        return sign * Fraction(value(u.args[0])) / value(u.args[1])
    if u.head == "div" and u.args[0].head == "neg":
        top, bottom = as_number(u.args[0]), as_number(u.args[1])
        if top is not None and bottom:
            return sign * Fraction(top) / bottom
    return None


#: The most significant digits of a decimal: as many as a float has.
DIGITS = 17


def significand(v: Number) -> tuple[int, int] | None:
    """m and e with v = m * 10**e, where m does not end in 0; None where no decimal of at most DIGITS digits is v.

    None, too, for what has more than about 300 digits before or behind the point, as no float has.
    """
    top, bottom = v.numerator, v.denominator
    if bottom.bit_length() > 1030 or top.bit_length() > 1030:
        return None
    twos = (bottom & -bottom).bit_length() - 1
    rest, fives = bottom >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return None
    e = -max(twos, fives)
    m = int(v * 10**-e)
    while m and m % 10 == 0:
        m, e = m // 10, e + 1
    return (m, e) if abs(m) < 10**DIGITS else None


def name_of(u: Expr) -> str:
    """The name that a `sym`, `const`, `call` or `fn` holds."""
    name = u.leaf
    return name if name.__class__ is str else name[0]  # type: ignore[index]


def primes(u: Expr) -> int:
    """How many primes an unknown function has."""
    assert isinstance(u.leaf, tuple)
    return u.leaf[1]


def is_call(u: Expr, name: str) -> bool:
    """Is u the known function of that name?"""
    return u.head == "call" and u.leaf == name


#: All bits that `Expr.kinds` may have.
_ANY = -1


def postorder(root: Expr, having: int = _ANY) -> list[Expr]:
    """Every distinct node once, operands before what is made of them, from left to right.

    Of those alone in which one of the kinds `having` occurs.
    """
    found: list[Expr] = []
    if not root.kinds & having:
        return found
    seen: set[Expr] = set()
    stack: list[Expr | None] = [root]  # None: the node below it is next, now that its operands are done
    while stack:
        node = stack.pop()
        if node is None:
            done = stack.pop()
            assert done is not None
            found.append(done)
        elif node not in seen:
            seen.add(node)
            args = node.args
            if args:
                stack.append(node)
                stack.append(None)
                stack.extend(args[::-1] if having == _ANY else [a for a in args[::-1] if a.kinds & having])
            else:
                found.append(node)
    return found


def unknown_nodes(
    root: Expr, known: Mapping[Expr, V], made: dict[Expr, V], operands: Callable[[Expr], Sequence[Expr]] | None = None
) -> list[Expr]:
    """The nodes that are not in `known`, in postorder; the values of those that are go into `made`.

    Nothing is searched below a known node.  `operands` gives the operands of a node to visit; without it, all.
    """
    found: list[Expr] = []
    seen: set[Expr] = set()
    stack: list[Expr | None] = [root]
    while stack:
        node = stack.pop()
        if node is None:
            done = stack.pop()
            assert done is not None
            found.append(done)
        elif node not in seen:
            seen.add(node)
            value = known.get(node)
            if value is not None:
                made[node] = value
            elif node.args:
                stack.append(node)
                stack.append(None)
                stack.extend((node.args if operands is None else operands(node))[::-1])
            else:
                found.append(node)
    return found


def transform(root: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """The tree with `change` applied to every node, from the leaves up; shared nodes are visited once."""
    made: dict[Expr, Expr] = {}
    for node in postorder(root):
        args = node.args
        if args:
            new = tuple([made[a] for a in args])
            if new != args:
                node, old = _node(node.head, node.leaf, new), node
                made[old] = change(node)
                continue
        made[node] = change(node)
    return made[root]


def substitute(root: Expr, values: dict[Expr, Expr]) -> Expr:
    """The tree with every node that is a key of `values` replaced; what is put in is not searched again."""
    return _put_in(root, dict(values))


def substitution(values: dict[Expr, Expr]) -> Callable[[Expr], Expr]:
    """What does the same to one tree after another; a part that they share is rebuilt once."""
    made = dict(values)
    return lambda root: _put_in(root, made)


def _put_in(root: Expr, made: dict[Expr, Expr]) -> Expr:
    """The tree with what was made of its nodes, or of parts of them; what is made of the others is added."""
    if root in made:
        return made[root]
    stack: list[tuple[Expr, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            new = tuple([made[a] for a in node.args])
            made[node] = node if new == node.args else _node(node.head, node.leaf, new)
        elif node not in made:
            if node.args:
                stack.append((node, True))
                stack.extend((a, False) for a in node.args if a not in made)
            else:
                made[node] = node
    return made[root]


def without_units(u: Expr) -> Expr:
    """u without what nobody writes in its topmost operation: 1*v, 0*v, 0 + v, v^1, v^0, v/1 and -0."""
    a, head = u.args, u.head
    if head == "mul":
        if ZERO in a:
            return ZERO
        if ONE not in a and a[0] is not MINUS_ONE:
            return u
        rest = tuple([b for b in a if b is not ONE])
        if rest and rest[0] is MINUS_ONE and len(rest) > 1:
            return neg(mul(*rest[1:]))
        return u if len(rest) == len(a) else mul(*rest)
    if head == "add":
        return u if ZERO not in a else add(*[b for b in a if b is not ZERO])
    if head == "pow":
        return a[0] if a[1] is ONE else ONE if a[1] is ZERO else u
    if head == "div":
        return a[0] if a[1] is ONE else ZERO if a[0] is ZERO and a[1] is not ZERO else u
    if head == "neg" and a[0] is ZERO:
        return ZERO
    return u


def fill_in(root: Expr, values: dict[Expr, Expr]) -> Expr:
    """Replace the D nodes that are keys of `values`, and simplify the 1*v, 0 + v that this leaves."""
    made: dict[Expr, Expr] = dict(values)
    stack: list[tuple[Expr, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            new = tuple([made.get(a, a) for a in node.args])
            made[node] = node if new == node.args else without_units(_node(node.head, node.leaf, new))
        elif node.kinds & _OPEN and node not in made:
            stack.append((node, True))
            stack.extend([(a, False) for a in node.args if a.kinds & _OPEN])
    return made.get(root, root)


def contains(root: Expr, wanted: Callable[[Expr], bool], having: int = _ANY) -> bool:
    """Does any node satisfy the test, of those in which one of the kinds `having` occurs?"""
    seen: set[Expr] = set()
    stack = [root] if root.kinds & having else []
    while stack:
        node = stack.pop()
        if node not in seen:
            if wanted(node):
                return True
            seen.add(node)
            stack.extend([a for a in node.args if a.kinds & having])
    return False


def compare(a: Expr, b: Expr) -> int:
    """-1, 0 or 1: a total order by structure alone, the same in every process."""
    stack = [(a, b)]
    while stack:
        a, b = stack.pop()
        if a is b:
            continue
        if a.head != b.head:
            return -1 if a.head < b.head else 1
        if a.leaf != b.leaf:
            assert a.leaf is not None
            assert b.leaf is not None
            return -1 if a.leaf < b.leaf else 1  # type: ignore[operator]
        if len(a.args) != len(b.args):
            return -1 if len(a.args) < len(b.args) else 1
        stack.extend(reversed(list(zip(a.args, b.args, strict=True))))
    return 0


def _dump(root: Expr) -> list[tuple[str, Leaf, tuple[int, ...]]]:
    """The distinct nodes in postorder, operands given by their places: flat, so that deep trees can be pickled."""
    place: dict[Expr, int] = {}
    rows: list[tuple[str, Leaf, tuple[int, ...]]] = []
    for node in postorder(root):
        rows.append((node.head, node.leaf, tuple(place[a] for a in node.args)))
        place[node] = len(place)
    return rows


def _load(rows: list[tuple[str, Leaf, tuple[int, ...]]]) -> Expr:
    nodes: list[Expr] = []
    for head, leaf, args in rows:
        made = num(leaf) if isinstance(leaf, Fraction) else _node(head, leaf, tuple([nodes[i] for i in args]))
        nodes.append(made)
    return nodes[-1]
