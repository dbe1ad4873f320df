"""What people do in Slack, and what they read: through Socket Mode and the real client."""

import asyncio

from bot.limits import Call
from domain.cards import Button, Card
from domain.people import Identity, Platform
from domain.requests import Request
from tests.platforms.slack.conftest import Office
from tests.platforms.slack.fakes import NOON

BUTTONS = ((Button("Next", "upcoming", "2"), Button("Sign up", "join", "SEM-12")),)


def listed(request: Request) -> Card:
    """Says what it heard, with buttons."""
    return Card(f"{request.kind} {request.verb} {request.text}".strip(), buttons=BUTTONS)


async def command(office: Office, channel: str, text: str) -> None:
    seen = await office.world.command(office.amina.id, channel, "/liaison", text)
    assert seen.problem == ""
    await office.jobs.done()


async def test_a_command_in_a_channel_is_answered_to_the_asker_alone(office: Office) -> None:
    office.answers(listed)
    await command(office, office.casp.id, "upcoming dubai")
    [message] = office.seen(office.amina, office.casp)
    assert (message.text, message.only_for) == ("command upcoming dubai", office.amina.id)
    assert office.seen(office.ben, office.casp) == []


async def test_a_command_tells_who_asks_and_what_they_read(office: Office) -> None:
    await command(office, office.casp.id, "role @ben member <b>")
    request = office.inbox.last
    assert (request.verb, request.text) == ("role", "@ben member <b>")
    assert request.mentions == {"@ben": Identity(Platform.SLACK, office.ben.id, office.world.team.id)}
    assert request.who == Identity(Platform.SLACK, office.amina.id, office.world.team.id)
    shown = (request.handle, request.locale, request.zone, request.chat.title, request.at)
    assert shown == ("amina", "fr-FR", "Africa/Niamey", "casp", NOON)


async def test_a_command_where_the_bot_is_not_is_answered_all_the_same(office: Office) -> None:
    office.answers(listed)
    await command(office, office.quiet.id, "help")
    assert [message.text for message in office.seen(office.amina, office.quiet)] == ["command help"]


async def test_a_command_in_the_direct_chat_is_answered_by_a_message_that_stays(office: Office) -> None:
    office.answers(listed)
    await command(office, office.dm(office.amina).id, "mine")
    [message] = office.seen(office.amina, office.dm(office.amina))
    assert (message.text, message.only_for) == ("command mine", "")


async def test_a_mention_in_a_thread_is_answered_there_to_the_asker_alone(office: Office) -> None:
    office.answers(listed)
    first = await office.world.say(office.ben.id, office.casp.id, "a question")
    assert first.message is not None
    bot = office.world.app.user_id
    await office.world.say(office.amina.id, office.casp.id, f"<@{bot}> show SEM-12", first.message.ts)
    request = await office.inbox.next()
    await office.jobs.done()
    answer = office.seen(office.amina, office.casp)[-1]
    assert (request.chat.topic, request.chat.title, request.handle) == (first.message.ts, "casp", "amina")
    assert request.about is not None
    assert request.about.id == office.ben.id
    assert (answer.text, answer.only_for, answer.thread_ts) == (
        "command show SEM-12",
        office.amina.id,
        first.message.ts,
    )


async def test_a_sentence_in_private_is_answered_in_private(office: Office) -> None:
    office.answers(listed)
    direct = office.dm(office.amina)
    await office.world.say(office.amina.id, direct.id, "what is on in May?")
    request = await office.inbox.next()
    await office.jobs.done()
    assert (request.kind, request.text) == ("sentence", "what is on in May?")
    assert office.seen(office.amina, direct)[-1].text == "sentence  what is on in May?"


async def test_a_list_in_private_turns_its_page_in_place(office: Office) -> None:
    office.answers(listed)
    direct = office.dm(office.amina)
    await command(office, direct.id, "upcoming")
    [message] = office.seen(office.amina, direct)
    await office.world.press(office.amina.id, direct.id, message.ts, label="Next")
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, direct)] == ["button upcoming 2"]


async def test_in_a_chat_that_has_to_wait_a_tap_is_answered_by_the_address_that_came_with_it(office: Office) -> None:
    office.answers(listed)
    direct = office.dm(office.amina)
    await command(office, direct.id, "upcoming")
    [message] = office.seen(office.amina, direct)
    office.pace.pause(Call.EDIT, direct.id, 3600.0)
    async with asyncio.timeout(30):
        await office.world.press(office.amina.id, direct.id, message.ts, label="Next")
        await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, direct)] == ["button upcoming 2"]


async def test_an_answer_only_one_person_sees_turns_its_page_in_place(office: Office) -> None:
    office.answers(listed)
    await command(office, office.casp.id, "upcoming")
    [message] = office.seen(office.amina, office.casp)
    await office.world.press(office.amina.id, office.casp.id, message.ts, label="Next")
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.casp)] == ["button upcoming 2"]


async def post(office: Office, chat: str) -> str:
    from bot.platforms.port import Address

    await office.adapter.messenger.send(Address(chat), Card("A seminar", buttons=BUTTONS), [office.voice], "d-1")
    return list(office.world.messages[chat])[-1]


async def test_a_tap_on_a_posted_card_leaves_the_card_and_answers_the_one_who_tapped(office: Office) -> None:
    office.answers(listed)
    ts = await post(office, office.casp.id)
    await office.world.press(office.amina.id, office.casp.id, ts, label="Sign up")
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.casp)] == ["A seminar", "button join SEM-12"]
    assert [message.text for message in office.seen(office.ben, office.casp)] == ["A seminar"]


