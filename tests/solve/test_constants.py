"""Closed forms of constants: well-known values, and that no value changes."""

from __future__ import annotations

import pytest

from calc_cli.errors import DomainError
from calc_cli.numeric import floats
from calc_cli.render.plain import plain
from calc_cli.solve.constants import exact, value
from calc_cli.syntax import parse

FORMS = [
    ("asin(1/2)", "pi/6"),
    ("asin(-1/2)", "-pi/6"),
    ("acos(-1/2)", "2*pi/3"),
    ("acos(-1/3)", "pi - acos(1/3)"),
    ("atan(sqrt(3))", "pi/3"),
    ("atan2(0, -1)", "pi"),
    ("atan2(-1, -sqrt(3))", "-5*pi/6"),
    ("atan2(-2, 0)", "-pi/2"),
    ("atan2(2, -3)", "pi - atan(2/3)"),
    ("ln(8)/ln(2)", "3"),
    ("ln(1/9)/ln(3)", "-2"),
    ("cos(4*pi/3)", "-1/2"),
    ("sin(7*pi/6)", "-1/2"),
    ("tan(3*pi/4)", "-1"),
    ("sin(17*pi/5)", "-sin(2*pi/5)"),
    ("cos(pi - asin(1/3))", "-2*sqrt(2)/3"),
    ("cos(2*asin(1/4))", "7/8"),
    ("sin(3*acos(1/3))", "-10*sqrt(2)/27"),
    ("cos(5*pi/2 + 1)", "-sin(1)"),
    ("abs(1 - sqrt(2))", "sqrt(2) - 1"),
    ("sqrt(2)/((1 + sqrt(2))^2 + 1)", "(sqrt(2) - 1)/2"),
    ("1/(sqrt(2)*(sqrt(2) - 2))", "-(1 + sqrt(2))/2"),
    ("max(sqrt(2), 3/2)", "3/2"),
    ("sqrt(2)*(sqrt(2) - 2)", "2 - 2*sqrt(2)"),
    ("(4 - sqrt(2))/14", "(4 - sqrt(2))/14"),
    ("sigmoid(-ln(7/3))", "3/10"),
    ("sech(ln(2))", "4/5"),
    ("asin(sin(3/10))", "3/10"),
    ("acos(-cos(1/2))", "pi - 1/2"),
    ("acos(cos(4))", "acos(cos(4))"),
    ("atan(tan(2))", "atan(tan(2))"),
    ("acosh(cosh(2))", "2"),
    ("(1/2)^(ln(3)/ln(2))", "1/3"),
    ("3^ln(2)", "3^ln(2)"),
    ("log10(10^(1/3))", "1/3"),
    ("0^pi", "0"),
    ("asec(-2)", "2*pi/3"),
    ("acsc(1)", "pi/2"),
    ("acot(-sqrt(3))", "-pi/6"),
    ("asech(1)", "0"),
    ("logit(1/2)", "0"),
    ("logit(1/4)", "logit(1/4)"),
    ("floor(pi)", "3"),
    ("ceil(-pi)", "-3"),
    ("floor(floor(ln(2)))", "0"),
    ("floor(10^20*pi)", "314159265358979323846"),
    ("ceil(erf(1/2))", "1"),
]


@pytest.mark.parametrize(("text", "wanted"), FORMS, ids=[t for t, _ in FORMS])
def test_forms(text: str, wanted: str) -> None:
    u = parse(text).expr
    assert plain(exact(u)) == wanted
    assert floats.evaluate(u, {}) == pytest.approx(floats.evaluate(exact(u), {}), abs=1e-14)


@pytest.mark.parametrize("n", range(-30, 31))
def test_angles_keep_their_values(n: int) -> None:
    for name in ("sin", "cos", "tan", "sec", "csc", "cot"):
        u = parse(f"{name}({n}*pi/12)").expr
        try:
            found = exact(u)
        except DomainError:
            continue
        there = floats.evaluate(u, {})
        assert floats.evaluate(found, {}) == pytest.approx(there, abs=1e-12) or abs(there) > 1e12


@pytest.mark.parametrize("text", ["0*ln(0)", "ln(0) - ln(0)", "0/0", "sqrt(-1)^2", "1/(1 - 1)", "tan(pi/2)"])
def test_every_part_must_be_real(text: str) -> None:
    with pytest.raises(DomainError):
        value(parse(text).expr)
