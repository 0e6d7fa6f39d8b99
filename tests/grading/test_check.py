"""Answers: the verdict on right and wrong ones, the slip behind a wrong one, and lists of them."""

from __future__ import annotations

import json

import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.errors import InputError
from calc_cli.grading import brackets, grade, marking
from calc_cli.grading.grade import graded, line
from calc_cli.report import Table
from calc_cli.syntax import parse
from calc_cli.topics.equality import compare, compare_on
from tests.grading.pairs import pairs
from tests.running import dx

RIGHT = [
    ("tan(x)", "1 + tan^2 x", "proved"),
    ("sin(x)^2", "sin(2x)", "proved"),
    ("sin(x - 1)", "cos(1 - x)", "proved"),
    ("asin(x)/acos(x)", "pi/(2 sqrt(1 - x^2) acos(x)^2)", "proved"),
    ("e^(x^2 - x)", "(2x - 1) e^(x(x - 1))", "proved"),
    ("x^3", "f'(x) = 3x^2", "proved"),
    ("x^3", "dy/dx = 3 x x", "proved"),
    ("x^3", r"\frac{dy}{dx} = 3x^{2}", "proved"),
    ("x^3", "d/dx(x^3) = 3x²", "proved"),
    ("x^3", "= 3x^2", "proved"),
    ("ln(x)", "1/|x|", "agrees"),
    ("ln|x|", "1/x", "proved"),
    ("f(x)g(x)", "g(x)f'(x) + f(x)g'(x)", "proved"),
    ("x^x", "x^x + x^x ln x", "proved"),
    ("x^2 + y^2 = 25", "y' = -x/y", "proved"),
    ("e^(2x)", "2 (e^x)^2", "proved"),
    ("atan(x)", "cos(atan(x))^2", "proved"),
]
WRONG = [
    ("sin(x^2)", "cos(x^2)", "inner derivative forgotten", "sin(x^2)"),
    ("x^2*cos(3x)", "2x cos 3x - x^2 sin 3x", "inner derivative forgotten", "cos(3*x)"),
    ("x^2*sin(x)", "2x cos x", "product of the derivatives", "x^2*sin(x)"),
    ("3*x^2*e^x", "6x e^x", "product of the derivatives", "x^2*e^x"),
    ("x/(x+1)", "-1/(x+1)^2", "order in the quotient rule", "x/(x + 1)"),
    ("x/(x+1)", "1/(x+1)", "only the top differentiated", "x/(x + 1)"),
    ("sin(x)/x", "(x cos x - sin x)/x", "square in the quotient rule forgotten", "sin(x)/x"),
    ("sin(x)/x^2", "(x^2 cos x + 2x sin x)/x^4", "sign in the quotient rule", "sin(x)/x^2"),
    ("2^x", "x*2^(x-1)", "power rule on an exponential", "2^x"),
    ("x^4 + x", "4x^4 + 1", "exponent not reduced", "x^4"),
    ("cos(x)", "sin(x)", "sign of the derivative of cosine", "cos(x)"),
    ("x*cos(x)", "cos x + x sin x", "sign of the derivative of cosine", "cos(x)"),
    ("a*x^2", "x^2 + 2 a x", "constant treated as a variable", "a*x^2"),
    ("x^3 + x^2 + e^x", "3x^2 + 2x", "a term dropped", "x^3 + x^2 + e^x"),
    ("(2x+1)^5", "25 (2x+1)^4 * 2", "exponent brought down twice", "(2*x + 1)^5"),
    ("x^2 + sin(x)", "x^3/3 - cos(x)", "integrated instead", ""),
    ("ln(x)^3", "3/x", "power of a logarithm", "ln(x)^3"),
    ("sin(x)", "pi/180*cos(x)", "degrees for radians", "sin(x)"),
    ("f(x)g(x)", "f'(x)g'(x)", "product of the derivatives", "f(x)*g(x)"),
    ("x^2*cos(3x)", "2x cos 3x", "one half of the product rule", "x^2*cos(3*x)"),
    ("(x^2+1)/(x-3)", "2x/(x-3)", "only the top differentiated", "(x^2 + 1)/(x - 3)"),
    ("x^2/(x^2+1)", "2x/(x^2+1)", "only the top differentiated", "x^2/(x^2 + 1)"),
    ("a*x^3", "3a x^2 + C", "constant of integration added", ""),
    ("x^3 + C", "3x^2 + C", "constant kept", "C"),
    ("a*t^2 + x*t", "a*t^2", "", ""),
]


