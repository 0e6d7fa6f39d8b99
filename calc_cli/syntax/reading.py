"""From a line to its reading: the stages in order, and the parser's refusals put into words."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import Any, NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.syntax import lalr
from calc_cli.syntax.bars import paired
from calc_cli.syntax.build import BUILD
from calc_cli.syntax.builder import Builder
from calc_cli.syntax.explain import explain
from calc_cli.syntax.frame import FRAME_SIGNS, ITEM, Frame
from calc_cli.syntax.functions import TYPED_CONSTANTS
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, limit, quoted
from calc_cli.syntax.normalise import normalise
from calc_cli.syntax.tables import PATTERN
from calc_cli.syntax.tokens import resolved
from calc_cli.syntax.words import Words, canonical
from calc_cli.trace import Note

#: characters in a line
LENGTH = 2_000_000
_NAME = re.compile(r"\\?[^\W\d_]\w*(?:(?<=_)\{\w+\})?")


class Parsed(NamedTuple):
    """What a line says."""

    expr: Expr
    notes: tuple[Note, ...]
    variable: str | None  # from a frame: d/dt, f(t) = …, diff(…, t)
    by: tuple[tuple[str, int], ...]  # from frames: by which letters and how often, in turn, as in d^3/dx^2dy; "" is any
    spans: dict[Expr, tuple[int, int]]  # the first place of every node in the text
    decimals: bool  # a decimal point or an exponent was typed
    label: str = ""  # from a frame: the y of y = …
    parameters: tuple[str, ...] = ()  # from a frame: the w and b of L(w, b) = …

    @property
    def order(self) -> int:
        """How often the frames differentiate."""
        return sum([times for _, times in self.by])

    @property
    def schedule(self) -> tuple[str, ...]:
        """The letter of each derivative that the frames take, the first one first; as long as the order."""
        return tuple([name for name, times in self.by for _ in range(times)])

    @property
    def letters(self) -> tuple[str, ...]:
        """What may vary: what a frame names, or else all letters, in the order of the alphabet."""
        return (self.variable,) if self.variable else self.parameters or tuple(sorted(self.expr.names))


def parse(text: str, names: frozenset[str] = frozenset(), variable: str | None = None) -> Parsed:
    """The reading of one line.

    `names` are declared, so that whole words can be names; so is `variable`.  Raises InputError or LimitError
    with its place in the text, UsageError for a declared name that cannot be one.
    """
    check_names(names)
    if len(text) > LENGTH:
        limit("length", LENGTH, LENGTH + 1, count=f"{len(text):,}", limit=f"{LENGTH:,}")
    broken = text.rstrip().find("\n", len(text) - len(text.lstrip()))
    if broken >= 0:
        fail("line break", broken, broken + 1)
    normal = normalise(text)
    try:
        parsed = _parsed(normal.text, names if variable is None else names | {variable})
    except DxError as error:
        if normal.places is not None and error.start is not None:
            error.start, error.end = normal.span(error.start, error.end or error.start)
            error.end = max(error.end, error.start + 1)
        raise
    if normal.places is None:
        return parsed
    return parsed._replace(
        notes=tuple([_moved(n, *normal.span(n.start, n.end)) for n in parsed.notes]),
        spans={node: normal.span(*span) for node, span in parsed.spans.items()},
    )


def check_declared(names: Collection[str]) -> None:
    """Raises UsageError for a declared name that cannot be one, or that is a number such as pi."""
    for number in sorted(TYPED_CONSTANTS.intersection(names)):
        raise UsageError(f"{number} is a number, not a name", hint="another letter, and --at for its value")
    check_names(frozenset(names))


@lru_cache(maxsize=16)
def check_names(names: frozenset[str]) -> None:
    """Raises UsageError for what could never be read as a name."""
    for name in sorted(names):
        if not _NAME.fullmatch(name):
            raise UsageError(
                f"a name is a letter with letters, digits and _ behind it, found {quoted(name)}", hint=_instead(name)
            )


def _instead(declared: str) -> str:
    """What to try for a declared text that is not a name, but several of them, or a letter with a value."""
    if "," in declared:
        return " ".join([f"--let {part}" for part in declared.split(",")])
    letter, _, value = declared.partition("=")
    is_value = value and "=" not in value and _NAME.fullmatch(letter)
    return f"for a value: --at {declared}" if is_value else "--let velocity"


@cache
def formula(text: str) -> Expr:
    """The formula of a rule: one-letter names, D(u), D(u, v), f(u), f'(u), and … for what goes on alike."""
    builder = Builder(text, formula=True)
    words = Words(text, frozenset(), formula=True)
    value = _value(_scanned(text, 0, len(text)), words, builder, text, 0)
    assert isinstance(value[0], Expr)
    return value[0]


def _moved(note: Note, start: int, end: int) -> Note:
    return Note(note.level, note.message, start, end, note.hint)


