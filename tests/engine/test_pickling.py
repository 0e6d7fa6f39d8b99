"""What the Python interface gives can be sent to another process, however deep it is."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from calc_cli import differentiate
from calc_cli.errors import DxError
from calc_cli.render import render
from tests.running import ROOT

DEEP = "sin(" * 400 + "x" + ")" * 400


@pytest.mark.parametrize("text", ["x^3*sin(x)", "x^2 + y^2 = 25", "sqrt(x)*ln(x)/x", DEEP], ids=lambda t: t[:20])
def test_a_derivation_comes_back_as_it_was(text: str) -> None:
    d = differentiate(text)
    back = pickle.loads(pickle.dumps(d))
    assert back.result is d.result
    assert render(back, "json", steps=True) == render(d, "json", steps=True)


def test_another_process_can_read_it() -> None:
    data = pickle.dumps(differentiate("x^3*sin(x)"))
    script = (
        "import pickle, sys; from calc_cli.render import render; "
        "print(render(pickle.load(sys.stdin.buffer), 'plain', steps=False))"
    )
    ran = subprocess.run([sys.executable, "-c", script], input=data, capture_output=True, cwd=ROOT, check=True)
    assert ran.stdout == b"3*x^2*sin(x) + x^3*cos(x)\n"


def test_an_error_keeps_its_place() -> None:
    with pytest.raises(DxError) as caught:
        differentiate("x + * 2")
    back = pickle.loads(pickle.dumps(caught.value))
    assert (type(back), back.message, back.start, back.hint) == (
        type(caught.value), caught.value.message, caught.value.start, caught.value.hint,
    )  # fmt: skip
