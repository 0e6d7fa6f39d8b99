"""Chords, tangents and normals: what the sides of a point do, against SymPy's limits; exact lines through it."""

from __future__ import annotations

from math import inf

import pytest

from calc_cli.api import average_rate, slope, tangent
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.expr import ZERO, Expr, add, neg, substitute, sym
from calc_cli.render.plain import plain
from calc_cli.report import Table
from calc_cli.solve import constants
from calc_cli.syntax import parse
from calc_cli.topics import one_sided

#: expression, point, what it is there, and the slopes from the left and the right; None on a side where it is not real
POINTS = [
    ("x^2", "2", "smooth", "4", "4"),
    ("sin(x)", "pi/4", "smooth", "sqrt(2)/2", "sqrt(2)/2"),
    ("ln(x)", "e", "smooth", "1/e", "1/e"),
    ("x^x", "2", "smooth", "4*(ln(2) + 1)", "4*(ln(2) + 1)"),
    ("abs(x)^3", "0", "smooth", "0", "0"),
    ("x*abs(x)", "0", "smooth", "0", "0"),
    ("abs(x)*abs(x)", "0", "smooth", "0", "0"),
    ("floor(x)", "5/2", "smooth", "0", "0"),
    ("sqrt(x^2 + 1)", "0", "smooth", "0", "0"),
    ("x*sqrt(x^2)", "0", "smooth", "0", "0"),
    ("7", "1", "smooth", "0", "0"),
    ("1/x", "1", "smooth", "-1", "-1"),  # a chord ends at 0
    ("1/x^2", "1/10", "smooth", "-2000", "-2000"),
    ("abs(x)", "0", "kink", "-1", "1"),
    ("abs(x^2 - 2)", "sqrt(2)", "kink", "-2*sqrt(2)", "2*sqrt(2)"),
    ("abs(sin(x))", "pi", "kink", "-1", "1"),
    ("abs(sin(pi*x))", "3", "kink", "-pi", "pi"),
    ("abs(abs(x) - 1)", "1", "kink", "-1", "1"),
    ("max(x, x^2)", "1", "kink", "1", "2"),
    ("min(x, x^2, x/2)", "0", "kink", "1", "0"),
    ("relu(x)", "0", "kink", "0", "1"),
    ("sqrt(x^2)", "0", "kink", "-1", "1"),
    ("acos(cos(x))", "0", "kink", -1.0, 1.0),
    ("x + sqrt(abs(x))*0 + abs(x)", "0", "kink", "0", "2"),
    ("abs(atan2(x, -1))", "0", "kink", "1", "-1"),
    ("floor(x)", "2", "jump", inf, "0"),
    ("sign(atan2(x, -1))", "0", "jump", inf, "0"),
    ("ceil(x) + abs(x - 1)", "1", "jump", "-1", inf),
    ("sign(x)", "0", "jump", inf, inf),
    ("x*sign(x - 1)", "1", "jump", inf, inf),
    ("-floor(x)", "2", "jump", -inf, "0"),
    ("cbrt(x)", "0", "vertical", inf, inf),
    ("-cbrt(x - 1)", "1", "vertical", -inf, -inf),
    ("x^(1/3)", "0", "edge", None, inf),
    ("cbrt(x^2)", "0", "cusp", -inf, inf),
    ("sqrt(abs(x))", "0", "cusp", -inf, inf),
    ("sqrt(x)", "0", "edge", None, inf),
    ("x^(3/2)", "0", "edge", None, "0"),
    ("sin(x)*x^(1/5)", "0", "edge", None, 0.0),
    ("x + abs(x)^1.0001", "0", "undecided", None, None),
    ("sqrt(1 - x^2)", "1", "edge", -inf, None),
    ("asin(x)", "1", "edge", inf, None),
    ("x^pi", "0", "edge", None, "0"),
    ("abs(x)^e", "0", "smooth", "0", "0"),
    ("relu(asec(x))", "1", "edge", None, inf),
    ("sign(logit(x))", "1/2", "jump", inf, inf),
    ("floor(floor(x))", "ln(2)", "smooth", "0", "0"),
    # flat where it breaks
    ("abs(x - sin(x))", "0", "smooth", "0", "0"),
    ("max(x^2, 2x - 1)", "1", "smooth", "2", "2"),
    ("max(x, sin(x))", "0", "smooth", "1", "1"),
    ("floor(x - sin(x))*x", "0", "kink", "-1", "0"),
    ("abs(x - 10^(-90))", "0", "smooth", "-1", "-1"),
    # rounded: a whole number everywhere, and nearly one
    ("floor(x/x)", "1/2", "smooth", "0", "0"),
    ("floor((x + 1)^2 - x^2 - 2x)", "1/2", "smooth", "0", "0"),
    ("floor(e^x*e^(-x))", "1/2", "smooth", "0", "0"),
    ("ceil(sqrt(x)^2/x)", "1/2", "smooth", "0", "0"),
    ("floor(sqrt(x^2)/x)", "1", "smooth", "0", "0"),
    ("floor(1 + x^7)", "0", "jump", inf, "0"),
    ("abs(1 + x^7 - 1)", "0", "smooth", "0", "0"),
]
IDS = [f"{text} at {at}" for text, at, *_ in POINTS]


