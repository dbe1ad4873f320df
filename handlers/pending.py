"""`pending`: what waits for a decision of the asker, oldest first, five a page."""

from __future__ import annotations

from dataclasses import replace

from domain.approvals import Approval
from domain.cards import Card, Reply, say
from domain.people import Role
from handlers import approvals
from handlers.command import Ask, Command
from handlers.views import proposals
from handlers.views.lists import PAGE, page, there, turned


async def waiting(ask: Ask) -> dict[str, list[Approval]]:
    """By code, the groups of the asker in which it waits; oldest first."""
    found: list[Approval] = []
    for id in await ask.tx.groups.all():
        if ask.viewer.coordinates(id):
            found += await ask.tx.approvals.waiting(id)
    queue: dict[str, list[Approval]] = {}
    for one in sorted(found, key=lambda one: (one.proposed, one.id)):
        queue.setdefault(one.code, []).append(one)
    return queue


async def pending(ask: Ask) -> Reply:
    """Each proposal with who has it in each of the asker's groups."""
    queue, (_, number) = await waiting(ask), turned(ask.text)
    if not queue:
        return Card(say("pending-none"), private=True)
    number = there(number, len(queue))
    codes = list(queue)[(number - 1) * PAGE : number * PAGE]
    items = []
    for code in codes:
        subject = await approvals.find(ask.tx, code)
        if subject is not None:
            lines = tuple([await approvals.whereabouts(ask.tx, one) for one in queue[code]])
            items.append(proposals.line(subject, lines))
    title = say("pending-title", count=len(queue))
    return replace(page(title, tuple(items), "pending", "", number, len(queue) > number * PAGE), private=True)


COMMANDS = (Command("pending", pending, least=Role.COORDINATOR, private=True, read_only=True),)
