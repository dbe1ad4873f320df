"""One long conversation that leads past every card: what is typed and tapped, in the order of a real year."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.platforms.slack.forms import unopened
from bot.reminders import Reminders
from domain.cards import Attachment, Card, Form, say
from domain.delivery import Delivery, Life
from domain.groups import BindingState
from domain.people import Grant, Platform, Role
from domain.records import OneTimeCode
from handlers.chasing import chase
from handlers.holding import make_due
from handlers.reporting import report_broadcasts
from handlers.silence import chase as remind_silent
from handlers.views import bindings, errors, outbox
from handlers.views.ledger import Entry
from storage.port import transaction
from tests.golden.delivering import delivering
from tests.golden.recording import Recording
from tests.handlers.world import BINDINGS, COORDINATOR, GROUPS, PLACES, Someone

ADA = Someone("Ada", grants=(Grant(Role.ADMIN),), full_name="Ada Admin")
OMAR = Someone("Omar", grants=COORDINATOR, full_name="Omar Nasser", state="EGY")
AWA = Someone("Awa", Platform.SLACK, grants=(Grant(Role.COORDINATOR, "ecowas"),), full_name="Awa Diop", state="SEN")
AMINA = Someone("Amina")
LEILA = Someone("Leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")
FAISAL = Someone("Faisal", grants=(Grant(Role.FOCAL_POINT, state="JOR"),), full_name="Faisal Haddad", state="JOR")
HUDA = Someone("Huda", Platform.SLACK, grants=(Grant(Role.ALTERNATE, state="JOR"),), full_name="Huda Odeh", state="JOR")
SAMI = Someone("Sami")

TELEGRAM, SLACK, DAKAR = "casp-mid.1", "casp-mid.2", "ecowas.3"

LINES = """title: Seminar on quality control
when: 16-18 April 2027 09:00-16:30
where: Amman, Jordan
groups: casp-mid; ecowas
seats: 1
deadline: 20 March 2027 17:00"""

ALL_LINES = f"""{LINES}
kind: seminar
states: JOR; EGY; SEN
languages: en; ar
way in: endorsed
reference: AVSEC/QC/11
organiser: Regional office
partners: Training centre Amman; Civil aviation authority
link: https://example.org/qc
source: Letter of 2 March 2027
text: Three days on national quality control programmes.
text fr: Trois jours sur les programmes nationaux de contrôle de la qualité."""

TRAINING = """title: Screener certification
when: 5 April 2027
where: Dubai
groups: casp-mid
way in: nominated
text: Places for two people a State."""

ON_THE_JOB = """title: On-the-job training
kind: ojt
when: May 2027
where: online https://example.org/call
groups: casp-mid
marking: AMBER"""

LATER = """title: Later
text: For later.
groups: casp-mid
at: 18 March 2027 09:00
marking: AMBER"""

NOTICE = """title: Nominations are open
groups: casp-mid; ecowas
text: Please write by Friday.
text ar: يُرجى الكتابة قبل يوم الجمعة.
link: https://example.org/nominations
until: 30 April 2027"""

PROGRAMME = """title,start,city,country,kind,groups
Course on screening,2027-09-06,Dubai,ARE,training,casp-mid
Seminar on mail,2027-10-04,Amman,JOR,seminar,casp-mid
"""

GUIDANCE = """title: Guidance on cargo screening
groups: casp-mid
text: Please read it and tell your operators.
letter: AS 8/1.10-27/14
until: 20 September 2027"""

LONG_TEXT = "The regional programme for 2027 is out. " * 9


async def conversation() -> Recording:
    """The whole of it; the clock begins on Wednesday 10 March 2027 at noon UTC."""
    talk = Recording(hold=30.0)
    await talk.settle_in(ADA, OMAR, AWA, FAISAL, HUDA, LEILA)
    for tell in (
        arriving, speaking, giving_roles, setting_up_groups, proposing, by_questions, by_windows, deciding, finding,
        joining, asking, sharing, announcing, changing, reminding, importing, failing, acknowledging,
        delivered,
    ):  # fmt: skip
        await tell(talk)
    return talk


async def arriving(talk: Recording) -> None:
    talk.chapter("Arriving")
    async with transaction(talk.storage) as tx:
        await tx.codes.add(OneTimeCode("CLAIMADA", "claim", talk.now + timedelta(hours=1)))
    await talk.hears(SAMI, "/start")
    await talk.hears(SAMI, "/start WRONG234")
    await talk.hears(SAMI, "hello")
    await talk.hears(SAMI, "/mine")
    await talk.hears(SAMI, "purple elephants")
    await talk.hears(SAMI, "/upcomming")
    await talk.hears(SAMI, "/xyzzy")
    await talk.hears(SAMI, "/help")
    await talk.hears(SAMI, "/show SEM-99")
    await talk.hears(SAMI, "/register")
    await talk.hears(Someone("Boss"), "/start CLAIMADA")
    await talk.hears(AMINA, "/upcoming", where=TELEGRAM)
    await talk.hears(AMINA, "/mine", where=TELEGRAM)
    await talk.hears(AMINA, "/start")
    await talk.hears(OMAR, "/start")
    await talk.hears(OMAR, "/help")
    await talk.hears(OMAR, "/help all")
    await talk.hears(OMAR, "/help announce")


async def speaking(talk: Recording) -> None:
    talk.chapter("Language, zone, accounts")
    await talk.hears(AMINA, "/lang")
    await talk.hears(AMINA, "/lang klingon")
    await talk.hears(AMINA, "/lang en")
    await talk.hears(AMINA, "/zone")
    await talk.hears(AMINA, "/zone Atlantis")
    await talk.hears(AMINA, "/zone EST")
    await talk.hears(AMINA, "/zone Cairo")
    await talk.hears(AMINA, "/link")
    code = talk.latest("link-code", "code")
    await talk.hears(AMINA, f"/link {code}")
    await talk.hears(AMINA, "/link")
    code = talk.latest("link-code", "code")
    await talk.presses(Someone("Amina", Platform.SLACK), "link", code, kind="link")
    await talk.hears(Someone("Amina", Platform.SLACK), f"/start {code}")
    await talk.hears(Someone("Amina", Platform.SLACK), f"/link {talk.latest('link-code', 'code')}")


async def giving_roles(talk: Recording) -> None:
    talk.chapter("Roles")
    await talk.hears(OMAR, "/who")
    await talk.hears(OMAR, "/who casp-mid")
    await talk.hears(OMAR, "/who Jordan")
    await talk.hears(SAMI, "/who casp-mid")
    await talk.hears(OMAR, "/role")
    await talk.hears(OMAR, "/role @nobody member casp-mid")
    await talk.hears(OMAR, "/role @Leila emperor casp-mid")
    await talk.hears(OMAR, "/role @Leila coordinator ecowas")
    await talk.hears(OMAR, "/role @Leila member casp-mid")
    await talk.taps(OMAR, "Give the role")
    await talk.hears(OMAR, "/role @Leila none")
    await talk.taps(OMAR, "Take them away")
    await talk.hears(OMAR, "/role @Leila none")
    await talk.hears(AMINA, "/role @Leila member casp-mid")
    await talk.hears(OMAR, "/invite")
    await talk.hears(OMAR, "/invite focal-point LBN")
    await talk.hears(Someone("Nour"), f"/start {talk.latest('invite-code', 'code')}")
    await talk.presses(SAMI, "claim")
    for answer in ("focal-point", "BHR", "Sami Khalil"):
        await talk.hears(SAMI, answer)
    await talk.taps(SAMI, "Send")
    await talk.presses(OMAR, "give", talk.button("give"))


async def setting_up_groups(talk: Recording) -> None:
    talk.chapter("Groups and channels")
    await talk.hears(ADA, "/group")
    await talk.hears(ADA, "/group casp-mid")
    await talk.hears(ADA, "/group new-group")
    await talk.hears(ADA, "/group new-group\nname: A new group")
    await talk.hears(ADA, "/group new-group\ncolour: blue")
    await talk.hears(ADA, "/group New_Group!\nname: A new group")
    await talk.hears(ADA, "/group casp-mid\nhour: noon")
    await talk.hears(ADA, "/group casp-mid\nlanguages: en; ar")
    await talk.notices("added", AMINA, "-200")
    await talk.notices("added", OMAR, "-200")
    await talk.hears(ADA, "/bind")
    await talk.hears(AMINA, "/bind casp-mid", where="-200")
    await talk.hears(OMAR, "/bind", where="-200")
    await talk.hears(OMAR, "/bind casp-mid", where=TELEGRAM)
    await talk.hears(OMAR, "/bind casp-mid")
    await talk.hears(OMAR, "/bind casp-mid", where="-200")
    await talk.hears(OMAR, "/unbind")
    await talk.hears(AMINA, "/unbind", where="-200")
    await talk.hears(OMAR, "/unbind")
    await talk.hears(OMAR, "/unbind", where="-200")
    await talk.hears(OMAR, "/unbind", where="-200")
    await talk.hears(OMAR, "/bind casp-mid", where="-300")
    await talk.notices("removed", OMAR, "-300")
    await talk.hears(AWA, "/bind ecowas")
    await talk.notices("added", OMAR, "-400")
    await talk.presses(OMAR, "bind", talk.button("bind"))
    talk.add("→ CASP-MID on Telegram", bindings.honest(bindings.welcome(GROUPS[0]), admin=False), group=True)
    for reason in ("not-a-member", "may-not-write", "archived", "no-answer", "too-long"):
        talk.add("→ Omar", bindings.unwelcome(BINDINGS[0], "CASP-MID", reason))


async def proposing(talk: Recording) -> None:
    talk.chapter("Proposing an activity")
    await talk.hears(AMINA, "/register", where=TELEGRAM)
    await talk.hears(AMINA, "/register")
    await talk.hears(AMINA, "/copy")
    wrong = "title: Seminar\nwhen: 31 February 2027\nwhere: Nowhere\ngroups: nobody\nseats: many"
    await talk.hears(AMINA, f"/register {wrong}")
    await talk.hears(AMINA, "/register title: Seminar\ncolour: blue")
    await talk.taps(AMINA, "Leave it out")
    await talk.hears(AMINA, f"/register {LINES.replace('when', 'wehn')}\ntitle: Twice", where=TELEGRAM)
    await talk.presses(AMINA, "review", talk.button("review"), kind="link")
    await talk.taps(AMINA, "Yes, I meant that")
    await talk.presses(AMINA, "drop", talk.button("drop"))
    await talk.hears(AMINA, f"/register {ALL_LINES}")
    await talk.taps(AMINA, "Add…")
    await talk.presses(AMINA, "drop", talk.button("review"))
    await talk.hears(AMINA, f"/register {LINES}")
    await talk.taps(AMINA, "Submit")
    await talk.presses(AMINA, "save", "d999")
    await talk.presses(AMINA, "save", talk.button("drop"))
    await talk.hears(AMINA, f"/register {LINES}\nlink: https://example.org")
    await talk.presses(AMINA, "drop", talk.button("drop"))
    await talk.hears(OMAR, f"/register {ON_THE_JOB}")
    await talk.taps(OMAR, "Submit")


async def by_questions(talk: Recording) -> None:
    talk.chapter("The form on Telegram")
    await talk.hears(AMINA, "/propose", where=TELEGRAM)
    await talk.hears(AMINA, "/propose")
    await talk.hears(AMINA, "Workshop on risk")
    await talk.hears(AMINA, "3 May")
    await talk.taps(AMINA, "Back")
    await talk.taps(AMINA, "Keep this")
    await talk.hears(AMINA, "3 May 2027")
    await talk.hears(AMINA, "Cairo, Egypt")
    await talk.taps(AMINA, "CASP-MID")
    await talk.taps(AMINA, "Workshop")
    await talk.taps(AMINA, "Cancel")
    await talk.hears(AMINA, "/copy")
    await talk.hears(AMINA, "/copy SEM-1")
    await talk.hears(AMINA, "/cancel")


async def by_windows(talk: Recording) -> None:
    talk.chapter("The forms on Slack")
    await talk.hears(LEILA, "/upcoming", where=SLACK)
    for verb in ("propose", "share", "ask", "claim"):
        await talk.hears(LEILA, f"/{verb}")
    await talk.hears(LEILA, "/propose")
    typed = {"title": "Workshop on risk", "when": "3 May 2027", "where": "Nowhere", "groups": "casp-mid"}
    await talk.fills(LEILA, {**typed, "kind": "workshop"})
    await talk.fills(LEILA, {**typed, "kind": "workshop", "where": "Beirut"})
    await talk.presses(LEILA, "save", talk.draft())


async def deciding(talk: Recording) -> None:
    talk.chapter("Deciding")
    await talk.hears(AMINA, "/approve SEM-1")
    await talk.hears(OMAR, "/pending")
    await talk.hears(OMAR, "/approve")
    await talk.hears(OMAR, "/show SEM-1")
    await talk.hears(AMINA, "/edit SEM-1\nreference: AVSEC/QC/11")
    await talk.taps(AMINA, "Save")
    await talk.hears(AMINA, "/status SEM-1")
    for days in (2, 3):
        talk.now += timedelta(days=days)
        await chase(talk.storage, talk.now, PLACES.states)
        await talk.collect()
    await talk.presses(OMAR, "approve", "SEM-1 casp-mid")
    await talk.presses(OMAR, "approve", "SEM-1 casp-mid")
    await talk.presses(OMAR, "approve", "SEM-1 ecowas")
    await talk.presses(AWA, "refuse", "SEM-1 ecowas")
    await talk.presses(OMAR, "approve", "WKS-1 casp-mid")
    await talk.hears(OMAR, "/pending")
    await talk.hears(AMINA, "/start")


async def finding(talk: Recording) -> None:
    talk.chapter("Finding")
    await talk.hears(AMINA, "/upcoming")
    await talk.hears(AMINA, "/upcoming seminar april amman")
    await talk.hears(AMINA, "/upcoming forum tashkent")
    await talk.hears(AMINA, "/upcoming spring 2027 jrodan")
    await talk.hears(AMINA, "what is online in early may 2028?")
    await talk.hears(AMINA, "/upcoming purple")
    await talk.hears(AMINA, "what is on in Amman with elephants?")
    await talk.hears(AMINA, "/upcoming", where=TELEGRAM)
    await talk.hears(AMINA, "sem 1")
    await talk.hears(AMINA, "/show SEM-1", where=TELEGRAM)
    await talk.hears(AMINA, "/when?", where=TELEGRAM, answered="SEM-1#card>b:casp-mid.1")
    await talk.hears(OMAR, "/show OJT-1")
    await talk.hears(AMINA, "/show OJT-1")
    await talk.hears(AMINA, "/status Jordan")
    await talk.hears(AMINA, "/mine")


async def joining(talk: Recording) -> None:
    talk.chapter("Signing up")
    await talk.hears(AMINA, "/join")
    await talk.hears(AMINA, "/join SEM-1")
    for answer in ("Amina Haddad", "Atlantis", "Jordan", "Civil aviation authority"):
        await talk.hears(AMINA, answer)
    await talk.taps(AMINA, "Sign up")
    await talk.hears(AMINA, "/join SEM-1")
    await talk.presses(LEILA, "join", "SEM-1", where=SLACK)
    await talk.presses(FAISAL, "join", "SEM-1", where=TELEGRAM)
    await talk.hears(LEILA, "/mine")
    await talk.hears(AMINA, "/start")
    await talk.presses(AMINA, "leave", "SEM-1")
    await talk.presses(AMINA, "leave", "SEM-1")
    await talk.hears(AMINA, "/cancel SEM-1")


async def asking(talk: Recording) -> None:
    talk.chapter("Asking a person")
    await talk.hears(AMINA, "/ask")
    await talk.hears(AMINA, "Who issues the visa letters?")
    await talk.taps(AMINA, "Send")
    await talk.hears(AMINA, "/ask SEM-1 Is there a hotel nearby?")
    await talk.presses(OMAR, "tell", "telegram:Amina")
    await talk.hears(OMAR, "Yes, beside the centre.")
    await talk.taps(OMAR, "Send")
    await talk.hears(SAMI, "/ask anything")


async def sharing(talk: Recording) -> None:
    talk.chapter("Sharing a training")
    await talk.hears(AMINA, "/share title: A guide\ntext: It is out.\ngroups: casp-mid")
    await talk.hears(AMINA, f"/share {TRAINING}")
    await talk.taps(AMINA, "Submit")
    await talk.presses(OMAR, "approve", "TRN-1 casp-mid")
    await talk.hears(LEILA, "/join TRN-1")
    await talk.hears(AMINA, "/share title: A guide\ntext: It is out.\ngroups: casp-mid\nuntil: 30 April 2027")
    await talk.taps(AMINA, "Send")
    await talk.hears(OMAR, "/pending")
    await talk.presses(OMAR, "refuse", "ANN-1 casp-mid")


async def announcing(talk: Recording) -> None:
    talk.chapter("Announcing")
    file = Attachment("programme.pdf", "telegram:F1")
    await talk.hears(OMAR, LONG_TEXT, forwarded=True, files=(file,))
    await talk.taps(OMAR, "Announce this")
    await talk.hears(OMAR, "/cancel")
    await talk.hears(OMAR, "/announce nobody\nA text")
    await talk.hears(OMAR, "/announce title: x\ntext: y\ngroups: casp-mid\nmarking: RED")
    await talk.hears(OMAR, f"/announce {NOTICE}")
    await talk.taps(OMAR, "Send")
    await talk.hears(OMAR, "/deliveries ANN-2")
    await talk.presses(OMAR, "stop", "ANN-2")
    await talk.hears(OMAR, "/deliveries ANN-2")
    await talk.presses(OMAR, "stop", "ANN-2")
    await talk.hears(OMAR, "/announce enavsecg\nFor Europe alone")
    await talk.hears(OMAR, f"/announce {LATER}")
    await talk.taps(OMAR, "Send")
    await talk.hears(OMAR, "ANN-3")
    talk.now += timedelta(days=3)
    await talk.collect()
    await talk.presses(OMAR, "stop", "ANN-3")
    await report_broadcasts(talk.storage, talk.now)
    await talk.collect()
    await talk.hears(AWA, "/announce ecowas\nFor one channel, and at once")
    await talk.taps(AWA, "Send")
    await report_broadcasts(talk.storage, talk.now)
    await talk.collect()
    talk.now = datetime.fromisoformat("2027-03-20T12:00+00:00")
    await talk.hears(OMAR, "/announce casp-mid\nThe venue has changed")
    await talk.taps(OMAR, "Send anyway")
    await talk.hears(OMAR, "It is tomorrow.")
    await talk.taps(OMAR, "Send")
    await talk.hears(OMAR, "/announce title: Over soon\ngroups: casp-mid\nuntil: 22 March 2027\ntext en: Write today.")
    await talk.taps(OMAR, "Send")
    await talk.hears(OMAR, "/deliveries ANN-6")
    talk.now = datetime.fromisoformat("2027-03-24T12:00+00:00")
    await talk.hears(AMINA, "/show ANN-6")


async def hold_over(talk: Recording) -> None:
    """What was saved is done."""
    talk.now += timedelta(seconds=30)
    await make_due(talk.storage, talk.services)
    await talk.collect()


async def changing(talk: Recording) -> None:
    talk.chapter("Changing, postponing, cancelling")
    await talk.hears(AMINA, "/edit SEM-1")
    await talk.hears(OMAR, "/edit")
    await talk.hears(OMAR, "/edit SEM-1\nwhere: Cairo, Egypt\nlanguages: en; ar; fr")
    await talk.taps(OMAR, "Save")
    await hold_over(talk)
    await talk.hears(OMAR, "/edit SEM-1\nwhen: April 2020")
    await talk.hears(OMAR, "/edit SEM-1\nseats: 2\ngroups: casp-mid; enavsecg")
    await talk.taps(OMAR, "Save")
    await talk.hears(OMAR, "/postpone SEM-1 16-18 April 2027 09:00-16:30")
    await talk.hears(OMAR, "/postpone SEM-1 4-6 May 2027 10:00")
    await talk.taps(OMAR, "Save")
    await hold_over(talk)
    await at_the_weekend(talk)
    await talk.hears(OMAR, "/cancel SEM-1 A mistake")
    await talk.taps(OMAR, "Cancel the activity")
    await talk.taps(OMAR, "Stop")
    await talk.presses(OMAR, "stop", "SEM-1")
    await talk.hears(OMAR, "/cancel TRN-1")
    await talk.hears(OMAR, "The trainer is ill.")
    await talk.taps(OMAR, "Cancel the activity")
    await hold_over(talk)
    await talk.hears(LEILA, "/join TRN-1")
    await talk.hears(OMAR, "/edit TRN-1\nseats: 3")
    await talk.hears(OMAR, "/show TRN-1")
    await talk.hears(OMAR, "/log SEM-1")
    await talk.hears(OMAR, "/log SEM-1 p2")


async def at_the_weekend(talk: Recording) -> None:
    """A notice waits for the channel's open hours; the cards are right at once."""
    talk.now = datetime.fromisoformat("2027-03-27T12:00+00:00")
    await talk.hears(OMAR, "/edit SEM-1\nlanguages: en; ar")
    await talk.taps(OMAR, "Save")
    await hold_over(talk)
    talk.now = datetime.fromisoformat("2027-03-29T12:00+00:00")
    await talk.collect()


