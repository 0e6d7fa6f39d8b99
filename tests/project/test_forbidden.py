"""Nothing in the package runs what was typed: the calls and modules that could are not there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "calc_cli"
MODULES = sorted(PACKAGE.rglob("*.py"))

CALLS = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "input",
    "breakpoint",
    "sympify",
    "parse_expr",
    "globals",
    "locals",
}
METHODS = {"format", "format_map", "system", "popen", "Popen", "literal_eval", "import_module"}
IMPORTS = {"pickle", "marshal", "shelve", "subprocess", "ctypes", "sympy", "socket", "urllib"}
#: Looking names up is for constants only: getattr(error, "format_message").
LOOK_UPS = {"getattr", "setattr", "delattr", "hasattr"}


def faults(source: str) -> list[str]:
    """The forbidden things in a module, with their lines."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id in CALLS:
                names.append(node.func.id)
            elif isinstance(node.func, ast.Name) and node.func.id in LOOK_UPS:
                if not isinstance(node.args[1], ast.Constant):
                    names.append(node.func.id)
            elif isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
                names.append(node.func.attr)
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.split(".")[0] in IMPORTS]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in IMPORTS:
            names.append(node.module)
        found += [f"line {node.lineno}: {name}" for name in names]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_nothing_typed_can_be_run(module: Path) -> None:
    assert faults(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "eval('1')",
        "exec(text)",
        "import pickle",
        "from sympy import sympify",
        "getattr(math, name)",
        "text.format(x)",
        "os.system(text)",
    ],
)
def test_the_test_would_notice(source: str) -> None:
    assert faults(source)
