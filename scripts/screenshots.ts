import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { bundlePage } from '../src/playground/bundle.ts';
import { gatherPlayers, SERVERS } from '../src/playground/cast.ts';
import { launchPlayground } from '../src/playground/launch.ts';
import { createPageServer } from '../src/playground/page-server.ts';
import { readSettings } from '../src/settings.ts';
import { openBrowser } from '../tests/playground/browser.ts';
import { newest, openPage, send } from '../tests/playground/open-page.ts';

/** Makes the README's pictures of real replies, so that they stay true: `npm run screenshots`. */
const FOLDER = 'docs/images';
const REPLY = { viewport: { width: 680, height: 1200 }, deviceScaleFactor: 1.5 };

const data = await mkdtemp(join(tmpdir(), 'screenshots-'));
const files = await bundlePage();
const playground = await launchPlayground(readSettings({ DATA_DIR: data }), {
  guilds: SERVERS,
  page: (standIn) => createPageServer(standIn, gatherPlayers(standIn), files),
});
const address = new URL(playground.standIn.apiUrl).origin;
const browser = await openBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  await takeReply(browser, 'ask-fr', 'fr-FR', 'dark', '/ask Où sont construits les premiers centres de données ?');
  await takeReply(browser, 'ask-en', 'en-GB', 'light', '/ask Where are the first data centres being built?');
  await takeReply(browser, 'funding-fr', 'fr-FR', 'light', '/funding party:SoftBank');
  await takeWindow(browser);
} finally {
  await browser.close();
  await playground.close();
  await rm(data, { recursive: true });
}

async function takeReply(
  chromium: Browser,
  name: string,
  locale: string,
  colorScheme: 'dark' | 'light',
  command: string,
): Promise<void> {
  const { page, close } = await openPage(chromium, address, { ...REPLY, locale, colorScheme });
  await send(page, command);
  await take(page, newest(page).locator('.message'), name);
  await close();
}

async function takeWindow(chromium: Browser): Promise<void> {
  const { page, close } = await openPage(chromium, address, {
    viewport: { width: 1100, height: 640 },
    locale: 'en-GB',
  });
  await page.getByRole('button', { name: 'questions' }).click();
  await send(page, '/ask Where are the first data centres being built?');
  await page.locator('.composer-text').fill('/funding ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await take(page, page.locator('.window'), 'playground');
  await close();
}

/** Without the time of day, so that a picture changes only when the reply does. */
async function take(page: Page, shown: Locator, name: string): Promise<void> {
  await page.evaluate(
    'document.querySelectorAll(".message-head time, .message-tools").forEach((each) => each.remove())',
  );
  await page.mouse.move(0, 0);
  await shown.screenshot({ path: join(FOLDER, `${name}.png`) });
}
