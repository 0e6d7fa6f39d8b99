"""One step at a time: which rule comes next and what its parts are, without the result."""

from __future__ import annotations

from calc_cli import expr as ex
from calc_cli.errors import UsageError
from calc_cli.expr import Expr
from calc_cli.functions import FUNCTIONS
from calc_cli.render.plain import plain
from calc_cli.render.remarks import rule_label
from calc_cli.report import Part, Report, Say, Words
from calc_cli.trace import Derivation, Step, walk

#: Needs no hint.
_OBVIOUS = ("constant", "identity")
#: Rules whose sentence would give the result away, so that a hint names only the rule.
_FUNCTIONS = frozenset([f.title for f in FUNCTIONS])


def steps(d: Derivation) -> tuple[Step, ...]:
    """The steps that are worth a hint, in the order in which one takes them; the same work is shown once."""
    found: dict[tuple[str, Expr], Step] = {}
    for step in d.steps:
        for s in walk(step):
            if s.rule not in _OBVIOUS:
                found.setdefault((s.rule, s.before), s)
    return tuple(found.values())


def report(d: Derivation, k: int = 1) -> Report:
    """The k-th hint.  Raises UsageError where there are fewer."""
    found = steps(d)
    if not 1 <= k <= max(1, len(found)):
        n = len(found)
        raise UsageError(
            f"there {'is 1 step' if n == 1 else f'are {n} steps'}, and no step {k}", hint=f"--step {max(1, len(found))}"
        )
    if not found:
        words: tuple[Words, ...] = (("There is nothing to work out: this is a constant, or the variable itself.",),)
        return Report("hint", d.input, tuple([Say(w) for w in words]), ("nothing to work out",), data={"steps": 0})
    step = found[k - 1]
    more = f"Step {k} of {len(found)}" + (f"; --step {k + 1} tells the next." if k < len(found) else ".")
    parts: list[Part] = [Say(words, "result" if i == 0 else "text") for i, words in enumerate(told(step))]
    parts.append(Say((more,)))
    return Report(
        topic="hint",
        input=d.input,
        parts=tuple(parts),
        answer=(_line(step),),
        data={
            "step": k,
            "steps": len(found),
            "rule": step.rule,
            "says": step.says,
            "of": plain(step.before),
            "parts": {name: plain(u) for name, u in step.bindings},
        },
        notes=tuple([n for n in d.notes if n.level == "warning"]),
        decimals=d.decimals,
    )


def told(step: Step) -> tuple[Words, ...]:
    """The hint in words: what is next, what the rule says, what its letters stand for."""
    if step.before.head != "D":
        return (("Next: ", step.rule, "."), (step.says,))
    if step.rule in _FUNCTIONS:
        return (
            ("Next, for ", step.before, f": the derivative of the {step.rule}."),
            (f"This is one to know; dx rules {step.rule} tells it.",),
        )
    label = rule_label((step.rule,))
    first: Words = ("Next, for ", step.before, ": ", f"the {label}." if label.endswith("rule") else f"{label}.")
    parts = _parts(step)
    return (first, (step.says,), *((parts,) if parts else ()))


def _parts(step: Step) -> Words:
    """`Here u = ... and v = ....`; of the chain rule, the outside and the inside."""
    if step.rule == "chain":
        (_, outside), (_, inside) = step.bindings
        letter = step.children[0].before.args[1]
        return ("The outside is ", outside, ", and the inside is ", ex.eq(letter, inside), ".")
    shown = [(ex.sym(name), u) for name, u in step.bindings if name not in ("x", "f")]
    if not shown or step.rule in ("sum", "product of several"):
        return _operands(step)
    words: list[str | Expr] = []
    for i, (name, u) in enumerate(shown):
        words += [" and " if i else "Here ", ex.eq(name, u)]
    return (*words, ".")


def _operands(step: Step) -> Words:
    u = step.before.args[0]
    if u.head not in ("add", "mul"):
        return ()
    words: list[str | Expr] = [w for a in u.args for w in (", ", a)]
    return ("The terms are " if u.head == "add" else "The factors are ", *words[1:], ".")


def _line(step: Step) -> str:
    """The hint on one line."""
    if step.before.head != "D":
        return step.rule
    shown = [f"{name} = {plain(u)}" for name, u in step.bindings if name != "x"]
    return f"{step.rule}: {plain(step.before)}" + (f" with {', '.join(shown)}" if shown else "")
