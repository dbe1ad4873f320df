"""What Slack, or the road to it, says becomes one of four answers, in one table.

Errors: https://docs.slack.dev/reference/methods/chat.postMessage (and chat.update, chat.delete, conversations.open).
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.platforms.port import PlatformRefused
from domain.delivery import FIXED, FLOODED, GONE, Later, Never, Outcome, Unknown

FAULTS = (SlackClientError, aiohttp.ClientError, OSError, TimeoutError)
"""Everything that a call may raise for reasons outside this program."""

MENDED = 300.0
"""Seconds until another try where a person must first mend the app's token or scopes."""

BUSY = 60.0
"""Seconds to wait where Slack is busy and does not say for how long."""

ASK_AGAIN = 60.0
"""Seconds until Slack is asked whether a posting is there that it did not answer: it may be at work on it still."""

MENDED_BY = {
    "token-refused": "check SLACK_BOT_TOKEN and SLACK_APP_TOKEN against the app's page, or install the app again",
    "missing-scope": "install the app again with what `liaison manifest slack` prints",
}
"""What a person must do, by reason."""


TOO_MANY, BAD, BROKEN = 429, 400, 500
"""HTTP statuses: too fast; the first that refuses; the first that may follow what was done."""

UNMADE = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    ConnectionRefusedError,
)
"""What is raised before a connection stands."""

BAD_MARKUP = Never("bad-markup")


class SlackRefused(PlatformRefused):
    """The app cannot work as it is set up; the message is one line that says what to do."""


ROWS: tuple[tuple[Outcome, str], ...] = (
    (Never("archived", unreachable=True), "is_archived is_inactive"),
    (Never("chat-gone", unreachable=True), "channel_not_found team_not_found user_not_found user_not_visible"),
    (Never("deactivated", unreachable=True), "user_disabled"),
    (Never("kicked", unreachable=True), "not_in_channel"),
    (Never("blocked", unreachable=True), "cannot_dm_bot messages_tab_disabled user_is_restricted"),
    (
        Never("may-not-write", unreachable=True),
        """restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel
        restricted_action_non_threadable_channel restricted_action_thread_locked ekm_access_denied
        team_access_not_granted no_permission access_denied method_not_supported_for_channel_type""",
    ),
    (Never("topic-gone"), "thread_not_found cannot_reply_to_message"),
    (GONE, "message_not_found"),
    (
        FIXED,
        """cant_update_message edit_window_closed cant_delete_message block_mismatch
        compliance_exports_prevent_deletion""",
    ),
    (Never("too-long"), "msg_too_long msg_blocks_too_long metadata_too_large view_too_large too_many_attachments"),
    (BAD_MARKUP, "invalid_blocks invalid_blocks_format invalid_arguments"),
    (
        Later("token-refused", MENDED, everywhere=True),
        """token_revoked token_expired invalid_auth not_authed account_inactive two_factor_setup_required
        org_login_required not_allowed_token_type accesslimited""",
    ),
    (Later("missing-scope", MENDED, everywhere=True), "missing_scope"),
    (Later(FLOODED, BUSY), "ratelimited rate_limited"),
    (Later(FLOODED, BUSY, everywhere=True), "message_limit_exceeded"),
    (Later("unavailable"), "service_unavailable request_timeout external_channel_migrating update_failed"),
    (Later("unavailable", BUSY, everywhere=True), "team_added_to_org"),
    (Unknown("server-error", ASK_AGAIN), "internal_error fatal_error"),
)
"""What each of Slack's errors amounts to. The last two may follow a message that is there, as their pages say."""

TABLE: Mapping[str, Outcome] = {error: outcome for outcome, errors in ROWS for error in errors.split()}

log = logging.getLogger(__name__)


def judge(fault: Exception, *, posting: bool) -> Outcome:
    """The answer that a failed call amounts to. Only `posting` can leave it unknown whether a message is there: all
    other calls change nothing when they are repeated."""
    outcome = _refused(fault) if isinstance(fault, SlackApiError) else _lost(fault)
    if isinstance(outcome, Unknown) and not posting:
        return Later(outcome.reason)
    return outcome


def _refused(fault: SlackApiError) -> Outcome:
    """An error that no page tells of is final, and kept and shown in Slack's words; what stands between us and Slack
    refuses without any of Slack's words, and has passed nothing on."""
    error, status, wait = _said(fault)
    outcome = TABLE.get("ratelimited" if status == TOO_MANY else error)
    if isinstance(outcome, Later) and wait:
        return replace(outcome, wait=wait)
    if outcome is not None:
        return outcome
    if BAD <= status < BROKEN and not error:
        return Later("no-connection", everywhere=True)
    if status >= BROKEN or not error:
        return Unknown("server-error", ASK_AGAIN)
    log.warning("Slack refused a message with a word that is not in our table: %s", error)
    return Never(error)


def _said(fault: SlackApiError) -> tuple[str, int, float]:
    """(error, HTTP status, seconds to wait); the response may also be a raw one, without a readable body."""
    headers: Mapping[str, str] = getattr(fault.response, "headers", {}) or {}
    status: int = getattr(fault.response, "status_code", 0) or getattr(fault.response, "status", 0)
    data = getattr(fault.response, "data", fault.response)
    error = str(data.get("error") or "") if isinstance(data, dict) else ""
    asked = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return error, status, float(asked) if asked.isdigit() else 0.0


def _lost(fault: Exception) -> Outcome:
    """A connection that was never made (no such name, refused, no trust, no way through a proxy) surely carried
    nothing; any other may have."""
    if isinstance(fault, UNMADE):
        return Later("no-connection", everywhere=True)
    return Unknown("no-answer", ASK_AGAIN)