@pytest.mark.parametrize(("question", "answer", "word"), RIGHT)
def test_a_right_answer_is_right_in_every_form(question: str, answer: str, word: str) -> None:
    g = graded(differentiate(question), answer)
    assert g.outcome.word == word
    assert g.findings == ()


@pytest.mark.parametrize(("question", "answer", "slip", "where"), WRONG)
def test_a_wrong_answer_is_explained(question: str, answer: str, slip: str, where: str) -> None:
    from calc_cli.render.plain import plain

    g = graded(differentiate(question), answer)
    assert g.outcome.word == "different"
    if slip:
        first = g.findings[0]
        assert first.name == slip
        assert (plain(first.where) if first.where is not None else "") == where


@pytest.mark.parametrize(
    ("answer", "warning"),
    [
        ("3x^2", ""),
        ("y' = 3x^2", ""),
        ("d/dx(x^3) = 3x^2", ""),
        ("d/dx(x*x^2) = 3x^2", ""),
        ("(x^3)' = 3x^2", ""),
        (r"\frac{d}{dx} x^3 = 3x^2", ""),
        ("d/dx(x^4) = 3x^2", "the answer is called the derivative of x^4, not of the question"),
        ("(x^4)' = 3x^2", "the answer is called the derivative of x^4, not of the question"),
        ("d/dt(x^3) = 3x^2", "the answer is called a derivative by t; it is by x"),
        ("(x^3)'' = 3x^2", "the answer is called derivative 2; it is derivative 1"),
    ],
)
def test_what_an_answer_says_it_is_the_derivative_of_is_read_too(answer: str, warning: str) -> None:
    g = graded(differentiate("x^3"), answer)
    assert g.outcome.word == "proved"
    assert [note.message for note in g.notes] == [warning] * bool(warning)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        ("x^3", "y'' = 6x", "proved"),
        ("x^3", "y'' = 3x^2", "different"),
        ("x^3", "d^2y/dx^2 = 6x", "proved"),
        ("x^3", "d2y/dx2 = 3x^2", "different"),
        ("x^2 y", "∂f/∂y = x^2", "proved"),
        ("x^2 y", r"\frac{\partial f}{\partial y} = x^2", "proved"),
        ("x^2 y", "df/dy = 2xy", "different"),
        ("x^2 y", "∂²f/∂x∂y = 2x", "proved"),
        ("x^2 y", r"\frac{\partial^2 f}{\partial x \partial y} = 2x", "proved"),
        ("x^4", "f^{(3)}(x) = 24x", "proved"),
        ("x^3", "$y'' = 6x$", "proved"),
        ("x^3", "d^2/dx^2 (x^3) = 6x", "proved"),
        ("x^3", "(x^3)'' = 6x", "proved"),
        ("x^3", r"(x^3)^{\prime\prime} = 6x", "proved"),
        ("x^2 y", "∂/∂y (x^2 y) = x^2", "proved"),
        ("pi r^2 h", "dV/dr = 2 pi r h", "proved"),
        ("x^2 + y^2 = 25", "dx/dy = -y/x", "proved"),
        ("x^2 y", "f_x = 2xy", "proved"),
        ("x^2 y", "f_{xy} = 2x", "proved"),
        ("x^2 y", "f_y = 2xy", "different"),
        ("x^2 y", "d^2f/(dx dy) = 2x", "proved"),
        ("x^3", "y_c = 3x^2", "proved"),
        ("x^5", "f^(4)(x) = 120x", "proved"),
        ("x^5", r"f^{\prime\prime}(x) = 20x^3", "proved"),
        ("x^5", "d(x^5)/dx = 5x^4", "proved"),
        ("t^3", r"\ddot{x} = 6t", "proved"),
        ("w^2", "dMSE/dw = 2w", "proved"),
        (r"\theta^2", r"\dot{\theta} = 2\theta", "proved"),
        ("x(t) = t^3", r"\ddot{x}(t) = 6t", "proved"),
        ("x1^2 x2", "df/dx1 = 2 x1 x2", "proved"),
        ("x_1^2 x_2", r"\frac{\partial f}{\partial x_2} = x_1^2", "proved"),
    ],
)
def test_the_name_of_an_answer_says_which_derivative_it_is(question: str, answer: str, verdict: str) -> None:
    run = dx("check", question, answer)
    assert run.out.startswith(verdict)
    assert run.code == (verdict != "proved")


