"""LaTeX commands -> the tokens they stand for."""

from __future__ import annotations

import re

from calc_cli.syntax.functions import DIFFERENTIAL, GREEK_NAMES, NO_BRACES, SPELLINGS, VARIANTS
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, quoted
from calc_cli.syntax.words import Words

#: LaTeX commands that only move things about
_SPACING = frozenset(
    r", ; : ! > quad qquad enspace displaystyle textstyle left right big Big bigg Bigg bigl bigr Bigl Bigr "
    r"biggl biggr Biggl Biggr bigm limits nolimits rm mathrm it bf mathbf boldsymbol bm mathcal mathscr operatorname "
    r"thinspace scriptstyle".split()
) | {" "}

#: LaTeX command -> the kind and text of the token it stands for
_COMMANDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("cdot", "times", "ast", "cdotp"), ("TIMES", "*")),
    "div": ("DIVIDE", "/"),
    **dict.fromkeys(("frac", "dfrac", "tfrac", "cfrac"), ("FRAC", "frac")),
    "lvert": ("LBAR", "|"),
    "rvert": ("RBAR", "|"),
    **dict.fromkeys(("vert", "mid"), ("BAR", "|")),
    **dict.fromkeys(("}", "rbrace"), ("CLOSE", "}")),
    "lbrack": ("OPEN", "["),
    "rbrack": ("CLOSE", "]"),
    **dict.fromkeys(("rfloor", "rceil"), ("CLOSE", ")")),
    "ell": ("WORD", "l"),
    "hbar": ("WORD", "h_bar"),
    "ln": ("WORD", "ln"),
}

_FORBIDDEN = {
    **dict.fromkeys(("le", "leq", "ge", "geq", "ne", "neq", "lt", "gt", "approx", "equiv"), "relation"),
    **dict.fromkeys(("sum", "prod"), "sum"),
    **dict.fromkeys(("int", "oint", "iint"), "integral"),
    **dict.fromkeys(("to", "mapsto"), "arrow"),
    "lim": "limit",
    "begin": "environment",
    **dict.fromkeys(("pm", "mp"), "plus or minus"),
    "infty": "infinity",
    "partial": "partial",
    "nabla": "gradient",
    **dict.fromkeys(("top", "intercal", "dagger"), "transpose"),
    **dict.fromkeys(("degree", "circ"), "degrees"),
}
_ACCENT = r"\\(?:wide)?(hat|tilde|bar|overline)[\s{\\]*([A-Za-z]+)[\s}]*(\w*\{?\w*\}?)"
_MARKS = {"overline": "bar"}
_UPRIGHT = r"\\[a-z]+\*?\s*\{\s*|\s*\}|\\(?=_)"
#: What only moves things about, and what makes letters upright.
_LAYOUT = (
    r"(?<!\\)\\(?:[,;:!> ]|(?:text|textrm|textit|mathit|mathsf|"
    + "|".join(sorted(name for name in _SPACING if name.isalpha()))
    + r")(?![A-Za-z])\*?)|~|&(?=\s*=)"
)

#: What opens a function that is written as brackets.
_FENCES = {"lfloor": "floor", "lceil": "ceil"}


def laid_flat(text: str) -> str:
    """The text with the commands that only move things about blanked: every place stays what it is."""
    return re.sub(_LAYOUT, lambda m: " " * len(m[0]), text)


