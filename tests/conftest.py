"""What all tests share."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest

from tests import running

# Where the tests run in the background of a script, an interrupt is ignored, and so it would be by what they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def dx() -> Callable[..., running.Ran]:
    """`dx("-q", "x^2", stdin=b"...", terminal=False)` runs the command in this process."""
    return running.dx
