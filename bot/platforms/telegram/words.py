"""The words of a message as they were meant: links and mentions undone, dates named, a mention of the bot taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC

from telegram import ChatMember, ChatMemberRestricted, MessageEntity, User

from domain.people import Identity, Platform

UNDONE = (MessageEntity.TEXT_LINK, MessageEntity.TEXT_MENTION, MessageEntity.DATE_TIME, MessageEntity.MENTION)


@dataclass(frozen=True)
class Words:
    """`addressed`: the bot was mentioned. `mentions`: "@name" as it stands in `text` → whom Telegram says it is."""

    text: str
    addressed: bool = False
    mentions: Mapping[str, Identity] = field(default_factory=dict)


def units(text: str) -> int:
    """Length as Telegram counts it, in UTF-16 code units (https://core.telegram.org/api/entities#entity-length)."""
    return len(text.encode("utf-16-le")) // 2


def undo(text: str, entities: Sequence[MessageEntity], me: User) -> Words:
    """Replaces each entity that hides something by plain words."""
    wide = text.encode("utf-16-le")
    parts, mentions, addressed, at = [], {}, False, 0
    for entity in sorted(entities, key=lambda one: one.offset):
        start, end = entity.offset * 2, (entity.offset + entity.length) * 2
        if entity.type not in UNDONE or start < at:
            continue
        shown = wide[start:end].decode("utf-16-le", "ignore")
        mine = _is_me(entity, shown, me)
        plain = "" if mine else _plain(entity, shown)
        if entity.user is not None and not mine:
            mentions[plain] = identity(entity.user)
        parts += [wide[at:start].decode("utf-16-le", "ignore"), plain]
        addressed, at = addressed or mine, end
    parts.append(wide[at:].decode("utf-16-le", "ignore"))
    return Words("".join(parts).strip(), addressed, mentions)


def _is_me(entity: MessageEntity, shown: str, me: User) -> bool:
    if entity.user is not None:
        return entity.user.id == me.id
    return entity.type == MessageEntity.MENTION and shown.lower() == f"@{me.username}".lower()


def _plain(entity: MessageEntity, shown: str) -> str:
    if entity.url and entity.url.rstrip("/").removeprefix("https://") != shown.rstrip("/").removeprefix("https://"):
        return f"{shown} ({entity.url})"
    if entity.user is not None:
        return "@" + (entity.user.username or "_".join(entity.user.full_name.split()))
    if entity.unix_time is not None:
        return f"{entity.unix_time.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    return shown


def identity(user: User) -> Identity:
    return Identity(Platform.TELEGRAM, str(user.id))


def inside(member: ChatMember) -> bool:
    """Whether this standing is one of being in the chat."""
    return member.status in (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER) or (
        isinstance(member, ChatMemberRestricted) and member.is_member
    )
