"""What people write and tap on Telegram, as one Request each."""

from __future__ import annotations

from typing import Any

import pytest

from bot.platforms.telegram.links import payload
from domain.cards import Attachment
from domain.people import Identity, Platform
from domain.requests import Chat
from tests.platforms.telegram.updates import (
    ANA,
    ANONYMOUS,
    BEN,
    BOT,
    CHANNEL,
    FORUM,
    GROUP,
    JSON,
    NOW,
    PRIVATE,
    entity,
    ignored,
    message,
    read,
    said,
)

ANA_IS = Identity(Platform.TELEGRAM, "7")
BEN_IS = Identity(Platform.TELEGRAM, "8")


def test_a_command_in_private_says_who_where_and_what() -> None:
    request = said("/upcoming training dubai")
    assert (request.id, request.kind, request.verb, request.text) == (
        "telegram:5",
        "command",
        "upcoming",
        "training dubai",
    )
    assert (request.who, request.name, request.handle, request.locale) == (ANA_IS, "Ana Lima", "ana", "fr")
    assert request.chat == Chat(Platform.TELEGRAM, "7", private=True)
    assert request.at == NOW
    assert request.reply_to == {"message": "11"}


@pytest.mark.parametrize(
    ("typed", "verb", "text"),
    [
        ("/help", "help", ""),
        ("/upcoming@LiaisonBot may", "upcoming", "may"),
        ("/upcoming@liaisonbot", "upcoming", ""),
        ("/register title: A\nwhen: 4 May", "register", "title: A\nwhen: 4 May"),
        ("/announce\ncasp-mid\ntext", "announce", "casp-mid\ntext"),
    ],
)
@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_a_command_is_its_first_word_and_the_rest(typed: str, verb: str, text: str, chat: JSON) -> None:
    request = said(typed, chat)
    assert (request.kind, request.verb, request.text) == ("command", verb, text)


def test_a_verb_in_another_script_works_in_private_where_telegram_marks_no_command() -> None:
    request = said("/الجديد دبي", entities=[])
    assert (request.kind, request.verb, request.text) == ("command", "الجديد", "دبي")


@pytest.mark.parametrize("typed", ["/upcoming@OtherBot may", "hello all", "so /upcoming it is", "@ana look"])
def test_in_a_group_what_is_not_for_us_is_dropped(typed: str) -> None:
    assert ignored(typed, GROUP)


def test_a_path_in_a_group_is_no_command() -> None:
    assert ignored("/etc/hosts is a file", GROUP, entities=[])


def test_a_plain_private_sentence_is_a_sentence() -> None:
    request = said("what is on in May?")
    assert (request.kind, request.verb, request.text) == ("sentence", "", "what is on in May?")


@pytest.mark.parametrize(
    ("typed", "verb", "text"),
    [
        ("@LiaisonBot upcoming dubai", "upcoming", "dubai"),
        ("upcoming dubai @liaisonbot", "upcoming", "dubai"),
        ("@LiaisonBot مساعدة", "مساعدة", ""),
        ("@LiaisonBot register\ntitle: A\nwhen: 4 May", "register", "title: A\nwhen: 4 May"),
        ("@LiaisonBot", "", ""),
    ],
)
def test_a_mention_in_a_group_is_a_command(typed: str, verb: str, text: str) -> None:
    name = next(word for word in typed.split() if word.startswith("@"))
    request = said(typed, GROUP, entities=[entity("mention", name, typed)])
    assert (request.kind, request.verb, request.text) == ("command", verb, text)


def test_a_sticker_or_emoji_in_private_still_gets_an_answer() -> None:
    sticker = {
        "file_id": "S",
        "file_unique_id": "s",
        "width": 1,
        "height": 1,
        "type": "regular",
        "is_animated": False,
        "is_video": False,
    }
    assert said("", sticker=sticker).kind == "sentence"
    assert said("🛫").text == "🛫"


