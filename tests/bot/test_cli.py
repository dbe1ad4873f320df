"""The command line as people meet it: run in a process of its own, in an empty folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PROGRAMME = """id,title,type,start,end,city,country_iso3,groups
t-1,Cargo security,training,2099-05-04,2099-05-08,Dubai,ARE,casp-mid
"""


def environment(**more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": os.environ.get("HOME", "/"), **more}


def liaison(folder: Path, *arguments: str, **environ: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "bot", *arguments]
    ended = subprocess.run(
        command, cwd=folder, env=environment(**environ), capture_output=True, text=True, timeout=60, check=False
    )
    return ended.returncode, ended.stdout, ended.stderr


def test_help_names_every_verb_and_imports_no_library(tmp_path: Path) -> None:
    code, said, _ = liaison(tmp_path, "--help")
    assert code == 0
    for verb in ("run", "sandbox", "start", "check", "import", "backup", "restore", "manifest", "texts", "health"):
        assert f"\n    {verb} " in said
    probe = "import sys; from bot.cli import main; main([]); print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run(
        [sys.executable, "-c", probe], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True
    ).stdout.splitlines()[-1]
    assert not {"dotenv", "aiohttp", "telegram", "slack_sdk", "babel", "fluent", "apscheduler"} & set(loaded.split())


STARTING = """
import asyncio, sys
from bot.app.building import build
from bot.app.stores import open_store
from config.settings import load_settings

async def start():
    app = build(load_settings(), open_store("tinydb:store"))
    await app.start(lambda address: print(*sys.modules))
    print(*sys.modules)
    await app.stop()

