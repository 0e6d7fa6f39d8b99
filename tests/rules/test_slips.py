"""The table of slips, row by row: it is well written, it is wrong, and its example is explained by it."""

from __future__ import annotations

import pytest

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.grading.diagnosis import find, rewritten
from calc_cli.rules import formulas
from calc_cli.rules.slips import ALGEBRA, SLIPS, WHOLE, Slip
from calc_cli.syntax import formula, parse
from calc_cli.topics.equality import compare

X = ex.sym("x")


def name(slip: Slip) -> str:
    return f"{slip.name}: {slip.lhs} to {slip.rhs}"


@pytest.mark.parametrize("slip", SLIPS + ALGEBRA, ids=name)
def test_a_row_speaks_in_a_sentence_and_binds_its_letters(slip: Slip) -> None:
    lhs, rhs = formulas(slip.as_rule())
    assert slip.says[0].isupper() or slip.says.startswith(("arc",))
    assert slip.says.endswith(".")
    assert slip.name == slip.name.lower()
    assert rhs.names <= lhs.names | {"x"}


@pytest.mark.parametrize("slip", SLIPS, ids=name)
def test_an_example_is_wrong_and_named(slip: Slip) -> None:
    u, answer = (parse(text).expr for text in slip.example)
    assert compare(derive(u, X).after, answer, u).word == "different"
    first = find(ex.D(u, X), answer, X, domain=(u,))[0]
    assert first.name == slip.name


@pytest.mark.parametrize("slip", ALGEBRA, ids=name)
def test_an_example_of_algebra_is_wrong_and_named(slip: Slip) -> None:
    u, answer = (parse(text).expr for text in slip.example)
    assert compare(u, answer).word == "different"
    assert rewritten(u, answer, X)[0].name == slip.name


@pytest.mark.parametrize("row", WHOLE, ids=lambda row: row[1])
def test_relations_of_the_whole_are_equations_in_u_and_the_answer(row: tuple[str, str, str]) -> None:
    assert formula(row[0]).head == "eq"
    assert formula(row[0]).names <= {"A", "u", "x"}
    assert row[2].endswith(".")


def test_rows_are_distinct() -> None:
    assert len({(s.lhs, s.rhs) for s in SLIPS}) == len(SLIPS)
