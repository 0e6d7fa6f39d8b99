"""What stands around an expression: comments, $…$, y = …, f(t) = …, x -> …, and what asks for a derivative.

A frame is found by its outside alone; each one is honoured, told in a note, and taken off.
"""

from __future__ import annotations

import re

from calc_cli.syntax.brackets import closing
from calc_cli.syntax.frame import ITEM, NAME, Frame
from calc_cli.syntax.functions import DIFFERENTIAL, GREEK_NAMES, SPELLINGS, TYPED_CONSTANTS, bare
from calc_cli.syntax.latex import laid_flat, marked
from calc_cli.syntax.mistakes import fail, limit, quoted
from calc_cli.syntax.operators import derivative_of
from calc_cli.trace import Note

# patterns are compiled where they are first used: most lines have no frame
_PARAMETER = rf"\\?{NAME}(?:(?<=_)\{{\w+\}})?"
_NAMES = rf"(?:{_PARAMETER}\s*,\s*)*{_PARAMETER}"
_INDEX = r"(?:(?<=_)\s*|\s*_\s*)(?:\{(?:\s*\{[^{}=]*\}\s*|[^{}=]*)\}|\\[A-Za-z]+)"
_ACCENTED = r"\\(?:wide)?(?:hat|tilde|bar|overline)(?:\s*\{\s*\\?[A-Za-z]+\s*\}|\s+[A-Za-z]|\s*\\[A-Za-z]+)"
_TITLE = rf"(\\?{NAME}(?:{_INDEX})?|\{{\s*{NAME}\s*\}}|{_ACCENTED}(?:_\{{?\w+\}}?)?)"
_LABEL = (
    rf"\s*{_TITLE}(?:\s*(?:\{{\s*)?[(\[]\s*(?:\{{\s*)?({_NAMES})(?:\s*\}})?\s*[)\]](?:\s*\}})?(?:\s*:)?)?\s*=(?![=>])"
)
#: x -> …, f: (x, y) -> …, @(x) …
_MAPPING = (
    rf"\s*(?:\\?({NAME})\s*(?:\\colon|:?[:=])\s*)?"
    rf"(?:({_NAMES}|\(\s*{_NAMES}\s*\))\s*(?:\|?[-=]>|\\(?:mapsto|to)(?![A-Za-z]))|@\s*(\(\s*{_NAMES}\s*\)))"
)
#: d y/d x: the derivative of something that is not said
_SPACED = (
    r"(?<![A-Za-z0-9_\\])d\s+[A-Za-z]\s*/\s*d\s+[A-Za-z](?![A-Za-z0-9_])"
    r"|\\[dtc]?frac\s*\{\s*d\s+[A-Za-z]\s*\}\s*\{\s*d\s+[A-Za-z]\s*\}"
)

#: x^2 |_{x=3}, and x^2 at x = 3
_AT = r"(?:\||,|(?<![A-Za-z])(?:at|where|when|for|with)(?![A-Za-z]))[\s_{]*([A-Za-z])\s*=([^|=]+)$"

#: frames around one another
DEPTH = 100
_ENVIRONMENTS = ("equation", "equation*", "align", "align*", "displaymath", "math")
_DELIMITERS = (
    *(("$$", "$$"), ("$", "$"), (r"\(", r"\)"), (r"\[", r"\]")),
    *((rf"\begin{{{name}}}", rf"\end{{{name}}}") for name in _ENVIRONMENTS),
)
#: The number of an equation, before or behind it.
_NUMBER = r"\\(?:(?:tag|label)\*?\s*\{[^{}]*\}|nonumber(?![A-Za-z])|notag(?![A-Za-z]))"


def unframed(typed: str, declared: frozenset[str] = frozenset()) -> Frame:
    """The text without its frames; raises InputError where one contradicts itself.

    Of the names that are `declared` an equation may be meant.
    """
    text = laid_flat(typed) if "\\" in typed else typed
    spaced = re.compile(_SPACED).search(text) if "d " in text else None
    if spaced is not None:
        fail(
            "reserved",
            *spaced.span(),
            word=quoted(spaced[0]),
            why=DIFFERENTIAL,
            hint="write d/dx (…) around what is differentiated",
        )
    frame = Frame(len(text))
    _end(text, frame, "\\" in typed or "$" in typed)
    _delimiters(text, frame)
    at = re.compile(_AT).search(text, frame.start, frame.end) if "=" in text else None
    if at is not None and _asks_for_a_value(at, text[frame.start : frame.end]):
        fail("point", *at.span(), found=quoted(at[0].strip()), letter=at[1], value=at[2].strip(" {}$"))
    if not _item(text, frame, declared) and not _mapping(text, frame):
        _label(text, frame, declared)
    for _ in range(DEPTH):
        if not derivative_of(text, frame, declared):
            outside = frame.start, frame.end
            if not (_brackets(text, frame) and derivative_of(text, frame, declared)):
                frame.start, frame.end = outside
                frame.widen(text)
                return frame
    limit("frames", frame.start, frame.end, limit=str(DEPTH))


def _asks_for_a_value(at: re.Match[str], text: str) -> bool:
    """Is it a bar without a partner, or else a number that is no argument: neither x = t, y = t^2 nor max(x, y = 2)?"""
    if at[0][0] == "|":
        return text.count("|") % 2 == 1
    is_number = re.search("[A-Za-z]", re.sub("pi|sqrt|e", "", at[2])) is None
    return is_number and at[2].count("(") == at[2].count(")")


