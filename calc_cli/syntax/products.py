"""Sums, products and powers: the tree of each rule, and what is to be told where juxtaposition can mislead."""

from __future__ import annotations

from typing import Any

from calc_cli import expr as ex
from calc_cli.syntax.builder import Builder
from calc_cli.syntax.lalr import Value
from calc_cli.trace import Note


def equation(b: Builder, parts: list[Value]) -> Value:
    left, _, right = parts
    return b.made(ex.eq(left[0], right[0]), left[1], right[2], (left, right))


def whole(b: Builder, parts: list[Value]) -> Value:
    node, start, end, tag = parts[0]
    if type(node) is not list:
        return parts[0]
    return b.made(ex.add(*node) if tag == "sum" else ex.mul(*node), start, end)


def plus(b: Builder, parts: list[Value]) -> Value:
    left, _, right = parts
    terms = left[0] if left[3] == "sum" else [left[0]]
    terms.append(right[0])
    return terms, left[1], right[2], "sum"


def minus(b: Builder, parts: list[Value]) -> Value:
    left, sign, right = parts
    terms = left[0] if left[3] == "sum" else [left[0]]
    negated = ex.neg(right[0])
    b.spans.setdefault(negated, (sign[1], right[2]))
    terms.append(negated)
    return terms, left[1], right[2], "sum"


def negative(b: Builder, parts: list[Value]) -> Value:
    return b.made(ex.neg(parts[1][0]), parts[0][1], parts[1][2], parts[1][3] if parts[1][3] == "number" else None)


def positive(b: Builder, parts: list[Value]) -> Value:
    return parts[1][0], parts[0][1], parts[1][2], None


def beside(b: Builder, parts: list[Value]) -> Value:
    left, right = parts
    tag = left[3]
    if tag.__class__ is tuple:
        if tag[0] == "quotient":
            return _after_quotient(b, left, right)
        if tag[0] == "power" and tag[2] and left[2] == right[1] and right[3] in ("number", "name", "letters"):
            if tag[1] or right[3] == "letters" or b.text[left[2] - 1].isalpha():
                _after_power(b, left, right, tag)
    elif tag == "root" and right[3] != "function":
        start = left[2] - 1
        b.told(
            left[1], right[2], f"{b.typed(left[1], right[2])} is read with a root that ends before {b.typed(right[1], right[2])}",
            f"for one root write √({b.typed(start, right[2])})",
        )  # fmt: skip
    return _grown(b, left, right, right[3])


def _grown(b: Builder, left: Value, right: Value, tag: Any) -> Value:
    factors = left[0] if type(left[0]) is list else [left[0]]
    factors.append(right[0])
    return factors, left[1], right[2], None if tag == "sum" else tag


def _after_quotient(b: Builder, left: Value, right: Value) -> Value:
    _, start, divisor, note = left[3]
    numerator = b.typed(left[1], start)
    shown = b.typed(divisor, right[2])
    message = f"{b.typed(left[1], right[2])} is read from left to right, as ({b.typed(left[1], divisor if note is None else note[1])})*…"
    first = b.typed(left[1], note[1] if note is not None else left[2])
    rest = b.typed(note[1] if note is not None else left[2], right[2])
    message = f"{b.typed(left[1], right[2])} is read from left to right, as ({first})*{rest}"
    made = Note("warning", message, left[1], right[2], f"for the other reading write {numerator}/({shown})")
    if note is None:
        note = [len(b.notes), left[2]]
        b.notes.append(made)
    else:
        b.notes[note[0]] = made
    return _grown(b, left, right, ("quotient", start, divisor, note))


def _after_power(b: Builder, left: Value, right: Value, tag: Any) -> None:
    base, at = b.typed(tag[3], tag[4]), tag[4]
    exponent = b.text[at : left[2]].lstrip("^* ")
    rest = b.typed(right[1], right[2])
    b.told(
        tag[3], right[2], f"{b.typed(tag[3], right[2])} is read as {base}^{exponent} times {rest}",
        f"did you mean {base}^({exponent}{rest})?",
    )  # fmt: skip


def along(b: Builder, parts: list[Value]) -> Value:
    """Another factor of a bare argument."""
    value = beside(b, parts)
    return (
        value[0],
        value[1],
        value[2],
        "brackets" if "brackets" in (parts[0][3], parts[1][3]) or parts[1][3] == "group" else value[3],
    )


def beside_power(b: Builder, parts: list[Value]) -> Value:
    return _grown(b, parts[0], power(b, parts[1:]), None)


def times(b: Builder, parts: list[Value]) -> Value:
    return _grown(b, parts[0], parts[2], parts[2][3])


def over(b: Builder, parts: list[Value]) -> Value:
    left, sign, right = parts
    top = whole(b, [left])
    if left[3].__class__ is tuple and left[3][0] == "power" and left[3][5] == "1" and right[3] == "number":
        base, slash = b.typed(left[3][3], left[3][4]), b.typed(right[1], right[2])
        b.told(
            left[3][3],
            right[2],
            f"{base}^1/{slash} is read as ({base}^1)/{slash}",
            f"for a power write {base}^(1/{slash})",
        )
    tag = None if right[3] == "group" else ("quotient", sign[1], right[1], None)
    return b.made(ex.div(top[0], right[0]), left[1], right[2], tag)


def bare_times(b: Builder, parts: list[Value]) -> Value:
    tag = parts[2][3]
    if tag != "function" and not (tag.__class__ is tuple and tag[0] == "bare"):
        _ended(b, parts, "*")
    return times(b, parts)


def bare_over(b: Builder, parts: list[Value]) -> Value:
    _ended(b, parts, "/")
    return over(b, parts)


def _ended(b: Builder, parts: list[Value], sign: str) -> None:
    left, _, right = parts
    bare = left[3] if left[3].__class__ is tuple and left[3][0] == "bare" else None
    start, head = (bare[1], bare[2]) if bare else (left[1], left[1])
    name, argument, rest = (
        b.typed(start, head),
        b.typed(head, left[2]),
        b.typed(right[1], right[2]),
    )
    b.told(
        start, right[2], f"{b.typed(start, right[2])} is read as {name}({argument}){sign}{rest}",
        f"for the other reading write {name}({argument}{sign}{rest})",
    )  # fmt: skip


def power(b: Builder, parts: list[Value]) -> Value:
    base, _, exponent = parts
    if base[3] == "root":
        shown = b.typed(base[1], base[2])
        b.told(
            base[1],
            exponent[2],
            f"the power is taken of the root {shown}",
            "put the power in brackets under the root otherwise",
            "note",
        )
    constant = base[0].head in ("num", "const")
    simple = exponent[3] in ("number", "name", "letters")
    value = exponent[0]
    one = "1" if value is ex.ONE else ""
    return b.made(ex.power(base[0], value), base[1], exponent[2], ("power", constant, simple, base[1], base[2], one))
