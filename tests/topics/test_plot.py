"""Pictures: poles are not joined, critical points are where they are, and a picture fits its frame."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from unittest import mock

import pytest

from calc_cli.api import differentiate
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.numeric import floats
from calc_cli.render import figure as figures
from calc_cli.syntax import parse
from calc_cli.topics import descend, plot, sampling
from tests.running import Ran, process


def broken_at(text: str, low: float, high: float) -> list[float]:
    """Where the curve has a gap."""
    u = parse(text).expr
    xs, ys = sampling.sampled(lambda v: floats.evaluate(u, {"x": v}), low, high)
    return [x for x, y in zip(xs, ys, strict=True) if math.isnan(y)]


BREAKS = [
    ("1/x", -3, 4, [0]),
    ("1/(x-1)", -10, 10, [1]),
    ("tan(x)", -5, 5, [-3 * math.pi / 2, -math.pi / 2, math.pi / 2, 3 * math.pi / 2]),
    ("floor(x)", -2.5, 2.5, [-2, -1, 0, 1, 2]),
    ("sign(x)", -3, 4, [0]),
    ("|x|", -3, 4, []),
    ("x^3", -100, 100, []),
    ("e^x", -10, 10, []),
    ("atan(1000*x)", -3, 4, []),
    ("sin(20*x)", -10, 10, []),
    ("sqrt(x)", 0, 4, []),
    ("cbrt(x)", -3, 4, []),
]


@pytest.mark.parametrize(("text", "low", "high", "places"), BREAKS, ids=[row[0] for row in BREAKS])
def test_poles_and_jumps_are_not_joined_and_nothing_else_is_broken(
    text: str, low: float, high: float, places: list[float]
) -> None:
    found = broken_at(text, low, high)
    width = (high - low) / sampling.POINTS
    assert len(found) >= len(places)
    for place in places:
        assert any(abs(x - place) <= width for x in found), place
    assert all(any(abs(x - place) <= width for place in places) for x in found)


CRITICAL = [
    ("x^3 - 3x", -3, 3, [("maximum", -1), ("minimum", 1)]),
    ("x^2", -10, 10, [("minimum", 0)]),
    ("x^3", -10, 10, [("level", 0)]),
    ("x*e^-x", -1, 5, [("maximum", 1)]),
    ("x + 2 sin x", 0.0, 2 * math.pi, [("maximum", 2 * math.pi / 3), ("minimum", 4 * math.pi / 3)]),
    ("|x|", -3, 4, []),
    ("1/x", -3, 4, []),
    ("5 + 0*x", -3, 4, []),
    ("tan(x)", -5, 5, []),
    ("(4 - x^10/x)^2", -10, 10, [("minimum", 4 ** (1 / 9))]),  # its slope at 0 is 0, and there is no value
]


@pytest.mark.parametrize(("text", "low", "high", "wanted"), CRITICAL, ids=[row[0] for row in CRITICAL])
def test_critical_points(text: str, low: float, high: float, wanted: list[tuple[str, float]]) -> None:
    figure, _ = plot.curve(differentiate(text), (low, high), False, None)
    found = [(m.label.partition(" ")[0], m.x) for m in figure.marks]
    assert [kind for kind, _ in found] == [kind for kind, _ in wanted]
    assert [x for _, x in found] == pytest.approx([x for _, x in wanted], abs=1e-6)


PICTURES = ["x^2", "1/x", "tan(x)", "ln(x)", "floor(x + 1/2)", "1e-9*x", "1e9*x^3", "7", "sqrt(x - 20)", "e^(x^2)"]


@pytest.mark.parametrize("text", PICTURES)
@pytest.mark.parametrize("ascii", [False, True])
@pytest.mark.parametrize("width", [30, 80])
def test_a_picture_fits(text: str, ascii: bool, width: int) -> None:
    pytest.importorskip("plotille")
    on = (15.0, 30.0) if "20" in text else None
    report = plot.report(differentiate(text), on, derivative=True, tangent=("", 21), width=width, ascii=ascii)
    drawing = report.answer[: next(i for i, row in enumerate(report.answer) if row.strip() == "x")]
    assert all(len(row) <= width for row in drawing)
    assert all(row.isprintable() for row in report.answer)
    assert not ascii or "\n".join(report.answer).isascii()


def test_the_domain_is_found() -> None:
    figure, _ = plot.curve(differentiate("sqrt(x)"), None, False, None)
    assert figure.x_range == pytest.approx((0, 10), abs=0.05)


@pytest.mark.parametrize(("ending", "start"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_files(tmp_path: Path, ending: str, start: bytes) -> None:
    pytest.importorskip("matplotlib")
    path = tmp_path / f"out.{ending}"
    report = plot.report(differentiate("x^2"), None, derivative=True, tangent=("x", 1), file=str(path))
    assert report.answer == (str(path),)
    assert path.read_bytes().startswith(start)


def test_no_screen_is_needed_whatever_the_environment_asks_for(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    path = tmp_path / "out.svg"
    ran = process("plot", "x^2", "--save", str(path), environ={"MPLBACKEND": "nonsense"})
    assert (ran.code, ran.err) == (0, "")
    assert path.exists()


def test_the_same_picture_gives_the_same_svg(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    paths = [tmp_path / "a.svg", tmp_path / "b.svg"]
    for path in paths:
        plot.report(differentiate("sin(x)"), None, file=str(path))
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize(
    ("text", "how", "error"),
    [
        ("x^2 + y^2 = 1", {}, UsageError),
        ("a*x", {}, UsageError),
        ("sqrt(-1 - x^2)", {}, DomainError),
        ("x^2", {"file": "out.gif"}, UsageError),
        ("x^2", {"tangent": ("t", 2)}, UsageError),
        ("|x|", {"tangent": ("", 0)}, DomainError),
        ("x^2", {"tangent": ("", 1e99)}, DomainError),
        ("x", {"on": (1e300, 1e308)}, DomainError),
        ("1.7e308*sin(x)", {}, DomainError),
    ],
)
def test_what_cannot_be_drawn_is_said(text: str, how: dict[str, str], error: type[DxError]) -> None:
    with pytest.raises(error):
        plot.report(plot.derivation(text, None, (), False), **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("library", "options"),
    [
        ("plotille", ["plot", "x^2"]),
        ("matplotlib", ["plot", "x^2", "--save", "out.svg"]),
        ("numpy", ["descend", "(y - w*x)^2", "--from", "w=0", "--data", "-"]),
    ],
)
def test_a_missing_library_is_asked_for(
    dx: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, library: str, options: list[str]
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    ran = dx(*options, stdin=b"x,y\n1,2\n")
    assert ran.code != 0
    assert f"needs {library}, which is not installed" in ran.err
    assert "pip install 'calc-cli[" in ran.err


@pytest.mark.parametrize("text", ["1", "1,2,3", "3,1", "a,2", "1,1", "0,inf"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(DxError):
        plot.interval(text)


def test_intervals() -> None:
    assert plot.interval("-2,2") == (-2, 2)
    assert plot.interval("0, 2*pi") == pytest.approx((0, 2 * math.pi))


@pytest.mark.parametrize("span", [1e-9, 0.3, 1, 7, 1234.5, 1e12])
def test_ticks_are_round_and_few(span: float) -> None:
    for most in (2, 5, 8):
        found = figures.ticks(-span / 3, span, most)
        assert 1 <= len(found) <= most
        steps = {float(f"{b - a:.6g}") for a, b in pairwise(found)}
        assert len(steps) <= 1
        assert all(f"{s:.0e}"[0] in "125" for s in steps)


def test_measurements_are_thinned_and_keep_their_ends() -> None:
    kept: plot.Kept[tuple[int, int]] = plot.Kept()
    assert sum(1 for _ in kept.passing((k, k) for k in range(1_000_001))) == 1_000_001
    assert len(kept.points) <= 100_001
    assert (kept.points[0], kept.points[-1]) == ((0, 0), (1_000_000, 1_000_000))


@pytest.mark.parametrize(
    ("text", "start"),
    [("x^2", "x=3"), ("x^2 + y^2", "x=3,y=1"), ("-x^22*y", "x=100,y=1"), ("-x^70", "1000"), ("x^70 + y", "x=1000,y=1")],
)
def test_a_descent(text: str, start: str) -> None:
    pytest.importorskip("plotille")
    run, _ = descend.descend(text, start)
    drawing = figures.drawn(plot.of_descent(run))
    assert ("iteration" if "y" in text else "iterations") in drawing


#: Of expressions on [-2, 2], the places on the grid, apart from gaps of the curve, where there is no slope.
NO_SLOPE = [
    ("floor(x)", [-2.0, -1.0, 0.0, 1.0, 2.0]),
    ("ceil(2x)", [-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0]),
    ("sign(x)", [0.0]),
    ("floor(cos(x))", [0.0]),
    ("atan2(x, -1)", [0.0]),
    ("floor(x)*x", [-2.0, -1.0, 0.0, 1.0, 2.0]),
    ("abs(x)", [0.0]),
    # no jump
    ("x^2*sign(x)", []),
    ("x*abs(x)", []),
    ("atan2(x, 1)", []),
    ("floor(x^2/x^2 + 1/2)", []),
    ("x^2 + 1", []),
]


@pytest.mark.parametrize(("text", "places"), NO_SLOPE, ids=[text for text, _ in NO_SLOPE])
def test_where_the_curve_jumps_the_slope_is_empty(text: str, places: list[float]) -> None:
    rows = [line.split(",") for line in list(plot.csv(differentiate(text), (-2.0, 2.0)))[1:]]
    assert [float(x) for x, value, slope in rows if value and not slope] == places


def test_no_slope_is_looked_for_where_there_is_no_value() -> None:
    d = plot.derivation("e^(-x)*floor(x)", None, (), False)
    with mock.patch.object(plot.one_sided, "derivative", wraps=plot.one_sided.derivative) as looked:
        plot.report(d, (-6000.0, 0.0), draw=False)
    assert looked.call_count < 100


def test_the_points_of_a_function_of_several_letters_are_refused() -> None:
    with pytest.raises(UsageError, match="y has no value"):
        list(plot.csv(plot.derivation("x + y", None, (), False), (0.0, 1.0)))


def test_what_has_no_picture_says_something() -> None:
    assert plot.report(plot.derivation("x", None, (), False), (0.0, 1.0), draw=False).parts


def test_there_is_no_tangent_where_the_curve_jumps() -> None:
    with pytest.raises(DomainError, match="no tangent"):
        plot.report(differentiate("floor(x)"), (-2.0, 2.0), tangent=("", 1.0))


def test_a_descent_where_floats_lie_too_far_apart_has_no_picture() -> None:
    run, _ = descend.descend("x", "1e99")
    with pytest.raises(DomainError, match="too small for its place"):
        plot.of_descent(run)


def test_critical_points_are_looked_for_up_to_a_limit() -> None:
    d = plot.derivation("sin(" * 100 + "100*x" + ")" * 100, None, (), False)
    figure, said = plot.curve(d, (0, 100), False, None)
    assert len(figure.marks) < 20
    assert said[0][0].endswith("; and more.")


def test_a_curve_of_many_nodes_has_fewer_points() -> None:
    of_many = "+".join(f"x^{k}" for k in range(400))
    counts = [len(plot.curve(differentiate(text), (-1, 2), True, None)[0].curves[1].xs) for text in ("x^3", of_many)]
    assert counts[0] == sampling.POINTS + 1
    assert 200 <= counts[1] < 400
