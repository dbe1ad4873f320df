"""What names mean: groups, States, and the nearest of several words to a misspelt one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from domain.folding import fold, swaps
from domain.groups import Group, State
from handlers.command import Places
from handlers.reading import small_words

LEAST = 0.8
"""How alike a misspelt word must be: less than one wrong or missing letter in five."""

SHORTEST = 4
"""Shorter words are never guessed."""

SHORTEST_SWAPPED = 5
"""Letters from which two exchanged ones are always forgiven; "mail" is not Mali."""

_BREAKS = re.compile(r"[\W_]+")


def spoken(name: str) -> str:
    """A name as its folded words alone: "EUR/NAT" and "eur nat" are the same."""
    return " ".join(_BREAKS.sub(" ", fold(name).replace("&", " and ")).split())


def nearest(word: str, words: Iterable[str], least: float = LEAST) -> str | None:
    """The word that differs least, if it differs little enough; Cyrillic is also compared as Latin letters."""
    if len(word) < SHORTEST:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    known = words if isinstance(words, list) else list(words)
    swapped = set(swaps(word)) if len(word) >= SHORTEST_SWAPPED else set()
    meant = next((name for name in known if name in swapped), None)
    if meant is not None:
        return meant
    best = process.extractOne(word, known, scorer=OSA.normalized_similarity, score_cutoff=least)
    if best is None and re.search("[а-я]", word):
        from anyascii import anyascii

        return nearest(anyascii(word), known, least)
    return best[0] if best else None


class _StateWords:
    """The index of names of the places last asked for: there is one table of places in a running program."""

    def __init__(self) -> None:
        self._states: Mapping[str, State] = {}
        self._words: dict[str, str] = {}

    def of(self, states: Mapping[str, State]) -> dict[str, str]:
        if states is not self._states:
            self._states, self._words = states, _index(states)
        return self._words


def _index(states: Mapping[str, State]) -> dict[str, str]:
    words = {spoken(name): code for code, state in states.items() for name in state.names.values() if name}
    for name, code in small_words.AND_STATE.items():
        if code in states:
            words.setdefault(spoken(name), code)
    return words


_state_words = _StateWords()


def state_words(places: Places) -> dict[str, str]:
    """Spoken name in six languages → alpha-3 code."""
    return _state_words.of(places.states)


def find_state(typed: str, places: Places, *, guess: bool = True) -> str | None:
    """The alpha-3 code of a State by code or name; a small misspelling is forgiven where `guess`."""
    word, states = spoken(typed), places.states
    if word.upper() in states:
        return word.upper()
    words = state_words(places)
    known = word if word in words else nearest(word, words) if guess else None
    return words[known] if known else None


def names_of(group: Group) -> set[str]:
    """The spoken names under which a group is found."""
    short = spoken(group.short)
    return {spoken(group.id), short, short.removeprefix("icao "), spoken(group.name)} - {""}


def group_words(groups: Sequence[Group]) -> dict[str, str]:
    """Spoken name → id."""
    return {name: group.id for group in groups for name in names_of(group)}


def groups_of_region(region: str, groups: Sequence[Group]) -> tuple[str, ...]:
    """Every group whose name speaks of the region ("middle east"), and every one whose States all lie within those
    groups.
    """
    asked = spoken(region).split()
    named = [group for group in groups if asked and _speaks_of(asked, spoken(group.name).split())]
    within = {state for group in named for state in group.states}
    return tuple(group.id for group in groups if group in named or (group.states and within.issuperset(group.states)))


def _speaks_of(asked: list[str], name: list[str]) -> bool:
    """Europe is spoken of in "European"."""
    return all(any(word.startswith(part) for word in name) for part in asked)