@pytest.mark.parametrize("answer", ["y'' = 6x", "dy/dt = 6x"])
def test_what_was_asked_for_outweighs_the_name_of_an_answer(answer: str) -> None:
    assert "the answer is called" in dx("check", "x^3", answer, "-n", "1").err


def test_who_stopped_early_is_told_so() -> None:
    said = dx("check", "x^6", "f^{(4)}(x) = 6x^5", "-s").out
    assert "differentiated too few times" in said
    assert "This is the first derivative: take 3 more." in said


def test_a_letter_that_is_not_in_the_question_is_told() -> None:
    assert "called a derivative by z; it is by x" in dx("check", "x^2*y", "f_z = 2xy").err
    assert not dx("check", "f(x) = x^6", r"\frac{d}{dx} f(x) = 6x^5").err.count("warning")


def test_an_answer_is_no_value() -> None:
    assert "the value at 2" in dx("check", "x^2", "f'(2) = 4").err
    assert "the value at 1/2" in dx("check", "x^2", "f'(1/2) = 1").err


def test_how_question_and_answer_were_read_is_said_at_their_places() -> None:
    said = dx("check", "log x", "cos x x^2").err
    assert "<argument>:1:1: note: log" in said
    assert "<argument>:2:1: note: cos x x^2" in said


@pytest.mark.parametrize(
    ("question", "answer", "slip"),
    [
        ("x^2 + y^2 = 25", "x/y", "sign in solving"),
        ("x^2 + y^2 = 25", "-y/x", "turned upside down"),
        ("(x^2+1)/(x-3)", "(2x(x-3) - x^2+1)/(x-3)^2", "minus in front of a bracket"),
        ("sin x/x", "(cos x - sin x)/x^2", "a factor dropped"),
    ],
)
def test_slips_behind_the_derivative(question: str, answer: str, slip: str) -> None:
    assert graded(differentiate(question), answer).findings[0].name == slip


@pytest.mark.parametrize(
    ("question", "answer", "slip"),
    [
        ("3/(x^2+1)", "-3/(x^2+1)^2", "inner derivative forgotten"),
        ("ln(x)^2", "2ln(x)", "inner derivative forgotten"),
        ("ln(ln(x))", "1/ln(x)", "inner derivative forgotten"),
        ("sqrt(ln x)", "1/(2sqrt(ln x))", "inner derivative forgotten"),
        ("e^(-2x)", "2e^(-2x)", "minus sign lost"),
        ("1/x^3", "3/x^4", "sign of a reciprocal"),
        ("x^2*e^(-x)", "x^2*e^(-x)", "not differentiated"),
        ("sin(x)", "sin(x)", "function kept"),
        ("x^n", "n x^(n+1)", "exponent raised"),
        ("abs(x)", "1", "absolute value dropped"),
        ("x*abs(x)", "2x", "absolute value dropped"),
        ("sqrt(x^2)", "1", "root of a square"),
        ("sqrt(x^2+9)", "1", "root of a sum"),
    ],
)
def test_the_likeliest_slip_comes_first(question: str, answer: str, slip: str) -> None:
    assert graded(differentiate(question), answer).findings[0].name == slip


def test_slips_in_a_high_derivative_are_looked_for_in_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[ex.Expr] = []
    monkeypatch.setattr(grade, "find", lambda problem, *_: searched.append(problem) or ())
    graded(differentiate("x^2*e^(3x)*sin(x)", order=8), "1")
    assert 0 < len(searched) < 5


@pytest.mark.parametrize("answer", ["2x + 2y y' = 0", "2x + 2y dy/dx = 0", "dy/dx = -x/y*dy/dx"])
def test_an_equation_for_the_derivative_is_to_be_solved(answer: str) -> None:
    ran = dx("check", "x^2 + y^2 = 25", answer)
    assert (ran.code, ran.out.strip()) == (1, "")
    assert "hint: solve the equation for y'" in ran.err


@pytest.mark.parametrize(("answer", "word"), [("-x/y + 10^-9", "different"), ("-x y/(25 - x^2)", "agrees")])
def test_points_that_are_proved_to_be_on_the_curve_tell_the_smallest_difference(answer: str, word: str) -> None:
    curve, slope, typed = (parse(text).expr for text in ("x^2 + y^2 = 25", "-x/y", answer))
    assert compare_on(curve, "x", "y", slope, typed).word == word


