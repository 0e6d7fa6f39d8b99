r"""An expression in LaTeX, as a textbook sets it: `3 x^{2} \sin\left(x\right)`.

Only commands that TeX, KaTeX and matplotlib's mathtext all know are used.
"""

from __future__ import annotations

from fractions import Fraction

from calc_cli.expr import Expr, is_number, name_of, value
from calc_cli.functions import BY_NAME, GREEK_LETTERS
from calc_cli.render.levels import (
    ATOM,
    PRODUCT,
    SUM,
    decimal,
    has_exponent,
    integer,
    is_call_like,
    leads_with_minus,
    level,
    number,
    same_letter,
    unknown_of,
    unsigned,
    write_minus,
)
from calc_cli.render.names import BOOK_NAMES, RAISED, is_change, split, visible

LEFT, RIGHT = r"\left(", r"\right)"
_FENCES = {
    "abs": (r"\left|", r"\right|"),
    "floor": (r"\left\lfloor ", r"\right\rfloor"),
    "ceil": (r"\left\lceil ", r"\right\rceil"),
}
_ROOTS = {"sqrt": r"\sqrt{", "cbrt": r"\sqrt[3]{"}
_BASES = {"log10": r"\log_{10}", "log2": r"\log_{2}"}
_ESCAPES = str.maketrans({c: "\\" + c for c in "_#$%&{}"} | {"\\": r"\backslash ", "^": r"\hat{}", "~": r"\sim "})
_MAX_PRIMES = 3


def latex(expr: Expr, decimals: bool = False) -> str:
    """The expression in LaTeX; with `decimals`, 1/4 is written 0.25."""
    out: list[str] = []
    write = out.append
    # Work still to do, last first: text to write ("-" is a sign), or a node to open.
    stack: list[str | Expr] = [expr]
    push = stack.append
    steady: set[Expr] = set()  # quotients known not to lead with a minus sign

    def operand(node: Expr, least: int) -> None:
        if _level(node, decimals) < least:
            stack.extend((RIGHT, node, LEFT))
        else:
            push(node)

    while stack:
        item = stack.pop()
        if isinstance(item, str):
            if item == "-":
                write_minus(out)
            else:
                write(item)
            continue
        head, args = item.head, item.args
        if head == "num":
            held = value(item)
            if held < 0:
                write_minus(out)
            write(_number(-held if held < 0 else held, decimals))
        elif head == "sym":
            write(latex_name(name_of(item)))
        elif head == "const":
            write(r"\pi" if name_of(item) == "pi" else "e")
        elif head == "add":
            for term in args[:0:-1]:
                operand(term, PRODUCT)
                push(" + ")
            push(args[0])
        elif head == "mul":
            for i in range(len(args) - 1, 0, -1):
                if _fenced(args[i], decimals):
                    stack.extend((RIGHT, args[i], LEFT))
                else:
                    push(args[i])
                push(_joint(args[i - 1], args[i], decimals))
            operand(args[0], PRODUCT)
        elif head == "neg":
            write_minus(out)
            operand(args[0], ATOM + 1 if leads_with_minus(args[0]) else PRODUCT)
        elif head == "div":
            if _leads(item, steady):
                push(unsigned(item))
                push("-")
            else:
                stack.extend(("}", args[1], "}{", args[0], r"\frac{"))
        elif head == "pow":
            _power(item, stack, decimals)
        elif head == "eq":
            stack.extend((args[1], " = ", args[0]))
        elif head == "fn":
            name, primes, bare = unknown_of(item)
            write(latex_name(name) + ("'" * primes if primes <= _MAX_PRIMES else f"^{{({primes})}}"))
            if not bare:
                stack.extend((RIGHT, args[0], LEFT))
        elif head == "D":
            d = r"\partial " if item.leaf else "d"
            stack.extend((RIGHT, args[0], rf"\frac{{{d.rstrip()}}}{{{d}{latex_name(name_of(args[1]))}}}{LEFT}"))
        else:
            _call(item, stack)
    return "".join(out)


def _level(node: Expr, decimals: bool) -> int:
    """How tightly the node binds in LaTeX, where the bar of a fraction groups what is above and below it."""
    if node.head == "div" or (node.head == "num" and type(node.leaf) is Fraction and node.leaf > 0):
        return PRODUCT + 1
    return level(node, decimals)


