"""How a working is laid out: its lines, what joins and dresses them, and the sides that they are cut into.

Knows texts alone, and not what they mean.  Places are those of the line as it was typed: what is read apart is blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from calc_cli.errors import InputError
from calc_cli.syntax import functions
from calc_cli.syntax.brackets import depth, outside
from calc_cli.topics import notation, units
from calc_cli.topics.notation import ORDER, OVER, PRIMES
from calc_cli.workings import prose

#: What may stand in front of a line, and what LaTeX puts around it.
_DRESS = re.compile(
    rf"^\s*(?:(?:⇒|=>|∴)\s*|(?:{prose.LEAD}|so[,:]?\s*(?==)))+|&|\\\\\s*$|\$|;\s*$|(?<=[\w)\]])[.:]\s*$|\\quad|\\qquad"
    r"|\\(?:begin|end)\s*\{\s*[a-z]+\*?\s*\}|\\[()\[\]]",
    re.IGNORECASE,
)
#: A bracket with its size: \left(, \right].
_SIZED = re.compile(r"\\(?:left|right|[bB]igg?[lr]?)\s*(?:([(\[])|([)\]]))")
#: A number without its letter.
_BARE = r"\s*[-−±]?[\d.]+\s*(?:$|,)"
#: What numbers or names a line: 1) …, Step 2: …, Answer: …, critical points: ….
_TITLE = re.compile(
    r"^\s*(?:(?:(?:step|part|line)\s+)?\(?(?:\d{1,2}|[a-d])[).:]|\(?(?:[e-h]|i{1,3}|iv|vi{0,3})\)"
    r"|(?:question|problem|exercise|example|answer|solution|ans|sol|q|a)\.?(?:\s*\d{1,2})?[.:]"
    rf"|(?:points?\s+of\s+)?inflections?(?:\s+points?)?:(?!\s*(?:\(|[A-Za-z]\s*=)|{_BARE})"
    r"|(?:given|solve|(?:first|second)\s+derivative(?:\s+test)?|(?:tangent|normal)(?:\s+line)?|(?:critical|stationary)\s+(?:points?|numbers?|values?)):)(?=\s)",
    re.IGNORECASE,
)
_CRITICAL = re.compile(
    r"\s*(?:the\s+)?(?:(?:critical|(?P<flat>stationary)|turning)\s+(?:points?|numbers?|(?P<values>values?))|vertex)\s*(?::|(?:are|is|occur)\s+(?:at\s)?|at\s|(?=\())",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    rf"\s*(?:[A-Za-zα-ω](?:_\{{?[A-Za-z]{{1,3}}\}}?)?[{PRIMES}]*\s*(?:\([^()=]*\)\s*)?|{OVER.pattern})\s*=(?!=)"
)
_EQUALITY = re.compile(r"\s*[^\s=<>≤≥:][^=<>≤≥:]*=(?![=>])[^=<>≤≥:]*[^\s=<>≤≥:]\s*")
#: A letter that is said to be something, and what goes on with another value of it: the -2 of x = 2, -2.
_OF_A_LETTER = re.compile(r"\s*[A-Za-zα-ω]\s*=")
_FURTHER_VALUE = re.compile(r"\s*[-−+±]?\s*(?:\d|√|π|\\?sqrt|\\frac)[^=<>≤≥:]*")
#: What may part two of them in a line.
_PARTS = re.compile(r"[,;]\s*(?:(?:and|where|with|then)\s)?|\s(?:and|where|with|then)\s")
_COMMENT = re.compile(r"(?:#|//|%(?!\w)|&&).*|\\text\s*\{[^{}]*\s[^{}]*\}\s*(?:\\\\)?\s*$")
#: The rule that somebody names behind a line: (power rule), by the chain rule.
_OF_RULES = (
    *("power", "product", "quotient", "chain", "sum", "difference", "constant", "factor", "multiple", "reciprocal"),
    *("exponential", "logarithm", "and"),
)
_RULES = rf"(?:(?:{'|'.join(_OF_RULES)})[\s-]+)+rules?"
#: Not behind one of these words, with which the name begins: otherwise many of them take quadratic time.
_FIRST_OF_RULES = "".join(rf"(?<!\b{word})" for word in _OF_RULES)
_MORE_RULES = rf"(?:\s*(?:[,;&]|and\b)\s*(?:the\s+)?{_RULES})*"
_NAMED_RULE = re.compile(
    rf"(?<![\s,(\[]){_FIRST_OF_RULES}[\s,(\[]+(?:(?:by|using|with|from)\s+)?(?:the\s+)?{_RULES}{_MORE_RULES}\s*[)\]]?\s*$"
)
#: What says of a letter behind a line that it stands for whole numbers: k ∈ ℤ, where k is an integer.
_IN_INTEGERS = r"(?:∈|\\in(?![a-z]))\s*(?:ℤ|Z|\\(?:mathbb|mathbf|Z)\s*\{?Z?\}?)|(?:is\s+)?(?:an\s+)?integer"
_WHOLE = re.compile(
    r"(?<![\s,(])[\s,(]+(?:(?:where|for|with)\s+)?(?:(?:any|all|every)\s+)?"
    rf"(?:[kmn]\s*(?:{_IN_INTEGERS})|(?:an\s+)?integers?\s+[kmn])\s*\)?\s*$"
)
#: A letter with primes, and its argument: f'(x), y''.
MARKED = rf"([A-Za-z])([{PRIMES}]+)(?:\s*\(\s*([A-Za-z])\s*\))?"
#: What is said to be where a derivative is 0, in front of that: the particle is at rest when v = 0.
_WHERE_ZERO = re.compile(
    r"^\s*(?!(?:at|when|where|for|if|with)\s+[A-Za-z]\s*=)(?:[A-Za-z/]+\s+){1,8}(?:when(?:ever)?|where|if|means(?:\s+that)?)\s+"
    rf"(?=(?:{MARKED}|{OVER.pattern}|v(?:\(t\))?)\s*=\s*0(?![.\d]))",
    re.IGNORECASE,
)
#: A function of something, f(x + h) or f'(3): its name, its primes, and the bracket.
APPLIED = re.compile(rf"(?<![A-Za-z\\])([A-Za-z])((?:{ORDER})?)\s*(?=\()")
#: The step Δx; where x is the name of a function instead, by how much that changes.
CHANGE = re.compile(r"(?:Δ|\\Delta(?![A-Za-z])\s*)([A-Za-z])")
_CHANGES = re.compile(
    rf"\s*{CHANGE.pattern}\s*/\s*{CHANGE.pattern}\s*|\s*\\[dt]?frac\s*\{{\s*{CHANGE.pattern}\s*\}}\s*\{{\s*{CHANGE.pattern}\s*\}}\s*"
)
_ARROW = r"(?:->|→|⟶|\\(?:long)?rightarrow(?![A-Za-z])|\\to(?![A-Za-z]))"
#: Signs of order.
_LESS = r"<=?|≤|\\leq?(?![A-Za-z])"
MORE = r"(?<!-)>=?|≥|\\geq?(?![A-Za-z])"
#: What joins two lines that are written in one: an arrow to x = 1 is none of a limit.
_EQUATION = r"(?=\s*[A-Za-zα-ω](?:_?\d|[₀-₉])?\s*=)"
#: The same of one to x^2 = 4, f(2) = 1 or 2x + 3 = 0, behind an equation with a number.
_FURTHER = (
    r"(?=\s*(?:-?\d+ ?[-+] ?)?-?\d*[A-Za-z]"
    rf"(?:[{PRIMES}^²³_\dA-Za-z*/+.-]|\([^()=]{{0,20}}\)| (?=[-+])|(?<=[-+]) (?![-+]))*\s*=)"
)
_NUMBER = re.compile(r"=\s*[-+±]?[\d./]+\s*$")
#: What says that a function has none of something: f has no, it has no, there are no, no.
HAS_NO = (
    r"(?:(?P<of>[A-Za-z](?:\s*\(\s*[A-Za-z]\s*\))?|it|the\s+(?:function|graph|curve))\s+has\s+|(?:there\s+)?(?:is|are)\s+)?"
    r"no\s+(?:(?P<size>local|relative|global|absolute)\s+)?"
)
#: Points that it may have none of: how they are called, and the words for them.
POINTS = {
    "a critical point": r"critical\s+(?:points?|numbers?|values?)",
    "a stationary point": r"stationary\s+points?",
    "a turning point": r"turning\s+points?",
    "an extreme point": r"extrema|extremum|extreme\s+(?:points?|values?)",
    "a maximum": r"maxim(?:um|a)(?:\s+points?)?",
    "a minimum": r"minim(?:um|a)(?:\s+points?)?",
    "an inflection": r"infle(?:ct|x)ions?(?:\s+points?)?|points?\s+of\s+infle(?:ct|x)ion",
}
#: A place in front of what holds there: at x = 1, f''(x) > 0.
_AT_FIRST = re.compile(rf"\s*{prose.PUT}\s[^,;]*")
_IMPLIES = re.compile(
    rf",?\s(?:subject\s+to|s\.t\.)(?:\s+the\s+constraint)?:?(?=\s)|⇔|⟺|<=>|⇒|⟹|=>|∴|\\(?:implies|iff|Leftrightarrow|Rightarrow|therefore)(?![A-Za-z])|{_ARROW}{_EQUATION}"
    rf"|,?\s(?:and\s+)?(?:so|hence|thus|therefore|giving|gives|implies|then|iff|which\s+gives|i\.e\.),?(?![A-Za-z]){_EQUATION}"
    rf"|(?:(?<=≠ 0)|(?<=≠0)|(?<=never 0)|(?<=never zero)),\s{_EQUATION}"
    rf"|(?:(?<==0)|(?<==\s0))\s+(?:(?:only|exactly|precisely)\s+)?(?:when|if|for|at)(?:{_EQUATION}|{_FURTHER}|(?=[^=<>,;:]*=\s*0\s*$))"
    rf"|(?P<beside>[,;]\s*(?:(?:and|but|while)\s+)?|\s(?:and|but|while)\s+)(?=(?:{MARKED}|{OVER.pattern})\s*(?:{_LESS}|{MORE})\s*0(?:\s|$))"
    rf"|(?:;|,?\s\band\b)\s+(?={prose.FRONTED})|(?<=\d)\s+(?=has\s+no\s)|(?P<case>:)(?=\s)(?!\s*(?:an?|the|it|so|local|min|max)(?![A-Za-z(]))(?=[^=:]*=)|(?P<step>{_ARROW}(?=[^=→]*=))"
    r"|(?:[,;]|\s(?:so|hence|thus|therefore|and)(?![A-Za-z]),?)(?:\s(?:and\s)?(?:so|hence|thus|therefore)(?![A-Za-z]),?)?"
    rf"(?=\s*{HAS_NO}(?:{'|'.join(POINTS.values())}))"
)
_TO_ZERO = rf"({CHANGE.pattern}|[A-Za-z])\s*{_ARROW}\s*0(?![.\d])"
#: A limit in front of a side, its letter, and what that goes to: lim h->0, lim_{{x → a}}.
LIMIT = re.compile(
    rf"(?<!\s)\s*\\?lim(?:it)?\s*(?:_\s*)?(?:[({{]\s*)?({CHANGE.pattern}|[A-Za-z])\s*{_ARROW}"
    r"\s*(?P<target>[-−]?(?:\d+(?:[./]\d+)?|[A-Za-z](?![A-Za-z])|π|\\pi\b))\s*[)}]?"
)
#: What says at the end of a line which letter goes to 0: as h → 0.
_TAIL = re.compile(rf"(?<![\s,(])[\s,(]*(?<![A-Za-z])(?:as|when|for|if)\s+{_TO_ZERO}\s*\)?\s*$")
#: What restricts the variable: x > 0, 0 < x < 6; in a line of its own, or behind it, as in x = 2 (x > 0).
_WORD = r"(?:since|because|as|where|when(?:ever)?|with|for|and|if|provided(?:\s+that)?)"
SINCE = re.compile(rf"\s*{_WORD}\b")
RELATION = re.compile(rf"{_LESS}|{MORE}")
_BEHIND = re.compile(rf"(?:,\s*\(|\(|,|\b{_WORD}\b)([^=(),<>≤≥]*(?:{_LESS}|{MORE})[^=(),]*)\)?$")
_LOCAL = re.compile(r"[\s,(]*(?:for|when(?:ever)?|if|where)\b")
#: An arrow that gives a letter its next value.
_ASSIGNED = re.compile(r"(?<=[\w}] )(?:←|\\leftarrow(?![A-Za-z]))|(?<=[\w}])←")
#: Signs of two characters, and what stands for them, as long.
_SPELLED = (
    (re.compile("<=(?!>)"), "≤ "),
    (re.compile("(?<![-=<])>="), "≥ "),
    (re.compile(":="), " ="),
    (_ASSIGNED, "="),
)
_INTERVAL = r"[\[(]([^\[\](),;]+),([^\[\](),;]+)[\])]"
#: An end of an interval that is none.
_ENDLESS = r"(?:∞|inf|\\infty|(?<![A-Za-z])oo(?![A-Za-z]))"
#: What says that there is none: for all x, everywhere, on (-∞, ∞).
_UNRESTRICTED = re.compile(
    r"(?<!\s)\s+(?:everywhere|for\s+(?:all|every)\s+(?:real\s+)?[a-z]\b(?:\s*(?:∈|in)\s*(?:ℝ|R\b))?|"
    r"(?P<reals>on\s+(?:ℝ|"
    rf"\(\s*[-−]\s*{_ENDLESS}\s*,\s*{_ENDLESS}\s*\))))\s*\.?$"
)
#: What a letter is not, in a line of its own or behind another: for all x ≠ 1, (x ≠ ±1).
EXCEPT = re.compile(
    rf"(?:^\s*(?:{_WORD}\s+)?|(?<![\s,(])(?:\s*[,(][\s,(]*(?:{_WORD}\s+)?|\s+{_WORD}\s+))(?:all\s+)?"
    r"(?P<letter>[A-Za-zα-ω])\s*(?P<sign>≠|!=|\\neq?(?![A-Za-z]))(?P<values>[^=<>≤≥≠()]*)\)?\s*\.?$"
)
#: What restricts a letter in front of a line: for x > 2, f'(x) = 1; if |x| > 1 then f'(x) = 2x.
_VALUE = r"[-−+\w./π√∞]+"
_BEFORE = re.compile(
    rf"^(?P<front>\s*(?:(?:for|when|if|where)\s+)?(?P<bound>(?:{_VALUE}\s*(?:{_LESS})\s*)?(?:[A-Za-zα-ω]|\|[^|<>≤≥=]+\|)\s*(?:{_LESS}|{MORE})\s*{_VALUE})(?:\s*[,:](?:\s+then)?|\s+then)\s)"
    r"(?P<rest>[^<>≤≥]*=[^<>≤≥]*)$",
    re.IGNORECASE,
)
#: The same of an interval: on (0, ∞), f'(x) = 1.
_ON_BEFORE = re.compile(rf"^\s*{prose.ON_INTERVAL}(?P<interval>{_INTERVAL})\s*[,:]\s(?P<rest>.*\S)", re.IGNORECASE)
#: Where restrictions at the end of a line may begin, and these: x < 0 or x > 2.
_SEVERAL = re.compile(rf"\b(?:{_WORD}|on|over)\s+(?=([^=(),;]+)$)")
#: The same as intervals: on [0, 2π], for x ∈ (0, 1), on (-∞, 0) and (2, ∞).
_WITHIN = re.compile(
    r"(?:,\s*|\(\s*|\s)(?:(?:on|over|in|for|where|when|if)\s+)?(?:the\s+)?(?:(?:open|closed)\s+)?(?:intervals?\s+)?"
    r"(?:(?<=\bon )|(?<=\bover )|(?<=\bin )|(?<=interval )|(?<=intervals )"
    r"|(?P<of>[A-Za-zα-ω])\s*(?:∈|\\in(?![A-Za-z])|(?<![A-Za-z])in(?![A-Za-z]))\s*)"
    rf"(?P<intervals>{_INTERVAL}(?:\s*(?:∪|\\cup|\bU\b|\band\b|\bor\b|,)\s*(?:(?:on|over|in)\s+)?{_INTERVAL})*)\s*\)?\s*\.?$"
)
#: What says at the end of an equality which sign the value has: f''(1) = 6 > 0.
_SIGN_OF = rf"\s*(?P<sign>{_LESS}|{MORE})\s*0\s*"
_SIGNED = re.compile(rf"=(?P<value>[^=<>,;≤≥]*[^=<>,;≤≥\s\\]){_SIGN_OF}$")
#: The same of a derivative at a point alone: f''(1) > 0.
_SIGNED_ALONE = re.compile(
    rf"(?P<value>\s*(?:[A-Za-z][{PRIMES}]+(?:\s*\([^()=<>,;≤≥]*\))?|(?:{OVER.pattern}))){_SIGN_OF}"
)
#: The same of anything where the variable is restricted: 2x - 4 > 0 for x > 2.
_SIGNED_WITHIN = re.compile(rf"(?P<value>[^=<>,;≤≥]*[^=<>,;≤≥\s\\]){_SIGN_OF}")
#: A line that says that nothing solves what was set to zero.
NO_SOLUTION = re.compile(
    r"\s*(?:(?:(?:there\s+)?(?:is|are)|(?:it\s+)?has)\s+)?no\s+(?:real\s+)?"
    r"(?:solutions?|roots?|zeros?)\s*",
    re.IGNORECASE,
)
#: What says that a decimal is near.
_NEAR = re.compile(r"≈|≃|≅|\\(?:approx|simeq)(?![A-Za-z])")
_DECIMAL = re.compile(r"\s*([-−+]?\d*(?:\.(\d*))?)\s*")
_SIGNIFICANT = 3
#: Equality, alone, or an arrow.
_SIGN = re.compile(rf"(?<![<>!=])=(?!=)|{_ARROW}")
#: Greek letters by their names, as they may be typed, but of those of a function, σ.
_GREEK = "|".join(sorted(functions.GREEK_NAMES - {"sigma"}))
#: A letter with a mark above it: ŷ, and m̂ of two characters.
MARKED_LETTER = "(?:[âêîôûĉĝĥĵŝŵŷẑāēīōūȳ]|[A-Za-zα-ω][\u0302\u0304\u0305])"
NAMED = re.compile(
    rf"\s*([A-Za-zα-ω](?:_\{{[0-9]+\}}|_[0-9]+|[₀-₉]+)|[A-Za-z](?:_?[0-9]+|_hat(?:_[0-9]+)?|_\{{?(?:new|old|min|max|avg|ave?)\}}?)?|lr|(?![πσ])[α-ω]|\\?(?:{_GREEK})"
    rf"|{MARKED_LETTER}(?:_\{{?[0-9]+\}}?|[₀-₉]+)?|\\hat\s*\{{?\s*[a-z]\s*\}}?)\s*(?:\(\s*((?!π|\\pi)(?:[A-Za-zα-ω]|{_GREEK}|\\[a-z]+))\s*\))?\s*"
)


#: The letters in brackets of a function of several, or of a derivative of it: f(x, y) = …, f_x(x, y) = ….
_LETTER = rf"\\?(?:{_GREEK}|[A-Za-zα-ω])(?:_?[0-9]|[₀-₉])?"
_ARGUMENTS = re.compile(
    r"(?:^|(?<=, )|(?<=; )|(?<=and ))(\s*[A-Za-z](?:_\{?[A-Za-zα-ω]+\}?)?)"
    rf"(\s*\(\s*{_LETTER}\s*(?:,\s*{_LETTER}\s*)+\))(?=\s*=)"
)


#: The gradient of a function of one letter, ∇L(w) = 2w, which is L'(w).
_OF_ONE = re.compile(r"^(\s*)(?:∇|\\nabla(?![A-Za-z])\s*)([A-Za-z])(?=\s*\(\s*\\?[A-Za-zα-ω]+\s*\)\s*=[^,]*$)")
#: A derivative of every order: f^(n)(x), y^{(n)}.
NTH = re.compile(r"\s*([A-Za-z])\s*\^\s*(?:\(\s*[a-z]\s*\)|\{\s*\(\s*[a-z]\s*\)\s*\})\s*(?:\(\s*[A-Za-z]\s*\))?\s*")
#: A value of a function of several letters, or of a derivative of it: f(1, 2), f_xy(1, 2).
AT_POINT = re.compile(r"\s*([A-Za-z])(?:(_?)\{?([A-Za-zα-ω]+)\}?)?\s*\(([^()]*,[^()]*)\)\s*")


def typed(name: str) -> str:
    """A pattern of the ways to type a letter: x, and μ, mu and \\mu."""
    signs = "".join([sign for sign, letter in functions.GREEK.items() if letter == name])
    return rf"(?:[{signs}]|\\?{name})" if signs else re.escape(name)


def argument(found: re.Match[str]) -> str:
    """The letter in the brackets of what NAMED found; "" without any."""
    return functions.bare(found[2] or "")


def own_letter(side: Side) -> str:
    """The letter of a side that defines a function with it: the u of f(u); "" for any other."""
    found = NAMED.fullmatch(side.text)
    return "" if found is None else argument(found)


class Side(NamedTuple):
    """What stands between two signs of equality, or behind an arrow."""

    text: str  # the whole line, with everything but the side blanked
    start: int
    end: int
    tends: str | None = None  # behind an arrow: what goes to 0, as far as it is said


def bare(line: str) -> str:
    """The line without comments and dress, blanked; what is said to be the slope stands behind "slope", and so on."""
    line = _SIZED.sub(lambda m: m[1].ljust(len(m[0])) if m[1] else m[2].rjust(len(m[0])), line)
    line = prose.IS_SLOPE.sub(lambda m: _at_a_place(m, "slope"), line)
    line = prose.IS_NORMAL.sub(lambda m: _at_a_place(m, "normal"), line)
    line = prose.IS_SECOND.sub(lambda m: "f''=".rjust(len(m[0])), line)
    line = prose.IS_AVERAGE.sub(_average, line)
    line = prose.DOMAIN.sub(lambda m: ("" if m["interval"] is None else "over ").rjust(len(m[0])), line)
    if prose.only_calls(line):
        return " " * len(line)
    line = prose.NONE.sub(lambda m: f"{m[1]}no {m[2]}{m[3]}".ljust(len(m[0])), line)
    for remark in (
        prose.TASK,
        prose.TASK_OF,
        prose.REMARK,
        _COMMENT,
        prose.BULLET,
        _TITLE,
        prose.LABEL,
        prose.EXTREME,
        _WHERE_ZERO,
        _NAMED_RULE,
        prose.BEHIND,
        units.BEHIND,
        _WHOLE,
        _DRESS,
    ):
        line = remark.sub(_blank, line)
    for spelled, sign in _SPELLED:
        line = spelled.sub(sign, line)
    line = _ASSIGNED.sub(lambda m: "=".ljust(len(m[0])), line)
    line = _OF_ONE.sub(lambda m: f"{m[1]}{m[2]}'".ljust(len(m[0])), line)
    line = _ON_BEFORE.sub(lambda m: f"{' ' * m.start('rest')}{m['rest'].rstrip(' .')} on {m['interval']}", line)
    return _ARGUMENTS.sub(lambda m: m[1] + " " * len(m[2]), line)


#: The differential that a line says, and one at the end of it: dy = (2x + 3) dx.
_DIFFERENTIAL = re.compile(r"\s*d([A-Za-z])\s*")
_RUN = re.compile(r"(?:[*·]\s*)?(?<![\\/])d([A-Za-z])$")


def differential(line: str, by: str) -> str:
    """The line as one of a derivative by the letter, where it says a differential: dy = 2x dx as y' = 2x."""
    said = differential_letters(line)
    if said is None or said[1] != by:
        return line
    first, *rest = sides(line)
    line = f"{said[0]}'".rjust(first.end).ljust(len(line))
    for side in rest:
        text = _RUN.sub("", side.text)
        equals = f"= {text.strip() or '1'}".rjust(len(text) if text.strip() else side.end)
        line = line[: len(equals) - len(equals.lstrip())] + equals.lstrip() + line[len(equals) :]
    return line


