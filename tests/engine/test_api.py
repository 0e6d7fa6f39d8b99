"""The engine from Python: what a derivation holds, errors with their places, no memory from one line to the next."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable
from fractions import Fraction

import pytest

import calc_cli
from calc_cli import expr as ex
from calc_cli import simplify
from calc_cli.api import Point, average_rate, differentiate, gradient, slope, tangent
from calc_cli.check import checked
from calc_cli.derive import derive
from calc_cli.errors import DomainError, DxError, InputError, LimitError, UsageError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.report import Report
from calc_cli.rules import RULES
from calc_cli.topics import explicit, request
from calc_cli.trace import Derivation, walk


def shown(d: Derivation) -> tuple[object, ...]:
    """All that a derivation says, as plain values."""
    steps = [
        (s.rule, s.says, plain(s.before), plain(s.after), [(k, plain(v)) for k, v in s.bindings], s.conditions)
        for top in d.steps
        for s in walk(top)
    ]
    return (d.input, plain(d.reading), d.variable, d.order, steps, plain(d.result), d.conditions, d.notes, d.held, d.of)


# ------------------------------------------------------------------ what is asked
def test_the_steps_are_made_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Expr] = []
    step = simplify._step
    monkeypatch.setattr(explicit, "derive", lambda u, x: asked.append(u) or derive(u, x))
    monkeypatch.setattr(simplify, "_step", lambda name, u, *to: asked.append(u) or step(name, u, *to))
    d = differentiate("x^3*sin(17*x)", order=2)
    assert not asked
    assert {s.before.args[0] if s.before.head == "D" else s.before for s in d.steps} == set(asked)
    assert d.steps[-1].after is d.result


def test_a_derivation_holds_everything() -> None:
    d = differentiate("a*x^2 + 0.5*x")
    assert (d.input, d.variable, d.order, d.held, d.decimals) == ("a*x^2 + 0.5*x", "x", 1, ("a",), True)
    assert d.steps[0].before is ex.D(d.reading, ex.sym("x"))
    assert d.steps[-1].after is d.result
    assert all(a.after is b.before for a, b in zip(d.steps, d.steps[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "options", "variable"),
    [
        ("x*t", {}, "x"),
        ("a*t", {}, "t"),
        ("w^2", {}, "w"),
        ("a*b", {"wrt": "b"}, "b"),
        ("d/dt (x*t)", {}, "t"),
        ("f(s) = s^2", {}, "s"),
        ("7", {}, "x"),
        ("velocity^2", {"let": ("velocity",)}, "velocity"),
        ("velocity^2", {"wrt": "velocity"}, "velocity"),
    ],
)
def test_the_variable(text: str, options: dict[str, object], variable: str) -> None:
    assert differentiate(text, **options).variable == variable  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        ("x^2", {"wrt": "z"}, ["z does not occur in it"]),
        ("x^2", {"wrt": "x,z"}, ["z does not occur in it"]),
        ("x^2", {"wrt": "y,z"}, ["y and z do not occur in it"]),
        ("d/dz (x^2)", {}, ["read as the derivative of (x^2) by z", "z does not occur in it"]),
        ("x^2", {"wrt": "x"}, []),
        ("5", {"wrt": "x"}, []),
        ("f(x)", {"wrt": "x"}, []),
    ],
)
def test_a_variable_that_does_not_occur_is_said(text: str, options: dict[str, str], said: list[str]) -> None:
    assert [note.message for note in differentiate(text, **options).notes] == said  # type: ignore[arg-type]


def test_the_order() -> None:
    assert plain(differentiate("x^4", order=3).result) == "24*x"
    assert plain(differentiate("d^2/dx^2 (x^4)").result) == "12*x^2"
    assert plain(differentiate("x^4", order=0).result) == "x^4"
    twice = differentiate("sin(x)", order=2)
    assert [s.before.args[0] for s in twice.steps if s.before.head == "D"] == [
        twice.reading, ex.call("cos", ex.sym("x")),
    ]  # fmt: skip


def test_exp_is_written_as_it_was_typed() -> None:
    assert plain(differentiate("exp(2*x)").result) == "2*exp(2*x)"
    assert plain(differentiate("e^(2*x)").result) == "2*e^(2*x)"


def test_the_package_offers_the_same() -> None:
    assert calc_cli.differentiate is differentiate
    assert calc_cli.parse("2x").expr is ex.mul(ex.TWO, ex.sym("x"))
    with pytest.raises(AttributeError, match="no attribute 'integrate'"):
        _ = calc_cli.integrate
    assert all(vars(calc_cli).get(name) or calc_cli.__getattr__(name) for name in calc_cli.__all__)
    assert calc_cli.checked(differentiate("x^2")).check == ("proved", 5, "")


def test_an_answer_writes_itself() -> None:
    d = calc_cli.differentiate("x^3 * sin(x)")
    assert d.to("plain") == "3*x^2*sin(x) + x^3*cos(x)"
    assert d.to("latex") == r"3 x^{2} \sin\left(x\right) + x^{3} \cos\left(x\right)"
    assert "product rule" in d.to("text", steps=True)
    assert calc_cli.gradient("x*y").to("plain") == "[y, x]"
    assert calc_cli.tangent("x^2", 2).to("plain") == "y = 4*x - 4"
    assert "tend to 4 from both sides" in calc_cli.slope("x^2", at=2).to("text", steps=True)
    with pytest.raises(UsageError, match="the format is one of text, plain"):
        d.to("banana")
    assert str(d) == "3*x^2*sin(x) + x^3*cos(x)"
    assert f"{calc_cli.hessian('x*y')}, {calc_cli.tangent('x^2', 2)}" == "[[0, 1], [1, 0]], y = 4*x - 4"


def test_what_was_answered_once_is_answered_again() -> None:
    """What is remembered of a text is of that text, with those arguments."""
    first = differentiate("a*x^2 + b")
    assert differentiate("a*x^2 + b") is first
    assert [str(differentiate("a*x^2 + b", wrt)) for wrt in ("a", "b", "x")] == ["x^2", "1", "2*a*x"]
    assert [str(differentiate("a*x^2 + b", order=n)) for n in (0, 1, 2)] == ["a*x^2 + b", "2*a*x", "2*a"]
    assert str(differentiate("x^2*y", "x,y")) == "2*x"
    assert str(differentiate("(x + 1)^2", form="expanded")) == "2*x + 2" != str(differentiate("(x + 1)^2"))
    assert differentiate("x^3", at="2.0").decimals
    assert not differentiate("x^3", at=2).decimals
    with pytest.raises(UsageError, match="digits"):
        differentiate("a*x^2 + b", digits=5)
    with pytest.raises(UsageError, match="a whole number"):
        differentiate("a*x^2 + b", order=1.0)  # type: ignore[arg-type]
    assert str(differentiate("2 rate*t", "t", let=["rate"])) == "2*rate"
    with pytest.raises(InputError):
        differentiate("2 rate*t", "t")
    with pytest.raises(UsageError, match="the form is one of"):
        differentiate("a*x^2 + b", form=["auto"])  # type: ignore[arg-type]
    assert differentiate("(x + 1)^90", order=80) is not differentiate("(x + 1)^90", order=80)  # of many steps


def test_what_is_checked_is_an_answer() -> None:
    with pytest.raises(UsageError, match=r"found x\^2"):
        calc_cli.checked("x^2")  # type: ignore[call-overload]


def test_arguments_as_people_give_them() -> None:
    assert calc_cli.differentiate("a*t^2", "t", 2).to("plain") == "2*a"
    assert calc_cli.gradient("x^2", at=3).at == ((ex.num(6),),)
    assert calc_cli.hessian("x*y", "x,y", at="x=1,y=2").at[0][1] is ex.ONE
    for arguments in ((2,), ("x", "2"), ("x", 2.0)):
        with pytest.raises(UsageError):
            calc_cli.differentiate("x^2", *arguments)
    assert set(calc_cli.__all__) == set(dir(calc_cli))
    assert all(
        callable(vars(calc_cli).get(name) or calc_cli.__getattr__(name))
        for name in calc_cli.__all__[:-1]
        if name != "__version__"
    )


@pytest.mark.parametrize("given", [None, 5, b"x"])
def test_what_is_no_text_and_no_expression_is_a_type_error(given: str) -> None:
    with pytest.raises(TypeError, match=type(given).__name__):
        differentiate(given)


def test_an_expression_that_was_read_is_differentiated() -> None:
    u = calc_cli.parse("a*x^2 + sin(2*x)").expr
    d = differentiate(u)
    assert (d.input, plain(d.result)) == ("a*x^2 + sin(2*x)", "2*a*x + 2*cos(2*x)")
    assert calc_cli.hessian(ex.power(ex.sym("x"), ex.num(3))).to("plain") == "[[6*x]]"
    with pytest.raises(DomainError):
        differentiate(ex.div(ex.sym("x"), ex.ZERO))


def test_a_jacobian_is_of_something() -> None:
    with pytest.raises(UsageError, match="at least one function"):
        calc_cli.jacobian([])


# ------------------------------------------------------------------ errors
#: text, options, kind, the part of the text to blame (None for no place)
ERRORS = [
    ("x + ", {}, InputError, None),
    ("2*arcsn(x)", {}, InputError, "arcsn"),
    ("x + 1/0", {}, DomainError, "1/0"),
    ("x*ln(-1) + 2", {}, DomainError, "ln(-1)"),
    ("sin(x) + sqrt(1 - 5)", {}, DomainError, "sqrt(1 - 5)"),
    ("3 + 0^(-1)*x", {}, DomainError, "0^(-1)"),
    ("a*b", {}, UsageError, "a"),
    ("1/2x", {"strict": True}, InputError, None),
    ("x", {"order": request.MAX_ORDER + 1}, UsageError, None),
    ("x", {"order": -1}, UsageError, None),
    ("d/dt (x*t)", {"wrt": "x"}, UsageError, None),
    ("x/(x - x)", {}, DomainError, None),
    ("d/dx x^5", {"order": 3}, UsageError, None),
    ("x^2", {"form": "banana"}, UsageError, None),
    ("x^2", {"digits": 3}, UsageError, None),
    ("x^2 + y^2 = 25", {"order": 0}, UsageError, None),
    ("9^9^9^9*x", {}, DxError, None),
]


@pytest.mark.parametrize(("text", "options", "kind", "blamed"), ERRORS[:-1], ids=[t for t, *_ in ERRORS[:-1]])
def test_errors_have_a_kind_and_a_place(
    text: str, options: dict[str, object], kind: type[DxError], blamed: str | None
) -> None:
    with pytest.raises(kind) as caught:
        differentiate(text, **options)  # type: ignore[arg-type]
    error = caught.value
    assert error.message
    assert error.message[0].islower() or not error.message[0].isalpha()
    assert not error.message.endswith((".", "!"))
    if blamed is not None:
        assert text[error.start : error.end] == blamed
    if error.start is not None:
        assert error.end is not None
        assert 0 <= error.start < error.end <= len(text) + 1


@pytest.mark.parametrize(
    "text", ["9^9^9^9*x", "x^(10^20)", "x^1e999", "(x + 1)^(2^40)", "-" * 5000 + "x", "x + " * 5000 + "x"]
)
def test_large_inputs_are_answered_or_refused(text: str) -> None:
    try:
        d = differentiate(text)
    except LimitError as error:
        assert error.message  # noqa: PT017
    else:
        assert plain(d.result)


def test_errors_can_be_pickled() -> None:
    for text, options, _, _ in ERRORS[:-1]:
        with pytest.raises(DxError) as caught:
            differentiate(text, **options)  # type: ignore[arg-type]
        again = pickle.loads(pickle.dumps(caught.value))
        assert type(again) is type(caught.value)
        assert vars(again) == vars(caught.value)


@pytest.mark.parametrize(
    ("text", "options"),
    [("x^x*sin(x)", {}), ("x^2 + y^2 = 25", {"order": 2}), ("f(x)*g(x)", {}), ("1/2x", {}), ("sin(x)", {"at": "x=1"})],
)
def test_derivations_can_be_pickled(text: str, options: dict[str, object]) -> None:
    d = differentiate(text, **options)  # type: ignore[arg-type]
    again = pickle.loads(pickle.dumps(d))
    assert shown(again) == shown(d)
    assert again.result is d.result
    assert (again.at, again.decimal) == (d.at, d.decimal)


# ------------------------------------------------------------------ one line does not see another
LINES = [
    "x^2*sin(x)", "a*x + b", "sqrt(x^2 - y)", "x^x", "u*v*x", "sin(", "1/0", "f(x)*g(x)", "x^2 + y^2 = 1",
    "e^(a*x)*cos(b*x)", "max(x, y, z)", "exp(x)*x", "e^x*x", "abs(x*y)", "(x + y)*(y + z)*(z + x)", "ln(a*b*x)",
    "0.25*x^2", "x^2/4", "theta*x^2",
]  # fmt: skip


def answer(text: str) -> object:
    """All that can be said of a line."""
    try:
        return shown(differentiate(text, wrt="x"))
    except DxError as error:
        return (type(error), vars(error))


@pytest.mark.parametrize("seed", range(3))
def test_order_and_repetition_change_nothing(seed: int) -> None:
    alone = {text: answer(text) for text in LINES}
    mixed = LINES * 3
    random.Random(seed).shuffle(mixed)
    assert all(answer(text) == alone[text] for text in mixed)


def test_an_error_leaves_nothing_behind() -> None:
    before = answer("x*ln(x)")
    for text in ("ln(", "x/(x - x)", "x^2 + y^2 = 1/0", "\x00", "a*b*c = d*e"):
        answer(text)
        with pytest.raises(DxError):
            differentiate("x*ln(x)", at="x=-1")
        assert answer("x*ln(x)") == before


@pytest.mark.parametrize(("at", "value"), [(2, "12"), (0.5, "0.75"), (Fraction(1, 3), "1/3"), ("x=2", "12"), (-1, "3")])
def test_a_point_may_be_a_number(at: Point, value: str) -> None:
    d = differentiate("x^3", at=at)
    assert d.at is not None
    assert plain(d.at, d.decimals) == value


@pytest.mark.parametrize("topic", [slope, tangent])
def test_a_number_is_a_point_of_other_topics_too(topic: Callable[..., Report]) -> None:
    assert topic("x^2", at=3) == topic("x^2", at="3")


#: Once a step for each that prints the line above it again: a sign beside a number, or in front of a quotient.
UNCHANGED = ["x^a", "asec(x)", "acosh(x)", "max(x, 1)", "x*e^y = y", "x*y = 1", "x^2 = 4*y", "(1 - x)*(-3)", "-3/x"]


@pytest.mark.parametrize("text", [*UNCHANGED, *(row.example[0] for row in RULES)])
def test_every_step_changes_what_is_shown(text: str) -> None:
    for step in differentiate(text, order=2).steps:
        for s in walk(step):
            assert plain(s.before) != plain(s.after)


@pytest.mark.parametrize("text", ["(x + 1)^2/(x - 1)", "(x - 1)^2*(x + 2)", "(x + 1)*e^x*x"])
def test_no_step_on_the_way_changes_the_order_alone(text: str) -> None:
    for step in differentiate(text).steps[:-1]:
        assert sorted(plain(step.before)) != sorted(plain(step.after))


#: What is known of one input, of signs and of decimals, and changes the answer to another one if it leaks.
KNOWING = ("acosh(x)", "0.5*x")
APART: list[Callable[[], object]] = [
    lambda: tangent("sqrt((x - 1)^2)", at=-2),
    lambda: slope("sqrt((x - 1)^2)", at=-2),
    lambda: average_rate("sqrt((x - 1)^2)", "-2,0"),
    lambda: gradient("sqrt((x - 1)^2)*y").parts[0].result,
    lambda: differentiate("sqrt((x - 1)^2)/2").result,
]


@pytest.mark.parametrize("answered", APART)
@pytest.mark.parametrize("known", KNOWING)
def test_what_is_known_of_one_input_is_not_known_of_the_next(answered: Callable[[], object], known: str) -> None:
    alone = answered()
    differentiate(known)
    assert answered() == alone


@pytest.mark.parametrize(
    "text", ["x*cos(2 + 1/((1 + sqrt(2))^2 - 2*sqrt(2) - 3))", "max(1 + 1/((1 + sqrt(2))^2 - 2*sqrt(2) - 3), x)"]
)
def test_a_division_by_a_constant_that_is_0_is_refused(text: str) -> None:
    with pytest.raises(DomainError, match="division by zero"):
        differentiate(text)


@pytest.mark.parametrize(
    "text", ["1/((x + 1)^2 - x^2 - 2x - 1)", "3 + 1/(sin(x)^2 + cos(x)^2 - 1)", "(x - (2x)/2)^(-2)"]
)
def test_a_division_by_what_is_always_0_is_refused_where_the_derivative_loses_it(text: str) -> None:
    with pytest.raises(DomainError, match="division by zero"):
        differentiate(text)
    assert differentiate("(sin(x)^2 + cos(x)^2)/2").result is ex.ZERO


def test_a_check_knows_what_its_own_input_says_and_nothing_of_others() -> None:
    results = [differentiate(text) for text in ("sqrt((x - 1)^2)", "acosh(x)*sqrt(x^2 - 1)")]
    alone = [checked(d).check for d in results]
    for d in results[::-1]:
        assert checked(d).check == alone[results.index(d)]
    assert [v.word for v in alone if v] == ["proved", "proved"]


NOWHERE = (
    """
