"""Small systems of linear equations and the eigenvalues of symmetric matrices, in floating point, by Arb; inverses of
matrices of fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from calc_cli.numeric.reals import precision

#: Binary digits of a float; a matrix that is singular to this precision counts as singular.
_FLOAT = 53


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float] | None:
    """The solution of n linear equations in n unknowns, or None where there is not one.

    `matrix` has n rows of n finite numbers, `right` n numbers.
    """
    from flint import arb_mat

    with precision(_FLOAT):
        try:
            found = arb_mat([list(row) for row in matrix]).solve(arb_mat([[b] for b in right]))
        except ZeroDivisionError:
            return None
        return [float(row[0].mid()) for row in found.tolist()]


def inverse(matrix: Sequence[Sequence[Fraction]]) -> list[list[Fraction]] | None:
    """The exact inverse of a square matrix of fractions, or None where there is not one."""
    from flint import fmpq, fmpq_mat

    try:
        found = fmpq_mat([[fmpq(v.numerator, v.denominator) for v in row] for row in matrix]).inv()
    except ZeroDivisionError:
        return None
    return [[Fraction(int(v.p), int(v.q)) for v in row] for row in found.tolist()]


def eigenvalues(matrix: Sequence[Sequence[float]]) -> list[float]:
    """The eigenvalues of a symmetric matrix of finite numbers, rising."""
    from flint import acb_mat

    with precision(2 * _FLOAT):
        return sorted([float(v.real.mid()) for v in acb_mat([list(row) for row in matrix]).eig(algorithm="approx")])
