"""`stop CODE`: keeps back what has been saved and has not gone out yet."""

from __future__ import annotations

from dataclasses import replace

from domain.activities import Announcement, Decision
from domain.cards import Card, Reply, say
from domain.people import Role
from domain.refusals import Refusal
from domain.rights import may_stop
from handlers import acknowledging, approvals, holding, promises
from handlers.command import Ask, Command
from handlers.finding import announcement_for
from handlers.reading.codes import find_code


async def stop(ask: Ask) -> Reply:
    """An announcement, or a change of an activity."""
    code = find_code(ask.text)
    if code is None:
        raise Refusal("code-needed", next="pending")
    return await (_stop_notice(ask) if code.startswith("ANN-") else holding.drop(ask))


async def _stop_notice(ask: Ask) -> Card:
    notice = await announcement_for(ask, ask.text)
    if not may_stop(ask.viewer, notice):
        raise Refusal("stop-not-yours", code=notice.code)
    if notice.recalled:
        raise Refusal("recall-done", next="show", args=notice.code, code=notice.code)
    if notice.stopped:
        raise Refusal("stop-done", next="show", args=notice.code, code=notice.code)
    rows = [row for _, row in await promises.posted(ask.tx, notice.code)]
    gone, kept = promises.gone(rows), await promises.hold_back(ask.tx, rows)
    if not kept and not notice.waiting:
        raise Refusal("stop-too-late", next="recall", args=notice.code, code=notice.code, count=gone)
    await _close(ask, notice, reported=not gone)
    return Card(say("stopped", code=notice.code, kept=kept, gone=gone))


async def _close(ask: Ask, notice: Announcement, *, reported: bool) -> None:
    """Nobody approves it any more; a report comes only where it has reached somebody."""
    decided = {**notice.groups, **dict.fromkeys(notice.waiting, Decision.REFUSED)}
    notice = replace(notice, stopped=True, groups=decided, reported=notice.reported or reported)
    await ask.tx.announcements.put(notice)
    await approvals.end(approvals.desk(ask), notice, ask.person)
    if notice.ack:
        await acknowledging.refresh(ask, notice)
    await promises.record(ask, "stopped", notice.code)


COMMANDS = (Command("stop", stop, least=Role.MEMBER, shown=False, at_once=True),)
