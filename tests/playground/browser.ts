import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a Chromium without a download: `CHROMIUM_PATH`, or the one that comes packed in @sparticuz/chromium.
 * That one is made for Amazon's Lambda; on a plain machine it starts when it is given the system libraries and fonts that are packed
 * beside it, and it is unpacked once, into a folder of its own that appears when it is whole (other test files may be unpacking too).
 * Without a font it draws no text, cannot press what has no width, and ends itself when it draws a form.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return chromium.launch({ executablePath: own, args: FLAGS });
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  });
}

/** No sandbox, because a container's root has none; no GPU, because a test machine has none. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];
const VERSION = '147.0.0';

async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `sourcier-chromium-${VERSION}-with-fonts`);
  if (existsSync(folder)) return folder;
  const { TMPDIR, CODEBUILD_BUILD_IMAGE } = process.env;
  const making = await mkdtemp(`${folder}-`);
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be on Amazon Linux.
  process.env.TMPDIR = making;
  process.env.CODEBUILD_BUILD_IMAGE = 'nodejs20';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    await packed.executablePath();
    await writeFile(join(making, 'fonts', 'fonts.conf'), fontsIn(folder));
    await rename(making, folder).catch(async (error: unknown) => {
      if (!existsSync(folder)) throw error;
      await rm(making, { recursive: true });
    });
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('CODEBUILD_BUILD_IMAGE', CODEBUILD_BUILD_IMAGE);
  }
  return folder;
}

/** The package's own list of folders names `/tmp/fonts`, whatever the folder for temporary files was while it unpacked. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
