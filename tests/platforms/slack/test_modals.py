"""Forms in windows: opened, filled in, refused, read back, gone back to, saved."""

import asyncio

import pytest

from domain.cards import Button, Card, Field, Form, Option, Reply, say
from domain.refusals import Refusal
from domain.requests import Request
from sandbox.slack.records import JSON
from tests.platforms.slack.conftest import Office
from tests.platforms.slack.fakes import Checked

FORM = Form(
    "register",
    say("form-register"),
    (
        Field("title", say("ask-title"), value="Old title"),
        Field("kind", say("ask-kind"), "choice", (Option("seminar", "Seminar"), Option("visit", "Visit"))),
        Field("states", say("ask-states"), "many", search="states", optional=True),
    ),
    say("check"),
    "d3",
)


def program(request: Request) -> Reply:
    return Card("Saved") if request.verb == "save" else FORM


def top(office: Office) -> JSON:
    return office.world.top(office.amina.id).payload


def texts(office: Office) -> list[str]:
    return [block["text"]["text"] for block in top(office)["blocks"] if "text" in block]


@pytest.fixture
async def opened(office: Office) -> Office:
    """Amina has the form open, asked for in the channel."""
    office.answers(program)
    await office.world.command(office.amina.id, office.casp.id, "/liaison", "register")
    await office.jobs.done()
    return office


async def test_a_command_opens_the_form_at_once(opened: Office) -> None:
    assert top(opened)["title"]["text"] == "form-register"
    assert opened.seen(opened.amina, opened.casp) == []


async def test_a_form_filled_in_is_checked_and_read_back_in_its_place(opened: Office) -> None:
    opened.desk.checked = Checked(Card("A new title", ("19 April",)))
    opened.desk.found = [Option("KEN", "Kenya (KEN)"), Option("ARE", "United Arab Emirates (ARE)")]
    offered = await opened.world.suggest(opened.amina.id, "states", "find|states", "ken")
    assert [option["value"] for option in offered.options] == ["KEN"]
    values = {"title": "A <b> & c", "kind": "visit", "states": ["KEN"]}
    assert (await opened.world.submit(opened.amina.id, values)).errors == {}
    [request] = opened.desk.submitted
    assert (request.kind, request.verb, request.text, request.chat.id) == ("submit", "register", "d3", opened.casp.id)
    assert request.values == {"title": "A <b> & c", "kind": "visit", "states": "KEN"}
    assert texts(opened)[:2] == ["A new title", "19 April"]
    assert len(opened.world.modals[opened.amina.id]) == 1


async def test_a_search_with_nothing_typed_shows_the_first_ones(opened: Office) -> None:
    opened.desk.found = [Option("KEN", "Kenya (KEN)")]
    assert len((await opened.world.suggest(opened.amina.id, "states", "find|states")).options) == 1
    search, query, who = opened.desk.searched[0]
    assert (search, query, who.id) == ("states", "", opened.amina.id)


async def test_what_is_wrong_is_told_on_its_field_and_nothing_typed_is_lost(opened: Office) -> None:
    opened.desk.checked = Checked(None, {"kind": say("kind-wrong"), "venue": say("venue-needed")}, "fr")
    seen = await opened.world.submit(opened.amina.id, {"title": "T", "kind": "visit"})
    assert seen.errors == {"kind": "kind-wrong", "title": "venue-needed"}
    assert opened.world.top(opened.amina.id).typed[("title", "typed")]["value"] == "T"


async def test_a_form_that_cannot_be_checked_stays_with_what_was_typed(opened: Office) -> None:
    opened.desk.checked = RuntimeError("broken")
    seen = await opened.world.submit(opened.amina.id, {"title": "T", "kind": "visit"})
    assert seen.errors == {"title": "not-saved"}


async def read_back(office: Office) -> None:
    await office.world.submit(office.amina.id, {"title": "T", "kind": "visit"})


async def test_save_goes_through_the_inbox_and_is_answered_where_the_form_was_asked_for(opened: Office) -> None:
    await read_back(opened)
    await opened.world.submit(opened.amina.id)
    await opened.jobs.done()
    request = opened.inbox.last
    assert (request.kind, request.verb, request.text) == ("button", "save", "d3")
    assert opened.world.modals[opened.amina.id] == ()
    [message] = opened.seen(opened.amina, opened.casp)
    assert (message.text, message.only_for) == ("Saved", opened.amina.id)


async def test_a_save_that_was_not_kept_says_so_and_can_be_tried_again(opened: Office) -> None:
    await read_back(opened)
    opened.inbox.says.extend(("late", OSError("disk full")))
    for _ in range(2):
        await opened.world.submit(opened.amina.id)
        assert texts(opened).count("not-saved") == 1
    await opened.world.submit(opened.amina.id)
    await opened.jobs.done()
    assert opened.inbox.last.verb == "save"
    assert opened.world.modals[opened.amina.id] == ()