def spaced(raw: list[Value]) -> list[Value]:
    """The tokens without the commands that only move things about: \\sigma\\left(x\\right) is \\sigma(x)."""
    kept: list[Value] = []
    before = ""
    for i, token in enumerate(raw):
        text, start, end, kind = token
        name = text[1:].rstrip("*") if kind == "COMMAND" else ""
        if name in _SPACING:
            before = name
            continue
        if text == "}" and len(kept) > 1 and kept[-1][0] == "{" and _is_letter(kept[-2]):
            kept.pop()  # the \pi{} that ends the name of a letter
            continue
        if text == "}" and _is_index(kept):
            kept[-3:] = [_with_index(kept[-3], kept[-1], end)]
            continue
        if text == "}" and (opened := _function_alone(kept)) >= 0:
            del kept[opened]
            continue
        if name == "over" and (opened := _opened(kept)) >= 0:
            if kept[opened + 1 :] and kept[opened + 1][0] == "d":
                hint = "write d/dx (…) around what is differentiated"
                fail("reserved", kept[opened + 1][1], end, word="'d'", why=DIFFERENTIAL, hint=hint)
            kept[opened:opened] = [("\\frac", *kept[opened][1:3], "COMMAND")]
            kept += [("}", start, start + 1, "CLOSE"), ("{", start + 1, end, "OPEN")]
            continue
        short = kind == "COMMAND" or len(text) == 1
        if short and kept and _takes_index(kept[-1]) and _index_name(token):  # B_\lambda, x_ 1
            token = _with_index(kept.pop(), token, end)
        if kind == "BAR" and before in ("left", "right"):
            token = ("|", start, end, "LBAR" if before == "left" else "RBAR")
        elif name in ("{", "lbrace"):
            token = ("{", start, end, "OPEN")
        elif kind == "UPRIGHT":
            token = _index(kept, raw, i)
        elif kind == "WORD" and len(text) == 1 and kept and kept[-1][3] == "UPRIGHT" and _plain(kept[-1][0]) == "d":
            token = (f"d{text}", kept.pop()[1], end, "WORD")  # the differential \mathrm{d}x
        before = ""
        kept.append(token)
    return kept


def _opened(kept: list[Value]) -> int:
    """The place of the brace that is open at the end, or -1."""
    inside = 0
    for i in range(len(kept) - 1, -1, -1):
        inside += (kept[i][0] == "}") - (kept[i][0] == "{")
        if inside < 0:
            return i
    return -1


def _function_alone(kept: list[Value]) -> int:
    r"""The place of the open brace, where nothing but a function is in it, {\sin} or {\sin ^{3}}; else -1."""
    for opened in (len(kept) - 2, len(kept) - 4, len(kept) - 6):
        if opened >= 0 and kept[opened][0] == "{" and not (opened and _takes_braces(kept[opened - 1][0])):
            command, *power = kept[opened + 1 :]
            is_function = command[3] in ("COMMAND", "WORD") and command[0].lstrip("\\").lower() in SPELLINGS
            return opened if is_function and [t[3] for t in power] in _POWERS else -1
    return -1


_POWERS: tuple[list[str], ...] = ([], ["POWER", "NUMBER"], ["POWER", "OPEN", "NUMBER", "CLOSE"])


def _takes_braces(text: str) -> bool:
    return text[-1] in "_^" or text in ("\\sqrt", "\\frac", "\\dfrac", "\\tfrac", "\\cfrac")


def _index_name(token: Value) -> str:
    r"""The name that a token is in an index: max for \max, lambda for \lambda, B for B; "" for anything else."""
    text, _, _, kind = token
    if kind != "COMMAND":
        return text if kind in ("WORD", "NUMBER") and "_" not in text and "." not in text else ""
    return text[1:] if text[1:] in _INDICES or text[1:] in GREEK_NAMES else ""


#: Commands that name something else, and stand in an index too: x_{\max}.
_INDICES = ("ell", "max", "min", "inf", "sup", "lim")


def _takes_index(token: Value) -> bool:
    return token[3] == "WORD" and token[0][-1] == "_" and token[0] not in ("log_", "ln_", "Log_")


def _is_index(kept: list[Value]) -> bool:
    r"""Does `x_{\max`, or `k_{\rm B`, stand at the end?"""
    return len(kept) > 2 and kept[-2][0] == "{" and _takes_index(kept[-3]) and _index_name(kept[-1]) != ""


def _with_index(name: Value, index: Value, end: int) -> Value:
    return name[0] + _index_name(index), name[1], end, "WORD"


def _is_letter(token: Value) -> bool:
    return token[3] == "COMMAND" and (token[0][1:] in GREEK_NAMES or token[0] == "\\pi")


def _index(kept: list[Value], raw: list[Value], i: int) -> Value:
    r"""The \text{max} of x_\text{max} or x_{\text{max}} as a part of the name; alone, as it stands."""
    text, start, end, _ = token = raw[i]
    braced = len(kept) > 1 and kept[-1][0] == "{" and i + 1 < len(raw) and raw[i + 1][0] == "}"
    name = kept[-2 if braced else -1] if kept else token
    if name[0][-1] != "_":
        return token
    if name[3] == "WORD":
        if braced:
            end = raw.pop(i + 1)[2]
            kept.pop()
        return kept.pop()[0] + _plain(text), name[1], end, "WORD"
    if not braced:  # \theta_\text{max}
        kept.append(("{", start, start, "OPEN"))
        raw.insert(i + 1, ("}", end, end, "CLOSE"))
    return _plain(text), start, end, "WORD"


