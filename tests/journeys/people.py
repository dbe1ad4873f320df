"""A person with a telephone, on Slack or on Telegram: the same few acts on both, and what stands there to be read."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from domain.cards import say
from domain.people import Platform
from domain.when import When
from sandbox.cast import Player
from sandbox.telegram.records import Message
from tests.journeys.region import Region

MARKS = re.compile("[\u2066-\u2069\u200e\u200f\u2060]")
"""What nobody sees."""

PATIENCE = 30.0
"""Seconds after which what was not read will not come any more."""

Shown = tuple[str, str]
"""A message's id and its words, buttons in brackets."""


def bare(words: str) -> str:
    return MARKS.sub("", words)


@dataclass
class Someone(ABC):
    """`here` in what follows is the channel of `group`; else the private chat with the bot."""

    region: Region
    player: Player
    language: str
    group: str = "icao-mid"
    _before: dict[bool, set[Shown]] = field(default_factory=dict)

    platform: Platform = field(init=False)

    def word(self, key: str, **facts: str | int | When) -> str:
        """Our words for a key, as this person reads them."""
        return bare(self.region.app.voices.one(self.language, "UTC")(say(key, **facts)))

    async def asks(self, verb: str, words: str = "", *, here: bool = False) -> None:
        """Types a command."""
        self.looks()
        await self._types(verb, words, here)

    async def says(self, words: str) -> None:
        """Types plain words into the private chat."""
        self.looks()
        await self._says(words)

    async def replies(self, words: str, *, to: str) -> None:
        """Answers the first message in the channel that has these words; on Slack in its thread, where the bot has to
        be named."""
        self.looks()
        id = next(id for id, shown in self.stands(True) if to in shown)
        await self._replies(words, id)

    async def taps(self, key: str, *, here: bool = False, **facts: str | int) -> None:
        """Taps the newest button with our words for this key."""
        await self.taps_on(self.word(key, **facts), here=here)

    async def taps_on(self, label: str, *, here: bool = False) -> None:
        before = {place: set(self.stands(place)) for place in (True, False)}
        await self._taps(label, here)
        self._before = before

    async def reads(self, *words: str, here: bool = False) -> str:
        """The newest message with all these words that was not there, or not so, when the person acted last."""

        def found() -> str:
            fresh = [one for one in self.stands(here) if one not in self._before.get(here, ())]
            return next((shown for _, shown in reversed(fresh) if all(word in shown for word in words)), "")

        try:
            return str(await self._wait(found))
        except TimeoutError:
            there = "\n---\n".join(shown for _, shown in self.stands(here))
            raise AssertionError(f"{self.player.name} never read {words}; there is:\n{there}") from None

    def has_read(self, *words: str, here: bool = False) -> int:
        """How many messages with all these words stand there."""
        return sum(all(word in shown for word in words) for _, shown in self.stands(here))

    def looks(self) -> None:
        """Has seen all that stands there, and reads what comes after it."""
        self._before = {place: set(self.stands(place)) for place in (True, False)}

    @abstractmethod
    def stands(self, here: bool) -> list[Shown]:
        """What the bot has written that this person sees, oldest first."""

    @abstractmethod
    async def fills(self, values: Mapping[str, str]) -> None:
        """Answers the questions of a form, and reads it back."""

    @abstractmethod
    async def agrees(self, key: str) -> None:
        """Confirms what was read back."""

    @abstractmethod
    async def _types(self, verb: str, words: str, here: bool) -> None: ...

    @abstractmethod
    async def _says(self, words: str) -> None: ...

    @abstractmethod
    async def _replies(self, words: str, to: str) -> None: ...

    @abstractmethod
    async def _taps(self, label: str, here: bool) -> None: ...

    @abstractmethod
    async def _wait(self, found: object) -> object: ...


class OnTelegram(Someone):
    platform = Platform.TELEGRAM

    @property
    def _me(self) -> int:
        return self.player.telegram

    def _chat(self, here: bool) -> int:
        return int(self.region.channel(self.group, self.platform)) if here else self._me

    def _written(self, here: bool) -> list[Message]:
        bot = self.region.telegram.bot.id
        return [one for one in self.region.telegram.messages(self._chat(here)) if one.sender == bot]

    def stands(self, here: bool) -> list[Shown]:
        shown = []
        for message in self._written(here):
            buttons = [f"[{button['text']}]" for button in _buttons(message)]
            shown.append((str(message.id), bare("\n".join([message.text, *buttons]))))
        return shown

    async def fills(self, values: Mapping[str, str]) -> None:
        """One question after another: a choice is tapped, the rest is typed."""
        for step, value in enumerate(values.values(), 1):
            await self.reads(self.word("form-step", label="", step=step, of=len(values)).strip())
            question = self._written(False)[-1]
            choices = [one for one in _buttons(question) if one.get("callback_data", "").endswith(f"answer {value}")]
            await (self.taps_on(bare(choices[0]["text"])) if choices else self.says(value))

    async def agrees(self, key: str) -> None:
        await self.taps(key)

    async def _types(self, verb: str, words: str, here: bool) -> None:
        self.region.telegram.say(self._me, self._chat(here), f"/{verb} {words}".strip())

    async def _says(self, words: str) -> None:
        self.region.telegram.say(self._me, self._me, words)

    async def _replies(self, words: str, to: str) -> None:
        self.region.telegram.say(self._me, self._chat(True), words, reply_to=int(to))

    async def _taps(self, label: str, here: bool) -> None:
        chat = self._chat(here)
        for message in reversed(self._written(here)):
            for button in _buttons(message):
                if not _reads(button["text"], label):
                    continue
                url = button.get("url", "")
                if not url:
                    answer = await self.region.telegram.tap(self._me, chat, message.id, button["callback_data"])
                    url = answer.url
                if url:
                    start = parse_qs(urlsplit(url).query)["start"][0]
                    self.region.telegram.open_link(self._me, start)
                return
        raise AssertionError(f"no button {label!r} in {self.stands(here)}")

    async def _wait(self, found: object) -> object:
        return await self.region.telegram.wait_for(found, PATIENCE)  # type: ignore[arg-type]


