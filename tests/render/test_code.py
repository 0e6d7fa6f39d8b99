"""Program code: written for every function of the language, run, and held against Arb's power series."""

from __future__ import annotations

import ast
import json
import math
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from calc_cli import api, functions
from calc_cli import expr as ex
from calc_cli.check import sample
from calc_cli.errors import DxError
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.render.code import code
from calc_cli.render.languages import FUNCTIONS, LANGUAGES, identifiers, number
from calc_cli.trace import Derivation

POINTS = 5

#: Arguments of functions that do not take just one.
_ARGUMENTS = {"max": "x, a, 2", "min": "x, a, 2", "log": "x + 1, 3", "root": "x, 5", "atan2": "x, a"}
EXPRESSIONS = {
    **{f.name: f"{f.name}({_ARGUMENTS.get(f.name, 'x')})" for f in functions.FUNCTIONS},
    **{f"{f.name} inside": f"x*{f.name}({_ARGUMENTS.get(f.name, 'x^2/5 + x/3')})" for f in functions.FUNCTIONS},
    "leaky relu with a slope": "leaky_relu(x, a)",
    "logarithm to a varying base": "log(x + 2, x + 3)",
    "signs": "-x - (-x - 3) - (2 - -x)*(-2)^3 - (x - a)/(-x)*-3",
    "fractions": "x/3 + 2/7*x^2 - x*(1/10) + 1.5x^3 + (2/3)^x",
    "quotients": "x/a/(x + 2)/(x*a) + 1/(x/(x^2 + 1)) + x/(a*x)*x",
    "powers": "x^2 + (x + a)^3 + (x*a)^4 + x^5 + x^-1 + x^-3 + (x + 1)^-9 + (-x)^2 - x^2 - (x^2)^3 + 2^3^x/9^4",
    "real powers": "x^(2/3) + (x + 1)^a + x^-0.3 + x^(-1/2) + e^(-x^2) + 2^x + x^x",
    "near cancellation": "ln(1 + x/10^9) + e^(x/10^9) - 1",
    "names": "lambda*x + theta^2 + x_1*t1 + f*value + w12",
    "large numbers": "123456789012345678901234567890*x + x/98765432109876543210 + 10^40*x^2",
    "numbers alone": "x*(pi + e^2) + sin(3)",
    "cross entropy": "-(y*ln(sigmoid(w*x + b)) + (1 - y)*ln(1 - sigmoid(w*x + b)))",
    "many terms": " + ".join(f"{k}*sin({k}*x)/{k * k}" for k in range(1, 150)),
    "many factors": "*".join(f"(1 + x/{k})" for k in range(2, 60)),
    "deep": "cos(x + " * 150 + "x" + ")" * 150,
    "deep fraction": "1/(2 + " * 100 + "x" + ")" * 100,
}


@cache
def made(name: str) -> Derivation:
    """The derivation of an expression by x."""
    return api.differentiate(EXPRESSIONS[name], wrt="x", let=("value",))


@cache
def expected(name: str) -> tuple[tuple[tuple[float, ...], float, float], ...]:
    """Points where the function is real, with Arb's value and derivative there."""
    d = made(name)
    return tuple(islice(_known(d), POINTS))


def _known(d: Derivation) -> Iterator[tuple[tuple[float, ...], float, float]]:
    for point in sample(ex.add(d.reading, ex.sym("x")), 7):
        floats = {letter: float(v) for letter, v in point.items()}
        try:
            series = evaluate(d.reading, {k: Fraction(v) for k, v in floats.items()}, "x", 2, 200)
        except Undecided:
            continue
        yield tuple([floats[letter] for letter in ("x", *d.held)]), float(series[0]), float(series[1])


