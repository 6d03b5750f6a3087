import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { barriers, newest, type OpenPage, openPage, send, wordsOf } from './open-page.ts';

let browser: Browser;
let playground: ChildProcess;
let address: string;
let directory: string;
let opened: OpenPage[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'playground-'));
  playground = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: '', PORT: '0', DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  [address, browser] = await Promise.all([addressOf(playground), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  playground.kill('SIGTERM');
  await new Promise((resolve) => playground.once('exit', resolve));
  await rm(directory, { recursive: true });
});

afterEach(async () => {
  const problems = opened.flatMap((each) => each.problems);
  await Promise.all(opened.map((each) => each.close()));
  opened = [];
  expect(problems).toEqual([]);
});

async function open(options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const page = await openPage(browser, address, options);
  opened.push(page);
  return page.page;
}

const french = { locale: 'fr-FR' };
const english = { locale: 'en-GB' };

test('a visitor is met in their language, with three things to try', async () => {
  const page = await open(french);
  expect(await wordsOf(page.locator('.welcome p'))).toBe('Trois choses à essayer :');
  expect(await page.locator('.try').count()).toBe(3);
  expect(await wordsOf(page.locator('.channel-title'))).toBe('général');
  const other = await open(english);
  expect(await wordsOf(other.locator('.welcome p'))).toBe('Three things to try:');
  expect(await wordsOf(other.locator('.channel-title'))).toBe('general');
});

test('the picker offers the commands with descriptions in the speaker’s language, by the keyboard alone', async () => {
  const page = await open(french);
  await page.locator('.composer-text').fill('/');
  const options = page.getByRole('option');
  expect(await wordsOf(options.filter({ hasText: '/ask' }))).toContain('Posez une question');
  await page.keyboard.type('fun');
  await expect.poll(() => options.count()).toBe(1);
  await page.keyboard.press('Enter');
  expect(await wordsOf(page.locator('.command-name'))).toBe('/funding');
  await page.keyboard.press('Escape');
  expect(await page.locator('.composer-text').inputValue()).toBe('');
});

test('a command without its required option is not sent, and the option says why', async () => {
  const page = await open(english);
  await page.locator('.composer-text').fill('/ask ');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page.locator('.chip.wrong'))).toContain('This option is required. Specify a value.');
  expect(await page.locator('.chip input[aria-invalid]').count()).toBe(1);
  expect(await page.locator('.cause').count()).toBe(0);
});

test('/ask is answered in French, and a button opens the context', async () => {
  const page = await open(french);
  await send(page, '/ask Où sont construits les premiers centres de données ?');
  const answer = newest(page);
  expect(await wordsOf(answer.locator('blockquote'))).toContain('Texas');
  expect(await wordsOf(answer.locator('.cause'))).toContain('Camille a utilisé /ask');
  await page.screenshot({ path: 'screenshots/ask-fr-dark.png' });
  const before = await page.locator('.message[data-message]').count();
  await answer.getByRole('button', { name: 'Contexte', exact: true }).click();
  await page.locator('.message[data-message]').nth(before).waitFor();
  expect(await wordsOf(newest(page).locator('.heading'))).not.toBe('');
  expect(await wordsOf(newest(page).locator('strong').first())).toContain('Texas');
  await page.screenshot({ path: 'screenshots/context-fr-dark.png' });
});

test('/ask is answered in English, and the quotation stays as it was written', async () => {
  const page = await open({ ...english, colorScheme: 'light' });
  await send(page, '/ask Where are the first data centres being built?');
  expect(await wordsOf(newest(page).locator('blockquote'))).toContain('Texas');
  expect(await wordsOf(newest(page))).toContain('Quoted in French, as it was written.');
  await page.screenshot({ path: 'screenshots/ask-en-light.png' });
});

