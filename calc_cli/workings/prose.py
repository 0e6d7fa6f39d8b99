"""The words that a line of a working may have around its formula, and that say nothing of it: So, by the chain rule, …

Knows texts alone.  What is no word of these tables is not passed over: "not", "maximum" and "if" say something.
"""

from __future__ import annotations

import re

_JOINS = """
    so hence thus therefore then now next also finally first firstly second secondly third thirdly lastly again and
    clearly similarly likewise thereby consequently accordingly since because as subject
"""
_WE = "we i one you get gets have has had obtain find found know see note compute calculate need want"
_GIVES = "gives give giving yields yield yielding becomes which this that it there these implies means is are"
_LITTLE = "the of by using use with from to for both each our its in on at respect into"
_DOES = """
    apply applying differentiate differentiating differentiated take taking set setting put putting let given write
    writing rewrite rewriting simplify simplifying simplifies expand expanding factor factoring factorise factorising
    factorize factorizing rearrange rearranging cancel cancelling canceling collect collecting substitute substituting
    plug plugging solve solving consider suppose assume recall evaluate evaluating combine combining multiply
    multiplying divide dividing define denote minimize minimise minimizing maximize maximise maximizing
"""
_RULES = """
    rule rules power product quotient chain sum difference constant multiple reciprocal exponential logarithm logarithms
    logs definition principles identity algebra
"""
_THINGS = """
    derivative derivatives partial partials function functions expression equation equations side sides term terms
    numerator denominator fraction bracket brackets common tangent normal line slope gradient slopes critical stationary
    point points number numbers value values answer result solution area volume perimeter length width height cost
    profit revenue surface distance position velocity speed acceleration rate change average total loss error model
    sigmoid softmax prediction constraint instantaneous vertex turning implicit implicitly differentiation curve
    circle ellipse horizontal rest object particle marginal
"""
_WORDS = "|".join(f"{_JOINS} {_WE} {_GIVES} {_LITTLE} {_DOES} {_RULES} {_THINGS}".split())
#: What names a letter and says nothing of it: differentiate with respect to x: …, solve for dy/dx: ….
_FOR = (
    r"(?:respect\s+to|solv(?:e|ing)(?:\s+this)?\s+for)\s+(?:d[A-Za-zθ]\s?/\s?d[A-Za-zθ]|[A-Za-zθ]['′’]?)"
    r"(?=\s*[,:](?:\s|$))"
)
#: What stands before a place where something holds: at x = 3, when r = 5.
PUT = (
    r"(?<![A-Za-z])(?:at|when|where|for|if|with|put(?:ting)?(?:\s+in)?|plug(?:ging)?(?:\s+in)?|set(?:ting)?"
    r"|substitut(?:e|ing)|evaluat(?:e|ing|ed)\s+at)"
)
_PLACED = rf"{PUT}\s+(?:the\s+)?(?:point\s+)?(?:[A-Za-zα-ω]\s*=\s*[-−]?[\d(√π\\]|d[A-Za-z]/d[A-Za-z]\s*=|\()"
#: A place and what follows it: at x = 3, f(x) = ….
FRONTED = rf"{PUT}\s+[A-Za-z]\s*=\s*[^\s=,:;]+\s*[,:]"
PLACED = re.compile(rf"\s*{_PLACED}", re.IGNORECASE)
#: What stands before an interval, and that in front of what holds there: on (0, ∞), f'(x) = 1.
ON_INTERVAL = r"(?:on|over|in)\s+(?:the\s+)?(?:interval\s+)?"
_WITHIN = rf"{ON_INTERVAL}[\[(][^()\[\]=]*,[^()\[\]=]*[\])]\s*[,:]"
#: Such words in front of a formula.  What stands before a sign is a name, slope = 4; what is said of a letter, is 4,
#: needs an equation behind it.
LEAD = (
    rf"(?!{_PLACED}|{_WITHIN}|(?:is|are)\s[^=]*$)(?:{_FOR}|{_WORDS})(?![A-Za-z0-9'′’_^(\[])(?!\s*[=≈<>≤≥→*/+-])[,:]?\s*"
)
#: What is behind such a word is a formula, or a value, f'(3), and not a name: = f'(x), dy/dx.
_NO_NAME = (
    r"(?=\s*\S)(?!\s*(?:[A-LN-Za-ln-z](?:\([A-Za-z]\))?\s*=|[A-Za-z]['′’](?!\(\s*[-−]?[\d.]+\s*\))"
    r"|d[A-Za-z]?\s*/|\\frac\s*\{\s*d|[∂\\]))"
)
#: What says of what is differentiated that a formula is its derivative, and where.
_WORD = rf"(?!{_PLACED}|second|third|partial|average|normal)(?:{_WORDS})(?![A-Za-z0-9'′’_^(\[])\s+"
_POINT = (
    rf"{PUT}\s+(?:[^=]*=\s*[^\s=,]+(?:,?\s+(?:and\s+)?[A-Za-z]\s*=\s*[^\s=,]+)*|(?:the\s+)?(?:point\s+)?\([^()=]+\))"
)
_BEFORE = rf"^\s*(?:(?P<front>{_POINT})[,:]?\s+)?(?:{_WORD})*?"
_IS = rf"(?P<place>\s*(?:there|{_POINT}))?\s*(?::|(?(place)=|(?!))|(?<=\s)(?:is|equals)\s|\s(?=m\s*=)){_NO_NAME}"
IS_SLOPE = re.compile(
    rf"{_BEFORE}(?:derivative|slope|gradient|rate\s+of\s+change)"
    rf"(?:\s+of\s+(?:the\s+)?(?:[fy](?![A-Za-z(])|function|curve|graph|tangent(?:\s+line)?|line))?{_IS}",
    re.IGNORECASE,
)
#: The same of the second derivative.
IS_SECOND = re.compile(
    rf"^\s*(?:{_WORD})*?second\s+derivative(?:\s+of\s+(?:the\s+)?(?:[fy](?![A-Za-z(])|function))?"
    rf"\s*(?::|=|(?<=\s)(?:is|equals)\s){_NO_NAME}",
    re.IGNORECASE,
)