async def reminding(talk: Recording) -> None:
    talk.chapter("Reminders")
    reminders = Reminders(talk.storage, PLACES.states)
    await talk.hears(ADA, "/group casp-mid\nstart: 2w, 1d, 1h")
    await talk.hears(OMAR, "/postpone SEM-1 5-6 May 2027 10:00")
    await talk.taps(OMAR, "Save")
    await hold_over(talk)
    for day, hour in (("2027-04-21", 7), ("2027-05-04", 7), ("2027-05-05", 6)):
        talk.now = datetime.fromisoformat(f"{day}T{hour:02}:10+00:00")
        await reminders.sweep(talk.now)
        await talk.collect()
    talk.now += timedelta(days=5)
    await talk.hears(OMAR, "/show ANN-2")
    await talk.hears(OMAR, "/join SEM-1")
    await talk.hears(OMAR, "/show ANN-2")
    await talk.hears(OMAR, "/leave SEM-1")


async def importing(talk: Recording) -> None:
    talk.chapter("A programme sent as a file, and the files of an activity")
    await talk.hears(OMAR, "/import")
    sent = (Attachment("programme.csv", "telegram:F2", 300),)
    for words in (PROGRAMME.replace("casp-mid\n", "atlantis\n", 1), PROGRAMME):
        await talk.hears(OMAR, "", files=sent, values={"programme": words})
    await talk.taps(OMAR, "Import")
    await talk.hears(OMAR, "", files=sent, values={"programme": PROGRAMME})
    await talk.hears(OMAR, "/upcoming training september")
    await talk.hears(OMAR, "propose")
    await talk.hears(OMAR, "", files=(Attachment("film.mp4", "telegram:F4", 25_000_000),))
    await talk.hears(OMAR, "", files=(Attachment("agenda.pdf", "telegram:F3", 2_000),))
    await talk.hears(OMAR, "cancel")
    await talk.hears(OMAR, "/register title: Forum\nwhen: June 2027\nwhere: Amman\ngroups: casp-mid")
    await talk.hears(OMAR, "", files=(Attachment("agenda.pdf", "telegram:F3", 2_000),))
    await talk.taps(OMAR, "Submit")
    await talk.hears(OMAR, "forum")
    await talk.presses(OMAR, "files", "MTG-2")


