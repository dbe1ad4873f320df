"""Modals and the home tab: a Form as input blocks, what was typed read back with *Save* and *Back*, a Card as a view.

https://docs.slack.dev/reference/views/modal-views, https://docs.slack.dev/reference/block-kit/blocks/input-block
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import (
    Block,
    ExternalDataMultiSelectElement,
    ExternalDataSelectElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    StaticMultiSelectElement,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from bot.platforms.port import Voice
from bot.platforms.slack.blocks import HEADER, TooLarge, header, section
from bot.platforms.slack.paint import Json, clip, plain
from bot.platforms.slack.render import REPLY, draw
from bot.platforms.slack.tags import CARD, FORM, READ_BACK, Tag
from domain import cards
from domain.cards import Button, Card, Field, Form, Say, say

TITLE, LABEL, OPTIONS, TYPED = 24, 75, 100, 3000
"""Characters of a modal's title and buttons, of an option's words; options of a menu; characters of a text field."""

NAME = "Liaison"
"""The title of a modal where its own is too long to be one."""

FIND = "find"
"""What the action id of a search menu begins with; what is searched follows."""

WARNING = "warning"
"""The block that tells of a fault in a view without fields."""

REOPEN = "reopen"
"""The tap on *Back* under what was read back: answered in place, since it only shows the form again."""


def form_view(form: Form, voice: Voice, tag: Tag) -> Json:
    """Raises TooLarge for a menu of more than 100 options without a search."""
    title, submit = voice(form.title), voice(form.submit)
    long_title = [header(plain(clip(title, HEADER)))] if len(title) > TITLE else []
    blocks: list[Block | Json] = [*long_title, *(_input(field, voice) for field in form.fields)]
    fitting = submit if len(submit) <= TITLE else voice(say("modal-continue"))
    return _modal(title, blocks, voice, tag, FORM, submit=fitting)


def read_back_view(card: Card, voice: Voice, tag: Tag) -> Json:
    """What will be saved, with *Save* below and the ways back above it."""
    row = (Button(say("button-back"), REOPEN, tag.draft), Button(say("button-more"), "more", tag.draft))
    shown = draw(replace(card, buttons=(*card.buttons, row)), [voice], REPLY)
    return _modal(NAME, shown.blocks, voice, tag, READ_BACK, submit=voice(say("button-save")))


def card_view(card: Card, voice: Voice, tag: Tag) -> Json:
    """A card in a modal, its buttons being the only way on."""
    return _modal(NAME, draw(card, [voice], REPLY).blocks, voice, tag, CARD)


def home_view(card: Card, voice: Voice) -> Json:
    return View(type="home", blocks=draw(card, [voice], REPLY).blocks).to_dict()


def unopened(form: Form) -> Card:
    """The way to a form where no modal can be opened now."""
    button = Button(say("form-open"), "change", form.draft, style="primary", private=True)
    return Card(form.title, buttons=((button,),), private=True)


def with_warning(view: Mapping[str, Any], warning: str) -> Json:
    """The same view, as it came in, under a warning: for one without fields, which can show no errors."""
    kept = ("type", "callback_id", "private_metadata", "title", "submit", "close")
    given: Json = {name: view[name] for name in kept if view.get(name)}
    notice = section(plain(warning), id=WARNING)
    return {**given, "blocks": [notice, *(block for block in view["blocks"] if block["block_id"] != WARNING)]}


def on_fields(view: Mapping[str, Any], errors: Mapping[str, Say | str], voice: Voice) -> dict[str, str]:
    """Errors by block id; what concerns no field of this view stands on its first."""
    names = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    placed: dict[str, str] = {}
    for name, error in errors.items():
        at = name if name in names else names[0]
        placed[at] = "\n".join(filter(None, (placed.get(at), voice(error))))
    return placed


def menu(options: Iterable[cards.Option], voice: Voice) -> list[Json]:
    """Options as a search is answered with: at most 100."""
    return [_option(option, voice).to_dict() for option in options][:OPTIONS]


def _modal(
    title: str, blocks: Sequence[Block | Json], voice: Voice, tag: Tag, kind: str, submit: str | None = None
) -> Json:
    view = View(
        type="modal",
        title=plain(title if len(title) <= TITLE else NAME),
        submit=plain(submit) if submit else None,
        close=plain(clip(voice(say("modal-close")), TITLE)),
        blocks=blocks,
        callback_id=kind,
        private_metadata=tag.written(),
    )
    try:
        return view.to_dict()
    except SlackObjectFormationError as fault:
        raise TooLarge(str(fault)) from fault


def _input(field: Field, voice: Voice) -> InputBlock:
    return InputBlock(
        label=plain(voice(field.label)),
        element=_element(field, voice),
        block_id=field.name,
        hint=plain(voice(field.hint)) if field.hint else None,
        optional=field.optional,
    )


def _element(field: Field, voice: Voice) -> InputInteractiveElement:
    if field.search:
        return _search(field, _given(field, voice))
    if field.kind in ("choice", "many"):
        return _menu(field, _given(field, voice), voice)
    value = voice(field.written) if field.written else field.value
    longest = min(max(field.longest, len(value)), TYPED)
    return PlainTextInputElement(
        action_id="typed", initial_value=value[:longest] or None, multiline=field.kind == "long", max_length=longest
    )


def _search(field: Field, given: list[Option]) -> InputInteractiveElement:
    id = f"{FIND}|{field.search}"
    if field.kind == "many":
        return ExternalDataMultiSelectElement(action_id=id, min_query_length=0, initial_options=given or None)
    return ExternalDataSelectElement(action_id=id, min_query_length=0, initial_option=given[0] if given else None)


def _menu(field: Field, given: list[Option], voice: Voice) -> InputInteractiveElement:
    if not 0 < len(field.options) <= OPTIONS:
        raise TooLarge(f"field {field.name} has {len(field.options)} options: a menu holds 1 to {OPTIONS}")
    options = [_option(option, voice) for option in field.options]
    if field.kind == "many":
        return StaticMultiSelectElement(action_id="chosen", options=options, initial_options=given or None)
    return StaticSelectElement(action_id="chosen", options=options, initial_option=given[0] if given else None)


def _given(field: Field, voice: Voice) -> list[Option]:
    """What is chosen already, named by an option's value or words; a search may hold what is not among its options."""
    named = {key.casefold(): option for option in field.options for key in (voice(option.label), option.value)}
    values = [value.strip() for value in re.split("[;,\n]", field.value) if value.strip()]
    if field.search:
        found = [named.get(value.casefold(), cards.Option(value, value)) for value in values]
    else:
        found = [named[value.casefold()] for value in values if value.casefold() in named]
    return [_option(option, voice) for option in {option.value: option for option in found}.values()]


def _option(option: cards.Option, voice: Voice) -> Option:
    return Option(value=option.value, text=plain(clip(voice(option.label), LABEL)))
