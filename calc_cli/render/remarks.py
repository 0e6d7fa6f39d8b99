"""What is said around a derivation, in words: the reading, conditions, the value at a point, the check."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from calc_cli.expr import Expr, is_number, postorder
from calc_cli.render.names import SUPERSCRIPT, typeset, visible
from calc_cli.render.pretty import MINUS, pretty
from calc_cli.trace import Condition, Derivation, Note, Verdict

_RELATIONS = {"!=": "≠", ">=": "≥", "<=": "≤"}

#: Rules whose names are adjectives: "product" is "product rule" to a reader.
_RULES = frozenset(("constant", "constant multiple", "sum", "difference", "product", "quotient", "power", "chain"))


def rule_label(rules: tuple[str, ...]) -> str:
    """Names of rules as a reader calls them: `power rule; sine`."""
    return "; ".join([f"{name} rule" if name in _RULES else name for name in rules])


def note_text(note: Note) -> str:
    """The note on one line."""
    hint = f"; {visible(note.hint)}" if note.hint else ""
    return f"{note.level}: {visible(note.message)}{hint}"


def held_text(derivation: Derivation, ascii: bool = False) -> str:
    """`treating a as constant`, or "" where there is one letter."""
    if not derivation.held:
        return ""
    names = ", ".join([variable_text(name, ascii) for name in derivation.held])
    return f"treating {names} as constant{'s' * (len(derivation.held) > 1)}"


def conditions_text(conditions: Sequence[Condition], ascii: bool = False, decimals: bool = False) -> str:
    """`for x ≠ 0 and a > 0`, `for 0 < x < 1`, or ""."""
    told: dict[str, None] = {}
    above = {c.left: c for c in conditions if c.relation == ">"}
    below = {c.left: c for c in conditions if c.relation == "<"}
    for c in conditions:
        low, high = above.get(c.left), below.get(c.left)
        if low is None or high is None or c not in (low, high):
            told[condition_text(c, ascii, decimals)] = None
        else:
            told[f"{pretty(low.right, ascii, decimals)} < {condition_text(high, ascii, decimals)}"] = None
    return "for " + " and ".join(told) if told else ""


#: Functions that a reader of the result may not know, and what they are.
_MEANINGS = {"step": "step(u) is 0 for u < 0 and 1 for u > 0; at 0 it has no value (frameworks take 0)"}


def meanings(derivation: Derivation) -> list[str]:
    """What the functions mean that are in the result and were not typed."""
    typed = {u.leaf for u in postorder(derivation.reading) if u.head == "call"}
    found = {u.leaf for u in postorder(derivation.result) if u.head == "call"}
    return [text for name, text in _MEANINGS.items() if name in found and name not in typed]


def condition_text(condition: Condition, ascii: bool = False, decimals: bool = False) -> str:
    """The condition as a reader writes it: x ≠ 0; in ASCII as the language does: x != 0."""
    sign = condition.relation if ascii else _RELATIONS.get(condition.relation, condition.relation)
    return f"{pretty(condition.left, ascii, decimals)} {sign} {pretty(condition.right, ascii, decimals)}"


def value_text(derivation: Derivation, ascii: bool = False) -> str:
    """`at x = 2: 12 sin(2) ≈ 10.911569`, or "" where no point was asked for."""
    if derivation.at is None:
        return ""

    def flat(u: Expr) -> str:
        return pretty(u, ascii, derivation.decimals)

    point = ", ".join([f"{variable_text(name, ascii)} = {flat(held)}" for name, held in derivation.values])
    exact = flat(derivation.at)
    about = derivation.decimal if ascii else derivation.decimal.replace("-", MINUS)
    approximation = f" {'~=' if ascii else '≈'} {about}" if about and not is_number(derivation.at) else ""
    return f"at {point}: {exact}{approximation}"


def check_text(check: Verdict | None) -> str:
    """`check: agrees at 20 points`, or "" where nothing was checked."""
    if check is None:
        return ""
    word, points, reason = check
    where = f" at {points} points" if points and word.startswith("agree") and "points" not in word else ""
    return f"check: {word}{where}" + (f" ({reason})" if reason else "")


def partial_text(by: Sequence[str], function: str = "", ascii: bool = False) -> str:
    """The name of a partial derivative, what was taken last in front: ∂f/∂x, ∂³f/∂y∂x²."""
    d, times = ("d", " ") if ascii else ("∂", "")
    runs = [(name, len(list(run))) for name, run in groupby(reversed(by))]
    under = times.join([f"{d}{variable_text(name, ascii)}{_raised(n, ascii)}" for name, n in runs])
    return f"{d}{_raised(len(by), ascii)}{function}/{under}"


def _raised(n: int, ascii: bool) -> str:
    return "" if n == 1 else f"^{n}" if ascii else str(n).translate(SUPERSCRIPT)


def variable_text(name: str, ascii: bool) -> str:
    """The name of a variable as it is printed."""
    return visible(name) if ascii else typeset(name)
