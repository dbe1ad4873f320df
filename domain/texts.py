"""Free text that a person gave in one or several languages: which of it the readers of a place get.

The texts stand by language, as a two-letter code; "" where nobody said which language it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def shown(texts: Mapping[str, str], spoken: Sequence[str]) -> tuple[str, ...]:
    """The languages of the texts that readers of `spoken` get, each once: their own, or the one of no known language;
    where there is none of these, the first given."""
    own = [language if language in texts else "" for language in spoken]
    return tuple(dict.fromkeys(one for one in own if one in texts)) or tuple(texts)[:1]


def lacking(texts: Mapping[str, str], spoken: Sequence[str]) -> bool:
    """Whether some of these readers find no text in their language, and are told which ones there are."""
    return bool(texts) and "" not in texts and any(language not in texts for language in spoken)
