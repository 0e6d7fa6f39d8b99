"""Names of several letters in a working, Profit or y_pred, and a letter of their own for each while it is read.

Knows texts alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_uppercase

from calc_cli.syntax import functions
from calc_cli.syntax.normalise import plain_letters
from calc_cli.topics.notation import PRIMES
from calc_cli.workings import prose

#: A letter that a function is one of, in brackets: w, θ, \theta, w_1.
_ARGUMENT = r"(?:[A-Za-zα-ω]|\\?[A-Za-z]{2,7})(?:_?\d|[₀-₉])?"
#: A name of several letters that a line defines: MSE, loss, y_pred.
_WORD_DEFINED = re.compile(
    r"^[ \t]*([A-Z]{2,}|\\?[A-Za-z]{3,}|[A-Za-z]_[A-Za-z]+|[α-ρτ-ω])"
    rf"(?:\({_ARGUMENT}(?:, ?{_ARGUMENT})*\))? *=(?!=)",
    re.MULTILINE,
)
_CAPITALS = re.compile(r"[A-Z]{2,}")
_MARGINAL = ("MC", "MR", "MP", "MU")  # the derivatives of cost, revenue, product or profit, and utility
#: Those that are read as they stand.
_KEPT = re.compile(
    r"(?i:slope|gradient|normal|derivative|rate|velocity|speed|acceleration)"
    r"|[A-Za-z]_(?:new|old|min|max|avg|ave?|hat)"
)
#: The concentration of a substance, [A] or [H2O2], that is said, or differentiated.
_CONCENTRATION = re.compile(r"(?:^[ \t]*|d)\[([A-Z][A-Za-z0-9]{0,5})\](?=\s*(?:=|/\s*d))", re.MULTILINE)


def shortened(lines: Sequence[str]) -> list[str]:
    """The lines with a letter, and blanks, for each name of several that is defined and in a derivative: dMSE/dw.

    Or behind a sign: y_pred, of L = (y_pred - y)^2; or in capitals that are not all letters of their own, AC = C/q.
    Or of a number, π = R - C.  What is marginal, the MC of a cost C, is its derivative.
    """
    lines = _concentrations([*map(plain_letters, lines)])
    whole = "\n".join(lines)
    alone = {*_CAPITALS.sub("", whole)}
    free = iter([c for c in ascii_uppercase[::-1] if c not in whole])
    made = [*lines]
    taken: dict[str, str] = {}

    def marginal(name: str) -> str:
        if name not in _MARGINAL:
            return ""
        given = re.search(rf"^[ \t]*({name[1]})(?:\([A-Za-z]\))?[ \t]*=", whole, re.MULTILINE)
        of = taken.get(f"T{name[1]}") or (given[1] if given is not None else "")
        return of and f"{of}'"

    for name in dict.fromkeys(_WORD_DEFINED.findall(whole)):
        places = [i for i, line in enumerate(lines) if name in line]
        text, word = "\n".join([lines[i] for i in places]), re.escape(name)
        number = name in functions.TYPED_CONSTANTS and re.match(rf"[ \t]*{name}[^=\n]*=.*[A-Za-z]", text) is not None
        initials = len(name) > 1 and name.isupper() and not {*name} <= alone
        replaced = number or initials or name in prose.MEASURED
        is_known = name.removeprefix("\\") in functions.GLUED  # sin(θ) = h/5 says nothing of sin
        if (text.count(name) < 2 and not replaced) or is_known or _may_be_partial(name, whole):
            continue
        is_name = (replaced or _is_used(name, text)) and (number or not _is_letter(name, text))
        if is_name and (letter := marginal(name) or next(free, "")):
            taken[name] = letter
            after = {rf"(?=[{PRIMES}])": letter.rjust(len(name)), "(?![A-Za-z_])": letter.ljust(len(name))}
            for end, short in after.items():
                spelled = re.compile(rf"(?<![A-Za-z_])(d?){word}{end}")
                for i in places:
                    made[i] = spelled.sub(rf"\g<1>{short}", made[i])
    return made


def _is_used(name: str, text: str) -> bool:
    """Is it in a derivative, dloss/dw, has it a value, loss(3), or does it stand behind a sign, (y_pred - y)^2?"""
    word = re.escape(name)
    derivative = rf"(?<![A-Za-z])(?:[d∂]\s?{word}\s?/|{word}\s?[{PRIMES}])|/\s?[d∂]\s?{word}(?![A-Za-z_])"
    if re.search(derivative, text) or (_is_function(name, text) and text.count(f"{name}(") > 1):
        return True
    return not _KEPT.fullmatch(name) and bool(re.search(rf"=[^=\n]*(?<![A-Za-z_]){word}(?![A-Za-z_])", text))


def _is_letter(name: str, text: str) -> bool:
    """Is it a Greek letter, and not that of a function, δ(x) = … or with primes?"""
    greek = len(name) == 1 or name[0] == "\\" or name in functions.GREEK_NAMES
    primed = rf"(?<![A-Za-z]){re.escape(name)}\s?[{PRIMES}]"
    return greek and not (_is_function(name, text) or re.search(primed, text))


def _is_function(name: str, text: str) -> bool:
    """Is it defined as a function: loss(w) = …?"""
    return re.search(rf"^[ \t]*{re.escape(name)}\(", text, re.MULTILINE) is not None


def _concentrations(lines: Sequence[str]) -> Sequence[str]:
    """The lines with a letter, and blanks, for each of them: A for [A]."""
    whole = "\n".join(lines)
    free = iter([c for c in ascii_uppercase[::-1] if c not in whole])
    for name in dict.fromkeys(_CONCENTRATION.findall(whole)):
        if letter := name if len(name) == 1 else next(free, ""):
            lines = [line.replace(f"[{name}]", letter.ljust(len(name) + 2)) for line in lines]
    return lines


def _may_be_partial(name: str, whole: str) -> bool:
    """Is it a letter with one or two below, of which some line says what it is by itself: the f_x of f(x, y) = …?"""
    return re.fullmatch("[A-Za-z]_[A-Za-z]{1,2}", name) is not None and bool(
        re.search(rf"^[ \t]*{name[0]}[ \t]*(?:\(|=(?!=))", whole, re.MULTILINE)
    )
