"""Replay: every step follows from its row, its bindings and its children; one that was tampered with does not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from calc_cli import expr as ex
from calc_cli.check import replay
from calc_cli.derive import derive
from calc_cli.functions import FUNCTIONS
from calc_cli.rules import RULES
from calc_cli.syntax import formula, parse
from calc_cli.trace import Step, finish, walk
from tests.engine.expressions import EXPRESSIONS, X


def structure(step: Step) -> tuple[object, ...]:
    """All that a step holds, as plain values."""
    return (
        step.rule, step.says, step.before, step.opened, step.after, step.bindings, step.conditions, step.joins,
        tuple(structure(c) for c in step.children),
    )  # fmt: skip


MANY = [
    *(r.example[0] for r in RULES if "=" not in r.example[0]),
    *(f"{f.name}(x^2 + 1)" for f in FUNCTIONS if f.arity[0] == 1),
    *(f"{f.name}(x, 3)^2*x" for f in FUNCTIONS if f.arity[1] > 1),
    "((x^2 + 1)/(x - 3))^5",
    "sin(cos(tan(e^(x^2))))",
    "x^x^x",
    "sin(x)*sin(x)*sin(x)*x*x",
    "f(x)*g(h(x))/f(x)",
    "-(-(-x))",
    "(x + 1)*(x + 2)*(x + 3)*(x + 1)",
    "max(x, x^2, x^3, 1)",
]


@pytest.mark.parametrize("text", MANY)
def test_every_step_follows(text: str) -> None:
    assert replay(derive(parse(text).expr, X)) == ""


@settings(max_examples=150)
@given(EXPRESSIONS)
def test_every_step_of_any_derivation_follows(u: ex.Expr) -> None:
    assert replay(derive(u, X)) == ""


# ------------------------------------------------------------------ tampering
#: One field of a step changed so that the step is not what its row, bindings and children say.
TAMPERING: dict[str, Callable[[Step], Step]] = {
    "after": lambda s: s._replace(after=ex.add(s.after, ex.ONE)),
    "opened": lambda s: s._replace(opened=ex.neg(s.opened)),
    "opened and after": lambda s: s._replace(opened=ex.neg(s.opened), after=ex.neg(s.after)),
    "before": lambda s: s._replace(before=ex.D(ex.call("sinh", s.before.args[0]), X)),
    "rule, to another": lambda s: s._replace(rule="cosine" if s.rule != "cosine" else "sine"),
    "rule, to none": lambda s: s._replace(rule="magic"),
    "children, lost": lambda s: s._replace(children=s.children[:-1]),
    "children, another's": lambda s: s._replace(children=(*s.children[:-1], derive(formula("x^9"), X))),
    "a child's result": lambda s: s._replace(
        children=(*s.children[:-1], s.children[-1]._replace(after=ex.num(8), opened=ex.num(8)))
    ),
    "bindings": lambda s: s._replace(bindings=tuple((k, ex.num(77)) for k, _ in s.bindings)),
    "bindings, lost": lambda s: s._replace(bindings=()),
}
STEPS = ["3*sin(x)", "x^2*ln(x)", "sin(x^2)", "x/(x + 1)", "(x^2 + x)^3", "x^x", "e^x + x", "-cos(x)"]
WITHOUT_CHILDREN = ["x^3", "2^x", "x", "7", "sin(x)"]


@pytest.mark.parametrize("text", STEPS)
@pytest.mark.parametrize("what", TAMPERING)
def test_tampering_is_noticed(text: str, what: str) -> None:
    step = derive(formula(text), X)
    assert replay(step) == ""
    assert replay(TAMPERING[what](step)) != ""


@pytest.mark.parametrize("text", WITHOUT_CHILDREN)
@pytest.mark.parametrize("what", [t for t in TAMPERING if "child" not in t])
def test_tampering_with_a_leaf_is_noticed(text: str, what: str) -> None:
    step = derive(formula(text), X)
    if step.bindings or "bindings" not in what:
        assert replay(TAMPERING[what](step)) != ""


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("constant", "x^2", "0"),
        ("identity", "sin(x)", "1"),
        ("sine", "sin(x^2)", "cos(x^2)"),
        ("power", "sin(x)^2", "2*sin(x)"),
        ("natural exponential", "e^(3*x)", "e^(3*x)"),
    ],
)
def test_a_rule_used_where_it_does_not_hold_is_noticed(rule: str, before: str, after: str) -> None:
    u, v = formula(before), formula(after)
    for bindings in ((), (("x", u),), (("c", u),), (("n", ex.TWO), ("x", formula("sin(x)"))), (("x", formula("x^2")),)):
        assert replay(Step(rule, "", ex.D(u, X), v, v, bindings)) != ""


@pytest.mark.parametrize("what", [t for t in TAMPERING if "child" not in t])
def test_tampering_far_below_is_noticed(what: str) -> None:
    """In x*(5 + sin(x^3)), the step for x^3."""
    step = derive(formula("x*(5 + sin(x^3))"), X)
    below = next(s for s in walk(step) if s.rule == "power")
    changed = TAMPERING[what](below)
    assert replay(_with(step, below, changed)) != ""


def _with(step: Step, old: Step, new: Step) -> Step:
    """The derivation with one step replaced, and every result above it made to follow."""
    if step is old:
        return new
    if not any(old in walk(c) for c in step.children):
        return step
    children = tuple(_with(c, old, new) for c in step.children)
    return step._replace(children=children, after=finish(step.opened, children))


def test_the_outer_step_of_a_chain_is_checked() -> None:
    step = derive(formula("sin(x^2)"), X)
    outer, inner = step.children
    for wrong in (outer._replace(after=ex.neg(outer.after), opened=ex.neg(outer.opened)), derive(formula("e^x"), X)):
        assert replay(step._replace(children=(wrong, inner))) != ""


# ------------------------------------------------------------------ the same again
@settings(max_examples=50)
@given(EXPRESSIONS)
def test_equal_input_gives_an_equal_trace(u: ex.Expr) -> None:
    assert structure(derive(u, X)) == structure(derive(u, X))


SCRIPT = """
import sys
from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.trace import walk
for text in sys.stdin.read().splitlines():
    d = differentiate(text, wrt="x")
    for step in d.steps:
        for s in walk(step):
            print(s.rule, s.before, s.opened, s.after, s.bindings, s.conditions)
    print(d.result, d.conditions, d.held)
"""
TEXTS = "\n".join(
    [
        "x^2*sin(a*x)*e^(b*x) + c*x - d_1*x^5",
        "(x + y)*(y + z)*(z + x)/(a*b + b*c + c*x)",
        "max(x, y, z, w) + min(p, q, x)",
        "x^2*y + y^2*x = a*b*c",
        "sqrt(a + sqrt(b + x))*sin(x)*cos(x)*tan(x)",
    ]
)


def test_the_hash_seed_changes_nothing() -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        )
        for seed in ("0", "1", "2", "77")
    ]  # fmt: skip
    found = {p.communicate(TEXTS)[0] for p in running}
    assert len(found) == 1
    assert found.pop().count("\n") > 60
