"""From a line to its reading: the stages in order, and the parser's refusals put into words."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple, NoReturn

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.syntax import lalr
from calc_cli.syntax.bars import paired
from calc_cli.syntax.build import FUNCTIONS_OF_RULES, Builder, example, takes
from calc_cli.syntax.frames import FRAME_SIGNS, Frame, unframed
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, limit, quoted
from calc_cli.syntax.normalise import normalise
from calc_cli.syntax.tables import PATTERN
from calc_cli.syntax.words import Words, canonical, resolved
from calc_cli.trace import Note

#: characters in a line
LENGTH = 2_000_000


class Parsed(NamedTuple):
    """What a line says."""

    expr: Expr
    notes: tuple[Note, ...]
    variable: str | None  # from a frame: d/dt, f(t) = …, diff(…, t)
    order: int | None  # from a frame: d^2/dx^2
    spans: dict[Expr, tuple[int, int]]  # the first place of every node in the text
    decimals: bool  # a decimal point or an exponent was typed


def parse(text: str, names: frozenset[str] = frozenset(), variable: str | None = None) -> Parsed:
    """The reading of one line.

    `names` are declared, so that whole words can be names; so is `variable`.  Raises InputError or LimitError
    with its place in the text.
    """
    if len(text) > LENGTH:
        limit("length", LENGTH, LENGTH + 1, count=f"{len(text):,}", limit=f"{LENGTH:,}")
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
    frame = unframed(text) if any(c in text for c in FRAME_SIGNS) else Frame(0, len(text))
    known = frozenset([canonical(n) for n in (*declared, *frame.parameters)])
    equation = "=" in text
    builder = Builder(text)
    words = Words(text, known, equation, frame.latex)
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
    notes = tuple(sorted((*words.notes, *builder.notes), key=lambda n: n.start))
    variable = canonical(frame.variable) if frame.variable else None
    return Parsed(expr, notes, variable, frame.order, builder.spans, builder.decimals)


def _defined(frame: Frame, right: Expr, builder: Builder, text: str) -> Expr:
    """The right-hand side of a definition, or the equation that `y = …` began after all."""
    name = canonical(frame.label)
    again = name in right.names or name in builder.unknowns
    if (
        again
        and not frame.parameters
        or (name == "x" and not frame.parameters and ("y" in right.names or "y" in builder.unknowns))
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
        other = (
            left
            if sides[1][0] is ex.ZERO
            else f"{left} - {right if sides[1][0].head != 'add' else f'({right})'}"
        )
        fail("one letter", sign, sign + 1, other=quoted(other)[1:-1] if len(other) > 40 else other)


@cache
def _rules() -> list[tuple[str, int, lalr.Build]]:
    return lalr.bound(FUNCTIONS_OF_RULES)


@cache
def _scanner() -> Any:
    return re.compile(PATTERN, re.DOTALL).finditer


def _scanned(text: str, start: int, end: int) -> list[Value]:
    """The raw tokens of text[start:end]."""
    return [
        (m[0], m.start(), m.end(), m.lastgroup)
        for m in _scanner()(text, start, end)
        if m.lastgroup != "SPACE"
    ]


def _value(raw: list[Value], words: Words, builder: Builder, text: str, end: int) -> Value:
    tokens = resolved(raw, words)
    if words.bars:
        tokens = paired(tokens)
    try:
        return lalr.run(tokens, _rules(), builder)
    except lalr.Unexpected as error:
        unexpected = error
    _explain(tokens, unexpected.index, text, end)


_OPERATORS = frozenset(("PLUS", "MINUS", "TIMES", "DIVIDE", "POWER", "EQUAL"))
_HEADS = frozenset(("FUNC", "LOG", "ROOT", "UNKNOWN"))


def _explain(tokens: list[Value], i: int, text: str, end: int) -> NoReturn:
    """Raise the error for the token at i, which cannot follow those before it."""
    nothing = ("", end, end + 1, "$END")
    token = tokens[i] if i < len(tokens) else nothing
    before = tokens[i - 1] if i else ("", 0, 0, "START")
    kind, was = token[3], before[3]
    found = "the end" if kind == "$END" else quoted(text[token[1] : token[2]])
    start, stop = token[1], token[2]
    if kind == "BANG":
        fail("factorial", start, stop)
    if kind == "COMMA":
        _explain_comma(tokens, i, text, before)
    if was == "PRIMES":
        fail("prime", before[1], before[2])
    head = _head_before(tokens, i)
    if head is not None:
        name = text[head[1] : head[2]].strip().lstrip("\\")
        if kind == "RPAR" and was == "LPAR":
            fail("empty argument", start, stop, name=name)
        if kind == "POWER" and head[3] == "LOG":
            fail("base power", start, stop)
        fail("no argument", head[1], head[2], name=name, found=found)
    if was == "FRAC" or _before_operand(tokens, i) == "FRAC":
        frac = next(t for t in reversed(tokens[:i]) if t[3] == "FRAC")
        fail("fraction", frac[1], frac[2], found=found)
    if was == "POWER" and i > 1 and tokens[i - 2][3] == "FUNC" and kind not in _OPERATORS and kind != "$END":
        fail("function power", start, stop, name=text[tokens[i - 2][1] : tokens[i - 2][2]], found=found)
    if was in _OPERATORS:
        shown = quoted(text[before[1] : before[2]])
        if kind in _OPERATORS or kind == "COMMA":
            fail("two operators", start, stop, before=shown, found=found)
        fail("nothing after", before[1], before[2], before=shown, found=found)
    if was == "LPAR" and kind == "RPAR":
        fail("empty", start, stop)
    if was in ("LPAR", "LBAR", "START", "COMMA"):
        if kind == "$END":
            fail("empty", 0, 1)
        if kind == "RPAR" or kind == "RBAR":
            fail("nothing before", start, stop, found=found)
        fail("nothing before", start, stop, found=found)
    fail("general", start, stop, found=found)


def _explain_comma(tokens: list[Value], i: int, text: str, before: Value) -> None:
    """Raise the error for a comma that follows an operand, if it is one of the known mistakes."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if (
        before[3] == "NUMBER"
        and after is not None
        and after[3] == "NUMBER"
        and before[2] == token[1]
        and token[2] == after[1]
    ):
        if len(after[0]) == 3 and after[0].isdigit() and before[0] != "0":
            fail(
                "digit grouping",
                token[1],
                token[2],
                found="','",
                before=before[0],
                joined=before[0] + after[0],
            )
        fail("decimal comma", token[1], token[2], joined=f"{before[0]}.{after[0]}")
    if (
        before[3] in _OPERATORS
        or before[3] in ("START", "LPAR", "LBAR", "COMMA")
        or _head_before(tokens, i) is not None
    ):
        return
    depth = 0
    for j in range(i - 1, -1, -1):
        kind = tokens[j][3]
        if kind in ("RPAR", "RBAR"):
            depth += 1
        elif kind in ("LPAR", "LBAR"):
            depth -= 1
            if depth < 0:
                if j and tokens[j - 1][3] == "ROOT":
                    name = tokens[j - 1][0]
                    shown = text[tokens[j - 1][1] : tokens[j - 1][2]].lstrip("\\")
                    fail(
                        "too many arguments",
                        token[1],
                        token[2],
                        name=shown,
                        takes=takes(name),
                        count="2",
                        example=example(name),
                    )
                break
    fail("comma", token[1], token[2])


