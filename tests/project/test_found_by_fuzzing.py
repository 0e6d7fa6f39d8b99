"""What tests/fuzz.py has found, each once: an answer or a refusal, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from calc_cli import expr as ex
from calc_cli.api import slope
from calc_cli.derive import derive
from calc_cli.grading import diagnosis
from calc_cli.numeric import floats, systems
from calc_cli.optima.optimize import optimize
from calc_cli.simplify import rational
from calc_cli.simplify.canonical import MAX_SUM
from calc_cli.solve import breaks, constants
from calc_cli.syntax import formula

Dx = Callable[..., Any]

FOUND = [
    ("a root of a number of a million bits", ["--ascii", "-s"], "sqrt(abs(cbrt(7x_1)^1e3)^1e3)"),
    ("an unknown function in a logarithm", ["-q"], "ln(f(x))"),
    ("an unknown function in a logarithm to a base", ["-q"], "log_7(f'(x))"),
    ("a root of degree 0 in a root", ["-q"], "root(root(a, 0), 1.25)"),
    ("an equation of two unknown functions and no letter", ["-q"], "f(e)*g(5) = 1.25"),
    ("high powers of two letters, which take FLINT minutes to factor", ["-q"], "logit(x^100 + b^100)"),
    ("and with exponents that have no factor in common", ["-q"], "logit(x^61 + b^59)"),
    ("digits in a word of which a fraction takes the first letters", ["-q"], "\\fracπx2x"),
    ("an exponent of 300,000 digits, below a negative number", ["-q", "--check"], "x^2^1000000"),
    ("a number behind a name that begins like a logarithm with a base", ["-q"], "ln \\sqrt9log_log_.5\\sqrtθsqrt"),
    ("a derivative that one form of a slope has and another has not", ["-q"], "arctan c =π theta*c*1000000"),
    ("two sums below the line of which the conjugates cancel", ["-q"], "1/(4 - x^2 - (4 - x^2)^(3/2))"),
    ("a cube root that goes with its absolute value", ["-q"], "||1e3x|cbrt(theta)|"),
    ("and another two", ["-q"], "1/((x^2 + x)^(-3/2) - 1/x*(x + 1)^(1/2))"),
    ("a fractional power of a constant below the line", ["-q"], "x/(sin(1)^(3/2) + 2)"),
    ("a number of 10^30 to a power of 10^8, and letters in it", ["-q"], "(-10^30*x*ln(y)/177)^(-122301893 - pi)"),
    ("a fraction in a sum to a power of -10^8", ["-q"], "(x/3 + 1)^(-10^8)"),
    ("a power that no float holds", ["-q"], "(k^99)^(1e312/3)"),
    ("a coefficient that no float holds, beside decimals", ["-q"], "(10^400*x + 0.5)*(x + 0.1)/(0.3*x + 10^350)"),
    ("a norm of degree 410, which FLINT takes 13 s to factor", ["-q"], "atanh(x^51.25)"),
    ("a power of a sine that has 5,151 terms in cosines", ["-q"], "acosh((sin(x)*(2 + e^x))^100)"),
    ("conjugates to the power of 10^6", ["-q", "-w", "x"], "((x + 7)/(w12^1.25 - 1.25))^1000000"),
    ("the root of 0 times a letter", ["-q"], "sqrt(0*theta)*t"),
    (
        "a product under a root of which one factor has its own denominator",
        ["-q"],
        "sqrt((1/(y - 12) + 1)*(relu(x) - 1))",
    ),
    ("what is given by acosh is 0", ["-q"], "acosh(sqrt(x^0))"),
    ("a name for 300 angles", ["-q", "--method", "log"], "sin(" * 300 + "x" + ")" * 300),
    ("a chord of a function with letters below the line", ["slope", "--between", "-1,2"], "k/(w12 + atan(t) - 12)"),
    ("a root of degree 2,676,430, of which a resultant is taken", ["optimize"], "root(x_1, 2676430) + x_1 + 1"),
    ("an absolute value inside 50 others", ["optimize", "--on", "-2,3"], "|" * 50 + "x" + "|" * 50),
    ("the extrema of a tower of 400 numbers", ["optimize", "--on", "-2,3"], "^".join("9" * 400)),
    ("a picture of 400 powers", ["plot"], "+".join(f"x^{k}" for k in range(400))),
    ("hundreds of points that Newton's method finds", ["optimize"], "sin^2 t + cos^2 " + "y " * 44),
]


@pytest.mark.parametrize(("options", "text"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_it_is_answered_or_refused(dx: Dx, options: list[str], text: str) -> None:
    ran = dx(*options, "--", text)
    assert ran.code in (0, 1)
    assert "internal error" not in ran.err + ran.out


@pytest.mark.parametrize("options", [["-s"], ["-s", "--view", "tree"], ["-s", "--color", "always"]])
def test_the_middle_of_what_nobody_reads_is_left_out(dx: Dx, options: list[str]) -> None:
    ran = dx(*options, "--", "|" * 200 + "x" + "|" * 200)
    assert ran.code == 0
    assert "left out" in ran.out
    assert "for x ≠ 0" in ran.out


def test_a_size_that_can_be_told_before_is_told_before(dx: Dx) -> None:
    ran = dx("-q", "-n", "3", "*".join(f"(x + {k})" for k in range(50)))
    assert (ran.code, ran.out) == (1, "\n")
    assert "the derivative is too large: " in ran.err


@pytest.mark.parametrize("options", [["-q"], ["-s"], ["--to", "json"], ["--to", "latex"], ["--to", "c"], ["--check"]])
def test_what_is_no_function_is_none_in_any_output(dx: Dx, options: list[str]) -> None:
    for text in ("y + 1/(1/(x-x))", "y + (1/(x-x))^(-2)", "y + 0*ln(1/(x-x))", "floor(1/(1/(x-x))) + y"):
        ran = dx(*options, "--wrt", "y", text)
        assert ran.code == 1, text
        assert "division by zero" in ran.err, text


@pytest.mark.parametrize("text", ["sqrt(x - 1 - x)", "ln(x - x - 1)", "sqrt(-e^x)", "asin(2 + x - x)"])
def test_what_is_real_nowhere_has_no_derivative(dx: Dx, text: str) -> None:
    ran = dx("-q", text)
    assert (ran.code, ran.out) == (1, "\n")
    assert "this has no real value anywhere" in ran.err


def test_decimals_of_one_line_are_not_those_of_the_next(dx: Dx) -> None:
    equation = "(4*n)(tanh(x)) = np.asin(√x)"
    assert dx("-q", stdin=f"0.5x\n{equation}\n".encode()).out.splitlines()[1:] == dx("-q", equation).out.splitlines()


def test_a_deep_tree_is_no_wider_than_it_has_to_be(dx: Dx) -> None:
    ran = dx("-s", "--view", "tree", "--", "-" * 300 + "x")
    assert max(map(len, ran.out.splitlines())) <= 90


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (["-q"], "^".join(["x"] * 400)),
        (["-q"], "*".join([f"(x + {k})" for k in range(400)])),
        (["-q", "-n", "2"], "*".join([f"(x + {k})" for k in range(50)])),
        (["-s"], "sin(" * 500 + "x" + ")" * 500),
    ],
    ids=["a tower", "many factors", "many factors, twice", "sines in sines"],
)
def test_what_takes_seconds_to_print_is_refused(dx: Dx, options: list[str], text: str) -> None:
    ran = dx(*options, text)
    assert ran.code == 1
    assert "the limit is 100,000" in ran.err


def test_a_long_result_is_drawn_once(dx: Dx) -> None:
    ran = dx("-s", "^".join(["x"] * 200))
    assert ran.code == 0
    assert "steps, left out" in ran.out
    assert ran.out.count("  =") == 1


def test_what_cannot_be_enclosed_is_no_internal_error(dx: Dx) -> None:
    ran = dx("-q", "--at", "x=1/3", "(|12*x|)(|x^10000^10x^10000^1000000|)")
    assert "internal" not in ran.err
    ran = dx("-q", "--at", "x=1/3", "--digits", "5", "sin(x*10^9000)")
    assert ran.code == 1
    assert "could not be computed to that precision" in ran.err


def test_a_value_that_is_on_a_step_is_no_internal_error(dx: Dx) -> None:
    ran = dx("-q", "--at", "x=1/3", "floor(sin^2 x + cos^2 x)")
    assert ran.code == 1
    assert "it could not be decided whether the derivative exists at x=1/3" in ran.err


def test_a_part_that_is_always_0_leads_to_a_simpler_form(dx: Dx) -> None:
    ran = dx("-q", "abs(x - x) + x^2")
    assert ran.code == 1
    assert "division by zero in the steps" in ran.err
    assert "try a simpler form: x^2" in ran.err


def test_slips_are_not_looked_for_in_what_is_very_long() -> None:
    x = ex.sym("x")
    assert diagnosis.find(ex.D(formula("x^x - 3*x"), x), formula("x^x*(ln(x) + 1) - 3*x"), x)
    tower = formula("x^" * 40 + "x")
    slip = ex.add(derive(tower, x).after, ex.neg(formula("3*x")))
    assert diagnosis.find(ex.D(ex.add(tower, ex.neg(formula("3*x"))), x), slip, x) == ()


def test_long_sums_of_constants_are_not_multiplied_out(monkeypatch: pytest.MonkeyPatch) -> None:
    multiplied: list[int] = []
    normal = rational.normal

    def seen(u: ex.Expr) -> object:
        multiplied.append(u.size)
        return normal(u)

    monkeypatch.setattr(rational, "normal", seen)
    assert slope("x^" * 49 + "x", at="1/2").answer
    assert multiplied
    assert max(multiplied) <= MAX_SUM


def test_arguments_of_nested_sines_are_no_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    canonical = breaks.canonical

    def counted(u: ex.Expr) -> ex.Expr:
        seen.append(u.size)
        return canonical(u)

    monkeypatch.setattr(breaks, "canonical", counted)
    nested = formula("sin(" * 200 + "x" + ")" * 200)
    assert breaks.period(ex.mul(nested, ex.call("cos", nested)), ex.sym("x")) is not None
    assert len(seen) < 200
    assert max(seen) <= breaks.MAX_LINE


def test_powers_of_a_huge_root_are_not_looked_for_in_a_product(dx: Dx) -> None:
    text = "(11236114*1789229629306290822971392*x*e + x + e)^root(e + 1, 1198084706856)"
    assert dx("-q", "--at", "x=1/3", "--digits", "8", text).out == "5.4648306e+31\n"


def test_a_point_that_newton_found_is_made_more_precise_and_not_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    step = systems._step

    def counted(*args: Any) -> list[Any]:
        nonlocal steps
        steps += 1
        return step(*args)

    monkeypatch.setattr(systems, "_step", counted)
    points = len(optimize("s*sin(6n^2)").answer)
    assert points > 20
    assert steps < 30 * points


def test_the_parts_of_a_constant_are_evaluated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    found = floats._made_of
    monkeypatch.setattr(floats, "_made_of", lambda *of: asked.append(of) or found(*of))
    nested = formula("sin(" * 200 + "1" + ")" * 200)
    assert constants.value(nested) is nested
    assert 200 <= len(asked) <= 402


def test_an_index_that_is_a_letter_of_the_question_is_no_internal_error(dx: Dx) -> None:
    ran = dx("check", "--working", "-", stdin=b"y\ny = x^3 - x\nf_y = 2xy\nf'(x) = 2x\n")
    assert ran.code == 1
    assert "internal" not in ran.err


def test_a_tangent_of_a_function_with_other_letters_is_no_internal_error(dx: Dx) -> None:
    lines = ["abs(c*x*pi*(2/3)'')", "sigmoid(x) + sigmoid(-max(y, 2))", "f_y = x^2 + 2y - 4 = 0", "x = 0, y = 2"]
    assert "internal" not in dx("check", "--working", "-", stdin="\n".join(lines).encode()).err