async def test_back_shows_the_form_again_without_the_inbox(opened: Office) -> None:
    await read_back(opened)
    opened.desk.form = FORM
    await opened.world.press_modal(opened.amina.id, label="button-back")
    await opened.jobs.done()
    assert top(opened)["callback_id"] == "form"
    assert [request.text for request in opened.desk.reopened] == ["d3"]
    assert [request.verb for request in opened.inbox.taken] == ["register"]


async def test_back_to_a_form_that_is_done_says_so(opened: Office) -> None:
    await read_back(opened)
    opened.desk.form = Refusal("draft-done")
    await opened.world.press_modal(opened.amina.id, label="button-back")
    await opened.jobs.done()
    assert texts(opened) == ["draft-done"]


async def test_adding_to_what_was_read_back_stays_in_the_same_window(opened: Office) -> None:
    await read_back(opened)
    opened.answers(lambda request: Card("What to add?", buttons=((Button("Seats", "more", "d3 seats"),),)))
    await opened.world.press_modal(opened.amina.id, label="button-more")
    await opened.jobs.done()
    assert texts(opened) == ["What to add?"]
    opened.answers(program)
    await opened.world.press_modal(opened.amina.id, label="Seats")
    await opened.jobs.done()
    assert (opened.inbox.last.verb, opened.inbox.last.text) == ("more", "d3 seats")
    assert top(opened)["callback_id"] == "form"
    assert opened.inbox.last.chat.id == opened.casp.id


async def test_a_form_asked_for_by_a_mention_leaves_a_button_that_opens_it(office: Office) -> None:
    office.answers(program)
    bot = office.world.app.user_id
    await office.world.say(office.amina.id, office.casp.id, f"<@{bot}> register")
    await office.inbox.next()
    await office.jobs.done()
    message = office.seen(office.amina, office.casp)[-1]
    assert message.text == "form-register"
    await office.world.press(office.amina.id, office.casp.id, message.ts, label="form-open")
    await office.jobs.done()
    assert (office.inbox.last.verb, office.inbox.last.text) == ("change", "d3")
    assert top(office)["callback_id"] == "form"


async def test_a_trigger_that_is_too_old_is_not_tried(office: Office) -> None:
    def slow(request: Request) -> Reply:
        office.elapsed.pass_by(3.5)
        return FORM

    office.answers(slow)
    await office.world.command(office.amina.id, office.casp.id, "/liaison", "register")
    await office.jobs.done()
    assert office.world.modals.get(office.amina.id, ()) == ()
    assert [message.text for message in office.seen(office.amina, office.casp)] == ["form-register"]


async def test_a_window_slack_does_not_open_leaves_a_button_too(office: Office) -> None:
    office.answers(program)
    office.world.faults.next("views.open", error="expired_trigger_id")
    await office.world.command(office.amina.id, office.casp.id, "/liaison", "register")
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.casp)] == ["form-register"]


async def test_a_global_shortcut_opens_the_form(office: Office) -> None:
    office.answers(program)
    await office.world.shortcut(office.amina.id, "register")
    await office.jobs.done()
    assert top(office)["callback_id"] == "form"
    await read_back(office)
    await office.world.submit(office.amina.id)
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.dm(office.amina))] == ["Saved"]


class Slow:
    """A program that answers only when it is let."""

    def __init__(self, office: Office, reply: Reply) -> None:
        self.office, self.reply, self.let = office, reply, asyncio.Event()
        office.desk.forms = {"register"}
        office.inbox.handle = self.handle

    async def handle(self, request: Request) -> None:
        await self.let.wait()
        await self.office.adapter.messenger.answer(request, self.reply, self.office.voice)

    async def asked(self) -> None:
        """The command was typed, and its window is open."""
        world, amina = self.office.world, self.office.amina.id
        await world.command(amina, self.office.casp.id, "/liaison", "register")
        await world.wait_for(lambda: world.modals.get(amina))

    async def answered(self) -> None:
        self.let.set()
        await self.office.jobs.done()


@pytest.mark.parametrize(("reply", "words"), [(FORM, "form-register"), (Card("Not yours"), "Not yours")])
async def test_what_takes_long_has_its_window_already_which_is_filled_in_later(
    office: Office, reply: Reply, words: str
) -> None:
    slow = Slow(office, reply)
    await slow.asked()
    assert texts(office) == ["window-waits"]
    office.elapsed.pass_by(30)
    await slow.answered()
    assert words in (top(office)["title"]["text"], *texts(office))
    assert office.seen(office.amina, office.casp) == []


async def test_where_no_window_can_be_opened_the_way_to_the_form_is_said(office: Office) -> None:
    slow = Slow(office, FORM)
    office.world.faults.next("views.open", error="expired_trigger_id")
    await office.world.command(office.amina.id, office.casp.id, "/liaison", "register")
    office.elapsed.pass_by(30)
    await slow.answered()
    assert office.world.modals.get(office.amina.id, ()) == ()
    assert "form-open" in str(office.seen(office.amina, office.casp)[-1].blocks)