def _power(node: Expr, stack: list[str | Expr], decimals: bool) -> None:
    base, exponent = node.args
    if base.head == "call" and base.leaf in RAISED and is_number(exponent) and _is_natural(exponent):
        stack.extend((RIGHT, base.args[0], rf"\{base.leaf}^{{{integer(int(value(exponent)))}}}{LEFT}"))
        if not BY_NAME[name_of(base)].latex:
            stack[-1] = rf"\operatorname{{{base.leaf}}}^{{{integer(int(value(exponent)))}}}{LEFT}"
        return
    stack.extend(("}", exponent, "^{"))
    atom = (
        level(base, decimals) == ATOM
        and not has_exponent(base, decimals)
        and not (base.head == "call" and base.leaf in (*_ROOTS, "root"))
    )
    bare = base.head == "fn" and unknown_of(base)[1] > (0 if unknown_of(base)[2] else _MAX_PRIMES)
    bare = bare or (base.head == "sym" and is_change(name_of(base)))
    stack.extend((base,) if atom and not bare else (RIGHT, base, LEFT))


def _is_natural(u: Expr) -> bool:
    return type(u.leaf) is int and u.leaf > 1


def _call(node: Expr, stack: list[str | Expr]) -> None:
    name, args = name_of(node), node.args
    if name in _FENCES:
        before, after = _FENCES[name]
        stack.extend((after, args[0], before))
    elif name in _ROOTS:
        stack.extend(("}", args[0], _ROOTS[name]))
    elif name == "root":
        stack.extend(("}", args[0], "]{", args[1], r"\sqrt["))
    elif name == "log":
        stack.extend((RIGHT, args[0], "}" + LEFT, args[1], r"\log_{"))
    else:
        stack.append(RIGHT)
        for argument in args[:0:-1]:
            stack.extend((argument, ", "))
        stack.extend((args[0], function_name(name) + LEFT))


def function_name(name: str) -> str:
    """The LaTeX of a function's name."""
    row = BY_NAME.get(name)
    command = _BASES.get(name) or (row.latex if row else "")
    return command or rf"\operatorname{{{BOOK_NAMES.get(name, name).translate(_ESCAPES)}}}"


def latex_name(name: str) -> str:
    r"""The LaTeX of a variable's name: x_{1}, \theta, \mathrm{learning\_rate}."""
    if name == "...":
        return r"\ldots"
    letter, _, mark = name.partition("_")
    if mark in ("hat", "tilde", "bar") and (len(letter) == 1 or letter in GREEK_LETTERS):
        return f"\\{mark}{{{latex_name(letter)}}}"
    letters, index = split(name)
    if is_change(name):
        shown = rf"\Delta {visible(name[1:]).translate(_ESCAPES)}"
    elif letters in GREEK_LETTERS:
        shown = "\\" + letters
    elif len(letters) > 1:
        return rf"\mathrm{{{visible(name).translate(_ESCAPES)}}}"
    else:
        shown = visible(letters).translate(_ESCAPES)
    return f"{shown}_{{{index}}}" if index else shown


def _number(held: int | Fraction, decimals: bool) -> str:
    if isinstance(held, int) or (decimals and decimal(held)):
        digits, exponent, power = number(held, decimals).partition("e")
        if not exponent:
            return digits
        return f"10^{{{power}}}" if digits == "1" else rf"{digits} \cdot 10^{{{power}}}"
    return rf"\frac{{{integer(held.numerator)}}}{{{integer(held.denominator)}}}"


def _leads(quotient: Expr, steady: set[Expr]) -> bool:
    """`leads_with_minus`, in linear time over a whole tower of quotients."""
    if quotient in steady or not leads_with_minus(quotient):
        while quotient.head in ("div", "mul") and quotient not in steady:
            steady.add(quotient)
            quotient = quotient.args[0]
        return False
    return True


def _fenced(factor: Expr, decimals: bool) -> bool:
    """Does a factor that is not the first need parentheses?"""
    return level(factor, decimals) <= SUM or leads_with_minus(factor)


def _joint(left: Expr, right: Expr, decimals: bool) -> str:
    r"""What is written between two factors: a dot where a space could be misread."""
    if _fenced(right, decimals):
        return r" \cdot " if is_call_like(left) else " "
    if same_letter(left, right):
        return r" \cdot "
    while left.head in ("mul", "neg"):
        left = left.args[-1]
    while right.head in ("mul", "pow"):
        opened, right = right.head, right.args[0]
        if opened == "pow" and level(right, decimals) < ATOM:
            return r" \cdot " if is_call_like(left) else " "
    if right.head == "num" and (type(right.leaf) is int or decimals):
        return r" \cdot "
    if left.head == "num" and right.head in ("num", "div"):
        return r" \cdot "
    long = any(u.head == "sym" and len(split(name_of(u))[0]) > 1 and u.leaf not in GREEK_LETTERS for u in (left, right))
    return r"\," if long else " "
