"""Where the grammar stops: which mistake of the table it is, and which place is to blame.

It looks at the tokens around the place alone; the messages are the table's.
"""

from __future__ import annotations

from typing import NoReturn

from calc_cli.syntax.functions import example, takes
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, quoted

_OPERATORS = frozenset(("PLUS", "MINUS", "TIMES", "DIVIDE", "POWER", "EQUAL"))
_HEADS = frozenset(("FUNC", "LOG", "ROOT", "UNKNOWN"))


def explain(tokens: list[Value], i: int, text: str, end: int) -> NoReturn:
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
    if was == "RPAR":
        _explain_function_power(tokens, i, text, found)
    if was == "POWER" and i > 1 and tokens[i - 2][3] == "FUNC" and kind not in _OPERATORS and kind != "$END":
        fail("function power", start, stop, name=text[tokens[i - 2][1] : tokens[i - 2][2]], found=found)
    if was in _OPERATORS:
        shown = quoted(text[before[1] : before[2]])
        if kind in _OPERATORS or kind == "COMMA":
            fail("two operators", start, stop, before=shown, found=found)
        fail("nothing after", before[1], before[2], before=shown, found=found)
    if was == "LPAR" and kind == "RPAR":
        if i > 1 and tokens[i - 2][3] == "NAME":
            fail("called name", before[1], stop, name=text[tokens[i - 2][1] : tokens[i - 2][2]])
        fail("empty", start, stop)
    if was in ("LPAR", "LBAR", "START", "COMMA"):
        if kind == "$END":
            fail("empty", 0, 1)
        fail("nothing before", start, stop, found=found)
    fail("general", start, stop, found=found)


def _explain_function_power(tokens: list[Value], i: int, text: str, found: str) -> None:
    """Raise the error for what follows exp^(2x), or sin^(2), if that is what ends just before i."""
    opened = _opening(tokens, i)
    if opened < 2 or [t[3] for t in tokens[opened - 2 : opened]] != ["FUNC", "POWER"]:
        return
    head, (_, start, _, _), (_, _, stop, _) = tokens[opened - 2], tokens[opened], tokens[i - 1]
    name, power = text[head[1] : head[2]].lstrip("\\"), text[start:stop]
    if all(t[3] in ("NUMBER", "MINUS") for t in tokens[opened + 1 : i - 1]):
        fail("no argument", head[1], head[2], name=name, found=found)
    fail("function power", start, stop, name=name, found=quoted(power))


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
        if before[0].isdigit() and after[0].isdigit():
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
    opened = _opening(tokens, i)
    return tokens[opened - 1][3] if opened > 0 else ""


def _opening(tokens: list[Value], i: int) -> int:
    """The place of the token, or of the bracket that opens what ends, just before i; else -1."""
    depth = 0
    for j in range(i - 1, -1, -1):
        kind = tokens[j][3]
        depth += (kind in ("RPAR", "RBAR")) - (kind in ("LPAR", "LBAR"))
        if depth <= 0:
            return j
    return -1


#: what stands between a function and the argument that is missing
_HEADLESS = tuple(
    tuple(row.split())
    for row in (
        "HEAD", "HEAD LPAR", "HEAD MINUS", "UNKNOWN PRIMES LPAR", "FUNC POWER NUMBER", "FUNC POWER MINUS NUMBER",
        "LOG NUMBER", "LOG NAME",
    )
)  # fmt: skip


def _head_before(tokens: list[Value], i: int) -> Value | None:
    """The function whose argument is missing just before i, if there is one."""
    kinds = [t[3] for t in tokens[max(0, i - 4) : i]]
    for pattern in _HEADLESS:
        if len(kinds) >= len(pattern) and all(
            k == p or (p == "HEAD" and k in _HEADS) for k, p in zip(kinds[-len(pattern) :], pattern, strict=True)
        ):
            if pattern[-1] == "LPAR" and not (i < len(tokens) and tokens[i][3] == "RPAR"):
                continue
            return tokens[i - len(pattern)]
    return None
