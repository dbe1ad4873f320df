"""What an operator meets when something is not as it should be: one line that says what to do, and no traceback."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest
from aiohttp import web

from bot.app.stores import open_store
from tests.bot.test_cli import environment

TELEGRAM = {"TELEGRAM_BOT_TOKEN": "123456:ABC-DEF"}
SLACK = {"SLACK_BOT_TOKEN": "xoxb-token-of-slack", "SLACK_SIGNING_SECRET": "secret-of-slack"}


class Platforms:
    """Both platforms: `refuses` is what Slack answers to everything; Telegram takes the token unless told otherwise."""

    def __init__(self) -> None:
        self.refuses, self.taken = "", True

    async def telegram(self, request: web.Request) -> web.Response:
        if not self.taken:
            return web.json_response({"ok": False, "error_code": 401, "description": "Unauthorized"}, status=401)
        method = request.path.rpartition("/")[2]
        if method == "getUpdates":
            await asyncio.sleep(0.2)
            return web.json_response({"ok": True, "result": []})
        bot = {"id": 1, "is_bot": True, "first_name": "Liaison", "username": "liaison_bot"}
        return web.json_response({"ok": True, "result": bot if method == "getMe" else True})

    async def slack(self, request: web.Request) -> web.Response:
        if self.refuses:
            return web.json_response({"ok": False, "error": self.refuses})
        return web.json_response(
            {"ok": True, "user_id": "U0", "bot_id": "B0", "team_id": "T1", "team": "T", "url": "/"}
        )


class Operator:
    """Runs `liaison` in an empty folder, between the two platforms."""

    def __init__(self, folder: Path, platforms: Platforms, address: str) -> None:
        self.folder, self.platforms, self.address = folder, platforms, address

    async def start(self, *arguments: str, **environ: str) -> asyncio.subprocess.Process:
        both = {"TELEGRAM_API_URL": self.address, "SLACK_API_URL": f"{self.address}/api/", "LIAISON_PORT": "0"}
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *arguments),
            cwd=self.folder,
            env=environment(**{**both, **environ}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    async def liaison(self, *arguments: str, **environ: str) -> tuple[int | None, str]:
        """The exit code and the error stream of a command that ends by itself."""
        process = await self.start(*arguments, **environ)
        _, said = await asyncio.wait_for(process.communicate(), 60)
        return process.returncode, said.decode()

    async def running(self, **environ: str) -> asyncio.subprocess.Process:
        """`run`, once it says that it runs."""
        process = await self.start("run", **environ)
        assert process.stdout is not None
        assert (await process.stdout.readline()).startswith(
            b"Liaison runs; health and metrics are at http://127.0.0.1:"
        )
        return process


async def ended(process: asyncio.subprocess.Process, sign: signal.Signals = signal.SIGTERM) -> str:
    """The error stream of a process that is told to end, and ends in order."""
    process.send_signal(sign)
    _, said = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0
    return said.decode()


@pytest.fixture
async def operator(tmp_path: Path) -> AsyncIterator[Operator]:
    platforms, app = Platforms(), web.Application()
    app.router.add_route("*", "/api/{method}", platforms.slack)
    app.router.add_route("*", "/{token}/{method}", platforms.telegram)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield Operator(tmp_path, platforms, f"http://127.0.0.1:{runner.addresses[0][1]}")
    await runner.cleanup()


async def one_line(operator: Operator, begins: str, *arguments: str, **environ: str) -> int | None:
    """The exit code, which is not 0."""
    code, said = await operator.liaison(*arguments, **environ)
    assert (said.count("\n"), said.partition(begins)[0]) == (1, "liaison: "), said
    assert code != 0
    return code


async def test_a_wrong_telegram_token_is_one_line(operator: Operator) -> None:
    operator.platforms.taken = False
    await one_line(operator, "Telegram refuses the bot token: check TELEGRAM_BOT_TOKEN", "run", **TELEGRAM)


@pytest.mark.parametrize(
    ("refuses", "begins"),
    [
        ("invalid_auth", "Slack refuses (invalid_auth): check SLACK_BOT_TOKEN and SLACK_APP_TOKEN"),
        ("missing_scope", "Slack refuses (missing_scope): install the app again with what `liaison manifest slack`"),
    ],
)
async def test_what_slack_refuses_is_one_line(operator: Operator, refuses: str, begins: str) -> None:
    operator.platforms.refuses = refuses
    await one_line(operator, begins, "run", **SLACK)


async def test_two_wrong_tokens_are_a_line_each(operator: Operator) -> None:
    operator.platforms.taken, operator.platforms.refuses = False, "invalid_auth"
    code, said = await operator.liaison("run", **TELEGRAM, **SLACK)
    assert code == 1
    assert [line.split(" refuses")[0] for line in said.splitlines()] == ["liaison: Telegram", "liaison: Slack"]


@pytest.mark.parametrize(("telegram", "slack"), [(True, "invalid_auth"), (False, "")])
async def test_one_wrong_token_does_not_stop_the_other_platform(operator: Operator, telegram: bool, slack: str) -> None:
    operator.platforms.taken, operator.platforms.refuses = telegram, slack
    said = await ended(await operator.running(**TELEGRAM, **SLACK))
    assert ("Slack refuses" if slack else "Telegram refuses") in said
    assert "Traceback" not in said


async def test_a_signal_ends_a_run_within_five_seconds_and_the_next_takes_over(operator: Operator) -> None:
    for sign in (signal.SIGTERM, signal.SIGINT):
        process = await operator.running(**TELEGRAM, **SLACK)
        begun = monotonic()
        await ended(process, sign)
        assert monotonic() - begun < 5


async def test_a_port_in_use_or_a_host_that_is_not_there_is_one_line(operator: Operator) -> None:
    port = operator.address.rpartition(":")[2]
    taken = f"127.0.0.1:{port} cannot be used (Address already in use): stop what listens there, or set LIAISON_HOST"
    await one_line(operator, taken, "run", **TELEGRAM, LIAISON_PORT=port)
    await one_line(operator, "no.host.invalid:0 cannot be used (", "run", **TELEGRAM, LIAISON_HOST="no.host.invalid")
    page = f"port {port} cannot be used (Address already in use): set LIAISON_PORT to another one"
    await one_line(operator, page, "sandbox", "--port", port)
    await one_line(operator, page, "start", LIAISON_PORT=port)


async def test_a_store_in_use_is_one_line_and_may_still_be_copied(operator: Operator) -> None:
    process = await operator.running(**TELEGRAM)
    in_use = f"var/liaison.store is in use by process {process.pid}"
    await one_line(operator, in_use, "run", **TELEGRAM)
    (operator.folder / "programme.csv").write_text("title,start,end,city\n", "utf-8")
    await one_line(operator, in_use, "import", "programme.csv")
    assert await operator.liaison("backup", "copy.store") == (0, "")
    assert await operator.liaison("check") == (0, "")
    already = "var/liaison.store is there already: stop the bot and move its store away"
    await one_line(operator, already, "restore", "copy.store")
    await ended(process)


async def test_a_store_that_is_not_ours_to_open_is_one_line_and_stays_as_it_is(operator: Operator) -> None:
    for name in ("newer", "damaged"):
        await open_store(f"tinydb:{operator.folder / name}").close()
    await open_store(f"tinydb:{operator.folder / 'play'}", sandbox=True).close()
    with closing(sqlite3.connect(operator.folder / "newer")) as newer:
        newer.execute("PRAGMA user_version = 99")
    whole = (operator.folder / "damaged").read_bytes()
    (operator.folder / "damaged").write_bytes(whole[:2000] + b"\0" * (len(whole) - 2000))
    (operator.folder / "foreign").write_text("a letter", "utf-8")
    for name, begins in (
        ("newer", "newer has format 99, made by liaison "),
        ("damaged", "damaged "),
        ("play", "play is a sandbox store with play data: a real run needs another path"),
        ("foreign", "foreign is damaged or no store (file is not a database): nothing was changed; use a backup"),
        (".", ". is a folder: name a file in it"),
        ("/dev/null/liaison.store", "/dev/null cannot be made (File exists): set LIAISON_STORE to a path"),
    ):
        before = (operator.folder / name).read_bytes() if (operator.folder / name).is_file() else b""
        await one_line(operator, begins, "run", **TELEGRAM, LIAISON_STORE=f"tinydb:{name}")
        assert before == ((operator.folder / name).read_bytes() if before else b"")


async def test_a_settings_file_that_cannot_be_read_is_one_line(operator: Operator) -> None:
    (operator.folder / ".env").write_bytes(b"\xff\xfe")
    await one_line(operator, ".env cannot be read: it must be text in UTF-8", "check")


async def test_a_groups_file_that_cannot_be_read_is_one_line(operator: Operator) -> None:
    (operator.folder / "odd.yaml").write_bytes(b"\xff\xfe")
    for name, begins in (
        ("none.yaml", "none.yaml cannot be read (No such file or directory): set LIAISON_GROUPS"),
        (".", ". cannot be read (Is a directory): set LIAISON_GROUPS"),
        ("odd.yaml", "odd.yaml: cannot be read: "),
    ):
        await one_line(operator, begins, "check", LIAISON_GROUPS=name)


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("rum", "argument VERB: invalid choice: 'rum'"),
        ("run --fast", "unrecognized arguments: --fast; see liaison --help"),
        ("import", "the following arguments are required: file; see liaison import --help"),
        ("manifest discord", "argument platform: invalid choice: 'discord'"),
        ("sandbox --port 99999", "argument --port: write a number from 0 to 65535"),
    ],
)
async def test_what_is_typed_wrong_is_one_line(operator: Operator, typed: str, begins: str) -> None:
    assert await one_line(operator, begins, *typed.split()) == 2


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("backup copy.store", "there is no store at var/liaison.store: "),
        ("restore copy.store", "there is no store at copy.store: "),
        ("import programme.csv", "programme.csv cannot be read: No such file or directory"),
        ("sandbox --port 0 --store copy.store", "there is no store at copy.store: "),
    ],
)
async def test_a_file_that_is_not_there_is_one_line(operator: Operator, typed: str, begins: str) -> None:
    await one_line(operator, begins, *typed.split())
    assert list(operator.folder.iterdir()) == []


async def test_a_page_for_translators_that_cannot_be_written_is_one_line(operator: Operator) -> None:
    (operator.folder / "liaison-texts-es.html").mkdir()
    await one_line(
        operator, f"{operator.folder}/liaison-texts-es.html cannot be written: Is a directory", "texts", "es"
    )
