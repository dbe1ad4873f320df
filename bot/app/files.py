"""Files between platforms: handed to whoever asks for them, and read where they hold a programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.platforms.port import Messenger, Voice
from domain.cards import Attachment, Card, Names, say
from domain.people import Platform
from domain.requests import Request
from handlers.programmes import ENDINGS, FILE
from handlers.reading.programme import LARGEST


class Files:
    def __init__(self, messengers: Mapping[Platform, Messenger]) -> None:
        self._messengers = messengers

    async def fetch(self, file: Attachment) -> bytes | None:
        """What is in a file, wherever it is kept; None where its platform does not give it."""
        for platform, messenger in self._messengers.items():
            if file.ref.startswith(f"{platform.value}:"):
                return await messenger.fetch(file)
        return None

    async def opened(self, request: Request) -> Request:
        """The request with the words of a programme that was sent in private: handlers do not reach over wires."""
        found = [file for file in request.files if file.name.casefold().endswith(ENDINGS)]
        if not found or not request.chat.private or found[0].size > LARGEST:
            return request
        data = await self.fetch(found[0])
        words = (data or b"").decode("utf-8", "surrogateescape")
        return replace(request, values={**request.values, FILE: words})

    async def enclose(self, request: Request, card: Card, voice: Voice) -> None:
        """Hands over what an answer encloses, and names what could not be brought."""
        messenger = self._messengers[request.chat.platform]
        marked = [card.marking.label] if card.marking else []
        lost = await messenger.enclose(request, card.enclosed, " · ".join((*marked, voice(card.title))), self.fetch)
        if lost:
            told = Card(say("files-lost", names=Names(tuple(lost))), private=True)
            await messenger.answer(replace(request, reply_to={}), told, voice)
