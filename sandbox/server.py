"""The page: both platforms side by side in one browser window, over the two stand-ins."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.cast import Stage
from sandbox.clock import MovableClock
from sandbox.door import Door
from sandbox.slack.records import Seen
from sandbox.slack.trouble import SlackTrouble
from sandbox.slack.world import SlackWorld
from sandbox.tasks import Tasks
from sandbox.telegram.records import Upload
from sandbox.telegram.refused import Impossible
from sandbox.telegram.trouble import TelegramTrouble
from sandbox.telegram.world import TelegramWorld
from sandbox.trouble import Trouble

FOLDER = Path(__file__).parent / "page"

JSON = dict[str, Any]


@dataclass(frozen=True)
class Sandbox:
    """Both worlds, the clock they share, who is on the stage, and how the bot is stopped and started again."""

    telegram: TelegramWorld
    slack: SlackWorld
    clock: MovableClock
    stage: Stage
    restart: Callable[[], Awaitable[None]]


class Page:
    """Serves the page, what each person sees, and what they do."""

    def __init__(self, sandbox: Sandbox, tasks: Tasks) -> None:
        self._box, self._tasks = sandbox, tasks
        self._trouble: dict[str, Trouble] = {
            "telegram": TelegramTrouble(sandbox.telegram),
            "slack": SlackTrouble(sandbox.slack),
        }
        self._acts: dict[str, Callable[[JSON], Awaitable[JSON | None]]] = {
            "telegram.say": self._telegram_say,
            "telegram.tap": self._telegram_tap,
            "telegram.start": self._telegram_start,
            "telegram.choose": self._telegram_choose,
            "slack.say": self._slack_say,
            "slack.press": self._slack_press,
            "slack.modal": self._slack_modal,
            "slack.submit": self._slack_submit,
            "slack.close": self._slack_close,
            "slack.suggest": self._slack_suggest,
            "slack.home": self._slack_home,
            "clock": self._move,
            "trouble": self._make_trouble,
            "restart": self._restart,
        }

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/", self._index)
        app.router.add_get("/state", self._state)
        app.router.add_get("/changes", self._changes)
        app.router.add_post("/act", self._act)
        app.router.add_static("/page", FOLDER)
        return app

    async def _index(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(FOLDER / "index.html")

    async def _state(self, request: web.Request) -> web.Response:
        """What the chosen player sees on both platforms."""
        player = self._box.stage.players[int(request.query.get("player", "0"))]
        return web.json_response(
            {
                "now": self._box.clock().isoformat(),
                "players": [asdict(one) for one in self._box.stage.players],
                "telegram": [self._with_trouble(chat) for chat in self._box.telegram.view(player.telegram)],
                "slack": self._slack_sight(player.slack),
                "bot": self._box.slack.app.user_id,
                "trouble": {platform: trouble.shown() for platform, trouble in self._trouble.items()},
            }
        )

    def _slack_sight(self, user: str) -> JSON:
        sight, trouble = self._box.slack.view(user), self._trouble["slack"]
        return {**sight, "channels": [{**one, "trouble": trouble.shown(one["id"])} for one in sight["channels"]]}

    def _with_trouble(self, chat: JSON) -> JSON:
        """A forum has its trouble by topic."""
        trouble = self._trouble["telegram"]
        topics = [{**one, "trouble": trouble.shown(f"{chat['id']}/{one['id']}")} for one in chat["topics"]]
        return {**chat, "topics": topics, "trouble": trouble.shown(str(chat["id"]))}

    async def _changes(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: one empty event for each change on either platform."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        async with Tasks() as tasks:
            listening = [
                tasks.start(_tell(changes, response), "changes for a page")
                for changes in (self._box.telegram.subscribe(), self._box.slack.subscribe())
            ]
            for one in listening:
                await one
        return response

    async def _act(self, request: web.Request) -> web.Response:
        """{"act": name, …}: answers what the person is shown at once, or {"problem": words}."""
        asked: JSON = await request.json()
        act = self._acts.get(str(asked.get("act")))
        if act is None:
            return web.json_response({"problem": "there is no such act"}, status=400)
        try:
            return web.json_response(await act(asked) or {})
        except (Impossible, LookupError, ValueError, TimeoutError) as problem:
            return web.json_response({"problem": str(problem) or "nothing happened"})

    async def _telegram_say(self, asked: JSON) -> None:
        file = Upload(asked["file"], asked.get("content", "").encode()) if asked.get("file") else None
        self._box.telegram.say(
            asked["user"], asked["chat"], asked["text"], topic=asked.get("topic") or None, document=file
        )

    async def _telegram_tap(self, asked: JSON) -> JSON:
        answer = await self._box.telegram.tap(asked["user"], asked["chat"], asked["message"], asked["data"])
        return {"notice": answer.text, "url": answer.url}

    async def _telegram_start(self, asked: JSON) -> None:
        self._box.telegram.open_link(asked["user"], asked["payload"])

    async def _telegram_choose(self, asked: JSON) -> None:
        self._box.telegram.choose_chat(asked["user"], asked["request"], asked["chat"])

    async def _slack_say(self, asked: JSON) -> JSON:
        user, channel, text = asked["user"], asked["channel"], asked["text"]
        if text.startswith("/"):
            command, _, rest = text.partition(" ")
            seen = await self._box.slack.command(user, channel, command, rest)
        else:
            seen = await self._box.slack.say(user, channel, text)
        return _notice(seen)

    async def _slack_press(self, asked: JSON) -> JSON:
        where = {"block_id": asked["block"], "value": asked.get("value")}
        if asked.get("ts"):
            seen = await self._box.slack.press(asked["user"], asked["channel"], asked["ts"], asked["action"], **where)
        else:
            seen = await self._box.slack.press_home(asked["user"], asked["action"], **where)
        return _notice(seen)

    async def _slack_modal(self, asked: JSON) -> JSON:
        self._box.slack.fill(asked["user"], asked.get("values", {}))
        return _notice(await self._box.slack.press_modal(asked["user"], asked["action"], block_id=asked["block"]))

    async def _slack_submit(self, asked: JSON) -> JSON:
        return _notice(await self._box.slack.submit(asked["user"], asked["values"]))

    async def _slack_close(self, asked: JSON) -> JSON:
        return _notice(await self._box.slack.close(asked["user"]))

    async def _slack_suggest(self, asked: JSON) -> JSON:
        seen = await self._box.slack.suggest(asked["user"], asked["block"], asked["action"], asked["query"])
        return {"options": list(seen.options)}

    async def _slack_home(self, asked: JSON) -> JSON:
        return _notice(await self._box.slack.open_home(asked["user"]))

    async def _move(self, asked: JSON) -> None:
        self._box.clock.move(float(asked["seconds"]))
        self._box.telegram.changes.tell()

    async def _make_trouble(self, asked: JSON) -> None:
        """{"platform", "name", "chat"}: the chat is "" for the whole platform."""
        await self._trouble[asked["platform"]].make(asked["name"], asked.get("chat", ""))

    async def _restart(self, asked: JSON) -> JSON:
        await self._box.restart()
        return {"notice": "The bot was stopped and started again."}


async def _tell(changes: AsyncIterator[None], response: web.StreamResponse) -> None:
    async for _ in changes:
        try:
            await response.write(b"data: changed\n\n")
        except ConnectionResetError:
            return  # the page was closed


def _notice(seen: Seen) -> JSON:
    """What Slack itself shows the person: a problem, or the fields that are wrong."""
    return {"notice": " ".join((seen.problem, *seen.reasons)).strip(), "errors": dict(seen.errors)}


@asynccontextmanager
async def serve_page(sandbox: Sandbox, port: int) -> AsyncIterator[str]:
    """Serves the page on 127.0.0.1 (any free port for 0) and gives its address; OSError where the port is taken."""
    async with Tasks() as tasks, Door().serve(Page(sandbox, tasks).application(), port, 1.0) as address:
        yield f"{address}/"