async def delivered(talk: Recording) -> None:
    await delivering(talk, OMAR, AWA, AMINA)


async def failing(talk: Recording) -> None:
    talk.chapter("What goes wrong")
    channel = BINDINGS[0]
    talk.add("→ Omar", outbox.unreachable(channel, "CASP-MID", "chat not found"))
    row = Delivery("SEM-1#card>b:casp-mid.1", "b:casp-mid.1", "SEM-1", None, talk.now, life=Life.FAILED)
    changed = replace(row, wanted=Card("SEM-1"), message="1", reason="message-gone")
    talk.add("→ Omar", outbox.lost([Entry(changed, channel, GROUPS[0], mine=True)], talk.now))
    ended = replace(channel, state=BindingState.ENDED)
    talk.add("→ Omar", outbox.lost([Entry(replace(row, reason="kicked"), ended, GROUPS[0], mine=True)], talk.now))
    for platform, reason in ((Platform.TELEGRAM, "token-refused"), (Platform.SLACK, "missing-scope")):
        talk.add("→ Ada", outbox.outage(platform, reason))
    talk.add("→ Ada", outbox.works_again(Platform.SLACK))
    talk.add("→ CASP-MID on Telegram", outbox.pointer("ANN-3"), group=True)
    talk.add("a fault of ours", errors.broken("K7MW9P"))
    form = Form("register", say("register-form"), (), say("button-save"), "d1")
    talk.add("a form that opens no more", unopened(form))