def local(text: str, at: str) -> one_sided.Local:
    return one_sided.about(parse(text).expr, "x", parse(at).expr)


@pytest.mark.parametrize(("text", "at", "kind", "left", "right"), POINTS, ids=IDS)
def test_both_sides_of_a_point(text: str, at: str, kind: str, left: object, right: object) -> None:
    found = local(text, at)
    shown = {side.sign: plain(side.slope) if isinstance(side.slope, Expr) else side.slope for side in found.sides}
    assert found.kind == kind
    assert (shown.get(one_sided.LEFT), shown.get(one_sided.RIGHT)) == (left, right)


#: SymPy's own limits of the chords, for those it can do.
SYMPY = [
    row
    for row in POINTS
    if not any(name in row[0] for name in ("floor", "ceil", "relu", "cbrt", "cos(x)", "logit", "m"))
]


@pytest.mark.parametrize(("text", "at", "kind", "left", "right"), SYMPY, ids=[f"{r[0]} at {r[1]}" for r in SYMPY])
def test_sympy_finds_the_same_limits(text: str, at: str, kind: str, left: object, right: object) -> None:
    sympy = pytest.importorskip("sympy")
    x, h = sympy.symbols("x h", real=True)
    names = {"x": x, "abs": sympy.Abs, "ln": sympy.log, "max": sympy.Max, "min": sympy.Min, "e": sympy.E}
    f = sympy.sympify(text.replace("^", "**"), locals=names)
    a = sympy.sympify(at, locals=names)
    chord = (f.subs(x, a + h) - f.subs(x, a)) / h
    for wanted, direction in ((left, "-"), (right, "+")):
        if wanted is None:
            continue
        theirs = sympy.limit(chord, h, 0, direction)
        ours = parse(wanted).expr if isinstance(wanted, str) else wanted
        value = float(sympy.sympify(wanted.replace("^", "**"), locals=names)) if isinstance(wanted, str) else ours
        assert float(theirs) == pytest.approx(value)


def test_a_rise_of_either_sign_is_shown_to_the_same_digits() -> None:
    (chords,) = [part for part in slope("x^2", "1e6").parts if isinstance(part, Table)]
    assert chords.rows[5][1] == "20.0000000001"
    assert chords.rows[5][4] == "-19.9999999999"


def test_where_there_is_no_value_there_is_no_slope() -> None:
    for text, at in (("1/x", "0"), ("ln(x)", "0"), ("tan(x)", "pi/2"), ("sqrt(x)", "-1"), ("e^(-1/x^2)", "0")):
        with pytest.raises(DomainError, match="no real value"):
            slope(text, at=at)
    with pytest.raises(DomainError, match="not real on either side"):
        slope("sqrt(-x^2)", at="0")


def test_other_letters_may_have_values() -> None:
    assert slope("a*x^2", at="x=2,a=3").answer == ("12",)
    for at in ("x=2", "2", "a=3", "x=2,b=1"):
        with pytest.raises(UsageError):
            slope("a*x^2", at=at)


def test_two_slopes_are_two_words() -> None:
    assert slope("3*abs(x - 1) + sin(x)", at="1").answer == ("cos(1)-3 3+cos(1)",)


def test_only_functions_of_one_letter() -> None:
    for text in ("x^2 + y^2 = 1", "d/dx(x^2)", "f(x)"):
        with pytest.raises(DxError):
            slope(text, at="2")


