"""Command menus by scope and language, as each person sees them."""

import pytest
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
    MenuButtonCommands,
)
from telegram.error import BadRequest

from tests.sandbox.telegram.conftest import Town


async def put(town: Town, name: str, scope: BotCommandScope | None = None, language: str | None = None) -> None:
    await town.bot.set_my_commands([BotCommand(name, "words")], scope=scope, language_code=language)


def seen(town: Town, user_id: int, chat_id: int) -> list[str]:
    (chat,) = [chat for chat in town.world.view(user_id) if chat["id"] == chat_id]
    return [command["command"] for command in chat["menu"]]


async def test_a_language_comes_before_all_languages_and_a_narrow_scope_before_a_wide_one(town: Town) -> None:
    ana, ben, group = town.ana.id, town.ben.id, town.group.id
    town.world.add_bot(ana, group)
    await put(town, "default")
    assert (seen(town, ana, ana), seen(town, ben, group)) == (["default"], ["default"])
    await put(town, "private", BotCommandScopeAllPrivateChats())
    await put(town, "prive", BotCommandScopeAllPrivateChats(), "fr")
    await put(town, "groups", BotCommandScopeAllGroupChats())
    assert (seen(town, ana, ana), seen(town, ben, ben), seen(town, ben, group)) == (["prive"], ["private"], ["groups"])
    await put(town, "admins", BotCommandScopeAllChatAdministrators())
    assert (seen(town, ana, group), seen(town, ben, group)) == (["admins"], ["groups"])
    await put(town, "here", BotCommandScopeChat(group))
    assert (seen(town, ana, group), seen(town, ben, group)) == (["here"], ["here"])
    await put(town, "admins_here", BotCommandScopeChatAdministrators(group))
    await put(town, "mine", BotCommandScopeChatMember(group, ben))
    assert (seen(town, ana, group), seen(town, ben, group)) == (["admins_here"], ["mine"])


async def test_a_menu_is_read_back_and_taken_away(town: Town) -> None:
    await put(town, "prochain", BotCommandScopeAllPrivateChats(), "fr")
    (command,) = await town.bot.get_my_commands(BotCommandScopeAllPrivateChats(), "fr")
    assert command.command == "prochain"
    assert await town.bot.get_my_commands(BotCommandScopeAllPrivateChats()) == ()
    await town.bot.delete_my_commands(BotCommandScopeAllPrivateChats(), "fr")
    assert await town.bot.get_my_commands(BotCommandScopeAllPrivateChats(), "fr") == ()


async def test_a_menu_of_an_unknown_chat_is_refused(town: Town) -> None:
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await put(town, "x", BotCommandScopeChat(99))


async def test_the_menu_button_and_descriptions_are_set(town: Town) -> None:
    chat = town.start(town.ana)
    await town.bot.set_chat_menu_button(chat, MenuButtonCommands())
    assert (await town.bot.get_chat_menu_button(chat)).type == "commands"
    assert (await town.bot.get_chat_menu_button(town.start(town.ben))).type == "default"
    assert town.world.view(chat)[0]["menu_button"] == {"type": "commands"}
    assert await town.bot.set_my_description("Coordinates seminars", "en")
    assert await town.bot.set_my_short_description("Seminars")
    assert await town.bot.set_my_name("Liaison")
