"""What topics say, in every format: reports by hand, so that no topic is needed."""

from __future__ import annotations

import json
from fractions import Fraction
from importlib.resources import files

import pytest

from calc_cli.errors import UsageError
from calc_cli.expr import ONE, add, call, div, eq, mul, neg, num, power, sym
from calc_cli.render import FORMATS, REPORTS, render, report_markup
from calc_cli.render.columns import table
from calc_cli.render.terminal import print_derivation
from calc_cli.report import Chain, Derived, Picture, Report, Say, Table
from calc_cli.trace import Condition, Line, Note

from . import build

x, h = sym("x"), sym("h")
CHORD = div(add(power(add(x, h), num(2)), neg(power(x, num(2)))), h)
CHAIN = Chain(
    (
        Line(CHORD, ()),
        Line(add(mul(num(2), x), h), ("expand", "cancel")),
        Line(mul(num(2), x), ("h → 0",)),
    ),
    ("=", "→"),
)
TABLE = Table(
    ("Δx", "slope", "which"),
    (("1", num(Fraction(-7, 2)), "first"), ("0.1", "-3.5", "x_1 | last")),
)
REPORT = Report(
    "chord",
    "x^2",
    (
        Say(("Chords of ", power(x, num(2))), "heading"),
        Say(("The slope of the chord is not ", neg(x), ", it is this.")),
        CHAIN,
        TABLE,
        Derived(build.product().steps, "x"),
        Picture("***\n***"),
        Say(("The slope is ", mul(num(2), x), " m/s"), "result"),
        Say(("This is 100% sure: a_b ≈ 3",), "warning"),
    ),
    ("2*x",),
    {"slope": "2*x", "rows": [1, 2.5, None]},
    (Condition(x, "!=", num(0)),),
    (Note("warning", "read as typed", 0, 3, "try 1/(2x)"),),
)
SCHEMA = json.loads((files("calc_cli.render") / "schema.json").read_text())


def one(*parts: object) -> Report:
    return Report("chord", "x", parts, ("1",))  # type: ignore[arg-type]


def text(*parts: object, width: int = 80, ascii: bool = False) -> str:
    return render(one(*parts), "text", steps=True, width=width, ascii=ascii)


def test_a_page() -> None:
    assert render(REPORT, "text", steps=True) == (
        "Chords of x²\n"
        "\n"
        "The slope of the chord is not −x, it is this.\n"
        "\n"
        "(x + h)² − x²\n"
        "───────────── = 2x + h                              expand; cancel\n"
        "      h\n"
        "\n"
        "              → 2x                                           h → 0\n"
        "\n"
        f"{text(TABLE)}\n"
        "\n"
        f"{render(build.product(), 'text', steps=True)}\n"
        "\n"
        "***\n"
        "***\n"
        "\n"
        "The slope is 2x m/s\n"
        "This is 100% sure: a_b ≈ 3\n"
        "\n"
        "for x ≠ 0"
    )


def test_numbers_stand_to_the_right_and_text_to_the_left() -> None:
    assert text(TABLE) == (
        " Δx   slope   which\n"
        "───   ─────   ──────────\n"
        "  1    −7/2   first\n"
        "0.1    −3.5   x_1 | last"
    )  # fmt: skip
    assert text(TABLE, ascii=True) == (
        " Dx   slope   which\n"
        "---   -----   ----------\n"
        "  1    -7/2   first\n"
        "0.1    -3.5   x_1 | last"
    )  # fmt: skip


def test_a_table_that_is_too_wide_is_set_closer_then_broken_then_unrolled() -> None:
    assert text(TABLE, width=20) == (
        " Δx slope which\n"
        "─── ───── ──────────\n"
        "  1  −7/2 first\n"
        "0.1  −3.5 x_1 | last"
    )  # fmt: skip
    words = Table(("n", "what is so"), (("1", "here the slope is 0"),))
    assert text(words, width=20) == (
        "n  what is so\n"
        "─  ─────────────────\n"
        "1  here the slope is\n"
        "   0"
    )  # fmt: skip
    wide = Table(("n", "value"), (("1", "1" * 21), ("2", "5")))
    assert text(wide, width=22) == (
        "n      1\n"
        "value  111111111111111\n"
        "       111111\n"
        "\n"
        "n      2\n"
        "value  5"
    )  # fmt: skip


