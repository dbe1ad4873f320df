"""What is typed in each language, and the dates and places as that language must show them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """`seminar`: the answers to the form; `training` and `notice`: lines and words in one message; `question`: a plain
    sentence; `dates`, `moved`, `where`: how the seminar's dates and place are shown."""

    seminar: dict[str, str]
    training: str
    notice: str
    question: str
    later: str
    dates: str
    moved: str
    where: str
    arrow: str
    name: str
    organisation: str
    reminded: str


PHRASES = {
    "en": Phrases(
        seminar={
            "title": "Seminar on air cargo security",
            "when": "16-18 March 2027 09:00",
            "where": "Amman, Jordan",
            "groups": "icao-mid",
            "kind": "seminar",
        },
        training=(
            "title: Screener certification\nwhen: 5 April 2027\nwhere: Dubai, United Arab Emirates\n"
            "groups: icao-mid\ntext: Nominations by e-mail."
        ),
        notice="icao-mid\nNominations are open\nPlease write by Friday.",
        question="what is on in Amman in March?",
        later="30 March - 1 April 2027 09:00",
        dates="Tuesday 16 – Thursday 18 March 2027, 09:00",
        moved="Tuesday 30 March – Thursday 1 April 2027, 09:00",
        where="Amman, Jordan",
        arrow="→",
        name="Nada Haddad",
        organisation="Civil Aviation Authority",
        reminded="Monday 29 March 2027",
    ),
    "fr": Phrases(
        seminar={
            "title": "Séminaire sur la sûreté du fret aérien",
            "when": "16-18 mars 2027 09:00",
            "where": "Amman, Jordanie",
            "groups": "icao-mid",
            "kind": "seminar",
        },
        training=(
            "titre : Certification des agents de sûreté\nquand : 5 avril 2027\noù : Dubaï, Émirats arabes unis\n"
            "groupes : icao-mid\ntexte : Désignations par courriel."
        ),
        notice="icao-mid\nLes désignations sont ouvertes\nMerci d’écrire avant vendredi.",
        question="qu'est-ce qui est prévu à Amman en mars ?",
        later="30 mars - 1 avril 2027 09:00",
        dates="mardi 16 – jeudi 18 mars 2027, 09:00",
        moved="mardi 30 mars – jeudi 1er avril 2027, 09:00",
        where="Amman, Jordanie",
        arrow="→",
        name="Nada Haddad",
        organisation="Aviation civile",
        reminded="lundi 29 mars 2027",
    ),
    "ar": Phrases(
        seminar={
            "title": "ندوة حول أمن الشحن الجوي",
            "when": "16-18 مارس 2027 09:00",
            "where": "عمّان، الأردن",
            "groups": "icao-mid",
            "kind": "seminar",
        },
        training=(
            "العنوان: اعتماد مفتشي الأمن\nالموعد: 5 أبريل 2027\nالمكان: دبي، الإمارات العربية المتحدة\n"
            "المجموعات: icao-mid\nالنص: الترشيح بالبريد الإلكتروني."
        ),
        notice="icao-mid\nباب الترشيح مفتوح\nيُرجى الكتابة قبل يوم الجمعة.",
        question="ما القادم في عمّان في مارس؟",
        later="30 مارس - 1 أبريل 2027 09:00",
        dates="من الثلاثاء 16 إلى الخميس 18 مارس 2027، الساعة 09:00",
        moved="من الثلاثاء 30 مارس إلى الخميس 1 أبريل 2027، الساعة 09:00",
        where="الأردن",
        arrow="←",
        name="ندى حداد",
        organisation="هيئة الطيران المدني",
        reminded="الاثنين 29 مارس 2027",
    ),
}
