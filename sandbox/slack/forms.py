"""What a person does with what the app shows: press, choose, search, fill in, submit, close, open the home tab."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sandbox.slack import events, payloads
from sandbox.slack.answers import settle_submission
from sandbox.slack.delivery import Answer
from sandbox.slack.elements import STATE, action, chosen, complaint, untouched
from sandbox.slack.limits import SUGGESTIONS
from sandbox.slack.records import JSON, File, Message, Seen, View
from sandbox.slack.surfaces import Surface, field_meant, find, message_surface, state, view_surface
from sandbox.slack.workspace import Workspace

LEAST_QUERY = 3
"""Characters before a search menu asks the app, unless its `min_query_length` says otherwise.
https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element (external data source)"""


class Forms(Workspace):
    """Elements are named by action_id, and where that is not enough by block_id, a button's value or its words.

    `value` of a menu is an option's value, of a multi-select or checkboxes a list of them. LookupError when the
    person cannot see or choose what is named.
    """

    async def press(
        self,
        user: str,
        channel: str,
        ts: str,
        action_id: str = "",
        *,
        block_id: str = "",
        value: Any = None,
        label: str = "",
    ) -> Seen:
        """Presses a button or chooses from a menu in a message."""
        message = self._visible(user, channel, ts)
        pair = find(message.blocks, action_id, block_id=block_id, value=value, label=label)
        more = {"response_url": payloads.response_url(self, user, channel, message)}
        return await self._act(user, message_surface(self, message), pair, value, more)

    async def press_home(
        self, user: str, action_id: str = "", *, block_id: str = "", value: Any = None, label: str = ""
    ) -> Seen:
        """The same in the person's home tab."""
        return await self._press_view(user, self.homes[user], action_id, block_id, value, label)

    async def press_modal(
        self, user: str, action_id: str = "", *, block_id: str = "", value: Any = None, label: str = ""
    ) -> Seen:
        """The same in the form on top."""
        return await self._press_view(user, self.top(user), action_id, block_id, value, label)

    async def _press_view(self, user: str, view: View, action_id: str, block_id: str, value: Any, label: str) -> Seen:
        block, element = find(view.blocks, action_id, block_id=block_id, value=value, label=label)
        if element["type"] in STATE:
            view = self._filled(user, view, block, element, value)
            self.replace_view(view)
        return await self._act(user, view_surface(self, view), (block, element), value, {})

    async def _act(self, user: str, surface: Surface, pair: tuple[JSON, JSON], value: Any, more: JSON) -> Seen:
        block, element = pair
        place = (block["block_id"], element["action_id"])
        left = chosen(element, value, self._offered(user, place)) if element["type"] in STATE else None
        typed = {**surface.typed, place: left} if left else surface.typed
        payload = payloads.interaction(
            self,
            "block_actions",
            user,
            container=surface.container,
            trigger_id=self.tickets.trigger(user, surface.view),
            actions=[action(block, element, left, self.stamp())],
            **surface.shown,
            **state(surface, typed),
            **more,
        )
        answer = await self.delivery.ask("interactive", payload)
        return Seen(answer.problem)

    async def suggest(
        self, user: str, block_id: str, action_id: str, query: str = "", *, channel: str = "", ts: str = ""
    ) -> Seen:
        """Types into a search menu of the form on top, or of a message where one is named."""
        surface = message_surface(self, self._visible(user, channel, ts)) if ts else view_surface(self, self.top(user))
        block, element = find(surface.blocks, action_id, block_id=block_id)
        if len(query) < element.get("min_query_length", LEAST_QUERY):
            return Seen("query_too_short")
        asked = {"block_id": block["block_id"], "action_id": element["action_id"], "value": query}
        more = {"container": surface.container, **asked, **surface.shown}
        answer = await self.delivery.ask("interactive", payloads.interaction(self, "block_suggestion", user, **more))
        return self._offer(user, (asked["block_id"], asked["action_id"]), answer)

    def _offer(self, user: str, place: tuple[str, str], answer: Answer) -> Seen:
        """Keeps what the app offered, if it keeps to the limits; Slack shows nothing otherwise."""
        if answer.problem:
            return Seen(answer.problem)
        given = answer.payload or {}
        if reasons := tuple(SUGGESTIONS.faults(given, "")):
            return Seen("invalid_options", reasons)
        groups = given.get("option_groups", [])
        options = (*given.get("options", ()), *(option for group in groups for option in group["options"]))
        self.offers[(user, *place)] = options
        return Seen(options=options)

    def _offered(self, user: str, place: tuple[str, str]) -> tuple[JSON, ...]:
        return self.offers.get((user, *place), ())

    def fill(self, user: str, values: Mapping[str, Any]) -> View:
        """Fills in fields of the form on top, by block_id, action_id or "block_id/action_id", without submitting.

        A file field takes (name, content) pairs, a date "2027-04-19", a time "09:30", a date and time Unix seconds.
        """
        view = self.top(user)
        for name, value in values.items():
            block, element = field_meant(view.blocks, name)
            view = self._filled(user, view, block, element, value)
        self.replace_view(view)
        return view

    def _filled(self, user: str, view: View, block: JSON, element: JSON, value: Any) -> View:
        place = (block["block_id"], element["action_id"])
        if element["type"] == "file_input":
            value = [payloads.file_json(self, self._upload(user, *pair)) for pair in value]
        left = chosen(element, value, self._offered(user, place))
        return replace(view, typed={**view.typed, place: left}, errors={})

    def _upload(self, user: str, name: str, data: bytes) -> File:
        return self.keep_file(File(self.number("F"), name, user, len(data), content=data, ready=True))

    async def submit(self, user: str, values: Mapping[str, Any] | None = None) -> Seen:
        """Fills in and submits the form on top; Slack's own checks of the fields come before the app hears of it."""
        view = self.fill(user, values or {})
        if "submit" not in view.payload:
            raise LookupError("this form has no submit button")
        if errors := self._complaints(view):
            self.replace_view(replace(view, errors=errors))
            return Seen(errors=errors)
        payload = payloads.interaction(
            self,
            "view_submission",
            user,
            trigger_id=self.tickets.trigger(user, view.id),
            view=payloads.view_json(self, view),
            response_urls=[],
        )
        return settle_submission(self, await self.delivery.ask("interactive", payload), user, view)

    def _complaints(self, view: View) -> dict[str, str]:
        errors = {}
        for block in view.blocks:
            if block["type"] == "input":
                place = (block["block_id"], block["element"]["action_id"])
                errors[place[0]] = complaint(block, view.typed.get(place) or untouched(block["element"]))
        return {name: words for name, words in errors.items() if words}

    async def close(self, user: str, *, everything: bool = False) -> Seen:
        """Closes the form on top, or the whole stack; the app hears of it where `notify_on_close` says so."""
        stack = self.modals[user]
        everything = everything or stack[-1].payload.get("clear_on_close", False)
        closed = stack if everything else stack[-1:]
        self.show_modals(user, stack[: len(stack) - len(closed)])
        for view in reversed(closed):
            if view.payload.get("notify_on_close"):
                shown = payloads.view_json(self, view)
                payload = payloads.interaction(self, "view_closed", user, view=shown, is_cleared=everything)
                await self.delivery.ask("interactive", payload)
        return Seen()

    async def open_home(self, user: str) -> Seen:
        """Opens the app's home tab."""
        event: JSON = {"type": "app_home_opened", "user": user, "channel": self.dm(user).id, "tab": "home"}
        if user in self.homes:
            event["view"] = payloads.view_json(self, self.homes[user])
        await events.emit(self, "app_home_opened", "", event)
        return Seen()

    async def shortcut(self, user: str, callback_id: str) -> Seen:
        """Runs a global shortcut."""
        more = {"callback_id": callback_id, "trigger_id": self.tickets.trigger(user), "action_ts": self.stamp()}
        answer = await self.delivery.ask("interactive", payloads.interaction(self, "shortcut", user, **more))
        return Seen(answer.problem)

    async def message_shortcut(self, user: str, callback_id: str, channel: str, ts: str) -> Seen:
        """Runs a shortcut from a message's menu."""
        message = self._visible(user, channel, ts)
        payload = payloads.interaction(
            self,
            "message_action",
            user,
            callback_id=callback_id,
            trigger_id=self.tickets.trigger(user),
            action_ts=self.stamp(),
            message_ts=ts,
            channel=payloads.channel_reference(self.channels[channel]),
            message=payloads.message_json(self, message, metadata=True),
            response_url=payloads.response_url(self, user, channel, message),
        )
        return Seen((await self.delivery.ask("interactive", payload)).problem)

    def top(self, user: str) -> View:
        """The form on top of the person's stack; LookupError when none is open."""
        stack = self.modals.get(user, ())
        if not stack:
            raise LookupError(f"{self.users[user].name} has no form open")
        return stack[-1]

    def _visible(self, user: str, channel: str, ts: str) -> Message:
        message = self.messages[channel][ts]
        if message.only_for not in ("", user) or user not in self.channels[channel].members:
            raise LookupError(f"{self.users[user].name} cannot see {ts}")
        return message
