"""Gradient descent: what becomes of a run, and why; sums over rows are those of plain Python."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from fractions import Fraction

import pytest

from calc_cli.errors import DomainError, UsageError
from calc_cli.numeric import arrays, floats, matrices
from calc_cli.report import Table
from calc_cli.syntax import parse
from calc_cli.topics import descend, descent
from calc_cli.topics.descent import Settings
from calc_cli.topics.measured import DataError

ENDS = [
    ("x^2", "x=3", {}, "converged"),
    ("x^2", "x=3", {"rate": Fraction(1)}, "oscillates"),
    ("x^2", "x=3", {"rate": Fraction(11, 10)}, "diverged"),
    ("x^2", "x=3", {"rate": Fraction(3)}, "diverged"),
    ("x^2", "x=3", {"rate": Fraction(2), "iterations": 10_000}, "diverged"),
    ("x^2", "x=3", {"rate": Fraction(1, 10_000)}, "not yet"),
    ("x^2", "x=3", {"momentum": Fraction(1, 2), "iterations": 300}, "converged"),
    ("x^2", "x=3", {"rate": Fraction(14, 10), "momentum": Fraction(1, 2), "iterations": 1000}, "converged"),
    ("x^2", "x=3", {"rate": Fraction(16, 10), "momentum": Fraction(1, 2), "iterations": 1000}, "diverged"),
    ("-x^2", "x=1", {}, "diverged"),
    ("-x^2", "x=1", {"iterations": 20}, "not yet"),
    ("-x", "x=1", {}, "not yet"),
    ("x^2", "x=1e30", {"rate": Fraction(1, 10**20)}, "stuck"),
    ("ln(x)", "x=1", {"rate": Fraction(1, 2)}, "no value"),
    ("max(0, 1 - x)", "x=0.9", {}, "kink"),
    ("relu(x - 1)", "1", {}, "kink"),
    ("sqrt(x)", "0", {}, "kink"),
    ("cbrt(relu(x)*abs(x))^2 + x^2", "x=1/3", {"rate": Fraction(1, 3)}, "converged"),  # 0/0 to the left of 0
    ("(min(y, x) + relu(y))^2 + 25", "x=1/2,y=0", {}, "converged"),  # both have a kink there, their square has none
    ("x^2 + min(silu(x), x)^2", "10", {"rate": Fraction(1)}, "unknown"),  # equal in floats, from x = 91
    ("(x + x^2)*tanh(x^2)", "x=-3", {"rate": Fraction(10)}, "diverged"),
    ("x + 0*y", "x=1,y=1", {"newton": True}, "singular"),
    ("x^2 + 10*y^2", "x=3,y=1", {"rate": Fraction(1, 20), "iterations": 300}, "converged"),
    ("(1-x)^2 + 100*(y-x^2)^2", "x=-1.2,y=1", {"newton": True}, "converged"),
    ("(1-x)^2 + 100*(y-x^2)^2", "x=-1.2,y=1", {"rate": Fraction(1, 1000), "iterations": 50_000}, "converged"),
]


@pytest.mark.parametrize(("text", "start", "how", "end"), ENDS, ids=[f"{t} {h} {e}" for t, _, h, e in ENDS])
def test_what_becomes_of_it(text: str, start: str, how: dict[str, object], end: str) -> None:
    found, _ = descend.descend(text, start, Settings(**how))  # type: ignore[arg-type]
    assert found.end == end
    if end == "converged":
        assert found.last.slope <= 1e-9


@pytest.mark.parametrize(
    ("text", "start", "warned"),
    [("cos(x)", "0", ["maximum"]), ("x^2 - y^2", "x=1,y=0", ["saddle"]), ("x^2", "0", []), ("x^4", "0", [])],
)
def test_the_end_where_it_goes_down_all_the_same_is_warned_of(text: str, start: str, warned: list[str]) -> None:
    found, notes = descend.descend(text, start, Settings())
    said = [note.message for note in descend.report(found, text, notes).notes if note.level == "warning"]
    assert len(said) == len(warned)
    assert all(word in message for word, message in zip(warned, said, strict=True))


def test_the_table_of_an_oscillation_shows_both_sides() -> None:
    found, notes = descend.descend("x^2", "x=1", Settings(rate=Fraction(1)))
    (table,) = [part for part in descend.report(found, "x^2", notes).parts if isinstance(part, Table)]
    assert {row[1] for row in table.rows} == {"1", "-1"}


def test_what_gives_the_values_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    programs = floats.programs
    monkeypatch.setattr(floats, "programs", lambda us: made.append(len(us)) or programs(us))
    p = descent.plan(parse("+".join(f"x^{n}" for n in range(2, 60, 2))).expr, ("x",), Settings(Fraction(1, 100)))
    made.clear()
    assert descent.run(p, [0.5]).last.iteration > 50
    assert made == [2]


def test_the_bound_on_the_rate_is_the_one_that_holds() -> None:
    generator = random.Random(1)
    for _ in range(20):
        a, b, c = generator.uniform(1, 5), generator.uniform(1, 9), generator.uniform(-1, 1)
        text = f"{a:.3f}*x^2 + {b:.3f}*y^2 + {c:.3f}*x*y"
        for momentum in (Fraction(0), Fraction(3, 4)):
            p = descent.plan(parse(text).expr, ("x", "y"), Settings(momentum=momentum))
            bound = 2 * (1 + float(momentum)) / descent.curvatures(p, (0, 0))[-1]
            for factor, ends in ((0.95, {"converged"}), (1.05, {"diverged"})):
                rate = Fraction(bound * factor)
                run, _ = descend.descend(text, "x=1,y=2", Settings(rate, momentum, iterations=3000))
                assert run.end in ends, (text, rate, momentum)


@pytest.mark.parametrize("size", [1, 2, 3, 6])
def test_eigenvalues_and_equations(size: int) -> None:
    numpy = pytest.importorskip("numpy")
    generator = random.Random(size)
    names = tuple("abcdfg"[:size])
    terms = [f"{generator.randint(-9, 9)}*{m}*{n}" for m in names for n in names]
    p = descent.plan(parse("+".join(terms)).expr, names, Settings())
    matrix = [[floats.evaluate(h, {}) for h in row] for row in p.hessian]
    assert descent.curvatures(p, (0,) * size) == pytest.approx(sorted(numpy.linalg.eigvalsh(matrix)), abs=1e-9)
    right = [generator.random() for _ in names]
    assert matrices.solve(matrix, right) == pytest.approx(list(numpy.linalg.solve(matrix, right)))


FUNCTIONS = """
(y - (w*x + b))^2
x^3*w - y^5/b
ln(1 + e^(-y*(w*x + b)))
sqrt(x^2 + w^2) + cbrt(x - y) + |x*w|
sigmoid(w*x)*erf(y) + relu(x) + max(x, y, w) - min(x, b)
sin(x)*cos(y)*tan(w) + atan(x) + atan2(y, w) + tanh(x*w) + cosh(b)
asin(x/10) + sinh(x) + floor(x) + ceil(y) + sign(x - w)
log10(x^2 + 1) + 2^x + x^2.5 + step(y - b) + gelu(x)
w + b
ln(x)
1/(x - 1)
""".strip().splitlines()


@pytest.mark.parametrize("text", FUNCTIONS)
@pytest.mark.parametrize("rows", [1, 7, arrays.BLOCK + 3])
def test_sums_over_rows_are_those_of_floats(text: str, rows: int) -> None:
    numpy = pytest.importorskip("numpy")
    generator = numpy.random.default_rng(rows)
    data = {"x": generator.uniform(0.1, 3, rows), "y": generator.normal(size=rows)}
    point = {"w": 0.7, "b": -0.3}
    u = parse(text).expr
    few = range(0, rows, max(1, rows // 500))
    short = {name: c[list(few)] for name, c in data.items()}
    theirs = sum(floats.evaluate(u, {**point, **{n: float(c[i]) for n, c in data.items()}}) for i in few)
    (ours,) = arrays.sums([u], short, point)
    assert ours == pytest.approx(theirs, nan_ok=True)
    (whole,) = arrays.sums([u], data, point)
    assert math.isfinite(whole) == math.isfinite(ours) or rows > 500


NO_VALUE = ["ln(x)", "sqrt(x)", "1/x", "x^(-1)", "x^0.5", "asin(2 + 0*x)", "step(x)", "ln(x)^(x + 1)"]


@pytest.mark.parametrize("text", NO_VALUE)
def test_no_value_in_one_row_is_no_value_at_all(text: str) -> None:
    numpy = pytest.importorskip("numpy")
    column = numpy.array([1.0, 0.0 if text in ("1/x", "x^(-1)", "step(x)", "ln(x)") else -1.0])
    assert math.isnan(arrays.sums([parse(text).expr], {"x": column}, {})[0])


def _lines(text: str) -> Iterator[str]:
    return iter(text.splitlines(keepends=True))


TABLES = [
    "x,y\n0,1\n1,3\n2,5\n",
    "# a line\ny;x\n1;0\n3;1\n5;2\n",
    "x (m)\ty [s]\n0\t1\n1\t3\n\n2\t5\n",
    "x y\n0 1\n1 3\n2 5\n",
]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("mean", [False, True])
def test_a_line_is_fitted(table: str, mean: bool) -> None:
    pytest.importorskip("numpy")
    found, _ = descend.descend(
        "(y - (w*x + b))^2", "w=0,b=0", Settings(newton=True, tolerance=1e-12), data=lambda: _lines(table), mean=mean
    )
    assert found.end == "converged"
    assert found.last.at == pytest.approx((2, 1))
    assert found.plan.rows == 3


def test_whole_words_are_titles() -> None:
    pytest.importorskip("numpy")
    table = "height,weight\n1,2\n2,4\n"
    found, _ = descend.descend("(weight - w*height)^2", "w=0", Settings(newton=True), data=lambda: _lines(table))
    assert found.last.at == pytest.approx((2,))


def test_missing_cells_are_left_out_and_said() -> None:
    pytest.importorskip("numpy")
    table = "x,y\n1,2\n2,\n3,NA\n4,8\n"
    found, notes = descend.descend("(y - w*x)^2", "w=0", Settings(newton=True), data=lambda: _lines(table))
    assert (found.plan.rows, found.last.at) == (2, pytest.approx((2,)))
    assert notes[-1].message == "2 rows with a missing cell left out"


@pytest.mark.parametrize(
    ("table", "number"), [("x,y\n1,2\n3,abc\n", 3), ("1,2\n3,4\n", 1), ("", 0), ("x,y\n", 1), ("x,y\n1,inf\n", 0)]
)
def test_a_bad_table_is_refused_with_its_line(table: str, number: int) -> None:
    pytest.importorskip("numpy")
    with pytest.raises(DataError) as refused:
        descend.descend("(y - w*x)^2", "w=0", data=lambda: _lines(table))
    assert refused.value.number == number


@pytest.mark.parametrize(
    ("text", "start", "how"),
    [
        ("x^2", None, {}),
        ("x^2", "y=1", {}),
        ("x^2 + y^2", "x=1", {}),
        ("x^2 + y^2", "1", {}),
        ("x^2", "x=1,2", {}),
        ("x^2", "", {}),
        ("x^2", "x=1", {"mean": True}),
        ("x^2 + y^2 = 1", "x=1,y=1", {}),
    ],
)
def test_wrong_questions_are_refused(text: str, start: str | None, how: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        descend.descend(text, start, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "how",
    [
        {"rate": Fraction(0)},
        {"rate": Fraction(-1)},
        {"momentum": Fraction(1)},
        {"momentum": Fraction(1, 2), "newton": True},
        {"iterations": 0},
        {"tolerance": math.nan},
        {"tolerance": math.inf},
    ],
    ids=str,
)
def test_settings_out_of_range_are_refused(how: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Settings(**how)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["x^2", "(theta - 1)^2", "α^2 + 1"])
def test_a_number_alone_is_the_start_of_the_only_letter(text: str) -> None:
    found, _ = descend.descend(text, "-3/2")
    assert found.states[0].at == (-1.5,)
    assert found.end == "converged"


def test_a_number_alone_is_the_start_of_the_only_letter_that_is_no_column() -> None:
    pytest.importorskip("numpy")
    found, _ = descend.descend("(y - w*x)^2", "0", Settings(newton=True), data=lambda: _lines("x,y\n1,2\n4,8\n"))
    assert found.last.at == pytest.approx((2,))


def test_a_start_without_a_value_is_refused() -> None:
    for text, start in (("ln(x)", "x=-1"), ("1/x", "x=0"), ("sqrt(x) + 0*y", "x=-1e40,y=1")):
        with pytest.raises(DomainError, match="no value at the start"):
            descend.descend(text, start)


@pytest.mark.parametrize(("text", "start"), [("x^2", "1e400"), ("x^2", "-1e200"), ("e^x", "1000"), ("1/x", "1e-320")])
def test_a_start_whose_value_is_too_large_for_a_float_is_not_said_to_have_none(text: str, start: str) -> None:
    with pytest.raises(DomainError, match="too large for floating point"):
        descend.descend(text, start)


def test_csv_has_every_iteration_in_full() -> None:
    found, _ = descend.descend("x^2", "x=3", Settings(iterations=3))
    lines = list(descent.csv(found))
    assert lines[:2] == ["iteration,x,value,gradient", "0,3.0,9.0,6.0"]
    assert len(lines) == 5
    assert len(list(descent.csv(found, 2))) == 4


#: A function, the start, the tolerance, and whether the point where it ends is near a zero of the gradient.
NEAR = [
    ("(x - 1)^2", "3", 1e-3, True),
    ("1e-12*x^2", "1", 1e-9, False),
    ("1e-12*(x - 5)^2 + 1", "0", 1e-9, False),
    ("1e-12*(x - 5)^2 + 1", "5", 1e-9, True),
    ("1e-12*(x - 5)^2 + 1e-30*x^4", "0", 1e-9, False),
    ("1e-10*(x^2 + y^2)", "x=3,y=4", 1e-9, False),
    ("1e-10*x^2 - 1e-10*y^2", "x=1,y=1", 1e-9, False),
    ("x^2 + e^x", "1", 1e-3, True),
    ("x^2 - y^2", "x=0,y=0", 1e-9, True),
    ("(1 - x)^2 + (y - x^2)^2", "x=0,y=0", 1e-5, True),
    ("sigmoid(x)", "-25", 1e-9, False),
    ("x^2/(1 + x^2)", "30000", 1e-9, False),
    ("e^(-x)", "7", 1e-3, False),
    ("e^(-x) + y^2", "x=7,y=0.005", 1e-1, False),
    ("1/x", "40000", 1e-9, False),
    ("e^(-x^2)", "5", 1e-9, False),
]


@pytest.mark.parametrize(("text", "start", "tolerance", "near"), NEAR, ids=[row[0] for row in NEAR])
def test_a_flat_tail_is_no_extremum(text: str, start: str, tolerance: float, near: bool) -> None:
    found, _ = descend.descend(text, start, Settings(rate=Fraction(1, 2), tolerance=tolerance))
    assert found.end == "converged"
    said = descend.report(found, text).to("text", steps=True)
    assert ("This is a" in said) == near
    assert ("only a flat part" in said.replace("\n", " ")) != near


#: Functions made of pieces, a start, settings, and what is said, and what is not.
PIECES = [
    ("floor(x) + x^2", "0.5", {}, "is not decided", "This is a"),
    ("floor(x) + x^2", "0", {}, "is not decided", "This is a"),
    ("x^2 + sign(x)", "1", {}, "is not decided", "This is a"),
    ("x^2 + step(x)", "1", {}, "is not decided", "This is a"),
    ("(x - 1)^2 + floor(x)", "3", {}, "is not decided", "This is a"),
    ("ceil(x) - x^2", "1e-12", {}, "is not decided", "This is a"),
    ("(x - 5)^2 + abs(x)", "1", {}, "This is a minimum", "everywhere"),
    ("abs(x)^3 + x^2", "1", {}, "This is a minimum", "everywhere"),
    ("x^4", "1", {"tolerance": 1e-6, "iterations": 100_000}, "only a flat part", "smoothly"),
    ("10*abs(x) + x^2", "1", {"rate": Fraction(3, 10)}, "is made of pieces", "converge."),
    ("sqrt(x^2) + x^2", "1", {"rate": Fraction(3, 10)}, "is made of pieces", "below"),
    ("abs(x) + y^2", "x=1,y=1", {}, "is made of pieces", "below"),
    ("abs(x) - x^2", "0.2", {}, "is made of pieces", "has no minimum"),
]


@pytest.mark.parametrize(("text", "start", "how", "said", "unsaid"), PIECES, ids=[f"{p[0]} {p[1]}" for p in PIECES])
def test_of_pieces_no_more_is_said_than_holds(
    text: str, start: str, how: dict[str, object], said: str, unsaid: str
) -> None:
    found, _ = descend.descend(text, start, Settings(**how))  # type: ignore[arg-type]
    words = " ".join(descend.report(found, text).to("text", steps=True).split())
    assert said in words
    assert unsaid not in words.replace("rates that converge.", "")
    if "This is a" in words and len(found.last.at) == 1:  # as good as the smallest value beside the point
        (x,) = found.last.at
        beside = [floats.evaluate(parse(text).expr, {"x": x + k * 1e-3}) for k in range(-20, 21)]
        assert min(beside) >= found.last.value - 1e-12


def test_the_rates_of_one_piece_are_not_those_of_the_function() -> None:
    """10|x| + x^2 does not settle with the rate 0.3, although that is below 2/L of both pieces."""
    x = 1.0
    for _ in range(1000):
        x -= 0.3 * (math.copysign(10, x) + 2 * x)
    assert abs(x) > 1
    found, _ = descend.descend("10*abs(x) + x^2", "1", Settings(rate=Fraction(3, 10)))
    assert not descent.is_quadratic(found.plan)
    assert descent.is_bent(found.plan)
