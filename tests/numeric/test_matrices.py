"""Linear equations and eigenvalues, of matrices whose answers are known."""

from __future__ import annotations

import pytest

from calc_cli.numeric import matrices


def test_linear_equations() -> None:
    assert matrices.solve([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0]) == pytest.approx([0.8, 1.4])
    assert matrices.solve([[0.0, 1.0], [1.0, 0.0]], [3.0, 5.0]) == [5.0, 3.0]


@pytest.mark.parametrize("matrix", [[[1.0, 2.0], [2.0, 4.0]], [[0.0]], [[1.0, 1.0], [1.0, 1.0 + 1e-17]]])
def test_a_singular_matrix_has_no_solution(matrix: list[list[float]]) -> None:
    assert matrices.solve(matrix, [1.0] * len(matrix)) is None


def test_eigenvalues_rise() -> None:
    assert matrices.eigenvalues([[2.0, 1.0], [1.0, 2.0]]) == pytest.approx([1.0, 3.0])
    assert matrices.eigenvalues([[1e20, 0.0], [0.0, 1.0]]) == [1.0, 1e20]
    assert matrices.eigenvalues([[-5.0]]) == [-5.0]