def run_python(folder: Path, language: str) -> dict[str, list[list[float]]]:
    """What the functions in Python return, in a process of their own."""
    calls = {name: [point for point, _, _ in expected(name)] for name in EXPRESSIONS}
    parts = ["import json", "found = {}", f"calls = json.loads({json.dumps(calls)!r})"]
    for name in EXPRESSIONS:
        parts.append(code(made(name), language, "f"))
        parts.append(f"found[{name!r}] = [[float(v) for v in f(*point)] for point in calls[{name!r}]]")
    program = folder / f"{language}_program.py"
    program.write_text("\n".join([*parts, "print(json.dumps(found))"]), encoding="utf-8")
    done = subprocess.run([sys.executable, "-W", "error", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def run_c(folder: Path, language: str) -> dict[str, list[list[float]]]:
    """What the functions in C return: compiled as C99, with every warning an error."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler")
    parts = ["#include <stdio.h>"]
    main = ["int main(void)", "{", "    double d, v;"]
    for n, name in enumerate(EXPRESSIONS):
        parts.append(code(made(name), language, f"f{n}"))
        for point, _, _ in expected(name):
            main.append(f"    v = f{n}({', '.join(map(repr, point))}, &d);")
            main.append(f'    printf("{n} %.17g %.17g\\n", v, d);')
    source, program = folder / "program.c", folder / "program"
    source.write_text("\n".join([*parts, *main, "    return 0;", "}", ""]), encoding="utf-8")
    flags = ["-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter", "-O1"]
    built = subprocess.run([compiler, *flags, source, "-o", program, "-lm"], capture_output=True, text=True)
    assert built.returncode == 0, built.stderr[:2000]
    found: dict[str, list[list[float]]] = {name: [] for name in EXPRESSIONS}
    names = list(EXPRESSIONS)
    for line in subprocess.run([program], capture_output=True, text=True, check=True).stdout.splitlines():
        n, *values = line.split()
        found[names[int(n)]].append([float(v) for v in values])
    return found


RUN: dict[str, Callable[[Path, str], dict[str, list[list[float]]]]] = {
    "python": run_python,
    "numpy": run_python,
    "c": run_c,
}


@pytest.fixture(scope="module", params=LANGUAGES)
def ran(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[float]]]:
    """What all functions return at all points, in one language."""
    if request.param == "numpy":
        pytest.importorskip("numpy")
    return RUN[request.param](tmp_path_factory.mktemp("code"), request.param)


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_the_code_computes_the_value_and_the_derivative(ran: dict[str, list[list[float]]], name: str) -> None:
    assert len(expected(name)) >= 3
    for (point, value, slope), found in zip(expected(name), ran[name], strict=True):
        assert found == pytest.approx([value, slope], rel=1e-9, abs=1e-12), point


def run(text: str, *lines: str) -> list[str]:
    """What a program in Python prints."""
    done = subprocess.run([sys.executable, "-c", "\n".join([text, *lines])], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_function_is_laid_out_as_a_person_would() -> None:
    assert code(api.differentiate("x^3*sin(x) + a/3"), "python") == (
        "# x^3*sin(x) + a/3 and its derivative by x\n"
        "import math\n"
        "\n"
        "\n"
        "def f(x, a):\n"
        "    t1 = math.sin(x)\n"
        "    value = x**3*t1 + a/3\n"
        "    derivative = 3*x**2*t1 + x**3*math.cos(x)\n"
        "    return value, derivative"
    )
    assert code(api.differentiate("x^3*sin(x) + a/3"), "c") == (
        "// x^3*sin(x) + a/3 and its derivative by x\n"
        "#include <math.h>\n"
        "\n"
        "double f(double x, double a, double *derivative)\n"
        "{\n"
        "    const double t1 = sin(x);\n"
        "\n"
        "    *derivative = 3.0*x*x*t1 + x*x*x*cos(x);\n"
        "    return x*x*x*t1 + a/3.0;\n"
        "}"
    )


@pytest.mark.parametrize(
    ("text", "wrt", "arguments"),
    [
        ("b*a*x*t", None, "x, a, b, t"),
        ("b*a*x*t", "t", "t, a, b, x"),
        ("x*y*z", "z,x", "z, x, y"),
        ("lambda*x", None, "x, lambda_"),
        ("5", None, "x"),
        ("math*x", None, "x, math_"),
        ("value*x*value_", None, "x, value_, value__"),
    ],
)
def test_the_variables_come_first_then_the_other_letters(text: str, wrt: str | None, arguments: str) -> None:
    made = api.differentiate(text, wrt=wrt, let=("math", "value", "value_"))
    assert f"def f({arguments}):" in code(made, "python")


def test_what_occurs_twice_is_computed_once() -> None:
    for text, calls in (("exp(sin(x))", 3), ("sigmoid(x)^3", 2), ("sin(x)*sin(x)*x^2", 2)):
        written = code(api.differentiate(text), "python")
        assert written.count("math.") == calls, written
    assert "t1" not in code(api.differentiate("x^2 + 2*x"), "python")


def test_no_expression_is_too_large_for_a_compiler() -> None:
    for text in (" + ".join(f"sin({k}x)" for k in range(2_000)), "sin(" * 400 + "x" + ")" * 400):
        written = code(api.differentiate(text), "python")
        compile(written, "written", "exec")
        assert max(map(len, written.splitlines())) < 1_000


def test_stable_where_the_definition_overflows() -> None:
    for text, at, value, slope in (
        ("sigmoid(x)", -800.0, 0.0, 0.0),
        ("sigmoid(x)", 800.0, 1.0, 0.0),
        ("softplus(x)", 800.0, 800.0, 1.0),
        ("softplus(x)", -40.0, math.exp(-40), math.exp(-40)),
        ("silu(x)", -800.0, 0.0, 0.0),
        ("tanh(x)", 800.0, 1.0, 0.0),
    ):
        found = run(code(api.differentiate(text), "python"), f"print(*f({at!r}))")
        assert [float(v) for v in found[0].split()] == pytest.approx([value, slope], rel=1e-12), text


def test_numpy_broadcasts() -> None:
    pytest.importorskip("numpy")
    asks = "x, a = np.array([[1], [2], [3]]), np.array([1.0, 2.0])"
    prints = "print([np.shape(r) for r in f(x, a)], [np.asarray(r).dtype.kind for r in f(x, a)])"
    for text in ("a*x^2", "2*x", "x^-2 + a", "gelu(x)", "x*a", "5"):
        made = code(api.differentiate(text, wrt="x"), "numpy")
        if "def f(x, a)" in made:
            assert run(made, asks, prints) == ["[(3, 2), (3, 2)] ['f', 'f']"], text
        else:
            assert run(made, asks, prints.replace(", a)", ")")) == ["[(3, 1), (3, 1)] ['f', 'f']"], text
    many = code(api.hessian("x^2*y + y"), "numpy")
    assert run(many, asks, prints) == ["[(3, 2), (2, 3, 2), (2, 2, 3, 2)] ['f', 'f', 'f']"]


def test_gradients_hessians_and_jacobians() -> None:
    hessian = api.hessian("exp(x*y) + x/z + y^3", wrt="x,y")
    written = code(hessian, "python")
    assert "def f(x, y, z):" in written
    e = math.exp(0.5)
    found = ast.literal_eval(run(written, "print(f(0.5, 1.0, 2.0))")[0])
    assert found[0] == pytest.approx(e + 1.25)
    assert found[1] == pytest.approx([e + 0.5, 0.5 * e + 3])
    assert found[2][0] == pytest.approx([e, 1.5 * e])
    assert found[2][1] == pytest.approx([1.5 * e, 0.25 * e + 6])
    polar = api.jacobian(["r*cos(t)", "r*sin(t)", "7"])
    found = ast.literal_eval(run(code(polar, "python"), "print(f(2.0, 0.0))")[0])
    assert found == ([2.0, 0.0, 7.0], [[1.0, 0.0], [0.0, 2.0], [0.0, 0.0]])
    assert "void f(double r, double t, double values[3], double jacobian[3][2])" in code(polar, "c")
    assert "double f(double x, double y, double z, double gradient[2], double hessian[2][2])" in code(hessian, "c")


def test_mixed_and_higher_derivatives_say_which_they_are() -> None:
    assert code(api.differentiate("x^2*y", wrt="x,y"), "c").startswith(
        "// x^2*y and its derivative by x, then by y\n#include"
    )
    assert "derivative of order 3 by x\n" in code(api.differentiate("x^9", order=3), "c")
    circle = code(api.differentiate("x^2 + y^2 = 25"), "python")
    assert circle.startswith("# dy/dx where x^2 + y^2 = 25\n")
    assert run(circle, "print(f(3.0, 4.0))") == ["-0.75"]


@pytest.mark.parametrize("text", ["f(x)", "f'(x) + 1", "10^400*x", "x/10^400 + 10^309"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_code_is_refused(text: str, language: str) -> None:
    with pytest.raises(DxError, match="program code"):
        code(api.differentiate(text), language)


@pytest.mark.parametrize(
    ("value", "python", "c"),
    [
        (3, "3", "3.0"),
        (-3, "-3", "-3.0"),
        (Fraction(1, 3), "1/3", "1.0/3.0"),
        (Fraction(-1, 3), "-1/3", "-1.0/3.0"),
        (Fraction(1, 4), "0.25", "0.25"),
        (Fraction(1, 10), "0.1", "0.1"),
        (10**30, "1e+30", "1e+30"),
        (2**53 + 1, "9007199254740992.0", "9007199254740992.0"),
        (Fraction(10**30, 3), "3.333333333333333e+29", "3.333333333333333e+29"),
    ],
)
def test_numbers(value: int | Fraction, python: str, c: str) -> None:
    assert number(value, LANGUAGES["python"]) == python
    assert number(value, LANGUAGES["c"]) == c
    assert ast.literal_eval(number(abs(value), LANGUAGES["c"]).split("/")[0])


def test_every_name_is_valid_and_its_own() -> None:
    names = ["lambda", "lambda_", "for", "x'", "é", "double", "exp", "t1", "np", "value", "x_1"]
    for language in LANGUAGES.values():
        made = identifiers(names, language)
        assert len(set(made.values())) == len(names)
        assert all(name.isidentifier() and name.isascii() and name not in language.reserved for name in made.values())
    assert identifiers(["lambda", "x_1", "t"], LANGUAGES["c"]) == {"lambda": "lambda", "x_1": "x_1", "t": "t"}


def test_the_table_is_of_functions_that_dx_knows() -> None:
    assert set(FUNCTIONS) - set(functions.BY_NAME) == {"expm1", "log1p"}


def test_choices_in_c_have_no_value_where_one_of_their_arguments_has_none(tmp_path: Path) -> None:
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler")
    main = """
    #include <stdio.h>
    int main(void) { double d; double v = f(-1.0, &d); printf("%d %d\\n", v != v, d != d); return 0; }
    """
    source, program = tmp_path / "program.c", tmp_path / "program"
    for text in ("max(x, ln(x))", "max(ln(x), x)", "min(x, ln(x))", "min(ln(x), x)", "x*sign(ln(x))", "x*step(ln(x))"):
        source.write_text(code(api.differentiate(text), "c", "f") + main, encoding="utf-8")
        subprocess.run([compiler, "-std=c99", source, "-o", program, "-lm"], check=True)
        assert subprocess.run([program], capture_output=True, text=True, check=True).stdout == "1 1\n", text
