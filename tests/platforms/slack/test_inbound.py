"""Events and commands become requests, or nothing."""

from typing import Any

import pytest

from bot.platforms.slack.inbound import cause, people_in, read, titled_in, wanted
from bot.platforms.slack.scene import Scene
from domain.cards import Attachment
from domain.people import Identity, Platform
from domain.requests import Chat, Request
from tests.platforms.slack.fakes import NOON
from tests.platforms.slack.payloads import SCENE, command, event

AMINA = Identity(Platform.SLACK, "U1", "T1")
CHANNEL = Chat(Platform.SLACK, "C1", False, "T1", title="casp-mid")


def heard(body: dict[str, Any], scene: Scene = SCENE) -> Request:
    request = read(body, scene)
    assert request is not None
    return request


def test_a_command_says_who_where_and_what() -> None:
    assert heard(command("upcoming training dubai")) == Request(
        "slack:1.2.3",
        "command",
        "upcoming",
        "training dubai",
        CHANNEL,
        AMINA,
        NOON,
        name="Amina",
        handle="amina",
        locale="fr-FR",
        zone="Africa/Niamey",
        reply_to={"trigger": "1.2.3", "response_url": "https://hooks.slack.com/x", "heard": "12.500"},
    )


def test_a_bare_command_has_no_verb() -> None:
    assert (heard(command("")).kind, heard(command("  ")).verb) == ("command", "")


def test_a_mention_in_a_command_names_a_person_of_their_own_workspace() -> None:
    request = heard(command("role <@U7|guest> partner gcc"))
    assert request.text == "@guest partner gcc"
    assert request.mentions == {"@guest": Identity(Platform.SLACK, "U7", "T9")}


def test_a_command_in_a_direct_chat_is_private() -> None:
    chat = heard(command("mine", channel_id="D1", channel_name="directmessage")).chat
    assert (chat.private, chat.title) == (True, "")


def test_a_private_channel_is_called_as_slack_tells_when_asked() -> None:
    body = command("bind gcc", channel_name="privategroup")
    assert titled_in(body) == "C1"
    assert heard(body, Scene(SCENE.bot, NOON, title="secretariat")).chat.title == "secretariat"
    assert titled_in(command("bind gcc")) == ""


def test_a_mention_of_the_bot_is_a_command_in_its_thread() -> None:
    body = event("app_mention", user="U1", text="<@UBOT> show SEM-12", channel="C1", ts="5.5", thread_ts="4.4")
    request = heard(body)
    assert (request.id, request.kind, request.verb, request.text) == ("slack:Ev1", "command", "show", "SEM-12")
    assert (request.chat.topic, request.chat.private) == ("4.4", False)


def test_a_reply_in_a_thread_is_about_the_one_who_began_it() -> None:
    body = event("app_mention", user="U1", text="<@UBOT> role", channel="C1", thread_ts="4.4", parent_user_id="U7")
    assert heard(body).about == Identity(Platform.SLACK, "U7", "T9")
    own = event("app_mention", user="U1", text="<@UBOT> role", channel="C1", thread_ts="4.4", parent_user_id="UBOT")
    assert heard(own).about is None


def test_a_mention_in_a_thread_names_the_message_whose_thread_it_is() -> None:
    body = event("app_mention", user="U1", text="<@UBOT> join", channel="C1", ts="5.5", thread_ts="4.4")
    assert (heard(body).verb, heard(body).answered) == ("join", "4.4")
    assert heard(event("app_mention", user="U1", text="<@UBOT> join", channel="C1", ts="5.5")).answered == ""


def test_words_in_the_direct_chat_are_a_sentence_as_typed() -> None:
    body = event("message", channel_type="im", user="U1", channel="D1", text="what&amp;when in <#C2|gcc>?")
    request = heard(body)
    assert (request.kind, request.verb, request.text) == ("sentence", "", "what&when in #gcc?")
    assert request.chat.private


def test_files_come_along_but_not_deleted_ones() -> None:
    files = [{"id": "F1", "name": "a.pdf"}, {"id": "F2", "mode": "tombstone"}, {"id": "F3"}]
    body = event("message", subtype="file_share", channel_type="im", user="U1", channel="D1", text="share", files=files)
    assert heard(body).files == (Attachment("a.pdf", "slack:F1"), Attachment("F3", "slack:F3"))


