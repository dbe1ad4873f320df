"""A sentence as words: how each was typed, and the form in which it is looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.folding import plain
from handlers.reading.lexicon import spoken

_HAN = "\u4e00-\u9fff"
_SIGNS = "\u0300-\u036f\u064b-\u065f\u0670"  # accents and vowel signs, written over the letter before
_WORD = re.compile(
    rf"(?i:lang|city|month):\w+|\d{{4}}-\d{{2}}(?![\d-])|[{_HAN}]+|(?:[^\W_{_HAN}][{_SIGNS}]*)+",
)
_HAN_MONTH = re.compile(r"(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*月份?")
_HAN_YEAR = re.compile(r"(\d{4})\s*年")

_ARABIC_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ال")
_ARABIC_PREFIXES = ("و", "ب", "ل", "ف", "ك")


@dataclass(frozen=True)
class Word:
    typed: str
    folded: str

    @property
    def han(self) -> bool:
        """Chinese is written without blanks: the word may be several."""
        return "\u4e00" <= self.folded[:1] <= "\u9fff"


def split_words(text: str) -> list[Word]:
    """The words in their order, without signs. "5月" becomes "month:5", as our own short words say it."""
    said = _HAN_MONTH.sub(lambda at: f" {at[1]}-{int(at[2]):02d} " if at[1] else f" month:{at[2]} ", plain(text))
    said = _HAN_YEAR.sub(r" \1 ", said)
    return [Word(word, word.casefold() if ":" in word or "-" in word else spoken(word)) for word in _WORD.findall(said)]


def shouted(words: list[Word]) -> bool:
    """Whether all of it was typed in capitals, more than codes of three letters."""
    letters = [word.typed for word in words if word.typed.isalpha()]
    return any(len(word) > 3 for word in letters) and all(word == word.upper() for word in letters)


def variants(phrase: str) -> list[str]:
    """The phrase itself, and in Arabic without the small words and the article that are written onto its first word."""
    found = [phrase]
    if not "\u0621" <= phrase[:1] <= "\u064a":
        return found
    for prefix in (*_ARABIC_ARTICLES, *_ARABIC_PREFIXES):
        if phrase.startswith(prefix) and len(phrase) - len(prefix) > 1:
            bare = phrase[len(prefix) :]
            found += [bare, f"ال{bare}"]
    return found
