"""The canonical form: one for equal sums, products and powers, and never past the sign of a root."""

from __future__ import annotations

import random
from fractions import Fraction

import mpmath
import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.errors import DomainError
from calc_cli.simplify import canonical, present, simplify
from calc_cli.syntax import formula
from tests.simplify.principal import principal

#: All of one row are the same.
SAME = [
    "x + y; y + x; x + (y + 0); 2*x + y - x",
    "x*y; y*x; 1*x*y; 2*x*y/2; x/(1/y)",
    "x^2; x*x; x^3/x; (x^(1/2))^4; (-x)^2; 1/x^(-2)",
    "0; x - x; 0*x; 2*x - x - x; sin(x) - sin(x); ln(1); sin(0)",
    "1; x/x; x^0; cos(0); ln(e); e^x*e^(-x)",
    "x/2; x*(1/2); 0.5*x; 2*x/4",
    "-x; -1*x; x*(-1); -(-(-x)); 0 - x; x/(-1)",
    "sqrt(x); x^(1/2); x^(2/4); 1/x^(-1/2)",
    "e^(2*x); exp(2*x); (e^x)^2; e^x*e^x",
    "e^(x + 1); e*e^x",
    "sqrt(12); 2*sqrt(3); 12^(1/2)",
    "sqrt(2)*sqrt(3); sqrt(6)",
    "1/sqrt(2); sqrt(1/2); sqrt(2)/2",
    "8^(1/3); 2; 4^(1/2); 16^0.25",
    "sin(-x); -sin(x)",
    "cos(-x); cos(x)",
    "abs(-x); abs(x)",
    "abs(2*x); 2*abs(x)",
    "ln(e^x); x",
    "e^(ln(x)); x",
    "e^(2*ln(x)); x^2",
    "sin(pi/6); 1/2; cos(pi/3)",
    "tan(atan(x)); x; sin(asin(x)); cos(acos(x))",
    "sign(-3); -1; floor(-1/2); min(2, -1)",
    "step(3); 1; sign(7/2); max(1, -2)",
    "sqrt((1 + sqrt(2))^2 - 2*(1 + sqrt(2)) - 1); 0; abs((1 + sqrt(2))^2 - 2*sqrt(2) - 3)",
    "x*sqrt((sqrt(2) - 1)^2 + 2*sqrt(2) - 3); 0; x*relu((1 + sqrt(2))^2 - 2*sqrt(2) - 3)",
    "ln((1 + sqrt(2))^2 - 2 - 2*sqrt(2)); 0; cbrt((1 + sqrt(5))^2 - 2*sqrt(5) - 6)",
]


@pytest.mark.parametrize("row", SAME)
def test_equal_forms_become_one(row: str) -> None:
    assert len({canonical(formula(t)) for t in row.split("; ")}) == 1


#: Each of a row differs from the others at some real or complex point.
TRAPS = [
    "(x^2)^(1/2); x",
    "(x^3)^(1/3); x",
    "(x^2)^(1/6); x^(1/3)",
    "(x^4)^(1/4); x",
    "(x^6)^(1/2); x^3",
    "(x^2)^(3/2); x^3",
    "(x^2)^a; x^(2*a)",
    "sqrt(x)*sqrt(x - 1); sqrt(x^2 - x)",
    "sqrt(x - 1)*sqrt(x + 1); sqrt(x^2 - 1)",
    "sqrt(1/x); 1/sqrt(x)",
    "sqrt(x/(x - 1)); sqrt(x)/sqrt(x - 1)",
    "sqrt(-x)*sqrt(-x); x",
    "sqrt(x*y); sqrt(x)*sqrt(y)",
    "(x*y)^a; x^a*y^a",
    "(1/x)^(1/3); x^(-1/3)",
    "ln(x^2); 2*ln(x)",
    "ln(x*y); ln(x) + ln(y)",
    "ln(1/x); -ln(x)",
    "ln(x/y); ln(x) - ln(y)",
    "log10(x^2); 2*log10(x)",
    "asin(sin(x)); x",
    "acos(cos(x)); x",
    "atan(tan(x)); x",
    "acosh(cosh(x)); x",
    "cbrt(x); x^(1/3)",
    "root(x, 3); x^(1/3)",
    "(-8)^(1/3); -2",
    "max(x, y); x",
]