def _parsed(text: str, declared: frozenset[str]) -> Parsed:
    frame = Frame(len(text))
    if not FRAME_SIGNS.isdisjoint(text):
        from calc_cli.syntax.frames import unframed

        frame = unframed(text, declared)
    asked = [name for name, _ in frame.by if name == "E"]  # which is no number where it is differentiated by
    known = frozenset([canonical(n) for n in (*declared, *frame.parameters, *asked)])
    equation = "=" in text
    builder = Builder(text)
    latex = frame.latex or "\\" in text or "^{" in text
    if " ~ " in text and not latex:  # there it is a blank
        at = text.index(" ~ ") + 1
        fail("relation", at, at + 1, found="'~'")
    words = Words(text, known, equation, latex)
    words.notes += frame.notes
    raw = _scanned(text, frame.start, frame.end)
    if not raw:
        fail("empty", max(0, len(text[: frame.start].rstrip()) - 1))
    if frame.label and any(t[3] == "EQUAL" for t in raw):
        at = next(t[1] for t in raw if t[3] == "EQUAL")
        fail("second equals", at)
    node = _value(raw, words, builder, text, frame.end)
    expr: Expr = node[0]
    if frame.label:
        expr = _defined(frame, expr, builder, text)
    elif expr.head == "eq":
        _implicit(expr, builder, text, node[3], next(t[1] for t in raw if t[3] == "EQUAL"))
    told = [
        *words.notes,
        *builder.notes,
        *_lost_powers(expr, text),
        *_combined(text),
        *(() if frame.start else _numbered(text)),
    ]
    told.sort(key=lambda n: n.start)
    notes = tuple({(n.level, n.message): n for n in reversed(told)}.values())[::-1]
    variable = next((name for name, _ in frame.by if name), frame.variable)
    by = tuple([(canonical(name or variable or ""), times) for name, times in reversed(frame.by)])
    parameters = tuple([canonical(name) for name in frame.parameters])
    named = canonical(variable) if variable else None
    return Parsed(expr, notes, named, by, builder.spans, builder.decimals, frame.label, parameters)


def _lost_powers(u: Expr, text: str) -> list[Note]:
    """Warnings of names such as x2 beside x: a power that was lost when the text was copied.

    A note, where x2 is the only letter: it may be that, and not the second of several.
    """
    found = []
    for name in sorted(u.names):
        if len(name) < 2 or not name[0].isascii() or not name[1:].isdigit() or name[1:] in ("0", "1"):
            continue  # nobody writes x^1, and x0 is a place
        alone = len(u.names) == 1 and name[1:] in "23456789"
        if alone or name[0] in u.names:
            at = max(0, text.find(name))
            hint = f"for a power write {name[0]}^{name[1:]}"
            level = "warning" if name[0] in u.names else "note"
            found.append(Note(level, f"{name} is read as one name", at, at + len(name), hint))
    return found


def _numbered(text: str) -> list[Note]:
    """A warning where a line begins with what may be the number of an exercise: (c) x^2, 2. x^2."""
    found = re.match(rf"{ITEM}\s+(?=[A-Za-zΑ-ω\\])", text)
    if found is None:
        return []
    return [Note("warning", f"{found[1]} is read as a factor", *found.span(1), "leave out the number of an exercise")]


#: (f + g)(x)
_COMBINED = r"\(\s*([fghuv](?:[\s+*/-]*[fghuv])+)\s*\)\s*\(([a-z])\)"


def _combined(text: str) -> list[Note]:
    """A warning where unknown functions are put together before they are applied."""
    found = re.search(_COMBINED, text) if ")(" in text.replace(" ", "") else None
    if found is None:
        return []
    meant = re.sub("[fghuv]", lambda m: f"{m[0]}({found[2]})", found[1])
    said = f"{found[0]} is read as the product ({found[1]})*{found[2]}"
    return [Note("warning", said, *found.span(), f"for functions write {meant}")]


def _defined(frame: Frame, right: Expr, builder: Builder, text: str) -> Expr:
    """The right-hand side of a definition, or the equation that `y = …` began after all."""
    name = canonical(frame.label)
    again = name in right.names or name in builder.unknowns
    if (again and not frame.parameters) or (
        name == "x" and not frame.parameters and ("y" in right.names or "y" in builder.unknowns)
    ):
        left = ex.E if name == "E" else ex.sym(name)
        builder.spans.setdefault(left, frame.label_at)
        whole = ex.eq(left, right)
        sides = ((left, *frame.label_at, None), (right, frame.start, frame.end, None))
        _implicit(whole, builder, text, sides, text.index("=", frame.label_at[1]))
        builder.spans.setdefault(whole, (frame.label_at[0], frame.end))
        return whole
    shown = text[frame.label_at[0] : frame.start].strip()
    builder.told(
        frame.label_at[0],
        frame.start,
        f"{quoted(shown)[1:-1]} … is read as a definition: its right-hand side is taken",
        "",
        "note",
    )
    return right


def _implicit(whole: Expr, builder: Builder, text: str, sides: Any, sign: int) -> None:
    """Refuse an equation of less than two letters."""
    letters = whole.names | builder.unknowns
    if len(letters) < 2:
        left, right = (text[s[1] : s[2]].strip() for s in sides)
        other = left if sides[1][0] is ex.ZERO else f"{left} - {right if sides[1][0].head != 'add' else f'({right})'}"
        fail("one letter", sign, sign + 1, other=quoted(other)[1:-1] if len(other) > 40 else other)


@cache
def _rules() -> list[tuple[str, int, lalr.Build]]:
    return lalr.bound(BUILD)


@cache
def _scanner() -> Any:
    return re.compile(PATTERN, re.DOTALL).finditer


def _scanned(text: str, start: int, end: int) -> list[Value]:
    """The raw tokens of text[start:end]."""
    return [(m[0], m.start(), m.end(), m.lastgroup) for m in _scanner()(text, start, end) if m.lastgroup != "SPACE"]


def _value(raw: list[Value], words: Words, builder: Builder, text: str, end: int) -> Value:
    tokens = resolved(raw, words)
    if words.bars:
        tokens = paired(tokens)
    try:
        return lalr.run(tokens, _rules(), builder)
    except lalr.Unexpected as error:
        unexpected = error
    explain(tokens, unexpected.index, text, end)
