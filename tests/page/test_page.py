"""The sandbox page in a real browser: what a newcomer clicks through."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from bot.app.rehearsal import rehearsal
from bot.clock import Clock
from config.settings import load_settings

BROWSER = "/usr/bin/chromium"

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    settings = load_settings({"LIAISON_HOLD": "0"}, env_file=None)
    async with rehearsal(settings, 0) as (_, address), async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        page = await browser.new_page()
        page.set_default_timeout(20_000)
        await page.goto(address)
        yield page
        await browser.close()


async def be(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name, exact=True).click()


async def write(page: Page, platform: str, words: str) -> Locator:
    """Types into one side of the page; gives what stands there."""
    side = page.get_by_role("region", name=platform)
    await side.get_by_label(f"Write on {platform}").fill(words)
    await side.get_by_role("button", name="Send", exact=True).last.click()
    return side.get_by_role("log")


async def test_the_real_programme_is_listed_on_both_platforms(page: Page) -> None:
    await be(page, "Coordinator")
    for platform, command in (("Slack", "/liaison upcoming"), ("Telegram", "/upcoming")):
        log = await write(page, platform, command)
        await expect(log).to_contain_text("Coming up", timeout=20_000)


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
    await expect(form).to_contain_text("Please check everything", timeout=20_000)
    await form.get_by_role("button", name="Save").click()
    await be(page, "Coordinator")
    await telegram.get_by_role("button", name="Approve").click(timeout=20_000)
    await telegram.get_by_role("button", name="group ICAO MID").click()
    await expect(telegram.get_by_role("log")).to_contain_text("Seminar on cargo security", timeout=20_000)
    await page.get_by_role("button", name="+1 week").click()
    await page.get_by_role("button", name="+1 day").click()
    await expect(telegram.get_by_role("log")).to_contain_text("Reminders for", timeout=30_000)


async def test_a_telegram_channel_is_chosen_for_a_group(page: Page) -> None:
    await be(page, "Coordinator")
    log = await write(page, "Telegram", "/bind")
    await page.get_by_label("Choose a channel").select_option(label="Training notices", timeout=20_000)
    await expect(log).to_contain_text("Training notices is being bound to ICAO MID", timeout=20_000)
    await page.get_by_role("button", name="channel Training notices").click()
    await expect(log).to_contain_text("Liaison is here for", timeout=20_000)
