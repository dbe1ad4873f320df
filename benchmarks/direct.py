"""`upcoming` and `join` as one writes them first: straight on python-telegram-bot and on Bolt, with TinyDB as it comes.

No rights, one language, nothing durable before it is confirmed, and TinyDB's file rewritten in place; but the same five
lines and the same seats.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes
from tinydb import TinyDB, where

from benchmarks.programme import GROUP
from benchmarks.stand_in import BOT_TOKEN, HOST, SECRET, TELEGRAM_TOKEN
from domain.activities import Activity

PATH = "/slack/events"


def document(activity: Activity) -> dict[str, Any]:
    """What one would keep of an activity."""
    return {
        "code": activity.code,
        "title": activity.title,
        "group": activity.approved[0],
        "start": activity.when.start.isoformat(),
        "end": activity.when.end.isoformat(),
        "city": activity.venue.city,
        "state": activity.venue.state,
        "seats": activity.seats,
        "taken": activity.taken,
        "text": activity.texts["en"],
    }


def filled(path: Path, documents: list[dict[str, Any]]) -> TinyDB:
    database = TinyDB(path)
    database.table("activities").insert_multiple(documents)
    return database


def upcoming(database: TinyDB) -> str:
    """The next five of the group."""
    today = datetime.now(UTC).date().isoformat()
    found = database.table("activities").search((where("group") == GROUP) & (where("end") >= today))
    soonest = sorted(found, key=lambda one: str(one["start"]))[:5]
    return "\n".join(f"{one['code']} · {one['title']} · {one['start']} · {one['city']}" for one in soonest)


def join(database: TinyDB, person: str, code: str) -> str:
    """A seat, where there is one."""
    activities, places = database.table("activities"), database.table("places")
    activity = activities.get(where("code") == code)
    if not isinstance(activity, dict) or activity["taken"] >= activity["seats"]:
        return f"{code} has no free seat"
    places.insert({"code": code, "person": person})
    activities.update({"taken": activity["taken"] + 1}, where("code") == code)
    return f"You are registered for {code} · {activity['title']}"


async def start_telegram(stack: AsyncExitStack, address: str, database: TinyDB) -> None:
    """Polls until the stack unwinds."""

    def answering(answer: Callable[[str, str], str]) -> Any:
        async def handle(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
            if update.message is not None and update.effective_user is not None:
                await update.message.reply_text(answer(str(update.effective_user.id), " ".join(context.args or ())))

        return handle

    app = Application.builder().token(TELEGRAM_TOKEN).base_url(f"{address}/bot").build()
    app.add_handler(CommandHandler("upcoming", answering(lambda person, code: upcoming(database))))
    app.add_handler(CommandHandler("join", answering(lambda person, code: join(database, person, code))))
    await app.initialize()
    await app.start()
    stack.push_async_callback(app.stop)
    if app.updater is not None:
        await app.updater.start_polling()
        stack.push_async_callback(app.updater.stop)


async def start_slack(stack: AsyncExitStack, address: str, database: TinyDB) -> str:
    """Serves until the stack unwinds; where its commands come in."""
    client = AsyncWebClient(BOT_TOKEN, f"{address}/api/")
    app = AsyncApp(client=client, signing_secret=SECRET)

    @app.command("/upcoming")
    async def tell_upcoming(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond(upcoming(database))

    @app.command("/join")
    async def tell_joined(ack: AsyncAck, respond: AsyncRespond, command: dict[str, str]) -> None:
        await ack()
        await respond(join(database, command["user_id"], command["text"]))

    return await serve_bolt(stack, app)


async def serve_bolt(stack: AsyncExitStack, app: AsyncApp) -> str:
    """Bolt's own server until the stack unwinds; where its requests come in."""
    return await serve(stack, app.server(path=PATH).web_app)


async def serve(stack: AsyncExitStack, app: web.Application) -> str:
    """On any free port; where Slack's requests come in."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, HOST, 0).start()
    return f"http://{HOST}:{runner.addresses[0][1]}{PATH}"
