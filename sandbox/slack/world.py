"""A Slack workspace in memory: its state, what people can do in it, and what each of them sees."""

from sandbox.slack import payloads
from sandbox.slack.acts import Talk
from sandbox.slack.forms import Forms
from sandbox.slack.records import JSON, Channel, Message, View


class SlackWorld(Talk, Forms):
    """The whole stand-in: state in `Workspace`, acts in `Talk` and `Forms`, sight here.

    Serve it with `serve_slack`; people act through its methods while an app is connected.
    """

    def view(self, user: str) -> JSON:
        """What this person sees, ready for JSON: conversations, the form on top, the home tab."""
        places = [channel for channel in self.channels.values() if user in channel.members or channel.kind == "public"]
        stack = self.modals.get(user, ())
        home = self.homes.get(user)
        return {
            "user": payloads.user_json(self, self.users[user], locale=True),
            "names": {one.id: one.real_name for one in self.users.values()},
            "channels": [self._channel_sight(place, user) for place in places],
            "modal": self._view_sight(stack[-1]) if stack else None,
            "modals": len(stack),
            "home": self._view_sight(home) if home else None,
        }

    def seen_in(self, user: str, channel: str) -> list[Message]:
        """The messages of one conversation that this person sees, oldest first, ephemeral ones for them included."""
        return [message for message in self.messages[channel].values() if message.only_for in ("", user)]

    def _channel_sight(self, channel: Channel, user: str) -> JSON:
        return {
            "id": channel.id,
            "name": channel.name or self.users[payloads.partner(self, channel)].name,
            "kind": channel.kind,
            "archived": channel.archived,
            "member": user in channel.members,
            "bot_member": self.app.user_id in channel.members,
            "messages": [self._message_sight(message) for message in self.seen_in(user, channel.id)],
        }

    def _message_sight(self, message: Message) -> JSON:
        shown = payloads.message_json(self, message)
        return {**shown, "name": self.users[message.user].name, "ephemeral": bool(message.only_for)}

    def _view_sight(self, view: View) -> JSON:
        return {**payloads.view_json(self, view), "errors": dict(view.errors)}
