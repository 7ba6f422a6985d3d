import type { IncomingMessage } from 'node:http';
import { largestPicture } from '../../reading/files/picture.ts';
import { ask as askAddress, isOpenWeb } from './open-web.ts';

export interface DownloadOrder {
  /** The desk's own address, which alone is sent the key; nothing where an export is read. */
  desk?: { origin: string; headers: Record<string, string> } | undefined;
  onProgress: (step: string, done: number, total: number) => void;
}

type Answer = { bytes: Buffer } | { reason: string };

const atOnce = 4;
const seconds = 20;
const hops = 3;
const patience = 3;

/**
 * Asks for pictures, a few at a time, and hands each on as it comes. A host that fails several times in a row is left alone. An
 * export may name any address, so only the open web is asked, and the desk itself.
 */
export async function download(
  addresses: readonly string[],
  { desk, onProgress }: DownloadOrder,
  take: (address: string, answer: Answer) => Promise<void>,
): Promise<void> {
  const failures = new Map<string, number>();
  const failuresOf = (host: string) => failures.get(host) ?? 0;
  const waiting = [...addresses];
  let done = 0;
  await Promise.all(Array.from({ length: atOnce }, work));

  async function work(): Promise<void> {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await take(address, await askHost(address));
      done += 1;
      onProgress('pictures asked for', done, addresses.length);
    }
  }

  async function askHost(address: string): Promise<Answer> {
    const { host } = new URL(address);
    if (failuresOf(host) >= patience) return { reason: `${host} did not answer ${patience} times` };
    const answer = await ask(new URL(address), hops);
    // Counted now: others of the same host were asked meanwhile.
    failures.set(host, 'isAway' in answer ? failuresOf(host) + 1 : 0);
    return answer;
  }

  async function ask(url: URL, left: number): Promise<Answer | { reason: string; isAway: true }> {
    const isDesk = url.origin === desk?.origin;
    if (!isDesk && !isOpenWeb(url)) return { reason: `${url.host} is not asked` };
    try {
      const response = await askAddress(url, {
        headers: { accept: 'image/*', ...(isDesk && desk?.headers) },
        patience: 1000 * seconds,
        isTrusted: isDesk,
      });
      const { statusCode: status = 0, headers } = response;
      const next = headers.location;
      if (status === 200) return await bytesOf(response);
      response.destroy();
      if (status < 300 || status >= 400 || next === undefined) return refusal(url, status);
      if (left === 0 || !URL.canParse(next, url)) return { reason: 'led on without end' };
      return await ask(new URL(next, url), left - 1);
    } catch {
      return { reason: `${url.host} does not answer`, isAway: true };
    }
  }
}

const refusal = ({ host }: URL, status: number) => {
  const reason = `${host} answered ${status}`;
  return status >= 500 ? { reason, isAway: true as const } : { reason };
};

async function bytesOf(response: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestPicture) return { reason: 'a picture over 10 MB' };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}
