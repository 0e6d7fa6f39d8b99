"""Values at a point: exact where they are exact, every digit of a decimal right, and refused where there is none."""

from __future__ import annotations

from collections.abc import Callable

import mpmath
import pytest

from calc_cli.api import differentiate, gradient, hessian
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.render.plain import plain
from calc_cli.topics import point

#: expression, point, exact value, decimal
EXACT = [
    ("x^3", "x=2", "12", "12"),
    ("x^3", "x=1/3", "1/3", "0.333333333333333"),
    ("x^3", "x=-0.5", "3/4", "0.75"),
    ("sin(x)", "x=pi/3", "1/2", "0.5"),
    ("sqrt(x)", "x=8", "sqrt(2)/8", "0.176776695296637"),
    ("ln(x)", "x=3", "1/3", "0.333333333333333"),
    ("e^x", "x=0", "1", "1"),
    ("e^x", "x=1", "e", "2.71828182845905"),
    ("x^x", "x=2", "4*(ln(2) + 1)", "6.77258872223978"),
    ("x^x", "x=e", "2*e^e", "30.3085244829585"),
    ("cbrt(x)", "x=-8", "1/12", "0.0833333333333333"),
    ("a*x^2", "x=2,a=3", "12", "12"),
    ("x^100", "x=2", "63382530011411470074835160268800", "6.33825300114115e+31"),
    ("e^x", "x=-1000", "1/e^1000", "5.07595889754946e-435"),
    ("floor(x)", "x=2.5", "0", "0"),
    ("abs(x)", "x=-3", "-1", "-1"),
    ("cos(sqrt(x^2))", "x=0", "0", "0"),
    ("sqrt(x^2)*x", "x=0", "0", "0"),
    ("e^sqrt(x^4)", "x=0", "0", "0"),
    ("x^2", "x=1e-5", "1/50000", "0.00002"),
    # not everything has a value
    ("a*x^2", "x=2", "4*a", ""),
    ("f(x)*x", "x=2", "f(2) + 2*f'(2)", ""),
]


@pytest.mark.parametrize(("text", "at", "exact", "decimal"), EXACT, ids=[f"{t} at {a}" for t, a, *_ in EXACT])
def test_exact_values(text: str, at: str, exact: str, decimal: str) -> None:
    d = differentiate(text, wrt="x", at=at)
    assert d.at is not None
    assert (plain(d.at), d.decimal) == (exact, decimal)
    assert [name for name, _ in d.values] == [part.split("=")[0] for part in at.split(",")]


#: expression, mpmath's derivative, points
DIGITS = [
    ("sin(x)", mpmath.cos, ["1", "2/3", "10^30"]),
    ("sin(x)/x", lambda x: (x * mpmath.cos(x) - mpmath.sin(x)) / x**2, ["1", "1/1000"]),
    ("e^(-x^2)", lambda x: -2 * x * mpmath.exp(-(x**2)), ["1/3", "20"]),
    ("ln(x)*x", lambda x: mpmath.log(x) + 1, ["7", "e^2 + 1"]),
    ("x^x", lambda x: x**x * (mpmath.log(x) + 1), ["3/2", "pi"]),
    ("tanh(x)", lambda x: mpmath.sech(x) ** 2, ["1", "60"]),
    ("sigmoid(x)", lambda x: mpmath.exp(-x) / (1 + mpmath.exp(-x)) ** 2, ["1", "100"]),
    ("erf(x)", lambda x: 2 * mpmath.exp(-(x**2)) / mpmath.sqrt(mpmath.pi), ["1", "9"]),
    ("atan(x)", lambda x: 1 / (1 + x**2), ["sqrt(2)*pi", "10^20"]),
    ("sqrt(x + sqrt(x))", lambda x: (1 + 1 / (2 * mpmath.sqrt(x))) / (2 * mpmath.sqrt(x + mpmath.sqrt(x))), ["2"]),
    ("1 - cos(x)", mpmath.sin, ["1/10^12", "22/7"]),
]
POINTS = {
    "e^2 + 1": lambda: mpmath.e**2 + 1,
    "pi": lambda: +mpmath.pi,
    "sqrt(2)*pi": lambda: mpmath.sqrt(2) * mpmath.pi,
}


