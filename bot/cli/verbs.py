"""What each verb does."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from config.settings import Settings, SettingsRefused, load_settings
from storage.rows import StoreRefused

NO_TOKEN = "no platform is connected: set TELEGRAM_BOT_TOKEN or SLACK_BOT_TOKEN, or try `liaison sandbox`"


class Stopped(Exception):
    """One line that says what to do."""


def run_verb(asked: argparse.Namespace) -> int:
    """The exit code: 1 for what a person can mend, said in one line each."""
    try:
        return VERBS[asked.verb](asked, load_settings())
    except _mendable() as refused:
        for line in str(refused).splitlines():
            print(f"liaison: {line}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _mendable() -> tuple[type[Exception], ...]:
    """What a person can mend; only when something has gone wrong is it asked what that is."""
    from bot.platforms.port import PlatformRefused
    from bot.web import PortTaken
    from config.groups import GroupsFileError

    return SettingsRefused, StoreRefused, GroupsFileError, PortTaken, PlatformRefused, Stopped


def _run(asked: argparse.Namespace, settings: Settings) -> int:
    if not settings.telegram and not settings.slack:
        raise Stopped(NO_TOKEN)
    gc.disable()  # what a start makes stays: looking through it again and again would be a tenth of the start
    _log(settings)
    asyncio.run(_running(settings))
    return 0


async def _running(settings: Settings) -> None:
    from bot.app.building import build
    from bot.app.stores import open_store

    app = build(settings, open_store(settings.liaison_store))
    ended = app.told_to_end()
    try:
        await app.start(lambda address: print(f"Liaison runs; health and metrics are at {address}", flush=True))
        gc.freeze()
        gc.enable()
        if code := await app.claim_code():
            print(f"No admin is known. Within one hour, send this to the bot:  start {code}", flush=True)
        await ended.wait()
    finally:
        await app.stop()


def _sandbox(asked: argparse.Namespace, settings: Settings) -> int:
    _log(settings, "warning")
    asyncio.run(_rehearsing(asked, settings))
    return 0


async def _rehearsing(asked: argparse.Namespace, settings: Settings) -> None:
    from bot.app.rehearsal import rehearsal
    from bot.web import why

    port = settings.liaison_port if asked.port is None else asked.port
    try:
        async with rehearsal(settings, port, asked.store) as (app, page):
            ended = app.told_to_end()
            print(f"The Liaison sandbox is open at {page}\nStop it with Ctrl-C.", flush=True)
            await ended.wait()
    except OSError as fault:
        raise Stopped(f"port {port} cannot be used ({why(fault)}): set LIAISON_PORT to another one") from fault


def _start(asked: argparse.Namespace, settings: Settings) -> int:
    return (_run if settings.telegram or settings.slack else _sandbox)(asked, settings)


def _check(asked: argparse.Namespace, settings: Settings) -> int:
    from bot.app.stores import check_store
    from config.groups import SHIPPED, read_groups_file
    from config.reference import load_states

    groups = read_groups_file(settings.liaison_groups or SHIPPED, load_states())
    connected = [name for name, there in (("Telegram", settings.telegram), ("Slack", settings.slack)) if there]
    print(f"settings: fine; platforms: {', '.join(connected) or 'none'}; groups in the file: {len(groups)}")
    found, wrong = check_store(settings.liaison_store)
    print(f"store {settings.liaison_store}: {found}")
    for line in wrong:
        print(f"  {line}")
    return 1 if wrong else 0


def _import(asked: argparse.Namespace, settings: Settings) -> int:
    try:
        data = asked.file.read_bytes()
    except OSError as fault:
        raise Stopped(f"{asked.file} cannot be read: {fault.strerror}") from fault
    return asyncio.run(_importing(asked, settings, data))


async def _importing(asked: argparse.Namespace, settings: Settings, data: bytes) -> int:
    from bot.app.program import App
    from bot.app.programmes import File, import_file
    from bot.app.registry import seed_groups
    from bot.app.stores import open_store
    from bot.clock import Clock

    app = App(settings, open_store(settings.liaison_store), Clock())
    voice, file = app.voices.one("en", "UTC"), File(asked.file.name, data)
    try:
        await seed_groups(app.storage, settings.liaison_groups)
        found = await import_file(app.storage, app.work.services, voice, file, keep=False, groups=asked.groups)
        print(
            "\n".join(
                [
                    *found.new,
                    *found.wrong,
                    f"{len(found.new)} new, {found.known} there already, {len(found.wrong)} wrong",
                ]
            )
        )
        if found.wrong:
            raise Stopped("nothing was imported: mend the lines above and try again")
        if not found.new:
            print("Nothing to import.")
        elif asked.yes:
            await import_file(app.storage, app.work.services, voice, file, keep=True, groups=asked.groups)
            print("Imported.")
        else:
            print("Nothing is kept yet: add --yes to import.")
        return 0
    finally:
        await app.storage.close()


def _backup(asked: argparse.Namespace, settings: Settings) -> int:
    from bot.app.stores import copy_store, place_of

    copy_store(place_of(settings.liaison_store), asked.file)
    print(f"{settings.liaison_store} is copied to {asked.file}")
    return 0


def _restore(asked: argparse.Namespace, settings: Settings) -> int:
    from bot.app.stores import copy_store, place_of

    place = place_of(settings.liaison_store)
    if place.exists():
        raise Stopped(f"{place} is there already: stop the bot and move its store away, then restore again")
    copy_store(asked.file, place)
    print(f"{asked.file} is now {settings.liaison_store}")
    return 0


def _manifest(asked: argparse.Namespace, settings: Settings) -> int:
    from bot.app.building import slack_manifest

    print(json.dumps(slack_manifest(asked.url), indent=2, ensure_ascii=False))
    return 0


def _texts(asked: argparse.Namespace, settings: Settings) -> int:
    from bot.texts.catalogue import Catalogues
    from bot.texts.translator import missing, page

    if not re.fullmatch(r"[a-z]{2,3}", asked.language):
        raise Stopped(f"{asked.language!r} is no language: write its two or three letters, such as es")
    catalogues = Catalogues()
    lacking = missing(catalogues, asked.language)
    file = Path(f"liaison-texts-{asked.language}.html")
    try:
        file.write_text(page(catalogues, asked.language), "utf-8")
    except OSError as fault:
        raise Stopped(f"{file.absolute()} cannot be written: {fault.strerror}") from fault
    print("\n".join([*lacking, f"{len(lacking)} messages are missing in {asked.language}; every message is in {file}"]))
    return 0


def _health(asked: argparse.Namespace, settings: Settings) -> int:
    address = f"http://{settings.liaison_host}:{settings.liaison_port}/readyz"
    try:
        with urlopen(address, timeout=5) as answer:
            print(answer.read().decode())
    except URLError as fault:
        detail = fault.read().decode() if hasattr(fault, "read") else fault.reason
        raise Stopped(f"{address}: {detail}") from fault
    return 0


def _log(settings: Settings, level: str = "") -> None:
    from config.logging import configure_logging

    configure_logging(level or settings.liaison_log, settings.secrets())


VERBS: dict[str, Callable[[argparse.Namespace, Settings], int]] = {
    "run": _run,
    "sandbox": _sandbox,
    "start": _start,
    "check": _check,
    "import": _import,
    "backup": _backup,
    "restore": _restore,
    "manifest": _manifest,
    "texts": _texts,
    "health": _health,
}
