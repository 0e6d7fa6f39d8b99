"""Implicit differentiation: the slopes of curves, against slopes found by solving the equation numerically."""

from __future__ import annotations

import mpmath
import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate, tangent
from calc_cli.check import POINTS, check, replay
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical
from calc_cli.simplify.rational import is_zero_where
from calc_cli.syntax import formula, parse
from tests.simplify.principal import principal

#: curve, options, what the result is, the result
CURVES = [
    ("x^2 + y^2 = 25", {}, "dy/dx", "-x/y"),
    ("x^2 + y^2 = 25", {"order": 2}, "d^2y/dx^2", "-25/y^3"),
    ("2*(x^2 + y^2)^2 = 25*(x^2 - y^2)", {}, "dy/dx", "x*(25 - 4*x^2 - 4*y^2)/(y*(4*x^2 + 4*y^2 + 25))"),
    ("x^2 + x*y - y^2 = 4", {}, "dy/dx", "(2*x + y)/(2*y - x)"),
    ("y^2*(y^2 - 4) = x^2*(x^2 - 5)", {}, "dy/dx", "x*(2*x^2 - 5)/(y*(2*y^2 - 4))"),
    ("x*y + y^2 = 1", {"order": 2}, "d^2y/dx^2", "2/(x + 2*y)^3"),
    ("x^4 - y^4 = x^2 - y^2", {"order": 2}, "d^2y/dx^2", "(x + y)*(x - y)/(y^3*(2*y^2 - 1))"),
    ("(x^2 - y^2)^2 = x - y", {"order": 2}, "d^2y/dx^2", "24*(x - y)^2/(4*y^3 + 1 - 4*x^2*y)^3"),
    ("x^2 + y^2 = 25", {"order": 3}, "d^3y/dx^3", "-75*x/y^5"),
    ("x^3 + y^3 = 6*x*y", {"order": 2}, "d^2y/dx^2", "-16*x*y/(y^2 - 2*x)^3"),
    ("x^2/a^2 + y^2/b^2 = 1", {"order": 2, "wrt": "x"}, "d^2y/dx^2", "-b^4/(a^2*y^3)"),
    ("sqrt(x) + sqrt(y) = 1", {"order": 2}, "d^2y/dx^2", "1/(2*x^(3/2))"),
    ("y^2 = x^3", {"order": 2}, "d^2y/dx^2", "3*x/(4*y)"),
    ("x^2 - y^2 = 0", {"order": 2}, "d^2y/dx^2", "0"),
    ("x^3 + y^3 = 0", {"order": 2}, "d^2y/dx^2", "0"),
    ("(x - y)*(x + y - 1) = 0", {"order": 3}, "d^3y/dx^3", "0"),
    ("x^2 + y^2 = 25", {"wrt": "y"}, "dx/dy", "-y/x"),
    ("x^2/a^2 + y^2/b^2 = 1", {}, "dy/dx", "-b^2*x/(a^2*y)"),
    ("x^3 + y^3 = 3*a*x*y", {}, "dy/dx", "(a*y - x^2)/(y^2 - a*x)"),
    ("x^3 + y^3 = 6*x*y", {}, "dy/dx", "(2*y - x^2)/(y^2 - 2*x)"),
    ("x = y^2", {}, "dy/dx", "1/(2*y)"),
    ("x = y^2", {"order": 2}, "d^2y/dx^2", "-1/(4*y^3)"),
    ("x*y = 1", {}, "dy/dx", "-y/x"),
    ("x*y = 1", {"order": 2}, "d^2y/dx^2", "2*y/x^2"),
    ("e^y = x", {}, "dy/dx", "e^(-y)"),
    ("x^2 = y", {}, "dy/dx", "2*x"),
    ("ln(x) + ln(y) = 1", {}, "dy/dx", "-y/x"),
    ("sqrt(x) + sqrt(y) = 1", {}, "dy/dx", "-sqrt(y)/sqrt(x)"),
    ("x^2*y + y^2*x = 6", {}, "dy/dx", "-y*(2*x + y)/(x*(x + 2*y))"),
    ("y^5 + y = x", {}, "dy/dx", "1/(5*y^4 + 1)"),
    ("y^5 + y = x", {"order": 2}, "d^2y/dx^2", "-20*y^3/(5*y^4 + 1)^3"),
    ("sin(x*y) = x + y", {}, "dy/dx", "(1 - y*cos(x*y))/(x*cos(x*y) - 1)"),
    ("u^2 + v^2 = 1", {}, "dv/du", "-u/v"),
    ("u^2 + v^2 = 1", {"wrt": "v"}, "du/dv", "-v/u"),
    ("t^2 + x^2 = 1", {"wrt": "t"}, "dx/dt", "-t/x"),
    ("x^2 + y(x)^2 = 25", {}, "dy/dx", "-x/y"),
    # a derivative that is given is differentiated in its turn
    ("y' = x*y", {}, "d^2y/dx^2", "y + x*y'"),
    ("y'' = x*y", {}, "d^3y/dx^3", "y + x*y'"),
    ("f'(x)*y = 1", {}, "dy/dx", "-y*f''(x)/f'(x)"),
]


