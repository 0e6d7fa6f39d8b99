"""Expressions for the tests: one of every shape with its plain form, and a strategy for any others."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from calc_cli.expr import PI, D, E, Expr, add, call, div, eq, mul, neg, num, power, sym, unknown

x, y, z = sym("x"), sym("y"), sym("z")
half = num(Fraction(1, 2))


def sin(u: Expr) -> Expr:
    return call("sin", u)


SHAPES = [
    (
        add(mul(num(3), power(x, num(2)), sin(x)), mul(power(x, num(3)), call("cos", x))),
        "3*x^2*sin(x) + x^3*cos(x)",
    ),
    (neg(power(x, num(2))), "-x^2"),
    (div(add(x, num(1)), add(x, neg(num(1)))), "(x + 1)/(x - 1)"),
    (power(num(2), neg(power(x, num(2)))), "2^(-x^2)"),
    (power(x, neg(num(1))), "x^(-1)"),
    (power(x, num(-1)), "x^(-1)"),
    (power(x, half), "x^(1/2)"),
    (power(x, num(Fraction(-1, 2))), "x^(-1/2)"),
    (power(half, x), "(1/2)^x"),
    (power(num(-3), x), "(-3)^x"),
    (power(neg(x), num(2)), "(-x)^2"),
    (power(add(x, y), num(2)), "(x + y)^2"),
    (power(div(x, y), num(2)), "(x/y)^2"),
    (power(mul(x, y), num(2)), "(x*y)^2"),
    (power(power(x, y), z), "(x^y)^z"),
    (power(x, power(y, z)), "x^(y^z)"),
    (power(sin(x), num(2)), "sin(x)^2"),
    (power(D(x, x), num(2)), "(d/dx(x))^2"),
    (mul(half, x), "1/2*x"),
    (mul(x, half), "x*(1/2)"),
    (mul(num(Fraction(-1, 2)), x), "-1/2*x"),
    (mul(x, num(-3)), "x*(-3)"),
    (mul(x, neg(y)), "x*(-y)"),
    (mul(num(-3), x), "-3*x"),
    (mul(neg(x), y), "-x*y"),
    (neg(mul(x, y)), "-x*y"),
    (mul(add(x, y), z), "(x + y)*z"),
    (mul(x, add(y, z)), "x*(y + z)"),
    (mul(x, mul(y, z)), "x*(y*z)"),
    (mul(mul(x, y), z), "x*y*z"),
    (mul(div(x, y), z), "x/y*z"),
    (mul(x, div(y, z)), "x*(y/z)"),
    (div(mul(x, y), z), "x*y/z"),
    (div(x, mul(y, z)), "x/(y*z)"),
    (div(div(x, y), z), "x/y/z"),
    (div(x, div(y, z)), "x/(y/z)"),
    (div(neg(x), y), "-x/y"),
    (div(x, neg(y)), "x/(-y)"),
    (div(x, half), "x/(1/2)"),
    (div(half, x), "1/2/x"),
    (div(x, power(y, num(2))), "x/y^2"),
    (add(neg(x), y), "-x + y"),
    (add(x, neg(y), z), "x - y + z"),
    (add(x, num(-3)), "x - 3"),
    (add(x, num(Fraction(-3, 2))), "x - 3/2"),
    (add(x, mul(num(-3), y)), "x - 3*y"),
    (add(x, div(neg(y), z)), "x - y/z"),
    (add(x, neg(neg(y))), "x - (-y)"),
    (add(x, neg(add(y, z))), "x - (y + z)"),
    (add(x, neg(mul(neg(y), z))), "x - (-y*z)"),
    (add(x, add(neg(y), z)), "x + (-y + z)"),
    (add(add(x, y), z), "x + y + z"),
    (add(x, power(neg(y), num(2))), "x + (-y)^2"),
    (neg(neg(x)), "-(-x)"),
    (neg(num(-3)), "-(-3)"),
    (neg(num(3)), "-3"),
    (num(-3), "-3"),
    (neg(add(x, y)), "-(x + y)"),
    (neg(add(neg(x), y)), "-(-x + y)"),
    (neg(div(x, y)), "-x/y"),
    (power(E, neg(x)), "e^(-x)"),
    (mul(num(2), PI), "2*pi"),
    (call("sqrt", x), "sqrt(x)"),
    (call("log", x, num(3)), "log(x, 3)"),
    (call("min", x, y, z), "min(x, y, z)"),
    (call("abs", call("ln", x)), "abs(ln(x))"),
    (unknown("f", 1, x), "f'(x)"),
    (unknown("y", 1, x, bare=True), "y'"),
    (mul(unknown("y", 2, x, bare=True), x), "y''*x"),
    (eq(add(x, y), num(1)), "x + y = 1"),
    (D(add(x, y), x), "d/dx(x + y)"),
    (mul(D(x, x), y), "d/dx(x)*y"),
    (num(10**5000), "1" + "0" * 5000),
]

numbers = st.one_of(st.integers(-9, 9), st.fractions(-3, 3, max_denominator=9)).map(num)
expressions = st.recursive(
    st.one_of(numbers, st.sampled_from([x, y, z, E])),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda u: add(*u)),
        st.lists(inner, min_size=2, max_size=3).map(lambda u: mul(*u)),
        inner.map(neg),
        inner.map(sin),
        st.tuples(inner, inner).map(lambda u: div(*u)),
        st.tuples(inner, inner).map(lambda u: power(*u)),
    ),
    max_leaves=12,
)
