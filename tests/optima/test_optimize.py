"""Extrema: every point found, and rightly named."""

from __future__ import annotations

import math
import random
import re
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from calc_cli import expr as ex
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.numeric.isolate import BUDGET, Isolated
from calc_cli.optima.optimize import optimize
from calc_cli.render.plain import plain
from calc_cli.solve import intervals
from calc_cli.syntax import parse

#: A function of one variable, the interval, and the lines that a pipe gets.
ONE = [
    ("x^4 - 2x^2", None, ["min x=-1 value=-1 global", "max x=0 value=0", "min x=1 value=-1 global"]),
    ("x*e^(-x)", None, ["max x=1 value=1/e global"]),
    ("(sigmoid(w) - 0.3)^2", None, ["min w=-ln(7/3) value=0 global"]),
    ("(tanh(2w) - 0.5)^2", None, ["min w=0.25*ln(3) value=0 global"]),
    ("(atan(x) - 1/2)^2", None, ["min x=tan(1/2) value=0 global"]),
    ("(log10(x) - 1/3)^2", None, ["min x=10^(1/3) value=0 global"]),
    ("x^300 - 3x", None, ["min x=10^(297/299)/10 value=-299*10^(297/299)/1000 global"]),
    ("(2^x - 3)^2", None, ["min x=ln(3)/ln(2) value=0 global"]),
    ("x + 2 sin x", "0,2pi", [
        "min x=0 value=0 end global",
        "max x=2*pi/3 value=sqrt(3)+2*pi/3",
        "min x=4*pi/3 value=4*pi/3-sqrt(3)",
        "max x=2*pi value=2*pi end global",
    ]),
    ("x + 2 sin x", None, [
        "max x=2*pi/3+2*pi*k value=sqrt(3)+2*pi/3+2*pi*k",
        "min x=4*pi/3+2*pi*k value=4*pi/3-sqrt(3)+2*pi*k",
    ]),
    ("sqrt(x^2 - 2x - 1)", None, ["min x=1-sqrt(2) value=0 edge global", "min x=1+sqrt(2) value=0 edge global"]),
    ("(x-1)*sqrt(x^2-3x-2)", None, ["max x=(3-sqrt(17))/2 value=0 edge", "min x=(3+sqrt(17))/2 value=0 edge"]),
    ("abs(x^2 - x - 1)", None, [
        "min x=(1-sqrt(5))/2 value=0 kink global",
        "max x=1/2 value=5/4",
        "min x=(1+sqrt(5))/2 value=0 kink global",
    ]),
    ("cos(x) + sin(x/2)^3", None, [
        "max x=4*pi*k value=1 global",
        "min x=pi+4*pi*k value=0",
        "max x=2*pi+4*pi*k value=1 global",
        "min x=3*pi+4*pi*k value=-2 global",
    ]),
    ("floor(1)*(x^2 - 2x)", None, ["min x=1 value=-1 global"]),
    ("tan(x/2)^2 + cos(x/2)", None, ["min x=4*pi*k value=1", "min x=2*pi+4*pi*k value=-1 global"]),
    ("sign(sin(x))", None, [
        "jump x=2*pi*k value=0",
        "jump x=pi+2*pi*k value=0",
        "min x=pi+2*pi*k..2*pi+2*pi*k value=-1 flat global",
        "max x=2*pi*k..pi+2*pi*k value=1 flat global",
        "flat x=2*pi*k..pi+2*pi*k value=1",
        "flat x=pi+2*pi*k..2*pi+2*pi*k value=-1",
    ]),
    ("floor(x)^2", "-1,1", [
        "jump x=0 value=0",
        "max x=1 value=1 jump end global",
        "min x=0..1 value=0 flat global",
        "max x=-1..0 value=1 flat global",
        "flat x=-1..0 value=1",
        "flat x=0..1 value=0",
    ]),
    ("ln(cos(2x)/sec(x) - cos(x/2))", "pi,7", [
        "max x=4.39777819642605 value=-0.176993031218423",
        "min x=5.05956757511696 value=-0.58493305766104",
        "max x=2*pi value=ln(2) global",
        "min x=7 value=ln(cos(14)/sec(7)-cos(7/2)) end",
    ]),
    ("|x^2 - 1|", None, ["min x=-1 value=0 kink global", "max x=0 value=1", "min x=1 value=0 kink global"]),
    ("|x^2 - 1|", "-2,2", [
        "max x=-2 value=3 end global",
        "min x=-1 value=0 kink global",
        "max x=0 value=1",
        "min x=1 value=0 kink global",
        "max x=2 value=3 end global",
    ]),
    ("(x - 1)^2*(x + 2)", None, ["max x=-1 value=4", "min x=1 value=0"]),
    ("x^3", None, ["inflection x=0 value=0"]),
    ("x^4", None, ["min x=0 value=0 global"]),
    ("x^5 - 5*x^4", None, ["max x=0 value=0", "min x=4 value=-256"]),
    ("sin(x)", None, ["max x=pi/2+2*pi*k value=1 global", "min x=3*pi/2+2*pi*k value=-1 global"]),
    ("sin(x)", "0,7", [
        "min x=0 value=0 end",
        "max x=pi/2 value=1 global",
        "min x=3*pi/2 value=-1 global",
        "max x=7 value=sin(7) end",
    ]),
    ("5", None, [
        "min x=-inf..inf value=5 flat global",
        "max x=-inf..inf value=5 flat global",
        "flat x=-inf..inf value=5",
    ]),
    ("2x + 1", None, ["none"]),
    ("2x + 1", "0,1", ["min x=0 value=1 end global", "max x=1 value=3 end global"]),
    ("e^x", None, ["none"]),
    ("x*ln(x)", None, ["min x=1/e value=-1/e global"]),
    ("ln(x)", None, ["none"]),
    ("sqrt(x)", None, ["min x=0 value=0 edge global"]),
    ("sqrt(1 - x^2)", None, ["min x=-1 value=0 edge global", "max x=0 value=1 global", "min x=1 value=0 edge global"]),
    ("tan(x)", None, ["none"]),
    ("x + 1/x", None, ["max x=-1 value=-2", "min x=1 value=2"]),
    ("1/(x^2 - 1)", None, ["max x=0 value=-1"]),
    ("cbrt(x)", None, ["steep x=0 value=0"]),
    ("cbrt(x^2)", None, ["min x=0 value=0 steep global"]),
    ("sin(x)*cbrt(x)", "-1,1", ["max x=-1 value=sin(1) end global", "min x=0 value=0 global",
                                "max x=1 value=sin(1) end global"]),
    ("cbrt(x - sin(x))", "-1,1", ["min x=-1 value=cbrt(sin(1)-1) end global",
                                  "max x=1 value=cbrt(1-sin(1)) end global"]),
    ("sqrt(1 - cos(x))", "-1,1", ["max x=-1 value=sqrt(1-cos(1)) end global", "min x=0 value=0 kink global",
                                  "max x=1 value=sqrt(1-cos(1)) end global"]),
    ("abs(x)^(1/pi)", "-1,1", ["max x=-1 value=1 end global", "min x=0 value=0 steep global",
                               "max x=1 value=1 end global"]),
    ("x^pi", None, ["min x=0 value=0 edge global"]),
    ("asec(x)", None, ["max x=-1 value=pi edge global", "min x=1 value=0 edge global"]),
    ("abs(x)^3", None, ["min x=0 value=0 global"]),
    ("x*abs(x)", None, ["inflection x=0 value=0"]),
    ("relu(x)", None, ["min x=0 value=0 kink flat global", "flat x=-inf..0 value=0"]),
    ("max(x, 1 - x, x^2)", None, ["kink x=-(1+sqrt(5))/2 value=3/2+sqrt(5)/2", "min x=1/2 value=1/2 kink global",
                                  "kink x=1 value=1"]),
    ("floor(x)", None, ["jump x=k value=k", "flat x=k..1+k value=k"]),
    ("floor(x)", "0,2", [
        "jump x=1 value=1",
        "max x=2 value=2 jump end global",
        "min x=0..1 value=0 flat global",
        "flat x=0..1 value=0",
        "flat x=1..2 value=1",
    ]),
    ("sign(x)", None, [
        "jump x=0 value=0",
        "min x=-inf..0 value=-1 flat global",
        "max x=0..inf value=1 flat global",
        "flat x=-inf..0 value=-1",
        "flat x=0..inf value=1",
    ]),
    ("cos(x)^2 + x/2", None, [
        "max x=0.261799387799149+pi*k value=1.06391239579179+pi*k/2",
        "min x=1.30899693899575+pi*k value=0.721485767605654+pi*k/2",
    ]),
    ("e^sin(x) - x/9", None, [
        "max x=1.52987518022212+2*pi*k value=2.54602103100772-2*pi*k/9",
        "min x=5.00596923665376+2*pi*k value=-0.172257673491341-2*pi*k/9",
    ]),
    ("floor(x) - x", None, ["max x=k value=0 jump global"]),
    # the angle of a point on the left of the axis
    ("atan2(x, -1)^2", "-1,1", ["min x=-1 value=9*pi^2/16 end global", "max x=0 value=pi^2 kink global",
                                "min x=1 value=9*pi^2/16 end global"]),
    ("atan2(x, x^2 - 1)", None, ["max x=0 value=pi jump"]),
    ("atan2(1 - x, x^2 - 1)", "0,4", ["min x=0 value=3*pi/4 end", "max x=4 value=-atan(1/5) end"]),
    ("x^2 + e^x", None, ["min x=-0.351733711249196 value=0.827184026127524 global"]),
    ("x^2 - x*sin(x)", None, ["min x=0 value=0 global"]),
    ("x*sin(x)", "0,6", [
        "min x=0 value=0 end",
        "max x=2.02875783811043 value=1.81970574115965 global",
        "min x=4.91318043943488 value=-4.81446988971227 global",
        "max x=6 value=6*sin(6) end",
    ]),
    ("gelu(x)", "-9,4", [
        "max x=-9 value=gelu(-9) end",
        "min x=-0.751791524693564 value=-0.169971207479904 global",
        "max x=4 value=gelu(4) end global",
    ]),
    ("sin(x)^20 + x^50", "-1,1", [
        "max x=-1 value=1+sin(1)^20 end global",
        "min x=0 value=0 global",
        "max x=1 value=1+sin(1)^20 end global",
    ]),
    ("sqrt(x^2 + 4)/3 + (5 - x)/5", None, ["min x=3/2 value=23/15 global"]),
    ("x^2 - 2.5x", None, ["min x=1.25 value=-1.5625 global"]),
    ("2.1x^2 - x", None, ["min x=5/21 value=-5/42 global"]),
    ("x^0 + x^2", None, ["min x=0 value=1 global"]),
    ("x^2 + (1/x)^0", None, ["none"]),
    ("relu(x) + 1/x^0", None, ["min x=0 value=1 kink flat global", "flat x=-inf..0 value=1"]),
    ("t^2 - 2t", "0,inf", ["max t=0 value=0 end", "min t=1 value=-1 global"]),
    # an argument that is on the edge of a domain all over a piece
    ("abs(asin(sign(x)) + 2x + 4)", "-5,5", [
        "max x=-5 value=6+pi/2 end",
        "min x=(pi-8)/4 value=0 kink global",
        "jump x=0 value=4",
        "max x=5 value=14+pi/2 end global",
    ]),
    ("max(acos(sign(x)), x + 4)", None, ["min x=pi-4 value=pi kink flat global", "flat x=-inf..pi-4 value=pi"]),
    ("max(sqrt(1 - sign(x)^2), x + 1)", "-2,2", [
        "min x=-1 value=0 kink flat global",
        "max x=2 value=3 end global",
        "flat x=-2..-1 value=0",
    ]),
    ("max(acosh(2 - sign(x)), x - 1)", "-2,2", [
        "jump x=0 value=acosh(2)",
        "min x=1 value=0 kink flat global",
        "max x=2 value=1 end",
        "max x=-2..0 value=acosh(3) flat global",
        "flat x=-2..0 value=acosh(3)",
        "flat x=0..1 value=0",
    ]),
    ("max(atan(sign(x)), 2x + 1)", None, [
        "min x=-(4+pi)/8 value=-pi/4 kink flat global",
        "flat x=-inf..-(4+pi)/8 value=-pi/4",
    ]),
    ("(x - x)^(3/2)", None, [
        "min x=-inf..inf value=0 flat global",
        "max x=-inf..inf value=0 flat global",
        "flat x=-inf..inf value=0",
    ]),
    ("sqrt(sin(x)^2 + cos(x)^2 - 1)", None, [
        "min x=-inf..inf value=0 flat global",
        "max x=-inf..inf value=0 flat global",
        "flat x=-inf..inf value=0",
    ]),
    ("ln(sin(x)^2 + cos(x)^2 - 1)", None, ["none"]),
    # places without a closed form: what is 0 there, or 1, or whole, is known
    ("min(tan(x^2), x + 5)", "0,2", [
        "min x=0 value=0 end",
        "kink x=1.18767423033937 value=6.18767423033937",
        "max x=2 value=tan(4) end",
    ]),
    ("floor(-(x^3 - x - 1)^2)", "1.2,1.4", [
        "max x=1.32471795724475 value=0 jump global",
        "min x=6/5..1.32471795724475 value=-1 flat global",
        "min x=1.32471795724475..7/5 value=-1 flat global",
        "flat x=6/5..1.32471795724475 value=-1",
        "flat x=1.32471795724475..7/5 value=-1",
    ]),
    ("sign((x^3 - x - 1)^2)", "0,2", [
        "min x=1.32471795724475 value=0 jump global",
        "max x=0..1.32471795724475 value=1 flat global",
        "max x=1.32471795724475..2 value=1 flat global",
        "flat x=0..1.32471795724475 value=1",
        "flat x=1.32471795724475..2 value=1",
    ]),
    ("asin(x(x + 1))", "0,2", ["min x=0 value=0 end global", "max x=(sqrt(5)-1)/2 value=pi/2 edge global"]),
    ("acos(x^3 + x)", None, [
        "max x=-0.682327803828019 value=pi edge global",
        "min x=0.682327803828019 value=0 edge global",
    ]),
    ("acosh(x(3x + 1))", None, [
        "min x=-(1+sqrt(13))/6 value=0 edge global",
        "min x=(sqrt(13)-1)/6 value=0 edge global",
    ]),
    ("ceil(x^3 - x)", "1,1.5", [
        "min x=1 value=0 jump end global",
        "jump x=1.32471795724475 value=1",
        "max x=1.32471795724475..3/2 value=2 flat global",
        "flat x=1..1.32471795724475 value=1",
        "flat x=1.32471795724475..3/2 value=2",
    ]),
    ("step(x^3 - x - 1)", None, [
        "min x=-inf..1.32471795724475 value=0 flat global",
        "max x=1.32471795724475..inf value=1 flat global",
        "flat x=-inf..1.32471795724475 value=0",
        "flat x=1.32471795724475..inf value=1",
    ]),
    ("1/floor(x^3 - x)", "1.1,1.5", [
        "min x=1.32471795724475..3/2 value=1 flat global",
        "max x=1.32471795724475..3/2 value=1 flat global",
        "flat x=1.32471795724475..3/2 value=1",
    ]),
    ("cbrt(x^3 - x - 1)", "1,2", [
        "min x=1 value=-1 end global",
        "steep x=1.32471795724475 value=0",
        "max x=2 value=cbrt(5) end global",
    ]),
    ("relu(asin(atan(x^3 - x - 1)))", "-2,2.5", [
        "min x=1.32471795724475 value=0 kink flat global",
        "max x=1.60913272617145 value=pi/2 edge global",
        "flat x=-1.20877406801783..1.32471795724475 value=0",
    ]),
    ("abs(3/x - cbrt(x))", "1,3", [
        "max x=1 value=2 end global",
        "min x=3^(3/4) value=0 kink global",
        "max x=3 value=cbrt(3)-1 end",
    ]),
    # so near to an edge that 64 bits, or 512, do not show a value
    ("acos(tanh(x))", "0,50", ["max x=0 value=pi/2 end global", "min x=50 value=acos(tanh(50)) end global"]),
    ("acos(erf(x))", "0,20", ["max x=0 value=pi/2 end", "unknown x=20 end"]),
    ("ln(1 - erf(x))", None, ["none"]),
    # a whole number everywhere
    ("floor(x/x)", "0.3,0.7", [
        "min x=3/10..7/10 value=1 flat global",
        "max x=3/10..7/10 value=1 flat global",
        "flat x=3/10..7/10 value=1",
    ]),
    ("ceil(sin(x)^2 + cos(x)^2)", None, [
        "min x=-inf..inf value=1 flat global",
        "max x=-inf..inf value=1 flat global",
        "flat x=-inf..inf value=1",
    ]),
    ("floor(cosh(x)^2 - sinh(x)^2)", None, [
        "min x=-inf..inf value=1 flat global",
        "max x=-inf..inf value=1 flat global",
        "flat x=-inf..inf value=1",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "on", "lines"), ONE, ids=[f"{t} {on or ''}" for t, on, _ in ONE])
def test_one_variable(text: str, on: str | None, lines: list[str]) -> None:
    assert list(optimize(text, on=on).answer) == lines


HIMMELBLAU = [
    "min x=-3.77931025337775 y=-3.28318599128617 value=0 global",
    "saddle x=-3.07302575076439 y=-0.0813530442879675 value=104.015162917558",
    "min x=-2.80511808695274 y=3.13131251825057 value=0 global",
    "max x=-0.270844590667348 y=-0.923038556479981 value=181.616521522583",
    "saddle x=-0.12796134673068 y=-1.95371498024458 value=178.337239201927",
    "saddle x=0.0866775045553964 y=2.88425470117478 value=67.7191500875261",
    "min x=3 y=2 value=0 global",
    "saddle x=3.38515418360702 y=0.0738518798377493 value=13.3119262704056",
    "min x=3.58442834033049 y=-1.8481265269644 value=0 global",
]
#: A function of several variables, and the lines.
SEVERAL = [
    ("x^2 - y^2", ["saddle x=0 y=0 value=0"]),
    ("|x| + |y|", ["unknown"]),
    ("x + y", ["none"]),
    ("ln(x) + ln(y) - x - y", ["max x=1 y=1 value=-2"]),
    ("(1 - x)^2 + 100*(y - x^2)^2", ["min x=1 y=1 value=0 global"]),
    ("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", HIMMELBLAU),
    ("(x + 2y - 7)^2 + (2x + y - 5)^2", ["min x=1 y=3 value=0 global"]),
    ("(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2", [
        "saddle x=0 y=1 value=14.203125",
        "saddle x=0.100537937324158 y=-2.64451358502312 value=9.86451228475556",
        "min x=3 y=0.5 value=0 global",
    ]),
    ("x^2*y + y^3 - y", [
        "saddle x=-1 y=0 value=0",
        "max x=0 y=-sqrt(3)/3 value=2*sqrt(3)/9",
        "min x=0 y=sqrt(3)/3 value=-2*sqrt(3)/9",
        "saddle x=1 y=0 value=0",
    ]),
    ("sin(x)*cos(y)", [
        "saddle x=2*pi*k y=pi/2+2*pi*m value=0",
        "saddle x=2*pi*k y=3*pi/2+2*pi*m value=0",
        "max x=pi/2+2*pi*k y=2*pi*m value=1 global",
        "min x=pi/2+2*pi*k y=pi+2*pi*m value=-1 global",
        "saddle x=pi+2*pi*k y=pi/2+2*pi*m value=0",
        "saddle x=pi+2*pi*k y=3*pi/2+2*pi*m value=0",
        "min x=3*pi/2+2*pi*k y=2*pi*m value=-1 global",
        "max x=3*pi/2+2*pi*k y=pi+2*pi*m value=1 global",
    ]),
    ("x^2 + y + 2 sin(y)", [
        "saddle x=0 y=2*pi/3+2*pi*m value=sqrt(3)+2*pi/3+2*pi*m",
        "min x=0 y=4*pi/3+2*pi*m value=4*pi/3-sqrt(3)+2*pi*m",
    ]),
    ("x*e^(-x^2 - y^2)", [
        "min x=-sqrt(2)/2 y=0 value=-1/sqrt(2*e) global",
        "max x=sqrt(2)/2 y=0 value=1/sqrt(2*e) global",
    ]),
    ("x^3 - 3x*y^2", ["saddle x=0 y=0 value=0"]),
    ("x^4 + y^4", ["min x=0 y=0 value=0 global"]),
    ("x^4 + y^4 - 4x*y", [
        "min x=-1 y=-1 value=-2 global",
        "saddle x=0 y=0 value=0",
        "min x=1 y=1 value=-2 global",
    ]),
    ("4x*y - x^4 - y^4", [
        "max x=-1 y=-1 value=2 global",
        "saddle x=0 y=0 value=0",
        "max x=1 y=1 value=2 global",
    ]),
    ("x^3 + y^3 - 3x*y", ["saddle x=0 y=0 value=0", "min x=1 y=1 value=-1"]),
    ("x^4 - 2x^2 + y^2 + x^2*y^4", [
        "min x=-1 y=0 value=-1 global",
        "saddle x=0 y=0 value=0",
        "min x=1 y=0 value=-1 global",
    ]),
    ("x/(1 + x^2 + y^2)", ["min x=-1 y=0 value=-1/2 global", "max x=1 y=0 value=1/2 global"]),
    ("1/(x^2 + y^2 - 1)", ["max x=0 y=0 value=-1"]),
    ("1/(-1 - x^2 - y^2)", ["min x=0 y=0 value=-1 global"]),
    ("(1/2)^(x^2 + y^2)", ["max x=0 y=0 value=1 global"]),
    ("(x^2 + y^2)/sqrt(2) - x", ["min x=sqrt(2)/2 y=0 value=-sqrt(2)/4 global"]),
    # sums with quotients in them: not decided
    ("1/(1 + x^2 + y^2) + 1", ["max x=0 y=0 value=2"]),
    ("x^2 + y^2 + 1/(x^2 + y^2 + 2)", ["min x=0 y=0 value=1/2"]),
    ("e^(-x^2 - y^2) + 1/(1 + x^2 + y^2)", ["max x=0 y=0 value=2"]),
    ("sqrt(1 + x^2 + y^2) - 1/(1 + x^2)", ["min x=0 y=0 value=0"]),
    ("(x^2 - 1)/(1 + x^2 + y^2)", ["min x=0 y=0 value=-1"]),
    ("(x^2 + y^2)*e^(-x^2 - y^2)", ["min x=0 y=0 value=0 global", "curve x^2+y^2-1=0 value=1/e"]),
    ("(x^2 + 2y^2)*e^(x^2 + y^2)", ["min x=0 y=0 value=0 global"]),
    ("x^2 + y^2 + z^2 - x*y - 2x", ["min x=4/3 y=2/3 z=0 value=-4/3 global"]),
    ("-x^2 - y^2", ["max x=0 y=0 value=0 global"]),
    ("(x*ln(x))^2*y^2", ["min curve y=0 value=0 global", "min curve ln(x)=0 value=0 global"]),
    ("(x^2 + y^2 - 1)^2*sqrt(x - 5)", ["unknown"]),
    ("x/y + y/x", ["curve x+y=0 value=-2", "curve x-y=0 value=2"]),
    ("(x - y)^2", ["min curve x-y=0 value=0 global"]),
    ("-(x - y)^2 + 5", ["max curve x-y=0 value=5 global"]),
    ("e^(x + y) - x - y", ["min curve x+y=0 value=1 global"]),
    ("(y - sigmoid(w*x + b))^2", ["min curve y-sigmoid(w*x+b)=0 value=0 global"]),
    ("(y - w*x)^2", ["min curve w*x-y=0 value=0 global"]),
    ("e^(-(x - y)^2)", ["curve x-y=0 value=1"]),
    ("ln(x*y)^2", ["min curve x*y-1=0 value=0 global"]),
    ("sin(x*y)", ["saddle x=0 y=0 value=0", "curve cos(x*y)=0"]),
    ("sin(x + y)^2", ["curve cos(x+y)=0", "min curve sin(x+y)=0 value=0 global"]),
    ("10x^0.4*y^0.4 - 2x - 3y", ["max x=128/9 y=256/27 value=128/9"]),
    ("5*x^(1/4)*y^(1/4)*z^(1/4) - x - y - z", ["max x=625/256 y=625/256 z=625/256 value=625/256"]),
    ("x^0.3*y^0.7 - x - y", ["unknown"]),
    ("2x + 3y - 10x^0.4*y^(-0.4)", ["unknown"]),
    # sets that are empty, or a point, are no curves
    ("(x^4 - x*y + y^4 + 1)^2", [
        "min x=-0.5 y=-0.5 value=0.765625",
        "saddle x=0 y=0 value=1",
        "min x=0.5 y=0.5 value=0.765625",
    ]),
    ("(x^2 + 2y^4)^2", ["min x=0 y=0 value=0 global"]),
    ("(x^4 + y^4 - x - 1)^2*z^2", [
        "min curve z=0 value=0 global",
        "min curve x^4+y^4-x-1=0 value=0 global",
    ]),
    # where the gradient does not exist it is not zero
    ("(y - w)^2 + a*abs(w)", ["unknown"]),
    ("a*abs(w)", ["unknown"]),
    ("a*abs(sin(w))", ["unknown"]),
    ("a*sqrt(w)", ["unknown"]),
    ("abs(x - y)", ["unknown"]),
    ("x^2*y - y*x^2 + 3", ["min value=3 flat global", "max value=3 flat global", "flat value=3"]),
    ("(x + y)^2 + (x + y)^4", ["min curve x+y=0 value=0 global"]),  # 2*(x + y)^2 + 1 is never 0
    ("(x + 2*y - 1)^2*(x^2 + x*y + y^2 + 1)", ["curve x+2*y-1=0 value=0"]),
    ("(x^2 + y^2 - 1)^2", ["max x=0 y=0 value=1", "min curve x^2+y^2-1=0 value=0 global"]),
    ("x + y", ["none"]),
    ("x*ln(y)", ["saddle x=0 y=1 value=0"]),
    ("e^(x*y) - x^2 - y", ["saddle x=0.620351976103562 y=0.769673148511189 value=0.457478371929088"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), SEVERAL, ids=[t for t, _ in SEVERAL])
def test_several_variables(text: str, lines: list[str]) -> None:
    assert list(optimize(text).answer) == lines


@pytest.mark.parametrize(
    ("find", "lines"),
    [("min", ["min x=-1 value=-1 global", "min x=1 value=-1 global"]), ("max", ["max x=0 value=0"])],
)
def test_find(find: str, lines: list[str]) -> None:
    assert list(optimize("x^4 - 2x^2", find=find).answer) == lines


@pytest.mark.parametrize(
    ("text", "on", "least", "most"),
    [
        ("floor(x)", "0,3", "min x=0..1 value=0 flat global", "max x=3 value=3 jump end global"),
        ("5", None, "min x=-inf..inf value=5 flat global", "max x=-inf..inf value=5 flat global"),
        ("step(x)", None, "min x=-inf..0 value=0 flat global", "max x=0..inf value=1 flat global"),
        ("abs(x - 1) - abs(x + 1)", None, "min x=1 value=-2 kink flat global", "max x=-1 value=2 kink flat global"),
        ("3 + x - x + y - y", None, "min value=3 flat global", "max value=3 flat global"),
    ],
)
def test_an_extreme_value_all_over_a_flat_stretch_is_found(text: str, on: str | None, least: str, most: str) -> None:
    assert [*optimize(text, on=on, find="min").answer, *optimize(text, on=on, find="max").answer] == [least, most]


def test_a_flat_stretch_is_global_where_everything_was_looked_at_alone() -> None:
    found = optimize("floor(x)/x", find="min")
    assert found.data["chosen"]
    assert found.answer[-1] == "min x=0..1 value=0 flat"


def test_of_no_point_nothing_is_certain() -> None:
    said = " ".join(optimize("max(x, y)").to("text", steps=True).split())
    assert "found no point; that does not say that there is none" in said
    assert "each is certain" not in said


def test_letters_of_a_curve_stand_in_order() -> None:
    curves = [f"curve {two} value=0" for two in ("x=0 y=0", "y=0 z=0", "x=0 z=0")]
    assert list(optimize("x*y*z").answer) == curves


#: A function, and what is said of its smallest and its largest value.
EXTREMES = [
    ("x^3 - 3x", None, "unbounded", "unbounded"),
    ("e^(-x^2)", None, "approached", "attained"),
    ("atan(x)", None, "approached", "approached"),
    ("ln(x)/x", None, "unbounded", "attained"),
    ("sin(x)/x", "1,20", "attained", "attained"),
    ("1/x", "0,1", "attained", "unbounded"),
    ("tan(x)", "0,1", "attained", "attained"),
    ("tan(x)", "0,2", "unbounded", "unbounded"),
    ("x*sin(1/x)", "0,1", "unknown", "unknown"),
    ("sign(x)", None, "attained", "attained"),
    ("sign(sin(x))", None, "attained", "attained"),
    ("sin(x) - 2x", None, "unbounded", "unbounded"),
    ("cos(x)^2/sin(x)/tan(x)", None, "unbounded", "unbounded"),
    ("cos(x)^3*cos(3x)", None, "attained", "attained"),
    ("x*sin(x)", None, "attained", "attained"),
    ("min(tan(x^2), x + 5)", "0,2", "unbounded", "approached"),
    ("max(tan(x^2), x - 5)", "0,2", "approached", "unbounded"),
    ("min(tan(x^2), 5)", "0,2", "unbounded", "attained"),
    ("min(tan(x^2 - x - 3), x + 5)", "1,4", "unbounded", "approached"),
    ("1/(x^3 - x - 1)", None, "unbounded", "unbounded"),
    ("sec(x^2 + x)", "0,2", "unbounded", "unbounded"),
    ("atan(tan(x^2))", "0,2", "approached", "approached"),
    ("1/(cosh(x^2 - 2) - 1)", None, "approached", "unbounded"),
    ("ln(1 - tanh(x))", None, "unbounded", "approached"),
    ("ln(3*x^3 + 3*x + 3)", None, "unbounded", "unbounded"),
    ("x/sqrt(3*x^3 + x^2 - 2*x + 3)", None, "unbounded", "attained"),
    ("sqrt(x^2 + 1) - x", None, "approached", "unbounded"),
    ("acos(erf(x))", "0,20", "unknown", "unknown"),
    ("atanh(erf(x))", None, "unknown", "unknown"),
]


@pytest.mark.parametrize(
    ("text", "on", "smallest", "largest"), EXTREMES, ids=[f"{e[0]} {e[1] or ''}" for e in EXTREMES]
)
def test_largest_and_smallest(text: str, on: str | None, smallest: str, largest: str) -> None:
    data = optimize(text, on=on).data
    assert (_kind(data["smallest"]), _kind(data["largest"])) == (smallest, largest)


def _kind(extreme: object) -> str:
    assert isinstance(extreme, dict)
    return str(extreme["kind"])


def test_a_chosen_interval_is_said_and_nothing_in_it_is_called_global() -> None:
    report = optimize("x*sin(x)")
    assert report.data["chosen"]
    assert not any("global" in line for line in report.answer)


@pytest.mark.parametrize(
    ("text", "reach"),
    [("x*sin(x)", "10"), ("sin(2*x^3 + 5*x^2 + 5*x - 2)", "3"), ("floor(x^2 + 3*x + 1)", "3"), ("csc(tan(x^2))", "1")],
)
def test_the_chosen_interval_is_one_in_which_everything_is_found(text: str, reach: str) -> None:
    data = optimize(text).data
    assert data["chosen"]
    assert data["interval"] == ["-" + reach, reach]
    assert not data["undecided"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("x^2 + y^2 + 2*e^y", ["min x=0 y=-0.567143290409784 value=1.4559380926764"]),
        ("softplus(x - y) + x^2 + y^2/2", ["min x=-0.183035771736233 y=0.366071543472465 value=0.55632545671137"]),
        ("x^2 + y^2 - cos(x)", ["min x=0 y=0 value=-1"]),
        ("x^2 + y^2 - 3*e^y", ["none"]),
    ],
)
def test_equations_of_one_letter_without_a_closed_form_are_searched_completely(text: str, lines: list[str]) -> None:
    report = optimize(text)
    assert list(report.answer) == lines
    assert report.data["complete"]


@pytest.mark.parametrize(
    "text",
    ["x^2 - 3*e^x", "x^3 - e^x", "x^4 + x - 2*e^x", "x*e^x - e^(2*x) + x", "x*ln(x) - x^2 + sqrt(x)", "sinh(x) - x^3",
     "x^2/(1 + e^x) - x*e^(-x^2)", "x^2 - 10*ln(x)^2"],
)  # fmt: skip
def test_beyond_the_last_zero_of_a_slope_there_is_none(text: str) -> None:
    data = optimize(text).data
    assert data["complete"]
    _agree_with_a_grid(text, parse(text).expr, data["pieces"])


def test_no_end_is_seen_of_what_has_poles_without_end() -> None:
    assert intervals._beyond(parse("tan(x) - 5").expr, ex.sym("x"), Fraction(0), True) is None


def test_a_gradient_that_is_shorter_as_a_difference() -> None:
    assert "max x=2*pi*k y=pi/2+2*pi*m value=2 global" in optimize("cos(x) + sin(x + y)").answer


@pytest.mark.parametrize(
    "text",
    ["(3 + x)*ln(x)", "-2*x*ln(-2*x - 1)", "sqrt(4 + x^2)/ln(x^2 - 2)", "ln(x)/(x^3 + 2)", "x*asin(x^2)",
     "(x + 3)*ln(x) - (x^3 - x^2 - 5*x - 5)*e^(-2*x^2)", "sqrt(4*x^3 + 4*x^2 - 2*x - 2) + x",
     "x*ln(x^3 - x - 1)", "(x^2 + 1)*ln(x^5 - x - 1)", "silu((2*x - 1)^(-2))"],
)  # fmt: skip
def test_nothing_is_left_undecided_beside_an_end_of_the_domain(text: str) -> None:
    data = optimize(text, on="-4,4").data
    assert data["complete"]
    _agree_with_a_grid(text, parse(text).expr, data["pieces"])


#: What no search decides.
HOPELESS = ["csc(sin(x)^2 + cos(x)^2 - 1)", "(x - 2)*csc(tan(x^2))"]


@pytest.mark.parametrize("on", ["1e99,inf", "-inf,-1e99"])
def test_an_interval_may_begin_far_from_the_nearest_float(on: str) -> None:
    assert optimize("gelu(x^100)", on=on).data["chosen"]


@pytest.mark.parametrize("text", HOPELESS)
def test_searches_have_an_end(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = 0
    search = intervals.isolate

    def counted(*given: Any, **named: Any) -> Isolated:
        nonlocal seen
        found = search(*given, **named)
        seen += found.boxes
        return found

    monkeypatch.setattr(intervals, "isolate", counted)
    optimize(text)
    assert seen <= intervals.BOXES + BUDGET


def test_a_search_without_an_end_is_said() -> None:
    data = optimize("x*sin(1/x)", on="0,1").data
    assert data["undecided"]
    assert not data["complete"]


@pytest.mark.parametrize(
    ("text", "how", "message"),
    [
        ("x^2 + y^2 = 4", {}, "an optimum is of an expression, and this is an equation"),
        ("f(x)", {}, "nothing is known of this function"),
        ("d/dx x^3", {}, "an optimum is of an expression: leave out the d/dx"),
        ("x^2", {"wrt": "x,x"}, "a variable is named twice"),
        ("a*x^2", {"wrt": "x", "on": "0,1"}, "a has no value"),
        ("sin(a*x)", {"wrt": "x"}, "a has no value, and f′ = 0 was not solved with letters"),
        ("x^2 + a^2*sign(x)", {"wrt": "x"}, "a has no value, and kinks and ends are not looked for with letters"),
        ("cbrt(x - a)^2", {"wrt": "x"}, "kinks and ends are not looked for"),
        ("sqrt(x - a) + x", {"wrt": "x"}, "kinks and ends are not looked for"),
        ("x^2*abs(x - a)", {"wrt": "x"}, "kinks and ends are not looked for"),
        ("x^(4/3) + a", {"wrt": "x"}, "kinks and ends are not looked for"),
        ("a*b*x^2*y", {"wrt": "x,y"}, "a, b have no value"),
        ("x^2", {"on": "1"}, "an interval is written a,b"),
        ("x^2", {"on": "[1,2"}, "never closed"),
        ("x^2", {"on": "2,1"}, "the interval ends before it begins"),
        ("x^2", {"on": "1,1"}, "an interval has two different ends, found 1,1"),
        ("x^2", {"on": "1/2,0.5"}, "an interval has two different ends"),
        ("x^2", {"on": "inf,1"}, "the interval ends before it begins"),
        ("x^2", {"on": "0,y"}, "an end of the interval is a number"),
        ("x^2", {"on": "(0,3)"}, "both ends belong to an interval"),
        ("x^2", {"on": "0,1/0"}, "an end of the interval has no real value"),
        ("x^2 + y^2", {"on": "0,1"}, "an interval is for a function of one variable"),
        ("x^2", {"find": "minimum"}, "--find is min, max or all"),
    ],
)
def test_errors(text: str, how: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        optimize(text, **how)  # type: ignore[arg-type]


#: Functions with letters that have no value, the variable, and the lines that a pipe gets.
WITH_LETTERS = [
    ("(y - w*x)^2 + l*w^2", "w", ["stationary w=x*y/(x^2 + l) value=l*y^2/(x^2 + l)"]),
    ("(y - w*x)^2 + w^2", "w", ["min w=x*y/(x^2 + 1) value=y^2/(x^2 + 1)"]),
    ("(x - a)^2 + (x - b)^2", "x", ["min x=(a + b)/2 value=(a - b)^2/2"]),
    ("a*x^2 + b*x + c", "x", ["stationary x=-b/(2*a) value=c - b^2/(4*a)"]),
    ("x^2*e^(-a*x)", "x", ["min x=0 value=0", "max x=2/a value=4/(a^2*e^2)"]),
    ("k*ln(p) + (n - k)*ln(1 - p)", "p", ["stationary p=k/n value=k*ln(k/n) + (n - k)*ln(1 - k/n)"]),
    ("e^(a*x) - b*x", "x", ["stationary x=ln(b/a)/a value=b/a - b*ln(b/a)/a"]),
    ("x*ln(x/a)", "x", ["stationary x=a/e value=-a/e"]),
    ("x^4/4 - a*x", "x", ["stationary x=cbrt(a) value=-3*a*cbrt(a)/4"]),
    ("a*x + b", "x", ["none"]),
    # zeros that are nowhere real, or where the function has no value
    ("a - ln(x^2 - 1)", "x", ["none"]),
    ("x^2 + a^2*ln(x)", "x", ["none"]),
    ("x^3 + a^2*x", "x", ["none"]),
    ("x^2 - a*ln(x)", "x", ["min x=sqrt(a)/sqrt(2) value=a/2 - a*ln(sqrt(a)/sqrt(2))"]),
    ("x^2*ln(a*x)", "x", ["min x=1/(sqrt(e)*a) value=-1/(2*a^2*e)"]),
    ("(x^2 + a^2)^2", "x", ["stationary x=0 value=a^4"]),
    ("e^x - x + a", "x", ["min x=0 value=a + 1"]),
]


@pytest.mark.parametrize(("text", "by", "lines"), WITH_LETTERS, ids=[t for t, _, _ in WITH_LETTERS])
def test_letters_without_a_value(text: str, by: str, lines: list[str]) -> None:
    assert list(optimize(text, wrt=by).answer) == lines


@pytest.mark.parametrize(("text", "by", "lines"), WITH_LETTERS, ids=[t for t, _, _ in WITH_LETTERS])
def test_with_numbers_for_the_letters_the_same_is_found(text: str, by: str, lines: list[str]) -> None:
    letters = dict(zip("abcklnxy", ("3", "2", "5", "2", "3/2", "7", "2", "5"), strict=True))
    letters.pop(by, None)
    put = {ex.sym(name): parse(v).expr for name, v in letters.items()}

    def number(u: str) -> float:
        return floats.evaluate(ex.substitute(parse(u).expr, put), {})

    filled = plain(ex.substitute(parse(text).expr, put))
    known = [line.split(" value=")[0].split(" ", 1) for line in optimize(filled, wrt=by).answer if "value=" in line]
    places = {round(number(at.partition("=")[2]), 9): kind for kind, at in known if kind in ("min", "max")}
    if lines == ["none"]:
        assert not places
        return
    for line in lines:
        kind, at, _ = re.fullmatch(r"(\w+) \w=(.*) value=(.*)", line).groups()  # type: ignore[union-attr]
        assert kind in ("stationary", places[round(number(at), 9)])


def test_the_smallest_value_is_named_where_the_curve_bends_one_way() -> None:
    said = optimize("(x - a)^2", wrt="x").to("text", steps=True)
    assert "smallest value: 0, because f″ > 0 everywhere" in said
    assert "smallest value" in optimize("e^x - x + a", wrt="x").to("text", steps=True)
    assert "smallest" not in optimize("x^2 + 1/x^2 + a", wrt="x").to("text", steps=True)


@pytest.mark.parametrize(
    ("text", "how", "said"),
    [
        ("x^2 + a*x", {}, ["a and x vary"]),
        ("x^2 + y^2", {}, []),
        ("a^2 + b^2", {}, []),
        ("x^2 + a*x^4", {"wrt": "x,a"}, []),
        ("x^(2/3)*(x - 5)", {}, ["a power of 2/3 is real for x >= 0 alone"]),
        ("(x - 2)^(4/5)", {}, ["a power of 4/5 is real for x - 2 >= 0 alone"]),
        ("x + x^(-1/5)", {}, ["a power of -1/5 is real for x > 0 alone"]),
        ("sqrt(x) + x^2.5 + (x^2)^(1/5)", {}, []),
        ("cbrt(x)^2*(x - 5)", {}, []),
        ("8^(1/3)*x^2 + (x^2 + 1)^(1/3)", {}, []),
    ],
)
def test_what_may_be_meant_otherwise_is_said(text: str, how: dict[str, str], said: list[str]) -> None:
    assert [note.message for note in optimize(text, **how).notes] == said  # type: ignore[arg-type]


def test_a_value_that_is_0_in_a_form_that_does_not_show_it_has_no_decimal() -> None:
    found = optimize("(3^(x + 1) - 2^x)^2", find="min")
    points = [p for p in found.data["points"] if p["kind"] == "min"]  # type: ignore[attr-defined]
    assert [p["value_decimal"] for p in points] == [None]
    assert "≈" not in found.to("text", steps=True).partition("smallest value: ")[2].partition(", at")[0]


@pytest.mark.parametrize(
    ("text", "smallest", "largest"),
    [
        ("x + sin(x)", "x → −∞", "x → ∞"),
        ("tan(x) - 2x", "x → π/2 from above", "x → π/2 from below"),
        ("tan(x)^2 + x", "f changes without bound from period to period", "x → π/2 from above"),
    ],
)
def test_where_there_are_poles_no_limit_at_infinity_is_claimed(text: str, smallest: str, largest: str) -> None:
    told = optimize(text).to("text", steps=True)
    for adjective, where in (("smallest", smallest), ("largest", largest)):
        line = next(line for line in told.splitlines() if line.startswith(f"no {adjective} value"))
        assert where in line
        assert ("∞ as x → ∞" in line or "∞ as x → −∞" in line) == (where in ("x → −∞", "x → ∞"))


def test_of_what_is_real_nowhere_only_that_is_said() -> None:
    told = optimize("sqrt(-1 - x^2)").to("text", steps=True)
    assert "f has no real value" in told
    assert "everywhere" not in told
    assert "not decided" not in told


def test_a_variable_may_be_greek() -> None:
    assert optimize("θ^2", wrt="θ").answer == ("min theta=0 value=0 global",)


def test_a_part_without_a_value() -> None:
    with pytest.raises(DomainError, match="no real value"):
        optimize("x + ln(-1)")


# ------------------------------------------------------------------ against a grid
_LEAVES = ("x", "x", "x", "2", "3", "x^2", "x^3")
FAR = {"-inf": -30.0, "inf": 30.0}
_FUNCTIONS = ("sin", "cos", "exp", "ln", "sqrt", "abs", "atan", "tanh", "cbrt", "relu", "sigmoid")


def _random(r: random.Random, depth: int) -> str:
    if depth == 0 or r.random() < 0.15:
        return r.choice(_LEAVES)
    k = r.random()
    if k < 0.3:
        return f"({_random(r, depth - 1)}{r.choice('+-')}{_random(r, depth - 1)})"
    if k < 0.6:
        return f"({_random(r, depth - 1)}){r.choice('**/')}({_random(r, depth - 1)})"
    if k < 0.68:
        return f"({_random(r, depth - 1)})^{r.choice((2, 3, -1))}"
    return f"{r.choice(_FUNCTIONS)}({_random(r, depth - 1)})"


def _number(text: str) -> float:
    """The end of a piece, or one far out where it has none."""
    return FAR[text] if text in FAR else floats.evaluate(parse(text).expr, {})


@pytest.mark.parametrize("seed", range(60))
def test_rising_and_falling_agree_with_a_grid(seed: int) -> None:
    text = _random(random.Random(seed), 3)
    f = parse(text).expr
    try:
        data = optimize(text, on="-3,3").data
    except DxError:
        return
    _agree_with_a_grid(text, f, data["pieces"])


def _agree_with_a_grid(text: str, f: Expr, pieces: object) -> None:
    assert isinstance(pieces, list)
    for piece in pieces:
        a, b, course = _number(piece["from"]), _number(piece["to"]), piece["course"]
        values = [floats.evaluate(f, {"x": a + (b - a) * i / 12}) for i in range(1, 12)]
        if course == "not decided" or any(map(math.isinf, values)):
            continue
        if course == "no value":
            assert all(map(math.isnan, values)), text
            continue
        steps = [w - v for v, w in pairwise(values)]
        slack = 1e-9 * (1 + max(map(abs, values)))
        assert course == "falls" or min(steps) >= -slack, text
        assert course == "rises" or max(steps) <= slack, text


#: Functions with poles of even order inside others, an interval, and the kinds of the smallest and the largest value.
TOUCHING = [
    ("1/sin(cos(x)^2)", "1,2", "attained", "unbounded"),
    ("csc(cos(x)^2)", "0,2", "attained", "unbounded"),
    ("csc(cos(x)^2)", "-1,2", "attained", "unbounded"),
    ("cot(cos(x)^2)", "0,2", "attained", "unbounded"),
    ("1/sin(sin(x)^2)", "1,4", "attained", "unbounded"),
    ("step(x^3 - x - 1) + csc(cos(x)^2)", "-1,2", "attained", "unbounded"),
    ("csc((x^3 - x - 1)^2)", "1,1.5", "attained", "unbounded"),
    ("1/(1 - cos(x^3 - x - 1))", "0,2", "attained", "unbounded"),
]


@pytest.mark.parametrize(("text", "on", "smallest", "largest"), TOUCHING, ids=[f"{t[0]} {t[1]}" for t in TOUCHING])
def test_poles_of_even_order_inside_functions(text: str, on: str, smallest: str, largest: str) -> None:
    f = parse(text).expr
    data = optimize(text, on=on).data
    assert data["complete"]
    assert (_kind(data["smallest"]), _kind(data["largest"])) == (smallest, largest)
    _agree_with_a_grid(text, f, data["pieces"])
    low, high = [_number(end) for end in on.split(",")]
    values = [floats.evaluate(f, {"x": low + (high - low) * i / 100_000}) for i in range(1, 100_000)]
    for value, kind in ((-min(values), smallest), (max(values), largest)):
        assert (value > 8) == (kind == "unbounded"), value


def test_the_second_derivative_decides_where_the_course_beside_a_place_is_not_decided() -> None:
    answer = list(optimize("gelu(99*n)^10", on="-2,3").answer)
    assert answer[0].startswith("unknown n=-2 ")  # gelu(-198) is 10^-8516
    assert answer[1] == "max n=-0.00759385378478348 value=2.01258205779202e-8"


def test_poles_of_even_order_have_the_period_of_their_function() -> None:
    assert list(optimize("csc(sin(x)^2)").answer) == ["min x=pi/2+pi*k value=csc(1) global"]


#: Where the search ends without a decision at places that the functions really have, and the ends between which.
HIDDEN = [
    ("-cos(x^2 - 2) - x^4/2 + 2x^2", "0,2"),  # f' is 0 three times at sqrt(2)
    ("cos(x^2 - 2) + x^4/2 - 2x^2", "0,2"),
    ("1/(cosh(x^2 - 2) - 1)", "1,2"),
    ("csc(cosh(x^2 - 2) - 1)", "1,2"),
    ("ln(cos(5x^3 + 5x^2 + 3x + 4))", "-10,10"),  # not real at points between places that are not found
]


@pytest.mark.parametrize(("text", "on"), HIDDEN, ids=[h[0] for h in HIDDEN])
def test_nothing_is_claimed_across_a_place_that_is_not_decided(text: str, on: str) -> None:
    data = optimize(text, on=on).data
    _agree_with_a_grid(text, parse(text).expr, data["pieces"])
    pieces = data["pieces"]
    assert isinstance(pieces, list)
    if any(piece["course"] == "not decided" for piece in pieces):
        assert (_kind(data["smallest"]), _kind(data["largest"])) == ("unknown", "unknown")


#: With breaks between which the search ends, so that f may have another formula at a place than at a sample beside it.
PARTLY_SEARCHED = [
    "abs(cos(x^3 + 4x^2 + 4x + 3)) + x^2",
    "abs(sin(x^3))*(x - 3)^2",
    "max(cos(5x^3 + 5x^2 + 3x + 4), x/20)",
    "floor(3*cos(5x^3 + 5x^2 + 3x + 4)) + x^2",
    "ln(cos(x^3 + 4x^2 + 4x + 3))",
]


@pytest.mark.parametrize("text", PARTLY_SEARCHED)
def test_extreme_values_beside_what_was_not_searched_are_such(text: str) -> None:
    f, data = parse(text).expr, optimize(text, on="-10,10").data
    _agree_with_a_grid(text, f, data["pieces"])
    assert isinstance(data["points"], list)
    for point in data["points"]:
        if point["kind"] in ("min", "max") and not point["end"]:
            at, sign = float(point["decimal"]), 1 if point["kind"] == "min" else -1
            here, *beside = [floats.evaluate(f, {"x": at + step}) for step in (0, -1e-5, 1e-5)]
            assert not any(sign * (v - here) < -1e-9 for v in beside if not math.isnan(v)), point


def test_that_there_is_no_extremum_is_not_claimed_where_pieces_are_not_decided() -> None:
    assert "no local minimum or maximum was found" in optimize("-cos(x^3 - 2) - x^6/2 + 2x^3").to("plain", steps=True)
