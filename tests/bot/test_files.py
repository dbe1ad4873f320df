"""Files between platforms: read where a programme is sent, and handed over to whoever asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.app.files import Files
from bot.texts.catalogue import Catalogues
from bot.texts.voice import CatalogueVoice
from domain.cards import Attachment, Card, say
from domain.markings import Marking
from domain.people import Platform
from domain.requests import Request
from handlers.reading.programme import LARGEST
from tests.bot.fakes import FakeMessenger, request

CSV = Attachment("Programme.CSV", "telegram:D1", 30)
VOICE = CatalogueVoice(Catalogues(), "en", "UTC")


def sent(*files: Attachment) -> Request:
    return replace(request(), kind="sentence", verb="", files=files)


@pytest.fixture
def telegram() -> FakeMessenger:
    telegram = FakeMessenger()
    telegram.contents = {"telegram:D1": b"title,start", "telegram:D2": b"caf\xe9"}
    return telegram


@pytest.fixture
def slack() -> FakeMessenger:
    slack = FakeMessenger(Platform.SLACK)
    slack.contents = {"slack:F1": b"%PDF"}
    return slack


@pytest.fixture
def files(telegram: FakeMessenger, slack: FakeMessenger) -> Files:
    return Files({Platform.TELEGRAM: telegram, Platform.SLACK: slack})


async def test_a_programme_sent_in_private_is_opened(files: Files) -> None:
    assert (await files.opened(sent(CSV))).values == {"programme": "title,start"}


async def test_what_is_no_text_or_cannot_be_brought_is_told_apart_later(files: Files) -> None:
    odd, lost = replace(CSV, ref="telegram:D2"), replace(CSV, ref="telegram:D9")
    assert (await files.opened(sent(odd))).values["programme"].encode("utf-8", "surrogateescape") == b"caf\xe9"
    assert (await files.opened(sent(lost))).values == {"programme": ""}
    assert (await files.opened(sent(replace(CSV, ref="elsewhere:1")))).values == {"programme": ""}


async def test_nothing_else_is_opened(files: Files) -> None:
    in_group = replace(sent(CSV), chat=replace(request().chat, private=False))
    for one in (sent(), sent(Attachment("plan.pdf", "slack:F1")), sent(replace(CSV, size=LARGEST + 1)), in_group):
        assert await files.opened(one) is one


async def test_what_an_answer_encloses_is_handed_over_from_both_platforms(
    files: Files, telegram: FakeMessenger
) -> None:
    card = Card(say("files-title", code="SEM-1", count=2), enclosed=(CSV, Attachment("plan.pdf", "slack:F1")))
    await files.enclose(request(), replace(card, marking=Marking.GREEN), VOICE)
    title = "TLP:GREEN · On their way to you in private: 2 files of SEM-1"
    assert telegram.enclosed == [(title, "Programme.CSV", b"title,start"), (title, "plan.pdf", b"%PDF")]
    assert telegram.replies == []


async def test_what_could_not_be_brought_is_named(files: Files, telegram: FakeMessenger) -> None:
    await files.enclose(request(), Card("Files", enclosed=(Attachment("lost.pdf", "slack:F9"),)), VOICE)
    ((_, reply, _),) = telegram.replies
    assert isinstance(reply, Card)
    assert VOICE(reply.title) == "Could not be brought here: lost.pdf. Ask whoever sent it."
