"""A derivation with the sentence of every rule in it and, for functions and powers, where the rule comes from."""

from __future__ import annotations

from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.render.remarks import check_text, rule_label, value_text
from calc_cli.report import Derived, Part, Report, Say
from calc_cli.rules import BY_NAME
from calc_cli.syntax import formula
from calc_cli.topics.by_limit import chain_of
from calc_cli.topics.first_principles import arguments
from calc_cli.trace import Derivation, Step, walk


def report(d: Derivation) -> Report:
    """The derivation, and below it what its rules say and why they hold."""
    parts: list[Part] = [Derived(d.steps, d.variable, d.held, d.partial)]
    parts += [Say((said,)) for said in (value_text(d), check_text(d.check)) if said]
    used = rules(d)
    for step in used.values():
        parts.append(Say((rule_label((step.rule,)),), "heading"))
        parts.append(Say((step.says,)))
        parts += origin(step.rule)
    return Report(
        topic="explain",
        input=d.input,
        parts=tuple(parts),
        answer=(plain(d.result if d.at is None else d.at, d.decimals),),
        data={"derivative": plain(d.result, d.decimals)}
        | ({} if d.at is None else {"value": plain(d.at)})
        | {"rules": [{"rule": s.rule, "says": s.says} for s in used.values()]},
        conditions=d.conditions,
        notes=d.notes,
        decimals=d.decimals,
    )


def rules(d: Derivation) -> dict[str, Step]:
    """Every rule of the derivation, by its name, in the order in which they are used."""
    found: dict[str, Step] = {}
    for step in d.steps:
        for s in walk(step):
            found.setdefault(s.rule, s)
    return found


def origin(rule: str) -> list[Part]:
    """Where a rule for a function, a power or a constant comes from: its difference quotient, and the source.

    Rules about any two functions have a source alone.
    """
    row = BY_NAME.get(rule)
    if row is None:
        return []
    source: list[Part] = [Say((f"Source: {row.cite}.",))]
    if any(letter in row.lhs.replace("sqrt", "") for letter in "uvf") and not row.lhs.endswith("(x)"):
        return source
    typical = _typical(rule, row.lhs)
    try:
        (shown,) = arguments(typical, "x", "h")
    except (DxError, ValueError):
        return source
    return [
        Say(("From first principles, for ", typical, ":")),
        *[Say(words) for words in shown.said],
        chain_of(shown),
        *source,
    ]


def _typical(rule: str, lhs: str) -> Expr:
    """The plainest expression that the rule is for."""
    return formula({"power": "x^3", "constant": "c", "exponential": "2^x"}.get(rule, lhs))
