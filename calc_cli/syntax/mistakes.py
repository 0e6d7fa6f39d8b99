"""The mistakes people make, one row each: what they are told, what to try, and inputs that must be told so.

The rows word every error of the syntax, and they are its test.  This module knows messages; where in a line a
mistake is, others find out.
"""

from __future__ import annotations

import re
from typing import NoReturn

from calc_cli.errors import InputError, LimitError
from calc_cli.syntax.functions import IN_PIECES


class Mistake:
    """A message and a hint with {words} to fill in, and wrong inputs in which ‸ stands before the place to blame."""

    __slots__ = ("hint", "message", "wrong")

    def __init__(self, message: str, hint: str, *wrong: str) -> None:
        self.message = message
        self.hint = hint
        self.wrong = wrong


MISTAKES: dict[str, Mistake] = {
    # what is missing
    "empty": Mistake(
        "expected an expression, found nothing",
        "try x^2 + 1",
        "‸", "‸   ", "‸$$", "y ‸=", "x ‸= ", "(‸)", "[ ‸]", "d/d‸x",
    ),
    "nothing after": Mistake(
        "expected a number, a name or '(' after {before}, found {found}",
        "finish the expression, or leave out {before}",
        "x ‸+", "1‸/", "x‸^", "(x ‸- )", "sin(x ‸*)", "x^2 ‸= ", "‸-", "2 * 3 ‸*", "e^‸-", "|x‸+|",
    ),
    "nothing before": Mistake(
        "expected a number, a name or '(' before {found}",
        "write what stands before {found}, or leave it out",
        "‸* x", "‸^2", "‸/x", "(‸*x)", "‸, x", "‸= x", "‸**x", "sin(‸^2)",
    ),
    "two operators": Mistake(
        "expected a number, a name or '(' after {before}, found {found}",
        "leave one of the two out",
        "x + ‸* 2", "x ^‸^ 2", "x ^ ‸^ 2", "x *‸/ 2", "x - ‸/ 2", "2**‸*3", "x^‸*2",
    ),
    "no argument": Mistake(
        "expected the argument of {name}, found {found}",
        "write {name}(x)",
        "‸sin", "2 ‸cos", "‸sin * x", "‸sin^2", "‸sin + 1", "sin(‸cos)", "sin ‸sin", "‸ln/x", "‸sqrt", "‸√",
        "1 + ‸√", "‸tan^-1", "‸sin^(2)", "‸cos^(-1) + 1",
    ),
    "empty argument": Mistake(
        "expected the argument of {name}, found ')'",
        "write {name}(x)",
        "sin(‸)", "log(‸)", "2*exp( ‸)", "f(‸)", "sqrt(‸)",
    ),
    "too many arguments": Mistake(
        "{name} takes {takes}, found {count}",
        "write {name}({example})",
        "tan(x‸,2)", "ln(x‸, 2)", "atan(x‸,y)", "sqrt(x‸,3)", "f(x‸,y)", "log(x,2‸,3)", "pow(x,2‸,3)",
    ),
    "too few arguments": Mistake(
        "{name} takes {takes}, found {count}",
        "write {name}({example})",
        "‸root(x)", "‸pow(x)", "1 + ‸max(x)", "‸atan2(x)",
    ),
    "line break": Mistake(
        "found a line break in the expression",
        "one expression a line; take it out of a longer one",
        "x^2‸\nx^3", " \nx +‸\n 1\n",
    ),
    "fraction": Mistake(
        "expected two parts after \\frac, found {found}",
        "write \\frac{…}{…}",
        "‸\\frac", "1+‸\\frac{1}", "\\frac12+‸\\frac{x}+1", "\\frac‸1.5x", "\\frac{x}‸.5",
    ),
    "two arguments needed": Mistake(
        "{name} takes {takes}: expected '(' after it",
        "write {name}({example})",
        "‸min x", "2 ‸root x",
    ),
    # brackets and bars
    "called name": Mistake(
        "{name} takes no arguments",
        "leave the brackets out",
        "2*pi‸()*x", "x‸()",
    ),
    "unclosed": Mistake(
        "'{open}' is never closed",
        "expected '{close}' further on",
        "‸(x+1", "sin‸(x", "2*‸(x+(1-x)", "‸[x", "‸(", "x‸(", "x^‸{2", "sin‸(", "\\left‸(x",
    ),
    "unopened": Mistake(
        "'{close}' closes nothing",
        "leave it out, or write '{open}' before it",
        "x+1‸)", "x‸]", "‸)", "sin(x)‸)", "x‸}",
    ),
    "mismatched": Mistake(
        "expected '{close}' to close '{open}', found '{found}'",
        "write '{close}'",
        "(x‸}", "[x+1‸)", "2*(x+1‸]", "sin(x‸]", "((x‸})",
    ),
    "braces": Mistake(
        "'{' groups only in LaTeX",
        "write ( and ) instead of { and }",
        "‸{x+1}*2", "sin‸{x}", "2‸{x}", "‸{x}",
    ),
    "bars": Mistake(
        "the bars | do not pair: {why}",
        "write abs(…) instead",
        "‸|x", "x‸|", "‸|", "‸||", "|x+1|+‸|", "(‸|x)", "x + ‸|",
        r"‸|\left(x\right|)|",
    ),
    "point": Mistake(
        "{found} asks for the value at a point",
        "leave it out, and add --at {letter}={value}",
        "d/dx(x^2)‸|x=3", "x^2 ‸|_{x=3}", "$|x| ‸|_{x = -1}$", "x^2 ‸at x = 3",
        "f(x) = x^2 ‸where x=1/2", "x^2‸, x = 2", "a*x^2 ‸with a = sqrt(2)",
    ),
    "ambiguous bars": Mistake(
        "the bars | can be paired in two ways: {first} or {second}",
        "write abs(…) for the one that is meant",
        "|x|x‸|", "|a‸|b|c|", "|x‸|x|x|",
    ),
    # numbers
    "two numbers": Mistake(
        "expected an operator between the numbers {before} and {found}",
        "write {before}*{found}, or join the digits",
        "2 ‸3x", "1.2‸.3*x", "2.‸.5*x", "x^2 ‸3",
    ),
    "digit grouping": Mistake(
        "digits are not grouped: found {found} after {before}",
        "write {joined}",
        "1‸,000*x", "12‸,345", "1‸_000*x", "1‸'000x", "1‸ 000", "10‸ 000x",
    ),
    "decimal comma": Mistake(
        "a decimal point is expected, found ','",
        "write {joined}",
        "0‸,5*x", "x + 3‸,14", "2‸,75",
    ),
    "other base": Mistake(
        "{found} looks like a number in another base, and numbers are decimal",
        "write the number in digits 0 to 9",
        "‸0x41*x", "1+‸0xff", "‸0b101", "‸0o17",
    ),
    "exponent of Fortran": Mistake(
        "{found} could be a number, or a product",
        "for the number write {number}; for the product write *",
        "‸2.5D-3*x", "x + ‸1.0d0", "‸1.5d3x", "‸1d-3*x", "2x + ‸1D0",
    ),
    "tower": Mistake(
        "a power in a superscript cannot be told from a product",
        "write e^(-x^2), with ^ for each power",
        "e‸⁻ˣ²", "2‸ˣ³",
    ),
    "power of a superscript": Mistake(
        "a power of a superscript could be of the letter with it, or of the exponent alone",
        "write (x^2)^3 or x^(2^3)",
        "x²‸^3", "2³ ‸^ 2", "sin²‸**2 x", "x² ‸³", "2x³  ‸⁻¹ + 1",
    ),
    "mixed number": Mistake(
        "{found} after a number could be a sum or a product",
        "write 2+{fraction} or 2*({fraction})",
        "2‸½", "3‸¼x",
    ),
    "factorial": Mistake(
        "'!' is known after a whole number only: the factorial of a variable has no derivative here",
        "write the product out; 5! and its like are known",
        "x‸!", "(x+1)‸!", "2.5‸!", "3!‸!", "sin(x)‸!",
    ),
    "percent": Mistake(
        "expected an operator, found '%'",
        "for a percentage divide by 100; there is no remainder",
        "x‸%2", "5‸% x", "‸%s", "‸%",
    ),
    "degrees": Mistake(
        "angles are in radians, found {found}",
        "multiply the angle by pi/180",
        "sin(30‸°)", "x‸°",
    ),
    # signs that are not operators here
    "comma": Mistake(
        "expected an operator or the end, found ','",
        "one expression at a time: others are arguments, or lines, of their own",
        "x‸,y", "(x‸,y)", "x^2‸, x",
    ),
    "semicolon": Mistake(
        "expected an operator or the end, found ';'",
        "one expression at a time: others are arguments, or lines, of their own",
        "x‸; y", "x‸;;",
    ),
    "quotes": Mistake(
        "expected an expression, found a quotation mark",
        "leave the quotation marks out",
        "‸“x+1”", 'x + ‸"a"', "‸`x`",
    ),
    "relation": Mistake(
        "{found} is a comparison, and a comparison has no derivative",
        f"give an expression, or an equation with one =; {IN_PIECES}",
        "x ‸< 3", "x ‸>= 3", "x ‸!= 3", "x‸≠3", "x ‸== 3", "x ‸≤ y", "x ‸~ 2",
    ),
    "assignment": Mistake(
        "expected an operator or the end, found ':'",
        "write y = …, or the expression alone",
        "x ‸:= 3", "x ‸: 2", "foo‸::sqrt(x)", "f(2) ‸:= x^2",
    ),
    "arrow": Mistake(
        "an arrow belongs between a variable and a formula in it",
        "write x -> x^2, or the expression alone",
        "2x ‸-> 3", "x^2 ‸→ 3", "f(x) ‸\\mapsto x", "x^2 ‸\\to 3", "x ‸-> 0", "x, x ‸-> x^2",
    ),
    "infinity": Mistake(
        "infinity is not a number that has a derivative",
        "leave it out",
        "‸∞*x", "x + ‸∞", "‸\\infty",
    ),
    "sum": Mistake(
        "{found} is not something dx works out",
        "a sum can be written out term by term",
        "‸∑x", "1/2 ‸\\sum_i x",
    ),
    "integral": Mistake(
        "{found} is not something dx works out",
        "dx takes derivatives alone; dx check 'x^3/3' 'x^2' checks an antiderivative",
        "‸∫x dx", "‸\\int x",
    ),
    "limit": Mistake(
        "{found} is not something dx works out",
        "for a derivative from its limit: dx --method limit 'x^2', or dx slope --at 2 'x^2'",
        "‸\\lim_{h \\to 0} x",
    ),
    "partial": Mistake(
        "{found} belongs to a derivative such as ∂/∂x (…)",
        "write ∂/∂x (…) or ∂^2/∂x∂y (…) around all of it",
        "x*‸∂", "‸\\partial x", "‸∂²f/∂x∂y",
    ),
    "gradient": Mistake(
        "{found} asks for all partial derivatives",
        "write dx grad 'x^2*y'",
        "‸∇(x^2*y)", "‸\\nabla f",
    ),
    "transpose": Mistake(
        "{found} belongs to vectors and matrices, and all names are numbers",
        "write products of vectors out",
        "w^‸\\top x", "A^{‸\\intercal}", "w‸ᵀx",
    ),
    "plus or minus": Mistake(
        "{found} stands for two expressions",
        "give them one by one",
        "x ‸± 1", "x ‸\\pm 1",
    ),
    "fourth root": Mistake(
        "{found} is not known",
        "write root(x, 4) or x^(1/4)",
        "‸∜x",
    ),
    "composition": Mistake(
        "{found} puts a function into another",
        "write f(g(x))",
        "(f‸∘g)(x)",
    ),
    "dot": Mistake(
        "expected a digit before or after '.'",
        "for a product write *; math.sin(x) and np.exp(x) are known, and no methods",
        "x‸.y", "x‸..y", "‸.", "x‸.real", "1 ‸.real", "foo‸.sin(x)",
    ),
    "element by element": Mistake(
        "{found} goes element by element, and dx knows scalars only",
        "write {meant}",
        "x‸.^2", "x‸.*y", "sin(x)‸./x",
    ),
    "underscore": Mistake(
        "a name begins with a letter, found '_'",
        "write x_1 or w_left",
        "‸_x", "‸__x", "2‸_",
    ),
    "subscript": Mistake(
        "a subscript is one word or number",
        "write x_1 or x_left",
        "x‸_{n+1}", "\\theta‸_{a+b}", "[A]‸₀", "5‸₂x", "x²‸₁", "log ‸₂ x", "‸₂",
        "x‸_\\pi", "x‸_\\frac{1}{2}", "x‸_ \\pi", "a + x‸_\\bar{a}", "x‸_ 12", "log‸_ 2 x",
    ),
    "sign": Mistake(
        "expected an operator or the end, found {found}",
        "leave it out",
        "x ‸@ 2", "x ‸? 2", "‸@/etc", "x ‸& y", "x ‸$ y", "‸$HOME",
    ),
    "LaTeX": Mistake(
        "{found} is not a command that dx knows",
        "write the expression without it",
        "‸\\foo x", "x ‸\\sim y", "‸\\u0041", "‸\\[x",
    ),
    "environment": Mistake(
        "{found} stands for more than one formula",
        f"give one at a time; {IN_PIECES}",
        "‸\\begin{a}", "f(x) = ‸\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
    ),
    "prime": Mistake(
        "a prime belongs to an unknown function such as f'(x)",
        "write d/dx (…) for the derivative of an expression",
        "x‸''", "sin‸'(x)", "f‸'", "y‸' + x", "x‸″",
    ),
    "second equals": Mistake(
        "an equation has one '=', found another",
        "give one equation at a time",
        "x = y ‸= 2", "x^2 = y^2 ‸= 1", "f(x) = y ‸= 3",
    ),
    "equation inside": Mistake(
        "expected an operator or a bracket, found '='",
        "put '=' outside all brackets",
        "(x ‸= 2)", "sin(x‸=2)",
    ),
    "one letter": Mistake(
        "an equation is differentiated implicitly, and needs two letters",
        "did you mean {other}?",
        "x^2 ‸= 4", "2x + 1 ‸= 0", "sin(x) ‸= 1", "1 ‸= 1", "x ‸= 3x",
    ),
    "function power": Mistake(
        "{name}^… takes a whole number from 1, or -1, found {found}",
        "write ({name}(x))^(…)",
        "sin^‸x x", "sin^‸-2 x", "sin^‸(1/2) x", "cos^‸0 x", "sin^‸1.5(x)", "exp^‸(2x)", "1 + sin^‸(x)",
    ),
    "base power": Mistake(
        "a power of a logarithm with a base needs brackets",
        "write (log(x, b))^2",
        "log_2‸^2 x",
    ),
    "frame closed": Mistake(
        "d/dx takes the bracket that follows, and there is more after it",
        "write d/dx (…) around everything that is differentiated",
        "d/dx(x^2) ‸+ 3",
    ),
    # words
    "word": Mistake(
        "{word} is not a name that dx knows",
        "{meant}to use it as one name add --let {name}",
        "‸velocity", "2*‸foobar", "‸hello world", "‸e2x",
    ),
    "unknown function": Mistake(
        "{word}(…) is not a function that dx knows",
        "{hint}",
        "‸mean(x)", "‸foo(x)", "‸np.where(x)", "1 + ‸np.sim(x)", "‸arcsn(x)", "‸sinx(x+1)",
        "‸sine(x)", "‸lm(x)", "‸sinn(x)",
    ),
    "by a number": Mistake(
        "a variable is a name, and {name} is a number",
        "differentiate by a letter: d/dx (…)",
        "‸d/de e^2", "‸d/dpi pi^2", "‸\\frac{d}{d\\pi} \\pi^2", "‸d(e^2)/de", "‸diff(e^2 x, x, e)", "‸d^2/dxde (x e^2)",
    ),
    "reserved": Mistake(
        "{word} is {why}",
        "{hint}",
        "x ‸or y", "‸dx", "3‸dx", "‸nan*x", "x ‸if x else y", "‸if(x>0,x,0)", "‸If[x > 0, x, 0]", "‸def f(x)",
        "‸function f(x) = x^2", "‸True*x", "‸None", "‸int x", "‸inf",
        "‸derivative of x^2", "‸find x", "x ‸squared", "x ‸times 3", "x^2 ‸wrt x", "sin(30 ‸deg)",
        "‸arc sin x", "‸d y/d x", "‸\\frac{d y}{d x}", "x^2 ‸\\text{d}x",
    ),
    "absent": Mistake(
        "{word}(…) is not a function that dx knows",
        "{meant}for a product {letter}write {name}*(…)",
        "‸erfi(x)", "‸sinc x", "‸factorial(x)", "‸mod(x,2)", "‸gamma(x)", "‸print(1)",
        "‸pdf(x)", "‸sqr x", "2*‸inv x", "x ‸mod 2", "1 + ‸ifelse(x>0,x,0)",
    ),
    "element": Mistake(
        "{word} is an element of an array, and dx knows scalars only",
        "write it as one name: {name}",
        "‸w[0]*x + w[1]", "2*‸x[1]^2", "sin(‸x[10])",
    ),
    "power of a function": Mistake(
        "{function}^{n}(…) could be a power of {function}(x), or of {function}",
        "write {function}(x)^{n}; for a product write {function}^{n}*(…)",
        "‸f^2(x)", "1 + ‸g^-1(x)", "‸f^{-1}(x)", "2*‸h^{3}(x)", "‸f^(-1)(x)",
    ),
    "order in brackets": Mistake(
        "{power}(…) could be a derivative of {function}, or a power of it",
        "for the derivative write {derivative}(x); for a product write {function}^{order}*(…)",
        "‸f^{(2)}(x)", "1 + ‸g^(3)(x)", "‸f^(12)(x)",
    ),
    "lambda": Mistake(
        "expected an expression, found lambda",
        "write what comes after the colon",
        "‸lambda x: x**2", "‸lambda: 3",
    ),
    # characters
    "not UTF-8": Mistake(
        "the text is not valid UTF-8 ({byte})",
        "save or paste it as UTF-8",
        "x + ‸\udcff", "x‸�",
    ),
    "invisible": Mistake(
        "found the invisible character {name}",
        "delete it",
        "x‸\u200b+1", "‸\u2066x\u2069", "‸\x1b[31mx", "x‸\r2", "x‸\x00+1", "x+‸\u202e1",
    ),
    "combining": Mistake(
        "found the combining mark {name}",
        "delete it",
        "x‸\u0301^2",
    ),
    "look-alike": Mistake(
        "found {name}, which only looks like {plain}",
        "type {plain} on the keyboard",
        "‸х^2", "s‸іn(x)", "‸ｘ^2", "‸ſin(x)", "‸ο*x",
    ),
    "foreign letter": Mistake(
        "found {name}, which is not a letter of a formula",
        "use Latin or Greek letters",
        "‸ß*x", "x + ‸é", "‸ж",
    ),
    "foreign sign": Mistake(
        "found {name}, which is not a sign of a formula",
        "leave it out",
        "x ‸☃ 2", "‸€x",
    ),
    # whatever else
    "general": Mistake(
        "expected an operator or the end, found {found}",
        "check what stands before it",
    ),
}  # fmt: skip

LIMITS: dict[str, Mistake] = {
    "length": Mistake(
        "the line has {count} characters, and at most {limit} are read",
        "split it up",
    ),
    "signs": Mistake(
        "the line has {count} signs of equality, and at most {limit} are read",
        "split it up",
    ),
    "digits": Mistake(
        "the number has {count} digits, and at most {limit} are read",
        "use a shorter number",
    ),
    "exponent": Mistake(
        "the exponent of {found} is beyond {limit}",
        "use a power of ten, as in x*10^n",
    ),
    "factorial": Mistake(
        "the factorial of {found} is beyond {limit}!",
        "use a smaller number",
    ),
    "frames": Mistake(
        "more than {limit} frames such as d/dx stand one in another",
        "leave some out",
    ),
    "bars": Mistake(
        "more than {limit} bars | could open or close",
        "write abs(…) instead",
    ),
}  # fmt: skip


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