@pytest.mark.parametrize("row", TRAPS)
def test_what_differs_stays_apart(row: str) -> None:
    texts = row.split("; ")
    forms = {canonical(formula(t)) for t in texts}
    assert len(forms) == len(texts)
    assert len({simplify(formula(t), "x")[0] for t in texts}) == len(texts)


# ------------------------------------------------------------------ principal values
POWERS = """
(x^2)^(1/2) (x^3)^(1/3) (x^2)^(1/3) (x^4)^(1/4) (x^2)^(3/2) (x^(1/2))^3 (x^(1/3))^6 (1/x)^(1/3) (-x)^(1/3) sqrt(-x)
sqrt(1/x) 1/sqrt(x) sqrt(x^3) sqrt(x)*sqrt(x-1) sqrt(x^2-x) sqrt(x-1)*sqrt(x+1) sqrt(x)/sqrt(x-1) sqrt(x/(x-1))
sqrt((1+x)/(1-x)) sqrt(1+x)/sqrt(1-x) sqrt(4*x^2) sqrt(-4*x) sqrt(12*x) sqrt(-x)*sqrt(-x) sqrt(1-x)*sqrt(x-1)
x*sqrt(x) x^(1/3)*x^(1/6) x^(2/3)/x^(1/2) sqrt(sqrt(x)) sqrt(x^2+2*x+1) (x-1)^2*sqrt((x-1)^2) (8*x)^(1/3)
ln(x^2) ln(1/x) ln(x*(x-1)) ln(x)+ln(x-1) ln((x-1)/x) ln(sqrt(x)) ln(x^3) log10(x^4) ln(-x) ln(2*x) ln(x)^2*x
e^(2*ln(x)) e^(ln(x)/2) sqrt(e^(2*ln(x))) 2^x*3^x x^x*x (x^2-1)/sqrt(x-1) sqrt(x+1)/(x+1) (x-1)/sqrt(1-x)
(x^2-2*x+1)^(1/2) ((x-1)^3)^(1/2) 1/(sqrt(x)+1) 1/(sqrt(x)-sqrt(x+1)) (sqrt(x)+1)*(sqrt(x)-1) sqrt(x+sqrt(x))
(x*sqrt(x-1))^(1/2) (-x)^(3/2) (2-x)^(1/2)*(x-2) sqrt(3-x)/sqrt(x-3)
""".split()
REAL_POINTS = [-7.3, -2.6, -1.4, -0.55, -0.2, 0.3, 0.8, 1.7, 2.4, 5.9]


@pytest.mark.parametrize("text", POWERS)
def test_roots_and_logarithms_keep_their_principal_values(text: str) -> None:
    """On the real line, where a part may be complex, and off it: |v| alone may stand for real letters."""
    u = formula(text)
    forms = [present(canonical(u)), simplify(u, "x")[0]]
    for z in (*REAL_POINTS, 1.5 + 0.7j, -1.5 + 0.7j, -0.4 - 1.1j, 0.6 - 2j):
        point = {"x": mpmath.mpc(z)}
        wanted = principal(u, point)
        for v in forms:
            if isinstance(z, complex) and ex.contains(v, lambda n: ex.is_call(n, "abs")):
                continue
            assert mpmath.almosteq(principal(v, point), wanted, 1e-9, 1e-9), f"at {z}"


@pytest.mark.parametrize("text", POWERS)
def test_so_do_their_derivatives(text: str) -> None:
    d = differentiate(text, wrt="x")
    f = formula(text)
    for x in REAL_POINTS:
        wanted = mpmath.diff(lambda z: principal(f, {"x": mpmath.mpc(z)}), x, h=1e-6)
        found = principal(d.result, {"x": mpmath.mpc(x)})
        assert mpmath.almosteq(found, wanted, 1e-5, 1e-5), f"at {x}"


