"""What is typed after `announce` and `share`: lines with keys, or the groups and then the text as it is to be read."""

from __future__ import annotations

import re

from domain.refusals import Refusal
from domain.when import When
from handlers.acknowledgement_values import LONGEST_LETTER, says_yes
from handlers.command import Ask
from handlers.reading.dates import read_when
from handlers.reading.filters import find_code
from handlers.reading.lines import Lines, looks_like_lines, meant, read_lines

BESIDE = ("when", "until", "ack", "letter")
"""Those that may stand beside a text without other keys."""

HEADING = 120
"""Characters of a first line that still serves as the title."""

_SENTENCE = re.compile(rf".{{3,{HEADING - 1}}}?[.!?؟。](?=\s)")


def read_typed(ask: Ask) -> Lines:
    """What was typed: lines, the first with a key; or the groups, or the code of an activity, on the first line and
    after it the text, which may well have lines that look like keys; only its hour (`when`), its end (`until`), what
    asks for acknowledgement (`ack`) and the reference of its `letter` are taken out of it."""
    text = ask.text.strip()
    first, _, rest = text.partition("\n")
    words = ask.services.vocabulary
    if looks_like_lines(first, words) or (meant(first, words) and looks_like_lines(rest, words)):
        return read_lines(text, words)
    code, groups = _code_first(first)
    beside, rest = _beside(rest, ask)
    typed = {"about": code, "groups": groups, **beside, **({"text": rest.strip()} if code else entitled(rest))}
    return Lines({key: value for key, value in typed.items() if value})


def _beside(rest: str, ask: Ask) -> tuple[dict[str, str], str]:
    """The hour of a `when` line, the end of an `until` line, the day or yes of an `ack` line and the reference of a
    `letter` line that stand before or after the text, and the text without them. A line that says nothing of the kind
    is the text's own."""
    lines, taken = rest.strip().split("\n"), dict[str, str]()
    for place in (0, -1) * len(BESIDE):
        read = read_lines(lines[place], ask.services.vocabulary).values if lines else {}
        found = {key: value for key, value in read.items() if key in BESIDE and key not in taken}
        if any(_is_meant(key, value, ask) for key, value in found.items()):
            taken |= found
            del lines[place]
    return taken, "\n".join(lines)


def _is_meant(key: str, written: str, ask: Ask) -> bool:
    """Also a day that could be read in two ways, or that its weekday does not fit: that is asked, not posted."""
    if key == "letter":
        return len(written) <= LONGEST_LETTER and any(sign.isdigit() for sign in written)
    if key == "ack" and says_yes(written, ask.services.vocabulary) is not None:
        return True
    try:
        when: object = read_when(written, zone="UTC", today=ask.now.date())
    except Refusal as refused:
        when = refused.facts.get("when") or refused.facts.get("first")
    if not isinstance(when, When):
        return False
    return when.hour is not None and when.start == when.end if key == "when" else when.dated


def _code_first(line: str) -> tuple[str, str]:
    """The code that the line begins with ("" for none), and what follows it."""
    words = line.split()
    for used in (1, 2):
        begin = words[:used]
        if len(begin) == used and (used == 1 or begin[-1].isdigit()) and (code := find_code(" ".join(begin))):
            return code, " ".join(words[used:]).strip(" ,;:")
    return "", line.strip()


def entitled(written: str) -> dict[str, str]:
    """A text as title and text: its first line or sentence is the title, if it fits a heading. A text that is no more
    than its title stays the text too."""
    text = written.strip()
    if not text:
        return {}
    line = text.splitlines()[0]
    sentence = _SENTENCE.match(line)
    title = (
        line if len(line) <= HEADING else (sentence[0] if sentence else line[: HEADING - 2].rsplit(" ", 1)[0] + " …")
    )
    return {"title": title, "text": text.removeprefix(title).strip() or text}
