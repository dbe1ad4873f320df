"""One writing process for each store, by a lock that the system drops when the process ends, however it ends."""

import fcntl
import os
from contextlib import suppress
from pathlib import Path

from storage.rows import StoreRefused


class FileLock:
    """Held from construction until `release`. The file stays: removing it would let two processes lock two files."""

    def __init__(self, store: Path) -> None:
        """Raises StoreRefused when another process, or another opening in this one, has the store."""
        self._descriptor = _open(store)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(self._descriptor, 20, 0).decode("ascii", "replace").strip() or "unknown"
            os.close(self._descriptor)
            raise StoreRefused(f"{store} is in use by process {holder}: one process at a time may write it") from None
        with suppress(OSError):  # on a full disk the lock holds all the same, only nobody can read whose it is
            os.ftruncate(self._descriptor, 0)
            os.pwrite(self._descriptor, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        os.close(self._descriptor)


def _open(store: Path) -> int:
    if not store.parent.is_dir():
        raise StoreRefused(f"{store} cannot be opened: {store.parent} is no folder; make it first")
    try:
        return os.open(f"{store}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreRefused(f"{store} cannot be written: {error.strerror} in {store.parent}") from error
