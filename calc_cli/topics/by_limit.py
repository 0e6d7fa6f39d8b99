"""What is said about a derivative from first principles: the chains, in order, and that the rules agree."""

from __future__ import annotations

from calc_cli import expr as ex
from calc_cli.check import confirm
from calc_cli.errors import UsageError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.report import Chain, Part, Report, Say
from calc_cli.topics import explicit
from calc_cli.topics.algebraic_quotients import quotient
from calc_cli.topics.answered import answered
from calc_cli.topics.first_principles import Argument, arguments
from calc_cli.trace import Derivation, Line


def check_symbol(step: str | None) -> None:
    """Raises UsageError when that is not a letter that can stand for the step."""
    if step is not None and (len(step) != 1 or not step.isalpha() or step == "e"):
        raise UsageError("the symbol of the step is one letter", hint="--step-symbol h")


def report(d: Derivation, step: str = "", latin: bool = False) -> Report:
    """The derivative that `d` found by the rules, from first principles.

    `step` is the letter for the step; without one it is Δ and the variable or, with `latin`, h.

    Raises DomainError where it cannot be shown so, UsageError for an equation or a higher derivative, WrongResult when
    the two results differ.
    """
    explicit.resume(d)
    if d.reading.head == "eq":
        raise UsageError("first principles are for an expression, and this is an equation", 0)
    if d.order != 1:
        raise UsageError("first principles give the first derivative", hint="leave --order out, or --method")
    x = ex.sym(d.variable)
    if latin and not step:
        step = next((c for c in "hkmpq" if c not in d.reading.names and c != d.variable), "h")
    exponential = d.reading.kinds & ex.kinds("exp") != 0
    shown = arguments(d.reading, d.variable, step, exponential)
    confirm(d, shown[-1].result, "first principles")
    parts: list[Part] = []
    for number, a in enumerate(shown, 1):
        last = number == len(shown)
        if len(shown) > 1:
            parts.append(Say(("The whole: " if last else f"{number}. ", a.function), "heading"))
        parts += [Say(words) for words in a.said]
        parts.append(chain_of(a, last))
    parts.append(Say(("Sources: ", ", ".join(_sources(shown)), ". The rules give the same derivative.")))
    parts.append(Say((ex.eq(ex.D(d.reading, x), d.result),), "result"))
    there, answer = answered(d)
    parts += there
    return Report(
        topic="limit",
        input=d.input,
        parts=tuple(parts),
        answer=(answer,),
        data={"variable": d.variable, "derivative": plain(d.result, d.decimals), "chains": [_data(a) for a in shown]},
        conditions=d.conditions,
        notes=d.notes,
        decimals=d.decimals,
    )


def chain_of(a: Argument, named: bool = True) -> Chain:
    """The lines of the argument; `named` ones begin with what the quotient is called."""
    first = Line(quotient(a.function, a.x, a.step), ("definition",) if named else ())
    lines = [first, *[Line(u, (why,)) for u, why, _ in a.rows]]
    joints = tuple([joint for _, _, joint in a.rows])
    if not named:
        return Chain(tuple(lines), joints)
    return Chain((Line(_name(a), ()), *lines), ("=", *joints))


def _name(a: Argument) -> Expr:
    """What the whole quotient is called: Δf/Δx, or (f(x + h) - f(x))/h."""
    if ex.name_of(a.step)[0] == "Δ":
        return ex.div(ex.sym("Δf"), a.step)
    return quotient(ex.unknown("f", 0, a.x), a.x, a.step)


def _sources(shown: tuple[Argument, ...]) -> list[str]:
    """The sources, each once: sections of one book are listed together."""
    books: dict[str, dict[str, None]] = {}
    for a in shown:
        book, *sections = a.cite.split(", ") if a.cite else ("", "")
        books.setdefault(book.rsplit(" ", 1)[0] if not sections else book, {}).update(dict.fromkeys(sections))
    return [", ".join([book, *sorted(sections)]) for book, sections in books.items() if book]


def _data(a: Argument) -> dict[str, object]:
    lines = [{"joint": joint, "line": plain(u), "why": why} for u, why, joint in a.rows]
    return {
        "function": plain(a.function),
        "variable": plain(a.x),
        "step": plain(a.step),
        "where": {plain(k): plain(v) for k, v in a.where},
        "quotient": plain(quotient(a.function, a.x, a.step)),
        "lines": lines,
        "derivative": plain(a.result),
    }