def _before_operand(tokens: list[Value], i: int) -> str:
    """The kind of the token before the one or the bracket that ends just before i."""
    depth = 0
    for j in range(i - 1, -1, -1):
        kind = tokens[j][3]
        depth += (kind in ("RPAR", "RBAR")) - (kind in ("LPAR", "LBAR"))
        if depth <= 0:
            return tokens[j - 1][3] if j else ""
    return ""


def _head_before(tokens: list[Value], i: int) -> Value | None:
    """The function whose argument is missing just before i, if there is one."""
    kinds = [t[3] for t in tokens[max(0, i - 4) : i]]
    for pattern in (
        ("HEAD",), ("HEAD", "LPAR"), ("FUNC", "POWER", "NUMBER"), ("FUNC", "POWER", "MINUS", "NUMBER"), ("LOG", "NUMBER"),
        ("LOG", "NAME"), ("HEAD", "MINUS"), ("UNKNOWN", "PRIMES", "LPAR"),
    ):  # fmt: skip
        if len(kinds) >= len(pattern) and all(
            k == p or (p == "HEAD" and k in _HEADS)
            for k, p in zip(kinds[-len(pattern) :], pattern, strict=True)
        ):
            if pattern[-1] == "LPAR" and not (i < len(tokens) and tokens[i][3] == "RPAR"):
                continue
            return tokens[i - len(pattern)]
    return None
