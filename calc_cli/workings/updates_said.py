"""What a working says of a step that is repeated: w := w - η dL/dw, w_{n+1} = w_n - η f'(w_n), and its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify import canonical
from calc_cli.syntax import functions
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.notation import OVER, PRIMES
from calc_cli.workings import layout, solutions_said, solving, written
from calc_cli.workings.claims import Claim, State, Update, as_given, taken, undecided
from calc_cli.workings.layout import Side

#: The next value, and the one before it: w_{n+1}, wₙ₊₁ or w^{(n+1)}, and w_{n}, wₙ or w^{(n)}.
_NEXT = re.compile(
    r"\s*([A-Za-zα-ω])\s*(?:_\s*\{?\s*([nkijt])\s*\+\s*1\s*\}?|(ₙ|ₖ|ᵢ)₊₁|\^\s*\{?\s*\(\s*([nkijt])\s*\+\s*1\s*\)\s*\}?)\s*"
)
_SUBSCRIPTS = {"ₙ": "n", "ₖ": "k", "ᵢ": "i"} | {sub: str(i) for i, sub in enumerate("₀₁₂₃₄₅₆₇₈₉")}
#: One of the values: w_2, w2, w_{2}, w₂.
_NUMBERED = re.compile(r"([a-z]+)(_?)(\d+)")
#: The gradient at a value, where there is one letter: ∇L(w_n), or ∇_w L(w_n), is L'(w_n).
_GRADIENT = re.compile(r"(?:∇|\\nabla(?![A-Za-z])\s*)(?:_\{?\\?[A-Za-zα-ω]+\}?\s*)?([A-Za-z])(?=\s*\()")
#: A derivative of a function, at a value.
_DERIVATIVE = re.compile(rf"(?<![A-Za-z])([A-Za-z])[{PRIMES}]+\s*(?=\()")
#: What tells a step from another equation: a derivative in it.
_SLOPE = re.compile(rf"{OVER.pattern}|[{PRIMES}]|∇|\\nabla")
#: What is said of a number that the step gives, and of one where it gives none.
_UPDATE, _NO_VALUE = ("the update",), ("the step has no value there",)
#: Bits of a number that is kept without rounding, and the size of an expression that is.
_MAX_BITS, _MAX_SIZE = 4_096, 500


def said(first: Side, rest: Sequence[Side], state: State) -> list[Claim] | None:
    """The claims of a line about a step that is repeated; None of any other line."""
    if not rest or not first.text.strip():
        return None
    _fill_in(state)
    steps = state.rounds.steps
    following = _NEXT.fullmatch(first.text)
    if following is not None:
        index = following[2] or following[4] or _SUBSCRIPTS[following[3]]
        return _rule(functions.bare(following[1]), _before(following[1], index, rest), state)
    if (there := _at_a_value(first, rest, state)) is not None:
        return there
    name, function = written.definition(first, state.names)
    if not name or function:
        return None
    if _moves(first.text.strip(), rest[0]) and (state.rounds.assigned or _SLOPE.search(rest[0].text)):
        return _rule(name, rest, state)
    if name in steps and re.search(rf"(?<![A-Za-z]){re.escape(first.text.strip())}(?![A-Za-z])", rest[0].text):
        return _said_otherwise(name, rest, state)
    numbered = _NUMBERED.fullmatch(name)
    letter, joint, index = numbered.groups() if numbered is not None else ("", "", "0")
    if name in state.names.meaning and letter not in steps:
        return None
    is_placed = ex.sym(name) in state.place
    if (is_placed and state.rounds.assigned) or (name in steps and (is_placed or _is_worked_out(rest, state))):
        return _next(name, rest, state)
    if index == "0":
        return None
    before = f"{letter}{joint}{int(index) - 1}"
    if letter in steps:
        return _value(name, before, rest, steps[letter], state)
    typed = first.text.strip()[: 1 if len(letter) == 1 else None]
    sides = _before(typed, str(int(index) - 1), rest[:1])
    if _moves(f"{typed}_n", sides[0]) and _SLOPE.search(rest[0].text):
        _rule(letter, sides, state)
        step = steps.get(letter)  # none by a derivative of a function that no line has said
        return None if step is None else _value(name, before, rest, step, state)
    return None


def _at_a_value(first: Side, rest: Sequence[Side], state: State) -> list[Claim] | None:
    """The claims of f(x_2) = 0.0069, where x_2 is by the step without rounding, or as it was written; else None."""
    if not has_rounded(first, state):
        return None
    known = state.names.meaning
    try:
        state.names.meaning = known | _exact(state)
        targets = [taken(written.read(first, state.names).expr)]
    finally:
        state.names.meaning = known
    targets.append(taken(written.read(first, state.names).expr))
    values = [taken(written.read(side, state.names).expr) for side in rest]
    return None if any(u.names for u in (*targets, *values)) else _judged_all(rest, values, targets, None)


def has_rounded(side: Side, state: State) -> bool:
    """Is the side a value at one that was rounded, and that the step gives without: f(x_2), of x_2 = 1.4167?"""
    found = layout.APPLIED.match(side.text, side.start)
    inside = side.text[found.end() + 1 : -1].strip() if found is not None else ""
    value = _exact(state).get(inside)
    return value is not None and not compare(value, state.names.meaning.get(inside, value)).equal


def _exact(state: State) -> dict[str, Expr]:
    """The values that steps have given, without rounding."""
    return {name: u for step in state.rounds.steps.values() for name, u in step.exact.items()}


def _is_worked_out(sides: Sequence[Side], state: State) -> bool:
    """Is a number worked out in the sides, 1/3 + 0.4 = 0.733, and no value of what is solved?"""
    return len(sides) > 1 and state.condition is None


def next_value(text: str, state: State) -> list[Expr]:
    """What the name of one of the values stands for by the step, x_2 of x_2 ≈ 1.4167; none for anything else."""
    numbered = _NUMBERED.fullmatch(written.definition(layout.side(text, 0, len(text)), state.names)[0])
    step = state.rounds.steps.get(numbered[1]) if numbered is not None else None
    if numbered is None or step is None:
        return []
    before = f"{numbered[1]}{numbered[2]}{int(numbered[3]) - 1}"
    value = step.exact.get(before) or state.names.meaning.get(before)
    found = None if value is None else _after(step, value, state)
    if found is None or found.names or written.is_outside(found):
        return []
    state.names.meaning[numbered[0]] = found
    _keep(numbered[0], found, step)
    return [found]


def _after(step: Update, value: Expr, state: State) -> Expr:
    """The value after that one."""
    return taken(state.names.full(ex.substitute(state.names.full(step.of), {step.letter: value})))


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
    shown = [side._replace(text=_GRADIENT.sub(r"\1'", side.text)) for side in sides]
    if any(_is_of_another(side, state) for side in shown):
        return [as_given(side) for side in sides]
    if (value := state.names.meaning.pop(letter, None)) is not None:
        state.place = state.place | {at: value}
    state.names.declared |= {f"{letter}_n"}
    _begin_round(at, state)
    found = [ex.substitute(taken(written.read(side, state.names).expr), {before: at}) for side in shown]
    state.rounds.steps[letter] = Update(found[0], at, {})
    state.go_on(found[0], "the step")
    there = _here(found[0], state)
    targets = [[found[0]] if u.names else there for u in found[1:]]
    made = _in_turn(sides[1:], found[1:], targets, stay=state.place.get(at))
    made = _of_one_kind(made, found[1:], there, state)
    _move(at, found[-1], state)
    return [as_given(sides[0]), *made]


def _said_otherwise(name: str, sides: Sequence[Side], state: State) -> list[Claim]:
    """The claims of w = 0.8w + 0.6, which the step must be, after w := w - 0.2(w - 3)."""
    at, step = ex.sym(name), state.rounds.steps[name].of
    values = [taken(written.read(side, state.names).expr) for side in sides]
    if any(not u.names for u in values):
        _begin_round(at, state)
    there = _here(step, state)
    made = _in_turn(sides, values, [[state.names.full(step)] if u.names else there for u in values])
    _move(at, values[-1], state)
    return made


def _is_of_another(side: Side, state: State) -> bool:
    """Is there a derivative in the side of a function that no line has said: that of J, in front of J(w) = …?"""
    names = {m[1] for m in _DERIVATIVE.finditer(side.text)} - functions.UNKNOWN
    return any(state.names.meant(name) is None for name in names)


def _next(name: str, sides: Sequence[Side], state: State) -> list[Claim]:
    """The claims of w := 1.4, or of w = 1.4 after a step; without the sign another number may begin anew."""
    at, step = ex.sym(name), state.rounds.steps.get(name)
    values = [taken(written.read(side, state.names).expr) for side in sides]
    made = _by_the_first(sides, values, as_given(sides[0]))
    if step is not None and at in state.place and not _is_said_again(at, values[0], state):
        _begin_round(at, state)
        there = _here(step.of, state)
        made = _of_one_kind(_judged_all(sides, values, there, state.place[at]), values, there, state)
        if made[0].wrong and not (state.rounds.assigned or _is_opposite(values[0], there, state.place[at])):
            made = [undecided(sides[0])]
    _move(at, values[-1], state)
    return made


def _is_opposite(value: Expr, there: Sequence[Expr], now: Expr) -> bool:
    """Is it what a step in the other direction gives?"""
    return any(compare(ex.add(value, u), ex.mul(ex.num(2), now)).equal for u in there)


def _is_said_again(at: Expr, value: Expr, state: State) -> bool:
    """Is the number the one that the letter was given with the sign, w = 0.6 behind w := w - 0.1 L'(w) = 0.6?"""
    return not state.rounds.assigned and at in state.rounds.signed and compare(state.place[at], value).equal


