"""Sums, products and powers: the tree of each rule, and what is to be told where juxtaposition can mislead."""

from __future__ import annotations

from typing import Any

from calc_cli import expr as ex
from calc_cli.syntax.builder import Bare, Builder, Power, Quotient
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
    sign, operand = parts
    tag = operand[3] if operand[3] in ("number", "name") else None
    return b.made(ex.neg(operand[0]), sign[1], operand[2], tag)


def positive(b: Builder, parts: list[Value]) -> Value:
    return parts[1][0], parts[0][1], parts[1][2], None


def beside(b: Builder, parts: list[Value]) -> Value:
    left, right = parts
    tag = left[3]
    if tag.__class__ is Quotient:
        return _after_quotient(b, left, right)
    if tag.__class__ is Power:
        return _grown(left, right, _after_power(b, left, right))
    if tag == "root" and right[3] != "function":
        whole_text, rest = b.typed(left[1], right[2]), b.typed(right[1], right[2])
        inside = b.typed(left[2] - 1, right[2])
        message = f"{whole_text} is read with a root that ends before {rest}"
        b.told(left[1], right[2], message, f"for one root write √({inside})")
    return _grown(left, right, right[3])


def _grown(left: Value, right: Value, tag: Any) -> Value:
    factors = left[0] if type(left[0]) is list else [left[0]]
    factors.append(right[0])
    return factors, left[1], right[2], None if tag == "sum" else tag


def _after_quotient(b: Builder, left: Value, right: Value) -> Value:
    """One more factor behind a quotient: one warning for all of them."""
    slash, divisor, told = left[3]
    index, divisor_end = told or (len(b.notes), left[2])
    first, rest = b.typed(left[1], divisor_end), b.typed(divisor_end, right[2])
    message = f"{b.typed(left[1], right[2])} is read from left to right, as ({first})*{rest}"
    hint = f"for the other reading write {b.typed(left[1], slash)}/({b.typed(divisor, right[2])})"
    b.notes[index : index + 1] = [Note("warning", message, left[1], right[2], hint)]
    return _grown(left, right, Quotient(slash, divisor, (index, divisor_end)))


def _after_power(b: Builder, left: Value, right: Value) -> Any:
    """The tag of one more factor behind a power, and a warning of e^2x, e^kxt, e^-ax^2 and x^2n; x^2y is not.

    The factors may belong to the exponent; one warning is for all of them.
    """
    tag = left[3]
    index, end = tag.told or (len(b.notes), left[2])
    falls = tag.constant and right[3].__class__ is Power and right[0].args[0].head == "sym"  # e^-ax^2
    beside_it = tag.simple and left[2] == right[1] and (right[3] in ("number", "name") or falls)
    if not beside_it or not (tag.constant or b.text[end - 1].isalpha() or b.text[end : right[2]] == "n"):
        return right[3]
    base, rest = b.typed(tag.start, tag.base_end), b.typed(end, right[2])
    exponent = b.text[tag.base_end : end].lstrip("^* ")
    message = f"{b.typed(tag.start, right[2])} is read as {base}^{exponent} times {rest}"
    hint = f"did you mean {base}^({exponent}{rest})?"
    b.notes[index : index + 1] = [Note("warning", message, tag.start, right[2], hint)]
    return tag._replace(short="", told=(index, end))


def along(b: Builder, parts: list[Value]) -> Value:
    """Another factor of a bare argument; its tag remembers brackets, which a reader may take for the end."""
    node, start, end, tag = beside(b, parts)
    return node, start, end, "brackets" if parts[0][3] == "brackets" or parts[1][3] == "group" else tag


def beside_power(b: Builder, parts: list[Value]) -> Value:
    return _grown(parts[0], power(b, parts[1:]), None)


def times(b: Builder, parts: list[Value]) -> Value:
    return _grown(parts[0], parts[2], parts[2][3])


def over(b: Builder, parts: list[Value]) -> Value:
    left, slash, right = parts
    tag = left[3]
    top = whole(b, [left])
    base = b.typed(tag.start, tag.base_end) if tag.__class__ is Power and tag.short else ""
    below = b.typed(right[1], right[2]) if base else ""
    if base and _may_go_on(tag.short, base, right, below):
        message = f"{base}^{tag.short}/{below} is read as ({base}^{tag.short})/{below}"
        b.told(tag.start, right[2], message, f"for a power write {base}^({tag.short}/{below})")
    node = ex.div(top[0], right[0])
    return b.made(node, left[1], right[2], None if right[3] == "group" else Quotient(slash[1], right[1]))


def _may_go_on(exponent: str, base: str, right: Value, below: str) -> bool:
    """May what the power is divided by belong to the exponent: x^1/2, x^-3/2, e^-x/2, e^-t/T, and not e^-x/x?"""
    if right[3] == "number":
        return True
    if exponent.lstrip("-").isdigit():
        return exponent in ("1", "-1") and (base == "e" or base.isdecimal())
    return right[3] == "name" and below not in exponent


def bare_times(b: Builder, parts: list[Value]) -> Value:
    if parts[2][3] != "function" and parts[2][3].__class__ is not Bare:
        _ended(b, parts, "*")
    return times(b, parts)


def bare_over(b: Builder, parts: list[Value]) -> Value:
    _ended(b, parts, "/")
    return over(b, parts)


def _ended(b: Builder, parts: list[Value], sign: str) -> None:
    """Warn of sin x/2, where the bare argument ends at the sign."""
    left, _, right = parts
    start, head_end = left[3] if left[3].__class__ is Bare else (left[1], left[1])
    name, argument, rest = b.typed(start, head_end), b.typed(head_end, left[2]), b.typed(right[1], right[2])
    message = f"{b.typed(start, right[2])} is read as {name}({argument}){sign}{rest}"
    b.told(start, right[2], message, f"for the other reading write {name}({argument}{sign}{rest})")


_MINUS_ONES = (ex.MINUS_ONE, ex.neg(ex.ONE))


def power(b: Builder, parts: list[Value]) -> Value:
    base, _, exponent = parts
    if base[3] == "root":
        message = f"the power is taken of the root {b.typed(base[1], base[2])}"
        b.told(base[1], exponent[2], message, "for the root of a power write √(…)")
    constant, simple = base[0].head in ("num", "const"), exponent[3] in ("number", "name")
    short = ""
    if exponent[0] is ex.ONE:
        short = "1"
    elif exponent[3] != "group" and exponent[0].head in ("neg", "num"):
        falls = constant and exponent[0].head == "neg" and exponent[0].names  # e^-t/T and e^-x^2/2
        minus = exponent[0].head == "neg" and exponent[0].args[0].head == "num"
        short = b.typed(exponent[1], exponent[2]) if falls or minus or exponent[0] in _MINUS_ONES else ""
    tag = Power(constant, simple, short, base[1], base[2])
    return b.made(ex.power(base[0], exponent[0]), base[1], exponent[2], tag)
