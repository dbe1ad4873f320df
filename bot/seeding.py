"""What the sandbox opens with: the shipped groups, its people with their roles, its channels, and the real programmes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from config.groups import SHIPPED, read_groups_file
from domain.groups import Binding
from domain.people import Grant, Identity, Person, Platform, Role
from handlers.command import Services
from handlers.importing import check, keep
from handlers.reading.programme import Row, read_programme
from sandbox.cast import Place, Player, Stage
from storage.port import Tx, transaction
from storage.rows import Storage

DATA = SHIPPED.parent

PROGRAMMES = {"activities.csv": "", "sessions.csv": "enavsecg"}
"""The files of real activities, and the group of those rows that name none."""

IMPORTER = Person("import", "Import", (), grants=(Grant(Role.ADMIN),))


async def seed(storage: Storage, services: Services, stage: Stage, team: str) -> int:
    """Fills an empty store; gives how many activities it holds then. `team` is the sandbox's Slack workspace."""
    async with transaction(storage) as tx:
        for group in read_groups_file(SHIPPED, services.places.states):
            await tx.groups.add(group)
        for player in stage.players:
            await tx.people.save(_person(player, team, services))
        for number, place in enumerate(stage.places, 1):
            await tx.bindings.add(_binding(place, number, team))
    kept = 0
    for name, home in PROGRAMMES.items():
        async with transaction(storage) as tx:
            kept += await _programme(tx, services, DATA / name, home)
    return kept


async def _programme(tx: Tx, services: Services, path: Path, group: str) -> int:
    today = services.clock().date()
    programme = read_programme(path.name, path.read_bytes(), today=today, vocabulary=services.vocabulary)
    rows = [_grouped(row, group) for row in programme.rows if group or not _in_both(row)]
    outcome = await check(tx, rows, IMPORTER, services)
    return len(await keep(tx, outcome, IMPORTER, services))


def _in_both(row: Row) -> bool:
    """The Tunis centre's sessions stand in both files; the centre's own file has them all."""
    return "AFSAC" in row.values.get("organiser", "")


def _grouped(row: Row, group: str) -> Row:
    values = {"groups": group, **row.values} if group else dict(row.values)
    return Row(row.id, row.line, {"marking": "CLEAR", **values}, row.zone, row.columns)


def _person(player: Player, team: str, services: Services) -> Person:
    """One person with both accounts, who can be written to on both."""
    accounts = (Identity(Platform.SLACK, player.slack, team), Identity(Platform.TELEGRAM, str(player.telegram)))
    return Person(
        accounts[1].key,
        player.name,
        accounts,
        grants=_grants(player),
        reachable=accounts,
        full_name=player.name if player.role else "",
        state="JOR" if player.role else "",
        met=services.clock() - timedelta(days=1),
    )


def _grants(player: Player) -> tuple[Grant, ...]:
    if not player.role:
        return ()
    role = Role(player.role)
    if role is Role.ADMIN:
        return (Grant(role),)
    if role in (Role.FOCAL_POINT, Role.ALTERNATE):
        return (Grant(role, state=player.place), Grant(Role.MEMBER, "icao-mid"))
    return (Grant(role, player.place),)


def _binding(place: Place, number: int, team: str) -> Binding:
    platform = Platform.TELEGRAM if place.telegram else Platform.SLACK
    chat, workspace = (place.telegram, "") if place.telegram else (place.slack, team)
    return Binding(f"{place.group}.s{number}", place.group, platform, chat, place.title, workspace)