async def acknowledging(talk: Recording) -> None:
    talk.chapter("Acknowledging")
    talk.now = datetime.fromisoformat("2027-09-06T09:00+00:00")
    await talk.hears(OMAR, f"/announce {GUIDANCE}\nack: perhaps")
    await talk.hears(OMAR, "ack: September 2027")
    await talk.hears(OMAR, "ack: 25 September 2027")
    await talk.hears(OMAR, "ack: 16 September 2027")
    talk.now += timedelta(minutes=15)
    await talk.hears(OMAR, f"/announce {GUIDANCE}\nack: 16 September 2027 17:00")
    await talk.taps(OMAR, "Send")
    talk.now += timedelta(minutes=1)
    await talk.collect()
    code = talk.latest("announce-going", "code")
    for who, place in ((AMINA, TELEGRAM), (LEILA, SLACK), (Someone("Zoe"), TELEGRAM), (OMAR, SLACK)):
        await talk.presses(who, "ack", code, where=place)
    await talk.hears(FAISAL, "/mine")
    await talk.hears(FAISAL, "/start")
    await talk.hears(OMAR, "/status JOR")
    await talk.presses(OMAR, "acks", code)
    await talk.presses(OMAR, "remind", code)
    await talk.taps(OMAR, "Remind them")
    await talk.presses(OMAR, "remind", code)
    for verb in ("ack", "ack", "unack", "unack"):
        await talk.presses(FAISAL, verb, code)
    await talk.presses(FAISAL, "ack", code, where=TELEGRAM)
    await talk.presses(HUDA, "ack", code)
    await talk.hears(OMAR, f"/acks {code}")
    await talk.hears(OMAR, f"/log {code}")
    await talk.hears(FAISAL, f"/acks {code}")
    talk.now = datetime.fromisoformat("2027-09-14T09:00+00:00")
    await remind_silent(talk.storage, talk.now)
    talk.now = datetime.fromisoformat("2027-09-16T15:00+00:00")
    await remind_silent(talk.storage, talk.now)
    await talk.collect()
    talk.now = datetime.fromisoformat("2027-09-21T15:00+00:00")
    await talk.presses(FAISAL, "ack", code)
    await _of_two_groups(talk)


async def _of_two_groups(talk: Recording) -> None:
    await talk.hears(OMAR, "/announce casp-mid, ecowas\nThe survey\nack: yes")
    await talk.taps(OMAR, "Send")
    code = talk.latest("announce-going", "code")
    await talk.presses(AWA, "approve", f"{code} ecowas")
    talk.now += timedelta(minutes=1)
    await talk.collect()
    await talk.presses(FAISAL, "ack", code)
    await talk.hears(OMAR, f"/acks {code}")
