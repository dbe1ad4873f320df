"""Files read from Telegram and handed to a person there."""

from __future__ import annotations

import pytest

from bot.platforms.telegram.files import KEPT_HERE
from domain.cards import Attachment
from sandbox.telegram.records import Upload
from tests.platforms.telegram.conftest import Town

ELSEWHERE = Attachment("plan.pdf", "slack:F1")


async def nothing(file: Attachment) -> bytes | None:
    return None


async def a_plan(file: Attachment) -> bytes | None:
    return b"%PDF plan" if file == ELSEWHERE else None


def kept(town: Town, upload: Upload, *, photo: bool = False) -> Attachment:
    own = town.own
    said = town.world.say(own, own, "", photo=upload) if photo else town.world.say(own, own, "", document=upload)
    assert said.file is not None
    return Attachment(upload.name, f"{KEPT_HERE}{said.file.id}")


async def test_a_file_is_read(town: Town) -> None:
    assert await town.messenger.fetch(kept(town, Upload("agenda.pdf", b"%PDF"))) == b"%PDF"


async def test_a_file_that_is_gone_or_too_large_is_not_read(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    large = kept(town, Upload("large.pdf", b"x" * (20 * 2**20 + 1)))
    assert await town.messenger.fetch(large) is None
    assert await town.messenger.fetch(Attachment("lost.pdf", "telegram:gone")) is None
    assert "large.pdf cannot be read from Telegram" in caplog.text


async def test_what_telegram_keeps_is_sent_again_as_what_it_is(town: Town) -> None:
    document, lost = kept(town, Upload("agenda.pdf", b"%PDF")), Attachment("lost.pdf", "telegram:gone")
    given = await town.messenger.enclose(town.asked(town.own), [document, lost], "TLP:GREEN · SEM-1", nothing)
    assert given == ["lost.pdf"]
    (sent,) = town.shown(town.own)
    assert sent.file is not None
    assert (f"{KEPT_HERE}{sent.file.id}", sent.text) == (document.ref, "TLP:GREEN · SEM-1")


async def test_a_picture_is_sent_as_a_picture(town: Town) -> None:
    picture = kept(town, Upload("photo.jpg", b"x"))
    town.world.faults.next("sendDocument", status=400, error="Bad Request: can't use file of type Photo as Document")
    assert await town.messenger.enclose(town.asked(town.own), [picture], "SEM-1", nothing) == []
    assert town.shown(town.own)[-1].file is not None


async def test_what_is_kept_elsewhere_is_brought_and_uploaded(town: Town) -> None:
    lost = Attachment("lost.pdf", "slack:F9")
    assert await town.messenger.enclose(town.asked(town.own), [ELSEWHERE, lost], "SEM-1", a_plan) == ["lost.pdf"]
    (sent,) = town.shown(town.own)
    assert sent.file is not None
    assert (sent.file.upload.name, sent.file.upload.data) == ("plan.pdf", b"%PDF plan")
