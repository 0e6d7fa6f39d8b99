"""Lines of a working that cannot be read: what they may have said, and what therefore is not decided in later ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.syntax import functions, parse
from calc_cli.topics import notation
from calc_cli.workings import layout, written
from calc_cli.workings.claims import Claim, State, WorkingError, undecided

#: What may say of letters where something holds: a sign of order, or a word.
_RESTRICTS = re.compile(
    r"[<>≤≥∈∉≠]|\\(?:leq?|geq?|in|neq?)(?![A-Za-z])"
    r"|\b(?:for|where|when(?:ever)?|if|since|because|as|with|at|let|assum\w*|positive|negative|integer)\b",
    re.IGNORECASE,
)
#: What e is said to be: e = y - p, where e = y - p.
_E = re.compile(r"(?:^|[,;]|\b[A-Za-z]{2,})\s*\be(?:\s*\(\s*\w+\s*\))?\s*=(?!=)([^=,;]*)")
_WORD = re.compile(r"[A-Za-zα-ωΑ-Ω]+")
_WORDS = re.compile(r"(?<![A-Za-z])[A-Za-z]{2,}(?:[ \t]+[A-Za-z]{2,}(?![A-Za-z(]))+")
_SENTENCE = "a sentence is not checked: leave it out, or write it as an equation, such as f'(2) = 0"
_FUNCTIONS = functions.ARITY.keys() | functions.SPELLINGS.keys()


#: A line of what is said of each of several: p_i = e^{z_i}/S.
_OF_EVERY = re.compile(r"^[ \t]*([A-Za-z])_(?:[ijk]|\{[ijk]\})[ \t]*=", re.MULTILINE)
#: What a line says of one of several: p_1 = e^a/S.
_OF_ONE = re.compile(r"^[ \t]*([A-Za-z]_\{?\d+\}?)[ \t]*=(?=.*[A-Za-zα-ω])(.*)$", re.MULTILINE)
_NUMBERED = re.compile(r"(?<![A-Za-z])[A-Za-z]_\{?\d+\}?")


def begin(lines: Sequence[str], state: State) -> None:
    """Look at whether the lines give e another meaning, dL/de or e = y - p: what e is in is then not decided.

    Nor is what a p_1 is in of which they say only what every p_i is.
    """
    x = ex.name_of(state.x)
    said = [m[1] for line in lines for m in _E.finditer(line)]
    named = [name for line in lines for name in notation.quotients(line)]
    letters = {word for text in said for word in _WORD.findall(text) if len(word) == 1} - {x, "e"}
    if letters or any("e" in (name.function, *name.by) for name in named):
        state.unread.found = True
        state.unread.names.add("e")
    whole = "\n".join(lines)
    state.unread.alike = _alike(whole)
    for letter in {m[1] for m in _OF_EVERY.finditer(whole)}:
        one = rf"(?<![A-Za-z]){letter}_\{{?(\d+)\}}?"
        known = re.findall(rf"^[ \t]*{one}[ \t]*=", whole, re.MULTILINE)
        members = {f"{letter}_{n}" for n in re.findall(one, whole) if n not in known}
        state.unread.found |= bool(members)
        state.unread.names |= members


def _alike(whole: str) -> set[str]:
    """The letters of which nothing is said, p_2, where p_1 is said to be a formula that is without them."""
    said = {
        functions.bare(m[1]): {functions.bare(name) for name in _NUMBERED.findall(m[2])}
        for m in _OF_ONE.finditer(whole)
    }
    names = {functions.bare(name) for name in _NUMBERED.findall(whole)} - said.keys()
    return {name for name in names if any(one[0] == name[0] and name not in of for one, of in said.items())}


def told(error: DxError, text: str, line: str, state: State) -> Claim:
    """The claim that stands for a line, as it was typed, that cannot be read."""
    hint = _SENTENCE if _is_sentence(error, text, state) else error.hint
    wrong = WorkingError(error.message, error.start, error.end, hint, state.number, text)
    marked = error.start or 0, error.end or len(text)
    state.names.notes.clear()
    state.last, state.problem, state.inside, state.defining, state.limit = None, None, None, "", False
    state.lost = state.unread.found = True
    state.unread.restricts |= _RESTRICTS.search(line) is not None
    if state.standing is not None:
        state.standing.place = {}
    defined, others = _said(line)
    state.unread.names |= defined | (others - state.names.meaning.keys())
    state.unread.names |= {name for name in _valued(line) if state.names.meant(name) is None}
    side = layout.side(text, 0, len(text))
    return Claim(side, None, marked=marked, number=state.number, text=text, unread=wrong)


def says_nothing(line: str) -> bool:
    """Is it a line in front of a working that is no equation, and cannot be read: a title?"""
    if "=" in line:
        return False
    try:
        parse(line)
    except DxError:
        return True
    return False


def softened(claim: Claim, line: str, state: State) -> Claim:
    """The claim of a line that was read; not decided where it depends on one that was not.

    What is wrong stays so only where that is said of a derivative, f'(x) = … or f'(2) = …, of what is known.
    """
    point = () if claim.outcome is None else claim.outcome.point
    if claim.wrong and any(name in state.unread.alike for name, _ in point):
        return undecided(claim.side)
    if not state.unread.found:
        return claim
    first = layout.sides(line)[0]
    if first.text.strip():
        state.unread.firm = layout.label(first) is not None, written.derivative_at(first, state.names) is not None
    point = () if claim.outcome is None else claim.outcome.point
    if not state.unread.names.isdisjoint(_letters(line, state).union(*[_spelled(name) for name, _ in point])):
        state.unread.names |= set.union(*_said(line))
    elif claim.outcome is None or not claim.wrong or (not state.unread.restricts and _stands(claim, state)):
        return claim
    return claim if claim.outcome is None else undecided(claim.side)


def _stands(claim: Claim, state: State) -> bool:
    """Is it wrong whatever else was said: no solution, nor a number that a derivative is set to?"""
    derivative, value = state.unread.firm
    if claim.left_out or claim.excluded or claim.outside is not None or claim.asks:
        return False
    return value or (derivative and re.search("[A-Za-zα-ω]", claim.side.text) is not None)


def _is_sentence(error: DxError, text: str, state: State) -> bool:
    """Is it a word that cannot be read, beside another one: f is even, f(1) = 5 local max?"""
    word = text[error.start or 0 : error.end or 0]
    found = next((m[0].split() for m in _WORDS.finditer(text) if word in m[0].split()), [])
    return word.isalpha() and not any(name in state.names.meaning for name in found) and len(found) > 1


def _said(line: str) -> tuple[set[str], set[str]]:
    """The names that the line defines, and letters to which it may give a meaning else: those of an equation.

    A derivative, or a value, gives none.
    """
    defined: set[str] = set()
    others: set[str] = set()
    for part, first in _equalities(line):
        if function := layout.defined(first):
            defined.add(function)
        elif layout.NAMED.fullmatch(first.text):
            defined |= _spelled(first.text)
        elif notation.read(first.text) is None and not layout.APPLIED.match(first.text, first.start):
            others |= _spelled(part)
    return defined, others


def _valued(line: str) -> Iterator[str]:
    """The functions of which the line gives values, or derivatives: f(2) = 3, f'(2) = -1."""
    for _, first in _equalities(line):
        if (named := notation.read(first.text)) is not None:
            yield named.function
        elif (value := layout.APPLIED.match(first.text, first.start)) is not None:
            yield value[1]


def _equalities(line: str) -> Iterator[tuple[str, layout.Side]]:
    """The equalities of the line, each with its first side."""
    for part in layout.equalities(line):
        first, *rest = layout.sides(part)
        if rest and first.text.strip():
            yield part, first


def _spelled(text: str) -> set[str]:
    """The words in the text but names of functions, and their letters."""
    words = [word[0] for word in _WORD.finditer(text) if word[0] not in _FUNCTIONS]
    return {letter for word in words for letter in (word, *word)}


def _letters(line: str, state: State) -> set[str]:
    """The letters in the line, and those by which they, and what is differentiated, are said."""
    made = _spelled(line)
    if made.isdisjoint(state.names.functions):
        made |= {name for name, u in state.names.meaning.items() if u is state.question}
    known = [u for name, u in state.names.meaning.items() if name in made]
    known = [state.names.full(u) for u in (*known, *([] if state.question is None else [state.question]))]
    unknown = {ex.name_of(n) for u in known for n in ex.postorder(u, ex.kinds("fn")) if n.head == "fn"}
    return made.union(unknown, *[u.names for u in known])