FORGOTTEN = [
    ("arctan x", "1/1+x^2", "1/(1+x^2)"),
    ("sqrt(x)", "1/2 x^-1/2", "1/2 x^(-1/2)"),
    ("x^n", "n*x^n-1", "n*x^(n-1)"),
    ("ln(x^2+1)", "2x/x^2+1", "2x/(x^2+1)"),
    ("e^(2x)", "2e^2x", "2e^(2x)"),
    ("(x-1)/(x+1)", "2/x+1^2", "2/(x+1)^2"),
    ("x/(x+1)", "x+1-x/(x+1)^2", "(x+1-x)/(x+1)^2"),
    ("2*atan(x) + x", "y' = 1 + (2/1+x^2)", "1 + (2/(1+x^2))"),
]


@pytest.mark.parametrize(("question", "answer", "meant"), FORGOTTEN, ids=[answer for _, answer, _ in FORGOTTEN])
def test_brackets_that_were_left_out_are_found(question: str, answer: str, meant: str) -> None:
    g = graded(differentiate(question), answer)
    assert g.outcome.word == "different"
    assert (g.findings[0].name, g.findings[0].says) == ("brackets forgotten", f"Right would be {meant}.")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("ln(x)", "1 + 1/x"),
        ("sqrt(3x+1)", "1 + 3/(2sqrt(3x+1))"),
        ("e^x/(e^x+1)", "e^x/(e^x+1)-e^x/(e^x+1)^2"),
        ("ln(x)", "1 - -1/x"),
    ],
)
def test_no_bracket_makes_another_expression_of_a_sum(question: str, answer: str) -> None:
    assert "brackets forgotten" not in [f.name for f in graded(differentiate(question), answer).findings]


@pytest.mark.parametrize("answer", ["2x+1e-60", "2x+e^(-x^4-1000)"])
def test_a_difference_that_no_digit_shows_is_no_slip(answer: str) -> None:
    g = graded(differentiate("x^2"), answer)
    assert g.outcome.word == "different"
    assert g.findings == ()


@pytest.mark.parametrize("text", ["1/x+" * 200 + "1", "/" * 300, "(1/" * 50, "", "x", "^"])
def test_few_places_are_tried(text: str) -> None:
    assert len(list(brackets.added(text))) <= brackets.MOST


@pytest.mark.parametrize(
    ("answer", "start"), [("x^3 = 3x^2", 4), ("3x^2 = 3*x*x", 5), ("x^2 + y^2 = 1", 10), ("d/dx(x^3)", 0)]
)
def test_an_answer_is_an_expression(answer: str, start: int) -> None:
    with pytest.raises(InputError, match="an answer is") as refused:
        graded(differentiate("x^3"), answer)
    assert refused.value.start == start


def test_generated_answers_are_judged_rightly_and_their_slips_named() -> None:
    named = wrong = 0
    for pair in pairs(240, seed=5):
        g = graded(differentiate(pair.expression), pair.answer)
        assert (g.outcome.word == "different") == bool(pair.slip), pair
        if pair.slip:
            wrong += 1
            named += pair.slip in [f.name for f in g.findings]
        else:
            assert g.findings == ()
    assert named >= 0.95 * wrong


@pytest.mark.parametrize(
    ("a", "b", "word"),
    [
        ("x/abs(x)", "1", "different"),
        ("sqrt(x^2)", "x", "different"),
        ("x*(1 + 10^(-12))", "x", "different"),
        ("ln(x^2)", "2*ln(abs(x))", "agrees"),
        ("ln(-1 - x^2)", "x", "undecided"),
        ("ln(x - 60)", "ln(x - 61)", "different"),
        ("ln(-50 - x)", "x", "different"),
        ("asin(1000*x)", "x", "different"),
    ],
)
def test_three_verdicts_and_none(a: str, b: str, word: str) -> None:
    assert compare(parse(a).expr, parse(b).expr).word == word


FAR = [
    ("|x - 10|", "-1"),
    ("sqrt((x + 1000)^2)", "1"),
    ("min(x^2, 100)", "2x"),
    ("max(0, 1 - x/30)", "-1/30"),
    ("|x| + |x - 200|", "x/|x| - 1"),
    ("x^2", "2x + max(0, x - 30)"),
    ("x^2", "2x + max(0, 1 - |x - 500|)"),
    ("|e^x - 1000000|", "-e^x"),
    ("|x - 100*a|", "-1"),
    ("ln(x)", "1/x + floor(x/10)"),
    ("x^2", "2x + floor(x^2/900)"),
    ("x^2", "2x + ceil(x/20) - step(x)"),
    ("x", "1 + floor(x/11) - floor(x/10)"),
    ("x^2", "2x^(1 + step(-x))"),
    ("1/x", "-1/x^(1 + sign(x))"),
]