@pytest.mark.parametrize(
    ("equation", "derivative"),
    [
        ("sin(x*y) = x + y", "(1 - y*cos(x*y))/(x*cos(x*y) - 1)"),
        ("x^2 = 4*y", "2*x/4"),
        ("sin(x) = 2*y", "cos(x)/2"),
        ("x = sin(y)", "1/cos(y)"),
        ("1 - x = -y^3 - y", "1/(3*y^2 + 1)"),
        ("x*y = 1", "-y/x"),
        ("x = y*(1 - x)", "(y + 1)/(1 - x)"),
        ("cos(y) = x", "-1/sin(y)"),
        ("x - y = y*(x + 2)", "(1 - y)/(x + 3)"),
    ],
)
def test_an_equation_is_solved_by_what_stands_beside_the_derivative(equation: str, derivative: str) -> None:
    solved = next(s for s in differentiate(equation).steps if s.rule == "solve")
    assert plain(solved.after) == f"y' = {derivative}"


def test_what_is_solved_already_is_not_divided_by_1() -> None:
    assert [s.rule for s in differentiate("y' = x^2").steps] == ["both sides"]
    assert plain(differentiate("x + y = x").steps[-1].after) == "y' = 0"


@pytest.mark.parametrize(("text", "options", "of", "wanted"), CURVES, ids=[f"{of} of {t}" for t, _, of, _ in CURVES])
def test_slopes(text: str, options: dict[str, object], of: str, wanted: str) -> None:
    d = differentiate(text, **options)  # type: ignore[arg-type]
    assert d.of == of
    assert plain(d.result) == wanted
    assert not ex.contains(d.result, lambda n: n.head == "D")


def solved(equation: Expr, y: str, guess: float, point: dict[str, mpmath.mpf]) -> mpmath.mpf:
    """The value of y on the curve near the guess."""
    left, right = equation.args

    def gap(v: mpmath.mpf) -> mpmath.mpf:
        here = {**point, y: mpmath.mpc(v)}
        return mpmath.re(principal(left, here) - principal(right, here))

    return mpmath.findroot(gap, guess + 0.01, tol=mpmath.mpf(10) ** -90)


