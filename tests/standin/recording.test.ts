import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const component = (type: number, field: string) => ({
  type: 'object',
  required: ['type', field],
  properties: { type: { type: 'integer', enum: [type] }, [field]: { type: 'string', maxLength: 3 } },
});

/** A description in the manner of Discord's, with one address. */
const OPENAPI = {
  openapi: '3.1.0',
  components: { schemas: { Text: component(10, 'content'), Button: component(2, 'label') } },
  paths: {
    '/channels/{id}/messages': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  default_member_permissions: { type: 'integer' },
                  components: {
                    type: 'array',
                    items: { oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Button' }] },
                  },
                },
              },
            },
          },
        },
        responses: { 200: { content: { 'application/json': { schema: { type: 'object', required: ['id'] } } } } },
      },
    },
  },
};

async function validate(...exchanges: readonly object[]): Promise<{ code: number; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'recording-'));
  const openapi = join(folder, 'openapi.json');
  await writeFile(openapi, JSON.stringify(OPENAPI));
  await writeFile(join(folder, '1.jsonl'), exchanges.map((one) => JSON.stringify(one)).join('\n'));
  const script = ['--import', 'tsx', 'scripts/validate-recording.ts', folder, openapi];
  const result = await new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, script, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}` }),
    );
  });
  await rm(folder, { recursive: true });
  return result;
}

const sent = (body: object, answer: object = { id: '1' }) => ({
  method: 'POST',
  path: '/channels/7/messages',
  body,
  status: 200,
  answer,
});

it('takes a recording that follows the description, and permissions as text', async () => {
  const good = sent({ default_member_permissions: '8192', components: [{ type: 2, label: 'A' }] });
  expect(await validate(good)).toMatchObject({ code: 0, said: expect.stringContaining('2 bodies of 1 requests') });
});

it('says in one line what is wrong with a component, and what is answered wrongly or nowhere', async () => {
  const { code, said } = await validate(sent({ components: [{ type: 2, label: 'Long' }] }), sent({}, {}), {
    method: 'GET',
    path: '/nowhere',
    status: 200,
  });
  expect(code).toBe(1);
  expect(said).toContain('sent: /components/*/label must NOT have more than 3 characters');
  expect(said).toContain("answered: the body must have required property 'id'");
  expect(said).toContain('GET /nowhere: Discord has no such address');
  expect(said).toContain('3 kinds of fault');
});