@pytest.mark.parametrize(("question", "answer"), FAR, ids=[q + " " + a for q, a in FAR])
def test_no_piece_is_too_far_out_to_be_compared(question: str, answer: str) -> None:
    assert graded(differentiate(question, wrt="x"), answer).outcome.word == "different"


def test_the_second_derivative() -> None:
    d = differentiate("x^5", order=2)
    assert graded(d, "20x^3").outcome.word == "proved"
    assert graded(d, "20x^4").findings[0].name == "exponent not reduced"
    assert graded(d, "5x^4").findings[0].says == "This is the first derivative: take one more."


def test_a_point_on_the_curve() -> None:
    d = differentiate("x^2 + y^2 = 25")
    assert graded(d, "-x/sqrt(25 - x^2)").outcome.word == "different"
    assert graded(differentiate("y^3 = x"), "y/(3x)").outcome.word == "agrees"


LIST = (
    'expression,answer,variable,order\nx^2,2x\n# a comment\n\nt*x,x,t\nx^5,20x^3,,2\n"log(x, 3)",1/x\nx^2,2x +\nx^2\n'
)


def test_a_list_of_answers_is_marked_line_by_line() -> None:
    rows = list(marking.rows(LIST.splitlines(keepends=True), "a.csv"))
    assert [row.number for row in rows] == [2, 5, 6, 7, 8, 9]
    tally = marking.Tally()
    marks = list(tally.counted(marking.marked(rows, lambda text, by, n: differentiate(text, wrt=by, order=n))))
    assert [m.verdict for m in marks] == ["proved", "proved", "proved", "different", "unreadable", "unreadable"]
    assert marks[3].slip == "base of a logarithm forgotten"
    found = tally.totals()
    assert not tally.all_right
    assert (found["answers"], found["proved"], found["slips"]) == (6, 3, {"base of a logarithm forgotten": 1})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsv", "x^2\t2x\nx^3\t3x\n"),
        ("a.jsonl", '{"expression": "x^2", "answer": "2x"}\n{"expression": "x^3", "answer": "3x", "order": null}\n'),
        ("-", "answer,expression\n2x,x^2\n3x,x^3\n"),
    ],
)
def test_other_lists(name: str, text: str) -> None:
    rows = list(marking.rows(text.splitlines(keepends=True), name))
    assert [(row.expression, row.answer) for row in rows] == [("x^2", "2x"), ("x^3", "3x")]


OTHERS = [
    ("a.csv", "Name;Question;Response\nAnn;log(x, 2);1/x\nBob;x^2;2x\n"),
    ("-", "name,expression,answer\nAnn,\"log(x, 2)\",1/x\nBob,x^2,2x\n"),
    ("a.jsonl", '{"name": "Ann", "expression": "log(x, 2)", "answer": "1/x"}\n'
                '{"name": "Bob", "expression": "x^2", "answer": "2x"}\n'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), OTHERS, ids=[name for name, _ in OTHERS])
def test_whose_answer_it_is_stays_with_it(name: str, text: str) -> None:
    rows = marking.rows(text.splitlines(keepends=True), name)
    marks = list(marking.marked(rows, lambda text, by, n: differentiate(text, wrt=by, order=n)))
    assert [m.verdict for m in marks] == ["different", "proved"]
    assert marking.further_columns(marks) == ("name",)
    assert [marking.cells(m, ("name",))[-1] for m in marks] == ["Ann", "Bob"]
    assert marking.data(marks[0])["columns"] == {"name": "Ann"}
    table = marking.report(marks, name).parts[0]
    assert isinstance(table, Table)
    assert (table.titles[1], table.rows[1][1]) == ("name", "Bob")


def test_who_gave_no_answer_is_named_too() -> None:
    (row,) = marking.rows(["name,expression,answer\n", "Cy,sin(x),\n"], "a.csv")
    assert (row.fault, row.other) == ("no answer", (("name", "Cy"),))


@pytest.mark.parametrize("titles", ["expr,answer", "Formula;Student answer", "Question\tAns"])
def test_titles_by_other_names(titles: str) -> None:
    sign = next(c for c in ",;\t" if c in titles)
    (row,) = marking.rows([f"{titles}\n", f"x^2{sign}2x\n"], "-")
    assert (row.expression, row.answer, row.fault) == ("x^2", "2x", "")


