"""In which language a text is written: by its script, else by its smallest words; said only where it is plain."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from domain.folding import fold

SCRIPTS = {"ARABIC": "ar", "CYRILLIC": "ru", "CJK": "zh"}
"""The one of our languages that is written so, by how Unicode's names of its letters begin."""

ELSEWHERE = frozenset("پچژگکیےٹڈڑں" + "ўқғҳәіңөұүїєґј")
"""Letters that Arabic and Russian have not: Persian, Urdu, Kazakh, Uzbek, Ukrainian."""

_SMALL = {
    "en": "the and of to is are will be for with from this that please you your by at has",
    "fr": "le la les des du et est sont une pour dans avec sur vous votre aux au que qui par en",
    "es": "el la los las del y es son una para con por su sus al que en lo se",
}

SMALL = {language: frozenset(words.split()) for language, words in _SMALL.items()}
"""Words that hardly any text does without; some are shared."""

_WORD = re.compile(r"[^\W\d_]+")


def written_in(text: str) -> str:
    """The code of the language, or "" where it is not plain."""
    letters = [sign for sign in text if sign.isalpha()]
    scripts = Counter(unicodedata.name(sign, "").partition(" ")[0] for sign in letters)
    script, count = scripts.most_common(1)[0] if scripts else ("", 0)
    if count <= len(letters) / 2:
        return ""
    if script in SCRIPTS:
        return "" if ELSEWHERE & set(text.casefold()) else SCRIPTS[script]
    found = set(_WORD.findall(fold(text)))
    (first, most), (_, next_most), *_ = Counter({one: len(found & small) for one, small in SMALL.items()}).most_common()
    return first if script == "LATIN" and most >= max(2, 3 * next_most) else ""
