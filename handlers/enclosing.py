"""`files`: what goes with an activity or announcement, listed by name on its card and handed over in private."""

from __future__ import annotations

from dataclasses import replace

from domain.activities import Announcement
from domain.cards import Attachment, Card, Names, Reply, Say, say
from domain.records import Draft
from domain.refusals import Refusal
from handlers.command import Ask, Command
from handlers.finding import subject_for

MOST = 3
"""Files that go with an activity or announcement (DESIGN 10)."""

LARGEST = 20
"""Megabytes: more cannot be read back from Telegram (https://core.telegram.org/bots/api#getfile)."""


def taken(ask: Ask, before: tuple[Attachment, ...] = ()) -> tuple[Attachment, ...]:
    """The files sent along, after those there are; refuses too many and too large ones."""
    for file in ask.request.files:
        if file.size > LARGEST * 1_000_000:
            raise Refusal("file-too-big", name=file.name[:60], size=round(file.size / 1_000_000), most=LARGEST)
    return together(before, ask.request.files)


def together(before: tuple[Attachment, ...], more: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Each once; refuses more than three."""
    files = tuple(dict.fromkeys((*before, *more)))
    if len(files) > MOST:
        raise Refusal("files-too-many", count=len(files), most=MOST)
    return files


async def add(ask: Ask, draft: Draft) -> Draft:
    """The draft with the files of this message."""
    filled = replace(draft, files=taken(ask, draft.files))
    await ask.tx.drafts.put(filled)
    return filled


def added(ask: Ask, draft: Draft) -> Say:
    """What came with this message, and how many there are now."""
    names = Names(tuple(file.name for file in ask.request.files))
    return say("file-added", names=names, count=len(draft.files))


async def files(ask: Ask) -> Reply:
    """The files of what one may see; whoever may not see it is told what `show` tells."""
    kept = await subject_for(ask, ask.text)
    if not kept.files or (isinstance(kept, Announcement) and kept.recalled):
        raise Refusal("files-none", next="show", args=kept.code, code=kept.code)
    title = say("files-title", code=kept.code, count=len(kept.files))
    return Card(title, enclosed=kept.files, marking=kept.marking, private=True)


COMMANDS = (Command("files", files, private=True, read_only=True),)
