"""Hours as people write them: 09:00, 9h30, 9am, 9 de la tarde, 9 утра, ٩ صباحًا, 下午3点半."""

from __future__ import annotations

import re
from datetime import time

from domain.refusals import Refusal

_MORNING = r"am|a\.m\.?|утра|صباحا|ص|(?:de la )?manana|du matin"
_AFTERNOON = r"pm|p\.m\.?|дня|вечера|مساء|ظهرا|(?:de la )?(?:tarde|noche)|(?:du soir|de l'apres-midi)"
_BEFORE = re.compile(rf"{_MORNING}|上午|早上|凌晨")
_AFTER = re.compile(rf"{_AFTERNOON}|下午|晚上|中午")
_HALF = rf"(?:\s*(?P<half>{_MORNING}|{_AFTERNOON})(?![^\W\d_]))"

PATTERNS = (
    rf"(?P<h>\d{{1,2}})[:](?P<m>\d{{2}})(?::\d{{2}})?(?!\d){_HALF}?",
    r"(?P<h>\d{1,2})\s?h\s?(?P<m>\d{2})?(?![^\W_])",
    rf"(?P<h>\d{{1,2}}){_HALF}",
    r"(?P<h>\d{1,2})\s?(?:ч|час(?:а|ов)?)(?![^\W\d_])(?:\s?(?P<m>\d{2})(?:\s?мин\w*)?)?",
    r"(?P<half>上午|早上|凌晨|下午|晚上|中午)?\s?(?P<h>\d{1,2})[点點时時](?P<m>\d{1,2})?(?P<thirty>半)?分?",
    r"(?P<half>上午|早上|凌晨|下午|晚上|中午)\s?(?P<h>\d{1,2}):(?P<m>\d{2})",
    r"(?:at|الساعه|a las?|um)\s(?P<h>\d{1,2})(?![\d/.:-])(?!\s[^\W\d_])",
)
_TIME = [re.compile(pattern) for pattern in PATTERNS]


def match_time(text: str, at: int) -> tuple[time, int] | None:
    """The hour that starts at this place of a folded text, and where it ends; "hour-impossible" for 25:00."""
    for pattern in _TIME:
        match = pattern.match(text, at)
        if match:
            return _time(match), match.end()
    return None


def _time(match: re.Match[str]) -> time:
    found = match.groupdict()
    hour = int(found["h"])
    minute = 30 if found.get("thirty") else int(found.get("m") or 0)
    half = found.get("half") or ""
    if _AFTER.fullmatch(half) and hour < 12:
        hour += 12
    if _BEFORE.fullmatch(half) and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        raise Refusal("hour-impossible", typed=match[0])
    return time(hour, minute)