def _number(text: str) -> mpmath.mpf:
    if text in POINTS:
        return POINTS[text]()
    top, _, bottom = text.partition("/")
    base, _, exponent = (bottom or top).partition("^")
    last = mpmath.mpf(base) ** int(exponent or 1)
    return mpmath.mpf(top) / last if bottom else last


@pytest.mark.parametrize(
    ("text", "slope", "at"),
    [(t, s, a) for t, s, points in DIGITS for a in points],
    ids=[f"{t} at {a}" for t, _, points in DIGITS for a in points],
)
@pytest.mark.parametrize("digits", [5, 15, 50])
def test_all_digits_are_right(text: str, slope: object, at: str, digits: int) -> None:
    d = differentiate(text, at=f"x={at}", digits=digits)
    with mpmath.workdps(160):
        wanted = slope(_number(at))  # type: ignore[operator]
        found = mpmath.mpf(d.decimal)
        unit = mpmath.mpf(10) ** (mpmath.floor(mpmath.log10(abs(wanted))) - digits + 1)
        assert abs(found - wanted) <= unit
    written = d.decimal.lstrip("-").partition("e")[0].replace(".", "").lstrip("0")
    assert len(written) == digits or mpmath.mpf(d.decimal) == wanted


#: What is nearly 0, and not 0: the expression, the point, its derivative there to five digits.
TINY = [
    ("tanh(x)", "160", "4.2445e-139"),
    ("tanh(x)", "2000", "2.6554e-1737"),
    ("sqrt(x^2 + 1) - x", "10^15", "-5.0000e-31"),
    ("x*(sqrt(1 + 2*10^(-30)) - 1)", "1", "1.0000e-30"),
    ("x*sin(10^400)", "1", None),
]


@pytest.mark.parametrize(("text", "at", "decimal"), TINY, ids=[f"{t} at {a}" for t, a, _ in TINY])
def test_what_is_nearly_0_is_not_0(text: str, at: str, decimal: str | None) -> None:
    if decimal is None:
        with mpmath.workdps(450):
            decimal = mpmath.nstr(mpmath.sin(mpmath.mpf(10) ** 400), 5)
    assert differentiate(text, at=at, digits=5).decimal == decimal


@pytest.mark.parametrize("digits", [1, 5, 30, 300])
def test_as_many_digits_as_asked_for(digits: int) -> None:
    text = differentiate("sin(x)", at="x=1", digits=digits).decimal
    with mpmath.workdps(digits + 20):
        assert text == mpmath.nstr(mpmath.cos(1), digits, strip_zeros=False)


