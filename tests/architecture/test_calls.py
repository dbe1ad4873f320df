"""Banned names stay out, and the check that says so bites."""

import ast
from pathlib import Path

import pytest

from tests.architecture.calls import SHIPPED_CODE, TESTS, Homes, find_banned
from tests.architecture.tree import SHIPPED, modules, parse


def test_shipped_code_uses_no_name_outside_its_home() -> None:
    assert [found for path in modules(*SHIPPED) for found in find_banned(path, parse(path), SHIPPED_CODE)] == []


def test_tests_neither_skip_nor_patch_nor_sleep() -> None:
    assert [found for path in modules("tests") for found in find_banned(path, parse(path), TESTS)] == []


@pytest.mark.parametrize(
    ("banned", "planted"),
    [
        (SHIPPED_CODE, "from datetime import datetime\ndatetime.now()"),
        (SHIPPED_CODE, "import datetime\ndatetime.datetime.now(datetime.UTC)"),
        (SHIPPED_CODE, "import datetime as dt\ndt.date.today()"),
        (SHIPPED_CODE, "from datetime import datetime as moment\nclock = moment.utcnow"),
        (SHIPPED_CODE, "from time import time"),
        (SHIPPED_CODE, "import time\ntime.sleep(1)"),
        (SHIPPED_CODE, "import os\nos.environ['HOME']"),
        (SHIPPED_CODE, "from os import getenv as read"),
        (SHIPPED_CODE, "import asyncio\nasyncio.create_task(work())"),
        (SHIPPED_CODE, "from asyncio import create_task"),
        (SHIPPED_CODE, "import asyncio\nasyncio.get_running_loop().create_task(work())"),
        (SHIPPED_CODE, "group.create_task(work())"),
        (SHIPPED_CODE, "import asyncio\nasyncio.ensure_future(work())"),
        (SHIPPED_CODE, "print('seen')"),
        (SHIPPED_CODE, "raise NotImplementedError"),
        (TESTS, "import pytest\npytest.skip('later')"),
        (TESTS, "import pytest\n@pytest.mark.skipif(True, reason='')\ndef test(): ..."),
        (TESTS, "from pytest import mark\n@mark.xfail\ndef test(): ..."),
        (TESTS, "import pytest\npytest.importorskip('psycopg')"),
        (TESTS, "def test(monkeypatch): ..."),
        (TESTS, "from unittest.mock import patch"),
        (TESTS, "from unittest import mock"),
        (TESTS, "import unittest.mock"),
        (TESTS, "from time import sleep"),
    ],
)
def test_a_planted_name_is_found(banned: Homes, planted: str) -> None:
    assert list(find_banned(Path("handlers/planted.py"), ast.parse(planted), banned)) != []


@pytest.mark.parametrize(
    ("home", "used"),
    [
        ("bot/clock.py", "from datetime import datetime\ndatetime.now()"),
        ("bot/tasks.py", "import asyncio\nasyncio.create_task(work())"),
        ("config/settings.py", "import os\nos.environ"),
        (
            "handlers/upcoming.py",
            "now = services.clock.now()\nlater = time.monotonic()\ndatetime.fromtimestamp(0, UTC)",
        ),
        ("handlers/joining.py", "def skip(reason): ...\nskip('full')"),
    ],
)
def test_a_name_at_home_and_a_like_name_are_left_alone(home: str, used: str) -> None:
    assert list(find_banned(Path(home), ast.parse(used), SHIPPED_CODE)) == []


def test_one_home_is_no_home_for_another_name() -> None:
    tree = ast.parse("import os\nos.environ")
    assert list(find_banned(Path("bot/clock.py"), tree, SHIPPED_CODE)) == ["bot/clock.py:2 os.environ"]