def _begin_round(at: Expr, state: State) -> None:
    """Let a new round of steps begin where the letter had its step in the last one."""
    if at in state.rounds.before:
        state.rounds.before, state.rounds.at_once = {}, None


def _fill_in(state: State) -> None:
    """Put the functions that were defined since into the steps that were said before: f' of x_{n+1} = x_n - f'(x_n)."""

    def known(n: Expr) -> Expr:
        found = state.names.applied(ex.name_of(n), ex.primes(n), n.args[0]) if n.head == "fn" else None
        return n if found is None else found

    for letter, step in state.rounds.steps.items():
        if step.of.kinds & ex.kinds("fn"):
            state.rounds.steps[letter] = step._replace(of=ex.transform(step.of, known))


def _here(u: Expr, state: State) -> list[Expr]:
    """What u is where the letters were before the round; and as they are now, where others had their step in it."""
    full = state.names.full(u)
    return [taken(ex.substitute(full, place)) for place in (state.place | state.rounds.before, state.place)]


def _of_one_kind(made: list[Claim], values: Sequence[Expr], there: Sequence[Expr], state: State) -> list[Claim]:
    """The claims; not decided where a round has steps by the values before it, and others by those of the moment."""
    if not made or made[-1].wrong or compare(*there).equal:
        return made
    kinds = {i == 0 for u in values if not u.names for i, v in enumerate(there) if compare(u, v).equal}
    if len(kinds) == 1:
        kind, before = kinds.pop(), state.rounds.at_once
        if before not in (None, kind):
            return [undecided(claim.side) for claim in made]
        state.rounds.at_once = kind
    return made


def ask(side: Side, state: State) -> None:
    """Remember by which letter the side, where it names a derivative, is one."""
    named, partial = layout.label(side), state.names.partial(side)
    if partial is not None:
        state.rounds.by = partial[1].args[1]
    elif named is not None:
        state.rounds.by = ex.sym(named[1]) if named[1] else state.x


def is_to_come(state: State) -> bool:
    """Has the letter that is differentiated by its step yet to come, in a round in which others had theirs?"""
    at = state.rounds.by
    return bool(state.rounds.before) and at in state.place and at not in state.rounds.before


def _move(at: Expr, value: Expr, state: State) -> None:
    """Let the letter have its next value, where that is a number, and remember the one before the round."""
    if value.names:
        return
    now = state.rounds
    if (old := state.place.get(at)) is not None:
        now.before = {at: old} | now.before
    now.signed = now.signed | {at} if now.assigned else now.signed - {at}
    state.put({at: value})


def _value(name: str, before: str, sides: Sequence[Side], step: Update, state: State) -> list[Claim] | None:
    """The claims of w_2 = …, by the value before it: every side must be what the step gives, to the digits written.

    None where they are no numbers, or a second value that nothing is known of.
    """
    known = state.names.meaning.get(before)
    there = {} if known is None else {step.letter: known}  # a derivative without a place, dL/dw, is at the one before
    values = [taken(ex.substitute(taken(written.read(side, state.names).expr), there)) for side in sides]
    targets = [_after(step, v, state) for v in (step.exact.get(before), known) if v is not None]
    is_open = not targets or any(u.names for u in targets)
    if any(ex.name_of(step.letter) in u.names for u in values):
        return [undecided(side) for side in sides]
    if any(u.names for u in values) or (is_open and name in state.names.meaning):
        return None
    state.names.meaning[name] = values[-1]
    is_lost = before not in step.exact and bool(step.exact)  # what the number before rounds
    if is_open:
        return _by_the_first(sides, values, undecided(sides[0]))
    if not written.is_outside(targets[0]):
        _keep(name, targets[0], step)
    is_rounded = is_lost or (len(targets) > 1 and not compare(*targets).equal)
    return _judged_all(sides, values, targets, known, is_rounded)


