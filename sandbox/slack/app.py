"""The app as installed in the sandbox workspace: ids, secrets, granted scopes, subscribed events."""

from dataclasses import dataclass

from sandbox.slack.records import JSON
from sandbox.slack.scopes import ALL_SCOPES

ALL_EVENTS = frozenset(
    {
        "app_home_opened",
        "app_mention",
        "channel_archive",
        "channel_left",
        "channel_rename",
        "channel_unarchive",
        "group_archive",
        "group_left",
        "group_rename",
        "group_unarchive",
        "member_joined_channel",
        "member_left_channel",
        "message.channels",
        "message.groups",
        "message.im",
    }
)


@dataclass(frozen=True)
class App:
    """One installed app. `escapes` is the manifest's `should_escape` of its slash commands."""

    id: str = "A0000LIAISON"
    name: str = "liaison"
    bot_id: str = "B0000LIAISON"
    user_id: str = "U0000LIAISON"
    bot_token: str = "xoxb-sandbox"
    app_token: str = "xapp-sandbox"
    signing_secret: str = "sandbox-signing-secret"
    verification_token: str = "sandbox-verification"
    scopes: frozenset[str] = ALL_SCOPES
    events: frozenset[str] = ALL_EVENTS
    commands: frozenset[str] = frozenset({"/liaison"})
    escapes: bool = False

    @classmethod
    def of(cls, manifest: JSON) -> "App":
        """The app that installing this manifest gives: it may do and hear only what the manifest asks for.

        https://docs.slack.dev/reference/app-manifest
        """
        commands: list[JSON] = manifest["features"].get("slash_commands", [])
        return cls(
            scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"]),
            events=frozenset(manifest["settings"].get("event_subscriptions", {}).get("bot_events", [])),
            commands=frozenset(command["command"] for command in commands),
            escapes=any(command.get("should_escape", False) for command in commands),
        )
