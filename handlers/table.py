"""The map of the bot: every verb, who may use it and what runs; help, both menus and the README follow it."""

from __future__ import annotations

from domain.people import Role
from domain.refusals import Refusal
from domain.requests import Request
from domain.rights import Viewer
from handlers import (
    announcing,
    asking,
    binding,
    deciding,
    drafts,
    editing,
    inviting,
    joining,
    preferences,
    proposing,
    starting,
    upcoming,
)
from handlers.command import Command, Vocabulary

PARTS = (
    starting,
    upcoming,
    joining,
    proposing,
    announcing,
    deciding,
    editing,
    asking,
    preferences,
    inviting,
    binding,
    drafts,
)

COMMANDS: tuple[Command, ...] = tuple(command for part in PARTS for command in part.COMMANDS)

BY_VERB = {command.verb: command for command in COMMANDS}

MENUS: dict[Role | None, tuple[str, ...]] = {
    None: ("upcoming", "mine", "show", "who", "ask", "lang", "help"),
    Role.MEMBER: ("upcoming", "mine", "register", "share", "join", "ask", "help"),
    Role.COORDINATOR: ("upcoming", "pending", "announce", "register", "edit", "deliveries", "help"),
}
"""At most seven verbs a menu (DESIGN 10); `help all` shows the rest."""

IN_GROUPS = ("upcoming", "register", "share", "join", "help")


def menu(viewer: Viewer, private: bool = True) -> tuple[str, ...]:
    """The verbs shown to this reader here."""
    if not private:
        return IN_GROUPS
    for role in (Role.COORDINATOR, Role.MEMBER):
        if viewer.holds(role):
            return MENUS[role]
    return MENUS[None]


def find(request: Request, vocabulary: Vocabulary) -> Command:
    """The command that a request means; refuses with what was typed when there is none."""
    if request.kind == "notice":
        return BY_VERB["home"] if request.verb == "home" else binding.NOTICES.get(request.verb, binding.NOTHING)
    if request.kind == "sentence":
        return BY_VERB["sentence"]
    if not request.verb:
        return BY_VERB["home"]
    verb = request.verb if request.verb in BY_VERB else vocabulary.verb(request.verb)
    if verb is None or verb not in BY_VERB:
        raise Refusal("verb-unknown", next="help", typed=request.verb[:40])
    return BY_VERB[verb]