@pytest.mark.parametrize(
    "service",
    [
        {"delete_chat_photo": True},
        {"group_chat_created": True},
        {"migrate_from_chat_id": -40},
        {"new_chat_members": [BEN]},
    ],
)
def test_other_service_messages_are_dropped(service: JSON) -> None:
    assert ignored("", GROUP, **service)
    assert ignored("", PRIVATE, **service)


def test_start_with_a_payload_of_ours_is_the_button_it_stands_for() -> None:
    request = said(f"/start {payload('join', 'SEM-12')}")
    assert (request.kind, request.verb, request.text) == ("link", "join", "SEM-12")


@pytest.mark.parametrize("code", ["K7QXM2", "-", "-!!!", "-_w"])
def test_start_with_any_other_payload_is_start_with_a_code(code: str) -> None:
    request = said(f"/start {code}")
    assert (request.kind, request.verb, request.text) == ("command", "start", code)


def test_a_payload_in_a_group_opens_nothing() -> None:
    request = said(f"/start {payload('join', 'SEM-12')}", GROUP)
    assert (request.kind, request.verb) == ("command", "start")


def test_edited_messages_and_other_updates_are_ignored() -> None:
    assert read(edited_message=message("/upcoming")) is None
    assert read(edited_channel_post=message("/upcoming", CHANNEL, None)) is None
    assert read(poll={"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": True,
                      "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
                      "allows_revoting": False, "members_only": False}) is None  # fmt: skip


def test_links_mentions_and_dates_are_undone() -> None:
    text = "🛫 agenda by John Smith on friday and @ben"
    entities = [
        entity("text_link", "agenda", text, url="https://example.org/a?b=1"),
        entity(
            "text_mention",
            "John Smith",
            text,
            user={"id": 9, "is_bot": False, "first_name": "John", "last_name": "Smith"},
        ),
        entity("date_time", "friday", text, unix_time=1_810_000_000),
        entity("mention", "@ben", text),
        entity("bold", "agenda", text),
    ]
    request = said(text, entities=entities)
    assert request.text == "🛫 agenda (https://example.org/a?b=1) by @John_Smith on 2027-05-11 01:46 UTC and @ben"
    assert request.mentions == {"@John_Smith": Identity(Platform.TELEGRAM, "9")}


def test_a_link_that_shows_its_own_address_is_said_once() -> None:
    text = "see example.org/x"
    assert said(text, entities=[entity("text_link", "example.org/x", text, url="https://example.org/x/")]).text == text


def test_a_mentioned_person_with_a_username_is_called_by_it() -> None:
    text = "/role Ben coordinator casp-mid"
    entities = [
        entity("bot_command", "/role", text),
        entity("text_mention", "Ben", text, user={**BEN, "username": "ben"}),
    ]
    request = said(text, entities=entities)
    assert (request.text, request.mentions) == ("@ben coordinator casp-mid", {"@ben": BEN_IS})


def test_text_of_the_other_direction_stays_as_typed() -> None:
    assert said("ما الجديد في دبي؟ </b> & <!channel>").text == "ما الجديد في دبي؟ </b> & <!channel>"


def test_documents_and_photos_are_referred_to_and_their_captions_read() -> None:
    document = {"file_id": "D1", "file_unique_id": "d", "file_name": "agenda.pdf"}
    request = said(
        "",
        document=document,
        caption="/announce casp-mid",
        caption_entities=[entity("bot_command", "/announce", "/announce casp-mid")],
    )
    assert request.files == (Attachment("agenda.pdf", "telegram:D1"),)
    assert (request.verb, request.text) == ("announce", "casp-mid")
    sizes = [{"file_id": f"P{side}", "file_unique_id": f"p{side}", "width": side, "height": side} for side in (90, 800)]
    assert said("", photo=sizes).files == (Attachment("photo.jpg", "telegram:P800"),)


def test_what_is_forwarded_is_never_a_command() -> None:
    origin = {"type": "user", "date": 1_800_000_000, "sender_user": BEN}
    request = said("/cancel SEM-12", forward_origin=origin)
    assert (request.kind, request.verb, request.text, request.forwarded) == ("sentence", "", "/cancel SEM-12", True)
    assert ignored("/cancel SEM-12", GROUP, forward_origin=origin)


