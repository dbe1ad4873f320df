"""Filters in free words: what was typed, and what is looked for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refusal
from handlers.reading.filters import LONGEST, Filters, find_code, read_filters
from tests.reading.words import GROUPS, PLACES, TODAY, VOCABULARY


def read(text: str) -> Filters:
    return read_filters(text, GROUPS, PLACES, VOCABULARY, TODAY)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("training dubai april", "training city:dubai 2027-04"),
        ("april dubai training", "city:dubai training 2027-04"),
        ("CASP-MID", "casp-mid"),
        ("casp mid november", "casp-mid 2026-11"),
        ("what is on in May in the Middle East?", "2027-05 middle-east"),
        ("What training is coming up in Uzbekistan next month?", "training UZB 2026-12"),
        ("aviation security seminars in French", "seminar lang:fr"),
        ("semniar tashkant", "seminar city:tashkent"),
        ("suadi arabia", "SAU"),
        ("kuwait city", "city:kuwait_city"),
        ("training dubia", "training city:dubai"),
        ("cario", "city:cairo"),
        ("egpyt keyna", "EGY KEN"),
        ("séminaire au Kenay en arvil", "seminar KEN 2027-04"),
        ("دورات في دبي عن بُعد", "training city:dubai online"),
        ("webinars online", "webinar online"),
        ("formations en ligne", "training online"),
        ("séminaires à distance", "seminar online"),
        ("webinaire onlien", "webinar online"),
        ("ندوات عبر الإنترنت", "seminar online"),
        ("cursos en línea", "training online"),
        ("семинары онлайн", "seminar online"),
        ("在线培训", "training online"),
        ("spring 2027", "2027"),
        ("seminars in spring 2027 in dubai", "seminar 2027 city:dubai"),
        ("au printemps 2027", "2027"),
        ("ربيع 2027", "2027"),
        ("ندوات في الربيع 2027", "seminar 2027"),
        ("второй квартал 2027", "2027"),
        ("весной 2027 года", "2027"),
        ("2027年春季", "2027"),
        ("Q2 2027", "2027"),
        ("first half of 2027", "2027"),
        ("early may 2027", "2027-05"),
        ("mi-mai", "2027-05"),
        ("EUR/NAT meetings in march 2028", "icao-eurnat meeting 2028-03"),
        ("KEN UGA 2027", "KEN UGA 2027"),
        ("ARE", "ARE"),
        ("what are the seminars", "seminar"),
        ("WHAT ARE THE SEMINARS", "seminar"),
        ("Côte d’Ivoire mai", "CIV 2027-05"),
        ("formation à Dubaï en avril", "training city:dubai 2027-04"),
        ("qu'est-ce qui est prévu en mai au Moyen-Orient ?", "2027-05 middle-east"),
        ("séminaires le mois prochain au Sénégal", "seminar 2026-12 SEN"),
        ("¿Qué cursos hay en Lima en mayo?", "training city:lima 2027-05"),
        ("talleres en español", "workshop lang:es"),
        ("ما هي الدورات في دبي في مايو؟", "training city:dubai 2027-05"),
        ("تدريب بالفرنسية في تونس", "training lang:fr TUN"),
        ("ندوات في عمّان", "seminar city:amman"),
        ("ندوات بعمّان", "seminar city:amman"),
        ("ندوات في عُمان", "seminar OMN"),
        ("اجتماعات الشرق الأوسط", "meeting middle-east"),
        ("семинар в Ташкенте в апреле", "seminar city:tashkent 2027-04"),
        ("обучение на французском языке", "training lang:fr"),
        ("五月在迪拜有什么培训", "2027-05 city:dubai training"),
        ("2027年5月 北京 研讨会", "2027-05 city:beijing seminar"),
    ],
)
def test_words_in_any_order_and_six_languages(typed: str, words: str) -> None:
    filters = read(typed)
    assert sorted(filters.as_words().split()) == sorted(words.split())
    assert filters.unknown == ()


@pytest.mark.parametrize(
    "typed",
    [
        "training dubai april",
        "Africa 2028",
        "KEN UGA",
        "français mai",
        "foz do iguacu",
        "mar MAR",
        "virtual Q2 2028",
    ],
)
def test_the_short_words_read_back_to_the_same(typed: str) -> None:
    once = read(typed)
    again = read(f"{once.as_words()} p3")
    assert again.page == 3
    assert again.as_words() == once.as_words()
    assert (again.groups, again.states, again.kinds, again.months, again.cities, again.languages) == (
        once.groups,
        once.states,
        once.kinds,
        once.months,
        once.cities,
        once.languages,
    )


def test_a_region_is_every_group_within_its_states() -> None:
    assert set(read("middle east").groups) == {"icao-mid", "casp-mid", "mid-rasfg"}
    assert {"ecowas", "afcac", "icao-esaf"} <= set(read("africa").groups)
    assert "ecac" not in read("africa").groups


def test_morocco_and_march_are_told_apart_by_their_capitals() -> None:
    assert read("MAR").states == ("MAR",)
    assert read("mar").months == ((2027, 3),)


def test_a_year_beside_a_month_belongs_to_it_and_alone_is_twelve_months() -> None:
    assert read("may 2028").months == ((2028, 5),)
    assert len(read("2028").months) == 12


def test_a_part_of_a_year_or_month_is_all_of_it_as_where_an_activity_is_dated_so() -> None:
    spring = read("trainings in spring 2027")
    assert (len(spring.months), spring.words) == (12, "trainings spring 2027")
    assert [(when.words, str(when.start), str(when.end)) for when in spring.wider] == [
        ("spring 2027", "2027-01-01", "2027-12-31")
    ]
    assert [str(when.start) for when in read("early may 2028").wider] == ["2028-05-01"]
    assert read("may 2028").wider == ()


@pytest.mark.parametrize(
    ("typed", "words", "month"),
    [
        ("what is on this week?", "this week", "2026-11-01"),
        ("anything tomorrow", "tomorrow", "2026-11-01"),
        ("seminars next week", "next week", "2026-11-01"),
        ("la semaine prochaine", "la semaine prochaine", "2026-11-01"),
        ("qu'y a-t-il cette semaine ?", "cette semaine", "2026-11-01"),
        ("aujourd'hui", "aujourd hui", "2026-11-01"),
        ("ما القادم هذا الأسبوع؟", "هذا الأسبوع", "2026-11-01"),
        ("الأسبوع القادم", "الأسبوع القادم", "2026-11-01"),
        ("esta semana", "esta semana", "2026-11-01"),
        ("на следующей неделе", "следующей неделе", "2026-11-01"),
        ("下周有什么活动？", "下周", "2026-11-01"),
    ],
)
def test_a_day_or_week_is_looked_for_in_all_of_its_month(typed: str, words: str, month: str) -> None:
    filters = read(typed)
    assert [(when.words, str(when.start)) for when in filters.wider] == [(words, month)]
    assert filters.unknown == ()


def test_the_week_after_the_last_of_a_month_is_in_the_next() -> None:
    late = read_filters("next week", GROUPS, PLACES, VOCABULARY, date(2027, 4, 28))
    assert late.months == ((2027, 5),)


@pytest.mark.parametrize(
    ("typed", "states", "month"),
    [
        ("fin mai", (), (2027, 5)),
        ("Fin mai 2027", (), (2027, 5)),
        ("fin de mayo", (), (2027, 5)),
        ("FIN mai", ("FIN",), (2027, 5)),
    ],
)
def test_the_end_of_a_month_is_no_state(typed: str, states: tuple[str, ...], month: tuple[int, int]) -> None:
    filters = read(typed)
    assert (filters.states, filters.months) == (states, (month,))


@pytest.mark.parametrize("typed", ["السنة القادمة", "السنة المقبلة", "l'année prochaine", "next year"])
def test_the_next_year_in_several_words(typed: str) -> None:
    assert read(typed).months[0] == (2027, 1)


@pytest.mark.parametrize("typed", ["qu'y a-t-il à Dubaï ?", "à venir formation", "y aura-t-il cet atelier à Dubaï"])
def test_small_french_words_are_no_filter(typed: str) -> None:
    assert read(typed).unknown == ()


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [("seminars in spring", ("spring",)), ("training mail", ("mail",)), ("summer school 2027", ("summer", "school"))],
)
def test_a_season_without_a_year_and_a_short_word_are_not_guessed(typed: str, unknown: tuple[str, ...]) -> None:
    assert read(typed).unknown == unknown


def test_what_is_not_understood_is_named() -> None:
    filters = read("training frobnicate april")
    assert filters.unknown == ("frobnicate",)
    assert filters.as_words() == "training 2027-04"


@pytest.mark.parametrize("typed", ["hello", "🎉🎉🎉", "asdf qwer", "</b>", "<!channel>", "screening of cargo"])
def test_nothing_recognised_is_no_filter(typed: str) -> None:
    assert read(typed).as_words() == ""


def test_more_than_a_button_can_hold_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        read(" ".join(list(PLACES.states)[:20]))
    assert refusal.value.key == "filters-too-many"


def test_ten_thousand_characters_are_no_question() -> None:
    with pytest.raises(Refusal) as refusal:
        read("a" * 10_000)
    assert refusal.value.key == "question-too-long"


@given(st.text(max_size=40))
def test_any_text_is_read_and_fits_a_button(text: str) -> None:
    said = read(text).as_words()
    assert len(said.encode()) <= LONGEST
    assert read(said).as_words() == said


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("sem 12", "SEM-12"),
        ("SEM12", "SEM-12"),
        ("sem-012", "SEM-12"),
        ("SEM–١٢", "SEM-12"),
        ("when is trn 3?", "TRN-3"),
        ("ann7", "ANN-7"),
        ("for 5", "FOR-5"),
        ("FOR-5 please", "FOR-5"),
        ("enavsecg/11", "ENAVSECG/11"),
        ("AVSEC/FAL/RG/9 papers", "AVSEC/FAL/RG/9"),
        ("MID-RASFG/3", "MID-RASFG/3"),
        ("sme-012", "SEM-12"),
        ("TNR 3", "TRN-3"),
    ],
)
def test_codes_are_found(typed: str, code: str) -> None:
    assert find_code(typed) == code


@pytest.mark.parametrize(
    "typed", ["training april", "for 5 days", "16/04/2027", "https://example.org/a/12", "semi 12", "", "12"]
)
def test_what_is_no_code_is_not_taken_for_one(typed: str) -> None:
    assert find_code(typed) is None
