"""An expression in the input language, as a pipe needs it: `3*x^2*sin(x) + x^3*cos(x)`.

Products and powers are explicit, parentheses are the fewest that keep the reading, and what is printed
reads the same here and in any other program that goes by the usual rules.
"""

from __future__ import annotations

from calc_cli.expr import Expr, name_of, value
from calc_cli.render.levels import (
    ATOM,
    POWER,
    PRODUCT,
    leads_with_minus,
    level,
    number,
    unknown_of,
    write_minus,
)


def plain(expr: Expr, decimals: bool = False) -> str:
    """The expression in the input language; with `decimals`, 1/4 is written 0.25."""
    out: list[str] = []
    write = out.append
    # Work still to do, last first: text to write, or a node to open.
    stack: list[str | Expr] = [expr]
    push = stack.append

    def operand(node: Expr, least: int) -> None:
        """Put the node on the stack, in parentheses if it binds less tightly than `least`."""
        if level(node, decimals) < least:
            stack.extend((")", node, "("))
        else:
            push(node)

    while stack:
        item = stack.pop()
        if isinstance(item, str):
            write(item)
            continue
        head, args = item.head, item.args
        if head == "num":
            text = number(value(item), decimals)
            if text[0] == "-":
                write_minus(out)
                text = text[1:]
            write(text)
        elif head == "sym" or head == "const":
            name = name_of(item)
            write(_braced(name) if "_" in name else name)
        elif head == "mul":
            for factor in args[:0:-1]:
                operand(factor, POWER)
                push("*")
            operand(args[0], PRODUCT)
        elif head == "pow":
            operand(args[1], ATOM)  # e^(x^2): without them Octave and spreadsheets read (e^x)^2
            push("^")
            operand(args[0], ATOM)
        elif head == "add":
            for term in args[:0:-1]:
                operand(term, PRODUCT)
                push(" + ")
            push(args[0])
        elif head == "neg":
            write_minus(out)
            operand(args[0], ATOM if leads_with_minus(args[0]) else PRODUCT)
        elif head == "div":
            operand(args[1], POWER)
            push("/")
            operand(args[0], PRODUCT)
        elif head == "eq":
            stack.extend((args[1], " = ", args[0]))
        elif head == "fn":
            called, primes, bare = unknown_of(item)
            write(called + "'" * primes)
            if not bare:
                stack.extend((")", args[0], "("))
        elif head == "D":
            write(f"d/d{name_of(args[1])}(")
            stack.extend((")", args[0]))
        else:  # a call
            write(name_of(item) + "(")
            push(")")
            for argument in args[:0:-1]:
                stack.extend((argument, ", "))
            push(args[0])
    return "".join(out)


def _braced(name: str) -> str:
    """The name so that it is read as one: v_{0x}, where v_0x would be v_0*x."""
    letter, _, index = name.partition("_")
    mixed = len(letter) == 1 and index.isalnum() and index[0].isdigit() and not index.isdigit()
    return f"{letter}_{{{index}}}" if mixed else name
