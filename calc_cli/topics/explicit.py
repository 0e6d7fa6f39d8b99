"""Differentiation of an expression: by one letter, any number of times, or by several, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextvars import copy_context

from calc_cli import expr as ex
from calc_cli.derive import derivative, derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.functions import BY_NAME, FUNCTIONS
from calc_cli.numeric import floats
from calc_cli.simplify import canonical, present, signs, simplify
from calc_cli.simplify.decimals import DECIMALS
from calc_cli.trace import Condition, Derivation, Later, Note, Step


def differentiate(
    text: str,
    reading: Expr,
    by: Sequence[str],
    exponential: bool,
    notes: tuple[Note, ...] = (),
    decimals: bool = False,
    form: str = "auto",
    leading: str = "",
) -> Derivation:
    """The derivative of the reading by each of the letters in turn, with steps.

    `exponential` says that e^u is to be written exp(u), `form` is that of `simplify`; `leading` is the letter that
    leads the order of terms, where it is not the one that is differentiated by.

    Raises DomainError when no rule fits, or the reading divides by 0 everywhere; LimitError when the derivative is too
    large.
    """
    name = by[0] if by else "x"
    typed, reading = reading, _once(reading)
    if reading is not typed:
        said = "arguments of max or min that are the same are taken once"
        notes = (*notes, Note("note", said, 0, len(text)))
    signs.assume(reading, *by)
    DECIMALS.set(decimals)
    if floats.undefined(canonical(reading)) is not None:
        raise DomainError("this has no real value anywhere", 0, hint="every part must be a real number somewhere")
    current = reading
    problems: list[tuple[Expr, Expr, Sequence[Step]]] = []  # an expression, by what, and how the result is simplified
    stages = [typed]
    for letter in by:
        before, x = current, ex.sym(letter)
        try:
            current, after = simplify(derivative(before, x), leading or letter, exponential, form)
        except DomainError as error:
            raise _simplified_first(error, reading) from None
        problems.append((before, x, after))
        stages.append(current)
    if not current.names and reading.kinds & _QUOTIENT:
        simplify(reading, name)  # the derivative of 1/(sin(x)^2 + cos(x)^2 - 1) loses its denominator, which is 0
    fault = floats.undefined(current)
    if fault is not None:
        raise DomainError("the derivative has a part that is not a real number")
    notes = (*notes, *_without_values(text, reading, current, name))
    several = len(set(by)) > 1
    context = copy_context()
    steps = Later(lambda: tuple([step for u, x, after in problems for step in (derive(u, x), *after)]))
    return Derivation(
        text,
        reading,
        name,
        len(by),
        steps,
        current,
        Later(lambda: context.copy().run(_conditions, stages, steps, name)),
        notes,
        held=tuple(sorted(reading.names - set(by or name))),
        decimals=decimals,
        variables=tuple(by) if several else (),
        partial=several,
    )


#: What is real in some places only, and what may be negative everywhere.
_BOUNDED = ex.kinds(*[f.name for f in FUNCTIONS if f.domain])
_PARTLY_REAL = _BOUNDED | ex.kinds("pow")
_NOT_WHOLE = _BOUNDED | ex.kinds("div", "fraction", "exponential", "const")
_SIGNED = ex.kinds("neg", *[f.name for f in FUNCTIONS if f.sign not in ("+", "0+")])
_UNKNOWN = ex.kinds("fn", "D")
#: Points at which a real value is looked for.
TRIES = 200


def _without_values(text: str, reading: Expr, result: Expr, name: str) -> Iterator[Note]:
    """A warning where the function, or else its derivative, is certainly real nowhere."""
    if not reading.kinds & _NOT_WHOLE or reading.kinds & _UNKNOWN:
        return
    if not any(map(_is_bounded, ex.postorder(reading, _PARTLY_REAL))) or floats.is_real_somewhere(reading, TRIES):
        return
    from calc_cli.solve.nowhere import is_real_nowhere

    for what, u in (("function", reading), ("derivative", result)):
        if is_real_nowhere(u, name):
            yield Note("warning", f"the {what} is real for no {name}", 0, len(text))
            return


def _is_bounded(n: Expr) -> bool:
    """Is n a function, or a power, that is not real for all positive numbers?"""
    if n.head == "call" and n.kinds & _BOUNDED and n.names:
        bound = BY_NAME[ex.name_of(n)].domain
        return bool(bound) and (bound not in ("x", "u") or bool(n.args[0].kinds & _SIGNED))
    if n.head != "pow" or not n.args[0].names or not n.args[0].kinds & _SIGNED:
        return False
    q = ex.as_number(n.args[1])
    return q is None or q.denominator > 1


_EXTREMES, _QUOTIENT = ex.kinds("max", "min"), ex.kinds("div", "pow")
#: Arguments of a larger maximum are the same where they are written in one way.
MAX_COMPARED = 500


def _once(u: Expr) -> Expr:
    """u with those arguments of a maximum or minimum once that are the same, perhaps written in two ways."""
    return ex.transform(u, _different) if u.kinds & _EXTREMES else u


def _different(n: Expr) -> Expr:
    if n.head != "call" or n.leaf not in ("max", "min") or (len(n.args) == 2 and n.args[0] is n.args[1]):
        return n  # two equals have a rule
    args: list[Expr] = []
    for a in n.args:
        if not any(a is b or (n.size <= MAX_COMPARED and _alike(a, b)) for b in args):
            args.append(a)
    return args[0] if len(args) == 1 else ex.rebuilt(n, tuple(args))


def _alike(a: Expr, b: Expr) -> bool:
    from calc_cli.simplify.rational import is_zero

    return is_zero(canonical(ex.add(a, ex.neg(b))))


def slope(u: Expr, x: str) -> Expr:
    """The derivative by the rules, simplified, without its steps."""
    return simplify(derivative(u, ex.sym(x)), x)[0]


def resume(d: Derivation) -> None:
    """Take for granted what was known when d was derived, as long as this context lasts: signs, and decimals."""
    signs.assume(d.reading, *(d.variables or (d.variable, d.dependent)))
    DECIMALS.set(d.decimals)


def _simplified_first(error: DomainError, reading: Expr) -> DomainError:
    """What is said of a function such as abs(x - x), of which a rule divides by what is always 0."""
    from calc_cli.render.plain import plain

    simpler = present(canonical(reading))
    if simpler is reading:
        return error
    return DomainError(f"{error.message} in the steps", hint=f"try a simpler form: {plain(simpler)}")


def _conditions(stages: list[Expr], steps: Sequence[Step], variable: str) -> tuple[Condition, ...]:
    from calc_cli.simplify import conditions

    return conditions.of(stages, steps, variable)
