"""`key: value` lines: everything about an activity or announcement in one message, keys in any catalogue's language."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from domain.folding import clean, fold
from domain.refusals import Refusal
from handlers.command import Vocabulary
from handlers.reading.calendar_words import TAUGHT, languages

_LINE = re.compile(r"^\s*[*•\-]?\s*([^\W\d_][^:：\n]{0,30}?)\s*[:：]\s*(.*)$")

ALIKE = 0.7
"""How alike a misspelt key must be: one letter in three."""

ALIKE_IN_TEXT = 0.75
"""The same within a text, where people write lines of their own such as "Note: …"."""


PLAIN = ("when", "where", "seats", "deadline", "until")
"""Keys that are known without their colon too: words such as "for" (groups) go on with a title just as well."""

Line = tuple[str, str]


@dataclass(frozen=True)
class Lines:
    """Key → value, the lines at fault as they were typed, and what stood before each value."""

    values: dict[str, str]
    unread: tuple[str, ...] = ()
    heads: dict[str, str] = field(default_factory=dict)

    def only(self, keys: Container[str]) -> Lines:
        """Other keys are at fault here; a text may be in any language."""
        strange = [key for key in self.values if key.partition(" ")[0] != "text" and key not in keys]
        kept = {key: value for key, value in self.values.items() if key not in strange}
        return Lines(kept, (*self.unread, *(f"{self.heads[key]}{self.values[key]}" for key in strange)), self.heads)


def looks_like_lines(text: str, vocabulary: Vocabulary) -> bool:
    """Whether some line starts with a key that the catalogues know."""
    return any(_known(line, vocabulary) for line in clean(text).split("\n"))


def read_lines(text: str, vocabulary: Vocabulary) -> Lines:
    """A value goes on until the next line with a key, and `text fr` is kept as "text fr". At fault are unknown keys, a
    key given twice, and words before the first key; in a text only what is nearly a key that is not there yet."""
    values: dict[str, list[str]] = {}
    heads: dict[str, str] = {}
    unread: list[list[str]] = []
    current: list[str] = []
    in_text = False
    for line in clean(text).split("\n"):
        known = _known(line, vocabulary)
        if known is None and values and not in_text:
            known = _without_colon(line, values, vocabulary)
        if known and known[0] not in values:
            heads[known[0]] = line.strip().removesuffix(known[1])
            current, in_text = values.setdefault(known[0], [known[1]]), known[0].startswith("text")
        elif known or _at_fault(line, bool(current), in_text, values, vocabulary):
            current, in_text = [line.strip()], False
            unread.append(current)
        else:
            current.append(line.strip())
    read = {key: "\n".join(lines).strip() for key, lines in values.items()}
    return Lines(read, tuple("\n".join(lines).strip() for lines in unread), heads)


def _without_colon(line: str, values: Container[str], vocabulary: Vocabulary) -> Line | None:
    """ "when 16 March 2027" among lines with keys: a key that is not there yet, and only its colon is forgotten."""
    word, _, value = line.strip().partition(" ")
    key = "" if ":" in line else _key(word, vocabulary) or ""
    return (key, value.strip()) if key in PLAIN and value.strip() and key not in values else None


def _at_fault(line: str, goes_on: bool, in_text: bool, values: Container[str], vocabulary: Vocabulary) -> bool:
    if in_text:
        near = _near(line, vocabulary, ALIKE_IN_TEXT)
        return near is not None and vocabulary.words("keys")[near] not in values
    return bool(line.strip()) and (_like_a_key(line) or not goes_on)


def meant(line: str, vocabulary: Vocabulary) -> str:
    """The key that the first of these lines has, or was probably meant to have; "" for none."""
    first = line.strip().split("\n")[0]
    known, near = _known(first, vocabulary), _near(first, vocabulary)
    return known[0] if known else vocabulary.words("keys")[near].replace("-", " ") if near else ""


def as_meant(lines: Sequence[str], vocabulary: Vocabulary) -> dict[str, str]:
    """Those of these lines that are nearly one, read as that."""
    near = [line for line in lines if fault(line, vocabulary, ()).key == "line-key-near"]
    return {meant(line, vocabulary): _value(line) for line in near}


def _value(line: str) -> str:
    return line.replace("：", ":", 1).partition(":")[2].strip()


def fault(line: str, vocabulary: Vocabulary, there: Container[str]) -> Refusal:
    """What is wrong with a line that was not read, and what to write instead; `there` are the keys that were."""
    first = line.strip().split("\n")[0]
    near, typed = _near(first, vocabulary), first[:60]
    known = _known(first, vocabulary)
    if known:
        return Refusal("line-key-twice" if known[0] in there else "line-key-elsewhere", typed=typed)
    if near:
        return Refusal("line-key-near", typed=typed, nearest=f"{near}: {_value(first)}"[:60])
    return Refusal("line-key-unknown" if _like_a_key(first) else "line-without-key", typed=typed)


def _known(line: str, vocabulary: Vocabulary) -> Line | None:
    match = _LINE.match(line)
    key = _key(match[1], vocabulary) if match else None
    return (key, match[2].strip()) if match and key else None


def _key(written: str, vocabulary: Vocabulary) -> str | None:
    keys, word = vocabulary.words("keys"), fold(written)
    if word in keys:
        return keys[word].replace("-", " ")
    head, _, tail = word.rpartition(" ")
    language = tail if tail in TAUGHT else languages().get(tail)
    return f"text {language}" if language and keys.get(head) == "text" else None


def _like_a_key(line: str) -> bool:
    """A short word and a colon, and no link or hour: most likely a key that was misspelt."""
    match = _LINE.match(line)
    return match is not None and not match[2].startswith("//") and len(match[1].split()) <= 2


def _near(line: str, vocabulary: Vocabulary, least: float = ALIKE) -> str | None:
    """The word for a key that the line's own is nearly."""
    match = _LINE.match(line)
    if match is None or not _like_a_key(line):
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    words = vocabulary.words("keys").keys()
    best = process.extractOne(fold(match[1]), words, scorer=OSA.normalized_similarity, score_cutoff=least)
    return best[0] if best else None
