"""Who writes too fast is told how long to wait, and faults come on order."""

import pytest
from telegram.error import NetworkError, RetryAfter

from tests.sandbox.telegram.conftest import Town

# The client library warns of a coming change whenever it makes a RetryAfter, whoever reads it.
warned = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2:telegram.warnings.PTBDeprecationWarning")


@warned
async def test_one_chat_takes_a_short_burst_then_one_a_second(town: Town) -> None:
    town.world.flood.on = True
    chat = town.start(town.ana)
    for _ in range(5):
        await town.bot.send_message(chat, "x")
    with pytest.raises(RetryAfter) as refused:
        await town.bot.send_message(chat, "x")
    assert refused.value._retry_after.total_seconds() == 5
    for _ in range(10):
        town.stopwatch.seconds += 5
        await town.bot.send_message(chat, "x")


@warned
async def test_all_chats_together_take_thirty_a_second(town: Town) -> None:
    town.world.flood.on = True
    chats = [town.start(town.world.add_person("Guest")) for _ in range(31)]
    for chat in chats[:30]:
        await town.bot.send_message(chat, "x")
    with pytest.raises(RetryAfter) as refused:
        await town.bot.send_message(chats[30], "x")
    assert refused.value._retry_after.total_seconds() == 1
    town.stopwatch.seconds += 1
    await town.bot.send_message(chats[30], "x")


@warned
async def test_a_group_takes_twenty_a_minute(town: Town) -> None:
    town.world.flood.on = True
    town.world.add_bot(town.ana.id, town.group.id)
    for _ in range(20):
        await town.bot.send_message(town.group.id, "x")
        town.stopwatch.seconds += 2
    with pytest.raises(RetryAfter) as refused:
        await town.bot.send_message(town.group.id, "x")
    assert refused.value._retry_after.total_seconds() == 20
    assert len(town.world.messages(town.group.id)) == 21


@warned
async def test_changing_a_message_counts_as_sending_one(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "x")
    town.world.flood.on = True
    for number in range(5):
        await town.bot.edit_message_text(f"x{number}", chat, sent.message_id)
    with pytest.raises(RetryAfter):
        await town.bot.edit_message_text("y", chat, sent.message_id)
    with pytest.raises(RetryAfter):
        await town.bot.send_message(chat, "x")
    assert town.world.flood.refused == 2


async def test_limits_can_be_off(town: Town) -> None:
    chat = town.start(town.ana)
    for _ in range(40):
        await town.bot.send_message(chat, "x")


@warned
async def test_faults_come_on_order_and_only_once(town: Town) -> None:
    chat = town.start(town.ana)
    town.world.faults.next("sendMessage", status=500)
    town.world.faults.next("sendMessage", status=429, retry_after=3)
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await town.bot.send_message(chat, "x")
    with pytest.raises(RetryAfter):
        await town.bot.send_message(chat, "x")
    assert len(town.world.messages(chat)) == 1
    await town.bot.send_message(chat, "x", disable_notification=True)
    assert len(town.world.messages(chat)) == 2


@pytest.mark.parametrize(("fault", "sent"), [({"drop_before": True}, 0), ({"drop_after": True, "delay": 0.01}, 1)])
async def test_a_dropped_connection_leaves_the_outcome_open(town: Town, fault: dict[str, bool], sent: int) -> None:
    chat = town.start(town.ana)
    town.world.faults.next("sendMessage", **fault)  # type: ignore[arg-type]
    with pytest.raises(NetworkError):
        await town.bot.send_message(chat, "x")
    assert len(town.world.messages(chat)) == 1 + sent
