"""What is left of a text without its frames, and what they said."""

from __future__ import annotations

from calc_cli.trace import Note

#: the pattern of a name
NAME = r"[A-Za-zΓ-ω][0-9A-Za-z_]*"
#: the number of an exercise
ITEM = r"\s*(\(?(?:\d{1,3}|[a-wz]|[ivx]{2,4})\)|\d{1,3}\.)(?!\d)"
#: a text without any of these has no frame
FRAME_SIGNS = frozenset("#;$=>@\\dD∂'{")


class Frame:
    """What is left of a text, text[start:end], and what its frames said."""

    __slots__ = ("by", "end", "label", "label_at", "latex", "notes", "parameters", "start", "variable")

    def __init__(self, length: int) -> None:
        self.start = 0
        self.end = length
        self.latex = False  # is it written between dollar signs, or their like?
        self.label = ""  # the y of `y = …`
        self.label_at = (0, 0)
        self.variable: str | None = None  # the t of f(t) = …
        self.by: list[tuple[str, int]] = []  # the letters to differentiate by and how often, the outermost first
        self.parameters: tuple[str, ...] = ()
        self.notes: list[Note] = []

    def body(self, text: str) -> str:
        """What is left of the text, which has the same places, when the blanks at its ends are taken off."""
        while self.end > self.start and text[self.end - 1].isspace():
            self.end -= 1
        while self.start < self.end and text[self.start].isspace():
            self.start += 1
        return text[self.start : self.end]

    def widen(self, text: str) -> None:
        """Take in the blanks in front: they may be a \\left or an \\operatorname, which belongs to what follows."""
        while self.start and text[self.start - 1].isspace():
            self.start -= 1
