"""The expression tree: one object for equal nodes, and no walk that depends on the depth."""

from __future__ import annotations

import copy
import gc
import itertools
import pickle
import random
import signal
import subprocess
import sys
import weakref
from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify import present
from calc_cli.syntax import formula

X, Y = ex.sym("x"), ex.sym("y")
DEPTH = 100_000


def deep(leaf: Expr = X, depth: int = DEPTH) -> Expr:
    """sin(sin(…sin(leaf)…))."""
    u = leaf
    for _ in range(depth):
        u = ex.call("sin", u)
    return u


def zigzag(depth: int) -> Expr:
    """A tree that is deep in every kind of node, to the left and to the right."""
    u: Expr = X
    for i in range(depth):
        kinds = (
            lambda v: ex.add(v, ex.ONE),
            lambda v: ex.mul(ex.TWO, v),
            ex.neg,
            lambda v: ex.div(v, Y),
            lambda v: ex.power(ex.E, v),
            lambda v: ex.call("max", Y, v),
            lambda v: ex.unknown("f", 1, v),
        )
        u = kinds[i % len(kinds)](u)
    return u


# ------------------------------------------------------------------ interning
SAME = [
    (lambda: ex.num(7), lambda: ex.num(Fraction(14, 2))),
    (lambda: ex.num(Fraction(1, 2)), lambda: ex.HALF),
    (lambda: ex.sym("w12"), lambda: ex.sym("w" + str(12))),
    (lambda: ex.add(X, Y, ex.PI), lambda: ex.add(X, Y, ex.PI)),
    (lambda: ex.call("log", X, ex.TWO), lambda: ex.call("log", X, ex.num(2))),
    (lambda: ex.unknown("f", 2, X), lambda: ex.unknown("f", 2, X)),
    (lambda: ex.D(ex.power(X, Y), X), lambda: ex.D(ex.power(X, Y), X)),
    (lambda: formula("x^2*sin(y)/3"), lambda: formula(" x^2 * sin(y) / 3 ")),
]


@pytest.mark.parametrize(("make", "again"), SAME)
def test_equal_is_identical(make: object, again: object) -> None:
    assert make() is again()  # type: ignore[operator]


DIFFERENT = [
    (ex.sym("e"), ex.E),
    (ex.num(1), ex.sym("1")),
    (ex.add(X, Y), ex.add(Y, X)),
    (ex.add(ex.add(X, X), Y), ex.add(X, X, Y)),
    (ex.add(X, Y), ex.mul(X, Y)),
    (ex.num(-3), ex.neg(ex.num(3))),
    (ex.div(X, ex.TWO), ex.mul(ex.HALF, X)),
    (ex.unknown("f", 0, X), ex.unknown("f", 1, X)),
    (ex.unknown("y", 0, X), ex.unknown("y", 0, X, True)),
    (ex.unknown("f", 0, X), ex.call("f", X)),
    (ex.D(X, Y), ex.D(Y, X)),
]


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_what_is_written_differently_is_different(a: Expr, b: Expr) -> None:
    assert a is not b
    assert a != b
    assert ex.compare(a, b) == -ex.compare(b, a) != 0


def test_an_empty_sum_is_0_and_a_product_of_one_is_that_one() -> None:
    assert ex.add() is ex.ZERO
    assert ex.mul() is ex.ONE
    assert ex.add(X) is X is ex.mul(X)


def test_nodes_are_frozen() -> None:
    with pytest.raises(AttributeError, match="cannot be changed"):
        X.leaf = "y"
    with pytest.raises(AttributeError):
        X.colour = 1  # type: ignore[attr-defined]


def test_copies_are_the_thing_itself() -> None:
    u = zigzag(50)
    assert copy.copy(u) is u
    assert copy.deepcopy(u) is u
    assert pickle.loads(pickle.dumps(u)) is u


def test_a_fraction_is_one_node_however_it_is_made() -> None:
    u = ex.num(Fraction(-7, 3))
    assert pickle.loads(pickle.dumps(u)) is ex.num(Fraction("-14/6")) is u
    assert ex.num(Fraction(8, 4)) is ex.TWO


def test_nodes_that_nobody_holds_are_forgotten() -> None:
    held = weakref.ref(ex.call("sin", ex.sym("a_name_used_nowhere_else")))
    ex.sweep()
    assert held() is None


