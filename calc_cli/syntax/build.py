"""The functions that the grammar names: each makes the tree, and the notes, of one rule from the values of its parts.

They run from the leaves up while the line is read.  A value is (node, first place, place after the last, tag):
the node of a sum or a product that may still grow is a list; the tag says how it was written, for the warnings.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.syntax.functions import FUNCTIONS
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, limit, quoted
from calc_cli.trace import Note

#: Python's own limit for the digits of a number, and ours for the exponent of 1e…
DIGITS = 4300
FACTORIAL = 1000

_INVERSES = frozenset("sin cos tan cot sec csc sinh cosh tanh coth sech csch".split())

_ORDINARY: dict[str, Callable[..., Expr]] = {
    "pow": ex.power,
    "square": lambda u: ex.power(u, ex.TWO),
    "exp2": lambda u: ex.power(ex.TWO, u),
    "expm1": lambda u: ex.add(ex.call("exp", u), ex.neg(ex.ONE)),
    "log1p": lambda u: ex.call("ln", ex.add(ex.ONE, u)),
}


def takes(name: str) -> str:
    """How many arguments the function takes, in words."""
    row = FUNCTIONS.get(name)
    least, most = (row.least, row.most) if row else (1, 1)
    if least == most:
        return "one argument" if least == 1 else f"{least} arguments"
    return f"{least} or {most} arguments" if most < 10 else f"{least} arguments or more"


def example(name: str) -> str:
    """Arguments as they might be given."""
    return {"atan2": "y, x", "root": "x, 3", "pow": "x, 2", "min": "x, 1", "max": "x, 1", "log": "x, 2"}.get(
        name, "x"
    )


class Builder:
    """The tree under construction, and what is to be told about it."""

    __slots__ = ("decimals", "formula", "notes", "spans", "text", "unknowns")

    def __init__(self, text: str, formula: bool = False) -> None:
        self.text = text
        self.formula = formula
        self.notes: list[Note] = []
        self.spans: dict[Expr, tuple[int, int]] = {}
        self.decimals = False
        self.unknowns: set[str] = set()  # asked only whether a name is in it

    def told(self, start: int, end: int, message: str, hint: str = "", level: str = "warning") -> None:
        self.notes.append(Note(level, message, start, end, hint))

    def typed(self, start: int, end: int) -> str:
        """The text there, on one line and short enough for a message."""
        return (
            quoted(self.text[start:end] if end - start <= 60 else self.text[start : start + 60])[1:-1]
            if end - start > 24
            else self.text[start:end].strip()
        )

    def made(self, node: Expr, start: int, end: int, tag: Any = None) -> Value:
        self.spans.setdefault(node, (start, end))
        return node, start, end, tag

    # sums

    def equation(self, parts: list[Value]) -> Value:
        left, _, right = parts
        return self.made(ex.eq(left[0], right[0]), left[1], right[2], (left, right))

    def whole(self, parts: list[Value]) -> Value:
        node, start, end, tag = parts[0]
        if type(node) is not list:
            return parts[0]
        return self.made(ex.add(*node) if tag == "sum" else ex.mul(*node), start, end)

    def plus(self, parts: list[Value]) -> Value:
        left, _, right = parts
        terms = left[0] if left[3] == "sum" else [left[0]]
        terms.append(right[0])
        return terms, left[1], right[2], "sum"

    def minus(self, parts: list[Value]) -> Value:
        left, sign, right = parts
        terms = left[0] if left[3] == "sum" else [left[0]]
        negated = ex.neg(right[0])
        self.spans.setdefault(negated, (sign[1], right[2]))
        terms.append(negated)
        return terms, left[1], right[2], "sum"

    def negative(self, parts: list[Value]) -> Value:
        return self.made(
            ex.neg(parts[1][0]), parts[0][1], parts[1][2], parts[1][3] if parts[1][3] == "number" else None
        )

    def positive(self, parts: list[Value]) -> Value:
        return parts[1][0], parts[0][1], parts[1][2], None

    # products

    def beside(self, parts: list[Value]) -> Value:
        left, right = parts
        tag = left[3]
        if tag.__class__ is tuple:
            if tag[0] == "quotient":
                return self._after_quotient(left, right)
            if (
                tag[0] == "power"
                and tag[2]
                and left[2] == right[1]
                and right[3] in ("number", "name", "letters")
            ):
                if tag[1] or right[3] == "letters" or self.text[left[2] - 1].isalpha():
                    self._after_power(left, right, tag)
        elif tag == "root" and right[3] != "function":
            start = left[2] - 1
            self.told(
                left[1], right[2], f"{self.typed(left[1], right[2])} is read with a root that ends before {self.typed(right[1], right[2])}",
                f"for one root write √({self.typed(start, right[2])})",
            )  # fmt: skip
        return self._grown(left, right, right[3])

    def _grown(self, left: Value, right: Value, tag: Any) -> Value:
        factors = left[0] if type(left[0]) is list else [left[0]]
        factors.append(right[0])
        return factors, left[1], right[2], None if tag == "sum" else tag

    def _after_quotient(self, left: Value, right: Value) -> Value:
        _, start, divisor, note = left[3]
        numerator = self.typed(left[1], start)
        shown = self.typed(divisor, right[2])
        message = f"{self.typed(left[1], right[2])} is read from left to right, as ({self.typed(left[1], divisor if note is None else note[1])})*…"
        first = self.typed(left[1], note[1] if note is not None else left[2])
        rest = self.typed(note[1] if note is not None else left[2], right[2])
        message = f"{self.typed(left[1], right[2])} is read from left to right, as ({first})*{rest}"
        made = Note(
            "warning", message, left[1], right[2], f"for the other reading write {numerator}/({shown})"
        )
        if note is None:
            note = [len(self.notes), left[2]]
            self.notes.append(made)
        else:
            self.notes[note[0]] = made
        return self._grown(left, right, ("quotient", start, divisor, note))

    def _after_power(self, left: Value, right: Value, tag: Any) -> None:
        base, at = self.typed(tag[3], tag[4]), tag[4]
        exponent = self.text[at : left[2]].lstrip("^* ")
        rest = self.typed(right[1], right[2])
        self.told(
            tag[3], right[2], f"{self.typed(tag[3], right[2])} is read as {base}^{exponent} times {rest}",
            f"did you mean {base}^({exponent}{rest})?",
        )  # fmt: skip

    def along(self, parts: list[Value]) -> Value:
        """Another factor of a bare argument."""
        value = self.beside(parts)
        return (
            value[0],
            value[1],
            value[2],
            "brackets" if "brackets" in (parts[0][3], parts[1][3]) or parts[1][3] == "group" else value[3],
        )

    def beside_power(self, parts: list[Value]) -> Value:
        return self._grown(parts[0], self.power(parts[1:]), None)

    def times(self, parts: list[Value]) -> Value:
        return self._grown(parts[0], parts[2], parts[2][3])

    def over(self, parts: list[Value]) -> Value:
        left, sign, right = parts
        top = self.whole([left])
        if (
            left[3].__class__ is tuple
            and left[3][0] == "power"
            and left[3][5] == "1"
            and right[3] == "number"
        ):
            base, slash = self.typed(left[3][3], left[3][4]), self.typed(right[1], right[2])
            self.told(
                left[3][3],
                right[2],
                f"{base}^1/{slash} is read as ({base}^1)/{slash}",
                f"for a power write {base}^(1/{slash})",
            )
        tag = None if right[3] == "group" else ("quotient", sign[1], right[1], None)
        return self.made(ex.div(top[0], right[0]), left[1], right[2], tag)

    def bare_times(self, parts: list[Value]) -> Value:
        tag = parts[2][3]
        if tag != "function" and not (tag.__class__ is tuple and tag[0] == "bare"):
            self._ended(parts, "*")
        return self.times(parts)

    def bare_over(self, parts: list[Value]) -> Value:
        self._ended(parts, "/")
        return self.over(parts)

    def _ended(self, parts: list[Value], sign: str) -> None:
        left, _, right = parts
        bare = left[3] if left[3].__class__ is tuple and left[3][0] == "bare" else None
        start, head = (bare[1], bare[2]) if bare else (left[1], left[1])
        name, argument, rest = (
            self.typed(start, head),
            self.typed(head, left[2]),
            self.typed(right[1], right[2]),
        )
        self.told(
            start, right[2], f"{self.typed(start, right[2])} is read as {name}({argument}){sign}{rest}",
            f"for the other reading write {name}({argument}{sign}{rest})",
        )  # fmt: skip

    def power(self, parts: list[Value]) -> Value:
        base, _, exponent = parts
        if base[3] == "root":
            shown = self.typed(base[1], base[2])
            self.told(
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
        return self.made(
            ex.power(base[0], value), base[1], exponent[2], ("power", constant, simple, base[1], base[2], one)
        )

    # functions

    def apply(self, parts: list[Value]) -> Value:
        head, run = parts
        argument = self.whole([run])
        name, shown = self.typed(head[1], head[2]), self.typed(run[1], run[2])
        if run[3] == "brackets":
            self.told(
                head[1],
                run[2],
                f"{name} {shown} is read as {name}({shown})",
                f"write {name}(…) to end the argument sooner",
            )
        elif type(run[0]) is list or (run[3].__class__ is tuple and run[3][0] == "power"):
            self.told(
                head[1],
                run[2],
                f"{name} {shown} is read as {name}({shown})",
                f"write {name}(…) to end the argument sooner",
                "note",
            )
        value = self._applied(head, [argument[0]], (), head[1], run[2])
        return value[0], value[1], value[2], ("bare", head[1], head[2])

    def apply_negative(self, parts: list[Value]) -> Value:
        head, sign, run = parts
        inner = self.whole([run])
        negated = self.made(ex.neg(inner[0]), sign[1], run[2])
        name, shown = self.typed(head[1], head[2]), self.typed(sign[1], run[2])
        self.told(
            head[1], run[2], f"{name} {shown} is read as {name}({shown})", f"write {name}({shown})", "note"
        )
        value = self._applied(head, [negated[0]], (), head[1], run[2])
        return value[0], value[1], value[2], ("bare", head[1], head[2])

    def call(self, parts: list[Value]) -> Value:
        head, opened, arguments, close = parts
        return self._applied(head, arguments[0], arguments[3], head[1], close[2], opened[0])

    def _applied(
        self,
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
        shown = self.text[head[1] : head[2]].lstrip("\\")
        least, most = (1, 2) if name == "D" else (1, 1) if base is not None else FUNCTIONS[name][1:]
        self._counted(name, shown, len(arguments), least, most, commas, head)
        if power == -1:
            name = "a" + name
        node = self._function(name, arguments, base, bracket, shown, start, end)
        if power is not None and power != -1:
            self.spans.setdefault(node, (start, end))
            node = node if power == 1 else ex.power(node, ex.num(power))
        return self.made(node, start, end, "function")

    def _function(
        self,
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
                return {10: _log10, 2: _log2}.get(base.leaf if base.head == "num" else 0, _log)(
                    arguments[0], base
                )  # type: ignore[arg-type]
            if len(arguments) == 2:
                if bracket == "[" and shown == "Log":
                    self.told(start, end, "Log[b, x] is read with the base first", "write log(x, b)", "note")
                    arguments = arguments[::-1]
                return ex.call("log", *arguments)
            if not self.formula:
                self.told(
                    start,
                    end,
                    "log is read as the natural logarithm ln",
                    "for base 10 write log10(…) or lg(…)",
                    "note",
                )
            return ex.call("ln", arguments[0])
        if name == "D":
            return ex.D(arguments[0], arguments[1] if len(arguments) > 1 else ex.sym("x"))
        ordinary = _ORDINARY.get(name)
        return ordinary(*arguments) if ordinary is not None else ex.call(name, *arguments)

    def _counted(
        self, name: str, shown: str, count: int, least: int, most: int, commas: tuple[int, ...], head: Value
    ) -> None:
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

    def unknown(self, parts: list[Value]) -> Value:
        name, arguments, close = parts[0], parts[-2], parts[-1]
        primes = len(parts[1][0]) if len(parts) == 5 else 0
        self._counted("", name[0], len(arguments[0]), 1, 1, arguments[3], name)
        self.unknowns.add(name[0])
        return self.made(ex.unknown(name[0], primes, arguments[0][0]), name[1], close[2], "function")

    def primed(self, parts: list[Value]) -> Value:
        text, start, end, _ = parts[0]
        self.unknowns.add(text[0])
        return self.made(ex.unknown(text[0], len(text) - 1, ex.sym("x"), True), start, end, "name")

    def root(self, parts: list[Value]) -> Value:
        sign, inside = parts
        bare = inside[3] != "group" and inside[3] != "function"
        return self.made(ex.call(sign[0], inside[0]), sign[1], inside[2], "root" if bare else "function")

    def nth_root(self, parts: list[Value]) -> Value:
        return self.made(ex.call("root", parts[4][0], parts[2][0]), parts[0][1], parts[4][2], "function")

    def function_power(self, parts: list[Value]) -> Value:
        function, _, power = parts
        shown = self.text[function[1] : function[2]]
        node, sign = power[0], 1
        if node.head == "neg":
            node, sign = node.args[0], -1
        value = node.leaf * sign if node.head == "num" and type(node.leaf) is int else 0
        if value < -1 or value == 0 or (value == -1 and function[0] not in _INVERSES):
            fail(
                "function power", power[1], power[2], name=shown, found=quoted(self.text[power[1] : power[2]])
            )
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
            self.told(
                function[1],
                power[2],
                f"{shown}^-1 is read as the inverse function arc{name}",
                f"for 1/{name} x write {other}",
                "note",
            )
        return (function[0], value, None), function[1], power[2], "head"

    def log_base(self, parts: list[Value]) -> Value:
        return ("log", None, parts[1][0]), parts[0][1], parts[1][2], "head"

    # atoms

    def number(self, parts: list[Value]) -> Value:
        text, start, end, _ = parts[0]
        if len(text) > DIGITS:
            limit("digits", start, end, count=f"{len(text):,}", limit=f"{DIGITS:,}")
        if text.isdigit():
            return self.made(ex.num(int(text)), start, end, "number")
        self.decimals = True
        digits, _, power = text.lower().partition("e")
        if len(power.lstrip("+-0")) > 4 or abs(int(power or "0")) > DIGITS:
            limit("exponent", start, end, found=quoted(text), limit=f"{DIGITS:,}")
        whole, _, decimals = digits.partition(".")
        value, scale = int(whole + decimals), int(power or "0") - len(decimals)
        exact = value * 10**scale if scale >= 0 else Fraction(value, 10**-scale)
        return self.made(ex.num(exact), start, end, "number")

    def negative_number(self, parts: list[Value]) -> Value:
        return self.negative([parts[0], self.number([parts[1]])])

    def name(self, parts: list[Value]) -> Value:
        text, start, end, _ = parts[0]
        node = ex.E if text == "e" else ex.PI if text == "pi" else ex.sym(text)
        return self.made(node, start, end, "name")

    def factorial(self, parts: list[Value]) -> Value:
        text, start, _, _ = parts[0]
        if len(text) > 6 or int(text) > FACTORIAL:
            limit("factorial", start, parts[1][2], found=quoted(text), limit=f"{FACTORIAL:,}")
        product = 1
        for k in range(2, int(text) + 1):
            product *= k
        return self.made(ex.num(product), start, parts[1][2], "function")

    def absolute(self, parts: list[Value]) -> Value:
        return self.made(ex.call("abs", parts[1][0]), parts[0][1], parts[2][2], "group")

    def fraction(self, parts: list[Value]) -> Value:
        _, top, bottom = parts
        return self.made(ex.div(top[0], bottom[0]), parts[0][1], bottom[2], "fraction")

    def group(self, parts: list[Value]) -> Value:
        node = parts[1][0]
        return node, parts[0][1], parts[2][2], "group"

    def one(self, parts: list[Value]) -> Value:
        return [parts[0][0]], parts[0][1], parts[0][2], ()

    def more(self, parts: list[Value]) -> Value:
        left, comma, right = parts
        left[0].append(right[0])
        return left[0], left[1], right[2], (*left[3], comma[1]) if len(left[3]) < 3 else left[3]


#: the grammar's names for them
FUNCTIONS_OF_RULES: dict[str, Callable[[Any, list[Value]], Value]] = {
    f.__name__: f
    for f in (
        Builder.equation, Builder.whole, Builder.plus, Builder.minus, Builder.negative, Builder.positive,
        Builder.beside, Builder.along, Builder.times, Builder.over, Builder.bare_times, Builder.bare_over,
        Builder.power, Builder.apply, Builder.apply_negative, Builder.beside_power, Builder.call,
        Builder.unknown, Builder.root, Builder.nth_root, Builder.function_power, Builder.log_base,
        Builder.number, Builder.negative_number, Builder.name, Builder.primed, Builder.factorial,
        Builder.absolute, Builder.fraction, Builder.group, Builder.one, Builder.more,
    )
}  # fmt: skip


def _log10(u: Expr, b: Expr) -> Expr:
    return ex.call("log10", u)


def _log2(u: Expr, b: Expr) -> Expr:
    return ex.call("log2", u)


def _log(u: Expr, b: Expr) -> Expr:
    return ex.call("log", u, b)
