"""Partial derivatives: mixed ones, gradients, Hessians, Jacobians, against Arb, in every format, and their errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest

from calc_cli import api
from calc_cli import expr as ex
from calc_cli.check import compare, replay, sample
from calc_cli.errors import DomainError, DxError, InputError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.render import COLLECTED, FORMATS, render
from calc_cli.render.plain import plain
from calc_cli.trace import Partials

Dx = Callable[..., Any]


def texts(cells: tuple[tuple[Expr, ...], ...]) -> list[list[str]]:
    return [[plain(u) for u in row] for row in cells]


@pytest.mark.parametrize(
    ("text", "wrt", "rows"),
    [
        ("x^2 + y^3", None, [["2*x", "3*y^2"]]),
        ("x^2 + y^3", "y,x", [["3*y^2", "2*x"]]),
        ("x^2 + y^3", " y ", [["3*y^2"]]),
        ("a*x + b", None, [["x", "1", "a"]]),
        ("f(x, y) = x*y", None, [["y", "x"]]),
        ("f(x) = x*y", None, [["y"]]),
        ("5", None, [["0"]]),
        ("θ^2*φ", None, [["theta^2", "2*phi*theta"]]),
        ("θ^2*φ", "θ", [["2*phi*theta"]]),
    ],
)
def test_gradients(text: str, wrt: str | None, rows: list[list[str]]) -> None:
    assert texts(api.gradient(text, wrt=wrt).rows) == rows


@pytest.mark.parametrize(
    ("text", "wrt", "rows"),
    [
        ("x^2*y + y^3", None, [["2*y", "2*x"], ["2*x", "6*y"]]),
        ("x^2*y + y^3", "y,x", [["6*y", "2*x"], ["2*x", "2*y"]]),
        ("x^3", None, [["6*x"]]),
        ("x*y*z", None, [["0", "z", "y"], ["z", "0", "x"], ["y", "x", "0"]]),
    ],
)
def test_hessians(text: str, wrt: str | None, rows: list[list[str]]) -> None:
    assert texts(api.hessian(text, wrt=wrt).rows) == rows


def test_jacobians() -> None:
    assert texts(api.jacobian(["x*y", "z", "3"]).rows) == [["y", "x", "0"], ["0", "0", "1"], ["0", "0", "0"]]
    assert texts(api.jacobian(["r*cos(t)", "r*sin(t)"], wrt="r,t").rows) == [
        ["cos(t)", "-r*sin(t)"],
        ["sin(t)", "r*cos(t)"],
    ]
    assert texts(api.jacobian(["3", "4"]).rows) == [["0"], ["0"]]


@pytest.mark.parametrize(
    ("text", "wrt", "result"),
    [
        ("x^2*y^3", "x,y", "6*x*y^2"),
        ("x^2*y^3", "x,x,y", "6*y^2"),
        ("x^2*y^3", "y,x,y", "12*x*y"),
        ("x^2*y^3", "x,x", "2*y^3"),
        ("a*sin(x*t)", "t,a", "x*cos(t*x)"),
    ],
)
def test_mixed_partials(text: str, wrt: str, result: str) -> None:
    d = api.differentiate(text, wrt=wrt)
    assert plain(d.result) == result
    assert (d.variable, d.order) == (wrt[0], wrt.count(",") + 1)
    assert d.variables == (tuple(wrt.split(",")) if len(set(wrt.split(","))) > 1 else ())
    assert not [fault for step in d.steps for fault in [replay(step)] if fault]


MANY = (
    "x^2*y + sin(y)/x",
    "exp(-(x^2 + y^2)/2)",
    "ln(x^2 + y^2 + z^2)",
    "sqrt(x*y)/(x + y)",
    "x^y",
    "atan2(y, x)",
    "sigmoid(w*x + b)*(1 - y)",
    "(x - y)^5*cos(x*y*z)",
    "abs(x - y)",
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "sqrt(x^2 + y^2)",
            "[[y^2/(x^2 + y^2)^(3/2), -x*y/(x^2 + y^2)^(3/2)], [-x*y/(x^2 + y^2)^(3/2), x^2/(x^2 + y^2)^(3/2)]]",
        ),
        ("x^2*y + x*y^3", "[[2*y, 2*x + 3*y^2], [2*x + 3*y^2, 6*x*y]]"),
    ],
)
def test_one_letter_leads_everywhere(dx: Dx, text: str, wanted: str) -> None:
    assert dx("hessian", text).out == wanted + "\n"


@pytest.mark.parametrize("text", MANY)
def test_every_part_agrees_with_arb(text: str) -> None:
    found = api.hessian(text)
    n = len(found.variables)
    assert len(found.parts) == n + n * (n + 1) // 2
    for part in found.parts:
        assert not any(replay(step) for step in part.steps)
        assert compare(part.reading, part.result, part.variable, 1).word == "agrees"
    for i, row in enumerate(found.rows):
        for j, cell in enumerate(row):
            assert cell is found.rows[j][i]


@pytest.mark.parametrize("text", MANY)
def test_the_order_of_mixed_partials_does_not_matter(text: str) -> None:
    names = api.gradient(text).variables[-2:]
    one, other = (api.differentiate(text, wrt=",".join(by)).result for by in (names, names[::-1]))
    difference = ex.add(one, ex.neg(other))
    seen = 0
    for point in sample(ex.add(difference, *map(ex.sym, names)), 3):
        try:
            assert evaluate(difference, point)[0].contains(0)
        except Undecided:
            continue
        seen += 1
    assert seen


def test_each_part_says_what_it_treats_as_constant() -> None:
    found = api.hessian("a*x*y", wrt="x,y")
    assert [part.held for part in found.parts][:2] == [("a", "y"), ("a", "x")]
    assert found.of == ((0, ("x",)), (0, ("y",)), (0, ("x", "x")), (0, ("x", "y")), (0, ("y", "y")))
    assert all(part.partial for part in found.parts[:2])
    assert not api.gradient("x^2").parts[0].partial


def test_values_at_a_point() -> None:
    found = api.hessian("x^2*y + sin(y)", at="x=1,y=2")
    assert texts(found.at) == [["4", "2"], ["2", "-sin(2)"]]
    assert found.decimal == (("4", "2"), ("2", "-0.909297426825682"))
    assert texts(api.gradient("x^2*y*z", at="x=3,y=1").at) == [["6*z", "9*z", "9"]]
    assert texts(api.jacobian(["x", "y"], at="x=3,y=1").at) == [["1", "0"], ["0", "1"]]


@pytest.mark.parametrize(
    ("ask", "error", "message"),
    [
        (lambda: api.gradient("x^2 + y^2 = 25"), UsageError, "a gradient is of an expression, and this is an equation"),
        (lambda: api.gradient("d/dx(x*y)"), UsageError, "a gradient is of an expression: leave out the d/dx"),
        (lambda: api.gradient("x*y", wrt="x,x"), UsageError, "a variable is named twice"),
        (lambda: api.gradient("x*y", wrt="x,"), UsageError, "a variable is a name, found nothing"),
        (lambda: api.gradient("x*y", wrt="x,2"), UsageError, "a variable is a name, found 2"),
        (lambda: api.differentiate("x*y", wrt="x+y"), UsageError, "a variable is a name, found x+y"),
        (lambda: api.differentiate("x*y", wrt="e"), UsageError, "a variable is a name, and e is a number"),
        (lambda: api.differentiate("x*y", wrt="x,y", order=3), UsageError, "2 variables make order 2, not 3"),
        (lambda: api.differentiate("d/dx(x*y)", wrt="x,y"), UsageError, "the input says d/dx"),
        (lambda: api.differentiate("x^2 + y^2 = 25", wrt="x,y"), UsageError, "an equation is differentiated by one"),
        (lambda: api.gradient("x*y", at="z=1"), UsageError, "z does not occur in the expression"),
        (lambda: api.gradient("ln(x + y)", at="x=-3,y=1"), DomainError, "the function has no real value at x=-3, y=1"),
        (lambda: api.hessian("abs(x) + y", at="x=0,y=1"), DomainError, "does not exist at x=0"),
        (lambda: api.jacobian(["x", "sin("]), InputError, "never closed"),
    ],
)
def test_what_cannot_be_asked(ask: Callable[[], object], error: type[DxError], message: str) -> None:
    with pytest.raises(error) as raised:
        ask()
    assert message in raised.value.message


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("cos(abs(x)) + y^2", [["-1", "0"], ["0", "2"]]),
        ("cos(abs(x - y))", [["-1", "1"], ["1", "-1"]]),
        ("abs(x)^2 + x*y", [["2", "1"], ["1", "0"]]),
        ("cosh(abs(x))*e^y", [["1", "0"], ["0", "1"]]),
    ],
)
def test_a_break_where_all_sides_are_one_formula_is_none(text: str, rows: list[list[str]]) -> None:
    found = api.hessian(text, at="x=0,y=0")
    assert [[plain(u) for u in row] for row in found.at or ()] == rows


@pytest.mark.parametrize(
    ("text", "at", "rows"),
    [
        ("abs(x)^3 + y^2", "x=0,y=0", [["0", "0"], ["0", "2"]]),
        ("relu(x*y)^3 + x*y", "x=0,y=0", [["0", "1"], ["1", "0"]]),
        ("max(x^3, 0)*y", "x=0,y=2", [["0", "0"], ["0", "0"]]),
        ("abs(x)^3*e^y + abs(y)^3", "x=0,y=0", [["0", "0"], ["0", "0"]]),
        ("max(x^2, 2*x - 1)*y", "x=1,y=0", [["0", "2"], ["2", "0"]]),  # the first is never the smaller
        ("min(x^2, 2*x - 1)*y", "x=1,y=3", [["0", "2"], ["2", "0"]]),
    ],
)
def test_where_the_sides_join_smoothly_there_is_a_second_derivative(text: str, at: str, rows: list[list[str]]) -> None:
    found = api.hessian(text, at=at)
    assert [[plain(u) for u in row] for row in found.at or ()] == rows


@pytest.mark.parametrize(
    "text", ["abs(x)*y^2", "x*abs(x) + y^2", "abs(x)*abs(y)", "relu(x)^2 + y^2", "abs(x - y)", "abs(x)^3*abs(y)"]
)
def test_where_the_sides_differ_no_second_derivative_is_claimed(text: str) -> None:
    with pytest.raises(DomainError, match="exist"):
        api.hessian(text, at="x=0,y=0")


def test_an_error_in_a_jacobian_says_which_expression() -> None:
    for texts, which in ((["x", "sin(", "y"], 1), (["x", "y", "x = y"], 2), (["1/0", "y"], 0)):
        with pytest.raises(DxError) as raised:
            api.jacobian(texts)
        assert raised.value.which == which


def test_an_order_is_accepted_where_it_says_the_same() -> None:
    assert api.differentiate("x^2*y", wrt="x,y", order=2).order == 2


# How they are shown.

FOUND: dict[str, Partials] = {
    "gradient": api.gradient("x^2*y + sin(y)/x", at="x=1,y=2"),
    "hessian": api.hessian("x^2*y + sin(y)"),
    "jacobian": api.jacobian(["x*y + 0.5", "1/2x", "exp(z)/(x + y)"], at="x=1,y=2,z=0"),
    "wide": api.hessian("exp(a*b*c*x*y)/(x + y + z)"),
}
SCHEMA = json.loads((files("calc_cli.render") / "schema.json").read_text())


def valid(line: str) -> dict[str, Any]:
    """The object on the line, which follows the schema."""
    jsonschema = pytest.importorskip("jsonschema")
    assert "\n" not in line
    found = json.loads(line)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return found  # type: ignore[no-any-return]


def test_there_is_a_format_of_collections_for_every_format() -> None:
    assert list(COLLECTED) == list(FORMATS)


@pytest.mark.parametrize("name", FOUND)
@pytest.mark.parametrize("form", ["text", "plain", "tree", "latex", "markdown", "json"])
def test_a_result_is_one_line(name: str, form: str) -> None:
    if form != "tree":
        assert "\n" not in render(FOUND[name], form, steps=False)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("ascii", [False, True])
@pytest.mark.parametrize("name", FOUND)
def test_no_row_is_wider_than_the_page(name: str, ascii: bool, width: int) -> None:
    for form in ("text", "tree"):
        shown = render(FOUND[name], form, steps=True, width=width, ascii=ascii)
        assert max(map(len, shown.split("\n"))) <= width
        assert not ascii or shown.isascii()


@pytest.mark.parametrize("name", FOUND)
def test_json_follows_its_schema(name: str) -> None:
    for steps in (False, True):
        found = valid(render(FOUND[name], "json", steps=steps))
        assert found["variables"] == list(FOUND[name].variables)
        assert all(bool(part["derivation"]["steps"]) is steps for part in found["parts"])
    mixed = valid(render(api.differentiate("x^2*y", wrt="x,y"), "json", steps=True))
    assert (mixed["variable"], mixed["variables"]) == ("x", ["x", "y"])
    assert "variables" not in valid(render(api.differentiate("x^2*y", wrt="x"), "json", steps=True))


def test_the_schema_is_strict_about_collections() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    found = json.loads(render(FOUND["gradient"], "json", steps=False))
    for wrong in (
        {**found, "more": 1},
        {**found, "kind": "vector"},
        {**found, "kind": "hessian"},
        {k: v for k, v in found.items() if k != "parts"},
        {**found, "result": [["2*x"]]},
        {**found, "variables": ["x", "x"]},
        {**found, "at": {"point": {}, "value": ["1"]}},
    ):
        with pytest.raises(jsonschema.ValidationError):
            valid(json.dumps(wrong))


@pytest.mark.parametrize("name", FOUND)
def test_latex_renders(name: str) -> None:
    mathtext = pytest.importorskip("matplotlib.mathtext").MathTextParser("path")
    whole = render(FOUND[name], "latex", steps=False)
    kind = "pmatrix" if FOUND[name].kind == "gradient" else "bmatrix"
    inside = whole.removeprefix(rf"\begin{{{kind}}} ").removesuffix(rf" \end{{{kind}}}")
    rows = [row.split(" & ") for row in inside.split(r" \\ ")]
    assert len({len(row) for row in rows}) == 1
    for entry in [entry for row in rows for entry in row]:
        mathtext.parse(f"${entry}$")
    pages = [render(FOUND[name], form, steps=True) for form in ("latex", "markdown")]
    assert all(r"\frac{\partial}{\partial x}" in page for page in pages)
    assert pages[1].count("$$") % 2 == 0


def test_a_matrix_that_is_too_wide_is_a_list() -> None:
    shown = render(FOUND["wide"], "text", steps=True)
    assert "H = " not in shown
    assert shown.count("∂²f/∂y∂x = ") == 1


def test_the_point_stands_below() -> None:
    last = render(FOUND["gradient"], "text", steps=True).split("\n\n")[-1]
    assert last.startswith("at x = 1, y = 2: [4 − sin(2), cos(2) + 1] ≈")
    assert render(FOUND["gradient"], "plain", steps=False) == "[4 - sin(2), cos(2) + 1]"


# At the command line.


def test_each_line_is_answered_by_its_own(dx: Dx) -> None:
    ran = dx("grad", stdin=b"x*y\nsin(\n\n# remark\nx^2 + z\n")
    assert (ran.code, ran.out) == (1, "[y, x]\n\n\n\n[2*x, 1]\n")
    assert ran.err.startswith("<stdin>:2:4: error: ")


def test_all_lines_are_one_jacobian(dx: Dx) -> None:
    assert dx("jacobian", stdin=b"x*y\n\n# remark\nz\n") == (0, "[[y, x, 0], [0, 0, 1]]\n", "")
    ran = dx("jacobian", stdin=b"x*y\n\nsin(\nz)\n")
    assert (ran.code, ran.out) == (1, "\n")
    assert ran.err.startswith("<stdin>:3:4: error: ")
    assert "error" in valid(dx("jacobian", "--to", "json", "x", "y)").out.rstrip())
    assert dx("jacobian", stdin=b"\n").code == 2


def test_the_same_line_alone_and_among_others(dx: Dx) -> None:
    lines = [*MANY, "x*y", "a*b*c"]
    assert dx("hessian", *lines).out == "".join(dx("hessian", line).out for line in lines)


def test_functions_of_a_program_stand_apart_and_have_names_of_their_own(dx: Dx) -> None:
    ran = dx("--to", "c", "x^2", "sin(", "x^3")
    assert ran.code == 1
    assert ran.out.count("\n\n// ") == 1
    assert "double f(double x" in ran.out
    assert "double f3(double x" in ran.out
    assert dx("grad", "--to", "python", "--at", "x=1", "x^2").code == 2


def test_names_and_orders_are_looked_at_before_any_line(dx: Dx) -> None:
    for argv in (["-w", "x,2"], ["-w", "x,y", "-n", "3"], ["grad", "-w", "sin"], ["grad", "-w", ",x"]):
        ran = dx(*argv, "x*y", "x")
        assert (ran.code, ran.out, ran.err.count("error")) == (2, "", 1), argv
    assert dx("-w", "x,y", "-n", "2", "x*y").out == "1\n"


def test_many_variables_take_little_time() -> None:
    text = " + ".join(f"x{i}*x{i + 1}^2" for i in range(1, 13))
    found = api.hessian(text)
    assert len(found.parts) == 13 + 13 * 14 // 2
    assert {len(row) for row in (found.rows, *found.rows)} == {13}


@pytest.mark.parametrize("text", ["abs(x)*y", "abs(x*y)", "cbrt(x*y)"])
def test_a_partial_derivative_may_exist_where_its_formula_has_no_value(text: str) -> None:
    assert [plain(u) for u in api.gradient(text, at="x=0,y=0").at[0]] == ["0", "0"]


def test_on_its_cut_an_angle_has_no_derivative() -> None:
    with pytest.raises(DomainError, match="where the function jumps"):
        api.gradient("atan2(y, x)", at="x=-1,y=0")
    assert [plain(u) for u in api.gradient("atan2(y, x)", at="x=1,y=0").at[0]] == ["0", "1"]
