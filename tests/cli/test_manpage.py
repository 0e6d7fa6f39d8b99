"""The manual page and the command say the same."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from calc_cli.cli.app import commands
from calc_cli.manpage import regenerated

PAGE = Path(__file__).parents[2] / "man" / "dx.1"


def _spellings(hidden: bool) -> set[str]:
    return {
        spelling
        for command in commands().values()
        for option in command.params
        if option.param_type_name == "option" and bool(option.hidden) is hidden
        for spelling in option.opts
    }


def test_the_lists_are_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert regenerated(page) == page, "run: python -m calc_cli.manpage man/dx.1"


def test_every_option_is_in_the_page_and_every_option_in_the_page_exists() -> None:
    page = PAGE.read_text(encoding="utf-8")
    named = {"-" + name for name in re.findall(r"\bFl ([-\w]+)", page)} - {"--"}
    assert named == _spellings(hidden=False)
    assert not named & _spellings(hidden=True)


def test_every_verb_is_in_the_page_and_no_other() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert set(re.findall(r"^\.(?:It )?Cm (\w+)", page, re.M)) == set(commands()) - {""}


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not installed")
def test_the_page_is_clean() -> None:
    checked = subprocess.run(["mandoc", "-T", "lint", "-W", "style", PAGE], capture_output=True, text=True)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
