"""The mistakes people make, one row each: what they are told, what to try, and inputs that must be told so.

The rows word every error of the syntax, and they are its test.  This module knows messages; where in a line a
mistake is, others find out.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

from calc_cli.errors import InputError, LimitError


class Mistake(NamedTuple):
    """A message and a hint with {words} to fill in, and wrong inputs with the place that is blamed, from 0."""

    message: str
    hint: str
    wrong: tuple[tuple[str, int], ...]


MISTAKES: dict[str, Mistake] = {
    # what is missing
    "empty": Mistake(
        "expected an expression, found nothing", "try x^2 + 1", (("", 0), ("   ", 0), ("$$", 0), ("y =", 2), ("x = ", 2), ("()", 1), ("[ ]", 2), ("d/dx", 3))
    ),
    "nothing after": Mistake(
        "expected a number, a name or '(' after {before}, found {found}",
        "finish the expression, or leave out {before}",
        (("x +", 2), ("1/", 1), ("x^", 1), ("(x - )", 3), ("sin(x *)", 6), ("x^2 = ", 4), ("-", 0), ("2 * 3 *", 6), ("e^-", 2), ("|x+|", 2)),
    ),
    "nothing before": Mistake(
        "expected a number, a name or '(' before {found}",
        "write what stands before {found}, or leave it out",
        (("* x", 0), ("^2", 0), ("/x", 0), ("(*x)", 1), (", x", 0), ("= x", 0), ("**x", 0), ("sin(^2)", 4)),
    ),
    "two operators": Mistake(
        "expected a number, a name or '(' after {before}, found {found}",
        "leave one of the two out",
        (("x + * 2", 4), ("x ^^ 2", 3), ("x ^ ^ 2", 4), ("x */ 2", 3), ("x - / 2", 4), ("2***3", 3), ("x^*2", 2)),
    ),
    "no argument": Mistake(
        "expected the argument of {name}, found {found}",
        "write {name}(x)",
        (("sin", 0), ("2 cos", 2), ("sin * x", 0), ("sin^2", 0), ("sin + 1", 0), ("sin(cos)", 4), ("sin sin", 4), ("ln/x", 0), ("sqrt", 0), ("√", 0), ("1 + √", 4), ("tan^-1", 0)),
    ),
    "empty argument": Mistake(
        "expected the argument of {name}, found ')'", "write {name}(x)", (("sin()", 4), ("log()", 4), ("2*exp( )", 7), ("f()", 2), ("sqrt()", 5))
    ),
    "too many arguments": Mistake(
        "{name} takes {takes}, found {count}",
        "write {name}({example})",
        (("tan(x,2)", 5), ("ln(x, 2)", 4), ("atan(x,y)", 6), ("sqrt(x,3)", 6), ("f(x,y)", 3), ("log(x,2,3)", 7), ("pow(x,2,3)", 7)),
    ),
    "too few arguments": Mistake(
        "{name} takes {takes}, found {count}", "write {name}({example})", (("root(x)", 0), ("pow(x)", 0), ("1 + max(x)", 4), ("atan2(x)", 0))
    ),
    "fraction": Mistake("expected two parts after \\frac, found {found}", "write \\frac{…}{…}", ((r"\frac", 0), (r"1+\frac{1}", 2), (r"\frac12+\frac{x}+1", 8))),
    "two arguments needed": Mistake("{name} takes {takes}: expected '(' after it", "write {name}({example})", (("min x", 0), ("2 root x", 2))),
    # brackets and bars
    "unclosed": Mistake(
        "'{open}' is never closed",
        "expected '{close}' further on",
        (("(x+1", 0), ("sin(x", 3), ("2*(x+(1-x)", 2), ("[x", 0), ("(", 0), ("x(", 1), ("x^{2", 2), ("sin(", 3), (r"\left(x", 5)),
    ),
    "unopened": Mistake("'{close}' closes nothing", "leave it out, or write '{open}' before it", (("x+1)", 3), ("x]", 1), (")", 0), ("sin(x))", 6), ("x}", 1))),
    "mismatched": Mistake(
        "expected '{close}' to close '{open}', found '{found}'", "write '{close}'", (("(x}", 2), ("[x+1)", 4), ("2*(x+1]", 6), ("sin(x]", 5), ("((x})", 3))
    ),
    "braces": Mistake("'{' groups only in LaTeX", "write ( and ) instead of { and }", (("{x+1}*2", 0), ("sin{x}", 3), ("2{x}", 1), ("{x}", 0))),
    "bars": Mistake(
        "the bars | do not pair: {why}", "write abs(…) instead", (("|x", 0), ("x|", 1), ("|", 0), ("||", 0), ("|x+1|+|", 6), ("(|x)", 1), ("x + |", 4))
    ),
    "ambiguous bars": Mistake(
        "the bars | can be paired in two ways: {first} or {second}", "write abs(…) for the one that is meant", (("|x|x|", 4), ("|a|b|c|", 2), ("|x|x|x|", 2))
    ),
    # numbers
    "two numbers": Mistake(
        "expected an operator between the numbers {before} and {found}",
        "write {before}*{found}, or join the digits",
        (("2 3x", 2), ("1.2.3*x", 3), ("2..5*x", 2), ("x^2 3", 4), ("1 000", 2)),
    ),
    "digit grouping": Mistake("digits are not grouped: found {found} after {before}", "write {joined}", (("1,000*x", 1), ("12,345", 2), ("1_000*x", 1))),
    "decimal comma": Mistake("a decimal point is expected, found ','", "write {joined}", (("0,5*x", 1), ("x + 3,14", 5), ("2,75", 1))),
    "hexadecimal": Mistake("{found} looks hexadecimal, and numbers are decimal", "write the number in digits 0 to 9", (("0x41*x", 0), ("1+0xff", 2), ("0b101", 0))),
    "mixed number": Mistake("{found} after a number could be a sum or a product", "write 2+{fraction} or 2*({fraction})", (("2½", 1), ("3¼x", 1))),
    "factorial": Mistake(
        "'!' is known after a whole number only: the factorial of a variable has no derivative here",
        "write the product out; 5! and its like are known",
        (("x!", 1), ("(x+1)!", 5), ("2.5!", 3), ("3!!", 2), ("sin(x)!", 6)),
    ),
    "percent": Mistake("expected an operator, found '%'", "for a percentage divide by 100; there is no remainder", (("x%2", 1), ("5% x", 1), ("%s", 0), ("%", 0))),
    "degrees": Mistake("angles are in radians, found {found}", "multiply the angle by pi/180", (("sin(30°)", 6), ("x°", 1))),
    # signs that are not operators here
    "comma": Mistake("expected an operator or the end, found ','", "give one expression at a time", (("x,y", 1), ("(x,y)", 2), ("x^2, x", 3))),
    "semicolon": Mistake("expected an operator or the end, found ';'", "give one expression at a time", (("x; y", 1), ("x;;", 1))),
    "quotes": Mistake("expected an expression, found a quotation mark", "leave the quotation marks out", (("“x+1”", 0), ('x + "a"', 4), ("`x`", 0))),
    "relation": Mistake(
        "{found} is a comparison, and a comparison has no derivative",
        "give an expression, or an equation with one =",
        (("x < 3", 2), ("x >= 3", 2), ("x != 3", 2), ("x≠3", 1), ("x == 3", 2), ("x ≤ y", 2)),
    ),
    "assignment": Mistake("expected an operator or the end, found ':'", "write y = …, or the expression alone", (("x := 3", 2), ("x : 2", 2), ("f(x) := x^2", 5))),
    "infinity": Mistake("infinity is not a number that has a derivative", "leave it out", (("∞*x", 0), ("x + ∞", 4), (r"\infty", 0))),
    "sum or integral": Mistake("{found} is not something dx works out", "write the sum out term by term", (("∑x", 0), ("∫x dx", 0), (r"\int x", 0))),
    "plus or minus": Mistake("{found} stands for two expressions", "give them one by one", (("x ± 1", 2), (r"x \pm 1", 2))),
    "fourth root": Mistake("{found} is not known", "write root(x, 4) or x^(1/4)", (("∜x", 0),)),
    "dot": Mistake("expected a digit before or after '.'", "for a product write *", (("x.y", 1), ("x..y", 1), (".", 0), ("x.real", 1), ("1 .real", 2), ("foo.sin(x)", 3))),
    "underscore": Mistake("a name begins with a letter, found '_'", "write x_1 or w_left", (("_x", 0), ("__x", 0), ("2_", 1))),
    "subscript": Mistake("a subscript is one word or number", "write x_1 or x_left", (("x_{n+1}", 1), (r"\theta_{a+b}", 6))),
    "sign": Mistake("expected an operator or the end, found {found}", "leave it out", (("x @ 2", 2), ("x ? 2", 2), ("@/etc", 0), ("x & y", 2), ("x $ y", 2), ("$HOME", 0))),
    "LaTeX": Mistake(
        "{found} is not a command that dx knows", "write the expression without it", ((r"\foo x", 0), (r"x \sim y", 2), (r"\begin{a}", 0), (r"\u0041", 0), (r"\[x", 0))
    ),
    "prime": Mistake(
        "a prime belongs to an unknown function such as f'(x)", "write d/dx (…) for the derivative of an expression", (("x''", 1), ("sin'(x)", 3), ("f'", 1), ("y' + x", 1), ("x″", 1))
    ),
    "second equals": Mistake("an equation has one '=', found another", "give one equation at a time", (("x = y = 2", 6), ("x^2 = y^2 = 1", 10), ("f(x) = y = 3", 9))),
    "equation inside": Mistake("expected an operator or a bracket, found '='", "put '=' outside all brackets", (("(x = 2)", 3), ("sin(x=2)", 5))),
    "one letter": Mistake(
        "an equation is differentiated implicitly, and needs two letters", "did you mean {other}?", (("x^2 = 4", 4), ("2x + 1 = 0", 7), ("sin(x) = 1", 7), ("1 = 1", 2), ("x = 3x", 2))
    ),
    "function power": Mistake(
        "{name}^… takes a whole number from 1, or -1, found {found}", "write ({name}(x))^(…)", (("sin^x x", 4), ("sin^-2 x", 4), ("sin^(1/2) x", 4), ("cos^0 x", 4), ("sin^1.5(x)", 4))
    ),
    "base power": Mistake("a power of a logarithm with a base needs brackets", "write (log(x, b))^2", (("log_2^2 x", 5),)),
    "frame closed": Mistake("d/dx takes the bracket that follows, and there is more after it", "write d/dx (…) around everything that is differentiated", (("d/dx(x^2) + 3", 10),)),
    # words
    "word": Mistake(
        "{word} is not a name that dx knows",
        "{meant}to use it as one name add --let {name}",
        (("velocity", 0), ("arcsn(x)", 0), ("2*foobar", 2), ("derivative of x^2", 0), ("sine(x)", 0), ("lm(x)", 0), ("sinn(x)", 0), ("hello world", 0), ("e2x", 0)),
    ),
    "reserved": Mistake(
        "{word} is {why}", "{hint}", (("x or y", 2), ("dx", 0), ("3dx", 1), ("nan*x", 0), ("x if x else y", 2), ("True*x", 0), ("None", 0), ("int x", 0), ("inf", 0))
    ),
    "absent": Mistake(
        "{word}(…) is not a function that dx knows", "{meant}for a product write {word}*(…)", (("erfi(x)", 0), ("factorial(x)", 0), ("mod(x,2)", 0), ("gamma(x)", 0), ("print(1)", 0))
    ),
    "lambda": Mistake("expected an expression, found lambda", "write what comes after the colon", (("lambda x: x**2", 0), ("lambda: 3", 0))),
    # characters
    "not UTF-8": Mistake("the text is not valid UTF-8 ({byte})", "save or paste it as UTF-8", (("x + \udcff", 4), ("x\ufffd", 1))),
    "invisible": Mistake("found the invisible character {name}", "delete it", (("x\u200b+1", 1), ("\u2066x\u2069", 0), ("\x1b[31mx", 0), ("x\r2", 1), ("x\x00+1", 1), ("x+\u202e1", 2))),
    "combining": Mistake("found the combining mark {name}", "delete it", (("x\u0301^2", 1),)),
    "look-alike": Mistake(
        "found {name}, which only looks like {plain}", "type {plain} on the keyboard", (("х^2", 0), ("sіn(x)", 1), ("ｘ^2", 0), ("ſin(x)", 0), ("ο*x", 0))  # noqa: RUF001
    ),
    "foreign letter": Mistake("found {name}, which is not a letter of a formula", "use Latin or Greek letters", (("ß*x", 0), ("x + é", 4), ("ж", 0))),
    "foreign sign": Mistake("found {name}, which is not a sign of a formula", "leave it out", (("x ☃ 2", 2), ("€x", 0))),
    # whatever else
    "general": Mistake("expected an operator or the end, found {found}", "check what stands before it", ()),
}  # fmt: skip

LIMITS = {
    "length": Mistake("the line has {count} characters, and at most {limit} are read", "split it up", ()),
    "digits": Mistake(
        "the number has {count} digits, and at most {limit} are read", "use a shorter number", ()
    ),
    "exponent": Mistake("the exponent of {found} is beyond {limit}", "use a power of ten, as in x*10^n", ()),
    "factorial": Mistake("the factorial of {found} is beyond {limit}!", "use a smaller number", ()),
    "frames": Mistake("more than {limit} frames such as d/dx stand one in another", "leave some out", ()),
    "bars": Mistake("more than {limit} bars | could open or close", "write abs(…) instead", ()),
}


def fail(row: str, start: int, end: int | None = None, **words: str) -> NoReturn:
    """Raises InputError as worded by that row."""
    mistake = MISTAKES[row]
    raise InputError(_filled(mistake.message, words), start, end, _filled(mistake.hint, words))


def limit(row: str, start: int, end: int, **words: str) -> NoReturn:
    """Raises LimitError as worded by that row."""
    mistake = LIMITS[row]
    raise LimitError(_filled(mistake.message, words), start, end, _filled(mistake.hint, words))


def _filled(text: str, words: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda m: words.get(m[1], m[0]), text) if words else text


def quoted(text: str) -> str:
    """Typed text as a message shows it: short, in quotes, nothing invisible."""
    shown = text if len(text) <= 24 else text[:20] + "…"
    return "'" + "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in shown) + "'"
