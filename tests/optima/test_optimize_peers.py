"""The same extrema as SciPy and SymPy find, where they find them."""

from __future__ import annotations

import math

import pytest

from calc_cli.optima.optimize import optimize

scipy_optimize = pytest.importorskip("scipy.optimize")
sympy = pytest.importorskip("sympy")

SURFACES = {
    "rosenbrock": "(1 - x)^2 + 100*(y - x^2)^2",
    "himmelblau": "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    "booth": "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
    "beale": "(3/2 - x + x*y)^2 + (9/4 - x + x*y^2)^2 + (21/8 - x + x*y^3)^2",
    "cubic": "x^2*y + y^3 - y",
    "saddle": "x^2 - y^2",
    "quartic": "x^4 + y^4 - 4*x*y",
}
CURVES = {
    "x*exp(-x)": (-1, 6),
    "x^4 - 2*x^2": (-2, 2),
    "x + 2*sin(x)": (0, 2 * math.pi),
    "(x - 1)^2*(x + 2)": (-3, 3),
    "abs(x^2 - 1)": (-1.5, 1.5),
    "x*sin(x)": (0, 6),
    "x^2 + exp(x)": (-4, 2),
}


def _points(text: str, on: str | None = None) -> list[dict[str, object]]:
    points = optimize(text, on=on).data["points"]
    assert isinstance(points, list)
    return points


def _read(text: str) -> object:
    """The expression as SymPy has it; the texts are those above."""
    return sympy.parse_expr(text.replace("^", "**"))


@pytest.mark.parametrize("name", SURFACES)
def test_sympy_has_the_same_real_points_of_the_gradient(name: str) -> None:
    x, y = sympy.symbols("x y")
    f = _read(SURFACES[name])
    slopes = [sympy.diff(f, v) for v in (x, y)]
    at_x, at_y = (_real_roots(sympy.resultant(*slopes, v)) for v in (y, x))
    wanted = [(a, b) for a in at_x for b in at_y if all(abs(s.subs({x: a, y: b})) < 1e-15 for s in slopes)]
    found = [tuple(map(float, p["decimals"])) for p in _points(SURFACES[name])]  # type: ignore[call-overload]
    assert len(found) == len(wanted)
    for p, q in zip(sorted(found), sorted(wanted), strict=True):
        assert p == pytest.approx(tuple(map(float, q)), abs=1e-12)


def _real_roots(p: object) -> list[object]:
    """To 40 digits, each once."""
    parts = [sympy.Poly(factor) for factor, _ in sympy.factor_list(p)[1]]
    return [sympy.re(r) for part in parts for r in part.nroots(n=40, maxsteps=500) if abs(sympy.im(r)) < 1e-30]


@pytest.mark.parametrize("name", SURFACES)
def test_sympy_has_the_same_kind_of_every_point(name: str) -> None:
    x, y = sympy.symbols("x y")
    matrix = sympy.hessian(_read(SURFACES[name]), (x, y))
    for p in _points(SURFACES[name]):
        decimals = p["decimals"]
        assert isinstance(decimals, list)
        here = matrix.subs({x: sympy.Float(decimals[0], 30), y: sympy.Float(decimals[1], 30)})
        trace, determinant = float(here.trace()), float(here.det())
        kind = "saddle" if determinant < 0 else "min" if trace > 0 else "max"
        assert p["kind"] == kind


@pytest.mark.parametrize("name", [n for n in SURFACES if n not in ("saddle", "cubic")])
def test_scipy_settles_in_one_of_the_minima(name: str) -> None:
    f = sympy.lambdify(sympy.symbols("x y"), _read(SURFACES[name]))
    minima = [tuple(map(float, p["decimals"])) for p in _points(SURFACES[name]) if p["kind"] == "min"]  # type: ignore[call-overload]
    for start in ((-3, 3), (0.5, 0.25), (3, -2), (2.5, 0.4), (-3, -3)):
        patient = {"xatol": 1e-9, "fatol": 1e-14, "maxiter": 8000, "maxfev": 8000}
        ran = scipy_optimize.minimize(lambda v: f(*v), start, method="Nelder-Mead", options=patient)
        if name == "beale" and max(map(abs, ran.x)) > 5:  # Beale's valley goes on for ever
            continue
        assert min(math.dist(ran.x, m) for m in minima) < 1e-4


@pytest.mark.parametrize("text", CURVES)
def test_scipy_finds_nothing_smaller(text: str) -> None:
    low, high = CURVES[text]
    f = sympy.lambdify(sympy.Symbol("x"), _read(text.replace("abs", "Abs")))
    data = optimize(text, on=f"{low!r},{high!r}").data
    smallest = data["smallest"]
    assert isinstance(smallest, dict)
    points = data["points"]
    assert isinstance(points, list)
    value = min(float(p["value_decimal"]) for p in points if p["value_decimal"] is not None)
    brute = scipy_optimize.brute(f, ((low, high),), Ns=400, full_output=True, finish=None)
    local = scipy_optimize.minimize_scalar(
        f, bounds=(max(low, brute[0] - 0.1), min(high, brute[0] + 0.1)), method="bounded", options={"xatol": 1e-10}
    )
    assert value <= min(local.fun, brute[1]) + 1e-9
    assert value == pytest.approx(min(local.fun, brute[1]), abs=1e-4)


@pytest.mark.parametrize("text", ["x^4 - 2*x^2", "(x - 1)^2*(x + 2)", "x*exp(-x)", "x^5 - 5*x^4", "x^3", "x^2 + 3"])
def test_sympy_has_the_same_stationary_points(text: str) -> None:
    x = sympy.Symbol("x", real=True)
    wanted = sympy.solveset(sympy.diff(_read(text).subs(sympy.Symbol("x"), x), x), x, sympy.Reals)
    assert sorted(float(p["decimal"]) for p in _points(text)) == sorted(float(v) for v in wanted)  # type: ignore[arg-type]
