"""The command line. What a verb needs is imported when it runs, so that `--help` is as quick as the interpreter."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; what a person can mend is one line on the error stream and exit code 1."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.verb is None:
        parser.print_help()
        return 0
    from bot.cli import verbs

    return verbs.run_verb(asked)


class OneLine(argparse.ArgumentParser):
    """What was typed wrong is said in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"liaison: {message}; see {self.prog} --help\n")


def _port(typed: str) -> int:
    if not typed.isdecimal() or int(typed) > 65535:
        raise argparse.ArgumentTypeError("write a number from 0 to 65535")
    return int(typed)


def _parser() -> argparse.ArgumentParser:
    parser = OneLine("liaison", description="Regional coordination of capacity-building on Slack and Telegram.")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    verbs.add_parser("run", help="run the bot on the platforms that have a token")
    for name, what in (
        ("sandbox", "try everything in one browser page"),
        ("start", "run where a token is set, else sandbox"),
    ):
        verb = verbs.add_parser(name, help=what)
        verb.add_argument("--port", type=_port, help="of the sandbox's page, instead of LIAISON_PORT")
        verb.add_argument("--store", type=Path, metavar="PATH", help="open the sandbox on a copy of this store")
    verbs.add_parser("check", help="check the settings and the store; safe beside a running bot")
    taken = verbs.add_parser("import", help="take in a programme of activities (.csv, .ics), all or nothing")
    taken.add_argument("file", type=Path)
    taken.add_argument("--groups", default="", help="for rows that name none: ids with commas between them")
    taken.add_argument("--yes", action="store_true", help="keep it; without this it is only checked and shown")
    for name, what in (
        ("backup", "copy the store, also beside a running bot"),
        ("restore", "put a backup in the store's place"),
    ):
        verbs.add_parser(name, help=what).add_argument("file", type=Path)
    manifest = verbs.add_parser("manifest", help="print the app manifest for a platform")
    manifest.add_argument("platform", choices=["slack"])
    manifest.add_argument("--url", default="", help="the public address, for HTTP instead of Socket Mode")
    texts = verbs.add_parser("texts", help="list what a language lacks, and write one page for its translator")
    texts.add_argument("language")
    verbs.add_parser("health", help="ask the running bot whether it is ready")
    return parser
