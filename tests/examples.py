"""Examples that are run: the transcripts of README.md and man/dx.1, and the golden cases of tests/golden.

    python -m tests.examples            say which are out of date
    python -m tests.examples --update   write down what the commands do now; read the difference, then keep it

A transcript is a line `$ command` in a ```console block of README.md, or in a literal display of the manual
page, and what follows it up to the next command or the end of the block.  It shows what a reader sees at a
terminal of 80 columns, both output streams, without colour.  The commands of a document run in order in one
empty folder.

A golden case is a file: `$ dx ...`, then the sections `-- stdin`, `-- stdout`, `-- stderr`, `-- exit`, as in
a pipe, or, after the line `-- terminal`, as at a terminal.  `-- stdin escaped` is read with Python's escapes.
To add one, write the command and perhaps the input, and update.  An update brings the manual page's lists up
to date as well.
"""

from __future__ import annotations

import re
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from calc_cli.manpage import regenerated
from tests.running import ROOT, at_terminal, dx

GOLDEN = ROOT / "tests" / "golden"
_ROFF = {"\\": "\\e", "^": "\\(ha", "~": "\\(ti", "'": "\\(aq", "`": "\\(ga", "-": "\\-"}
_ROFF_BACK = {escape: char for char, escape in _ROFF.items()}


def _roff(line: str) -> str:
    """A line of text as roff writes it."""
    return ("\\&" if line.startswith(".") else "") + "".join(_ROFF.get(char, char) for char in line)


def _from_roff(line: str) -> str:
    return re.sub(r"\\&|\\\(..|\\.", lambda m: _ROFF_BACK.get(m[0], ""), line)


#: The documents: a pattern for their blocks of transcripts, and how to write and read a line there.
DOCUMENTS: dict[str, tuple[str, Callable[[str], str], Callable[[str], str]]] = {
    "README.md": (r"(?<=^```console\n).*?(?=^```)", str, str),
    "man/dx.1": (r"(?<=^\.Bd -literal -offset indent\n).*?(?=^\.Ed)", _roff, _from_roff),
}


def commands(block: str) -> Iterator[str]:
    """The commands of a block; one that ends in a backslash goes on in the next line."""
    for found in re.finditer(r"^\$ ((?:.*\\\n)*.*)$", block, re.M):
        yield found[1]


def rerun(document: str) -> str:
    """The document with every transcript made anew."""
    pattern, write, read = DOCUMENTS[document]
    text = (ROOT / document).read_text(encoding="utf-8")

    with tempfile.TemporaryDirectory() as folder:

        def block(found: re.Match[str]) -> str:
            old = "\n".join(map(read, found[0].split("\n")))
            new = "".join(f"$ {command}\n{at_terminal(command, Path(folder))}" for command in commands(old))
            return "".join(write(line) + "\n" for line in new.splitlines())

        return re.sub(pattern, block, text, flags=re.M | re.S)


def cases() -> list[Path]:
    """The golden cases."""
    return sorted(GOLDEN.glob("*/*.txt"))


def replay(case: str) -> str:
    """The golden case with what the command does now."""
    command, *parts = re.split(r"^-- (.*)\n", case, flags=re.M)
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    name, *argv = shlex.split(command.removeprefix("$ "))
    assert name == "dx"
    stdin = sections.get("stdin", "").encode()
    if "stdin escaped" in sections:
        stdin = sections["stdin escaped"].encode("ascii").decode("unicode_escape").encode("latin-1")
    ran = dx(*argv, stdin=stdin, terminal="terminal" in sections)
    kept = [f"-- {key}\n{text}" for key, text in sections.items() if key.startswith(("stdin", "terminal"))]
    return "".join([command, *kept, f"-- stdout\n{ran.out}-- stderr\n{ran.err}-- exit\n{ran.code}\n"])


def main(update: bool) -> int:
    """Compare, or update, everything; the number of differences."""
    if update:
        page = ROOT / "man" / "dx.1"
        page.write_text(regenerated(page.read_text(encoding="utf-8")), encoding="utf-8")
    current = {ROOT / name: rerun(name) for name in DOCUMENTS}
    current |= {path: replay(path.read_text(encoding="utf-8")) for path in cases()}
    changed = [path for path, text in current.items() if path.read_text(encoding="utf-8") != text]
    for path in changed:
        print(path.relative_to(ROOT))
        if update:
            path.write_text(current[path], encoding="utf-8")
    return 0 if update else len(changed)


if __name__ == "__main__":
    sys.exit(main("--update" in sys.argv[1:]))
