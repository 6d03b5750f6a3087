import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

test('without any setting the bot uses the folders beside it', () => {
  expect(readSettings({})).toEqual({
    DISCORD_API_URL: 'https://discord.com/api',
    KNOWLEDGE_DIR: 'knowledge',
    DATA_DIR: 'data',
    LOG_LEVEL: 'info',
  });
});

test('a blank setting counts as missing', () => {
  expect(readSettings({ DISCORD_TOKEN: ' ', LOG_LEVEL: '' })).toEqual(readSettings({}));
});

test('each wrong setting is named with what it should be, and no value is shown', () => {
  const wrong = () => readSettings({ DISCORD_TOKEN: 'secret', DISCORD_API_URL: 'discord', LOG_LEVEL: 'loud' });
  expect(wrong).toThrow(/DISCORD_TOKEN should be a bot token/);
  expect(wrong).toThrow(/DISCORD_API_URL should be an address/);
  expect(wrong).toThrow(/LOG_LEVEL should be fatal, error/);
  expect(wrong).not.toThrow(/secret|loud/);
});

test('.env.example holds every setting, with a comment', () => {
  const example = readFileSync('.env.example', 'utf8');
  const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(names.sort()).toEqual(['DISCORD_TOKEN', 'MODERATOR_ROLE', ...Object.keys(readSettings({}))].sort());
  for (const block of example.trim().split('\n\n').slice(1)) expect(block).toMatch(/^#.+\n[A-Z_]+=/s);
});