def test_the_table_of_nodes_does_not_grow_with_what_was_made() -> None:
    x = ex.sym("x")
    held = ex.call("sin", ex.mul(ex.num(987_654), x))
    ex.sweep()
    before = len(ex._table)  # what others hold
    for n in range(3 * max(ex.FEW, before)):
        ex.power(ex.add(x, ex.num(n)), ex.num(-n))
    assert len(ex._table) < 3 * max(ex.FEW, before)  # it was swept on the way
    ex.sweep()
    left = len(ex._table)
    assert left <= before
    for n in range(1000):
        ex.power(ex.add(x, ex.num(10**9 + n)), x)
    ex.sweep()
    assert len(ex._table) == left
    assert ex.call("sin", ex.mul(ex.num(987_654), x)) is held


def test_what_a_node_knows_of_itself() -> None:
    u = formula("x^2*sin(y) - 1/y")
    assert u.names == {"x", "y"}
    assert u.size == 11
    assert u.depth == 3
    assert not u.open
    assert ex.add(ex.ONE, ex.D(u, X)).open
    assert ex.PI.names == frozenset()


# ------------------------------------------------------------------ depth
@pytest.mark.parametrize("make", [deep, lambda: zigzag(DEPTH)], ids=["nested calls", "every kind of node"])
def test_a_tree_100_000_deep(make: object) -> None:
    """One of each walk; the last line frees the tree, which must not overflow the stack either."""
    u: Expr = make()  # type: ignore[operator]
    assert make() is u  # type: ignore[operator]
    assert u.depth == DEPTH
    assert sum(1 for _ in ex.postorder(u)) <= DEPTH + 5
    assert pickle.loads(pickle.dumps(u)) is u
    z = ex.sym("z")
    v = ex.substitute(u, {X: z})
    assert "z" in v.names
    assert "x" not in v.names
    assert ex.substitute(v, {z: X}) is u
    assert ex.transform(u, lambda n: z if n is X else n) is v
    assert ex.transform(u, lambda n: n) is u
    assert (ex.compare(u, u), ex.compare(u, v), ex.compare(v, u)) == (0, -1, 1)
    assert ex.contains(u, lambda n: n is X)
    assert len(repr(u)) < 200
    del u, v
    gc.collect()


def test_a_deep_tree_is_freed_at_the_end_of_a_process() -> None:
    code = f"from calc_cli import expr as ex\nu = ex.sym('x')\nfor _ in range({DEPTH}): u = ex.neg(u)\nprint(u.depth)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"{DEPTH}\n", "")


def test_shared_parts_are_walked_once() -> None:
    """2^200 nodes as a tree, 201 as a graph."""
    u: Expr = X
    for _ in range(200):
        u = ex.add(u, u)
    assert u.size == 2**201 - 1
    assert len(list(ex.postorder(u))) == 201
    v = ex.substitute(u, {X: Y})
    assert ex.transform(v, lambda n: X if n is Y else n) is u
    assert pickle.loads(pickle.dumps(u)) is u
    assert ex.compare(u, v) == -1


# ------------------------------------------------------------------ walks
def test_operands_come_before_what_is_made_of_them_from_left_to_right() -> None:
    u = formula("(x + y)*sin(x + y)/z")
    seen = list(ex.postorder(u))
    place = {n: i for i, n in enumerate(seen)}
    assert len(place) == len(seen)
    assert all(place[a] < place[n] for n in seen for a in n.args)
    assert [n.leaf for n in seen if n.head == "sym"] == ["x", "y", "z"]


def test_a_walk_visits_only_the_nodes_that_have_something() -> None:
    u = formula("2*x*sin(x + y) + ln(z)")
    sums = ex.kinds("add")
    assert ex.postorder(u, sums) == [n for n in ex.postorder(u) if n.kinds & sums]
    assert ex.postorder(X, sums) == []
    visited: list[Expr] = []
    assert not ex.contains(u, lambda n: bool(visited.append(n)), sums)
    assert set(visited) == set(ex.postorder(u, sums))
    assert ex.contains(u, lambda n: n is formula("x + y"), sums)
    assert not ex.contains(X, lambda n: True, sums)


def test_what_is_put_in_is_not_searched_again() -> None:
    swap = {X: Y, Y: X}
    assert ex.substitute(formula("x^y + sin(x)"), swap) is formula("y^x + sin(y)")
    assert ex.substitute(X, {X: ex.add(X, ex.ONE)}) is formula("x + 1")


