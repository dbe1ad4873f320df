"""What is said when a channel is bound to a group: the question, the way, the welcome, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.cards import CHOOSE_CHAT, Button, Card, Say, Text, say
from domain.groups import Binding, Group
from domain.people import Platform
from handlers.views.reasons import can_be_mended, cause, gone_for_good, next_step, why

CHOICES = 8
"""Groups shown as buttons; a coordinator of more writes the group in the chat."""


def welcome(group: Group) -> Card:
    row = (Button(say("button-upcoming"), "upcoming", style="primary"), Button(say("button-help"), "help"))
    return Card(say("welcome", group=group.name), (say("welcome-what"), say("welcome-marking")), buttons=(row,))


def honest(card: Card, admin: bool | None) -> Card:
    """The welcome with what does not work; `admin` is None where that makes no difference or is not known."""
    return replace(card, lines=(*card.lines, say("welcome-no-admin"))) if admin is False else card


def begun(title: str, group: Group) -> Card:
    return Card(say("bind-begun", title=title, group=group.short), (say("bind-begun-if"),), private=True)


def question(title: str, code: str, groups: Sequence[Group], platform: Platform) -> Card:
    """To whoever added the bot: which of their groups the chat is for."""
    lines = (_say_group("bind-more", platform),) if len(groups) > CHOICES else ()
    return Card(say("added-which", title=title), lines, buttons=_choices(groups, f"{code} "), private=True)


def which(groups: Sequence[Group], platform: Platform) -> Card:
    """To whoever wants to bind some chat: for which of their groups."""
    lines = (_say_group("bind-more", platform),) if len(groups) > CHOICES else ()
    return Card(say("bind-for-which"), lines, buttons=_choices(groups, ""), private=True)


def hello(title: str, coordinates: bool, platform: Platform) -> Card:
    """In the chat itself, where who added the bot cannot be asked or has no say."""
    return Card(say("added-hello", title=title), (_say_group("added-bind" if coordinates else "added-who", platform),))


def offer(group: Group, code: str, platform: Platform) -> Card:
    """In private: the ways to a chat that is not this one."""
    lines: tuple[Text, ...] = (say("bind-code", code=code),)
    if platform is Platform.SLACK:
        named = say("bind-named", group=group.id)
        return Card(say("bind-offer", group=group.short), (named, *lines), private=True)
    row = (
        Button(say("button-choose-channel"), CHOOSE_CHAT, "channel"),
        Button(say("button-choose-group"), CHOOSE_CHAT, "group"),
    )
    return Card(say("bind-offer", group=group.short), (say("bind-choose"), *lines), buttons=(row,), private=True)


def unbound(binding: Binding, private: bool) -> Card:
    """In the chat itself with what to write there, in private with a button, to take it back."""
    title, what = say("unbound", title=binding.title), say("unbound-what")
    if private:
        return Card(title, (what,), buttons=(again(binding),), private=True)
    return Card(title, (what, _say_group("unbound-again", binding.platform, binding.group)))


def which_to_end(bound: Sequence[Binding], platform: Platform) -> Card:
    """In private: which channel shall get nothing more; of many, those of one group are asked for."""
    lines = (Say("unbind-more", {"command": f"{_sign(platform)}unbind {bound[0].group}"}),)
    rows = tuple((Button(_called(binding), "unbind", binding.id),) for binding in bound[:CHOICES])
    return Card(say("unbind-which"), lines if len(bound) > CHOICES else (), buttons=rows, private=True)


def _called(binding: Binding) -> str:
    return f"{binding.title} ({binding.platform.value.capitalize()})"


def unwelcome(binding: Binding, group: str, reason: str) -> Card:
    """The welcome could not be posted, so nothing was bound; `reason` is an outcome's."""
    title = say("unwelcome", title=binding.title, group=group)
    buttons = () if gone_for_good(reason) else (again(binding),)
    return Card(title, _unwelcome(binding.platform, reason), buttons=buttons, private=True)


def _unwelcome(platform: Platform, reason: str) -> tuple[Say, ...]:
    known = cause(reason)
    if known in ("absent", "rights"):
        return (say(f"unwelcome-{known}-{platform.value}"),)
    if known == "silent" or reason == "interrupted":
        return (say("unwelcome-unsure"),)
    next = next_step(reason) if can_be_mended(reason) or gone_for_good(reason) else say("unwelcome-later")
    return say("unwelcome-why", why=why(reason)), next


def again(binding: Binding) -> tuple[Button, ...]:
    """Binds the same chat to the same group once more."""
    return (Button(say("button-bind-again"), "bind", binding.id, style="primary"),)


def _say_group(key: str, platform: Platform, group: str = "casp-mid") -> Say:
    """With the command that names a group, as it is typed on this platform."""
    return Say(key, {"command": f"{_sign(platform)}bind {group}"})


def _sign(platform: Platform) -> str:
    return "/liaison " if platform is Platform.SLACK else "/"


def _choices(groups: Iterable[Group], before: str) -> tuple[tuple[Button, ...], ...]:
    """One a row: names of groups are long on a phone."""
    return tuple((Button(group.short, "bind", f"{before}{group.id}"),) for group in list(groups)[:CHOICES])
