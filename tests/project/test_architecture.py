"""Imports point one way: every edge between the parts stands in this table, or it is not there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "calc_cli"

CORE = {"errors", "expr", "trace", "functions", "report", "memo"}
ENGINE = CORE | {"syntax", "rules", "derive", "simplify", "numeric", "check", "solve", "topics"}

#: What each part may import of the others.
MAY_KNOW: dict[str, set[str]] = {
    "errors": set(),
    "memo": set(),
    "expr": set(),
    "trace": {"expr"},
    "functions": set(),
    "report": {"expr", "trace"},
    "syntax": {"errors", "expr", "trace", "functions"},
    "rules": {"expr", "functions", "syntax"},
    "derive": CORE | {"syntax", "rules"},
    "simplify": CORE | {"syntax", "rules", "numeric"},
    "numeric": CORE | {"syntax"},
    "solve": CORE | {"syntax", "simplify", "numeric", "derive"},
    "check": ENGINE - {"solve", "topics"},
    # What a topic answers is text in the input language.
    "topics": ENGINE | {"render"},
    "optima": ENGINE | {"render"},
    "grading": ENGINE | {"render"},
    "workings": ENGINE | {"render", "optima", "grading"},
    # Code is written from the definitions by which functions are evaluated, and some cannot be.
    "render": {"errors", "expr", "trace", "functions", "numeric", "report"},
    "api": ENGINE | {"render"},
    "__init__": {"api", "check", "errors", "expr", "report", "syntax", "trace"},
    "cli": ENGINE | {"__init__", "api", "render", "optima", "grading", "workings"},
    "__main__": {"cli"},
    "manpage": {"cli", "rules", "functions"},
}

#: What looks up when it is called, and not before: an answer writes itself, `Derivation.to`, `Report.to`.
WHEN_CALLED = {"trace": {"render"}, "report": {"render"}}

#: Libraries that one place alone may know.
ONLY_IN: dict[str, tuple[str, ...]] = {
    "lark": ("syntax/",),
    "rich": ("render/terminal.py", "render/progress.py"),
    "numpy": ("numeric/arrays.py",),
    "plotille": ("render/figure.py",),
    "matplotlib": ("render/figure.py",),
    "typer": ("cli/app.py", "cli/options.py"),
    "platformdirs": ("cli/history.py",),
    "scipy": ("topics/estimates.py",),
    "flint": ("numeric/", "simplify/", "check.py"),
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(module: Path) -> Iterator[tuple[str, ...]]:
    """The dotted names that a module imports anywhere in it, as tuples, relative ones made absolute."""
    package = ("calc_cli", *module.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            base += tuple(node.module.split(".")) if node.module else ()
            yield from ((*base, alias.name) for alias in node.names)


def part(name: str) -> str:
    """The part of the package that a name below `calc_cli` belongs to."""
    return name if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file() else "__init__"


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_part_knows_only_what_the_table_says(module: Path) -> None:
    own = part(module.relative_to(PACKAGE).parts[0].removesuffix(".py"))
    known = {part(name[1]) for name in imported(module) if name[0] == "calc_cli" and len(name) > 1}
    assert known - {own} <= MAY_KNOW[own] | WHEN_CALLED.get(own, set())


@pytest.mark.parametrize(("own", "above"), [(own, part) for own, parts in WHEN_CALLED.items() for part in parts])
def test_what_looks_up_does_so_when_it_is_called(own: str, above: str) -> None:
    tree = ast.parse((PACKAGE / f"{own}.py").read_text(encoding="utf-8"))
    at_once = [node.module for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert f"calc_cli.{above}" not in at_once


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_library_is_known_in_one_place(module: Path) -> None:
    here = module.relative_to(PACKAGE).as_posix()
    for name in imported(module):
        assert name[0] not in ONLY_IN or here.startswith(ONLY_IN[name[0]]), name


def test_the_table_has_no_circle() -> None:
    seen: set[str] = set()
    left = dict(MAY_KNOW)
    while left:
        free = {name for name, known in left.items() if known <= seen | {name}}
        assert free, f"a circle among {sorted(left)}"
        seen |= free
        left = {name: known for name, known in left.items() if name not in free}


def test_every_module_says_what_it_is() -> None:
    for module in MODULES:
        assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))), module
