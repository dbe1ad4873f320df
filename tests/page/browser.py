"""The page in a real browser, and what a person does with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Locator, Page, async_playwright, expect

from bot.app.rehearsal import rehearsal
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

PATIENCE = 30_000
"""Milliseconds after which what was not seen will not come any more."""

expect.set_options(timeout=PATIENCE)


@asynccontextmanager
async def open_page(*, hold: int = 0, width: int = 1280) -> AsyncIterator[Page]:
    """The sandbox and its page, whose script may throw nothing; `hold`: seconds for which a broadcast waits, `width` in
    pixels."""
    settings = load_settings({"LIAISON_HOLD": str(hold)}, env_file=None)
    async with rehearsal(settings, 0) as (_, address), async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": width, "height": 844})
        page.set_default_timeout(PATIENCE)
        thrown: list[str] = []
        page.on("pageerror", lambda error: thrown.append(str(error)))
        await page.goto(address)
        yield page
        await browser.close()
    assert thrown == []


def side(page: Page, platform: str) -> Locator:
    return page.get_by_role("region", name=platform)


def log(page: Page, platform: str) -> Locator:
    """What stands in the place that is open."""
    return side(page, platform).get_by_role("log")


async def be(page: Page, name: str) -> None:
    """Becomes somebody; the page shows that once what this person sees has come."""
    person = page.get_by_role("button", name=name, exact=True)
    await person.click()
    await expect(person).to_have_attribute("aria-pressed", "true")


async def visit(page: Page, platform: str, place: str) -> Locator:
    """Opens a channel, group or private chat; gives what stands there."""
    await side(page, platform).get_by_role("navigation").get_by_role("button", name=place).click()
    return log(page, platform)


async def write(page: Page, platform: str, words: str) -> Locator:
    """Types into one side of the page; gives what stands there."""
    await side(page, platform).get_by_label(f"Write on {platform}").fill(words)
    await side(page, platform).get_by_role("button", name="Send", exact=True).last.click()
    return log(page, platform)


async def tap(page: Page, label: str) -> None:
    """The newest button with these words in a message on Telegram."""
    await log(page, "Telegram").get_by_role("button", name=label, exact=True).last.click()


async def make_trouble(page: Page, platform: str, label: str) -> None:
    """In the place that is open, or for the whole platform."""
    await side(page, platform).get_by_text("Trouble", exact=True).click()
    await side(page, platform).get_by_role("group").get_by_role("button", name=label, exact=True).click()
