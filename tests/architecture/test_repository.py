"""What is committed belongs to everybody: no path of one machine, no registry's host, locks that hold."""

import re
import tomllib
from collections.abc import Iterator

import pytest

from tests.architecture.tree import ROOT, tracked

MACHINE_PATH = re.compile(r"""(?<![\w.:/])/(?:work|root|home|Users|farm)/[\w.-]""")
REGISTRY_HOST = re.compile(
    r"""(?:py[p]i|np[m]js|pythonhoste[d]|crate[s]|rubygem[s])\.(?:org|com|io)\b
    | \b(?:deb|security|archive)\.(?:debia[n]|ubunt[u])\. | --(?:extra-)?index-[u]rl | --find-[l]inks""",
    re.VERBOSE,
)
PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)


def find_matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Line number and text of every match."""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := pattern.search(line):
            yield number, found.group()


def read_texts() -> Iterator[tuple[str, str]]:
    """Path and content of every committed file that is text."""
    for path in tracked():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            yield path.as_posix(), content.decode("utf-8")


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY_HOST], ids=["machine path", "registry host"])
def test_no_file_names_one_machine_or_one_registry(pattern: re.Pattern[str]) -> None:
    assert [
        f"{name}:{line} {text}" for name, content in read_texts() for line, text in find_matches(pattern, content)
    ] == []


@pytest.mark.parametrize(
    ("pattern", "planted"),
    [
        (MACHINE_PATH, "open('/{}/liaison/store')".format("root")),
        (MACHINE_PATH, "see /{}/someone/notes".format("home")),
        (REGISTRY_HOST, "https://{}.org/simple".format("pypi")),
        (REGISTRY_HOST, '"resolved": "https://registry.{}.org/x.tgz"'.format("npmjs")),
        (REGISTRY_HOST, "pip install --{} https://mirror.example".format("index-url")),
    ],
)
def test_a_planted_path_or_host_is_found(pattern: re.Pattern[str], planted: str) -> None:
    assert list(find_matches(pattern, planted)) != []


def test_a_route_or_an_address_is_no_machine_path() -> None:
    assert list(find_matches(MACHINE_PATH, "GET /workshops/1, https://example.org/home/x, seminars/work/plan")) == []


def read_pins(lock: str) -> dict[str, str]:
    """Package → the one version that a lock installs."""
    return dict(PIN.findall((ROOT / lock).read_text("utf-8")))


@pytest.mark.parametrize("lock", ["run.lock", "dev.lock"])
def test_every_line_of_a_lock_is_pinned_by_hash_and_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry for entry in entries if not PIN.match(entry) or "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_both_locks_install_the_same_versions() -> None:
    developing = read_pins("dev.lock")
    assert {name: version for name, version in read_pins("run.lock").items() if developing.get(name) != version} == {}


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    tools = [asked for asked in project["dependency-groups"]["dev"] if isinstance(asked, str)]
    for lock, wanted in (("run.lock", project["project"]["dependencies"]), ("dev.lock", tools)):
        pins = read_pins(lock)
        asked = dict(one.lower().replace("_", "-").split("==") for one in wanted)
        assert {name: pins.get(name.replace(".", "-")) for name in asked} == asked