def test_a_sentence_is_wrapped_and_its_formulas_stay_whole() -> None:
    formula = add(power(x, num(2)), mul(num(3), x), ONE)
    assert text(Say(("The function grows with ", formula, " here.")), width=30) == (
        "The function grows with\n"
        "x² + 3x + 1 here."
    )  # fmt: skip


def test_a_short_chain_stands_beside_its_head() -> None:
    chain = Chain((Line(call("f", x), ()), Line(x, ("read",)), Line(ONE, ("x → 1",))), ("=", "→"))
    assert text(chain) == (
        "f(x) = x                                                read\n"
        "     → 1                                               x → 1"
    )  # fmt: skip
    assert "f(x) =  x" in text(chain, ascii=True)
    assert "     -> 1" in text(chain, ascii=True)


def test_a_chain_of_equations_and_a_chain_of_one_line() -> None:
    chain = Chain((Line(eq(mul(num(2), x), ONE), ("set to 0",)), Line(eq(x, div(ONE, num(2))), ("divide",))))
    assert text(chain) == (
        "2x = 1                                              set to 0\n"
        "  x = 1/2                                             divide"
    )
    assert text(Chain((Line(x, ()),))) == "x"


def test_ascii_is_ascii_and_has_no_picture_in_a_pipe() -> None:
    assert render(REPORT, "text", steps=True, ascii=True).isascii()
    assert render(REPORT, "plain", steps=True).isascii()
    assert "***" not in render(REPORT, "plain", steps=True)
    assert "***" in render(REPORT, "text", steps=True)


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_no_row_is_wider_than_the_page(width: int) -> None:
    assert all(len(row) <= width for row in render(REPORT, "text", steps=True, width=width).split("\n"))


def test_without_steps_there_are_results_only() -> None:
    assert render(REPORT, "plain", steps=False) == "2*x"
    assert render(REPORT, "text", steps=False) == "The slope is 2x m/s"
    assert render(REPORT, "latex", steps=False) == "The slope is $2 x$ m/s"
    assert render(one(), "text", steps=False) == "1"


def test_latex() -> None:
    made = render(REPORT, "latex", steps=True)
    assert made.startswith("\\subsection*{Chords of $x^{2}$}\n\n")
    assert (
        "\\begin{align*}\n"
        "\\frac{\\left(x + h\\right)^{2} - x^{2}}{h} &= 2 x + h && \\text{expand; cancel} \\\\\n"
        "&\\to 2 x && \\text{h $\\to$ 0}\n"
        "\\end{align*}"
    ) in made
    assert (
        "\\begin{tabular}{rrl}\n"
        "$\\Delta$x & slope & which \\\\\n\\hline\n"
        "$1$ & $-\\frac{7}{2}$ & first \\\\\n"
        "$0.1$ & $-3.5$ & x\\_1 $|$ last\n"
        "\\end{tabular}"
    ) in made
    assert "\\emph{This is 100\\% sure: a\\_b $\\approx 3$}" in made
    assert made.endswith("for $x \\neq 0$")


def test_markdown() -> None:
    made = render(REPORT, "markdown", steps=True)
    assert made.startswith("## Chords of $x^{2}$\n\n")
    assert "| Δx | slope | which |\n| ---: | ---: | --- |\n| $1$ | $-\\frac{7}{2}$ | first |" in made
    assert "x\\_1 \\| last" in made
    assert "**The slope is $2 x$ m/s**" in made
    assert made.count("$$") % 2 == 0


