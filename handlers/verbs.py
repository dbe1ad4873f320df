"""Which verb of the catalogue words begin with, and whether a plain sentence that begins with one means it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from handlers.command import Vocabulary
from handlers.reading.filters import Filters, find_code
from handlers.reading.lexicon import nearest

LONGEST_VERB = 3
"""Words of the longest verb in any language ("mes activités")."""

_WORDS = re.compile(r"\S+")
_SIGNS = ".,:;!?،؛؟。！？…/"

OF_AN_ACTIVITY = frozenset({"show", "join", "leave", "edit", "copy", "postpone", "cancel", "approve", "refuse"})
OF_A_CODE = OF_AN_ACTIVITY | {"deliveries", "recall", "log", "files", "ack", "acks", "remind"}
OF_A_GROUP = frozenset({"deliveries", "log"})
"""Of a code or a group."""

OF_ONE_WORD = frozenset({"start", "help", "link", "lang", "group", "unbind", "zone", "status"})
WITHOUT_WORDS = frozenset({"cancel", "help", "start", "mine", "pending", "upcoming"})
"""Said alone they are meant even while a question waits for its answer."""

Question = Callable[[str], Filters]


@dataclass(frozen=True)
class Meant:
    """A verb of the command table, and the words after it with their lines kept."""

    verb: str
    text: str

    @property
    def alone(self) -> bool:
        """Whether it is one that leaves a waiting question aside."""
        return not self.text and self.verb in WITHOUT_WORDS


def first_verb(words: str, vocabulary: Vocabulary) -> Meant | None:
    """The longest verb that the words begin with, in any language."""
    ends = [match.end() for match in _WORDS.finditer(words)][:LONGEST_VERB]
    for end in reversed(ends):
        verb = vocabulary.verb(words[:end].strip().strip(_SIGNS))
        if verb:
            return Meant(verb, words[end:].strip())
    return None


def near_verb(word: str, vocabulary: Vocabulary) -> str | None:
    """The verb that a misspelt word was probably meant to be."""
    known = vocabulary.verbs
    close = nearest(word.strip(_SIGNS).casefold(), list(known), least=0.7)
    return known[close] if close else None


def said(words: str, vocabulary: Vocabulary, read: Question) -> Meant | None:
    """The verb that a plain sentence means; None for a question, such as "show me what is on in May"."""
    meant = first_verb(words, vocabulary)
    if meant is None or not meant.text:
        return meant
    return meant if _follows(meant, read) else None


def _follows(meant: Meant, read: Question) -> bool:
    """Whether such words follow this verb where it is meant as one."""
    first = meant.text.split("\n")[0].split()
    number = len(first) == 1 and any(sign.isdigit() for sign in meant.text)
    if meant.verb in OF_A_CODE:
        of_a_group = meant.verb in OF_A_GROUP and bool(read(meant.text).groups)
        return number or of_a_group or find_code(meant.text) is not None
    if meant.verb in OF_ONE_WORD:
        return len(first) == 1 or (meant.verb == "status" and _names_a_place(read(meant.text)))
    if meant.verb == "who":
        return _names_a_place(read(meant.text)) or not read(meant.text).words
    return meant.verb != "upcoming"


def _names_a_place(asked: Filters) -> bool:
    """A group or State, and nothing that only an activity has."""
    return bool(asked.groups or asked.states) and not (asked.kinds or asked.months or asked.cities)