#: expression, point, tangent, normal
LINES = [
    ("x^2", "2", "y = 4*x - 4", "y = -1/4*x + 9/2"),
    ("x^2", "0", "y = 0", "x = 0"),
    ("x^3 - x", "-1", "y = 2*x + 2", "y = -1/2*x - 1/2"),
    ("1/x", "1", "y = -x + 2", "y = x"),
    ("e^x", "1", "y = e*x", "y = -1/e*x + e + 1/e"),
    ("sqrt(x)", "2", "y = sqrt(2)/4*x + sqrt(2)/2", "y = -2*sqrt(2)*x + 5*sqrt(2)"),
    ("cbrt(x)", "0", "x = 0", "y = 0"),
    ("a*x^2", "c=1,x=2", None, None),
    ("a*x^2", "2", "y = 4*a*x - 4*a", "y = -1/(4*a)*x + 4*a + 1/(2*a)"),
    ("5", "1", "y = 5", "x = 1"),
]


@pytest.mark.parametrize(("text", "at", "line", "across"), LINES, ids=[f"{r[0]} at {r[1]}" for r in LINES])
def test_tangents_and_normals(text: str, at: str, line: str | None, across: str | None) -> None:
    if line is None:
        with pytest.raises(UsageError):
            tangent(text, at=at)
        return
    report = tangent(text, at=at, wrt="x")
    assert report.answer == (line,)
    assert (report.data["tangent"], report.data["normal"]) == (line, across)


@pytest.mark.parametrize(("text", "at"), [(t, a) for t, a, kind, *_ in POINTS if kind == "smooth"])
def test_a_tangent_goes_through_the_point_with_the_slope(text: str, at: str) -> None:
    """Exactly: y at the point is the value, and y one further is the value and the slope."""
    report = tangent(text, at=at)
    line = parse(report.answer[0].removeprefix("y = ")).expr
    value, rise = parse(str(report.data["value"])).expr, parse(str(report.data["slope"])).expr
    there = parse(at).expr
    for x, y in ((there, value), (add(there, parse("1").expr), add(value, rise))):
        assert constants.exact(add(substitute(line, {sym("x"): x}), neg(y))) is ZERO


def test_a_curve_of_y_has_another_letter_for_its_values() -> None:
    assert tangent("y^2", at="2").answer == ("z = 4*y - 4",)
    assert tangent("x^2*y", at="x=1,y=2").answer == ("z = 4*x - 2",)  # y has a value
    assert tangent("x + y + z + w + v", at="x=1").answer == ("y_1 = x + v + w + y + z",)


def test_no_tangent() -> None:
    for text, at, why in (
        ("abs(x)", "0", "kink"),
        ("floor(x)", "2", "jumps"),
        ("x^(3/2)", "0", "one side"),
        ("1/x", "0", "no real value"),
    ):
        with pytest.raises(DomainError, match=why):
            tangent(text, at=at)


#: The equation of a curve, a point of it, the tangent there.
CURVES = [
    ("x^2 + y^2 = 25", "x=3,y=4", "y = -3/4*x + 25/4"),
    ("x^2 + y^2 = 25", "x=5,y=0", "x = 5"),
    ("x^3 + y^3 = 6*x*y", "x=3,y=3", "y = -x + 6"),
    ("y^2 = x", "x=0,y=0", "x = 0"),
    ("x = sin(y)", "x=1,y=pi/2", "x = 1"),
    # the divisor is 0, which no form of it shows
    ("y^2 - 2*ln(6)*y + x = 0", "x=ln(6)^2,y=ln(2) + ln(3)", "x = ln(6)^2"),
    # a definition is a curve, too
    ("y = x^2", "x=1,y=1", "y = 2*x - 1"),
]


@pytest.mark.parametrize(("text", "at", "line"), CURVES, ids=[f"{t} at {a}" for t, a, _ in CURVES])
def test_the_tangent_of_a_curve(text: str, at: str, line: str) -> None:
    assert tangent(text, at=at).answer == (line,)