def _plain(text: str) -> str:
    """The word in \\mathrm{word}."""
    return re.sub(_UPRIGHT, "", text)


def command(w: Words, raw: list[Value], i: int, after: Value | None) -> int | None:
    """Put in the place of the command at i what it stands for; returns i - 1 to have that read instead."""
    text, start, end, _ = raw[i]
    name = text[1:].rstrip("*")
    if name in _COMMANDS:
        kind, stands_for = _COMMANDS[name]
        if kind == "FRAC":
            single(raw, i + 1)
            if i + 1 < len(raw) and raw[i + 1][3] != "OPEN":
                single(raw, i + 2)
        raw[i] = (stands_for, start, end, kind)
    elif name == "sqrt":
        indexed = after is not None and after[0] == "["
        w.add("NTHROOT" if indexed else "ROOT", "root" if indexed else "sqrt", start, end)
        return None
    elif name in _FENCES:
        raw[i : i + 1] = [(_FENCES[name], start, end, "WORD"), ("(", start, end, "OPEN")]
    elif name in _FORBIDDEN:
        fail(_FORBIDDEN[name], start, end, found=quoted(text))
    elif name.lower() in SPELLINGS or name in GREEK_NAMES or name in VARIANTS or name == "pi":
        raw[i] = (name, start, end, "WORD")
    else:
        fail("LaTeX", start, end, found=quoted(text))
    return i - 1


def upright(w: Words, raw: list[Value], i: int, after: Value | None) -> int:
    """\\mathrm{sin} is the word sin."""
    text, start, end, _ = raw[i]
    raw[i] = (_plain(text), start, end, "WORD")
    return i - 1


def accented(w: Words, raw: list[Value], i: int, after: Value | None) -> int:
    """\\hat{y}_1 is the name y_hat_1."""
    text, start, end, _ = raw[i]
    raw[i] = (marked(text), start, end, "WORD")
    return i - 1


def marked(text: str) -> str:
    r"""The name that \hat{y}_1 is, y_hat_1; "" for anything else."""
    found = re.fullmatch(_ACCENT, text)
    return "" if found is None else f"{found[2]}_{_MARKS.get(found[1], found[1])}{found[3].translate(NO_BRACES)}"


def single(raw: list[Value], i: int) -> None:
    """Cut the token at i down to the one character that \\frac takes: \\frac12x is 1/2 and x."""
    if i < len(raw) and raw[i][3] in ("NUMBER", "WORD") and len(raw[i][0]) > 1:
        text, start, end, kind = raw[i]
        if kind == "NUMBER" and not text.isdigit():
            fail("fraction", start, end, found=quoted(text))
        letters = start + 1 if kind == "WORD" else end  # what stands between is a number: the 2 of x2y
        while letters < end and text[letters - start].isdigit():
            letters += 1
        pieces = [(start, start + 1, kind), (start + 1, letters, "NUMBER"), (letters, end, "WORD")]
        raw[i : i + 1] = [(text[a - start : b - start], a, b, k) for a, b, k in pieces if a < b]


def subscript(w: Words, raw: list[Value], i: int, after: Value | None) -> int:
    """What follows the _ of \\log_2 or \\theta_1; returns the place of the last token that belongs to it."""
    if i + 1 < len(raw) and raw[i + 1][3] == "WORD":
        single(raw, i + 1)
    name, start, end, kind = w.out[-1]
    if kind == "FUNC" and name in ("log", "ln"):
        w.out[-1] = ("log", start, end, "LOG")
        return i
    inside = raw[i + 1 : i + 4]
    inner = _index_name(inside[1]) if len(inside) == 3 and inside[0][0] == "{" and inside[2][0] == "}" else ""
    if kind == "NAME" and inner:
        w.out[-1] = (f"{name}_{inner}", start, inside[2][2], "NAME")
        return i + 3
    if kind == "NAME" and inside and (inner := _index_name(inside[0])):
        w.out[-1] = (f"{name}_{inner}", start, inside[0][2], "NAME")
        return i + 1
    fail("subscript", raw[i][1])
