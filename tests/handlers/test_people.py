"""Who one is here: claiming, invitations, roles, linked accounts, whom to ask, language, zone and help."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.routes import route
from domain.delivery import Delivery
from domain.groups import Binding
from domain.people import Grant, Person, Platform, Role
from handlers.command import Command
from handlers.table import COMMANDS, EXAMPLES
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

ADA = Someone("ada", grants=(Grant(Role.ADMIN),), full_name="Ada Admin")
OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
LINES = """/register title: Seminar on quality control
when: 16-18 April 2027
where: Dubai
groups: casp-mid
seats: 5"""

AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")
STRANGER = Someone("sami")


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(ADA, OMAR, AMINA, LEILA)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    return world


async def test_home_tells_an_admin_of_no_group_nothing_untrue(world: SpokenWorld) -> None:
    read = await world.hears(ADA, "/start")
    assert read.startswith("Hello Ada Admin\nYour roles: Admin\n")
    assert "only what is public" not in read


async def test_the_claim_code_makes_an_admin_once(world: SpokenWorld) -> None:
    code = await world.code("claim")
    assert "You are the admin now" in await world.hears(STRANGER, f"/start {code.lower()}")
    assert await world.roles(STRANGER) == {(Role.ADMIN, "")}
    assert "not valid any more" in await world.hears(Someone("thief"), f"/start {code}")
    assert await world.roles(Someone("thief")) == set()


async def test_a_code_that_ran_out_or_never_was_gives_nothing(world: SpokenWorld) -> None:
    code = await world.code("claim")
    world.now += timedelta(hours=1)
    assert "not valid any more" in await world.hears(STRANGER, f"/start {code}")
    assert "not valid any more" in await world.hears(STRANGER, "/start WRONG")
    assert await world.roles(STRANGER) == set()


async def test_a_code_for_a_channel_is_not_for_a_person(world: SpokenWorld) -> None:
    code = await world.code("bind")
    assert "This code is for a channel" in await world.hears(STRANGER, f"/start {code}")


@pytest.mark.parametrize("platform", Platform)
async def test_an_invitation_works_once_on_either_platform(world: SpokenWorld, platform: Platform) -> None:
    read = await world.hears(OMAR, "/invite focal-point Jordan")
    assert "Invitation: Focal point (JOR)." in read
    assert "https://t.me/liaison_bot?start=TOKEN1" in read
    guest = Someone("guest", platform)
    assert "You now hold: Focal point (JOR)." in await world.hears(guest, "/start TOKEN1")
    assert await world.roles(guest) == {(Role.FOCAL_POINT, "JOR")}
    assert "not valid any more" in await world.hears(STRANGER, "/start TOKEN1")


async def test_an_invitation_runs_out_after_two_weeks(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/invite member casp-mid")
    world.now += timedelta(days=14)
    assert "not valid any more" in await world.hears(STRANGER, "/start TOKEN1")


@pytest.mark.parametrize("typed", ["coordinator casp-mid", "regional-officer casp-mid", "admin", "member ecowas"])
async def test_nobody_invites_to_ones_own_level_or_elsewhere(world: SpokenWorld, typed: str) -> None:
    read = await world.hears(OMAR, f"/invite {typed}")
    assert "You cannot give the role" in read
    assert ("[Whom to ask]" in read) == (" " in typed), "where it is a role of some place"


async def test_inviting_to_nothing_says_how(world: SpokenWorld) -> None:
    assert "invite focal-point KEN" in await world.hears(OMAR, "/invite")
    assert "“pope” is no role" in await world.hears(OMAR, "/invite pope casp-mid")
    assert "I do not know the group" in await world.hears(OMAR, "/invite member atlantis")
    assert "This is for the role “Coordinator”" in await world.hears(AMINA, "/invite member casp-mid")


@pytest.mark.parametrize("role", ["suppléant", "Suppléante", "supleant", "alternate", "expert-régional"])
async def test_roles_are_typed_as_people_write_them(world: SpokenWorld, role: str) -> None:
    known = role != "supleant"
    place = "casp-mid" if "expert" in role else "JOR"
    assert ("is no role" in await world.hears(OMAR, f"/role @amina {role} {place}")) is not known


async def test_a_role_is_read_back_then_given_and_told(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/role @amina focal-point JOR")
    assert "Give this role?" in read
    assert "Amina Haddad" in read
    assert "telegram:amina" in read
    assert "JOR" in read
    assert await world.roles(AMINA) == set()
    assert "Saved for Amina Haddad." in await world.taps(OMAR, "Give the role")
    assert await world.roles(AMINA) == {(Role.FOCAL_POINT, "JOR")}
    told = await world.reads("p:telegram:amina")
    assert any("You now hold the role “Focal point (JOR)”" in one for one in told)


async def test_a_role_given_twice_is_held_once(world: SpokenWorld) -> None:
    for _ in range(2):
        await world.hears(OMAR, "/role @amina member casp-mid")
        await world.taps(OMAR, "Give the role")
    assert await world.roles(AMINA) == {(Role.MEMBER, "casp-mid")}


@pytest.mark.parametrize("typed", ["coordinator casp-mid", "admin", "focal-point SEN", "member ecowas"])
async def test_a_role_of_ones_own_level_or_elsewhere_is_refused(world: SpokenWorld, typed: str) -> None:
    assert "You cannot give the role" in await world.hears(OMAR, f"/role @amina {typed}")


async def test_a_role_is_taken_away_with_none(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/role @amina focal-point JOR")
    await world.taps(OMAR, "Give the role")
    assert "Take all roles away?" in await world.hears(OMAR, "/role @amina none")
    await world.taps(OMAR, "Take them away")
    assert await world.roles(AMINA) == set()
    assert any("Your roles here were taken away" in one for one in await world.reads("p:telegram:amina"))


async def test_nobody_takes_away_what_they_could_not_give(world: SpokenWorld) -> None:
    assert "holds no role that you can take away" in await world.hears(OMAR, "/role @ada none")
    assert await world.roles(ADA) == {(Role.ADMIN, "")}


async def test_somebody_never_met_is_invited_instead(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/role @nobody member casp-mid")
    assert "I have not met “@nobody”" in read
    assert "[Invite]" in read
    assert "for example: role @amina" in await world.hears(OMAR, "/role @amina")


@pytest.mark.parametrize("decider", [OMAR, Someone("yara", Platform.SLACK, grants=COORDINATOR, full_name="Yara")])
async def test_i_hold_a_role_reaches_those_who_may_give_it(decider: Someone) -> None:
    world = SpokenWorld()
    await world.settle_in(decider, LEILA)
    assert "[I hold a role]" in await world.hears(LEILA, "/start")
    await world.taps(LEILA, "I hold a role")
    read = await world.fills(LEILA, {"role": "focal-point", "place": "Lebanon", "name": "Leila Aziz"})
    assert "Leila Aziz asks for the role “Focal point”, LBN." in read
    assert world.form is not None
    assert f"Sent to {decider.name}" in await world.hears(LEILA, f"/save {world.form.draft}")
    asked = await world.outgoing(to=f"p:{decider.id}")
    assert len(asked) == 1
    assert asked[0].wanted is not None
    world.card = asked[0].wanted
    assert "slack:T1:leila" in await world.taps(decider, "Give the role")
    await world.taps(decider, "Give the role")
    assert await world.roles(LEILA) == {(Role.FOCAL_POINT, "LBN")}


async def test_a_claim_is_no_grant_and_others_cannot_press_its_button(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/claim")
    await world.fills(LEILA, {"role": "member", "place": "casp-mid", "name": "Leila"})
    assert "Sent to omar" in await world.hears(LEILA, "/save d1")
    assert await world.roles(LEILA) == set()
    assert "This is for the role “Coordinator”" in await world.hears(AMINA, "/give d1")
    assert "This draft is not there" in await world.hears(OMAR, "/give d99")


async def test_a_role_of_no_group_is_told_beside_the_question(world: SpokenWorld) -> None:
    assert "The groups are missing" in await world.hears(OMAR, "/role @amina member")
    await world.presses(STRANGER, "claim")
    assert "For which group or State?" in await world.hears(STRANGER, "member")
    read = await world.hears(STRANGER, "Atlantis")
    assert "I do not know the group “Atlantis”" in read
    assert "For which group or State?" in read
    assert "Your full name" in await world.hears(STRANGER, "CASP-MID")


async def test_a_claim_passes_by_those_who_may_not_give_it(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/claim")
    await world.fills(LEILA, {"role": "coordinator", "place": "casp-mid", "name": "Leila"})
    assert "Sent to ada" in await world.hears(LEILA, "/save d1")
    assert await world.outgoing(to="p:telegram:omar") == []


async def test_a_claim_that_nobody_can_grant_is_said_and_stays_open() -> None:
    world = SpokenWorld()
    await world.settle_in(LEILA)
    await world.hears(LEILA, "/claim")
    await world.fills(LEILA, {"role": "member", "place": "casp-mid", "name": "Leila"})
    assert "Nobody who may give this role can be reached" in await world.hears(LEILA, "/save d1")
    assert "Leila asks for the role" in await world.hears(LEILA, "/review d1")


async def test_a_claim_says_what_is_wrong_with_it(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/claim")
    assert "Atlantis" in await world.fills(LEILA, {"role": "focal-point", "place": "Atlantis", "name": "Leila"})


async def test_linking_two_accounts_moves_roles_and_places(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/role @leila member casp-mid")
    await world.taps(OMAR, "Give the role")
    assert "On Slack, within 15 minutes, write to the bot: link TOKEN" in await world.hears(AMINA, "/link")
    code = f"TOKEN{next(world.tokens) - 1}"
    assert "Both accounts are Amina Haddad now." in await world.hears(LEILA, f"/link {code}")
    assert await world.roles(LEILA) == await world.roles(AMINA) == {(Role.MEMBER, "casp-mid")}
    assert "slack:T1:leila" in await world.hears(AMINA, "/start")
    assert "not valid any more" in await world.hears(STRANGER, f"/link {code}")


async def test_linking_moves_the_places_one_has(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    for who in (AMINA, LEILA):
        await world.hears(who, "/join SEM-1")
    await world.hears(AMINA, "/link")
    await world.hears(LEILA, f"/link TOKEN{next(world.tokens) - 1}")
    assert "You: Registered" in await world.hears(LEILA, "/mine")
    async with transaction(world.storage, read_only=True) as tx:
        activity = await tx.activities.get("SEM-1")
        assert activity is not None
        assert activity.taken == 1
        assert [row.person for row in await tx.registrations.in_activity("SEM-1")] == [AMINA.id]


async def test_linking_an_account_with_itself_changes_nothing(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/link")
    assert "from this same account" in await world.hears(AMINA, "/link TOKEN1")
    assert "Both accounts" in await world.hears(LEILA, "/link TOKEN1")


async def test_a_group_is_called_by_its_short_name_wherever_a_role_is_read(world: SpokenWorld) -> None:
    assert "Group or State: CASP-MID" in await world.hears(OMAR, "/role @leila member casp-mid")
    await world.taps(OMAR, "Give the role")
    assert "the role “Member (CASP-MID)”" in (await world.reads("p:slack:T1:leila"))[-1]
    assert "Invitation: Observer (CASP-MID)." in await world.hears(OMAR, "/invite observer casp-mid")
    await world.presses(STRANGER, "claim")
    for answer in ("member", "casp-mid"):
        await world.hears(STRANGER, answer)
    assert "the role “Member”, CASP-MID" in await world.hears(STRANGER, "Sami Khalil")
    await world.taps(STRANGER, "Send")
    assert "the role “Member”, CASP-MID" in (await world.reads("p:telegram:omar"))[-1]
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    await world.hears(OMAR, "/edit SEM-1 groups: casp-mid; ecowas")
    await world.taps(OMAR, "Save")
    read = await world.hears(OMAR, "/log SEM-1")
    assert "Groups: CASP-MID → CASP-MID and ECOWAS" in read
    assert "casp-mid" not in read


async def test_who_names_people_to_members_only(world: SpokenWorld) -> None:
    assert "Coordinators: Omar Nasser (@omar)" in await world.hears(AMINA, "/who casp-mid")
    assert "No regional officer yet." in await world.hears(AMINA, "/who casp-mid")
    assert "No focal point yet." in await world.hears(AMINA, "/who Jordan")
    for asked in ("casp-mid", "Jordan"):
        read = await world.hears(STRANGER, f"/who {asked}")
        assert "are for its members" in read
        assert "Omar" not in read
    assert "who casp-mid" in await world.hears(AMINA, "/who")
    assert "Atlantis" in await world.hears(AMINA, "/who Atlantis")


async def test_no_names_are_read_in_a_group(world: SpokenWorld) -> None:
    for typed in ("who casp-mid", "mine", "start", "pending", "role @amina member casp-mid", "invite member casp-mid"):
        read = await world.hears(OMAR, f"/{typed}", where="casp-mid.1")
        assert read.splitlines() == ["This is answered in private.", "[Open in private]"]


async def test_a_question_is_answered_through_the_bot(world: SpokenWorld) -> None:
    assert "Sent to omar" in await world.hears(AMINA, "/ask May I bring a colleague?")
    asked = (await world.outgoing(to="p:telegram:omar"))[-1]
    assert "Amina Haddad asks" in (await world.reads("p:telegram:omar"))[-1]
    assert asked.wanted is not None
    world.card = asked.wanted
    assert "Your message" in await world.taps(OMAR, "Answer")
    assert "This will be sent" in await world.hears(OMAR, "Yes, please do.")
    await world.taps(OMAR, "Send")
    back = (await world.reads("p:telegram:amina"))[-1]
    assert "Omar Nasser answers" in back
    assert "Yes, please do." in back


async def test_a_question_without_words_or_without_anyone_to_ask(world: SpokenWorld) -> None:
    assert "Your message" in await world.hears(AMINA, "/ask")
    lonely = SpokenWorld()
    await lonely.settle_in(AMINA)
    assert "Nobody responsible can be reached" in await lonely.hears(AMINA, "/ask Hello?")
    assert "[What is on]" in await lonely.hears(AMINA, "/ask")
    await lonely.hears(AMINA, "/upcoming", where="casp-mid.1")
    for who in (AMINA, LEILA):
        await lonely.hears(who, "/upcoming", where="casp-mid.1" if who is AMINA else "casp-mid.2")
        for typed in ("/ask", "/ask Hello?"):
            read = await lonely.hears(who, typed)
            assert "nothing was sent. Ask in your group’s channel." in read
            assert "Your message" not in read
        assert "Whom to ask: Cooperative Aviation" in await lonely.taps(who, "Whom to ask")
    assert "I know no “SEM-9”" in await world.hears(AMINA, "/ask SEM-9 Hello?")
    assert "I have not met" in await world.hears(AMINA, "/tell nobody Hello")


async def test_a_chosen_language_stays(world: SpokenWorld) -> None:
    assert "[Français]" in await world.hears(AMINA, "/lang")
    assert "français" in (await world.taps(AMINA, "Français")).casefold()
    assert "Ce que vous pouvez faire" in await world.hears(AMINA, "/help")
    assert "العربية" in await world.hears(AMINA, "/lang arabic")
    assert "ما يمكنك فعله" in await world.hears(AMINA, "/help")
    assert "klingon" in await world.hears(AMINA, "/lang klingon")
    assert "English" in await world.hears(AMINA, "/lang english")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("français", "Je vous écris désormais en français."),
        ("Francais", "Je vous écris désormais en français."),
        ("العربية", "العربية"),
        ("عربي", "العربية"),
        ("anglais", "English"),
    ],
)
async def test_a_language_is_chosen_by_its_name_in_any_language(world: SpokenWorld, typed: str, read: str) -> None:
    assert read in await world.hears(AMINA, f"/lang {typed}")


async def test_times_are_those_of_the_one_zone_of_ones_groups(world: SpokenWorld) -> None:
    assert "Your times are shown for UTC." in await world.hears(STRANGER, "/zone")
    await world.hears(STRANGER, "/upcoming", where="casp-mid.1")
    assert "Your times are shown for Africa/Cairo." in await world.hears(STRANGER, "/zone")
    both = Someone("bo", grants=(Grant(Role.MEMBER, "casp-mid"), Grant(Role.MEMBER, "ecowas")))
    await world.meet(both)
    assert "Your times are shown for UTC." in await world.hears(both, "/zone")


async def test_what_is_told_in_private_is_in_the_zone_of_ones_group_too(world: SpokenWorld) -> None:
    to_omar = Delivery("x", f"p:{OMAR.id}", "", None, world.now)
    to_ada = Delivery("y", f"p:{ADA.id}", "", None, world.now)
    async with transaction(world.storage, read_only=True) as tx:
        ways = [await route(tx, one, {}, frozenset(Platform)) for one in (to_omar, to_ada)]
    assert [way.zone for way in ways if way] == ["Africa/Cairo", "UTC"]


async def test_a_zone_is_read_back_with_its_time(world: SpokenWorld) -> None:
    assert "Amman" in await world.hears(AMINA, "/zone")
    read = await world.hears(AMINA, "/zone Tashkent")
    assert "Asia/Tashkent" in read
    assert "17:00" in read
    assert "Nowhereville" in await world.hears(AMINA, "/zone Nowhereville")
    assert "CET" in await world.hears(AMINA, "/zone CET")
    assert "Asia/Tashkent" in await world.hears(AMINA, "/zone")


@pytest.mark.parametrize(
    ("locale", "title"), [("en-GB", "What you can do"), ("fr", "Ce que vous pouvez faire"), ("ar", "ما يمكنك فعله")]
)
async def test_help_shows_seven_verbs_for_each_role_and_all_on_demand(
    world: SpokenWorld, locale: str, title: str
) -> None:
    seen = []
    for who in (STRANGER, AMINA, OMAR):
        who = Someone(who.name, who.platform, locale, who.grants)
        lines = (await world.hears(who, "/help")).splitlines()
        assert lines[0].strip("\u200f") == title
        said = [line.strip("\u200e\u200f ") for line in lines]
        shown = [line.split(":")[0].strip() for line in said if line.startswith("/")]
        assert len(shown) == 7
        seen.append(shown)
        everything = (await world.hears(who, "/help all")).splitlines()
        assert len(everything) > len(lines) - 1
        assert not any(line.startswith("[") for line in everything)
    assert len({tuple(one) for one in seen}) == 3
    assert "/announce" in seen[2]


@pytest.mark.parametrize("typed", ["/help join", "/help rejoindre", "help انضم", "/help jion"])
async def test_help_for_a_verb_shows_how_it_is_written(world: SpokenWorld, typed: str) -> None:
    assert await world.hears(AMINA, typed) == "/join: sign up\nFor example:\n/join SEM-12\n[Help]"


@pytest.mark.parametrize("one", [one for one in COMMANDS if one.shown], ids=lambda one: one.verb)
def test_every_verb_has_an_example(one: Command) -> None:
    assert EXAMPLES[one.verb]


async def test_help_on_slack_names_the_one_command(world: SpokenWorld) -> None:
    assert "/liaison upcoming: what is coming up" in await world.hears(LEILA, "/help")


@pytest.mark.parametrize(("who", "verb"), [(AMINA, "aide"), (LEILA, "مساعدة"), (AMINA, "HELP")])
async def test_verbs_are_understood_in_every_language(world: SpokenWorld, who: Someone, verb: str) -> None:
    assert "What you can do" in await world.hears(who, f"/{verb}")


async def test_home_says_who_one_is_here(world: SpokenWorld) -> None:
    stranger = await world.hears(STRANGER, "/start")
    assert "I do not know your group yet" in stranger
    assert "telegram:sami" in stranger
    member = await world.hears(AMINA, "/start")
    assert "Your groups: CASP-MID" in member
    assert "You are not signed up for anything yet." in member
    assert "Your roles: Coordinator" in await world.hears(OMAR, "/start")


async def test_a_stranger_sees_what_is_public_and_is_told_how_to_be_known(world: SpokenWorld) -> None:
    for lines in (LINES, LINES.replace("Seminar on", "Open seminar on").replace("seats: 5", "marking: CLEAR")):
        await world.hears(OMAR, lines)
        await world.taps(OMAR, "Submit")
    read = await world.hears(STRANGER, "/upcoming")
    assert "SEM-2" in read
    assert "SEM-1" not in read
    known = "I do not know your group yet, so you see only what is public. Ask me something once in its channel"
    for typed in (
        "/upcoming",
        "/upcoming dubai",
        "/upcoming december",
        "/show SEM-1",
        "/show ANN-1",
        "/start",
        "/share",
    ):
        read = await world.hears(STRANGER, typed)
        assert known in read
        assert "[I hold a role]" in read
    for typed in ("/upcoming", "/show SEM-9", "/start"):
        assert "I do not know your group" not in await world.hears(AMINA, typed)


async def test_a_group_that_reads_along_is_not_told_of_the_asker(world: SpokenWorld) -> None:
    read = await world.hears(STRANGER, "/upcoming", where="-999")
    assert "I do not know your group" not in read


async def test_having_been_seen_in_a_channel_ends_with_its_binding(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    assert "SEM-1" in await world.hears(AMINA, "/upcoming")
    await world.hears(OMAR, "/unbind", where="casp-mid.1")
    assert "SEM-1" not in await world.hears(AMINA, "/upcoming")
    assert "I do not know your group yet" in await world.hears(AMINA, "/start")


async def linked(world: SpokenWorld, first: Someone, second: Someone) -> None:
    """The second account joins the person of the first."""
    await world.hears(first, "/link")
    assert "Both accounts" in await world.hears(second, f"/link TOKEN{next(world.tokens) - 1}")


async def test_linking_moves_what_one_proposed_and_the_right_to_change_it(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    await world.hears(LEILA, LINES)
    await world.taps(LEILA, "Submit")
    await world.hears(LEILA, "/share title: Course\ngroups: casp-mid\ntext: Come\nuntil: 1 April 2027")
    await world.taps(LEILA, "Send")
    await linked(world, AMINA, LEILA)
    for who in (AMINA, LEILA):
        assert "SEM-1" in await world.hears(who, "/mine")
        assert "[Save]" in await world.hears(who, "/edit SEM-1\nseats: 7")
        assert "you can see" not in await world.hears(who, "/show ANN-1")
    async with transaction(world.storage, read_only=True) as tx:
        activity, notice = await tx.activities.get("SEM-1"), await tx.announcements.get("ANN-1")
        assert activity is not None
        assert notice is not None
        assert activity.by == notice.by == AMINA.id
        assert await tx.activities.proposed_by(LEILA.id) == []


async def test_linking_moves_what_is_being_written(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    await world.hears(LEILA, LINES)
    await linked(world, AMINA, LEILA)
    assert "Seminar on quality control" in await world.hears(AMINA, "/review d1")


async def test_what_waits_for_a_joined_account_reaches_the_person_and_the_trail_names_them(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    await world.hears(LEILA, LINES)
    await world.taps(LEILA, "Submit")
    await linked(world, AMINA, LEILA)
    async with transaction(world.storage, read_only=True) as tx:
        person = await tx.people.get(LEILA.id)
        assert person is not None
        assert person.id == AMINA.id
    assert "Amina Haddad proposed it" in await world.hears(OMAR, "/log SEM-1")


@pytest.mark.parametrize(("kept", "left"), [(0, 1), (1, 0)])
async def test_linking_keeps_the_better_of_two_places(world: SpokenWorld, kept: int, left: int) -> None:
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    pair = (AMINA, LEILA)
    for who in pair:
        await world.hears(who, "/join SEM-1")
    await world.hears(pair[left], "/leave SEM-1")
    await linked(world, AMINA, LEILA)
    assert "You: Registered" in await world.hears(pair[kept], "/mine")
    async with transaction(world.storage, read_only=True) as tx:
        activity = await tx.activities.get("SEM-1")
        assert activity is not None
        assert activity.taken == 1


async def test_a_seat_held_twice_goes_to_who_waits_longest(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES.replace("seats: 5", "seats: 2"))
    await world.taps(OMAR, "Submit")
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    for who in (AMINA, LEILA, OMAR):
        await world.hears(who, "/join SEM-1")
    await linked(world, AMINA, LEILA)
    assert "You: Registered" in await world.hears(OMAR, "/mine")


async def test_the_last_admin_stays(world: SpokenWorld) -> None:
    assert "Ada Admin is the only admin; nothing was taken away." in await world.hears(ADA, "/role @ada none")
    await world.hears(ADA, "/role @omar admin")
    await world.taps(ADA, "Give the role")
    assert "Take all roles away?" in await world.hears(ADA, "/role @ada none")
    mine = world.card
    await world.hears(OMAR, "/role @omar none")
    await world.taps(OMAR, "Take them away")
    assert await world.roles(OMAR) == set()
    world.card = mine
    assert "is the only admin" in await world.taps(ADA, "Take them away")
    assert await world.roles(ADA) == {(Role.ADMIN, "")}


@pytest.mark.parametrize("platform", Platform)
async def test_start_shows_ones_own_accounts_groups_and_roles(world: SpokenWorld, platform: Platform) -> None:
    both = (Grant(Role.FOCAL_POINT, state="JOR"), Grant(Role.PARTNER, "ecowas"), Grant(Role.ADMIN))
    rana = Someone("rana", platform, grants=both)
    await world.meet(rana)
    read = await world.hears(rana, "/start")
    assert rana.id in read
    assert "Your groups: CASP-MID and ECOWAS" in read
    assert "Your roles: Focal point (JOR), Partner (ECOWAS) and Admin" in read


@pytest.mark.parametrize("platform", Platform)
async def test_who_names_coordinators_and_focal_points_on_both_platforms(
    world: SpokenWorld, platform: Platform
) -> None:
    await world.meet(Someone("rana", platform, grants=(Grant(Role.FOCAL_POINT, state="JOR"),)))
    asker = Someone("noor", platform, grants=(Grant(Role.MEMBER, "casp-mid"),))
    await world.meet(asker)
    read = await world.hears(asker, "/who casp-mid")
    assert "Coordinators: Omar Nasser (@omar)" in read
    assert "Focal points in 1 of 5 States: JOR." in read
    assert "Focal points: rana (@rana)" in await world.hears(asker, "/who Jordan")


async def test_a_holder_who_cannot_be_reached_is_shown_so_and_counts_as_vacant(world: SpokenWorld) -> None:
    away = Someone("yara", grants=COORDINATOR)
    async with transaction(world.storage) as tx:
        await tx.people.add(Person(away.id, "Yara", (away.who,), "yara", away.grants, ()))
        omar = await tx.people.get(OMAR.id)
        assert omar is not None
        await tx.people.put(replace(omar, grants=()))
    read = await world.hears(ADA, "/who casp-mid")
    assert "Coordinators: Yara (@yara) (cannot be reached yet)" in read
    assert "https://t.me/liaison_bot?start=" in read
    await world.hears(AMINA, LINES)
    await world.taps(AMINA, "Submit")
    assert await world.outgoing(to="p:telegram:yara") == []
    assert await world.outgoing(to="p:telegram:ada") != []
    await world.hears(away, "/start")
    assert "cannot be reached yet" not in await world.hears(ADA, "/who casp-mid")


async def test_a_role_for_somebody_who_cannot_be_reached_comes_with_the_link(world: SpokenWorld) -> None:
    await world.hears(Someone("nour"), "/upcoming", where="casp-mid.1")
    read = await world.hears(OMAR, "/role @nour member casp-mid")
    assert "Until then the post counts as vacant." in read
    assert "https://t.me/liaison_bot?start=" in read


async def test_a_role_is_asked_for_on_telegram_by_a_dialogue(world: SpokenWorld) -> None:
    await world.hears(STRANGER, "/start")
    await world.taps(STRANGER, "I hold a role")
    await world.taps(STRANGER, "Focal point")
    await world.hears(STRANGER, "Jordan")
    assert "Sami Said asks for the role “Focal point”, JOR." in await world.hears(STRANGER, "Sami Said")
    assert "Sent to omar" in await world.taps(STRANGER, "Send")
    asked = (await world.outgoing(to=f"p:{OMAR.id}"))[-1]
    world.card = asked.wanted
    await world.taps(OMAR, "Give the role")
    await world.taps(OMAR, "Give the role")
    assert await world.roles(STRANGER) == {(Role.FOCAL_POINT, "JOR")}


async def test_who_comes_into_a_chat_or_leaves_it_does_so_in_all_its_topics(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        await tx.bindings.add(Binding("ecowas.9", "ecowas", Platform.TELEGRAM, "-100", "A topic", topic="4"))
    noor = Someone("noor")
    await world.notices("joined", noor, "casp-mid.1")
    assert "Your groups: CASP-MID and ECOWAS" in await world.hears(noor, "/start")
    await world.notices("left", noor, "casp-mid.1")
    assert "I do not know your group yet" in await world.hears(noor, "/start")


async def test_a_link_code_under_a_tap_asks_before_two_accounts_become_one(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/link")
    asked = await world.hears(OMAR, "/start TOKEN1")
    assert "Join this account with Leila Aziz (slack:T1:leila)?" in asked
    assert await world.roles(OMAR) == {(Role.COORDINATOR, "casp-mid")}
    assert await world.roles(LEILA) == set()
    assert "Both accounts are Leila Aziz now." in await world.taps(OMAR, "Both are mine")


@pytest.mark.parametrize(
    ("verb", "args"),
    [("link", "TOKEN1"), ("approve", "SEM-1"), ("refuse", "SEM-1"), ("unbind", ""), ("leave", "SEM-1"), ("save", "d1")],
)
async def test_what_a_link_would_do_at_once_is_only_offered(world: SpokenWorld, verb: str, args: str) -> None:
    await world.hears(LEILA, "/link")
    await world.hears(AMINA, LINES)
    await world.taps(AMINA, "Submit")
    assert "nothing was done yet" in await world.presses(OMAR, verb, args, kind="link")
    assert await world.roles(LEILA) == set()
    assert "1 proposal waits" in await world.hears(OMAR, "/pending")


async def test_a_link_that_opens_or_signs_up_is_followed(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    assert "Seminar on quality control" in await world.presses(AMINA, "show", "SEM-1", kind="link")
    assert "nothing was done yet" not in await world.presses(AMINA, "join", "SEM-1", kind="link")


async def test_nobody_is_offered_an_invitation_that_would_be_refused(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/role @nobody coordinator casp-mid")
    assert "You cannot give the role" in read
    assert "[Invite]" not in read