NO_VALUE = [
    # outside the domain
    ("1/x", "x=0", "no real value at x=0"),
    ("ln(x)", "x=-1", "no real value"),
    ("ln(x)", "x=0", "no real value"),
    ("sqrt(x)", "x=-1/2", "no real value at x=-1/2"),
    ("x^(1/3)", "x=-8", "no real value"),
    ("asin(x)", "x=2", "no real value"),
    ("(x^2 - 1)/(x - 1)", "x=1", "no real value"),
    ("x^2*sin(1/x)", "x=0", "no real value"),
    ("acot(x)", "x=0", "no real value"),
    ("a/x", "x=0,a=1", "no real value at x=0, a=1"),
    # kinks, jumps and vertical tangents
    ("abs(x)", "x=0", "derivative does not exist at x=0"),
    ("cos(x) + sqrt(x^2)", "x=0", "derivative does not exist at x=0"),
    ("sqrt(sin(x)^2)", "x=0", "derivative does not exist at x=0"),
    ("relu(2*x - 1)", "x=1/2", "does not exist at x=1/2"),
    ("max(x, 2)", "x=2", "does not exist"),
    ("max(sin(x), cos(x))", "x=pi/4", "does not exist at x=pi/4"),
    ("ln(x)", "x=-0.5", "no real value at x=-0.5"),
    ("ln(x)", "x=-pi-pi-pi-sqrt(2)-sqrt(3)-sqrt(5)", "no real value at x=-14.8071"),
    ("abs(x - sqrt(2))", "x=sqrt(2)", "does not exist"),
    ("abs(e^x - 2)", "x=ln(2)", "does not exist"),
    ("floor(x)", "x=2", "does not exist"),
    ("atan2(x, -1)", "x=0", "where the function jumps"),
    ("atan2(x, x)", "x=0", "no real value"),
    ("atan2(0, x)", "x=0", "no real value"),
    ("sign(x)", "x=0", "does not exist"),
    ("sign(x^2 - 2*x - 1)", "x=1+sqrt(2)", "where the function jumps"),
    ("abs(x^2 - 2*x - 1)", "x=1+sqrt(2)", "does not exist"),
    ("x*sqrt(x^2 - x - 1)", "x=(1+sqrt(5))/2", "does not exist"),
    ("cbrt(x^2 - 2*x - 1)", "x=1+sqrt(2)", "does not exist"),
    ("max(x^2 - x, x + 1)", "x=1+sqrt(2)", "does not exist"),
    ("sqrt(x)", "x=0", "does not exist"),
    ("x^(3/2)", "x=0", "does not exist at x=0, where the function ends"),
    ("a*x^(3/2)", "x=0", "where the function ends"),
    ("a*sqrt(x^3)", "x=0,a=2", "where the function ends"),
    ("(1 - x)^(5/2)", "x=1", "where the function ends"),
    ("cbrt(x)", "x=0", "does not exist"),
    ("asin(x)", "x=1", "does not exist"),
    ("sqrt(x^2)", "x=0", "does not exist"),
    ("a*sqrt(1 - x)", "x=2", "no real value"),
    ("(x^2 + a^2)*asin(x)", "x=2", "no real value"),
    ("f(x) + ln(x - 5)", "x=2", "no real value"),
]


@pytest.mark.parametrize(("text", "at", "message"), NO_VALUE, ids=[f"{t} at {a}" for t, a, _ in NO_VALUE])
def test_where_there_is_no_value_none_is_given(text: str, at: str, message: str) -> None:
    with pytest.raises(DomainError, match=message):
        differentiate(text, wrt="x", at=at)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("x^(1/3)", "cbrt(x) is real for negative x, too"),
        ("x + 1/x^(2/3)", "cbrt(x) is real for negative x, too"),
        ("sqrt(x)", ""),
    ],
)
def test_a_power_of_a_third_is_not_the_real_cube_root(text: str, hint: str) -> None:
    with pytest.raises(DomainError, match="no real value") as refused:
        differentiate(text, at="-8")
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    ("at", "value"), [("0.1", "0.2"), ("1/10", "1/5"), ("x=1e-8", "2e-8"), ("2e0/3", "4/3"), ("sqrt(2)", "2*sqrt(2)")]
)
def test_a_point_in_decimals_has_a_value_in_decimals(at: str, value: str) -> None:
    d = differentiate("x^2", at=at)
    assert plain(d.at, d.decimals) == value
    g = gradient("x^2", at=at if "=" in at else f"x={at}")
    assert plain(g.at[0][0], g.decimals) == value


WRONG_POINTS = [
    ("y=2", "y does not occur"),
    ("x", "name=value"),
    ("", "found nothing"),
    ("x=", "name=value"),
    ("x==2", "in the value of x"),
    ("x=(", "in the value of x"),
    ("x=y", "not a number"),
    ("x=1=2", "in the value of x"),
    ("x=1 y=2", "a comma is expected"),
    ("x=1,x=2", "x has two values"),
    ("2=x", "name=value"),
    ("x=1/0", "not a real number"),
    ("x=sqrt(-1)", "not a real number"),
]


