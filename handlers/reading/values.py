"""What was typed for one field becomes a piece of the domain, or a refusal that says what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TypeVar
from zoneinfo import available_timezones

from domain.activities import Kind, Venue, WayIn
from domain.cards import Called
from domain.folding import clean, fold, plain
from domain.groups import Group
from domain.refusals import Refusal
from handlers.command import Places, Vocabulary
from handlers.reading import small_words
from handlers.reading.calendar_words import TAUGHT, languages
from handlers.reading.lexicon import find_state, group_words, groups_of_region, nearest, spoken

LONGEST_TEXT = 2800
"""Characters: a card always fits one message on both platforms (DESIGN 4)."""

LONGEST_TITLE = 150
MOST_SEATS = 100_000
MOST_LINKS = 3

Member = TypeVar("Member", bound=Enum)

_PARTS = re.compile(r"\s*[;,،؛、，；\n]\s*")
_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_SAFE_LINK = re.compile(r"https?://[\w.-]+(?::\d{1,5})?(?:[/?#][^\s<>\"'`|]*)?", re.IGNORECASE)


def parts(typed: str) -> list[str]:
    """The items of a list, however it was parted."""
    return [part for part in _PARTS.split(clean(typed).strip()) if part]


def read_title(typed: str) -> str:
    """One line without control characters; "title-too-long" above 150 characters, "title-needed" without a
    letter or digit.
    """
    title = " ".join(clean(typed).split())
    if len(title) > LONGEST_TITLE:
        raise Refusal("title-too-long", count=len(title), most=LONGEST_TITLE)
    if not any(sign.isalnum() for sign in title):
        raise Refusal("title-needed")
    return title


def read_text(typed: str) -> str:
    """Free text as it was typed; "text-too-long" above 2,800 characters: nothing is ever split or cut."""
    text = clean(typed).strip()
    if length(text) > LONGEST_TEXT:
        raise Refusal("text-too-long", count=length(text), most=LONGEST_TEXT)
    return text


def length(text: str) -> int:
    """As Telegram counts, in UTF-16 units: most emoji are two (https://core.telegram.org/api/entities#entity-length)."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def read_kind(typed: str, vocabulary: Vocabulary) -> Kind:
    """By its word in any language; "kind-unknown" otherwise."""
    return _member(Kind, typed, vocabulary.words("kinds"), "kind-unknown")


def read_way_in(typed: str, vocabulary: Vocabulary) -> WayIn:
    """By its word in any language; "way-in-unknown" otherwise."""
    return _member(WayIn, typed, vocabulary.words("ways"), "way-in-unknown")


def _member(members: type[Member], typed: str, spoken_as: Mapping[str, str], unknown: str) -> Member:
    """By a word of ours, by its value, or by what is near one of these."""
    words = {**spoken_as, **{str(one.value): str(one.value) for one in members}}
    word = spoken(typed)
    value = words.get(word) or words.get(nearest(word, words) or "")
    if value is None:
        raise Refusal(unknown, typed=typed[:40])
    return members(value)


def read_groups(typed: str, groups: Sequence[Group]) -> tuple[str, ...]:
    """Ids of groups by id, short or full name. A region that several groups share is refused with their names
    ("group-several").
    """
    words = group_words(groups)
    whole = words.get(spoken(typed))
    found = [whole] if whole else [_read_group(part, words, groups) for part in parts(typed)]
    return tuple(dict.fromkeys(found))


def _read_group(typed: str, words: Mapping[str, str], groups: Sequence[Group]) -> str:
    word = spoken(typed)
    known = words.get(word) or words.get(nearest(word, words) or "")
    if known:
        return known
    several = groups_of_region(word, groups)
    if len(several) == 1:
        return several[0]
    if several:
        shorts = [group.short for group in groups if group.id in several]
        raise Refusal("group-several", typed=typed[:40], names=", ".join(shorts)[:300])
    near = words.get(nearest(word, words, least=0.5) or "", "")
    close = next((group.short for group in groups if group.id == near), "")
    raise Refusal("group-near" if close else "group-unknown", typed=typed[:40], nearest=close)


def read_state(typed: str, places: Places) -> str:
    """The alpha-3 code of one State; "state-unknown" with the nearest one."""
    code = find_state(typed, places)
    if code is None:
        raise Refusal("state-unknown", typed=typed.strip()[:40])
    return code


def read_states(typed: str, places: Places) -> tuple[str, ...]:
    """Alpha-3 codes, by code or name; codes may also be parted by blanks ("BHR EGY")."""
    words = plain(typed).split()
    if words and all(word.upper() in places.states for word in words):
        return tuple(dict.fromkeys(word.upper() for word in words))
    return tuple(dict.fromkeys(read_state(part, places) for part in parts(typed)))


def read_languages(typed: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Codes of languages by code or name in any of the six; "language-unknown" otherwise."""
    names = {**languages(), **vocabulary.words("languages"), **{code: code for code in TAUGHT}}
    found = []
    for part in parts(re.sub(r"[/+&]", ",", plain(typed))):
        for word in [part] if fold(part) in names else part.split():
            code = names.get(fold(word)) or names.get(nearest(fold(word), names) or "")
            if code is None and fold(word) not in small_words.STOP:
                raise Refusal("language-unknown", typed=word[:40])
            found += [code] if code else []
    return tuple(dict.fromkeys(found))


def read_seats(typed: str) -> int:
    """A whole number of seats, from 1 on."""
    match = re.fullmatch(r"(\d{1,6})(?:\s+[^\W\d]+)?", plain(typed))
    if match is None or not 1 <= int(match[1]) <= MOST_SEATS:
        raise Refusal("seats-unreadable", typed=typed.strip()[:40])
    return int(match[1])


def read_links(typed: str) -> tuple[str, ...]:
    """Up to three http or https addresses, parted by blanks, commas or lines."""
    found = [word.rstrip(".,;،؛") for word in re.split(r"[\s،]+", clean(typed)) if word.strip(".,;،؛")]
    for word in found:
        if not _SAFE_LINK.fullmatch(word):
            raise Refusal("link-unreadable", typed=word[:60])
    if len(found) > MOST_LINKS:
        raise Refusal("links-too-many", count=len(found), most=MOST_LINKS)
    return tuple(dict.fromkeys(found))


def read_venue(typed: str, places: Places) -> tuple[Venue, str]:
    """A venue such as "Tashkent, Uzbekistan", "online https://…" or both, and its IANA zone ("" when only a link is
    known).

    Refuses a town that is not known and has no State beside it ("place-unknown"), and a town that is in another State
    than the one named ("place-elsewhere").
    """
    text = clean(typed).strip()
    link = _LINK.search(text)
    address = read_links(link[0])[0] if link else ""
    place = (text[: link.start()] + text[link.end() :] if link else text).strip(" ;,،؛\n\t")
    for word in small_words.ONLINE:
        if fold(place) == word or fold(place).endswith((f" {word}", f";{word}", f",{word}")):
            place = place.rsplit(maxsplit=len(word.split()))[0] if fold(place) != word else ""
            place = place.strip(" ;,،؛")
            if not place:
                return Venue(online=address or "online"), ""
    if not place:
        return Venue(online=address), ""
    city, state, zone = _place(place, places)
    return Venue(city, state, address), zone


def _place(typed: str, places: Places) -> tuple[str, str, str]:
    """City ("" where only a State was named), State and zone."""
    alone = find_state(typed, places, guess=False)
    if alone:
        return _state_or_town(typed, alone, places)
    town, *rest = parts(typed)
    state = find_state(rest[-1], places) if rest else None
    if rest and state is None and not places.city(town):
        raise Refusal("place-unknown", typed=typed[:60])
    known = places.city(town) or places.city(typed)
    if known is None:
        if state is None:
            raise Refusal("place-unknown", typed=typed[:60])
        return town, state, places.states[state].zone
    if state and known[1] and state != known[1]:
        name = Called(places.states[known[1]].names)
        raise Refusal("place-elsewhere", city=known[0], state=name, typed=rest[-1][:40])
    return known[0], state or known[1], known[2]


def _state_or_town(typed: str, state: str, places: Places) -> tuple[str, str, str]:
    """Singapore, Djibouti or Kuwait: a State whose town has the same name is that town."""
    town = places.city(typed)
    if town and town[1] == state and fold(town[0]) == fold(typed):
        return town
    return "", state, places.states[state].zone


def read_zone(typed: str, places: Places) -> str:
    """An IANA zone by its own name, a town or a State. Refuses "+5" ("zone-offset": it moves with summer time), letters
    such as PST ("zone-abbreviation": several zones share them) and what is not known ("zone-unknown")."""
    word = plain(typed)
    by_name = {zone.casefold(): zone for zone in available_timezones() if "/" in zone or zone == "UTC"}
    if word.casefold() in by_name:
        return by_name[word.casefold()]
    if re.fullmatch(r"(?:utc|gmt)?\s*[+-]\s*\d{1,2}(?::?\d{2})?", word, re.IGNORECASE):
        raise Refusal("zone-offset", typed=word[:20])
    town = places.city(word)
    if town:
        return town[2]
    if word.casefold() in small_words.ZONE_LETTERS:
        raise Refusal("zone-abbreviation", typed=word[:20])
    state = find_state(word, places)
    if state is None:
        raise Refusal("zone-unknown", typed=word[:40])
    return places.states[state].zone