def test_titles_that_are_not_known_are_said_to_be() -> None:
    first, second = marking.rows(["question,student\n", "x^2,2x\n"], "-")
    assert first.fault == "the titles needed are expression and answer, found question, student"
    assert (second.expression, second.answer, second.fault) == ("x^2", "2x", "")


def test_a_list_for_programs() -> None:
    ran = dx("check", "-f", "--to", "json", stdin=b"x^2,2x\nx^2,x^2\n")
    first, second, last = map(json.loads, ran.out.splitlines())
    assert (ran.code, first["verdict"], second["verdict"]) == (1, "proved", "different")
    assert last["summary"]["answers"] == 2
    ran = dx("check", "-f", "--to", "csv", stdin=b"x^2,2x\n")
    assert (ran.code, len(ran.out.splitlines())) == (0, 2)


@pytest.mark.parametrize(
    "argv", [["check"], ["check", "x"], ["check", "x", "1", "2"], ["check", "x", "1", "--to", "csv"]]
)
def test_wrong_usage(argv: list[str]) -> None:
    assert dx(*argv).code == 2


@pytest.mark.parametrize(
    ("question", "answer", "value"),
    [
        ("abs(x)", "sqrt(x)/sqrt(x)", "-1"),
        ("relu(x)", "x/relu(x)", "0"),
        ("ln|x|", "e^(-ln(x))", "-1"),
        ("sin(x)", "cos(x)*sqrt(x - 5)/sqrt(x - 5)", "-0.416147"),
        ("x^2", "2*sqrt(x)^2", "-2"),
        ("cbrt(x)", "1/(3*x^(2/3))", "0.333333"),
    ],
)
def test_a_right_answer_that_has_no_value_somewhere_is_told_so(question: str, answer: str, value: str) -> None:
    g = graded(differentiate(question), answer)
    assert g.outcome.equal
    (note,) = g.notes
    assert note.level == "warning"
    assert note.message.startswith("the answer has no value at x = ")
    assert note.message.endswith(f", where the derivative is {value}")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("ln|x|", "1/x"), ("x^3", "3*x^3/x"), ("(x - 2)^3", "3*(x - 2)^4/(x - 2)^2"), ("x^x", "x^x*(ln(x) + 1)"),
        ("sqrt(x)", "1/(2*sqrt(x))"), ("tan(x)", "1/cos(x)^2"), ("tanh(500*x)", "2000/(e^(500*x) + e^(-500*x))^2"),
        ("ln(x)", "1/|x|"),
    ],
)  # fmt: skip
def test_nor_is_it_where_that_is_a_point_or_the_function_has_none_either(question: str, answer: str) -> None:
    g = graded(differentiate(question), answer)
    assert g.outcome.equal
    assert g.notes == ()


@pytest.mark.parametrize(
    ("answer", "value"),
    [("2x + 1e-20", "4.00000000000000000001"), ("2x + e^(-1000)", "4 + 5.07596e-435"), ("2x - 1e-900", "4 - 1e-900")],
)
def test_values_that_differ_look_different(answer: str, value: str) -> None:
    assert line(graded(differentiate("x^2"), answer)) == f"different at x=2: 4 and {value}"


def test_an_answer_without_any_value_is_not_right() -> None:
    g = graded(differentiate("x^2"), "2x*sqrt(-1-x^2)/sqrt(-1-x^2)")
    assert (g.outcome.word, g.outcome.point, g.outcome.left) == ("different", (("x", "2"),), "4")
    assert line(g) == "different at x=2: 4 and no value"


@pytest.mark.parametrize(
    ("question", "answer"),
    [("x^2", "2x + 1e-60"), ("x", "1 + 1e-300"), ("e^x", "e^x + 1e-60"), ("sin(x)", "cos(x)*(1 + 1e-60)")],
)
def test_a_difference_that_is_less_than_the_digits_of_a_value_is_one(question: str, answer: str) -> None:
    outcome = graded(differentiate(question), answer).outcome
    assert outcome.word == "different"
    assert outcome.left != outcome.right


def test_an_answer_that_divides_by_0_in_sines_is_not_right() -> None:
    ran = dx("check", "x", "1 + 1/(sin(2x) - 2*sin(x)*cos(x))")
    assert ran.code == 1
    assert ran.out.strip() == "undecided"
