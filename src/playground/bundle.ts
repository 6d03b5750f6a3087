import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FOLDER = fileURLToPath(new URL('page', import.meta.url));

/** What the browser is given, by address. */
export interface PageFiles {
  /** Holds `{{token}}` once. */
  readonly document: string;
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
}

/** Makes one script and one style sheet of the page's modules, in memory. */
export async function bundlePage(): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: { page: `${FOLDER}/main.ts`, styles: `${FOLDER}/styles/page.css` },
    bundle: true,
    write: false,
    outdir: 'memory',
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return {
    document: await readFile(`${FOLDER}/index.html`, 'utf8'),
    script: textOf('page.js'),
    styles: textOf('styles.css'),
    icon: await readFile(`${FOLDER}/icon.svg`, 'utf8'),
  };
}
