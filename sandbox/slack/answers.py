"""What happens to the app's answers: the acknowledgement of a command or a form, and posts to a response URL."""

from dataclasses import replace
from typing import Any

from sandbox.slack import events, limits
from sandbox.slack.blocks import view_payload
from sandbox.slack.delivery import Answer
from sandbox.slack.posts import Content, content
from sandbox.slack.records import JSON, Channel, Message, Seen, View
from sandbox.slack.refused import Refused
from sandbox.slack.tickets import ResponseUrl
from sandbox.slack.workspace import Workspace

TROUBLE = "trouble_connecting"
"""Slack's code for what the person reads as "We had some trouble connecting. Try again?" under a form."""


async def show_answer(world: Workspace, answer: Answer, user: str, channel: Channel) -> Seen:
    """The acknowledgement of a slash command: nothing, a text, or a message (ephemeral unless "in_channel").

    https://docs.slack.dev/interactivity/implementing-slash-commands
    """
    if answer.problem:
        return Seen(answer.problem, ("liaison did not respond",))
    given: Any = {"text": answer.payload} if isinstance(answer.payload, str) else answer.payload
    if not given or given == {"text": ""}:
        return Seen()
    try:
        made = content(world, given)
    except Refused as refused:
        return Seen("invalid_command_response", refused.reasons or (refused.error,))
    return Seen(message=await _write(world, made, given, user, channel.id))


async def _write(world: Workspace, made: Content, given: JSON, user: str, channel: str) -> Message:
    public = given.get("response_type") == "in_channel"
    message = Message(
        world.stamp(),
        channel,
        world.app.user_id,
        made.text,
        made.blocks,
        given.get("thread_ts") or "",
        only_for="" if public else user,
    )
    world.keep(message)
    if public:
        await events.posted(world, message)
    return message


async def respond(world: Workspace, ticket: ResponseUrl, given: JSON) -> None:
    """A post to a response URL. Raises Refused with what is wrong with it.

    https://docs.slack.dev/interactivity/handling-user-interaction (composing, updating and deleting responses)
    """
    original = ticket.original and world.messages[ticket.channel].get(ticket.original.ts)
    if given.get("delete_original"):
        if original:
            await _delete(world, original)
        return
    made = content(world, given)
    if given.get("replace_original") and original:
        await _replace(world, original, made)
    else:
        await _write(world, made, given, ticket.user, ticket.channel)


async def _delete(world: Workspace, original: Message) -> None:
    world.drop(original)
    if not original.only_for:
        await events.deleted(world, original)


async def _replace(world: Workspace, original: Message, made: Content) -> None:
    new = world.keep(replace(original, text=made.text, blocks=made.blocks, edited_ts=world.stamp()))
    if not original.only_for:
        await events.changed(world, original, new)


def settle_submission(world: Workspace, answer: Answer, user: str, view: View) -> Seen:
    """The acknowledgement of a form: close it, or errors, update, push or clear.

    What Slack cannot use leaves the form open with its trouble message.
    https://docs.slack.dev/surfaces/modals (responding to view submissions)
    """
    if answer.problem:
        return Seen(TROUBLE, (answer.problem,))
    stack = world.modals.get(user, ())
    if view.id not in (shown.id for shown in stack):
        return Seen()
    given = answer.payload or {}
    try:
        return _act(world, given, user, view)
    except Refused as refused:
        return Seen(TROUBLE, refused.reasons or (refused.error,))


def _act(world: Workspace, given: JSON, user: str, view: View) -> Seen:
    stack = world.modals[user]
    match given.get("response_action"):
        case None:
            world.show_modals(user, stack[:-1])
        case "clear":
            world.show_modals(user, ())
        case "errors":
            return _show_errors(world, given.get("errors"), view)
        case "update":
            payload = view_payload(given.get("view"), "modal")
            world.replace_view(world.changed_view(view, payload))
        case "push":
            push(world, user, view_payload(given.get("view"), "modal"))
        case other:
            raise Refused("invalid_response_action", [f"unknown response_action: {other}"])
    return Seen()


def push(world: Workspace, user: str, payload: JSON) -> View:
    """Puts a view on top of the person's stack. Raises Refused: push_limit_reached."""
    stack = world.modals[user]
    if len(stack) >= limits.VIEWS_IN_STACK:
        raise Refused("push_limit_reached")
    view = world.make_view(user, payload, previous=stack[-1])
    world.show_modals(user, (*stack, view))
    return view


def _show_errors(world: Workspace, errors: object, view: View) -> Seen:
    """Errors must name input blocks of this very view."""
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise Refused("invalid_errors", ["errors must be an object of block_id and words"])
    if strange := [name for name in errors if name not in inputs]:
        raise Refused("invalid_errors", [f"no input block has the block_id {name}" for name in strange])
    world.replace_view(replace(view, errors=errors))
    return Seen(errors=errors)
