import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/** Peers of search are packages that nothing else needs: they are fetched when they are first measured. */
export function installPeers(): void {
  if (existsSync(`${BENCH}/node_modules/flexsearch`)) return;
  console.error('fetching the peers of search …');
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: BENCH, stdio: 'inherit' });
}