@pytest.mark.parametrize(("at", "message"), WRONG_POINTS, ids=[a or "nothing" for a, _ in WRONG_POINTS])
def test_wrong_points(at: str, message: str) -> None:
    with pytest.raises(DxError, match=message):
        differentiate("x^2", at=at)


@pytest.mark.parametrize("at", ["3", " 3 ", "6/2", "sqrt(9)"])
def test_a_number_alone_is_the_value_of_the_variable(at: str) -> None:
    d = differentiate("a*x^2", at=at)
    assert plain(d.at) == "6*a"
    assert plain(differentiate("α^2", at=at).at) == "6"


@pytest.mark.parametrize(("at", "wrt"), [("3", "x,y"), ("3,4", "x"), ("3,y=4", "x"), ("t", "x"), ("x", "x")])
def test_not_alone(at: str, wrt: str) -> None:
    with pytest.raises(UsageError, match="name=value"):
        differentiate("x^2*y^2", at=at, wrt=wrt)


@pytest.mark.parametrize(
    ("at", "hint"),
    [
        ("3,4", "--at x=3,y=4, or --at 3.4 for a decimal"),
        ("-1,5", "--at x=-1,y=5, or --at -1.5 for a decimal"),
        ("(3, 4)", "--at x=3,y=4"),
        ("x = 1,5", "--at x=1.5, with a decimal point"),
    ],
)
def test_numbers_alone_are_hinted_at_with_their_letters(at: str, hint: str) -> None:
    with pytest.raises(UsageError) as refused:
        differentiate("x^2 + y^2 = 25", at=at)
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    ("text", "at", "hint"),
    [
        ("t^2", "x=2", "--at t=2"),
        ("t^2", "x=1/3,y=3", "--at t=1/3"),
        ("x^2", "x=2,y=3", "--at x=2"),
        ("a*x^2", "x=2,b=3", "--at x=2,a=3"),
        ("5", "x=2", "leave --at out"),
    ],
)
def test_a_letter_that_does_not_occur_is_hinted_at_with_one_that_does(text: str, at: str, hint: str) -> None:
    with pytest.raises(UsageError, match="does not occur") as refused:
        differentiate(text, at=at)
    assert refused.value.hint == hint


@pytest.mark.parametrize("digits", [0, -3, point.MAX_DIGITS + 1])
def test_a_number_of_digits_out_of_range_is_refused(digits: int) -> None:
    with pytest.raises(UsageError, match="between 1 and"):
        differentiate("sin(x)", at="x=1", digits=digits)


def test_a_point_is_read_as_exact_numbers() -> None:
    assert [(k, plain(v)) for k, v in point.read(" x = 0.1 , y=-2/3,z=pi^2")] == [
        ("x", "1/10"),
        ("y", "-2/3"),
        ("z", "pi^2"),
    ]


@pytest.mark.parametrize("name", ["σ", "sigma", "γ", "λ", "e_1"])
def test_a_variable_may_have_the_name_of_a_letter(name: str) -> None:
    assert plain(differentiate(f"3*{name}", wrt=name).result) == "3"


@pytest.mark.parametrize(
    ("at", "text"), [("α=2", "α^2"), ("alpha=2", "α^2"), ("x₁=2", "x₁^2"), ("θ = 2", "theta^2"), ("σ=2", "σ^2")]
)
def test_names_of_a_point_are_read_as_those_of_the_expression(at: str, text: str) -> None:
    assert plain(differentiate(text, at=at).at) == "4"


