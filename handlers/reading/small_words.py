"""Small words of six languages, folded: what plain sentences are held together by, and how dates are said beside
CLDR's names.
"""

from __future__ import annotations

from domain.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


STOP = _words(
    # en
    "a an and any are at be being can coming could do does find for from give going happening happens have held i "
    "if in "
    "is it its list me my near of on or our planned please see show some soon tell that the their there these "
    "they this to "
    "up upcoming us want we what whats when where which who will with would you s events event activities "
    "activity things "
    "something anything everything around during about between next know like get there language "
    "aviation security avsec group groups programme regional states "
    # fr
    "au aux avec ce ces cette dans de des du elle en est et eu il ils je la le les leur ma mes moi mon nos notre "
    "nous ou "
    "par pas pour prevu prevue prevus prevues qu que quel quelle quelles quels qui quoi sa ses son sont sur ta un "
    "une voir "
    "vous y a d l j n c t qu cet activites activite evenement evenements aura lieu ont avoir prochaine prochain langue "
    "surete aerienne aeroport groupe groupes regional regionale etats venir "
    # es
    "al algo con cual cuales cuando de del donde el ella en es esta estan este hay la las lo los me mi mis o para "
    "por que "
    "se ser son su sus un una unas unos y ver actividades actividad evento eventos habra proximo proxima idioma "
    "seguridad aviacion grupo grupos regional estados "
    # ar
    "في من الى على عن ما ماذا هل هو هي هذا هذه ذلك التي الذي مع او و ثم متى اين اي كل يوجد توجد هناك الانشطه انشطه "
    "نشاط فعاليات الفعاليات القادم القادمه المقبل المقبله لدينا عندنا شهر باللغه اللغه "
    "امن الطيران المدني المجموعه الاقليميه الدول "
    # ru
    "в во на и или с со к ко по о об от до из у за для что где когда какие какой какая какое есть будет будут ли это "
    "мне нам мы я ближайшие предстоящие планируется мероприятия мероприятие события на языке язык "
    "г год года году авиационная авиационной безопасность безопасности группа группы "
    # zh
    "的 在 有 什么 哪些 和 与 或 了 吗 呢 活动 会 要 请 是 我 我们 即将 举行 将 里 中 语 月 年 日 份"
)
"""Words that say nothing about what is wanted."""

AND_STATE = {
    "uk": "GBR",
    "britain": "GBR",
    "great britain": "GBR",
    "england": "GBR",
    "royaume uni": "GBR",
    "великобритания": "GBR",
    "usa": "USA",
    "us": "USA",
    "america": "USA",
    "etats unis": "USA",
    "eeuu": "USA",
    "сша": "USA",
    "uae": "ARE",
    "emirates": "ARE",
    "emirats": "ARE",
    "eau": "ARE",
    "оаэ": "ARE",
    "الامارات": "ARE",
    "阿联酋": "ARE",
    "ksa": "SAU",
    "saudi": "SAU",
    "السعوديه": "SAU",
    "drc": "COD",
    "dr congo": "COD",
    "rdc": "COD",
    "congo kinshasa": "COD",
    "congo brazzaville": "COG",
    "ivory coast": "CIV",
    "кот д ивуар": "CIV",
    "brunei darussalam": "BRN",
    "democratic republic of the congo": "COD",
    "saint kitts and nevis": "KNA",
    "lao pdr": "LAO",
    "saint lucia": "LCA",
    "republic of moldova": "MDA",
    "myanmar": "MMR",
    "dpr korea": "PRK",
    "saint vincent and the grenadines": "VCT",
    "turkiye": "TUR",
    "turkey": "TUR",
    "burma": "MMR",
    "birmanie": "MMR",
    "swaziland": "SWZ",
    "czech republic": "CZE",
    "macedonia": "MKD",
    "cabo verde": "CPV",
    "timor leste": "TLS",
    "east timor": "TLS",
    "south korea": "KOR",
    "republic of korea": "KOR",
    "north korea": "PRK",
    "dprk": "PRK",
    "russian federation": "RUS",
    "viet nam": "VNM",
    "holland": "NLD",
    "рф": "RUS",
    "мавритания": "MRT",
    "بريطانيا": "GBR",
    "امريكا": "USA",
    "英国": "GBR",
    "美国": "USA",
}
"""Names of States in daily use that CLDR does not give as the first one (all of them are names of ISO 3166 entries)."""

