import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

/** Holds what a run of the tests sent and got against Discord's own description of its API: `validate-recording.ts FOLDER OPENAPI`. */
async function main([folder, openapi]: readonly string[]): Promise<void> {
  if (!folder || !openapi) throw new Error('Expected a folder of recordings and the path of openapi.json.');
  const api = new Api(JSON.parse(await readFile(openapi, 'utf8')));
  const exchanges = await readExchanges(folder);
  const wrong = new Map<string, number>();
  const count = (line: string) => wrong.set(line, (wrong.get(line) ?? 0) + 1);
  let bodies = 0;
  for (const exchange of exchanges) {
    const operation = api.find(exchange.method, exchange.path);
    if (!operation) {
      count(`${exchange.method} ${exchange.path}: Discord has no such address`);
      continue;
    }
    const answer = api.answerSchema(operation, exchange.status);
    for (const [what, pointer, body] of [
      ['sent', api.bodySchema(operation), withNumbers(exchange.body)],
      ['answered', answer, exchange.answer],
    ] as const) {
      if (body === undefined) continue;
      bodies += 1;
      if (pointer === undefined) count(`${exchange.method} ${operation.template}: nothing is ${what} here`);
      else
        for (const fault of api.faults(pointer, body))
          count(`${exchange.method} ${operation.template}, ${what}: ${fault}`);
    }
  }
  for (const [line, times] of wrong) console.error(`${times} × ${line}`);
  console.log(
    `${bodies} bodies of ${exchanges.length} requests held against ${openapi}: ${wrong.size} kinds of fault.`,
  );
  if (wrong.size > 0 || bodies === 0) process.exitCode = 1;
}

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer?: unknown;
}

async function readExchanges(folder: string): Promise<readonly Exchange[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): Exchange => JSON.parse(line)),
  );
}

type Schema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly template: string;
  readonly pointer: string;
  readonly node: Schema;
}

/** The description, with a way to its schemas. */
class Api {
  readonly #document: Schema;
  readonly #templates: readonly string[];
  // Formats are the other reader's: `discord-api-spec/zod` checks them as the stand-in runs.
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false });
  readonly #allErrors = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: Schema) {
    this.#document = document;
    // Words before parameters: /users/@me is no user.
    const parameters = (template: string): number => template.split('{').length;
    this.#templates = Object.keys(schemaAt(document, ['paths'])).toSorted((a, b) => parameters(a) - parameters(b));
    for (const ajv of [this.#ajv, this.#allErrors]) ajv.addSchema(document, DOCUMENT);
  }

  find(method: string, path: string): Operation | undefined {
    const steps = path.split('/');
    for (const template of this.#templates) {
      const names = template.split('/');
      const fits =
        names.length === steps.length && names.every((name, at) => name.startsWith('{') || name === steps[at]);
      const node = fits ? schemaAt(this.#document, ['paths', template, method.toLowerCase()]) : {};
      if (Object.keys(node).length > 0)
        return { template, node, pointer: pointerTo('paths', template, method.toLowerCase()) };
    }
    return undefined;
  }

  bodySchema({ node, pointer }: Operation): string | undefined {
    const content = schemaAt(node, ['requestBody', 'content']);
    return JSON_TYPE in content ? `${pointer}${pointerTo('requestBody', 'content', JSON_TYPE, 'schema')}` : undefined;
  }

  answerSchema({ node, pointer }: Operation, status: number): string | undefined {
    const content = schemaAt(node, ['responses', String(status), 'content']);
    return JSON_TYPE in content
      ? `${pointer}${pointerTo('responses', String(status), 'content', JSON_TYPE, 'schema')}`
      : undefined;
  }

  faults(pointer: string, body: unknown): readonly string[] {
    let validate = this.#compiled.get(pointer);
    if (!validate) {
      validate = this.#ajv.compile({ $ref: `${DOCUMENT}#${pointer}` });
      this.#compiled.set(pointer, validate);
    }
    if (validate(body)) return [];
    const explain = this.#allErrors.compile(this.#narrowed({ $ref: `#${pointer}` }, body));
    return explain(body) ? ['no branch of a union fits'] : (explain.errors ?? []).map(inWords);
  }

  /** The schema with each union cut to the branch whose `type` the value has: otherwise one bad body gives a hundred errors. */
  #narrowed(schema: Schema, value: unknown): Schema {
    if (typeof schema.$ref === 'string') return this.#narrowed(this.#target(schema.$ref), value);
    const { oneOf, anyOf, allOf, properties, items, ...rest } = schema;
    const union = [oneOf, anyOf].find(Array.isArray);
    const branch = union?.find((one: Schema) => this.#hasTypeOf(one, value));
    const parts: Schema[] = [rest];
    if (branch) parts.push(this.#narrowed(branch, value));
    else if (union?.every((one: Schema) => 'const' in one)) parts.push({ enum: union.map((one: Schema) => one.const) });
    else if (union) parts.push({ anyOf: union.map(absolute) });
    if (Array.isArray(allOf)) parts.push(...allOf.map((part: Schema) => this.#narrowed(part, value)));
    if (isObject(properties) && isObject(value)) {
      const narrowed = Object.entries(properties).map(([name, part]) => [
        name,
        name in value && isObject(part) ? this.#narrowed(part, value[name]) : absolute(part),
      ]);
      parts.push({ properties: Object.fromEntries(narrowed) });
    }
    if (isObject(items) && Array.isArray(value) && value.length > 0)
      parts.push({ prefixItems: value.map((entry) => this.#narrowed(items, entry)) });
    return parts.length === 1 ? absoluteSchema(rest) : { allOf: parts.map(absoluteSchema) };
  }

  #hasTypeOf(branch: Schema, value: unknown): boolean {
    const schema = typeof branch.$ref === 'string' ? this.#target(branch.$ref) : branch;
    if (schema.type === 'null') return value === null;
    const { type } = isObject(schema.properties) ? schema.properties : {};
    if (!isObject(type) || !isObject(value)) return false;
    return Array.isArray(type.enum) ? type.enum.includes(value.type) : isDeepStrictEqual(type.const, value.type);
  }

  #target(reference: string): Schema {
    const steps = reference.replace(/^.*#\//, '').split('/');
    return schemaAt(
      this.#document,
      steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
    );
  }
}

const DOCUMENT = 'discord';
const JSON_TYPE = 'application/json';

/** Clients send permissions as a string, which Discord documents and takes; the description has a number alone. */
function withNumbers(body: unknown): unknown {
  if (body === undefined) return undefined;
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === 'default_member_permissions' && typeof value === 'string' ? Number(value) : value,
  );
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath.replaceAll(/\/\d+/g, '/*') || 'the body'} ${message} ${JSON.stringify(params)}`;
}

function absoluteSchema(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, absolute(value)]));
}

function absolute(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#/', `"$ref":"${DOCUMENT}#/`));
}

function pointerTo(...steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function schemaAt(from: Schema, steps: readonly string[]): Schema {
  let at: unknown = from;
  for (const step of steps) at = isObject(at) ? at[step] : undefined;
  return isObject(at) ? at : {};
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

await main(process.argv.slice(2));
