"""Somebody who makes trouble by the words of the buttons."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.trouble import Trouble


@dataclass
class Hand:
    """`chat`: "" for the whole platform."""

    trouble: Trouble

    def labels(self, chat: object = "") -> list[str]:
        return [act["label"] for act in self.trouble.shown(str(chat))["acts"]]

    def signs(self, chat: object = "") -> list[str]:
        return [sign["words"] for sign in self.trouble.shown(str(chat))["signs"]]

    async def press(self, label: str, chat: object = "") -> None:
        acts = {act["label"]: act["name"] for act in self.trouble.shown(str(chat))["acts"]}
        await self.trouble.make(acts[label], str(chat))
