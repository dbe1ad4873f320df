"""An import contract of our own: whatever only some may know is imported from its homes alone.

`.importlinter` holds the table, one line each: `what: home, home`. A home stands for everything inside it, and so does
what is at home there. A foreign library without a line is refused: a new dependency is a decision, and is written down.
"""

import sys
from collections.abc import Iterator, Mapping

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

Homes = Mapping[str, tuple[str, ...]]


def parse_homes(lines: list[str]) -> Homes:
    """The table as written in the contract's `homes` option."""
    pairs = (line.split(":", 1) for line in lines)
    return {what.strip(): tuple(home.strip() for home in homes.split(",")) for what, homes in pairs}


def within(module: str, packages: tuple[str, ...]) -> bool:
    """Whether a module is one of these packages or lies inside one."""
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def find_strays(graph: ImportGraph, homes: Homes) -> Iterator[str]:
    """Every import made from outside its homes, and every library that has none, as `importer -> imported`."""
    for imported in sorted(graph.modules):
        for what, allowed in homes.items():
            if within(imported, (what,)):
                importers = graph.find_modules_that_directly_import(imported)
                yield from (f"{one} -> {imported}" for one in sorted(importers) if not within(one, (what, *allowed)))
        if graph.is_module_squashed(imported) and not within(imported, (*homes, *sys.stdlib_module_names)):
            importers = ", ".join(sorted(graph.find_modules_that_directly_import(imported)))
            yield f"{importers} -> {imported}, which has no home"


class HomesContract(Contract):
    """The contract type `homes` of `.importlinter`."""

    type_name = "homes"
    homes = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        strays = list(find_strays(graph, parse_homes(self.homes)))  # type: ignore[arg-type]
        return ContractCheck(kept=not strays, metadata={"strays": strays})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for stray in check.metadata["strays"]:
            output.print_error(stray)
