import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings, shardsHere } from '../src/settings.ts';

test('without any setting the bot uses the folders beside it', () => {
  expect(readSettings({})).toEqual({
    DISCORD_API_URL: 'https://discord.com/api',
    KNOWLEDGE_DIR: 'knowledge',
    DATA_DIR: 'data',
    QUESTION_DAYS: 90,
    PORT: 8080,
    HEALTH_HOST: '127.0.0.1',
    PERSON_PER_MINUTE: 60,
    SERVER_PER_MINUTE: 600,
    LOG_LEVEL: 'info',
  });
});

test('a blank setting counts as missing', () => {
  expect(readSettings({ DISCORD_TOKEN: ' ', LOG_LEVEL: '' })).toEqual(readSettings({}));
});

test('each wrong setting is named with what it should be, and no value is shown', () => {
  const wrong = () =>
    readSettings({ DISCORD_TOKEN: 'secret', DISCORD_API_URL: 'discord', LOG_LEVEL: 'loud', PORT: '80800' });
  expect(wrong).toThrow(/DISCORD_TOKEN should be a bot token/);
  expect(wrong).toThrow(/DISCORD_API_URL should be an address/);
  expect(wrong).toThrow(/LOG_LEVEL should be fatal, error/);
  expect(wrong).toThrow(/PORT should be a port for the playground/);
  expect(wrong).not.toThrow(/secret|loud|80800/);
});

test('a database is a PostgreSQL one, and its password is not shown when the address is wrong', () => {
  const address = 'postgres://sourcier:secret@localhost:5432/sourcier';
  expect(readSettings({ DATABASE_URL: address }).DATABASE_URL).toBe(address);
  const wrong = () => readSettings({ DATABASE_URL: 'mysql://sourcier:secret@localhost/sourcier', QUESTION_DAYS: '0' });
  expect(wrong).toThrow(/DATABASE_URL should be the address of a PostgreSQL database/);
  expect(wrong).toThrow(/QUESTION_DAYS should be a number of days/);
  expect(wrong).not.toThrow(/secret|mysql/);
});

test('.env.example holds every setting, with a comment', () => {
  const example = readFileSync('.env.example', 'utf8');
  const names = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
  const withoutDefault = ['DISCORD_TOKEN', 'DATABASE_URL', 'MODERATOR_ROLE', 'HEALTH_PORT', 'SHARD_COUNT', 'SHARDS'];
  expect(names.sort()).toEqual([...withoutDefault, ...Object.keys(readSettings({}))].sort());
  for (const block of example.trim().split('\n\n').slice(1)) expect(block).toMatch(/^# .+\n#?[A-Z_]+=/s);
});

test('.env.example sets nothing as it is, so that it overrides nothing that an image or a unit sets', () => {
  expect(readFileSync('.env.example', 'utf8').match(/^[A-Z_]+=.*$/gm)).toEqual(['DISCORD_TOKEN=']);
});

test('shards are numbers and ranges of them, and belong to a count', () => {
  const DATABASE_URL = 'postgres://localhost/sourcier';
  expect(shardsHere(readSettings({ SHARD_COUNT: '8', SHARDS: '0-3', DATABASE_URL }))).toEqual({
    ids: [0, 1, 2, 3],
    count: 8,
  });
  expect(shardsHere(readSettings({ SHARD_COUNT: '8', SHARDS: '4,5', DATABASE_URL }))?.ids).toEqual([4, 5]);
  expect(shardsHere(readSettings({ SHARD_COUNT: '2' }))?.ids).toEqual([0, 1]);
  expect(shardsHere(readSettings({}))).toBeUndefined();
  expect(() => readSettings({ SHARDS: '0-3' })).toThrow(/SHARD_COUNT should be set/);
  expect(() => readSettings({ SHARDS: '3-1', SHARD_COUNT: '4', DATABASE_URL })).toThrow(/SHARDS should be numbers/);
  expect(() => readSettings({ SHARDS: '0-4', SHARD_COUNT: '4', DATABASE_URL })).toThrow(/SHARDS should be numbers/);
  expect(() => readSettings({ SHARDS: 'all', SHARD_COUNT: '4', DATABASE_URL })).toThrow(/SHARDS should be numbers/);
});

test('several processes need a database that they share', () => {
  expect(() => readSettings({ SHARDS: '0,1', SHARD_COUNT: '4' })).toThrow(/DATABASE_URL should be set/);
});
