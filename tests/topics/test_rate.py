"""Rates from measurements: every way a table is written, exact slopes, errors with their lines, and memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.render import render
from calc_cli.topics import estimates, measured, rate, rate_page
from calc_cli.topics.measured import DataError
from calc_cli.topics.units import column, quotient
from tests.running import dx

DATA = Path(__file__).parents[1] / "data"
TRAVELLER = (DATA / "traveller.csv").read_text().splitlines(keepends=True)


def table(text: str, columns: str | None = None, decimal: str = ".") -> measured.Table:
    return measured.read(text.splitlines(keepends=True), columns, decimal)


def slopes(text: str, columns: str | None = None, decimal: str = ".") -> list[str]:
    return list(rate.lines(table(text, columns, decimal)))


#: The same two measurements in many a spelling.
SPELLINGS = {
    "commas": "t,x\n0,1\n2,4\n",
    "no header": "0,1\n2,4\n",
    "units": "t (s),x (m)\n0,1\n2,4\n",
    "semicolons": "t;x\n0;1\n2;4\n",
    "tabs": "t [s]\tx [m]\n0\t1\n2\t4\n",
    "blanks": "  t (s)   x (m)\n  0   1\n  2   4\n",
    "a blank between commas": "t , x\n 0 , 1 \n2, 4\n",
    "quotes": '"t, in s","x"\n"0","1"\n"2","4"\n',
    "quotes between blanks": '"the time" x\n0 1\n2 4\n',
    "comments and blank lines": '# measured, "badly\n\nt,x\n# and so on\n0,1\n\n2,4\n',
    "carriage returns": "t,x\r\n0,1\r\n2,4\r\n",
    "exponents": "t,x\n0e0,1.0E0\n.2e1,4.\n",
    "signs": "t,x\n-0,+1\n+2,4\n",
    "more columns": "t,x,y\n0,1,7\n2,4,8\n",
    "no end of line": "t,x\n0,1\n2,4",
    "a Markdown table": "| t | x |\n| --- | ---: |\n| 0 | 1 |\n| 2 | 4 |\n",
    "in two long rows": "| t | 0 | 2 |\n|---|---|---|\n| x | 1 | 4 |\n",
    "in two rows, with signs of equality": "t = 0, 2\nx = 1, 4\n",
    "in two rows, with colons": "t: 0, 2\nx: 1, 4\n",
    "in two rows, blanks": "t 0 2\nx 1 4\n",
    "a Markdown table without its edges": "t | x\n--- | ---\n0 | 1\n2 | 4\n",
    "minus signs": "t,x\n\N{MINUS SIGN}2,\N{MINUS SIGN}3\n0,0\n",
}


@pytest.mark.parametrize("name", SPELLINGS)
def test_spellings_of_a_table(name: str) -> None:
    (found,) = rate.intervals(table(SPELLINGS[name]).rows)
    assert (found.run, found.rise, found.slope) == (2, 3, Fraction(3, 2))


def test_the_table_of_the_lecture_as_it_is_written() -> None:
    text = "| t (seconds) | 0 | 5 | 10 | 15 |\n| --- | --- | --- | --- | --- |\n| x (meters) | 0 | 36 | 122 | 202 |\n"
    read = table(text)
    assert (read.t.unit, read.x.unit) == ("seconds", "meters")
    assert [i.slope for i in rate.intervals(read.rows)] == [Fraction(36, 5), Fraction(86, 5), 16]


def test_two_long_rows_with_decimal_commas() -> None:
    (found,) = rate.intervals(table("t;0;0,5\nx;1;3,5\n", decimal=",").rows)
    assert found.slope == 5


def test_two_long_rows_without_titles() -> None:
    for text in ("0 1 2 3\n1 3 7 12\n", "0,1,2,3\n1,3,7,12\n"):
        assert [i.slope for i in rate.intervals(table(text).rows)] == [2, 4, 5]
    falling = table("3 1 2 0\n4 3 7 12\n")  # two measurements, and two more columns
    assert [i.slope for i in rate.intervals(falling.rows)] == [2]


def test_two_measurements_with_more_columns_are_no_long_rows() -> None:
    assert len(list(rate.intervals(table("0 1 2\n1 3 4\n").rows))) == 1


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        ("0,1,7\n2,4,8\n", None, "there are 3 columns without titles, and the first two are taken: --columns 1,3 "),
        ("1,000,5\n2,000,7\n", None, "the digits of one number are written together, 1000"),
        ("0 1 7 1\n0.5 4 8 1\n1 2 3 4\n", None, "there are 4 columns"),
        ("0,1,7\n2,4,8\n", "1,2", ""),
        ("t,x,y\n0,1,7\n2,4,8\n", None, ""),
        ("0,1,\n2,4,\n", None, ""),
        ("0,1,2,3\n1,3,7,12\n", None, ""),
    ],
)
def test_columns_that_nobody_chose_are_told(text: str, columns: str | None, said: str) -> None:
    note = table(text, columns).guessed
    assert said in note
    assert bool(said) == bool(note)
    ran = dx("rate", *(["--columns", columns] if columns else []), stdin=text.encode())
    assert (ran.code, ran.err) == (0, f"<stdin>: note: {note}\n" if note else "")


@pytest.mark.parametrize("missing", ["", "NA", "nan", "-", "?", "null", " "])
def test_missing_cells_are_left_out_and_told(missing: str) -> None:
    read = table(f"t,x\n0,1\n1,{missing}\n2,5\n")
    assert list(rate.lines(read)) == ["0 2 2"]
    assert rate_page.left_out(read) == "1 row has no measurement and is left out: line 3"


def test_a_short_row_misses_a_cell() -> None:
    assert slopes("t,x,y\n0,1,1\n1,2\n2,3,3\n", "t,y") == ["0 2 1"]


@pytest.mark.parametrize("columns", ["t,y", "T,Y", "1,3", "t (s),y (kg)", "t,3"])
def test_columns_by_name_and_by_number(columns: str) -> None:
    assert slopes("t (s),x (m),y (kg)\n0,9,1\n2,9,2\n", columns) == ["0 2 0.5"]


def test_columns_that_are_not_there() -> None:
    for columns in ("t", "t,x,y", "t,z", "1,4", "0,1", "t,"):
        with pytest.raises(UsageError):
            slopes("t,x,y\n0,9,1\n2,9,2\n", columns)


def test_decimal_commas() -> None:
    assert slopes("0,5;1,25\n1,0;1,5\n", decimal=",") == ["0.5 1.0 0.5"]
    assert slopes('"0,5","1,25"\n"1,0","1,5"\n', decimal=",") == ["0.5 1.0 0.5"]
    assert slopes("0,5 1,25\n1,0 1,5\n", decimal=",") == ["0.5 1.0 0.5"]
    with pytest.raises(DataError, match=r"found 1\.5"):
        slopes("0,5;1.5\n1,0;1,5\n", decimal=",")
    with pytest.raises(UsageError):
        slopes("0;1\n1;2\n", decimal=";")


def test_slopes_are_exact() -> None:
    assert slopes("0 0\n3 1\n3.1 1.2\n") == ["0 3 1/3", "3 3.1 2"]
    assert slopes("0.1 0.3\n0.3 0.1\n") == ["0.1 0.3 -1"]
    assert slopes("0 1e290\n1e-290 2e290\n") == ["0 0." + "0" * 289 + "1 1E+580"]
    assert list(rate.lines(table("0 0\n3 1\n7 1\n"), 3)) == ["0 3 0.333", "3 7 0"]


#: A table that is refused, the line to blame (0 for the whole file), the column, and what is said.
REFUSED = [
    ("", 0, None, "there are no measurements"),
    ("# nothing\n\n", 0, None, "there are no measurements"),
    ("t,x\n", 0, None, "there are no measurements"),
    ("t,x\n1,2\n", 2, None, "there is only one measurement"),
    ("t,x\n1,NA\n2,3\n3,\n", 3, None, "there is only one measurement"),
    ("t\n1\n2\n", 1, None, "there is only one column"),
    ("t,x\n1,2\n\n# comment\n2,abc\n", 5, 2, "expected a number, found abc"),
    ("t,x\nzwei,2\n2,3\n", 2, 0, "expected a number, found zwei"),
    ("t,x\n1,2\n2,1,000\n", 3, 4, "this line has 3 cells, and the first one 2"),
    ("1 2\n2 1 5\n", 2, 4, "this line has 3 cells, and the first one 2"),
    ("t,x\n1,2\n1.0,3\n", 3, None, "t = 1.0 is on line 2 already"),
    ("t,x\n1,2\n0,3\n", 3, None, "t = 0 comes after t = 1 of line 2"),
    ("t,x\n1,inf\n2,3\n", 2, 2, "expected a number, found inf"),
    ("t,x\n1,1e999\n2,3\n", 2, 2, "this number has more than 300 digits"),
    (f"t,x\n1,{'1' * 400}\n2,3\n", 2, 2, "this number has more than 300 digits"),
    ("t,x\n1,1_0\n2,3\n", 2, 2, "expected a number, found 1_0"),
    ("0 s,1 m\n1 s,2 m\n", 2, 0, "expected a number, found 1 s"),
    ("1_0,2_0\n20,3\n30,5\n", 1, 0, "expected a number, found 1_0"),
    ("t,x\n1,0x10\n2,3\n", 2, 2, "expected a number, found 0x10"),
    (f"t,x\n1,2\n2,{'1' * 200_000}\n", 3, None, "this line cannot be read (field larger than field limit (131072))"),
    (f"t,{'x' * 200_000}\n1,2\n2,3\n", 1, None, "this line cannot be read (field larger than field limit (131072))"),
]


@pytest.mark.parametrize(("text", "line", "start", "message"), REFUSED, ids=[row[3] for row in REFUSED])
def test_what_is_refused_and_where(text: str, line: int, start: int | None, message: str) -> None:
    with pytest.raises(DataError) as caught:
        slopes(text)
    assert (caught.value.message, caught.value.number, caught.value.start) == (message, line, start)


@pytest.mark.parametrize(
    ("cell", "decimal", "hint"),
    [
        ("1,000", ".", "write 1000; or --decimal ,"),
        ("-1,250", ".", "write -1250; or --decimal ,"),
        ("1,000,000", ".", "write 1000000"),
        ("1,000.5", ".", "write 1000.5"),
        ("1.000,5", ".", "--decimal ,"),
        ("1,5", ".", "--decimal ,"),
        ("0,125", ".", "--decimal ,"),
        ("12,34", ".", "--decimal ,"),
        ("1.000", ",", "write 1000; or --decimal ."),
        ("1.000,5", ",", "write 1000,5"),
        ("abc,def", ".", ""),
        (",", ".", ""),
    ],
)
def test_a_comma_too_many(cell: str, decimal: str, hint: str) -> None:
    with pytest.raises(DataError) as caught:
        list(measured.read(["t;x\n", "0;1\n", f"1;{cell}\n"], None, decimal).rows)
    assert caught.value.hint == hint


def test_what_was_measured_before_a_fault_is_answered() -> None:
    found = rate.lines(table("t,x\n0,1\n1,2\n2,oops\n"))
    assert next(found) == "0 1 1"
    with pytest.raises(DataError):
        next(found)


def test_the_lecture() -> None:
    found = rate.totals(measured.read(TRAVELLER))
    assert not found.constant
    assert [i.slope for i in found.shown if i][2] == 16
    assert (found.most.a.t, found.most.slope, found.least.a.t, found.least.slope) == (40, 25, 0, Fraction(36, 5))
    page = render(
        rate_page.between(measured.read(TRAVELLER), "", Decimal(10), Decimal(15)), "text", steps=True
    ).replace("−", "-")
    for said in ("slope = rise/run = Δx/Δt = (x(15) - x(10))/(15 - 10)", "(202 - 122)/(15 - 10) = 80/5 = 16 m/s"):
        assert said in page


@pytest.mark.parametrize(
    ("xs", "said"),
    [
        ("0 2 4", "constant: 2 on every"),
        ("0 1 5", "Fastest on [1, 2]: 4."),
        ("5 1 0", "Falls fastest on [0, 1]: −4."),
        ("0 3 1", "Rises fastest on [0, 1]: 3."),
        ("0 3 1", "Nearest to no change on [1, 2]: −2."),
    ],
)
def test_constant_or_where_it_is_fastest(xs: str, said: str) -> None:
    read = table("".join(f"{t} {x}\n" for t, x in enumerate(xs.split())))
    assert said in render(rate_page.report(read, "", rate.totals(read)), "text", steps=True)


def test_the_arithmetic_of_every_slope_is_shown_where_steps_are_asked_for() -> None:
    text = "t (s),x (m)\n0,1\n1,3\n3,8\n"
    page = render(rate_page.report(table(text), "", rate.totals(table(text)), reasoned=True), "text", steps=True)
    assert "on [0, 1]: (3 − 1)/(1 − 0) = 2/1 = 2 m/s" in page
    assert "on [1, 3]: (8 − 3)/(3 − 1) = 5/2 = 2.5 m/s" in page
    assert "on [0, 1]: (" not in render(rate_page.report(table(text), "", rate.totals(table(text))), "text", steps=True)


@pytest.mark.parametrize(
    ("titles", "unit"),
    [("t (s),x (m)", "m/s"), ("t,x (m)", "m per unit of t"), ("t (s),x", "1/s"), ("t,x", "")],
)
def test_the_unit_of_the_rate(titles: str, unit: str) -> None:
    assert rate_page.sayer(table(f"{titles}\n0,1\n1,3\n")).unit == unit


def test_between_wants_measured_times() -> None:
    for start, end in ((10, 12), (12, 15), (-5, 10), (10, 99), (10, 10)):
        with pytest.raises(DomainError):
            rate.between(measured.read(TRAVELLER), Decimal(start), Decimal(end))
    assert rate.between(measured.read(TRAVELLER), Decimal("15.0"), Decimal("10.00")).slope == 16


def test_at_a_time_nothing_is_exact_but_the_average() -> None:
    report = estimates.at(measured.read(TRAVELLER), "", Decimal("12.5"))
    assert report.answer == ("10 15 16",)
    assert report.data["exact"] is None
    shown = render(report, "text", steps=True)
    assert shown.startswith("Not enough information for the exact rate at t = 12.5")


def parabola(t: Fraction) -> Fraction:
    return 3 * t * t - 2 * t + 5


@pytest.mark.parametrize("t", ["3", "3.5", "3.25", "1.75", "0.5", "5.5"])
def test_estimates_on_a_parabola(t: str) -> None:
    """Central differences are right on a parabola at every measurement, and so is a parabola fitted to it."""
    read = table("".join(f"{k} {parabola(Fraction(k))}\n" for k in range(7)))
    around = estimates.around(read.rows, Decimal(t))
    true = 6 * Fraction(t) - 2
    central = estimates.central(around)
    assert central.value is None or central.value == true
    pytest.importorskip("scipy")
    assert estimates.smoothed(around).value == pytest.approx(float(true), abs=1e-9)


def test_what_rounding_leaves_of_0_is_0() -> None:
    pytest.importorskip("scipy")
    read = table("".join(f"{k} {2 * k * k}\n" for k in range(-2, 3)))
    assert estimates.smoothed(estimates.around(read.rows, Decimal(0))).value == 0


@pytest.mark.parametrize(("method", "answer"), [("central", "1.5 3.875"), ("secant", "1.5 5.5")])
def test_the_answer_is_the_estimate_that_was_asked_for(method: str, answer: str) -> None:
    text = "t,x\n0,0\n1,1\n2,6.5\n3,10\n"
    assert estimates.at(table(text), "", Decimal("1.5"), method).answer == (answer,)
    assert estimates.at(table(text), "", Decimal("1.5")).answer == ("1 2 5.5",)


def test_estimates_that_cannot_be_made() -> None:
    uneven = "0 0\n1 1\n3 2\n4 9\n9 9\n"
    around = estimates.around(table(uneven).rows, Decimal(2))
    assert estimates.smoothed(around).value is None
    edge = estimates.around(table(uneven).rows, Decimal("0.5"))
    assert estimates.central(edge).value is None
    assert estimates.secant(edge).value == 1
    with pytest.raises(UsageError, match="no estimate by Savitzky-Golay: it needs measurements at even distances"):
        estimates.at(table(uneven), "", Decimal(2), "savitzky-golay")
    with pytest.raises(UsageError):
        estimates.at(table(uneven), "", Decimal(2), "guess")


def test_scipy_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "scipy.signal", None)
    made = estimates.smoothed(estimates.around(measured.read(TRAVELLER).rows, Decimal(30)))
    assert made.value is None
    assert "pip install 'calc-cli[data]'" in made.used


@pytest.mark.parametrize("at", ["-1", "60.5"])
def test_outside_there_is_nothing_to_say(at: str) -> None:
    with pytest.raises(DomainError, match="outside the measurements"):
        estimates.at(measured.read(TRAVELLER), "", Decimal(at))


@pytest.mark.parametrize(
    ("title", "name", "unit", "sign"),
    [
        ("t (s)", "t", "s", "s"),
        ("t(seconds)", "t", "seconds", "s"),
        ("x [m]", "x", "m", "m"),
        ("distance / km", "distance", "km", "km"),
        ("dx/dt", "dx/dt", "", ""),
        ("t/s", "t", "s", "s"),
        ("v/(m/s)", "v", "m/s", "m/s"),
        ("m/s", "m/s", "", ""),
        ("x/y", "x/y", "", ""),
        ("v (miles/hour)", "v", "miles/hour", "mile/h"),
        ("(s)", "(s)", "", ""),
    ],
)
def test_titles_and_units(title: str, name: str, unit: str, sign: str) -> None:
    found = column(title)
    assert (found.name, found.unit, found.sign) == (name, unit, sign)


@pytest.mark.parametrize(
    ("over", "under", "unit"),
    [
        ("m", "s", "m/s"),
        ("", "s", "1/s"),
        ("m", "", ""),
        ("", "", ""),
        ("m/s", "s", "m/s²"),
        ("m/s^2", "s", "m/s³"),
        ("m/s²", "s", "m/s³"),
        ("m/s^2", "kg", "(m/s^2)/kg"),
        ("m", "km/h", "m/(km/h)"),
    ],
)
def test_units_of_quotients(over: str, under: str, unit: str) -> None:
    assert quotient(over, under) == unit


def test_measured_data() -> None:
    """Five years of carbon dioxide in the air, weekly, with weeks missing, against floats."""
    text = (DATA / "mauna-loa.csv").read_text()
    rows = [line.split(",") for line in text.splitlines() if line[0].isdigit()]
    known = [(int(t), float(x)) for t, x in rows if x]
    read = table(text)
    found = rate.totals(read)
    assert (found.count, read.missing) == (len(known) - 1, len(rows) - len(known))
    pairs = list(pairwise(known))
    theirs = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairs]
    ours = [i.slope for i in rate.intervals(table(text).rows)]
    assert [float(v) for v in ours] == pytest.approx(theirs)
    assert float(found.most.slope) == pytest.approx(max(theirs))
    assert float(found.least.slope) == pytest.approx(min(theirs))
    for form in ("text", "latex", "markdown", "json", "plain"):
        assert render(rate_page.report(read, "co2", found), form, steps=True)


def test_memory_does_not_grow_with_the_file() -> None:
    def measuring(count: int) -> int:
        def made() -> Iterator[str]:
            for k in range(count):
                yield f"{k},{k * k % 97}\n"

        tracemalloc.start()
        rate.totals(measured.read(made()))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    measuring(100)
    assert measuring(20_000) < 1.5 * measuring(2_000)


def test_an_error_can_be_pickled() -> None:
    import pickle

    with pytest.raises(DxError) as caught:
        slopes("t,x\n1,a\n")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.message, again.number, again.start, again.text) == ("expected a number, found a", 2, 2, "1,a")
