"""Functions at their arguments: bare and bracketed, with powers and bases, known and unknown."""

from __future__ import annotations

import re
from collections.abc import Callable

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.syntax.builder import Bare, Builder, Power
from calc_cli.syntax.functions import ARITY, example, takes
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, quoted
from calc_cli.syntax.products import whole

_INVERSES = frozenset("sin cos tan cot sec csc sinh cosh tanh coth sech csch".split())

_ORDINARY: dict[str, Callable[..., Expr]] = {
    "root": lambda u, n: _root(u, n),
    "pow": ex.power,
    "square": lambda u: ex.power(u, ex.TWO),
    "exp2": lambda u: ex.power(ex.TWO, u),
    "expm1": lambda u: ex.add(ex.call("exp", u), ex.neg(ex.ONE)),
    "log1p": lambda u: ex.call("ln", ex.add(ex.ONE, u)),
}


def apply(b: Builder, parts: list[Value]) -> Value:
    head, run = parts
    argument = whole(b, [run])
    name, shown = b.typed(head[1], head[2]), b.typed(run[1], run[2])
    if run[3] == "brackets":
        b.told(
            head[1],
            run[2],
            f"{name} {shown} is read as {name}({shown})",
            f"write {name}(…) to end the argument sooner",
        )
    elif type(run[0]) is list or run[3].__class__ is Power:
        b.told(
            head[1],
            run[2],
            f"{name} {shown} is read as {name}({shown})",
            f"write {name}(…) to end the argument sooner",
            "note",
        )
    value = _applied(b, head, [argument[0]], (), head[1], run[2])
    return value[0], value[1], value[2], Bare(head[1], head[2])


def apply_negative(b: Builder, parts: list[Value]) -> Value:
    head, sign, run = parts
    inner = whole(b, [run])
    negated = b.made(ex.neg(inner[0]), sign[1], run[2])
    name, shown = b.typed(head[1], head[2]), b.typed(sign[1], run[2])
    if head[0] in _INVERSES and re.compile(r"-1(?![0-9.])").match(b.text, head[2]):  # sin-1(x), the key of a calculator
        hint = f"for the inverse function write a{head[0]}(x)"
        b.told(head[1], run[2], f"{name}{shown} is read as {name}({shown})", hint)
    else:
        b.told(head[1], run[2], f"{name} {shown} is read as {name}({shown})", f"write {name}({shown})", "note")
    value = _applied(b, head, [negated[0]], (), head[1], run[2])
    return value[0], value[1], value[2], Bare(head[1], head[2])


def call(b: Builder, parts: list[Value]) -> Value:
    head, opened, arguments, close = parts
    if head[3] == "FUNC" and re.compile(r"\s*\^").match(b.text, close[2]):
        _tell_power(b, head, opened, close)
    return _applied(b, head, arguments[0], arguments[3], head[1], close[2], opened[0])


def _tell_power(b: Builder, head: Value, opened: Value, close: Value) -> None:
    """Say what is raised in \\sin{x}^2, which looks like \\sin x^2, and in sin (x)^2."""
    braces = opened[0] == "{"
    if braces or b.text[opened[1] - 1].isspace():
        shown, inside = b.typed(head[1], close[2]), b.typed(opened[2], close[1])
        message = f"{shown}^… is read as ({shown})^…"
        hint = f"for a power of the argument write {b.typed(head[1], head[2])}(({inside})^…)"
        b.told(head[1], close[2], message, hint, "warning" if braces else "note")


def _applied(
    b: Builder,
    head: Value,
    arguments: list[Expr],
    commas: tuple[int, ...],
    start: int,
    end: int,
    bracket: str = "",
) -> Value:
    """The function with its power or base at the arguments."""
    if head[3] == "FUNC":
        name, power, base = head[0], None, None
    else:
        name, power, base = head[0]
    shown = b.text[head[1] : head[2]].lstrip("\\")
    least, most = (1, 2) if name == "D" else (1, 1) if base is not None else ARITY[name]
    _counted(name, shown, len(arguments), least, most, commas, head)
    if power == -1:
        name = "a" + name
    node = _function(b, name, arguments, base, bracket, shown, start, end)
    if power is not None and power != -1:
        b.spans.setdefault(node, (start, end))
        node = node if power == 1 else ex.power(node, ex.num(power))
    return b.made(node, start, end, "function")