def _brackets(text: str, frame: Frame) -> bool:
    """Take off the brackets around all that is left, and say whether there were any."""
    body = frame.body(text)
    if not body or closing(body, 0) != len(body) - 1:
        return False
    frame.start, frame.end = frame.start + 1, frame.end - 1
    return True


def _end(text: str, frame: Frame, latex: bool) -> None:
    """Take off a trailing comment and one semicolon; in LaTeX the full stop or the comma of the sentence, too."""
    hash_ = text.find("#")
    if hash_ >= 0:
        frame.notes.append(Note("note", "what follows # is a comment", hash_, frame.end))
        frame.end = hash_
    last = frame.body(text)[-1:]
    if last == ";" or (latex and last and last in ".,"):
        frame.notes.append(Note("note", f"the {last} at the end is left out", frame.end - 1, frame.end))
        frame.end -= 1


def _delimiters(text: str, frame: Frame) -> None:
    """Take off the signs of LaTeX around a formula, its number, and a full stop or a comma inside."""
    body = frame.body(text)
    for before, after in _DELIMITERS:
        inside = body[len(before) : len(body) - len(after)]
        if (
            len(body) >= len(before + after)
            and body.startswith(before)
            and body.endswith(after)
            and before not in inside
        ):
            frame.start += len(before)
            frame.end -= len(after)
            frame.latex = True
            break
    if "\\" in body:
        _number(text, frame)
    if frame.latex and frame.body(text)[-1:] in (".", ","):
        _end(text[: frame.end], frame, latex=True)


def _number(text: str, frame: Frame) -> None:
    """Take off the number of an equation in LaTeX, and its name."""
    frame.body(text)
    before = re.compile(_NUMBER).match(text, frame.start, frame.end)
    frame.start = before.end() if before is not None else frame.start
    behind = re.compile(rf"{_NUMBER}\s*$").search(text, frame.start, frame.end)
    frame.end = behind.start() if behind is not None else frame.end
    for found in filter(None, (before, behind)):
        frame.notes.append(Note("note", f"{quoted(found[0].strip())[1:-1]} is left out", *found.span()))


def _item(text: str, frame: Frame, declared: frozenset[str]) -> bool:
    """Take off the number of an exercise and the definition behind it, (b) y = …, and say whether both were there."""
    found = re.compile(ITEM).match(text, frame.start, frame.end)
    if found is None:
        return False
    start, frame.start = frame.start, found.end()
    if _label(text, frame, declared):
        frame.notes.append(Note("note", f"{quoted(found[1])} is read as the number of an exercise", *found.span(1)))
        return True
    frame.start = start
    return False


def _mapping(text: str, frame: Frame) -> bool:
    """Take off `x ->`, with a name in front or without, and say whether there was any."""
    found = re.compile(_MAPPING).match(text, frame.start, frame.end)
    if found is None:
        return False
    parameters = tuple(p.strip().lstrip("\\") for p in (found[2] or found[3]).strip("() ").split(","))
    body = text[found.end() : frame.end]
    if (
        len(set(parameters)) < len(parameters)
        or not all(_one_name(p) and p.lower() not in SPELLINGS and p not in TYPED_CONSTANTS for p in parameters)
        or not any(c.isalpha() for c in body)  # x -> 0 is a limit
    ):
        return False
    frame.parameters = parameters
    if len(frame.parameters) == 1:
        frame.variable = frame.parameters[0]
    said = f"{quoted(found[0].strip())[1:-1]} … is read as a function of {', '.join(parameters)}"
    frame.notes.append(Note("note", said, frame.start, found.end()))
    frame.start = found.end()
    return True


def _label(text: str, frame: Frame, declared: frozenset[str]) -> bool:
    """Take off `y =` and `f(x) =`, and say whether there was any.

    Whether `y =` begins an equation after all is seen when the rest is read.
    """
    found = re.compile(_LABEL).match(text, frame.start, frame.end)
    if found is None:
        return False
    name, inside = marked(found[1]) or bare(found[1]), found[2]
    if name.lower() in SPELLINGS or name == "e":
        return False
    right = text[found.end() : frame.end]
    one = _one_name(name) or name in declared or _is_abbreviation(name, right, declared)
    parameters = tuple([bare(p).rstrip("_") for p in inside.split(",")]) if inside is not None else ()
    if (inside is None and not one) or TYPED_CONSTANTS & {*parameters}:
        return False
    frame.label, frame.label_at = name, found.span(1)
    frame.start = found.end()
    frame.parameters = parameters
    if len(parameters) == 1:
        frame.variable = parameters[0]
    return True


def _one_name(word: str) -> bool:
    """Is the word one name, where xy would be a product?"""
    return len(word) == 1 or len(word) > 3 or word in GREEK_NAMES or not word.isalpha()


def _is_abbreviation(word: str, right: str, declared: frozenset[str]) -> bool:
    """Is the word one name all the same, as in MSE = (y - p)^2: letters of which the right-hand side has none?

    Capitals, or three other letters without the x, y and z of an equation such as xyz = k.
    """
    typed = [name for name in re.findall(r"[^\W\d_]\w*", right) if name.lower() not in SPELLINGS]
    letters = {c for name in typed for c in ([name] if "_" in name or name in declared else name) if c != "e"}
    enough = 2 if len(word) == 2 and len(right.strip()) == 1 else 1  # XY = c may be an equation
    spelled = word.isupper() or (len(word) == 3 and word.islower() and not set(word) & set("xyz"))
    return word.isalpha() and spelled and len(letters) >= enough and not set(word) & (letters | declared)