test('autocomplete suggests as one types, arrows choose and Enter takes', async () => {
  const page = await open(french);
  await page.locator('.composer-text').fill('/funding ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.type('softb');
  await page.locator('.choice.active', { hasText: 'SoftBank' }).waitFor();
  await page.screenshot({ path: 'screenshots/autocomplete-fr-dark.png' });
  await page.keyboard.press('Enter');
  expect(await page.locator('.chip-input').first().inputValue()).toBe('SoftBank');
  const before = await page.locator('.message[data-message]').count();
  await page.keyboard.press('Enter');
  await page.locator('.message[data-message]').nth(before).waitFor();
  expect(await wordsOf(newest(page))).toContain('SoftBank');
});

test('the select of /sources opens an article', async () => {
  const page = await open(english);
  await send(page, '/sources');
  const before = await page.locator('.message[data-message]').count();
  await newest(page).getByRole('combobox').click();
  await page.getByRole('option').first().click();
  await page.locator('.message[data-message]').nth(before).waitFor();
  expect(await wordsOf(newest(page))).toContain('Read from the start');
  await page.screenshot({ path: 'screenshots/sources-en-dark.png' });
});

test('the menu of a message searches it, by right click and by keyboard', async () => {
  const page = await open(french);
  const message = page.locator('.message', { hasText: 'SoftBank et OpenAI vont investir' }).first();
  await message.click({ button: 'right' });
  await page.screenshot({ path: 'screenshots/menu-fr-dark.png' });
  await page.getByRole('menuitem', { name: 'Chercher dans les sources' }).click();
  await page.locator('.cause', { hasText: 'Chercher dans les sources' }).first().waitFor();
  await message.focus();
  await page.keyboard.press('Shift+F10');
  expect(await page.locator('[role=menuitem]:focus').count()).toBe(1);
  await page.keyboard.press('End');
  const before = await page.locator('.message[data-message]').count();
  await page.keyboard.press('Enter');
  await page.locator('.message[data-message]').nth(before).waitFor();
  expect(await wordsOf(newest(page))).toContain('Chercher dans les sources');
});

test('a private answer is marked, seen by its asker alone, and can be dismissed', async () => {
  const page = await open(english);
  await send(page, '/ask question:Where are the first data centres being built? private:true');
  const answer = newest(page);
  expect(await wordsOf(answer)).toContain('Only you can see this');
  const id = await answer.locator('.message').getAttribute('id');
  await page.locator('[data-person=Grace]').click();
  await page.locator('[data-person=Grace][aria-checked=true]').waitFor();
  expect(await page.locator(`#${id}`).count()).toBe(0);
  await page.locator('[data-person=Olivia]').click();
  await page.locator(`#${id}`).getByRole('button', { name: 'Dismiss message' }).click();
  await page.locator(`#${id}`).waitFor({ state: 'detached' });
});

test('one click speaks as someone else, in their language', async () => {
  const page = await open(english);
  await page.locator('[data-person=Mathieu]').click();
  await page.locator('[data-person=Mathieu][aria-checked=true]').waitFor();
  expect(await wordsOf(page.locator('.people-title'))).toBe('Parler en tant que');
  await send(page, '/help');
  expect(await wordsOf(newest(page).locator('.cause'))).toContain('Mathieu a utilisé');
  expect(await wordsOf(newest(page))).toContain('mots des sources');
});

test('a moderator adds an article by a form with a file, and answers come from it; a member is not offered that', async () => {
  const question = '/ask Où les grues du port de Marennes ont-elles été construites ?';
  const page = await open(french);
  await send(page, question);
  expect(await wordsOf(newest(page))).not.toContain('Gdansk');
  await page.locator('.composer-text').fill('/knowledge');
  await page.locator('.choices-empty').waitFor();
  await page.locator('[data-person=Mathieu]').click();
  await page.locator('[data-person=Mathieu][aria-checked=true]').waitFor();
  await page.locator('.composer-text').fill('/knowledge add ');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await form.getByLabel('Titre').fill('Le nouveau port');
  const text = 'Le port de Marennes ouvre en juin 2031. Ses grues ont été construites à Gdansk par la société Polgrue.';
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'port.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await form.locator('.file-names li').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'screenshots/form-fr-dark.png' });
  await form.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.locator('.message', { hasText: 'est publié' }).waitFor();
  await send(page, question);
  expect(await wordsOf(newest(page).locator('blockquote'))).toContain('Gdansk');
  await page.locator('[data-person=Camille]').click();
  await page.locator('[data-person=Camille][aria-checked=true]').waitFor();
  await newest(page).getByRole('button', { name: 'Épingler cette réponse' }).click();
  await page.locator('.message', { hasText: 'Seuls les modérateurs de ce serveur peuvent le faire.' }).waitFor();
});

test('the bot answers a mention and a direct message', async () => {
  const page = await open(english);
  await page.locator('.composer-text').fill('@Sourcier Where are the first data centres being built?');
  await page.keyboard.press('Enter');
  await page
    .locator('.message', { has: page.locator('.tag') })
    .last()
    .locator('blockquote')
    .waitFor();
  await page.getByRole('button', { name: 'Direct messages' }).click();
  await page.locator('.composer-text').fill('Where are the first data centres being built?');
  await page.keyboard.press('Enter');
  await page.locator('.message blockquote').waitFor();
});

test('a reload keeps the conversation, the speaker and the channel', async () => {
  const page = await open(english);
  await page.locator('[data-person=Grace]').click();
  await page.getByRole('button', { name: 'questions' }).click();
  await send(page, '/sources');
  const shown = await wordsOf(page.locator('.log'));
  await page.reload();
  await page.locator('.window').waitFor();
  expect(await wordsOf(page.locator('.log'))).toBe(shown);
  expect(await page.locator('[data-person=Grace]').getAttribute('aria-checked')).toBe('true');
  expect(await wordsOf(page.locator('.channel-title'))).toBe('questions');
});

test('the curious see what went to the bot and came back', async () => {
  const page = await open(english);
  await send(page, '/sources');
  await page.getByRole('button', { name: 'Under the bonnet' }).click();
  expect(await wordsOf(page.locator('.took'))).toMatch(/^\d+ ms$/);
  const [sent, answered] = await page.locator('.json').allTextContents();
  expect(JSON.parse(sent ?? '')).toMatchObject({ type: 2, data: { name: 'sources' } });
  expect(JSON.parse(answered ?? '')).toMatchObject({ type: 4 });
  await page.screenshot({ path: 'screenshots/inspector-en-dark.png' });
});

test.each([
  ['dark', french],
  ['light', english],
] as const)('nothing keeps anybody out in the %s theme', async (colorScheme, visitor) => {
  const page = await open({ ...visitor, colorScheme });
  await send(page, '/quote');
  await send(page, '/sources');
  expect(await barriers(page)).toEqual([]);
  await page.locator('.composer-text').fill('/');
  await page.getByRole('option').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.locator('.composer-text').fill('/funding ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.message').first().click({ button: 'right' });
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: `screenshots/quote-${visitor.locale.slice(0, 2)}-${colorScheme}.png` });
});

