"""The map of the bot: every verb, who may use it and what runs; help, both menus and the README follow it."""

from __future__ import annotations

from dataclasses import replace

from domain.people import Role
from domain.requests import Request
from domain.rights import Viewer
from handlers import (
    acknowledging,
    announcing,
    answers,
    asking,
    binding,
    catching_up,
    claiming,
    deciding,
    drafts,
    editing,
    enclosing,
    grouping,
    helping,
    inviting,
    joining,
    ledger,
    pending,
    preferences,
    programmes,
    proposing,
    recalling,
    resending,
    starting,
    stopping,
    talking,
    trail,
    upcoming,
)
from handlers.command import Command, Vocabulary
from handlers.verbs import first_verb

PARTS = (
    starting,
    helping,
    upcoming,
    enclosing,
    joining,
    proposing,
    announcing,
    acknowledging,
    answers,
    recalling,
    ledger,
    resending,
    catching_up,
    deciding,
    pending,
    editing,
    stopping,
    asking,
    trail,
    preferences,
    inviting,
    claiming,
    binding,
    grouping,
    programmes,
    drafts,
    talking,
)

COMMANDS: tuple[Command, ...] = tuple(command for part in PARTS for command in part.COMMANDS)

BY_VERB = {command.verb: command for command in COMMANDS}

MENUS: dict[Role | None, tuple[str, ...]] = {
    None: ("upcoming", "mine", "show", "who", "ask", "lang", "help"),
    Role.MEMBER: ("upcoming", "mine", "register", "share", "join", "ask", "help"),
    Role.COORDINATOR: ("upcoming", "pending", "announce", "register", "edit", "deliveries", "help"),
}
"""At most seven verbs a menu (DESIGN 10); `help all` shows the rest."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "start": ("", "K7MW9P2QX4"),
    "help": ("", "all", "join"),
    "link": ("", "K7MW9P2QX4"),
    "upcoming": ("", "training dubai april", "casp-mid", "seminars in french 2027"),
    "show": ("SEM-12", "ENAVSECG/11"),
    "mine": ("",),
    "files": ("SEM-12", "ANN-7"),
    "join": ("SEM-12",),
    "leave": ("SEM-12",),
    "register": ("", "title: Seminar on quality control\nwhen: 16-18 April 2027 09:00\nwhere: Dubai\ngroups: casp-mid"),
    "share": ("", "title: Course on screening\nwhen: 3-7 May 2027\nwhere: Amman\ngroups: casp-mid"),
    "announce": (
        "casp-mid, ecowas\nThe roadmap is out: https://example.org/roadmap",
        "title: New rules\ngroups: casp-mid\nwhen: 12 May 2027 09:00\ntext: From June on.",
        "title: New guidance\ngroups: casp-mid\nack: 30 April 2027\ntext: Please read it.",
    ),
    "recall": ("ANN-7", "ANN-7 The dates were wrong"),
    "deliveries": ("ANN-7", "SEM-12", "casp-mid"),
    "ack": ("ANN-7",),
    "acks": ("ANN-7",),
    "approve": ("SEM-12", "SEM-12 casp-mid"),
    "refuse": ("SEM-12 The dates meet the forum",),
    "pending": ("",),
    "edit": ("SEM-12", "SEM-12\nseats: 40", "ANN-7\ntext: From June on."),
    "postpone": ("SEM-12 4-6 May 2027",),
    "cancel": ("SEM-12 storm", ""),
    "who": ("casp-mid", "Kenya"),
    "ask": ("SEM-12 Is there a hotel nearby?", "Who issues the visa letters?"),
    "import": ("", "casp-mid"),
    "log": ("SEM-12", "casp-mid"),
    "status": ("", "SEM-12", "Kenya"),
    "lang": ("", "fr"),
    "zone": ("Cairo", "Asia/Tashkent"),
    "role": ("@amina coordinator casp-mid", "@amina focal-point KEN", "@amina none"),
    "invite": ("focal-point KEN", "coordinator casp-mid"),
    "bind": ("casp-mid", "K7MW9P2QX4"),
    "unbind": ("",),
    "group": ("casp-mid", "casp-mid\nstates: ARE; BHR; EGY"),
}
"""How each verb may be written, after its own word; the same in every language, as codes and keys are."""

IN_GROUPS = ("upcoming", "register", "share", "join", "help")


def menu(viewer: Viewer, private: bool = True) -> tuple[str, ...]:
    """The verbs shown to this reader here."""
    if not private:
        return IN_GROUPS
    for role in (Role.COORDINATOR, Role.MEMBER):
        if viewer.holds(role):
            return MENUS[role]
    return MENUS[None]


def find(request: Request, vocabulary: Vocabulary) -> tuple[Command, Request]:
    """The command that a request means, and the request with its verb and words parted as the catalogues know them."""
    if request.kind == "notice":
        return _noticed(request.verb), request
    if request.kind == "sentence":
        return BY_VERB["sentence"], request
    if not request.verb:
        return BY_VERB["home"], request
    meant = first_verb(f"{request.verb} {request.text}", vocabulary)
    if meant is None or (request.kind in ("button", "link") and request.verb in BY_VERB):
        return BY_VERB.get(request.verb, BY_VERB["unread"]), request
    return BY_VERB[meant.verb], replace(request, verb=meant.verb, text=meant.text)


def _noticed(verb: str) -> Command:
    return BY_VERB["home"] if verb == "home" else binding.NOTICES.get(verb, binding.NOTHING)
