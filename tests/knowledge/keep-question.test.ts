import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test, vi } from 'vitest';
import { keepQuestion } from '../../src/knowledge/keep-question.ts';
import { openStore } from '../../src/storage/open.ts';
import { question } from '../storage/records.ts';

test('an answer waits a second at most for its question to be kept, and goes out without its buttons when it is not', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'questions-'));
  const store = await openStore({ directory });
  const warnings: string[] = [];
  const keep = (id: string) => keepQuestion(store, question({ id }), (what) => warnings.push(what));

  expect(await keep('1')).toBe(true);
  expect(await store.findQuestion('1', 'one')).toMatchObject({ id: '1' });

  const other = new DatabaseSync(join(directory, 'sourcier.db'));
  other.exec('BEGIN IMMEDIATE');
  const askedAt = performance.now();
  expect(await keep('2')).toBe(false);
  expect(performance.now() - askedAt).toBeLessThan(3_000);
  expect(warnings).toHaveLength(1);
  expect(await keep('3')).toBe(false);
  expect(warnings).toHaveLength(2);

  other.exec('ROLLBACK');
  other.close();
  await vi.waitFor(async () => expect(await keep('4')).toBe(true), 10_000);
  expect(await store.findQuestion('4', 'one')).toMatchObject({ id: '4' });
  await store.close();
  await rm(directory, { recursive: true });
}, 20_000);
