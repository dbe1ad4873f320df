"""Announcing and sharing: previewed channel by channel, approved, held, stopped, reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.routes import route
from bot.texts.voice import CatalogueVoice
from domain.cards import Attachment
from domain.delivery import Never, Sent
from domain.people import Grant, Platform, Role
from handlers.holding import make_due
from storage.port import transaction
from tests.answers import answered
from tests.handlers.cast import AMINA, OMAR, YARA
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import CATALOGUES, Someone, read

SHARE = "title: Course on screening\ngroups: casp-mid\ntext: Places are free.\nuntil: 30 April 2027"


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld(hold=30.0)
    await world.settle_in(OMAR, YARA, AMINA)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    return world


async def sent(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid, ecowas\nNew rules\nFrom May on.")
    await world.taps(OMAR, "Send")


async def test_groups_on_the_first_line_and_the_text_after_it(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce casp-mid, ecowas\nNew rules\nFrom May on.")
    assert "Announcement: New rules" in read
    assert "Goes to 3 channels:" in read
    assert "CASP-MID on Telegram (Telegram): as written · now" in read
    assert "#ecowas (Slack): as written · now" in read
    assert "Waits 30 seconds before it goes out; Stop keeps it back." in read
    assert await world.outgoing() == []


@pytest.mark.parametrize(
    "typed",
    ["New rules\nFrom May on.\nwhen: tomorrow 11:00", "quand : demain 11:00\nNew rules\nFrom May on."],
)
async def test_a_when_line_beside_the_text_is_its_hour_and_no_part_of_it(world: SpokenWorld, typed: str) -> None:
    read = await world.hears(OMAR, f"/announce casp-mid\n{typed}")
    assert "CASP-MID on Telegram (Telegram): as written · Thursday 11 March 2027, 09:00 UTC" in read
    assert "Announcement: New rules" in read
    assert "when:" not in read
    assert "quand" not in read


async def test_an_until_line_beside_the_text_is_its_end(world: SpokenWorld) -> None:
    read = await world.hears(AMINA, "/share casp-mid\nNew guidance\nRead it.\nuntil: 30 April 2027")
    assert "Announcement: New guidance" in read
    assert "Current until: Friday 30 April 2027" in read
    assert "\nuntil: " not in read
    read = await world.hears(OMAR, "/announce casp-mid\nNew rules\nFrom May on.\nuntil: 30 April 2027")
    assert "Current until: Friday 30 April 2027, 20:59 UTC · 23:59 Cairo (UTC+3)" in read
    read = await world.hears(OMAR, "/announce casp-mid\nwhen: tomorrow 11:00\nuntil: 30 April 2027\nNew rules\nMore.")
    assert "Thursday 11 March 2027, 09:00 UTC" in read
    assert "Friday 30 April 2027" in read


async def test_a_when_line_without_an_hour_is_the_texts_own(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce casp-mid\nSeminar on mail\nJoin us.\nWhen: 16-18 April 2027")
    assert "as written · now" in read
    assert "Join us.\nWhen: 16-18 April 2027" in read


async def test_an_hour_that_can_be_read_in_two_ways_is_asked_again_and_nothing_goes_out(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce casp-mid\nNew rules\nFrom May on.\nwhen: 3/4/2027 10:00")
    assert "[Send]" not in read
    assert "[Change]" in read


async def test_each_channel_gets_the_language_it_speaks(world: SpokenWorld) -> None:
    lines = "title: New rules\ngroups: casp-mid; ecowas\ntext en: From May on.\ntext fr: Dès mai, la sûreté change."
    read = await world.hears(OMAR, f"/announce {lines}")
    assert "#casp-mid (Slack): Only in English so far · now" in read
    assert "#ecowas (Slack): French and English · now" in read
    assert "English\nFrom May on.\nFrench\nDès mai, la sûreté change." in read


async def test_a_language_that_is_plain_is_named_and_one_that_nobody_reads_too(world: SpokenWorld) -> None:
    typed = "/announce casp-mid\nNominations\nThe nominations are open. Please write by Friday."
    assert "#casp-mid (Slack): Only in English so far · now" in await world.hears(OMAR, typed)
    lines = "title: New rules\ngroups: casp-mid\ntext en: From May on.\ntext fr: Dès mai.\ntext ru: С мая."
    assert "No channel reads the text in French and Russian." in await world.hears(OMAR, f"/announce {lines}")


async def test_texts_that_together_fit_no_message_are_counted(world: SpokenWorld) -> None:
    lines = f"title: New rules\ngroups: casp-mid\ntext en: {'x' * 1500}\ntext ar: {'y' * 1500}"
    read = await world.hears(OMAR, f"/announce {lines}")
    assert "3,000 characters together and may have 2,800" in read
    assert "[Send]" not in read


async def test_emoji_count_as_telegram_counts_them(world: SpokenWorld) -> None:
    assert "3,000 characters" in await world.hears(OMAR, f"/announce casp-mid\nNew rules\n{'😀' * 1500}")


PASTED = "Dear colleagues,\nwhere: see the annex\nText: as agreed\nWith thanks: the office"


async def test_a_pasted_text_may_have_lines_that_look_like_keys(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, f"/announce casp-mid\n{PASTED}")
    assert "Announcement: Dear colleagues," in read
    assert "where: see the annex\nText: as agreed\nWith thanks: the office" in read


async def test_a_long_first_line_is_entitled_by_its_first_sentence(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, f"/announce casp-mid\nNominations are open. {'Please read on. ' * 20}")
    assert "Announcement: Nominations are open.\n" in read
    assert "\nPlease read on. Please" in read


async def test_a_code_and_then_words_announce_that_activity_with_them(world: SpokenWorld) -> None:
    await world.hears(
        OMAR, "/register title: Seminar on screening\nwhen: 3 May 2027\nwhere: Dubai\ngroups: casp-mid; ecowas"
    )
    assert "is not approved yet" not in await world.taps(OMAR, "Submit")
    read = await world.hears(OMAR, "/announce SEM-1, casp-mid\nTwo places are left.")
    assert "Announcement: Seminar on screening" in read
    assert "When: Monday 3 May 2027" in read
    assert "Two places are left." in read
    assert "#ecowas" not in read
    await world.taps(OMAR, "Send")
    posted = next(one for one in await world.reads("b:casp-mid.2") if "ANN-1 · Seminar on screening" in one)
    assert "[SEM-1]" in posted


async def test_what_is_cancelled_or_not_approved_is_not_announced(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/register title: Seminar on screening\nwhen: 3 May 2027\nwhere: Dubai\ngroups: casp-mid")
    await world.taps(AMINA, "Submit")
    assert "SEM-1 is not approved yet; nothing was saved." in await world.hears(OMAR, "/announce SEM-1")
    await world.hears(OMAR, "/approve SEM-1")
    await world.hears(OMAR, "/cancel SEM-1 Too few")
    await world.taps(OMAR, "Cancel the activity")
    world.now += timedelta(seconds=30)
    await make_due(world.storage, world.services)
    assert "SEM-1 is cancelled" in await world.hears(OMAR, "/announce SEM-1")


async def test_a_share_with_dates_makes_one_card_a_channel_in_one_approval(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/share title: Screening\nwhen: 3-5 May 2027\nwhere: Amman\ngroups: casp-mid\ntext: Free.")
    await world.taps(AMINA, "Submit")
    await world.hears(OMAR, "/approve TRN-1")
    for channel in ("b:casp-mid.1", "b:casp-mid.2"):
        assert len(await world.outgoing(to=channel)) == 1
    assert "nothing" in (await world.hears(OMAR, "/pending")).casefold()


async def test_a_channel_below_the_marking_gets_a_pointer(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce title: X rules\ngroups: casp-mid\ntext: T\nmarking: AMBER")
    assert "CASP-MID on Telegram (Telegram): only a pointer, for its marking is above the channel’s · now" in read
    assert "#casp-mid (Slack): as written · now" in read
    assert read.startswith("TLP:AMBER")


async def test_red_is_refused_and_nothing_is_kept(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce title: X rules\ngroups: casp-mid\ntext: T\nmarking: TLP:RED")
    assert "TLP:RED never goes through this bot" in read
    assert "[Send]" not in read


async def test_above_the_ceiling_of_a_channel_not_even_the_title_goes_there(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce title: Secret rules\ngroups: casp-mid\ntext: T\nmarking: AMBER")
    await world.taps(OMAR, "Send")
    async with transaction(world.storage, read_only=True) as tx:
        for row in await tx.deliveries.about("ANN-1"):
            way = await route(tx, row, {}, frozenset(Platform))
            assert way is not None
            assert row.wanted is not None
            shown = read(way.card(row, row.wanted), CatalogueVoice(CATALOGUES, "en", "UTC"))
            assert ("Secret" in shown) == (way.platform is Platform.SLACK), shown
            assert way.platform is Platform.SLACK or "[Open in private]" in shown


@pytest.mark.parametrize("mark", ["TLP:RED", "tlp : red", "TLP RED"])
async def test_red_is_refused_where_it_stands_in_the_words(world: SpokenWorld, mark: str) -> None:
    read = await world.hears(OMAR, f"/announce casp-mid\nNew rules\n{mark}\nFrom May on.")
    assert "TLP:RED never goes through this bot" in read
    assert "[Send]" not in read


async def test_words_marked_narrower_than_usual_keep_their_marking(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce casp-mid\nNew rules\nTLP:AMBER + STRICT\nFrom May on.")
    assert read.startswith("TLP:AMBER+STRICT")
    assert "only a pointer" in read


async def test_a_group_without_a_channel_is_named(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce enavsecg, ecowas\nNew rules\nFrom May on.")
    assert "nobody will get it: ENAVSECG" in read
    assert "Needs approval first: ENAVSECG" in read


async def test_what_would_reach_nobody_at_all_is_refused(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce enavsecg\nNew rules\nFrom May on.")
    assert "No channel is bound for ENAVSECG, so nobody would get it; nothing was saved." in read
    assert "[Send]" not in read


async def test_one_channel_is_not_held_and_several_are(world: SpokenWorld) -> None:
    assert "Stop keeps it back" not in await world.hears(OMAR, "/announce ecowas\nNew rules\nFrom May on.")
    assert "[Stop]" not in await world.taps(OMAR, "Send")
    assert [one.due for one in await world.outgoing(subject="ANN-1")] == [world.now]
    await sent(world)
    held = await world.outgoing(subject="ANN-2")
    assert {one.due for one in held} == {world.now + timedelta(seconds=30)}
    assert {one.to for one in held} == {"b:casp-mid.1", "b:casp-mid.2", "b:ecowas.3"}


async def test_an_hour_can_be_given(world: SpokenWorld) -> None:
    lines = "title: New rules\ngroups: ecowas\ntext: From May on."
    assert "has no hour" in await world.hears(OMAR, f"/announce {lines}\nat: 12 March 2027")
    await world.hears(OMAR, f"/announce {lines}\nat: 12 March 2027 09:00")
    await world.taps(OMAR, "Send")
    assert [f"{one.due:%d %H:%M}" for one in await world.outgoing(subject="ANN-1")] == ["12 09:00"]


async def test_stop_within_the_hold_keeps_everything_back(world: SpokenWorld) -> None:
    await sent(world)
    assert "Only the sender or a coordinator of all its groups" in await world.hears(YARA, "/stop ANN-1")
    assert "ANN-1 is stopped: kept back from 3 channels, already sent to 0." in await world.hears(OMAR, "/stop ANN-1")
    assert await world.outgoing(subject="ANN-1") == []
    assert "Which one?" in await world.hears(OMAR, "/deliveries")
    read = await world.hears(OMAR, "/deliveries ANN-1")
    assert "ANN-1: 0 of 3 reached" in read
    assert "it was stopped" in read


async def test_shown_before_it_goes_out_it_says_when_and_can_be_stopped(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce title: New rules\ngroups: casp-mid; ecowas\ntext: T\nat: 12 March 2027 09:00")
    await world.taps(OMAR, "Send")
    read = await world.hears(OMAR, "/show ANN-1")
    assert "ANN-1 goes out to 3 channels" in read
    assert "#casp-mid (Slack): as written · Friday 12 March 2027, 07:00 UTC" in read
    assert "[Stop]" not in await world.hears(YARA, "/show ANN-1")
    assert "[Stop]" not in await world.hears(OMAR, "/show ANN-1", where="casp-mid.1")
    await world.hears(OMAR, "/show ANN-1")
    assert "ANN-1 is stopped" in await world.taps(OMAR, "Stop")
    assert "goes out" not in await world.hears(OMAR, "/show ANN-1")


async def test_shown_within_the_hold_it_says_how_long_is_left(world: SpokenWorld) -> None:
    await sent(world)
    world.now += timedelta(seconds=10)
    read = await world.hears(OMAR, "/show ANN-1")
    assert "In 20 seconds." in read
    assert "[Stop]" in read
    world.now += timedelta(seconds=20)
    await world.delivered()
    assert "[Stop]" not in await world.hears(OMAR, "/show ANN-1")


async def test_what_is_stopped_is_not_approved_elsewhere_afterwards(world: SpokenWorld) -> None:
    awa = Someone("awa", grants=(Grant(Role.COORDINATOR, "ecowas"),))
    await world.meet(awa)
    await world.hears(YARA, "/announce casp-mid, ecowas\nNew rules\nFrom May on.")
    await world.taps(YARA, "Send")
    assert "ANN-1 is stopped: kept back from 2 channels, already sent to 0." in await world.taps(YARA, "Stop")
    assert "was taken back or cancelled" in await world.hears(awa, "/approve ANN-1")
    assert await world.outgoing(subject="ANN-1") == []


async def test_stop_after_it_has_gone_out_is_too_late(world: SpokenWorld) -> None:
    await sent(world)
    async with transaction(world.storage) as tx:
        for row in await tx.deliveries.about("ANN-1"):
            await tx.deliveries.put(answered(row, Sent("1", "-100"), world.now))
    assert "already gone out to 3 channels" in (read := await world.taps(OMAR, "Stop"))
    assert "[Recall]" in read


async def test_the_report_names_channels_and_reasons(world: SpokenWorld) -> None:
    await sent(world)
    async with transaction(world.storage) as tx:
        first, second, third = sorted(await tx.deliveries.about("ANN-1"), key=lambda one: one.to)
        await tx.deliveries.put(answered(first, Sent("1", "-100"), world.now))
        await tx.deliveries.put(answered(second, Never("archived"), world.now))
        await tx.deliveries.put(replace(third, reason="platform-off"))
    read = await world.hears(OMAR, "/deliveries ANN-1")
    assert "ANN-1: 1 of 3 reached" in read
    assert (
        "#casp-mid (Slack) · announcement\nNot delivered (Wednesday 10 March 2027, 12:00 UTC): the channel is" in read
    )
    assert "Waits: its platform is not connected" in read
    assert "This is for the role “Coordinator”" in await world.hears(AMINA, "/deliveries ANN-1")


@pytest.mark.parametrize("verb", ["share", "announce"])
async def test_what_a_member_announces_waits_for_approval(world: SpokenWorld, verb: str) -> None:
    read = await world.hears(AMINA, f"/{verb} {SHARE}")
    assert "Needs approval first: CASP-MID" in read
    assert "as written · once approved" in read
    read = await world.taps(AMINA, "Send")
    assert "ANN-1 · Course on screening is proposed" in read
    assert await world.outgoing(subject="ANN-1") == []
    for who in (OMAR, YARA):
        assert "Amina Haddad proposes this to CASP-MID" in (await world.reads(f"p:{who.id}"))[0]


@pytest.mark.parametrize("verb", ["share", "announce"])
async def test_a_share_says_until_when(world: SpokenWorld, verb: str) -> None:
    lines = SHARE.rpartition("\n")[0]
    assert "Until when is this current?" in await world.hears(AMINA, f"/{verb} {lines}")


async def test_a_share_with_dates_is_a_training(world: SpokenWorld) -> None:
    read = await world.hears(AMINA, "/share title: Screening\nwhen: 3-5 May 2027\nwhere: Amman\ngroups: casp-mid")
    assert "Kind: Training" in read
    assert "TRN-1" in await world.taps(AMINA, "Submit")


async def test_a_member_shares_an_activity_by_its_code_once_it_is_approved(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/register title: Seminar on screening\nwhen: 3 May 2027\nwhere: Dubai\ngroups: casp-mid")
    await world.taps(OMAR, "Submit")
    assert "Needs approval first: CASP-MID" in await world.hears(AMINA, "/share SEM-1")
    await world.taps(AMINA, "Send")
    assert await world.outgoing(subject="ANN-1") == []
    await world.hears(OMAR, "/approve ANN-1")
    posted = [one for one in await world.reads("b:casp-mid.1") if "ANN-1" in one]
    assert len(posted) == 1
    assert "When: Monday 3 May 2027" in posted[0]


async def test_an_approved_share_is_posted_and_every_asker_sees_who_decided(world: SpokenWorld) -> None:
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    assert "ANN-1 · Course on screening" in await world.hears(YARA, "/pending")
    assert "is approved by CASP-MID" in await world.hears(YARA, "/approve ANN-1")
    assert {one.to for one in await world.outgoing(subject="ANN-1")} == {"b:casp-mid.1", "b:casp-mid.2"}
    assert any("is approved by CASP-MID" in one for one in await world.reads("p:telegram:amina"))
    assert any("Yara Saleh approved it" in one for one in await world.reads("p:telegram:omar"))
    assert "already approved for CASP-MID by Yara Saleh" in await world.hears(OMAR, "/refuse ANN-1")
    assert "Places are free." in await world.hears(AMINA, "ANN-1")


async def test_what_waits_for_approval_is_said_to_wait_and_not_to_reach_nobody(world: SpokenWorld) -> None:
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    waits = "ANN-1: nothing has been posted yet\nCASP-MID (awaiting approval)"
    assert await world.hears(OMAR, "/deliveries ANN-1") == waits


async def test_a_refused_share_is_posted_nowhere(world: SpokenWorld) -> None:
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    assert "is refused by CASP-MID" in await world.hears(YARA, "/refuse ANN-1")
    assert await world.outgoing(subject="ANN-1") == []
    assert any("is refused by CASP-MID" in one for one in await world.reads("p:telegram:amina"))
    assert "waits for another group" in await world.hears(YARA, "/approve ANN-1 ecowas")


async def test_the_same_text_within_ten_minutes_is_the_same_draft(world: SpokenWorld) -> None:
    text = "/announce casp-mid\nNew rules\nFrom May on."

    async def draft() -> str:
        await world.hears(OMAR, text)
        assert world.card is not None
        return world.card.buttons[0][0].args

    first = await draft()
    world.now += timedelta(minutes=10)
    assert await draft() == first
    world.now += timedelta(seconds=1)
    assert await draft() != first


async def test_drafts_of_others_are_not_found(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid\nNew rules\nFrom May on.")
    for verb in ("save", "change", "more", "review", "drop", "skip", "back"):
        assert "This draft is not there" in await world.presses(YARA, verb, "d1")
    assert "New rules" in await world.hears(OMAR, "/review d1")
    assert "Nothing was saved" in await world.taps(OMAR, "Cancel")
    assert "already finished" in await world.hears(OMAR, "/save d1")


async def test_a_text_too_long_is_counted_and_not_cut(world: SpokenWorld) -> None:
    for typed in ("/announce casp-mid\nTitle\n", "/ask ", ""):
        read = await world.hears(OMAR, typed + "x" * 10_000)
        assert "10" in read
        assert "2800" in read.replace(",", "")
        assert "x" * 100 not in read


HOSTILE = ["<!channel>", "@everyone", "</b>", "&", "*bold* _x_ `y`", "😀😀", "مرحبا بكم"]


@pytest.mark.parametrize("typed", HOSTILE)
async def test_what_people_type_stays_words(world: SpokenWorld, typed: str) -> None:
    read = await world.hears(OMAR, f"/announce casp-mid\nNews {typed}\n{typed}")
    assert typed in read
    await world.taps(OMAR, "Send")
    posted = await world.outgoing(subject="ANN-1")
    assert len(posted) == 2
    assert all(one.wanted == posted[0].wanted for one in posted)
    assert typed in (await world.reads("b:casp-mid.1"))[0]


async def test_a_forwarded_text_is_offered_to_those_who_may_pass_it_on(world: SpokenWorld) -> None:
    text = "Dear colleagues,\n" + "please note the new rules. " * 20
    assert "[Announce this] [Propose an activity]" in await world.hears(OMAR, text)
    assert "Title (1 of 3)" in await world.taps(OMAR, "Announce this")
    assert "[Announce this]" not in await world.hears(Someone("sami"), text)


async def test_a_file_is_offered_too(world: SpokenWorld) -> None:
    file = (Attachment("plan.pdf", "telegram:1"),)
    assert "[Announce this]" in await world.hears(OMAR, "The plan", files=file)


async def test_an_activity_is_announced_by_its_code(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/register title: Seminar on screening\nwhen: 3 May 2027\nwhere: Dubai\ngroups: ecowas")
    await world.taps(OMAR, "Submit")
    read = await world.hears(OMAR, "/announce SEM-1")
    assert "Announcement: Seminar on screening" in read
    assert "#ecowas" in read
    assert "I know no “SEM-9”" in await world.hears(OMAR, "/announce SEM-9")
