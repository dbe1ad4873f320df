"""Trouble made on the page, in a real browser, and what a coordinator then reads of it."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.page.browser import be, log, make_trouble, open_page, side, tap, visit, write

OPEN = "Nominations for the seminar on quality control are open."

SEMINAR = "/register title: Seminar on quality control\nkind: seminar\nwhen: in 3 weeks\nwhere: Dubai\ngroups: icao-mid"


async def announce(page: Page) -> None:
    """To both groups, as the coordinator of one and with the approval of the other; it waits for the hold to end."""
    await be(page, "Coordinator")
    said = await write(page, "Telegram", f"/announce icao-mid, ecowas\n{OPEN}")
    await expect(said).to_contain_text("Goes to 8 channels")
    await tap(page, "Send")
    await expect(said).to_contain_text("ANN-1 goes out to 4 channels")
    await be(page, "Coordinatrice")
    await tap(page, "Approuver")
    await expect(log(page, "Telegram")).to_contain_text("part vers 4 canaux")
    await be(page, "Coordinator")


async def pass_the_hold(page: Page) -> None:
    await page.get_by_role("button", name="+1 min").click()


async def test_a_broadcast_is_followed_through_an_archived_a_flooded_and_a_migrated_channel() -> None:
    async with open_page(hold=30) as page:
        await announce(page)
        await visit(page, "Slack", "# mid-training")
        await make_trouble(page, "Slack", "Archive the channel")
        await expect(side(page, "Slack")).to_contain_text("archived")
        await visit(page, "Telegram", "MID focal points")
        await make_trouble(page, "Telegram", "Upgrade to a supergroup")
        await expect(log(page, "Telegram")).to_contain_text("upgraded the group to a supergroup")
        await visit(page, "Telegram", "group ICAO MID")
        await make_trouble(page, "Telegram", "Flood it for 10 s")
        await expect(side(page, "Telegram")).to_contain_text("flooded for 10 s from the next message on")
        await pass_the_hold(page)
        await expect(side(page, "Telegram")).to_contain_text(re.compile(r"flooded for \d+ s(?! from)"))
        await expect(log(page, "Telegram")).not_to_contain_text(OPEN)
        for platform, place in (("Slack", "# icao-mid"), ("Slack", "formation-ecowas"), ("Telegram", "focal points")):
            await expect(await visit(page, platform, place)).to_contain_text(OPEN)
        await expect(await visit(page, "Telegram", "topic Forum ECOWAS · Formation")).to_contain_text(OPEN)
        await expect(await visit(page, "Telegram", "group ICAO MID")).to_contain_text(OPEN)
        await expect(side(page, "Telegram").get_by_text("flooded")).to_have_count(0)
        told = await visit(page, "Telegram", "private Liaison")
        await expect(told).to_contain_text("Slack: the channel is archived.")
        await write(page, "Telegram", "/deliveries ANN-1")
        ledger = told.locator(".message", has_text="/deliveries ANN-1").locator("~ .message").last
        await expect(ledger).to_contain_text("ANN-1: 7 of 8 reached · 1 left out")
        await expect(ledger).to_contain_text("#mid-training (Slack) · announcement Left out: the channel is archived")
        await tap(page, "Next ▶")
        await expect(ledger).to_contain_text(
            re.compile(r"ICAO MID \(Telegram\) · announcement\s+Sent .*\s+Tried 2 times: the platform asks to wait")
        )
        await expect(ledger).to_contain_text("Telegram made the group a supergroup")


async def test_a_card_from_before_an_upgrade_is_posted_afresh_in_the_supergroup_and_edited_there() -> None:
    async with open_page() as page:
        await be(page, "Coordinator")
        await write(page, "Telegram", f"{SEMINAR}\nseats: 20")
        await tap(page, "Submit")
        code = await log(page, "Telegram").get_by_role("button", name=re.compile(r"^SEM-\d+$")).last.inner_text()
        cards = (await visit(page, "Telegram", "MID focal points")).locator(".message", has_text="Seats")
        await expect(cards).to_have_count(1)
        await make_trouble(page, "Telegram", "Upgrade to a supergroup")
        for seats in (30, 40):
            await visit(page, "Telegram", "private Liaison")
            await write(page, "Telegram", f"/edit {code}\nseats: {seats}")
            await tap(page, "Save")
            await visit(page, "Telegram", "MID focal points")
            await expect(cards).to_have_count(2)
            await expect(cards.last).to_contain_text(f"Seats · {seats}")
        await expect(cards.last).to_contain_text("edited")
        await expect(cards.first).to_contain_text("Seats · 20")


async def test_an_archived_channel_is_opened_again_and_bound_again() -> None:
    async with open_page() as page:
        await be(page, "Coordinator")
        await write(page, "Telegram", "/upcoming")
        said = await visit(page, "Slack", "# mid-training")
        await make_trouble(page, "Slack", "Archive the channel")
        await expect(log(page, "Telegram")).to_contain_text("Slack: the channel is archived")
        await make_trouble(page, "Slack", "Unarchive the channel")
        await expect(side(page, "Slack")).to_contain_text("without the bot")
        await make_trouble(page, "Slack", "Invite the bot")
        await expect(said).to_contain_text("@Liaison has joined the channel")
        await tap(page, "Bind again")
        await expect(said).to_contain_text("Liaison is here for ICAO Middle East Office")


@pytest.mark.parametrize(("answer", "copies"), [("It arrived", 1), ("Send again", 2)])
async def test_of_a_lost_answer_the_coordinator_decides(answer: str, copies: int) -> None:
    async with open_page() as page:
        await be(page, "Coordinator")
        posted = (await visit(page, "Telegram", "MID focal points")).locator(".message", has_text=OPEN)
        await make_trouble(page, "Telegram", "Lose the next answer")
        await visit(page, "Telegram", "private Liaison")
        await write(page, "Telegram", f"/announce icao-mid\n{OPEN}")
        await tap(page, "Send")
        asked = log(page, "Telegram").locator(".message", has_text="may not have arrived")
        await expect(asked).to_contain_text("the platform’s answer was lost on the way")
        await tap(page, answer)
        await write(page, "Telegram", "/deliveries ANN-1")
        await expect(log(page, "Telegram")).to_contain_text("ANN-1: 4 of 4 reached")
        await visit(page, "Telegram", "MID focal points")
        await expect(posted).to_have_count(copies)


async def test_what_a_platform_could_not_take_arrives_when_it_is_back_even_with_another_program() -> None:
    async with open_page(hold=30) as page:
        await announce(page)
        await make_trouble(page, "Slack", "Cut Slack off")
        await expect(side(page, "Slack").get_by_role("heading", name="Slack")).to_contain_text("cut off")
        await pass_the_hold(page)
        await expect(await visit(page, "Telegram", "group ICAO MID")).to_contain_text(OPEN)
        await make_trouble(page, "Slack", "Connect Slack again")
        await page.get_by_role("button", name="Restart the bot").dblclick()
        await expect(page.get_by_text("The bot was stopped and started again.")).to_be_visible()
        for place in ("# icao-mid", "# mid-training", "# ecowas", "# formation-ecowas"):
            await expect(await visit(page, "Slack", place)).to_contain_text(OPEN)


async def test_the_menu_is_used_with_the_keyboard_on_a_telephone() -> None:
    async with open_page(width=390) as page:
        await be(page, "Coordinator")
        await visit(page, "Slack", "# mid-training")
        menu = side(page, "Slack").get_by_text("Trouble", exact=True)
        await menu.focus()
        await page.keyboard.press("Enter")
        await expect(side(page, "Slack").get_by_role("group", name="All of Slack")).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(side(page, "Slack").get_by_role("group", name="All of Slack")).to_be_hidden()
        await expect(menu).to_be_focused()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(side(page, "Slack").get_by_role("status").last).to_have_text("archived")
        assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_what_happened_is_read_in_arabic_on_a_telephone() -> None:
    async with open_page(hold=30, width=390) as page:
        await be(page, "Coordinator")
        said = await write(page, "Telegram", "/lang ar")
        await expect(said).to_contain_text("العربية")
        await write(page, "Telegram", f"/announce icao-mid\n{OPEN}")
        await tap(page, "إرسال")
        await expect(said).to_contain_text("ANN-1 إلى 4 قنوات")
        await visit(page, "Slack", "# mid-training")
        await make_trouble(page, "Slack", "Archive the channel")
        await expect(said).to_contain_text("القناة مؤرشفة")
        await pass_the_hold(page)
        await expect(await visit(page, "Telegram", "group ICAO MID")).to_contain_text(OPEN)
        await visit(page, "Telegram", "private Liaison")
        await write(page, "Telegram", "/deliveries ANN-1")
        await expect(said).to_contain_text("لم تُرسل: القناة مؤرشفة")
        assert await page.evaluate("document.documentElement.scrollWidth") <= 390
