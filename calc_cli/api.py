"""From Python: the same engine as the command.  No printing here."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextvars import copy_context
from fractions import Fraction
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from calc_cli import expr as ex
from calc_cli.errors import DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.memo import Memo
from calc_cli.report import Report
from calc_cli.simplify.choose import FORMS
from calc_cli.simplify.decimals import DECIMALS
from calc_cli.topics import explicit, request
from calc_cli.trace import Derivation, Note, Partials, conditions

if TYPE_CHECKING:
    from calc_cli.syntax.reading import Parsed

#: A point: "x=2,y=1/3", or the value of the variable alone, as text or as a number.
Point = str | int | float | Fraction

P = ParamSpec("P")
R = TypeVar("R")


def _apart(answer: Callable[P, R]) -> Callable[P, R]:
    """The function, called in a context of its own: what is known of one text is not known of the next.

    Who goes on with a derivation resumes what was known of it: `explicit.resume`.
    """

    @wraps(answer)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        return copy_context().run(answer, *args, **kwargs)

    return called


@_apart
def differentiate(
    text: str | Expr,
    wrt: str | None = None,
    order: int | None = None,
    *,
    let: Sequence[str] = (),
    strict: bool = False,
    at: Point | None = None,
    digits: int | None = None,
    form: str = "auto",
) -> Derivation:
    """The derivative of the expression in `text`, or of an expression such as `calc_cli.parse(text).expr`,
    with every step.

    `wrt` is the variable (else x, else t, else the only letter) or, for a mixed partial derivative, several, as
    "x,y": by x, then by y.  `order` is how often to differentiate (once, or as often as there are variables), `let`
    words to read as names, `strict` makes warnings about the reading errors, `at` a point such as "x=2,y=1/3"
    (or the value of the variable alone, which may be a number), `digits` how many digits its decimal has, `form` the
    form of the result: auto, factored, expanded or as-derived.

    The result has not been checked: see `calc_cli.checked`.

    Raises a DxError (see calc_cli.errors): InputError for what cannot be read, and DomainError for what has no real
    value or no derivative, both with the place in `text`; UsageError for arguments out of range or in conflict;
    LimitError for what is too large.
    """
    if digits is not None and at is None:
        raise UsageError("digits are for a value: a point is needed", hint="--at x=2")
    if at is not None:
        return _at(_derivation(text, wrt, order, let, strict, form), str(at), digits)
    asked = text, repr((wrt, order, tuple(let), strict, form))
    known = _KNOWN.get(asked)
    if known is None:
        known = _derivation(text, wrt, order, let, strict, form)
        if (known.reading.size + known.result.size) * max(known.order, 1) <= LARGE:
            _KNOWN.keep(asked, known)
    return known


#: Nodes of the largest derivation that is remembered, reading and result together, times its order; and how many are.
LARGE, MANY = 200, 1_000
_KNOWN: Memo[tuple[str | Expr, str], Derivation] = Memo(MANY)


def _derivation(
    text: str | Expr, wrt: str | None, order: int | None, let: Sequence[str], strict: bool, form: str
) -> Derivation:
    """What `differentiate` returns where no point is given, found anew."""
    by = request.variables(wrt)
    read = _read(text, by, let, strict)
    text = _typed(text)
    if read.order and order not in (None, read.order):
        raise UsageError(f"the input asks for derivative {read.order}, and --order for {order}", hint="leave one out")
    times = read.order or request.order_of(by, order)
    request.check_order(times)
    if form not in FORMS:
        raise UsageError(f"the form is one of {', '.join(FORMS)}, found {form}")
    mixed = read.schedule if len(dict(read.by)) > 1 else ()
    said = mixed or ((read.variable,) if read.variable else ())
    if by and said and by not in (said, read.schedule):
        if read.by:
            raise UsageError(
                f"the input says d/d{' d/d'.join(said[::-1])}, but the variable asked for is {wrt}",
                hint="leave one of the two out",
            )
        other = Note("note", f"it is written as a function of {said[0]}, and differentiated by {wrt}", 0, len(text))
        read = read._replace(notes=(*read.notes, other))
    by = mixed or by
    exponential = request.writes_exp(read.expr)
    name = by[0] if by else read.variable
    if read.expr.head == "eq":
        if len(by) > 1:
            raise UsageError("an equation is differentiated by one letter", hint=f"--wrt {by[0]}")
        if not times:
            raise UsageError("an equation has no derivative of order 0", hint="leave the order out")
        from calc_cli.topics import implicit

        return implicit.derivation(text, read, name, times, exponential, form)
    schedule = by if len(by) > 1 else (name or request.the_variable(read.letters),) * times
    notes = (*read.notes, *request.doubtful(text, read.expr, schedule))
    found = explicit.differentiate(text, read.expr, schedule, exponential, notes, read.decimals, form)
    if strict:
        request.refuse_warnings(found.notes)
    return found


def _at(d: Derivation, at: str, digits: int | None) -> Derivation:
    """The derivation with the value of its result at the point, and a decimal with so many digits of that."""
    from calc_cli.topics import point

    there = point.read(at, letter="" if d.variables else d.variable)
    decimals = d.decimals or point.has_decimals(at)
    DECIMALS.set(decimals)
    if d.dependent:
        letters, known = (d.variable, d.dependent), tuple(conditions(d.steps))
        point.check_smooth(d.reading, letters, there)
        v = point.value(d.reading, d.result, known, there, digits)
        point.check_divisors(d.reading, d.result, v.exact, known, letters, there)
    elif d.variables:
        v = point.across(d.reading, d.result, d.conditions, [(d.variable, 1)], there, digits)
    else:
        v = point.along(d.reading, d.result, d.conditions, d.variable, d.order, there, digits)
    return d._replace(values=v.values, at=v.exact, decimal=v.decimal, digits=digits or 0, decimals=decimals)


@_apart
def gradient(
    text: str | Expr,
    wrt: str | None = None,
    *,
    let: Sequence[str] = (),
    strict: bool = False,
    at: Point | None = None,
    digits: int | None = None,
    form: str = "auto",
) -> Partials:
    """The partial derivatives by the letters of `wrt`, "x,y", or else by all letters, in the order of the alphabet.

    The rest as `differentiate`.
    """
    return _partials("gradient", text, wrt, let, strict, at, digits, form)


@_apart
def hessian(
    text: str | Expr,
    wrt: str | None = None,
    *,
    let: Sequence[str] = (),
    strict: bool = False,
    at: Point | None = None,
    digits: int | None = None,
    form: str = "auto",
) -> Partials:
    """The second partial derivatives; the rest as `gradient`."""
    return _partials("hessian", text, wrt, let, strict, at, digits, form)


@_apart
def jacobian(
    texts: Sequence[str | Expr],
    wrt: str | None = None,
    *,
    let: Sequence[str] = (),
    strict: bool = False,
    at: Point | None = None,
    digits: int | None = None,
    form: str = "auto",
) -> Partials:
    """The partial derivatives of several functions, a row for each; the letters are those of all of them together.

    Raises DxError with the place in a text, and which text it is; the rest as `gradient`.
    """
    from calc_cli.topics import partials

    if not texts:
        raise UsageError("a Jacobian needs at least one function")
    by = request.variables(wrt)
    if not by:
        by = tuple(sorted({name for k in range(len(texts)) for name in _letters(texts, k, let, strict)}))
    found = partials.jacobian([_row(texts, k, ",".join(by or ("x",)), let, strict, form) for k in range(len(texts))])
    return found if at is None else partials.evaluated(found, str(at), digits)


@_apart
def slope(
    text: str | Expr, at: Point, *, wrt: str | None = None, let: Sequence[str] = (), strict: bool = False
) -> Report:
    """Ever shorter chords at the point `at`, "2" or "x=2,a=3", and what their slopes tend to from both sides.

    Raises DxError with the place in `text`.
    """
    from calc_cli.topics import slope as topic

    return _at_a_point(topic.report, text, at, wrt, let, strict)


@_apart
def average_rate(
    text: str | Expr, between: str, *, wrt: str | None = None, let: Sequence[str] = (), strict: bool = False
) -> Report:
    """The average rate of change over the interval `between`, "1,3": the slope of the chord, exactly.

    Raises DxError with the place in `text`; DomainError where the function has no real value at an end.
    """
    from calc_cli.topics import chord, point

    by = request.variables(wrt)
    read = _read(text, by, let, strict)
    request.check_expression(read, "an average rate")
    if len(by) > 1:
        raise UsageError("an average rate is of a function of one letter", hint=f"--wrt {by[0]}")
    decimals = read.decimals or point.has_decimals(between)
    DECIMALS.set(decimals)
    x = by[0] if by else request.the_variable(read.letters)
    return chord.report(_typed(text), read.expr, x, chord.ends(between), read.notes, decimals)


@_apart
def tangent(
    text: str | Expr, at: Point, *, wrt: str | None = None, let: Sequence[str] = (), strict: bool = False
) -> Report:
    """The tangent and the normal at the point `at`, "2" or "x=2,a=3"; of the curve of an equation at "x=3,y=4".

    Raises DxError with the place in `text`; DomainError where there is no tangent.
    """
    from calc_cli.topics import tangent as topic

    return _at_a_point(topic.report, text, at, wrt, let, strict, topic.of_curve)


def _at_a_point(
    topic: Callable[..., Report],
    text: str | Expr,
    at: Point,
    wrt: str | None,
    let: Sequence[str],
    strict: bool,
    of_curve: Callable[..., Report] | None = None,
) -> Report:
    """What a topic has to say of a function of one letter at a point; other letters may have values too.

    `of_curve` is what it has to say of an equation.
    """
    from calc_cli.topics import point

    by = request.variables(wrt)
    read = _read(text, by, let, strict)
    at = str(at)
    decimals = read.decimals or point.has_decimals(at)
    DECIMALS.set(decimals)
    if read.expr.head == "eq" and len(by) < 2 and of_curve is not None:
        from calc_cli.topics import implicit

        d = implicit.derivation(
            _typed(text), read, by[0] if by else read.variable, 1, request.writes_exp(read.expr), "auto"
        )
        return of_curve(d._replace(decimals=decimals), point.read(at, letter=d.variable))
    if len(by) > 1 or read.expr.head == "eq" or read.order:
        hint = "of a curve: dx --at x=3,y=4, or dx tangent --at x=3,y=4" if read.expr.head == "eq" else ""
        raise UsageError("a function of one letter is expected", 0, hint=hint)
    x = by[0] if by else request.the_variable(read.letters)
    values = dict(point.read(at, letter=x))
    if x not in values:
        raise UsageError(f"{x} has no value", hint=f"--at {x}=2")
    there = values.pop(x)
    others = [name for name in values if name not in read.expr.names]
    if others == [read.label]:
        height = values.pop(others.pop())
        where = point.shown(((x, there), (read.label, height)))
        point.check_on_curve(ex.eq(ex.substitute(read.expr, {ex.sym(x): there}), height), where)
    for name in others:
        raise UsageError(f"{name} does not occur in the expression", hint=f"--at {x}=2")
    put = {ex.sym(name): v for name, v in values.items()}
    return topic(_typed(text), read.expr, x, there, put, read.notes, decimals)


def _partials(
    kind: str,
    text: str | Expr,
    wrt: str | None,
    let: Sequence[str],
    strict: bool,
    at: Point | None,
    digits: int | None,
    form: str,
    told: bool = True,
) -> Partials:
    from calc_cli.topics import partials

    by = request.variables(wrt)
    read = _read(text, by, let, strict)
    text = _typed(text)
    request.check_expression(read, f"a {kind}")
    by = by or read.letters or ("x",)
    request.check_distinct(by)
    make = {"gradient": partials.gradient, "hessian": partials.hessian}[kind]
    notes = (*read.notes, *(request.doubtful(text, read.expr, by) if told else ()))
    found = make(text, read.expr, by, request.writes_exp(read.expr), notes, read.decimals, form)
    if strict:
        request.refuse_warnings(found.parts[0].notes)
    return found if at is None else partials.evaluated(found, str(at), digits)


def _letters(texts: Sequence[str | Expr], k: int, let: Sequence[str], strict: bool) -> frozenset[str]:
    with _blamed(k):
        return _read(texts[k], (), let, strict).expr.names


def _row(texts: Sequence[str | Expr], k: int, wrt: str, let: Sequence[str], strict: bool, form: str) -> Partials:
    with _blamed(k):
        return _partials("gradient", texts[k], wrt, let, strict, None, None, form, told=False)


@contextlib.contextmanager
def _blamed(k: int) -> Iterator[None]:
    """Let an error say which of several texts is to blame."""
    try:
        yield
    except DxError as error:
        error.which = k
        raise


def _typed(text: str | Expr) -> str:
    """The text; of an expression that was built, how it would be typed."""
    if isinstance(text, str):
        return text
    from calc_cli.render.plain import plain

    return plain(text)


def _read(text: str | Expr, by: tuple[str, ...], let: Sequence[str], strict: bool) -> Parsed:
    """What the text says, whose decimals are those of the answer.  Raises DxError with the place in `text`, and
    TypeError for what is no text and no expression.
    """
    if not isinstance(text, str | Expr):
        raise TypeError(f"an expression is a text or an Expr, not {type(text).__name__}")
    read = request.read(text, by, let, strict)
    DECIMALS.set(read.decimals)
    return read
