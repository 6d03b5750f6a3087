import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Health } from './health.ts';

export interface HealthServerOptions {
  readonly port: number;
  readonly host: string;
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers supervisors and Prometheus: `/healthz` (503 when only a restart can help), `/readyz` (503 when people get no answers), `/metrics`.
 *
 * @throws Error when the port is taken
 */
export async function openHealthServer({ port, host, health, metrics }: HealthServerOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0];
    const answer = async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
      if (path === '/healthz') return sendHealth(response, await health(), 'live');
      if (path === '/readyz') return sendHealth(response, await health(), 'ready');
      if (path !== '/metrics') return void response.writeHead(404).end();
      const { text, contentType } = await metrics();
      response.writeHead(200, { 'content-type': contentType }).end(text);
    };
    answer().catch(() => response.writeHead(500).end());
  });
  server.requestTimeout = 5_000;
  server.headersTimeout = 5_000;
  await listen(server, port, host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function sendHealth(response: ServerResponse, health: Health, which: 'live' | 'ready'): void {
  const status = health[which] ? 200 : 503;
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(health)}\n`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Error(
          `HEALTH_PORT ${port} at HEALTH_HOST ${host} cannot be used (${'code' in error ? error.code : error.message})`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}