@pytest.mark.parametrize(
    ("text", "at", "kind"),
    [
        ("x^2 + y^2 = 25", "x=3,y=5", DomainError),
        ("x^3 + y^3 = 6*x*y", "x=0,y=0", DomainError),
        ("floor(x) + y = 1", "x=0,y=1", DomainError),
        ("sign(x) + y = 1", "x=0,y=1", DomainError),
        ("asin(x) = y", "x=1,y=pi/2", DomainError),
        ("y = x^2", "x=1,y=2", DomainError),
        ("x^2 + y^2 = 25", "x=3", UsageError),
        ("x^2 + y^2 = 25", "x=3,y=4,z=1", UsageError),
    ],
)
def test_where_a_curve_has_no_tangent(text: str, at: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        tangent(text, at=at)


@pytest.mark.parametrize("at", ["3", "x=3", "x=3,t=4"])
def test_a_point_of_a_curve_that_lacks_a_letter_is_hinted_at_in_general(at: str) -> None:
    with pytest.raises(UsageError, match="y has no value") as refused:
        tangent("x^2 + y^2 = 25", at=at)
    assert refused.value.hint == "--at x=…,y=…, a point of the curve"


def test_decimals_where_they_were_typed() -> None:
    assert slope("x^2", at="0.1").answer == ("0.2",)
    assert slope("x^2", at="1/10").answer == ("1/5",)
    assert tangent("x^2", at="0.1").answer == ("y = 0.2*x - 0.01",)
    assert tangent("x^2 + y^2 = 6.25", at="x=1.5,y=2").answer == ("y = -0.75*x + 3.125",)


# ------------------------------------------------------------------ one chord
RATES = [
    ("x^2", "1,3", "4"),
    ("x^2", "3,1", "4"),
    ("sin(x)", "[0, pi/2]", "2/pi"),
    ("a*x^2 + c", "1,3", "4*a"),
    ("t^2 - 5", "1,4", "5"),
    ("sqrt(x)", "1,2", "sqrt(2) - 1"),
    ("x^2", "1.5,2", "3.5"),
    ("1/x", "-1,1", "1"),
    ("5", "0,1", "0"),
    ("e^x", "0,1", "e - 1"),
]


@pytest.mark.parametrize(("text", "between", "rate"), RATES, ids=[f"{t} {b}" for t, b, _ in RATES])
def test_the_average_rate_over_an_interval(text: str, between: str, rate: str) -> None:
    found = average_rate(text, between)
    assert found.answer == (rate,)
    assert found.data["slope"] == rate


def test_a_fraction_is_not_divided_once_more() -> None:
    assert "−2/3/2" not in average_rate("1/x", "1,3").to("text")


@pytest.mark.parametrize(
    ("text", "between", "error", "message"),
    [
        ("1/x", "0,1", DomainError, "no real value at x=0"),
        ("sqrt(x)", "-1,1", DomainError, "no real value at x=-1"),
        ("x^2", "2,2", UsageError, "two different ends"),
        ("x^2", "2,4/2", UsageError, "two different ends"),
        ("x^2", "1,b", UsageError, "two numbers"),
        ("x^2", "1", UsageError, "an interval is written a,b"),
        ("x^2", "1,2,3", UsageError, "an interval is written a,b"),
        ("f(x)", "1,2", UsageError, "unknown function"),
        ("x^2 + y^2 = 1", "0,1", UsageError, "of an expression"),
    ],
)
def test_where_there_is_no_average_rate(text: str, between: str, error: type[DxError], message: str) -> None:
    with pytest.raises(error, match=message):
        average_rate(text, between)


@pytest.mark.parametrize(
    ("text", "between", "where"), [("1/x", "-1,1", "x = 0"), ("tan(x)", "0,3", "x = pi/2"), ("1/x", "1,2", "")]
)
def test_no_value_between_the_ends_is_told(text: str, between: str, where: str) -> None:
    notes = [note.message for note in average_rate(text, between=between).notes]
    assert notes == [f"the function has no value at {where}, between the two ends"] * bool(where)


@pytest.mark.parametrize(
    ("text", "at", "hint"),
    [
        ("sin(x)/x", "0", "seen from both sides, it tends to 1"),
        ("(x^2 - 1)/(x - 1)", "1", "seen from both sides, it tends to 2"),
        ("abs(x)/x", "0", ""),
        ("1/x^2", "0", ""),
        ("ln(x)", "0", ""),
    ],
)
def test_what_a_gap_may_be_filled_with_is_told(text: str, at: str, hint: str) -> None:
    with pytest.raises(DomainError) as raised:
        slope(text, at=at)
    assert raised.value.hint == hint