def differential_letters(line: str) -> tuple[str, str] | None:
    """The letters of which, and by which, the line says a differential, a product in every side; else None."""
    first, *rest = sides(line)
    found = _DIFFERENTIAL.fullmatch(first.text)
    runs = [_RUN.search(side.text) for side in rest] if found is not None else []
    by = {m[1] for m in runs if m is not None}
    if found is None or None in runs or len(by) != 1 or found[1] in by:
        return None
    for side in rest:
        above = _RUN.sub("", side.text).strip()
        if above in ("+", "-") or any(i and c in "+-" for i, c in outside(above)) or f"d{min(by)}" in above:
            return None
    return found[1], min(by)


def critical(line: str) -> str:
    """Which points the line begins to give: "critical" or "stationary", those with a slope; "" for any other line."""
    found = _CRITICAL.match(line)
    return "" if found is None else "stationary" if found["flat"] else "critical"


def lettered(line: str, text: str, name: str) -> str:
    """The bare text of a line, with the letter in front of critical numbers that it only lists: x = 1, -1 for 1, -1.

    Raises InputError for a list of critical values, which may be those of the function.
    """
    found = _CRITICAL.match(line)
    if found is not None and text[: found.end()].strip().lower() == "at":  # x = 0, x = 1: no place is named
        text = " " * found.end() + text[found.end() :]
    start, front = len(text) - len(text.lstrip()), f"{name} ="
    if found is None or _FURTHER_VALUE.fullmatch(text) is None or name in text or start < len(front):
        return text
    if found["values"]:
        hint = f"write {name} = 1, or f(1) = 2"
        raise InputError("are these values of the letter, or of the function?", *found.span("values"), hint)
    return front.rjust(start) + text[start:]