def test_a_message_passed_on_brings_its_words_and_files() -> None:
    passed = {"is_share": True, "text": "Course on <https://x.org|x>", "files": [{"id": "F1", "name": "a.pdf"}]}
    body = event("message", channel_type="im", user="U1", channel="D1", text="look", attachments=[passed, {"id": 1}])
    request = heard(body)
    assert (request.forwarded, request.text) == (True, "look\nCourse on https://x.org")
    assert request.files == (Attachment("a.pdf", "slack:F1"),)


def test_a_guest_through_slack_connect_keeps_the_own_workspace() -> None:
    known = event("app_mention", user="U7", text="<@UBOT> mine", channel="C1")
    stranger = event("app_mention", user="U8", user_team="T8", text="<@UBOT> mine", channel="C1")
    assert heard(known).who == Identity(Platform.SLACK, "U7", "T9")
    assert heard(stranger).who == Identity(Platform.SLACK, "U8", "T8")
    assert heard(stranger).chat.team == "T1"


@pytest.mark.parametrize(
    "body",
    [
        event("app_mention", user="UBOT", text="<@UBOT> mine", channel="C1"),
        event("app_mention", user="U5", bot_id="B5", text="<@UBOT> mine", channel="C1"),
        event("message", channel_type="channel", user="U1", channel="C1", text="hello"),
        event("message", channel_type="im", user="U1", bot_id="B1", channel="D1", text="hello"),
        event("message", channel_type="im", user="USLACKBOT", channel="D1", text="You have been removed from #a"),
        event("message", channel_type="im", subtype="message_changed", channel="D1", message={"text": "x"}),
        event("message", channel_type="im", subtype="bot_message", channel="D1", text="x"),
        event("message", channel_type="im", subtype="me_message", user="U1", channel="D1", text="x"),
        event("app_home_opened", user="U1", channel="D1", tab="messages"),
        event("reaction_added", user="U1"),
        event("tokens_revoked"),
    ],
    ids=lambda body: f"{body['event']['type']}-{body['event'].get('subtype', '')}",
)
def test_what_is_not_for_us_is_dropped(body: dict[str, Any]) -> None:
    assert not wanted(body, SCENE.bot)
    assert read(body, SCENE) is None


@pytest.mark.parametrize(
    ("body", "verb", "text", "who"),
    [
        (event("member_joined_channel", user="UBOT", channel="C1", inviter="U1"), "added", "", "U1"),
        (event("member_joined_channel", user="UBOT", channel="C1"), "added", "", None),
        (event("member_joined_channel", user="U1", channel="C1", team="T1"), "joined", "", "U1"),
        (event("member_left_channel", user="U1", channel="C1", team="T1"), "left", "", "U1"),
        (event("member_left_channel", user="UBOT", channel="C1"), "removed", "", None),
        (event("channel_left", channel="C1", actor_id="U1"), "removed", "", "U1"),
        (event("group_left", channel="C1"), "removed", "", None),
        (event("channel_archive", channel="C1", user="U1"), "removed", "archived", "U1"),
        (event("group_deleted", channel="C1"), "removed", "deleted", None),
        (event("channel_rename", channel={"id": "C1", "name": "new"}), "renamed", "", None),
        (event("channel_id_changed", old_channel_id="C1", new_channel_id="C2"), "moved", "C2", None),
        (event("app_home_opened", user="U1", channel="D1", tab="home"), "home", "", "U1"),
    ],
    ids=lambda value: value["event"]["type"] if isinstance(value, dict) else "",
)
def test_what_slack_reports_is_a_notice(body: dict[str, Any], verb: str, text: str, who: str | None) -> None:
    request = heard(body)
    assert (request.kind, request.verb, request.text) == ("notice", verb, text)
    assert (request.who.id if request.who else None) == who


def test_joining_and_leaving_are_about_the_person() -> None:
    assert heard(event("member_joined_channel", user="U7", channel="C1")).about == Identity(Platform.SLACK, "U7", "T9")


def test_a_renamed_channel_is_shown_under_its_new_name() -> None:
    assert heard(event("channel_rename", channel={"id": "C1", "name": "new"})).chat.title == "new"


def test_everybody_that_reading_needs_is_asked_for_once() -> None:
    body = event("app_mention", user="U1", text="<@UBOT> role <@U7> and <@U1>", channel="C1", parent_user_id="U3")
    assert people_in(body) == ["U1", "U3", "UBOT", "U7"]
    assert people_in(command("role <@U9|x>")) == ["U1", "U9"]
    assert titled_in(body) == "C1"


def test_a_repeat_has_the_same_id() -> None:
    assert cause(event("message")) == "slack:Ev1"
    assert cause(command("x")) == "slack:1.2.3"
