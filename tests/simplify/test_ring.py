"""Factors: their product is what was factored, and no power is taken apart that nobody would take apart."""

from __future__ import annotations

from fractions import Fraction
from math import factorial

import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.numeric import floats
from calc_cli.render.plain import plain
from calc_cli.simplify.form import Form, to_expr
from calc_cli.simplify.ring import factored, irreducible, ring_for, sum_of

X, Y = ex.sym("x"), ex.sym("y")


@pytest.mark.parametrize(
    "terms",
    [
        [Form(1, {X: 6}), Form(-1, {})],
        [Form(1, {X: 100, Y: 1}), Form(1, {X: 199})],  # what deflates, deflates to less: x^100 is common
        [Form(2, {X: 60, Y: 60}), Form(-2, {X: 120})],
        [Form(1, {ex.power(ex.E, X): 60}), Form(1, {ex.power(ex.E, X): 90})],
    ],
    ids=["x^6 - 1", "x^100*y + x^199", "2*x^60*y^60 - 2*x^120", "e^(60*x) + e^(90*x)"],
)
def test_the_product_of_the_factors_is_the_polynomial(terms: list[Form]) -> None:
    ring = ring_for(terms)
    assert ring is not None
    found = to_expr(factored(ring, sum_of(ring, terms)))
    point = {"x": 1.01, "y": 0.97}
    wanted = sum([floats.evaluate(to_expr(t), point) for t in terms])
    assert floats.evaluate(found, point) == pytest.approx(wanted, rel=1e-9)


@pytest.mark.parametrize("b", range(-5, 6))
@pytest.mark.parametrize("a", [1, -2, 4, Fraction(-3, 4), Fraction(9, 25)])
@pytest.mark.parametrize("kernel", [X, ex.call("sin", X), ex.power(ex.E, X)], ids=["x", "sin", "e^x"])
def test_a_quadratic_is_irreducible_where_it_has_no_factors(kernel: ex.Expr, a: ex.Number, b: int) -> None:
    for c in (-18, -1, Fraction(-1, 4), Fraction(1, 3), 1, 6):
        terms = [Form(k, {kernel: n} if n else {}) for n, k in ((2, a), (1, b), (0, c)) if k]
        ring = ring_for(terms)
        assert ring is not None
        wanted, found = factored(ring, sum_of(ring, terms)), irreducible(terms)
        if found is not None:
            assert found == wanted
        elif kernel.leaf != "sin":  # whose square may be that of a cosine
            assert list(wanted.powers.values()) != [1]


def test_what_has_a_coefficient_of_thousands_of_digits_is_not_factored() -> None:
    for n, count in ((10**100, 2), (10**1000, 1)):
        terms = [Form(n * n, {X: 2}), Form(-1, {})]
        ring = ring_for(terms)
        assert ring is not None
        assert len(factored(ring, sum_of(ring, terms)).powers) == count


def test_what_is_too_high_is_factored_in_its_powers_or_not_at_all() -> None:
    terms = [Form(1, {X: 125}), Form(-1, {})]
    ring = ring_for(terms)
    assert ring is not None
    p = sum_of(ring, terms)
    squared, apart = p.compose(ring.gens[0] ** 2), p * p + ring.gens[0]
    assert len(factored(ring, p).powers) == 4  # one for each divisor of 125
    assert len(factored(ring, squared).powers) == 8
    assert len(factored(ring, p.compose(ring.gens[0] ** 4)).powers) == 1  # of degree 500: x^500 - 1
    assert len(factored(ring, apart * apart).powers) == 1


def test_a_high_power_of_e_is_not_factored() -> None:
    found = differentiate("ln(x)/(1/(1 + exp(-77*x)))")
    assert plain(found.result) == "(exp(-77*x) - 77*x*exp(-77*x)*ln(x) + 1)/x"
    assert found.conditions == ()
    assert plain(differentiate("(exp(2*x) - 1)/(exp(x) + 1)").result) == "exp(x)"


def test_a_product_of_many_squares_is_not_multiplied_out() -> None:
    """Each sec^2 as 1 + tan^2 doubles the terms: of 30 there would be 2^30."""
    many = "tan(" * 30 + "t" + ")" * 30
    assert differentiate(f"asinh({many}*tan(tan(tan(t)))*tan(k))", wrt="t").result.size < 5000


def test_a_number_is_not_raised_to_millions_to_join_a_power() -> None:
    text = "-((3106*pi*t*f(pi)*g(e))^(pi + 63^12129893 + x_1 + 6482000))"
    assert differentiate(text, wrt="t").result.size < 200


def test_many_factors_of_one_letter_are_one_polynomial() -> None:
    n = 49
    found = differentiate("1/(1 + x^2)", order=n).result
    assert found.size < 300
    for x in (0.3, -2.0):  # the function is the imaginary part of 1/(x - i)
        wanted = -factorial(n) * ((x - 1j) ** -(n + 1)).imag
        assert floats.evaluate(found, {"x": x}) == pytest.approx(wanted, rel=1e-9)
