"""One line of Unicode: what books leave out, and where leaving it out would be misread."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from calc_cli.api import differentiate
from calc_cli.expr import ONE, PI, D, E, Expr, add, call, div, mul, neg, num, power, sym, unknown
from calc_cli.functions import FUNCTIONS, GREEK_LETTERS
from calc_cli.render.boxes import box
from calc_cli.render.latex import latex
from calc_cli.render.names import visible
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty
from calc_cli.render.remarks import conditions_text

from .samples import expressions, half, sin, x, y

n = sym("n")


def letters(text: str) -> Expr:
    """The product of a digit and letters."""
    return mul(*[num(int(c)) if c.isdigit() else sym(c) for c in text])


PRETTY = [
    (
        add(mul(num(3), power(x, num(2)), sin(x)), mul(power(x, num(3)), call("cos", x))),
        "3x² sin(x) + x³ cos(x)",
    ),
    (add(x, neg(mul(num(2), y))), "x − 2y"),
    (add(x, num(-3)), "x − 3"),
    (mul(num(2), num(3)), "2·3"),
    (mul(num(2), mul(num(3), x)), "2·3x"),
    (mul(x, num(-3)), "x(−3)"),
    (mul(half, x), "(1/2)x"),
    (mul(neg(half), x), "−(1/2)x"),
    (mul(add(x, ONE), add(x, neg(ONE))), "(x + 1)(x − 1)"),
    (mul(x, add(x, ONE)), "x(x + 1)"),
    (mul(sym("f"), add(x, ONE)), "f·(x + 1)"),
    (mul(sin(x), x), "sin(x)·x"),
    (mul(sin(x), add(x, ONE)), "sin(x)·(x + 1)"),
    (mul(add(x, ONE), sin(x)), "(x + 1) sin(x)"),
    (mul(ONE, sin(x)), "1·sin(x)"),
    (mul(x, power(E, x)), "xeˣ"),
    (mul(power(E, neg(power(x, num(2)))), x), "e^(−x²)·x"),
    (mul(num(2), PI, x), "2πx"),
    (mul(sym("learning_rate"), x), "learning_rate·x"),
    (mul(sym("x_1"), sym("w12")), "x₁w₁₂"),
    (mul(num(2), call("root", x, num(5))), "2·⁵√x"),
    (mul(x, call("sqrt", add(x, ONE))), "x√(x + 1)"),
    (mul(power(x, num(3)), call("sqrt", y)), "x³·√y"),  # no root of degree 3
    (mul(power(x, num(2)), call("sqrt", y)), "x²√y"),
    (mul(call("sqrt", x), y), "√x·y"),
    (mul(D(sin(x), x), sin(x)), "d/dx(sin(x))·sin(x)"),
    # letters that spell a name, or would be called
    (letters("2lnx"), "2l·n·x"),
    (mul(sym("l"), mul(sym("n"), x)), "l·n·x"),
    (mul(letters("cos"), power(x, num(2))), "c·o·s·x²"),
    (letters("pix"), "p·i·x"),
    (letters("3dx"), "3d·x"),
    (letters("mux"), "m·u·x"),
    (letters("2abx"), "2abx"),
    (mul(letters("abs"), add(x, ONE)), "a·b·s(x + 1)"),
    (mul(letters("2an"), add(x, ONE)), "2an·(x + 1)"),
    (mul(sym("a"), n, power(add(x, ONE), num(2))), "an·(x + 1)²"),
    (mul(power(sym("l"), num(2)), n, x), "l²nx"),
    (mul(sym("l"), power(n, num(2)), x), "l·n²x"),
    (mul(neg(sym("l")), n, x), "−l·n·x"),
    (mul(sym("d"), unknown("y", 1, x, bare=True)), "d·y′"),
    (mul(sym("sigma"), add(x, ONE)), "σ·(x + 1)"),
    (mul(num(2), unknown("y", 0, x, bare=True), unknown("y", 1, x, bare=True)), "2yy′"),
    (power(sin(x), num(2)), "sin²(x)"),
    (power(sin(x), num(-1)), "sin(x)⁻¹"),
    (power(call("sqrt", x), num(3)), "(√x)³"),
    (power(x, add(n, neg(ONE))), "xⁿ⁻¹"),
    (power(x, half), "x^(1/2)"),
    (power(power(x, y), n), "(xʸ)ⁿ"),
    (div(div(x, y), n), "(x/y)/n"),
    (call("abs", add(x, ONE)), "|x + 1|"),
    (call("abs", call("abs", x)), "abs(|x|)"),
    (call("asinh", sym("theta")), "arsinh(θ)"),
    (call("log2", x), "log₂(x)"),
    (unknown("f", 4, x), "f⁽⁴⁾(x)"),
    (D(x, sym("theta")), "d/dθ(x)"),
    (add(x, mul(neg(sin(x)), y)), "x − sin(x)·y"),
]


@pytest.mark.parametrize(("expr", "text"), PRETTY, ids=[text for _, text in PRETTY])
def test_shape(expr: Expr, text: str) -> None:
    assert pretty(expr) == text


@pytest.mark.parametrize(
    "word", sorted({w for f in FUNCTIONS for w in (f.name, *f.spellings.split())} | set(GREEK_LETTERS))
)
def test_a_product_of_letters_is_not_read_as_a_name(word: str) -> None:
    if word.isalpha() and word.isascii():
        product = letters(f"2{word}")
        shown = pretty(product)
        assert word not in shown
        assert box(div(product, add(x, ONE))).rows[0].strip() == shown


@given(expressions)
def test_ascii_is_the_plain_form(expr: Expr) -> None:
    assert pretty(expr, ascii=True) == plain(expr)
    assert pretty(expr).isprintable()


def test_depth_costs_linear_time() -> None:
    deep = x
    for _ in range(3_000):
        deep = sin(add(num(1), neg(mul(num(2), deep))))
    assert pretty(deep).startswith("sin(1 − 2 sin(1 − 2")
    product = x
    for _ in range(6_000):
        product = mul(product, sin(x))
    assert pretty(product).startswith("x sin(x) sin(x)")


def test_what_no_book_would_print_is_written_as_it_is_typed() -> None:
    long = add(*[mul(num(n), x) for n in range(2, 8_000)])
    assert pretty(long).startswith("2*x + 3*x")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("x^2", "x^2"),
        ("\x1b[31mx", "\\x1b[31mx"),
        ("a\u202eb", "aU+202Eb"),
        ("a\u200bb", "aU+200Bb"),
        ("a\x9bb", "a\\x9bb"),
        ("a\u00a0b", "a b"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("\udcff", "U+DCFF"),
        ("[red]x[/red]", "[red]x[/red]"),
    ],
)
def test_nothing_typed_steers_a_terminal(typed: str, shown: str) -> None:
    assert visible(typed) == shown
    assert visible(shown) == shown


SMALL = num(Fraction(37, 10**10))
POWERED = [
    (mul(SMALL, x), "3.7e-9·x", r"3.7 \cdot 10^{-9} x"),
    (add(x, num(Fraction(1, 10**8))), "x + 1e-8", "x + 10^{-8}"),
    (add(x, neg(SMALL)), "x − 3.7e-9", r"x - 3.7 \cdot 10^{-9}"),
    (power(SMALL, x), "(3.7e-9)ˣ", r"\left(3.7 \cdot 10^{-9}\right)^{x}"),
    (power(x, SMALL), "x^3.7e-9", r"x^{3.7 \cdot 10^{-9}}"),
    (mul(num(2), SMALL), "2·3.7e-9", r"2 \cdot 3.7 \cdot 10^{-9}"),
    (mul(num(10**9), E), "1e9·e", "10^{9} e"),
    (num(10**6), "1000000", "1000000"),
]


@pytest.mark.parametrize(("expr", "text", "typeset"), POWERED, ids=[text for _, text, _ in POWERED])
def test_a_decimal_that_is_small_or_large_has_an_exponent(expr: Expr, text: str, typeset: str) -> None:
    assert pretty(expr, decimals=True) == text
    assert latex(expr, decimals=True) == typeset


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("logit(x)", "for 0 < x < 1"),
        ("1/(2*x - 1) + ln(x) + ln(1 - x)", "for 0 < x < 1"),
        ("ln((1 + x)/(1 - x))", "for −1 < x < 1"),
        ("|x - 1|", "for x ≠ 1"),
    ],
)
def test_conditions_of_one_letter_are_said_together(text: str, shown: str) -> None:
    assert conditions_text(differentiate(text).conditions) == shown
