"""The import contracts hold, and the contract of our own bites."""

import pytest
from grimp import ImportGraph

from tests.architecture.homes import find_strays, parse_homes
from tests.architecture.tree import ROOT, SHIPPED, modules

HOMES = parse_homes(["tinydb: storage.tinydb", "aiohttp: bot.web, sandbox", "sandbox: bot", "storage.tinydb: bot.app"])
LIBRARIES = ("tinydb", "aiohttp", "requests", "json")


def draw(importer: str, imported: str) -> ImportGraph:
    graph = ImportGraph()
    for module in {importer, imported}:
        graph.add_module(module, is_squashed=module in LIBRARIES)
    graph.add_import(importer=importer, imported=imported)
    return graph


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("handlers.joining", "tinydb"),
        ("storage", "tinydb"),
        ("storage.tinydb_other", "tinydb"),
        ("handlers.joining", "sandbox.page"),
        ("bot.inbox", "storage.tinydb"),
        ("domain.people", "requests"),
    ],
)
def test_an_import_from_outside_its_homes_is_found(importer: str, imported: str) -> None:
    assert [stray.split(",")[0] for stray in find_strays(draw(importer, imported), HOMES)] == [
        f"{importer} -> {imported}"
    ]


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("storage.tinydb.table", "tinydb"),
        ("bot.web", "aiohttp"),
        ("sandbox.page", "sandbox.clock"),
        ("bot.cli", "sandbox.page"),
        ("bot.app", "storage.tinydb"),
        ("domain.people", "json"),
    ],
)
def test_an_import_from_its_home_is_left_alone(importer: str, imported: str) -> None:
    assert list(find_strays(draw(importer, imported), HOMES)) == []


def test_every_folder_of_code_is_a_package_and_so_is_seen() -> None:
    folders = {path.parent for path in modules(*SHIPPED)}
    assert sorted(str(folder) for folder in folders if not (ROOT / folder / "__init__.py").is_file()) == []
