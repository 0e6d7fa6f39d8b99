"""Derivations line by line: the rules of the lecture, and the method that a teacher would choose."""

from __future__ import annotations

import pytest

from calc_cli import expr as ex
from calc_cli.derive import MAX_FACTORS, MAX_SIZE, derivative, derive
from calc_cli.errors import DomainError, LimitError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.rules import BY_NAME, RULES
from calc_cli.syntax import parse
from calc_cli.trace import Step, lines, pending, walk

X = ex.sym("x")

#: (expression, the lines after the first, each with the rules that lead to it)
DERIVATIONS = [
    # the rules of the lecture
    ("5*f(x)", ["5*f'(x)", "constant multiple, unknown function"]),
    ("f(x) + g(x)", ["d/dx(f(x)) + d/dx(g(x))", "sum", "f'(x) + g'(x)", "unknown function"]),
    (
        "f(x)*g(x)",
        ["d/dx(f(x))*g(x) + f(x)*d/dx(g(x))", "product", "f'(x)*g(x) + f(x)*g'(x)", "unknown function"],
    ),
    ("f(g(x))", ["f'(g(x))*d/dx(g(x))", "chain, unknown function", "f'(g(x))*g'(x)", "unknown function"]),
    (
        "f(g(h(x)))",
        [
            "f'(g(h(x)))*d/dx(g(h(x)))", "chain, unknown function",
            "f'(g(h(x)))*(g'(h(x))*d/dx(h(x)))", "chain, unknown function",
            "f'(g(h(x)))*(g'(h(x))*h'(x))", "unknown function",
        ],
    ),
    ("f(x)/g(x)", [
        "(d/dx(f(x))*g(x) - f(x)*d/dx(g(x)))/g(x)^2", "quotient",
        "(f'(x)*g(x) - f(x)*g'(x))/g(x)^2", "unknown function",
    ]),
    ("x^3", ["3*x^2", "power"]),
    ("x^2", ["2*x", "power"]),
    ("1/x", ["-x^(-2)", "reciprocal as power, power"]),
    # sums
    ("7", ["0", "constant"]),
    ("x", ["1", "identity"]),
    ("a^2*pi", ["0", "constant"]),
    ("x^2 - 1", ["d/dx(x^2) - d/dx(1)", "difference", "2*x", "power, constant"]),
    (
        "x^2 + 3*x - 7",
        ["d/dx(x^2) + d/dx(3*x) + d/dx(-7)", "sum", "2*x + 3", "power, constant multiple, identity, constant"],
    ),
    ("-x^4", ["-4*x^3", "negative, power"]),
    # products
    ("5*x^2", ["5*(2*x)", "constant multiple, power"]),
    ("a*x^2", ["a*(2*x)", "constant multiple, power"]),
    ("x^2*5", ["5*(2*x)", "constant multiple, power"]),
    ("-3*sin(x)", ["-d/dx(3*sin(x))", "negative", "-3*cos(x)", "constant multiple, sine"]),
    (
        "x^3*sin(x)",
        ["d/dx(x^3)*sin(x) + x^3*d/dx(sin(x))", "product", "3*x^2*sin(x) + x^3*cos(x)", "power, sine"],
    ),
    ("x*x*x", ["3*x^2", "repeated factor, power"]),
    (
        "x*sin(x)*e^x",
        [
            "d/dx(x)*sin(x)*e^x + x*d/dx(sin(x))*e^x + x*sin(x)*d/dx(e^x)", "product of several",
            "sin(x)*e^x + x*cos(x)*e^x + x*sin(x)*e^x", "identity, sine, natural exponential",
        ],
    ),
    # what is 0 is not differentiated further
    ("floor(x*sin(x))", ["0", "chain, floor"]),
    ("x*sign(x^2 - 1)", [
        "d/dx(x)*sign(x^2 - 1) + x*d/dx(sign(x^2 - 1))", "product", "sign(x^2 - 1)", "identity, chain, sign",
    ]),
    # quotients that need no quotient rule
    ("x^2/3", ["2*x/3", "constant divisor, power"]),
    ("6/x^2", ["d/dx(6*x^(-2))", "fraction as power", "6*(-2*x^(-3))", "constant multiple, power"]),
    ("3/sqrt(x)", ["d/dx(3*x^(-1/2))", "root as power", "3*(-1/2*x^(-3/2))", "constant multiple, power"]),
    (
        "1/e^x",
        [
            "d/dx(e^(-x))", "exponential as power",
            "e^(-x)*d/dx(-x)", "chain, natural exponential",
            "e^(-x)*(-1)", "negative, identity",
        ],
    ),
    (
        "sin(x)/x",
        [
            "(d/dx(sin(x))*x - sin(x)*d/dx(x))/x^2", "quotient",
            "(cos(x)*x - sin(x))/x^2", "sine, identity",
        ],
    ),
    # compositions
    ("tan(x)", ["sec(x)^2", "tangent"]),
    ("sin(x^2)", ["cos(x^2)*d/dx(x^2)", "chain, sine", "cos(x^2)*(2*x)", "power"]),
    ("sin(x)^2", ["2*sin(x)*d/dx(sin(x))", "chain, power", "2*sin(x)*cos(x)", "sine"]),
    ("ln(5*x)", ["1/(5*x)*d/dx(5*x)", "chain, natural logarithm", "1/(5*x)*5", "constant multiple, identity"]),
    ("2^(x^2)", ["2^(x^2)*ln(2)*d/dx(x^2)", "chain, exponential", "2^(x^2)*ln(2)*(2*x)", "power"]),
    (
        "(2*x + 1)^5",
        [
            "5*(2*x + 1)^4*d/dx(2*x + 1)", "chain, power",
            "5*(2*x + 1)^4*(d/dx(2*x) + d/dx(1))", "sum",
            "5*(2*x + 1)^4*2", "constant multiple, identity, constant",
        ],
    ),
    (
        "sin(ln(x^2 + 1))",
        [
            "cos(ln(x^2 + 1))*d/dx(ln(x^2 + 1))", "chain, sine",
            "cos(ln(x^2 + 1))*(1/(x^2 + 1)*d/dx(x^2 + 1))", "chain, natural logarithm",
            "cos(ln(x^2 + 1))*(1/(x^2 + 1)*(d/dx(x^2) + d/dx(1)))", "sum",
            "cos(ln(x^2 + 1))*(1/(x^2 + 1)*(2*x))", "power, constant",
        ],
    ),
    # powers
    ("x^a", ["a*x^(a - 1)", "constant exponent"]),
    ("x^(1/2)", ["1/2*x^(-1/2)", "power"]),
    ("2^x", ["2^x*ln(2)", "exponential"]),
    ("e^x", ["e^x", "natural exponential"]),
    (
        "x^x",
        [
            "x^x*d/dx(x*ln(x))", "logarithmic differentiation",
            "x^x*(d/dx(x)*ln(x) + x*d/dx(ln(x)))", "product",
            "x^x*(ln(x) + x*(1/x))", "identity, natural logarithm",
        ],
    ),
    # several arguments
    ("root(x, 5)", ["root(x, 5)/(5*x)", "n-th root"]),
    (
        "max(x, 2)",
        [
            "d/dx(x)*step(x - 2) + d/dx(2)*step(2 - x)", "maximum",
            "step(x - 2)", "identity, constant",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), DERIVATIONS, ids=[t for t, _ in DERIVATIONS])
def test_the_lines_of_a_derivation(text: str, wanted: list[str]) -> None:
    first, *rest = lines(derive(parse(text).expr, X))
    assert plain(first.expr) == f"d/dx({plain(parse(text).expr)})"
    assert first.rules == ()
    assert [part for line in rest for part in (plain(line.expr), ", ".join(line.rules))] == wanted


@pytest.mark.parametrize("text", [t for t, _ in DERIVATIONS])
def test_the_last_line_is_what_the_step_ends_with(text: str) -> None:
    step = derive(parse(text).expr, X)
    *_, (last, _) = lines(step)
    assert last is step.after
    assert not last.open


@pytest.mark.parametrize("text", [t for t, _ in DERIVATIONS] + [row.example[0] for row in RULES])
def test_without_steps_the_derivative_is_the_same(text: str) -> None:
    u = parse(text).expr
    assert derivative(u, X) is derive(u, X).after


#: (expression, its derivative), where a factor in front of a derivative decides before that is known
FACTORS = [
    (ex.mul(ex.MINUS_ONE, X), "-1"),
    (ex.mul(ex.ZERO, ex.call("nothing_known", X)), "0"),
    (ex.mul(ex.MINUS_ONE, ex.mul(ex.MINUS_ONE, X)), "-(-1)"),
    (ex.call("sign", ex.call("nothing_known", X)), "0"),
]


@pytest.mark.parametrize(("u", "wanted"), FACTORS, ids=[repr(u) for u, _ in FACTORS])
def test_what_a_factor_decides_is_the_same_without_steps(u: Expr, wanted: str) -> None:
    assert plain(derive(u, X).after) == wanted
    assert derivative(u, X) is derive(u, X).after


# (expression, a rule that a teacher would not use on it)
DETOURS = [
    ("x^2/3", "quotient"),
    ("3/x^2", "quotient"),
    ("1/(x^2 + 1)", "quotient"),
    ("2*x^5", "product"),
    ("x*x", "product"),
    ("pi*sin(x)", "product"),
    ("sin(x)", "chain"),
    ("x^7", "chain"),
    ("e^x", "chain"),
    ("x^(1/2)", "chain"),
    ("f(x)", "chain"),
    ("x^a", "logarithmic differentiation"),
    ("2^(3*x)", "logarithmic differentiation"),
    ("(x + 1)^3", "logarithmic differentiation"),
    ("sqrt(x + 1)", "power"),
    ("sin(a) + ln(b)", "sum"),
]


@pytest.mark.parametrize(("text", "detour"), DETOURS, ids=[f"{t}: no {r}" for t, r in DETOURS])
def test_no_detours(text: str, detour: str) -> None:
    assert detour in BY_NAME
    assert detour not in {s.rule for s in walk(derive(parse(text).expr, X))}


@pytest.mark.parametrize("text", ["sin(x)^3*e^(2*x)", "ln(sin(e^(x^2)))", "sqrt(1 + sqrt(1 + x))"])
def test_no_chain_step_has_an_inner_derivative_of_1(text: str) -> None:
    for s in walk(derive(parse(text).expr, X)):
        assert s.rule != "chain" or s.children[-1].before.args[0] is not X


def test_the_outer_function_is_differentiated_by_a_letter_of_its_own() -> None:
    step = derive(parse("sin(u*x^2) + u").expr, X).children[0]
    outer, inner = step.children
    assert plain(outer.before) == "d/dv(sin(v))"
    assert plain(outer.after) == "cos(v)"
    assert plain(inner.before) == "d/dx(u*x^2)"
    assert pending(step) == (inner,)
    assert [name for name, _ in step.bindings] == ["f", "u"]


def test_other_letters_are_constants() -> None:
    step = derive(parse("a*b^2*x + c^3").expr, X)
    assert [s.rule for s in walk(step)] == ["sum", "constant multiple", "identity", "constant"]


def test_any_letter_can_be_the_variable() -> None:
    assert plain(derive(parse("x^2*t^3").expr, ex.sym("t")).after) == "x^2*(3*t^2)"


def test_equal_parts_are_differentiated_once() -> None:
    step = derive(parse("sin(x^2)*cos(x^2)").expr, X)
    inner = [s for s in walk(step) if plain(s.before) == "d/dx(x^2)"]
    assert len(inner) == 2
    assert inner[0] is inner[1]


@pytest.mark.parametrize("text", ["sin", "-"], ids=["sines", "minus signs"])
def test_depth_is_no_matter(text: str) -> None:
    u = X
    for _ in range(3000):
        u = ex.call("sin", u) if text == "sin" else ex.neg(u)
    if text == "-":
        assert derive(u, X).after.size == 3001
    else:
        # the answer has a product of 3000 cosines, each of a shorter nest: too long to print
        with pytest.raises(LimitError, match="too large"):
            derive(u, X)


def test_a_sum_of_many_terms() -> None:
    u = ex.add(*[ex.power(X, ex.num(n)) for n in range(2, 5000)])
    assert len(derive(u, X).after.args) == 4998


def test_a_product_of_too_many_factors_is_refused() -> None:
    u = ex.mul(*[ex.add(X, ex.num(n)) for n in range(MAX_FACTORS + 1)])
    with pytest.raises(LimitError, match=f"more than {MAX_FACTORS} different factors"):
        derive(ex.call("sin", u), X)
    with pytest.raises(LimitError, match="the derivative is too large: 129,240 "):
        derive(ex.mul(*u.args, *[ex.add(X, ex.num(-n)) for n in range(1, 60)]), X)


def test_what_was_long_when_it_was_typed_may_have_a_long_derivative() -> None:
    u = ex.add(*[ex.mul(ex.num(n), ex.power(X, ex.num(n % 90 + 3))) for n in range(2, 30_000)])
    assert derive(u, X).after.size > MAX_SIZE


def test_what_no_rule_fits_is_refused() -> None:
    with pytest.raises(DomainError, match="no rule differentiates nothing_known"):
        derive(ex.call("nothing_known", X), X)


def test_conditions_come_from_the_rows() -> None:
    found = {
        (s.rule, plain(c.left), c.relation, plain(c.right))
        for s in walk(derive(parse("abs(x - 2) + x^x + cbrt(5*x)").expr, X))
        for c in s.conditions
    }
    assert found == {
        ("chain", "x - 2", "!=", "0"),
        ("logarithmic differentiation", "x", ">", "0"),
        ("chain", "5*x", "!=", "0"),
    }


def test_a_step_says_what_it_does() -> None:
    def complete(s: Step) -> bool:
        return s.says.endswith(".") and s.before.head == "D" and s.before.args[1].head == "sym"

    assert all(complete(s) for s in walk(derive(parse("x^x*sin(ln(x))/(1 + e^x)").expr, X)))