#: curve, a point near it (the dependent letter's value is corrected), other letters
NUMERIC = [
    ("x^2 + y^2 = 25", "x", 3, "y", 4, {}),
    ("x^2 + y^2 = 25", "x", 3, "y", -4, {}),
    ("x^2 + y^2 = 25", "y", 3, "x", -4, {}),
    ("x^2/a^2 + y^2/b^2 = 1", "x", 1, "y", 1.5, {"a": 2, "b": 3}),
    ("x^3 + y^3 = 3*a*x*y", "x", 1.2, "y", 2, {"a": 1.4}),
    ("x = y^2", "x", 2, "y", -1.4, {}),
    ("y^5 + y = x", "x", 3, "y", 1.1, {}),
    ("sin(x*y) = x + y", "x", 0.5, "y", -0.9, {}),
    ("e^(x*y) = x + 2*y", "x", 0.4, "y", 0.5, {}),
    ("x^2*y + y^2*x = 6", "x", 1, "y", 2, {}),
    ("(x^2 + y^2)^2 = x^2 - y^2", "x", 0.8, "y", 0.3, {}),
    ("sqrt(x) + sqrt(y) = 3", "x", 1, "y", 4, {}),
    ("x*ln(y) + y*ln(x) = 2", "x", 2, "y", 1.5, {}),
    ("x^y = 5 - y", "x", 2, "y", 1.7, {}),
]


@pytest.mark.parametrize("order", [1, 2, 3])
@pytest.mark.parametrize(
    ("text", "x", "at", "y", "near", "held"), NUMERIC, ids=[f"{t} at {x}={a}, {y}={n}" for t, x, a, y, n, _ in NUMERIC]
)
def test_slopes_against_the_curve_itself(
    text: str, x: str, at: float, y: str, near: float, held: dict[str, float], order: int
) -> None:
    d = differentiate(text, wrt=x, order=order)
    equation = parse(text).expr
    fixed = {k: mpmath.mpc(v) for k, v in held.items()}
    with mpmath.workdps(50):
        wanted = mpmath.diff(lambda v: solved(equation, y, near, {**fixed, x: mpmath.mpc(v)}), at, order)
        here = solved(equation, y, near, {**fixed, x: mpmath.mpc(at)})
    found = floats.evaluate(d.result, {**held, x: float(at), y: float(here)})
    assert found == pytest.approx(float(wanted), rel=1e-9)


ERRORS = [
    ("p*v = n*r*T", {}, UsageError, "which letter depends on which"),
    ("p*v = n*r*t", {}, UsageError, "which letter depends on t. the letters are n, p, r, v"),
    ("p*v = n*r*T", {"wrt": "p"}, UsageError, "which letter depends on p. the letters are T, n, r, v"),
    ("x + y = y", {}, DomainError, "does not determine dy/dx"),
    ("x = x + y - y", {}, DomainError, "does not determine dy/dx"),
    ("x^2 = 4", {}, DxError, "needs two letters"),
    ("x^2 + y^2 = 1/0", {}, DomainError, "no real value"),
]


@pytest.mark.parametrize(("text", "options", "kind", "message"), ERRORS, ids=[t for t, *_ in ERRORS])
def test_errors(text: str, options: dict[str, object], kind: type[DxError], message: str) -> None:
    with pytest.raises(kind, match=message):
        differentiate(text, **options)  # type: ignore[arg-type]


def test_the_steps_of_a_circle() -> None:
    d = differentiate("x^2 + y^2 = 25")
    first, solve, *_ = d.steps
    assert first.rule == "both sides"
    assert replay(first) == ""
    assert plain(first.after) == "2*x + 2*y*y' = 0"
    assert solve.rule == "solve"
    assert solve.before is first.after
    assert solve.after.args[0] is ex.unknown("y", 1, ex.sym("x"), True)
    assert d.held == ()


def test_other_letters_are_held() -> None:
    d = differentiate("x^2/a^2 + y^2/b^2 = 1")
    assert (d.variable, d.held) == ("x", ("a", "b"))


def test_at_a_point_on_the_curve() -> None:
    d = differentiate("x^2 + y^2 = 25", at="x=3,y=4")
    assert plain(d.at) == "-3/4"  # type: ignore[arg-type]
    assert d.decimal == "-0.75"


def test_a_vertical_tangent_has_no_slope() -> None:
    with pytest.raises(DomainError, match="does not exist at x=5, y=0"):
        differentiate("x^2 + y^2 = 25", at="x=5,y=0")