MONTHS = {
    **dict.fromkeys(("jan", "january's", "января", "январе", "كانون الثاني", "كانون ثاني", "جانفي", "يناير"), 1),
    **dict.fromkeys(("feb", "fevrier", "fev", "феврале", "شباط", "فيفري"), 2),
    **dict.fromkeys(("mar", "марте", "اذار"), 3),
    **dict.fromkeys(("apr", "avr", "апреле", "نيسان", "افريل", "ابريل"), 4),
    **dict.fromkeys(("мае", "ايار", "ماي", "مايس"), 5),
    **dict.fromkeys(("jun", "июне", "حزيران", "جوان", "يونيه"), 6),
    **dict.fromkeys(("jul", "juil", "июле", "تموز", "جويليه", "يوليه"), 7),
    **dict.fromkeys(("aug", "августе", "اب", "اوت"), 8),
    **dict.fromkeys(("sep", "sept", "set", "setiembre", "сентябре", "сен", "ايلول"), 9),
    **dict.fromkeys(("oct", "октябре", "تشرين الاول", "تشرين اول"), 10),
    **dict.fromkeys(("nov", "ноябре", "ноя", "تشرين الثاني", "تشرين ثاني"), 11),
    **dict.fromkeys(("dec", "декабре", "كانون الاول", "كانون اول"), 12),
}
"""Forms that CLDR does not list: the Russian prepositional, the months of the Levant and of the Maghreb, shorter
cuts.
"""

THIS_MONTH = (
    "this month",
    "ce mois ci",
    "ce mois",
    "este mes",
    "هذا الشهر",
    "этом месяце",
    "этот месяц",
    "本月",
    "这个月",
)
NEXT_MONTH = (
    "next month",
    "le mois prochain",
    "mois prochain",
    "el proximo mes",
    "proximo mes",
    "mes que viene",
    "الشهر القادم",
    "الشهر المقبل",
    "следующем месяце",
    "следующий месяц",
    "下个月",
    "下月",
)
THIS_YEAR = ("this year", "cette annee", "este ano", "هذا العام", "هذه السنه", "этом году", "今年")
NEXT_YEAR = (
    "next year",
    "l annee prochaine",
    "annee prochaine",
    "proximo ano",
    "العام القادم",
    "العام المقبل",
    "السنه القادمه",
    "السنه المقبله",
    "следующем году",
    "明年",
)

DAYS = {
    **dict.fromkeys(
        (
            *("this week", "today", "cette semaine", "aujourd hui", "esta semana", "hoy", "هذا الاسبوع", "اليوم"),
            *("этой неделе", "эта неделя", "сегодня", "本周", "这周", "今天"),
        ),
        "d0",
    ),
    **dict.fromkeys(("tomorrow", "demain", "manana", "غدا", "завтра", "明天"), "d1"),
    **dict.fromkeys(
        (
            *("next week", "la semaine prochaine", "semaine prochaine", "la proxima semana", "proxima semana"),
            *("semana que viene", "الاسبوع القادم", "الاسبوع المقبل"),
            *("следующей неделе", "следующая неделя", "下周", "下星期"),
        ),
        "d7",
    ),
}
"""Words for a day or week → how many days from today it begins."""

ONLINE = (
    *("online", "en ligne", "a distance", "en linea", "virtual", "virtuel", "virtuelle"),
    *("عبر الانترنت", "عن بعد", "онлайн", "在线", "线上"),
)
"""What is said of a venue that has no town; also in front of its link."""

ZONE_LETTERS = _words(
    "pst pdt est edt cst cdt mst mdt akst akdt hst ast adt nst ndt brt art clt cot pet ect bst wet west cet cest "
    "eet eest "
    "msk gst ist pkt npt bdt ict wib wita wit hkt sgt pht jst kst aest aedt acst acdt awst nzst nzdt wat cat eat "
    "sast trt "
    "irst idt gmt"
)
"""Letters that people write for zones; most stand for several zones, and all for one half of the year only."""