# ------------------------------------------------------------------ arithmetic
@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_writing_does_not_matter(seed: int) -> None:
    terms = [formula(t) for t in "x^2 sin(x) 3 a*x a^2 sin(x)^2 e^x x*sin(x) f(x) pi sqrt(2)*x cos(x)/x".split()]
    shuffled = list(terms)
    random.Random(seed).shuffle(shuffled)
    assert canonical(ex.add(*shuffled)) is canonical(ex.add(*terms))
    assert canonical(ex.mul(*shuffled)) is canonical(ex.mul(*terms))


def test_numbers_are_exact() -> None:
    assert canonical(formula("1/3 + 1/6")) is ex.HALF
    assert canonical(formula("0.1 + 0.2")) is ex.num(Fraction(3, 10))
    assert canonical(formula("2^100 - 1")) is ex.num(2**100 - 1)
    assert canonical(formula("(2/3)^(-2)")) is ex.num(Fraction(9, 4))


def test_huge_powers_are_left_alone() -> None:
    u = canonical(formula("9^999999 + x^(10^20)"))
    assert u.size < 20


@pytest.mark.parametrize("text", ["1/0", "x/(1 - 1)", "0^(-1)", "1/(x - x)", "0^0", "ln(x)/(2*x - x - x)"])
def test_division_by_zero_is_refused(text: str) -> None:
    with pytest.raises(DomainError):
        canonical(formula(text))


def test_a_long_sum_and_a_deep_nest_take_linear_time() -> None:
    x = ex.sym("x")
    assert canonical(ex.add(*[x] * 50_000)) is canonical(formula("50000*x"))
    u = x
    for _ in range(20_000):
        u = ex.neg(ex.call("sin", u))
    assert canonical(u).depth >= 20_000


def test_steps_join_end_to_end() -> None:
    u = formula("((2*x + 0)*(x - 3) - (x^2 + 1)*(1 - 0))/(x - 3)^2")
    result, steps = simplify(u, "x")
    assert [s.rule for s in steps] == ["arithmetic", "multiply out"]
    assert steps[0].before is u
    assert steps[0].after is steps[1].before
    assert steps[1].after is result
    assert all(s.opened is s.after and not s.children for s in steps)


@pytest.mark.parametrize(
    ("text", "rule", "laws"),
    [
        ("x/sqrt(x^2)", "root of an even power", ()),
        ("-x/sqrt(x^2)", "root of an even power", ()),
        ("x^5/(x^6)^(5/6)", "root of an even power", ()),
        ("2*x^3/sqrt(x^4)", "root of an even power", ()),
        ("sqrt(x^2) + x^2/sqrt(x^2)", "one fraction", ("root of an even power",)),
    ],
)
def test_the_root_of_an_even_power_has_a_name(text: str, rule: str, laws: tuple[str, ...]) -> None:
    step = simplify(formula(text), "x")[1][-1]
    assert (step.rule, step.laws) == (rule, laws)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("1/(x + 1) + (1 - x)/(x + 1)^2", "one fraction"),
        ("(ln(x) - x/(x + 1))/ln(x)^2", "divide"),
        ("((x^2 + 1)^2 - 4*x^2*(x^2 + 1))/(x^2 + 1)^4", "cancel"),
        ("(sin(x)^2 + cos(x)*(cos(x) + 1))/(cos(x) + 1)^2", "cancel"),
        ("((n + 3)*(x^2/n + 1)^(n + 1) - n*(x^2/n + 1)^(n + 3))/(x^2/n + 1)^(2*n + 3)", "cancel"),
        ("2/((x - 1)*(x + 1))", "multiply out"),
        ("(x - 1)*e^x + e^x", "multiply out"),
        ("e^x/x + e^x*ln(x)", "factor"),
    ],
)
def test_a_step_is_named_for_what_it_does(text: str, rule: str) -> None:
    assert simplify(formula(text), "x")[1][-1].rule == rule


def test_nothing_to_do_is_no_step() -> None:
    u = formula("3*x^2*sin(x) + x^3*cos(x)")
    assert simplify(u, "x") == (u, ())
