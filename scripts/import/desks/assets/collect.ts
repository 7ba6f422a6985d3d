import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largestPicture, refusePicture } from '../../reading/files/picture.ts';
import { hashOf, pictureKey, type State } from '../../record/state.ts';
import { type DownloadOrder, download } from './download.ts';

/** A picture on this machine. */
export interface HeldPicture {
  file: string;
  ending: string;
  hash: string;
}

export type Collected = ReadonlyMap<string, HeldPicture | { reason: string }>;

interface Order extends DownloadOrder {
  /** The file of a picture that came with the export. */
  find: (address: string) => string | undefined;
  /** Where pictures wait until they are written; an import that was stopped finds them there again. */
  cache: string;
  content: string;
  state: State | undefined;
  /** Whether none is to be asked for. */
  dryRun: boolean;
}

/** Every picture that articles show: as the export has it now, else as the last import had it, else from the web. */
export async function collectPictures(
  addresses: ReadonlySet<string>,
  order: Order,
): Promise<Collected> {
  const { find, cache, dryRun } = order;
  const found = new Map<string, HeldPicture | { reason: string }>();
  const asked: string[] = [];
  for (const address of addresses) {
    const file = find(address);
    const here = file ? undefined : formerPicture(address, order);
    const waiting = file || here ? undefined : cached(address, cache);
    if (file) await keep(address, readSmall(file));
    else if (here) found.set(address, here);
    else if (address.startsWith('data:')) await keep(address, bytesOfData(address));
    else if (waiting) await keep(address, waiting);
    else if (!/^https?:/.test(address)) found.set(address, { reason: 'not in the folder' });
    else if (dryRun) found.set(address, { reason: 'is asked for when it is not a dry run' });
    else asked.push(address);
  }
  await download(asked, order, keep);
  return found;

  async function keep(address: string, answer: { bytes: Buffer } | { reason: string }) {
    found.set(address, 'reason' in answer ? answer : await held(address, answer.bytes, order));
  }
}

/** The pictures that earlier imports brought, as they are here by now, whoever drew them. */
export function broughtPictures({ state, content }: Pick<Order, 'state' | 'content'>) {
  const paths = new Map(state?.pictures.map(({ address, path }) => [address, path]));
  return {
    get(address: string): HeldPicture | { reason: string } {
      const path = paths.get(pictureKey(address));
      const file = path === undefined ? '' : join(content, path);
      if (!existsSync(file)) return { reason: 'not here when the article was changed' };
      return { file, ending: '', hash: '' };
    },
  };
}

async function held(address: string, bytes: Buffer, order: Order) {
  const { cache, dryRun } = order;
  const former = formerPicture(address, order);
  if (former?.hash === hashOf(bytes)) return former;
  const ending = endingOf(bytes);
  if (ending === undefined) return { reason: 'no picture' };
  const refused = await refusePicture(`picture.${ending}`, bytes);
  if (refused !== undefined) return { reason: refused };
  const file = join(cache, `${hashOf(address)}.${ending}`);
  if (!dryRun) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, bytes);
  }
  return { file, ending, hash: hashOf(bytes) };
}

const endings = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg'];

/** One from the web that an import got which was stopped: looked at again, for it may be half of one. */
function cached(address: string, cache: string): { bytes: Buffer } | undefined {
  if (!/^https?:/.test(address)) return undefined;
  const files = endings.map((ending) => join(cache, `${hashOf(address)}.${ending}`));
  const here = files.find((file) => existsSync(file));
  return here === undefined ? undefined : { bytes: readFileSync(here) };
}

/** One that the last import wrote, and that is still as it was. */
function formerPicture(address: string, { state, content }: Order): HeldPicture | undefined {
  const former = state?.pictures.find((picture) => {
    const file = join(content, picture.path);
    return (
      picture.address === pictureKey(address) &&
      existsSync(file) &&
      hashOf(readFileSync(file)) === picture.hash
    );
  });
  if (!former) return undefined;
  const ending = former.path.split('.').at(-1) ?? '';
  return { file: join(content, former.path), ending, hash: former.hash };
}

/** By what it begins with: a name proves nothing. */
function endingOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 16);
  const known: [RegExp, string][] = [
    [/^\x89PNG/, 'png'],
    [/^\xff\xd8\xff/, 'jpg'],
    [/^GIF8/, 'gif'],
    [/^RIFF.{4}WEBP/s, 'webp'],
    [/^.{4}ftyp(?:avif|avis)/s, 'avif'],
  ];
  const found = known.find(([mark]) => mark.test(start))?.[1];
  const isDrawing = /^\s*<(?:\?xml|svg|!--|!doctype svg)/i.test(bytes.toString('utf8', 0, 200));
  return found ?? (isDrawing ? 'svg' : undefined);
}

const readSmall = (file: string) =>
  statSync(file).size > largestPicture
    ? { reason: 'a picture over 10 MB' }
    : { bytes: readFileSync(file) };

function bytesOfData(address: string): { bytes: Buffer } | { reason: string } {
  const [, base64] = /^data:image\/[\w.+-]+(?:;[\w=.-]+)*;base64,(.*)$/s.exec(address) ?? [];
  if (base64 === undefined) return { reason: 'no picture' };
  if (base64.length > largestPicture * 1.4) return { reason: 'a picture over 10 MB' };
  return { bytes: Buffer.from(base64, 'base64') };
}
