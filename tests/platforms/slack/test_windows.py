"""Windows that are opened while their answer is looked up: one for each question, and none is waited for for ever."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, cast

from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.slack.windows import Windows
from domain.people import Platform
from domain.requests import Chat, Request
from tests.bot.fakes import request, settle_down
from tests.platforms.slack.fakes import KeyVoice


class Views:
    """A client that opens windows one after another."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    async def views_open(self, *, trigger_id: str, view: Any) -> dict[str, Any]:
        self.opened.append(trigger_id)
        return {"view": {"id": f"V{len(self.opened)}"}}


def asked() -> Request:
    here = Chat(Platform.SLACK, "D1", private=True)
    return replace(request("slack:1"), chat=here, reply_to={"trigger": "t1"})


def windows(views: Views, given_up: float = 60.0) -> Windows:
    return Windows(cast(AsyncWebClient, views), after=0.0, given_up=given_up)


async def test_a_repeat_opens_no_second_window_and_the_first_is_filled_in() -> None:
    views = Views()
    opened = windows(views)
    first = asyncio.ensure_future(opened.expect(asked(), KeyVoice()))
    await settle_down()
    await opened.expect(asked(), KeyVoice())
    assert await opened.take(asked()) == "V1"
    await first
    assert views.opened == ["t1"]


async def test_what_is_never_answered_is_forgotten() -> None:
    opened = windows(Views(), given_up=0.0)
    await opened.expect(asked(), KeyVoice())
    assert await opened.take(asked()) == ""
