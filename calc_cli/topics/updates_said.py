"""What a working says of a step that is repeated: w := w - η dL/dw, w_{n+1} = w_n - η f'(w_n), and its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify import canonical
from calc_cli.syntax import functions
from calc_cli.topics import layout, solving, written
from calc_cli.topics.claims import Claim, State, Step, taken
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.layout import Side
from calc_cli.topics.notation import OVER, PRIMES

#: The next value, and the one before it: w_{n+1}, wₙ₊₁ or w^{(n+1)}, and w_{n}, wₙ or w^{(n)}.
_NEXT = re.compile(
    r"\s*([A-Za-zα-ω])\s*(?:_\s*\{?\s*([nkijt])\s*\+\s*1\s*\}?|(ₙ|ₖ|ᵢ)₊₁|\^\s*\{?\s*\(\s*([nkijt])\s*\+\s*1\s*\)\s*\}?)\s*"
)
_SUBSCRIPTS = {"ₙ": "n", "ₖ": "k", "ᵢ": "i"} | {sub: str(i) for i, sub in enumerate("₀₁₂₃₄₅₆₇₈₉")}
#: One of the values: w_2, w2, w_{2}, w₂.
_NUMBERED = re.compile(r"([a-z]+)(_?)(\d+)")
#: The gradient at a value, where there is one letter: ∇L(w_n) is L'(w_n).
_GRADIENT = re.compile(r"(?:∇|\\nabla\s*)([A-Za-z])(?=\s*\()")
#: What tells a step from another equation: a derivative in it.
_SLOPE = re.compile(rf"{OVER.pattern}|[{PRIMES}]|∇|\\nabla")
_UPDATE = ("the update",)
_NOT_DECIDED = Outcome("undecided")
_GUARD = 10  # as many of the last digit may be lost where the value before was rounded
_MAX_BITS = 4_096  # of a number that is kept without rounding


def _after(step: Step, value: Expr, state: State) -> Expr:
    """The value after that one."""
    return taken(state.names.full(ex.substitute(state.names.full(step.of), {step.letter: value})))


def said(first: Side, rest: Sequence[Side], state: State) -> list[Claim] | None:
    """The claims of a line about a step that is repeated; None of any other line."""
    if not rest or not first.text.strip():
        return None
    following = _NEXT.fullmatch(first.text)
    if following is not None:
        index = following[2] or following[4] or _SUBSCRIPTS[following[3]]
        return _rule(functions.bare(following[1]), _before(following[1], index, rest), state)
    name, function = written.definition(first, state.names)
    if not name or function:
        return None
    if _moves(first.text.strip(), rest[0]) and (state.assigned or _SLOPE.search(rest[0].text)):
        return _rule(name, rest, state)
    if name in state.names.meaning:
        return None
    if ex.sym(name) in state.place and (state.assigned or name in state.steps):
        return _next(name, rest, state)
    numbered = _NUMBERED.fullmatch(name)
    if numbered is None or numbered[3] == "0":
        return None
    letter, joint, index = numbered.groups()
    before = f"{letter}{joint}{int(index) - 1}"
    if letter in state.steps:
        return _value(name, before, rest, state.steps[letter], state)
    typed = first.text.strip()[: 1 if len(letter) == 1 else None]
    sides = _before(typed, str(int(index) - 1), rest[:1])
    if _moves(f"{typed}_n", sides[0]) and _SLOPE.search(rest[0].text):
        _rule(letter, sides, state)
    return None


def next_value(text: str, state: State) -> list[Expr]:
    """What the name of one of the values stands for by the step, x_2 of x_2 ≈ 1.4167; none for anything else."""
    numbered = _NUMBERED.fullmatch(written.definition(layout.side(text, 0, len(text)), state.names)[0])
    step = state.steps.get(numbered[1]) if numbered is not None else None
    if numbered is None or step is None:
        return []
    before = f"{numbered[1]}{numbered[2]}{int(numbered[3]) - 1}"
    value = step.exact.get(before) or state.names.meaning.get(before)
    found = None if value is None else _after(step, value, state)
    if found is None or found.names:
        return []
    state.names.meaning[numbered[0]] = found
    _keep(numbered[0], found, step)
    return [found]


def _moves(name: str, side: Side) -> bool:
    """Does the side begin with the letter, and say how much is added: w - …?"""
    return re.match(rf"\s*{re.escape(name)}\s*[-−+]", side.text) is not None


def _before(letter: str, index: str, sides: Sequence[Side]) -> list[Side]:
    """The sides with one spelling, w_n, of the value before; each as long as it was, or longer."""
    below = next((sub for sub, name in _SUBSCRIPTS.items() if name == index), "(?!)")
    number = "(?![0-9])" if index.isdigit() else "(?![A-Za-z0-9])"
    above = rf"\^\s*\{{?\s*\(\s*{index}\s*\)\s*\}}?"
    spelled = re.compile(rf"(?<![A-Za-z]){letter}(?:_?{index}{number}|_\s*\{{\s*{index}\s*\}}|{below}|{above})")
    return [side._replace(text=spelled.sub(lambda m: f"{letter}_n".ljust(len(m[0])), side.text)) for side in sides]


def _rule(letter: str, sides: Sequence[Side], state: State) -> list[Claim]:
    """The claims of a line that says what the step is; further sides must be the same, or its number there."""
    at, before = ex.sym(letter), ex.sym(f"{letter}_n")
    if (value := state.names.meaning.pop(letter, None)) is not None:
        state.place = state.place | {at: value}
    state.names.declared |= {f"{letter}_n"}
    shown = [side._replace(text=_GRADIENT.sub(r"\1'", side.text)) for side in sides]
    found = [ex.substitute(taken(written.read(side, state.names).expr), {before: at}) for side in shown]
    state.steps[letter] = Step(found[0], at, {})
    state.last, state.above = found[0], "the step"
    there = _here(found[0], state)
    made = [Claim(sides[0], None, ("given",))]
    for side, u in zip(sides[1:], found[1:], strict=True):
        made.append(_judged(side, [found[0]] if u.names else there, u))
    _move(at, found[-1], state)
    return _up_to_wrong(made)


def _next(name: str, sides: Sequence[Side], state: State) -> list[Claim]:
    """The claims of w := 1.4, or of w = 1.4 after a step; without the sign another number may begin anew."""
    at, step = ex.sym(name), state.steps.get(name)
    values = [taken(written.read(side, state.names).expr) for side in sides]
    if step is None:
        made = [Claim(sides[0], None, ("given",))]
        made += [_judged(side, values[:1], u) for side, u in zip(sides[1:], values[1:], strict=True)]
    else:
        made = [_judged(side, _here(step.of, state), u) for side, u in zip(sides, values, strict=True)]
    if made[0].wrong and not state.assigned:
        made = [Claim(sides[0], _NOT_DECIDED, ("not decided",))]
    _move(at, values[-1], state)
    return _up_to_wrong(made)


def _here(u: Expr, state: State) -> list[Expr]:
    """What u is where the letters are now; and as they were before, where others had their step first."""
    full = state.names.full(u)
    return [taken(ex.substitute(full, place)) for place in (state.place | state.moved, state.place)]


def _move(at: Expr, value: Expr, state: State) -> None:
    """Let the letter have its next value, where that is a number, and remember the one before."""
    if value.names:
        return
    state.moved = {k: v for k, v in state.moved.items() if k is not at}
    state.place, old = state.place | {at: value}, state.place.get(at)
    state.given = state.number
    state.moved |= {} if old is None else {at: old}


def _value(name: str, before: str, sides: Sequence[Side], step: Step, state: State) -> list[Claim] | None:
    """The claims of w_2 = …, by the value before it: every side must be what the step gives, to the digits written."""
    values = [taken(written.read(side, state.names).expr) for side in sides]
    known = state.names.meaning.get(before)
    targets = [_after(step, v, state) for v in (step.exact.get(before), known) if v is not None]
    if any(u.names for u in values):
        return None
    state.names.meaning[name] = values[-1]
    if not targets or any(u.names for u in targets):
        made = [Claim(sides[0], _NOT_DECIDED, ("not decided",))]
        made += [_judged(side, values[:1], u) for side, u in zip(sides[1:], values[1:], strict=True)]
        return _up_to_wrong(made)
    _keep(name, targets[0], step)
    rounded = len(targets) > 1 and not compare(*targets).equal
    return _up_to_wrong([_judged(s, targets, u, rounded) for s, u in zip(sides, values, strict=True)])


def _keep(name: str, value: Expr, step: Step) -> None:
    """Keep the value without rounding, where it is a number, and not too long."""
    number = canonical(value)
    if number.head == "num" and Fraction(ex.value(number)).denominator.bit_length() < _MAX_BITS:
        step.exact[name] = number


def _up_to_wrong(made: list[Claim]) -> list[Claim]:
    first = next((i for i, claim in enumerate(made) if claim.wrong), len(made))
    return made[: first + 1]


def _judged(side: Side, targets: Sequence[Expr], u: Expr, rounded: bool = False) -> Claim:
    """Is the side one of the targets, or a decimal near one?  Not decided where that may be rounding on the way."""
    unit = layout.unit(side) if "." in side.text else None
    for target in targets:
        outcome = compare(target, u)
        if outcome.equal:
            return Claim(side, outcome, _UPDATE)
        if not u.names and target.names:
            return Claim(side, _NOT_DECIDED, ("not decided",))
        near = Outcome("different") if unit is None else solving.near(target, u, unit)
        if near.word != "different":
            right = near.equal and layout.is_rounded(side)
            return Claim(side, near, _UPDATE) if right else Claim(side, _NOT_DECIDED, ("not decided",))
    if rounded and (unit is None or any(solving.near(t, u, _GUARD * unit).word != "different" for t in targets)):
        return Claim(side, _NOT_DECIDED, ("not decided",))
    return Claim(side, compare(targets[-1], u), (), side.start, side.end, above="the step")
