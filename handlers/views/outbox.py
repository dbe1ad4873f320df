"""What is shown in place of a message, and what coordinators read about messages that did not arrive."""

from __future__ import annotations

from domain.cards import Button, Card, Say, Text, say
from domain.delivery import Delivery, Life
from domain.groups import Binding
from domain.markings import Marking
from domain.people import Platform
from handlers.views.bindings import again
from handlers.views.ledger import name
from handlers.views.reasons import gone_for_good, next_step, why


def pointer(code: str) -> Card:
    """Instead of a card whose marking is above the channel's ceiling: that there is something, and where to read it."""
    row = (Button(say("open-in-private"), "show", code, private=True),) if code else ()
    return Card(say("pointer-title"), (say("pointer-text"),), buttons=(row,) if row else (), marking=Marking.CLEAR)


def unreachable(binding: Binding, group: str, reason: str) -> Card:
    """The channel is unbound; `reason` is the platform's own word."""
    platform = say(f"platform-{binding.platform.value}")
    lines: tuple[Text, ...] = (
        say("outbox-unreachable-text", platform=platform, why=why(reason), group=group),
        next_step(reason),
    )
    title = say("outbox-unreachable-title", channel=binding.title)
    return Card(title, lines, buttons=() if gone_for_good(reason) else (again(binding),), private=True)


def outage(platform: Platform, reason: str) -> Card:
    """To admins: nothing can be sent over this platform before somebody has mended what `reason` names."""
    name = say(f"platform-{platform.value}")
    key = "outage-scope" if reason == "missing-scope" else f"outage-token-{platform.value}"
    return Card(say("outage-title", platform=name), (say(key), say("outage-waits", platform=name)), private=True)


def works_again(platform: Platform) -> Card:
    return Card(say("outage-over", platform=say(f"platform-{platform.value}")), private=True)


def lost(binding: Binding, row: Delivery) -> Card:
    """To those who decide for a channel: what failed there, or may have."""
    if row.life is Life.UNKNOWN:
        return unsure(binding, row)
    kind = "unchanged" if row.message else "failed"
    kind = "still-there" if row.message and row.withdrawn else kind
    buttons = [Button(say("button-try-again"), "again", name(row))] if binding.active else list(again(binding))
    if row.subject:
        buttons.append(Button(say("button-deliveries"), "deliveries", row.subject))
    lines = (say(f"outbox-{kind}-text", why=why(row.reason)), *_about(row.subject))
    return Card(say(f"outbox-{kind}-title", channel=binding.title), lines, buttons=(tuple(buttons),), private=True)


def unsure(binding: Binding, row: Delivery, page: int = 0) -> Card:
    """Nobody knows whether it arrived: what a person can do, and what that means. `page` of the ledger on which it was
    tapped, to lead back."""
    args = f"{name(row)} p{page}" if page else name(row)
    arrived = Button(say("button-it-arrived"), "it-arrived", args)
    rows: tuple[tuple[Button, ...], ...] = ((Button(say("button-send-again"), "again", args), arrived),)
    how: tuple[Text, ...] = (say("outbox-unknown-how"),)
    if row.withdrawn:
        rows, how = ((Button(say("button-gone"), "gone", args),),), (say("ledger-look"),)
    if page:
        rows = (*rows, (Button(say("button-back"), "deliveries", f"{row.subject} p{page}"),))
    lines = (say("outbox-unknown-text", why=why(row.reason)), *_about(row.subject), *how)
    return Card(say("outbox-unknown-title", channel=binding.title), lines, buttons=rows, private=True)


def decided(binding: Binding, subject: str, what: Say) -> Card:
    """On the cards that asked: what was decided, and by whom; nothing is offered there any more."""
    row = ((Button(say("button-deliveries"), "deliveries", subject),),) if subject else ()
    return Card(say("ledger-decided", channel=binding.title, what=what), _about(subject), buttons=row, private=True)


def _about(subject: str) -> tuple[Text, ...]:
    return (say("outbox-about", subject=subject),) if subject else ()
