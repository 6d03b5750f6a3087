import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from './meter.ts';

/** What is read when somebody asks for the figures. */
export interface Gauges {
  readonly passages: () => number;
  readonly articles: () => number;
  readonly servers: () => number;
  /** Shelves of servers with changes of their own that are in memory now. */
  readonly openShelves: () => number;
  readonly underWay: () => number;
}

export interface Metrics extends Meter {
  /** Begins to read what the rest of the house knows. */
  watch(gauges: Gauges): void;
  /** The text that Prometheus reads, and its media type. */
  read(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** Discord gives 3 s. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

/**
 * Counters of one process, for Prometheus. https://prometheus.io/docs/instrumenting/exposition_formats/
 *
 * @param commands names that may stand in a label; ids can be forged, so whatever else comes is counted as `other`
 */
export function createMetrics(commands: ReadonlySet<string>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'sourcier_interactions_total',
    help: 'Interactions and messages that are done with, by command and outcome',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'sourcier_interaction_seconds',
    help: 'From the event to the last reply that was sent',
    labelNames: ['command'],
    buckets: SECONDS,
    registers,
  });
  const answers = new Counter({
    name: 'sourcier_answers_total',
    help: 'Questions that the sources answered',
    registers,
  });
  const silences = new Counter({ name: 'sourcier_silences_total', help: 'Questions that met silence', registers });
  const failures = new Counter({
    name: 'sourcier_rest_errors_total',
    help: 'Requests that Discord refused or that failed on the way',
    labelNames: ['reason'],
    registers,
  });
  const reconnects = new Counter({
    name: 'sourcier_gateway_reconnects_total',
    help: 'Times a shard lost its connection and began another',
    registers,
  });
  return {
    interaction(command, outcome, ms) {
      const name = labelOf(command, commands);
      interactions.inc({ command: name, outcome });
      seconds.observe({ command: name }, ms / 1000);
      if (outcome === 'answer') answers.inc();
      if (outcome === 'silent') silences.inc();
    },
    requestFailed: (reason) => failures.inc({ reason }),
    reconnected: () => reconnects.inc(),
    watch(gauges) {
      for (const [name, help, value] of [
        ['sourcier_index_passages', 'Passages of the shelf that all servers share', gauges.passages],
        ['sourcier_index_articles', 'Articles of the shelf that all servers share', gauges.articles],
        ['sourcier_servers', 'Servers this process answers', gauges.servers],
        ['sourcier_open_shelves', "Servers' own shelves that are in memory", gauges.openShelves],
        ['sourcier_interactions_under_way', 'Interactions that are not done with', gauges.underWay],
      ] as const) {
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(value());
          },
        });
      }
    },
    async read() {
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}

/** `knowledge add`, `sources/passage` and `ask?` are of the commands knowledge, sources and ask. */
function labelOf(command: string, known: ReadonlySet<string>): string {
  const name = known.has(command) ? command : (command.split(/[ /?]/, 1)[0] ?? '');
  return known.has(name) || name === 'message' ? name : 'other';
}
