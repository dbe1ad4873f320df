"""`key: value` lines: everything about an activity or announcement in one message, keys in any catalogue's language."""

from __future__ import annotations

import re

from domain.folding import clean, fold
from domain.refusals import Refusal
from handlers.command import Vocabulary
from handlers.reading.calendar_words import TAUGHT, languages

_LINE = re.compile(r"^\s*[*•\-]?\s*([^\W\d_][^:：\n]{0,30}?)\s*[:：]\s*(.*)$")

ALIKE = 70
"""How alike a misspelt key must be, in hundredths."""

Line = tuple[str, str]


def looks_like_lines(text: str, vocabulary: Vocabulary) -> bool:
    """Whether some line starts with a key that the catalogues know."""
    return any(_known(line, vocabulary) for line in clean(text).split("\n"))


def read_lines(text: str, vocabulary: Vocabulary) -> dict[str, str]:
    """Key → value; a value goes on until the next line with a known key, and `text fr` is kept as "text fr".

    Refuses an unknown key ("line-key-unknown", or "line-key-near" with the nearest right one), a key given twice
    ("line-key-twice"), and words before the first key ("line-without-key").
    """
    values: dict[str, list[str]] = {}
    current = ""
    for line in clean(text).split("\n"):
        known = _known(line, vocabulary)
        if known:
            current, value = known
            if current in values:
                raise Refusal("line-key-twice", name=current)
            values[current] = [value]
        elif current and (current.startswith("text") or not _like_a_key(line)):
            values[current].append(line.strip())
        elif line.strip():
            raise _refusal(line, vocabulary)
    return {key: "\n".join(lines).strip() for key, lines in values.items()}


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


def _refusal(line: str, vocabulary: Vocabulary) -> Refusal:
    if not _like_a_key(line):
        return Refusal("line-without-key", typed=line.strip()[:60])
    from rapidfuzz import fuzz, process

    key, words = line.replace("：", ":").partition(":")[0].strip(), vocabulary.words("keys")
    best = process.extractOne(fold(key), words.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    if best is None:
        return Refusal("line-key-unknown", typed=key[:40])
    return Refusal("line-key-near", typed=key[:40], nearest=best[0])
