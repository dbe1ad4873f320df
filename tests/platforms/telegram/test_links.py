"""What a button carries comes back as it went."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.telegram.links import address, callback, opened, payload, tapped

VERBS = st.text(st.characters(categories=("Ll",)), min_size=1, max_size=4)
ARGS = st.text(st.characters(codec="utf-8"), max_size=7).map(str.strip)


@given(VERBS, ARGS)
def test_a_deep_link_says_the_same_as_its_button(verb: str, args: str) -> None:
    assert opened(payload(verb, args)) == (verb, args)


@given(VERBS, ARGS)
def test_callback_data_says_the_same_as_its_button(verb: str, args: str) -> None:
    for reply in (True, False):
        assert tapped(callback(verb, args, reply)) == (verb, args, reply)


def test_a_payload_holds_only_what_telegram_passes_on() -> None:
    longest = payload("upcoming", "x" * 38)
    assert len(longest) == 64
    assert all(sign.isalnum() or sign in "_-" for sign in longest)
    assert address("LiaisonBot", longest) == f"https://t.me/LiaisonBot?start={longest}"


def test_what_does_not_fit_is_a_mistake_and_not_cut() -> None:
    with pytest.raises(ValueError, match="64 signs"):
        payload("upcoming", "x" * 39)
    assert len(callback("show", "x" * 59, reply=False)) == 64
    with pytest.raises(ValueError, match="64 bytes"):
        callback("show", "x" * 59, reply=True)
    with pytest.raises(ValueError, match="64 bytes"):
        callback("show", "é" * 30, reply=False)


@pytest.mark.parametrize("typed", ["K7QXM2", "", "-", "-x", "-a!b", "-_w", "join SEM-12"])
def test_what_is_not_ours_is_no_button(typed: str) -> None:
    assert opened(typed) is None
