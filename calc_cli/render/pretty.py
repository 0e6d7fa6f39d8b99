"""An expression on one line as a book prints it, in Unicode: `3x² sin(x) + x³ cos(x)`.  For reading only."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from itertools import pairwise

from calc_cli.expr import ONE, TWO, Expr, contains, is_number, kinds, name_of, num, value
from calc_cli.render.levels import (
    ATOM,
    POWER,
    PRODUCT,
    Writing,
    has_exponent,
    is_call_like,
    leads_with_minus,
    level,
    number,
    same_letter,
    unknown_of,
)
from calc_cli.render.names import BOOK_NAMES, RAISED, SUPERSCRIPT, is_change, is_letter, typeset
from calc_cli.render.plain import plain

MINUS = "−"
_MAX_NODES = 20_000
_MAX_RAISED = 8  # characters of an exponent written in superscripts
_LONGEST = 10  # letters of a name that a product is held against
_PLAIN = kinds("num", "fraction", "sym", "neg", "add", "mul", "constant")
_BARS = kinds("abs")  # which do not stand within bars

#: What stands around the argument, for functions that are signs.
FENCES = {"abs": ("|", "|"), "floor": ("⌊", "⌋"), "ceil": ("⌈", "⌉")}
_ROOTS = {"sqrt": "√", "cbrt": "∛"}
FUNCTION_NAMES = {**BOOK_NAMES, "log10": "log₁₀", "log2": "log₂", "sigmoid": "σ"}


def pretty(expr: Expr, ascii: bool = False, decimals: bool = False) -> str:
    """The expression on one line; with `ascii`, or where it is too large for any book, in the input language."""
    if ascii or expr.size > _MAX_NODES:
        return plain(expr, decimals)
    return Writing(_OPENED, decimals, MINUS).text(expr)


def _number(w: Writing, node: Expr) -> None:
    text = number(value(node), w.decimals)
    if text[0] == "-":
        w.write_minus()
        text = text[1:]
    w.out.append(text)


def _name(w: Writing, node: Expr) -> None:
    w.out.append(typeset(name_of(node)))


def _product(w: Writing, node: Expr) -> None:
    parts = side_by_side(node)
    between = joints(parts, w.decimals)
    for i in range(len(parts) - 1, -1, -1):
        factor = parts[i]
        inner = negated_quotient(factor, w.decimals) if i == 0 else None
        if inner is not None:
            w.push("-", "(", inner, ")")
        elif in_parentheses(factor, first=i == 0, decimals=w.decimals):
            w.push("(", factor, ")")
        else:
            w.push(factor)
        if i:  # the sign of a sum is to be the last that is written before the first factor
            w.push(between[i])


def _negated(w: Writing, node: Expr) -> None:
    (inner,) = node.args
    w.write_minus()
    w.operand(inner, ATOM if leads_with_minus(inner) else PRODUCT)


def _quotient(w: Writing, node: Expr) -> None:
    top, bottom = node.args
    w.operand(bottom, POWER)
    w.push("/")
    w.operand(top, POWER if top.head == "div" or is_fraction(top, w.decimals) else PRODUCT)


def _power(w: Writing, node: Expr) -> None:
    base, exponent = node.args
    raised = superscript(exponent, w.decimals)
    if raised and base.head == "call" and base.leaf in RAISED and is_number(exponent) and raised[0] != "⁻":
        w.push(f"{name_of(base)}{raised}(", base.args[0], ")")
        return
    if raised:
        w.push(raised)
    elif level(exponent, w.decimals) == ATOM and exponent.head in ("sym", "num"):
        w.push("^", exponent)
    else:
        w.push("^(", exponent, ")")
    fenced = is_root(base) or _is_change(base) or has_exponent(base, w.decimals)
    w.operand(base, ATOM + 1 if fenced else ATOM)


def _unknown(w: Writing, node: Expr) -> None:
    name, primes, bare = unknown_of(node)
    w.push(typeset(name) + prime_marks(primes), *(() if bare else ("(", node.args[0], ")")))


def _derivative(w: Writing, node: Expr) -> None:
    w.push(f"{derivative_by(node)}(", node.args[0], ")")


def _call(w: Writing, node: Expr) -> None:
    name, argument = name_of(node), node.args[0]
    if name in FENCES and not (name == "abs" and argument.kinds & _BARS):
        before, after = FENCES[name]
        w.push(before, argument, after)
    elif is_root(node):
        w.push(root_sign(node), *((argument,) if is_short(argument) else ("(", argument, ")")))
    else:
        w.arguments(FUNCTION_NAMES.get(name, name), node)


_OPENED: dict[str, Callable[[Writing, Expr], None]] = {
    "num": _number,
    "sym": _name,
    "const": _name,
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


def derivative_by(node: Expr) -> str:
    """The operator of a derivative still to be taken: d/dx, or ∂/∂x."""
    d = "∂" if node.leaf else "d"
    return f"{d}/{d}{typeset(name_of(node.args[1]))}"


def is_fraction(node: Expr, decimals: bool) -> bool:
    """Is the node a number that is printed with a slash?"""
    return type(node.leaf) is Fraction and "/" in number(node.leaf, decimals)


def is_short(node: Expr) -> bool:
    """May the node stand under a root sign without parentheses: a letter, or digits?"""
    return (
        node.head == "const"
        or (node.head == "sym" and is_letter(name_of(node)))
        or (node.head == "num" and type(node.leaf) is int and node.leaf >= 0)
    )


def is_root(node: Expr) -> bool:
    """Is the node printed with a root sign?"""
    return node.head == "call" and (node.leaf in _ROOTS or (node.leaf == "root" and bool(superscript(node.args[1]))))


def root_sign(node: Expr) -> str:
    """√, ∛ or ⁿ√."""
    return _ROOTS.get(name_of(node)) or superscript(node.args[1]) + "√"


def _is_change(node: Expr) -> bool:
    return node.head == "sym" and is_change(name_of(node))


def prime_marks(count: int) -> str:
    """The marks of a derivative: ′, ″, ‴, ⁽⁴⁾."""
    return ("", "′", "″", "‴")[count] if count < 4 else f"({count})".translate(SUPERSCRIPT)


def superscript(exponent: Expr, decimals: bool = False) -> str:
    """The exponent in superscript characters, or "" where it does not fit them."""
    if exponent.size > _MAX_RAISED or exponent.kinds & ~_PLAIN or (decimals and contains(exponent, _is_powered)):
        return ""
    text = pretty(exponent, decimals=decimals).replace(" ", "")
    if len(text) > _MAX_RAISED or not all(ord(c) in SUPERSCRIPT for c in text):
        return ""
    return text.translate(SUPERSCRIPT)


def _is_powered(node: Expr) -> bool:
    return has_exponent(node, True)


def in_parentheses(factor: Expr, first: bool, decimals: bool) -> bool:
    """Does a factor need parentheses?  A product within a product does not: it is joined to the others."""
    head = factor.head
    if head == "mul":
        return not first and leads_with_minus(factor)
    if head in ("add", "div", "eq"):
        return True
    if head == "num":
        return is_fraction(factor, decimals) or (not first and value(factor) < 0)
    return head == "neg" and not first


def negated_quotient(factor: Expr, decimals: bool) -> Expr | None:
    """What a minus sign in front of a product negates, if that needs parentheses: (1/2) in -(1/2)x."""
    if factor.head == "neg" and (factor.args[0].head == "div" or is_fraction(factor.args[0], decimals)):
        return factor.args[0]
    return num(-value(factor)) if is_fraction(factor, decimals) and value(factor) < 0 else None


def side_by_side(product: Expr) -> list[Expr]:
    """The factors of a product, with those of the products in it that have no parentheses."""
    flat: list[Expr] = []
    stack = [product]
    while stack:
        u = stack.pop()
        if u.head == "mul" and not (flat and leads_with_minus(u)):
            stack.extend(reversed(u.args))
        else:
            flat.append(u)
    return flat


def joints(parts: list[Expr], decimals: bool = False) -> list[str]:
    """What is written in front of each factor; a dot where letters in a row spell a name, l·n·x, or a call, ab·(x)."""
    made = ["", *[_joint(left, right, decimals) for left, right in pairwise(parts)]]
    word, start, spelt = "", 0, False  # the letters in a row up to here, where they begin, and do they spell a name?
    for i, part in enumerate(parts):
        if made[i]:
            word = ""
        letters, goes_on = _letters(part, first=i == 0)
        if not letters:
            if len(word) > 1 and not spelt and _start(part, decimals) == "parenthesis":
                made[i] = "·"
            word = ""
            continue
        if not word:
            start, spelt = i, False
        word += letters
        if spelt or _spells(word):
            made[start + 1 : i + 1] = ["·"] * (i - start)
            start, spelt = i, True
        if not goes_on:
            word = ""
    return made


def _letters(factor: Expr, first: bool) -> tuple[str, bool]:
    """The letter that the factor is written with, or begins with, or ""; and can another be taken to belong to it?"""
    while first and factor.head in ("neg", "mul"):
        factor = factor.args[-1]
    base = factor.args[0] if factor.head == "pow" else factor
    if base.head in ("sym", "const") and is_letter(name_of(base)):
        written = typeset(name_of(base))
        return written[0], base is factor and len(written) == 1
    name, _, bare = unknown_of(base) if base.head == "fn" else ("", 0, False)
    return name if bare and len(name) == 1 else "", False


def _spells(word: str) -> bool:
    """Do its last letters make it a differential, or the name of a function or of a letter?"""
    return word[-2:-1] == "d" or any(word[-k:].lower() in _names() for k in range(2, min(len(word), _LONGEST) + 1))


@cache
def _names() -> frozenset[str]:
    """The words that are names, in lower case."""
    from calc_cli.functions import FUNCTIONS, GREEK_LETTERS

    spellings = [s.lower() for f in FUNCTIONS for s in (f.name, *f.spellings.split()) if s.isalpha()]
    return frozenset((*spellings, *(name.lower() for name in GREEK_LETTERS)))


def _joint(left: Expr, right: Expr, decimals: bool) -> str:
    """What is written between two factors: nothing, a space, or a dot where that could be misread."""
    a, b = _end(left, decimals), _start(right, decimals)
    if b == "letter" and same_letter(left, right):
        return "·"
    if b == "word":
        return "·" if left is ONE or a in ("long", "root", "sign", "bar", "open", "derivative") else " "
    return _JOINTS.get((a, b), "·")


#: How a factor ends, how the next one begins: what stands between them where it is not a dot.
_JOINTS = {
    ("digit", "letter"): "",
    ("digit", "parenthesis"): "",
    ("digit", "root"): "",
    ("digit", "bar"): "",
    ("letter", "letter"): "",
    ("letter", "parenthesis"): "",
    ("letter", "root"): "",
    ("digit", "change"): "",
    ("letter", "change"): "",
    ("raised", "change"): "",
    ("parenthesis", "change"): "",
    ("call-like", "letter"): "",
    ("call-like", "root"): "",
    ("raised", "letter"): "",
    ("raised", "parenthesis"): "",
    ("squared", "change"): "",
    ("squared", "letter"): "",
    ("squared", "parenthesis"): "",
    ("squared", "root"): "",  # x³√y could be a root of degree 3
    ("parenthesis", "letter"): "",
    ("parenthesis", "parenthesis"): "",
    ("parenthesis", "root"): "",
}


def _start(node: Expr, decimals: bool) -> str:
    """How the node begins, as a later factor."""
    while True:
        if in_parentheses(node, first=False, decimals=decimals):
            return "parenthesis"
        if node.head == "mul":
            node = node.args[0]
        elif node.head == "pow":
            if level(node.args[0], decimals) < ATOM or is_root(node.args[0]) or _is_change(node.args[0]):
                return "parenthesis"
            node = node.args[0]
        else:
            return _kind(node, decimals)


def _end(node: Expr, decimals: bool) -> str:
    """How the node ends, as an earlier factor."""
    while True:
        if node.head in ("add", "div", "eq") or is_fraction(node, decimals):
            return "parenthesis"
        if node.head in ("mul", "neg"):
            node = node.args[-1]
        elif node.head == "pow":
            base, exponent = node.args
            if not superscript(exponent, decimals):
                return "open"
            if base.head == "call" and base.leaf in RAISED:
                return "word"
            if base.head not in ("sym", "const", "num", "add"):
                return "word"
            return "squared" if exponent is TWO else "raised"
        else:
            kind = _kind(node, decimals)
            return "call-like" if kind == "letter" and is_call_like(node) else kind


def _kind(node: Expr, decimals: bool) -> str:
    head = node.head
    if head == "num":  # a letter behind 1e-8 could be one of its own
        return "long" if has_exponent(node, decimals) else "digit"
    if head == "fn":
        return "letter" if unknown_of(node)[2] else "word"
    if _is_change(node):
        return "change"
    if head in ("sym", "const"):
        return "letter" if is_letter(name_of(node)) else "long"
    if head == "D":
        return "derivative"
    if head == "call":
        if is_root(node):
            return "sign" if node.leaf == "root" else "root"
        return "bar" if node.leaf in FENCES else "word"
    return "word"
