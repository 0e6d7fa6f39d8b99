"""The completion scripts in the shells themselves."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from calc_cli.cli.completion import SHELLS
from calc_cli.rules import RULES
from tests.running import dx

# what is typed, what is offered, and what is not
TYPED = [
    ("dx ru", {"rules"}, {"rate"}),
    ("dx --to js", {"json"}, {"latex"}),
    ("dx --to ", {"text", "plain", "tree", "latex", "markdown", "json", "python", "numpy", "c"}, {"csv"}),
    ("dx grad -t ma", {"markdown"}, {"json"}),
    ("dx rules logarithmic", {"logarithmic differentiation"}, {"product"}),
    ("dx rules constant", {"constant", "constant multiple", "constant exponent"}, {"chain"}),
    ("dx descend --method ", {"gradient", "newton"}, {"limit"}),
    ("dx --method ", {"rules", "limit", "log"}, {"newton"}),
    ("dx --jo", {"--jobs"}, {"--json"}),
    ("dx descend --mom", {"--momentum"}, {"--order"}),
    ("dx completion ", {"bash", "zsh", "fish"}, {"rules"}),
    ("dx -q ru", {"rules"}, {"rate"}),
    ("dx --to=js", {"--to=json"}, {"--to=latex"}),
    ("dx --he", {"--help"}, {"--json"}),
    ("dx practice --rules prod", {"product"}, {"sine"}),
    ("dx practice --rules product,si", {"product,sine"}, {"sine", "product,product"}),
    ("dx practice --rules=product,sum,chai", {"--rules=product,sum,chain"}, {"chain"}),
    ("dx rate --estimate ", {"secant", "central", "savitzky-golay"}, {"secants"}),
    ("dx -f chec", {"checked.txt"}, {"check"}),
    ("dx -qf chec", {"checked.txt"}, {"check"}),
    ("dx -f checked.txt gra", set(), {"grad"}),
    ("dx rate che", {"checked.txt"}, {"check"}),
    ("dx x^2 gra", set(), {"grad"}),
    ("dx -w x gra", {"grad"}, {"graph"}),
    ("dx --at ", set(), {"--at", "grad"}),
]


def bash(typed: str, script: Path) -> str:
    """What the function of the script puts into COMPREPLY."""
    asking = r"""
        source "$0"
        read -r -a COMP_WORDS <<< "$1"
        [[ $1 == *" " ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        complete -p dx >/dev/null || exit 1
        _dx
        printf '%s\n' "${COMPREPLY[@]}"
    """
    ran = subprocess.run(
        ["bash", "--norc", "-c", asking, script, typed], cwd=script.parent, capture_output=True, text=True, check=True
    )
    assert ran.stderr == ""
    return ran.stdout.replace("\\ ", " ")


def fish(typed: str, script: Path) -> str:
    """What fish itself lists."""
    ran = subprocess.run(
        ["fish", "--no-config", "-c", 'source $argv[1]; complete -C "$argv[2]"', str(script), typed],
        cwd=script.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    return "\n".join(line.partition("\t")[0] for line in ran.stdout.splitlines())


def zsh(typed: str, script: Path) -> str:
    """What an interactive zsh shows after two tabs."""
    (script.parent / "_dx").write_text(script.read_text())
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="dumb", PS1="> ", COLUMNS="200", LINES="50")
        os.execvp("zsh", ["zsh", "-f", "-i"])
    setup = f"fpath=({script.parent} $fpath); autoload -Uz compinit; compinit -u -D; unsetopt BEEP"
    try:
        _type(terminal, setup + "; setopt AUTO_LIST LIST_AMBIGUOUS; LISTMAX=1000; print READY$((1+1))\n", b"READY2")
        shown = _type(terminal, typed + "\t\t\t", None)
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r|\\", "", shown.decode(errors="replace"))


def _type(terminal: int, text: str, until: bytes | None) -> bytes:
    """What is shown after the keys, until that appears or nothing more comes."""
    os.write(terminal, text.encode())
    shown = b""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and not (until and until in shown):
        ready, _, _ = select.select([terminal], [], [], 20 if until else 1.5 if not shown else 0.7)
        if not ready:
            break
        shown += os.read(terminal, 65536)
    return shown


ASK: dict[str, Callable[[str, Path], str]] = {"bash": bash, "fish": fish}


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The scripts as files."""
    folder = tmp_path_factory.mktemp("completion")
    (folder / "checked.txt").touch()
    made = {}
    for shell in SHELLS:
        made[shell] = folder / f"dx.{shell}"
        made[shell].write_text(dx("completion", shell).out)
    return made


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_reads_the_script(shell: str, scripts: dict[str, Path]) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    ran = subprocess.run([shell, "-n", scripts[shell]], capture_output=True)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize(("typed", "offered", "others"), TYPED, ids=[row[0] for row in TYPED])
@pytest.mark.parametrize("shell", ASK)
def test_it_offers_what_fits(
    shell: str, typed: str, offered: set[str], others: set[str], scripts: dict[str, Path]
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    found = set(ASK[shell](typed, scripts[shell]).splitlines())
    assert offered <= found
    assert not others & found


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        TYPED[0][:2],
        TYPED[1][:2],
        TYPED[4][:2],
        TYPED[6][:2],
        TYPED[9][:2],
        ("dx practice --rules product,logarithm", {"product,logarithm to a", "logarithmic differentiation"}),
    ],
)
def test_zsh_offers_what_fits(typed: str, offered: set[str], scripts: dict[str, Path]) -> None:
    shown = zsh(typed, scripts["zsh"])
    assert all(word in shown for word in offered), shown


@pytest.mark.parametrize("shell", SHELLS)
def test_every_rule_is_in_the_script(shell: str, scripts: dict[str, Path]) -> None:
    text = scripts[shell].read_text()
    assert all(rule.name in text for rule in RULES)


@pytest.mark.parametrize("argv", [[], ["tcsh"], ["bash", "zsh"]])
def test_another_shell_is_wrong_usage(argv: list[str]) -> None:
    ran = dx("completion", *argv)
    assert (ran.code, ran.out) == (2, "")
    assert "bash, zsh or fish" in ran.err
