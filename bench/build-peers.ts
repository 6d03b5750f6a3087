import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HOUSE = fileURLToPath(new URL('..', import.meta.url));

/** The peers bundled as ours is, so that what a bundle gains is not taken for what the code gains. */
export async function buildPeers(): Promise<void> {
  const files = await readdir(join(HOUSE, 'bench/peers'));
  await build({
    entryPoints: files.map((file) => join(HOUSE, 'bench/peers', file)),
    outdir: join(HOUSE, 'dist-bench'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    keepNames: true,
    minify: true,
    external: ['zlib-sync', 'bufferutil', 'utf-8-validate'],
    banner: {
      js: "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
