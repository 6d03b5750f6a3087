import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const HOUSE = fileURLToPath(new URL('..', import.meta.url));

/** The same plugin, which fails the build when something it should take the place of is not there any more. */
export function needed(plugin: Plugin): Plugin {
  return {
    name: plugin.name,
    async setup(build) {
      const unused = new Set<RegExp>();
      await plugin.setup({
        ...build,
        onLoad(options, load) {
          unused.add(options.filter);
          build.onLoad(options, (file) => {
            unused.delete(options.filter);
            return load(file);
          });
        },
      });
      build.onEnd(() => ({
        errors: [...unused].map((filter) => ({ text: `expected a file like ${filter} for "${plugin.name}"` })),
      }));
    },
  };
}

/** Puts the commands that are in the folder now in the place of the code that looks for them at run time. */
export function commandsInside(folder: string): Plugin {
  return {
    name: 'commands inside',
    setup({ onLoad }) {
      onLoad({ filter: /src[\\/]load-commands\.ts$/ }, async () => {
        const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
        const imports = files.map((file, index) => `import command${index} from '../commands/${file}';`);
        const names = files.map((_, index) => `command${index}`).join(', ');
        return {
          contents: `${imports.join('\n')}
export async function loadCommands() {
  return new Map([${names}].map((command) => [command.name, command]));
}`,
          resolveDir: join(HOUSE, 'src'),
          loader: 'ts',
        };
      });
    },
  };
}

/** The messages of zod in fifty languages are nobody's here: what people read is said in the house's own words. */
export function englishOfZod(): Plugin {
  return {
    name: 'english of zod',
    setup({ onLoad }) {
      onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
        contents: "export { default as en } from './en.js';",
      }));
    },
  };
}

/**
 * Imports from discord.js by way of one list of names. discord.js is CommonJS, and for each file that imports from it esbuild would make a copy of its thousand names, with a getter for
 * every one: two MiB of memory in all.
 */
export function namesOfDiscord(folder: string): Plugin {
  return {
    name: 'names of discord.js',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^discord\.js$/ }, ({ importer }) =>
        importer.startsWith(folder) ? { path: 'discord.js', namespace: 'names' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'names' }, async () => {
        const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'));
        const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
        const lists = sources.flatMap((source) => /import \{([^}]*)\} from 'discord\.js';/.exec(source)?.[1] ?? []);
        const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim());
        const values = new Set(names.filter((name) => /^\w+$/.test(name)));
        return {
          contents: `export const { ${[...values].join(', ')} } = require('discord.js');`,
          resolveDir: HOUSE,
        };
      });
    },
  };
}

/** What takes long to make of a file is read as it was made just now, by code that takes the place of the one that makes it. */
export function prepared(filter: RegExp, instead: string): Plugin {
  return {
    name: instead,
    setup({ onLoad }) {
      onLoad({ filter }, async () => ({
        contents: await readFile(join(HOUSE, instead), 'utf8'),
        resolveDir: join(HOUSE, 'deploy'),
        loader: 'ts',
      }));
    },
  };
}

/** The playground is for trying, from the source; what runs in earnest leaves it and the stand-in out. */
export function playgroundOutside(): Plugin {
  return {
    name: 'playground outside',
    setup({ onLoad }) {
      onLoad({ filter: /src[\\/]playground[\\/](console|run-page)\.ts$/ }, () => ({
        contents: `
const refuse = () => { throw new Error('DISCORD_TOKEN should be set; the playground is not part of the build, run it with npm start'); };
export const runConsole = refuse;
export const runPage = refuse;`,
        loader: 'ts',
      }));
    },
  };
}

/**
 * Leaves parts of Node unloaded that are asked for at the start and never used: HTTP/2, which undici does without where there is none and speaks only when told to, and Node's
 * own fetch, which is loaded whole when @discordjs/rest looks whether there is a FormData before it brings its own.
 */
export function nodeUnasked(): Plugin {
  return {
    name: 'node unasked',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^node:http2$/ }, () => ({ path: 'http2', namespace: 'absent' }));
      onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({
        contents: `throw new Error('${path} is left out')`,
      }));
      onLoad({ filter: /@discordjs[\\/]rest[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const looks = 'globalThis.FormData ??= ';
        if (!source.includes(looks)) throw new Error(`expected "${looks}" in ${path}`);
        return { contents: source.replace(looks, 'globalThis.FormData = ') };
      });
    },
  };
}
