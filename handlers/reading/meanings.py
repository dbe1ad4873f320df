"""What the words of a sentence mean: names of groups, States, kinds, months, languages, regions and towns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from domain.activities import Kind
from domain.groups import Group
from domain.when import Precision, When
from handlers.command import Places, Vocabulary
from handlers.reading import calendar_words, small_words
from handlers.reading.lexicon import group_words, nearest, spoken, state_words
from handlers.reading.seasons import month_of, read_part
from handlers.reading.sentences import Word, shouted, variants

LONGEST_NAME = 10
"""Words of the longest name that is looked up as one."""

LONGEST_TOWN = 4


class Slot(Enum):
    GROUP = "group"
    STATE = "state"
    KIND = "kind"
    MONTH = "month"
    YEAR = "year"
    LANGUAGE = "language"
    REGION = "region"
    CITY = "city"
    ONLINE = "online"


@dataclass(frozen=True)
class Meaning:
    """`value` of a month is "5", "2027-05" or, from this month, "+1", or that of a day from today, "d7"; of a year
    "2027" or "+1". `part`: only a part of it was named ("spring 2027")."""

    slot: Slot
    value: str
    typed: str = ""
    part: When | None = None

    def month(self, years: Sequence[int], today: date) -> tuple[int, int]:
        """Year and month: in the year named beside it, else the next one that is not over."""
        if "-" in self.value:
            year, _, month = self.value.partition("-")
            return int(year), int(month)
        number = int(self.value)
        if years:
            return years[0], number
        return today.year + (number < today.month), number

    def canonical(self, years: Sequence[int], today: date) -> str:
        """The short word that is read back as the same; never one that a sentence could mean otherwise."""
        if self.slot is Slot.MONTH:
            return "{:04d}-{:02d}".format(*self.month(years, today))
        if self.slot is Slot.LANGUAGE:
            return f"lang:{self.value}"
        if self.slot is Slot.CITY:
            return f"city:{spoken(self.value).replace(' ', '_')}"
        return self.value


class Meanings:
    """Looks up one sentence: exact names first, the longest before the shorter, misspelt ones last."""

    def __init__(self, groups: Sequence[Group], places: Places, vocabulary: Vocabulary, today: date) -> None:
        self._places, self._today = places, today
        self._known = {**_standing.of(places, vocabulary)}
        self._known.update({name: Meaning(Slot.GROUP, id) for name, id in group_words(groups).items()})

    def read(self, words: list[Word]) -> tuple[list[Meaning], tuple[str, ...]]:
        """What was understood, and the words that were not."""
        found: list[Meaning] = []
        unknown: list[str] = []
        loud, at = shouted(words), 0
        pieces = [piece for word in words for piece in (self._cut(word) if word.han else [word])]
        while at < len(pieces):
            meaning, used = self._at(pieces, at, loud)
            if meaning:
                typed = " ".join(word.typed for word in pieces[at : at + used])
                found.append(replace(meaning, typed=typed))
            elif pieces[at].folded not in small_words.STOP:
                unknown.append(pieces[at].typed)
            at += used
        return found, tuple(unknown)

    def _at(self, words: list[Word], at: int, loud: bool) -> tuple[Meaning | None, int]:
        """The meaning that starts at this word, and how many words it takes."""
        word = words[at]
        own, code = _own_words(word.folded, self._places) or self._signed(word), self._code(word, loud)
        part, used = read_part(words[at:], self._today)
        if part and not own and not (code and word.typed == code.value):  # "fin mai" is no Finland, "FIN mai" is
            return _whole(part), used
        if own or code:
            return own or code, 1
        longest = min(LONGEST_NAME, len(words) - at)
        for count in range(longest, 0, -1):
            meaning = self._exact([word.folded for word in words[at : at + count]])
            if meaning:
                return meaning, count
        if words[at].folded in small_words.STOP:
            return None, 1
        for count in range(min(3, longest), 0, -1):
            meaning = self._near([word.folded for word in words[at : at + count]])
            if meaning:
                return meaning, count
        return None, 1

    def _code(self, word: Word, loud: bool) -> Meaning | None:
        """An alpha-3 code; "are" and "can" are codes only in capitals, and not where everything is."""
        code = word.folded.upper()
        if code not in self._places.states:
            return None
        plain_word = word.folded in small_words.STOP or word.folded in self._known
        return None if plain_word and (loud or word.typed != code) else Meaning(Slot.STATE, code)

    def _signed(self, word: Word) -> Meaning | None:
        """A town that only its vowel signs tell from a State, where they are written: Amman in Arabic is not Oman."""
        forms = variants(word.typed) if word.typed != word.folded else ()
        return next((self._known[form] for form in forms if form in self._known and form != spoken(form)), None)

    def _exact(self, words: list[str]) -> Meaning | None:
        phrase = " ".join(words)
        if len(words) == 1 and phrase in small_words.STOP:
            return None
        for form in variants(phrase):
            if form in self._known:
                return self._dated(self._known[form])
        if len(words) == 1 and phrase.isdigit() and len(phrase) == 4 and phrase.startswith("20"):
            return Meaning(Slot.YEAR, phrase)
        return self._town(words)

    def _town(self, words: list[str]) -> Meaning | None:
        """A town, unless its last word belongs to what comes after it."""
        last = words[-1] in small_words.STOP or words[-1] in self._known
        if len(words) > LONGEST_TOWN or (len(words) > 1 and last):
            return None
        for form in variants(" ".join(words)):
            town = self._places.city(form)
            if town:
                return Meaning(Slot.CITY, town[0])
        return None

    def _near(self, words: list[str]) -> Meaning | None:
        same = [name for name in self._known if name.count(" ") == len(words) - 1]
        for form in variants(" ".join(words)):
            close = nearest(form, same)
            if close:
                return self._dated(self._known[close])
        return None

    def _dated(self, meaning: Meaning) -> Meaning:
        """Words such as "next month" from today; a day or week is a part of its month."""
        if meaning.value[:1] == "d" and meaning.slot is Slot.MONTH:
            return _whole(month_of(self._today + timedelta(days=int(meaning.value[1:]))))
        if not meaning.value.startswith("+"):
            return meaning
        steps = int(meaning.value)
        if meaning.slot is Slot.YEAR:
            return replace(meaning, value=str(self._today.year + steps))
        month = self._today.month + steps
        return replace(meaning, value=f"{self._today.year + (month - 1) // 12}-{(month - 1) % 12 + 1:02d}")

    def _cut(self, word: Word) -> list[Word]:
        """A run of Chinese signs as words, always the longest that is known."""
        pieces, rest = list[Word](), word.folded
        while rest:
            size = next((size for size in range(len(rest), 0, -1) if self._means(rest[:size])), 0)
            if size == 0 and pieces and not self._means(pieces[-1].folded):
                pieces[-1] = Word(pieces[-1].typed + rest[0], pieces[-1].folded + rest[0])
            else:
                pieces.append(Word(rest[: size or 1], rest[: size or 1]))
            rest = rest[size or 1 :]
        return pieces

    def _means(self, text: str) -> bool:
        return text in small_words.STOP or text in self._known or (len(text) > 1 and bool(self._places.city(text)))


def _whole(part: When) -> Meaning:
    """The month or year of which only a part was named."""
    month = part.precision is Precision.MONTH
    return Meaning(Slot.MONTH if month else Slot.YEAR, f"{part.start:%Y-%m}" if month else f"{part.start:%Y}", "", part)


def _own_words(word: str, places: Places) -> Meaning | None:
    """The short words of our own buttons: 2027-05, month:5, lang:fr, city:new_delhi."""
    name, colon, value = word.partition(":")
    if not colon:
        return Meaning(Slot.MONTH, word) if len(word) == 7 and word[4] == "-" and 1 <= int(word[5:]) <= 12 else None
    if name == "month" and value.isdigit() and 1 <= int(value) <= 12:
        return Meaning(Slot.MONTH, value)
    if name == "lang" and value in calendar_words.TAUGHT:
        return Meaning(Slot.LANGUAGE, value)
    town = places.city(value.replace("_", " ")) if name == "city" else None
    return Meaning(Slot.CITY, town[0]) if town else None


class _Standing:
    """What stays the same between sentences: all but the groups. There is one set of places and words in a running
    program.
    """

    def __init__(self) -> None:
        self._of: tuple[object, object] = (None, None)
        self._known: dict[str, Meaning] = {}

    def of(self, places: Places, vocabulary: Vocabulary) -> dict[str, Meaning]:
        if self._of[0] is not places or self._of[1] is not vocabulary:
            self._of, self._known = (places, vocabulary), _meanings(places, vocabulary)
        return self._known


def _meanings(places: Places, vocabulary: Vocabulary) -> dict[str, Meaning]:
    """Later tables win over earlier ones."""
    regions = vocabulary.words("regions")
    tables: list[tuple[Slot, dict[str, str]]] = [
        (Slot.REGION, {**{value: value for value in regions.values()}, **regions}),
        (Slot.LANGUAGE, {**calendar_words.languages(), **vocabulary.words("languages")}),
        (Slot.MONTH, {name: str(number) for name, number in calendar_words.months().items()}),
        (Slot.MONTH, {**dict.fromkeys(small_words.THIS_MONTH, "+0"), **dict.fromkeys(small_words.NEXT_MONTH, "+1")}),
        (Slot.MONTH, small_words.DAYS),
        (Slot.YEAR, {**dict.fromkeys(small_words.THIS_YEAR, "+0"), **dict.fromkeys(small_words.NEXT_YEAR, "+1")}),
        (Slot.ONLINE, dict.fromkeys(small_words.ONLINE, "online")),
        (Slot.KIND, {**{kind.value: kind.value for kind in Kind}, **vocabulary.words("kinds")}),
        (Slot.STATE, state_words(places)),
    ]
    known = {spoken(name): Meaning(slot, value) for slot, table in tables for name, value in table.items()}
    return known | _signed_towns(places)


def _signed_towns(places: Places) -> dict[str, Meaning]:
    """The towns whose bare names are those of other States, as they are written in full."""
    states = state_words(places)
    return {
        name: Meaning(Slot.CITY, town)
        for code, state in places.states.items()
        for town, names in state.towns.items()
        for name in names.values()
        if states.get(spoken(name), code) != code
    }


_standing = _Standing()