class OnSlack(Someone):
    platform = Platform.SLACK

    @property
    def _me(self) -> str:
        return self.player.slack

    def _chat(self, here: bool) -> str:
        return self.region.channel(self.group, self.platform) if here else self.region.slack.dm(self._me).id

    def stands(self, here: bool) -> list[Shown]:
        slack = self.region.slack
        bot = slack.app.user_id
        seen = [one for one in slack.seen_in(self._me, self._chat(here)) if one.user == bot]
        shown = [(one.ts, _read(list(one.blocks))) for one in seen]
        return shown + [(view.id, _read(view.blocks)) for view in slack.modals.get(self._me, ())]

    async def fills(self, values: Mapping[str, str]) -> None:
        """The open modal: menus are searched and chosen from, the rest is typed."""
        slack = self.region.slack
        await self._wait(lambda: slack.modals.get(self._me) and slack.top(self._me).payload.get("submit"))
        fields: dict[str, object] = {}
        for block in slack.top(self._me).blocks:
            if block.get("block_id") not in values:
                continue
            value, element = values[block["block_id"]], block["element"]
            if element["type"].endswith("external_select"):
                await slack.suggest(self._me, block["block_id"], element["action_id"], value)
            fields[block["block_id"]] = [value] if element["type"].startswith("multi") else value
        self.looks()
        seen = await slack.submit(self._me, fields)
        assert not seen.errors, seen.errors

    async def agrees(self, key: str) -> None:
        """*Save* under what the modal reads back, or the button of a message."""
        if self.region.slack.modals.get(self._me):
            self.looks()
            await self.region.slack.submit(self._me)
        else:
            await self.taps(key)

    async def _types(self, verb: str, words: str, here: bool) -> None:
        known = self.region.app.voices.catalogues[self.language].has(f"verb-{verb}")
        own = re.split("[,،] ?", self.word(f"verb-{verb}"))[0] if known else verb
        typed = f"{own} {words}".strip()
        await self.region.slack.command(self._me, self._chat(here), "/liaison", typed)

    async def _says(self, words: str) -> None:
        await self.region.slack.say(self._me, self._chat(False), words)

    async def _replies(self, words: str, to: str) -> None:
        slack = self.region.slack
        await slack.say(self._me, self._chat(True), f"<@{slack.app.user_id}> {words}", thread_ts=to)

    async def _taps(self, label: str, here: bool) -> None:
        slack = self.region.slack
        for message in reversed(slack.seen_in(self._me, self._chat(here))):
            for block in message.blocks:
                for element in _elements(block):
                    if _reads(element["text"]["text"], label):
                        at = (element["action_id"],)
                        await slack.press(
                            self._me, self._chat(here), message.ts, *at, block_id=block.get("block_id", "")
                        )
                        return
        raise AssertionError(f"no button {label!r} in {self.stands(here)}")

    async def _wait(self, found: object) -> object:
        return await self.region.slack.wait_for(found, PATIENCE)  # type: ignore[arg-type]


def _reads(shown: str, label: str) -> bool:
    """Whether a button says this, perhaps among other languages."""
    return label in (bare(shown), *bare(shown).split(" · "))


ON = {"slack": OnSlack, "telegram": OnTelegram}


def _buttons(message: Message) -> list[dict[str, str]]:
    return [button for row in (message.markup or {}).get("inline_keyboard", []) for button in row]


def _elements(block: dict[str, object]) -> list[dict[str, dict[str, str]]]:
    """The buttons of a block."""
    all = [*block.get("elements", ()), *([block["accessory"]] if "accessory" in block else ())]  # type: ignore[misc]
    return [one for one in all if one.get("type") == "button"]


def _read(blocks: list[dict[str, object]]) -> str:
    """Block after block as lines, buttons in brackets."""
    lines: list[str] = []
    for block in blocks:
        texts = [block.get("text"), block.get("label"), *block.get("fields", ())]  # type: ignore[misc]
        texts += [one for one in block.get("elements", ()) if one["type"] != "button"]  # type: ignore[attr-defined]
        lines += [str(one["text"]) for one in texts if isinstance(one, dict) and isinstance(one.get("text"), str)]
        lines += [f"[{one['text']['text']}]" for one in _elements(block)]
    return bare("\n".join(lines))