def test_an_anonymous_administrator_and_a_channel_post_have_no_sender() -> None:
    assert said("/bind casp-mid", GROUP, ANONYMOUS, sender_chat=GROUP).who is None
    request = read(channel_post=message("/bind K7QXM2", CHANNEL, None, sender_chat=CHANNEL))
    assert request is not None
    assert (request.who, request.name, request.verb, request.chat.id) == (None, "", "bind", "-1002")
    assert read(channel_post=message("A notice", CHANNEL, None, sender_chat=CHANNEL)) is None


def test_other_bots_are_not_listened_to() -> None:
    assert ignored("/upcoming@LiaisonBot", GROUP, {"id": 3, "is_bot": True, "first_name": "Echo"})


def test_a_topic_counts_only_where_telegram_says_so() -> None:
    assert said("/upcoming", FORUM, message_thread_id=44, is_topic_message=True).chat.topic == "44"
    assert said("/upcoming", FORUM, message_thread_id=44).chat.topic == ""
    assert said("/upcoming", FORUM).chat.topic == ""


def reply(by: JSON | None = BEN, **more: Any) -> JSON:
    return message("there", FORUM, by, **more)


@pytest.mark.parametrize(("typed", "verb", "text"), [("Join please", "Join", "please"), ("متى؟", "متى؟", "")])
def test_words_in_reply_to_the_bot_are_said_to_it_and_name_the_message(typed: str, verb: str, text: str) -> None:
    request = said(typed, GROUP, reply_to_message=reply(BOT))
    assert (request.kind, request.verb, request.text) == ("command", verb, text)
    assert request.answered == str(reply()["message_id"])
    card = {**reply(BOT), "text": "TLP:GREEN\nSEM-1 · Seminar\nWhen: May"}
    assert said(typed, GROUP, reply_to_message=card).quoted == "SEM-1 · Seminar"
    alone = said(typed, reply_to_message=reply(BOT))
    assert (alone.kind, alone.answered) == ("sentence", request.answered)


@pytest.mark.parametrize("told", [reply(), reply(BOT, forum_topic_created={"name": "Notices", "icon_color": 1})])
def test_words_in_reply_to_anybody_else_are_not_for_us(told: JSON) -> None:
    assert ignored("Join please", GROUP, reply_to_message=told)


def test_words_that_are_passed_on_in_reply_are_not_said_to_us() -> None:
    origin = {"type": "user", "date": 1, "sender_user": BEN}
    assert ignored("Join please", GROUP, reply_to_message=reply(BOT), forward_origin=origin)


def test_a_reply_is_about_the_one_it_answers() -> None:
    assert said("/role coordinator casp-mid", FORUM, reply_to_message=reply()).about == BEN_IS


@pytest.mark.parametrize(
    "told",
    [
        {**reply(), "message_id": 44, "forum_topic_created": {"name": "Notices", "icon_color": 1}},
        {**reply(), "message_id": 44},
        reply(BOT),
        reply(ANONYMOUS, sender_chat=FORUM),
    ],
)
def test_a_topic_a_bot_and_a_nameless_sender_are_nobody_to_be_about(told: JSON) -> None:
    request = said(
        "/role coordinator casp-mid", FORUM, message_thread_id=44, is_topic_message=True, reply_to_message=told
    )
    assert request.about is None


def tap(data: str, chat: JSON = GROUP, **more: Any) -> JSON:
    return {"id": "900", "from": ANA, "chat_instance": "1", "data": data, "message": message("card", chat, BOT, **more)}


def test_a_tap_is_the_command_on_the_button() -> None:
    request = read(callback_query=tap("join SEM-12", FORUM, message_thread_id=44, is_topic_message=True))
    assert request is not None
    assert (request.kind, request.verb, request.text, request.who) == ("button", "join", "SEM-12", ANA_IS)
    assert (request.chat.id, request.chat.topic) == ("-1001", "44")
    assert request.reply_to == {"callback": "900", "message": "11"}


