"""Codes of activities and announcements, as they are said aloud and written in letters."""

from __future__ import annotations

import re

from domain.activities import PREFIX
from domain.folding import plain

_PREFIXES = "|".join(sorted({*PREFIX.values(), "ANN"}))
_WORDS_TOO = ("FOR", "MIS", "WEB")
"""Prefixes that are also words: "for 5 days" is no code, unless nothing else was said."""

_CODE = re.compile(rf"(?<![\w/])({_PREFIXES})([\s_-]*)0*(\d{{1,6}})(?![\w/])", re.IGNORECASE)
_SWAPPED = re.compile(r"([^\W\d_]{3})[\s_-]*0*(\d{1,6})")
_REFERENCE = re.compile(r"(?<![\w/:.@-])([^\W\d_][\w-]*(?:/[^\W\d_][\w-]*)*/\d{1,4})(?![\w/-])")


def find_code(text: str) -> str | None:
    """SEM-12 for "sem 12", "SEM12" or "sem-12"; an official reference such as ENAVSECG/11 in capitals; None without
    either.
    """
    said = plain(text)
    for match in _CODE.finditer(said):
        prefix = match[1].upper()
        if prefix not in _WORDS_TOO or match[0] == said or not match[2].isspace():
            return f"{prefix}-{match[3]}"
    reference = _REFERENCE.search(said)
    return reference[1].upper() if reference else _swapped(said)


def _swapped(said: str) -> str | None:
    """A code and nothing else, two letters of which were typed in the wrong order: SME-12."""
    match = _SWAPPED.fullmatch(said)
    if match is None:
        return None
    typed = match[1].upper()
    meant = {typed[1] + typed[0] + typed[2], typed[0] + typed[2] + typed[1]} & set(_PREFIXES.split("|"))
    return f"{meant.pop()}-{match[2]}" if len(meant) == 1 else None


def split_code(text: str) -> tuple[str | None, str]:
    """The code at the front and the rest of what was typed; a code elsewhere leaves no rest."""
    first, _, rest = text.strip().partition("\n")
    words = first.split()
    for used in (1, 2):
        code = find_code(" ".join(words[:used]))
        if code is not None:
            return code, "\n".join(part for part in (" ".join(words[used:]), rest) if part).strip()
    return find_code(first), rest.strip()
