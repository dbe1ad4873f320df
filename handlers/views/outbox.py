"""What is shown in place of a message, and what coordinators read about messages that did not arrive."""

from __future__ import annotations

from domain.cards import Button, Card, Text, say
from domain.groups import Binding
from domain.markings import Marking
from domain.people import Platform
from handlers.views.bindings import again


def pointer(code: str) -> Card:
    """Instead of a card whose marking is above the channel's ceiling: that there is something, and where to read it."""
    row = (Button(say("open-in-private"), "show", code, private=True),) if code else ()
    return Card(say("pointer-title"), (say("pointer-text"),), buttons=(row,) if row else (), marking=Marking.CLEAR)


def unreachable(binding: Binding, group: str, reason: str) -> Card:
    """The channel is unbound; `reason` is the platform's own word."""
    platform = say(f"platform-{binding.platform.value}")
    lines: tuple[Text, ...] = (
        say("outbox-unreachable-text", platform=platform, reason=reason, group=group),
        say("outbox-unreachable-next"),
    )
    title = say("outbox-unreachable-title", channel=binding.title)
    return Card(title, lines, buttons=(again(binding),), private=True)


def outage(platform: Platform, reason: str) -> Card:
    """To admins: nothing can be sent over this platform before somebody has mended what `reason` names."""
    name = say(f"platform-{platform.value}")
    key = "outage-scope" if reason == "missing-scope" else f"outage-token-{platform.value}"
    return Card(say("outage-title", platform=name), (say(key), say("outage-waits", platform=name)), private=True)


def works_again(platform: Platform) -> Card:
    return Card(say("outage-over", platform=say(f"platform-{platform.value}")), private=True)


def lost(binding: Binding, life: str, reason: str, subject: str) -> Card:
    """A message that was not delivered (`life` "failed") or may not have been ("unknown")."""
    platform = say(f"platform-{binding.platform.value}")
    lines: tuple[Text, ...] = (say(f"outbox-{life}-text", platform=platform, reason=reason),)
    if subject:
        lines = (*lines, say("outbox-about", subject=subject))
    return Card(say(f"outbox-{life}-title", channel=binding.title), lines, private=True)
