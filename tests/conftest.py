"""What all tests share."""

from __future__ import annotations

import signal
from collections.abc import Callable

import hypothesis
import pytest

from calc_cli.simplify.decimals import DECIMALS
from tests import running

# The same examples in every run, on a machine of any speed; tests/fuzz.py looks for new ones.
hypothesis.settings.register_profile("tests", derandomize=True, deadline=None)
hypothesis.settings.load_profile("tests")

# Where the tests run in the background of a script, an interrupt is ignored, and so it would be by what they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _no_decimals() -> None:
    """What was asked for in one test, with decimals or without, is not what the next one is asked."""
    DECIMALS.set(False)


@pytest.fixture
def dx() -> Callable[..., running.Ran]:
    """`dx("-q", "x^2", stdin=b"...", terminal=False)` runs the command in this process."""
    return running.dx