#: Where the formula has no value at 0, and the derivative of that order has.
FILLED = [
    ("cos(|x|)", 1, "0"), ("cos(|x|)", 2, "-1"), ("x*|sin(x)|", 1, "0"), ("cbrt(x^4)", 1, "0"), ("relu(x)^2", 1, "0"),
    ("x*max(0, x)", 1, "0"), ("x*sqrt(|x|)", 1, "0"), ("x^2*floor(x)", 1, "0"), ("sign(x)*|x|", 1, "1"),
    ("max(1, x, x^2)", 2, "0"), ("sin(|x|)^2", 2, "2"), ("|x|^3", 2, "0"), ("a*x*|x| + a*x", 1, "3"),
]  # fmt: skip
#: And where the derivative of that order does not exist, whatever the formula gives.
BROKEN = [
    ("|x|", 1), ("|x|", 2), ("e^|x|", 2), ("sqrt(x^2)", 2), ("sin|x|", 2), ("max(0, x)", 2), ("relu(x)", 2),
    ("x*|x|", 2), ("x*|x|", 3), ("x^2*sign(x)", 2), ("x^2*sign(x)", 3), ("cbrt(x)", 1), ("sign(x)", 1), ("floor(x)", 1),
    ("|x|^3", 3), ("relu(x)^2", 2), ("|x|^(3/2)", 2), ("e^|x|", 4),
]  # fmt: skip


@pytest.mark.parametrize(("text", "order", "wanted"), FILLED)
def test_a_gap_of_the_formula_alone_is_filled(text: str, order: int, wanted: str) -> None:
    d = differentiate(text, wrt="x", order=order, at="x=0,a=3" if "a*" in text else "0")
    assert d.at is not None
    assert plain(d.at) == wanted


@pytest.mark.parametrize(("text", "order"), BROKEN)
def test_a_kink_stays_one_in_higher_derivatives(text: str, order: int) -> None:
    with pytest.raises(DomainError, match="does not exist"):
        differentiate(text, wrt="x", order=order, at="0")


def test_the_condition_of_a_kink_stays_with_higher_derivatives() -> None:
    for text in ("|x|", "max(0, x)", "e^|x|"):
        conditions = differentiate(text, order=2).conditions
        assert [(plain(c.left), c.relation, plain(c.right)) for c in conditions] == [("x", "!=", "0")]


@pytest.mark.parametrize(("text", "at"), [("tanh(x)", "5000"), ("x*(atan(1/2) + atan(1/3) - pi/4)", "2")])
def test_an_exact_value_stands_without_a_decimal_that_is_out_of_reach(text: str, at: str) -> None:
    d = differentiate(text, at=at)
    assert d.at is not None
    assert d.decimal == ""
    with pytest.raises(DomainError, match="could not be computed to that precision"):
        differentiate(text, at=at, digits=5)


@pytest.mark.parametrize(
    ("text", "value"), [("ln(10^-9 - x)", "-1000000000"), ("x*ln(1 + 10^10*x)", "0"), ("asin(x)", "1")]
)
def test_an_edge_nearby_is_no_edge(text: str, value: str) -> None:
    d = differentiate(text, at="x=0")
    assert d.at is not None
    assert plain(d.at) == value


