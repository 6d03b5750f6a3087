import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    setupFiles: ['tests/record.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Files that follow each other in a worker share what they import: loading the bot and its lexicon anew for each takes more than half of the processor's time.
    isolate: false,
    // Vitest leaves one core to itself: on two cores the files would stand in line, though most of them wait for a clock, a process or a network.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