#: A definition by cases: f(x) = {x^2, x < 0; x, x >= 0}.
_CASES = re.compile(r"=\s*\\?\{(?=[^{}=<>≤≥]*[<>≤≥])|\\begin\s*\{\s*cases\s*\}")


def refuse_cases(line: str) -> None:
    """Raise InputError where the line defines by cases."""
    found = _CASES.search(line)
    if found is not None:
        hint = "check each of them in a working of its own, such as f(x) = x^2 for x < 0"
        start = found.end() - len(found[0].lstrip("= "))
        raise InputError("a definition by cases is not read", start, found.end(), hint)


def assigns(line: str) -> bool:
    """Does the line give a letter its next value, w := … or w ← …?"""
    return ":=" in line or _ASSIGNED.search(line) is not None


def defined(side: Side) -> str:
    """The name of the function of a letter that the side is: the g of g(x); "" for anything else."""
    found = NAMED.fullmatch(side.text)
    return found[1] if found is not None and found[2] else ""


def arguments(line: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The functions of several letters that the line defines, and these: f(x, y) = …."""
    for found in _ARGUMENTS.finditer(_DRESS.sub(_blank, line)):
        yield found[1].strip(), tuple([functions.bare(v) for v in found[2].strip(" ()").split(",")])


def between(cuts: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """The spans that the cuts leave of a text."""
    return list(zip([start, *[b for _, b in cuts]], [*[a for a, _ in cuts], end], strict=True))


def _at_a_place(found: re.Match[str], name: str) -> str:
    """The name of what the match says, as the side before a sign, with the place where it is that in front."""
    place = (found["front"] or found["place"] or "").strip().rstrip(",:")
    return (f"{place}:{name}=" if place.endswith(")") or "=" in place else f"{name}=").rjust(len(found[0]))


def _average(found: re.Match[str]) -> str:
    a, b = found["a"] or found["c"], found["b"] or found["d"]
    return (f"chord|{a}|{b}=" if a else "chord=").rjust(len(found[0]))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def implied(line: str) -> Iterator[str]:
    """The lines that arrows join in one, each at its place: f'(x) = 0 => x = 1."""
    start = 0
    joints = (
        m
        for m in _IMPLIES.finditer(line)
        if (not m["step"] or _NUMBER.search(line, 0, m.start()))
        and (m[0].strip(" ,") != "then" or not prose.PLACED.match(line))
        and (not m["case"] or ("=" in line[: m.start()] and not prose.PLACED.match(line)))
        and (not m["beside"] or not _AT_FIRST.fullmatch(line, 0, m.start()))
    )
    for m in [*joints, None]:
        end = len(line) if m is None else m.start()
        if line[start:end].strip():
            yield " " * start + line[start:end]
        start = end if m is None else m.end()


def listed(line: str) -> list[str]:
    """The equalities that commas part in one line, u = x^2, v = e^x, each at its place; none where they are not."""
    free = {i for i, _ in outside(line)}
    cuts = [m.span() for m in _PARTS.finditer(line) if m.start() in free]
    spans: list[tuple[int, int]] = []
    for start, end in between(cuts, 0, len(line)):
        if spans and _FURTHER_VALUE.fullmatch(line, start, end) and _OF_A_LETTER.match(line, *spans[-1]):
            start = spans.pop()[0]  # the -2 of x = 2, -2
        spans.append((start, end))
    parts = [" " * start + line[start:end] for start, end in spans]
    whole = all(map(_DEFINES.match, parts)) or all(map(_EQUALITY.fullmatch, parts))
    return parts if len(parts) > 1 and whole else []


def equalities(line: str) -> Iterator[str]:
    """The equalities that arrows join, and commas part, in one line, each at its place."""
    return (part for clause in implied(line) for part in listed(clause) or [clause])


def sides(line: str) -> list[Side]:
    """What the signs of equality, and arrows, outside all brackets cut the line into; the first may be empty."""
    tail = _TAIL.search(line)
    line = line[: tail.start()] if tail else line
    signs = LIMIT.sub(lambda m: " " * len(m[0]), line)  # without the arrows of limits
    made, start, tends = [], 0, None
    for m in _SIGN.finditer(signs):
        if depth(signs[: m.start()]) <= 0:
            made.append(side(line, start, m.start(), tends))
            start, tends = m.end(), None if m[0] == "=" else tail[1] if tail else ""
    return [*made, side(line, start, len(line), tends)]


def side(line: str, start: int, end: int, tends: str | None = None) -> Side:
    """The side of the line that stands there."""
    inside = line[start:end]
    start += len(inside) - len(inside.lstrip())
    return Side(" " * start + inside.strip(), start, start + len(inside.strip()), tends)


#: An x that may be a sign of multiplication: 1/(3x + 1) x 3.
_TIMES = re.compile(r"(?<=[\w)\]}] )x(?= ?[\d(\\[A-Za-z])")


def multiplied(side: Side) -> tuple[Side, tuple[int, int]] | None:
    """The side with * for every x that stands alone between factors, and where the first is; None without any."""
    found = _TIMES.search(side.text)
    return None if found is None else (side._replace(text=_TIMES.sub("*", side.text)), found.span())


def decimals(line: str) -> tuple[str, list[Side]]:
    """The line up to the first sign that a decimal is near, and what stands behind each of these."""
    cuts = [m.span() for m in _NEAR.finditer(line) if depth(line[: m.start()]) == 0]
    ends = [*[a for a, _ in cuts[1:]], len(line)]
    return line[: cuts[0][0]] if cuts else line, [
        side(line, b, end) for (_, b), end in zip(cuts, ends, strict=True)
    ] if cuts else []


def unit(side: Side) -> Fraction | None:
    """What one of the last digit of a decimal is worth: 1/1000 in 0.693, 1000 in 12000; None of anything else."""
    found = _DECIMAL.fullmatch(side.text)
    if found is None or not found[1].strip("-−+."):
        return None
    zeros = len(found[1]) - len(found[1].rstrip("0")) if found[2] is None else 0
    return Fraction(int("1" + "0" * zeros), 10 ** len(found[2] or ""))


def is_rounded(side: Side) -> bool:
    """Is it a decimal with so many significant digits that, behind a sign of equality, it stands for what it rounds?"""
    found = _DECIMAL.fullmatch(side.text)
    return found is not None and bool(found[2]) and len(re.sub(r"^[-−+]?[0.]*|\.", "", found[1])) >= _SIGNIFICANT


def decimals_typed(line: str) -> dict[Fraction, Fraction | None]:
    """The decimals in the line, of either sign, and what one of the last digit is worth where they have enough."""
    return {sign * v: unit(one) if is_rounded(one) else None for one, v in _decimals_in(line) for sign in (1, -1)}


def units_typed(line: str) -> dict[Fraction, Fraction]:
    """The decimals in the line, of either sign, and what one of the last digit is worth."""
    return {sign * v: unit(one) or Fraction(1) for one, v in _decimals_in(line) for sign in (1, -1)}


def has_rounded(side: Side) -> bool:
    """Is the side arithmetic with decimals that may be rounded, 2*0.577?"""
    return unit(side) is None and any(worth is not None for worth in decimals_typed(side.text).values())


def _decimals_in(line: str) -> list[tuple[Side, Fraction]]:
    found = [side(line, *m.span()) for m in re.finditer(r"\d+\.\d+|\.\d+", line)]
    return [(one, Fraction(one.text.strip())) for one in found]


def restricted(line: str, variable: str) -> list[str]:
    """The line for each of the intervals of the variable that it ends with, as a bound: for x < 0, and for x > 2."""
    line = _UNRESTRICTED.sub("", _ON_BEFORE.sub(_behind_it, _BEFORE.sub(_behind_it, line)))
    other = EXCEPT.search(line) if RELATION.search(line) else None
    if other is not None and functions.bare(other["letter"]) == variable and {*other["values"]}.isdisjoint(",±"):
        return [f"{line[: other.start()]} for {variable} {sign} {other['values']}" for sign in "<>"]
    within = _WITHIN.search(line)
    if within is not None and functions.bare(within["of"] or variable) == variable:
        bounds = [_as_bound(m, variable) for m in re.finditer(_INTERVAL, within["intervals"])]
        return [f"{line[: within.start()]} for {bound}" for bound in bounds]
    for several in _SEVERAL.finditer(line) if RELATION.search(line) else ():
        bounds = re.split(r"\s+or\s+", _joined(several[1].rstrip(" ."), variable))
        if all(map(RELATION.search, bounds)):
            return [f"{line[: several.start()]}for {bound}" for bound in bounds]
    return [line]


def is_on_all_reals(line: str) -> bool:
    """Does it say, at its end, that it holds on ℝ, or on (-∞, ∞)?"""
    found = _UNRESTRICTED.search(line)
    return found is not None and found["reals"] is not None


def _behind_it(found: re.Match[str]) -> str:
    return f"{' ' * len(found['front'])}{found['rest'].rstrip(' .')} for {found['bound'].strip()}"


def _joined(bounds: str, variable: str) -> str:
    """-1 < x < 1 for x > -1 and x < 1; x < 0 or x > 2 for x < 0 and x > 2, which nobody means as it is said."""
    one = rf"\s*{typed(variable)}\s*({_LESS}|{MORE})\s*(.+)"
    parts = [re.fullmatch(one, part) for part in re.split(r"\s+and\s+", bounds)]
    first, second = parts if len(parts) == 2 else (None, None)
    if first is None or second is None or bool(re.fullmatch(MORE, first[1])) == bool(re.fullmatch(MORE, second[1])):
        return bounds
    if re.fullmatch(MORE, second[1]):
        return bounds.replace(" and ", " or ")
    return f"{first[2].strip()} {'<' if first[1] == '>' else '≤'} {variable} {second[1]} {second[2].strip()}"


def _as_bound(interval: re.Match[str], variable: str) -> str:
    """0 ≤ x ≤ 1 for [0, 1], x > 2 for (2, ∞)."""
    low, high = interval[1].strip(), interval[2].strip()
    below, above = (" < " if interval[0][k] in "()" else " ≤ " for k in (0, -1))
    left, right = ("" if re.search(_ENDLESS, end) else said for end, said in ((low, low + below), (high, above + high)))
    return left + variable + right


def is_local(line: str, restriction: str) -> bool:
    """Is the restriction behind the line one of that line alone: f'(x) = 1 for x > 2, and not f'(x) = 0 for x > 2?"""
    first, *rest = sides(line)
    named = not first.text.strip() or label(first) is not None
    return named and bool(rest) and rest[-1].text.strip() != "0" and _LOCAL.match(restriction) is not None


def behind(line: str) -> tuple[str, str]:
    """The line without a restriction at its end, and the restriction, at its place: x = 2, since x > 0."""
    found = _BEHIND.search(line.rstrip())
    if found is None:
        return line, ""
    return line[: found.start()], " " * found.start(1) + found[1]


def together(parts: Sequence[str]) -> list[str]:
    """The parts of a line, with a restriction that stands behind the last one, and is the only one, behind each."""
    *others, last = parts
    restriction = behind(last)[1].strip()
    if not restriction or any(behind(part)[1] for part in others):
        return [*parts]
    return [*[f"{part.rstrip()} for {restriction}" for part in others], last]


def signed(line: str, restricted: bool = False) -> tuple[str, Side, str] | None:
    """The line without the sign that it says its value has, the value, and ">", "<", ">=" or "<="; None without one.

    `restricted` says that it is about some values of the variable only.
    """
    found = _SIGNED.search(line) or (_SIGNED_WITHIN if restricted else _SIGNED_ALONE).fullmatch(line)
    if found is None:
        return None
    relation = ("<" if re.fullmatch(_LESS, found["sign"]) else ">") + ("=" if found["sign"] not in ("<", ">") else "")
    start, end = found.span("value")
    exact = decimals(line[:end])[0]  # of -1/e ≈ -0.368 < 0, the -1/e
    return line[:end] if "=" in line[:end] else "", side(line, start, min(len(exact), end)), relation


def label(side: Side) -> tuple[str, str, int] | None:
    """The function, the variable or "", and the order, where the side names a derivative: f'(x), y'', d^2y/dx^2."""
    text = side.text.strip()
    named = notation.read(text)
    if named is None or named.at or len({*named.by}) != 1:
        return None
    if len(named.function) > 1 and not OVER.fullmatch(text):  # xy' is a product
        return None
    return named.function, named.by[0], named.order


def is_quotient_of_changes(side: Side) -> bool:
    """Is it Δf/Δx, of which nothing is said but the letters?"""
    return _CHANGES.fullmatch(side.text) is not None


def has_values(side: Side) -> bool:
    """Are there values of a function in it, as in (f(2) - f(1))/(2 - 1)?"""
    return any(not m[2] for m in APPLIED.finditer(side.text))