@pytest.mark.parametrize("steps", [True, False])
def test_json_follows_its_schema(steps: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    line = render(REPORT, "json", steps=steps)
    assert "\n" not in line
    found = json.loads(line)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert found["answer"] == ["2*x"]
    assert found["data"] == {"slope": "2*x", "rows": [1, 2.5, None]}
    assert found["warnings"] == [{"message": "read as typed", "column": 1, "hint": "try 1/(2x)"}]
    kinds = [part["part"] for part in found["parts"]]
    assert kinds == ["sentence"] * 2 * steps + ["chain", "table", "derivation"] * steps + ["sentence"] * 2 * steps
    for wrong in ({**found, "more": 1}, {k: v for k, v in found.items() if k != "data"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(SCHEMA).validate(wrong)


def test_there_is_no_program_code_for_a_report() -> None:
    assert list(REPORTS) == list(FORMATS)
    with pytest.raises(UsageError, match="no program code for chord"):
        render(REPORT, "numpy", steps=False)


@pytest.mark.parametrize("color", [True, False])
def test_the_terminal_shows_the_same_page(color: bool, capsys: pytest.CaptureFixture[str]) -> None:
    print_derivation(REPORT, width=80, color=color)
    shown = capsys.readouterr().out
    assert ("\x1b[" in shown) is color
    if not color:
        assert shown == f"warning: read as typed; try 1/(2x)\n\n{render(REPORT, 'text', steps=True)}\n"


def test_nothing_typed_is_obeyed() -> None:
    made = text(Say(("[red]x[/red] \x1b]0;owned\x07",)), Table(("\x1b",), (("\u202e",),)))
    assert made.replace("\n", "").isprintable()


@pytest.mark.parametrize("width", range(30, 90, 4))
def test_no_cell_of_a_table_is_broken_within_a_word(width: int) -> None:
    rows = [("x ≈ 2.02156262646573", "0.98493006257937", "global maximum", "f″ = −1.93868 < 0")] * 2
    text = "\n".join(table(("where", "f(x)", "what", "why"), rows, width))
    assert set(" ".join(rows[0]).split()) <= set(text.split())


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        ("x = $-1$, where f = $2$", "$x = -1$, where $f = 2$"),
        (r"f(x) $\to$ $-$$\infty$ as x $\to$ $-$$\infty$", r"$f(x) \to -\infty$ as $x \to -\infty$"),
        ("$\\partial$f/$\\partial$x = $2 x - y$ = 0", "$\\partial$f/$\\partial$x = $2 x - y = 0$"),
        ("∂f/∂x = $2 x - y$ = 0", "∂f/∂x = $2 x - y = 0$"),
        ("$-$3 $<$ x $<$ $-$1", "$-3 < x < -1$"),
        ("x $<$ 3$\\pi$/2", "$x <$ 3$\\pi$/2"),
        ("0 $<$ x $<$ 1/3", "$0 < x < 1/3$"),
        ("slope $4$ at the point $x$", "slope $4$ at the point $x$"),
        ("a price of \\$4 = $4$", "a price of \\$4 = $4$"),
        ("$a$ = $b$ = $c$.", "$a = b = c$."),
        ("f$'$ = 0 at $x = 1$", "$f' = 0$ at $x = 1$"),
        ("$|$f$'$(x)$|$", "$|$f$'$(x)$|$"),
        ("if f$'$ $<$ 0", "if $f' < 0$"),
        ("nothing", "nothing"),
    ],
)
def test_a_formula_stands_between_one_pair_of_signs(apart: str, together: str) -> None:
    assert report_markup._in_one(apart) == together


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("x = 0", "$x = 0$"),
        ("x < −1", "$x < -1$"),
        ("2π/3 < x < 4π/3", r"$2\pi/3 < x < 4\pi/3$"),
        ("πx = 2", r"$\pi x = 2$"),
        ("f″ = −4√3/9 < 0", r"$f'' = -4\sqrt{3}/9 < 0$"),
        ("f(x)", "$f(x)$"),
        ("f′", "$f'$"),
        ("|f′(x)|", r"$\vert f'(x)\vert$"),
        ("+", "$+$"),
        ("global maximum", "global maximum"),
        ("a_b = 100%", "a\\_b = 100\\%"),
        ("at √2", r"at $\surd$2"),
    ],
)
def test_a_cell_that_is_a_formula_is_set_as_one(cell: str, shown: str) -> None:
    made = render(Report("chord", "", (Table(("what", "x"), ((cell, "1"),)),), ()), "latex", steps=True)
    assert f"\n{shown} & " in made