test('a telephone’s width is enough: nothing scrolls sideways', async () => {
  const page = await open({ ...french, viewport: { width: 360, height: 740 }, hasTouch: true });
  for (const command of ['/ask Où sont construits les premiers centres de données ?', '/quote', '/sources']) {
    await send(page, command);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await page.evaluate('document.querySelector(".log").scrollWidth')).toBe(360);
  }
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'screenshots/narrow-fr-dark.png' });
  await page.getByRole('button', { name: 'Afficher les serveurs et les salons' }).click();
  await page.screenshot({ path: 'screenshots/places-fr-dark.png' });
  await page.getByRole('button', { name: 'questions' }).click();
  expect(await wordsOf(page.locator('.channel-title'))).toBe('questions');
});

test('whoever types where nothing takes letters writes a message', async () => {
  const page = await open(english);
  await page.locator('body').click({ position: { x: 640, y: 300 } });
  await page.keyboard.type('/hel');
  expect(await page.locator('.composer-text').inputValue()).toBe('/hel');
});

test('the theme follows the system until it is switched, and stays', async () => {
  const page = await open({ ...english, colorScheme: 'light' });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await page.reload();
  await page.locator('.window').waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.once('exit', (code) => reject(new Error(`the playground ended with exit code ${code}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found) resolve(found);
    });
  });
}
