"""Which verbs make drafts."""

from __future__ import annotations

from handlers import (
    amending,
    announcing,
    answers,
    asking,
    claiming,
    editing,
    inviting,
    joining,
    programmes,
    proposing,
    recalling,
)
from handlers.drafting import Drafted

DRAFTED: dict[str, Drafted] = {
    one.verb: one
    for one in (
        proposing.DRAFTED,
        programmes.DRAFTED,
        joining.DRAFTED,
        editing.EDITED,
        amending.DRAFTED,
        editing.POSTPONED,
        editing.CANCELLED,
        recalling.DRAFTED,
        asking.DRAFTED,
        asking.TELL,
        inviting.GIVE,
        claiming.CLAIM,
        answers.DRAFTED,
        *announcing.DRAFTS.values(),
    )
}
