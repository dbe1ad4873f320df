"""Updates that Telegram brings itself, to an address that only it can use."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web

from bot.platforms.telegram.intake import Intake

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
"""https://core.telegram.org/bots/api#setwebhook"""


@dataclass(frozen=True)
class Webhook:
    """The public https address, and the secret of 1 to 256 letters, digits, "_" and "-" that Telegram sends along."""

    url: str
    secret: str

    def __post_init__(self) -> None:
        if not self.secret:
            raise ValueError("a Telegram webhook needs a secret")

    def routes(self, intake: Intake) -> list[web.RouteDef]:
        """Answers 200 once the update is durable, 503 where it is not (Telegram repeats it), 403 without the secret."""

        async def receive(request: web.Request) -> web.Response:
            given = request.headers.get(SECRET_HEADER, "")
            if not hmac.compare_digest(given.encode(), self.secret.encode()):
                return web.Response(status=403)
            try:
                raw = json.loads(await request.read())
            except ValueError:
                return web.Response(status=400)
            if not isinstance(raw, dict):
                return web.Response(status=400)
            durable = intake.me is not None and await intake.take(raw)
            return web.Response(status=200 if durable else 503)

        return [web.post(urlsplit(self.url).path or "/", receive)]
