"""The functions that the grammar names after `->`, by name: each makes the value of a rule from those of its parts."""

from __future__ import annotations

from collections.abc import Callable

from calc_cli.syntax import atoms, calls, products
from calc_cli.syntax.builder import Builder
from calc_cli.syntax.lalr import Value

BUILD: dict[str, Callable[[Builder, list[Value]], Value]] = {
    f.__name__: f
    for f in (
        products.equation, products.whole, products.plus, products.minus, products.negative,
        products.positive, products.beside, products.along, products.beside_power, products.times,
        products.over, products.bare_times, products.bare_over, products.power,
        calls.apply, calls.apply_negative, calls.call, calls.unknown, calls.primed,
        calls.root, calls.nth_root, calls.function_power, calls.log_base, calls.one,
        calls.more,
        atoms.number, atoms.negative_number, atoms.name, atoms.factorial, atoms.absolute,
        atoms.fraction, atoms.group,
    )
}  # fmt: skip