asyncio.run(start())
"""


def test_what_answers_is_loaded_when_the_start_has_been_announced(tmp_path: Path) -> None:
    away = "http://127.0.0.1:1"
    given = {"TELEGRAM_BOT_TOKEN": "1:a", "SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s", "LIAISON_PORT": "0"}
    given |= {"TELEGRAM_API_URL": away, "SLACK_API_URL": f"{away}/api/"}
    command = [sys.executable, "-c", STARTING]
    said = subprocess.run(
        command, cwd=tmp_path, env=environment(**given), capture_output=True, text=True, check=True, timeout=60
    ).stdout
    announced, working = (set(line.split()) for line in said.splitlines())
    assert {"telegram", "slack_bolt", "bot.inbox"} <= announced
    assert not {"handlers.dispatch", "bot.outbox", "babel", "fluent"} & announced
    assert {"handlers.dispatch", "bot.outbox"} <= working


def test_run_without_a_token_is_one_line(tmp_path: Path) -> None:
    code, _, said = liaison(tmp_path, "run")
    assert code == 1
    assert said == (
        "liaison: no platform is connected: set TELEGRAM_BOT_TOKEN or SLACK_BOT_TOKEN, or try `liaison sandbox`\n"
    )


def test_a_bad_setting_is_one_line(tmp_path: Path) -> None:
    code, _, said = liaison(tmp_path, "run", LIAISON_LOG="loud", TELEGRAM_BOT_TOKEN="nonsense")
    assert code == 1
    assert said.splitlines() == [
        "liaison: TELEGRAM_BOT_TOKEN: this is no Telegram token; @BotFather gives one like 123456:ABC-DEF",
        "liaison: LIAISON_LOG: write one of debug, info, warning, error",
    ]


def test_check_looks_at_settings_groups_and_store(tmp_path: Path) -> None:
    code, said, _ = liaison(tmp_path, "check")
    assert code == 0
    assert "settings: fine; platforms: none" in said
    assert "store tinydb:var/liaison.store: not there yet; the first start makes it" in said
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "bad.yaml").write_text("groups: 7", "utf-8")
    code, _, wrong = liaison(tmp_path, "check", LIAISON_GROUPS="bad.yaml")
    assert (code, len(wrong.splitlines())) == (1, 1)
    (tmp_path / "foreign").write_text("not a store", "utf-8")
    code, said, wrong = liaison(tmp_path, "check", LIAISON_STORE="tinydb:foreign")
    assert code == 1
    assert (tmp_path / "foreign").read_text("utf-8") == "not a store"


def test_check_says_what_to_do_where_no_store_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    (tmp_path / "folder").mkdir()
    for store, begins in (
        (
            "/proc/liaison/liaison.store",
            "liaison: no store at /proc/liaison/liaison.store, and /proc cannot be written",
        ),
        ("file/liaison.store", f"liaison: no store at file/liaison.store, and {tmp_path / 'file'} cannot be written"),
        ("folder", "liaison: folder is a folder: name a file in it"),
    ):
        code, _, wrong = liaison(tmp_path, "check", LIAISON_STORE=f"tinydb:{store}")
        assert (code, wrong.count("\n")) == (1, 1), wrong
        assert wrong.startswith(begins)
        assert "LIAISON_STORE" in wrong


def test_an_import_is_shown_first_then_kept_once(tmp_path: Path) -> None:
    (tmp_path / "programme.csv").write_text(PROGRAMME, "utf-8")
    shown = liaison(tmp_path, "import", "programme.csv")
    assert shown[0] == 0
    assert "Cargo security (Monday 4 – Friday 8 May 2099)" in shown[1]
    assert "Nothing is kept yet" in shown[1]
    assert liaison(tmp_path, "import", "programme.csv", "--yes")[1].endswith(
        "1 new, 0 there already, 0 wrong\nImported.\n"
    )
    again = liaison(tmp_path, "import", "programme.csv", "--yes")[1]
    assert again == "0 new, 1 there already, 0 wrong\nNothing to import.\n"


def test_a_wrong_row_is_named_and_nothing_is_imported(tmp_path: Path) -> None:
    (tmp_path / "programme.csv").write_text(PROGRAMME + "t-2,Drones,training,2099-02-30,,Dubai,ARE,casp-mid\n", "utf-8")
    code, said, wrong = liaison(tmp_path, "import", "programme.csv", "--yes")
    assert code == 1
    assert "line 3, start: " in said
    assert wrong == "liaison: nothing was imported: mend the lines above and try again\n"
    (tmp_path / "programme.csv").write_text(PROGRAMME, "utf-8")
    assert "1 new, 0 there already" in liaison(tmp_path, "import", "programme.csv")[1]


def test_a_backup_is_restored_where_no_store_is_and_replaces_nothing(tmp_path: Path) -> None:
    (tmp_path / "programme.csv").write_text(PROGRAMME, "utf-8")
    liaison(tmp_path, "import", "programme.csv", "--yes", LIAISON_STORE="tinydb:one")
    assert liaison(tmp_path, "backup", "copy", LIAISON_STORE="tinydb:one")[0] == 0
    assert liaison(tmp_path, "restore", "copy", LIAISON_STORE="tinydb:one")[0] == 1
    assert liaison(tmp_path, "restore", "copy", LIAISON_STORE="tinydb:two")[0] == 0
    assert "0 new, 1 there already" in liaison(tmp_path, "import", "programme.csv", LIAISON_STORE="tinydb:two")[1]


def test_the_manifest_is_json_and_texts_write_a_page(tmp_path: Path) -> None:
    code, said, _ = liaison(tmp_path, "manifest", "slack")
    assert code == 0
    assert json.loads(said)["settings"]["socket_mode_enabled"] is True
    code, said, _ = liaison(tmp_path, "texts", "es")
    assert code == 0
    assert said.splitlines()[-1].endswith("messages are missing in es; every message is in liaison-texts-es.html")
    assert (tmp_path / "liaison-texts-es.html").exists()
    assert liaison(tmp_path, "texts", "../es")[0] == 1


def test_health_says_when_nothing_runs(tmp_path: Path) -> None:
    code, _, said = liaison(tmp_path, "health", LIAISON_PORT="1")
    assert code == 1
    assert said.startswith("liaison: http://127.0.0.1:1/readyz: ")


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_start_without_a_token_opens_the_sandbox_and_a_signal_ends_it(tmp_path: Path, sign: signal.Signals) -> None:
    command = [sys.executable, "-m", "bot", "start", "--port", "0"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline().startswith("The Liaison sandbox is open at http://127.0.0.1:")
        run.send_signal(sign)
        _, said = run.communicate(timeout=30)
    assert run.returncode == 0
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []
