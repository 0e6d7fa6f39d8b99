"""Numbers, names, brackets and bars."""

from __future__ import annotations

from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.syntax.builder import Builder
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import limit, quoted
from calc_cli.syntax.products import negative

#: Python's own limit for the digits of a number, and ours for the exponent of 1e…
DIGITS = 4300
FACTORIAL = 1000


def number(b: Builder, parts: list[Value]) -> Value:
    text, start, end, _ = parts[0]
    if len(text) > DIGITS:
        limit("digits", start, end, count=f"{len(text):,}", limit=f"{DIGITS:,}")
    if text.isdigit():
        return b.made(ex.num(int(text)), start, end, "number")
    b.decimals = True
    digits, _, power = text.lower().partition("e")
    if len(power.lstrip("+-0")) > 4 or abs(int(power or "0")) > DIGITS:
        limit("exponent", start, end, found=quoted(text), limit=f"{DIGITS:,}")
    whole, _, decimals = digits.partition(".")
    value, scale = int(whole + decimals), int(power or "0") - len(decimals)
    exact = value * 10**scale if scale >= 0 else Fraction(value, 10**-scale)
    return b.made(ex.num(exact), start, end, "number")


def negative_number(b: Builder, parts: list[Value]) -> Value:
    return negative(b, [parts[0], number(b, [parts[1]])])


def name(b: Builder, parts: list[Value]) -> Value:
    text, start, end, _ = parts[0]
    node = ex.E if text == "e" else ex.PI if text == "pi" else ex.sym(text)
    return b.made(node, start, end, "name")


def factorial(b: Builder, parts: list[Value]) -> Value:
    text, start, _, _ = parts[0]
    if len(text) > 6 or int(text) > FACTORIAL:
        limit("factorial", start, parts[1][2], found=quoted(text), limit=f"{FACTORIAL:,}")
    product = 1
    for k in range(2, int(text) + 1):
        product *= k
    return b.made(ex.num(product), start, parts[1][2], "function")


def absolute(b: Builder, parts: list[Value]) -> Value:
    return b.made(ex.call("abs", parts[1][0]), parts[0][1], parts[2][2], "group")


def fraction(b: Builder, parts: list[Value]) -> Value:
    _, top, bottom = parts
    return b.made(ex.div(top[0], bottom[0]), parts[0][1], bottom[2], "fraction")


def group(b: Builder, parts: list[Value]) -> Value:
    node = parts[1][0]
    return node, parts[0][1], parts[2][2], "group"