sqrt(-x^2 - 1); asin(x^2 + 2); ln(-e^x); acosh(sin(x)/2); ln(-x^2); sqrt(-x^2 + x - 1); ln(x) + ln(-x); ln(sin(x) - 1);
sqrt(-x^2 - a^2 - 1); ((x/(-x))^(3/2))^4; atanh(cosh(x)); asec(sin(x)/2); logit(x^2 + 1); sqrt(x - 1)*sqrt(-x);
log(-x^2, 2); (-x^2)^pi; ln(ln(sin(x))); root(-1 - x^4, 4); x^2 + (-2 - cos(x))^0.5; ln(1 - x)*ln(x - 2)
""".strip()
    .replace("\n", " ")
    .split("; ")
)
NOT_DIFFERENTIABLE = (
    """
sqrt(-x^2); acosh(sin(x)); (-1 - x^2)^x; sqrt(-x^2 - a^2); sqrt(x)*acos(x + 1); sqrt(-sqrt(-x^2)); -sqrt(-sqrt(-(x^2)));
atanh((-abs(x^2))^(1/3)); sqrt(-sqrt(-(x - 1)^2)); sqrt(-sqrt(-(3*x - 1)^2)); sqrt(-sqrt(x^2*(-1 - x^2)))
""".strip()
    .replace("\n", " ")
    .split("; ")
)
SOMEWHERE = (
    """
