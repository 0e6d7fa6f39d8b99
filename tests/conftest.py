"""What all tests share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests import running


@pytest.fixture
def dx() -> Callable[..., running.Ran]:
    """`dx("-q", "x^2", stdin=b"...", terminal=False)` runs the command in this process."""
    return running.dx
