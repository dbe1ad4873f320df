"""Cards that say no, or that something broke."""

from __future__ import annotations

from domain.cards import Button, Card, Say, say
from domain.refusals import FieldRefusals, Refusal

LONGEST_ARGS = 40
"""Bytes of text that still fit into a deep link beside the verb (Telegram: 64 characters in all, base64)."""


def spoken(refusal: Refusal) -> Say:
    """The refusal as a sentence."""
    return Say(refusal.key, dict(refusal.facts))  # type: ignore[arg-type]


def refusal(refused: Refusal) -> Card:
    """What happened, what was not done, and the next step as a button."""
    buttons: tuple[tuple[Button, ...], ...] = ()
    if refused.next:
        buttons = (
            (
                Button(
                    say(f"button-{refused.next}", code=refused.next_args), refused.next, refused.next_args, private=True
                ),
            ),
        )
    return Card(spoken(refused), buttons=buttons)


def refusals(refused: FieldRefusals) -> Card:
    """Everything that is wrong with what was typed."""
    return Card(say("draft-not-complete"), lines=tuple(spoken(one) for one in refused.fields.values()))


def broken(reference: str) -> Card:
    return Card(say("broken", reference=reference))


def in_private(verb: str, text: str, code: str = "") -> Card:
    """In a group: where the answer is. Of words that no button can hold only the `code` goes along; a verb that none
    can hold leads to Home."""
    args = text if len(f"{verb} {text}".encode()) <= LONGEST_ARGS else code
    verb = verb if len(verb.encode()) <= LONGEST_ARGS else "start"
    return Card(say("answered-in-private"), buttons=((Button(say("open-in-private"), verb, args, private=True),),))


def by_link(verb: str, text: str) -> Card:
    """What a link leads to, to be done by a tap that was meant."""
    button = Button(f"{verb} {text}".strip(), verb, text, style="primary")
    return Card(say("opened-by-link"), buttons=((button,),), private=True)
