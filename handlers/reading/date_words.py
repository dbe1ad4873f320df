"""The words that dates are written with in six languages, beside the names of months and weekdays; folded."""

from __future__ import annotations

import re

from domain.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


TO = _words("to till until through thru jusqu jusque hasta al au по до الي حتي لغايه 至 到")
"""Stand between a beginning and an end; in front of a deadline they say nothing."""

BETWEEN = _words("a and et y e и و & 和")
""" "16 a 18", "16 and 17": between two things of one kind they stand for a range, elsewhere they say nothing."""

NOISE = _words(
    "from on the of at in by before due day days starting du de des d del le la les l el los dia dias jour jours "
    "en avant un "
    "heure heures hrs hora horas las desde с в во на от из г год года году часов часа час к من يوم يومي ايام في "
    "الساعه ساعه "
    "الموافق تاريخ بتاريخ قبل عام سنه لعام لسنه شهر م hour hours o clock oclock entre between ano mes mois month "
    "year 年 月 日 "
)
"""Say nothing about the date."""

ABOUT = _words(
    "spring summer autumn fall winter early mid late end beginning start middle half quarter q semester printemps "
    "ete automne "
    "hiver debut fin mi courant milieu trimestre semestre t primavera verano otono invierno principios finales "
    "mediados "
    "comienzos inicio inicios весна весной весны весне лето летом лета осень осенью осени зима зимой зимы начало "
    "начале конец "
    "конце середина середине квартал квартале полугодие полугодии الربيع ربيع الصيف صيف الخريف خريف الشتاء شتاء "
    "بدايه نهايه "
    "منتصف اوائل اواخر الربع النصف نصف ربع 春季 春天 夏季 夏天 秋季 秋天 冬季 冬天 年初 年底 年中 上半年 下半年 "
    "季度 初 底 春 夏 秋 冬 "
)
"""Part of a year or month, without days."""

ORDINALS = _words(
    "first second third fourth last premier premiere deuxieme second seconde troisieme quatrieme dernier primer "
    "primera segundo "
    "segunda tercer tercera cuarto первый первая первое первом второй второе втором третий третьем четвертый "
    "четвертом i ii iii "
    "iv الاول الثاني الثالث الرابع الاولي الثانيه 第一 第二 第三 第四"
)

DAYS_AWAY = {
    fold(word): days
    for days, text in (
        (0, "today aujourd hoy сегодня اليوم 今天"),
        (1, "tomorrow demain manana завтра غدا 明天"),
        (2, "overmorrow послезавтра 后天"),
    )
    for word in text.split()
}

UNITS = {
    fold(word): days
    for days, text in (
        (1, "day days jour jours dia dias день дня дней يوم ايام 天"),
        (7, "week weeks semaine semaines semana semanas неделя недели недель неделю اسبوع اسابيع 周 星期"),
    )
    for word in text.split()
}

IN = _words("in dans en через بعد خلال")
"""Before a number of days or weeks: counted from today."""

NEXT = _words(
    "next prochain prochaine proximo proxima القادم القادمه المقبل المقبله следующий следующая следующую следующее"
)

OVERMORROW = re.compile(r"(?:the )?day after tomorrow|apres[- ]demain|pasado manana|بعد (?:ال)?غدا?(?!\w)")

HAN_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
