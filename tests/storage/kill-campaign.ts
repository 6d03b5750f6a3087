import { createDatabases, ENGINES } from './databases.ts';
import { killOnce } from './kill.ts';

/** `npx tsx tests/storage/kill-campaign.ts [ROUNDS]`: kills a process in the middle of its edits that many times on each engine. */
const rounds = Number(process.argv[2] ?? 20);
const databases = createDatabases();
try {
  for (const engine of ENGINES) {
    let [acknowledged, unsaid] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const killed = await killOnce(await databases.create(engine));
      acknowledged += killed.acknowledged;
      unsaid += killed.found - killed.acknowledged;
    }
    console.log(
      `${engine}: ${rounds} kills, ${acknowledged} edits acknowledged and all there, ${unsaid} kept before it was said`,
    );
  }
} finally {
  await databases.close();
}