def _function(
    b: Builder,
    name: str,
    arguments: list[Expr],
    base: Expr | None,
    bracket: str,
    shown: str,
    start: int,
    end: int,
) -> Expr:
    if name == "log":
        if base is not None:
            named = {ex.num(10): "log10", ex.TWO: "log2"}.get(base)
            return ex.call(named, arguments[0]) if named else ex.call("log", arguments[0], base)
        if len(arguments) == 2:
            if bracket == "[":
                b.told(start, end, f"{shown}[b, x] is read with the base first", "write log(x, b)", "note")
                arguments = arguments[::-1]
            else:
                _tell_order(b, name, arguments, start, end)
            return ex.call("log", *arguments)
        after = b.text[end : end + 1]
        maple = bracket == "[" and shown == "log" and (after == "(" or after.isalnum())  # log[b](x)
        if maple or (not arguments[0].names and after == "("):
            message = f"{b.typed(start, end)}(…) is read as the product {b.typed(start, end)}*(…)"
            b.told(start, end, message, "for a base write log(x, b)")
        if not b.formula:
            b.told(
                start,
                end,
                "log is read as the natural logarithm ln",
                "for base 10 write log10(…) or lg(…)",
                "note",
            )
        return ex.call("ln", arguments[0])
    if name == "D":
        return ex.D(arguments[0], arguments[1] if len(arguments) > 1 else ex.sym("x"))
    if name == "root":
        _tell_order(b, name, arguments, start, end)
    ordinary = _ORDINARY.get(name)
    return ordinary(*arguments) if ordinary is not None else ex.call(name, *arguments)


def _tell_order(b: Builder, name: str, arguments: list[Expr], start: int, end: int) -> None:
    """Warn of log(2, x) and root(3, x): in other systems the base and the degree stand first."""
    if arguments[1].names and not arguments[0].names:
        what = "base" if name == "log" else "degree"
        inside = b.typed(start, end)[len(name) + 1 : -1].partition(",")
        hint = f"for the other order write {name}({inside[2].strip()}, {inside[0].strip()})"
        b.told(start, end, f"{b.typed(start, end)} is read with the {what} last", hint)


def _counted(name: str, shown: str, count: int, least: int, most: int, commas: tuple[int, ...], head: Value) -> None:
    if least <= count <= most:
        return
    words = {
        "name": quoted(shown)[1:-1],
        "takes": takes(name),
        "count": str(count),
        "example": example(name),
    }
    if count > most:
        fail("too many arguments", commas[most - 1], None, **words)
    fail("too few arguments", head[1], head[2], **words)


def unknown(b: Builder, parts: list[Value]) -> Value:
    name, arguments, close = parts[0], parts[-2], parts[-1]
    primes = len(parts[1][0]) if len(parts) == 5 else 0
    _counted("", name[0], len(arguments[0]), 1, 1, arguments[3], name)
    b.unknowns.add(name[0])
    return b.made(ex.unknown(name[0], primes, arguments[0][0]), name[1], close[2], "function")


def primed(b: Builder, parts: list[Value]) -> Value:
    text, start, end, _ = parts[0]
    b.unknowns.add(text[0])
    return b.made(ex.unknown(text[0], len(text) - 1, ex.sym("x"), True), start, end, "name")


def root(b: Builder, parts: list[Value]) -> Value:
    sign, inside = parts
    bare = inside[3] != "group" and inside[3] != "function"
    return b.made(ex.call(sign[0], inside[0]), sign[1], inside[2], "root" if bare else "function")


def nth_root(b: Builder, parts: list[Value]) -> Value:
    return b.made(_root(parts[4][0], parts[2][0]), parts[0][1], parts[4][2], "function")


def _root(u: Expr, n: Expr) -> Expr:
    """The n-th root of u; the third one has a name, and a value for negative u, too."""
    return ex.call("cbrt", u) if n is ex.num(3) else ex.call("root", u, n)


def function_power(b: Builder, parts: list[Value]) -> Value:
    function, _, power = parts
    shown = b.text[function[1] : function[2]]
    node, sign = power[0], 1
    if node.head == "neg":
        node, sign = node.args[0], -1
    value = node.leaf * sign if node.head == "num" and type(node.leaf) is int else 0
    if value < -1 or value == 0 or (value == -1 and function[0] not in _INVERSES):
        fail("function power", power[1], power[2], name=shown, found=quoted(b.text[power[1] : power[2]]))
    if value == -1:
        name = function[0]
        reciprocal = {
            "sin": "csc",
            "cos": "sec",
            "tan": "cot",
            "cot": "tan",
            "sec": "cos",
            "csc": "sin",
        }.get(name)
        other = f"{reciprocal} x or 1/{name}(x)" if reciprocal else f"1/{name}(x)"
        b.told(
            function[1],
            power[2],
            f"{shown}^-1 is read as the inverse function arc{name}",
            f"for 1/{name} x write {other}",
            "note",
        )
    return (function[0], value, None), function[1], power[2], "head"


def log_base(b: Builder, parts: list[Value]) -> Value:
    return ("log", None, parts[1][0]), parts[0][1], parts[1][2], "head"


def one(b: Builder, parts: list[Value]) -> Value:
    return [parts[0][0]], parts[0][1], parts[0][2], ()


def more(b: Builder, parts: list[Value]) -> Value:
    left, comma, right = parts
    left[0].append(right[0])
    return left[0], left[1], right[2], (*left[3], comma[1]) if len(left[3]) < 3 else left[3]