CHECKED = [
    ("x^2 + y^2 = 25", 1),
    ("x^2 + y^2 = 25", 2),
    ("x^3 + y^3 = 6*x*y", 3),
    ("e^y = x*y", 2),
    ("d^2 + x^2 = 4", 2),
    ("sin(x*y) = x + y", 4),
]


@pytest.mark.parametrize(("text", "order"), CHECKED, ids=[f"{t}, {n} times" for t, n in CHECKED])
def test_the_check_of_a_curve_can_fail(text: str, order: int) -> None:
    d = differentiate(text, wrt="x", order=order)
    assert check(d) == ("proved" if order < 4 else "agrees", POINTS, "")
    wrong = ex.add(d.result, ex.div(ex.sym("x"), ex.num(10**9)))
    assert check(d._replace(result=wrong)).word == "different"


WHERE = [
    ("x^2 + y^2 - 25", True),
    ("(x^2 + y^2 - 25)*(x - 1)/y^3", True),
    ("x^3 + x*y^2 - 25*x", True),
    ("x^2 + y^2 - 24", False),
    ("x - y", False),
    ("1/(x^2 + y^2 - 25)", False),
]


@pytest.mark.parametrize(("text", "zero"), WHERE, ids=[text for text, _ in WHERE])
def test_what_is_zero_on_a_curve(text: str, zero: bool) -> None:
    assert is_zero_where(canonical(formula(text)), canonical(formula("x^2 + y^2 - 25"))) == zero


def test_nothing_is_compared_where_no_real_point_is() -> None:
    assert check(differentiate("x^2 + y^2 = -1", order=2)).word == "not checked"


#: Curves with a corner, or a jump, and a point there.
CORNERS = [
    ("max(x, y) = 1", "x=1,y=1"),
    ("min(x, y) = 1", "x=1,y=1"),
    ("a*max(x, y) = a", "x=1,y=1"),
    ("abs(x) + abs(y) = 1", "x=0,y=1"),
    ("floor(cos(x)) + y = 1", "x=0,y=0"),
    ("y + relu(x) = 2", "x=0,y=2"),
]


@pytest.mark.parametrize(("text", "at"), CORNERS, ids=[text for text, _ in CORNERS])
@pytest.mark.parametrize("order", [1, 2])
def test_a_corner_has_no_slope(text: str, at: str, order: int) -> None:
    with pytest.raises(DomainError, match="does not exist"):
        differentiate(text, wrt="x", order=order, at=at)


def test_a_corner_has_no_tangent() -> None:
    with pytest.raises(DomainError, match="does not exist"):
        tangent("max(x, y) = 1", "x=1,y=1")


def test_a_side_that_is_smooth_along_both_letters_may_have_a_corner() -> None:
    with pytest.raises(DomainError, match="could not be decided"):
        differentiate("x*abs(x) + y = 0", at="x=0,y=0")


@pytest.mark.parametrize(
    ("text", "at", "slope"),
    [
        ("max(x, y) = 1", "x=1/2,y=1", "0"),
        ("min(x, y) = 1", "x=3,y=1", "0"),
        ("abs(x) + abs(y) = 1", "x=1/2,y=1/2", "-1"),
        ("abs(x) + abs(y) = 1", "x=-1/2,y=1/2", "1"),
        ("floor(x) + y = 1", "x=1/2,y=1", "0"),
    ],
)
def test_beside_a_corner_there_is_a_slope(text: str, at: str, slope: str) -> None:
    d = differentiate(text, at=at)
    assert d.at is not None
    assert plain(d.at) == slope


def test_a_point_beside_the_curve_is_no_corner() -> None:
    with pytest.raises(DomainError, match="not on the curve"):
        differentiate("max(x, y) = 2", at="x=1,y=1")


