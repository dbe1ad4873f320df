"""Files of Slack: read from it, and handed to a person in their direct chat.

A file shared with the bot alone is open to nobody else, so it is always uploaded anew.
https://docs.slack.dev/messaging/working-with-files
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.port import Fetch
from bot.platforms.slack.errors import FAULTS
from bot.platforms.slack.profiles import Directory
from domain.cards import Attachment
from domain.people import Platform

KEPT_HERE = f"{Platform.SLACK.value}:"

log = logging.getLogger(__name__)


class Files:
    """`client` is also where the session, the token and the proxy are taken from."""

    def __init__(self, client: AsyncWebClient, directory: Directory) -> None:
        self._client, self._directory = client, directory

    async def fetch(self, file: Attachment) -> bytes | None:
        try:
            found = (await self._client.files_info(file=file.ref.removeprefix(KEPT_HERE)))["file"]
            data = await self._download(str(found["url_private_download"]))
        except (*FAULTS, KeyError) as fault:
            log.warning("file %s cannot be read from Slack: %s", file.name, fault)
            return None
        return data if len(data) == found["size"] else None

    async def _download(self, address: str) -> bytes:
        """What Slack gives; a page to sign in, where it gives nothing, is not as long as the file."""
        if self._client.session is None:
            return b""
        headers = {"Authorization": f"Bearer {self._client.token}"}
        async with self._client.session.get(address, headers=headers, proxy=self._client.proxy) as response:
            return await response.read()

    async def give(self, user: str, files: Sequence[Attachment], caption: str, fetch: Fetch) -> list[str]:
        """One message with all of them; the names of those that could not be brought."""
        brought = [(file, await fetch(file)) for file in files]
        uploads: list[dict[str, Any]] = [{"content": data, "filename": file.name} for file, data in brought if data]
        try:
            if uploads:
                channel = await self._directory.channel(user)
                await self._client.files_upload_v2(file_uploads=uploads, channel=channel, initial_comment=caption)
        except FAULTS as fault:
            log.warning("%s files were not sent: %s", len(uploads), fault)
            return [file.name for file in files]
        return [file.name for file, data in brought if not data]
