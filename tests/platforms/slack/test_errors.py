"""Every error of Slack's, and every broken road, is one of four answers."""

import ssl
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from bot.platforms.slack.errors import ASK_AGAIN, BUSY, FAULTS, MENDED, TABLE, judge
from domain.delivery import FIXED, GONE, Later, Never, Outcome, Unknown

EXPECTED: dict[Outcome, list[str]] = {
    Never("archived", unreachable=True): ["is_archived", "is_inactive"],
    Never("chat-gone", unreachable=True): [
        "channel_not_found",
        "team_not_found",
        "user_not_found",
        "user_not_visible",
    ],
    Never("deactivated", unreachable=True): ["user_disabled"],
    Never("kicked", unreachable=True): ["not_in_channel"],
    Never("blocked", unreachable=True): ["cannot_dm_bot", "messages_tab_disabled", "user_is_restricted"],
    Never("may-not-write", unreachable=True): [
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "restricted_action_non_threadable_channel",
        "restricted_action_thread_locked",
        "ekm_access_denied",
        "team_access_not_granted",
        "no_permission",
        "access_denied",
        "method_not_supported_for_channel_type",
    ],
    Never("topic-gone"): ["thread_not_found", "cannot_reply_to_message"],
    GONE: ["message_not_found"],
    FIXED: [
        "cant_update_message",
        "edit_window_closed",
        "cant_delete_message",
        "block_mismatch",
        "compliance_exports_prevent_deletion",
    ],
    Never("too-long"): [
        "msg_too_long",
        "msg_blocks_too_long",
        "metadata_too_large",
        "view_too_large",
        "too_many_attachments",
    ],
    Never("bad-markup"): ["invalid_blocks", "invalid_blocks_format", "invalid_arguments"],
    Later("token-refused", MENDED, everywhere=True): [
        "token_revoked",
        "token_expired",
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "two_factor_setup_required",
        "org_login_required",
        "not_allowed_token_type",
        "accesslimited",
    ],
    Later("missing-scope", MENDED, everywhere=True): ["missing_scope"],
    Later("rate-limited", BUSY): ["ratelimited", "rate_limited"],
    Later("rate-limited", BUSY, everywhere=True): ["message_limit_exceeded"],
    Later("unavailable"): ["service_unavailable", "request_timeout", "external_channel_migrating", "update_failed"],
    Later("unavailable", BUSY, everywhere=True): ["team_added_to_org"],
    Unknown("server-error", ASK_AGAIN): ["internal_error", "fatal_error"],
}


def refusal(error: str, status: int = 200, headers: dict[str, str] | None = None) -> SlackApiError:
    response = SimpleNamespace(data={"ok": False, "error": error}, status_code=status, headers=headers or {})
    return SlackApiError("refused", response)  # type: ignore[arg-type]


@pytest.mark.parametrize(("error", "outcome"), [(error, outcome) for outcome, all in EXPECTED.items() for error in all])
def test_each_error_has_its_answer(error: str, outcome: Outcome) -> None:
    assert judge(refusal(error), posting=True) == outcome


def test_no_row_of_the_table_is_without_a_test() -> None:
    assert set(TABLE) == {error for errors in EXPECTED.values() for error in errors}


def test_an_error_slack_has_not_told_of_is_final_named_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert judge(refusal("brand_new_error"), posting=True) == Never("brand_new_error")
    assert "brand_new_error" in caplog.text


@pytest.mark.parametrize("status", [403, 407, 451])
def test_what_refuses_before_slack_has_passed_nothing_on(status: int) -> None:
    assert judge(refusal("", status), posting=True) == Later("no-connection", everywhere=True)


def test_slack_is_obeyed_when_it_says_how_long() -> None:
    assert judge(refusal("ratelimited", 429, {"Retry-After": "37"}), posting=True) == Later("rate-limited", 37.0)
    assert judge(refusal("", 429, {"retry-after": "2"}), posting=True) == Later("rate-limited", 2.0)
    assert judge(refusal("", 429), posting=True) == Later("rate-limited", BUSY)


def test_a_server_error_leaves_a_post_unknown_and_an_edit_for_later() -> None:
    assert judge(refusal("", 500), posting=True) == Unknown("server-error", ASK_AGAIN)
    assert judge(refusal("", 500), posting=False) == Later("server-error")
    raw = SimpleNamespace(status=502, headers={})
    assert judge(SlackApiError("no json", raw), posting=True) == Unknown("server-error", ASK_AGAIN)  # type: ignore[arg-type]


def unreachable() -> aiohttp.ClientConnectorError:
    key: Any = SimpleNamespace(host="slack.com", port=443, is_ssl=True, ssl=True)
    return aiohttp.ClientConnectorError(key, OSError(111, "refused"))


def unresolved() -> aiohttp.ClientConnectorDNSError:
    key: Any = SimpleNamespace(host="slack.com", port=443, is_ssl=True, ssl=True)
    return aiohttp.ClientConnectorDNSError(key, OSError(-2, "no such name"))


def untrusted() -> aiohttp.ClientConnectorCertificateError:
    key: Any = SimpleNamespace(host="slack.com", port=443, is_ssl=True, ssl=True)
    return aiohttp.ClientConnectorCertificateError(key, ssl.SSLCertVerificationError(1, "no trust"))


def turned_away() -> aiohttp.ClientHttpProxyError:
    request: Any = SimpleNamespace(real_url="http://proxy.example")
    return aiohttp.ClientHttpProxyError(request, (), status=407)


@pytest.mark.parametrize(
    "fault",
    [
        unreachable(),
        unresolved(),
        untrusted(),
        turned_away(),
        ConnectionRefusedError(),
        aiohttp.ConnectionTimeoutError(),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_a_connection_never_made_carried_nothing(fault: Exception) -> None:
    assert judge(fault, posting=True) == Later("no-connection", everywhere=True)


@pytest.mark.parametrize(
    "fault",
    [
        aiohttp.ServerDisconnectedError(),
        aiohttp.ClientOSError(104, "reset"),
        aiohttp.SocketTimeoutError(),
        aiohttp.ClientPayloadError(),
        TimeoutError(),
        ConnectionResetError(),
    ],
)
def test_a_connection_lost_may_have_carried_the_message(fault: Exception) -> None:
    assert isinstance(fault, FAULTS)
    assert judge(fault, posting=True) == Unknown("no-answer", ASK_AGAIN)
    assert judge(fault, posting=False) == Later("no-answer")