#: Functions that break where their argument is flat, or transcendental: by mpmath, with the point, the order, and the
#: derivative of that order there; None where it does not exist.
FLAT = [
    # a step of what touches a whole number, or 0
    ("floor(cos(x))", lambda x: mpmath.floor(mpmath.cos(x)), "0", 1, None),
    ("floor(e^(-x^2))", lambda x: mpmath.floor(mpmath.exp(-(x**2))), "0", 1, None),
    ("floor(sin(x))", lambda x: mpmath.floor(mpmath.sin(x)), "pi/2", 1, None),
    ("floor(2x - x^2)", lambda x: mpmath.floor(2 * x - x**2), "1", 1, None),
    ("floor(cos(x) - 1)*x", lambda x: mpmath.floor(mpmath.cos(x) - 1) * x, "0", 1, "-1"),
    ("floor(x - sin(x))*sin(x)", lambda x: mpmath.floor(x - mpmath.sin(x)) * mpmath.sin(x), "0", 1, None),
    ("floor(x - atan(x))", lambda x: mpmath.floor(x - mpmath.atan(x)), "0", 1, None),
    ("ceil(x - sin(x))*x", lambda x: mpmath.ceil(x - mpmath.sin(x)) * x, "0", 1, None),
    ("sign(x - sin(x))*x", lambda x: mpmath.sign(x - mpmath.sin(x)) * x, "0", 1, None),
    ("sign(x - sin(x))*x^3", lambda x: mpmath.sign(x - mpmath.sin(x)) * x**3, "0", 2, "0"),
    ("sign(1 - cos(x))", lambda x: mpmath.sign(1 - mpmath.cos(x)), "0", 1, None),
    ("sign(min(cos(x), x - sin(x)))", lambda x: mpmath.sign(min(mpmath.cos(x), x - mpmath.sin(x))), "0", 3, None),
    ("floor(cos(x))", lambda x: mpmath.floor(mpmath.cos(x)), "1/10^9", 1, "0"),
    ("atan2(0, x)", lambda x: mpmath.atan2(0, x), "-1", 1, "0"),
    ("atan2(2, x)", lambda x: mpmath.atan2(2, x), "0", 1, "-1/2"),
    ("sign(atan2(x, -1))", lambda x: mpmath.sign(mpmath.atan2(x, -1)), "0", 1, None),
    ("floor(atan2(x, -1))", lambda x: mpmath.floor(mpmath.atan2(x, -1)), "0", 1, None),
    ("atan2(x, -1)^2", lambda x: mpmath.atan2(x, -1) ** 2, "0", 1, None),
    ("cos(atan2(x, -1))", lambda x: mpmath.cos(mpmath.atan2(x, -1)), "0", 2, "1"),
    # a kink that is not seen in the formula of the second derivative
    ("sqrt(x^4 + x^2)", lambda x: mpmath.sqrt(x**4 + x**2), "0", 2, None),
    ("sqrt(x^2 + 2*x + 1)", lambda x: mpmath.sqrt(x**2 + 2 * x + 1), "-1", 2, None),
    ("(x^2 - 2x + 1)^(1/2)", lambda x: mpmath.sqrt((x - 1) ** 2), "1", 2, None),
    ("acosh(cosh(x))", lambda x: mpmath.acosh(mpmath.cosh(x)), "0", 2, None),
    ("acos(cos(x))", lambda x: mpmath.acos(mpmath.cos(x)), "0", 2, None),
    ("sqrt(1 - cos(x)^2)", lambda x: mpmath.sqrt(1 - mpmath.cos(x) ** 2), "0", 2, None),
    ("sqrt(cosh(x)^2 - 1)", lambda x: mpmath.sqrt(mpmath.cosh(x) ** 2 - 1), "0", 2, None),
    ("asin(sin(x))", lambda x: mpmath.asin(mpmath.sin(x)), "pi/2", 2, None),
    ("sqrt(x^6 + x^4)", lambda x: mpmath.sqrt(x**6 + x**4), "0", 2, "2"),
    # a kink that is none
    ("max(x^2, 2x - 1)", lambda x: max(x**2, 2 * x - 1), "1", 1, "2"),
    ("max(x^2, 2x - 1)", lambda x: max(x**2, 2 * x - 1), "1", 2, "2"),
    ("abs(1 - cos(x))", lambda x: abs(1 - mpmath.cos(x)), "0", 1, "0"),
    ("abs(x - sin(x))", lambda x: abs(x - mpmath.sin(x)), "0", 1, "0"),
    ("abs(x - sin(x))", lambda x: abs(x - mpmath.sin(x)), "0", 2, "0"),
    ("abs(x - sin(x))", lambda x: abs(x - mpmath.sin(x)), "0", 3, None),
    ("relu(x - sin(x))", lambda x: max(x - mpmath.sin(x), 0), "0", 1, "0"),
    ("max(x, sin(x))", lambda x: max(x, mpmath.sin(x)), "0", 1, "1"),
    ("min(1, cos(x))", lambda x: min(1, mpmath.cos(x)), "0", 1, "0"),
    ("max(x, 2*sqrt(x) - 1)", lambda x: max(x, 2 * mpmath.sqrt(x) - 1), "1", 1, "1"),
]