@pytest.mark.parametrize(
    ("text", "at", "given"),
    [
        ("x^2 + y^2 = 25", "6", "x=6"),
        ("x^2 + y^2 = 25", "y=-6", "y=-6"),
        ("x^2 + y^2 = -1", "0", "x=0"),
        ("abs(x) + abs(y) = 1", "2", "x=2"),
        ("e^y = x", "-1", "x=-1"),
        ("y*e^y = -x", "1", "x=1"),  # the smallest value is -1/e
        ("x*y = 1", "0", "x=0"),
    ],
)
def test_where_no_point_of_the_curve_is_there_is_no_slope(text: str, at: str, given: str) -> None:
    with pytest.raises(DomainError, match=f"no point of the curve has {given}"):
        differentiate(text, at=at)


@pytest.mark.parametrize(
    ("text", "at", "slope"),
    [
        ("x^2 + y^2 = 25", "5", "-5/y"),
        ("x^2 + y^2 = r^2", "6", "-6/y"),
        ("e^y + y^3 + x = 0", "2", "-1/(e^y + 3*y^2)"),
        ("y*e^(-y) = x", "1/e", "e^y/(1 - y)"),
    ],
)
def test_where_points_of_the_curve_are_the_slope_has_their_letter(text: str, at: str, slope: str) -> None:
    assert plain(differentiate(text, at=at).at or ex.ZERO) == slope


@pytest.mark.parametrize(
    ("text", "at", "order"),
    [
        ("x^3 + y^3 = 0", "0", 1),
        ("x^3 + y^3 = 0", "0", 2),
        ("x^2 = y^2", "0", 1),
        ("x^2 - 4*y^2 = 0", "0", 1),
        ("x^2 + y^2 = 0", "0", 1),  # one point
        ("(x - 1)^2 + (y - 2)^2 = 0", "x=1", 1),
        ("y^3 = x^2", "0", 1),  # a cusp
        ("y^5 = x^3", "0", 1),
        ("x^2 = y^4", "0", 1),
        ("y*(y - x) = 0", "0", 1),
        ("x*y = 0", "y=0", 1),
        ("y^2*(y^2 - 4) = x^2*(x^2 - 5)", "0", 1),
        ("y^2 = a*x^2", "0", 1),
        ("(y^2 + a)^2 = x^2", "0", 1),  # for a < 0
        ("y*sin(y) = x^2", "0", 1),
    ],
)
def test_a_divisor_that_may_be_zero_on_the_curve_is_not_lost(text: str, at: str, order: int) -> None:
    with pytest.raises(DomainError, match=r"is not known: it divides by .* which may be 0 on the curve there") as error:
        differentiate(text, wrt="x", order=order, at=at)
    assert error.value.hint.endswith("=…, a point of the curve")


@pytest.mark.parametrize(
    ("text", "at", "slope"),
    [
        ("x^2 + y^2 = 25", "0", "0"),
        ("x^2 + y^2 = r^2", "0", "0"),
        ("x^2/a^2 + y^2/b^2 = 1", "0", "0"),
        ("cos(y) = x^2", "0", "0"),
        ("x^2 + y^(3/2) = 1", "0", "0"),
        ("y*e^y = 1 + x^2", "0", "0"),
        ("(x - y)^2 = 0", "0", "1"),
        ("x^2 + y^2 = 25", "x=0,y=-5", "0"),
    ],
)
def test_a_divisor_that_is_never_zero_on_the_curve_may_be_lost(text: str, at: str, slope: str) -> None:
    assert plain(differentiate(text, wrt="x", at=at).at or ex.ONE) == slope


def test_where_branches_cross_there_is_no_second_derivative_although_it_is_0_beside() -> None:
    assert plain(differentiate("x^2 = y^2", order=2, at="1").at or ex.ONE) == "0"
    with pytest.raises(DomainError, match="does not exist at x=0, y=0"):
        differentiate("x^2 = y^2", order=2, at="x=0,y=0")
