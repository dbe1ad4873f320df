"""What readers of different languages and zones read."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.texts.catalogue import Catalogues
from bot.texts.voice import CatalogueVoice, Voices
from domain.activities import ActivityState, Decision, Kind, Standing, WayIn
from domain.cards import Moment, Names, say
from domain.delivery import Life
from domain.people import Platform, Role
from domain.records import RungState
from domain.when import When
from tests.domain.dates import month_of, year_of

CATALOGUES = Catalogues()
TASHKENT = "Asia/Tashkent"

DAYS = When(date(2027, 4, 13), date(2027, 4, 15), TASHKENT)
HOUR = When(date(2027, 4, 13), date(2027, 4, 15), TASHKENT, hour=time(9))
ONE_DAY = When(date(2027, 4, 13), date(2027, 4, 13), TASHKENT, hour=time(9), until=time(17))
NIGHT = When(date(2027, 4, 13), date(2027, 4, 13), "America/New_York", hour=time(20))
MONTHS = When(date(2027, 4, 28), date(2027, 5, 3), TASHKENT)
YEARS = When(date(2026, 12, 28), date(2027, 1, 2), TASHKENT)
SPRING = When(
    date(2027, 3, 1), date(2027, 5, 31), TASHKENT, precision=month_of(2027, 3, TASHKENT).precision, words="spring 2027"
)


def said(language: str, zone: str, fact: object) -> str:
    return CatalogueVoice(CATALOGUES, language, zone)(say("value-list", items=fact))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "zone", "en", "fr", "ar"),
    [
        (
            DAYS,
            TASHKENT,
            "Tuesday 13 – Thursday 15 April 2027",
            "mardi 13 – jeudi 15 avril 2027",
            "من الثلاثاء 13 إلى الخميس 15 أبريل 2027",
        ),
        (
            HOUR,
            TASHKENT,
            "Tuesday 13 – Thursday 15 April 2027, 09:00 Tashkent (UTC+5)",
            "mardi 13 – jeudi 15 avril 2027, 09:00 Tachkent (UTC+5)",
            "من الثلاثاء 13 إلى الخميس 15 أبريل 2027، الساعة 09:00 بتوقيت طشقند (UTC+5)",
        ),
        (
            ONE_DAY,
            "Europe/Berlin",
            "Tuesday 13 April 2027, 09:00–17:00 Tashkent (UTC+5) · 06:00–14:00 Berlin (UTC+2)",
            "mardi 13 avril 2027, 09:00–17:00 Tachkent (UTC+5) · 06:00–14:00 Berlin (UTC+2)",
            (
                "الثلاثاء 13 أبريل 2027، الساعة 09:00 إلى 17:00 بتوقيت طشقند (UTC+5)"
                " · الساعة 06:00 إلى 14:00 بتوقيت برلين (UTC+2)"
            ),
        ),
        (
            NIGHT,
            "Asia/Dubai",
            "Tuesday 13 April 2027, 20:00 New York (UTC−4) · Wednesday 14 April 2027, 04:00 Dubai (UTC+4)",
            "mardi 13 avril 2027, 20:00 New York (UTC−4) · mercredi 14 avril 2027, 04:00 Dubaï (UTC+4)",
            (
                "الثلاثاء 13 أبريل 2027، الساعة 20:00 بتوقيت نيويورك (UTC−4)"
                " · الأربعاء 14 أبريل 2027، الساعة 04:00 بتوقيت دبي (UTC+4)"
            ),
        ),
        (
            MONTHS,
            "UTC",
            "Wednesday 28 April – Monday 3 May 2027",
            "mercredi 28 avril – lundi 3 mai 2027",
            "من الأربعاء 28 أبريل إلى الاثنين 3 مايو 2027",
        ),
        (
            YEARS,
            "UTC",
            "Monday 28 December 2026 – Saturday 2 January 2027",
            "lundi 28 décembre 2026 – samedi 2 janvier 2027",
            "من الاثنين 28 ديسمبر 2026 إلى السبت 2 يناير 2027",
        ),
        (month_of(2027, 8, TASHKENT), "UTC", "August 2027", "août 2027", "أغسطس 2027"),
        (year_of(2027, TASHKENT), "UTC", "2027", "2027", "2027"),
        (SPRING, "UTC", "spring 2027", "spring 2027", "spring 2027"),
    ],
)
def test_dates_are_said_in_full(when: When, zone: str, en: str, fr: str, ar: str) -> None:
    assert [said(language, zone, when).strip("\u200f") for language in ("en", "fr", "ar")] == [en, fr, ar]


@pytest.mark.parametrize(
    ("moment", "read"),
    [
        (Moment(datetime(2027, 4, 13, 4, tzinfo=UTC)), "Tuesday 13 April 2027, 06:00 Berlin (UTC+2)"),
        (
            Moment(datetime(2027, 4, 13, 4, tzinfo=UTC), TASHKENT),
            "Tuesday 13 April 2027, 06:00 Berlin (UTC+2) · 09:00 Tashkent (UTC+5)",
        ),
        (
            Moment(datetime(2027, 4, 13, 21, tzinfo=UTC), "Asia/Kolkata"),
            "Tuesday 13 April 2027, 23:00 Berlin (UTC+2) · Wednesday 14 April 2027, 02:30 Kolkata (UTC+5:30)",
        ),
        (
            Moment(datetime(2027, 4, 13, 4, tzinfo=UTC), "Africa/Lagos"),
            "Tuesday 13 April 2027, 06:00 Berlin (UTC+2) · 05:00 Lagos (UTC+1)",
        ),
        (Moment(datetime(2027, 4, 13, 4, tzinfo=UTC), "Africa/Cairo"), "Tuesday 13 April 2027, 06:00 Berlin (UTC+2)"),
    ],
)
def test_an_instant_is_said_in_the_readers_zone_and_the_venues_where_clocks_differ(moment: Moment, read: str) -> None:
    assert said("en", "Europe/Berlin", moment) == read


def test_utc_is_called_utc() -> None:
    assert said("en", "UTC", Moment(datetime(2027, 4, 13, 4, tzinfo=UTC))) == "Tuesday 13 April 2027, 04:00 UTC"


def test_lists_are_joined_as_the_language_joins_them() -> None:
    names = Names((say("language-en"), say("language-fr"), say("language-ar")))
    assert said("en", "UTC", names) == "English, French and Arabic"
    assert said("fr", "UTC", names) == "anglais, français et arabe"
    assert said("ar", "UTC", names) == "الإنجليزية والفرنسية والعربية"


def test_the_arabic_and_is_not_written_onto_a_latin_word() -> None:
    assert said("ar", "UTC", Names(("الأردن", "Dubai", "SEM-12"))) == "الأردن و\u00a0\u2068Dubai\u2069 و\u00a0SEM-12"


def test_figures_with_signs_keep_their_order_in_arabic() -> None:
    assert said("ar", "UTC", "2027-04-16") == "\u20682027-04-16\u2069"
    assert said("ar", "UTC", "2027") == "2027"
    assert said("en", "UTC", "2027-04-16") == "2027-04-16"


def test_typed_words_of_another_direction_are_isolated_but_codes_links_and_commands_are_not() -> None:
    arabic = CatalogueVoice(CATALOGUES, "ar", "UTC")
    assert arabic(say("outbox-about", subject="Cargo seminar")) == "الموضوع: \u2068Cargo seminar\u2069"
    for bare in ("SEM-12", "K7MW9PQR", "https://example.org/a?b=c", "ana@example.org", "@ana"):
        assert arabic(say("outbox-about", subject=bare)) == f"الموضوع: {bare}"
    assert arabic(say("outbox-about", subject="/join SEM-12")) == "الموضوع: \u200e/join SEM-12"
    english = CatalogueVoice(CATALOGUES, "en", "UTC")
    assert english(say("outbox-about", subject="/join SEM-12")) == "About: /join SEM-12"
    assert english(say("outbox-about", subject="ندوة الشحن")) == "About: \u2068ندوة الشحن\u2069"
    assert english(say("outbox-about", subject="Cargo")) == "About: Cargo"


def test_an_arabic_line_that_begins_in_latin_is_marked_right_to_left() -> None:
    arabic = CatalogueVoice(CATALOGUES, "ar", "UTC")
    assert arabic.rtl
    assert arabic(say("reminder-hidden", code="SEM-12")) == "\u200fSEM-12: يُفتح في محادثة خاصة"
    assert not arabic(say("pointer-title")).startswith("\u200f")


def test_typed_text_comes_back_as_it_is_and_an_unknown_key_never_fails() -> None:
    voice = CatalogueVoice(CATALOGUES, "ar", "UTC")
    assert voice("<b> & *typed*") == "<b> & *typed*"
    assert CatalogueVoice(CATALOGUES, "en", "UTC")(say("no-such-key")) == "no-such-key"


def test_a_locale_finds_its_language_and_an_unknown_one_reads_english() -> None:
    voices = Voices(CATALOGUES)
    assert voices.one("fr-CA", "UTC").language == "fr"
    assert voices.one("AR_eg", "UTC").language == "ar"
    assert voices.one("tlh", "UTC").language == "en"
    assert voices.one("", "UTC") is voices.one("en-GB", "UTC")
    assert [voice.language for voice in voices.several(("tlh", "fr", "ar", "fr"), "UTC")] == ["fr", "ar"]
    assert [voice.language for voice in voices.several(("tlh",), "UTC")] == ["en"]


@pytest.mark.parametrize("language", CATALOGUES.languages)
def test_every_value_that_a_view_names_has_a_word(language: str) -> None:
    named = {
        "kind": Kind, "state": ActivityState, "standing": Standing, "wayin": WayIn, "decision": Decision,
        "role": Role, "platform": Platform, "life": Life, "rung": RungState,
    }  # fmt: skip
    wanted = {f"{area}-{member.value}" for area, members in named.items() for member in members}  # type: ignore[attr-defined]
    assert wanted - set(CATALOGUES[language].keys()) == set()
