import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from 'vitest';
import { startTestBot } from '../harness.ts';

test('a backup that was taken while the bot ran brings back what it knew, as docs/operating.md says', async () => {
  const bot = await startTestBot();
  const ann = bot.standIn.person({ name: 'Ann' });
  const before = await ann.command('ask', { question: 'Qui finance le projet Stargate ?' });
  const more = before.buttons.find(({ label }) => label.startsWith('Autres passages'));
  const data = join(bot.directory, 'data');
  const backup = join(bot.directory, 'backup.db');

  const file = new DatabaseSync(join(data, 'sourcier.db'));
  // What `sqlite3 sourcier.db "VACUUM INTO 'backup.db'"` does.
  file.exec(`VACUUM INTO '${backup}'`);
  file.close();
  await bot.restart(async () => {
    for (const name of await readdir(data)) await rm(join(data, name));
    await rename(backup, join(data, 'sourcier.db'));
  });

  expect(more).toBeDefined();
  const opened = await ann.press(before, ({ label }) => label === more?.label);
  expect(opened.text).toContain('¶');
  bot.standIn.assertClean();
  await bot.close();
});
