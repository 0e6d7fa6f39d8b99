"""The rule table, row by row: every formula is held against an independent derivative, every example is run."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.check import compare, sample
from calc_cli.derive import derive
from calc_cli.memo import Memo
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.render.plain import plain
from calc_cli.rules import BY_NAME, RULES, Rule, formulas, rows_for
from calc_cli.rules.pattern import match
from calc_cli.syntax import formula
from calc_cli.trace import walk

X = ex.sym("x")
every_row = pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)


def test_names_are_unique() -> None:
    assert len(BY_NAME) == len(RULES)


@every_row
def test_sentence_and_source(rule: Rule) -> None:
    assert rule.says.endswith(".")
    assert rule.says[0].isupper() or rule.says.split()[0] in ("relu", "silu", "gelu")
    assert rule.cite


@every_row
def test_right_hand_side_uses_only_letters_of_the_left(rule: Rule) -> None:
    lhs, rhs = formulas(rule)
    allowed = set(lhs.names) | {"x"}
    if "..." in lhs.names:
        allowed |= {"n"}
    assert rhs.names <= allowed


@every_row
def test_example_gives_its_result_and_uses_the_rule(rule: Rule) -> None:
    text, expected = rule.example
    d = differentiate(text)
    assert plain(d.result) == expected
    assert rule.name in {s.rule for step in d.steps for s in walk(step)}


CONCRETE = {"u": "sin(x)", "v": "x^2 + 3", "c": "pi", "n": "3", "f": "sin", "w": "x"}
NOT_FORMULAS = {"both sides", "unknown function", "chain"}


def _concrete(rule: Rule) -> ex.Expr:
    """The left-hand side with something definite for every letter."""
    text = rule.lhs.replace("(u, u)", "(x^2, x^2)")
    for ellipsis, operands in (
        ("u + ...", "u + v + x"),
        ("u*u*...", "u*u*v"),
        ("u*...", "u*v*x"),
        (", ...", ", x"),
    ):
        text = text.replace(ellipsis, operands)
    put = {ex.sym(k): formula(v) for k, v in CONCRETE.items() if k != "f"}
    return ex.substitute(formula(text), put)


@pytest.mark.parametrize("rule", [r for r in RULES if r.name not in NOT_FORMULAS], ids=lambda r: r.name)
def test_formula_agrees_with_an_independent_derivative(rule: Rule) -> None:
    f = _concrete(rule)
    step = derive(f, X)
    assert rule.name in {s.rule for s in walk(step)}
    compared = 0
    for point in sample(ex.add(f, X), seed=7):
        try:
            theirs = evaluate(f, point, "x", 2)[1]
            ours = evaluate(step.after, point)[0]
        except Undecided:
            continue
        assert theirs.overlaps(ours), f"{rule.name} at {point}"
        compared += 1
    assert compared >= 5


def test_a_wrong_row_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    sine = BY_NAME["sine"]
    broken = sine._replace(rhs="-cos(x)")
    monkeypatch.setattr("calc_cli.derive._KNOWN", Memo())
    monkeypatch.setattr("calc_cli.derive.rows_for", lambda u: (broken,) if ex.is_call(u, "sin") else rows_for(u))
    f = formula("x*sin(x)")
    assert compare(f, derive(f, X).after, "x", 1).word == "different"


SPECIAL_FIRST = [
    ("3*x^2", "constant multiple"),
    ("x^2*3", "constant multiple"),
    ("x/3", "constant divisor"),
    ("3/x^2", "fraction as power"),
    ("3/x", "reciprocal as power"),
    ("2/sqrt(x)", "root as power"),
    ("1/e^x", "exponential as power"),
    ("x/(x + 1)", "quotient"),
    ("e^x", "natural exponential"),
    ("2^x", "exponential"),
    ("x^3", "power"),
    ("x^a", "constant exponent"),
    ("x^x", "logarithmic differentiation"),
    ("x*x", "repeated factor"),
    ("x*sin(x)", "product"),
    ("x*sin(x)*cos(x)", "product of several"),
    ("x - sin(x)", "difference"),
    ("x + sin(x)", "sum"),
    ("x - sin(x) + 1", "sum"),
    ("sin(x)", "sine"),
    ("sin(2*x)", "chain"),
    ("log(x, 3)", "logarithm to a base"),
    ("log(3, x)", "logarithm to a varying base"),
    ("a + 3", "constant"),
    ("x", "identity"),
]


@pytest.mark.parametrize(("text", "rule"), SPECIAL_FIRST, ids=[t for t, _ in SPECIAL_FIRST])
def test_the_method_is_the_one_a_teacher_would_choose(text: str, rule: str) -> None:
    assert derive(formula(text), X).rule == rule


MUST_NOT_FIRE = [
    ("power", "x^x"),
    ("power", "2^x"),
    ("exponential", "x^2"),
    ("natural exponential", "2^x"),
    ("constant multiple", "x*sin(x)"),
    ("constant divisor", "x/sin(x)"),
    ("quotient", "x*sin(x)"),
    ("repeated factor", "x*sin(x)"),
    ("product", "x*sin(x)*cos(x)"),
    ("difference", "x + sin(x)"),
    ("fraction as power", "x/x^2"),
    ("sine", "cos(x)"),
]


@pytest.mark.parametrize(("name", "text"), MUST_NOT_FIRE, ids=[f"{n} on {t}" for n, t in MUST_NOT_FIRE])
def test_a_row_leaves_alone_what_is_not_of_its_form(name: str, text: str) -> None:
    assert match(formulas(BY_NAME[name])[0], formula(text), X) is None


def test_the_index_finds_every_row() -> None:
    found = {r.name for r in RULES for r in rows_for(_concrete(r)) if r.name not in NOT_FORMULAS}
    wanted = {r.name for r in RULES} - NOT_FORMULAS - {"constant", "identity"}
    assert wanted <= found


def test_conditions_are_of_the_condition_language() -> None:
    for rule in RULES:
        if rule.valid:
            left, relation, right = rule.valid.rsplit(" ", 2)
            assert relation in ("!=", ">", ">=", "<", "<=")
            assert formula(left).names <= formulas(rule)[0].names
            assert formula(right) is not None


def test_sampling_gives_the_same_points_in_every_run() -> None:
    first = [p["x"] for p in sample(X, seed=3)]
    assert first == [p["x"] for p in sample(X, seed=3)]
    assert all(isinstance(v, Fraction) for v in first)
    assert re.fullmatch(r"[a-z0-9 -]+", " ".join(r.name.lower() for r in RULES))