def _end(name: str) -> str:
    """One end of an interval: 2, t = 2."""
    return rf"(?:[A-Za-z]\s*=\s*)?(?P<{name}>[-−]?[\d./π√]+)"


#: An average rate of change, and between which values.
IS_AVERAGE = re.compile(
    rf"^\s*(?:{_WORD})*?average\s+(?:rate(?:\s+of\s+change)?|velocity|speed|slope|gradient)"
    r"(?:\s+of\s+(?:[A-Za-z](?![A-Za-z])(?:\([A-Za-z]\))?|the\s+function))?"
    rf"(?:\s+(?:(?:on|over|in)\s+(?:the\s+interval\s+)?\[\s*{_end('a')}\s*,\s*{_end('b')}\s*\]"
    rf"|(?:from|between)\s+{_end('c')}\s+(?:to|and)\s+{_end('d')}(?:\s+is(?=\s)|(?=\s*[:=]))))?"
    r"\s*(?::|=|(?<=\s)(?:is|equals)\s|(?<=\sis)\s)(?=\s*\S)",
    re.IGNORECASE,
)
#: A list of which nothing is: critical points: none.
NONE = re.compile(r"^(\s*)((?:[A-Za-z]+\s+){0,3}[A-Za-z]+)\s*[:=]\s*none(\s*\.?\s*)$", re.IGNORECASE)
#: The same of the normal.
IS_NORMAL = re.compile(
    rf"{_BEFORE}(?:(?:slope|gradient)\s+of\s+(?:the\s+)?normal(?:\s+line)?|normal\s+(?:slope|gradient))"
    rf"(?:{_IS}|\s*=(?=\s*\S))",
    re.IGNORECASE,
)
#: The same in brackets behind it.
BEHIND = re.compile(rf"[(\[]\s*(?:{_WORDS})(?:(?:\s*[,;&-]\s*|\s+)(?:{_WORDS}))*\s*[)\]]\s*$", re.IGNORECASE)
#: What points at a remark, says that a line is right, or to how many digits: (3 d.p.).
REMARK = re.compile(
    r"(?:<-+|←|⟵)(?=\s*[A-Za-z]{2,}).*|[✓✔☑□■∎]\s*$"
    r"|\(\s*(?:to\s+)?\d+\s*(?:d\.?\s?p|s\.?\s?f|sig\.?\s?figs?|decimal\s+places?|significant\s+figures?)\.?\s*\)\s*$"
    r"|(?<!\s)\s+implicitly(?:\s*\.)?\s*$"
    r"|(?:(?:=>|⇒|→|->|,|:)\s*|\b(?:so|hence|thus|therefore)\s+)(?:the\s+)?(?:second\s+derivative\s+)?(?:test\s+)?(?:is\s+)?"
    r"(?:inconclusive|no\s+conclusion|fails)(?:\s*\.)?\s*$",
    re.IGNORECASE,
)
#: A derivative, or its value.
_DERIVATIVE = r"(?:[A-Za-z]['′’″]+(?:\s*\([^()=]*\))?|d[A-Za-z]\s*/\s*d[A-Za-z])"
#: What a line asks for, or calls by a letter, and does not say: Find f'(3), let x be the width.
TASK = re.compile(
    r"^\s*let\s+[A-Za-z]\s+(?:be|denote)\s[^=<>≤≥]*$"
    rf"|^\s*(?:find|compute|calculate|determine|evaluate|what\s+is)\s+(?:(?:{_WORDS})\s+|and\s+)*"
    rf"{_DERIVATIVE}(?:\s*[.:?])?\s*$",
    re.IGNORECASE,
)
_ASKS = rf"(?:find|compute|calculate|determine)\s+(?:(?:{_WORDS})\s+){{0,6}}{_DERIVATIVE}"
_HOW = r"(?:\s+(?:by\s+implicit\s+differentiation|implicitly|in\s+terms\s+of\s+[a-z]\s+and\s+[a-z]))?"
#: The same in front of a formula, or behind it: Find dy/dx if …; …, find y'.
TASK_OF = re.compile(
    rf"^\s*{_ASKS}{_HOW}(?:(?:\s*,)?\s+(?:if|for|when|where|of|from|given(?:\s+that)?)(?=\s)|\s*:)"
    rf"|(?<=[\w)\]}}])\s*(?:[.,;]\s*|\s)(?:then\s+|and\s+)?{_ASKS}{_HOW}(?:\s*[.?])?\s*$",
    re.IGNORECASE,
)
#: A point of a list.
BULLET = re.compile(r"^\s*(?:[•◦‣]|\*(?=\s))\s*")
#: The domain, in front of an interval, or of what the letter is; and one that restricts nothing.
DOMAIN = re.compile(
    r"^\s*(?:the\s+)?domain(?:\s+of\s+[A-Za-z](?:\([a-z]\))?)?\s*+(?:(?::|=|is(?=\s))\s*+)?"
    r"(?:(?P<interval>(?=[\[(]))|(?=[^\[(]*[<>≤≥≠∈])|(?:all\s+(?:real(?:\s+(?:numbers|x|t))?|reals|x|numbers)|ℝ|R)\s*\.?\s*$)",
    re.IGNORECASE,
)
#: What names a formula and says nothing of it: half-life: …, by similar triangles, ….
LABEL = re.compile(
    r"^\s*(?:(?:by|from|using)\s+)?(?:half[- ]?life|doubling\s+time|pythagoras(?:['’]s?)?(?:\s+theorem)?"
    r"|(?:the\s+)?pythagorean\s+theorem|similar\s+triangles|similarity|symmetry|(?:law|rule)s?\s+of\s+[a-z]+)\s*[:,](?=\s)",
    re.IGNORECASE,
)
#: An extreme value that is worked out in the line: max area = 60 * 30 = 1800.
EXTREME = re.compile(
    r"^\s*(?:the\s+)?(?:max(?:imum)?|min(?:imum)?)\s+(?:area|volume|profit|cost|revenue|height|distance|perimeter|length)"
    r"\s*=(?=[^=]*=)",
    re.IGNORECASE,
)
#: What a line may call a number that it works out: distance = |s(2) - s(0)|, rate = -dc/dt.
MEASURED = frozenset(
    "distance displacement rate time cost area volume profit revenue height total tax price error angle mean".split()
)
_QUANTITIES = """
    width length height depth radius diameter base side edge number distance time price amount quantity speed velocity
    position volume area cost revenue profit angle temperature population age weight mass concentration shadow demand
    dimensions? perimeter units
"""
_CALLED = re.compile(
    r"\s*[A-Za-z](?:\([a-z]\))?\s*=\s*(?:(?:the|an?)\s+)?(?:[a-z]+\s+){0,2}"
    rf"(?:{'|'.join(_QUANTITIES.split())})(?![A-Za-z])[^=<>≤≥+*^]*",
    re.IGNORECASE,
)
_CALLS = re.compile(r"^\s*(?:let|where)\s+", re.IGNORECASE)


def only_calls(line: str) -> bool:
    """Does the line say nothing but what letters are called: let x = width, y = length of the fence?"""
    start = found.end() if (found := _CALLS.match(line)) is not None else 0
    parts = re.split(r"[,;]\s*(?:and\s)?|\sand\s(?=[^=]*=)", line[start:])
    return bool(parts) and all(map(_CALLED.fullmatch, parts))


_DASH = re.compile(r"^\s*[-–]\s")


def undashed(lines: list[str]) -> list[str]:
    """The lines without the dashes, where all of them are points of a list."""
    filled = [line for line in lines if line.strip()]
    if len(filled) < 2 or not all(map(_DASH.match, filled)):
        return lines
    return [_DASH.sub(lambda m: " " * len(m[0]), line) for line in lines]
