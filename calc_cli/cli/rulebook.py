"""`dx rules`: the table of rules as text; reads the rows and adds nothing to them."""

from __future__ import annotations

from calc_cli.errors import UsageError
from calc_cli.rules import RULES
from calc_cli.rules.rule import Rule


def listing() -> str:
    """Every rule on a line of its own: its name and its formula."""
    widest = max(len(rule.name) for rule in RULES)
    return "\n".join(f"{rule.name:<{widest}}  {formula(rule)}" for rule in RULES)


def entry(name: str) -> str:
    """All that is known of one rule.  UsageError with the nearest names if there is none of that name."""
    found = [rule for rule in RULES if rule.name.lower() == " ".join(name.lower().split())]
    if not found:
        raise UsageError(f"there is no rule called {name}", hint=_nearest(name))
    return "\n\n".join(_shown(rule) for rule in found)


def formula(rule: Rule) -> str:
    """The rule as an equation, `D(sin(u)) = cos(u)*D(u)`."""
    return f"D({rule.lhs}) = {rule.rhs}"


def _shown(rule: Rule) -> str:
    before, after = rule.example
    rows = [
        ("rule", formula(rule)),
        ("where", rule.valid),
        ("example", f"D({before}) = {after}"),
        ("source", rule.cite),
    ]
    return "\n".join([rule.name, "", f"  {rule.says}", "", *(f"  {k:<8} {v}" for k, v in rows if v)])


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), [rule.name for rule in RULES], n=2, cutoff=0.6)
    return f"did you mean {' or '.join(near)}?" if near else "dx rules lists them all"
