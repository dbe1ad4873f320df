"""The calendar clock of the sandbox: real time that can be moved forward."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class MovableClock:
    """Says now as a UTC instant: the real clock it was given, plus every move made so far."""

    def __init__(self, real: Callable[[], datetime]) -> None:
        self._real = real
        self._offset = timedelta()
        self._listeners: list[Callable[[], None]] = []

    def __call__(self) -> datetime:
        return self._real().astimezone(UTC) + self._offset

    def move(self, seconds: float) -> None:
        """Moves the clock forward and tells the listeners. Raises ValueError for a move backwards: time that
        messages already carry is not taken back."""
        if seconds < 0:
            raise ValueError("the clock only moves forward")
        self._offset += timedelta(seconds=seconds)
        for listener in tuple(self._listeners):
            listener()

    def on_move(self, listener: Callable[[], None]) -> None:
        """`listener` is called after every move."""
        self._listeners.append(listener)
