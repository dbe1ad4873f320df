"""Which scope and how many calls a minute each Web API method needs.

Each row is from that method's page, https://docs.slack.dev/reference/methods/<method>; the tiers are
https://docs.slack.dev/apis/web-api/rate-limits (1+, 20+, 50+, 100+ a minute), taken at their lower bound.
"""

from dataclasses import dataclass

from sandbox.slack.records import Kind

TIER_2, TIER_3, TIER_4, SPECIAL = 20, 50, 100, 0

READ: dict[Kind, str] = {"public": "channels:read", "private": "groups:read", "im": "im:read"}
HISTORY: dict[Kind, str] = {"public": "channels:history", "private": "groups:history", "im": "im:history"}


@dataclass(frozen=True)
class Rule:
    """`scopes`: any one of them opens the method; `per_minute` 0 means the method has a limit of its own."""

    scopes: tuple[str, ...] = ()
    per_minute: int = TIER_3


ANY_READ = tuple(READ.values())
ANY_HISTORY = tuple(HISTORY.values())

RULES: dict[str, Rule] = {
    "api.test": Rule((), TIER_4),
    "apps.connections.open": Rule((), TIER_3),
    "auth.test": Rule((), SPECIAL),
    "bots.info": Rule(("users:read",), TIER_3),
    "chat.delete": Rule(("chat:write",), TIER_3),
    "chat.getPermalink": Rule((), SPECIAL),
    "chat.postEphemeral": Rule(("chat:write",), TIER_4),
    "chat.postMessage": Rule(("chat:write",), SPECIAL),
    "chat.update": Rule(("chat:write",), TIER_3),
    "conversations.history": Rule(ANY_HISTORY, TIER_3),
    "conversations.info": Rule(ANY_READ, TIER_3),
    "conversations.join": Rule(("channels:join",), TIER_3),
    "conversations.list": Rule(ANY_READ, TIER_2),
    "conversations.members": Rule(ANY_READ, TIER_4),
    "conversations.open": Rule(("im:write",), TIER_3),
    "conversations.replies": Rule(ANY_HISTORY, TIER_3),
    "files.completeUploadExternal": Rule(("files:write",), TIER_4),
    "files.getUploadURLExternal": Rule(("files:write",), TIER_4),
    "files.info": Rule(("files:read",), TIER_4),
    "reactions.add": Rule(("reactions:write",), TIER_3),
    "team.info": Rule(("team:read",), TIER_3),
    "users.info": Rule(("users:read",), TIER_4),
    "users.list": Rule(("users:read",), TIER_2),
    "users.lookupByEmail": Rule(("users:read.email",), TIER_3),
    "users.profile.get": Rule(("users.profile:read",), TIER_4),
    "views.open": Rule((), TIER_4),
    "views.publish": Rule((), TIER_4),
    "views.push": Rule((), TIER_4),
    "views.update": Rule((), TIER_4),
}

ALL_SCOPES = frozenset({scope for rule in RULES.values() for scope in rule.scopes} | {"app_mentions:read", "commands"})
