import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * discord.js's own way to send requests, with what fails counted.
 *
 * @param failed given the status of a refusal, or the network's code
 */
export function countedRequests(failed: (reason: string) => void): RESTOptions['makeRequest'] {
  return async (url, init) => {
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      if (!response.ok) failed(String(response.status));
      return response;
    } catch (error) {
      failed(error instanceof Error && 'code' in error ? String(error.code) : 'network');
      if (!isClosed(error)) throw error;
      // discord.js sends again what met a reset, and gives up when Discord closes a connection that was kept open, which is the same to us:
      // what was taken twice is refused by its interaction or its nonce.
      throw new Error('ECONNRESET: the connection was closed before the answer', { cause: error });
    }
  };
}

/** https://github.com/nodejs/undici/blob/main/docs/docs/api/Errors.md */
function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}
