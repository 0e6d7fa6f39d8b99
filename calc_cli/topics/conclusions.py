"""What a working concludes from a derivative at a point: f''(1) = 6 > 0, so it is a minimum."""

from __future__ import annotations

import re
from typing import NamedTuple

#: What is said of a point -> the order of the derivative that decides it, and the sign that it has there.
SAYS: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("increasing", "rising", "growing"), (1, 1)),
    **dict.fromkeys(("decreasing", "falling"), (1, -1)),
    **dict.fromkeys(("minimum", "minimal", "minima", "min"), (2, 1)),
    **dict.fromkeys(("maximum", "maximal", "maxima", "max"), (2, -1)),
    **dict.fromkeys(("concave up", "concave upward", "concave upwards", "convex"), (2, 1)),
    **dict.fromkeys(("concave down", "concave downward", "concave downwards", "concave"), (2, -1)),
}
_WORDS = "|".join(sorted(SAYS, key=len, reverse=True))
#: What stands between a value and what follows from it: a sign, a word, or the sign of the value itself.
_LEAD = r"(?:^|[,;:(\[]|[-=]+>|[⇒→∴]|\\(?:implies|Rightarrow)(?![A-Za-z])|(?<=[<>≤≥]\s0)(?=\s)|(?<=[<>≤≥]0)(?=\s))\s*"
_SO = r"(?:(?:so|hence|therefore|thus|then)[\s,:]+)"
_SUBJECT = (
    r"(?:(?:(?:it|this|there|that|which|we|f|the function|the graph)\s+)?(?:is|are|has|have)\s+)?(?:an?\s+|the\s+)?"
)
_CONCLUSION = re.compile(
    rf"(?:{_LEAD}{_SO}?|\s+{_SO}){_SUBJECT}(?:\\text\s*\{{\s*)?(?:(?:local|relative|strict|strictly)\s+)?({_WORDS})"
    r"(?:\s+(?:point|there|here|value))?(?:\s+at\s+[A-Za-z]\s*=\s*[^\s,;]+)?\s*[)\].!}]*\s*$",
    re.IGNORECASE,
)


class Conclusion(NamedTuple):
    """The words, where they stand, and what they say; `extreme` ones are said of a point where the slope is 0."""

    word: str
    start: int
    end: int
    order: int
    sign: int
    extreme: bool

    @property
    def named(self) -> str:
        """The words with an article, where they are a noun."""
        return f"a {self.word}" if self.word.endswith("mum") else f'"{self.word}"'


def split(line: str) -> tuple[str, Conclusion | None]:
    """The line without the conclusion at its end, and the conclusion, if there is one."""
    found = _CONCLUSION.search(line)
    if found is None:
        return line, None
    word = found[1].lower()
    order, sign = SAYS[word]
    return line[: found.start()].rstrip(), Conclusion(word, *found.span(1), order, sign, word.startswith("m"))