def test_a_tap_on_a_reply_of_ours_is_marked() -> None:
    request = read(callback_query=tap("~upcoming training p2"))
    assert request is not None
    assert (request.verb, request.text, request.reply_to["own"]) == ("upcoming", "training p2", "yes")


def test_a_tap_on_a_message_too_old_to_be_shown_is_a_tap() -> None:
    request = read(callback_query={**tap("join SEM-12"), "message": {"chat": GROUP, "message_id": 11, "date": 0}})
    assert request is not None
    assert (request.verb, request.chat.id, request.reply_to["message"]) == ("join", "-40", "11")


def test_a_tap_without_data_or_message_is_dropped() -> None:
    bare = {key: value for key, value in tap("").items() if key != "data"}
    assert read(callback_query=bare) is None
    assert read(callback_query={key: value for key, value in tap("join SEM-1").items() if key != "message"}) is None


def change(chat: JSON, of: JSON, before: str, after: str, by: JSON = ANA) -> JSON:
    def member(status: str) -> JSON:
        more = {"until_date": 0} if status == "kicked" else {}
        rights = dict.fromkeys(
            ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
             "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
             "can_edit_stories", "can_delete_stories"), True)  # fmt: skip
        return {"status": status, "user": of, **more, **(rights if status == "administrator" else {})}

    return {"chat": chat, "from": by, "date": 1, "old_chat_member": member(before), "new_chat_member": member(after)}


@pytest.mark.parametrize(
    ("chat", "before", "after", "verb"),
    [
        (GROUP, "left", "member", "added"),
        (CHANNEL, "left", "administrator", "added"),
        (GROUP, "member", "left", "removed"),
        (FORUM, "administrator", "kicked", "removed"),
        (PRIVATE, "member", "kicked", "blocked"),
        (PRIVATE, "kicked", "member", "unblocked"),
    ],
)
def test_what_happens_to_the_bot_is_a_notice(chat: JSON, before: str, after: str, verb: str) -> None:
    request = read(my_chat_member=change(chat, BOT, before, after))
    assert request is not None
    assert (request.kind, request.verb, request.who, request.chat.title) == (
        "notice",
        verb,
        ANA_IS,
        chat.get("title", ""),
    )
    assert request.values == {"status": after}


def test_a_promotion_changes_nothing_about_where_the_bot_is() -> None:
    assert read(my_chat_member=change(GROUP, BOT, "member", "administrator")) is None


@pytest.mark.parametrize(("before", "after", "verb"), [("left", "member", "joined"), ("member", "kicked", "left")])
def test_a_member_who_comes_or_goes_is_the_one_it_is_about(before: str, after: str, verb: str) -> None:
    request = read(chat_member=change(GROUP, BEN, before, after))
    assert request is not None
    assert (request.kind, request.verb, request.who, request.about, request.name) == (
        "notice",
        verb,
        BEN_IS,
        BEN_IS,
        "Ben",
    )


def test_a_member_made_administrator_and_a_bot_that_joins_are_no_news() -> None:
    assert read(chat_member=change(GROUP, BEN, "member", "administrator")) is None
    assert read(chat_member=change(GROUP, {**BEN, "is_bot": True}, "left", "member")) is None


def test_a_group_that_moved_says_where_to() -> None:
    request = said("", GROUP, migrate_to_chat_id=-100123)
    assert (request.kind, request.verb, request.text, request.chat.id) == ("notice", "moved", "-100123", "-40")


@pytest.mark.parametrize("kind", ["message", "channel_post"])
def test_another_title_is_a_notice(kind: str) -> None:
    request = read(**{kind: message("", CHANNEL, None, sender_chat=CHANNEL, new_chat_title="Notices")})
    assert request is not None
    assert (request.kind, request.verb, request.chat.title, request.who) == ("notice", "renamed", "Notices", None)


def test_a_chosen_chat_is_a_notice_in_private() -> None:
    request = said("", chat_shared={"request_id": 1, "chat_id": -1002, "title": "Notices"})
    assert (request.kind, request.verb, request.text) == ("notice", "chat-chosen", "-1002")
    assert (request.values, request.who) == ({"title": "Notices"}, ANA_IS)
