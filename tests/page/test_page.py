"""The sandbox page in a real browser: what a newcomer clicks through."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Page, Route, expect

from bot.clock import Clock
from tests.page.browser import be, open_page, side, write


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    async with open_page() as page:
        yield page


async def test_the_real_programme_is_listed_on_both_platforms(page: Page) -> None:
    await be(page, "Coordinator")
    for platform, command in (("Slack", "/liaison upcoming"), ("Telegram", "/upcoming")):
        log = await write(page, platform, command)
        await expect(log).to_contain_text("Coming up")


async def test_a_seminar_goes_from_a_form_to_a_reminder(page: Page) -> None:
    slack, telegram = (page.get_by_role("region", name=name) for name in ("Slack", "Telegram"))
    await be(page, "Member")
    await slack.get_by_role("button", name="# icao-mid").click()
    await write(page, "Slack", "/liaison propose")
    form = slack.get_by_role("dialog")
    await form.get_by_label("Title").fill("Seminar on cargo security")
    await form.get_by_label("When?").fill(f"{(Clock()() + timedelta(days=21)).date()} 09:00")
    await form.get_by_label("Where?").fill("Amman, Jordan")
    await form.locator("select[multiple]").select_option("icao-mid")
    await form.get_by_role("button", name="Save").or_(form.get_by_role("button", name="Submit")).click()
    await expect(form).to_contain_text("Please check everything")
    await form.get_by_role("button", name="Save").click()
    await be(page, "Coordinator")
    await telegram.get_by_role("button", name="Approve").click()
    await telegram.get_by_role("button", name="group ICAO MID").click()
    await expect(telegram.get_by_role("log")).to_contain_text("Seminar on cargo security")
    await page.get_by_role("button", name="+1 week").click()
    await page.get_by_role("button", name="+1 day").click()
    await expect(telegram.get_by_role("log")).to_contain_text("Reminders for")


async def test_a_telegram_channel_is_chosen_for_a_group(page: Page) -> None:
    await be(page, "Coordinator")
    log = await write(page, "Telegram", "/bind")
    await page.get_by_label("Choose a channel").select_option(label="Training notices")
    await expect(log).to_contain_text("Training notices is being bound to ICAO MID")
    await page.get_by_role("button", name="channel Training notices").click()
    await expect(log).to_contain_text("Liaison is here for")


async def test_the_person_changes_only_with_what_that_person_sees(page: Page) -> None:
    seen, go_on = asyncio.Event(), asyncio.Event()

    async def late(route: Route) -> None:
        seen.set()
        await go_on.wait()
        await route.continue_()

    first, coordinator = (page.get_by_role("group", name="Who you are").get_by_role("button").nth(at) for at in (0, 2))
    await expect(first).to_have_attribute("aria-pressed", "true")
    await expect(coordinator).to_have_text("Coordinator")
    await page.route("**/state?player=2", late)
    await coordinator.click()
    await seen.wait()
    await side(page, "Slack").get_by_text("Trouble", exact=True).click()
    await expect(first).to_have_attribute("aria-pressed", "true")
    await expect(side(page, "Slack").get_by_role("button", name="Cut Slack off")).to_be_visible()
    go_on.set()
    await expect(coordinator).to_have_attribute("aria-pressed", "true")
    await expect(side(page, "Slack").get_by_role("button", name="Cut Slack off")).to_be_hidden()
