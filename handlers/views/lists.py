"""Lists of five, paged in place."""

from __future__ import annotations

from domain.cards import Button, Card, Item, Text, say

PAGE = 5

TURNS = "button-earlier", "button-later"
"""The buttons of a list in the order of time."""

IN_A_ROW = "button-previous", "button-next"
"""Of one in an order of its own."""

BACK_IN_TIME = "button-newer", "button-older"
"""Of one that begins with the newest."""


def turned(text: str) -> tuple[str, int]:
    """The words and the page of "words p2"; the first page where none is named."""
    words = text.split()
    if words and words[-1][:1] == "p" and words[-1][1:].isdecimal():
        return " ".join(words[:-1]), max(1, int(words[-1][1:]))
    return " ".join(words), 1


def there(number: int, count: int) -> int:
    """This page of so many entries, or the last one."""
    return min(number, max(1, -(-count // PAGE)))


def page(
    title: Text,
    items: tuple[Item, ...],
    verb: str,
    words: str,
    number: int,
    more: bool,
    *,
    lines: tuple[Text, ...] = (),
    turns: tuple[str, str] = TURNS,
) -> Card:
    """One page of a list; `words` and the page number bring the others back (`upcoming training p2`)."""
    before, after = turns
    steps = []
    if number > 1:
        steps.append(Button(say(before), verb, f"{words} p{number - 1}".strip()))
    if more:
        steps.append(Button(say(after), verb, f"{words} p{number + 1}".strip()))
    return Card(title, lines=lines, items=items, buttons=(tuple(steps),) if steps else ())
