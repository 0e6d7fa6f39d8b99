"""Logarithmic differentiation on request: take the logarithm, differentiate both sides, multiply back."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.check import confirm
from calc_cli.derive import derive
from calc_cli.errors import DomainError, UsageError
from calc_cli.expr import ONE, Expr
from calc_cli.render.plain import plain
from calc_cli.report import Chain, Derived, Part, Report, Say
from calc_cli.simplify import flattened, simplify
from calc_cli.topics import explicit, request
from calc_cli.topics.answered import answered
from calc_cli.trace import Derivation, Line

_ROOTS = {"sqrt": 2, "cbrt": 3}


def report(d: Derivation) -> Report:
    """The derivative that `d` found by the rules, by logarithms.

    Raises DomainError where the logarithm of the expression does not come apart, UsageError for an equation or a
    higher derivative, WrongResult when the two results differ.
    """
    explicit.resume(d)
    if d.reading.head == "eq":
        raise UsageError("logarithmic differentiation is of an expression, and this is an equation", 0)
    if d.order != 1:
        raise UsageError("logarithmic differentiation gives the first derivative", hint="leave --order out")
    f, x = d.reading, ex.sym(d.variable)
    apart = logarithm(f)
    if apart is None or d.variable not in f.names:
        raise DomainError("the logarithm of this does not come apart", 0, hint="a product, a quotient or a power does")
    y = request.ordinate(f, d.variable)
    step = derive(apart, x)
    slope, after = simplify(step.after, d.variable)
    back = ex.mul(f, slope)
    confirm(d, back, "logarithmic differentiation")
    primed = ex.unknown(y, 1, x, True)
    letter = ex.unknown(y, 0, x, True)
    logs = [Line(ex.call("ln", f), ())]
    logs += [Line(apart, ("laws of logarithms",))]
    there, answer = answered(d)
    last = [] if flattened(back) is flattened(d.result) else [Line(d.result, ("simplify",))]
    parts: tuple[Part, ...] = (
        Say(("Let ", ex.eq(letter, f), ", and take logarithms of both sides.")),
        Chain(tuple(logs)),
        Say(("Differentiate: on the left, the chain rule gives ", ex.div(primed, letter), "; on the right")),
        Derived((step, *after), d.variable),
        Say(("Multiply by ", ex.eq(letter, f), ".")),
        Chain((Line(primed, ()), Line(ex.mul(letter, slope), ()), Line(back, ()), *last)),
        *_where(apart, x),
        Say((ex.eq(ex.D(f, x), d.result),), "result"),
        *there,
    )
    shown = plain(d.result, d.decimals)
    data = {"variable": d.variable, "logarithm": plain(apart), "slope": plain(slope), "derivative": shown}
    return Report("log", d.input, parts, (answer,), data, d.conditions, d.notes, d.decimals)


def logarithm(u: Expr) -> Expr | None:
    """ln(u) taken apart, or None when it does not come apart: of sums, say."""
    terms: list[Expr] = []
    stack: list[tuple[Expr, tuple[Expr, ...], bool]] = [(u, (), False)]  # what, times which exponents, subtracted?
    apart = False
    while stack:
        v, exponents, minus = stack.pop()
        if v.head == "mul":
            stack.extend((a, exponents, minus) for a in reversed(v.args))
        elif v.head == "div":
            stack += [(v.args[1], exponents, not minus), (v.args[0], exponents, minus)]
        elif v.head == "pow" or (v.head == "call" and v.leaf in (*_ROOTS, "root")):
            base, exponent = _power(v)
            if base is ex.E:
                terms.append(_term(ex.mul(*exponents, exponent), minus))
            else:
                stack.append((base, (*exponents, exponent), minus))
        elif v.head == "call" and v.leaf == "exp":
            terms.append(_term(ex.mul(*exponents, v.args[0]), minus))
        else:
            if v is not ONE:
                terms.append(_term(ex.mul(*exponents, ex.call("ln", v)), minus))
            continue
        apart = True
    return ex.add(*terms) if apart else None


def _power(v: Expr) -> tuple[Expr, Expr]:
    if v.head == "pow":
        return v.args[0], v.args[1]
    n = v.args[1] if v.leaf == "root" else ex.num(_ROOTS[ex.name_of(v)])
    return v.args[0], ex.div(ONE, n)


def _term(u: Expr, minus: bool) -> Expr:
    return ex.neg(u) if minus else u


def _where(apart: Expr, x: Expr) -> tuple[Say, ...]:
    """Where the logarithms are real; elsewhere the result is the same, by ln|u| for ln(u).

    Nothing is said of a base whose exponent varies: where it is negative, there is no value.
    """
    terms = [t.args[0] if t.head == "neg" else t for t in ex.terms(apart)]
    if not any(_is_of_constant_power(ex.factors(t), ex.name_of(x)) for t in terms):
        return ()
    return (
        Say(("This is for positive factors; where one is negative, ln|u| takes the place of ln(u), with the same "
             "derivative u′/u.",)),
    )  # fmt: skip


def _is_of_constant_power(factors: Sequence[Expr], varying: str) -> bool:
    """Are they the factors of c*ln(u), where u varies and c does not?"""
    *others, log = factors
    return ex.is_call(log, "ln") and varying in log.names and not any(varying in u.names for u in others)
