"""The platforms' limits are kept, and only those who write to a slow chat wait for it."""

from __future__ import annotations

import asyncio

from bot.pacing import Pace
from domain.people import Platform
from tests.bot.fakes import HeldElapsed, settle_down


class Turns:
    """When each turn came, in seconds."""

    def __init__(self, elapsed: HeldElapsed) -> None:
        self.elapsed, self.pace = elapsed, Pace(elapsed)
        self.came: dict[str, list[float]] = {}
        self.tasks: list[asyncio.Task[None]] = []

    def ask(self, chat: str, times: int = 1, platform: Platform = Platform.TELEGRAM) -> None:
        self.tasks.append(asyncio.ensure_future(self._lane(chat, times, platform)))

    async def _lane(self, chat: str, times: int, platform: Platform) -> None:
        for _ in range(times):
            await self.pace.turn(platform, chat)
            self.came.setdefault(chat, []).append(self.elapsed())

    async def run(self, seconds: float, step: float = 0.25) -> None:
        await settle_down()
        for _ in range(int(seconds / step)):
            await self.elapsed.pass_by(step)

    async def stop(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


async def test_one_chat_gets_one_message_a_second() -> None:
    turns = Turns(HeldElapsed())
    turns.ask("7", times=4)
    await turns.run(3)
    assert turns.came["7"] == [0.0, 1.0, 2.0, 3.0]


async def test_a_telegram_group_gets_twenty_a_minute() -> None:
    turns = Turns(HeldElapsed())
    turns.ask("-100", times=22)
    await turns.run(90)
    assert turns.came["-100"] == [*map(float, range(20)), 60.0, 61.0]


async def test_telegram_gets_28_in_any_second_and_slack_goes_on_beside_it() -> None:
    turns = Turns(HeldElapsed())
    for chat in range(60):
        turns.ask(str(chat))
    turns.ask("C1", platform=Platform.SLACK)
    await turns.run(3)
    came = sorted(at for chat, [at] in turns.came.items() if chat != "C1")
    assert came == [0.0] * 28 + [1.0] * 28 + [2.0] * 4
    assert turns.came["C1"] == [0.0]


async def test_retry_after_holds_its_own_chat_alone() -> None:
    turns = Turns(HeldElapsed())
    turns.pace.pause(Platform.TELEGRAM, "7", 30)
    turns.ask("7")
    turns.ask("8")
    await turns.run(29)
    assert turns.came == {"8": [0.0]}
    await turns.run(1)
    assert turns.came["7"] == [30.0]


async def test_idle_chats_are_forgotten_without_losing_a_limit_in_force() -> None:
    turns = Turns(HeldElapsed())
    turns.ask("7")
    await settle_down()
    turns.pace.forget_idle()
    turns.ask("7")
    await settle_down()
    assert turns.came["7"] == [0.0]
    await turns.run(5)
    turns.pace.forget_idle()
    turns.ask("7")
    await settle_down()
    assert turns.came["7"] == [0.0, 1.0, 5.0]
    await turns.stop()