async def test_a_tap_on_a_card_posted_in_private_is_answered_below_it(office: Office) -> None:
    office.answers(listed)
    direct = office.dm(office.amina)
    ts = await post(office, direct.id)
    await office.world.press(office.amina.id, direct.id, ts, label="Sign up")
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, direct)] == ["A seminar", "button join SEM-12"]


async def test_the_home_tab_shows_the_home_card_and_its_buttons_open_a_window(office: Office) -> None:
    office.answers(listed)
    await office.world.open_home(office.amina.id)
    request = await office.inbox.next()
    await office.jobs.done()
    assert (request.kind, request.verb) == ("notice", "home")
    assert office.world.homes[office.amina.id].blocks[0]["text"]["text"] == "notice home"
    await office.world.press_home(office.amina.id, label="Next")
    await office.jobs.done()
    assert office.world.top(office.amina.id).blocks[0]["text"]["text"] == "button upcoming 2"
    await office.world.press_modal(office.amina.id, label="Sign up")
    await office.jobs.done()
    assert office.world.top(office.amina.id).blocks[0]["text"]["text"] == "button join SEM-12"
    assert len(office.world.modals[office.amina.id]) == 1


async def test_a_tap_in_a_window_closed_meanwhile_is_answered_in_private(office: Office) -> None:
    office.answers(listed)
    await office.world.open_home(office.amina.id)
    await office.inbox.next()
    await office.jobs.done()
    office.elapsed.pass_by(0)
    await office.world.press_home(office.amina.id, label="Next")
    await office.jobs.done()
    office.world.faults.next("views.update", error="not_found")
    await office.world.press_modal(office.amina.id, label="Next")
    await office.jobs.done()
    assert office.seen(office.amina, office.dm(office.amina))[-1].text == "button upcoming 2"


async def test_what_there_is_to_say_of_a_new_channel_is_said_in_it_unless_it_is_private(office: Office) -> None:
    office.answers(listed)
    await office.world.invite_bot(office.amina.id, office.quiet.id)
    request = await office.inbox.next()
    await office.jobs.done()
    assert (request.verb, request.chat.title, request.who and request.who.id) == ("added", "quiet", office.amina.id)
    assert [message.text for message in office.seen(office.amina, office.quiet)][-1] == "notice added"
    assert office.seen(office.amina, office.dm(office.amina)) == []
    office.answers(lambda request: Card("Names", private=True))
    lone = office.world.add_channel("lone", [office.amina.id])
    await office.world.invite_bot(office.amina.id, lone.id)
    await office.inbox.next()
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.dm(office.amina))] == ["Names"]


async def test_what_happens_to_channels_is_heard(office: Office) -> None:
    world, amina, ben = office.world, office.amina.id, office.ben.id
    await world.leave(amina, office.casp.id)
    await world.join(amina, office.casp.id)
    await world.rename(ben, office.casp.id, "casp-mid")
    await world.kick_bot(ben, office.secret.id)
    await world.archive(ben, office.casp.id)
    heard = [await office.inbox.next() for _ in range(5)]
    assert {(request.verb, request.chat.id) for request in heard} == {
        ("left", office.casp.id),
        ("joined", office.casp.id),
        ("renamed", office.casp.id),
        ("removed", office.secret.id),
        ("removed", office.casp.id),
    }


async def test_a_message_shortcut_brings_the_message_and_its_files(office: Office) -> None:
    office.answers(listed)
    said = await office.world.say(office.ben.id, office.casp.id, "Course & <visit>", files=[("plan.pdf", b"x")])
    assert said.message is not None
    await office.world.message_shortcut(office.amina.id, "announce-this", office.casp.id, said.message.ts)
    await office.jobs.done()
    request = office.inbox.last
    assert (request.verb, request.text, request.forwarded) == ("announce", "Course & <visit>", True)
    assert [file.name for file in request.files] == ["plan.pdf"]
    assert office.seen(office.amina, office.casp)[-1].only_for == office.amina.id


async def test_an_answer_with_no_way_left_is_told_in_the_direct_chat(office: Office) -> None:
    office.answers(lambda request: Card("answer"))
    bot = office.world.app.user_id
    office.world.faults.next("chat.postEphemeral", error="user_not_in_channel")
    await office.world.say(office.amina.id, office.casp.id, f"<@{bot}> mine")
    await office.inbox.next()
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.dm(office.amina))] == ["answer"]


async def test_an_answer_that_may_have_arrived_is_not_given_twice(office: Office) -> None:
    office.answers(lambda request: Card("answer"))
    bot = office.world.app.user_id
    office.world.faults.next("chat.postEphemeral", drop_after=True)
    await office.world.say(office.amina.id, office.casp.id, f"<@{bot}> mine")
    await office.inbox.next()
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.casp)][1:] == ["answer"]
    assert office.seen(office.amina, office.dm(office.amina)) == []


async def test_a_person_slack_says_nothing_about_is_heard_all_the_same(office: Office) -> None:
    office.world.faults.next("users.info", error="user_not_found")
    await command(office, office.casp.id, "mine")
    request = office.inbox.last
    assert (request.who and request.who.id, request.name, request.locale) == (office.amina.id, "", "")
    office.elapsed.pass_by(61)
    await command(office, office.casp.id, "mine")
    assert office.inbox.last.handle == "amina"


async def test_a_profile_is_asked_for_once_an_hour(office: Office) -> None:
    await command(office, office.casp.id, "mine")
    office.world.faults.next("users.info", error="user_not_found")
    await command(office, office.casp.id, "mine")
    assert office.inbox.last.handle == "amina"
    office.elapsed.pass_by(3601)
    await command(office, office.casp.id, "mine")
    assert office.inbox.last.handle == ""