sqrt(x); sqrt(-x); sqrt(1 - x^2); ln(x - 50); asin(1000*x); sqrt(x - 1)*sqrt(2 - x); (-x^2)^n; (-x^2 - 1)^n; ln(sin(x));
acosh(2*sin(x)); sqrt(a - x^2); asin(a*x + 1000); ln(-ln(x)); sqrt(-floor(x)); f(x)*sqrt(-x^2 - 1); cbrt(-x^2 - 1);
-x^2 - 1; sqrt(-x^2 - 1 + a); (-x^2)^2; (-x^2)^(4/2); acoth(x); asech(x); logit(x); ln(abs(x)); sqrt(10^(-9) - x^2)
""".strip()
    .replace("\n", " ")
    .split("; ")
)


@pytest.mark.parametrize("text", NOWHERE + NOT_DIFFERENTIABLE + SOMEWHERE)
def test_what_is_real_nowhere_is_warned_of(text: str) -> None:
    d = differentiate(text, wrt="x")
    said = [(note.level, note.message) for note in d.notes if "real" in note.message]
    if text in SOMEWHERE:
        assert not said
        return
    what = "derivative" if text in NOT_DIFFERENTIABLE else "function"
    assert said == [("warning", f"the {what} is real for no x")]
    with pytest.raises(InputError, match="real for no x"):
        differentiate(text, wrt="x", strict=True)


def test_what_divides_by_0_everywhere_is_real_nowhere() -> None:
    text = "asin(2 + x^2/((x + 1)^2 - x^2 - 2*x - 1)^2)"
    assert [note.message for note in differentiate(text, order=0).notes] == ["the function is real for no x"]


def test_a_gradient_of_what_is_real_nowhere_is_warned_of_once() -> None:
    for answer in (gradient("ln(-x^2 - y^2)"), calc_cli.hessian("ln(-x^2 - y^2)")):
        assert [note.message for part in answer.parts for note in part.notes] == ["the function is real for no x"]
    with pytest.raises(InputError, match="real for no x"):
        gradient("ln(-x^2 - y^2)", strict=True)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("max(x*(x + 1), x^2 + x)", "2*x + 1"),
        ("min((x + 1)^2, x^2 + 2*x + 1)*x", "(x + 1)*(3*x + 1)"),
        ("max(sin(x)^2, 1 - cos(x)^2)", "2*sin(x)*cos(x)"),
        ("max(x, x^2/x)", "1"),
    ],
)
def test_equal_arguments_of_a_maximum_are_one_however_they_are_written(text: str, result: str) -> None:
    d = calc_cli.differentiate(text)
    assert plain(d.result) == result
    assert any("taken once" in note.message for note in d.notes)
    assert bool(d.conditions) is ("/" in text)


def test_the_larger_of_two_that_are_the_same_has_a_derivative() -> None:
    assert plain(calc_cli.differentiate("max(x, x, 1)").result) == "step(x - 1)"
    assert plain(calc_cli.differentiate("abs(min(x, x))").result) == "x/abs(x)"
    assert plain(calc_cli.differentiate("min(x, x)^2").result) == "2*x"