def _differences(f: Callable[[mpmath.mpf], mpmath.mpf], at: mpmath.mpf, order: int) -> list[mpmath.mpf]:
    """Difference quotients of that order on points to the left alone, then to the right, and on both sides."""
    h = mpmath.mpf(10) ** -20
    return [
        sum((-1) ** (order - k) * mpmath.binomial(order, k) * f(at + (k - first) * h) for k in range(order + 1))
        / h**order
        for first in (order, 0, mpmath.mpf(order) / 2)
    ]


@pytest.mark.parametrize(
    ("text", "f", "at", "order", "wanted"), FLAT, ids=[f"{t} at {a}, {n}" for t, _, a, n, _ in FLAT]
)
def test_where_a_function_breaks_its_two_sides_decide(
    text: str, f: Callable[[mpmath.mpf], mpmath.mpf], at: str, order: int, wanted: str | None
) -> None:
    with mpmath.workdps(300):
        place = {"pi/2": +mpmath.pi / 2, "1/10^9": mpmath.mpf(10) ** -9}.get(at) or mpmath.mpf(at)
        found = _differences(f, place, order)
        agree = max(found) - min(found) < mpmath.mpf(10) ** -15
        assert agree == (wanted is not None)
        if wanted is not None:
            top, _, bottom = wanted.partition("/")
            assert abs(found[0] - mpmath.mpf(top) / int(bottom or 1)) < mpmath.mpf(10) ** -15
    if wanted is None:
        with pytest.raises(DomainError, match="does not exist"):
            differentiate(text, order=order, at=at)
    else:
        d = differentiate(text, order=order, at=at)
        assert d.at is not None
        assert plain(d.at) == wanted


@pytest.mark.parametrize(("text", "at"), [("floor(cos(x)) + y", "x=0,y=0"), ("x*floor(cos(y))", "x=1,y=0")])
def test_a_gradient_is_refused_where_a_step_is_flat(text: str, at: str) -> None:
    with pytest.raises(DomainError, match="where the function jumps"):
        gradient(text, at=at)


def test_a_step_is_refused_whatever_the_other_letters_are() -> None:
    with pytest.raises(DomainError, match="where the function jumps"):
        differentiate("a*floor(cos(x))", wrt="x", at="x=0")


def test_a_gradient_along_a_line_on_which_nothing_jumps() -> None:
    found = gradient("x*floor(cos(y))", at="x=0,y=0")
    assert found.at is not None
    assert [plain(u) for u in found.at[0]] == ["1", "0"]


@pytest.mark.parametrize(("text", "at"), [("x + |x|^1.0001", "x=0"), ("a*cos(|x|)", "x=0")])
def test_what_is_not_decided_is_not_said_not_to_exist(text: str, at: str) -> None:
    with pytest.raises(DomainError, match="could not be decided"):
        differentiate(text, wrt="x", at=at)


@pytest.mark.parametrize("text", ["x^3*y + |x|*x*y", "max(x^3 + x^2*y, 0)"])
def test_second_derivatives_at_a_break_are_not_said_not_to_exist(text: str) -> None:
    at = "x=0,y=0"
    with pytest.raises(DomainError, match="could not be decided"):
        hessian(text, at=at)
    with pytest.raises(DomainError, match="could not be decided"):
        differentiate(text, wrt="x,y", at=at)


@pytest.mark.parametrize("text", ["floor(cos(x)) + y", "|x| + y", "acos(cos(x)) + y"])
def test_second_derivatives_need_the_first_ones(text: str) -> None:
    with pytest.raises(DomainError, match="does not exist"):
        hessian(text, at="x=0,y=1")
    with pytest.raises(DomainError, match="does not exist"):
        differentiate(text, wrt="x,y", at="x=0,y=1")


@pytest.mark.parametrize("text", ["|x - 10^(-90)|", "max(x, 10^(-90))*x"])
def test_a_kink_close_by_is_no_kink_at_the_point(text: str) -> None:
    d = differentiate(text, at="0")
    assert float(d.decimal) in (-1, 1e-90)
