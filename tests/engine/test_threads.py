"""Several threads at once, as a Dask worker has them, switched as often as Python can."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from calc_cli import differentiate
from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.render.plain import plain

THREADS = 6


@pytest.fixture(autouse=True)
def _often() -> Iterator[None]:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def test_equal_is_identical_in_all_threads() -> None:
    """While the table of nodes, of which there are many, is swept by two of them, too."""
    start = Barrier(THREADS)
    held = [ex.num(k) for k in range(2 * 10**6, 2 * 10**6 + 5000)]

    def made(k: int, swept: bool) -> Expr:
        start.wait()
        if swept:
            ex.sweep()
        return ex.power(ex.add(ex.sym("x"), ex.num(k)), ex.num(-k))

    with ThreadPoolExecutor(THREADS) as pool:
        for k in range(10**6, 10**6 + 100):
            futures = [pool.submit(made, k, n < 2) for n in range(THREADS)]
            assert len({id(f.result()) for f in futures}) == 1
    assert held


def test_derivatives_are_the_same_in_all_threads() -> None:
    texts = [f"sin({k}*x^2)*(x^{k % 9}+{k})/(x+{k})+sqrt(x^3+{k})" for k in range(1000, 1060)]
    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(lambda text: plain(differentiate(text).result), texts * 2))
        pool.submit(ex.sweep)
    assert found == [plain(differentiate(text).result) for text in texts] * 2


def test_conditions_may_be_looked_at_by_several_at_once() -> None:
    for k in range(2, 12):
        d = differentiate(f"ln(x^{k}-1)/(x-{k}) + sqrt(x^3-x)/(x^4-7*x+{k}) + tan(x)/x")
        with ThreadPoolExecutor(THREADS) as pool:
            found = list(pool.map(lambda _, d=d: tuple(d.conditions), range(THREADS)))  # type: ignore[misc]
        assert found == [found[0]] * THREADS
