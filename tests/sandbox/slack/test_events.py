"""What the app hears of: messages, mentions, membership, channels; and what it is not told."""

from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientSession
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.app import App
from tests.sandbox.slack.conftest import Office

KINDS = ("message", "app_mention", "member_joined_channel", "member_left_channel", "channel_left", "group_left")
MORE_KINDS = ("channel_archive", "channel_unarchive", "channel_rename", "group_archive", "group_rename")


class Ears:
    """Every event the app heard, and a way to wait for so many."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.bodies: list[dict[str, Any]] = []

    def listen(self, app: AsyncApp) -> None:
        for kind in (*KINDS, *MORE_KINDS):
            app.event(kind)(self._hear)

    async def _hear(self, body: dict[str, Any]) -> None:
        self.bodies.append(body)
        self.office.world.changes.tell()

    async def events(self, count: int) -> list[dict[str, Any]]:
        await self.office.world.wait_for(lambda: len(self.bodies) >= count)
        return [body["event"] for body in self.bodies]


@pytest.fixture
def ears(office: Office, bolt: AsyncApp) -> Ears:
    ears = Ears(office)
    ears.listen(bolt)
    return ears


async def test_a_message_in_a_channel_comes_with_its_place_and_writer(office: Office, ears: Ears) -> None:
    seen = await office.world.say(office.ben.id, office.casp.id, "a < b & c")
    (event,) = await ears.events(1)
    assert seen.message is not None
    assert event["text"] == "a &lt; b &amp; c"
    assert (event["type"], event["user"], event["ts"]) == ("message", office.ben.id, seen.message.ts)
    assert (event["channel"], event["channel_type"]) == (office.casp.id, "channel")
    assert event["blocks"][0]["type"] == "rich_text"
    body = ears.bodies[0]
    assert (body["team_id"], body["type"]) == (office.world.team.id, "event_callback")
    assert body["event_id"].startswith("Ev")


async def test_a_mention_is_heard_twice_as_message_and_as_mention(office: Office, ears: Ears) -> None:
    await office.world.say(office.ben.id, office.casp.id, "@liaison upcoming see https://example.org/a?b&c #casp")
    message, mention = await ears.events(2)
    bot = office.world.app.user_id
    assert message["text"] == mention["text"]
    assert mention["text"] == (f"<@{bot}> upcoming see <https://example.org/a?b&amp;c> <#{office.casp.id}|casp>")
    assert [message["type"], mention["type"]] == ["message", "app_mention"]
    assert ears.bodies[0]["event_id"] != ears.bodies[1]["event_id"]


async def test_a_mention_in_a_thread_names_the_thread(office: Office, ears: Ears) -> None:
    first = await office.world.say(office.ben.id, office.casp.id, "a question")
    assert first.message is not None
    await office.world.say(office.ben.id, office.casp.id, "@liaison help", first.message.ts)
    *_, mention = await ears.events(3)
    assert (mention["type"], mention["thread_ts"]) == ("app_mention", first.message.ts)


async def test_in_a_direct_conversation_a_mention_is_a_message_only(office: Office, ears: Ears) -> None:
    direct = office.world.dm(office.ben.id)
    await office.world.say(office.ben.id, direct.id, "@liaison hello")
    await office.world.say(office.ben.id, direct.id, "next")
    first, second = await ears.events(2)
    assert [first["channel_type"], second["channel_type"]] == ["im", "im"]
    assert [first["type"], second["type"]] == ["message", "message"]


async def test_a_bot_that_is_not_in_the_channel_hears_nothing(office: Office, ears: Ears) -> None:
    await office.world.say(office.amina.id, office.quiet.id, "@liaison are you there")
    await office.world.say(office.amina.id, office.casp.id, "here")
    (event,) = await ears.events(1)
    assert event["channel"] == office.casp.id


async def test_what_the_bot_posts_comes_back_to_it_as_its_own(
    office: Office, ears: Ears, client: AsyncWebClient
) -> None:
    posted = await client.chat_postMessage(channel=office.casp.id, text=f"<@{office.world.app.user_id}> one")
    await client.chat_update(channel=office.casp.id, ts=posted["ts"], text="two")
    await client.chat_delete(channel=office.casp.id, ts=posted["ts"])
    own, changed, deleted = await ears.events(3)
    assert (own["bot_id"], own["user"]) == (office.world.app.bot_id, office.world.app.user_id)
    assert (changed["subtype"], changed["message"]["text"]) == ("message_changed", "two")
    assert changed["previous_message"]["text"].endswith("one")
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", posted["ts"])


async def test_an_ephemeral_message_is_no_event(office: Office, ears: Ears, client: AsyncWebClient) -> None:
    await client.chat_postEphemeral(channel=office.casp.id, user=office.ben.id, text="secret")
    await client.chat_postMessage(channel=office.casp.id, text="open")
    (event,) = await ears.events(1)
    assert event["text"] == "open"


async def test_people_edit_and_delete_their_own_words(office: Office, ears: Ears) -> None:
    world = office.world
    said = await world.say(office.ben.id, office.casp.id, "frist")
    assert said.message is not None
    with pytest.raises(LookupError, match="not a message of amina"):
        await world.edit(office.amina.id, office.casp.id, said.message.ts, "x")
    await world.edit(office.ben.id, office.casp.id, said.message.ts, "first")
    await world.remove(office.ben.id, office.casp.id, said.message.ts)
    _, changed, deleted = await ears.events(3)
    assert changed["message"]["edited"]["user"] == office.ben.id
    assert deleted["previous_message"]["text"] == "first"


async def test_inviting_the_bot_tells_it_who_did(office: Office, ears: Ears) -> None:
    await office.world.invite_bot(office.ben.id, office.secret.id)
    joined, note = await ears.events(2)
    assert joined["type"] == "member_joined_channel"
    assert (joined["user"], joined["inviter"]) == (office.world.app.user_id, office.ben.id)
    assert (joined["channel"], joined["channel_type"], joined["team"]) == (office.secret.id, "C", office.world.team.id)
    assert (note["subtype"], note["inviter"], note["channel_type"]) == ("channel_join", office.ben.id, "group")


async def test_people_come_and_go_in_the_bots_channels(office: Office, ears: Ears) -> None:
    carla = office.world.add_user("carla")
    await office.world.join(carla.id, office.casp.id)
    await office.world.leave(carla.id, office.casp.id)
    joined, _, left, _ = await ears.events(4)
    assert [joined["type"], left["type"]] == ["member_joined_channel", "member_left_channel"]
    assert [joined["user"], left["user"]] == [carla.id, carla.id]
    assert "inviter" not in joined


@pytest.mark.parametrize(("place", "kind"), [("casp", "channel_left"), ("secret", "group_left")])
async def test_a_bot_that_is_removed_hears_that_and_nothing_more(
    office: Office, ears: Ears, place: str, kind: str
) -> None:
    channel = getattr(office, place)
    world = office.world
    world.keep_channel(replace(channel, members=channel.members | {world.app.user_id}))
    await world.kick_bot(office.ben.id, channel.id)
    await world.say(office.ben.id, channel.id, "gone?")
    await world.say(office.ben.id, world.dm(office.ben.id).id, "end")
    left, last = await ears.events(2)
    assert (left["type"], left["channel"], left["actor_id"]) == (kind, channel.id, office.ben.id)
    assert last["text"] == "end"


async def test_archiving_and_renaming_are_told(office: Office, ears: Ears) -> None:
    world = office.world
    await world.rename(office.ben.id, office.casp.id, "casp-mid")
    await world.archive(office.ben.id, office.casp.id)
    with pytest.raises(LookupError, match="cannot write in casp-mid"):
        await world.say(office.ben.id, office.casp.id, "x")
    await world.unarchive(office.ben.id, office.casp.id)
    renamed, note, archived, restored = await ears.events(4)
    assert renamed["channel"]["name"] == "casp-mid"
    assert (note["subtype"], note["old_name"], note["name"]) == ("channel_name", "casp", "casp-mid")
    assert [archived["type"], restored["type"]] == ["channel_archive", "channel_unarchive"]


@pytest.mark.parametrize(
    "change", [{"events": frozenset({"app_mention"})}, {"scopes": frozenset({"app_mentions:read"})}]
)
async def test_only_what_was_subscribed_and_granted_is_told(
    office: Office, ears: Ears, change: dict[str, frozenset[str]]
) -> None:
    office.world.app = replace(office.world.app, **change)  # type: ignore[arg-type]
    await office.world.say(office.ben.id, office.casp.id, "not heard")
    await office.world.say(office.ben.id, office.casp.id, "@liaison heard")
    (event,) = await ears.events(1)
    assert event["type"] == "app_mention"


async def test_people_attach_files_and_the_app_can_fetch_them(
    office: Office, ears: Ears, client: AsyncWebClient
) -> None:
    await office.world.say(office.ben.id, office.casp.id, "see", files=[("plan.pdf", b"%PDF-1")])
    (event,) = await ears.events(1)
    assert event["subtype"] == "file_share"
    place = event["files"][0]["url_private_download"]
    async with ClientSession() as session:
        async with session.get(place, headers={"Authorization": f"Bearer {client.token}"}) as response:
            assert await response.read() == b"%PDF-1"
        async with session.get(place) as response:
            assert (response.status, response.content_type) == (200, "text/html")


def test_an_app_hears_and_does_what_its_manifest_asks_for() -> None:
    app = App.of(
        {
            "features": {"slash_commands": [{"command": "/liaison", "should_escape": True}]},
            "oauth_config": {"scopes": {"bot": ["chat:write", "commands"]}},
            "settings": {"event_subscriptions": {"bot_events": ["app_mention"]}},
        }
    )
    assert (app.scopes, app.events) == (frozenset({"chat:write", "commands"}), frozenset({"app_mention"}))
    assert (app.commands, app.escapes) == (frozenset({"/liaison"}), True)
