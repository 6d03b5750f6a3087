import { afterAll, expect, test } from 'vitest';
import { createDatabases, ENGINES } from './databases.ts';
import { killOnce } from './kill.ts';

const databases = createDatabases();
afterAll(() => databases.close());

/** `npx tsx tests/storage/kill-campaign.ts 20` does it longer. */
const ROUNDS = 2;

test.each(ENGINES)(
  'on %s, a process killed at any moment leaves every edit it acknowledged, and none in part',
  async (engine) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { acknowledged, found } = await killOnce(await databases.create(engine));
      expect(acknowledged).toBeGreaterThan(0);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
    }
  },
);
