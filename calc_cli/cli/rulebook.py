"""`dx rules`: the tables of rules and laws as text; reads the rows and adds nothing to them."""

from __future__ import annotations

from collections.abc import Collection
from textwrap import wrap

from calc_cli.errors import UsageError
from calc_cli.functions import FUNCTIONS
from calc_cli.rules import RULES, names_like
from calc_cli.rules.laws import EQUATIONS, RELATIONS, STEPS
from calc_cli.rules.rule import Rule

#: Of a sentence.
WIDTH = 76
#: No text is set in fewer columns.
_NARROWEST = 20


def listing(width: int | None = None) -> str:
    """Every rule with its formula, then the steps and laws of simplification: each on a line, or in `width` columns."""
    rows = {rule.name: formula(rule) for rule in RULES}
    laws = {law.name: f"{law.lhs} = {law.rhs}" for law in EQUATIONS} | {relation.name: "" for relation in RELATIONS}
    widest = max(map(len, rows))
    sections = (("", rows), ("steps of simplification", STEPS), ("laws of simplification", laws))
    lines: list[str] = []
    for title, named in sections:
        lines += ["", title] if title else []
        for name, says in named.items():
            lines += _hung(f"{name:<{widest}}  ", says, width)
    return "\n".join(lines)


def _hung(start: str, text: str, width: int | None) -> list[str]:
    """The text behind its start, on one line, or in `width` columns with what is left over below where it began."""
    room = None if width is None else max(width - len(start), _NARROWEST)
    first, *rest = (wrap(text, room, break_on_hyphens=False) if room else [text]) or [""]
    return [(start + first).rstrip(), *[" " * len(start) + line for line in rest]]


def entry(name: str) -> str:
    """All that is known of one rule, step or law, or of the rule of a function.

    Raises UsageError with the nearest names if there is none of that name.
    """
    wanted = " ".join(name.lower().split()).removesuffix(" rule")
    known = _by_name()
    found = known.get(wanted)
    if found is None:
        raise UsageError(f"there is no rule called {name}", hint=_hint(wanted, known))
    return found


def _by_name() -> dict[str, str]:
    """The entries by the names under which they are found, in lower case."""
    known = {law.name.lower(): _rows(law.name, law=f"{law.lhs} = {law.rhs}", source=law.cite) for law in EQUATIONS}
    for relation in RELATIONS:
        known[relation.name] = _rows(relation.name, law=relation.name, source=relation.cite)
    for step, says in STEPS.items():
        known[step] = f"{step}\n\n  {says}"
    for rule in RULES:
        known[rule.name.lower()] = _shown(rule)
    for function in FUNCTIONS:
        for spelling in (function.name, *function.spellings.split()):
            known.setdefault(spelling.lower(), known[function.title.lower()])
    return known


def formula(rule: Rule) -> str:
    """The rule as an equation, `D(sin(u)) = cos(u)*D(u)`; that of an equation as what it becomes."""
    return f"D({rule.lhs}) {'becomes' if '=' in rule.lhs else '='} {rule.rhs}"


def _shown(rule: Rule) -> str:
    before, after = rule.example
    rows = {"rule": formula(rule), "where": rule.valid, "example": f"D({before}) = {after}", "source": rule.cite}
    return _rows(rule.name, rule.says, **rows)


def _rows(name: str, says: str = "", **rows: str) -> str:
    sentence = [*[f"  {line}" for line in wrap(says, WIDTH)], ""] if says else []
    return "\n".join([name, "", *sentence, *(f"  {k:<8} {v}" for k, v in rows.items() if v)])


_FROM_LIMITS = "a derivative from its limit: dx --method limit 'x^2'"
#: What a learner may call it, and what to try.
_MEANT = {
    **dict.fromkeys(("limit", "limits", "definition", "first principles"), _FROM_LIMITS),
    **dict.fromkeys(("implicit", "implicit differentiation"), "did you mean both sides?"),
    **dict.fromkeys(("x^n", "polynomial"), "did you mean power?"),
    "leibniz": "did you mean product?",
}


def _hint(name: str, known: Collection[str]) -> str:
    """What to try instead of a name that is not known."""
    if name in _MEANT:
        return _MEANT[name]
    parts = [k for k in known if name and name in k.split()][:3]
    return f"did you mean {' or '.join(parts)}?" if parts else names_like(name, known)
