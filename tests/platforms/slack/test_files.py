"""Files read from Slack and handed to a person in their direct chat."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.platforms.slack.files import KEPT_HERE
from domain.cards import Attachment
from domain.people import Identity, Platform
from domain.requests import Chat, Request
from tests.platforms.slack.conftest import Office
from tests.platforms.slack.fakes import NOON

ELSEWHERE = Attachment("agenda.pdf", "telegram:D1")


async def kept(office: Office) -> Attachment:
    """A file that Amina shared with the bot alone."""
    said = await office.world.say(office.amina.id, office.dm(office.amina).id, "", files=[("plan.pdf", b"%PDF plan")])
    assert said.message is not None
    return Attachment("plan.pdf", f"{KEPT_HERE}{said.message.files[0]}")


def asked(office: Office) -> Request:
    who = Identity(Platform.SLACK, office.ben.id, "T1")
    chat = Chat(Platform.SLACK, office.casp.id, False, "T1")
    return Request("slack:1", "button", "files", "SEM-1", chat, who, NOON)


async def test_a_file_is_read(office: Office) -> None:
    assert await office.adapter.messenger.fetch(await kept(office)) == b"%PDF plan"


async def test_a_file_that_is_gone_or_not_open_to_us_is_not_read(office: Office) -> None:
    messenger = office.adapter.messenger
    assert await messenger.fetch(Attachment("lost.pdf", "slack:F404")) is None
    file = await kept(office)
    office.world.app = replace(office.world.app, scopes=office.world.app.scopes - {"files:read"})
    assert await messenger.fetch(file) is None


async def test_files_of_both_platforms_come_as_one_message_in_the_direct_chat(office: Office) -> None:
    messenger, own = office.adapter.messenger, await kept(office)

    async def fetch(file: Attachment) -> bytes | None:
        return b"%PDF agenda" if file == ELSEWHERE else await messenger.fetch(file)

    lost = Attachment("lost.pdf", "telegram:D9")
    assert office.dm(office.ben).id not in office.pace.chats
    assert await messenger.enclose(asked(office), [own, ELSEWHERE, lost], "TLP:GREEN · SEM-1", fetch) == ["lost.pdf"]
    (shown,) = [one for one in office.seen(office.ben, office.dm(office.ben)) if one.files]
    files = [office.world.files[id] for id in shown.files]
    assert [(file.name, file.content) for file in files] == [("plan.pdf", b"%PDF plan"), ("agenda.pdf", b"%PDF agenda")]
    assert shown.text == "TLP:GREEN · SEM-1"
    assert office.dm(office.ben).id in office.pace.chats, "it had its turn there"
    assert not [one for one in office.seen(office.ben, office.casp) if one.files]


async def test_what_slack_refuses_is_named(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    messenger, own = office.adapter.messenger, await kept(office)
    office.world.app = replace(office.world.app, scopes=office.world.app.scopes - {"files:write"})
    assert await messenger.enclose(asked(office), [own], "SEM-1", messenger.fetch) == ["plan.pdf"]
    assert "1 files were not sent" in caplog.text
