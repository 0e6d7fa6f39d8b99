"""Whole derivations in every format: pages, JSON against its schema, and what reaches a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files

import pytest

from calc_cli.expr import E, call, mul, num, power, sym
from calc_cli.render import FORMATS, render
from calc_cli.render.as_json import as_json, error_json
from calc_cli.render.chain import chain, page
from calc_cli.render.terminal import print_derivation
from calc_cli.trace import Derivation, Note
from tests.running import Ran

from . import build

MADE: dict[str, Callable[[], Derivation]] = {
    "product": build.product,
    "quotient": build.quotient,
    "told": build.told,
    "second": build.second,
    "implicit": build.implicit,
    "nested": lambda: build.nested(6),
}


def text(made: Derivation, **wanted: object) -> str:
    return render(made, "text", steps=True, **wanted)  # type: ignore[arg-type]


def test_a_short_chain_stands_beside_its_left_hand_side() -> None:
    assert text(build.product()) == (
        "d/dx(x³ sin(x)) = d/dx(x³)·sin(x) + x³·d/dx(sin(x))   product rule\n"
        "                = 3x² sin(x) + x³ cos(x)          power rule; sine"
    )


def test_a_long_chain_stands_below_it() -> None:
    assert text(build.product(), width=60) == (
        "d/dx(x³ sin(x))\n"
        "  = d/dx(x³)·sin(x) + x³·d/dx(sin(x))           product rule\n"
        "  = 3x² sin(x) + x³ cos(x)                  power rule; sine"
    )


def test_fractions_have_bars_and_air() -> None:
    assert text(build.quotient()) == (
        "    ⎛x² + 1⎞\n"
        "d/dx⎜──────⎟\n"
        "    ⎝x − a ⎠\n"
        "  treating a as constant\n"
        "\n"
        "    d/dx(x² + 1)·(x − a) − (x² + 1)·d/dx(x − a)\n"
        "  = ───────────────────────────────────────────   quotient rule\n"
        "                      (x − a)²\n"
        "\n"
        "    2x(x − a) − (x² + 1)\n"
        "  = ────────────────────            power rule; difference rule\n"
        "          (x − a)²\n"
        "\n"
        "    x² − 2ax − 1\n"
        "  = ────────────                                     arithmetic\n"
        "      (x − a)²\n"
        "\n"
        "for x ≠ a and a > 0\n"
        "at x = 2, a = 1: −1\n"
        "check: agrees at 20 points"
    )


def test_each_order_is_a_block() -> None:
    assert text(build.second()) == (
        "f′(x) = d/dx(x⁴)\n"
        "      = 4x³                                       power rule\n"
        "\n"
        "f″(x) = d/dx(4x³)\n"
        "      = 12x²                                      power rule"
    )


def test_an_equation_stays_one() -> None:
    assert text(build.implicit()) == (
        "x² + y² = 25\n"
        "  2x + 2yy′ = 0                                   both sides\n"
        "        2x\n"
        "  y′ = −──                                             solve\n"
        "        2y\n"
        "\n"
        "  dy/dx = −x/y                                    arithmetic"
    )


def test_ascii_is_ascii() -> None:
    for made in MADE.values():
        for view in ("chain", "tree"):
            assert text(made(), ascii=True, view=view).isascii()
        assert render(made(), "plain", steps=True).isascii()
        assert render(made(), "plain", steps=False).isascii()


def test_the_tree_says_everything() -> None:
    assert render(build.product(), "tree", steps=True) == (
        "d/dx(x³ sin(x)) = 3x² sin(x) + x³ cos(x)        product rule\n"
        "│  u = x³, v = sin(x)\n"
        "│  The product rule.\n"
        "├─ d/dx(x³) = 3x²                                 power rule\n"
        "│     n = 3\n"
        "│     The power rule.\n"
        "└─ d/dx(sin(x)) = cos(x)                                sine\n"
        "      The sine rule.\n"
        "\n"
        "3x² sin(x) + x³ cos(x)"
    )


@pytest.mark.parametrize(("ascii", "sign"), [(False, "⇒"), (True, "=>")])
def test_an_equation_of_the_tree_follows_from_the_one_before_it(ascii: bool, sign: str) -> None:
    rows = render(build.implicit(), "tree", steps=True, ascii=ascii).split("\n")
    shown = [row for row in rows if row.count("=") > 1 and "rule" not in row]
    assert len(shown) == 2
    assert all(row.count(f" {sign} ") == 1 for row in shown)
    assert not any("d/dx(" in row.partition(sign)[0] for row in shown)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("name", MADE)
def test_no_row_is_wider_than_the_page(name: str, width: int) -> None:
    for form in ("text", "tree"):
        assert all(len(row) <= width for row in render(MADE[name](), form, steps=True, width=width).split("\n"))


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("form", FORMATS)
def test_a_result_is_one_line(name: str, form: str) -> None:
    if form not in ("tree", "python", "numpy", "c"):
        assert "\n" not in render(MADE[name](), form, steps=False)


@pytest.mark.parametrize("name", MADE)
def test_latex_renders(name: str) -> None:
    mathtext = pytest.importorskip("matplotlib.mathtext").MathTextParser("path")
    whole = render(MADE[name](), "latex", steps=True)
    assert render(MADE[name](), "markdown", steps=True).count("$$") % 2 == 0
    for row in whole.split("\n"):
        formula = row.split(r" && \text")[0].removesuffix(r" \\").replace("&", "").replace(r"\;", " ")
        if formula and not formula.startswith((r"\begin", r"\end")):
            mathtext.parse(f"${formula}$")


SCHEMA = json.loads((files("calc_cli.render") / "schema.json").read_text())


def valid(line: str) -> dict[str, object]:
    """The object on the line, which follows the schema."""
    jsonschema = pytest.importorskip("jsonschema")
    assert "\n" not in line
    found = json.loads(line)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return found  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", MADE)
def test_json_follows_its_schema(name: str) -> None:
    for steps in (True, False):
        found = valid(as_json(MADE[name](), steps))
        assert bool(found["steps"]) is steps


def test_json_says_what_the_derivation_says() -> None:
    found = valid(as_json(build.quotient()))
    assert found["input"] == "(x^2+1)/(x-a)"
    assert found["reading"] == "(x^2 + 1)/(x - a)"
    assert found["derivative"] == "(x^2 - 2*a*x - 1)/(x - a)^2"
    assert found["conditions"] == ["x != a", "a > 0"]
    assert found["warnings"] == [{"message": "read as typed", "column": 1, "hint": "try 1/(2x)"}]
    assert found["check"] == {"verdict": "agrees", "points": 20}
    assert found["at"] == {"point": {"x": "2", "a": "1"}, "value": "-1", "decimal": "-1.0"}
    steps = found["steps"]
    assert isinstance(steps, list)
    assert [s["rule"] for s in steps] == ["quotient", "arithmetic"]
    assert [s["rule"] for s in steps[0]["children"]] == ["power", "difference"]


def test_the_schema_is_strict() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    found = json.loads(as_json(build.quotient()))
    for wrong in (
        {**found, "more": 1},
        {k: v for k, v in found.items() if k != "latex"},
        {**found, "order": "1"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            valid(json.dumps(wrong))


def test_an_error_is_an_object_too() -> None:
    found = valid(error_json('sin("\x1b', "syntax", "expected a number", 4, 5, "", 3))
    assert found["error"] == {
        "kind": "syntax",
        "message": "expected a number",
        "hint": "",
        "line": 3,
        "column": 5,
        "end": 5,
    }
    valid(error_json("x", "limit", "too long", None, None, "", 1))


def test_depth_is_no_trouble() -> None:
    made = build.nested(900)
    line = as_json(made)
    assert line.count('"rule"') > 900 or '"steps":null' in line
    assert "steps, left out" in text(made)
    assert text(made, view="tree")


@pytest.mark.parametrize("view", ["chain", "tree"])
@pytest.mark.parametrize("color", [True, False])
def test_the_terminal_shows_the_same_page(view: str, color: bool, capsys: pytest.CaptureFixture[str]) -> None:
    made = build.product()
    print_derivation(made, width=80, view=view, color=color)
    shown = capsys.readouterr().out
    assert ("\x1b[" in shown) is color
    if not color:
        assert shown == text(made, view=view) + "\n"


def test_nothing_typed_is_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    note = Note("note", "[red]x[/red] :smile: \x1b]0;owned\x07 \u202e", 0, 1)
    made = build.derivation("?", mul(sym("[b]"), power(E, num(2))), notes=(note,))
    print_derivation(made, color=False)
    shown = capsys.readouterr().out
    assert "[red]x[/red] :smile: \\x1b]0;owned\\x07 U+202E" in shown
    assert "[b]" in shown
    assert shown.replace("\n", "").isprintable()


def test_a_page_of_nothing_but_a_result() -> None:
    made = build.derivation("sin(x)", call("sin", build.x), result=call("cos", build.x))
    assert page(chain(made), 80) == "d/dx(sin(x)) = cos(x)"


@pytest.mark.parametrize("options", [[], ["--explain"], ["--method", "limit"], ["--method", "log"]])
def test_every_way_to_a_derivative_gives_it_under_one_key(options: list[str], dx: Callable[..., Ran]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    found = json.loads(dx("--to", "json", *options, "0.5*x^3").out)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert found["derivative"] == "1.5*x^2"
