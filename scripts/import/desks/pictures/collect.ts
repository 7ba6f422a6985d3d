import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { looselyDecoded } from '../../../../site/content/decoded.ts';
import { findFiles } from '../../reading/files/files.ts';
import { isPicture } from '../../reading/files/kinds.ts';
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
  /** Files that came with the export; nothing where the desk is asked. */
  folder: string | undefined;
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
  const { cache, dryRun } = order;
  const found = new Map<string, HeldPicture | { reason: string }>();
  const files = fileFinder(order.folder);
  const asked: string[] = [];
  for (const address of addresses) {
    const file = files(address);
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

/** The file that has the name in an address, or the number of an attachment in its own name or in its folder's. */
function fileFinder(folder: string | undefined): (address: string) => string | undefined {
  if (folder === undefined) return () => undefined;
  const paths = findFiles(folder).files.filter(isPicture);
  const exact = new Map(paths.map((path) => [path, path]));
  const byName = Map.groupBy(paths, (path) => path.split('/').at(-1)?.toLowerCase() ?? '');
  const byNumber = new Map(
    paths.flatMap((path) => numbersIn(path).map((number) => [number, path])),
  );
  return (address) => {
    const path = looselyDecoded(address.replace(/^https?:\/\/[^/]*\/|[?#].*$/gs, ''));
    const named = byName.get(path.split('/').at(-1)?.toLowerCase() ?? '') ?? [];
    const number = numbersIn(path)
      .map((known) => byNumber.get(known))
      .find(Boolean);
    const found = exact.get(path) ?? number ?? (named.length === 1 ? named[0] : undefined);
    return found === undefined ? undefined : join(folder, found);
  };
}

const numbersIn = (path: string) => path.match(/\d{6,}/g) ?? [];

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
