import type { IncomingMessage } from 'node:http';
import { looselyDecoded } from '../../../../site/content/addresses/decoded.ts';
import type { AssetKind } from './kinds.ts';
import { ask as askAddress, isOpenWeb } from './open-web.ts';

export interface DownloadOrder {
  /** The desk's own address, which alone is sent the key; nothing where an export is read. */
  desk?: { origin: string; headers: Record<string, string> } | undefined;
  onProgress: (step: string, done: number, total: number) => void;
}

/** `name` is what the host calls it, if it does; `ending` is what it turned out to be when it was looked at before. */
export type Answer =
  | { bytes: Buffer; name?: string | undefined; ending?: string | undefined }
  | { reason: string };

/** What is asked for, of which kind. */
interface Wanted {
  addresses: readonly string[];
  kind: AssetKind;
}

const atOnce = 4;
const hops = 3;
const patience = 3;

/**
 * Asks for pictures or files, a few at a time, and hands each on as it comes. A host that fails several times in a row is left
 * alone. An export may name any address, so only the open web is asked, and the desk itself.
 */
export async function download(
  { addresses, kind }: Wanted,
  { desk, onProgress }: DownloadOrder,
  take: (address: string, answer: Answer) => Promise<void>,
): Promise<void> {
  const askHost = hostAsker(kind, desk);
  const waiting = [...addresses];
  let done = 0;
  await Promise.all(Array.from({ length: atOnce }, work));

  async function work(): Promise<void> {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await take(address, await askHost(address));
      done += 1;
      onProgress(`${kind.plural} asked for`, done, addresses.length);
    }
  }
}

/** Asks for one address, unless its host failed too often. */
function hostAsker(kind: AssetKind, desk: DownloadOrder['desk']) {
  const failures = new Map<string, number>();
  const failuresOf = (host: string) => failures.get(host) ?? 0;
  return async (address: string): Promise<Answer> => {
    const { host } = new URL(address);
    if (failuresOf(host) >= patience) return { reason: `${host} did not answer ${patience} times` };
    const answer = await ask(new URL(address), { kind, desk, left: hops });
    // Counted now: others of the same host were asked meanwhile.
    failures.set(host, 'isAway' in answer ? failuresOf(host) + 1 : 0);
    return answer;
  };
}

interface Asking {
  kind: AssetKind;
  desk: DownloadOrder['desk'];
  /** How often it may still lead on. */
  left: number;
}

async function ask(
  url: URL,
  { kind, desk, left }: Asking,
): Promise<Answer | { reason: string; isAway: true }> {
  const isDesk = url.origin === desk?.origin;
  if (!isDesk && !isOpenWeb(url)) return { reason: `${url.host} is not asked` };
  try {
    const response = await askAddress(url, {
      headers: { accept: kind.accept, ...(isDesk && desk?.headers) },
      patience: 1000 * kind.seconds,
      isTrusted: isDesk,
    });
    const { statusCode: status = 0, headers } = response;
    const next = headers.location;
    if (status === 200) return await readAnswer(response, kind);
    response.destroy();
    if (status < 300 || status >= 400 || next === undefined) return refusal(url, status);
    if (left === 0 || !URL.canParse(next, url)) return { reason: 'led on without end' };
    return await ask(new URL(next, url), { kind, desk, left: left - 1 });
  } catch {
    return { reason: `${url.host} does not answer`, isAway: true };
  }
}

const refusal = ({ host }: URL, status: number) => {
  const reason = `${host} answered ${status}`;
  return status >= 500 ? { reason, isAway: true as const } : { reason };
};

async function readAnswer(response: IncomingMessage, kind: AssetKind): Promise<Answer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > kind.largest) return { reason: kind.tooLarge };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts), name: nameIn(response.headers['content-disposition']) };
}

/** `attachment; filename="form.pdf"; filename*=UTF-8''form.pdf`: the second one, in code, is the whole name. */
function nameIn(disposition = ''): string | undefined {
  const whole = /filename\*=utf-8''([^;]+)/i.exec(disposition)?.[1];
  if (whole !== undefined) return looselyDecoded(whole.trim());
  return /filename="?([^";]+)/i.exec(disposition)?.[1]?.trim();
}
