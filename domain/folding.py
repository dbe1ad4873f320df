"""How words are compared: without case, accents, width, digits of another script, or marks that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARABIC = {"ى": "ي", "ة": "ه", "ـ": None, "ک": "ك", "ی": "ي"}
_QUOTES = dict.fromkeys("’‘ʼ`´", "'")
_LOOK_ALIKES = str.maketrans({**_ARABIC, **_QUOTES, "ı": "i"})
_DASHES = re.compile("[‐‑‒–—―−﹘﹣～〜]")
_NEVER_SEEN = ("Cf", "Cc", "Cs", "Co")


def plain(text: str) -> str:
    """The same words with digits of every script as 0-9, every dash as "-", full width as usual width and single
    blanks.

    Case and accents stay.
    """
    wide = unicodedata.normalize("NFKC", text)
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in wide)
    seen = "".join(sign for sign in digits if sign.isspace() or unicodedata.category(sign) not in _NEVER_SEEN)
    return " ".join(_DASHES.sub("-", seen).split())


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The form in which words are looked up: `plain`, without case, accents, vowel signs and variants of Arabic
    letters.
    """
    apart = unicodedata.normalize("NFKD", plain(text).casefold())
    bare = "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")
    return " ".join(bare.translate(_LOOK_ALIKES).split())


def swaps(word: str) -> list[str]:
    """The word with two neighbouring letters exchanged, once for every two: what hurried thumbs do most."""
    pairs = zip(range(len(word)), word, word[1:], strict=False)
    return [f"{word[:at]}{second}{first}{word[at + 2 :]}" for at, first, second in pairs if first != second]


def clean(text: str) -> str:
    """What a person typed without NUL and control characters; line breaks and tabs stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))
