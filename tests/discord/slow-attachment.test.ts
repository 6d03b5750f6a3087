import { once } from 'node:events';
import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { uploadedFile } from '../../src/discord/attachment.ts';

test('an attachment that drips is given up after ten seconds, whatever is collected meanwhile', async () => {
  const server = createServer((request, response) => {
    const drip = setInterval(() => response.write('x'), 100);
    request.socket.on('close', () => clearInterval(drip));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const collecting = setInterval(collect, 1_000);
  try {
    const reading = uploadedFile({ name: 'a.md', size: 1, url: `${origin}/a.md` }, origin).read(1_000_000);
    await expect(reading).rejects.toMatchObject({ problems: [{ key: 'attachmentGone' }] });
  } finally {
    clearInterval(collecting);
    server.closeAllConnections();
    server.close();
  }
}, 15_000);
