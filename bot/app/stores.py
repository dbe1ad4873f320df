"""Which store an address means."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile

from storage.port import KINDS
from storage.rows import Storage, StoreRefused

ELSEWHERE = "set LIAISON_STORE to a path that may be written"


def open_store(url: str, *, sandbox: bool = False) -> Storage:
    """Opens `tinydb:PATH`; raises StoreRefused with one line that says why not and what to do."""
    from storage.tinydb_store import open_tinydb, path_of

    path = path_of(url)
    _refuse_folder(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreRefused(f"{path.parent} cannot be made ({fault.strerror}): {ELSEWHERE}") from fault
    made_by = "" if path.exists() else f"liaison {version('liaison')}"  # looked up for a new store alone
    return open_tinydb(path, KINDS, sandbox=sandbox, made_by=made_by)


def place_of(url: str) -> Path:
    """The file of `tinydb:PATH`; raises StoreRefused for another address."""
    from storage.tinydb_store import path_of

    return path_of(url)


def copy_store(store: Path, copy: Path, *, sandbox: bool | None = None) -> None:
    """A copy of a store as it is at one instant, also beside a running bot; `sandbox` makes it play data."""
    from storage.tinydb_store import backup

    if not store.is_file():
        raise StoreRefused(f"there is no store at {store}: give the path of one")
    backup(store, copy, sandbox=sandbox)


def check_store(url: str) -> tuple[str, list[str]]:
    """How a store is, and what is wrong with it, a line each. Raises StoreRefused where there is none and none could be
    made."""
    from storage.tinydb_store import check

    path = place_of(url)
    _refuse_folder(path)
    if path.exists():
        wrong = check(path, KINDS)
        return "damaged" if wrong else "fine", wrong
    above = next(folder for folder in path.absolute().parents if folder.exists())
    try:
        TemporaryFile(dir=above).close()
    except OSError as fault:
        raise StoreRefused(
            f"no store at {path}, and {above} cannot be written ({fault.strerror}): {ELSEWHERE}"
        ) from fault
    return "not there yet; the first start makes it", []


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise StoreRefused(f"{path} is a folder: name a file in it, such as LIAISON_STORE=tinydb:{path}/liaison.store")
