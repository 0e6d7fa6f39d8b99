r"""An expression in LaTeX, as a textbook sets it: `3 x^{2} \sin\left(x\right)`.

Only commands that TeX, KaTeX and matplotlib's mathtext all know are used.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from calc_cli.expr import Expr, is_number, name_of, value
from calc_cli.functions import BY_NAME, GREEK_LETTERS
from calc_cli.render.levels import (
    ATOM,
    PRODUCT,
    SUM,
    Writing,
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
    return Writing(_OPENED, decimals, fences=(LEFT, RIGHT), level=_level).text(expr)


def _level(node: Expr, decimals: bool) -> int:
    """How tightly the node binds in LaTeX, where the bar of a fraction groups what is above and below it."""
    if node.head == "div" or (node.head == "num" and type(node.leaf) is Fraction and node.leaf > 0):
        return PRODUCT + 1
    return level(node, decimals)


def _number(w: Writing, node: Expr) -> None:
    held = value(node)
    if held < 0:
        w.write_minus()
    w.out.append(_digits(-held if held < 0 else held, w.decimals))


def _name(w: Writing, node: Expr) -> None:
    w.out.append(latex_name(name_of(node)))


def _constant(w: Writing, node: Expr) -> None:
    w.out.append(r"\pi" if name_of(node) == "pi" else "e")


def _product(w: Writing, node: Expr) -> None:
    args = node.args
    for i in range(len(args) - 1, 0, -1):
        w.push(*((LEFT, args[i], RIGHT) if _fenced(args[i], w.decimals) else (args[i],)))
        w.push(_joint(args[i - 1], args[i], w.decimals))
    w.operand(args[0], PRODUCT)


def _negated(w: Writing, node: Expr) -> None:
    (inner,) = node.args
    w.write_minus()
    w.operand(inner, ATOM + 1 if leads_with_minus(inner) else PRODUCT)


def _quotient(w: Writing, node: Expr) -> None:
    if _leads(node, w.steady):
        w.push("-", unsigned(node))
    else:
        w.push(r"\frac{", node.args[0], "}{", node.args[1], "}")


def _power(w: Writing, node: Expr) -> None:
    base, exponent = node.args
    if base.head == "call" and base.leaf in RAISED and is_number(exponent) and _is_natural(exponent):
        name = rf"\{base.leaf}" if BY_NAME[name_of(base)].latex else rf"\operatorname{{{base.leaf}}}"
        w.push(f"{name}^{{{integer(int(value(exponent)))}}}{LEFT}", base.args[0], RIGHT)
        return
    atom = (
        level(base, w.decimals) == ATOM
        and not has_exponent(base, w.decimals)
        and not (base.head == "call" and base.leaf in (*_ROOTS, "root"))
    )
    primed = base.head == "fn" and unknown_of(base)[1] > (0 if unknown_of(base)[2] else _MAX_PRIMES)
    change = base.head == "sym" and is_change(name_of(base))
    fenced = not atom or primed or change
    w.push(*((LEFT, base, RIGHT) if fenced else (base,)), "^{", exponent, "}")


def _is_natural(u: Expr) -> bool:
    return type(u.leaf) is int and u.leaf > 1


def _unknown(w: Writing, node: Expr) -> None:
    name, primes, bare = unknown_of(node)
    shown = latex_name(name) + ("'" * primes if primes <= _MAX_PRIMES else f"^{{({primes})}}")
    w.push(shown, *(() if bare else (LEFT, node.args[0], RIGHT)))


def _derivative(w: Writing, node: Expr) -> None:
    d = r"\partial " if node.leaf else "d"
    w.push(rf"\frac{{{d.rstrip()}}}{{{d}{latex_name(name_of(node.args[1]))}}}{LEFT}", node.args[0], RIGHT)


def _call(w: Writing, node: Expr) -> None:
    name, args = name_of(node), node.args
    if name in _FENCES:
        before, after = _FENCES[name]
        w.push(before, args[0], after)
    elif name in _ROOTS:
        w.push(_ROOTS[name], args[0], "}")
    elif name == "root":
        w.push(r"\sqrt[", args[1], "]{", args[0], "}")
    elif name == "log":
        w.push(r"\log_{", args[1], "}" + LEFT, args[0], RIGHT)
    else:
        w.arguments(function_name(name), node)


_OPENED: dict[str, Callable[[Writing, Expr], None]] = {
    "num": _number,
    "sym": _name,
    "const": _constant,
    "add": Writing.sum,
    "mul": _product,
    "neg": _negated,
    "div": _quotient,
    "pow": _power,
    "eq": Writing.equation,
    "fn": _unknown,
    "D": _derivative,
    "call": _call,
}


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


def _digits(held: int | Fraction, decimals: bool) -> str:
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