def _keep(name: str, value: Expr, step: Update) -> None:
    """Keep the value without rounding, where it is not too long."""
    number = canonical(value)
    if number.head == "num" and Fraction(ex.value(number)).denominator.bit_length() >= _MAX_BITS:
        return
    if number.size <= _MAX_SIZE:
        step.exact[name] = number


def _judged_all(
    sides: Sequence[Side], values: Sequence[Expr], targets: Sequence[Expr], stay: Expr | None, rounded: bool = False
) -> list[Claim]:
    """The claims of sides that must all be one of the targets, up to the first wrong one; `stay`: the value before."""
    if any(not u.names and written.is_outside(u) for u in targets):
        return _by_the_first(sides, values, undecided(sides[0])._replace(why=_NO_VALUE))
    return _in_turn(sides, values, [targets] * len(sides), rounded, stay)


def _by_the_first(sides: Sequence[Side], values: Sequence[Expr], first: Claim) -> list[Claim]:
    """The first claim, and those of the other sides, which must be what the first one is."""
    return [first, *_in_turn(sides[1:], values[1:], [values[:1]] * len(sides[1:]))]


def _in_turn(
    sides: Sequence[Side],
    values: Sequence[Expr],
    targets: Sequence[Sequence[Expr]],
    rounded: bool = False,
    stay: Expr | None = None,
) -> list[Claim]:
    """The claims of the sides, each by its targets, or else by the side before it, up to the first wrong one."""
    made: list[Claim] = []
    for i, (side, u) in enumerate(zip(sides, values, strict=True)):
        claim = _judged(side, targets[i], u, rounded, stay)
        if i and not (claim.outcome and claim.outcome.equal):
            claim = _same(side, values[i - 1], u) or claim
        made.append(claim)
        if claim.wrong:
            break
    return made


def _same(side: Side, before: Expr, u: Expr) -> Claim | None:
    """The claim that the side is the one before it, 1.3 + 0.068 = 1.368, to the digits written; else None."""
    outcome = compare(before, u)
    return Claim(side, outcome, ("arithmetic",)) if outcome.equal else solutions_said.rounded(side, before, u)


def _judged(side: Side, targets: Sequence[Expr], u: Expr, rounded: bool, stay: Expr | None) -> Claim:
    """Is the side one of the targets, or a decimal near one?  Not decided where that may be rounding on the way.

    That makes no step of which nothing is left, so that the value would `stay`, but of one that is as small.
    """
    unit = layout.unit(side) if "." in side.text else None
    for target in targets:
        outcome = compare(target, u)
        if outcome.equal:
            return Claim(side, outcome, _UPDATE)
        if not u.names and target.names:
            return undecided(side)
        near = Outcome("different") if unit is None else solving.near(target, u, unit)
        if near.word != "different":
            return Claim(side, near, _UPDATE) if near.equal and layout.is_rounded(side) else undecided(side)
    if unit is None:
        stays = stay is not None and compare(stay, u).equal
        worth = {v: one / solutions_said.GUARD if stays else one for v, one in layout.units_typed(side.text).items()}
        off = rounded or solutions_said.off_by_rounding(targets, u, worth)
    else:
        guard = solutions_said.GUARD * unit
        off = rounded and any(solving.near(target, u, guard).word != "different" for target in targets)
    return undecided(side) if off else Claim(side, compare(targets[-1], u), (), above="the step")
