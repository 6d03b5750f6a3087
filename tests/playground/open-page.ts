import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** A page of the playground in a browser, and whatever a visitor must never have. */
export interface OpenPage {
  readonly page: Page;
  /** Errors in the console, exceptions, and requests that leave the machine. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  // Below the time of a whole test, so that a failure names what was waited for.
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) problems.push(`a request left the machine: ${request.url()}`);
  });
  await page.goto(address);
  await page.locator('.window').waitFor();
  return { page, problems, close: () => context.close() };
}

/** The newest message of the bot. */
export function newest(page: Page): Locator {
  return page.locator('.entries').first().locator('.entry').last();
}

export async function wordsOf(shown: Locator): Promise<string> {
  return (await shown.textContent()) ?? '';
}

/** Types a slash command as one types it, and sends it. */
export async function send(page: Page, command: string): Promise<void> {
  const count = await page.locator('.message[data-message]').count();
  // The space takes the command: without it, Enter would.
  await page.locator('.composer-text').fill(`${command} `);
  await page.keyboard.press('Enter');
  await page.locator('.message[data-message]').nth(count).waitFor();
}

/** What axe-core finds that keeps people out: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md */
export async function barriers(page: Page): Promise<readonly string[]> {
  // The page's own policy forbids injected scripts; the debugger's evaluation is not bound by it.
  await page.evaluate(axe.source);
  const violations = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as axe.AxeResults;
  return violations.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}
