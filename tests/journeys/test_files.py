"""Files go from one platform to the other, and a programme that is sent in private is imported."""

from __future__ import annotations

from sandbox.telegram.records import Upload
from tests.journeys.people import OnSlack, OnTelegram
from tests.journeys.region import Region

FILES = "Files (1)"
"""*Files*, among the languages of the channel."""

PLAN = b"%PDF the roadmap"
PROGRAMME = b"title,start,end,city,country,kind\nCourse on screening,2027-05-03,2027-05-07,Dubai,ARE,training\n"


async def test_a_file_sent_on_telegram_is_handed_over_on_slack(region: Region) -> None:
    coordinator = OnTelegram(region, region.player("Coordinator"), "en")
    member = OnSlack(region, region.player("Member"), "en")
    me = coordinator.player.telegram
    words = "/announce icao-mid\nThe roadmap\nIt is out."
    region.telegram.say(me, me, words, document=Upload("roadmap.pdf", PLAN))
    await coordinator.reads("The roadmap", "📎 roadmap.pdf")
    await coordinator.taps("button-send")
    await member.reads("The roadmap", "📎 roadmap.pdf", f"{FILES}]", here=True)
    await member.taps_on(FILES, here=True)
    slack = region.slack
    dm = slack.dm(member.player.slack).id
    brought = await slack.wait_for(lambda: [one for one in slack.seen_in(member.player.slack, dm) if one.files])
    (file,) = brought[0].files
    assert (slack.files[file].name, slack.files[file].content) == ("roadmap.pdf", PLAN)


async def test_a_file_sent_on_slack_is_handed_over_in_private_on_telegram(region: Region) -> None:
    coordinator = OnSlack(region, region.player("Coordinator"), "en")
    member = OnTelegram(region, region.player("Member"), "en")
    me = coordinator.player.slack
    words = "announce icao-mid\nThe roadmap\nIt is out."
    await region.slack.say(me, region.slack.dm(me).id, words, files=[("roadmap.pdf", PLAN)])
    await coordinator.reads("The roadmap", "📎 roadmap.pdf")
    await coordinator.taps("button-send")
    await member.reads("The roadmap", f"{FILES}]", here=True)
    await member.taps_on(FILES, here=True)
    await member.reads("On its way to you in private: 1 file of ANN-1")
    own = member.player.telegram
    brought = await region.telegram.wait_for(lambda: [one for one in region.telegram.messages(own) if one.file])
    assert brought[0].file is not None
    assert (brought[0].file.upload.name, brought[0].file.upload.data) == ("roadmap.pdf", PLAN)


async def test_a_programme_sent_in_private_is_read_back_and_imported(region: Region) -> None:
    coordinator = OnTelegram(region, region.player("Coordinator"), "en")
    me = coordinator.player.telegram
    region.telegram.say(me, me, "", document=Upload("programme.csv", PROGRAMME))
    await coordinator.reads("programme.csv: 1 new activity", "Course on screening")
    await coordinator.taps("button-import-it")
    await coordinator.reads("1 activity is imported.")
    await coordinator.says("training dubai may")
    await coordinator.reads("Course on screening")
