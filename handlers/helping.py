"""`help`: what the reader can do, from the command table."""

from __future__ import annotations

from domain.cards import Button, Card, Reply, Text, say
from domain.folding import fold
from domain.people import Platform
from handlers.command import Ask, Command
from handlers.verbs import first_verb, near_verb


async def help_(ask: Ask) -> Reply:
    """Seven verbs for the reader's role and chat; `help all` shows the rest, `help VERB` how one is written."""
    from handlers import table  # the table lists this very command

    wished = ask.text.strip()
    everything = fold(wished) in ask.services.vocabulary.words("all")
    meant = first_verb(wished, ask.services.vocabulary)
    verb = meant.verb if meant else near_verb(wished, ask.services.vocabulary)
    sign = "/liaison " if ask.request.chat.platform is Platform.SLACK else "/"
    if verb is not None and not everything and table.BY_VERB[verb].shown:
        return _one(verb, sign, table.EXAMPLES[verb])
    own = [one for one in table.COMMANDS if one.shown and (one.least is None or ask.viewer.holds(one.least))]
    menu = table.menu(ask.viewer, ask.request.chat.private)
    lines: list[Text] = [
        say("help-line", command=f"{sign}{one.verb}", what=say(f"help-{one.verb}"))
        for one in own
        if everything or one.verb in menu
    ]
    how: list[Text] = [say("help-plain")] if ask.request.chat.private else []
    more = () if everything else ((Button(say("button-help-all"), "help", "all"),),)
    return Card(say("help-title"), (*lines, *how, say("help-one", command=f"{sign}help join")), buttons=more)


def _one(verb: str, sign: str, examples: tuple[str, ...]) -> Card:
    """What the verb does, and how it may be written."""
    lines: list[Text] = [say("help-example", command=f"{sign}{verb} {words}".strip()) for words in examples]
    return Card(
        say("help-line", command=f"{sign}{verb}", what=say(f"help-{verb}")),
        (say("help-examples"), *lines),
        buttons=((Button(say("button-help"), "help"),),),
    )


COMMANDS = (Command("help", help_, read_only=True),)