def test_a_part_is_replaced_whole() -> None:
    u = formula("sin(x^2) + x^2 + x^3")
    assert ex.substitute(u, {formula("x^2"): X}) is formula("sin(x) + x + x^3")


def test_derivatives_are_filled_in_and_leave_no_units() -> None:
    """Only what has a derivative in it is touched: a 1* that was typed stays."""
    du, dv = ex.D(formula("sin(x)"), X), ex.D(X, X)
    filled = {du: formula("cos(x)"), dv: ex.ONE}
    u = ex.add(ex.mul(du, X), ex.mul(ex.call("sin", X), dv), formula("1*x"), formula("sin(x)"))
    assert ex.fill_in(u, filled) is formula("cos(x)*x + sin(x) + 1*x + sin(x)")
    assert ex.fill_in(ex.add(ex.mul(ex.TWO, dv), du), {du: ex.ZERO, dv: ex.ZERO}) is ex.ZERO
    assert ex.fill_in(formula("x^1 + 0"), filled) is formula("x^1 + 0")


UNITS = [
    ("1*x", "x"), ("x*1*y", "x*y"), ("0*x", "0"), ("x + 0", "x"), ("0 + 0", "0"), ("x^1", "x"), ("x^0", "1"),
    ("x/1", "x"), ("0/x", "0"), ("-0", "0"), ("1*1", "1"), ("x*2", "x*2"), ("x - 1", "x - 1"),
    ("1/x", "1/x"), ("0/0", "0/0"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "wanted"), UNITS)
def test_what_nobody_writes(typed: str, wanted: str) -> None:
    assert ex.without_units(formula(typed)) is formula(wanted)


def test_change_is_applied_from_the_leaves_up() -> None:
    trail: list[str] = []

    def note(n: Expr) -> Expr:
        trail.append(str(n.leaf) if n.leaf is not None else n.head)
        return ex.TWO if n is X else n

    assert ex.transform(formula("sin(x) + 1"), note) is ex.add(ex.call("sin", ex.TWO), ex.ONE)
    assert trail == ["x", "sin", "1", "add"]


# ------------------------------------------------------------------ order
MIXED = (
    "0;1;1/2;3;x;y;theta;e;pi;x + y;x + y + 1;x*y;-x;x/y;x^y;x^2;sin(x);sin(y);cos(x);log(x, 2);max(x, y);"
    "max(x, y, 1);f(x);f'(x);g(x);D(x);D(sin(x))"
).split(";")


def test_the_order_is_total() -> None:
    nodes = [formula(t) for t in MIXED]
    for a, b in itertools.product(nodes, repeat=2):
        assert ex.compare(a, b) == -ex.compare(b, a)
        assert (ex.compare(a, b) == 0) == (a is b)
    for a, b, c in itertools.permutations(nodes, 3):
        if ex.compare(a, b) < 0 and ex.compare(b, c) < 0:
            assert ex.compare(a, c) < 0


def test_the_order_does_not_depend_on_what_was_made_first() -> None:
    from functools import cmp_to_key

    key = cmp_to_key(ex.compare)
    shuffled = list(MIXED)
    random.Random(5).shuffle(shuffled)
    first = sorted((formula(t) for t in MIXED), key=key)
    assert sorted((formula(t) for t in shuffled), key=key) == first


def test_what_is_remembered_does_not_grow_with_the_number_of_variables() -> None:
    ex.sweep()
    before = len(ex._table)
    for name in (f"v_{n}" for n in range(200)):
        for k in range(2, 102):
            present(ex.add(ex.power(ex.sym(name), ex.num(k)), ex.ONE), name)
    ex.sweep()
    assert len(ex._table) - before < 10_000  # 20,000 powers, and as many sums


def test_an_alarm_does_not_leave_half_of_the_table_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [ex.sym(f"kept_{k}") for k in range(50)]

    def ring(*_: object) -> None:
        raise TimeoutError

    def counted(node: object) -> int:
        signal.raise_signal(signal.SIGALRM)
        return sys.getrefcount(node)

    before = signal.signal(signal.SIGALRM, ring)
    monkeypatch.setattr(ex, "getrefcount", counted)
    try:
        with pytest.raises(TimeoutError):  # when it is done, and not before
            ex.sweep()
    finally:
        signal.signal(signal.SIGALRM, before)
    assert all(ex.sym(f"kept_{k}") is node for k, node in enumerate(kept))
