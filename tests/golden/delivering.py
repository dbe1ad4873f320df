"""What goes wrong on the way to channels, and what coordinators do about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.delivery import Delivery, Life
from domain.groups import Binding
from domain.people import Platform
from handlers.catching_up import offer
from handlers.losses import tell_lost
from handlers.reporting import report_broadcasts
from storage.port import transaction
from tests.golden.recording import Recording
from tests.handlers.world import GROUPS, Someone

NOTICE = """title: The roadmap is out
groups: casp-mid; ecowas
text en: Read it by Friday.
text fr: À lire avant vendredi.
text ar: يُرجى قراءتها قبل يوم الجمعة."""

TELEGRAM, SLACK, DAKAR = "casp-mid.1", "casp-mid.2", "ecowas.3"

LATE = Binding("casp-mid.9", "casp-mid", Platform.SLACK, "C9", "#casp-mid-trainers", "T1")


async def delivering(talk: Recording, omar: Someone, awa: Someone, member: Someone) -> None:
    talk.chapter("What reached which channel, and what did not")
    talk.now = datetime.fromisoformat("2027-05-17T09:00+00:00")
    await talk.hears(omar, f"/announce {NOTICE}")
    await talk.taps(omar, "Send")
    code = await _newest(talk)
    await talk.presses(awa, "approve", f"{code} ecowas")
    talk.now += timedelta(seconds=30)
    await talk.collect()
    for to, life, reason, tries in (
        (TELEGRAM, Life.UNKNOWN, "no-answer", 1),
        (SLACK, Life.FAILED, "archived", 2),
        (DAKAR, Life.WAITING, "rate-limited", 3),
    ):
        await _ends(talk, f"{code}#post>b:{to}", life=life, reason=reason, tries=tries, shown=0, message="")
    await report_broadcasts(talk.storage, talk.now)
    await talk.collect()
    await talk.hears(omar, f"/deliveries {code}")
    await talk.hears(awa, f"/deliveries {code}")
    await talk.hears(member, f"/deliveries {code}")
    await talk.presses(omar, "decide", f"{code}#post>b:{TELEGRAM} p1")
    await talk.taps(omar, "It arrived")
    await talk.presses(omar, "again", f"{code}#post>b:{TELEGRAM} p1")
    await talk.presses(omar, "retry", code)
    await talk.presses(omar, "retry", code)
    await _many(talk, omar, code)
    await talk.hears(omar, f"/edit {code}")
    await _amend(talk, omar)
    await _recall(talk, omar, awa, member, code)
    await _late(talk, omar)
    await talk.hears(omar, "/log casp-mid")


async def _many(talk: Recording, omar: Someone, code: str) -> None:
    """Seven halls of the group have it too, and are archived; one message is known by a long name."""
    halls = [Binding(f"casp-mid.h{n}", "casp-mid", Platform.SLACK, f"H{n}", f"#hall-{n}", "T1") for n in range(7)]
    async with transaction(talk.storage) as tx:
        row = await tx.deliveries.get(f"{code}#post>b:{SLACK}")
        assert row is not None
        for hall in halls:
            await tx.bindings.add(hall)
            await tx.deliveries.add(replace(row, id=_of(hall, code), to=f"b:{hall.id}", message="", chat=""))
    for hall in halls:
        await _ends(talk, _of(hall, code), life=Life.FAILED, reason="may-not-write", tries=1, shown=0)
    talk.now += timedelta(seconds=3)
    await talk.collect()
    await talk.presses(omar, "retry", code)
    async with transaction(talk.storage) as tx:
        for hall in halls:
            await tx.deliveries.remove(_of(hall, code))
            await tx.bindings.remove(hall.id)


def _of(hall: Binding, code: str) -> str:
    return f"{code}#the-post-that-went-to-the-hall-number-{hall.id}>b:{hall.id}"


async def _amend(talk: Recording, omar: Someone) -> None:
    await talk.hears(omar, "/announce casp-mid\nThe hall is changed\nWe meet in hall 2.")
    await talk.taps(omar, "Send")
    code = await _newest(talk)
    await talk.hears(omar, f"/edit {code}")
    await talk.hears(omar, f"/edit {code}\ntext: We meet in hall 2.")
    await talk.hears(omar, f"/edit {code}\ntext: We meet in hall 3.")
    await talk.taps(omar, "Save")
    await talk.hears(omar, f"/show {code}")


async def _recall(talk: Recording, omar: Someone, awa: Someone, member: Someone, code: str) -> None:
    await talk.hears(member, f"/recall {code}")
    await talk.hears(awa, f"/recall {code} Not for us")
    await talk.taps(awa, "Recall")
    await talk.hears(omar, f"/show {code}")
    await talk.taps(omar, "Recall")
    await talk.taps(omar, "Recall")
    await _ends(
        talk, f"{code}#post>b:{SLACK}", life=Life.FAILED, reason="may-not-write", message="1", shown=1, erase=True
    )
    await report_broadcasts(talk.storage, talk.now)
    await talk.collect()
    await talk.hears(omar, f"/deliveries {code}")
    await talk.presses(omar, "gone", f"{code}#post>b:{TELEGRAM} p1")
    await talk.hears(omar, f"/recall {code}")
    await talk.hears(member, f"/show {code}")
    await talk.hears(omar, f"/log {code}")


async def _late(talk: Recording, omar: Someone) -> None:
    async with transaction(talk.storage) as tx:
        await tx.bindings.add(replace(LATE, by=omar.id))
        await offer(tx, replace(LATE, by=omar.id), GROUPS[0], talk.now)
    await talk.collect()
    await talk.hears(omar, "/deliveries casp-mid")
    await talk.presses(omar, "post-current", LATE.id)
    await talk.presses(omar, "post-current", LATE.id)
    await talk.hears(omar, "/deliveries casp-mid")


async def _newest(talk: Recording) -> str:
    async with transaction(talk.storage, read_only=True) as tx:
        counter = await tx.counters.get("ANN")
    assert counter is not None
    return f"ANN-{counter.last}"


async def _ends(talk: Recording, id: str, **changes: object) -> None:
    """The outbox could not do what was wanted, and told whom it had to."""
    async with transaction(talk.storage) as tx:
        row = await tx.deliveries.get(id)
        assert isinstance(row, Delivery), id
        ended = replace(row, settled=talk.now, sending=row.revision, **changes)  # type: ignore[arg-type]
        if ended.life is Life.WAITING:
            ended = replace(ended, due=talk.now.replace(hour=12))
        await tx.deliveries.put(ended)
        await tell_lost(tx, ended, talk.now)
