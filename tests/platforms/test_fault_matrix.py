"""Every answer of both platforms, to posting, editing and deleting: what is kept, what stands there, who is told.

The calls are made by the real SDK clients; the answers come from the stand-ins' real states, or are ordered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from domain.delivery import Life
from domain.people import Platform
from sandbox.slack.world import SlackWorld
from sandbox.telegram.world import TelegramWorld
from tests.platforms.region import CALLS, FIRST, SECOND, Region, Side, open_region

SLACK, TELEGRAM = Platform.SLACK, Platform.TELEGRAM


@dataclass(frozen=True)
class End:
    """How a delivery stands after the answer: its life and reason, in how many seconds it is seen to again, what the
    coordinator read, and what has become of it some hours later."""

    life: Life
    reason: str = ""
    wait: float | None = None
    told: str = ""
    at_last: Life = Life.SENT


DONE = End(Life.SENT)


def gone(reason: str) -> End:
    return End(Life.FAILED, reason, told="unreachable", at_last=Life.FAILED)


def lost(reason: str) -> End:
    return End(Life.FAILED, reason, told="lost", at_last=Life.FAILED)


def later(reason: str, wait: float = 2.0) -> End:
    return End(Life.WAITING, reason, wait)


def afresh(reason: str) -> End:
    return End(Life.WAITING, reason, 0.0)


def asked(reason: str) -> End:
    """Slack is asked in a minute whether it is there."""
    return End(Life.CLAIMED, reason, 60.0)


UNKNOWN = End(Life.UNKNOWN, "no-answer", told="unknown", at_last=Life.UNKNOWN)

Arrange = Callable[[Side, str], object]


@dataclass(frozen=True)
class Row:
    """One answer, and its ends after a call of each kind that can get it. `arrange` is done to the channel of the
    platform just before the call of this method."""

    name: str
    platform: Platform
    arrange: Arrange
    post: End | None
    edit: End | None
    delete: End | None


def says(error: str = "", **fault: object) -> Arrange:
    """The platform gives this answer to the one call."""
    return lambda side, method: side.world.faults.next(method, chat=side.chat, error=error, **fault)  # type: ignore[arg-type]


def on_slack(error: str, post: End | None, edit: End | None, delete: End | None, **fault: object) -> Row:
    return Row(error or repr(fault), SLACK, says(error, **fault), post, edit, delete)


def on_telegram(
    words: str, post: End | None, edit: End | None, delete: End | None, status: int = 400, **fault: object
) -> Row:
    prefix = {400: "Bad Request: ", 403: "Forbidden: "}.get(status, "")
    return Row(words, TELEGRAM, says(prefix + words, status=status, **fault), post, edit, delete)


def everywhere(error: str, end: End, **fault: object) -> Row:
    return on_slack(error, end, end, end, **fault)


def always(words: str, end: End, status: int = 400, **fault: object) -> Row:
    return on_telegram(words, end, end, end, status, **fault)


def archived(side: Side, method: str) -> None:
    assert isinstance(side.world, SlackWorld)
    side.world.keep_channel(replace(side.world.channels[side.chat], archived=True))


def kicked(side: Side, method: str) -> None:
    if isinstance(side.world, SlackWorld):
        channel = side.world.channels[side.chat]
        side.world.keep_channel(replace(channel, members=channel.members - {side.world.app.user_id}))
    else:
        side.world.remove_bot(int(side.people["ana"]), int(side.chat))


def silenced(side: Side, method: str) -> None:
    assert isinstance(side.world, TelegramWorld)
    side.world.silence_bot(int(side.people["ana"]), int(side.chat))


def deleted(side: Side, method: str) -> None:
    """Somebody takes our message away."""
    if isinstance(side.world, SlackWorld):
        for message in side.world.listed(side.chat):
            side.world.drop(message)
    else:
        side.world.chats[int(side.chat)].messages.clear()


def already_so(side: Side, method: str) -> None:
    """The edit was made by a process that died before it could say so."""
    assert isinstance(side.world, TelegramWorld)
    (message,) = side.world.messages(int(side.chat))[-1:]
    message.text = message.text.replace(str(FIRST.title), str(SECOND.title))
    message.entities = tuple(
        {**one, "length": one["length"] + 7} if one["type"] == "bold" else one for one in message.entities
    )


HTML, BROKEN = "<html><body>Bad gateway</body></html>", '{"ok": tr'
FLOOD = '{"ok": false, "error_code": 429, "description": "Too Many Requests"}'

FAILS_SLACK, FAILS = later("server-error"), later("no-answer")

ROWS = [
    # The channel itself.
    Row("archived", SLACK, archived, gone("archived"), gone("archived"), DONE),
    Row("kicked", SLACK, kicked, gone("kicked"), DONE, DONE),
    everywhere("is_archived", gone("archived")),
    everywhere("not_in_channel", gone("kicked")),
    everywhere("channel_not_found", gone("chat-gone")),
    everywhere("restricted_action_read_only_channel", gone("may-not-write")),
    Row("kicked", TELEGRAM, kicked, gone("kicked"), gone("kicked"), DONE),
    Row("silenced", TELEGRAM, silenced, gone("may-not-write"), gone("may-not-write"), DONE),
    always("bot was kicked from the supergroup chat", gone("kicked"), 403),
    always("bot is not a member of the channel chat", gone("not-a-member"), 403),
    always("the group chat was deleted", gone("deleted"), 403),
    always("chat not found", gone("chat-gone")),
    always("need administrator rights in the channel chat", gone("may-not-write")),
    always("CHAT_RESTRICTED", gone("may-not-write")),
    always("message thread not found", gone("topic-gone")),
    always("TOPIC_DELETED", gone("topic-gone")),
    always("TOPIC_CLOSED", gone("topic-closed")),
    # The message to change.
    Row("already so", TELEGRAM, already_so, None, DONE, None),
    Row("deleted", SLACK, deleted, DONE, afresh("message-gone"), DONE),
    on_slack("cant_update_message", None, afresh("not-editable"), None),
    on_slack("edit_window_closed", None, afresh("not-editable"), None),
    on_slack("cant_delete_message", None, None, lost("not-editable")),
    Row("deleted", TELEGRAM, deleted, DONE, afresh("message-gone"), DONE),
    on_telegram("message can't be edited", None, afresh("not-editable"), None),
    on_telegram("message can't be deleted for everyone", None, None, lost("not-editable")),
    # The card.
    everywhere("msg_too_long", lost("too-long")),
    on_slack("invalid_blocks", DONE, DONE, None),
    always("message is too long", lost("too-long")),
    always("BUTTON_DATA_INVALID", lost("bad-button")),
    on_telegram("can't parse entities: unsupported start tag", DONE, DONE, None),
    # Too fast.
    everywhere("", later("rate-limited", 17.0), status=429, retry_after=17),
    everywhere("", later("rate-limited", 60.0), status=429),
    everywhere("message_limit_exceeded", later("rate-limited", 60.0)),
    always("", later("rate-limited", 17.0), 429, retry_after=17),
    always("", later("rate-limited", 30.0), 429, body=FLOOD),
    # The program itself.
    everywhere("token_revoked", later("token-refused", 300.0)),
    everywhere("token_expired", later("token-refused", 300.0)),
    everywhere("account_inactive", later("token-refused", 300.0)),
    everywhere("missing_scope", later("missing-scope", 300.0)),
    always("Unauthorized", later("token-refused", 300.0), 401),
    # The platform, and the road to it.
    everywhere("service_unavailable", later("unavailable")),
    everywhere("team_added_to_org", later("unavailable", 60.0)),
    on_slack("fatal_error", asked("server-error"), FAILS_SLACK, FAILS_SLACK),
    on_slack("", asked("server-error"), FAILS_SLACK, FAILS_SLACK, status=500),
    on_slack("", asked("server-error"), FAILS_SLACK, FAILS_SLACK, status=502, body=HTML),
    on_slack("", asked("server-error"), FAILS_SLACK, FAILS_SLACK, body=BROKEN),
    on_slack("", asked("server-error"), FAILS_SLACK, FAILS_SLACK, body=HTML),
    on_slack("", asked("no-answer"), FAILS, FAILS, drop_before=True),
    on_slack("", asked("no-answer"), FAILS, FAILS, drop_after=True),
    everywhere("", later("no-connection"), status=403, body=HTML),
    on_telegram("Internal Server Error", UNKNOWN, FAILS, FAILS, 500),
    on_telegram("", UNKNOWN, FAILS, FAILS, 502, body=HTML),
    on_telegram("", UNKNOWN, FAILS, FAILS, 200, body=BROKEN),
    on_telegram("", UNKNOWN, FAILS, FAILS, 200, body=HTML),
    on_telegram("", UNKNOWN, FAILS, FAILS, 0, drop_before=True),
    on_telegram("", UNKNOWN, FAILS, FAILS, 0, drop_after=True),
    always("", later("no-connection"), 403, body=HTML),
    # Words that nobody has told us of.
    everywhere("brand_new_error", lost("brand_new_error")),
    always("SOMETHING_NEW", lost("Something_new")),
    always("something new", gone("something new"), 403),
]


CASES = [(row, act, end) for row in ROWS for act in CALLS[row.platform] if (end := getattr(row, act)) is not None]


@pytest.mark.parametrize(
    ("row", "act", "end"), CASES, ids=[f"{row.platform.value} {row.name} {act}" for row, act, _ in CASES]
)
async def test_every_answer_has_its_end(row: Row, act: str, end: End) -> None:
    async with open_region() as region:
        side = region.side(row.platform)
        await region.promise(side.to())
        if act != "post":
            await region.goes_out()
            await region.revise(side.to(), SECOND if act == "edit" else None)
        row.arrange(side, CALLS[row.platform][act])
        await region.goes_out()
        await assert_kept(region, side, end)
        await region.passes(timedelta(hours=1))
        assert (await region.delivery(side.to())).life is end.at_last
        assert region.heard("ana") == ([end.told] if end.told else [])
        assert_stands(side, act, end)


async def assert_kept(region: Region, side: Side, end: End) -> None:
    kept, now = await region.delivery(side.to()), region.clock()
    assert (kept.life, kept.reason) == (end.life, end.reason)
    assert (await region.binding(side.platform.value)).ended is (end.told == "unreachable")
    if end.wait is not None:
        seen_to = kept.lease if kept.life is Life.CLAIMED else kept.due
        assert seen_to is not None
        assert (seen_to - now).total_seconds() == end.wait


def assert_stands(side: Side, act: str, end: End) -> None:
    """Nothing is there twice, but what could not be changed and had to be said again."""
    stands = side.stands()
    match end.at_last, act:
        case Life.SENT, "delete":
            assert stands == []
        case Life.SENT, _:
            assert stands[-1] == (FIRST if act == "post" else SECOND).title
            assert len(stands) == (2 if end == afresh("not-editable") else 1)
        case Life.UNKNOWN, _:
            assert len(stands) <= 1
        case _, "post":
            assert stands == []
        case _:
            assert stands == [FIRST.title]
