"""LaTeX: the shapes of a textbook, and everything renders in an engine of its own, matplotlib's mathtext."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from calc_cli.expr import PI, D, E, Expr, add, call, div, eq, mul, neg, num, power, sym, unknown
from calc_cli.functions import FUNCTIONS
from calc_cli.render.escapes import label
from calc_cli.render.latex import latex
from calc_cli.rules import RULES
from calc_cli.rules.laws import EQUATIONS, RELATIONS, STEPS

from .samples import SHAPES, expressions, half, x, y, z

LATEX = [
    (mul(num(3), power(x, num(2)), call("sin", x)), r"3 x^{2} \sin\left(x\right)"),
    (div(add(x, num(1)), mul(num(2), x)), r"\frac{x + 1}{2 x}"),
    (mul(half, x), r"\frac{1}{2} x"),
    (neg(half), r"-\frac{1}{2}"),
    (add(x, div(neg(y), z)), r"x - \frac{y}{z}"),
    (add(x, num(-3)), "x - 3"),
    (power(div(x, y), num(2)), r"\left(\frac{x}{y}\right)^{2}"),
    (power(half, x), r"\left(\frac{1}{2}\right)^{x}"),
    (power(call("sin", x), num(2)), r"\sin^{2}\left(x\right)"),
    (power(call("sech", x), num(2)), r"\operatorname{sech}^{2}\left(x\right)"),
    (power(call("sin", x), num(-1)), r"\sin\left(x\right)^{-1}"),
    (power(call("sqrt", x), num(3)), r"\left(\sqrt{x}\right)^{3}"),
    (call("root", x, num(5)), r"\sqrt[5]{x}"),
    (call("cbrt", x), r"\sqrt[3]{x}"),
    (call("asinh", x), r"\operatorname{arsinh}\left(x\right)"),
    (call("log", x, num(3)), r"\log_{3}\left(x\right)"),
    (call("abs", x), r"\left|x\right|"),
    (power(E, neg(x)), "e^{-x}"),
    (mul(num(2), PI, x), r"2 \pi x"),
    (mul(num(2), num(3)), r"2 \cdot 3"),
    (mul(x, num(-3)), r"x \left(-3\right)"),
    (mul(num(2), mul(num(3), x)), r"2 \cdot 3 x"),
    (mul(x, power(num(2), x)), r"x \cdot 2^{x}"),
    (mul(sym("f"), add(x, y)), r"f \cdot \left(x + y\right)"),
    (sym("x_1"), "x_{1}"),
    (sym("theta"), r"\theta"),
    (sym("learning_rate"), r"\mathrm{learning\_rate}"),
    (unknown("f", 1, x), r"f'\left(x\right)"),
    (unknown("f", 4, x), r"f^{(4)}\left(x\right)"),
    (power(unknown("y", 1, x, bare=True), num(2)), r"\left(y'\right)^{2}"),
    (D(power(x, num(2)), x), r"\frac{d}{dx}\left(x^{2}\right)"),
    (eq(x, num(1)), "x = 1"),
    (neg(neg(x)), r"-\left(-x\right)"),
    (power(power(x, y), z), r"\left(x^{y}\right)^{z}"),
]


@pytest.mark.parametrize(("expr", "text"), LATEX, ids=[text for _, text in LATEX])
def test_shape(expr: Expr, text: str) -> None:
    assert latex(expr) == text


@pytest.fixture(scope="module")
def typeset():  # type: ignore[no-untyped-def]
    mathtext = pytest.importorskip("matplotlib.mathtext")
    parser = mathtext.MathTextParser("path")
    return lambda text: parser.parse(f"${text}$")


def test_shapes_render(typeset) -> None:  # type: ignore[no-untyped-def]
    for expr, _ in LATEX + SHAPES[:-1]:
        typeset(latex(expr))


@pytest.mark.parametrize("row", FUNCTIONS, ids=lambda row: row.name)
def test_functions_render(row, typeset) -> None:  # type: ignore[no-untyped-def]
    arguments = [x, num(3), y][: max(1, min(row.arity[1], 3))] if row.arity[1] > 1 else [x]
    u = call(row.name, *arguments)
    for expr in (u, power(u, num(2)), mul(num(2), u, u), div(num(1), u), power(u, u)):
        typeset(latex(expr))


LABELS = [row.name for row in (*RELATIONS, *EQUATIONS, *RULES)] + [*STEPS, "|a|^2 = a^2", "(e^Δx − 1)/Δx → 1", "h^x_1"]


@pytest.mark.parametrize("text", LABELS)
def test_a_label_is_text_with_formulas_in_it(text: str, typeset) -> None:  # type: ignore[no-untyped-def]
    made = label(text).removeprefix(r" && \text{").removesuffix("}")
    assert "$$" not in made
    for i, piece in enumerate(made.split("$")):
        if i % 2:
            typeset(f"x{piece}")
        else:
            assert not set("^_~\\{}#%&") & set(piece)


def test_exponents_in_a_label_are_raised() -> None:
    assert label("one fraction; sin^2 + cos^2 = 1") == r" && \text{one fraction; sin$^{2}$ + cos$^{2}$ = 1}"
    assert label("|a|^2") == r" && \text{$|$a$|^{2}$}"
    assert label("e^Δx") == r" && \text{e$^{\Delta x}$}"
    assert label("") == ""


def test_greek_letters_render(typeset) -> None:  # type: ignore[no-untyped-def]
    from calc_cli.functions import GREEK_LETTERS

    for name in (*GREEK_LETTERS, "x_1", "alpha_2", "w12", "learning_rate", "..."):
        typeset(latex(mul(num(2), sym(name))))


@settings(max_examples=60)
@given(expr=expressions)
def test_anything_renders(expr: Expr) -> None:
    mathtext = pytest.importorskip("matplotlib.mathtext")
    mathtext.MathTextParser("path").parse(f"${latex(expr)}$")


def test_depth_costs_linear_time() -> None:
    deep = neg(x)
    for depth in range(20_000):
        deep = div(deep, call("sin", power(deep, num(2)))) if depth < 3 else div(call("sin", deep), y)
    assert latex(deep)
    tower = neg(x)
    for _ in range(20_000):
        tower = div(tower, y)
    assert latex(tower).startswith(r"-\frac{\frac{")


@pytest.mark.parametrize(("name", "shown"), [("y_hat", r"\hat{y}"), ("beta_bar", r"\bar{\beta}"), ("x_1", "x_{1}")])
def test_marks_above_letters(name: str, shown: str) -> None:
    assert latex(sym(name)) == shown
