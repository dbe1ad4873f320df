"""One value at a time: what is typed, what it becomes, and what is said when it cannot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.activities import Kind, Venue, WayIn
from domain.refusals import Refusal
from handlers.reading import values
from tests.reading.words import GROUPS, PLACES, VOCABULARY


def key_of(read: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refusal:
        read()
    return refusal.value.key


@pytest.mark.parametrize(
    ("typed", "venue", "zone"),
    [
        ("Tashkent, Uzbekistan", Venue("Tashkent", "UZB"), "Asia/Tashkent"),
        ("Ташкент", Venue("Tashkent", "UZB"), "Asia/Tashkent"),
        ("Niamey; NER", Venue("Niamey", "NER"), "Africa/Niamey"),
        ("Uzbekistan", Venue("", "UZB"), "Asia/Tashkent"),
        ("Singapore", Venue("Singapore", "SGP"), "Asia/Singapore"),
        ("Antigua and Barbuda", Venue("", "ATG"), "America/Antigua"),
        ("Little Town, Kenya", Venue("Little Town", "KEN"), "Africa/Nairobi"),
        ("online https://example.org/room", Venue(online="https://example.org/room"), ""),
        ("en ligne", Venue(online="online"), ""),
        ("Cairo, Egypt; online https://example.org", Venue("Cairo", "EGY", "https://example.org"), "Africa/Cairo"),
    ],
)
def test_a_venue_has_a_town_a_state_and_a_zone(typed: str, venue: Venue, zone: str) -> None:
    assert values.read_venue(typed, PLACES) == (venue, zone)


def test_a_venue_that_is_not_known_is_refused() -> None:
    assert key_of(lambda: values.read_venue("Atlantis", PLACES)) == "place-unknown"
    assert key_of(lambda: values.read_venue("Atlantis, Mu", PLACES)) == "place-unknown"
    assert key_of(lambda: values.read_venue("Cairo, Kenya", PLACES)) == "place-elsewhere"


def test_groups_are_known_by_id_short_and_name() -> None:
    assert values.read_groups("casp-mid, ECOWAS", GROUPS) == ("casp-mid", "ecowas")
    assert values.read_groups("EUR/NAT", GROUPS) == ("icao-eurnat",)
    assert values.read_groups("African Civil Aviation Commission", GROUPS) == ("afcac",)
    assert values.read_groups("casp-mdi", GROUPS) == ("casp-mid",)


def test_groups_that_are_not_known_are_refused() -> None:
    assert key_of(lambda: values.read_groups("xyz", GROUPS)) == "group-unknown"
    assert key_of(lambda: values.read_groups("middle east", GROUPS)) == "group-several"


def test_states_are_known_by_code_and_name() -> None:
    assert values.read_states("BHR EGY", PLACES) == ("BHR", "EGY")
    assert values.read_states("Kenya; Côte d'Ivoire, أوزبكستان", PLACES) == ("KEN", "CIV", "UZB")
    assert values.read_state("UAE", PLACES) == "ARE"
    assert values.read_state("Nigera", PLACES) == "NGA"
    assert key_of(lambda: values.read_states("Kenya, Narnia", PLACES)) == "state-unknown"


def test_every_state_is_found_by_each_of_its_names() -> None:
    for code, state in PLACES.states.items():
        for language, name in state.names.items():
            assert values.read_state(name, PLACES) == code or name == "Конго", (language, name)


def test_kinds_ways_and_languages_in_any_language() -> None:
    assert values.read_kind("Séminaire", VOCABULARY) is Kind.SEMINAR
    assert values.read_kind("ندوة", VOCABULARY) is Kind.SEMINAR
    assert values.read_kind("conference", VOCABULARY) is Kind.FORUM
    assert values.read_way_in("sur désignation", VOCABULARY) is WayIn.NOMINATED
    assert values.read_languages("English and français; ру́сский", VOCABULARY) == ("en", "fr", "ru")
    assert values.read_languages("ar/en", VOCABULARY) == ("ar", "en")
    assert key_of(lambda: values.read_kind("party", VOCABULARY)) == "kind-unknown"
    assert key_of(lambda: values.read_way_in("lottery", VOCABULARY)) == "way-in-unknown"
    assert key_of(lambda: values.read_languages("Klingon", VOCABULARY)) == "language-unknown"


def test_seats_are_a_whole_number() -> None:
    assert values.read_seats("30") == 30
    assert values.read_seats("٣٠ مقعدا") == 30
    for typed in ("0", "-3", "many", "3.5", "1e9", "9999999"):
        assert key_of(lambda typed=typed: values.read_seats(typed)) == "seats-unreadable"  # type: ignore[misc]


def test_only_http_links_are_kept() -> None:
    assert values.read_links("https://example.org/a?b=c, http://example.org") == (
        "https://example.org/a?b=c",
        "http://example.org",
    )
    for typed in (
        "javascript:alert(1)",
        "example.org",
        "https://",
        'https://a.b/"><b>',
        "tg://join",
        "https://a.b@evil",
    ):
        assert key_of(lambda typed=typed: values.read_links(typed)) == "link-unreadable"  # type: ignore[misc]
    assert key_of(lambda: values.read_links(" ".join(f"https://example.org/{n}" for n in range(4)))) == "links-too-many"


def test_text_is_kept_as_typed_and_never_cut() -> None:
    assert values.read_text("<!channel> *bold* </b> & @everyone ‏مرحبا") == "<!channel> *bold* </b> & @everyone ‏مرحبا"
    assert values.read_text("a\x00b\tc\r\nd") == "ab\tc\nd"
    assert len(values.read_text("x" * 2800)) == 2800
    with pytest.raises(Refusal) as refusal:
        values.read_text("x" * 10_000)
    assert (refusal.value.key, refusal.value.facts["count"]) == ("text-too-long", 10_000)
    assert key_of(lambda: values.read_title("x" * 151)) == "title-too-long"
    assert key_of(lambda: values.read_title("\x00 \n")) == "title-needed"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Cairo", "Africa/Cairo"),
        ("asia/tashkent", "Asia/Tashkent"),
        ("UTC", "UTC"),
        ("القاهرة", "Africa/Cairo"),
        ("Kenya", "Africa/Nairobi"),
    ],
)
def test_a_zone_is_a_town_a_state_or_its_own_name(typed: str, zone: str) -> None:
    assert values.read_zone(typed, PLACES) == zone


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("+5", "zone-offset"),
        ("UTC+5", "zone-offset"),
        ("GMT-03:30", "zone-offset"),
        ("PST", "zone-abbreviation"),
        ("Narnia", "zone-unknown"),
    ],
)
def test_what_is_no_zone_is_refused_with_the_reason(typed: str, key: str) -> None:
    assert key_of(lambda: values.read_zone(typed, PLACES)) == key
